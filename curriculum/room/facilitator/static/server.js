/** Asking the server: what a page was given, a form sent with Jupyter's token against forged requests. */
export const data = JSON.parse(document.getElementById("home-data").textContent);

/** Send a form; returns { ok, sentence }. */
export async function post(address, fields) {
  const body = new URLSearchParams({ ...fields, _xsrf: data.xsrf });
  try {
    const answer = await fetch(address, { method: "POST", body });
    return { ok: answer.ok, sentence: (await answer.json()).sentence || "" };
  } catch {
    return { ok: false, sentence: data.words.noAnswer };
  }
}

/** Return the state of the room, or { sentence } where there is none. */
export async function state() {
  try {
    return await (await fetch(data.addresses.state)).json();
  } catch {
    return { sentence: data.words.noAnswer };
  }
}

/** Say one sentence, also to those who hear the page. */
export function say(sentence) {
  const said = document.getElementById("said");
  if (said.textContent !== sentence) said.textContent = sentence;
}
