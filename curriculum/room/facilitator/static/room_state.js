/** What is ready and what is missing, asked of the server: often while something is being built. */
import drawBuild from "./build.js";
import { state as askState, data, post, say } from "./server.js";

const WHILE_BUILDING = 700;
const AT_REST = 20000;

export default function startRoomState() {
  let waiting = 0;
  let building = data.state.build.running;
  draw(data.state);
  again();
  document.getElementById("prepare").addEventListener("click", () => prepare(""));
  for (const button of document.querySelectorAll("button[data-document]")) {
    button.addEventListener("click", () => prepare(button.dataset.document.split("/")[0]));
  }
  document.addEventListener("visibilitychange", () => document.hidden || refresh());
  return refresh;

  async function prepare(lesson) {
    const { ok, sentence } = await post(data.addresses.documents, { lesson });
    if (ok) await refresh();
    else say(sentence);
  }

  async function refresh() {
    window.clearTimeout(waiting);
    const found = await askState();
    if (found.sentence) {
      say(found.sentence);
    } else if (found.address !== data.state.address && !document.querySelector("dialog[open]")) {
      window.location.reload(); // another network: another code
      return;
    } else {
      if (found.build.running !== building) say(found.build.running ? data.words.waiting : found.build.text);
      building = found.build.running;
      draw(found);
    }
    again();
  }

  function again() {
    window.clearTimeout(waiting);
    waiting = window.setTimeout(refresh, building ? WHILE_BUILDING : AT_REST);
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
