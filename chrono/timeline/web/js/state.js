// What the reader has set, in the address after "#", so that a link shows the same view.

import { fromIsoDay, isoDay } from "./days.js";
import { LANES } from "./lanes.js";

/** Reads the address into `state` ({view, chosen, lanes, filter, sort}); what it does not know it leaves alone. */
export function readAddress(store, facets, state) {
  const asked = new URLSearchParams(location.hash.slice(1));
  const number = (key) => fromIsoDay(asked.get(key));
  state.filter.q = asked.get("q") || "";
  state.filter.confidence = Math.min(100, Math.max(0, Number(asked.get("confidence")) || 0));
  state.filter.every = asked.has("every");
  for (const facet of facets) {
    const wanted = new Set(asked.getAll(facet.key));
    const values = Array.from({ length: wanted.size ? facet.size : 0 }, (_, value) => value);
    state.filter.chosen[facet.key] = new Set(values.filter((value) => wanted.has(facet.label(value))));
  }
  state.lanes = LANES.includes(asked.get("lanes")) ? asked.get("lanes") : "kind";
  const [from, to] = [number("from"), number("to")];
  state.view = from !== null && to !== null && to > from ? { from, to } : { from: store.extent[0], to: store.extent[1] };
  state.whole = !(from !== null && to !== null && to > from);
  state.chosen = asked.has("e") ? (store.number.get(asked.get("e")) ?? null) : null;
  state.sort = asked.get("sort") || "date";
}

/** The address of this state, without "#"; empty where nothing was set. */
export function address(store, facets, state) {
  const params = new URLSearchParams();
  if (state.chosen !== null) params.set("e", store.id[state.chosen]);
  if (!state.whole) {
    params.set("from", isoDay(Math.floor(state.view.from)));
    params.set("to", isoDay(Math.ceil(state.view.to)));
  }
  if (state.filter.q) params.set("q", state.filter.q);
  for (const facet of facets) for (const value of state.filter.chosen[facet.key]) params.append(facet.key, facet.label(value));
  if (state.filter.every) params.set("every", "1");
  if (state.filter.confidence) params.set("confidence", String(state.filter.confidence));
  if (state.lanes !== "kind") params.set("lanes", state.lanes);
  if (state.sort !== "date") params.set("sort", state.sort);
  return params.toString();
}
