/** What this page keeps in the browser, under a name of its own: the answers of the wall are kept elsewhere. */
const PREFIX = "curriculum-home/";
// Where storage is refused, what is kept lives as long as the page.
const memory = new Map();

export function read(name) {
  return attempt(() => window.localStorage.getItem(PREFIX + name)) ?? memory.get(name) ?? null;
}

export function keep(name, value) {
  memory.set(name, value);
  attempt(() => window.localStorage.setItem(PREFIX + name, value));
}

export function forget(name) {
  memory.delete(name);
  attempt(() => window.localStorage.removeItem(PREFIX + name));
}

function attempt(act) {
  try {
    return act();
  } catch {
    return null;
  }
}
