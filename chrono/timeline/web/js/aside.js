// What stands around the timeline: undated events, the legend, the drawer with decisions and problems.

import { byId, el, put, svg, text } from "./dom.js";
import { repeatPath, trianglePath } from "./overlay.js";
import { details, disagrees, isApproximate, sharpness } from "./store.js";
import { count, say } from "./strings.js";

const MOST = 500; // entries of a list that is drawn at once

export function showTray(store, events, choose) {
  const undated = events.filter((at) => at >= store.dated);
  const node = byId("tray");
  const open = node.querySelector("details")?.open;
  if (!undated.length) return put(node);
  const chip = (at) =>
    el("button", { type: "button", class: `chip k${store.kind[at]}`, onclick: () => choose(at) },
      el("span", { class: "dot" }), text(store.title[at]));
  const chips = el("div", { class: "chips" });
  const ontoggle = () => chips.firstChild || put(chips, undated.slice(0, MOST).map(chip));
  return put(node, el("details", { open, ontoggle }, el("summary", {}, say("tray", { n: undated.length })), chips));
}

/** Says why nothing is drawn where no lane is left; `reset()` takes all filters back. */
export function showNothing(store, lanes, left, reset) {
  const node = byId("nothing");
  node.hidden = lanes.length > 0;
  if (lanes.length) return;
  const words = store.size === 0 ? "empty.none" : left === 0 ? "empty" : "empty.undated";
  put(node, el("p", {}, say(words)), left || !store.size ? null : el("button", { type: "button", onclick: reset }, say("filter.reset")));
}

/** The signs that this timeline has. */
export function showLegend(store) {
  const entries = [
    ["legend.exact", svg("circle", { cx: 15, cy: 8, r: 5, fill: "currentColor" })],
    ["origin.curated", svg("path", { d: "M15,2l6,6l-6,6l-6,-6z", fill: "currentColor" })],
    ["origin.both", svg("rect", { x: 10, y: 3, width: 10, height: 10, fill: "currentColor" })],
    ["legend.imprecise", hollow(), svg("rect", { x: 20, y: 4, width: 10, height: 8, fill: "currentColor", "fill-opacity": 0.2, stroke: "currentColor" })],
    ["legend.span", svg("rect", { x: 2, y: 4, width: 26, height: 8, fill: "currentColor", "fill-opacity": 0.8 })],
    ["legend.approximate", ...[0.12, 0.3, 0.7, 0.3, 0.12].map((opacity, n) => svg("rect", { x: 2 + n * 5.2, y: 4, width: 5.2, height: 8, fill: "currentColor", "fill-opacity": opacity }))],
    ["status.planned", svg("circle", { cx: 15, cy: 8, r: 5, fill: "none", stroke: "currentColor", "stroke-width": 1.6, "stroke-dasharray": "2.5 2" })],
    ["status.cancelled", svg("circle", { cx: 15, cy: 8, r: 5, fill: "currentColor" }), svg("path", { d: "M7,14L23,2", stroke: "currentColor", "stroke-width": 2 })],
    ["status.recurring", svg("circle", { cx: 15, cy: 8, r: 3.5, fill: "currentColor" }), svg("path", { d: repeatPath(15, 8, 6.5), fill: "none", stroke: "currentColor", "stroke-width": 1.4 })],
    ["legend.open", svg("circle", { cx: 9, cy: 8, r: 5, fill: "none", stroke: "currentColor", "stroke-width": 2 }), svg("path", { d: "M16,8h11m-4,-3.5l4,3.5l-4,3.5", fill: "none", stroke: "currentColor", "stroke-width": 1.4 })],
    ["filter.disagree", svg("path", { d: trianglePath(15, 8, 5), fill: "var(--warn)" })],
  ];
  const found = signsOf(store);
  put(byId("legend"), entries.filter(([name]) => found.has(name)).map(([name, ...shapes]) =>
    el("span", {}, svg("svg", { viewBox: "0 0 30 16", "aria-hidden": "true" }, ...shapes), say(name))));
}

/** Names in the legend of the signs that some event has. */
function signsOf(store) {
  const found = new Set();
  const drawn = { exact: ["legend.exact", "origin.curated", "origin.both"], imprecise: "legend.imprecise", span: "legend.span" };
  for (let at = 0; at < store.dated; at++) {
    const sharp = sharpness(store, at);
    if (sharp !== "exact") found.add(drawn[sharp]);
    found.add(drawn.exact[store.origin[at]]);
    if (isApproximate(store, at)) found.add("legend.approximate");
    if (store.status[at]) found.add(`status.${store.statuses[store.status[at]]}`);
    if (store.open[at]) found.add("legend.open");
    if (disagrees(store, at)) found.add("filter.disagree");
  }
  return found;
}

const hollow = () => svg("circle", { cx: 9, cy: 8, r: 5, fill: "none", stroke: "currentColor", "stroke-width": 2 });

/** Opens the drawer: how the timeline came to be what it is. */
export async function openDrawer(store, choose) {
  const node = byId("drawer");
  const detail = await details(store);
  const close = el("button", { type: "button", onclick: () => node.close() }, say("close"));
  put(node,
    el("div", { class: "head" }, el("h2", {}, say("drawer.title")), close),
    ...list("drawer.problems", detail.problems, problem),
    ...list("drawer.decisions", detail.decisions, (row) => decision(store, row, choose, node)),
    ...list("drawer.documents", store.tables.documents, documentRow));
  node.showModal();
}

function list(name, rows, entry) {
  const heading = el("h3", {}, `${say(name)} · ${count(rows.length)}`);
  if (!rows.length) return [heading, el("p", { class: "note" }, say("drawer.none"))];
  const items = el("ol", {}, ...rows.slice(0, MOST).map(entry));
  const more = el("button", { type: "button", onclick: () => {
    items.append(...rows.slice(items.children.length, items.children.length + MOST).map(entry));
    if (items.children.length >= rows.length) more.remove();
  } }, say("table.next"));
  return rows.length > MOST ? [heading, items, more] : [heading, items];
}

function problem([message, source, line, column, offset]) {
  const place = [source, line, column].filter((part) => part !== null).join(":");
  const at = line === null && offset !== null ? ` (${count(offset)})` : "";
  return el("li", {}, place ? el("b", {}, text(place + at), " ") : null, text(message));
}

function decision(store, [action, ids, reason, source, line], choose, node) {
  const go = (at) => () => {
    node.close();
    choose(at);
  };
  const names = ids.map((id) => [id, store.number.get(id)]).flatMap(([id, at]) => [
    " ", at === undefined ? el("code", {}, text(id)) : el("button", { type: "button", class: "go", onclick: go(at) }, text(store.title[at])),
  ]);
  const place = source ? el("small", {}, " ", text(`${source}${line === null ? "" : `:${line}`}`)) : null;
  return el("li", {}, el("b", {}, action), " ", text(reason), place, el("div", {}, ...names));
}

function documentRow([source, part, title, language, date, basis, characters]) {
  const facts = [part > 1 ? say("panel.part", { part }) : null, language, date, basis && say(`basis.${basis}`), characters ? count(characters) : null];
  return el("li", {}, el("b", {}, text(title || source)), " ", text([title ? source : null, ...facts].filter(Boolean).join(" · ")));
}
