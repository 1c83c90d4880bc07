// @ts-check
/** Elements of a page. Text is always text: nothing here reads HTML. */

/** @typedef {Node | string | number | false | null | undefined} Child */
/** @typedef {Child | Child[] | Child[][]} Children */

// Two views of one widget stand in one page, so ids need more than a counter.
const unique = `c1612-${Math.random().toString(36).slice(2, 8)}-`;
let count = 0;

/** An id, or a name, that nothing else in the page has. */
export function uniqueId() {
  count += 1;
  return unique + count;
}

/**
 * An element with attributes and children; `onclick` and the like are listeners, `true` is an empty attribute, and an
 * attribute or child that is null, undefined or false is left out.
 *
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {?Record<string, *>} [attributes]
 * @param {...Children} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function h(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  for (const child of children.flat(3)) {
    if (child || child === 0) element.append(typeof child === "number" ? String(child) : child);
  }
  return element;
}

/**
 * A text as paragraphs, parted at its empty lines.
 *
 * @param {string} text
 * @param {string} [className]
 */
export function paragraphs(text, className) {
  return text.split(/\n\s*\n/).map((part) => h("p", { class: className }, part.trim()));
}

/**
 * An element that exists: for what a module has itself put into the page.
 *
 * @param {ParentNode} root
 * @param {string} selector
 * @returns {HTMLElement}
 */
export function find(root, selector) {
  const found = root.querySelector(selector);
  if (!(found instanceof HTMLElement)) throw new Error(`no ${selector}`);
  return found;
}
