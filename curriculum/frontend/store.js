/**
 * The reader's own store: answers stay in this browser, under `curriculum-1612/<lesson>/<activity>`, for 7 days.
 *
 * Every value under `curriculum-1612/` is JSON with `at`, the millisecond it was written; what has none, or is older,
 * is removed when a page opens. Where storage is refused or full, answers live in the page alone and `status` says so.
 *
 * @param {{lesson: string, ask?: boolean}} given  with `ask`, nothing is written until the reader wants it (single file)
 */
export default function createStore({ lesson, ask = false }) {
  const PREFIX = "curriculum-1612/";
  const KEEP = `${PREFIX}keep`;
  const WEEK = 7 * 24 * 60 * 60 * 1000;
  const memory = new Map();
  const listeners = [];
  let status = "kept";
  attempt(() => {
    window.localStorage.setItem(`${PREFIX}test`, "{}");
    purge();
  });
  if (status === "kept" && ask && !attempt(() => window.localStorage.getItem(KEEP))) status = "ask";

  return {
    load,
    save,
    keep,
    erase,
    forget: () => memory.clear(),
    /** `kept`, `refused` (storage is closed or full) or `ask` (nothing is kept until the reader asks). */
    status: () => status,
    /** Call back whenever the status changes. */
    watch: (listener) => listeners.push(listener),
  };

  /** The state kept of an activity, {} where there is none. */
  function load(activity) {
    if (memory.has(activity)) return memory.get(activity);
    const text = status === "kept" && attempt(() => window.localStorage.getItem(key(activity)));
    return parsed(text) || {};
  }

  /** Keep a state; null forgets the activity. The first answer ever kept wins over a later `first`. */
  function save(activity, state) {
    if (!state) {
      memory.delete(activity);
      if (status === "kept") attempt(() => window.localStorage.removeItem(key(activity)));
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
    attempt(() => keys().forEach((name) => window.localStorage.removeItem(name)), "silent");
    if (ask && status === "kept") change("ask");
  }

  function write(activity) {
    const at = Date.now();
    attempt(() => {
      window.localStorage.setItem(key(activity), JSON.stringify({ at, ...memory.get(activity) }));
      if (ask) window.localStorage.setItem(KEEP, JSON.stringify({ at }));
    });
  }

  function purge() {
    const now = Date.now();
    for (const name of keys()) {
      const { at } = parsed(window.localStorage.getItem(name)) || {};
      if (!(now - at < WEEK)) window.localStorage.removeItem(name);
    }
  }

  function keys() {
    return Object.keys(window.localStorage).filter((name) => name.startsWith(PREFIX));
  }

  function key(activity) {
    return `${PREFIX}${lesson}/${activity}`;
  }

  function parsed(text) {
    try {
      return JSON.parse(text || "null");
    } catch (error) {
      return null;
    }
  }

  // Reading `localStorage` itself throws where storage is refused, writing throws where it is full.
  function attempt(act, silent) {
    try {
      return act();
    } catch (error) {
      if (!silent) change("refused");
      return null;
    }
  }

  function change(next) {
    if (next === status) return;
    status = next;
    listeners.forEach((listener) => listener(status));
  }
}
