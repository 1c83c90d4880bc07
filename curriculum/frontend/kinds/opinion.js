/** Agree, disagree or pass: there is no right answer, so no score exists. */
export default function opinion(core) {
  const { word } = core;
  const STANCES = ["agree", "disagree", "pass"];

  /** 0 of 0: an opinion earns nothing and loses nothing. */
  function grade() {
    return { earned: 0, possible: 0, fatal: false };
  }

  /** Three radio buttons; what people weigh on both sides comes after the stance is given. */
  function draw(activity, state, report) {
    const name = core.id();
    const rows = STANCES.map((stance) => core.option("radio", name, stance, word(`opinion-${stance}`), state.answer === stance));
    return core.exercise(activity, state, report, {
      hint: "opinion-hint",
      labels: { check: "opinion-give", again: "opinion-change" },
      fields: rows.map((row) => row.root),
      read() {
        const row = rows.find(({ input }) => input.checked);
        return row ? { answer: row.input.value, missing: null } : { answer: null, missing: word("incomplete-single") };
      },
      show: () => [],
      thanks: (answer) => word("opinion-thanks", { text: word(`opinion-${answer}`) }),
      after: { title: "opinion-after", text: activity.afterword },
    });
  }

  return { kind: "opinion", grade, draw };
}
