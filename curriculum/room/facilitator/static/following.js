/** Following a build that was asked for on this page, then showing the page again with what it made. */
import drawBuild from "./build.js";
import { data, state } from "./server.js";

/** Give what is called once a build is asked for; the buttons rest while one runs. */
export default function startFollowing(buttons) {
  let asked = false;
  if (data.state.build.running) follow();
  return () => {
    asked = true;
    follow();
  };

  async function follow() {
    const { build } = await state();
    if (!build) return; // the workshop was closed: the home page says so
    drawBuild(build);
    for (const button of buttons) button.disabled = build.running;
    if (build.running) window.setTimeout(follow, 700);
    else if (asked && !build.failures.length) window.location.reload(); // the files are listed now
  }
}
