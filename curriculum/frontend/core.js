/**
 * What every kind of activity shares: elements, words, verdicts, certainty, sources, shuffling and grading.
 * Knows no host and no kind by name; the rules of grading are written down in docs/scoring.md.
 *
 * @param {{words: Object<string, string>, lang: string, lesson: string, facts: Object<string, Object>,
 *   store: Object, kinds: Function[], today?: string}} given  `today` is YYYY-MM-DD, this day where it is left out
 */
export default function createCore({ words, lang, lesson, facts, store, kinds, today }) {
  const core = {
    words, lang, lesson, facts, store, kinds: {},
    word, h, id, paragraphs, shuffled, option, fill, exercise, sources, grade, certaintyMark, rightMinusWrong,
  };
  const CERTAINTY_RIGHT = { 1: 1, 2: 2, 3: 3 };
  const CERTAINTY_WRONG = { 1: 0, 2: -2, 3: -6 };
  const SHAPES = { right: "✓", part: "◐", wrong: "✗" };
  const day = today || localDay(new Date());
  // Two views of one widget stand in one page, so ids need more than a counter.
  const unique = `c1612-${Math.random().toString(36).slice(2, 8)}-`;
  let count = 0;
  for (const make of kinds) {
    const kind = make(core);
    core.kinds[kind.kind] = kind;
  }
  return core;

  /** The word of the page's language, its {places} filled; a missing word shows its key. */
  function word(key, values) {
    const text = key in words ? words[key] : key;
    return text.replace(/\{(\w+)\}/g, (whole, name) => (values && name in values ? String(values[name]) : whole));
  }

  /** An element with attributes (`onclick` and the like are listeners) and children; text is never read as HTML. */
  function h(tag, attributes, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes || {})) {
      if (value === null || value === undefined || value === false) continue;
      if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
      else element.setAttribute(name, value === true ? "" : value);
    }
    element.append(...children.flat(3).filter((child) => child || child === 0));
    return element;
  }

  /** An id that no other view in the page has. */
  function id() {
    count += 1;
    return unique + count;
  }

  /** A text as paragraphs, parted at its empty lines. */
  function paragraphs(text, className) {
    return text.split(/\n\s*\n/).map((part) => h("p", { class: className }, part.trim()));
  }

  /** The list in an order that depends on the seed alone and is never the one given. */
  function shuffled(list, seed) {
    let state = 2166136261;
    for (const char of seed) state = Math.imul(state ^ char.codePointAt(0), 16777619);
    const random = () => {
      state = (state + 0x6d2b79f5) | 0;
      let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
    };
    const mixed = list.slice();
    for (let last = mixed.length - 1; last > 0; last -= 1) {
      const other = Math.floor(random() * (last + 1));
      [mixed[last], mixed[other]] = [mixed[other], mixed[last]];
    }
    if (mixed.every((item, place) => item === list[place])) mixed.push(mixed.shift());
    return mixed;
  }

  /** One choice: a real radio or checkbox with its label, and under it an empty place for a remark. */
  function option(type, name, value, text, checked) {
    const input = h("input", { type, name, value, checked });
    const slot = h("div", { class: "remark", hidden: true });
    const label = h("label", null, input, h("span", null, text));
    return { input, slot, label, root: h("div", { class: "option" }, label, slot) };
  }

  /** Write a remark into its place and return it as a sentence to be read aloud. */
  function fill(slot, tone, tag, text) {
    slot.textContent = "";
    slot.className = `remark ${tone}`;
    slot.hidden = false;
    slot.append(tag ? h("b", null, shape(tone), tag) : "", text ? h("span", null, text) : "");
    return [tag && `${tag}.`, text].filter(Boolean).join(" ");
  }

  function shape(tone) {
    return h("span", { class: "shape", "aria-hidden": "true" }, SHAPES[tone]);
  }

  /**
   * The frame of an activity: the prompt as legend, the kind's inputs, certainty, one button to check and to try
   * again, and a live region for the verdict. The first answer checked is kept as `first` and never changes.
   *
   * @param {Object} activity  the compiled record
   * @param {{answer?: *, certainty?: number, checked?: boolean, revealed?: boolean, tries?: number, first?: Object}} state
   * @param {function(Object): void} report  receives the whole new state
   * @param {{fields: Node[], read: function(): {answer: *, missing: ?string},
   *   show: function(*, boolean): string[], hint?: string, summary?: function(*): string, thanks?: function(*): string,
   *   labels?: {check: string, again: string}, after?: {title: string, text: string}}} kind
   *   `read` says in `missing` what is still to do; `show` writes the remarks and returns them to be read aloud
   */
  function exercise(activity, state, report, kind) {
    let kept = { ...state };
    const labels = kind.labels || { check: "check", again: "again" };
    const sure = activity.certainty ? certainty(kept.certainty) : null;
    const hintId = id();
    const fieldset = h("fieldset", { class: "question", "aria-describedby": kind.hint ? hintId : null },
      h("legend", null, activity.prompt.split(/\n\s*\n/).map((part) => h("span", { class: "line" }, part))),
      kind.hint ? h("p", { class: "hint", id: hintId }, word(kind.hint)) : "",
      kind.fields);
    const live = h("div", { class: "live", role: "status", "aria-live": "polite" });
    const main = h("button", { type: "submit", class: "main" });
    const reveal = h("button", { type: "button", hidden: true, onclick: showAnswer }, word("reveal"));
    const after = h("div", { class: "after" });
    const form = h("form", { class: `exercise ${activity.kind}`, autocomplete: "off", novalidate: true },
      fieldset, sure && sure.root, live, h("div", { class: "buttons" }, main, reveal), after);
    // The second click of a double tap would undo what the first one showed.
    main.addEventListener("click", (event) => event.detail > 1 && event.preventDefault());
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (kept.checked) reopen();
      else check();
    });
    form.addEventListener("change", () => {
      live.textContent = "";
      keep({ answer: kind.read().answer, certainty: sure ? sure.read() : undefined });
    });
    refresh();
    return form;

    function keep(changes) {
      kept = { ...kept, ...changes };
      report(kept);
    }

    function check() {
      const { answer, missing } = kind.read();
      const level = sure ? sure.read() : undefined;
      const sentence = missing || (sure && !level ? word("incomplete-certainty") : "");
      if (sentence) {
        live.textContent = "";
        live.append(h("p", { class: "notice" }, sentence));
        return;
      }
      const first = kept.first || { at: Date.now(), answer, certainty: level, ...grade(activity, answer) };
      keep({ answer, certainty: level, checked: true, revealed: false, tries: (kept.tries || 0) + 1, first });
      refresh();
    }

    function reopen() {
      keep({ checked: false, revealed: false });
      refresh();
    }

    function showAnswer() {
      keep({ revealed: true });
      refresh();
      main.focus();
    }

    function refresh() {
      live.textContent = "";
      after.textContent = "";
      for (const slot of form.querySelectorAll(".remark")) slot.hidden = true;
      fieldset.disabled = Boolean(kept.checked);
      if (sure) sure.root.disabled = Boolean(kept.checked);
      form.classList.toggle("checked", Boolean(kept.checked));
      main.textContent = word(kept.checked ? labels.again : labels.check);
      const score = kept.checked ? grade(activity, kept.answer) : null;
      reveal.hidden = !score || kept.revealed || score.earned === score.possible;
      if (!score) {
        if (kind.reset) kind.reset();
        return;
      }
      const aloud = kind.show(kept.answer, Boolean(kept.revealed));
      live.append(...verdict(score, kept, kind), h("p", { class: "unseen" }, aloud.join(" ")));
      const { title, text } = kind.after || { title: "explanation", text: activity.explanation };
      after.append(h("p", { class: "heading" }, word(title)), ...paragraphs(text), ...sources(activity));
    }
  }

  function verdict(score, { answer, certainty: level }, kind) {
    if (kind.thanks) return [h("p", { class: "verdict" }, kind.thanks(answer))];
    const tone = score.earned === score.possible ? "right" : score.earned ? "part" : "wrong";
    const lines = [h("p", { class: `verdict ${tone}` }, shape(tone), word(`verdict-${tone}`, score))];
    if (kind.summary) lines.push(h("p", null, kind.summary(answer)));
    if (score.fatal) lines.push(h("p", { class: "fatal" }, word("fatal")));
    if (level) lines.push(h("p", null, word("certainty-result", { mark: points(certaintyMark(score, level)) })));
    return lines;
  }

  function certainty(chosen) {
    const name = id();
    const rows = [1, 2, 3].map((level) => option("radio", name, level, word(`certainty-${level}`), chosen === level));
    return {
      root: h("fieldset", { class: "certainty chips" }, h("legend", null, word("certainty-question")),
        h("p", { class: "hint" }, word("certainty-hint")), h("div", { class: "row" }, rows.map((row) => row.root))),
      read() {
        const row = rows.find(({ input }) => input.checked);
        return row ? Number(row.input.value) : undefined;
      },
    };
  }

  /** What the key rests on: each fact with its document, what to beware of, and whether a lawyer has read the key. */
  function sources(activity) {
    const items = activity.facts.filter((name) => facts[name]).map((name) => {
      const fact = facts[name];
      const notes = [];
      if (fact.confidence === "known") notes.push(word("fact-known"));
      if (fact.review_by < day) notes.push(word("fact-past"));
      return h("li", null, fact.text, " ", h("cite", null, fact.source), fact.copy ? ` (${word("fact-copy")})` : "",
        notes.map((note) => h("span", { class: "caution" }, note)));
    });
    const list = items.length ? h("details", { class: "sources" }, h("summary", null, word("sources")), h("ul", null, items)) : "";
    return [list, activity.reviewed ? "" : h("p", { class: "caution" }, word("key-unreviewed"))].filter(Boolean);
  }

  function localDay(date) {
    return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
  }

  function points([mark, of]) {
    const text = (Math.abs(mark) / of).toLocaleString(lang, { maximumFractionDigits: 1 });
    return mark < 0 ? `−${text}` : text;
  }

  /** Grade an answer by its kind's rule: {earned, possible, fatal}. */
  function grade(activity, answer) {
    return core.kinds[activity.kind].grade(activity, answer);
  }

  /** The certainty mark as [mark, out of]: a partly right answer earns its share of the reward, never the penalty. */
  function certaintyMark({ earned, possible }, level) {
    if (!possible || !(level in CERTAINTY_RIGHT)) throw new RangeError("no certainty mark");
    return earned ? [CERTAINTY_RIGHT[level] * earned, possible] : [CERTAINTY_WRONG[level] * possible, possible];
  }

  /** Right choices minus wrong ones, never below 0; where nothing is right, choosing nothing earns 1 of 1. */
  function rightMinusWrong(right, chosen, known) {
    const counted = new Set((chosen || []).filter((one) => known.includes(one)));
    if (!right.length) return { earned: chosen && !counted.size ? 1 : 0, possible: 1 };
    const found = right.filter((one) => counted.has(one)).length;
    return { earned: Math.max(0, 2 * found - counted.size), possible: right.length };
  }
}
