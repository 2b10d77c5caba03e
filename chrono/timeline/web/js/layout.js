// Where every mark and label stands: lanes from top to bottom, first fit in rows, skylines where a lane is crowded.
// Nothing here touches the page: numbers in, numbers out.

import { boldWidthOf, shortened, widthOf } from "./measure.js";
import { dateText, disagrees, sharpness } from "./store.js";
import { count } from "./strings.js";

const GAP = 8; // between neighbours in a row
const BAR = 14; // a span narrower than this is drawn as a point
const ARROW = 11; // of a mark whose end is open
const BIN = 4; // pixels of a skyline's step
const MOST = 260; // marks of a lane that are drawn singly
const ALL = 480; // marks of all lanes: as many as are redrawn without a wait
const KEYS = 2 ** 24; // more than there are events

/** Sizes that follow from the size of the text. */
export function metricsOf(fontSize, width) {
  const row = Math.round(fontSize * 1.75);
  return {
    row, width,
    font: fontSize,
    head: Math.round(fontSize * 1.7),
    mark: Math.max(6, Math.round(fontSize * 0.46)),
    sky: Math.round(fontSize * 3),
    foot: Math.round(fontSize * 0.5),
    rows: 8,
    strips: 3, // rows for marks without labels
    least: fontSize * 7,
    widest: Math.min(fontSize * 26, width * 0.72),
    longest: Math.min(fontSize * 52, width * 0.85), // where nothing else wants the room
  };
}

/**
 * The drawing of these lanes between two days.
 * `before` is the drawing that this one follows: where only the view has moved, labels keep their rows.
 * {height, lanes: [{label, kind, top, height, total, seen, unlabelled, sky}], marks, hidden}; a mark is
 * {event, lane, x0, x1, x, y, bar, ghosts, label: {text, x, anchor, from, to, extra} or null}.
 */
export function layOut(store, lanes, view, metrics, chosen, before = null) {
  const scale = metrics.width / (view.to - view.from);
  const toX = (day) => (day - view.from) * scale;
  const limit = Math.min(MOST, Math.max(40, Math.floor(ALL / Math.max(1, lanes.length))));
  const drawing = { height: 0, lanes: [], marks: [], hidden: 0, toX, scale, pins: new Map() };
  const pins = before && Math.abs(before.scale / scale - 1) < 1e-6 ? before.pins : new Map();
  for (const lane of lanes) {
    const seen = within(store, lane.events, view);
    const boxes = { ...named(lane, seen.length, metrics), source: lane, top: drawing.height, sky: null };
    const rowOf = (at) => pins.get(`${lane.label}\n${at}`);
    if (seen.length > limit) crowd(store, boxes, seen, view, metrics, toX, chosen);
    else settle(store, boxes, seen, metrics, toX, chosen, rowOf);
    boxes.height = boxes.bottom + metrics.foot - boxes.top;
    boxes.unlabelled = seen.length - boxes.marks.filter((mark) => mark.label).length;
    drawing.height += boxes.height;
    drawing.hidden += boxes.unlabelled;
    for (const mark of boxes.marks) {
      mark.lane = drawing.lanes.length;
      drawing.marks.push(mark);
      if (mark.label) drawing.pins.set(`${lane.label}\n${mark.event}`, mark.row);
    }
    drawing.lanes.push(boxes);
  }
  return drawing;
}

/** The lane with its name as drawn: {name, nameWidth, tally, end: where both end, line: the baseline from the top}. */
function named(lane, seen, metrics) {
  const total = lane.events.length;
  const tally = seen === total ? count(total) : `${count(seen)} / ${count(total)}`;
  const name = shortened(lane.label, metrics.width * 0.6);
  const nameWidth = boldWidthOf(name);
  return { ...lane, seen, total, tally, name, nameWidth, end: 4 + nameWidth + 6 + widthOf(tally), line: metrics.font * 1.25 };
}

/** Those of the events of which any part lies in the view. */
function within({ first, last, reach }, events, { from, to }) {
  const found = [];
  for (const at of events) if (last[at] + reach[at] >= from && first[at] - reach[at] <= to) found.push(at);
  return found;
}

function markOf(store, at, metrics, toX) {
  const [left, right] = [toX(store.first[at] - store.reach[at]), toX(store.last[at] + store.reach[at])];
  const bar = sharpness(store, at) !== "exact" && right - left >= BAR;
  const middle = (left + right) / 2;
  const radius = metrics.mark + 1;
  const [start, end] = [store.open[at] & 1 ? ARROW : 0, store.open[at] & 2 ? ARROW : 0];
  const [x0, x1] = bar ? [Math.max(left, -BAR), Math.min(right, metrics.width + BAR)] : [middle - radius, middle + radius];
  const ghosts = (store.ghosts[at] || [])
    .filter((ghost) => ghost.length)
    .map(([first, last]) => toX(((first ?? last) + (last ?? first) + 1) / 2))
    .filter((x) => x > radius && x < metrics.width - radius && (x < x0 - radius || x > x1 + radius));
  return { event: at, x0: x0 - start, x1: x1 + end, x: bar ? (x0 + x1) / 2 : middle, bar, ghosts, radius, label: null, y: 0 };
}

