// @ts-check
import { find, h, paragraphs, uniqueId } from "./dom.js";

/** @import { Children } from "./dom.js" */
/** @import { Context, Store } from "./types" */
/** @typedef {{root: HTMLElement, button: HTMLElement, open: (wanted: boolean) => void, close: () => void}} Panel */

/** Told to the whole page when answers are erased, so that every widget on the screen goes back to blank. */
export const ERASED = "c1612-erased";

/**
 * Help, "leave now" and "erase my answers": always at hand, and saying that nothing here reports anything.
 *
 * @param {{context: Context, store: Store, help: string, exit?: HTMLElement}} given  `help` is the organiser's own text,
 *   or empty; `exit` is the page's own control for leaving, where it has one
 */
export function createBar({ context, store, help, exit }) {
  const { word } = context;
  const status = h("p", { class: "kept" });
  const live = h("div", { class: "live", role: "status", "aria-live": "polite" });
  /** @type {Panel[]} */
  const panels = [];
  const helpPanel = panel("bar-help", helpText);
  const erasePanel = panel("bar-erase", eraseQuestion);
  const keepPanel = panel("store-keep-open", keepOffer);
  const leaveButton = exit ? null : h("button", { type: "button", class: "leave" }, word("bar-leave"));
  (exit || leaveButton)?.addEventListener("click", leave);
  const root = h(
    "div",
    { class: "bar", role: "region", "aria-label": word("bar-label") },
    live,
    panels.map((one) => one.root),
    h("div", { class: "row" }, helpPanel.button, leaveButton, erasePanel.button),
    status,
    h("p", { class: "channel" }, word("bar-not-a-channel")),
  );
  store.watch(tell);
  tell();
  return root;

  /**
   * @param {string} key  the word on its button
   * @param {(close: () => void) => Children[]} content
   * @returns {Panel}
   */
  function panel(key, content) {
    const id = uniqueId();
    const area = h("div", { id, class: "panel", hidden: true });
    const button = h("button", { type: "button", "aria-expanded": "false", "aria-controls": id }, word(key));
    button.addEventListener("click", () => open(Boolean(area.hidden)));
    area.addEventListener("keydown", (event) => {
      if (event.key === "Escape") close();
    });
    const one = { root: area, button, open, close };
    panels.push(one);
    return one;

    /** @param {boolean} wanted */
    function open(wanted) {
      for (const other of panels) if (wanted && other !== one) other.open(false);
      area.textContent = "";
      live.textContent = "";
      area.hidden = !wanted;
      button.setAttribute("aria-expanded", String(wanted));
      root.classList.toggle("open", wanted);
      if (!wanted) return;
      area.append(h("div", null, ...content(close)));
      find(area, "[tabindex]").focus();
    }

    function close() {
      open(false);
      button.focus();
    }
  }

  /** @param {() => void} close */
  function helpText(close) {
    return [
      h("p", { class: "heading", tabindex: "-1" }, word("bar-help-title")),
      paragraphs(help || word("bar-help-default"), "help"),
      h("p", null, word("bar-help-warning")),
      h("p", null, word(`store-${store.status()}`)),
      h("p", null, word("bar-leave-hint")),
      h("button", { type: "button", onclick: close }, word("bar-close")),
    ];
  }

  /** @param {() => void} close */
  function eraseQuestion(close) {
    const yes = () => {
      close();
      erase();
      live.append(h("p", { class: "notice" }, word("bar-erased")));
    };
    return [
      h("p", { tabindex: "-1" }, word("bar-erase-question")),
      h(
        "div",
        { class: "row" },
        h("button", { type: "button", class: "main", onclick: yes }, word("bar-erase-yes")),
        h("button", { type: "button", onclick: close }, word("bar-erase-no")),
      ),
    ];
  }

  function erase() {
    store.erase();
    document.dispatchEvent(new CustomEvent(ERASED));
  }

  // The page goes blank first, goes back to where it was opened, and gives up that place in the history too, so that
  // "back" does not return to it.
  /** @param {Event} event */
  function leave(event) {
    event.preventDefault();
    document.body.hidden = true;
    erase();
    const { depth = 0 } = window.history.state || {};
    const gone = () => window.location.replace("about:blank");
    if (!depth) return gone();
    window.addEventListener("popstate", gone);
    window.history.go(-depth);
  }

  // Short, for the bar stands over the text of a small screen: what keeping means is said in its panel.
  function tell() {
    const now = store.status();
    status.textContent = "";
    if (now !== "kept") status.append(word(`store-${now}`), " ");
    if (now === "ask") status.append(keepPanel.button);
  }

  /** @param {() => void} close */
  function keepOffer(close) {
    const keep = () => {
      close();
      store.keep();
      live.append(h("p", { class: "notice" }, word(`store-${store.status()}`)));
      helpPanel.button.focus();
    };
    return [
      h("p", { tabindex: "-1" }, word("store-keep-warning")),
      h(
        "div",
        { class: "row" },
        h("button", { type: "button", class: "main", onclick: keep }, word("store-keep")),
        h("button", { type: "button", onclick: close }, word("bar-close")),
      ),
    ];
  }
}
