// @ts-check
/** What a key does on the wall; a clicker sends PageUp, PageDown, arrows, a full stop or B. */

/** @typedef {"next" | "previous" | "reveal" | "contents" | "black" | "read" | "sources" | "dark" | "full" | "presenter" | "help" | "timer"} Command */

/** @type {Record<string, Command>} */
const COMMANDS = {
  ArrowRight: "next",
  ArrowDown: "next",
  PageDown: "next",
  " ": "next",
  ArrowLeft: "previous",
  ArrowUp: "previous",
  PageUp: "previous",
  r: "reveal",
  g: "contents",
  b: "black",
  ".": "black",
  l: "read",
  s: "sources",
  d: "dark",
  f: "full",
  n: "presenter",
  t: "timer",
  "?": "help",
};

/**
 * @param {string} key
 * @returns {Command | undefined}
 */
export function command(key) {
  return COMMANDS[key.length === 1 ? key.toLowerCase() : key];
}
