// @ts-check
/** The list of screens, by step: each is one letter away, or its number and Enter. */
import { find, h } from "../dom.js";

/** @typedef {{title: string, step: number}} Listed */

const KEYS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

/**
 * The screen that a key typed into the list leads to, and the number typed so far.
 *
 * @param {string} typed  the number so far
 * @param {string} key
 * @param {number} screens  how many there are
 * @returns {{typed: string, to: number}}  the place from 0, -1 for none
 */
export function listKey(typed, key, screens) {
  if (/^[0-9]$/.test(key)) return { typed: typed + key, to: -1 };
  if (key === "Backspace") return { typed: typed.slice(0, -1), to: -1 };
  const place = key === "Enter" && typed ? Number(typed) - 1 : key.length === 1 ? KEYS.indexOf(key) : -1;
  return { typed: "", to: place < screens ? place : -1 };
}

/**
 * @param {HTMLDialogElement} dialog
 * @param {Listed[]} screens
 * @param {(place: number) => void} go
 */
export function contents(dialog, screens, go) {
  const number = find(dialog, "output");
  let typed = "";
  const buttons = screens.map(({ title }, place) =>
    h(
      "button",
      { type: "button", onclick: () => leave(place) },
      h("kbd", { "aria-hidden": true }, KEYS[place] || ""),
      h("b", null, place + 1),
      h("span", null, title),
    ),
  );
  find(dialog, "ol").append(
    ...buttons.map((button, place) =>
      h("li", { class: place && screens[place].step !== screens[place - 1].step ? "begins" : null }, button),
    ),
  );
  dialog.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      move(event.key === "ArrowDown" ? 1 : -1);
      return;
    }
    const found = listKey(typed, event.key, screens.length);
    if (event.key === "Enter" && !typed) return;
    typed = found.typed;
    number.textContent = typed;
    if (event.key.length === 1 && event.key !== " ") event.preventDefault();
    if (event.key === "Enter") event.preventDefault();
    if (found.to >= 0) leave(found.to);
  });

  return {
    /** @param {number} at */
    open(at) {
      typed = "";
      number.textContent = "";
      for (const [place, button] of buttons.entries()) {
        if (place === at) button.setAttribute("aria-current", "step");
        else button.removeAttribute("aria-current");
      }
      dialog.showModal();
      buttons[at].focus();
    },
  };

  /** @param {number} by */
  function move(by) {
    const at = buttons.indexOf(/** @type {HTMLButtonElement} */ (document.activeElement));
    buttons[(at + by + buttons.length) % buttons.length].focus();
  }

  /** @param {number} place */
  function leave(place) {
    dialog.close();
    go(place);
  }
}
