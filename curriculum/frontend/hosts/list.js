// @ts-check
/** The list of lessons on a phone: which were finished, which was opened last, and how the reader wants pages to look. */
import { h } from "../dom.js";
import { wireLook } from "../phone/look.js";
import { progressOf } from "../phone/progress.js";
import { createStore } from "../store.js";

wireLook({ ask: false });
const resume = document.querySelector("a.resume");
const known = Array.from(document.querySelectorAll("[data-lesson]"), (item) => {
  const { lesson = "", number, title } = /** @type {HTMLElement} */ (item).dataset;
  return { number, title, link: item.querySelector("a"), ...progressOf(createStore({ lesson })) };
});
if (resume instanceof HTMLAnchorElement) {
  for (const { link, done } of known) {
    if (done) link?.append(h("i", { class: "tick", role: "img", "aria-label": resume.dataset.done }, "✓"));
  }
  offer(resume);
}

/**
 * Offer to go on with the lesson that was opened last, where it was left.
 *
 * @param {HTMLAnchorElement} link
 */
function offer(link) {
  const opened = known.filter(({ screen, done }) => screen && !done);
  const [last] = opened.sort((one, other) => other.at - one.at);
  if (!last?.link) return;
  link.href = `${last.link.getAttribute("href")}#${last.screen}`;
  link.append(h("b", null, last.number), h("span", null, last.title));
  link.hidden = false;
}
