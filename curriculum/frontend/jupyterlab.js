// @ts-check
/** What JupyterLab leaves behind after "Run All Cells": it unfolds the text that was folded, and goes to the last cell. */

/**
 * Fold the facilitator's notes again, and return to the top where Lab has gone to the end.
 *
 * Does nothing outside JupyterLab, or where it keeps its application to itself (`LabApp.expose_app_in_browser`).
 *
 * @param {HTMLElement} el  stands in the notebook
 */
export function settle(el) {
  const lab = /** @type {any} */ (window).jupyterapp;
  for (const { content } of lab ? lab.shell.widgets("main") : []) {
    if (!content?.widgets || !content.node.contains(el)) continue;
    for (const cell of content.widgets) {
      // Lab has taken the mark of a folded cell away, and writes it again.
      if (cell.model.getMetadata("slideshow")?.slide_type === "notes") cell.inputHidden = true;
    }
    if (content.activeCellIndex < content.widgets.length - 1) continue;
    content.activeCellIndex = 0;
    content.scrollToItem(0, "start");
  }
}
