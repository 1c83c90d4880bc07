// @ts-check
/** The rules of scoring that several kinds share; they are written down in docs/scoring.md. */

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
