// The head of the timeline stays in sight while one scrolls; the axis joins it once Plotly's own has left the window.

import { axisTicks } from "./axis.js";
import { byId, put, svg } from "./dom.js";
import { MARGIN } from "./plot.js";

/** The axis again, for the head, in one line. */
export function axisStrip(drawing, view, fontSize) {
  const marks = axisTicks(view, drawing.width, fontSize, 0).filter((mark) => mark.text);
  const names = marks.map(({ x, text, sub }) => svg("text", { x: x + MARGIN.left, y: 13 }, sub.endsWith(text) ? sub : [text, sub].join(" ").trim()));
  put(byId("axis"), svg("svg", { "aria-hidden": "true" }, ...names));
}

/** Marks the head while it sticks to the top of the window. */
export function watchHead() {
  const head = byId("top");
  const look = ([entry]) => head.classList.toggle("stuck", !entry.isIntersecting && entry.boundingClientRect.top < 0);
  new IntersectionObserver(look).observe(byId("mast"));
}
