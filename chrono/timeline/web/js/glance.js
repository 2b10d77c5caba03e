// The whole timeline in a few lines, for a reader who has not chosen an event yet.

import { civil, yearName } from "./days.js";
import { el } from "./dom.js";
import { dateText, disagrees, isApproximate, sharpness } from "./store.js";
import { count, say } from "./strings.js";

const KEYS = [["← →", "keys.step"], ["↑ ↓", "keys.lane"], ["+ − 0", "keys.zoom"], ["Enter", "keys.open"], ["/", "keys.search"]];

/** Facts of all events and the keys that move among them; nothing where there is no event. */
export function glance(store) {
  if (!store.size) return [];
  return [
    el("p", { class: "rubric" }, say("glance")),
    facts([
      ["glance.range", store.dated ? rangeOf(store) : null],
      ["glance.dates", parts(store, "dates", datesOf(store))],
      ["filter.origin", parts(store, "origin", originsOf(store))],
      ["glance.disagree", disagreeing(store)],
    ]),
    el("div", { class: "by-key" },
      el("p", { class: "rubric" }, say("keys.title")),
      el("dl", { class: "facts" }, ...KEYS.flatMap(([keys, name]) => [
        el("dt", {}, ...keys.split(" ").map((key) => el("kbd", {}, key))), el("dd", {}, say(name)),
      ]))),
  ];
}

/** A list of names with their values, those without a value left out. */
export function facts(rows) {
  const told = rows.filter(([, value]) => value !== null && value !== undefined && value !== "");
  return el("dl", { class: "facts" }, ...told.flatMap(([name, value]) => [el("dt", {}, say(name)), el("dd", {}, ...[value].flat())]));
}

/** "48 to the day, 3 approximate": the counts that are not 0. */
function parts(store, group, counts) {
  const told = Object.entries(counts).filter(([, n]) => n);
  return told.map(([name, n]) => say(`glance.${group}.${name}`, { n: count(n) })).join(", ");
}

/** From the earliest to the latest date; an open end is neither, where another date is known, and a span says a year. */
function rangeOf(store) {
  let [from, to] = [null, null];
  for (let at = 0; at < store.dated; at++) {
    if (store.open[at]) continue;
    if (from === null || store.first[at] < store.first[from]) from = at;
    if (to === null || store.last[at] > store.last[to]) to = at;
  }
  if (from === null) return say("range", { from: dateText(store, 0), to: dateText(store, store.dated - 1) });
  const told = (at, moment) => (sharpness(store, at) === "span" ? yearName(civil(moment)[0]) : dateText(store, at));
  return say("range", { from: told(from, store.first[from]), to: told(to, store.last[to] - 1) });
}

function datesOf(store) {
  const found = { exact: 0, imprecise: 0, span: 0, approximate: 0, undated: store.size - store.dated };
  for (let at = 0; at < store.dated; at++) found[isApproximate(store, at) ? "approximate" : sharpness(store, at)] += 1;
  return found;
}

function originsOf(store) {
  const found = { extracted: 0, curated: 0, both: 0 };
  for (const origin of store.origin) found[store.origins[origin]] += 1;
  return found;
}

function disagreeing(store) {
  let n = 0;
  for (let at = 0; at < store.size; at++) n += disagrees(store, at);
  return n ? say("glance.disagree.count", { n }) : null;
}
