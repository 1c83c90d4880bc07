/** Choose one: exactly one option is right. */
export default function single(core) {
  const { word } = core;

  /** 1 of 1 for the right option, else 0; a fatal option marks the score. */
  function grade(activity, answer) {
    const chosen = activity.options.find((option) => option.id === answer);
    return { earned: chosen && chosen.right ? 1 : 0, possible: 1, fatal: Boolean(chosen && chosen.fatal) };
  }

  /** Radio buttons; the remark stands under the option chosen. */
  function draw(activity, state, report) {
    const name = core.id();
    const rows = activity.options.map((option) => core.option("radio", name, option.id, option.text, state.answer === option.id));
    return core.exercise(activity, state, report, {
      fields: rows.map((row) => row.root),
      read() {
        const row = rows.find(({ input }) => input.checked);
        return row ? { answer: row.input.value, missing: null } : { answer: null, missing: word("incomplete-single") };
      },
      show(answer, revealed) {
        return activity.options.map(({ id, right, feedback }, place) => {
          const { slot } = rows[place];
          if (id === answer) return core.fill(slot, right ? "right" : "wrong", word(right ? "tag-right" : "tag-wrong"), feedback);
          return right && revealed ? core.fill(slot, "right", word("tag-was-right"), feedback) : "";
        }).filter(Boolean);
      },
    });
  }

  return { kind: "single", grade, draw };
}
