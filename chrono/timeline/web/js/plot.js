// The drawing as Plotly traces: spans, points, skylines; lanes and eras as shapes; an axis with our own ticks.

import { axisTicks } from "./axis.js";
import { plotlyText } from "./dom.js";
import { isApproximate, sharpness } from "./store.js";

export const MARGIN = { left: 10, right: 10, bottom: 10 };
const SHAPES = ["circle", "diamond", "square"]; // by origin: extracted, curated, both
const PLANNED = 1;
const FADE = [0.12, 0.22, 0.34, 0.5]; // an approximate span, from its ends inwards

/** Draws with Plotly; the answer is its promise. `drawing` is what `layOut` gave; it gets its headroom, for the ticks. */
export function plot(node, store, drawing, view, theme, eraHeight, today) {
  const height = drawing.height + eraHeight;
  const marks = axisTicks(view, drawing.width, theme.fontSize, MARGIN.left);
  drawing.headroom = Math.round(theme.fontSize * (marks.some((mark) => mark.sub) ? 2.9 : 1.7));
  const shift = (y) => y + eraHeight;
  const traces = [
    ...skylines(drawing, view, theme, shift),
    spans(store, drawing, theme, shift),
    points("marks", store, drawing, theme, shift, (at) => store.status[at] !== PLANNED),
    points("planned", store, drawing, theme, shift, (at) => store.status[at] === PLANNED),
  ];
  const width = drawing.width + MARGIN.left + MARGIN.right;
  const layout = {
    width, height: height + drawing.headroom + MARGIN.bottom,
    margin: { l: MARGIN.left, r: MARGIN.right, t: drawing.headroom, b: MARGIN.bottom, pad: 0 },
    paper_bgcolor: "rgba(0,0,0,0)", plot_bgcolor: "rgba(0,0,0,0)",
    font: { family: theme.font, size: theme.fontSize, color: theme.soft },
    showlegend: false, hovermode: false, dragmode: false, barmode: "overlay", bargap: 0,
    xaxis: axis(view, marks, theme),
    yaxis: { range: [height, 0], visible: false, fixedrange: true },
    shapes: [...bands(drawing, theme, shift), ...eras(store, view, theme), ...line(today, theme)],
  };
  return window.Plotly.react(node, traces, layout, { staticPlot: true, displayModeBar: false });
}

function axis(view, marks, theme) {
  return {
    range: [view.from, view.to], side: "top", fixedrange: true, zeroline: false,
    tickmode: "array", tickvals: marks.map((tick) => tick.day), ticktext: marks.map(tickText),
    tickangle: 0, gridcolor: theme.rule, ticks: "", automargin: false,
  };
}

/** Two lines where there is a second; no tags but the line break, since Plotly makes style attributes of others. */
function tickText({ text, sub }) {
  return sub ? `${plotlyText(text)}<br>${plotlyText(sub)}` : plotlyText(text);
}

const rectangle = (x0, x1, y0, y1, fillcolor, yref) => (
  { type: "rect", layer: "below", xref: x0 === null ? "paper" : "x", yref, x0: x0 ?? 0, x1: x1 ?? 1, y0, y1, fillcolor, line: { width: 0 } }
);

function bands(drawing, theme, shift) {
  return drawing.lanes
    .filter((_, number) => number % 2 === 1)
    .map((lane) => rectangle(null, null, shift(lane.top), shift(lane.top + lane.height), theme.band, "y"));
}

function eras(store, view, theme) {
  return store.eras.map(([, first, last, , colour]) =>
    rectangle(first ?? view.from, last === null ? view.to : last + 1, 0, 1, faint(colour || theme.accent, 0.09), "paper"));
}

function line(today, theme) {
  if (today === null) return [];
  const style = { color: theme.accent, width: 1.2, dash: "dot" };
  return [{ type: "line", xref: "x", yref: "paper", x0: today + 0.5, x1: today + 0.5, y0: 0, y1: 1, line: style }];
}

/** The colour with an opacity of 0 to 1, in the only notation that Plotly takes everywhere. */
export function faint(colour, opacity) {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return `rgba(${red},${green},${blue},${opacity})`;
}

const colourOf = (store, at, theme) => theme.kinds[store.kind[at]];

