// @ts-check
/** The front end grades as the tables say, which Python grades too: tests/model/test_grading.py. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { KINDS } from "../../curriculum/frontend/kinds/index.js";

/** @import { Activity, Score } from "../../curriculum/frontend/types" */
/** @typedef {Score & {name: string, activity: Activity, answer: any}} Case */

const tables = new URL("../model/kinds/", import.meta.url);
/** @type {Case[]} */
const CASES = readdirSync(tables).flatMap((name) => JSON.parse(readFileSync(new URL(name, tables), "utf8")).cases);

for (const { name, activity, answer, earned, possible, fatal } of CASES) {
  test(name, () => {
    const score = KINDS[activity.kind].grade(activity, answer);
    assert.deepEqual(score, { earned, possible, fatal });
  });
}

test("the tables have cases of every kind that can be drawn", () => {
  assert.deepEqual([...new Set(CASES.map(({ activity }) => activity.kind))].sort(), Object.keys(KINDS).sort());
});
