// @ts-check
/** Put steps in order; the record holds them in the right one. */
import { labelled, letter, remark, remarkSlot } from "../choices.js";
import { h } from "../dom.js";
import { exercise } from "../exercise.js";

/** @import { Order, Place } from "../types" */

/**
 * One point for each step that its right successor follows; the last step has none and is left out.
 *
 * @param {Order} activity
 * @param {?string[]} answer
 */
export function grade(activity, answer) {
  const ids = activity.steps.map(({ id }) => id);
  const given = known(ids, answer);
  const earned = ids.slice(1).filter((id, at) => follows(given, ids[at], id)).length;
  return { earned, possible: ids.length - 1, fatal: false };
}

/**
 * Steps the lesson no longer has are not counted; of a step named twice, the first place counts.
 *
 * @param {string[]} ids
 * @param {?string[]} answer
 */
function known(ids, answer) {
  return (answer || []).filter((id, at, all) => ids.includes(id) && all.indexOf(id) === at);
}

/**
 * @param {string[]} given
 * @param {string} id
 * @param {string | undefined} next
 */
function follows(given, id, next) {
  return given.includes(id) && given[given.indexOf(id) + 1] === next;
}

/**
 * A list of steps to be pressed in the right order: each takes the next number, and the last one can be taken back.
 *
 * @param {Place<Order>} place
 */
export function draw(place) {
  const { context, activity, state } = place;
  const { word } = context;
  const { shown } = activity;
  const ids = activity.steps.map(({ id }) => id);
  let given = known(ids, state.answer);
  const live = h("p", { class: "unseen", role: "status", "aria-live": "polite" });
  const list = h("ol", { class: "steps" });
  const solution = remarkSlot();
  const undo = h("button", { type: "button", class: "undo", onclick: takeBack }, word("order-undo"));
  const items = activity.steps.map(item);
  arrange();
  return exercise(place, {
    grade,
    hint: "hint-order",
    fields: [list, undo, live, solution],
    reset: () => arrange(),
    read() {
      const left = ids.length - given.length;
      return { answer: given, missing: left ? word("incomplete-order", { n: left }) : null };
    },
    show(answer, revealed) {
      arrange(answer);
      if (revealed) {
        remark(solution, "right", word("order-right-order"));
        const right = activity.steps.map(({ id, text }) => h("li", null, labelled(letterOf(id)), text));
        solution.append(h("ol", null, right));
      }
      const allRight = ids.every((id, at) => given[at] === id);
      return given.map((id) => {
        const at = ids.indexOf(id);
        const { step, slot } = items[at];
        // The last step has no next one: it counts for nothing, so nothing is said about it unless all is right.
        if (at === ids.length - 1 && allRight) return remark(slot, "right", word("tag-right"), step.feedback);
        if (at === ids.length - 1) return remark(slot, "plain", "", step.feedback);
        if (follows(answer, id, ids[at + 1])) return remark(slot, "right", word("order-next-right"), step.feedback);
        if (given[at] === id) return remark(slot, "part", word("order-place-right"), step.feedback);
        return remark(slot, "wrong", word("order-next-wrong"), step.feedback);
      });
    },
  });

  /** @param {string} id  its letter stays with the step, as on paper */
  function letterOf(id) {
    return letter(shown.indexOf(id));
  }

  /** @param {Order["steps"][number]} step */
  function item(step) {
    const slot = remarkSlot();
    const number = h("b", { class: "number" });
    const text = h("span", null, labelled(letterOf(step.id)), step.text);
    const button = h("button", { type: "button", class: "step", onclick: () => take(step) }, number, text);
    return { step, slot, number, button, root: h("li", null, button, slot) };
  }

  /** @param {string[]} [judged]  the answer in its own order; without one, the steps as every edition shows them */
  function arrange(judged) {
    for (const id of judged || shown) list.append(items[ids.indexOf(id)].root);
    for (const { step, number, button } of items) {
      const at = given.indexOf(step.id);
      number.textContent = at < 0 ? "" : String(at + 1);
      button.setAttribute("aria-pressed", String(at >= 0));
    }
    undo.hidden = !given.length;
  }

  /** @param {Order["steps"][number]} step */
  function take(step) {
    if (given.includes(step.id)) return;
    given = [...given, step.id];
    changed(word("order-taken", { n: given.length, total: ids.length, text: step.text }));
  }

  function takeBack() {
    const last = items[ids.indexOf(given[given.length - 1])];
    given = given.slice(0, -1);
    changed(word("order-back", { text: last.step.text }));
    last.button.focus();
  }

  /** @param {string} told */
  function changed(told) {
    arrange();
    live.textContent = told;
    list.dispatchEvent(new Event("change", { bubbles: true }));
  }
}
