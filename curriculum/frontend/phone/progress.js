// @ts-check
/** How far a reader has come through a lesson: kept beside the answers, and as long as they are. */

/** @import { Progress, Store } from "../types" */

// No activity has a name that begins so.
const NAME = "@screens";
/** @type {Progress} */
const NOTHING = { screen: "", seen: [], done: false };

/**
 * What is kept of a lesson, and when it was written.
 *
 * @param {Store} store
 * @returns {Progress & {at: number}}
 */
export function progressOf(store) {
  const { progress, at = 0 } = store.load(NAME);
  return { ...NOTHING, ...progress, at };
}

/**
 * Note that a screen was reached.
 *
 * @param {Store} store
 * @param {string} screen
 * @param {boolean} last
 */
export function reach(store, screen, last) {
  const { seen, done } = progressOf(store);
  const progress = { screen, seen: seen.includes(screen) ? seen : [...seen, screen], done: done || last };
  store.save(NAME, { progress });
}
