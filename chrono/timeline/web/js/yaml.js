// An event as an entry of a curated file, ready to paste.

import { edtf, peopleNames, placeName, seriesName } from "./store.js";

/** An override for what was extracted, an event of its own for what a curator gave. */
export function yamlOf(store, at) {
  const fields = fieldsOf(store, at);
  if (store.origins[store.origin[at]] === "curated") return ["# under events:", ...item(["id", quoted(store.id[at])], fields, "")].join("\n");
  const lines = ["# under overrides:", `- match: {id: ${quoted(store.id[at])}}`, "  set:"];
  return [...lines, ...fields.map(([key, value]) => `    ${key}: ${value}`)].join("\n");
}

function item(first, fields) {
  return [first, ...fields].map(([key, value], number) => `${number ? "  " : "- "}${key}: ${value}`);
}

function fieldsOf(store, at) {
  const people = peopleNames(store, at);
  const fields = [
    ["title", quoted(store.title[at])],
    ["date", edtf(store, at) && quoted(edtf(store, at))],
    ["kind", quoted(store.kinds[store.kind[at]][0])],
    ["status", store.statuses[store.status[at]]],
    ["place", placeName(store, at) && quoted(placeName(store, at))],
    ["participants", people.length && `[${people.map(quoted).join(", ")}]`],
    ["series", seriesName(store, at) && quoted(seriesName(store, at))],
    ["ordinal", store.ordinal[at]],
  ];
  return fields.filter(([, value]) => value !== null && value !== undefined && value !== "" && value !== 0);
}

/** YAML takes JSON's strings as they are; the letters that YAML refuses are written as escapes. */
function quoted(value) {
  return JSON.stringify(value).replace(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g, (letter) =>
    `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
