/** The hours of a day: where the clock is, what comes next, and another start than the planned one. */
import { forget, keep, read } from "./kept.js";

const EVERY = 15000;

export default function startDay({ programme, words }) {
  const input = document.getElementById("start");
  let panel = null;
  input.addEventListener("change", () => {
    const planned = Number(panel.dataset.start);
    if (input.value && minutesOf(input.value) !== planned) keep(name(), input.value);
    else forget(name());
    draw();
  });
  window.setInterval(draw, EVERY);
  document.addEventListener("visibilitychange", draw);
  return (shown) => {
    panel = shown;
    draw();
  };

  function draw() {
    const planned = panel?.dataset.start;
    input.parentElement.hidden = planned === undefined;
    if (planned === undefined) return;
    const start = minutesOf(read(name()) || written(Number(planned)));
    if (document.activeElement !== input) input.value = written(start);
    const now = minutesOf(new Date().toTimeString());
    let next = false;
    for (const { row, from, to } of hours(start)) {
      row.querySelector("time").textContent = clock(from);
      const current = from <= now && now < to;
      const following = !next && from > now && row.classList.contains("row");
      next = next || following;
      row.classList.toggle("now", current);
      row.classList.toggle("next", following);
      if (current) row.setAttribute("aria-current", "time");
      else row.removeAttribute("aria-current");
      row.querySelector(".when").textContent = current ? nowUntil(to) : following ? words.next : "";
    }
  }

  // A fixed break (lunch, prayer) never begins before its time; everything else follows what is before it.
  function hours(start) {
    let at = start;
    return [...panel.querySelectorAll("[data-minutes]")].map((row) => {
      const from = Math.max(at, Number(row.dataset.fixed || 0));
      at = from + Number(row.dataset.minutes);
      return { row, from, to: at };
    });
  }

  function nowUntil(end) {
    return `${words.now} · ${words.until.replace("{clock}", clock(end))}`;
  }

  function clock(minutes) {
    const [hour, minute] = written(minutes).split(":");
    return words.clock.replace("{hour}", Number(hour)).replace("{minute}", minute);
  }

  function name() {
    return `start/${programme}/${panel.id}`;
  }
}

function minutesOf(text) {
  const [hours, minutes] = text.split(":").map(Number);
  return 60 * hours + minutes;
}

function written(minutes) {
  const two = (number) => String(number).padStart(2, "0");
  return `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;
}
