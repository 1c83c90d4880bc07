/** What is done: lessons and the checklist, kept in this browser until a new group comes. */
import { forget, keep, read } from "./kept.js";

const ALL = "[data-key]";

export function startTicks() {
  for (const tick of document.querySelectorAll(ALL)) {
    set(tick, read(name(tick)) !== null);
    tick.addEventListener(tick.type === "checkbox" ? "change" : "click", () => {
      const done = tick.type === "checkbox" ? tick.checked : tick.getAttribute("aria-pressed") !== "true";
      if (done) keep(name(tick), "1");
      else forget(name(tick));
      set(tick, done);
    });
  }
}

export function clearTicks() {
  for (const tick of document.querySelectorAll(ALL)) {
    forget(name(tick));
    set(tick, false);
  }
}

function set(tick, done) {
  if (tick.type === "checkbox") {
    tick.checked = done;
    return;
  }
  tick.setAttribute("aria-pressed", String(done));
  tick.closest("li").classList.toggle("done", done);
}

function name(tick) {
  return `done/${tick.dataset.key}`;
}
