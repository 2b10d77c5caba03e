// The controls above the timeline: search, chips of kinds, menus of the other facets, confidence, lanes.

import { byId, el, put } from "./dom.js";
import { fold } from "./store.js";
import { count, say } from "./strings.js";
import { LANES } from "./lanes.js";

const SHOWN = 120; // choices that a menu lists at once
const MENUS = ["people", "place", "series", "status", "origin", "document"];

/** Builds the controls; `changed()` is called when the reader changed `state`. Returns update(counts) and reset(). */
export function buildFilters(store, facets, state, changed) {
  const search = byId("q");
  search.value = state.filter.q;
  search.addEventListener("input", () => {
    state.filter.q = search.value;
    changed();
  });
  const kinds = facets.find((facet) => facet.key === "kind");
  const chips = kindChips(store, kinds, state, changed);
  const menus = MENUS.map((key) => facets.find((facet) => facet.key === key))
    .filter((facet) => facet.size > 0)
    .map((facet) => menu(facet, state, changed));
  const sure = confidence(state, changed);
  const lanes = laneChoice(state, changed);
  byId("more").addEventListener("click", () => {
    const open = byId("bar-more").classList.toggle("open");
    byId("more").setAttribute("aria-expanded", String(open));
  });
  const reset = el("button", { type: "button", onclick: () => clear(facets, state, changed) }, say("filter.reset"));
  put(byId("bar-more"), ...menus.map((one) => one.node), sure.node, reset, el("span", { class: "push" }), lanes.node);
  const update = (counts) => {
    if (search.value !== state.filter.q) search.value = state.filter.q;
    chips(counts.kind);
    for (const one of menus) one.update(counts);
    sure.update();
    lanes.update();
    reset.disabled = !isSet(state.filter);
  };
  return { update, reset: () => clear(facets, state, changed) };
}

export const isSet = (filter) =>
  Boolean(filter.q || filter.confidence || Object.values(filter.chosen).some((chosen) => chosen.size));

function clear(facets, state, changed) {
  Object.assign(state.filter, { q: "", confidence: 0, every: false });
  for (const facet of facets) state.filter.chosen[facet.key].clear();
  changed();
}

function toggle(chosen, value) {
  if (!chosen.delete(value)) chosen.add(value);
}

function kindChips(store, facet, state, changed) {
  const chosen = () => state.filter.chosen.kind;
  const chips = store.kinds.map(([, label], kind) => {
    const press = () => {
      toggle(chosen(), kind);
      changed();
    };
    const number = el("small");
    const props = { type: "button", class: `chip k${kind}`, "aria-pressed": "false", onclick: press };
    return { node: el("button", props, el("span", { class: "dot" }), el("bdi", {}, label), number), number };
  });
  put(byId("kinds"), ...chips.map((chip) => chip.node));
  return (counts) => {
    chips.forEach((chip, kind) => {
      chip.number.textContent = count(counts[kind]);
      chip.node.setAttribute("aria-pressed", String(chosen().has(kind)));
    });
  };
}

const nameOf = (facet, value) => (facet.words ? say(facet.label(value)) : facet.label(value));

/** A menu of checkboxes, the most frequent first, with a field to find one of many. */
function menu(facet, state, changed) {
  const summary = el("summary");
  const list = el("div", { class: "list", role: "group", "aria-label": say(`filter.${facet.key}`) });
  const find = el("input", { type: "search", placeholder: say("filter.find"), "aria-label": say("filter.find"), oninput: () => fillList() });
  const mode = facet.key === "people" ? [everyChoice(state, changed)] : [];
  const pop = el("div", { class: "pop card" }, facet.size > 12 ? find : null, ...mode, list);
  const node = el("details", { class: "menu", ontoggle: () => node.open && fillList() }, summary, pop);
  let counts = null;
  const fillList = () => put(list, ...choices(facet, counts, find.value, state, changed));
  closeElsewhere(node);
  return {
    node,
    update(all) {
      counts = all[facet.key];
      const chosen = state.filter.chosen[facet.key];
      const names = [...chosen].map((value) => nameOf(facet, value));
      put(summary, say(`filter.${facet.key}`), names.length ? el("b", {}, names.length === 1 ? names[0] : String(names.length)) : null);
      if (node.open) refresh(list, counts, chosen);
    },
  };
}

function choices(facet, counts, query, state, changed) {
  const chosen = state.filter.chosen[facet.key];
  const wanted = fold(query);
  const values = Array.from(counts, (_, value) => value).filter((value) => fold(nameOf(facet, value)).includes(wanted));
  values.sort((a, b) => chosen.has(b) - chosen.has(a) || counts[b] - counts[a] || a - b);
  const rows = values.slice(0, SHOWN).map((value) => {
    const tick = () => {
      toggle(state.filter.chosen[facet.key], value);
      changed();
    };
    const box = el("input", { type: "checkbox", "data-value": value, onchange: tick });
    box.checked = chosen.has(value);
    return el("label", { class: counts[value] ? null : "zero" }, box, el("span", {}, nameOf(facet, value)), el("small", {}, count(counts[value])));
  });
  if (values.length > SHOWN) rows.push(el("p", { class: "note" }, say("filter.more", { n: values.length - SHOWN })));
  return rows;
}

/** New counts in the rows that are there: the list does not jump under the reader's hand. */
function refresh(list, counts, chosen) {
  for (const row of list.querySelectorAll("label")) {
    const value = Number(row.firstChild.dataset.value);
    row.firstChild.checked = chosen.has(value);
    row.lastChild.textContent = count(counts[value]);
    row.classList.toggle("zero", !counts[value]);
  }
}

function everyChoice(state, changed) {
  const option = (every) => {
    const set = () => {
      state.filter.every = every;
      changed();
    };
    const input = el("input", { type: "radio", name: "every", onchange: set });
    input.checked = state.filter.every === every;
    return el("label", {}, input, " ", say(every ? "filter.every" : "filter.any"));
  };
  return el("div", { class: "mode", role: "radiogroup", "aria-label": say("filter.people") }, option(false), option(true));
}

/** An open menu closes on Escape, and when the reader turns to something else. */
function closeElsewhere(node) {
  document.addEventListener("pointerdown", (event) => {
    if (node.open && !node.contains(event.target)) node.open = false;
  });
  node.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !node.open) return;
    node.open = false;
    node.querySelector("summary").focus();
    event.stopPropagation();
  });
}

function confidence(state, changed) {
  const output = el("output");
  const input = el("input", { type: "range", min: 0, max: 100, step: 5 });
  input.addEventListener("input", () => {
    state.filter.confidence = Number(input.value);
    changed();
  });
  const update = () => {
    input.value = String(state.filter.confidence);
    output.textContent = `${state.filter.confidence} %`;
  };
  update();
  return { node: el("label", { class: "field" }, say("filter.confidence"), input, output), update };
}

function laneChoice(state, changed) {
  const select = el("select", {}, ...LANES.map((by) => el("option", { value: by }, say(`lanes.${by}`))));
  select.addEventListener("change", () => {
    state.lanes = select.value;
    changed();
  });
  const update = () => (select.value = state.lanes);
  return { node: el("label", { class: "field" }, say("lanes"), select), update };
}
