// Files made in the page from what the filters leave: JSON as chrono writes it, CSV, iCalendar.

import { el } from "./dom.js";
import { civil, isoDay } from "./days.js";
import { dateText, details, edtf, kindName, peopleNames, placeName, precision, seriesName } from "./store.js";

export function download(name, type, content) {
  const address = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
  const link = el("a", { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}

export async function jsonOf(store, events) {
  const detail = await details(store);
  const rows = Array.from(events, (at) => eventOf(store, detail, at));
  return JSON.stringify({ version: store.version, title: store.heading, description: store.description, events: rows }, null, 1);
}

function eventOf(store, detail, at) {
  const place = store.place[at] ? store.tables.places[store.place[at] - 1] : null;
  return {
    id: store.id[at], title: store.title[at], kind: store.kinds[store.kind[at]][0], date: edtf(store, at),
    basis: store.bases[store.basis[at]], status: store.statuses[store.status[at]],
    place: place && { name: place[0], country: place[1], latitude: place[2], longitude: place[3] },
    participants: peopleNames(store, at).map((name, n) => ({ name, role: detail.roles[at]?.[n] ?? null })),
    series: seriesName(store, at) || null, ordinal: store.ordinal[at] ?? null,
    links: (store.links[at] || []).map(([relation, target]) => ({ relation, target })),
    confidence: store.confidence[at], reasons: detail.reasons[at].map((reason) => detail.reasonTexts[reason]),
    evidence: detail.evidence[at].map((row) => evidenceOf(store, row)), origin: store.origins[store.origin[at]],
  };
}

function evidenceOf(store, [number, start, length, quote, marks, page, location]) {
  const [source, part] = store.tables.documents[number];
  const pairs = Array.from({ length: (marks || []).length >> 1 }, (_, n) => marks.slice(2 * n, 2 * n + 2));
  return { source, part, start, end: start + length, quote, marks: pairs, page: page ?? null, ...(location ? { location } : {}) };
}

const COLUMNS = {
  id: (store, at) => store.id[at],
  date: (store, at) => edtf(store, at) ?? "",
  date_text: (store, at) => dateText(store, at),
  title: (store, at) => store.title[at],
  kind: kindName,
  status: (store, at) => store.statuses[store.status[at]],
  place: placeName,
  participants: (store, at) => peopleNames(store, at).join("; "),
  series: seriesName,
  confidence: (store, at) => String(store.confidence[at]),
  origin: (store, at) => store.origins[store.origin[at]],
};

export function csvOf(store, events) {
  const rows = Array.from(events, (at) => Object.values(COLUMNS).map((cell) => csvCell(cell(store, at))).join(","));
  return `\ufeff${[Object.keys(COLUMNS).join(","), ...rows].join("\r\n")}\r\n`;
}

/** A spreadsheet would run a cell that begins like a formula; an apostrophe keeps it text. */
function csvCell(value) {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** {text, left}: a calendar of the events known to the day, and how many are not. */
export function icsOf(store, events) {
  const lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//chrono//timeline//EN"];
  let left = 0;
  for (const at of events) {
    const known = ["day", "time"].includes(precision(store, at)) && civil(store.first[at])[0] > 0 && civil(store.first[at])[0] < 10000;
    if (known) lines.push(...calendarEvent(store, at));
    else left += 1;
  }
  return { text: `${[...lines, "END:VCALENDAR"].map(folded).join("\r\n")}\r\n`, left };
}

function calendarEvent(store, at) {
  const compact = (day) => isoDay(day).replaceAll("-", "");
  const stamp = store.date ? compact(store.date.number) : "19700101";
  const state = { cancelled: "CANCELLED", planned: "TENTATIVE" }[store.statuses[store.status[at]]] || "CONFIRMED";
  const place = placeName(store, at);
  return [
    "BEGIN:VEVENT", `UID:${icsText(store.id[at])}@chrono`, `DTSTAMP:${stamp}T000000Z`,
    `DTSTART;VALUE=DATE:${compact(store.first[at])}`, `DTEND;VALUE=DATE:${compact(Math.floor(store.first[at]) + 1)}`,
    `SUMMARY:${icsText(store.title[at])}`, ...(place ? [`LOCATION:${icsText(place)}`] : []),
    `CATEGORIES:${icsText(kindName(store, at))}`, `STATUS:${state}`, "END:VEVENT",
  ];
}

/** Escaped, and without the controls that would begin a line of their own. */
function icsText(value) {
  return value.replace(/\\/g, "\\\\").replace(/([;,])/g, "\\$1").replace(/\r\n?|\n/g, "\\n").replace(/[\u0000-\u001f\u007f]/g, "");
}

/** No line over 75 octets: longer ones go on after a space, never inside a letter. */
function folded(line) {
  const encoder = new TextEncoder();
  if (encoder.encode(line).length <= 75) return line;
  const parts = [];
  let part = "";
  let size = 0;
  for (const letter of line) {
    const octets = encoder.encode(letter).length;
    if (size + octets > 74) {
      parts.push(part);
      part = "";
      size = 0;
    }
    part += letter;
    size += octets;
  }
  return [...parts, part].join("\r\n ");
}