/** Rows of a lane: each a list of taken [from, to]; the first begins behind the lane's name. */
class Rows {
  constructor(count, nameEnd = 0) {
    this.taken = Array.from({ length: count }, () => []);
    this.used = 0;
    if (nameEnd) this.taken[0].push([-Infinity, nameEnd + 2 * GAP]);
  }

  /** How far a span may grow from x, to the right or to the left, before it meets another. */
  reach(row, x, right, width) {
    const ends = right ? this.taken[row].map(([a]) => a).filter((a) => a > x) : this.taken[row].map(([, b]) => b).filter((b) => b < x);
    return right ? Math.min(width - 2, ...ends.map((a) => a - GAP)) : Math.max(2, ...ends);
  }

  /** The row `wanted` or else the first in which every span is free; it is taken. -1 where none is. */
  take(spans, wanted) {
    const row = wanted !== undefined && this.free(wanted, spans) ? wanted : this.taken.findIndex((_, n) => this.free(n, spans));
    if (row < 0) return -1;
    this.taken[row].push(...spans);
    this.used = Math.max(this.used, row + 1);
    return row;
  }

  free(row, spans) {
    return spans.every(([from, to]) => this.taken[row].every(([a, b]) => to <= a || from >= b));
  }
}

/** A lane with room: every event has a mark, as many as possible a label. */
function settle(store, lane, seen, metrics, toX, chosen, rowOf) {
  const marks = seen.map((at) => ({ ...markOf(store, at, metrics, toX), wanted: rowOf(at) }));
  const byTime = [...marks].sort((a, b) => pinned(a, b) || a.x0 - b.x0 || a.event - b.event);
  let rows = new Rows(metrics.rows, lane.end);
  if (!byTime.every((mark) => label(store, mark, rows, metrics))) {
    // Not all fit in order of date: the best get their labels first, and shorter ones where that helps more of them.
    const rank = (mark) => (mark.event === chosen ? -1 : store.rank[mark.event]);
    const ranked = [...marks].sort((a, b) => pinned(a, b) || rank(a) - rank(b));
    rows = byRank(store, ranked, lane.end, metrics);
  }
  const top = lane.top + metrics.foot;
  lane.line = metrics.foot + metrics.row / 2 + metrics.font * 0.36;
  for (const mark of marks) mark.y = top + (mark.row + 0.5) * metrics.row;
  extend(store, marks, rows, metrics);
  lane.marks = marks.sort((a, b) => a.x0 - b.x0 || a.event - b.event);
  lane.free = Math.min(metrics.width, ...rows.taken[0].map(([from]) => from).filter((from) => from > 0)) - GAP;
  lane.bottom = top + Math.max(1, rows.used) * metrics.row;
}

/** Labels that have a row from the drawing before come first: they are what the reader is looking at. */
const pinned = (a, b) => (a.wanted === undefined) - (b.wanted === undefined);

/** Places the marks in this order; those that find no room for a label come into rows of their own. */
function byRank(store, ranked, nameEnd, metrics) {
  const tries = [metrics.widest, metrics.widest * 0.55].map((widest) => {
    const rows = new Rows(metrics.rows, nameEnd);
    const marks = ranked.map((mark) => ({ ...mark, label: null }));
    const rest = marks.filter((mark) => !label(store, mark, rows, { ...metrics, widest }));
    return { rows, marks, rest };
  });
  const [full, short] = tries;
  const chosen = short.rest.length < full.rest.length * 0.8 ? short : full;
  bare(chosen.rest.sort((a, b) => a.x0 - b.x0), chosen.rows, metrics.strips);
  ranked.forEach((mark, number) => Object.assign(mark, chosen.marks[number]));
  return chosen.rows;
}

/** A crowded lane: a skyline of counts, and under it the best events with their labels. */
function crowd(store, lane, seen, view, metrics, toX, chosen) {
  const bins = new Uint32Array(Math.ceil(metrics.width / BIN) + 1);
  const scale = metrics.width / (view.to - view.from);
  for (const at of seen) {
    const x = ((store.first[at] + store.last[at]) / 2 - view.from) * scale;
    if (x >= 0 && x <= metrics.width) bins[Math.floor(x / BIN)]++;
  }
  lane.free = metrics.width;
  lane.sky = { bins, bin: BIN, top: lane.top + metrics.head, height: metrics.sky, most: Math.max(1, ...bins) };
  const rows = new Rows(seen.length > 2000 ? 3 : 6);
  const marks = [];
  for (const at of best(store, lane, chosen, toX, metrics.width)) {
    const mark = markOf(store, at, metrics, toX);
    if (label(store, mark, rows, metrics)) marks.push(mark);
  }
  const top = lane.sky.top + metrics.sky + metrics.foot;
  for (const mark of marks) mark.y = top + (mark.row + 0.5) * metrics.row;
  lane.marks = marks;
  lane.bottom = top + rows.used * metrics.row;
}

