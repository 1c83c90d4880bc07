// @ts-check
/**
 * JupyterLab, Notebook, Binder and Voilà, through anywidget. The content is asked for by message and never stands in
 * the widget's state; answers stay in the browser, and no kernel hears of them.
 */
import { createBar, ERASED } from "../bar.js";
import { createContext } from "../context.js";
import { showDebrief } from "../debrief.js";
import { h } from "../dom.js";
import { settle } from "../jupyterlab.js";
import { createQuiz } from "../quiz.js";
import { createStore } from "../store.js";

/** @import { Fact, Lesson } from "../types" */
/** @typedef {Lesson & {place: "opening" | "set" | "scenario", id: string, facts: Record<string, Fact>, html?: string}} Content */
/**
 * @typedef {object} Model
 * @property {(name: string) => any} get
 * @property {(event: "msg:custom", listener: (message: {content?: Content}) => void) => void} on
 * @property {(event: "msg:custom", listener: (message: {content?: Content}) => void) => void} off
 * @property {(message: {ask: "content"}) => void} send
 */

/** Told to the page when an answer changes: other views of the same activity are drawn again. */
const CHANGED = "c1612-changed";
let views = 0;

export default { render };

/**
 * Draw one view; the same widget may be drawn several times in one page.
 *
 * @param {{model: Model, el: HTMLElement}} given
 */
function render({ model, el }) {
  views += 1;
  const view = views;
  const root = h("div", { class: "c1612", lang: model.get("lang"), "aria-busy": "true" }, model.get("waiting"));
  /** @type {null | ((fresh?: boolean) => void)} */
  let redraw = null;
  el.append(root);
  model.on("msg:custom", receive);
  document.addEventListener(ERASED, erased);
  document.addEventListener(CHANGED, elsewhere);
  model.send({ ask: "content" });
  return () => {
    model.off("msg:custom", receive);
    document.removeEventListener(ERASED, erased);
    document.removeEventListener(CHANGED, elsewhere);
  };

  /** @param {{content?: Content}} message */
  function receive({ content }) {
    if (!content || redraw) return;
    const { words, lang, lesson, facts, place, id, help, html } = content;
    const store = createStore({ lesson });
    const context = createContext({ words, lang, facts, pageHasArrows: true });
    const quiz = createQuiz({ context, store, lesson: content, changed });
    root.removeAttribute("aria-busy");
    redraw = (fresh = false) => {
      if (fresh || store.status() === "kept") store.forget();
      root.textContent = "";
      try {
        // The opening card, as curriculum/frontend/cards.py makes it: every text in it is escaped.
        if (html) root.insertAdjacentHTML("beforeend", html);
        if (place === "opening") root.append(createBar({ context, store, help }));
        else root.append(place === "set" ? quiz.set(id) : quiz.scenario(id));
      } catch (error) {
        console.error(error);
        root.append(h("p", { class: "notice" }, context.word("broken")));
      }
      debrief();
    };
    redraw();
    if (place === "opening") settle(el);

    /** @param {string} activity */
    function changed(activity) {
      document.dispatchEvent(new CustomEvent(CHANGED, { detail: { view, lesson, activity } }));
      debrief();
    }

    function debrief() {
      if (place === "scenario") showDebrief(root, Boolean(store.load(id).checked));
    }
  }

  function erased() {
    // The eraser says what it did in a live region of its own view, which must stay.
    if (redraw && !root.querySelector(".bar")) redraw(true);
  }

  /** @param {Event} event */
  function elsewhere(event) {
    const { detail } = /** @type {CustomEvent} */ (event);
    const mine = detail.lesson === model.get("lesson") && root.querySelector(`[data-activity="${detail.activity}"]`);
    if (redraw && detail.view !== view && mine) redraw();
  }
}
