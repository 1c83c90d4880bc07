// @ts-check
import { h } from "./dom.js";

/** @import { Lead } from "./types" */

/**
 * The strong button of an activity, inside the activity: it checks, and once checked it leads on.
 *
 * @returns {Lead}
 */
export function ownLead() {
  let press = () => {};
  const root = h("button", { type: "submit", class: "main" });
  root.addEventListener("click", (event) => {
    event.preventDefault();
    // The second click of a double tap would leave what the first one showed.
    if (event.detail <= 1) press();
  });
  return {
    root,
    focus: () => root.focus(),
    offer(label, act) {
      root.textContent = label;
      press = act;
    },
  };
}
