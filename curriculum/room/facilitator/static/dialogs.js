/** The three windows of the home: the code for the room, the help text, a new group. */
import { post, say } from "./server.js";
import { createStore } from "./store.js"; // the front end's own, which keeps the answers of this browser
import { clearTicks } from "./ticks.js";

export default function startDialogs({ words, onHelpSaved }) {
  for (const button of document.querySelectorAll("[data-opens]")) {
    button.addEventListener("click", () => open(button.dataset.opens));
  }
  for (const button of document.querySelectorAll("[data-closes]")) {
    button.addEventListener("click", () => button.closest("dialog").close());
  }
  document.getElementById("show")?.addEventListener("close", leaveFullScreen);
  document.addEventListener("fullscreenchange", () => {
    if (!document.fullscreenElement) document.getElementById("show")?.close();
  });
  document.getElementById("erase").addEventListener("click", () => {
    createStore({ lesson: "" }).erase();
    clearTicks();
    say(words.groupDone);
  });
  const form = document.querySelector("#help form");
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const { ok, sentence } = await post(form.action, { text: form.elements.text.value });
    form.querySelector(".refused").textContent = ok ? "" : sentence || words.noAnswer;
    if (!ok) return;
    document.getElementById("help").close();
    await onHelpSaved();
    say(sentence);
  });
}

function open(name) {
  const dialog = document.getElementById(name);
  dialog.showModal();
  // Refused where the browser allows no full screen: the window then fills the page.
  if (name === "show") dialog.requestFullscreen?.().catch(() => {});
}

function leaveFullScreen() {
  if (document.fullscreenElement) document.exitFullscreen();
}
