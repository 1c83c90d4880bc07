// @ts-check
/**
 * What the wall and the presenter's window say to each other: two windows of one browser, one lesson, one language.
 *
 * By BroadcastChannel; where the browser has none, through the `storage` events of localStorage, which reach every
 * window of the browser but the one that writes.
 */

/** @typedef {{type: string} & Record<string, any>} Message */
/** @typedef {{post: (message: Message) => void, listen: (listener: (message: Message) => void) => void, close: () => void}} Channel */

/**
 * @param {string} lesson
 * @param {string} lang
 * @returns {Channel}
 */
export function createChannel(lesson, lang) {
  return typeof BroadcastChannel === "function"
    ? broadcast(`c1612/${lesson}/${lang}`)
    : stored(`c1612/channel/${lesson}/${lang}`);
}

/**
 * @param {string} name
 * @returns {Channel}
 */
function broadcast(name) {
  const channel = new BroadcastChannel(name);
  return {
    post: (message) => channel.postMessage(message),
    listen: (listener) => channel.addEventListener("message", (event) => listener(event.data)),
    close: () => channel.close(),
  };
}

/**
 * @param {string} key
 * @returns {Channel}
 */
function stored(key) {
  /** @type {((event: StorageEvent) => void)[]} */
  const listeners = [];
  return {
    post(message) {
      try {
        window.localStorage.setItem(key, JSON.stringify(message));
        // An event comes only when the value changes: taken away, the same message can be said again.
        window.localStorage.removeItem(key);
      } catch {
        // Where storage is refused the windows cannot speak; each goes on by itself.
      }
    },
    listen(listener) {
      /** @param {StorageEvent} event */
      const hear = (event) => {
        if (event.key === key && event.newValue) listener(JSON.parse(event.newValue));
      };
      listeners.push(hear);
      window.addEventListener("storage", hear);
    },
    close() {
      for (const hear of listeners) window.removeEventListener("storage", hear);
    },
  };
}
