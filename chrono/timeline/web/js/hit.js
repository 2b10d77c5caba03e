// What lies under a point of the drawing: a mark or its label, or a stretch of a skyline.

const REACH = 9; // pixels around a mark that still count as the mark

/** {mark}, or {bin: x, step, count} in a skyline, or null. */
export function hitTest(drawing, x, y) {
  let best = null;
  let nearest = Infinity;
  for (const mark of drawing.marks) {
    if (Math.abs(mark.y - y) > mark.radius + REACH) continue;
    const distance = across(mark, x) + Math.abs(mark.y - y) / 4;
    if (distance < nearest && across(mark, x) <= REACH) [best, nearest] = [mark, distance];
  }
  return best ? { mark: best } : skylineAt(drawing, x, y);
}

/** Pixels from x to the mark or to its label, 0 inside. */
function across(mark, x) {
  const from = mark.label ? Math.min(mark.x0, mark.label.from) : mark.x0;
  const to = mark.label ? Math.max(mark.x1, mark.label.to) : mark.x1;
  return Math.max(0, from - x, x - to);
}

function skylineAt(drawing, x, y) {
  for (const { sky } of drawing.lanes) {
    if (!sky || y < sky.top || y > sky.top + sky.height) continue;
    const count = sky.bins[Math.floor(x / sky.bin)];
    if (count) return { bin: Math.floor(x / sky.bin) * sky.bin, step: sky.bin, count };
  }
  return null;
}
