/** Put steps in order; the record holds them in the right one. */
export default function order(core) {
  const { h, word } = core;

  /** One point for each step that its right successor follows; the last step has none and is left out. */
  function grade(activity, answer) {
    const ids = activity.steps.map((step) => step.id);
    const given = known(ids, answer);
    const earned = ids.slice(1).filter((id, place) => follows(given, ids[place], id)).length;
    return { earned, possible: ids.length - 1, fatal: false };
  }

  // Steps the lesson no longer has are not counted; of a step named twice, the first place counts.
  function known(ids, answer) {
    return (answer || []).filter((id, place, all) => ids.includes(id) && all.indexOf(id) === place);
  }

  function follows(given, id, next) {
    return given.includes(id) && given[given.indexOf(id) + 1] === next;
  }

  /** A list with two buttons a step; every move is announced, and the focus stays on the button pressed. */
  function draw(activity, state, report) {
    const ids = activity.steps.map((step) => step.id);
    const kept = known(ids, state.answer);
    let given = kept.length === ids.length ? kept : core.shuffled(ids, activity.id);
    const live = h("p", { class: "unseen", role: "status", "aria-live": "polite" });
    const list = h("ol", { class: "steps" });
    const solution = h("div", { class: "remark", hidden: true });
    const items = new Map(activity.steps.map((step) => [step.id, item(step)]));
    arrange();
    return core.exercise(activity, state, report, {
      hint: "hint-order",
      fields: [list, live, solution],
      read: () => ({ answer: given, missing: null }),
      show(answer, revealed) {
        const last = ids[ids.length - 1];
        if (revealed) {
          core.fill(solution, "right", word("order-right-order"));
          solution.append(h("ol", null, activity.steps.map((step) => h("li", null, step.text))));
        }
        const allRight = given.every((id, place) => id === ids[place]);
        return given.map((id) => {
          const { step, slot } = items.get(id);
          // The last step has no next one: it counts for nothing, so nothing is said about it unless all is right.
          if (id === last) return core.fill(slot, allRight ? "right" : "plain", allRight ? word("tag-right") : "", step.feedback);
          const right = follows(given, id, ids[ids.indexOf(id) + 1]);
          return core.fill(slot, right ? "right" : "wrong", word(right ? "order-next-right" : "order-next-wrong"), step.feedback);
        });
      },
    });

    function item(step) {
      const slot = h("div", { class: "remark", hidden: true });
      const button = (key, sign, by) => h("button", {
        type: "button", "aria-label": word(key, { text: step.text }), onclick: (event) => move(step, by, event.currentTarget),
      }, h("span", { "aria-hidden": "true" }, sign));
      const up = button("order-up", "↑", -1);
      const down = button("order-down", "↓", 1);
      return { step, slot, up, down, root: h("li", null, h("div", { class: "step" }, h("span", null, step.text), up, down), slot) };
    }

    function arrange() {
      given.forEach((id, place) => {
        const { root, up, down } = items.get(id);
        list.append(root);
        // Not `disabled`: a step that reaches the end would take the focus with it.
        up.setAttribute("aria-disabled", String(place === 0));
        down.setAttribute("aria-disabled", String(place === given.length - 1));
      });
    }

    function move(step, by, button) {
      const place = given.indexOf(step.id);
      const other = place + by;
      if (other < 0 || other >= given.length) {
        live.textContent = word("order-edge");
        return;
      }
      given = given.slice();
      [given[place], given[other]] = [given[other], given[place]];
      arrange();
      button.focus();
      live.textContent = word("order-moved", { n: other + 1, total: given.length, text: step.text });
      button.dispatchEvent(new Event("change", { bubbles: true }));
    }
  }

  return { kind: "order", grade, draw };
}
