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
 * A list with two buttons a step; every move is announced, and the focus stays on the button pressed.
 *
 * @param {Place<Order>} place
 */
export function draw(place) {
  const { context, activity, state } = place;
  const { word } = context;
  const { shown } = activity;
  const ids = activity.steps.map(({ id }) => id);
  const kept = known(ids, state.answer);
  let given = kept.length === ids.length ? kept : shown;
  const live = h("p", { class: "unseen", role: "status", "aria-live": "polite" });
  const list = h("ol", { class: "steps" });
  const solution = remarkSlot();
  const items = activity.steps.map(item);
  arrange();
  return exercise(place, {
    grade,
    hint: "hint-order",
    fields: [list, live, solution],
    read: () => ({ answer: given, missing: null }),
    show(answer, revealed) {
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
        return remark(slot, "wrong", word("order-next-wrong"), step.feedback);
      });
    },
  });

  /** @param {string} id  its letter moves with the step, as on paper */
  function letterOf(id) {
    return letter(shown.indexOf(id));
  }

  /** @param {Order["steps"][number]} step */
  function item(step) {
    const slot = remarkSlot();
    const up = mover("order-up", "↑", step, -1);
    const down = mover("order-down", "↓", step, 1);
    const text = h("span", null, labelled(letterOf(step.id)), step.text);
    return { step, slot, up, down, root: h("li", null, h("div", { class: "step" }, text, up, down), slot) };
  }

  /**
   * @param {string} key
   * @param {string} sign
   * @param {Order["steps"][number]} step
   * @param {number} by
   */
  function mover(key, sign, step, by) {
    const button = h("button", { type: "button", "aria-label": word(key, { text: step.text }) });
    button.append(h("span", { "aria-hidden": "true" }, sign));
    button.addEventListener("click", () => move(step, by, button));
    return button;
  }

  function arrange() {
    for (const [at, id] of given.entries()) {
      const { root, up, down } = items[ids.indexOf(id)];
      list.append(root);
      // Not `disabled`: a step that reaches the end would take the focus with it.
      up.setAttribute("aria-disabled", String(at === 0));
      down.setAttribute("aria-disabled", String(at === given.length - 1));
    }
  }

  /**
   * @param {Order["steps"][number]} step
   * @param {number} by
   * @param {HTMLElement} button
   */
  function move(step, by, button) {
    const at = given.indexOf(step.id);
    const other = at + by;
    if (other < 0 || other >= given.length) {
      live.textContent = word("order-edge");
      return;
    }
    given = given.slice();
    [given[at], given[other]] = [given[other], given[at]];
    arrange();
    button.focus();
    live.textContent = word("order-moved", { n: other + 1, total: given.length, text: step.text });
    button.dispatchEvent(new Event("change", { bubbles: true }));
  }
}
