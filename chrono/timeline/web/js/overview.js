// The small picture of all events above the timeline, with the window that the reader drags, widens or moves by keys.

import { byId, el, put, svg } from "./dom.js";
import { civil, dayName, yearName } from "./days.js";
import { say } from "./strings.js";
import { ticks } from "./ticks.js";

const HEIGHT = 44;
const BINS = 160;

/** Builds the overview; `move(from, to)` is called when the reader moves the window. Returns its drawing function. */
export function buildOverview(store, state, move) {
  const node = byId("overview");
  const picture = svg("svg", { role: "img", "aria-label": say("overview") });
  const handles = ["start", "end"].map((side) => handle(side, store, state, move));
  put(node, picture, ...handles);
  let width = 1; // read once a drawing: asking the browser for it again and again is slow
  const toX = (day) => ((day - store.extent[0]) / (store.extent[1] - store.extent[0])) * width;
  const toDay = (x) => store.extent[0] + (x / width) * (store.extent[1] - store.extent[0]);
  drag(node, handles, state, toDay, toX, move);
  let events = [];
  return (shown) => {
    events = shown ?? events;
    width = Math.max(1, node.clientWidth);
    draw(picture, store, events, state.view, width, toX);
    handles.forEach((one, at) => place(one, state.view, at, toX, width));
  };
}

function draw(picture, store, events, view, width, toX) {
  const bins = new Uint32Array(BINS);
  for (const at of events) {
    if (at >= store.dated) continue;
    const x = toX((store.first[at] + store.last[at]) / 2) / width;
    bins[Math.min(BINS - 1, Math.max(0, Math.floor(x * BINS)))]++;
  }
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
