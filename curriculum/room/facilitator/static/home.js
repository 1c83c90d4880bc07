/** The facilitator's home. */
import startApart from "./apart.js";
import startDay from "./day.js";
import startDialogs from "./dialogs.js";
import { keep, read } from "./kept.js";
import startRoomState from "./room_state.js";
import { data } from "./server.js";
import startTabs from "./tabs.js";
import { startTicks } from "./ticks.js";

const asked = new URLSearchParams(window.location.search).has("programme");
const chosen = read("programme");
if (!asked && chosen && chosen !== data.programme && data.programmes.includes(chosen)) {
  window.location.replace(`?programme=${chosen}`);
} else {
  keep("programme", data.programme);
}
startTabs(startDay(data));
startTicks();
startApart();
startDialogs({ words: data.words, onHelpSaved: startRoomState() });
