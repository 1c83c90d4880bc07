/** How long each step really took: kept in the browser, so that the window may be closed and opened again. */
import { keep, read } from "./kept.js";

const MINUTE = 60000;

export function createSpent(name) {
  let log = stored() || { started: null, changes: [] };

  /** Note the step that is shown now; another start begins a new log. */
  function note(step, started, now) {
    if (started === null) return;
    if (log.started !== started) log = { started, changes: [{ step, at: step > 1 ? now : started }] };
    else if (log.changes.at(-1).step !== step) log.changes.push({ step, at: now });
    else return;
    keep(name, JSON.stringify(log));
  }

  /** The whole minutes of a step until now; null where it was not seen. */
  function minutes(step, now) {
    const spans = log.changes.map((change, index) => ({ ...change, end: log.changes[index + 1]?.at ?? now }));
    const own = spans.filter((span) => span.step === step);
    return own.length ? Math.round(own.reduce((sum, { at, end }) => sum + end - at, 0) / MINUTE) : null;
  }

  function stored() {
    try {
      return JSON.parse(read(name));
    } catch {
      return null;
    }
  }

  return { minutes, note };
}
