/** A branching case: three gauges, the first path is kept, a fatal error ends the path and explains. */
export default function scenario(core) {
  const { h, word } = core;
  const GAUGES = ["safety", "evidence", "trust"];

  /** No score: 0 of 0, and whether the path met a fatal error. */
  function grade(activity, answer) {
    return { earned: 0, possible: 0, fatal: follow(activity, answer || []).fatal };
  }

  /**
   * Follow choice ids from the first step as far as they go: where the path stands, and what was taken on the way.
   * A choice that the story no longer has ends the walk, so a path kept from an older edition is not misread.
   */
  function follow(activity, path) {
    let step = activity.steps[0];
    let gauges = activity.gauges;
    const taken = [];
    for (const chosen of path) {
      const choice = (step.choices || []).find(({ id }) => id === chosen);
      if (!choice) break;
      const before = gauges;
      gauges = {};
      for (const name of GAUGES) gauges[name] = Math.min(100, Math.max(0, before[name] + choice.effects[name]));
      taken.push({ step, choice, before, gauges });
      if (choice.quality === "fatal") return { step, gauges, taken, ended: true, fatal: true };
      step = activity.steps.find(({ id }) => id === way(choice.next, gauges));
    }
    return { step, gauges, taken, ended: !(step.choices || []).length, fatal: false };
  }

  function way(ways, gauges) {
    return ways.find(({ when }) => !when || gauges[when.gauge] < when.below).to;
  }

  /** The story one moment at a time. What is explored after the first path stays on the screen and is never reported. */
  function draw(activity, state, report) {
    let kept = { ...state };
    let explored = null;
    const live = h("div", { class: "live", role: "status", "aria-live": "polite" });
    const stage = h("div", { class: "stage" });
    const root = h("div", { class: "exercise scenario" }, live, stage);
    if ((kept.answer || []).length) tell();
    else warn();
    return root;

    function path() {
      return explored || kept.answer || [];
    }

    function show(heading, ...children) {
      stage.textContent = "";
      stage.append(...[heading, children].flat(3).filter(Boolean));
      if (!root.isConnected) return;
      heading.focus();
      heading.scrollIntoView({ block: "nearest" });
    }

    function title(text) {
      return h("h4", { tabindex: "-1" }, text);
    }

    function button(key, press, className) {
      return h("button", { type: "button", class: className, onclick: press }, word(key));
    }

    function warn() {
      live.textContent = "";
      show(title(word("scenario-warning")), h("div", { class: "warning" }, core.paragraphs(activity.warning)),
        h("p", { class: "hint" }, word("scenario-fiction")),
        h("div", { class: "buttons" }, button("scenario-begin", tell, "main"), button("scenario-leave", leave)));
    }

    // Leaving leaves no trace of an unfinished path; a finished one stays until it is erased.
    function leave() {
      explored = null;
      if (!kept.checked) {
        kept = {};
        report(null);
      }
      live.textContent = "";
      show(h("p", { tabindex: "-1" }, word("scenario-left")),
        h("div", { class: "buttons" }, button("scenario-return", kept.checked ? tell : warn)));
    }

    function tell() {
      const at = follow(activity, path());
      const last = at.taken[at.taken.length - 1];
      live.textContent = "";
      if (last) {
        live.append(h("div", { class: at.fatal ? "consequence fatal" : "consequence" },
          h("p", { class: "heading" }, word("scenario-then")), core.paragraphs(last.choice.consequence)));
      }
      if (at.ended) end(at, last);
      else choose(at, last);
    }

    function choose(at, last) {
      const name = core.id();
      const rows = at.step.choices.map(({ id, text }) => core.option("radio", name, id, text, false));
      const notice = h("div", { role: "status", "aria-live": "polite" });
      const form = h("form", { autocomplete: "off", novalidate: true },
        h("fieldset", { class: "question" }, h("legend", null, word("scenario-choose")), rows.map((row) => row.root)), notice,
        h("div", { class: "buttons" }, h("button", { type: "submit", class: "main" }, word("scenario-confirm")),
          explored ? button("scenario-back", stop) : "", button("scenario-leave", leave)));
      form.addEventListener("change", () => { notice.textContent = ""; });
      form.addEventListener("submit", (event) => {
        event.preventDefault();
        const row = rows.find(({ input }) => input.checked);
        if (!row) notice.append(notice.firstChild ? "" : h("p", { class: "notice" }, word("incomplete-single")));
        else take(at, row.input.value);
      });
      show(title(word("scenario-moment", { n: at.taken.length + 1 })),
        h("p", { class: explored ? "caution" : "hint" }, word(explored ? "scenario-exploring" : "scenario-first")),
        last ? "" : core.paragraphs(activity.prompt), core.paragraphs(at.step.text), gauges(at.gauges, last && last.before), form);
    }

    function take(at, chosen) {
      const next = [...at.taken.map(({ choice }) => choice.id), chosen];
      if (explored) {
        explored = next;
      } else {
        const { ended, fatal } = follow(activity, next);
        kept = { ...kept, answer: next };
        if (ended) kept = { ...kept, checked: true, first: { at: Date.now(), answer: next, earned: 0, possible: 0, fatal } };
        report(kept);
      }
      tell();
    }

    function end(at, last) {
      const finish = at.fatal
        ? [h("p", { class: "fatal" }, word("scenario-fatal")), core.paragraphs(last.choice.feedback)]
        : core.paragraphs(at.step.text);
      show(title(word("scenario-end")), explored ? h("p", { class: "caution" }, word("scenario-exploring")) : "", finish,
        gauges(at.gauges, last && last.before),
        h("p", { class: "heading" }, word("scenario-debrief")), core.paragraphs(activity.debrief),
        h("p", { class: "heading" }, word(explored ? "scenario-path-explored" : "scenario-path")),
        h("ol", { class: "path" }, at.taken.map(passed)), core.sources(activity),
        h("div", { class: "buttons" }, button("scenario-explore", explore), explored ? button("scenario-back", stop) : ""));
    }

    function passed({ choice }) {
      const tone = { best: "right", acceptable: "part" }[choice.quality] || "wrong";
      const slot = h("div");
      core.fill(slot, tone, word(`quality-${choice.quality}`), choice.feedback);
      return h("li", null, h("p", null, h("b", null, word("scenario-you-chose")), " ", choice.text),
        h("p", null, h("b", null, word("scenario-then")), " ", choice.consequence), slot);
    }

    function explore() {
      explored = [];
      tell();
    }

    function stop() {
      explored = null;
      tell();
    }

    function gauges(levels, before) {
      const rows = GAUGES.map((name) => {
        const meter = core.id();
        const change = before ? levels[name] - before[name] : 0;
        const said = change ? word(change > 0 ? "gauge-up" : "gauge-down", { n: Math.abs(change) }) : "";
        return h("div", { class: "gauge" }, h("label", { for: meter }, word(`gauge-${name}`)),
          h("meter", { id: meter, min: 0, max: 100, value: levels[name] }),
          h("span", null, word("gauge-value", { n: levels[name] }), said && h("b", null, ` ${change > 0 ? "▲" : "▼"} ${said}`)));
      });
      return h("div", { class: "gauges", role: "group", "aria-label": word("gauges") }, rows);
    }
  }

  return { kind: "scenario", grade, draw };
}
