/** What the presenter's window shows of a moment: the note, the screen now and next, the votes, the steps, the pace. */
import { lateness } from "./pace.js";

const MINUTE = 60000;
// What the key R shows of a question, and what the key that goes on does: it passes over the second vote.
const REVEALS = { question: "toVote", vote: "toSecond", second: "toAnswer" };
const GOES_ON = { question: "toVote", vote: "toAnswer", second: "toAnswer" };
const VOTING = ["vote", "second"];

/** `onVote(letter, by)` is called when a vote is added or taken. */
export function createView({ data, pace, spent, onVote }) {
  const { screens, steps, words } = data;
  const articles = [...document.querySelectorAll("article")];
  const listed = [...document.querySelectorAll("[data-go]")];
  const command = (name) => document.querySelector(`[data-command=${name}]`);
  const set = (selector, text) => {
    const element = document.querySelector(selector);
    if (element.textContent !== text) element.textContent = text;
  };

  /** `moment` is what the wall said last, `index` the place of its screen. */
  function draw(moment, index, short) {
    articles.forEach((article, at) => {
      article.hidden = at !== index;
    });
    listed.forEach((button, at) => {
      if (at === index) button.setAttribute("aria-current", "true");
      else button.removeAttribute("aria-current");
    });
    for (const item of document.querySelectorAll("[data-step]")) {
      const step = Number(item.dataset.step);
      item.classList.toggle("dropped", step > 0 && pace.minutes(step, short) === 0);
    }
    const { step } = screens[index];
    const place = fill(words.place, { number: index + 1, count: screens.length });
    const named = step ? ` · ${fill(words.step, { number: step, name: steps[step - 1].name })}` : "";
    set("#place", place + named);
    drawThumbs(moment, index, short);
    drawKeys(moment);
    drawVotes(moment, index);
    drawTime(moment, index, short);
  }

  function drawThumbs(moment, index, short) {
    const count = Object.values(moment.counts || {}).reduce((sum, votes) => sum + votes, 0);
    const state = fill(words[moment.state] ?? "", { count });
    set("#now .title", titleOf(index));
    set("#now .state", [moment.black ? words.black : "", state].filter(Boolean).join(" · "));
    const next = pace.kept(index, 1, short);
    const after = pace.kept(next, 1, short);
    const following = next === index ? words.last : titleOf(next);
    const stays = onTheSameScreen(moment, screens[index]);
    set("#next .title", stays || following);
    const then = stays ? following : after === next ? "" : titleOf(after);
    set("#next .state", then && fill(words.then, { title: then }));
  }

  /** What the key that goes on shows before it leaves the screen, "" where nothing is left. */
  function onTheSameScreen({ state, fragment }, { question, fragments }) {
    if (state in GOES_ON) return `${question} · ${words[GOES_ON[state]]}`;
    if (state !== "shown" || fragment >= fragments) return "";
    return fill(words.more, { number: fragment + 1, count: fragments });
  }

  function drawKeys({ state, black }) {
    const reveal = command("reveal");
    reveal.querySelector(".text").textContent = words[REVEALS[state]] || words.reveal;
    reveal.classList.toggle("main", state in REVEALS);
    command("next").classList.toggle("main", !(state in REVEALS));
    command("black").setAttribute("aria-pressed", String(Boolean(black)));
  }

  function drawVotes({ state, counts = {}, first = {} }, index) {
    const group = document.getElementById("votes");
    group.hidden = !VOTING.includes(state);
    if (group.hidden) return;
    const letters = screens[index].letters.length ? screens[index].letters : Object.keys(counts).sort();
    const drawn = [...group.children].map((vote) => vote.dataset.letter);
    if (drawn.join() !== letters.join()) group.replaceChildren(...letters.map(voteOf));
    for (const vote of group.children) {
      const { letter } = vote.dataset;
      vote.querySelector("output").textContent = counts[letter] ?? 0;
      vote.querySelector("small").textContent =
        state === "second" ? fill(words.first, { count: first[letter] ?? 0 }) : "";
      vote.querySelector(".less").disabled = !counts[letter];
    }
  }

  function voteOf(letter) {
    const vote = document.createElement("div");
    vote.className = "vote";
    vote.dataset.letter = letter;
    const named = (name, text) => Object.assign(document.createElement(name), { textContent: text });
    const button = (text, by, label, name) => {
      const made = Object.assign(named("button", text), { type: "button", className: name });
      made.setAttribute("aria-label", fill(label, { letter }));
      made.addEventListener("click", () => onVote(letter, by));
      return made;
    };
    vote.append(
      named("b", letter),
      button("−", -1, words.oneLess, "less"),
      named("output", "0"),
      button("+", 1, words.oneMore, "more"),
      named("small", ""),
    );
    return vote;
  }

  function drawTime({ started }, index, short) {
    const now = Date.now();
    set("#clock", clock(now));
    drawSteps(screens[index].step, short, now);
    const due = started === null ? null : pace.due(index, short);
    const minutes = (now - started) / MINUTE;
    const late = due ? lateness(due, minutes) : 0;
    const sentence = late > 0 ? words.late : late < 0 ? words.early : words.onTime;
    document.getElementById("pace").dataset.pace = late > 0 ? "late" : late < 0 ? "early" : "on-time";
    set("#pace", due ? fill(sentence, { minutes: Math.abs(late) }) : "");
    const planned = due ? started + Math.min(Math.max(minutes, due.from), due.to) * MINUTE : 0;
    // A lesson whose screens belong to no step has only its whole length.
    const whole = { minutes: Math.floor(minutes), total: pace.total(short) };
    set("#planned", due ? fill(words.planned, { clock: clock(planned) }) : started ? fill(words.elapsed, whole) : "");
  }

  function drawSteps(current, short, now) {
    for (const item of document.querySelectorAll(".steps li")) {
      const step = Number(item.dataset.step);
      const planned = pace.minutes(step, short);
      const real = spent.minutes(step, now);
      const text = planned ? (real === null ? words.minutes : words.minutesReal) : words.dropped;
      item.querySelector(".spent").textContent = fill(text, { planned, real });
      item.classList.toggle("done", step < current && planned > 0);
      if (step === current) item.setAttribute("aria-current", "step");
      else item.removeAttribute("aria-current");
    }
  }

  function titleOf(index) {
    return listed[index].querySelector(".title").textContent;
  }

  function clock(milliseconds) {
    const time = new Date(milliseconds);
    return fill(words.clock, { hour: time.getHours(), minute: String(time.getMinutes()).padStart(2, "0") });
  }

  return { draw };
}

function fill(text, values) {
  return text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
}
