/** The page of the documents: which of them are made, of which lesson, in which formats, is chosen here. */
import startFollowing from "./following.js";
import { data, post } from "./server.js";

const form = document.getElementById("choose");
const cards = document.getElementById("prepare-cards");
const follow = startFollowing([form.querySelector("button"), cards]);

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const chosen = new FormData(form);
  await ask({
    lesson: chosen.get("lesson"),
    editions: chosen.getAll("edition").join(),
    formats: chosen.getAll("format").join(),
  });
});
cards.addEventListener("click", () => ask({ cards: "yes" }));

async function ask(fields) {
  const { ok, sentence } = await post(data.addresses.documents, fields);
  document.getElementById("said").textContent = sentence;
  if (ok) follow();
}
