// @ts-check
/** One screen at a time: which one the address names, where one was, and what the foot leads to. */
import { find } from "../dom.js";
import { createCard } from "./card.js";
import { contents, tick } from "./contents.js";
import { createFoot } from "./foot.js";
import { progressOf, reach } from "./progress.js";

/** @import { Lesson, Store } from "../types" */
/** @import { Offer } from "./foot.js" */

/** The screens that are not on the way: sources, menu. */
const BESIDE = ".beside";
/** What waits for the end of a story: see debrief.js. */
const WAITING = ".c1612-waiting";

/**
 * @param {{screens: HTMLElement[], lesson: Lesson, store: Store, draw: (screen: HTMLElement) => void}} given  `draw`
 *   fills a screen when it is first shown
 */
export function createStepper({ screens, lesson, store, draw }) {
  const footer = find(document, "#foot");
  const labels = footer.dataset;
  const course = document.title;
  const foot = createFoot(footer, { back, pass: onward });
  const card = createCard(find(document, "#lookup"), labels.source || "");
  const steps = new Map(all("#cover .run li").map((item) => [item.dataset.step || "", item.textContent || ""]));
  /** @type {Map<HTMLElement, Offer>} */
  const offers = new Map();
  let current = named(window.location.hash);
  let { depth = 0 } = window.history.state || {};

  for (const heading of all(".screen > h2, .screen > .cover > h2, .screen > figure > figcaption"))
    heading.tabIndex = -1;
  for (const details of all("details.more, details.practice")) details.removeAttribute("open");
  window.addEventListener("popstate", () => {
    // An address that was typed, or a link that the browser followed itself, is one screen further.
    if (!window.history.state) note({ from: current.id, depth: depth + 1 });
    depth = window.history.state.depth;
    show(named(window.location.hash));
  });
  document.addEventListener("click", follow);
  const menu = find(document, "#open-menu");
  menu.hidden = false;
  menu.addEventListener("click", () => (current.id === "menu" ? leaveBeside() : go(find(document, "#menu"))));
  return { start, redraw, way };

  function start() {
    if (!window.history.state) note({ depth });
    show(current, Boolean(window.location.hash));
  }

  /** After answers were erased: where one has been is forgotten too. */
  function redraw() {
    render();
  }

  /**
   * How an activity leads on from its screen.
   *
   * @param {HTMLElement} screen
   */
  function way(screen) {
    const lead = foot.lead((offer) => {
      offers.set(screen, offer);
      if (screen === current) render();
    });
    return { lead, next: { label: labels.next || "", go: onward }, level: /** @type {"h3"} */ ("h3") };
  }

  function onTheWay() {
    return screens.filter((screen) => !screen.matches(BESIDE) && !screen.matches(WAITING));
  }

  /** @param {string} hash */
  function named(hash) {
    const found = hash && document.getElementById(decodeURIComponent(hash.slice(1)))?.closest(".screen");
    return found instanceof HTMLElement && !found.matches(WAITING) ? found : screens[0];
  }

  function onward() {
    const way = onTheWay();
    const next = way[way.indexOf(current) + 1];
    if (next) go(next);
  }

  function back() {
    const way = onTheWay();
    const before = way[way.indexOf(current) - 1] || screens[0];
    if (window.history.state?.from === before.id) window.history.back();
    else replace(before);
  }

  function leaveBeside() {
    if (window.history.state?.from) window.history.back();
    else replace(screens[0]);
  }

  /** @param {HTMLElement} screen */
  function go(screen) {
    depth += 1;
    window.history.pushState({ from: current.id, depth }, "", `#${screen.id}`);
    show(screen);
  }

  /** @param {HTMLElement} screen */
  function replace(screen) {
    note({ depth }, `#${screen.id}`);
    show(screen);
  }

  /**
   * @param {{depth: number, from?: string}} state  how many screens after the first, and after which one
   * @param {string} [address]
   */
  function note(state, address = window.location.hash) {
    window.history.replaceState(state, "", address);
  }

  /**
   * @param {HTMLElement} screen
   * @param {boolean} [moved]  the focus goes to its heading
   */
  function show(screen, moved = true) {
    current = screen;
    card.hide();
    draw(screen);
    for (const one of screens) one.classList.toggle("shown", one === screen);
    const way = onTheWay();
    const at = way.indexOf(screen);
    if (at > 0) reach(store, screen.id, at === way.length - 1);
    document.title = at > 0 ? `${title(screen)} · ${course}` : course;
    render();
    if (!moved) return;
    window.scrollTo(0, 0);
    heading(screen)?.focus({ preventScroll: true });
  }

  function render() {
    const way = onTheWay();
    const at = way.indexOf(current) + 1;
    foot.show(offer(), { at, of: way.length, activity: offers.has(current) });
    document.documentElement.dataset.kind = current.dataset.kind || "";
    if (current.id === "cover") renderCover(way);
    if (current.id === "menu") renderMenu(way);
  }

  /** @returns {Offer} */
  function offer() {
    const ready = true;
    const { kind } = current.dataset;
    if (kind === "menu" || kind === "sources") return { label: labels.return || "", press: leaveBeside, ready };
    if (kind === "cover") {
      const { screen, done } = progressOf(store);
      const at = onTheWay().findIndex(({ id }) => id === screen);
      if (done && at === onTheWay().length - 1) return { label: labels.again || "", press: onward, ready };
      if (at < 1) return { label: labels.begin || "", press: onward, ready };
      return { label: (labels.resume || "").replace("{n}", String(at + 1)), press: () => go(onTheWay()[at]), ready };
    }
    if (kind === "keep") {
      const next = current.querySelector("a.following");
      if (!(next instanceof HTMLAnchorElement))
        return { label: labels.again || "", press: () => go(screens[0]), ready };
      return { label: next.textContent || "", press: () => window.location.assign(next.href), ready };
    }
    return offers.get(current) || { label: labels.next || "", press: onward, ready };
  }

  /** @param {HTMLElement[]} way */
  function renderCover(way) {
    const { screen, seen } = progressOf(store);
    const now = way.find(({ id }) => id === screen)?.dataset.step;
    for (const item of all("#cover .run li")) {
      const { step = "" } = item.dataset;
      const its = way.slice(1).filter((one) => one.dataset.step === step);
      const done = its.length > 0 && its.every(({ id }) => seen.includes(id));
      item.textContent = "";
      item.append(tick(done, labels.seen || ""), steps.get(step) || "");
      item.toggleAttribute("data-now", step === now && !done);
    }
  }

  /** @param {HTMLElement[]} way */
  function renderMenu(way) {
    const { seen, screen } = progressOf(store);
    const entries = way.map((one) => ({
      id: one.id,
      title: title(one),
      step: one.dataset.step || "",
      seen: seen.includes(one.id),
      now: one.id === screen,
    }));
    const list = find(document, "#contents");
    list.textContent = "";
    list.append(...contents(entries, steps, labels.seen || ""));
  }

  /** @param {HTMLElement} screen */
  function title(screen) {
    const place = screen.querySelector("[data-place=question], [data-place=story]");
    if (place instanceof HTMLElement) {
      const activity = lesson.activities[place.dataset.id || ""];
      return activity.kind === "scenario" ? activity.title : `${activity.number}. ${activity.prompt}`;
    }
    const found = heading(screen)?.cloneNode(true);
    if (!(found instanceof HTMLElement)) return "";
    for (const mark of Array.from(found.querySelectorAll("sup"))) mark.remove();
    return found.textContent || "";
  }

  /**
   * A link to another screen leads there as the foot does.
   *
   * @param {Event} event
   */
  function follow(event) {
    const link = event.target instanceof Element ? event.target.closest("main a[href^='#'], .skip") : null;
    if (!link || event.defaultPrevented || link.matches(".skip")) return;
    event.preventDefault();
    go(named(link.getAttribute("href") || ""));
  }
}

/**
 * @param {HTMLElement} screen
 * @returns {?HTMLElement}
 */
function heading(screen) {
  return screen.querySelector("h2, figcaption");
}

/** @param {string} selector */
function all(selector) {
  return /** @type {HTMLElement[]} */ (Array.from(document.querySelectorAll(selector)));
}
