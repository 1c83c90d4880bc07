/** Choose all that apply: any number of options is right, also none. */
export default function multiple(core) {
  const { word } = core;

  /** Right minus wrong, never below 0, out of the right ones; no answer at all earns nothing. */
  function grade(activity, answer) {
    const ids = activity.options.map((option) => option.id);
    const right = activity.options.filter((option) => option.right).map((option) => option.id);
    const fatal = activity.options.some((option) => option.fatal && (answer || []).includes(option.id));
    return { ...core.rightMinusWrong(right, answer, ids), fatal };
  }

  /** Checkboxes, and one for "none of these", so that an empty answer is meant and not forgotten. */
  function draw(activity, state, report) {
    const name = core.id();
    const chosen = state.answer || [];
    const rows = activity.options.map((option) => core.option("checkbox", name, option.id, option.text, chosen.includes(option.id)));
    const none = core.option("checkbox", name, "", word("none-of-these"), Boolean(state.answer && !chosen.length));
    for (const { input } of rows) input.addEventListener("change", () => { none.input.checked = false; });
    none.input.addEventListener("change", () => rows.forEach(({ input }) => { input.checked = false; }));
    return core.exercise(activity, state, report, {
      hint: "hint-multiple",
      fields: [...rows, none].map((row) => row.root),
      read() {
        const answer = rows.filter(({ input }) => input.checked).map(({ input }) => input.value);
        if (answer.length || none.input.checked) return { answer, missing: null };
        return { answer: null, missing: word("incomplete-multiple") };
      },
      show(answer, revealed) {
        const aloud = activity.options.map(({ id, right, feedback }, place) => {
          const { slot } = rows[place];
          if (answer.includes(id)) return core.fill(slot, right ? "right" : "wrong", word(right ? "tag-right" : "tag-wrong"), feedback);
          return right && revealed ? core.fill(slot, "right", word("tag-missed"), feedback) : "";
        });
        const noneRight = !activity.options.some((option) => option.right);
        if (!answer.length) aloud.push(core.fill(none.slot, noneRight ? "right" : "wrong", word(noneRight ? "tag-right" : "tag-wrong")));
        else if (noneRight && revealed) aloud.push(core.fill(none.slot, "right", word("tag-was-right")));
        return aloud.filter(Boolean);
      },
    });
  }

  return { kind: "multiple", grade, draw };
}