function points(uid, store, drawing, theme, shift, wanted) {
  const marks = drawing.marks.filter((mark) => !mark.bar && wanted(mark.event));
  const hollow = (at) => sharpness(store, at) !== "exact" || store.status[at] === PLANNED;
  const shape = (at) => store.kinds[store.kind[at]][4] || SHAPES[store.origin[at]];
  return {
    type: "scatter", mode: "markers", uid, hoverinfo: "none", cliponaxis: true,
    x: marks.map((mark) => (store.first[mark.event] + store.last[mark.event]) / 2),
    y: marks.map((mark) => shift(mark.y)),
    customdata: marks.map((mark) => store.id[mark.event]),
    marker: {
      symbol: marks.map((mark) => shape(mark.event)),
      size: marks.map((mark) => mark.radius * 2 - (SHAPES[store.origin[mark.event]] === "circle" ? 1 : 2)),
      color: marks.map((mark) => (hollow(mark.event) ? theme.card : colourOf(store, mark.event, theme))),
      line: { color: marks.map((mark) => colourOf(store, mark.event, theme)), width: 2 },
      opacity: 1,
    },
  };
}

/** Spans as horizontal bars: solid from end to end, tinted for somewhere inside, fading where approximate. */
function spans(store, drawing, theme, shift) {
  const bars = { base: [], x: [], y: [], width: [], id: [], fill: [], line: [], stroke: [] };
  for (const mark of drawing.marks) if (mark.bar) addSpan(bars, store, mark, theme, shift);
  return {
    type: "bar", orientation: "h", uid: "spans", hoverinfo: "none",
    base: bars.base, x: bars.x, y: bars.y, width: bars.width, customdata: bars.id,
    marker: { color: bars.fill, line: { color: bars.line, width: bars.stroke } },
  };
}

function addSpan(bars, store, mark, theme, shift) {
  const at = mark.event;
  const colour = colourOf(store, at, theme);
  const [from, to] = [store.first[at] - store.reach[at], store.last[at] + store.reach[at]];
  const add = (start, end, fill, stroke) => {
    bars.base.push(start);
    bars.x.push(end - start);
    bars.y.push(shift(mark.y));
    bars.width.push(mark.radius * 1.7);
    bars.id.push(store.id[at]);
    bars.fill.push(fill);
    bars.line.push(colour);
    bars.stroke.push(stroke);
  };
  if (isApproximate(store, at)) {
    const step = (to - from) / (2 * FADE.length + 1);
    FADE.forEach((opacity, n) => {
      const [start, end] = [from + n * step, to - n * step];
      add(start, start + step, faint(colour, opacity), 0);
      add(end - step, end, faint(colour, opacity), 0);
    });
    add(from + FADE.length * step, to - FADE.length * step, faint(colour, 0.7), 0);
  } else if (sharpness(store, at) === "span" && store.status[at] !== PLANNED) {
    add(from, to, faint(colour, 0.8), 1);
  } else add(from, to, faint(colour, 0.2), store.status[at] === PLANNED ? 0 : 1.5);
}

function skylines(drawing, view, theme, shift) {
  return drawing.lanes.filter((lane) => lane.sky).map((lane) => skyline(lane, drawing, view, theme, shift));
}

function skyline({ sky, kind }, drawing, view, theme, shift) {
  const colour = kind === null ? theme.accent : theme.kinds[kind];
  const perPixel = (view.to - view.from) / drawing.width;
  const floor = shift(sky.top + sky.height);
  const x = [];
  const y = [];
  sky.bins.forEach((count, bin) => {
    // A root keeps one event visible beside a thousand.
    const top = floor - Math.sqrt(count / sky.most) * sky.height;
    const [from, to] = [bin * sky.bin, Math.min((bin + 1) * sky.bin, drawing.width)];
    x.push(view.from + from * perPixel, view.from + to * perPixel);
    y.push(top, top);
  });
  x.push(view.to, view.from);
  y.push(floor, floor);
  return {
    type: "scatter", mode: "lines", hoverinfo: "none", fill: "toself", x, y,
    fillcolor: faint(colour, 0.55), line: { color: colour, width: 1 },
  };
}
