// @ts-check
/**
 * A story on the wall: a moment with its choices, what happens, the next moment; what it teaches comes at the end.
 *
 * The way taken is the room's, not an answer: it lives in the page alone.
 */
import { find } from "../dom.js";
import { follow } from "../kinds/scenario.js";
import { fit, itemsOf, showPage } from "./fit.js";
import { only, textPages } from "./panels.js";

/** @import { Gauge, Gauges } from "../types" */
/** @import { Stop } from "./flow.js" */
/** @import { Say, Screen } from "./types" */

/**
 * @param {HTMLElement} section
 * @param {HTMLElement[]} panels
 * @param {{cut: boolean, say: Say, stories: Record<string, any>, forward: () => void}} given
 * @returns {Screen}
 */
export function story(section, panels, { cut, say, stories, forward }) {
  const activity = stories[section.dataset.activity || ""];
  /** @type {string[]} */
  let path = [];
  let picked = "";
  let warned = false;
  /** @type {(Stop & {panel: HTMLElement, draw: () => void})[]} */
  let stops = [];
  /** @type {Map<HTMLElement, (() => void)[]>} */
  const pages = new Map();
  let at = 0;
  section.addEventListener("click", ({ target }) => {
    const choice = target instanceof Element && target.closest(".choice");
    if (choice instanceof HTMLElement) take(choice);
  });

  return {
    section,
    stops: () => stops,
    prepare() {
      pages.clear();
      tell();
    },
    draw(next) {
      at = next;
      only(panels, stops[at].panel);
      stops[at].draw();
      pick("");
      warned = false;
    },
    /** Whether going on is kept back: a choice is open. Asked a second time it lets go, and the story is passed by. */
    holds() {
      if (!open()) return false;
      if (picked) {
        confirm();
        return true;
      }
      if (warned) return false;
      warned = true;
      tellRoom(say("skip"));
      return true;
    },
    /** @param {string} label */
    pick(label) {
      if (!open() || !choiceOf(label)) return false;
      pick(label);
      return true;
    },
    confirm,
    ended: () => stops.length > 0 && at >= stops.findIndex(({ panel }) => panel.dataset.at === "debrief") && ended(),
  };

  function ended() {
    return follow(activity, path).ended;
  }

  /** The choices that are seen and not yet made. */
  function open() {
    const { panel } = stops[at];
    return panel.classList.contains("moment") && panel.dataset.page !== "lead" && at === stops.length - 1;
  }

  /** @param {string} label */
  function choiceOf(label) {
    const choice = stops[at].panel.querySelector(`.choice[data-label="${label}"]`);
    return choice instanceof HTMLElement ? choice : null;
  }

  /** @param {string} label */
  function pick(label) {
    picked = label;
    for (const choice of stops[at].panel.querySelectorAll(".choice")) {
      choice.classList.toggle("picked", choice instanceof HTMLElement && choice.dataset.label === label);
    }
    if (open()) tellRoom(label ? say("chose", { letter: label }) : "");
  }

  function confirm() {
    const choice = picked && choiceOf(picked);
    if (!choice) return false;
    take(choice);
    return true;
  }

  /** @param {HTMLElement} choice */
  function take(choice) {
    const moments = stops.slice(0, at + 1).filter(({ panel }) => panel.classList.contains("moment"));
    const passed = new Set(moments.map(({ panel }) => panel)).size - 1;
    path = [...path.slice(0, passed), choice.dataset.choice || ""];
    tell();
    forward();
  }

  /** @param {string} text */
  function tellRoom(text) {
    const hint = stops[at].panel.querySelector(".hint");
    if (!(hint instanceof HTMLElement)) return;
    hint.dataset.usual ||= hint.textContent || "";
    hint.textContent = text || hint.dataset.usual;
  }

  /** Find the stops of the way taken so far. */
  function tell() {
    const { taken, step, ended: over, fatal } = follow(activity, path);
    const names = ["begin", "warning"];
    for (const one of taken) names.push(one.step.id, `${one.step.id}/${one.choice.id}`);
    if (fatal) names.push("fatal");
    else names.push(step.id);
    if (over) names.push("debrief", ...taken.map((one) => `${one.step.id}/${one.choice.id}/look`));
    for (const one of taken) write(panelAt(`${one.step.id}/${one.choice.id}`), one.before, one.gauges);
    stops = names
      .map(panelAt)
      .flatMap((panel) =>
        drawn(panel).map((draw) => ({ panel, draw, state: /** @type {const} */ ("story"), fragment: 0 })),
      )
      .map((stop, fragment) => ({ ...stop, fragment }));
  }

  /** @param {HTMLElement} panel */
  function drawn(panel) {
    const known = pages.get(panel);
    if (known) return known;
    only(panels, panel);
    const found = panel.classList.contains("moment") ? momentPages(panel) : textPages(panel, cut);
    pages.set(panel, found);
    return found;
  }

  /** @param {HTMLElement} panel */
  function momentPages(panel) {
    const items = itemsOf(panel);
    const { together } = fit(panel, items, { cut, states: ["story"], columns: [1] });
    const all = /** @type {[number, number]} */ ([0, items.length]);
    if (together) return [() => showPage(panel, items, "all", all)];
    return [() => showPage(panel, items, "lead", [0, 0]), () => showPage(panel, items, "items", all)];
  }

  /** @param {string} name */
  function panelAt(name) {
    return find(section, name === "warning" ? ".panel.warning" : `.panel[data-at="${name}"]`);
  }

  /**
   * @param {HTMLElement} panel
   * @param {Gauges} before
   * @param {Gauges} after
   */
  function write(panel, before, after) {
    for (const line of panel.querySelectorAll(".gauges li")) {
      if (!(line instanceof HTMLElement)) continue;
      const name = /** @type {Gauge} */ (line.dataset.gauge);
      const change = Math.sign(after[name] - before[name]);
      line.dataset.change = String(change);
      find(line, "b").textContent = say(["falls", "stays", "rises"][change + 1]);
    }
  }
}
