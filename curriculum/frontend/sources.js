// @ts-check
import { h } from "./dom.js";

/** @import { Activity, Context } from "./types" */

/**
 * What a key rests on: each fact with its document, what to beware of, and whether a lawyer has read the key.
 *
 * @param {Context} context
 * @param {Activity} activity
 */
export function sources({ facts, today, word }, activity) {
  const items = activity.facts
    .filter((name) => facts[name])
    .map((name) => {
      const fact = facts[name];
      const notes = [];
      if (fact.confidence === "known") notes.push(word("fact-known"));
      if (fact.review_by < today) notes.push(word("fact-past"));
      const copy = fact.copy ? ` (${word("fact-copy")})` : "";
      const cautions = notes.map((note) => h("span", { class: "caution" }, note));
      return h("li", null, fact.text, " ", h("cite", null, fact.source), copy, cautions);
    });
  const found = [];
  if (items.length) {
    found.push(h("details", { class: "sources" }, h("summary", null, word("sources")), h("ul", null, items)));
  }
  if (!activity.reviewed) found.push(h("p", { class: "caution" }, word("key-unreviewed")));
  return found;
}
