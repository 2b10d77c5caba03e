// The data of the page: unpacked from its script blocks, read into columns. Python's `payload.py` is the writer.

import { dayName, isoDay } from "./days.js";
import { say } from "./strings.js";
import { unpack } from "./unpacking.js";

/** Columns with one entry an event, in date order, the undated last; tables as the payload has them. */
export function readStore(core) {
  const columns = core.columns;
  const size = columns.id.length;
  const store = { ...core, ...columns, heading: core.title, size, first: new Float64Array(size), last: new Float64Array(size) };
  for (const name of ["when", "kind", "status", "origin", "basis", "place", "series"]) store[name] = Uint32Array.from(columns[name]);
  store.open = new Uint8Array(size); // 1: no start is known, 2: no end
  store.reach = new Float64Array(size); // days by which an approximate date is drawn wider on both sides
  store.dated = size;
  store.number = new Map(columns.id.map((id, at) => [id, at]));
  place(store);
  store.extent = extent(store);
  store.haystack = null;
  store.details = null;
  return store;
}

/** First and last moment of each event, in days; an hour where a time of day is known. */
function place(store) {
  let before = 0;
  for (let at = 0; at < store.size; at++) {
    if (store.when[at] === 0) {
      before += store.step[at];
      store.first[at] = before;
      store.last[at] = before + 1;
      continue;
    }
    const when = store.tables.whens[store.when[at] - 1];
    if (when === null) {
      store.dated = Math.min(store.dated, at);
      store.first[at] = store.last[at] = NaN;
      continue;
    }
    const [edtf, , first, last, precision, flags] = when;
    store.open[at] = (first === null) + 2 * (last === null);
    store.first[at] = first ?? last;
    store.last[at] = (last ?? first) + 1;
    if (flags & 1) store.reach[at] = Math.max(5, (store.last[at] - store.first[at]) / 2);
    const time = precision === "time" && /T(\d\d):(\d\d)/.exec(edtf);
    if (time) {
      store.first[at] += (Number(time[1]) + Number(time[2]) / 60) / 24;
      store.last[at] = store.first[at];
    }
  }
}

function extent(store) {
  let from = Infinity;
  let to = -Infinity;
  for (let at = 0; at < store.dated; at++) {
    if (store.first[at] < from) from = store.first[at];
    if (store.last[at] > to) to = store.last[at];
  }
  if (from > to) return [719163, 719163 + 365];
  // A day that is told by the hour fills the width; single days get some company.
  const hours = to - from < 14 && store.tables.whens.some((when) => when?.[4] === "time");
  const margin = hours ? (to - from) * 0.08 + 1 / 24 : Math.max((to - from) * 0.03, 3);
  return [from - margin, to + margin];
}

const whenOf = (store, at) => (store.when[at] ? store.tables.whens[store.when[at] - 1] : null);

export const isDated = (store, at) => at < store.dated;

/** The date for people. */
export function dateText(store, at) {
  if (!isDated(store, at)) return say("undated");
  return store.when[at] ? whenOf(store, at)[1] : dayName(store.first[at]);
}

/** The date as EDTF, null where undated. */
export function edtf(store, at) {
  if (!isDated(store, at)) return null;
  return store.when[at] ? whenOf(store, at)[0] : isoDay(store.first[at]);
}

export function precision(store, at) {
  if (!isDated(store, at)) return "none";
  return store.when[at] ? whenOf(store, at)[4] : "day";
}

export function isApproximate(store, at) {
  return isDated(store, at) && store.when[at] > 0 && (whenOf(store, at)[5] & 1) === 1;
}

/** How a date is drawn: to the day, an interval between known ends, or somewhere inside a span. */
export function sharpness(store, at) {
  const name = precision(store, at);
  if (name === "day" || name === "time") return "exact";
  return name === "interval" || name === "set" ? "span" : "imprecise";
}

export const kindName = (store, at) => store.kinds[store.kind[at]][1];
export const placeName = (store, at) => (store.place[at] ? store.tables.places[store.place[at] - 1][0] : "");
export const peopleNames = (store, at) => store.people[at].map((person) => store.tables.people[person]);
export const seriesName = (store, at) => (store.series[at] ? store.tables.series[store.series[at] - 1] : "");
export const disagrees = (store, at) => at in store.ghosts;

/** Quotes and reasons, unpacked when they are first needed. */
export function details(store) {
  store.details ??= unpack("details").then((json) => (store.detail = JSON.parse(json)));
  return store.details;
}

/** The text without case and accents; most texts have no accents, and a test for that is far cheaper. */
export function fold(value) {
  return (/^[\0-\x7f]*$/.test(value) ? value : value.normalize("NFKD").replace(/\p{M}/gu, "")).toLowerCase();
}

/** One folded text an event, for the search; quotes join once the details are there. */
export function haystack(store) {
  gather(store, () => true);
  return store.haystack;
}

/** Folds the texts of some hundred events at a time for as long as `more()`; true when it has done them all. */
export function gather(store, more) {
  const whole = Boolean(store.detail);
  if (!store.haystack || store.haystackWhole !== whole) Object.assign(store, { haystack: [], haystackWhole: whole });
  const texts = store.haystack;
  while (texts.length < store.size && more()) {
    const end = Math.min(store.size, texts.length + 200);
    for (let at = texts.length; at < end; at++) texts.push(fold(searchable(store, at)));
  }
  return texts.length === store.size;
}

function searchable(store, at) {
  const quotes = store.detail ? store.detail.evidence[at].map((evidence) => evidence[3]) : [];
  const names = [placeName(store, at), seriesName(store, at), ...peopleNames(store, at), ...(store.tags[at] || [])];
  return [store.title[at], ...names, ...quotes].join("\n");
}
