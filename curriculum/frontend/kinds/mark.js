// @ts-check
/** Find the errors in a text: mark the passages that should not stand there. */
import { labelled, remark } from "../choices.js";
import { h } from "../dom.js";
import { exercise } from "../exercise.js";
import { rightMinusWrong } from "../scoring.js";

/** @import { Mark, Place } from "../types" */

/**
 * Errors found minus sound passages marked, never below 0, out of the errors.
 *
 * @param {Mark} activity
 * @param {?string[]} answer
 */
export function grade(activity, answer) {
  const ids = activity.passages.map(({ id }) => id);
  return { ...rightMinusWrong(errors(activity), answer, ids), fatal: false };
}

/** @param {Mark} activity */
function errors(activity) {
  return activity.passages.filter(({ error }) => error).map(({ id }) => id);
}

/**
 * A running text whose passages are numbered checkboxes; the remarks stand under it, each with its passage.
 *
 * @param {Place<Mark>} place
 */
export function draw(place) {
  const { context, activity, state } = place;
  const { word } = context;
  const chosen = state.answer || [];
  const passages = activity.passages.map((passage, at) => {
    const input = h("input", { type: "checkbox", value: passage.id, checked: chosen.includes(passage.id) });
    const sign = h("span", { class: "sign", "aria-hidden": "true" });
    const number = h("small", { class: "letter" }, at + 1, "\u00a0");
    return { passage, at, input, sign, root: h("label", null, input, h("span", null, number, passage.text, sign)) };
  });
  const list = h("ul", { class: "remarks" });
  return exercise(place, {
    grade,
    hint: "hint-mark",
    fields: [h("p", { class: "running" }, ...passages.map(({ root }) => [root, " "])), list],
    reset,
    read() {
      const answer = passages.filter(({ input }) => input.checked).map(({ passage }) => passage.id);
      return { answer, missing: answer.length ? null : word("incomplete-mark") };
    },
    summary(answer) {
      const wrong = errors(activity);
      const n = wrong.filter((id) => answer.includes(id)).length;
      return word("mark-found", { n, total: wrong.length, wrong: new Set(answer).size - n });
    },
    show(answer, revealed) {
      reset();
      const aloud = [];
      for (const { passage, at, sign } of passages) {
        const marked = answer.includes(passage.id);
        if (!marked && !(revealed && passage.error)) continue;
        const [tone, tag, shown] = judged(marked, passage.error);
        const slot = h("div");
        sign.textContent = `\u00a0${shown}`;
        aloud.push(`${passage.text} ${remark(slot, tone, word(tag), passage.feedback)}`);
        slot.prepend(h("q", null, labelled(at + 1), passage.text));
        list.append(h("li", null, slot));
      }
      return aloud;
    },
  });

  function reset() {
    list.textContent = "";
    for (const { sign } of passages) sign.textContent = "";
  }
}

/**
 * @param {boolean} marked
 * @param {boolean} error
 * @returns {["right" | "wrong", string, string]}
 */
function judged(marked, error) {
  if (!marked) return ["right", "mark-missed", "←"];
  return error ? ["right", "mark-error", "✓"] : ["wrong", "mark-sound", "✗"];
}
