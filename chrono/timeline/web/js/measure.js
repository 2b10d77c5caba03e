// How wide a text is drawn, and where to shorten it; measured with the very font of the labels.

const BOLD = 650; // as headings are, in plot.css
const context = document.createElement("canvas").getContext("2d");
const bold = document.createElement("canvas").getContext("2d");
let font = "";
let widths = new Map();

/** Takes the font of an element; returns its size in pixels. */
export function useFontOf(element) {
  const style = getComputedStyle(element);
  const wanted = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  if (wanted !== font) {
    font = wanted;
    widths = new Map();
    context.font = font;
    bold.font = `${BOLD} ${style.fontSize} ${style.fontFamily}`;
  }
  return Number.parseFloat(style.fontSize);
}

/** Pixels, rounded up, since a browser may draw a fraction wider than it measures. */
export function widthOf(text) {
  let width = widths.get(text);
  if (width === undefined) {
    width = Math.ceil(context.measureText(text).width * 1.01) + 1;
    if (widths.size > 50000) widths = new Map();
    widths.set(text, width);
  }
  return width;
}

/** The width of a heading, which is bolder: by a tenth in one script, by a fifth in another. */
export function boldWidthOf(text) {
  return Math.ceil(bold.measureText(text).width * 1.01) + 1;
}

/** The text, or as many of its words as fit, with an ellipsis. */
export function shortened(text, most) {
  const flat = text.replace(/\s+/g, " ").trim();
  if (widthOf(flat) <= most) return flat;
  const letters = [...flat].slice(0, 400);
  let low = 1;
  let high = letters.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (widthOf(`${letters.slice(0, middle).join("")}…`) <= most) low = middle;
    else high = middle - 1;
  }
  const cut = letters.slice(0, low).join("");
  const space = cut.lastIndexOf(" ");
  return `${(space > cut.length * 0.6 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
