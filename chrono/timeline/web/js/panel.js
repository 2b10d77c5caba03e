// One event in full: its date and how it is known, its quotes, what contradicts it, what it is linked to.

import { byId, el, outward, put, text } from "./dom.js";
import { documentName } from "./facets.js";
import { facts, glance } from "./glance.js";
import { linked } from "./overlay.js";
import { dateText, details, kindName, peopleNames, placeName, seriesName } from "./store.js";
import { say } from "./strings.js";
import { yamlOf } from "./yaml.js";

/** Shows the event; `go(at)` chooses another, `close()` none, `step(by)` the next or the one before. */
export async function showPanel(store, at, actions) {
  const node = byId("panel");
  node.classList.add("open");
  put(node, ...heading(store, at, actions), el("div", { id: "rest" }));
  node.scrollTop = 0;
  const detail = await details(store);
  if (actions.chosen() !== at) return;
  put(byId("rest"), ...body(store, detail, at, actions));
}

/** What the panel shows while no event is chosen: what there is, and which keys there are. */
export function emptyPanel(store) {
  const node = byId("panel");
  node.classList.remove("open");
  put(node, el("p", { class: "pick" }, say(store.size ? "panel.pick" : "empty.none")), ...glance(store));
}

const heading = (store, at, actions) => [
  el("div", { class: "head" },
    el("span", { class: `tag k${store.kind[at]}` }, el("span", { class: "dot" }), kindName(store, at)),
    badge(store, at),
    el("span", { class: "push" }),
    sign("panel.previous", "‹", () => actions.step(-1)), sign("panel.next", "›", () => actions.step(1)), sign("close", "×", actions.close)),
  el("h2", { class: store.statuses[store.status[at]] === "cancelled" ? "struck" : null, dir: "auto" }, store.title[at]),
  el("p", { class: "date" }, dateText(store, at)),
  placeName(store, at) ? el("p", { class: "sub" }, text(wholePlace(store, at))) : null,
];

const sign = (name, letter, onclick) =>
  el("button", { type: "button", class: "icon", "aria-label": say(name), title: say(name), onclick }, letter);

function badge(store, at) {
  const status = store.statuses[store.status[at]];
  return status === "held" ? null : el("span", { class: "badge" }, say(`status.${status}`));
}

function wholePlace(store, at) {
  const [name, country] = store.tables.places[store.place[at] - 1];
  return country && country !== name ? `${name}, ${country}` : name;
}

function body(store, detail, at, actions) {
  return [
    conflicts(store, detail.conflicts[at] || []),
    detail.note[at] ? section("panel.note", el("p", {}, text(detail.note[at]))) : null,
    ...["url", "media"].map((key) => (detail[key][at] ? el("p", { class: "sub" }, outward(detail[key][at])) : null)),
    section("panel.evidence", ...evidence(store, detail.evidence[at])),
    people(store, detail.roles[at], at),
    links(store, at, actions),
    section("panel.facts", facts([
      ["panel.basis", say(`basis.${store.bases[store.basis[at]]}`)],
      ["panel.series", store.series[at] ? text(seriesName(store, at) + (store.ordinal[at] ? `, ${store.ordinal[at]}` : "")) : null],
      ["panel.tags", store.tags[at] ? text(store.tags[at].join(", ")) : null],
      ["filter.origin", say(`origin.${store.origins[store.origin[at]]}`)],
      ["panel.confidence", certainty(store, at)],
    ]), reasons(detail, at)),
    section("panel.yaml", el("pre", { tabindex: "0" }, yamlOf(store, at))),
    el("div", { class: "tools" }, ...buttons(store, at, actions)),
  ];
}

const section = (name, ...content) => el("section", {}, el("h3", {}, say(name)), ...content);

function conflicts(store, rows) {
  if (!rows.length) return null;
  const items = rows.flatMap(([field, value, reason, quotes]) => [
    el("p", {}, value === null ? say("conflict.none", { field }) : say("conflict.field", { field, value })),
    reason ? el("p", { class: "sub" }, text(reason)) : null,
    ...evidence(store, quotes, false),
  ]);
  return el("div", { class: "warn" }, el("b", {}, `▲ ${say("conflict.title")}`), ...items);
}

/** Each quote with its date and cue marked, and where it stands. */
function evidence(store, rows, told = true) {
  if (!rows.length) return told ? [el("p", { class: "sub" }, say("curated.only"))] : [];
  return rows.flatMap(([source, start, length, quote, marks, page, location]) => [
    el("blockquote", { dir: "auto" }, ...marked(quote, marks || [])),
    el("p", { class: "src" }, ...where(store, source, page, location), " · ", say("panel.offsets", { start, end: start + length })),
  ]);
}

/** The quote as nodes. Offsets count code points, not UTF-16 units. */
function marked(quote, marks) {
  const letters = [...quote];
  const nodes = [];
  let done = 0;
  const pairs = Array.from({ length: marks.length >> 1 }, (_, n) => [marks[2 * n], marks[2 * n + 1]]);
  for (const [from, to] of pairs.sort((a, b) => a[0] - b[0])) {
    if (from < done) continue;
    nodes.push(letters.slice(done, from).join(""), el("mark", {}, letters.slice(from, to).join("")));
    done = to;
  }
  return [...nodes, letters.slice(done).join("")];
}

function where(store, number, page, location) {
  const [source, part] = store.tables.documents[number];
  const name = /^(https?):/i.test(source) ? outward(source) : el("bdi", { title: source }, documentName(store, number));
  const parts = [name];
  if (page !== undefined && page !== null) parts.push(" · ", say("panel.page", { page }));
  else if (part > 1 && !location) parts.push(" · ", say("panel.part", { part }));
  if (location) parts.push(" · ", el("bdi", {}, location));
  return parts;
}

function people(store, roles, at) {
  const names = peopleNames(store, at);
  if (!names.length) return null;
  const items = names.map((name, n) => el("li", {}, text(name), roles?.[n] ? el("span", { class: "sub" }, " – ", text(roles[n])) : null));
  return section("panel.participants", el("ul", {}, ...items));
}

function links(store, at, actions) {
  const found = linked(store, at);
  if (!found.length) return null;
  const rows = found.map(([relation, other]) =>
    el("button", { type: "button", class: "linked", onclick: () => actions.go(other) },
      el("small", {}, `${say(`link.${relation}`)} · ${dateText(store, other)}`), text(store.title[other])));
  return section("panel.links", ...rows);
}

function certainty(store, at) {
  const percent = Math.round(store.confidence[at] * 100);
  const bar = el("i");
  bar.style.width = `${percent}%`;
  return [`${percent} %`, el("span", { class: "meter", "aria-hidden": "true" }, bar)];
}

function reasons(detail, at) {
  const rows = detail.reasons[at].map((reason) => el("li", {}, text(detail.reasonTexts[reason])));
  return rows.length ? el("ul", { class: "sub", "aria-label": say("panel.reasons") }, ...rows) : null;
}

function buttons(store, at, actions) {
  const button = (name, onclick) => el("button", { type: "button", onclick }, say(name));
  return [
    button("copy.yaml", () => actions.copy(yamlOf(store, at))),
    button("copy.link", () => actions.copy(location.href)),
  ];
}
