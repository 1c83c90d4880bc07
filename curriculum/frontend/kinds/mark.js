/** Find the errors in a text: mark the passages that should not stand there. */
export default function mark(core) {
  const { h, word } = core;

  /** Errors found minus sound passages marked, never below 0, out of the errors. */
  function grade(activity, answer) {
    const ids = activity.passages.map((passage) => passage.id);
    return { ...core.rightMinusWrong(errors(activity), answer, ids), fatal: false };
  }

  function errors(activity) {
    return activity.passages.filter((passage) => passage.error).map((passage) => passage.id);
  }

  /** A running text whose passages are checkboxes; the remarks stand under it, each with its passage. */
  function draw(activity, state, report) {
    const chosen = state.answer || [];
    const passages = activity.passages.map((passage) => {
      const input = h("input", { type: "checkbox", value: passage.id, checked: chosen.includes(passage.id) });
      const sign = h("span", { class: "sign", "aria-hidden": "true" });
      return { passage, input, sign, root: h("label", null, input, h("span", null, passage.text, sign)) };
    });
    const slot = h("ul", { class: "remarks" });
    return core.exercise(activity, state, report, {
      hint: "hint-mark",
      fields: [h("p", { class: "running" }, passages.map(({ root }) => [root, " "])), slot],
      reset() {
        slot.textContent = "";
        for (const { sign } of passages) sign.textContent = "";
      },
      read() {
        const answer = passages.filter(({ input }) => input.checked).map(({ input }) => input.value);
        return { answer, missing: answer.length ? null : word("incomplete-mark") };
      },
      summary(answer) {
        const wrong = errors(activity);
        const n = wrong.filter((id) => answer.includes(id)).length;
        return word("mark-found", { n, total: wrong.length, wrong: new Set(answer).size - n });
      },
      show(answer, revealed) {
        this.reset();
        const aloud = [];
        for (const { passage, sign } of passages) {
          const marked = answer.includes(passage.id);
          if (!marked && !(revealed && passage.error)) continue;
          const tone = marked && !passage.error ? "wrong" : "right";
          const tag = marked ? (passage.error ? "mark-error" : "mark-sound") : "mark-missed";
          const remark = h("div");
          sign.textContent = `\u00a0${tone === "wrong" ? "✗" : marked ? "✓" : "←"}`;
          aloud.push(`${passage.text} ${core.fill(remark, tone, word(tag), passage.feedback)}`);
          remark.prepend(h("q", null, passage.text));
          slot.append(h("li", null, remark));
        }
        return aloud;
      },
    });
  }

  return { kind: "mark", grade, draw };
}
