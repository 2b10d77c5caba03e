// Day numbers and their names. Day 1 is 1 January of year 1, proleptic Gregorian, as in Python's `Day.number`.

import { list, say } from "./strings.js";

const EPOCH = 719163; // the number of 1 January 1970
const MS = 864e5;

export function dayNumber(year, month = 1, day = 1) {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.round(date.getTime() / MS) + EPOCH;
}

/** [year, month, day]; years are astronomical, 0 is 1 BC. */
export function civil(number) {
  const date = new Date((Math.floor(number) - EPOCH) * MS);
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
}

export function yearName(year) {
  return year > 0 ? String(year) : say("axis.bc", { year: String(1 - year) });
}

/** "7 November 2019", as Python's `str(When)` says it. */
export function dayName(number) {
  const [year, month, day] = civil(number);
  return `${day} ${list("month.names")[month - 1]} ${yearName(year)}`;
}

export function isoDay(number) {
  const [year, month, day] = civil(number);
  const digits = String(Math.abs(year)).padStart(4, "0");
  const sign = year < 0 ? "-" : year > 9999 ? "+" : "";
  return `${sign}${digits}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

export function fromIsoDay(text) {
  const match = /^([+-]?\d{4,6})-(\d\d)-(\d\d)$/.exec(text || "");
  return match ? dayNumber(+match[1], +match[2], +match[3]) : null;
}
