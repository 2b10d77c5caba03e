// The head of the timeline stays in sight while one scrolls; the axis joins it once Plotly's own has left the window.

import { byId, put, svg } from "./dom.js";
import { widthOf } from "./measure.js";
import { MARGIN, TICK_GAP } from "./plot.js";
import { ticks } from "./ticks.js";

/** The axis again, for the head. */
export function axisStrip(drawing, view, fontSize) {
  const marks = ticks(view.from, view.to, drawing.width, fontSize * TICK_GAP);
  const left = MARGIN.left;
  const names = marks.map(({ day, text, sub }) => ({ x: left + drawing.toX(day), text: [text, sub].filter(Boolean).join(" ") }));
  const inside = names.filter(({ x, text }) => x > widthOf(text) / 2 && x < drawing.width + left - widthOf(text) / 2);
  put(byId("axis"), svg("svg", { "aria-hidden": "true" }, ...inside.map(({ x, text }) => svg("text", { x, y: 13 }, text))));
}

/** Marks the head while it sticks to the top of the window. */
export function watchHead() {
  const head = byId("top");
  const look = ([entry]) => head.classList.toggle("stuck", !entry.isIntersecting && entry.boundingClientRect.top < 0);
  new IntersectionObserver(look).observe(byId("mast"));
}
