/** The page about the room: the lessons in one file are made here. */
import startFollowing from "./following.js";
import { data, post } from "./server.js";

const button = document.getElementById("prepare-files");
const follow = startFollowing([button]);
button.addEventListener("click", async () => {
  await post(data.addresses.offline, {});
  follow();
});
