// @ts-check
/** Classify a case: three conditions, then class, then status, then the fact that is missing. */
import { choices, inShownOrder, labelled, remark, remarkSlot, taken } from "../choices.js";
import { h } from "../dom.js";
import { exercise } from "../exercise.js";

/** @import { Classify, ClassifyPart, Place } from "../types" */

const HOLDS = ["yes", "no", "unknown"];
/** @type {Record<ClassifyPart, string[]>} */
const CHOICES = {
  context: HOLDS,
  child: HOLDS,
  party: HOLDS,
  class: [
    "killing-maiming",
    "recruitment-use",
    "sexual-violence",
    "schools-hospitals",
    "abduction",
    "access-denial",
    "outside",
    "unknown",
  ],
  status: ["alert", "under-verification", "verified", "outside-monitored", "outside", "unknown"],
};
const PARTS = /** @type {ClassifyPart[]} */ (Object.keys(CHOICES));

/**
 * Five equal parts; asking for the missing fact earns the parts it leaves undecided, unless they were decided all the
 * same.
 *
 * @param {Classify} activity
 * @param {?Record<string, string>} answer
 */
export function grade({ key }, answer) {
  const given = answer || {};
  return { earned: PARTS.filter((part) => earns(key, given, part)).length, possible: PARTS.length, fatal: false };
}

/**
 * @param {Classify["key"]} key
 * @param {Record<string, string>} given
 * @param {ClassifyPart} part
 */
function earns(key, given, part) {
  if (key[part] !== "unknown") return given[part] === key[part];
  return given.missing === key.missing && (given[part] || "unknown") === "unknown";
}

/**
 * Six groups of radio buttons, numbered and lettered as on paper.
 *
 * @param {Place<Classify>} place
 */
export function draw(place) {
  const { context, activity, state } = place;
  const { word } = context;
  const given = state.answer || {};
  const facts = [
    ...inShownOrder(activity.questions, activity.shown).map(({ id, text }) => ({ id, text })),
    { id: "nothing", text: word("missing-nothing") },
  ];
  const parts = PARTS.map((part) => {
    const values = CHOICES[part].map((id) => ({ id, text: label(part, id) }));
    return group(part, values);
  });
  const missing = group("missing", facts);
  const groups = [...parts, missing];
  return exercise(place, {
    grade,
    hint: "hint-classify",
    fields: groups.map(({ root }) => root),
    read() {
      /** @type {Record<string, string>} */
      const answer = {};
      for (const { part, offered } of groups) {
        const [value] = taken(offered);
        if (value) answer[part] = value;
      }
      const left = groups.length - Object.keys(answer).length;
      return { answer, missing: left ? word("incomplete-classify", { n: left }) : null };
    },
    show(answer, revealed) {
      return [
        ...PARTS.map((part, at) => showPart(part, parts[at].slot, answer, revealed)),
        showMissing(answer, revealed),
      ];
    },
  });

  /**
   * @param {ClassifyPart} part
   * @param {string} value
   */
  function label(part, value) {
    return word(`${CHOICES[part] === HOLDS ? "holds" : part}-${value}`);
  }

  /**
   * @param {ClassifyPart | "missing"} part
   * @param {{id: string, text: string}[]} listed
   */
  function group(part, listed) {
    const condition = part !== "missing" && CHOICES[part] === HOLDS;
    const offered = choices(context, "radio", listed, [given[part]], { lettered: !condition });
    const number = part === "missing" ? PARTS.length + 1 : PARTS.indexOf(part) + 1;
    const slot = remarkSlot();
    const rows = offered.map((one) => one.root);
    const root = h(
      "fieldset",
      { class: condition ? "chips" : "group" },
      h("legend", null, labelled(number), word(`classify-${part}`)),
      part === "missing" && h("p", { class: "hint" }, word("classify-missing-hint")),
      h("div", { class: "row" }, rows),
      slot,
    );
    return { part, offered, slot, root };
  }

  /**
   * @param {ClassifyPart} part
   * @param {HTMLElement} slot
   * @param {Record<string, string>} answer
   * @param {boolean} revealed
   */
  function showPart(part, slot, answer, revealed) {
    const feedback = activity.feedback[part];
    if (earns(activity.key, answer, part)) return remark(slot, "right", word("tag-right"), feedback);
    const solution = revealed ? `${word("right-answer", { text: label(part, activity.key[part]) })}. ` : "";
    return remark(slot, "wrong", word("tag-wrong"), solution + feedback);
  }

  /**
   * @param {Record<string, string>} answer
   * @param {boolean} revealed
   */
  function showMissing(answer, revealed) {
    const right = activity.key.missing;
    const asked = activity.questions.find(({ id }) => id === answer.missing);
    const feedback = asked ? asked.feedback : word(right === "nothing" ? "missing-none" : "missing-something");
    if (answer.missing === right) return remark(missing.slot, "right", word("tag-right"), feedback);
    const named = facts.find(({ id }) => id === right);
    const solution = revealed && named ? `${word("right-answer", { text: named.text })} ` : "";
    return remark(missing.slot, "wrong", word("tag-wrong"), solution + feedback);
  }
}
