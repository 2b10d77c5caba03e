// chrono-node over texts, in the same form as taggers.py: node chrono_node.cjs FOLDER-OF-node_modules < texts.jsonl
const path = require("path");
const folder = path.resolve(process.argv[2], "chrono-node");
const chrono = require(folder);

const two = (number) => String(number).padStart(2, "0");

// What the text itself says; what chrono-node fills in from the reference counts only where a day was said.
function value(start) {
  const known = (part) => start.isCertain(part);
  const get = (part) => start.get(part);
  const year = String(get("year")).padStart(4, "0");
  if (known("hour")) return `~${year}-${two(get("month"))}-${two(get("day"))}T${two(get("hour"))}:${two(get("minute"))}`;
  if (known("day") || known("weekday")) return `${year}-${two(get("month"))}-${two(get("day"))}`;
  if (known("month")) return `${year}-${two(get("month"))}`;
  return year;
}

const texts = require("fs").readFileSync(0, "utf8").split("\n").filter(Boolean).map(JSON.parse);
chrono.parse("They met on 25 December 2023.", new Date(2024, 1, 1));
const before = process.cpuUsage();
const found = texts.map(({ text, reference }) => {
  const [year, month, day] = (reference || "2000-01-01").split("-").map(Number);
  return chrono.parse(text, new Date(year, month - 1, day, 12))
    .map((result) => [result.index, result.index + result.text.length, value(result.start)]);
});
const used = process.cpuUsage(before);
for (const each of found) console.log(JSON.stringify(each));
console.log(JSON.stringify({
  version: require(path.join(folder, "package.json")).version,
  seconds: (used.user + used.system) / 1e6,
  megabytes: process.resourceUsage().maxRSS / 1024,
}));
