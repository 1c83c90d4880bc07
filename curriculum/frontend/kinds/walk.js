// @ts-check
/** One piece of information from door to door: at each one it goes on or stops. There is no score. */
import { find, h, paragraphs } from "../dom.js";
import { sources } from "../sources.js";

/** @import { Door, Place, Walk } from "../types" */

/** @type {("added" | "removed" | "time" | "back")[]} */
const PARTS = ["added", "removed", "time", "back"];
const LEVELS = ["alert", "documented", "verified", "reported"];

/** 0 of 0: a walk is not right or wrong. */
export function grade() {
  return { earned: 0, possible: 0, fatal: false };
}

/**
 * The way so far, the door one stands at, and two buttons; the answer holds the ids of the doors passed.
 *
 * @param {Place<Walk>} place
 */
export function draw({ context, activity, state, report, lead, next, level }) {
  const { word } = context;
  const { doors } = activity;
  let kept = { ...state };
  let stopped = false;
  const live = h("div", { class: "live", role: "status", "aria-live": "polite" });
  const stage = h("div", { class: "stage" });
  show();
  return h("div", { class: "exercise walk" }, paragraphs(activity.prompt, "line"), live, stage);

  function passed() {
    return doors.filter(({ id }) => (kept.answer || []).includes(id));
  }

  /** @param {string[]} answer */
  function keep(answer) {
    const ended = answer.length === doors.length || stopped;
    kept = { ...kept, answer, checked: ended };
    if (ended && !kept.first) kept.first = { at: Date.now(), answer, ...grade() };
    report(kept);
  }

  function show() {
    const behind = passed();
    stage.textContent = "";
    stage.append(steps(behind.length ? behind[behind.length - 1].level : ""));
    if (behind.length) stage.append(trail(behind));
    stage.append(...(behind.length < doors.length ? here(doors[behind.length], behind.length + 1) : arrived()));
  }

  function move() {
    show();
    const heading = find(stage, "[tabindex]");
    heading.focus();
    heading.scrollIntoView({ block: "nearest" });
  }

  /** @param {string} become  what the information has become: never by colour alone */
  function steps(become) {
    const at = LEVELS.indexOf(become);
    const items = LEVELS.map((name, place) =>
      h("li", { "aria-current": place === at && "step" }, place <= at ? "● " : "○ ", word(`walk-level-${name}`)),
    );
    return h("ol", { class: "levels", "aria-label": word("walk-levels") }, items);
  }

  /** @param {Door[]} behind */
  function trail(behind) {
    const items = behind.map(({ who, back }) =>
      h("li", null, who, " ", h("small", null, word("walk-back"), " – ", back)),
    );
    return h("details", null, h("summary", null, word("walk-behind", { n: behind.length })), h("ol", null, items));
  }

  /**
   * @param {Door} door
   * @param {number} number
   */
  function here(door, number) {
    lead.offer(word("walk-on"), () => pass(door));
    const told = PARTS.map((part) => [h("dt", null, word(`walk-${part}`)), h("dd", null, door[part])]);
    return [
      h(level, { tabindex: "-1" }, word("walk-door", { n: number, total: doors.length }), " ", door.who),
      h("dl", null, told),
      h(
        "div",
        { class: "buttons" },
        lead.root,
        h("button", { type: "button", onclick: () => stop(door) }, word("walk-stop-here")),
      ),
    ];
  }

  /** @param {Door} door */
  function pass(door) {
    stopped = false;
    live.textContent = "";
    keep([...(kept.answer || []), door.id]);
    move();
  }

  /** @param {Door} door */
  function stop(door) {
    stopped = true;
    live.textContent = "";
    const heading = h("p", { class: "heading" }, word("walk-stop"));
    live.append(h("div", { class: "consequence" }, heading, paragraphs(door.stop)));
    keep(kept.answer || []);
  }

  function arrived() {
    lead.offer(next.label, () => next.go(stage));
    return [
      h(level, { tabindex: "-1" }, word("walk-end")),
      ...paragraphs(activity.afterword),
      ...sources(context, activity),
      h("div", { class: "buttons" }, lead.root, h("button", { type: "button", onclick: again }, word("walk-again"))),
    ];
  }

  function again() {
    kept = { ...kept, answer: [] };
    report(kept);
    move();
  }
}
