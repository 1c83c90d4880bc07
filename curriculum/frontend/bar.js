/**
 * Help, "erase my answers" and "leave now": always at hand, and saying that nothing here reports anything.
 * Erasing tells the whole page by the event `c1612-erased`, so that every widget on the screen goes back to blank.
 *
 * @param {{core: Object, store: Object, help?: string}} given  `help` is the organiser's own text
 */
export default function createBar({ core, store, help }) {
  const { h, word } = core;
  const status = h("p", { class: "kept" });
  const live = h("div", { class: "live", role: "status", "aria-live": "polite" });
  const panels = [];
  const root = h("div", { class: "bar", role: "region", "aria-label": word("bar-label") });
  const helpPanel = panel("bar-help", helpText);
  const erasePanel = panel("bar-erase", eraseQuestion);
  const keepPanel = panel("store-keep-open", keepOffer);
  root.append(h("p", { class: "channel" }, word("bar-not-a-channel")), status, live, keepPanel.root, helpPanel.root, erasePanel.root,
    h("div", { class: "row" }, helpPanel.button, erasePanel.button,
      h("button", { type: "button", class: "leave", onclick: leave }, word("bar-leave"))));
  store.watch(tell);
  tell();
  return root;

  function panel(key, content) {
    const id = core.id();
    const area = h("div", { id, class: "panel", hidden: true });
    const button = h("button", { type: "button", "aria-expanded": "false", "aria-controls": id, onclick: () => open(area.hidden) }, word(key));
    area.addEventListener("keydown", (event) => event.key === "Escape" && close());
    const one = { root: area, button, open, close };
    panels.push(one);
    return one;

    function open(wanted) {
      if (wanted) panels.forEach((other) => other !== one && other.open(false));
      area.textContent = "";
      live.textContent = "";
      area.hidden = !wanted;
      button.setAttribute("aria-expanded", String(wanted));
      if (!wanted) return;
      area.append(...content(close).flat(2).filter(Boolean));
      area.querySelector("[tabindex]").focus();
    }

    function close() {
      open(false);
      button.focus();
    }
  }

  function helpText(close) {
    return [
      h("p", { class: "heading", tabindex: "-1" }, word("bar-help-title")),
      core.paragraphs(help || word("bar-help-default"), "help"),
      h("p", null, word("bar-help-warning")),
      h("p", null, word(`store-${store.status()}`)),
      h("p", null, word("bar-leave-hint")),
      h("button", { type: "button", onclick: close }, word("bar-close")),
    ];
  }

  function eraseQuestion(close) {
    return [
      h("p", { tabindex: "-1" }, word("bar-erase-question")),
      h("div", { class: "row" },
        h("button", { type: "button", class: "main", onclick: () => { close(); erase(); } }, word("bar-erase-yes")),
        h("button", { type: "button", onclick: close }, word("bar-erase-no"))),
    ];
  }

  function erase() {
    store.erase();
    document.dispatchEvent(new CustomEvent("c1612-erased"));
    live.append(h("p", { class: "notice" }, word("bar-erased")));
  }

  // The page goes blank first, and takes its own place in the history, so that "back" does not return to it.
  function leave() {
    document.body.hidden = true;
    store.erase();
    document.dispatchEvent(new CustomEvent("c1612-erased"));
    window.location.replace("about:blank");
  }

  // Short, for the bar stands over the text of a small screen: what keeping means is said in its panel.
  function tell() {
    const now = store.status();
    status.textContent = "";
    if (now !== "kept") status.append(word(`store-${now}`), " ");
    if (now === "ask") status.append(keepPanel.button);
  }

  function keepOffer() {
    return [
      h("p", { tabindex: "-1" }, word("store-keep-warning")),
      h("div", { class: "row" },
        h("button", { type: "button", class: "main", onclick: keep }, word("store-keep")),
        h("button", { type: "button", onclick: keepPanel.close }, word("bar-close"))),
    ];
  }

  function keep() {
    keepPanel.close();
    store.keep();
    live.append(h("p", { class: "notice" }, word(`store-${store.status()}`)));
    helpPanel.button.focus();
  }
}
