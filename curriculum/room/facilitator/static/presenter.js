/** The presenter's window: it follows the wall, drives it, and goes on by itself where no wall answers. */
import { openChannel } from "./channel.js"; // the wall's own
import { keep, read } from "./kept.js";
import { createPace } from "./pace.js";
import startReading from "./presenter_reading.js";
import { createView } from "./presenter_view.js";
import { createSpent } from "./spent.js";

// A wall that is there answers at once. It is asked again and again: one may be closed or opened at any time.
const ASKED_EVERY = 2000;
const PATIENCE = 5000;
const KEYS = {
  ArrowRight: "next",
  PageDown: "next",
  " ": "next",
  ArrowLeft: "previous",
  PageUp: "previous",
  b: "black",
  ".": "black",
  g: "contents",
  r: "reveal",
};

const data = JSON.parse(document.getElementById("presenter-data").textContent);
const channel = openChannel(data.lesson, data.lang);
const pace = createPace(data);
const spent = createSpent(`spent/${data.lesson}/${data.lang}`);
const view = createView({ data, pace, spent, onVote: (letter, by) => channel.post({ type: "count", letter, by }) });
const noWall = document.getElementById("no-wall");
const list = document.getElementById("screens");
const shortForm = document.getElementById("short");
const shortName = `short/${data.lesson}`;

// What the wall said last; before it answers, what this window shows by itself: whole screens.
let moment = {
  screen: data.screens[0].id,
  state: "shown",
  fragment: Number.POSITIVE_INFINITY,
  counts: {},
  first: {},
  black: false,
  started: null,
};
let index = 0;
let heardAt = null;
let short = read(shortName) === "yes";
// A screen chosen in the list is shown even where the short form drops its step.
let chosen = -1;

channel.listen((message) => {
  const place = message.type === "at" ? data.screens.findIndex(({ id }) => id === message.screen) : -1;
  if (place < 0) return;
  heardAt = Date.now();
  const direction = place - index;
  moment = message;
  index = place;
  draw();
  if (direction === 0 || place === chosen) return;
  chosen = -1;
  if (Math.abs(direction) === 1 && pace.dropped(place, short)) go(pace.kept(place, direction, short));
});

function draw() {
  spent.note(data.screens[index].step, moment.started, Date.now());
  noWall.hidden = answered();
  view.draw(moment, index, short);
}

function answered() {
  return heardAt !== null && Date.now() - heardAt < PATIENCE;
}

function go(place) {
  channel.post({ type: "go", screen: data.screens[place].id });
  if (!answered()) show(place);
}

function act(what) {
  channel.post({ type: "do", what });
  if (answered()) return;
  if (what === "next") show(pace.kept(index, 1, short));
  if (what === "previous") show(pace.kept(index, -1, short));
}

/** Show a screen without a wall; one that is only slow to answer says itself where it stands. */
function show(place) {
  const started = moment.started ?? (place > 0 ? Date.now() : null);
  moment = { ...moment, screen: data.screens[place].id, state: "shown", fragment: Number.POSITIVE_INFINITY, started };
  index = place;
  draw();
}

for (const button of document.querySelectorAll("[data-command]")) {
  button.addEventListener("click", () => act(button.dataset.command));
}
document.addEventListener("keydown", (event) => {
  const name = KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  if (!name || event.ctrlKey || event.metaKey || event.altKey || list.open) return;
  // Space on a button or a link is that button’s own.
  if (event.key === " " && event.target.closest("button, a")) return;
  event.preventDefault();
  act(name);
});

document.addEventListener("click", (event) => {
  // A button that was clicked keeps no focus: the next space may come from a clicker, and must not count a vote.
  if (event.detail > 0 && !list.open) document.activeElement.blur();
});

document.getElementById("list").addEventListener("click", () => list.showModal());
for (const [place, button] of [...document.querySelectorAll("[data-go]")].entries()) {
  button.addEventListener("click", () => {
    chosen = place;
    list.close();
    go(place);
  });
}
function drawShort() {
  shortForm.setAttribute("aria-pressed", String(short));
}
shortForm.addEventListener("click", () => {
  short = !short;
  keep(shortName, short ? "yes" : "no");
  drawShort();
  draw();
});

function ask() {
  channel.post({ type: "hello" });
}
drawShort();
draw();
noWall.hidden = true;
ask();
window.setInterval(() => {
  draw();
  ask();
}, ASKED_EVERY);
document.addEventListener("visibilitychange", ask);
startReading();
