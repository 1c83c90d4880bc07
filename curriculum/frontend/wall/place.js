// @ts-check
/** The place in a lesson, kept for a reload or a power cut: the screen and its stop, when, since when the lesson runs. */
import { PREFIX } from "../store.js";

/** @typedef {{screen: string, stop?: number, at: number, started: ?number, light?: boolean}} Kept */

/**
 * The place of a lesson in this browser. `at` is the millisecond it was written, as the store of answers asks of each
 * value: it is erased with them. Where storage is refused, the address alone keeps the place.
 *
 * @param {string} lesson
 * @param {() => Storage} [storage]
 */
export function keptPlace(lesson, storage = () => localStorage) {
  const key = `${PREFIX}place/${lesson}`;
  return {
    /** @returns {?Kept} */
    read() {
      try {
        const kept = JSON.parse(storage().getItem(key) || "null");
        return kept && typeof kept.screen === "string" && typeof kept.at === "number" ? kept : null;
      } catch {
        return null;
      }
    },
    /** @param {Kept} place */
    write(place) {
      try {
        storage().setItem(key, JSON.stringify(place));
      } catch {
        // Refused or full.
      }
    },
  };
}
