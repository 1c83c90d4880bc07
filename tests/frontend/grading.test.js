// @ts-check
/** The front end grades as the tables say, which Python grades too: tests/model/test_grading.py. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { KINDS } from "../../curriculum/frontend/kinds/index.js";
import { certaintyMark } from "../../curriculum/frontend/scoring.js";

/** @import { Activity, Score } from "../../curriculum/frontend/types" */
/** @typedef {Score & {name: string, activity: Activity, answer: any, certainty?: number, mark?: number[]}} Case */

const tables = new URL("../model/kinds/", import.meta.url);
/** @type {Case[]} */
const CASES = readdirSync(tables).flatMap((name) => JSON.parse(readFileSync(new URL(name, tables), "utf8")).cases);

for (const { name, activity, answer, certainty, mark, earned, possible, fatal } of CASES) {
  test(name, () => {
    const score = KINDS[activity.kind].grade(activity, answer);
    assert.deepEqual(score, { earned, possible, fatal });
    if (certainty !== undefined) assert.deepEqual(certaintyMark(score, certainty), mark);
  });
}

test("the tables have cases of every kind that can be drawn", () => {
  assert.deepEqual([...new Set(CASES.map(({ activity }) => activity.kind))].sort(), Object.keys(KINDS).sort());
});

test("a certainty mark that does not exist is refused", () => {
  assert.throws(() => certaintyMark({ earned: 0, possible: 0 }, 2), RangeError);
  assert.throws(() => certaintyMark({ earned: 1, possible: 1 }, 4), RangeError);
});
