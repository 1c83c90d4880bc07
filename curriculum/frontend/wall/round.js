// @ts-check
/** A round of choices on the wall: the vote of the room, counted by hand, and the answer. */
import { find } from "../dom.js";
import { shares, typed } from "./counts.js";

/** @import { Counts, CountSource } from "./counts.js" */
/** @import { State } from "./flow.js" */
/** @import { Say } from "./types" */

const SECONDS = 30;

/** @param {HTMLElement} panel */
export function isRound(panel) {
  return panel.classList.contains("ask");
}

/**
 * @param {HTMLElement} panel
 * @param {{say: Say, changed: () => void, source?: () => CountSource}} given  `source` makes the counts of one vote
 */
export function drawRound(panel, { say, changed, source = typed }) {
  const section = /** @type {HTMLElement} */ (panel.closest("section"));
  const choices = /** @type {HTMLElement[]} */ ([...panel.querySelectorAll(".choice")]);
  const votes = { vote: source(), second: source() };
  /** @type {{vote: Counts, second: Counts}} */
  const counts = { vote: {}, second: {} };
  /** @type {State} */
  let state = "question";
  const timer = ring(find(panel, ".ring"));
  for (const name of /** @type {("vote" | "second")[]} */ (["vote", "second"])) {
    votes[name].subscribe((found) => {
      counts[name] = found;
      write();
      changed();
    });
  }
  panel.addEventListener("click", ({ target }) => {
    const button = target instanceof Element && target.closest("button");
    const choice = button instanceof HTMLElement && button.closest(".choice");
    if (!(button instanceof HTMLElement) || !(choice instanceof HTMLElement)) return;
    const by = button.dataset.by ? Number(button.dataset.by) : 1;
    if (isVote()) count(choice.dataset.label || "", by);
  });

  return {
    /** @param {State} next */
    draw(next) {
      state = next;
      if (!isVote()) timer.stop();
      section.dataset.state = next;
      write();
    },
    count,
    isVote,
    /** Let the ring run, or stop it. */
    time() {
      if (isVote()) timer.toggle();
    },
    /** @param {string} label */
    has: (label) => choices.some((choice) => choice.dataset.label === label),
    /**
     * What to say of a choice once the answer is shown, null before.
     *
     * @param {string} label
     */
    why(label) {
      const choice = choices.find((each) => each.dataset.label === label);
      if (state !== "answer" || !choice?.dataset.why) return null;
      const fades = "judged" in panel.dataset && !choice.classList.contains("right");
      return { title: say(fades ? "why-not" : "why", { label }), text: choice.dataset.why };
    },
    counts: () => shown(),
    first: () => (second() ? counts.vote : {}),
  };

  function isVote() {
    return state === "vote" || state === "second";
  }

  /** Whether the second vote is the one that is seen. */
  function second() {
    return state === "second" || (state === "answer" && Object.keys(counts.second).length > 0);
  }

  function shown() {
    return second() ? counts.second : counts.vote;
  }

  /**
   * Count a card more or less; outside a vote, nothing.
   *
   * @param {string} label
   * @param {number} by
   */
  function count(label, by) {
    if (state === "vote" || state === "second") votes[state].add(label, by);
  }

  function write() {
    const now = shown();
    const first = second() ? counts.vote : {};
    const parts = shares(now);
    panel.classList.toggle("counted", Object.keys({ ...now, ...first }).length > 0);
    for (const choice of choices) {
      const label = choice.dataset.label || "";
      find(choice, "output").textContent = String(now[label] || 0);
      find(choice, "s").textContent = second() ? String(first[label] || 0) : "";
      find(choice, ".bar i").style.setProperty("--part", String(parts[label] || 0));
    }
  }
}

/**
 * A ring that runs for thirty seconds once it is asked to.
 *
 * @param {HTMLElement} button
 */
function ring(button) {
  const number = find(button, "b");
  let left = 0;
  /** @type {ReturnType<typeof setInterval> | undefined} */
  let running;
  button.addEventListener("click", stop);
  return { toggle: () => (running ? stop() : start()), stop };

  function start() {
    left = SECONDS;
    button.hidden = false;
    show();
    running = setInterval(() => {
      left -= 1;
      show();
      if (!left) clearInterval(running);
    }, 1000);
  }

  function show() {
    number.textContent = String(left);
    button.style.setProperty("--left", String(left));
  }

  function stop() {
    clearInterval(running);
    running = undefined;
    button.hidden = true;
  }
}
