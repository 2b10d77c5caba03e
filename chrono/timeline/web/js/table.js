// All events that the filters leave, as a real table: sortable, a page of rows at a time, whole when printed.

import { byId, el, put } from "./dom.js";
import { dateText, kindName, peopleNames, placeName } from "./store.js";
import { whenIdle } from "./idle.js";
import { say } from "./strings.js";

const ROWS = 100;
const PRINTED = 5000; // rows on paper

const COLUMNS = [
  { key: "date", cell: dateText },
  { key: "event", cell: (store, at) => store.title[at] },
  { key: "kind", cell: kindName },
  { key: "people", cell: (store, at) => peopleNames(store, at).join(", ") },
  { key: "place", cell: placeName },
  { key: "status", cell: (store, at) => say(`status.${store.statuses[store.status[at]]}`) },
  { key: "origin", cell: (store, at) => say(`origin.${store.origins[store.origin[at]]}`) },
  { key: "confidence", cell: (store, at) => `${Math.round(store.confidence[at] * 100)} %`, number: (store, at) => store.confidence[at] },
];

/** Takes over the table that the page came with; `choose(at)` opens an event. Returns its drawing functions. */
export function buildTable(store, state, choose, sorted) {
  const table = document.querySelector("#table table");
  const head = table.tHead;
  const body = table.tBodies[0];
  const shown = { events: null, page: 0, order: [] };
  let due = false;
  // Rows cost more than the drawing above them, and the reader is looking at that one.
  const later = () => {
    if (!due) whenIdle(() => due && draw(), 150);
    due = true;
  };
  const draw = () => {
    due = false;
    const from = shown.page * ROWS;
    put(body, shown.order.slice(from, from + ROWS).map((at) => row(store, at, state.chosen, choose)));
    pager(shown, (by) => {
      shown.page += by;
      draw();
      byId("table").scrollIntoView();
    });
  };
  const arrange = (drawing) => {
    shown.order = ordered(store, shown.events, state.sort);
    shown.page = 0;
    drawing();
  };
  const sort = () => {
    arrange(draw);
    heads(head, state, sort, sorted);
  };
  return {
    show(events) {
      const first = shown.events === null;
      shown.events = events;
      if (first) sort();
      else arrange(later);
    },
    mark: () => markChosen(store, body, state.chosen),
    print: () => put(body, shown.order.slice(0, PRINTED).map((at) => row(store, at, null, choose))),
    draw,
  };
}

function row(store, at, chosen, choose) {
  const cells = COLUMNS.map(({ key, cell }) => {
    const words = cell(store, at);
    if (key !== "event") return el("td", {}, words);
    return el("td", {}, el("button", { type: "button", onclick: () => choose(at) }, words));
  });
  return el("tr", { "data-event": at, class: at === chosen ? "chosen" : null }, ...cells);
}

function markChosen(store, body, chosen) {
  for (const one of body.rows) one.classList.toggle("chosen", Number(one.dataset.event) === chosen);
}

/** Headings are buttons; the order is told to screen readers as well. */
function heads(head, state, sort, sorted) {
  const [key, direction] = state.sort.split("-");
  const cells = COLUMNS.map((column) => {
    const current = column.key === key;
    const down = direction === "down";
    const press = () => {
      state.sort = current && !down ? `${column.key}-down` : column.key;
      sorted();
      sort();
      head.querySelectorAll("button")[COLUMNS.indexOf(column)].focus();
    };
    const order = current ? (down ? "descending" : "ascending") : null;
    return el("th", { scope: "col", "aria-sort": order }, el("button", { type: "button", onclick: press }, say(`table.${column.key}`)));
  });
  put(head, el("tr", {}, ...cells));
}

/** The events in the order asked for; they come in order of date. */
function ordered(store, events, sort) {
  const [key, direction] = sort.split("-");
  const column = COLUMNS.find((one) => one.key === key) || COLUMNS[0];
  const order = Array.from(events);
  if (column.key !== "date") {
    const collator = new Intl.Collator("en", { numeric: true });
    const compare = column.number ? (a, b) => a - b : collator.compare;
    const values = new Map(order.map((at) => [at, (column.number || column.cell)(store, at)]));
    order.sort((a, b) => compare(values.get(a), values.get(b)) || a - b);
  }
  return direction === "down" ? order.reverse() : order;
}

function pager(shown, turn) {
  const pages = Math.ceil(shown.order.length / ROWS);
  const node = byId("pager");
  if (!shown.order.length) return put(node, say("empty"));
  if (pages < 2) return put(node);
  const button = (name, by, disabled) => el("button", { type: "button", disabled, onclick: () => turn(by) }, say(name));
  const from = shown.page * ROWS + 1;
  const to = Math.min(shown.order.length, from + ROWS - 1);
  return put(node,
    button("table.previous", -1, shown.page === 0), button("table.next", 1, shown.page === pages - 1),
    el("span", { role: "status" }, say("table.rows", { from, to, n: shown.order.length })));
}
