// @ts-check
/** The foot of the stage: where the lesson stands, and how its minutes go by beside the plan. */
import { find } from "../dom.js";
import { plannedMinutes } from "./flow.js";

/** @import { Say, Screen } from "./types" */

const MINUTE = 60_000;
const LOOK_AGAIN = 10_000;

/**
 * @param {HTMLElement} foot
 * @param {{screens: Screen[], minutes: number[], say: Say, started: () => ?number}} given
 */
export function footer(foot, { screens, minutes, say, started }) {
  const steps = screens.map(({ section }) => Number(section.dataset.step));
  const all = minutes.reduce((sum, each) => sum + each, 0);
  const dots = /** @type {HTMLElement[]} */ ([...foot.querySelectorAll(".dots i")]);
  const pace = find(foot, ".pace");
  let at = 0;
  setInterval(keepPace, LOOK_AGAIN);
  return {
    /** @param {number} next */
    draw(next) {
      at = next;
      const { section } = screens[at];
      foot.hidden = false;
      find(foot, ".step").textContent = steps[at] ? say("step", { step: steps[at] }) : "";
      find(foot, ".at").textContent = say("at", { screen: at + 1, screens: screens.length });
      find(foot, ".unsure").hidden = !("unsure" in section.dataset);
      dots.forEach((dot, place) => {
        dot.classList.toggle("on", place < steps[at]);
        dot.hidden = !steps[at];
      });
      keepPace();
    },
  };

  function keepPace() {
    const since = started();
    pace.hidden = !since || !all;
    if (!since) return;
    const planned = plannedMinutes(steps, minutes, at);
    const real = (Date.now() - since) / MINUTE;
    pace.style.setProperty("--planned", String(Math.min(1, planned / all)));
    pace.style.setProperty("--real", String(Math.min(1, real / all)));
    pace.setAttribute("aria-label", say("pace", { planned: Math.round(planned), real: Math.round(real) }));
  }
}
