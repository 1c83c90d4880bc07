/** Put each element into its category. */
export default function sort(core) {
  const { h, word } = core;

  /** One point for each element in its category; nothing is taken off. */
  function grade(activity, answer) {
    const placed = answer || {};
    const earned = activity.elements.filter(({ id, category }) => placed[id] === category).length;
    return { earned, possible: activity.elements.length, fatal: false };
  }

  /** One group of radio buttons an element: what a thumb on a narrow screen finds, without dragging. */
  function draw(activity, state, report) {
    const placed = state.answer || {};
    const groups = activity.elements.map((element) => {
      const name = core.id();
      const rows = activity.categories.map(({ id, text }) => core.option("radio", name, id, text, placed[element.id] === id));
      const slot = h("div", { class: "remark", hidden: true });
      const root = h("fieldset", { class: "chips" }, h("legend", null, element.text),
        h("div", { class: "row" }, rows.map((row) => row.root)), slot);
      return { element, rows, slot, root };
    });
    const name = (id) => activity.categories.find((category) => category.id === id).text;
    return core.exercise(activity, state, report, {
      hint: "hint-sort",
      fields: groups.map((group) => group.root),
      read() {
        const answer = {};
        for (const { element, rows } of groups) {
          const row = rows.find(({ input }) => input.checked);
          if (row) answer[element.id] = row.input.value;
        }
        const left = groups.length - Object.keys(answer).length;
        return { answer, missing: left ? word("incomplete-sort", { n: left }) : null };
      },
      show(answer, revealed) {
        return groups.map(({ element, slot }) => {
          const right = answer[element.id] === element.category;
          const solution = revealed && !right ? `${word("right-answer", { text: name(element.category) })}. ` : "";
          return core.fill(slot, right ? "right" : "wrong", word(right ? "tag-right" : "tag-wrong"), solution + element.feedback);
        });
      },
    });
  }

  return { kind: "sort", grade, draw };
}
