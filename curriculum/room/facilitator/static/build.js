/** How far the builds are: a bar, the last file, and the sentence of what failed. */
export default function drawBuild({ running, made, total, text, failures }) {
  const bar = document.getElementById("build-progress");
  bar.hidden = !running;
  bar.max = Math.max(total, 1);
  bar.value = made;
  document.getElementById("build-text").textContent = text;
  const list = document.getElementById("build-failures");
  if (list.textContent === failures.join("")) return;
  list.replaceChildren(
    ...failures.map((sentence) => {
      const shown = document.createElement("p");
      shown.textContent = sentence;
      return shown;
    }),
  );
}
