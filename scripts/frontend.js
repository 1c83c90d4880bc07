// @ts-check
/**
 * Builds what browsers load of curriculum/frontend: `npm run build`. The files are committed, so that nobody needs node
 * to install or to run the curriculum; tests/frontend/built.test.js compares them with a fresh build.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";
import { buildSync, transformSync } from "esbuild";

export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const SOURCE = "curriculum/frontend";
const TOKENS = "curriculum/tokens.json";
const BUILT = `${SOURCE}/built`;
const VOILA = "share/jupyter/voila/templates/curriculum/static";
const WALL = "share/jupyter/voila/templates/curriculum-wall/static";
/** The oldest browser that a cheap phone still carries. */
const TARGET = "chrome80";

/** @typedef {Record<string, string>} Palette */

/**
 * Every built file: its path from the root, and its text.
 *
 * @returns {Record<string, string>}
 */
export function build() {
  const tokens = css(tokenRules(JSON.parse(read(TOKENS)).colour));
  const style = css(read(`${SOURCE}/style.css`) + stylesOfKinds());
  const base = tokens + css(read(`${SOURCE}/base.css`));
  return {
    [`${BUILT}/page.js`]: bundle("page", "iife"),
    [`${BUILT}/list.js`]: bundle("list", "iife"),
    [`${BUILT}/widget.js`]: bundle("widget", "esm"),
    [`${BUILT}/page.css`]: base + css(read(`${SOURCE}/page.css`)) + style,
    [`${BUILT}/list.css`]: base + css(read(`${SOURCE}/list.css`)),
    [`${BUILT}/style.css`]: tokens + css(read(`${SOURCE}/notebook.css`)) + style,
    [`${BUILT}/tokens.css`]: tokens,
    [`${VOILA}/tokens.css`]: tokens,
    [`${WALL}/wall.css`]: tokens + css(read(`${SOURCE}/wall.css`)),
    [`${WALL}/wall.js`]: bundle("wall", "iife"),
  };
}

/** What is drawn of one kind of activity alone: `kinds/<kind>.css`, after what all kinds share. */
function stylesOfKinds() {
  const names = readdirSync(resolve(ROOT, SOURCE, "kinds")).filter((name) => name.endsWith(".css"));
  return names
    .sort()
    .map((name) => read(`${SOURCE}/kinds/${name}`))
    .join("");
}

/** @param {string} path */
function read(path) {
  return readFileSync(resolve(ROOT, path), "utf8");
}

/**
 * A host with all it imports, as one script: a classic one, which `file://` allows too, or a module for anywidget.
 *
 * @param {string} host
 * @param {"iife" | "esm"} format
 */
function bundle(host, format) {
  const { outputFiles } = buildSync({
    entryPoints: [resolve(ROOT, SOURCE, "hosts", `${host}.js`)],
    bundle: true,
    minify: true,
    write: false,
    charset: "utf8",
    target: TARGET,
    // Chrome 80 has it; esbuild rewrites it for a fault that shows in calls with spread arguments alone.
    supported: { "optional-chain": true },
    format,
  });
  return outputFiles[0].text;
}

/** @param {string} text */
function css(text) {
  return transformSync(text, { loader: "css", minify: true, charset: "utf8", target: TARGET }).code;
}

/**
 * The colours as custom properties, `--c1612-ink` and so on: light, dark where the system asks for it, what Jupyter's
 * own theme or the reader says before what the system says, and pure greys on paper.
 *
 * @param {{light: Palette, dark: Palette, print: Palette}} colour
 */
function tokenRules({ light, dark, print }) {
  return `
    :root, [data-jp-theme-light="true"], :root[data-theme="light"] { color-scheme: light; ${properties(light)} }
    @media (prefers-color-scheme: dark) { :root { color-scheme: dark; ${properties(dark)} } }
    [data-jp-theme-light="false"], :root[data-theme="dark"] { color-scheme: dark; ${properties(dark)} }
    @media print { :root, [data-jp-theme-light], :root[data-theme] { color-scheme: light; ${properties(print)} } }
  `;
}

/** @param {Palette} palette */
function properties(palette) {
  const lines = Object.entries(palette).map(([name, value]) => `--c1612-${name.replace(/_/g, "-")}: ${value};`);
  return lines.join(" ");
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  for (const [path, text] of Object.entries(build())) {
    const target = resolve(ROOT, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
    console.log(`${path}: ${Buffer.byteLength(text)}`);
  }
}
