// @ts-check
/** Classify a case: three conditions, then class, then status, then the fact that is missing. */
import { inShownOrder, labelled } from "../choices.js";
import { deck } from "../deck.js";
import { exercise } from "../exercise.js";

/** @import { Worth } from "../deck.js" */
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
 * Six questions one at a time, numbered and lettered as on paper; the case stays at hand above them.
 *
 * @param {Place<Classify>} place
 */
export function draw(place) {
  const { context, activity, state } = place;
  const { word } = context;
  const facts = [
    ...inShownOrder(activity.questions, activity.shown).map(({ id, text }) => ({ id, text })),
    { id: "nothing", text: word("missing-nothing") },
  ];
  const cards = [
    ...PARTS.map((part, at) => ({
      id: part,
      legend: [labelled(at + 1), word(`classify-${part}`)],
      offered: CHOICES[part].map((id) => ({ id, text: label(part, id) })),
      lettered: CHOICES[part] !== HOLDS,
    })),
    {
      id: "missing",
      legend: [labelled(PARTS.length + 1), word("classify-missing")],
      offered: facts,
      lettered: true,
      hint: word("classify-missing-hint"),
    },
  ];
  const asked = deck(context, cards, state.answer);
  return exercise(place, {
    grade,
    pinned: "classify-case",
    hint: "hint-classify",
    fields: asked.root,
    reset: asked.reset,
    read() {
      const { answer, left } = asked.read();
      return { answer, missing: left ? word("incomplete-classify", { n: left }) : null };
    },
    show(answer, revealed) {
      return asked.judge((id) =>
        id === "missing" ? judgeMissing(answer, revealed) : judge(/** @type {ClassifyPart} */ (id), answer, revealed),
      );
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
   * @param {ClassifyPart} part
   * @param {Record<string, string>} answer
   * @param {boolean} revealed
   * @returns {Worth}
   */
  function judge(part, answer, revealed) {
    const text = activity.feedback[part];
    if (earns(activity.key, answer, part)) return { tone: "right", tag: word("tag-right"), text };
    const solution = revealed ? `${word("right-answer", { text: label(part, activity.key[part]) })}. ` : "";
    return { tone: "wrong", tag: word("tag-wrong"), text: solution + text };
  }

  /**
   * @param {Record<string, string>} answer
   * @param {boolean} revealed
   * @returns {Worth}
   */
  function judgeMissing(answer, revealed) {
    const right = activity.key.missing;
    const asked = activity.questions.find(({ id }) => id === answer.missing);
    const text = asked ? asked.feedback : word(right === "nothing" ? "missing-none" : "missing-something");
    if (answer.missing === right) return { tone: "right", tag: word("tag-right"), text };
    const named = facts.find(({ id }) => id === right);
    const solution = revealed && named ? `${word("right-answer", { text: named.text })} ` : "";
    return { tone: "wrong", tag: word("tag-wrong"), text: solution + text };
  }
}
