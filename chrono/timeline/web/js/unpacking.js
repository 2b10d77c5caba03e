// What the page holds packed: gzip in base64, in script blocks that do not run.

import { byId } from "./dom.js";

/** The text of a block; the block is empty afterwards. */
export async function unpack(id) {
  const node = byId(id);
  const encoded = node.textContent.trim();
  node.textContent = "";
  const stream = new Blob([bytes(encoded)]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).text();
}

function bytes(encoded) {
  if (Uint8Array.fromBase64) return Uint8Array.fromBase64(encoded);
  return Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0));
}
