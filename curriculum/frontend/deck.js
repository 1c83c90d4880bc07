// @ts-check
/** Questions asked one at a time: a card moves on by itself once it is answered, and the last answer can be taken back. */

import { letter, remark, remarkSlot, square } from "./choices.js";
import { h } from "./dom.js";

/** @import { Children } from "./dom.js" */
/** @import { Tone } from "./choices.js" */
/** @import { Context } from "./types" */
/** @typedef {{id: string, legend: Children, offered: {id: string, text: string}[], lettered: boolean, hint?: string}} Card */
/** @typedef {{tone: Tone, tag: string, text: string}} Worth  what a card's answer is worth, and why */

/**
 * Cards with a button a choice. All cards stand in the page; the one being asked alone is shown, and once judged those
 * that were missed.
 *
 * @param {Context} context
 * @param {Card[]} cards
 * @param {?Record<string, string>} kept
 */
export function deck({ word }, cards, kept) {
  /** @type {Record<string, string>} */
  let given = {};
  for (const { id, offered } of cards) {
    const value = kept?.[id];
    if (value && offered.some((one) => one.id === value)) given[id] = value;
  }
  const drawn = cards.map(draw);
  const place = h("p", { class: "hint", tabindex: "-1" });
  const undo = h("button", { type: "button", class: "undo", onclick: takeBack }, word("deck-undo"));
  const all = h("details", { class: "all" }, h("summary", null, word("deck-all")));
  const root = h(
    "div",
    { class: "deck" },
    place,
    all,
    drawn.map((one) => one.root),
    undo,
  );
  show();
  return { root, read: () => ({ answer: { ...given }, left: left() }), judge, reset };

  function left() {
    return cards.filter(({ id }) => !(id in given)).length;
  }

  /** The place of the first card without an answer; the number of cards where all have one. */
  function now() {
    const at = cards.findIndex(({ id }) => !(id in given));
    return at < 0 ? cards.length : at;
  }

  /** @param {Card} card */
  function draw(card) {
    const slot = remarkSlot();
    const buttons = card.offered.map(({ id, text }, at) =>
      h(
        "button",
        { type: "button", value: id, "aria-pressed": "false", onclick: () => answer(card, id) },
        card.lettered && square(letter(at)),
        h("span", null, text),
      ),
    );
    const legend = h("legend", { tabindex: "-1" }, card.legend);
    const hint = card.hint && h("p", { class: "hint" }, card.hint);
    const row = h("div", { class: card.lettered ? "offered listed" : "offered" }, buttons);
    return { slot, buttons, legend, root: h("fieldset", { class: "card" }, legend, hint, row, slot) };
  }

  function show() {
    const at = now();
    for (const [place, { root: card, buttons }] of drawn.entries()) {
      card.classList.toggle("now", place === at);
      for (const button of buttons)
        button.setAttribute("aria-pressed", String(given[cards[place].id] === button.value));
    }
    const n = Math.min(at + 1, cards.length);
    place.textContent = at < cards.length ? word("deck-card", { n, total: cards.length }) : word("deck-full");
    undo.hidden = at === 0;
  }

  /** @param {boolean} [forward] */
  function moved(forward = true) {
    show();
    const at = now();
    (at < cards.length ? drawn[at].legend : place).focus();
    root.dispatchEvent(new Event("change", { bubbles: true }));
    if (forward && at < cards.length) drawn[at].root.scrollIntoView({ block: "nearest" });
  }

  /**
   * @param {Card} card
   * @param {string} value
   */
  function answer(card, value) {
    given[card.id] = value;
    moved();
  }

  function takeBack() {
    const last = cards[now() - 1];
    given = { ...given };
    delete given[last.id];
    moved(false);
  }

  /**
   * Write what each card is worth; returns the remarks to be read aloud.
   *
   * @param {(id: string) => Worth} worth
   */
  function judge(worth) {
    root.classList.add("judged");
    all.open = false;
    return cards.map(({ id }, at) => {
      const { tone, tag, text } = worth(id);
      drawn[at].root.classList.toggle("missed", tone !== "right");
      return remark(drawn[at].slot, tone, tag, text);
    });
  }

  function reset() {
    root.classList.remove("judged");
  }
}
