// Pointer and wheel on the timeline: drag moves, pinch and wheel zoom, hover tells, click chooses.

import { MARGIN } from "./plot.js";

/**
 * Listens on the plot. `actions`: range(from, to) while it moves, settle() at the end, point(hit, x, y) on hover,
 * choose(hit) on click. A hit is {mark} or {lane, bin}, null for nothing.
 */
export function listen(node, state, actions) {
  const pointers = new Map();
  let start = null;
  let moved = false;
  const width = () => Math.max(1, node.clientWidth - MARGIN.left - MARGIN.right);
  const local = (event) => {
    const box = node.getBoundingClientRect();
    return { x: event.clientX - box.left - MARGIN.left, y: event.clientY - box.top };
  };
  const begin = () => {
    const points = [...pointers.values()];
    start = { view: { ...state.view }, middle: mean(points), spread: spread(points) };
  };
  node.addEventListener("pointerdown", (event) => {
    if (event.button > 0) return;
    if (!pointers.size) moved = false;
    pointers.set(event.pointerId, local(event));
    begin();
  });
  node.addEventListener("pointermove", (event) => {
    const at = local(event);
    if (!pointers.has(event.pointerId)) {
      return event.pointerType === "touch" ? undefined : actions.point(actions.hit(at), event.clientX, event.clientY);
    }
    pointers.set(event.pointerId, at);
    const points = [...pointers.values()];
    const by = mean(points) - start.middle;
    if (!moved && Math.abs(by) < 5 && points.length < 2) return undefined;
    if (!moved) {
      node.setPointerCapture(event.pointerId);
      node.classList.add("drag");
      actions.point(null);
    }
    moved = true;
    actions.range(...stretched(start, mean(points), points.length > 1 ? start.spread / spread(points) : 1, width()));
    return undefined;
  });
  const stop = (event) => {
    if (!pointers.delete(event.pointerId)) return;
    if (pointers.size) return begin();
    node.classList.remove("drag");
    if (moved) actions.settle();
    else if (event.type === "pointerup") actions.choose(actions.hit(local(event)));
    return undefined;
  };
  node.addEventListener("pointerup", stop);
  node.addEventListener("pointercancel", stop);
  node.addEventListener("pointerleave", () => actions.point(null));
  node.addEventListener("wheel", (event) => wheel(event, local(event).x, width(), state, actions), { passive: false });
}

const mean = (points) => points.reduce((sum, point) => sum + point.x, 0) / points.length;
const spread = (points) => (points.length > 1 ? Math.max(20, Math.abs(points[0].x - points[1].x)) : 1);

/** The view that keeps the day under the fingers under the fingers. */
function stretched(start, middle, factor, width) {
  const days = start.view.to - start.view.from;
  const anchor = start.view.from + (start.middle / width) * days;
  const from = anchor - (middle / width) * days * factor;
  return [from, from + days * factor];
}

/** The wheel zooms with Ctrl (as a pinch on a touchpad does), moves sideways by itself; up and down stay the page's. */
function wheel(event, x, width, state, actions) {
  const days = state.view.to - state.view.from;
  if (event.ctrlKey || event.metaKey) {
    event.preventDefault();
    const factor = Math.exp(Math.max(-0.5, Math.min(0.5, event.deltaY * 0.004)));
    const anchor = state.view.from + (x / width) * days;
    actions.range(anchor - (anchor - state.view.from) * factor, anchor + (state.view.to - anchor) * factor);
    actions.settle();
  } else if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
    event.preventDefault();
    const by = ((event.deltaX || event.deltaY) / width) * days;
    actions.range(state.view.from + by, state.view.to + by);
    actions.settle();
  }
}
