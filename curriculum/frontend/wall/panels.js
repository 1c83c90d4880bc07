// @ts-check
/** The panels of a screen, of which one is seen at a time. */
import { fit, itemsOf, showPage } from "./fit.js";

/**
 * The pages of a text: how each is drawn.
 *
 * @param {HTMLElement} panel
 * @param {boolean} cut
 * @returns {(() => void)[]}
 */
export function textPages(panel, cut) {
  const items = itemsOf(panel);
  const { together, pages } = fit(panel, items, { cut, states: ["shown"], columns: [1] });
  if (together) return [() => showPage(panel, items, "all", [0, items.length])];
  const lead = panel.querySelector("h2:not(.named)") ? [() => showPage(panel, items, "lead", [0, 0])] : [];
  return [...lead, ...pages.map((range) => () => showPage(panel, items, "items", range))];
}

/**
 * Let one panel alone be seen.
 *
 * @param {HTMLElement[]} panels
 * @param {HTMLElement} shown
 */
export function only(panels, shown) {
  for (const panel of panels) panel.hidden = panel !== shown;
}
