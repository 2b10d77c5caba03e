// The ticks of a view as they are drawn, for Plotly's axis and for its copy in the head.

import { widthOf } from "./measure.js";
import { ticks } from "./ticks.js";

const GAP = 5.2; // the least room of a tick, in sizes of the font

/**
 * [{day, x, text, sub}] for a view that is `width` pixels wide. A name that would be cut beyond `margin` is left out,
 * its line stays; the first name that is left says what the lost one would have said (the year, the month).
 */
export function axisTicks(view, width, fontSize, margin) {
  const scale = width / (view.to - view.from);
  const marks = ticks(view.from, view.to, width, fontSize * GAP).map((tick) => ({ ...tick, x: (tick.day - view.from) * scale }));
  let lost = "";
  for (const mark of marks) {
    const sub = mark.sub || lost;
    const half = Math.max(widthOf(mark.text), widthOf(sub)) / 2;
    const fits = mark.x - half > -margin && mark.x + half < width + margin;
    lost = fits ? "" : sub;
    Object.assign(mark, fits ? { sub } : { text: "", sub: "" });
  }
  return marks;
}
