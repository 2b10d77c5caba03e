// The page: reads its data, makes filters and table usable, then draws, and keeps all parts in step.

import { showLegend, showNothing, showTray } from "./aside.js";
import { dayName } from "./days.js";
import { byId } from "./dom.js";
import { applyFilter, emptyFilter, facetsOf } from "./facets.js";
import { buildFilters } from "./filters.js";
import { listen } from "./gestures.js";
import { axisStrip, watchHead } from "./head.js";
import { hitTest } from "./hit.js";
import { whenIdle } from "./idle.js";
import { listenKeys } from "./keys.js";
import { lanesOf } from "./lanes.js";
import { layOut, metricsOf, rankEvents } from "./layout.js";
import { loadPlotly } from "./loading.js";
import { useFontOf } from "./measure.js";
import { focus, overlay } from "./overlay.js";
import { buildOverview } from "./overview.js";
import { emptyPanel, showPanel } from "./panel.js";
import { MARGIN, plot } from "./plot.js";
import { address, readAddress } from "./state.js";
import { dateText, details, gather, readStore } from "./store.js";
import { unpack } from "./unpacking.js";
import { count, learn, say } from "./strings.js";
import { buildTable } from "./table.js";
import { PAPER, scaleToPaper } from "./paper.js";
import { currentTheme } from "./theme.js";
import { hideTip, showTip } from "./tip.js";
import { buildTools } from "./tools.js";

const runPlotly = loadPlotly(); // unpacked beside all the rest, run when the page can be used without it
const store = readStore(JSON.parse(await unpack("core")));
learn(store.strings);
rankEvents(store);

const facets = facetsOf(store);
const state = { filter: emptyFilter(facets), sort: "date" };
readAddress(store, facets, state);
const canvas = byId("plot");
let pending = 0; // the frame in which the next drawing is due
let writing = 0; // the timer after which the address is written
const shown = { events: [], lanes: [], drawing: null, printing: false };

const filters = buildFilters(store, facets, state, refilter);
const table = buildTable(store, state, choose, remember);
const overview = buildOverview(store, state, (from, to) => setView(from, to));
showLegend(store);
document.documentElement.classList.toggle("blank", store.size === 0);
emptyPanel(store);
buildTools(store, { zoom, all: () => setView(...store.extent), events: () => shown.events, choose, announce, redraw: schedule });
watchHead();
refilter();
listenKeys(canvas, byId("q"), keyActions());
if (state.chosen !== null) choose(state.chosen, true);
performance.mark("chrono:ready");
await drawable();

/** Draws as soon as Plotly is there; whatever fails, the table stays. */
async function drawable() {
  try {
    await runPlotly();
    byId("wait").remove();
    draw();
    listen(canvas, state, gestureActions());
    new ResizeObserver(resized()).observe(canvas);
    document.documentElement.classList.add("drawn");
    performance.mark("chrono:drawn");
  } catch (error) {
    byId("wait").textContent = say("nodraw");
    console.error(error);
  }
  whenIdle(() => details(store).then(searchQuotes));
}

/** Looks into the quotes too for what is sought already, by the address or a quick hand. */
function searchQuotes() {
  if (state.filter.q) refilter();
  whenIdle(readySearch);
}

/** Reads what the search will look into while the reader does nothing. */
function readySearch(idle) {
  if (!gather(store, () => idle.timeRemaining() > 1)) whenIdle(readySearch);
}

function refilter() {
  const found = applyFilter(store, facets, state.filter);
  shown.events = found.events;
  filters.update(found.counts);
  shown.lanes = lanesOf(store, shown.events, state.lanes);
  shown.drawing = null; // other lanes, other rows
  table.show(shown.events);
  overview.show(shown.events);
  showTray(store, shown.events, choose);
  const left = shown.events.length;
  byId("count").textContent = left === store.size ? "" : `· ${say("count", { shown: count(left), n: store.size })}`;
  showNothing(store, shown.lanes, left, filters.reset);
  remember();
  schedule();
}

function schedule() {
  pending ||= requestAnimationFrame(draw);
}

function draw() {
  pending = 0;
  if (!window.Plotly) return;
  const fontSize = useFontOf(canvas);
  const width = Math.max(160, (shown.printing ? PAPER : canvas.clientWidth) - MARGIN.left - MARGIN.right);
  const theme = { ...currentTheme(store, shown.printing), fontSize };
  const eraHeight = store.eras.length ? Math.round(fontSize * 1.7) : 0;
  const drawing = layOut(store, shown.lanes, state.view, metricsOf(fontSize, width), state.chosen, shown.drawing);
  drawing.width = width;
  shown.drawing = drawing;
  plot(canvas, store, drawing, state.view, theme, eraHeight, store.date ? store.date.number : null);
  overlay(canvas, store, drawing, state.view, theme, { eraHeight, chosen: state.chosen });
  shown.eraHeight = eraHeight;
  axisStrip(drawing, state.view, fontSize);
  byId("hidden").textContent = drawing.hidden ? say("hidden", { n: drawing.hidden }) : "";
}

/** Redraws when the width has really changed: drawing changes the height by itself. */
function resized() {
  let width = canvas.clientWidth;
  return () => {
    if (canvas.clientWidth === width) return;
    width = canvas.clientWidth;
    overview.fit();
    schedule();
  };
}

/** Moves the view, inside what there is and no closer than two hours. */
function setView(from, to) {
  const [first, last] = store.extent;
  const days = Math.min(last - first, Math.max(to - from, 1 / 12));
  const start = Math.min(Math.max((from + to - days) / 2, first), last - days);
  state.view = { from: start, to: start + days };
  state.whole = days >= (last - first) * 0.9999;
  overview.follow();
  schedule();
  remember();
}

