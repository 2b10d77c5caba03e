// Where every mark and label stands: lanes from top to bottom, first fit in rows, skylines where a lane is crowded.
// Nothing here touches the page: numbers in, numbers out.

import { shortened, widthOf } from "./measure.js";
import { dateText, disagrees, sharpness } from "./store.js";

const GAP = 8; // between neighbours in a row
const BAR = 14; // a span narrower than this is drawn as a point
const BIN = 4; // pixels of a skyline's step

/** Sizes that follow from the size of the text. */
export function metricsOf(fontSize, width) {
  const row = Math.round(fontSize * 1.75);
  return {
    row, width,
    head: Math.round(fontSize * 1.7),
    mark: Math.max(6, Math.round(fontSize * 0.46)),
    sky: Math.round(fontSize * 3),
    foot: Math.round(fontSize * 0.5),
    rows: width < 600 ? 6 : 7,
    strips: 3, // rows for marks without labels
    least: fontSize * 7,
    widest: Math.min(fontSize * 26, width * 0.72),
  };
}

/**
 * The drawing of these lanes between two days.
 * {height, lanes: [{label, kind, top, height, total, seen, unlabelled, sky}], marks, hidden}; a mark is
 * {event, lane, x0, x1, x, y, bar, ghosts, label: {text, x, anchor, from, to, extra} or null}.
 */
export function layOut(store, lanes, view, metrics, chosen) {
  const scale = metrics.width / (view.to - view.from);
  const toX = (day) => (day - view.from) * scale;
  const limit = Math.min(260, Math.max(60, Math.floor(1600 / Math.max(1, lanes.length))));
  const drawing = { height: 0, lanes: [], marks: [], hidden: 0, toX };
  for (const lane of lanes) {
    const seen = lane.events.filter((at) => reaches(store, at, view));
    const boxes = { ...lane, source: lane, top: drawing.height, total: lane.events.length, seen: seen.length, sky: null };
    if (seen.length > limit) crowd(store, boxes, seen, metrics, toX, chosen);
    else settle(store, boxes, seen, metrics, toX, chosen);
    boxes.height = boxes.bottom + metrics.foot - boxes.top;
    boxes.unlabelled = seen.length - boxes.marks.filter((mark) => mark.label).length;
    drawing.height += boxes.height;
    drawing.hidden += boxes.unlabelled;
    for (const mark of boxes.marks) drawing.marks.push({ ...mark, lane: drawing.lanes.length });
    drawing.lanes.push(boxes);
  }
  return drawing;
}

/** Whether any of the event lies in the view. */
export function reaches(store, at, view) {
  return store.last[at] + store.reach[at] >= view.from && store.first[at] - store.reach[at] <= view.to;
}

function markOf(store, at, metrics, toX) {
  const [left, right] = [toX(store.first[at] - store.reach[at]), toX(store.last[at] + store.reach[at])];
  const bar = sharpness(store, at) !== "exact" && right - left >= BAR;
  const middle = (left + right) / 2;
  const radius = metrics.mark + 1;
  const [x0, x1] = bar ? [Math.max(left, -BAR), Math.min(right, metrics.width + BAR)] : [middle - radius, middle + radius];
  const ghosts = (store.ghosts[at] || [])
    .filter((ghost) => ghost.length)
    .map(([first, last]) => toX(((first ?? last) + (last ?? first) + 1) / 2))
    .filter((x) => x > radius && x < metrics.width - radius && (x < x0 - radius || x > x1 + radius));
  return { event: at, x0, x1, x: bar ? (x0 + x1) / 2 : middle, bar, ghosts, radius, label: null, y: 0 };
}

/** Rows of a lane: each a list of taken [from, to]. */
class Rows {
  constructor(count) {
    this.taken = Array.from({ length: count }, () => []);
    this.used = 0;
  }

  /** The first row, from `start` on, in which every span is free; it is taken. -1 where none is. */
  take(spans, start = 0) {
    for (let row = start; row < this.taken.length; row++) {
      if (!this.free(row, spans)) continue;
      this.taken[row].push(...spans);
      this.used = Math.max(this.used, row + 1);
      return row;
    }
    return -1;
  }

  free(row, spans) {
    return spans.every(([from, to]) => this.taken[row].every(([a, b]) => to <= a || from >= b));
  }
}

/** A lane with room: every event has a mark, as many as possible a label. */
function settle(store, lane, seen, metrics, toX, chosen) {
  const marks = seen.map((at) => markOf(store, at, metrics, toX)).sort((a, b) => a.x0 - b.x0 || a.event - b.event);
  let rows = new Rows(metrics.rows);
  const left = marks.filter((mark) => !label(store, mark, rows, metrics));
  if (left.length) {
    // Not all fit in order of date: the best get their labels first.
    rows = new Rows(metrics.rows);
    for (const mark of marks) mark.label = null;
    const rank = (mark) => (mark.event === chosen ? -1 : store.rank[mark.event]);
    const ranked = [...marks].sort((a, b) => rank(a) - rank(b));
    const rest = ranked.filter((mark) => !label(store, mark, rows, metrics)).sort((a, b) => a.x0 - b.x0);
    bare(rest, rows, metrics.strips);
  }
  const top = lane.top + metrics.head;
  for (const mark of marks) mark.y = top + (mark.row + 0.5) * metrics.row;
  extend(store, marks, rows, metrics);
  lane.marks = marks;
  lane.bottom = top + rows.used * metrics.row;
}

/** A crowded lane: a skyline of counts, and under it the best events with their labels. */
function crowd(store, lane, seen, metrics, toX, chosen) {
  const bins = new Uint32Array(Math.ceil(metrics.width / BIN) + 1);
  for (const at of seen) {
    const x = toX((store.first[at] + store.last[at]) / 2);
    if (x >= 0 && x <= metrics.width) bins[Math.floor(x / BIN)]++;
  }
  lane.sky = { bins, bin: BIN, top: lane.top + metrics.head, height: metrics.sky, most: Math.max(1, ...bins) };
  const rows = new Rows(3);
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
  store.byRank = Uint32Array.from(worth, (_, at) => at).sort((a, b) => worth[b] - worth[a] || a - b);
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
    const row = rows.take([[Math.min(from, mark.x0), Math.max(to, mark.x1) + GAP], ...ghosts]);
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

/** Adds the date behind a label wherever its row has the room for it. */
function extend(store, marks, rows, metrics) {
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
