// @ts-check
/** @import { Context, Fact, Words } from "./types" */

/**
 * What drawing needs of its page: words, language, facts, the day, and who answers to the arrow keys.
 *
 * @param {{words: Words, lang: string, facts: Record<string | number, Fact>, pageHasArrows?: boolean, today?: string}} given
 *   `today` is YYYY-MM-DD; this day where it is left out
 * @returns {Context}
 */
export function createContext({ words, lang, facts, pageHasArrows = false, today = localDay(new Date()) }) {
  return { lang, facts, today, pageHasArrows, word };

  /**
   * The word of the page's language, its {places} filled; a missing word shows its key.
   *
   * @param {string} key
   * @param {Record<string, string | number>} [values]
   */
  function word(key, values = {}) {
    const text = key in words ? words[key] : key;
    return text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
  }
}

/** @param {Date} date */
function localDay(date) {
  const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return parts.map((part) => String(part).padStart(2, "0")).join("-");
}
