// The timeline on paper: drawn at one width, scaled to whatever paper there is.

export const PAPER = 1000; // pixels that the drawing is wide before it is scaled

/** Lets the drawing take the width of the page, or gives it its own size back; the style sheet does the rest. */
export function scaleToPaper(canvas, printing) {
  const container = canvas.querySelector(".svg-container");
  for (const picture of canvas.querySelectorAll(".main-svg")) {
    const box = `0 0 ${picture.getAttribute("width")} ${picture.getAttribute("height")}`;
    if (printing) picture.setAttribute("viewBox", box);
    else picture.removeAttribute("viewBox");
    container.style.aspectRatio = printing ? box.slice(4).replace(" ", " / ") : "";
  }
}