/** The address follows the state, not too often: browsers limit it. */
function remember() {
  clearTimeout(writing);
  writing = setTimeout(() => {
    const wanted = address(store, facets, state);
    if (wanted !== location.hash.slice(1)) history.replaceState(null, "", wanted ? `#${wanted}` : location.pathname + location.search);
  }, 250);
}

addEventListener("hashchange", () => {
  readAddress(store, facets, state);
  refilter();
  setView(state.view.from, state.view.to);
  if (state.chosen !== null) choose(state.chosen, true);
  else close();
});

/** Opens an event: panel, ring, announcement; the view moves to it where it is not in it. */
function choose(at, quiet = false) {
  state.chosen = at;
  showPanel(store, at, { go: choose, step, close, chosen: () => state.chosen, copy });
  table.mark();
  if (at < store.dated) bringIntoView(at);
  schedule();
  requestAnimationFrame(() => uncover(at));
  remember();
  if (!quiet) announce(`${store.title[at]}, ${dateText(store, at)}`);
}

function bringIntoView(at) {
  const middle = (store.first[at] + store.last[at]) / 2;
  const days = state.view.to - state.view.from;
  if (middle < state.view.from || middle > state.view.to) setView(middle - days / 2, middle + days / 2);
}

/** Scrolls the page where the panel or the head of the timeline would hide the mark. */
function uncover(at) {
  const mark = shown.drawing?.marks.find((one) => one.event === at);
  if (!mark) return;
  const y = canvas.getBoundingClientRect().top + shown.drawing.headroom + shown.eraHeight + mark.y;
  const panel = byId("panel");
  const floor = getComputedStyle(panel).position === "fixed" ? innerHeight * 0.38 : innerHeight;
  const head = byId("top").getBoundingClientRect().height + 24;
  if (y > floor - 24 || y < head) scrollBy({ top: y - (head + floor) / 2, behavior: calm() ? "auto" : "smooth" });
}

const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

function close() {
  if (state.chosen === null) return;
  state.chosen = null;
  emptyPanel(store);
  table.mark();
  schedule();
  remember();
}

/** The next or previous of the events that the filters leave. */
function step(by) {
  if (!shown.events.length) return;
  const here = state.chosen === null ? -1 : shown.events.indexOf(state.chosen);
  const next = here < 0 ? (by > 0 ? 0 : shown.events.length - 1) : here + by;
  if (next >= 0 && next < shown.events.length) choose(shown.events[next]);
}

/** The event nearest in time in the lane above or below. */
function stepLane(by) {
  const here = shown.lanes.findIndex((lane) => lane.events.includes(state.chosen));
  const lane = shown.lanes[here < 0 ? 0 : here + by];
  if (!lane) return;
  const day = state.chosen === null || here < 0 ? state.view.from : store.first[state.chosen];
  choose(lane.events.reduce((best, at) => (Math.abs(store.first[at] - day) < Math.abs(store.first[best] - day) ? at : best)));
}

function zoom(factor) {
  const { from, to } = state.view;
  const chosen = state.chosen !== null && state.chosen < store.dated ? store.first[state.chosen] : null;
  const anchor = chosen !== null && chosen > from && chosen < to ? chosen : (from + to) / 2;
  setView(anchor - (anchor - from) * factor, anchor + (to - anchor) * factor);
  announce(say("range", { from: dayName(state.view.from), to: dayName(state.view.to) }));
}

function keyActions() {
  const days = () => state.view.to - state.view.from;
  return {
    step, zoom, close,
    lane: stepLane,
    pan: (by) => setView(state.view.from + by * days(), state.view.to + by * days()),
    edge: (end) => shown.events.length && choose(shown.events.at(end)),
    all: () => setView(...store.extent),
    open: () => (state.chosen === null ? step(1) : byId("panel").focus()),
  };
}

function gestureActions() {
  return {
    hit: ({ x, y }) => hitTest(shown.drawing, x, y - shown.drawing.headroom - shown.eraHeight),
    range: setView,
    settle: () => {},
    choose(hit) {
      if (hit?.mark) choose(hit.mark.event);
      else if (hit?.bin !== undefined) lookCloser(hit.bin);
      else close();
    },
    point(hit, x, y) {
      canvas.classList.toggle("over", Boolean(hit));
      focus(canvas, store, shown.drawing, hit?.mark ? hit.mark.event : state.chosen);
      if (hit) showTip(store, shown.drawing, state.view, hit, x, y);
      else hideTip();
    },
  };
}

/** Zooms into a stretch of a skyline. */
function lookCloser(x) {
  const days = state.view.to - state.view.from;
  const middle = state.view.from + (x / shown.drawing.width) * days;
  setView(middle - days / 10, middle + days / 10);
}

function announce(words) {
  byId("live").textContent = words;
}

async function copy(words) {
  try {
    await navigator.clipboard.writeText(words);
    announce(say("copied"));
  } catch {
    getSelection().selectAllChildren(document.querySelector("#panel pre"));
    announce(say("copy.failed"));
  }
}

/** On paper: the whole range at the width of a page, in the light theme, with the rows of the table. */
function printed(printing) {
  if (printing) shown.before = { view: state.view, chosen: state.chosen };
  Object.assign(state, printing ? { view: { from: store.extent[0], to: store.extent[1] }, chosen: null } : shown.before);
  shown.printing = printing;
  shown.drawing = null;
  if (printing) table.print();
  else table.draw();
  draw();
  if (window.Plotly) scaleToPaper(canvas, printing);
}
addEventListener("beforeprint", () => printed(true));
addEventListener("afterprint", () => printed(false));
