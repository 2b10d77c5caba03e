// Filters: what each can choose from, which events pass all of them, and how many each choice would leave.

import { disagrees, fold, haystack } from "./store.js";

const DISAGREE = 3; // beside the numbers of the origins

/**
 * The facets in the order of their bits. `size` is how many values there are, `label(value)` names one (`words`: by a
 * name in the strings). An event has one value, `column[at] - base` where that is not negative, or a list, `lists[at]`.
 */
export function facetsOf(store) {
  const { tables } = store;
  return [
    { key: "kind", size: store.kinds.length, column: store.kind, base: 0, label: (v) => store.kinds[v][1] },
    { key: "people", size: tables.people.length, lists: store.people, label: (v) => tables.people[v] },
    { key: "place", size: tables.places.length, column: store.place, base: 1, label: (v) => tables.places[v][0] },
    { key: "series", size: tables.series.length, column: store.series, base: 1, label: (v) => tables.series[v] },
    { key: "status", size: 4, column: store.status, base: 0, label: (v) => `status.${store.statuses[v]}`, words: true },
    { key: "origin", size: 4, lists: originLists(store), label: (v) => originWord(store, v), words: true },
    { key: "document", size: tables.documents.length, lists: store.sources, label: (v) => documentName(store, v) },
  ];
}

/** The origin of each event, and DISAGREE beside it where its sources do. */
function originLists(store) {
  const plain = store.origins.map((_, origin) => [origin]);
  const both = store.origins.map((_, origin) => [origin, DISAGREE]);
  return Array.from(store.origin, (origin, at) => (disagrees(store, at) ? both : plain)[origin]);
}

const originWord = (store, v) => (v === DISAGREE ? "filter.disagree" : `origin.${store.origins[v]}`);

export function documentName(store, number) {
  const [source, part, title] = store.tables.documents[number];
  const name = source.split(/[/\\]/).pop();
  const more = store.tables.documents.some((row) => row[0] === source && row[1] !== part);
  return title ? `${title} (${name})` : more ? `${name} · ${part}` : name;
}

/** No condition at all. `chosen` maps a facet's key to the set of its chosen values. */
export function emptyFilter(facets) {
  return { q: "", confidence: 0, every: false, chosen: Object.fromEntries(facets.map((f) => [f.key, new Set()])) };
}

/** {events: the numbers that pass, counts: key → how many events each value would leave, given the other filters}. */
export function applyFilter(store, facets, filter) {
  const { size } = store;
  const failed = new Uint16Array(size); // one bit a facet, the next two for search and confidence
  facets.forEach((facet, bit) => mark(failed, 1 << bit, facet, filter));
  markSearch(store, failed, 1 << facets.length, filter.q);
  if (filter.confidence > 0) {
    const bit = 1 << (facets.length + 1);
    for (let at = 0; at < size; at++) if (store.confidence[at] * 100 < filter.confidence - 1e-6) failed[at] |= bit;
  }
  return { events: passing(failed), counts: countAll(facets, failed) };
}

function mark(failed, bit, facet, filter) {
  const chosen = filter.chosen[facet.key];
  if (!chosen.size) return;
  const wanted = new Uint8Array(facet.size);
  for (const value of chosen) wanted[value] = 1;
  const needed = facet.key === "people" && filter.every ? chosen.size : 1;
  const { column, base, lists } = facet;
  for (let at = 0; at < failed.length; at++) {
    let hits = 0;
    if (lists) for (const value of lists[at]) hits += wanted[value];
    else if (column[at] >= base) hits = wanted[column[at] - base];
    if (hits < needed) failed[at] |= bit;
  }
}

function markSearch(store, failed, bit, query) {
  const words = fold(query).split(/\s+/).filter(Boolean);
  if (!words.length) return;
  const texts = haystack(store);
  for (let at = 0; at < failed.length; at++) {
    if (!words.every((word) => texts[at].includes(word))) failed[at] |= bit;
  }
}

function passing(failed) {
  const events = [];
  for (let at = 0; at < failed.length; at++) if (!failed[at]) events.push(at);
  return events;
}

function countAll(facets, failed) {
  const counts = {};
  facets.forEach(({ key, size, column, base, lists }, number) => {
    const others = ~(1 << number);
    const tally = new Uint32Array(size);
    for (let at = 0; at < failed.length; at++) {
      if ((failed[at] & others) !== 0) continue;
      if (lists) for (const value of lists[at]) tally[value]++;
      else if (column[at] >= base) tally[column[at] - base]++;
    }
    counts[key] = tally;
  });
  return counts;
}
