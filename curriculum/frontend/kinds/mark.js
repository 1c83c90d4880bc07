// @ts-check
/** Find the errors in a text: mark the passages that should not stand there. */
import { choices, remark, taken } from "../choices.js";
import { exercise } from "../exercise.js";
import { rightMinusWrong } from "../scoring.js";

/** @import { Mark, Place } from "../types" */

/**
 * Errors found minus sound passages marked, never below 0, out of the errors.
 *
 * @param {Mark} activity
 * @param {?string[]} answer
 */
export function grade(activity, answer) {
  const ids = activity.passages.map(({ id }) => id);
  return { ...rightMinusWrong(errors(activity), answer, ids), fatal: false };
}

/** @param {Mark} activity */
function errors(activity) {
  return activity.passages.filter(({ error }) => error).map(({ id }) => id);
}

/**
 * The passages of a text, one a row, numbered checkboxes; each remark stands under its passage.
 *
 * @param {Place<Mark>} place
 */
export function draw(place) {
  const { context, activity, state } = place;
  const { word } = context;
  const offered = choices(context, "checkbox", activity.passages, state.answer || [], { names: String });
  return exercise(place, {
    grade,
    hint: "hint-mark",
    fields: offered.map(({ root }) => root),
    read() {
      const answer = taken(offered);
      return { answer, missing: answer.length ? null : word("incomplete-mark") };
    },
    summary(answer) {
      const wrong = errors(activity);
      const n = wrong.filter((id) => answer.includes(id)).length;
      return word("mark-found", { n, total: wrong.length, wrong: new Set(answer).size - n });
    },
    show(answer, revealed) {
      const aloud = [];
      for (const [at, { id, text, error, feedback }] of activity.passages.entries()) {
        const marked = answer.includes(id);
        if (!marked && !(revealed && error)) continue;
        const [tone, tag] = judged(marked, error);
        aloud.push(`${text} ${remark(offered[at].slot, tone, word(tag), feedback)}`);
      }
      return aloud;
    },
  });
}

/**
 * @param {boolean} marked
 * @param {boolean} error
 * @returns {["right" | "wrong", string]}
 */
function judged(marked, error) {
  if (!marked) return ["right", "mark-missed"];
  return error ? ["right", "mark-error"] : ["wrong", "mark-sound"];
}