/** The first few events of a lane whose middle is in the view, by rank; a lane's ranks are sorted once. */
function best(store, lane, chosen, toX, width) {
  lane.source.ranks ??= Uint32Array.from(lane.events, (at) => store.rank[at]).sort();
  const inside = (at) => {
    const x = toX((store.first[at] + store.last[at]) / 2);
    return x >= 0 && x <= width;
  };
  const found = chosen !== null && lane.events.includes(chosen) && inside(chosen) ? [chosen] : [];
  for (const rank of lane.source.ranks) {
    if (found.length >= 120) break;
    const at = store.byRank[rank];
    if (at !== chosen && inside(at)) found.push(at);
  }
  return found;
}

/** Ranks all events by what is labelled first where room is short: the curated, the sure, the linked. */
export function rankEvents(store) {
  const worth = Float64Array.from(store.confidence, (confidence, at) =>
    confidence + 0.4 * (store.origin[at] > 0) + 0.1 * (at in store.links) + 0.1 * disagrees(store, at));
  // One number holds both worth and place, since numbers sort many times faster than a comparison by function.
  const keys = Float64Array.from(worth, (value, at) => Math.round((4 - value) * 1000) * KEYS + at).sort();
  store.byRank = Uint32Array.from(keys, (key) => key % KEYS);
  store.rank = new Uint32Array(store.size);
  store.byRank.forEach((at, rank) => (store.rank[at] = rank));
}

/** Finds a row for a mark with its label; ghosts give way where they would cost the label. */
function label(store, mark, rows, metrics) {
  const clear = 4 + (disagrees(store, mark.event) ? 6 : 0);
  // On a narrow screen a title may have room on neither side; shortened to the wider one it still says something.
  const room = Math.max(metrics.width - 3 - mark.x1 - clear, mark.x0 - clear - 3, metrics.least);
  const text = shortened(store.title[mark.event], Math.min(metrics.widest, room));
  const width = widthOf(text);
  if (set(mark, text, width, clear, rows, metrics)) return true;
  if (!mark.ghosts.length) return false;
  const { ghosts } = mark;
  mark.ghosts = [];
  if (set(mark, text, width, clear, rows, metrics)) return true;
  mark.ghosts = ghosts;
  return false;
}

/** Right of the mark, left of it, beyond its ghosts, or on a bar with room inside. */
function set(mark, text, width, clear, rows, metrics) {
  const ghosts = mark.ghosts.map((x) => [x - mark.radius - 2, x + mark.radius + 2]);
  const beyond = Math.max(mark.x1, ...ghosts.map(([, to]) => to));
  const places = [[mark.x1 + clear, "start"], [mark.x0 - clear, "end"], [beyond + clear, "start"]];
  if (mark.bar && mark.x1 - Math.max(mark.x0, 0) > width + 12) places.push([Math.max(mark.x0, 0) + 6, "start"]);
  for (const [x, anchor] of places) {
    const from = anchor === "start" ? x : x - width;
    const to = from + width;
    if (from < 2 || to > metrics.width - 2 || ghosts.some(([a, b]) => a < to && b > from)) continue;
    const row = rows.take([[Math.min(from, mark.x0), Math.max(to, mark.x1) + GAP], ...ghosts], mark.wanted);
    if (row < 0) continue;
    mark.row = row;
    mark.label = { text, x, anchor, width, from, to, extra: null };
    return true;
  }
  return false;
}

/** Marks without labels, in rows of their own under the others; what has no room there lies on its neighbours. */
function bare(marks, rows, strips) {
  const under = new Rows(strips);
  for (const mark of marks) {
    const row = under.take([[mark.x0, mark.x1 + 2]]);
    mark.row = rows.used + (row < 0 ? strips - 1 : row);
    mark.ghosts = [];
  }
  rows.used += under.used;
}

/** Gives shortened labels the room that their rows have left, and adds the date behind a label where it fits. */
function extend(store, marks, rows, metrics) {
  for (const mark of marks) if (mark.label?.text.endsWith("…")) lengthen(store, mark, rows, metrics);
  for (const mark of marks) {
    if (!mark.label || mark.label.anchor !== "start") continue;
    const date = dateText(store, mark.event);
    const from = mark.label.to + 8;
    const to = from + widthOf(date);
    if (to > metrics.width - 2 || !rows.free(mark.row, [[from, to + GAP]])) continue;
    mark.label.extra = { text: date, x: from, to };
    rows.taken[mark.row].push([from, to + GAP]);
  }
}

/** The mark's own span ends GAP beyond its label, so what begins after it belongs to others. */
function lengthen(store, mark, rows, metrics) {
  const { label } = mark;
  const right = label.anchor === "start";
  const edge = rows.reach(mark.row, right ? label.to : label.from, right, metrics.width);
  const text = shortened(store.title[mark.event], Math.min(metrics.longest, Math.abs(edge - label.x)));
  const more = widthOf(text) - label.width;
  if (more <= 0) return;
  Object.assign(label, { text, width: label.width + more }, right ? { to: label.to + more } : { from: label.from - more });
  rows.taken[mark.row].push([label.from, label.to + GAP]);
}
