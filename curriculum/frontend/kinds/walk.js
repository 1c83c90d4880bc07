/** One piece of information from door to door: at each one it goes on or stops. There is no score. */
export default function walk(core) {
  const { h, word } = core;
  const PARTS = ["added", "removed", "time", "back"];
  const LEVELS = ["alert", "documented", "verified", "reported"];

  /** 0 of 0: a walk is not right or wrong. */
  function grade() {
    return { earned: 0, possible: 0, fatal: false };
  }

  /** The way so far, the door one stands at, and two buttons; `answer` holds the ids of the doors passed. */
  function draw(activity, state, report) {
    const { doors } = activity;
    let kept = { ...state };
    let stopped = false;
    const live = h("div", { class: "live", role: "status", "aria-live": "polite" });
    const stage = h("div", { class: "stage" });
    show(false);
    return h("div", { class: "exercise walk" }, core.paragraphs(activity.prompt, "line"), live, stage);

    function passed() {
      return doors.filter(({ id }) => (kept.answer || []).includes(id));
    }

    function keep(answer) {
      const ended = answer.length === doors.length || stopped;
      kept = { ...kept, answer, checked: ended };
      if (ended && !kept.first) kept.first = { at: Date.now(), answer, ...grade() };
      report(kept);
    }

    function show(moved) {
      const behind = passed();
      const door = doors[behind.length];
      const level = behind.length ? behind[behind.length - 1].level : "";
      stage.textContent = "";
      stage.append(steps(level), trail(behind), ...(door ? here(door, behind.length + 1) : arrived()));
      if (!moved) return;
      const heading = stage.querySelector("h5");
      heading.focus();
      heading.scrollIntoView({ block: "nearest" });
    }

    // What the information has become: never by colour alone.
    function steps(level) {
      const at = LEVELS.indexOf(level);
      return h("ol", { class: "levels", "aria-label": word("walk-levels") }, LEVELS.map((name, place) =>
        h("li", { "aria-current": place === at ? "step" : null }, place <= at ? "● " : "○ ", word(`walk-level-${name}`))));
    }

    function trail(behind) {
      if (!behind.length) return "";
      return h("details", null, h("summary", null, word("walk-behind", { n: behind.length })),
        h("ol", null, behind.map(({ who, back }) => h("li", null, who, " ", h("small", null, word("walk-back"), " – ", back)))));
    }

    function here(door, number) {
      const told = PARTS.map((part) => [h("dt", null, word(`walk-${part}`)), h("dd", null, door[part])]);
      return [h("h5", { tabindex: "-1" }, word("walk-door", { n: number, total: doors.length }), " ", door.who), h("dl", null, told),
        h("div", { class: "buttons" },
          h("button", { type: "button", class: "main", onclick: () => pass(door) }, word("walk-on")),
          h("button", { type: "button", onclick: () => stop(door) }, word("walk-stop-here")))];
    }

    function pass(door) {
      stopped = false;
      live.textContent = "";
      keep([...(kept.answer || []), door.id]);
      show(true);
    }

    function stop(door) {
      stopped = true;
      live.textContent = "";
      live.append(h("div", { class: "consequence" }, h("p", { class: "heading" }, word("walk-stop")), core.paragraphs(door.stop)));
      keep(kept.answer || []);
    }

    function arrived() {
      return [h("h5", { tabindex: "-1" }, word("walk-end")), core.paragraphs(activity.afterword),
        core.sources(activity), h("div", { class: "buttons" }, h("button", { type: "button", onclick: again }, word("walk-again")))].flat();
    }

    function again() {
      kept = { ...kept, answer: [] };
      report(kept);
      show(true);
    }
  }

  return { kind: "walk", grade, draw };
}
