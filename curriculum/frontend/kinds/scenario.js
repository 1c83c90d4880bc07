// @ts-check
/** A branching case: three gauges, the first path is kept, a fatal error ends the path and explains. */
import { choices, remark, taken } from "../choices.js";
import { h, paragraphs, uniqueId } from "../dom.js";
import { sources } from "../sources.js";

/** @import { Children } from "../dom.js" */
/** @import { Gauge, Gauges, Place, Scenario, StoryChoice, StoryStep, Way } from "../types" */
/** @typedef {{step: StoryStep, choice: StoryChoice, before: Gauges, gauges: Gauges}} Taken */
/** @typedef {{step: StoryStep, gauges: Gauges, taken: Taken[], ended: boolean, fatal: boolean}} Position */

/** @type {Gauge[]} */
const GAUGES = ["safety", "evidence", "trust"];

/**
 * No score: 0 of 0, and whether the path met a fatal error.
 *
 * @param {Scenario} activity
 * @param {?string[]} answer
 */
export function grade(activity, answer) {
  return { earned: 0, possible: 0, fatal: follow(activity, answer || []).fatal };
}

/**
 * Follow choice ids from the first step as far as they go: where the path stands, and what was taken on the way. A
 * choice that the story no longer has ends the walk, so a path kept from an older edition is not misread.
 *
 * @param {Scenario} activity
 * @param {string[]} path
 * @returns {Position}
 */
export function follow(activity, path) {
  let step = activity.steps[0];
  let gauges = activity.gauges;
  const way = [];
  for (const chosen of path) {
    const choice = step.choices.find(({ id }) => id === chosen);
    if (!choice) break;
    const before = gauges;
    gauges = moved(before, choice.effects);
    way.push({ step, choice, before, gauges });
    if (choice.quality === "fatal") return { step, gauges, taken: way, ended: true, fatal: true };
    const next = turn(choice.next, gauges);
    const found = activity.steps.find(({ id }) => id === next);
    if (!found) throw new Error(`no step ${next}`);
    step = found;
  }
  return { step, gauges, taken: way, ended: !step.choices.length, fatal: false };
}

/**
 * @param {Gauges} before
 * @param {Gauges} effects
 */
function moved(before, effects) {
  const after = { ...before };
  for (const name of GAUGES) after[name] = Math.min(100, Math.max(0, before[name] + effects[name]));
  return after;
}

/**
 * @param {Way[]} ways
 * @param {Gauges} gauges
 */
function turn(ways, gauges) {
  return ways.find(({ when }) => !when || gauges[when.gauge] < when.below)?.to;
}

/**
 * The story one moment at a time. What is explored after the first path stays on the screen and is never reported.
 *
 * @param {Place<Scenario>} place
 */
