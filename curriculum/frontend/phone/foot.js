// @ts-check
/** The foot of a phone's screen: back, how far one has come, and the one strong button, which is the way on. */
import { find } from "../dom.js";

/** @import { Lead } from "../types" */
/** @typedef {{label: string, press: () => void, ready: boolean}} Offer */

/**
 * @param {HTMLElement} root
 * @param {{back: () => void, pass: () => void}} given  `pass` leads past an activity without an answer
 */
export function createFoot(root, { back, pass }) {
  const main = find(root, ".main");
  const place = find(root, ".place span");
  const bar = find(root, ".place b");
  /** @type {Offer} */
  let shown = { label: "", press: pass, ready: true };
  let asks = false;
  root.hidden = false;
  find(root, ".back").addEventListener("click", back);
  main.addEventListener("click", (event) => {
    // The second click of a double tap would leave the verdict that the first one showed.
    if (asks && event.detail > 1) return;
    if (shown.ready) shown.press();
    else pass();
  });
  return { show, lead };

  /**
   * @param {Offer} offer
   * @param {{at: number, of: number, activity?: boolean}} where  `at` is from 1; 0 is a place beside the way
   */
  function show(offer, { at, of, activity = false }) {
    shown = offer;
    asks = activity;
    main.textContent = offer.ready ? offer.label : root.dataset.pass || "";
    main.classList.toggle("quiet", !offer.ready);
    root.classList.toggle("wide", at <= 1 || at === of);
    root.classList.toggle("alone", at <= 1);
    place.textContent = `${at} / ${of}`;
    bar.style.width = `${(100 * at) / of}%`;
  }

  /**
   * The strong button of an activity, at the foot of its screen.
   *
   * @param {(offer: Offer) => void} offered
   * @returns {Lead}
   */
  function lead(offered) {
    return {
      root: null,
      focus: () => main.focus(),
      offer: (label, press, ready = true) => offered({ label, press, ready }),
    };
  }
}
