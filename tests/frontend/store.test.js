// @ts-check
/** What the reader's store keeps, for how long, and what it does where the browser keeps nothing. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { createStore } from "../../curriculum/frontend/store.js";

const WEEK = 7 * 24 * 60 * 60 * 1000;

/**
 * A browser's storage: `room` is how many letters it holds.
 *
 * @param {number} [room]
 * @returns {Storage}
 */
function storageOf(room = 1000) {
  /** @type {Map<string, string>} */
  const held = new Map();
  return {
    get length() {
      return held.size;
    },
    key: (at) => [...held.keys()][at] ?? null,
    getItem: (name) => held.get(name) ?? null,
    removeItem: (name) => void held.delete(name),
    clear: () => held.clear(),
    setItem(name, value) {
      if (value.length > room) throw new Error("QuotaExceededError");
      held.set(name, value);
    },
  };
}

/**
 * @param {Storage} storage
 * @param {boolean} [ask]
 */
function opened(storage, ask = false) {
  return createStore({ lesson: "sample", ask, storage: () => storage });
}

/** @param {Storage} storage */
function names(storage) {
  return Array.from({ length: storage.length }, (_, at) => storage.key(at)).sort();
}

test("an answer is found again by the next page, under its lesson and activity", () => {
  const storage = storageOf();
  opened(storage).save("one", { answer: "a" });
  assert.deepEqual(names(storage), ["curriculum-1612/sample/one"]);
  assert.equal(opened(storage).load("one").answer, "a");
  assert.deepEqual(opened(storage).load("another"), {});
});

test("the first answer checked is kept whatever comes after", () => {
  const store = opened(storageOf());
  const first = { at: 1, answer: "a", earned: 0, possible: 1, fatal: false };
  store.save("one", { answer: "a", checked: true, first });
  store.save("one", { answer: "b", checked: true, first: { ...first, answer: "b", earned: 1 } });
  assert.equal(store.load("one").answer, "b");
  assert.deepEqual(store.load("one").first, first);
});

test("what is older than seven days goes when a page opens, and nothing of others is touched", () => {
  const storage = storageOf();
  storage.setItem("curriculum-1612/sample/old", JSON.stringify({ at: Date.now() - WEEK - 1000 }));
  storage.setItem("curriculum-1612/sample/young", JSON.stringify({ at: Date.now() - WEEK + 60_000 }));
  storage.setItem("curriculum-1612/sample/undated", "{}");
  storage.setItem("someone-else", "kept");
  opened(storage);
  assert.deepEqual(names(storage), ["curriculum-1612/sample/young", "someone-else"]);
});

test("erasing removes every lesson's answers and nothing of others", () => {
  const storage = storageOf();
  storage.setItem("curriculum-1612/other/two", JSON.stringify({ at: Date.now() }));
  storage.setItem("someone-else", "kept");
  const store = opened(storage);
  store.save("one", { answer: "a" });
  store.erase();
  assert.deepEqual(names(storage), ["someone-else"]);
  assert.deepEqual(store.load("one"), {});
});

test("forgetting an activity leaves no trace of it", () => {
  const storage = storageOf();
  const store = opened(storage);
  store.save("one", { answer: "a" });
  store.save("one", null);
  assert.deepEqual(names(storage), []);
  assert.deepEqual(store.load("one"), {});
});

test("where the reader must ask first, nothing is written before and everything after", () => {
  const storage = storageOf();
  const store = opened(storage, true);
  store.save("one", { answer: "a" });
  assert.deepEqual([store.status(), names(storage)], ["ask", []]);
  store.keep();
  assert.deepEqual(names(storage), ["curriculum-1612/keep", "curriculum-1612/sample/one"]);
  assert.equal(opened(storage, true).status(), "kept");
  store.erase();
  assert.deepEqual([store.status(), names(storage)], ["ask", []]);
});

test("where storage is full, answers live in the page and the store says so", () => {
  const store = opened(storageOf(20));
  /** @type {string[]} */
  const told = [];
  store.watch((status) => told.push(status));
  store.save("one", { answer: "a text that is too long to be kept" });
  assert.deepEqual([store.status(), told], ["refused", ["refused"]]);
  assert.equal(store.load("one").answer, "a text that is too long to be kept");
});

test("where storage is refused, the store says so from the start and erasing does not fail", () => {
  const store = createStore({
    lesson: "sample",
    storage: () => {
      throw new Error("SecurityError");
    },
  });
  store.save("one", { answer: "a" });
  assert.equal(store.status(), "refused");
  store.erase();
  assert.deepEqual(store.load("one"), {});
});
