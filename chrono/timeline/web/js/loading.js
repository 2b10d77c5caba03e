// Plotly: from inside the page, or from where it stands.

import { byId } from "./dom.js";
import { unpack } from "./unpacking.js";

/** Unpacks at once; the function that is returned runs Plotly, and is done when it can be used. */
export function loadPlotly() {
  const { address, integrity } = byId("plotly").dataset;
  if (address) return () => fetched(address, integrity);
  const text = unpack("plotly");
  return async () => {
    // A text of the page and no blob: the policy's hash holds for it in every browser, and nothing is requested.
    document.head.append(Object.assign(document.createElement("script"), { textContent: await text }));
  };
}

function fetched(src, integrity) {
  const script = document.createElement("script");
  if (integrity) Object.assign(script, { integrity, crossOrigin: "anonymous" });
  return new Promise((done, failed) => {
    script.onload = done;
    script.onerror = () => failed(new Error(`cannot load ${src}`));
    script.src = src;
    document.head.append(script);
  });
}
