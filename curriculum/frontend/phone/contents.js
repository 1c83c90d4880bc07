// @ts-check
/** The list of a lesson's screens, step by step, with those that were seen. */
import { h } from "../dom.js";

/** @typedef {{id: string, title: string, step: string, seen: boolean, now: boolean}} Entry */

/**
 * @param {Entry[]} entries
 * @param {Map<string, string>} steps  the name of each step
 * @param {string} seenWord
 */
export function contents(entries, steps, seenWord) {
  let step = "";
  return entries.flatMap(({ id, title, step: its, seen, now }) => {
    const link = h(
      "a",
      { href: `#${id}`, "aria-current": now && "step" },
      tick(seen, seenWord),
      h("span", null, title),
    );
    const name = its !== step && steps.get(its);
    step = its;
    return name ? [h("p", { class: "step-name" }, name), link] : [link];
  });
}

/**
 * A ring, with a tick where it was seen.
 *
 * @param {boolean} seen
 * @param {string} seenWord
 */
export function tick(seen, seenWord) {
  return h(
    "i",
    seen ? { class: "tick", role: "img", "aria-label": seenWord } : { class: "tick", "aria-hidden": "true" },
    seen && "✓",
  );
}
