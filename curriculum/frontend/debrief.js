// @ts-check
/** What follows a story in the page, and would tell its end, waits until the story has ended. */

/** Written by the phone page, and by Voilà after the tag `debrief` of a cell. */
const DEBRIEF = ".debrief, .celltag_debrief";
const STORIES = "article.set[data-activity], [data-place=scenario], [data-place=story]";
const WAITING = "c1612-waiting";

/**
 * Show or hide the debrief of a story: what is marked so after it, and before the next story.
 *
 * @param {HTMLElement} story  where the story is drawn
 * @param {boolean} ended
 */
export function showDebrief(story, ended) {
  const stories = Array.from(document.querySelectorAll(STORIES));
  const next = stories.find((one) => follows(story, one) && !story.contains(one));
  for (const part of document.querySelectorAll(DEBRIEF)) {
    if (follows(story, part) && !(next && follows(next, part))) part.classList.toggle(WAITING, !ended);
  }
}

/**
 * @param {Element} one
 * @param {Element} other
 */
function follows(one, other) {
  return Boolean(one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);
}
