// The words of the page, from strings.json by way of the data.

let words = {};

export function learn(strings) {
  words = strings;
}

/** The string of a name, its {placeholders} filled; "name.one" where n is 1. */
export function say(name, values = {}) {
  const form = values.n === 1 && words[`${name}.one`];
  return (form || words[name] || name).replace(/\{(\w+)\}/g, (whole, key) =>
    key in values ? (typeof values[key] === "number" ? count(values[key]) : values[key]) : whole,
  );
}

export function list(name) {
  return (words[name] || "").split(" ");
}

export function count(number) {
  return number.toLocaleString("en");
}
