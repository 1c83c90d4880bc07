// @ts-check
/**
 * What the wall and the presenter's window tell each other: two windows of one browser, one lesson, one language.
 *
 * The wall says where it stands (`at`) after every change and when asked (`hello`); the presenter asks (`hello`), leads
 * (`go`, `do`) and counts (`count`).
 */

/**
 * @typedef {object} At
 * @property {"at"} type
 * @property {string} screen
 * @property {number} fragment
 * @property {"shown" | "question" | "vote" | "second" | "answer" | "story"} state
 * @property {Record<string, number>} counts
 * @property {Record<string, number>} first
 * @property {boolean} black
 * @property {?number} started
 */
/**
 * @typedef {At
 *   | {type: "hello"}
 *   | {type: "go", screen: string}
 *   | {type: "do", what: "next" | "previous" | "reveal" | "black" | "contents" | "second"}
 *   | {type: "count", letter: string, by: number}} Message
 */
/** @typedef {{post(message: Message): void, listen(listener: (message: Message) => void): void, close(): void}} Channel */

/**
 * Open the channel of a lesson: a BroadcastChannel, or the events of `localStorage` where the browser has none.
 *
 * @param {string} lesson
 * @param {string} lang
 * @param {{Broadcast?: typeof BroadcastChannel, storage?: () => Storage, events?: EventTarget}} [browser]
 * @returns {Channel}
 */
export function openChannel(
  lesson,
  lang,
  { Broadcast = globalThis.BroadcastChannel, storage = () => localStorage, events = globalThis } = {},
) {
  if (Broadcast) return broadcast(new Broadcast(`c1612/${lesson}/${lang}`));
  return stored(`c1612/channel/${lesson}/${lang}`, storage, events);
}

/**
 * @param {BroadcastChannel} channel
 * @returns {Channel}
 */
function broadcast(channel) {
  return {
    post: (message) => channel.postMessage(message),
    listen: (listener) => channel.addEventListener("message", ({ data }) => listener(data)),
    close: () => channel.close(),
  };
}

/**
 * @param {string} key
 * @param {() => Storage} storage  may throw where storage is refused: then the windows do not hear each other
 * @param {EventTarget} events
 * @returns {Channel}
 */
function stored(key, storage, events) {
  /** @type {((event: any) => void)[]} */
  const hearing = [];
  return {
    post(message) {
      try {
        storage().setItem(key, JSON.stringify(message));
        // Removed at once: the same message is an event again, and nothing stays behind.
        storage().removeItem(key);
      } catch {
        // Refused or full.
      }
    },
    listen(listener) {
      const hear = (/** @type {StorageEvent} */ event) => {
        if (event.key === key && event.newValue) listener(JSON.parse(event.newValue));
      };
      hearing.push(hear);
      events.addEventListener("storage", /** @type {EventListener} */ (hear));
    },
    close() {
      for (const hear of hearing) events.removeEventListener("storage", hear);
    },
  };
}
