// @ts-check
/**
 * The phone page and the single file: the compiled lesson stands in the page as JSON, one of its screens is shown at a
 * time, and every `data-place` element is filled from it. `<html data-store="ask">` keeps nothing until the reader asks.
 */
import { createBar, ERASED } from "../bar.js";
import { createContext } from "../context.js";
import { showDebrief } from "../debrief.js";
import { find, h } from "../dom.js";
import { wireLook } from "../phone/look.js";
import { createStepper } from "../phone/stepper.js";
import { createQuiz } from "../quiz.js";
import { createStore, PREFIX } from "../store.js";

/** @import { Fact, Lesson } from "../types" */

if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
else start();

// Should this fail, the page keeps what its own HTML says: the whole text, help, the way out, what to do.
function start() {
  const lesson = /** @type {Lesson} */ (JSON.parse(find(document, "#lesson").textContent || ""));
  const { words, lang } = lesson;
  const ask = document.documentElement.dataset.store === "ask";
  const store = createStore({ lesson: lesson.lesson, ask });
  const context = createContext({ words, lang, facts: lesson.facts || listed() });
  const quiz = createQuiz({ context, store, lesson, changed });
  const screens = elements("main > .screen");
  // The activities stand in the order of the screens that ask them; those counted in that order do not say their number.
  const asked = Object.keys(lesson.activities);
  const questions = Object.values(lesson.activities).filter(({ kind }) => kind !== "scenario");
  for (const [at, question] of questions.entries()) question.number = question.number || at + 1;
  for (const [at, screen] of elements("[data-kind=question], [data-kind=story]", document.body).entries()) {
    screen.prepend(h("div", { "data-place": screen.dataset.kind, "data-id": asked[at] }));
  }
  /** @type {Set<HTMLElement>} */
  const drawn = new Set();
  for (const place of elements("[data-place=bar]")) {
    const exit = document.querySelector("#leave");
    place.classList.add("c1612");
    fill(place, createBar({ context, store, help: lesson.help, exit: exit instanceof HTMLElement ? exit : undefined }));
  }
  for (const place of places(document)) debrief(place);
  wireLook({ ask, larger: document.querySelector("#larger"), dark: document.querySelector("#dark") });
  const stepper = screens.length ? createStepper({ screens, lesson, store, draw: drawAll }) : null;
  document.addEventListener(ERASED, blank);
  // Erased in another tab of the same lesson: what is on this screen goes too.
  window.addEventListener("storage", ({ key, newValue }) => {
    if (key === null || (key.startsWith(`${PREFIX}${lesson.lesson}/`) && newValue === null)) blank();
  });
  for (const link of elements("[data-switch]")) keepPlace(/** @type {HTMLAnchorElement} */ (link));
  if (stepper) {
    document.documentElement.classList.add("c1612-page");
    stepper.start();
  } else {
    drawAll(document);
  }

  /** @param {ParentNode} part */
  function drawAll(part) {
    for (const place of places(part)) if (!drawn.has(place)) draw(place);
  }

  function blank() {
    store.forget();
    for (const place of drawn) draw(place);
    for (const place of places(document)) debrief(place);
    stepper?.redraw();
  }

  /** @param {HTMLElement} place */
  function draw(place) {
    drawn.add(place);
    place.classList.add("c1612");
    try {
      fill(place, content(place));
    } catch (error) {
      console.error(error);
      fill(place, h("p", { class: "notice" }, context.word("broken")));
    }
    debrief(place);
  }

  /** @param {HTMLElement} place */
  function content(place) {
    const { place: kind, id = "" } = place.dataset;
    const screen = place.closest(".screen");
    const way = stepper && screen instanceof HTMLElement ? stepper.way(screen) : null;
    if (kind === "question" && way) return quiz.question(id, way);
    if (kind === "story" && way) return quiz.scenario(id, way);
    return kind === "scenario" ? quiz.scenario(id) : quiz.set(id);
  }

  /** @param {string} name */
  function changed(name) {
    for (const place of places(document)) if (place.dataset.id === name) debrief(place);
  }

  /** @param {HTMLElement} place */
  function debrief(place) {
    const { place: kind, id = "" } = place.dataset;
    if (kind === "story" || kind === "scenario") showDebrief(place, Boolean(store.load(id).checked));
  }
}

/** @param {ParentNode} part */
function places(part) {
  return elements("[data-place]", part).filter(({ dataset }) => dataset.place !== "bar");
}

/**
 * @param {string} selector
 * @param {ParentNode} [part]
 */
function elements(selector, part = document) {
  return /** @type {HTMLElement[]} */ (Array.from(part.querySelectorAll(selector)));
}

/**
 * @param {HTMLElement} place
 * @param {HTMLElement} content
 */
function fill(place, content) {
  place.textContent = "";
  place.append(content);
}

/**
 * The facts as the page's own list of sources tells them, by their place in it: they need not travel twice.
 *
 * @returns {Record<number, Fact>}
 */
function listed() {
  return elements("[data-until] > li").map((item) => {
    const { confidence, copy, until = item.parentElement?.dataset.until || "" } = item.dataset;
    return {
      text: (item.firstChild?.textContent || "").trim(),
      source: find(item, "cite").textContent || "",
      confidence,
      copy: Boolean(copy),
      review_by: until,
    };
  });
}

/**
 * A link to another language leads to the screen that is shown: all pages of a lesson name their screens alike.
 *
 * @param {HTMLAnchorElement} link
 */
function keepPlace(link) {
  link.addEventListener("click", () => {
    const from = window.history.state?.from || "";
    link.hash = from;
  });
}
