// @ts-check
/**
 * The phone page and the single file: the compiled lesson stands in the page as JSON, and every `data-place` element is
 * filled from it. `<html data-store="ask">` keeps nothing until the reader asks.
 */
import { createBar, ERASED } from "../bar.js";
import { createContext } from "../context.js";
import { showDebrief } from "../debrief.js";
import { find, h } from "../dom.js";
import { createQuiz } from "../quiz.js";
import { createStore, PREFIX } from "../store.js";

/** @import { Fact, Lesson } from "../types" */

if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
else start();

// Should this fail, the page keeps what its own HTML says in the place of the bar: help, the way out, what to do.
function start() {
  const lesson = /** @type {Lesson} */ (JSON.parse(find(document, "#lesson").textContent || ""));
  const { words, lang } = lesson;
  const store = createStore({ lesson: lesson.lesson, ask: document.documentElement.dataset.store === "ask" });
  const context = createContext({ words, lang, facts: lesson.facts || listed() });
  const quiz = createQuiz({ context, store, lesson, changed });
  const places = elements("[data-place=set], [data-place=scenario]");
  document.documentElement.classList.add("c1612-page");
  places.forEach(draw);
  for (const place of elements("[data-place=bar]")) {
    place.classList.add("c1612");
    fill(place, createBar({ context, store, help: lesson.help }));
  }
  document.addEventListener(ERASED, blank);
  // Erased in another tab of the same lesson: what is on this screen goes too.
  window.addEventListener("storage", ({ key, newValue }) => {
    if (key === null || (key.startsWith(`${PREFIX}${lesson.lesson}/`) && newValue === null)) blank();
  });
  for (const link of elements("[data-switch]")) keepPlace(/** @type {HTMLAnchorElement} */ (link));

  function blank() {
    store.forget();
    places.forEach(draw);
  }

  /** @param {HTMLElement} place */
  function draw(place) {
    const { place: kind, id = "" } = place.dataset;
    place.classList.add("c1612");
    try {
      fill(place, kind === "set" ? quiz.set(id) : quiz.scenario(id));
    } catch (error) {
      console.error(error);
      fill(place, h("p", { class: "notice" }, context.word("broken")));
    }
    if (kind === "scenario") showDebrief(place, ended(id));
  }

  /** @param {string} name */
  function changed(name) {
    for (const place of places) {
      if (place.dataset.place === "scenario" && place.dataset.id === name) showDebrief(place, ended(name));
    }
  }

  /** @param {string} story */
  function ended(story) {
    return Boolean(store.load(story).checked);
  }
}

/** @param {string} selector */
function elements(selector) {
  return /** @type {HTMLElement[]} */ (Array.from(document.querySelectorAll(selector)));
}

/**
 * @param {HTMLElement} place
 * @param {HTMLElement} content
 */
function fill(place, content) {
  place.textContent = "";
  place.append(content);
}

/** The facts as the page's own list of sources tells them: they need not travel twice. */
function listed() {
  /** @type {Record<string, Fact>} */
  const facts = {};
  for (const item of elements(".c1612-sources li[id]")) {
    const { confidence, copy, until = "" } = item.dataset;
    facts[item.id] = {
      text: (item.firstChild?.textContent || "").trim(),
      source: find(item, "cite").textContent || "",
      confidence,
      copy: Boolean(copy),
      review_by: until,
    };
  }
  return facts;
}

/**
 * A link to another language leads to the part that is on the screen: all pages of a lesson name their parts alike.
 *
 * @param {HTMLAnchorElement} link
 */
function keepPlace(link) {
  link.addEventListener("click", () => {
    const passed = elements("main > [id]").filter((part) => part.getBoundingClientRect().top < window.innerHeight / 3);
    link.hash = passed.length ? passed[passed.length - 1].id : "";
  });
}
