/**
 * Places a set of questions, or a scenario, in a page: headings, how many are answered, and one broken activity that
 * leaves the others alive. Answers go to the store; `changed` tells the host.
 *
 * @param {{core: Object, store: Object, lesson: Object, changed?: function(string, Object): void}} given
 */
export default function createQuiz({ core, store, lesson, changed }) {
  const { h, word } = core;
  return { set, scenario };

  /** A set: its title, its activities in order, and the count of those answered. */
  function set(id) {
    const { title, activities } = lesson.sets.find((one) => one.id === id);
    const heading = core.id();
    const count = h("p", { class: "count" });
    const tell = () => {
      const n = activities.filter((name) => store.load(name).first).length;
      count.textContent = word("answered", { n, total: activities.length });
    };
    const articles = activities.map((name, place) => {
      const label = core.id();
      const heading4 = h("h4", { id: label }, word("question-of", { n: place + 1, total: activities.length }));
      return h("article", { "aria-labelledby": label, "data-activity": name }, heading4, drawn(name, tell));
    });
    tell();
    return h("section", { class: "set", "aria-labelledby": heading }, h("h3", { id: heading }, title), articles, count);
  }

  /** A scenario under its own title. */
  function scenario(id) {
    const heading = core.id();
    const { title } = lesson.activities[id];
    return h("article", { class: "set", "aria-labelledby": heading, "data-activity": id },
      h("p", { class: "label" }, word("scenario-label")), h("h3", { id: heading }, title), drawn(id));
  }

  function drawn(name, tell) {
    try {
      const activity = lesson.activities[name];
      return core.kinds[activity.kind].draw(activity, store.load(name), (state) => {
        store.save(name, state);
        if (tell) tell();
        if (changed) changed(name, store.load(name));
      });
    } catch (error) {
      console.error(error);
      return h("p", { class: "notice" }, word("broken"));
    }
  }
}
