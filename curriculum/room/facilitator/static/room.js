/** The page about the room: the lessons in one file are made here. */
import drawBuild from "./build.js";
import { data, post, state } from "./server.js";

const button = document.getElementById("prepare-files");
let asked = false;
button.addEventListener("click", async () => {
  asked = true;
  await post(data.addresses.offline, {});
  follow();
});
if (data.state.build.running) follow();

async function follow() {
  const { build } = await state();
  if (!build) return; // the workshop was closed: the home page says so
  drawBuild(build);
  button.disabled = build.running;
  if (build.running) window.setTimeout(follow, 700);
  else if (asked && !build.failures.length) window.location.reload(); // the files are listed now
}
