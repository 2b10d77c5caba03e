// The buttons: zoom beside the overview; files, print, drawer and theme at the foot of the page.

import { openDrawer } from "./aside.js";
import { byId, el, put } from "./dom.js";
import { csvOf, download, icsOf, jsonOf } from "./save.js";
import { say } from "./strings.js";
import { themeChoice } from "./theme.js";

/** `actions`: zoom(factor), all(), events() that the filters leave, choose(at), announce(words), redraw(). */
export function buildTools(store, actions) {
  const sign = (name, text, onclick) => el("button", { type: "button", "aria-label": say(name), title: say(name), onclick }, text);
  put(byId("tools"),
    sign("zoom.in", "+", () => actions.zoom(0.6)), sign("zoom.out", "−", () => actions.zoom(1 / 0.6)), sign("zoom.all", "⤢", actions.all));
  const button = (words, onclick) => el("button", { type: "button", onclick }, words);
  put(byId("footer-tools"),
    button(`${say("save")} JSON`, async () => download("timeline.json", "application/json", await jsonOf(store, actions.events()))),
    button("CSV", () => download("timeline.csv", "text/csv", csvOf(store, actions.events()))),
    button("ICS", () => saveCalendar(store, actions)),
    button(say("print"), () => print()),
    button(say("drawer.open"), () => openDrawer(store, actions.choose)),
    themeChoice(actions.redraw));
}

function saveCalendar(store, actions) {
  const { text, left } = icsOf(store, actions.events());
  download("timeline.ics", "text/calendar", text);
  if (left) actions.announce(say("save.ics.left", { n: left }));
}
