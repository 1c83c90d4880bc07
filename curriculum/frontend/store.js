// @ts-check
/** @import { State, Store, StoreStatus } from "./types" */

/** What every key of this curriculum begins with. */
export const PREFIX = "curriculum-1612/";
const KEEP = `${PREFIX}keep`;
const WEEK = 7 * 24 * 60 * 60 * 1000;

/**
 * The reader's own store: answers stay in this browser, under `curriculum-1612/<lesson>/<activity>`, for 7 days.
 *
 * Every value under `curriculum-1612/` is JSON with `at`, the millisecond it was written; what has none, or is older,
 * is removed when a page opens. Where storage is refused or full, answers live in the page alone and `status` says so.
 *
 * @param {{lesson: string, ask?: boolean, storage?: () => Storage}} given  with `ask`, nothing is written until the
 *   reader wants it (single file); `storage` may throw
 * @returns {Store}
 */
export function createStore({ lesson, ask = false, storage = () => window.localStorage }) {
  /** @type {Map<string, State>} */
  const memory = new Map();
  /** @type {((status: StoreStatus) => void)[]} */
  const listeners = [];
  /** @type {StoreStatus} */
  let status = "kept";
  attempt(() => {
    storage().setItem(`${PREFIX}test`, "{}");
    purge();
  });
  if (status === "kept" && ask && !attempt(() => storage().getItem(KEEP))) status = "ask";

  return {
    load,
    save,
    keep,
    erase,
    /** Empty the memory, so that what is kept is read again. */
    forget: () => memory.clear(),
    /** `kept`, `refused` (storage is closed or full) or `ask` (nothing is kept until the reader asks). */
    status: () => status,
    /** Call back whenever the status changes. */
    watch: (listener) => listeners.push(listener),
  };

  /**
   * The state kept of an activity, {} where there is none.
   *
   * @param {string} activity
   * @returns {State}
   */
  function load(activity) {
    const known = memory.get(activity);
    if (known) return known;
    if (status !== "kept") return {};
    return parsed(attempt(() => storage().getItem(key(activity)))) || {};
  }

  /**
   * Keep a state; null forgets the activity. The first answer ever kept wins over a later `first`.
   *
   * @param {string} activity
   * @param {?State} state
   */
  function save(activity, state) {
    if (!state) {
      memory.delete(activity);
      if (status === "kept") attempt(() => storage().removeItem(key(activity)));
      return;
    }
    const before = load(activity);
    memory.set(activity, before.first ? { ...state, first: before.first } : state);
    if (status === "kept") write(activity);
  }

  /** The reader asked: write down what is in memory, and go on doing so. */
  function keep() {
    change("kept");
    for (const activity of memory.keys()) write(activity);
  }

  /** Remove everything of this curriculum from the browser, of every lesson, and from memory. */
  function erase() {
    memory.clear();
    try {
      for (const name of keys()) storage().removeItem(name);
    } catch {
      // Where storage is refused, nothing was written.
    }
    if (ask && status === "kept") change("ask");
  }

  /** @param {string} activity */
  function write(activity) {
    const at = Date.now();
    attempt(() => {
      storage().setItem(key(activity), JSON.stringify({ at, ...memory.get(activity) }));
      if (ask) storage().setItem(KEEP, JSON.stringify({ at }));
    });
  }

  function purge() {
    const now = Date.now();
    for (const name of keys()) {
      const { at } = parsed(storage().getItem(name)) || {};
      if (typeof at !== "number" || now - at >= WEEK) storage().removeItem(name);
    }
  }

  function keys() {
    const held = storage();
    const names = Array.from({ length: held.length }, (_, at) => held.key(at) || "");
    return names.filter((name) => name.startsWith(PREFIX));
  }

  /** @param {string} activity */
  function key(activity) {
    return `${PREFIX}${lesson}/${activity}`;
  }

  /**
   * @param {?string} text
   * @returns {?State}
   */
  function parsed(text) {
    try {
      return JSON.parse(text || "null");
    } catch {
      return null;
    }
  }

  /**
   * Reading `localStorage` itself throws where storage is refused, writing throws where it is full.
   *
   * @template T
   * @param {() => T} act
   * @returns {?T}
   */
  function attempt(act) {
    try {
      return act();
    } catch {
      change("refused");
      return null;
    }
  }

  /** @param {StoreStatus} next */
  function change(next) {
    if (next === status) return;
    status = next;
    for (const listener of listeners) listener(status);
  }
}
