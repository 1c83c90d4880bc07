// @ts-check
/** The list of lessons: what this phone knows of them, the one opened last first. */
import { h } from "../dom.js";
import { createStore } from "../store.js";
import { progressOf } from "./progress.js";

/**
 * Tick the lessons that were gone through to the end, and offer to go on with the one opened last.
 *
 * @param {HTMLElement[]} items  one a lesson, with its name and its link
 * @param {?HTMLAnchorElement} resume
 */
export function wireLessons(items, resume) {
  const known = items.map((item) => {
    const store = createStore({ lesson: item.dataset.lesson || "" });
    return { item, link: item.querySelector("a"), progress: progressOf(store) };
  });
  for (const { link, progress } of known) {
    if (progress.done) link?.append(h("i", { class: "tick", role: "img", "aria-label": resume?.dataset.done }, "✓"));
  }
  const opened = known.filter(({ progress }) => progress.screen && !progress.done);
  const [last] = opened.sort((one, other) => other.progress.at - one.progress.at);
  if (!resume || !last?.link) return;
  const { link, item, progress } = last;
  resume.href = `${link.getAttribute("href")}#${progress.screen}`;
  resume.append(h("b", null, item.dataset.number), h("span", null, item.dataset.title));
  resume.hidden = false;
}
