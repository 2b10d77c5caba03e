// What stands on the plot as SVG of our own, inside Plotly's: labels, names of lanes and eras, signs, links, ghosts.

import { svg } from "./dom.js";
import { MARGIN } from "./plot.js";
import { disagrees } from "./store.js";
import { shortened, widthOf } from "./measure.js";
import { say } from "./strings.js";

const [PLANNED, RECURRING, CANCELLED] = [1, 2, 3]; // numbers of the statuses

/** Draws over Plotly's picture; `focus` is the event chosen or pointed at, which shows its ghosts and links. */
export function overlay(node, store, drawing, view, theme, state) {
  node.querySelector(".overlay")?.remove();
  const group = svg("g", { class: "overlay", transform: `translate(${MARGIN.left},${drawing.headroom})` });
  group.append(eraNames(store, view, drawing, state.eraHeight));
  const lanes = svg("g", { transform: `translate(0,${state.eraHeight})` });
  drawing.lanes.forEach((lane, number) => lanes.append(laneGroup(store, drawing, lane, number, theme, state.chosen)));
  lanes.append(svg("g", { class: "focus" }));
  group.append(lanes);
  node.querySelector(".main-svg").append(group);
  focus(node, store, drawing, state.chosen);
}

function laneGroup(store, drawing, lane, number, theme, chosen) {
  const group = svg("g", { class: number % 2 ? "odd" : "even" });
  group.append(...laneName(lane, theme));
  const inside = ({ x }) => x >= 0 && x <= drawing.width;
  for (const mark of drawing.marks) if (mark.lane === number && inside(mark)) group.append(...signs(store, mark));
  for (const mark of drawing.marks) if (mark.lane === number && mark.label) group.append(...labels(store, mark, theme, chosen));
  return group;
}

/** A lane's name with its count, and what it hides where that fits before the first mark. */
function laneName(lane, theme) {
  const y = lane.top + lane.line;
  const hidden = lane.sky ? say("lane.crowd") : lane.unlabelled ? say("lane.unlabelled", { n: lane.unlabelled }) : "";
  const full = hidden ? `${lane.tally} · ${hidden}` : lane.tally;
  const behind = lane.end - widthOf(lane.tally) + widthOf(full) <= lane.free ? full : lane.tally;
  const title = svg("text", { class: "lane", x: 4, y }, lane.name);
  if (lane.kind !== null) title.style.fill = theme.kinds[lane.kind];
  return [title, svg("text", { class: "aside", x: lane.end - widthOf(lane.tally), y }, behind)];
}

function labels(store, mark, theme, chosen) {
  const { text, x, anchor, extra } = mark.label;
  const y = mark.y + theme.fontSize * 0.36;
  const names = ["label", mark.event === chosen && "chosen"];
  const props = { class: names.filter(Boolean).join(" "), x, y, "text-anchor": anchor, direction: "ltr" };
  const label = svg("text", props, isolated(text));
  const parts = [label];
  if (store.status[mark.event] === CANCELLED) parts.push(strikeOut(mark.label, y - theme.fontSize * 0.3));
  if (extra) parts.push(svg("text", { class: "label aside", x: extra.x, y }, extra.text));
  return parts;
}

const strikeOut = ({ from, to }, y) => svg("path", { class: "strike thin", d: `M${from},${y}H${to}` });

/** A title of a script that runs from right to left keeps its own direction. */
function isolated(text) {
  return /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/.test(text) ? `\u2068${text}\u2069` : text;
}

/** Signs on a mark: sources disagree, planned span, cancelled, recurring. */
function signs(store, mark) {
  const found = [];
  const { x, y, x0, x1, radius: r } = mark;
  const status = store.status[mark.event];
  if (mark.bar && status === PLANNED) found.push(svg("rect", { class: "dashes", x: x0, y: y - r * 0.85, width: x1 - x0, height: r * 1.7, rx: 2 }));
  if (status === CANCELLED) found.push(svg("path", { class: "strike", d: `M${x - r - 2},${y + r - 1}L${x + r + 2},${y - r + 1}` }));
  if (status === RECURRING) found.push(svg("path", { class: "repeat", d: repeatPath(x, y, r + 2.5) }));
  if (store.open[mark.event] & 1) found.push(svg("path", { class: "open", d: `M${x0 + 10},${y}h-9m4,-3.5l-4,3.5l4,3.5` }));
  if (store.open[mark.event] & 2) found.push(svg("path", { class: "open", d: `M${x1 - 10},${y}h9m-4,-3.5l4,3.5l-4,3.5` }));
  if (disagrees(store, mark.event)) found.push(svg("path", { class: "triangle", d: trianglePath(x1 + 1, y - r + 1, 5) }));
  for (const ghost of mark.ghosts) found.push(svg("circle", { class: "ghost", cx: ghost, cy: y, r: r - 1 }));
  return found;
}

export const trianglePath = (x, y, size) => `M${x},${y - size}l${size},${size * 1.7}h${-2 * size}z`;

/** Two thirds of a circle with the head of an arrow. */
export function repeatPath(x, y, r) {
  return `M${x + r * 0.5},${y - r * 0.87}A${r},${r} 0 1 0 ${x + r},${y}m-3,-1l3,1.5l2,-3`;
}

function eraNames(store, view, drawing, height) {
  const group = svg("g");
  let free = 2;
  for (const [title, first, last] of store.eras) {
    const from = Math.max(drawing.toX(first ?? view.from), free);
    const to = Math.min(drawing.toX(last === null ? view.to : last + 1), drawing.width);
    const text = shortened(title, Math.max(40, to - from - 8));
    if (to - from < 48 || widthOf(text) > to - from - 6) continue;
    group.append(svg("text", { class: "era", x: from + 4, y: height - 6 }, isolated(text)));
    free = from + 4 + widthOf(text) + 8;
  }
  return group;
}


/** Rings the event and draws its ghosts' ties and its links; called again on hover, without a new layout. */
export function focus(node, store, drawing, at) {
  const group = node.querySelector(".overlay .focus");
  if (!group) return;
  group.replaceChildren();
  const own = drawing.marks.filter((mark) => mark.event === at);
  for (const mark of own) {
    const { x0, x1, y, radius: r } = mark;
    group.append(svg("rect", { class: "ring", x: x0 - 3, y: y - r - 3, width: x1 - x0 + 6, height: 2 * r + 6, rx: 4 }));
    for (const ghost of mark.ghosts) group.append(svg("path", { class: "tie", d: `M${mark.x},${y}L${ghost},${y}` }));
  }
  if (own.length) group.append(...arcs(store, drawing, own[0], at));
}

/** Curves to the events that this one names, and to those that name it. */
function arcs(store, drawing, mark, at) {
  const others = new Set(linked(store, at).map(([, other]) => other));
  const seen = drawing.marks.filter((other) => others.delete(other.event));
  return seen.map((other) => {
    const bend = Math.max(24, Math.abs(other.y - mark.y) * 0.4);
    const d = `M${mark.x},${mark.y}C${mark.x},${mark.y - bend} ${other.x},${other.y - bend} ${other.x},${other.y}`;
    return svg("path", { class: "arc", d });
  });
}

/** [relation, number of the other event] for each link of the event, those towards it as "back.…". */
export function linked(store, at) {
  const found = (store.links[at] || []).map(([relation, id]) => [relation, store.number.get(id)]);
  for (const [other, links] of Object.entries(store.links)) {
    for (const [relation, id] of links) if (id === store.id[at]) found.push([`back.${relation}`, Number(other)]);
  }
  return found.filter(([, other]) => other !== undefined);
}
