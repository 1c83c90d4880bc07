// @ts-check
import { h, uniqueId } from "./dom.js";
import { KINDS } from "./kinds/index.js";
import { ownLead } from "./lead.js";
import { goOn } from "./next.js";

/** @import { Context, Lesson, Place, Store } from "./types" */
/** @typedef {Pick<Place<any>, "lead" | "next" | "level">} Way */

/**
 * Draws the places of a lesson: a set of questions, a scenario, or one question, with headings, how many are answered,
 * and one broken activity that leaves the others alive. Answers go to the store.
 *
 * @param {{context: Context, store: Store, lesson: Pick<Lesson, "sets" | "activities">,
 *   changed?: (activity: string) => void}} given  `changed` is called after each change
 */
export function createQuiz({ context, store, lesson, changed = () => {} }) {
  const { word } = context;
  return { set, scenario, question };

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
      const last = at === activities.length - 1;
      return article(name, "h4", inPage(last ? "next-part" : "next-question", "h5"), tell);
    });
    tell();
    return h("section", { class: "set", "aria-labelledby": heading }, h("h3", { id: heading }, title), articles, count);

    function tell() {
      const n = activities.filter((name) => store.load(name).first).length;
      count.textContent = word("answered", { n, total: activities.length });
    }
  }

  /**
   * One question under its number, on a screen of its own.
   *
   * @param {string} name
   * @param {Way} way
   */
  function question(name, way) {
    return article(name, "h2", way);
  }

  /**
   * A scenario under its own title.
   *
   * @param {string} id
   * @param {Way} [way]  on a screen of its own
   */
  function scenario(id, way) {
    const story = lesson.activities[id];
    if (story?.kind !== "scenario") throw new Error(`no scenario ${id}`);
    const heading = uniqueId();
    return h(
      "article",
      { class: "set", "aria-labelledby": heading, "data-activity": id },
      h("p", { class: "label" }, word("scenario-label")),
      h(way ? "h2" : "h3", { id: heading }, story.title),
      drawn(id, way || inPage("next-part", "h4")),
    );
  }

  /**
   * @param {string} name
   * @param {"h2" | "h4"} level
   * @param {Way} way
   * @param {() => void} [tell]
   */
  function article(name, level, way, tell) {
    const label = uniqueId();
    const number = word("question-number", { n: lesson.activities[name].number || "" });
    return h(
      "article",
      { "aria-labelledby": label, "data-activity": name },
      h(level, { id: label }, number),
      drawn(name, way, tell),
    );
  }

  /**
   * The button inside the activity, which leads on through the page.
   *
   * @param {string} label
   * @param {Way["level"]} level
   * @returns {Way}
   */
  function inPage(label, level) {
    return { lead: ownLead(), next: { label: word(label), go: goOn }, level };
  }

  /**
   * @param {string} name
   * @param {Way} way
   * @param {() => void} [tell]
   */
  function drawn(name, way, tell = () => {}) {
    try {
      const activity = lesson.activities[name];
      return KINDS[activity.kind].draw({
        ...way,
        context,
        activity,
        state: store.load(name),
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
