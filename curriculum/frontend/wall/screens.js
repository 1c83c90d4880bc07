// @ts-check
/** The screens of a lesson, from the document: each with its stops, and how it is drawn at one of them. */
import { fit, itemsOf, showPage } from "./fit.js";
import { roundStops } from "./flow.js";
import { only, textPages } from "./panels.js";
import { drawRound, isRound } from "./round.js";
import { story } from "./story.js";

/** The height of the stage above its foot, in parts of its width. */
const FULL = 668 / 1280;

/** @import { Say, Screen } from "./types" */
/** @import { Stop } from "./flow.js" */

/**
 * @param {HTMLElement} section
 * @param {{cut: boolean, say: Say, stories: Record<string, any>, changed: () => void, forward: () => void}} given  `changed`: the counts did;
 *   `forward` goes on to the next stop
 * @returns {Screen}
 */
export function screenOf(section, given) {
  const panels = /** @type {HTMLElement[]} */ ([...section.querySelectorAll(".panel")]);
  if (section.dataset.kind === "story") return story(section, panels, given);
  if (section.dataset.kind === "idea" || section.dataset.kind === "keep") return idea(section, panels, given.cut);
  return sequence(section, panels, given);
}

/**
 * A title with what joins it on a key, and then the picture, which takes the whole stage.
 *
 * @param {HTMLElement} section
 * @param {HTMLElement[]} panels
 * @param {boolean} cut
 * @returns {Screen}
 */
function idea(section, panels, cut) {
  const [words, picture] = panels;
  const fragments = /** @type {HTMLElement[]} */ ([...words.querySelectorAll(".fragment")]);
  const count = 1 + fragments.length + (picture ? 1 : 0);
  /** @type {Stop[]} */
  const stops = Array.from({ length: count }, (_, fragment) => ({ state: "shown", fragment }));
  return {
    section,
    stops: () => stops,
    prepare() {
      only(panels, words);
      fit(words, [], { cut, states: ["shown"], columns: [1] });
    },
    draw(at) {
      only(panels, at > fragments.length ? picture : words);
      section.toggleAttribute("data-whole", at > fragments.length && tall(picture));
      fragments.forEach((fragment, place) => {
        fragment.classList.toggle("waiting", place >= at);
      });
    },
  };
}

/**
 * Whether a drawing needs the height of the foot too, to be read from the last row.
 *
 * @param {HTMLElement} picture
 */
function tall(picture) {
  const { width, height } = picture.querySelector("svg")?.viewBox.baseVal || { width: 1, height: 0 };
  return height / width > FULL;
}

/**
 * Panels one after the other: texts, and rounds of choices.
 *
 * @param {HTMLElement} section
 * @param {HTMLElement[]} panels
 * @param {{cut: boolean, say: Say, changed: () => void}} given
 * @returns {Screen}
 */
function sequence(section, panels, given) {
  /** @type {(Stop & {draw: () => void})[]} */
  let stops = [];
  const rounds = new Map(panels.filter(isRound).map((panel) => [panel, drawRound(panel, given)]));
  /** @type {?ReturnType<typeof drawRound>} */
  let current = null;
  return {
    section,
    stops: () => stops,
    prepare() {
      stops = panels
        .flatMap((panel) => {
          const round = rounds.get(panel);
          only(panels, panel);
          return round ? ofRound(panel, round) : textStops(panel, given.cut);
        })
        .map((stop, fragment) => ({ ...stop, fragment }));
    },
    draw(at) {
      stops[at].draw();
    },
    round: () => current,
  };

  /**
   * @param {HTMLElement} panel
   * @param {ReturnType<typeof drawRound>} round
   * @returns {(Stop & {draw: () => void})[]}
   */
  function ofRound(panel, round) {
    const items = itemsOf(panel);
    const columns = items.length > 3 ? [2, 1] : [1];
    const ordered = "ordered" in panel.dataset ? [...items].sort((one, other) => rank(one) - rank(other)) : items;
    counted(panel, items, "88");
    const fitted = fit(panel, items, {
      cut: given.cut,
      states: ["question", "vote", "answer"],
      columns,
      orders: [items, ordered],
    });
    counted(panel, items, "");
    const parted = "parted" in panel.dataset;
    const asked = !("part" in panel.dataset);
    return roundStops({ together: fitted.together, pages: fitted.pages.length, parted, asked }).map((stop) => ({
      ...stop,
      draw() {
        only(panels, panel);
        const part = stop.page < 0 ? "lead" : fitted.together ? "all" : "items";
        const seen = stop.state === "answer" ? ordered : items;
        items[0].parentElement?.append(...seen);
        showPage(panel, seen, part, stop.page < 0 ? [0, 0] : fitted.pages[stop.page]);
        current = round;
        round.draw(stop.state);
      },
    }));
  }

  /**
   * @param {HTMLElement} panel
   * @param {boolean} cut
   * @returns {(Stop & {draw: () => void})[]}
   */
  function textStops(panel, cut) {
    const optional = panel.classList.contains("stop");
    return textPages(panel, cut).map((draw) => ({
      state: "shown",
      fragment: 0,
      optional,
      draw() {
        only(panels, panel);
        current = null;
        draw();
      },
    }));
  }
}

/**
 * The place that the answer gives to a choice of an order.
 *
 * @param {HTMLElement} choice
 */
function rank(choice) {
  return Number(choice.querySelector(".outcome")?.textContent);
}

/**
 * Write counts into the choices, so that what fits does so with counts too; `round.js` writes the real ones.
 *
 * @param {HTMLElement} panel
 * @param {HTMLElement[]} choices
 * @param {string} number
 */
function counted(panel, choices, number) {
  panel.classList.toggle("counted", Boolean(number));
  for (const choice of choices) {
    for (const place of choice.querySelectorAll("output, s")) place.textContent = number;
  }
}
