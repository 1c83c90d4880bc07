// @ts-check
/** Where the counts of a vote come from. They live in the page alone: nothing of them is kept. */

/** @typedef {Record<string, number>} Counts */
/** @typedef {{subscribe(listener: (counts: Counts) => void): void, add(label: string, by: number): void, reset(): void}} CountSource */

/**
 * Counts typed by hand, one raised card after the other.
 *
 * @returns {CountSource}
 */
export function typed() {
  /** @type {Counts} */
  let counts = {};
  /** @type {((counts: Counts) => void)[]} */
  const listeners = [];

  return {
    /** Call back now and after each change, with the counts that are not zero. */
    subscribe(listener) {
      listeners.push(listener);
      listener(counts);
    },
    /** Count one more or one fewer; never below zero. */
    add(label, by) {
      const { [label]: before = 0, ...others } = counts;
      const after = Math.max(0, before + by);
      counts = after ? { ...others, [label]: after } : others;
      tell();
    },
    /** Begin again at nothing. */
    reset() {
      counts = {};
      tell();
    },
  };

  function tell() {
    for (const listener of listeners) listener(counts);
  }
}

/**
 * Each label's part of all votes, from 0 to 1.
 *
 * @param {Counts} counts
 * @returns {Counts}
 */
export function shares(counts) {
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return Object.fromEntries(Object.entries(counts).map(([label, count]) => [label, count / all]));
}
