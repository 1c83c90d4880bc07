/** What is ready and what is missing, asked of the server: often while something is being built. */
import drawBuild from "./build.js";
import { data, post, say, state as askState } from "./server.js";

const WHILE_BUILDING = 700;
const AT_REST = 20000;

export default function startRoomState() {
  let waiting = 0;
  draw(data.state);
  again(data.state);
  document.getElementById("prepare").addEventListener("click", () => prepare(""));
  for (const button of document.querySelectorAll("button[data-document]")) {
    button.addEventListener("click", () => prepare(button.dataset.document.split("/")[0]));
  }
  document.addEventListener("visibilitychange", () => document.hidden || refresh());
  return refresh;

  async function prepare(lesson) {
    const answer = await post(data.addresses.documents, { lesson });
    say(answer.ok ? data.words.waiting : answer.sentence || data.words.noAnswer);
    await refresh();
  }

  async function refresh() {
    window.clearTimeout(waiting);
    const found = await askState();
    say(found ? (found.build.running ? data.words.waiting : "") : data.words.noAnswer);
    if (found && found.address !== data.state.address && !document.querySelector("dialog[open]")) {
      window.location.reload(); // another network: another code
      return;
    }
    if (found) draw(found);
    again(found);
  }

  function again(found) {
    window.clearTimeout(waiting);
    waiting = window.setTimeout(refresh, found?.build.running ? WHILE_BUILDING : AT_REST);
  }
}

function draw({ items, missing, build }) {
  for (const [name, { ready, text }] of Object.entries(items)) {
    const item = document.querySelector(`[data-item="${name}"]`);
    item.dataset.ready = String(ready);
    item.querySelector(".text").textContent = text;
  }
  document.querySelector("[data-opens=help]").textContent = items.help.ready ? data.words.change : data.words.write;
  document.getElementById("prepare").hidden = items.documents.ready || build.running;
  document.getElementById("print").hidden = !items.documents.ready;
  for (const shown of document.querySelectorAll("[data-document]")) {
    const [lesson, edition] = shown.dataset.document.split("/");
    const absent = (missing[lesson] || []).includes(edition);
    shown.hidden = absent !== (shown.tagName === "BUTTON");
  }
  drawBuild(build);
}
