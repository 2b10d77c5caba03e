// The one way from text to page: text nodes, attributes from a short list, never markup.

const SVG = "http://www.w3.org/2000/svg";

export const byId = (id) => document.getElementById(id);

/** An HTML element; `props` are attributes, `on…` listeners; children are nodes or texts, null ones left out. */
export function el(name, props = {}, ...children) {
  return fill(document.createElement(name), props, children);
}

export function svg(name, props = {}, ...children) {
  return fill(document.createElementNS(SVG, name), props, children);
}

function fill(node, props, children) {
  for (const [key, value] of Object.entries(props)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith("on")) node.addEventListener(key.slice(2), value);
    else node.setAttribute(key, value === true ? "" : value);
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return node;
}

/** Puts these children in the place of all that a node holds. */
export function put(node, ...children) {
  node.replaceChildren(...children.flat().filter((child) => child !== null && child !== undefined));
  return node;
}

/** A text of the data, kept apart from the direction of what surrounds it. */
export function text(value) {
  return el("bdi", {}, String(value));
}

/** Only addresses that a reader may safely follow become links; all others stay text. */
export function outward(address) {
  if (!/^(https?|mailto):/i.test(address.trim())) return text(address);
  return el("a", { href: address.trim(), rel: "noopener noreferrer", target: "_blank" }, address);
}

/** Plotly reads tags and entities in every text; this is what keeps them text. */
export function plotlyText(value) {
  return String(value).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
