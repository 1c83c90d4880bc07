// @ts-check
/** Put each element into its category. */
import { inShownOrder, labelled, letter } from "../choices.js";
import { deck } from "../deck.js";
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
 * One card an element, one large button a category: what a thumb on a narrow screen finds, without dragging.
 *
 * @param {Place<Sort>} place
 */
export function draw(place) {
  const { context, activity, state } = place;
  const { word } = context;
  const names = new Map(activity.categories.map(({ id, text }) => [id, text]));
  const elements = new Map(activity.elements.map((element) => [element.id, element]));
  const cards = inShownOrder(activity.elements, activity.shown).map(({ id, text }, at) => ({
    id,
    legend: [labelled(letter(at)), text],
    offered: activity.categories,
    lettered: false,
  }));
  const asked = deck(context, cards, state.answer);
  return exercise(place, {
    grade,
    hint: "hint-sort",
    fields: asked.root,
    reset: asked.reset,
    read() {
      const { answer, left } = asked.read();
      return { answer, missing: left ? word("incomplete-sort", { n: left }) : null };
    },
    show(answer, revealed) {
      return asked.judge((id) => {
        const element = elements.get(id);
        const { category = "", feedback = "" } = element || {};
        if (answer[id] === category) return { tone: "right", tag: word("tag-right"), text: feedback };
        const solution = revealed ? `${word("right-answer", { text: names.get(category) || "" })}. ` : "";
        return { tone: "wrong", tag: word("tag-wrong"), text: solution + feedback };
      });
    },
  });
}
