// Which events share a lane: by kind, place, participant, series or source.

import { documentName } from "./facets.js";
import { isDated } from "./store.js";
import { say } from "./strings.js";

export const LANES = ["kind", "place", "people", "series", "document"];

const MOST = 14; // lanes; the least frequent values share one lane more

/** Lanes of the dated ones of these events: [{label, colour: number of a kind or null, events}]. */
export function lanesOf(store, events, by) {
  const dated = events.filter((at) => isDated(store, at));
  if (by === "kind") return kindLanes(store, dated);
  const { values, label } = grouping(store, by);
  const groups = new Map();
  const without = [];
  for (const at of dated) {
    const found = values(at);
    if (!found.length) without.push(at);
    for (const value of found) groups.get(value)?.push(at) ?? groups.set(value, [at]);
  }
  const ranked = [...groups].sort((a, b) => b[1].length - a[1].length || a[0] - b[0]);
  const lanes = ranked.slice(0, MOST).map(([value, members]) => lane(label(value), members));
  const others = new Set(ranked.slice(MOST).flatMap(([, members]) => members));
  if (others.size) lanes.push(lane(say("lane.other"), [...others].sort((a, b) => a - b)));
  if (without.length) lanes.push(lane(say("lane.none"), without));
  return lanes;
}

const lane = (label, events, kind = null) => ({ label, events, kind });

function kindLanes(store, events) {
  const groups = store.kinds.map(() => []);
  for (const at of events) groups[store.kind[at]].push(at);
  return groups.map((members, kind) => lane(store.kinds[kind][1], members, kind)).filter((one) => one.events.length);
}

function grouping(store, by) {
  const tables = store.tables;
  if (by === "people") return { values: (at) => store.people[at], label: (v) => tables.people[v] };
  if (by === "document") return { values: (at) => store.sources[at], label: (v) => documentName(store, v) };
  const name = by === "place" ? (v) => tables.places[v][0] : (v) => tables.series[v];
  return { values: (at) => (store[by][at] ? [store[by][at] - 1] : []), label: name };
}
