// @ts-check
/**
 * Makes a panel fit its stage: in one or two columns, at the largest of a few sizes, and at last page by page.
 *
 * Sizes are those of a stage of 1280 by 720. A lesson cut for the wall is never shown below 33; one that is not may go
 * down to 24 before it is parted.
 */
import { find } from "../dom.js";

/** @typedef {{together: boolean, pages: [from: number, to: number][]}} Fitted  pages of the items; together: with the lead */

const LEAST_CUT = 33;
/**
 * From the largest to the least. Where a panel is compact, its number stands beside its lead; where it is brief, the
 * answer stands without the lead, which was read during the vote.
 *
 * @type {{size: number, compact?: boolean, brief?: boolean}[]}
 */
const LEVELS = [
  { size: 40 },
  { size: 36 },
  { size: 33 },
  { size: 36, compact: true },
  { size: 33, compact: true },
  { size: 33, compact: true, brief: true },
  { size: 30, compact: true },
  { size: 27, compact: true },
  { size: 27, compact: true, brief: true },
  { size: 24, compact: true, brief: true },
];
/** By how much of a line letters may reach out of its box without touching anything. */
const INK = 0.2;
/** A lead is a little larger than what stands below it, and fills a page better when it stands alone. */
const LEADS = { beside: 6, alone: 20 };

/**
 * Fit a panel, in which `.lead` stands before the items of a list; it has to be in the page.
 *
 * @param {HTMLElement} panel
 * @param {HTMLElement[]} items
 * @param {{cut: boolean, states: string[], columns: number[], orders?: HTMLElement[][]}} how  the states in which it must
 *   fit, and the orders in which its items are seen
 * @returns {Fitted}
 */
export function fit(panel, items, { cut, states, columns, orders = [items] }) {
  const levels = LEVELS.filter(({ size }) => size >= (cut ? LEAST_CUT : 0));
  return together() || parted();

  /** @returns {?Fitted} */
  function together() {
    const fits = tried(() => holds("all", [0, items.length]));
    return fits ? { together: true, pages: [[0, items.length]] } : null;
  }

  /** @returns {Fitted} */
  function parted() {
    showPage(panel, items, "lead", [0, 0]);
    levels.some(({ size }) => {
      panel.style.setProperty("--lead-alone", rem(size + LEADS.alone));
      return fitsIn(panel, states.slice(0, 1));
    });
    if (tried(() => holds("items", [0, items.length]))) return { together: false, pages: [[0, items.length]] };
    return { together: false, pages: paged() };
  }

  /** The fewest pages, at a size that the last row still reads unless a single item then takes more than a page. */
  function paged() {
    const smaller = levels.filter(({ size }) => size <= LEAST_CUT);
    const tries = smaller.flatMap((level) => columns.map((count) => ({ level, count, ...pagesIn(level, count) })));
    const whole = tries.filter(({ fits }) => fits);
    const { level, count, pages } = fewest(whole.filter((each) => each.level.size === whole[0].level.size)) || tries[0];
    set(level, count);
    return evenly(pages.length) || pages;
  }

  /**
   * So many pages with nearly as many items each, so that none stands alone at the end; null where one would overflow.
   *
   * @param {number} count
   */
  function evenly(count) {
    /** @type {[number, number][]} */
    const pages = [];
    for (let from = 0; pages.length < count; from = pages[pages.length - 1][1]) {
      pages.push([from, from + Math.ceil((items.length - from) / (count - pages.length))]);
    }
    const fits = pages.every((range) => holds("items", range));
    return fits ? pages : null;
  }

  /** @param {{level: (typeof LEVELS)[number], count: number, pages: [number, number][]}[]} tries */
  function fewest(tries) {
    return tries.sort((one, other) => one.pages.length - other.pages.length)[0];
  }

  /**
   * @param {(typeof LEVELS)[number]} level
   * @param {number} count  of columns
   */
  function pagesIn(level, count) {
    set(level, count);
    let fits = true;
    /** @type {[number, number][]} */
    const pages = [];
    for (let from = 0; from < items.length; ) {
      let to = from + 1;
      for (; to < items.length; to += 1) {
        if (!holds("items", [from, to + 1])) break;
      }
      fits &&= holds("items", [from, to]);
      pages.push([from, to]);
      from = to;
    }
    return { pages, fits };
  }

  /**
   * Whether a page fits in every state and every order.
   *
   * @param {"all" | "items"} part
   * @param {[from: number, to: number]} range
   */
  function holds(part, range) {
    return orders.every((order) => {
      order[0]?.parentElement?.append(...order);
      showPage(panel, order, part, range);
      return fitsIn(panel, states);
    });
  }

  /**
   * Whether something holds at one of the sizes, in one of the numbers of columns; both are then set.
   *
   * @param {() => boolean} holds
   */
  function tried(holds) {
    return levels.some((level) =>
      columns.some((count) => {
        set(level, count);
        return holds();
      }),
    );
  }

  /**
   * @param {(typeof LEVELS)[number]} level
   * @param {number} count  of columns
   */
  function set({ size, compact = false, brief = false }, count) {
    panel.classList.toggle("compact", compact);
    panel.classList.toggle("brief", brief);
    panel.style.setProperty("--size", rem(size));
    panel.style.setProperty("--lead", rem(size + LEADS.beside));
    panel.style.setProperty("--columns", String(count));
  }
}

/**
 * Show one page of a panel: all of it, the lead alone, or some of its items.
 *
 * @param {HTMLElement} panel
 * @param {HTMLElement[]} items
 * @param {"all" | "lead" | "items"} part
 * @param {[from: number, to: number]} range
 */
export function showPage(panel, items, part, [from, to]) {
  panel.dataset.page = part;
  panel.classList.toggle("last", to === items.length);
  items.forEach((item, place) => {
    item.hidden = place < from || place >= to;
  });
}

/**
 * @param {HTMLElement} panel
 * @param {string[]} states
 */
function fitsIn(panel, states) {
  const screen = panel.closest("section");
  const before = screen?.dataset.state || "";
  const fits = states.every((state) => {
    if (screen) screen.dataset.state = state;
    return !overflows(panel);
  });
  if (screen) screen.dataset.state = before;
  return fits;
}

/**
 * Whether something of a panel does not fit into it.
 *
 * @param {HTMLElement} panel
 */
function overflows(panel) {
  const ink = INK * parseFloat(getComputedStyle(document.documentElement).fontSize);
  return [panel, ...panel.querySelectorAll(".lead, .words, .answers, .pages, .text")].some(
    (part) => part.scrollHeight > part.clientHeight + ink || part.scrollWidth > part.clientWidth + ink,
  );
}

/** @param {number} size  at 1280 by 720, where 1 rem is 20 */
function rem(size) {
  return `${size / 20}rem`;
}

/**
 * The items of a panel: its choices or its paragraphs.
 *
 * @param {HTMLElement} panel
 * @returns {HTMLElement[]}
 */
export function itemsOf(panel) {
  const list = panel.querySelector(".choices, .pages");
  return list ? /** @type {HTMLElement[]} */ ([...find(panel, ".choices, .pages").children]) : [];
}
