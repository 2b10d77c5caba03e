// Light or dark, as the system says or the reader chooses; colours for what Plotly draws.

import { el } from "./dom.js";
import { say } from "./strings.js";

const dark = matchMedia("(prefers-color-scheme: dark)");

/** The colours of the theme in force; `kinds` has one colour a kind. Paper is always light. */
export function currentTheme(store, printing) {
  const chosen = document.documentElement.dataset.theme || (dark.matches ? "dark" : "light");
  const name = printing ? "light" : chosen;
  const font = getComputedStyle(document.body).fontFamily;
  return { ...store.themes[name], font, kinds: store.kinds.map((kind) => kind[name === "dark" ? 3 : 2]) };
}

/** A choice of themes; `changed()` is called when another is in force. */
export function themeChoice(changed) {
  const names = ["auto", "light", "dark"];
  const select = el("select", {}, ...names.map((name) => el("option", { value: name }, say(`theme.${name}`))));
  select.addEventListener("change", () => {
    if (select.value === "auto") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = select.value;
    changed();
  });
  dark.addEventListener("change", changed);
  return el("label", { class: "field" }, say("theme"), select);
}
