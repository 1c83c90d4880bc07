// @ts-check
/** The presented lesson: one screen at a time, by keys, by the presenter's window or by the tools at the foot. */
import { find } from "../dom.js";
import { cards } from "../wall/cards.js";
import { openChannel } from "../wall/channel.js";
import { contents } from "../wall/contents.js";
import { following, preceding } from "../wall/flow.js";
import { command } from "../wall/keys.js";
import { footer } from "../wall/pace.js";
import { keptPlace } from "../wall/place.js";
import { screenOf } from "../wall/screens.js";

/** @import { Message } from "../wall/channel.js" */
/** @import { Command } from "../wall/keys.js" */

const STILL = 3000;
const { lesson = "", lang = "", presenter = "" } = document.body.dataset;
const data = JSON.parse(find(document, "script.data").textContent || "{}");
const stage = find(document, ".stage");
const black = find(document, ".black");
const said = find(document, ".said");

const screens = /** @type {HTMLElement[]} */ ([...stage.querySelectorAll(".screen")]).map((section) =>
  screenOf(section, { cut: "cut" in document.body.dataset, say, stories: data.stories, changed, forward: next }),
);
const stops = screens.map(() => -1);
const seen = screens.map(() => new Set());
const prepared = new Set();
let at = 0;
/** @type {?number} */
let started = null;
let ready = false;

const card = cards(document);
const place = keptPlace(lesson);
const channel = openChannel(lesson, lang);
const foot = footer(find(document, ".foot"), { screens, minutes: data.minutes, say, started: () => started });
const list = contents(
  /** @type {HTMLDialogElement} */ (find(document, "dialog.contents")),
  screens.map(({ section }) => ({
    title: find(section, "h2").textContent || "",
    step: Number(section.dataset.step),
  })),
  go,
);

/** @type {Record<Command, () => void>} */
const commands = {
  next,
  previous,
  reveal,
  contents: () => list.open(at),
  black: () => {
    black.hidden = !black.hidden;
    changed();
  },
  read: () => card.read(screens[at].section.id),
  sources,
  dark: () => {
    theme(document.body.dataset.jpThemeLight === "false");
    keep();
  },
  full: () => {
    if (document.fullscreenElement) document.exitFullscreen();
    else document.documentElement.requestFullscreen();
  },
  presenter: () => {
    if (!window.open(presenter, `c1612-presenter-${lesson}`)) said.textContent = say("no-window");
  },
  help: () => /** @type {HTMLDialogElement} */ (find(document, "dialog.help")).showModal(),
  timer: () => screens[at].round?.()?.time(),
};

const kept = place.read();
theme(kept?.light ?? !matchMedia("(prefers-color-scheme: dark)").matches);
document.documentElement.classList.add("live");
const asked = placeOf(decodeURIComponent(location.hash.slice(1)));
ready = true;
if (asked > 0) {
  started = kept?.started || null;
  if (kept && asked === placeOf(kept.screen)) stops[asked] = kept.stop || 0;
  go(asked);
} else {
  go(0);
  if (kept) offer(kept);
}

document.addEventListener("keydown", pressed);
document.addEventListener("click", clicked);
addEventListener("hashchange", () => go(Math.max(0, placeOf(decodeURIComponent(location.hash.slice(1))))));
addEventListener("resize", () => {
  prepared.clear();
  go(at);
});
for (const moves of ["pointermove", "pointerdown", "focusin"]) document.addEventListener(moves, showTools);
channel.listen(heard);

/**
 * A word of the interface, its {…} filled in.
 *
 * @param {string} key
 * @param {Record<string, string | number>} [values]
 */
function say(key, values = {}) {
  return data.words[key].replace(/\{(\w+)\}/g, (/** @type {string} */ _, /** @type {string} */ name) => values[name]);
}

/** @param {string} id */
function placeOf(id) {
  return screens.findIndex(({ section }) => section.id === id);
}

/**
 * Go to a screen, where it was left.
 *
 * @param {number} to
 */
function go(to) {
  if (to !== at && to > 0) started ||= Date.now();
  at = to;
  const screen = screens[at];
  for (const { section } of screens) section.hidden = section !== screen.section;
  if (!prepared.has(screen)) {
    screen.prepare();
    prepared.add(screen);
  }
  stop(Math.min(Math.max(stops[at], 0), screen.stops().length - 1));
}

/**
 * Stop at one of the stops of the screen.
 *
 * @param {number} to
 */
function stop(to) {
  stops[at] = to;
  seen[at].add(to);
  screens[at].draw(to);
  foot.draw(at);
  const { id } = screens[at].section;
  history.replaceState(history.state, "", at ? `#${encodeURIComponent(id)}` : location.pathname + location.search);
  keep();
  for (const link of document.querySelectorAll("a[data-switch]")) {
    if (link instanceof HTMLAnchorElement) link.hash = at ? encodeURIComponent(id) : "";
  }
  said.textContent = say("place", { screen: at + 1, screens: screens.length });
  changed();
}

/** Keep the place for a reload. */
function keep() {
  const light = document.body.dataset.jpThemeLight !== "false";
  if (at) place.write({ screen: screens[at].section.id, stop: stops[at], at: Date.now(), started, light });
}

function next() {
  if (screens[at].holds?.()) return;
  const to = following(screens[at].stops(), stops[at]);
  if (to >= 0) stop(to);
  else if (at + 1 < screens.length) go(at + 1);
}

