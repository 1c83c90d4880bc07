// @ts-check
/** The committed files are what the modules build: nobody needs node to install or to run the curriculum. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { test } from "node:test";
import { build, ROOT } from "../../scripts/frontend.js";

const built = build();

for (const [path, text] of Object.entries(built)) {
  test(`${path} is committed as built; else type: make frontend`, () => {
    assert.equal(readFileSync(resolve(ROOT, path), "utf8"), text);
  });

  test(`${path} may stand inside a page and imports nothing`, () => {
    assert.doesNotMatch(text, /<\/script|<!--|@import|\bimport\b\s*[({"']|sourceMappingURL/i);
  });
}

test("no other file stands among the built ones", () => {
  const folder = "curriculum/frontend/built";
  const here = readdirSync(resolve(ROOT, folder)).map((name) => `${folder}/${name}`);
  assert.deepEqual(
    here.filter((path) => !(path in built)),
    [],
  );
});

test("every kind has its file, and every file of a kind is a kind", () => {
  const kinds = names("model", "py");
  assert.deepEqual(
    names("frontend", "js").filter((name) => name !== "index"),
    kinds,
  );
  assert.deepEqual(
    names("frontend", "css").filter((name) => !kinds.includes(name)),
    [],
  );
});

/**
 * The names in a folder of kinds, without what their files end in.
 *
 * @param {string} part
 * @param {string} ending
 */
function names(part, ending) {
  const files = readdirSync(resolve(ROOT, "curriculum", part, "kinds"));
  const named = new RegExp(`^([a-z][a-z_-]*)\\.${ending}$`);
  return files.flatMap((file) => named.exec(file)?.[1] ?? []).sort();
}
