// @ts-check
/**
 * The stops of a screen, one after the other: fragments that join, a question, its vote, its answer.
 *
 * An optional stop (a second vote, what follows when a piece of information stops) is reached by the key that reveals
 * and passed over by the key that goes on.
 */

/** @typedef {"shown" | "question" | "vote" | "second" | "answer" | "story"} State */
/** @typedef {{state: State, fragment: number, optional?: boolean}} Stop */

/**
 * The stop after one, -1 at the end of the screen.
 *
 * @param {Stop[]} stops
 * @param {number} at
 * @param {boolean} [optional]  stop at optional ones too
 */
export function following(stops, at, optional = false) {
  for (let next = at + 1; next < stops.length; next += 1) {
    if (optional || !stops[next].optional) return next;
  }
  return -1;
}

/**
 * The stop before one, -1 at the beginning of the screen; an optional one only if it was seen.
 *
 * @param {Stop[]} stops
 * @param {number} at
 * @param {Set<number>} seen
 */
export function preceding(stops, at, seen) {
  for (let before = at - 1; before >= 0; before -= 1) {
    if (!stops[before].optional || seen.has(before)) return before;
  }
  return -1;
}

/**
 * The stops of a round of choices, given the pages that it takes: `together`, all on one page, or the lead alone and
 * then the choices on one page or more. Choices that are questions of their own are answered page by page.
 *
 * @param {{together: boolean, pages: number, parted: boolean, asked: boolean}} round  `asked`: it begins with a look
 *   at the question, before any vote
 * @returns {(Stop & {page: number})[]}  page -1 is the lead alone, 0 the first page of choices
 */
export function roundStops({ together, pages, parted, asked }) {
  const voting = (/** @type {number} */ page) => [
    { state: /** @type {State} */ ("vote"), page, optional: false },
    { state: /** @type {State} */ ("second"), page, optional: true },
  ];
  const answer = (/** @type {number} */ page) => ({ state: /** @type {State} */ ("answer"), page, optional: false });
  const each = Array.from({ length: pages }, (_, page) => page);
  const first = together
    ? asked
      ? [{ state: /** @type {State} */ ("question"), page: 0 }]
      : []
    : [{ state: /** @type {State} */ ("question"), page: -1 }];
  const rest = parted
    ? each.flatMap((page) => [...voting(page), answer(page)])
    : [...each.flatMap(voting), ...each.map(answer)];
  return [...first, ...rest].map((stop, fragment) => ({ fragment, ...stop }));
}

/**
 * How far a lesson has come by its plan, in minutes: the steps before, and of this one what stands before the screen.
 *
 * @param {number[]} steps  the step of each screen, from 1; 0 where the lesson does not say
 * @param {number[]} minutes  of each step
 * @param {number} at  the place of the screen
 */
export function plannedMinutes(steps, minutes, at) {
  const all = minutes.reduce((sum, each) => sum + each, 0);
  const step = steps[at];
  if (!step) return (all * at) / steps.length;
  const before = minutes.slice(0, step - 1).reduce((sum, each) => sum + each, 0);
  const first = steps.indexOf(step);
  const inStep = steps.filter((each) => each === step).length;
  return before + ((minutes[step - 1] || 0) * (at - first)) / inStep;
}
