/** Classify a case: three conditions, then class, then status, then the fact that is missing. */
export default function classify(core) {
  const { h, word } = core;
  const HOLDS = ["yes", "no", "unknown"];
  const CHOICES = {
    context: HOLDS,
    child: HOLDS,
    party: HOLDS,
    class: ["killing-maiming", "recruitment-use", "sexual-violence", "schools-hospitals", "abduction", "access-denial", "outside", "unknown"],
    status: ["alert", "under-verification", "verified", "outside-monitored", "outside", "unknown"],
  };
  const PARTS = Object.keys(CHOICES);

  /** Five equal parts; asking for the missing fact earns the parts it leaves undecided, unless they were decided all the same. */
  function grade({ key }, answer) {
    const given = answer || {};
    return { earned: PARTS.filter((part) => earns(key, given, part)).length, possible: PARTS.length, fatal: false };
  }

  function earns(key, given, part) {
    if (key[part] !== "unknown") return given[part] === key[part];
    return given.missing === key.missing && (given[part] || "unknown") === "unknown";
  }

  function label(part, value) {
    return word(`${HOLDS === CHOICES[part] ? "holds" : part}-${value}`);
  }

  /** Six groups of radio buttons. */
  function draw(activity, state, report) {
    const given = state.answer || {};
    const facts = [...activity.questions.map(({ id, text }) => [id, text]), ["nothing", word("missing-nothing")]];
    const groups = [
      ...PARTS.map((part) => group(part, CHOICES[part].map((value) => [value, label(part, value)]))),
      group("missing", facts),
    ];
    return core.exercise(activity, state, report, {
      hint: "hint-classify",
      fields: groups.map(({ root }) => root),
      read() {
        const answer = {};
        for (const { part, rows } of groups) {
          const row = rows.find(({ input }) => input.checked);
          if (row) answer[part] = row.input.value;
        }
        const left = groups.length - Object.keys(answer).length;
        return { answer, missing: left ? word("incomplete-classify", { n: left }) : null };
      },
      show: (answer, revealed) => groups.map((one) => (one.part === "missing" ? showMissing(one, answer, revealed) : showPart(one, answer, revealed))),
    });

    function group(part, choices) {
      const name = core.id();
      const rows = choices.map(([value, text]) => core.option("radio", name, value, text, given[part] === value));
      const slot = h("div", { class: "remark", hidden: true });
      const root = h("fieldset", { class: CHOICES[part] === HOLDS ? "chips" : "group" }, h("legend", null, word(`classify-${part}`)),
        part === "missing" ? h("p", { class: "hint" }, word("classify-missing-hint")) : "",
        h("div", { class: "row" }, rows.map((row) => row.root)), slot);
      return { part, rows, slot, root };
    }

    function showPart({ part, slot }, answer, revealed) {
      const right = earns(activity.key, answer, part);
      const solution = revealed && !right ? `${word("right-answer", { text: label(part, activity.key[part]) })}. ` : "";
      return core.fill(slot, right ? "right" : "wrong", word(right ? "tag-right" : "tag-wrong"), solution + activity.feedback[part]);
    }

    function showMissing({ slot }, answer, revealed) {
      const { missing } = activity.key;
      const right = answer.missing === missing;
      const asked = activity.questions.find(({ id }) => id === answer.missing);
      const nothing = word(missing === "nothing" ? "missing-none" : "missing-something");
      const solution = revealed && !right ? `${word("right-answer", { text: facts.find(([id]) => id === missing)[1] })} ` : "";
      return core.fill(slot, right ? "right" : "wrong", word(right ? "tag-right" : "tag-wrong"), solution + (asked ? asked.feedback : nothing));
    }
  }

  return { kind: "classify", grade, draw };
}
