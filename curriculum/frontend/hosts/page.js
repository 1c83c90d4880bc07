/**
 * The phone page and the single file: the compiled lesson stands in the page as JSON, and every
 * `data-place` element is filled from it. `<html data-store="ask">` keeps nothing until the reader asks.
 */
export default function page({ createCore, createStore, createQuiz, createBar, kinds }) {
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();

  async function start() {
    const lesson = await read(document.getElementById("lesson"));
    const { words, lang } = lesson;
    const facts = lesson.facts || listed();
    const store = createStore({ lesson: lesson.lesson, ask: document.documentElement.dataset.store === "ask" });
    const core = createCore({ words, lang, lesson: lesson.lesson, facts, store, kinds });
    const quiz = createQuiz({ core, store, lesson });
    const places = Array.from(document.querySelectorAll("[data-place=set], [data-place=scenario]"));
    document.documentElement.classList.add("c1612-page");
    places.forEach(draw);
    for (const place of document.querySelectorAll("[data-place=bar]")) {
      place.classList.add("c1612");
      place.textContent = "";
      place.append(createBar({ core, store, help: lesson.help }));
    }
    document.addEventListener("c1612-erased", blank);
    // Erased in another tab of the same lesson: what is on this screen goes too.
    window.addEventListener("storage", ({ key, newValue }) => {
      if (key === null || (key.startsWith(`curriculum-1612/${lesson.lesson}/`) && newValue === null)) blank();
    });

    function blank() {
      store.forget();
      places.forEach(draw);
    }

    keepPlace(document.querySelector("[data-switch]"));

    function draw(place) {
      const { place: kind, id } = place.dataset;
      place.classList.add("c1612");
      place.textContent = "";
      try {
        place.append(quiz[kind](id));
      } catch (error) {
        console.error(error);
        place.append(core.h("p", { class: "notice" }, core.word("broken")));
      }
    }
  }

  /** The facts as the page's own list of sources tells them: they need not travel twice. */
  function listed() {
    const facts = {};
    for (const item of document.querySelectorAll(".c1612-sources li[id]")) {
      const { confidence, copy, until } = item.dataset;
      facts[item.id] = {
        text: item.firstChild.textContent.trim(), source: item.querySelector("cite").textContent,
        confidence, copy: Boolean(copy), review_by: until,
      };
    }
    return facts;
  }

  /** The compiled lesson: plain JSON on the phone page, packed with gzip in the single file to be light to hand on. */
  async function read(element) {
    if (!element.dataset.packed) return JSON.parse(element.textContent);
    const bytes = Uint8Array.from(atob(element.textContent.trim()), (char) => char.charCodeAt(0));
    const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    return new Response(unpacked).json();
  }

  /** The link to the other language leads to the part that is on the screen: both pages name their parts alike. */
  function keepPlace(link) {
    if (!link) return;
    link.addEventListener("click", () => {
      const parts = Array.from(document.querySelectorAll("main > [id]"));
      const passed = parts.filter((part) => part.getBoundingClientRect().top < window.innerHeight / 3);
      link.hash = passed.length ? passed[passed.length - 1].id : "";
    });
  }
}
