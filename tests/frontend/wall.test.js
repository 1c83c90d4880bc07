// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";
import { openChannel } from "../../curriculum/frontend/wall/channel.js";
import { listKey } from "../../curriculum/frontend/wall/contents.js";
import { shares, typed } from "../../curriculum/frontend/wall/counts.js";
import { following, plannedMinutes, preceding, roundStops } from "../../curriculum/frontend/wall/flow.js";
import { command } from "../../curriculum/frontend/wall/keys.js";
import { keptPlace } from "../../curriculum/frontend/wall/place.js";

const ONE_PAGE = { together: true, pages: 1, parted: false, asked: true };

/** A store of strings, as a browser has one. */
function storage() {
  /** @type {Map<string, string>} */
  const held = new Map();
  return /** @type {Storage} */ (
    /** @type {unknown} */ ({
      getItem: (/** @type {string} */ key) => held.get(key) ?? null,
      setItem: (/** @type {string} */ key, /** @type {string} */ value) => held.set(key, value),
      removeItem: (/** @type {string} */ key) => held.delete(key),
    })
  );
}

/** @returns {Storage} */
function refused() {
  throw new Error("refused");
}

test("the key that goes on leads from the question to the vote, the answer and out", () => {
  const stops = roundStops(ONE_PAGE);
  const way = [];
  for (let at = 0; at >= 0; at = following(stops, at)) way.push(stops[at].state);
  assert.deepEqual(way, ["question", "vote", "answer"]);
});

test("the key that reveals stops at the second vote too", () => {
  const stops = roundStops(ONE_PAGE);
  const way = [];
  for (let at = 0; at >= 0; at = following(stops, at, true)) way.push(stops[at].state);
  assert.deepEqual(way, ["question", "vote", "second", "answer"]);
});

test("going back passes over a second vote that was not held", () => {
  const stops = roundStops(ONE_PAGE);
  const answer = stops.findIndex(({ state }) => state === "answer");
  assert.equal(stops[preceding(stops, answer, new Set())].state, "vote");
  assert.equal(stops[preceding(stops, answer, new Set([answer - 1]))].state, "second");
  assert.equal(preceding(stops, 0, new Set()), -1);
});

test("a long question is seen alone first, and is answered once all its choices were seen", () => {
  const stops = roundStops({ together: false, pages: 2, parted: false, asked: true });
  const seen = stops.filter(({ optional }) => !optional).map(({ state, page }) => `${state} ${page}`);
  assert.deepEqual(seen, ["question -1", "vote 0", "vote 1", "answer 0", "answer 1"]);
});

test("a long list of questions is answered page by page", () => {
  const stops = roundStops({ together: false, pages: 2, parted: true, asked: true });
  const seen = stops.filter(({ optional }) => !optional).map(({ state, page }) => `${state} ${page}`);
  assert.deepEqual(seen, ["question -1", "vote 0", "answer 0", "vote 1", "answer 1"]);
});

test("cards are counted up and down, never below none, and a new vote begins at none", () => {
  const source = typed();
  /** @type {Record<string, number>} */
  let seen = {};
  source.subscribe((counts) => {
    seen = counts;
  });
  source.add("A", 1);
  source.add("A", 1);
  source.add("B", 1);
  source.add("B", -1);
  source.add("C", -1);
  assert.deepEqual(seen, { A: 2 });
  source.reset();
  assert.deepEqual(seen, {});
});

test("a bar is as long as its part of all votes", () => {
  assert.deepEqual(shares({ A: 3, B: 1 }), { A: 0.75, B: 0.25 });
  assert.deepEqual(shares({}), {});
});

test("the plan goes by the minutes of the steps, or by the screens where there are no steps", () => {
  assert.equal(plannedMinutes([1, 1, 2, 2], [10, 30], 0), 0);
  assert.equal(plannedMinutes([1, 1, 2, 2], [10, 30], 1), 5);
  assert.equal(plannedMinutes([1, 1, 2, 2], [10, 30], 3), 25);
  assert.equal(plannedMinutes([0, 0, 0, 0], [10, 30], 1), 10);
});

test("in the list of screens a letter leads straight there, a number after Enter", () => {
  assert.deepEqual(listKey("", "c", 22), { typed: "", to: 2 });
  assert.deepEqual(listKey("", "1", 22), { typed: "1", to: -1 });
  assert.deepEqual(listKey("1", "2", 22), { typed: "12", to: -1 });
  assert.deepEqual(listKey("12", "Enter", 22), { typed: "", to: 11 });
  assert.deepEqual(listKey("99", "Enter", 22), { typed: "", to: -1 });
  assert.equal(listKey("", "A", 40).to, 26);
  assert.equal(listKey("", "z", 22).to, -1);
});

test("a clicker's keys go on, back and to black", () => {
  assert.deepEqual(["PageDown", "ArrowRight", "ArrowDown", " "].map(command), Array(4).fill("next"));
  assert.deepEqual(["PageUp", "ArrowLeft", "ArrowUp"].map(command), Array(3).fill("previous"));
  assert.deepEqual(["b", "B", "."].map(command), Array(3).fill("black"));
  assert.equal(command("Tab"), undefined);
});

test("the place is kept by lesson, and a browser that keeps nothing does no harm", () => {
  const held = storage();
  keptPlace("mechanism", () => held).write({ screen: "levels", at: 5, started: null });
  assert.deepEqual(keptPlace("mechanism", () => held).read(), { screen: "levels", at: 5, started: null });
  assert.equal(keptPlace("effects", () => held).read(), null);
  keptPlace("mechanism", refused).write({ screen: "levels", at: 5, started: null });
  assert.equal(keptPlace("mechanism", refused).read(), null);
});

test("two windows of one lesson hear each other, and those of another language do not", async () => {
  const wall = openChannel("mechanism", "fr");
  const presenter = openChannel("mechanism", "fr");
  const other = openChannel("mechanism", "en");
  /** @type {unknown[]} */
  const strange = [];
  other.listen((message) => strange.push(message));
  const heard = new Promise((resolve) => wall.listen(resolve));
  presenter.post({ type: "do", what: "next" });
  assert.deepEqual(await heard, { type: "do", what: "next" });
  assert.deepEqual(strange, []);
  for (const channel of [wall, presenter, other]) channel.close();
});

test("without a BroadcastChannel the same message goes by an event of the storage, and is not left behind", () => {
  const events = new EventTarget();
  const held = storage();
  const write = held.setItem;
  held.setItem = (key, value) => {
    write(key, value);
    events.dispatchEvent(Object.assign(new Event("storage"), { key, newValue: value }));
  };
  const browser = { Broadcast: /** @type {any} */ (null), storage: () => held, events };
  const wall = openChannel("mechanism", "fr", browser);
  /** @type {unknown[]} */
  const heard = [];
  wall.listen((message) => heard.push(message));
  openChannel("mechanism", "fr", browser).post({ type: "hello" });
  openChannel("mechanism", "en", browser).post({ type: "hello" });
  assert.deepEqual(heard, [{ type: "hello" }]);
  assert.equal(held.getItem("c1612/channel/mechanism/fr"), null);
  wall.close();
  openChannel("mechanism", "fr", browser).post({ type: "hello" });
  assert.equal(heard.length, 1);
});
