// @ts-check
/** Choose one: exactly one option is right. */
import { choices, remark, taken } from "../choices.js";
import { exercise } from "../exercise.js";

/** @import { Place, Single } from "../types" */

/**
 * 1 of 1 for the right option, else 0; a fatal option marks the score.
 *
 * @param {Single} activity
 * @param {?string} answer
 */
export function grade(activity, answer) {
  const chosen = activity.options.find(({ id }) => id === answer);
  return { earned: chosen?.right ? 1 : 0, possible: 1, fatal: Boolean(chosen?.fatal) };
}

/**
 * Radio buttons; the remark stands under the option chosen.
 *
 * @param {Place<Single>} place
 */
export function draw(place) {
  const { context, activity, state } = place;
  const { word } = context;
  const offered = choices(context, "radio", activity.options, [state.answer]);
  return exercise(place, {
    grade,
    fields: offered.map(({ root }) => root),
    read() {
      const [answer = null] = taken(offered);
      return { answer, missing: answer === null ? word("incomplete-single") : null };
    },
    show(answer, revealed) {
      const aloud = [];
      for (const [at, { id, right, feedback }] of activity.options.entries()) {
        const { slot } = offered[at];
        if (id === answer && right) aloud.push(remark(slot, "right", word("tag-right"), feedback));
        else if (id === answer) aloud.push(remark(slot, "wrong", word("tag-wrong"), feedback));
        else if (right && revealed) aloud.push(remark(slot, "right", word("tag-was-right"), feedback));
      }
      return aloud;
    },
  });
}
