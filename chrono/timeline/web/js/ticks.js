// Where the axis has its ticks, and what they say: hours to ten thousands of years on one linear scale of days.

import { civil, dayNumber, yearName } from "./days.js";
import { list } from "./strings.js";

const HOURS = [1, 3, 6, 12];
const DAYS = [1, 2, 7, 14];
const MONTHS = [1, 3, 6];
const YEARS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000, 20000, 50000];

/** Ticks between two days: [{day, text, sub}], `sub` being a second line; never nearer than `gap` pixels. */
export function ticks(from, to, width, gap) {
  const shortest = ((to - from) * gap) / width;
  for (const hours of HOURS) if (hours / 24 >= shortest) return hourTicks(from, to, hours);
  for (const days of DAYS) if (days >= shortest) return dayTicks(from, to, days);
  for (const months of MONTHS) if (months * 28 >= shortest) return monthTicks(from, to, months);
  const years = YEARS.find((step) => step * 365 >= shortest) || YEARS.at(-1);
  return yearTicks(from, to, years);
}

function hourTicks(from, to, hours) {
  const found = [];
  for (let at = Math.ceil((from * 24) / hours) * hours; at <= to * 24; at += hours) {
    const hour = ((at % 24) + 24) % 24;
    const [year, month, day] = civil(at / 24);
    const named = hour === 0 || !found.length;
    found.push({
      day: at / 24,
      text: `${String(hour).padStart(2, "0")}:00`,
      sub: named ? `${day} ${list("month.short")[month - 1]} ${yearName(year)}` : "",
    });
  }
  return found;
}

function dayTicks(from, to, step) {
  const found = [];
  for (let at = Math.ceil(from); at <= to; at++) {
    const [year, month, day] = civil(at);
    // Weeks count from the first of the month, and leave it room.
    if ((day - 1) % step || (step > 1 && day > 30 - step / 2)) continue;
    const named = day === 1 || !found.length;
    found.push({ day: at, text: String(day), sub: named ? `${list("month.short")[month - 1]} ${yearName(year)}` : "" });
  }
  return found;
}

function monthTicks(from, to, step) {
  const found = [];
  let [year, month] = civil(from);
  month = Math.floor((month - 1) / step) * step + 1;
  for (; ; month += step) {
    if (month > 12) {
      month -= 12;
      year += 1;
    }
    const at = dayNumber(year, month);
    if (at > to) return found;
    if (at < from) continue;
    const named = month === 1 || !found.length;
    found.push({ day: at, text: list("month.short")[month - 1], sub: named ? yearName(year) : "" });
  }
}

function yearTicks(from, to, step) {
  const found = [];
  const [first] = civil(from);
  const [last] = civil(to);
  // Round numbers on both sides of year 1: 500 BC is the astronomical year -499.
  for (let count = Math.floor((first - 1) / step) * step; count <= last; count += step) {
    const year = count > 0 ? count : count + 1;
    const at = dayNumber(year);
    if (at >= from && at <= to) found.push({ day: at, text: yearName(year), sub: "" });
  }
  return found;
}