function previous() {
  const to = preceding(screens[at].stops(), stops[at], seen[at]);
  if (to >= 0) {
    stop(to);
    return;
  }
  if (!at) return;
  const before = at - 1;
  const fresh = stops[before] < 0;
  go(before);
  // What was never shown is entered from behind as a whole, except what has an answer to keep back.
  if (fresh && screens[at].stops().every(({ state }) => state === "shown")) stop(screens[at].stops().length - 1);
}

function reveal() {
  if (screens[at].confirm?.()) return;
  const to = following(screens[at].stops(), stops[at], true);
  if (to >= 0) stop(to);
}

function sources() {
  const { section } = screens[at];
  const facts = (section.dataset.facts || "").split(" ").filter(Boolean);
  const { state } = screens[at].stops()[stops[at]];
  const early = state === "story" ? !screens[at].ended?.() : ["question", "vote", "second"].includes(state);
  if (early) card.say(say("sources"), say("sources-later"));
  else if (facts.length) card.sources(say("sources"), facts);
  else card.say(say("sources"), say("sources-none"));
}

/** @param {boolean} light */
function theme(light) {
  document.body.dataset.jpThemeLight = String(light);
}

/** @param {import("../wall/place.js").Kept} kept */
function offer(kept) {
  const to = placeOf(kept.screen);
  const button = find(stage, ".resume");
  if (to < 1) return;
  const when = new Date(kept.at);
  const minute = String(when.getMinutes()).padStart(2, "0");
  button.textContent = say("resume", { screen: to + 1, time: say("clock", { hour: when.getHours(), minute }) });
  button.hidden = false;
  button.addEventListener("click", () => {
    started = kept.started;
    go(to);
  });
}

/** @param {KeyboardEvent} event */
function pressed(event) {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  if (document.querySelector("dialog[open]")) {
    overCard(event);
    return;
  }
  // A button answers to Enter and to the space bar itself, unless it is one of the tools: a clicker may send a space.
  const label = event.key.toUpperCase();
  if (event.key.length === 1 && byLabel(label, event.shiftKey)) {
    event.preventDefault();
    return;
  }
  if (event.key === "Enter" && !(event.target instanceof HTMLElement && event.target.closest("button, a"))) {
    screens[at].confirm?.();
    return;
  }
  const wanted = command(event.key);
  if (event.key === "Escape") black.hidden = true;
  if (!wanted) return;
  event.preventDefault();
  if (!black.hidden && (wanted === "next" || wanted === "previous")) {
    commands.black();
    return;
  }
  commands[wanted]();
}

/**
 * A letter counts a card during a vote, asks why once the answer is shown, and names a choice of a story.
 *
 * @param {string} label
 * @param {boolean} fewer
 */
function byLabel(label, fewer) {
  const round = screens[at].round?.();
  if (screens[at].pick?.(label)) return true;
  if (!round?.has(label)) return false;
  if (round.isVote()) {
    round.count(label, fewer ? -1 : 1);
    return true;
  }
  const why = round.why(label);
  if (why) card.say(why.title, why.text);
  // Somebody who types an answer does not black the wall out: a full stop does.
  return Boolean(why) || label === "B";
}

/**
 * A clicker closes a card and moves nothing; the text to read scrolls, and the list has keys of its own.
 *
 * @param {KeyboardEvent} event
 */
function overCard(event) {
  const wanted = command(event.key);
  const dialog = document.querySelector("dialog[open]");
  if (dialog?.classList.contains("contents")) return;
  if (dialog?.classList.contains("reading") && wanted !== "read") return;
  if (event.key === " " && event.target instanceof HTMLButtonElement) return;
  if (!wanted) return;
  event.preventDefault();
  card.close();
}

/** @param {MouseEvent} event */
function clicked(event) {
  const target = event.target instanceof Element ? event.target : null;
  const link = target?.closest("a[href^='#']");
  if (link) {
    event.preventDefault();
    card.define(decodeURIComponent((link.getAttribute("href") || "").slice(1)));
    return;
  }
  const tool = target?.closest("[data-do]");
  if (tool instanceof HTMLElement) {
    commands[/** @type {Command} */ (tool.dataset.do)]();
    tool.blur();
    return;
  }
  const letter = target?.closest("button.letter");
  const choice = letter?.closest(".choice");
  if (choice instanceof HTMLElement && !screens[at].round?.()?.isVote()) byLabel(choice.dataset.label || "", false);
}

/** @type {ReturnType<typeof setTimeout> | undefined} */
let resting;

function showTools() {
  document.documentElement.classList.add("moving");
  clearTimeout(resting);
  resting = setTimeout(() => document.documentElement.classList.remove("moving"), STILL);
}

/** @param {Message} message */
function heard(message) {
  if (message.type === "hello") changed();
  else if (message.type === "go" && placeOf(message.screen) >= 0) go(placeOf(message.screen));
  else if (message.type === "count") screens[at].round?.()?.count(message.letter, message.by);
  else if (message.type === "do") {
    if (message.what === "second") second();
    else commands[message.what]();
  }
}

/** Go to the second vote of the choices that are on the wall. */
function second() {
  const to = following(screens[at].stops(), stops[at], true);
  if (to >= 0 && screens[at].stops()[to].state === "second") stop(to);
}

/** Tell the presenter's window where the wall stands. */
function changed() {
  const found = ready && screens[at].stops()[stops[at]];
  if (!found) return;
  const round = screens[at].round?.();
  channel.post({
    type: "at",
    screen: screens[at].section.id,
    fragment: found.fragment,
    state: found.state,
    counts: round ? round.counts() : {},
    first: round ? round.first() : {},
    black: !black.hidden,
    started,
  });
}
