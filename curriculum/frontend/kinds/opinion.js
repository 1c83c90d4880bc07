// @ts-check
/** Agree, disagree or pass: there is no right answer, so no score exists. */
import { choices, taken } from "../choices.js";
import { exercise } from "../exercise.js";

/** @import { Opinion, Place } from "../types" */

const STANCES = ["agree", "disagree", "pass"];

/** 0 of 0: an opinion earns nothing and loses nothing. */
export function grade() {
  return { earned: 0, possible: 0, fatal: false };
}

/**
 * Three radio buttons; what people weigh on both sides comes after the stance is given.
 *
 * @param {Place<Opinion>} place
 */
export function draw(place) {
  const { context, activity, state } = place;
  const { word } = context;
  const stances = STANCES.map((id) => ({ id, text: word(`opinion-${id}`) }));
  const offered = choices(context, "radio", stances, [state.answer], { lettered: false });
  return exercise(place, {
    grade,
    hint: "opinion-hint",
    labels: { check: "opinion-give", again: "opinion-change" },
    fields: offered.map(({ root }) => root),
    read() {
      const [answer = null] = taken(offered);
      return { answer, missing: answer === null ? word("incomplete-single") : null };
    },
    show: () => [],
    thanks: (answer) => word("opinion-thanks", { text: word(`opinion-${answer}`) }),
    after: { title: "opinion-after", text: activity.afterword },
  });
}
