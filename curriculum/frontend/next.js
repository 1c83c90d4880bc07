// @ts-check
/** The way on from an activity: to the next question of its set, else to what follows the set in the page. */

/** What stands side by side in a page: the cells of a notebook, the parts of a phone page. */
const BLOCKS = ".jp-Cell, main > *";

/**
 * Bring what follows an activity to the top of the screen, with the focus on its first heading, or on itself.
 *
 * @param {HTMLElement} from  an element of the activity
 */
export function goOn(from) {
  const following = nextQuestion(from) || nextBlock(from);
  if (!following) return;
  const target = following.querySelector("h2, h3, h4") || following;
  if (!(target instanceof HTMLElement)) return;
  if (!target.hasAttribute("tabindex")) target.tabIndex = -1;
  target.focus();
  target.scrollIntoView({ block: "start" });
}

/** @param {HTMLElement} from */
function nextQuestion(from) {
  return from.closest("article[data-activity]")?.nextElementSibling?.closest("article[data-activity]");
}

/** @param {HTMLElement} from */
function nextBlock(from) {
  let block = from.closest(BLOCKS)?.nextElementSibling;
  while (block instanceof HTMLElement && !block.offsetHeight) block = block.nextElementSibling;
  return block;
}
