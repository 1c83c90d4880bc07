/**
 * JupyterLab, Notebook, Binder and Voilà, through anywidget. The content is asked for by message and never stands in
 * the widget's state; the trait `answers` only mirrors what the browser keeps.
 */
export default function widget({ createCore, createStore, createQuiz, createBar, kinds }) {
  let views = 0;
  return { render };

  /** Draw one view; the same widget may be drawn several times in one page. */
  function render({ model, el }) {
    views += 1;
    const view = `${Date.now()}-${Math.random()}-${views}`;
    const root = document.createElement("div");
    let redraw = null;
    root.className = "c1612";
    root.lang = model.get("lang");
    root.setAttribute("aria-busy", "true");
    root.textContent = model.get("waiting") || "";
    el.append(root);
    model.on("msg:custom", receive);
    document.addEventListener("c1612-erased", erased);
    document.addEventListener("c1612-changed", elsewhere);
    model.send({ ask: "content" });
    return () => {
      model.off("msg:custom", receive);
      document.removeEventListener("c1612-erased", erased);
      document.removeEventListener("c1612-changed", elsewhere);
    };

    function receive({ content }) {
      if (!content || redraw) return;
      const { words, lang, lesson, facts, place, help, html } = content;
      const id = content.id || model.get("id");
      const store = createStore({ lesson });
      const core = createCore({ words, lang, lesson, facts, store, kinds });
      const quiz = createQuiz({ core, store, lesson: content, changed });
      root.removeAttribute("aria-busy");
      redraw = (fresh) => {
        if (fresh || store.status() === "kept") store.forget();
        root.textContent = "";
        try {
          if (html) root.insertAdjacentHTML("beforeend", html);
          if (place === "opening") root.append(createBar({ core, store, help }));
          if (quiz[place]) root.append(quiz[place](id));
        } catch (error) {
          console.error(error);
          root.append(core.h("p", { class: "notice" }, core.word("broken")));
        }
      };
      redraw();
      mirror(places(content, place, id).map((name) => [name, store.load(name)]).filter(([, state]) => state.at));

      function changed(name, state) {
        mirror([...Object.entries(model.get("answers") || {}).filter(([other]) => other !== name), [name, state]]);
        document.dispatchEvent(new CustomEvent("c1612-changed", { detail: { view, lesson, name } }));
      }
    }

    function places(content, place, id) {
      if (place === "scenario") return [id];
      return place === "set" ? content.sets.find((one) => one.id === id).activities : [];
    }

    function mirror(entries) {
      const answers = {};
      for (const [name, state] of entries) answers[name] = state;
      model.set("answers", answers);
      model.save_changes();
    }

    function erased() {
      if (!redraw) return;
      mirror([]);
      // The eraser says what it did in a live region of its own view, which must stay.
      if (!root.querySelector(".bar")) redraw(true);
    }

    // Another view of the same widget: show what was answered there.
    function elsewhere({ detail }) {
      if (redraw && detail.view !== view && detail.lesson === model.get("lesson") && root.querySelector(`[data-activity="${detail.name}"]`)) redraw();
    }
  }
}
