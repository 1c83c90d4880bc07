// @ts-check
import { choices, shape, taken } from "./choices.js";
import { h, paragraphs, uniqueId } from "./dom.js";
import { certaintyMark } from "./scoring.js";
import { sources } from "./sources.js";

/** @import { Children } from "./dom.js" */
/** @import { Activity, CertaintyMark, Context, Place, Score, State } from "./types" */

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
 */

/**
 * The frame of an activity: the prompt as legend, the kind's fields, certainty, and a live region for the verdict. One
 * button checks and, once checked, leads on; another tries again. The first answer checked is kept and never changes.
 *
 * @param {Place<Exclude<Activity, {kind: "scenario" | "walk"}>>} place
 * @param {Body} body
 */
export function exercise({ context, activity, state, report, next }, body) {
  const { word } = context;
  const { check: checkLabel, again: againLabel } = body.labels || { check: "check", again: "again" };
  const sure = "certainty" in activity && activity.certainty ? certainty(context, state.certainty) : null;
  let kept = { ...state };

  const hintId = uniqueId();
  const lines = activity.prompt.split(/\n\s*\n/).map((part) => h("span", { class: "line" }, part));
  const fieldset = h(
    "fieldset",
    { class: "question", "aria-describedby": body.hint ? hintId : null },
    h("legend", null, lines),
    body.hint && h("p", { class: "hint", id: hintId }, word(body.hint)),
    body.fields,
  );
  const live = h("div", { class: "live", role: "status", "aria-live": "polite" });
  const main = h("button", { type: "submit", class: "main" });
  const again = h("button", { type: "button", onclick: reopen }, word(againLabel));
  const reveal = h("button", { type: "button", onclick: showAnswer }, word("reveal"));
  const after = h("div", { class: "after" });
  const form = h(
    "form",
    { class: `exercise ${activity.kind}`, autocomplete: "off", novalidate: true },
    fieldset,
    sure?.root,
    live,
    h("div", { class: "buttons" }, main, again, reveal),
    after,
  );
  // The second click of a double tap would leave what the first one showed.
  main.addEventListener("click", (event) => event.detail > 1 && event.preventDefault());
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (kept.checked) next.go(form);
    else check();
  });
  form.addEventListener("change", () => {
    live.textContent = "";
    keep({ answer: body.read().answer, certainty: sure ? sure.read() : undefined });
  });
  refresh();
  return form;

  /** @param {Partial<State>} changes */
  function keep(changes) {
    kept = { ...kept, ...changes };
    report(kept);
  }

  function check() {
    const { answer, missing } = body.read();
    const level = sure ? sure.read() : undefined;
    const sentence = missing || (sure && !level ? word("incomplete-certainty") : "");
    if (sentence) {
      live.textContent = "";
      live.append(h("p", { class: "notice" }, sentence));
      return;
    }
    const first = kept.first || { at: Date.now(), answer, certainty: level, ...body.grade(activity, answer) };
    keep({ answer, certainty: level, checked: true, revealed: false, tries: (kept.tries || 0) + 1, first });
    refresh();
  }

  function reopen() {
    keep({ checked: false, revealed: false });
    refresh();
    main.focus();
  }

  function showAnswer() {
    keep({ revealed: true });
    refresh();
    main.focus();
  }

  function refresh() {
    live.textContent = "";
    after.textContent = "";
    for (const slot of form.querySelectorAll(".remark")) slot.setAttribute("hidden", "");
    fieldset.disabled = Boolean(kept.checked);
    if (sure) sure.root.disabled = Boolean(kept.checked);
    form.classList.toggle("checked", Boolean(kept.checked));
    main.textContent = word(kept.checked ? next.label : checkLabel);
    again.hidden = !kept.checked;
    const score = kept.checked ? body.grade(activity, kept.answer) : null;
    reveal.hidden = !score || Boolean(kept.revealed) || score.earned === score.possible;
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
 * @param {Context} context
 * @param {Score} score
 * @param {State} state
 * @param {Body} body
 */
function verdict({ word, lang }, score, { answer, certainty: level }, body) {
  if (body.thanks) return [h("p", { class: "verdict" }, body.thanks(answer))];
  const tone = score.earned === score.possible ? "right" : score.earned ? "part" : "wrong";
  const { earned, possible } = score;
  const lines = [h("p", { class: `verdict ${tone}` }, shape(tone), word(`verdict-${tone}`, { earned, possible }))];
  if (body.summary) lines.push(h("p", null, body.summary(answer)));
  if (score.fatal) lines.push(h("p", { class: "fatal" }, word("fatal")));
  if (level) lines.push(h("p", null, word("certainty-result", { mark: points(certaintyMark(score, level), lang) })));
  return lines;
}

/**
 * @param {CertaintyMark} mark
 * @param {string} lang
 */
function points([mark, of], lang) {
  const text = (Math.abs(mark) / of).toLocaleString(lang, { maximumFractionDigits: 1 });
  return mark < 0 ? `−${text}` : text;
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
    h("p", { class: "hint" }, word("certainty-hint")),
    h(
      "div",
      { class: "row" },
      offered.map((one) => one.root),
    ),
  );
  return { root, read: () => Number(taken(offered)[0]) || undefined };
}
