// The small picture of all events above the timeline, with the window that the reader drags, widens or moves by keys.

import { byId, el, put, svg } from "./dom.js";
import { civil, dayName, yearName } from "./days.js";
import { say } from "./strings.js";
import { ticks } from "./ticks.js";

const HEIGHT = 44;
const BINS = 160; // at most 256, since a column is told by one byte

/**
 * Builds the overview; `move(from, to)` is called when the reader moves the window.
 * Returns show(events) for other events, follow() for another view, fit() for another width.
 */
export function buildOverview(store, state, move) {
  const node = byId("overview");
  const picture = svg("svg", { role: "img", "aria-label": say("overview") });
  const handles = ["start", "end"].map((side) => handle(side, store, state, move));
  put(node, picture, ...handles);
  let width = 1; // read when it changes: asking makes the browser lay out the page at once
  const toX = (day) => ((day - store.extent[0]) / (store.extent[1] - store.extent[0])) * width;
  const toDay = (x) => store.extent[0] + (x / width) * (store.extent[1] - store.extent[0]);
  drag(node, handles, state, toDay, toX, move);
  const columns = columnsOf(store);
  let bins = new Uint32Array(BINS);
  const follow = () => {
    draw(picture, store, bins, state.view, width, toX);
    handles.forEach((one, at) => place(one, state.view, at, toX, width));
  };
  const fit = () => {
    width = Math.max(1, node.clientWidth);
    follow();
  };
  const show = (events) => {
    bins = tally(columns, events);
    if (width > 1) follow();
    else fit();
  };
  return { show, follow, fit };
}

/** The column of each dated event's middle: its range never changes, so it is worked out once. */
function columnsOf({ first, last, dated, extent: [from, to] }) {
  const columns = new Uint8Array(dated);
  for (let at = 0; at < dated; at++) {
    const share = ((first[at] + last[at]) / 2 - from) / (to - from);
    columns[at] = Math.min(BINS - 1, Math.max(0, Math.floor(share * BINS)));
  }
  return columns;
}

/** How many of these events, which come in order of date with the undated last, each column has. */
function tally(columns, events) {
  const bins = new Uint32Array(BINS);
  for (let n = 0; n < events.length && events[n] < columns.length; n++) bins[columns[events[n]]]++;
  return bins;
}

function draw(picture, store, bins, view, width, toX) {
  const most = Math.max(1, ...bins);
  const step = width / BINS;
  let path = "";
  bins.forEach((count, bin) => {
    if (!count) return;
    const height = 4 + Math.sqrt(count / most) * (HEIGHT - 8);
    path += `M${(bin * step).toFixed(1)},${HEIGHT}v${-height.toFixed(1)}h${Math.max(1.5, step - 1).toFixed(1)}v${height.toFixed(1)}z`;
  });
  const [from, to] = [Math.max(0, toX(view.from)), Math.min(width, toX(view.to))];
  const window = svg("rect", { class: "ov-window", x: from + 1, y: 1, width: Math.max(2, to - from - 2), height: HEIGHT, rx: 5 });
  put(picture, svg("path", { class: "ov-bars", d: path }), window, ...years(store, width, toX));
}

function years(store, width, toX) {
  const marks = ticks(store.extent[0], store.extent[1], width, 74);
  return marks
    .map(({ day, text, sub }) => ({ x: toX(day), name: sub || text }))
    .filter(({ x }) => x > 24 && x < width - 24)
    .map(({ x, name }) => svg("text", { class: "ov-tick", x, y: HEIGHT + 15 }, name));
}

function handle(side, store, state, move) {
  const props = { class: "handle", role: "slider", tabindex: 0, "aria-label": say(`overview.${side}`), "data-side": side };
  const node = el("div", props);
  node.addEventListener("keydown", (event) => {
    const step = { ArrowLeft: -1, ArrowRight: 1, PageDown: -10, PageUp: 10 }[event.key];
    if (!step) return;
    const days = (step * (state.view.to - state.view.from)) / 40;
    if (side === "start") move(state.view.from + days, state.view.to);
    else move(state.view.from, state.view.to + days);
    event.preventDefault();
    event.stopPropagation();
  });
  node.setAttribute("aria-valuemin", civil(store.extent[0])[0]);
  node.setAttribute("aria-valuemax", civil(store.extent[1])[0]);
  return node;
}

function place(node, view, at, toX, width) {
  const day = at === 0 ? view.from : view.to;
  node.style.left = `${Math.min(width, Math.max(0, toX(day)))}px`;
  node.setAttribute("aria-valuenow", civil(day)[0]);
  node.setAttribute("aria-valuetext", Math.abs(day) > 4e6 ? yearName(civil(day)[0]) : dayName(day));
}

/** Pointer: a handle moves one end, the window moves whole, outside a new window is drawn. */
function drag(node, handles, state, toDay, toX, move) {
  let start = null;
  node.addEventListener("pointerdown", (event) => {
    const x = event.clientX - node.getBoundingClientRect().left;
    const side = handles.indexOf(event.target);
    const inside = x > toX(state.view.from) && x < toX(state.view.to);
    start = { x, view: { ...state.view }, side, fresh: side < 0 && !inside };
    node.setPointerCapture(event.pointerId);
    if (side < 0) event.preventDefault();
  });
  node.addEventListener("pointermove", (event) => {
    if (!start) return;
    const x = event.clientX - node.getBoundingClientRect().left;
    const by = toDay(x) - toDay(start.x);
    const { from, to } = start.view;
    if (start.side === 0) move(Math.min(from + by, to), to);
    else if (start.side === 1) move(from, Math.max(to + by, from));
    else if (start.fresh) move(...[toDay(start.x), toDay(x)].sort((a, b) => a - b));
    else move(from + by, to + by);
  });
  const stop = () => (start = null);
  node.addEventListener("pointerup", stop);
  node.addEventListener("pointercancel", stop);
}
