// @ts-check
/** Cards over the screen: what a word means, what a screen rests on, why not that answer; and the text to read. */
import { find, h, paragraphs } from "../dom.js";

/** @import { Child } from "../dom.js" */

/** @param {ParentNode} root */
export function cards(root) {
  const card = /** @type {HTMLDialogElement} */ (find(root, "dialog.card"));
  const reading = /** @type {HTMLDialogElement} */ (find(root, "dialog.reading"));
  for (const button of root.querySelectorAll("[data-close]")) {
    button.addEventListener("click", () => button.closest("dialog")?.close());
  }

  return {
    /**
     * @param {string} title
     * @param {string} text
     */
    say: (title, text) => open(title, paragraphs(text)),
    /** @param {string} id  of a term or a fact, as a link names it; false where there is none */
    define(id) {
      const found = named(id);
      if (!found) return false;
      if (found.tagName === "DT") open(found.textContent || "", [copy(found.nextElementSibling)]);
      else open(find(reading, "[data-of=sources] h3").textContent || "", [copy(found)]);
      return true;
    },
    /**
     * @param {string} title
     * @param {string[]} facts
     */
    sources(title, facts) {
      open(title, [
        h(
          "ul",
          null,
          facts.map((fact) => h("li", null, [...copy(named(fact)).childNodes])),
        ),
      ]);
    },
    /** @param {string} screen  the text to read begins there; the sources where the screen has none */
    read(screen) {
      reading.showModal();
      const text = reading.querySelector(`[data-of="${screen}"]`) || find(reading, "[data-of=sources]");
      text.scrollIntoView();
      find(reading, ".sheet").focus();
    },
    reads: () => reading.open,
    /** Close what is open; false where nothing was. */
    close() {
      const opened = [...root.querySelectorAll("dialog")].filter((dialog) => dialog.open);
      for (const dialog of opened) dialog.close();
      return opened.length > 0;
    },
  };

  /**
   * @param {string} title
   * @param {Child[]} told
   */
  function open(title, told) {
    const heading = find(card, "h2");
    heading.textContent = title;
    const place = find(card, ".told");
    place.textContent = "";
    place.append(...told.filter((each) => each instanceof Node));
    if (reading.open) reading.close();
    if (!card.open) card.showModal();
    heading.focus();
  }

  /**
   * What the text to read calls so: a screen, a fact and a sheet may have the same name.
   *
   * @param {string} id
   */
  function named(id) {
    return reading.querySelector(`.c1612-sources > [id="${id}"], .c1612-terms > [id="${id}"]`);
  }

  /**
   * A copy without what identifies the original.
   *
   * @param {?Element} original
   */
  function copy(original) {
    const text = h("div");
    for (const node of original ? original.childNodes : []) text.append(node.cloneNode(true));
    for (const element of text.querySelectorAll("[id]")) element.removeAttribute("id");
    return text;
  }
}
