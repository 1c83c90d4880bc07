// @ts-check
/** Choices to take, each with its letter and a place for a remark; and the remark, a word and a shape before a colour. */
import { h, uniqueId } from "./dom.js";

/** @import { Context } from "./types" */
/** @typedef {"right" | "part" | "wrong" | "plain"} Tone */
/** @typedef {{value: string, input: HTMLInputElement, slot: HTMLElement, root: HTMLElement}} Choice */

const SHAPES = { right: "✓", part: "◐", wrong: "✗", plain: "" };

/**
 * A, B, C …: the letter of a place, as paper prints it.
 *
 * @param {number} place  from 0
 */
export function letter(place) {
  return String.fromCharCode(65 + place);
}

/**
 * Records in the order in which every edition shows them.
 *
 * @template {{id: string}} R
 * @param {R[]} records
 * @param {string[]} shown
 */
export function inShownOrder(records, shown) {
  return records.slice().sort((one, other) => shown.indexOf(one.id) - shown.indexOf(other.id));
}

/**
 * The letter, or the number, that paper gives the same thing.
 *
 * @param {string | number} label
 */
export function labelled(label) {
  return h("b", { class: "letter" }, `${label}. `);
}

/**
 * The letter or the number of a choice, in the square that stands for it.
 *
 * @param {string} label
 */
export function square(label) {
  return h("b", { class: "square" }, label);
}

/** A, B, C … by the place of a choice. */
const LETTERS = (/** @type {number} */ at) => letter(at - 1);

/**
 * Real radio buttons, of which one can be taken, or checkboxes, each in its label. In a page that answers to the arrow
 * keys itself, each radio button has a name of its own: the browser then leaves the arrows alone, and Tab reaches each.
 *
 * @param {Context} context
 * @param {"radio" | "checkbox"} type
 * @param {{id: string, text: string}[]} offered
 * @param {string[]} taken
 * @param {{lettered?: boolean, names?: (place: number) => string}} [how]  `names` gives a choice its letter or number,
 *   by its place from 1
 * @returns {Choice[]}
 */
export function choices(context, type, offered, taken, { lettered = true, names = LETTERS } = {}) {
  const alone = type === "radio" && context.pageHasArrows;
  const name = uniqueId();
  const found = offered.map(({ id: value, text }, place) => {
    const order = alone ? { "aria-posinset": place + 1, "aria-setsize": offered.length } : {};
    const input = h("input", {
      type,
      name: alone ? uniqueId() : name,
      value,
      checked: taken.includes(value),
      ...order,
    });
    const slot = remarkSlot();
    const label = h("label", null, input, lettered && square(names(place + 1)), h("span", null, text));
    return { value, input, slot, root: h("div", { class: lettered ? "option lettered" : "option" }, label, slot) };
  });
  if (alone) {
    for (const { input } of found) {
      input.addEventListener("change", () => {
        for (const other of found) other.input.checked = other.input === input;
      });
    }
  }
  return found;
}

/**
 * The values taken, in the order of the choices.
 *
 * @param {Choice[]} offered
 */
export function taken(offered) {
  return offered.filter(({ input }) => input.checked).map(({ value }) => value);
}

/** An empty place for a remark. */
export function remarkSlot() {
  return h("div", { class: "remark", hidden: true });
}

/**
 * Write a remark into its place and return it as a sentence to be read aloud.
 *
 * @param {HTMLElement} slot
 * @param {Tone} tone
 * @param {string} tag  a word or two
 * @param {string} [text]
 */
export function remark(slot, tone, tag, text) {
  slot.textContent = "";
  slot.className = `remark ${tone}`;
  slot.hidden = false;
  slot.parentElement?.classList.add("told");
  if (tag) slot.append(h("b", null, shape(tone), tag));
  if (text) slot.append(h("span", null, text));
  return [tag && `${tag}.`, text].filter(Boolean).join(" ");
}

/** @param {Tone} tone */
export function shape(tone) {
  return h("span", { class: "shape", "aria-hidden": "true" }, SHAPES[tone]);
}
