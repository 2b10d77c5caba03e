// The keyboard: every event and every view can be reached without a pointer.

/** Listens on the plot and the page; `actions` has a verb for each key. */
export function listenKeys(plot, search, actions) {
  plot.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act = verb(event, actions);
    if (!act) return;
    act();
    event.preventDefault();
  });
  document.addEventListener("keydown", (event) => {
    const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      search.focus();
      event.preventDefault();
    } else if (event.key === "Escape") actions.close();
  });
}

function verb(event, actions) {
  if (event.shiftKey) {
    const moves = { ArrowLeft: -0.2, ArrowRight: 0.2 };
    if (event.key in moves) return () => actions.pan(moves[event.key]);
  }
  return {
    ArrowLeft: () => actions.step(-1),
    ArrowRight: () => actions.step(1),
    ArrowUp: () => actions.lane(-1),
    ArrowDown: () => actions.lane(1),
    Home: () => actions.edge(0),
    End: () => actions.edge(-1),
    Enter: actions.open,
    " ": actions.open,
    "+": () => actions.zoom(0.6),
    "=": () => actions.zoom(0.6),
    "-": () => actions.zoom(1 / 0.6),
    0: actions.all,
  }[event.key];
}
