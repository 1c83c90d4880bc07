// @ts-check
/** How the reader wants pages to look: larger text, dark or light. The same for all lessons. */
import { createStore } from "../store.js";

/** @import { Look } from "../types" */

const NAME = "look";
const SIZES = 3;

/**
 * Make the page look as the reader wants, and let two buttons change it.
 *
 * @param {{ask: boolean, larger?: ?HTMLElement, dark?: ?HTMLElement}} given
 */
export function wireLook({ ask, larger, dark }) {
  const store = createStore({ lesson: "@all", ask });
  const system = window.matchMedia("(prefers-color-scheme: dark)");
  /** @type {Look} */
  let look = { size: 0, ...store.load(NAME).look };
  show();
  larger?.addEventListener("click", () => change({ size: (look.size + 1) % SIZES }));
  dark?.addEventListener("click", () => change({ dark: !isDark() }));

  function isDark() {
    return look.dark ?? system.matches;
  }

  /** @param {Partial<Look>} changes */
  function change(changes) {
    look = { ...look, ...changes };
    store.save(NAME, { look });
    show();
  }

  function show() {
    const { dataset } = document.documentElement;
    dataset.size = String(look.size);
    if (look.dark !== undefined) dataset.theme = look.dark ? "dark" : "light";
    larger?.setAttribute("aria-pressed", String(look.size > 0));
    dark?.setAttribute("aria-pressed", String(isDark()));
  }
}
