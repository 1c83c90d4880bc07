// @ts-check
/** Put each element into its category. */
import { choices, inShownOrder, labelled, letter, remark, remarkSlot, taken } from "../choices.js";
import { h } from "../dom.js";
import { exercise } from "../exercise.js";

/** @import { Place, Sort } from "../types" */

/**
 * One point for each element in its category; nothing is taken off.
 *
 * @param {Sort} activity
 * @param {?Record<string, string>} answer
 */
export function grade(activity, answer) {
  const placed = answer || {};
  const earned = activity.elements.filter(({ id, category }) => placed[id] === category).length;
  return { earned, possible: activity.elements.length, fatal: false };
}

/**
 * One group of radio buttons an element: what a thumb on a narrow screen finds, without dragging.
 *
 * @param {Place<Sort>} place
 */
export function draw(place) {
  const { context, activity, state } = place;
  const { word } = context;
  const placed = state.answer || {};
  const groups = inShownOrder(activity.elements, activity.shown).map((element, at) => {
    const offered = choices(context, "radio", activity.categories, [placed[element.id]], { lettered: false });
    const slot = remarkSlot();
    const rows = offered.map((one) => one.root);
    const legend = h("legend", null, labelled(letter(at)), element.text);
    const root = h("fieldset", { class: "chips" }, legend, h("div", { class: "row" }, rows), slot);
    return { element, offered, slot, root };
  });
  return exercise(place, {
    grade,
    hint: "hint-sort",
    fields: groups.map(({ root }) => root),
    read() {
      /** @type {Record<string, string>} */
      const answer = {};
      for (const { element, offered } of groups) {
        const [category] = taken(offered);
        if (category) answer[element.id] = category;
      }
      const left = groups.length - Object.keys(answer).length;
      return { answer, missing: left ? word("incomplete-sort", { n: left }) : null };
    },
    show(answer, revealed) {
      const names = new Map(activity.categories.map(({ id, text }) => [id, text]));
      return groups.map(({ element, slot }) => {
        if (answer[element.id] === element.category) return remark(slot, "right", word("tag-right"), element.feedback);
        const name = names.get(element.category) || "";
        const solution = revealed ? `${word("right-answer", { text: name })}. ` : "";
        return remark(slot, "wrong", word("tag-wrong"), solution + element.feedback);
      });
    },
  });
}
