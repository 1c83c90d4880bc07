/**
 * The phone page and the single file: the compiled lesson stands in the page as JSON, and every
 * `data-place` element is filled from it. `<html data-store="ask">` keeps nothing until the reader asks.
 */
export default function page({ createCore, createStore, createQuiz, createBar, kinds }) {
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();

  function start() {
    const lesson = JSON.parse(document.getElementById("lesson").textContent);
    const { words, lang, facts } = lesson;
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
}
