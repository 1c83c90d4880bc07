// @ts-check
/** The rules of scoring that several kinds share; they are written down in docs/scoring.md. */

/** @import { CertaintyMark, Score } from "./types" */

/** @type {Record<number, number>} */
const CERTAINTY_RIGHT = { 1: 1, 2: 2, 3: 3 };
/** @type {Record<number, number>} */
const CERTAINTY_WRONG = { 1: 0, 2: -2, 3: -6 };

/**
 * The certainty mark as [mark, out of]: a partly right answer earns its share of the reward, never the penalty.
 *
 * @param {Pick<Score, "earned" | "possible">} score
 * @param {number} level
 * @returns {CertaintyMark}
 */
export function certaintyMark({ earned, possible }, level) {
  if (!possible || !(level in CERTAINTY_RIGHT)) throw new RangeError("no certainty mark");
  return earned ? [CERTAINTY_RIGHT[level] * earned, possible] : [CERTAINTY_WRONG[level] * possible, possible];
}

/**
 * Right choices minus wrong ones, never below 0; where nothing is right, choosing nothing earns 1 of 1.
 *
 * @param {string[]} right
 * @param {?string[]} chosen  null where nothing was answered
 * @param {string[]} known  ids that the lesson no longer has are not counted
 */
export function rightMinusWrong(right, chosen, known) {
  const counted = new Set((chosen || []).filter((one) => known.includes(one)));
  if (!right.length) return { earned: chosen && !counted.size ? 1 : 0, possible: 1 };
  const found = right.filter((one) => counted.has(one)).length;
  return { earned: Math.max(0, 2 * found - counted.size), possible: right.length };
}
