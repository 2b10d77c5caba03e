// The card that follows the pointer: what an event is before one opens it.

import { byId, el, put, text } from "./dom.js";
import { dayName } from "./days.js";
import { dateText, kindName, placeName } from "./store.js";
import { say } from "./strings.js";

export function showTip(store, drawing, view, hit, x, y) {
  const node = byId("tip");
  put(node, ...(hit.mark ? ofEvent(store, hit.mark.event) : ofBin(drawing, view, hit)));
  node.hidden = false;
  const { width, height } = node.getBoundingClientRect();
  const left = Math.min(x + 14, innerWidth - width - 8);
  const top = y + 18 + height > innerHeight ? y - height - 12 : y + 18;
  node.style.transform = `translate(${Math.max(8, left)}px,${Math.max(8, top)}px)`;
}

export function hideTip() {
  byId("tip").hidden = true;
}

function ofEvent(store, at) {
  const facts = [dateText(store, at), placeName(store, at), kindName(store, at)].filter(Boolean);
  const quote = store.detail?.evidence[at][0]?.[3];
  const short = quote && quote.length > 180 ? `${[...quote].slice(0, 180).join("").trimEnd()}…` : quote;
  return [el("b", { dir: "auto" }, store.title[at]), text(facts.join(" · ")), short ? el("q", { dir: "auto" }, short) : null];
}

function ofBin(drawing, view, { count, bin, step }) {
  const day = (x) => dayName(view.from + (x / drawing.width) * (view.to - view.from));
  return [text(say("skyline.bin", { n: count, from: day(bin), to: day(bin + step) }))];
}
