// @ts-check
/** What a word means, or where a statement is from: a card from below, over the screen that is being read. */
import { find } from "../dom.js";

/** Links to the lists of words and sources. */
const LOOKED_UP = "a.fact, a[href^='#term-']";

/**
 * Open the card instead of jumping to the list.
 *
 * @param {HTMLElement} root
 * @param {string} source  how the card of a source is called; {n} is its number
 */
export function createCard(root, source) {
  const title = find(root, "h2");
  const text = find(root, "div");
  /** @type {?HTMLElement} */
  let from = null;
  for (const mark of document.querySelectorAll("a.fact")) {
    mark.setAttribute("aria-label", source.replace("{n}", mark.textContent || ""));
  }
  find(root, "button").addEventListener("click", close);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !root.hidden) close();
  });
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest(LOOKED_UP) : null;
    const entry = link instanceof HTMLElement ? entryOf(link) : null;
    if (!(link instanceof HTMLElement) || !entry) return;
    event.preventDefault();
    open(link, entry);
  });
  return {
    hide() {
      root.hidden = true;
    },
  };

  /**
   * @param {HTMLElement} link
   * @param {Element} entry
   */
  function open(link, entry) {
    const term = entry.tagName === "DT";
    const told = term ? entry.nextElementSibling : entry;
    from = link;
    title.textContent = term
      ? entry.textContent
      : source.replace("{n}", parseInt(link.textContent || "", 10).toString());
    text.textContent = "";
    for (const node of told?.childNodes || []) text.append(node.cloneNode(true));
    root.hidden = false;
    title.focus();
  }

  function close() {
    root.hidden = true;
    from?.focus();
  }
}

/**
 * The entry of a list that a link means: of a source, the one with its number.
 *
 * @param {HTMLElement} link
 */
function entryOf(link) {
  if (!link.matches(".fact")) return document.getElementById(link.getAttribute("href")?.slice(1) || "");
  return document.querySelectorAll("[data-until] > li")[parseInt(link.textContent || "", 10) - 1];
}
