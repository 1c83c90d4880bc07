// @ts-check
import { h, uniqueId } from "./dom.js";
import { KINDS } from "./kinds/index.js";
import { goOn } from "./next.js";

/** @import { Context, Lesson, Store } from "./types" */

/**
 * Draws the places of a lesson: a set of questions, or a scenario, with headings, how many are answered, and one broken
 * activity that leaves the others alive. Answers go to the store.
 *
 * @param {{context: Context, store: Store, lesson: Pick<Lesson, "sets" | "activities">,
 *   changed?: (activity: string) => void}} given  `changed` is called after each change
 */
export function createQuiz({ context, store, lesson, changed = () => {} }) {
  const { word } = context;
  return { set, scenario };

  /**
   * A set: its title, its activities in order, and the count of those answered.
   *
   * @param {string} id
   */
  function set(id) {
    const found = lesson.sets.find((one) => one.id === id);
    if (!found) throw new Error(`no set ${id}`);
    const { title, activities } = found;
    const heading = uniqueId();
    const count = h("p", { class: "count" });
    const articles = activities.map((name, at) => {
      const label = uniqueId();
      const number = word("question-number", { n: lesson.activities[name].number || "" });
      const last = at === activities.length - 1;
      return h(
        "article",
        { "aria-labelledby": label, "data-activity": name },
        h("h4", { id: label }, number),
        drawn(name, last ? "next-part" : "next-question", tell),
      );
    });
    tell();
    return h("section", { class: "set", "aria-labelledby": heading }, h("h3", { id: heading }, title), articles, count);

    function tell() {
      const n = activities.filter((name) => store.load(name).first).length;
      count.textContent = word("answered", { n, total: activities.length });
    }
  }

  /**
   * A scenario under its own title.
   *
   * @param {string} id
   */
  function scenario(id) {
    const story = lesson.activities[id];
    if (story?.kind !== "scenario") throw new Error(`no scenario ${id}`);
    const heading = uniqueId();
    return h(
      "article",
      { class: "set", "aria-labelledby": heading, "data-activity": id },
      h("p", { class: "label" }, word("scenario-label")),
      h("h3", { id: heading }, story.title),
      drawn(id, "next-part"),
    );
  }

  /**
   * @param {string} name
   * @param {string} label
   * @param {() => void} [tell]
   */
  function drawn(name, label, tell = () => {}) {
    try {
      const activity = lesson.activities[name];
      return KINDS[activity.kind].draw({
        context,
        activity,
        state: store.load(name),
        next: { label, go: goOn },
        report(state) {
          store.save(name, state);
          tell();
          changed(name);
        },
      });
    } catch (error) {
      console.error(error);
      return h("p", { class: "notice" }, word("broken"));
    }
  }
}
