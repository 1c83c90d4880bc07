// @ts-check
/** Choose all that apply: any number of options is right, also none. */
import { choices, remark, taken } from "../choices.js";
import { exercise } from "../exercise.js";
import { rightMinusWrong } from "../scoring.js";

/** @import { Multiple, Place } from "../types" */

// The value of "none of these": no option has it.
const NONE = "";

/**
 * Right minus wrong, never below 0, out of the right ones; no answer at all earns nothing.
 *
 * @param {Multiple} activity
 * @param {?string[]} answer
 */
export function grade(activity, answer) {
  const ids = activity.options.map(({ id }) => id);
  const right = activity.options.filter((option) => option.right).map(({ id }) => id);
  const fatal = activity.options.some((option) => option.fatal && (answer || []).includes(option.id));
  return { ...rightMinusWrong(right, answer, ids), fatal };
}

/**
 * Checkboxes, and one for "none of these", so that an empty answer is meant and not forgotten.
 *
 * @param {Place<Multiple>} place
 */
export function draw(place) {
  const { context, activity, state } = place;
  const { word } = context;
  const chosen = state.answer && !state.answer.length ? [NONE] : state.answer || [];
  const listed = [...activity.options, { id: NONE, text: word("none-of-these") }];
  const offered = choices(context, "checkbox", listed, chosen);
  const none = offered[offered.length - 1];
  const options = offered.slice(0, -1);
  for (const { input } of options) {
    input.addEventListener("change", () => {
      none.input.checked = false;
    });
  }
  none.input.addEventListener("change", () => {
    for (const { input } of options) input.checked = false;
  });
  return exercise(place, {
    grade,
    hint: "hint-multiple",
    fields: offered.map(({ root }) => root),
    read() {
      const answer = taken(options);
      if (answer.length || none.input.checked) return { answer, missing: null };
      return { answer: null, missing: word("incomplete-multiple") };
    },
    show(answer, revealed) {
      const aloud = [];
      for (const [at, { id, right, feedback }] of activity.options.entries()) {
        const { slot } = options[at];
        if (answer.includes(id) && right) aloud.push(remark(slot, "right", word("tag-right"), feedback));
        else if (answer.includes(id)) aloud.push(remark(slot, "wrong", word("tag-wrong"), feedback));
        else if (right && revealed) aloud.push(remark(slot, "right", word("tag-missed"), feedback));
      }
      const noneRight = !activity.options.some(({ right }) => right);
      if (!answer.length && noneRight) aloud.push(remark(none.slot, "right", word("tag-right")));
      else if (!answer.length) aloud.push(remark(none.slot, "wrong", word("tag-wrong")));
      else if (noneRight && revealed) aloud.push(remark(none.slot, "right", word("tag-was-right")));
      return aloud;
    },
  });
}