export function draw({ context, activity, state, report, lead, next, level }) {
  const { word } = context;
  let kept = { ...state };
  /** @type {?string[]} */
  let explored = null;
  const live = h("div", { class: "live", role: "status", "aria-live": "polite" });
  const stage = h("div", { class: "stage" });
  const root = h("div", { class: "exercise scenario" }, live, stage);
  if ((kept.answer || []).length) tell();
  else warn();
  return root;

  /**
   * @param {HTMLElement} heading
   * @param {...Children} children
   */
  function show(heading, ...children) {
    stage.textContent = "";
    stage.append(h("div", null, heading, ...children));
    if (!root.isConnected) return;
    heading.focus();
    heading.scrollIntoView({ block: "nearest" });
  }

  /** @param {string} text */
  function title(text) {
    return h(level, { tabindex: "-1" }, text);
  }

  /**
   * @param {string} key
   * @param {() => void} press
   */
  function button(key, press) {
    return h("button", { type: "button", onclick: press }, word(key));
  }

  function warn() {
    live.textContent = "";
    show(
      title(word("scenario-warning")),
      h("div", { class: "warning" }, paragraphs(activity.warning)),
      h("p", { class: "hint" }, word("scenario-fiction")),
      h("div", { class: "buttons" }, lead.root, button("scenario-leave", leave)),
    );
    lead.offer(word("scenario-begin"), tell);
  }

  // Leaving leaves no trace of an unfinished path; a finished one stays until it is erased.
  function leave() {
    explored = null;
    if (!kept.checked) {
      kept = {};
      report(null);
    }
    live.textContent = "";
    const back = button("scenario-return", kept.checked ? tell : warn);
    lead.offer(next.label, () => next.go(root));
    show(h("p", { tabindex: "-1" }, word("scenario-left")), h("div", { class: "buttons" }, back));
  }

  function tell() {
    const at = follow(activity, explored || kept.answer || []);
    const last = at.taken[at.taken.length - 1];
    live.textContent = "";
    if (last) {
      const heading = h("p", { class: "heading" }, word("scenario-then"));
      const fatal = at.fatal ? "consequence fatal" : "consequence";
      live.append(h("div", { class: fatal }, heading, paragraphs(last.choice.consequence)));
    }
    if (at.ended) end(at, last);
    else choose(at, last);
  }

  /**
   * @param {Position} at
   * @param {Taken | undefined} last
   */
  function choose(at, last) {
    const offered = choices(context, "radio", at.step.choices, []);
    const rows = offered.map((one) => one.root);
    const notice = h("div", { role: "status", "aria-live": "polite" });
    const buttons = [lead.root, explored && button("scenario-back", stop), button("scenario-leave", leave)];
    const form = h(
      "form",
      { autocomplete: "off", novalidate: true },
      h("fieldset", { class: "question" }, h("legend", null, word("scenario-choose")), rows),
      notice,
      h("div", { class: "buttons" }, buttons),
    );
    form.addEventListener("change", () => {
      notice.textContent = "";
      lead.offer(word("scenario-confirm"), confirm);
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      confirm();
    });
    lead.offer(word("scenario-confirm"), confirm, false);
    const how = explored ? ["caution", "scenario-exploring"] : ["hint", "scenario-first"];
    show(
      title(word("scenario-moment", { n: at.taken.length + 1 })),
      h("p", { class: how[0] }, word(how[1])),
      last ? null : paragraphs(activity.prompt),
      paragraphs(at.step.text),
      gauges(at.gauges, last?.before),
      form,
    );

    function confirm() {
      const [chosen] = taken(offered);
      if (chosen) take(at, chosen);
      else if (!notice.firstChild) notice.append(h("p", { class: "notice" }, word("incomplete-single")));
    }
  }

  /**
   * @param {Position} at
   * @param {string} chosen
   */
  function take(at, chosen) {
    const path = [...at.taken.map(({ choice }) => choice.id), chosen];
    if (explored) {
      explored = path;
    } else {
      const { ended, fatal } = follow(activity, path);
      kept = { ...kept, answer: path };
      if (ended) {
        kept = { ...kept, checked: true, first: { at: Date.now(), answer: path, earned: 0, possible: 0, fatal } };
      }
      report(kept);
    }
    tell();
  }

  /**
   * @param {Position} at
   * @param {Taken | undefined} last
   */
  function end(at, last) {
    const finish = at.fatal
      ? [h("p", { class: "fatal" }, word("scenario-fatal")), ...paragraphs(last ? last.choice.feedback : "")]
      : paragraphs(at.step.text);
    const path = explored ? "scenario-path-explored" : "scenario-path";
    show(
      title(word("scenario-end")),
      explored && h("p", { class: "caution" }, word("scenario-exploring")),
      finish,
      gauges(at.gauges, last?.before),
      h("p", { class: "heading" }, word("scenario-debrief")),
      paragraphs(activity.debrief),
      h("p", { class: "heading" }, word(path)),
      h("ol", { class: "path" }, at.taken.map(passed)),
      sources(context, activity),
      h(
        "div",
        { class: "buttons" },
        lead.root,
        button("scenario-explore", explore),
        explored && button("scenario-back", stop),
      ),
    );
    lead.offer(next.label, () => next.go(root));
  }

  /** @param {Taken} taken */
  function passed({ choice }) {
    const tone = choice.quality === "best" ? "right" : choice.quality === "acceptable" ? "part" : "wrong";
    const slot = h("div");
    remark(slot, tone, word(`quality-${choice.quality}`), choice.feedback);
    return h(
      "li",
      null,
      h("p", null, h("b", null, word("scenario-you-chose")), " ", choice.text),
      h("p", null, h("b", null, word("scenario-then")), " ", choice.consequence),
      slot,
    );
  }

  function explore() {
    explored = [];
    tell();
  }

  function stop() {
    explored = null;
    tell();
  }

  /**
   * @param {Gauges} levels
   * @param {Gauges} [before]
   */
  function gauges(levels, before) {
    const rows = GAUGES.map((name) => {
      const meter = uniqueId();
      const change = before ? levels[name] - before[name] : 0;
      const said = word(change > 0 ? "gauge-up" : "gauge-down", { n: Math.abs(change) });
      return h(
        "div",
        { class: "gauge" },
        h("label", { for: meter }, word(`gauge-${name}`)),
        h("meter", { id: meter, min: 0, max: 100, value: levels[name] }),
        h(
          "span",
          null,
          word("gauge-value", { n: levels[name] }),
          change !== 0 && h("b", null, ` ${change > 0 ? "▲" : "▼"} ${said}`),
        ),
      );
    });
    return h("div", { class: "gauges", role: "group", "aria-label": word("gauges") }, rows);
  }
}
