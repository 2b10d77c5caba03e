"""Weight and speed of the page in headless Chromium, at 50 to 100,000 events.

    python benchmarks/page.py [--basic plotly-basic.min.js] [--sizes 50,1000] [--runs 3]

Prints one line a page: megabytes; first paint, table and filters ready, timeline drawn (ms after navigation);
the slowest of some zooms and of some filters (ms to the next frame); CPU time of the page's main thread until the
timeline stands, which a busy machine changes least; and, for each size, the same of a bare `figure.write_html` page
with as many points. `--basic` names a smaller bundle (npm plotly.js-basic-dist-min).
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import synthetic
from playwright.sync_api import Page, sync_playwright

from chrono.timeline import page

FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--no-first-run",
]  # fmt: skip
TIMES = """() => {
  const mark = (name) => performance.getEntriesByName(name)[0]?.startTime ?? NaN;
  return [mark("first-contentful-paint"), mark("chrono:ready"), mark("chrono:drawn")];
}"""
ACT = """async ([steps, settle]) => {
  const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const plot = document.getElementById("plot"), search = document.getElementById("q");
  const acts = {
    zoom: (key) => plot.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true })),
    kind: (n) => document.querySelectorAll("#kinds .chip")[n].click(),
    search: (q) => { search.value = q; search.dispatchEvent(new Event("input")); },
  };
  const found = [];
  for (const [name, value] of steps) {
    await new Promise((done) => setTimeout(done, settle));
    const start = performance.now();
    acts[name](value);
    await frame();
    found.push(Math.round(performance.now() - start));
  }
  return found;
}"""
ZOOMS = [["zoom", key] for key in "+++---++0"]
FILTERS = [
    ["kind", 0],
    ["kind", 2],
    ["search", "river"],
    ["search", "river plenary"],
    ["search", ""],
    ["kind", 0],
    ["kind", 2],
]


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--basic", type=Path)
    options.add_argument("--sizes", default="50,1000,10000,100000")
    options.add_argument("--runs", type=int, default=3)
    options.add_argument("--chromium", default="/usr/bin/chromium")
    asked = options.parse_args()
    bundles: dict[str, str | Path] = {"whole": "inline"} | ({"basic": asked.basic} if asked.basic else {})
    print(" events bundle     MB made s  paint  ready  drawn  zoom filter  cpu")
    with sync_playwright() as play, tempfile.TemporaryDirectory() as folder:
        browser = play.chromium.launch(executable_path=asked.chromium, args=FLAGS)
        for size in map(int, asked.sizes.split(",")):
            timeline = synthetic.timeline(size)
            for name, plotlyjs in bundles.items():
                started = time.perf_counter()
                text = page(timeline, plotlyjs=plotlyjs)
                made = time.perf_counter() - started
                path = Path(folder, f"{size}-{name}.html")
                path.write_text(text, "utf-8")
                rows = [
                    measured(browser.new_page(viewport={"width": 1300, "height": 950}), path) for _ in range(asked.runs)
                ]
                best = [statistics.median(column) for column in zip(*rows, strict=True)]
                print(
                    f"{size:>7} {name:>6} {path.stat().st_size / 1e6:6.2f} {made:6.2f} {best[0]:6.0f} {best[1]:6.0f} "
                    f"{best[2]:6.0f} {best[3]:5.0f} {best[4]:6.0f} {best[5]:4.0f}",
                    flush=True,
                )
            drawn, cpu = bare(browser, size, Path(folder, "bare.html"), asked.runs)
            print(f"{size:>7}   bare {'':26} {drawn:6.0f} {'':12} {cpu:4.0f}", flush=True)
        browser.close()


def measured(tab: Page, path: Path) -> list[float]:
    """First paint, ready, drawn, slowest zoom, slowest filter, CPU until drawn."""
    spent = processor(tab)
    tab.goto(path.as_uri())
    tab.wait_for_selector("html.drawn", timeout=60_000)
    cpu = spent()
    tab.wait_for_timeout(600)
    times: list[float] = tab.evaluate(TIMES)
    zooms = tab.evaluate(ACT, [ZOOMS, 60])
    filters = tab.evaluate(ACT, [FILTERS, 60])
    tab.close()
    return [*times, max(zooms), max(filters), cpu]


def processor(tab: Page) -> Callable[[], float]:
    """What gives the CPU time in ms that the main thread of the page has used since it was opened."""
    session = tab.context.new_cdp_session(tab)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})

    def spent() -> float:
        metrics = {one["name"]: one["value"] for one in session.send("Performance.getMetrics")["metrics"]}
        return 1000 * float(metrics["TaskDuration"])

    return spent


def bare(browser: Any, size: int, path: Path, runs: int) -> list[float]:
    """Milliseconds until Plotly's own page with as many points is drawn, and CPU time until then."""
    import plotly.graph_objects as go

    days = [event.when.earliest.isoformat() for event in synthetic.timeline(size) if event.when and event.when.earliest]
    go.Figure(go.Scatter(x=days, y=[n % 40 for n in range(len(days))], mode="markers")).write_html(path)
    watch = """() => new Promise((done) => {
      const drawn = () => document.querySelector(".js-plotly-plot .point");
      const look = () => (drawn() ? done(performance.now()) : setTimeout(look, 5));
      look();
    })"""
    found = []
    for _ in range(runs):
        tab = browser.new_page(viewport={"width": 1300, "height": 950})
        spent = processor(tab)
        tab.goto(path.as_uri(), wait_until="commit")
        found.append((tab.evaluate(watch), spent()))
        tab.close()
    return [statistics.median(column) for column in zip(*found, strict=True)]


if __name__ == "__main__":
    main()
