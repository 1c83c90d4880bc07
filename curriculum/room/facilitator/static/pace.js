/** The run of minutes of a lesson: which screens the chosen form keeps, when each is due, how late one is. */
export function createPace({ screens, steps }) {
  /** The minutes of a step, from 1; a screen of no step (0) has none. */
  function minutes(step, short) {
    return step ? steps[step - 1][short ? "short" : "full"] : 0;
  }

  function dropped(index, short) {
    const { step } = screens[index];
    return step > 0 && minutes(step, short) === 0;
  }

  /** The nearest screen that the form keeps, from one on and in a direction; the one given at either end. */
  function kept(index, direction, short) {
    for (let at = index + direction; at >= 0 && at < screens.length; at += direction) {
      if (!dropped(at, short)) return at;
    }
    return index;
  }

  /** When a screen is due, in minutes from the start: the screens of a step share its minutes. Null without a step. */
  function due(index, short) {
    const { step } = screens[index];
    if (!step) return null;
    const before = steps.slice(0, step - 1).reduce((sum, _, at) => sum + minutes(at + 1, short), 0);
    const together = screens.flatMap((screen, at) => (screen.step === step ? [at] : []));
    const share = minutes(step, short) / together.length;
    const place = together.indexOf(index);
    return { from: before + share * place, to: before + share * (place + 1) };
  }

  function total(short) {
    return steps.reduce((sum, _, at) => sum + minutes(at + 1, short), 0);
  }

  return { dropped, due, kept, minutes, total };
}

/** Whole minutes after (before: negative) the time that is due; 0 within it. */
export function lateness({ from, to }, minutes) {
  if (minutes > to) return Math.floor(minutes - to);
  return minutes < from ? -Math.floor(from - minutes) : 0;
}
