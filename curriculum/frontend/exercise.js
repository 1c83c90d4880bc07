// @ts-check
import { choices, shape, taken } from "./choices.js";
import { h, paragraphs, uniqueId } from "./dom.js";
import { sources } from "./sources.js";

/** @import { Children } from "./dom.js" */
/** @import { Activity, Context, Place, Score, State } from "./types" */

/**
 * What a kind adds to the frame.
 *
 * @typedef {object} Body
 * @property {(activity: any, answer: any) => Score} grade
 * @property {Children} fields
 * @property {() => {answer: any, missing: ?string}} read  `missing` says what is still to do
 * @property {(answer: any, revealed: boolean) => string[]} show  writes the remarks; returns them to be read aloud
 * @property {() => void} [reset]
 * @property {string} [hint]  a word's key
 * @property {(answer: any) => string} [summary]
 * @property {(answer: any) => string} [thanks]  stands in for the verdict of what has no score
 * @property {{check: string, again: string}} [labels]  words' keys
 * @property {{title: string, text: string}} [after]
 * @property {string} [pinned]  a word's key: the prompt is a text to come back to, under this name
 */

/**
 * The frame of an activity: the prompt as legend, the kind's fields, certainty once there is an answer, and a live region
 * for the verdict. The strong button checks and, once checked, leads on; another tries again. The first answer checked
 * is kept and never changes.
 *
 * @param {Place<Exclude<Activity, {kind: "scenario" | "walk"}>>} place
 * @param {Body} body
 */
export function exercise({ context, activity, state, report, lead, next }, body) {
  const { word } = context;
  const { check: checkLabel, again: againLabel } = body.labels || { check: "check", again: "again" };
  const sure = "certainty" in activity && activity.certainty ? certainty(context, state.certainty) : null;
  let kept = { ...state };
  let press = check;

  const [hintId, promptId] = [uniqueId(), uniqueId()];
  const lines = activity.prompt.split(/\n\s*\n/).map((part) => h("span", { class: "line" }, part));
  const fieldset = h(
    "fieldset",
    {
      class: "question",
      "aria-labelledby": body.pinned ? promptId : null,
      "aria-describedby": body.hint ? hintId : null,
    },
    !body.pinned && h("legend", null, lines),
    body.hint && h("p", { class: "hint", id: hintId }, word(body.hint)),
    body.fields,
  );
  const live = h("div", { class: "live", role: "status", "aria-live": "polite" });
  const again = h("button", { type: "button", onclick: reopen }, word(againLabel));
  const reveal = h("button", { type: "button", onclick: showAnswer }, word("reveal"));
  const after = h("div", { class: "after" });
  const form = h(
    "form",
    { class: `exercise ${activity.kind}`, autocomplete: "off", novalidate: true },
    body.pinned &&
      h(
        "details",
        { class: "pinned", open: true },
        h("summary", null, word(body.pinned)),
        h("p", { id: promptId }, lines),
      ),
    fieldset,
    sure?.root,
    h("div", { class: "feedback" }, live, after, h("div", { class: "buttons" }, lead.root, again, reveal)),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    press();
  });
  form.addEventListener("change", () => {
    live.textContent = "";
    keep({ answer: body.read().answer, certainty: sure ? sure.read() : undefined });
    offer();
  });
  refresh();
  return form;

  /** @param {Partial<State>} changes */
  function keep(changes) {
    kept = { ...kept, ...changes };
    report(kept);
  }

  /** Say what the strong button does now, and ask for the certainty only of an answer. */
  function offer() {
    const ready = !body.read().missing;
    if (sure) sure.root.hidden = !ready || Boolean(kept.checked);
    press = kept.checked ? () => next.go(form) : check;
    lead.offer(kept.checked ? next.label : word(checkLabel), press, Boolean(kept.checked) || ready);
  }

  function check() {
    const { answer, missing } = body.read();
    if (missing) {
      live.textContent = "";
      live.append(h("p", { class: "notice" }, missing));
      return;
    }
    const level = sure ? sure.read() : undefined;
    const first = kept.first || { at: Date.now(), answer, certainty: level, ...body.grade(activity, answer) };
    keep({ answer, certainty: level, checked: true, revealed: false, tries: (kept.tries || 0) + 1, first });
    refresh();
    live.parentElement?.scrollIntoView({ block: "nearest" });
  }

  function reopen() {
    keep({ checked: false, revealed: false });
    refresh();
    lead.focus();
  }

  function showAnswer() {
    keep({ revealed: true });
    refresh();
    lead.focus();
  }

  function refresh() {
    live.textContent = "";
    after.textContent = "";
    for (const slot of form.querySelectorAll(".remark")) {
      slot.setAttribute("hidden", "");
      slot.parentElement?.classList.remove("told");
    }
    fieldset.disabled = Boolean(kept.checked);
    form.classList.toggle("checked", Boolean(kept.checked));
    offer();
    again.hidden = !kept.checked;
    const score = kept.checked ? body.grade(activity, kept.answer) : null;
    reveal.hidden = !score || Boolean(kept.revealed) || score.earned === score.possible;
    form.dataset.tone = score ? tone(score, body) : "";
    if (!score) {
      if (body.reset) body.reset();
      return;
    }
    const aloud = body.show(kept.answer, Boolean(kept.revealed));
    live.append(...verdict(context, score, kept, body), h("p", { class: "unseen" }, aloud.join(" ")));
    const { title, text } = body.after || { title: "explanation", text: explanation(activity) };
    after.append(h("p", { class: "heading" }, word(title)), ...paragraphs(text), ...sources(context, activity));
  }
}

/** @param {Activity} activity */
function explanation(activity) {
  return "explanation" in activity ? activity.explanation : "";
}

/**
 * @param {Score} score
 * @param {Body} body
 */
function tone({ earned, possible }, body) {
  if (body.thanks) return "plain";
  return earned === possible ? "right" : earned ? "part" : "wrong";
}

/**
 * @param {Context} context
 * @param {Score} score
 * @param {State} state
 * @param {Body} body
 */
function verdict({ word }, score, { answer, certainty: level }, body) {
  if (body.thanks) return [h("p", { class: "verdict" }, body.thanks(answer))];
  const found = tone(score, body);
  const { earned, possible } = score;
  const lines = [h("p", { class: `verdict ${found}` }, shape(found), word(`verdict-${found}`, { earned, possible }))];
  if (body.summary) lines.push(h("p", null, body.summary(answer)));
  if (score.fatal) lines.push(h("p", { class: "fatal" }, word("fatal")));
  if (level) lines.push(h("p", { class: "sureness" }, word(sureness(earned === possible, level))));
  return lines;
}

/**
 * What to do with an answer, by whether it was right and how sure one was of it.
 *
 * @param {boolean} right
 * @param {number} level
 */
function sureness(right, level) {
  if (right) return level > 1 ? "certainty-sure-right" : "certainty-unsure-right";
  return level > 1 ? "certainty-sure-wrong" : "certainty-unsure-wrong";
}

/**
 * @param {Context} context
 * @param {number} [level]
 */
function certainty(context, level) {
  const { word } = context;
  const levels = ["1", "2", "3"].map((id) => ({ id, text: word(`certainty-${id}`) }));
  const offered = choices(context, "radio", levels, [String(level)], { lettered: false });
  const root = h(
    "fieldset",
    { class: "certainty chips" },
    h("legend", null, word("certainty-question")),
    h(
      "div",
      { class: "row" },
      offered.map((one) => one.root),
    ),
  );
  return { root, read: () => Number(taken(offered)[0]) || undefined };
}
