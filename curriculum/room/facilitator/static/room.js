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
  const found = await state();
  if (found) drawBuild(found.build);
  button.disabled = Boolean(found?.build.running);
  if (found?.build.running) window.setTimeout(follow, 700);
  else if (found && asked && !found.build.failures.length) window.location.reload(); // the files are listed now
}
