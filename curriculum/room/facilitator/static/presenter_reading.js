/** How the notes are read: their size, light or dark, and whether the projector might be showing them too. */
import { keep, read } from "./kept.js";

const SIZES = 4;

export default function startReading() {
  const notes = document.getElementById("notes");
  const sized = (by) => () => {
    const size = Math.min(Math.max(Number(notes.dataset.size || 1) + by, 1), SIZES);
    notes.dataset.size = size;
    keep("notes-size", size);
  };
  notes.dataset.size = read("notes-size") || 1;
  document.getElementById("larger").addEventListener("click", sized(1));
  document.getElementById("smaller").addEventListener("click", sized(-1));

  const { body } = document;
  if (read("notes-light") === "true") body.dataset.jpThemeLight = "true";
  document.getElementById("theme").addEventListener("click", () => {
    body.dataset.jpThemeLight = String(body.dataset.jpThemeLight !== "true");
    keep("notes-light", body.dataset.jpThemeLight);
  });

  // `isExtended` says whether there is a second screen; where the browser does not know, a hint is read once.
  const { isExtended } = window.screen;
  const warning = isExtended === false ? "mirrored" : "perhaps-mirrored";
  const wanted = isExtended === false || (isExtended === undefined && read("notes-hint") !== "read");
  document.getElementById(warning).hidden = !wanted;
  for (const button of document.querySelectorAll("[data-closes]")) {
    button.addEventListener("click", () => {
      document.getElementById(button.dataset.closes).hidden = true;
      keep("notes-hint", "read");
    });
  }
}
