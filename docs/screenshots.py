"""The pictures of the page that the README shows: `python docs/screenshots.py`, with Playwright and a Chromium.

Builds the project's own chronology from `seeds/` and `events.yaml` and writes `docs/page.png`, `docs/page-dark.png` and
`docs/page-phone.png`.
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

import chrono

HERE = Path(__file__).parent
SHOTS = [("page.png", 1300, 900, "light"), ("page-dark.png", 1300, 900, "dark"), ("page-phone.png", 390, 844, "light")]


def main() -> None:
    """Write every picture."""
    timeline = chrono.build(HERE.parent / "seeds", curated=HERE.parent / "events.yaml")
    chosen = next(event.id for event in timeline if event.origin == "both" and event.evidence)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as play:
        page = Path(folder, "timeline.html")
        timeline.write(page)
        browser = play.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"])
        for name, width, height, theme in SHOTS:
            shoot(browser, f"{page.as_uri()}#e={chosen}", HERE / name, width, height, theme)
        browser.close()


def shoot(browser: Browser, address: str, target: Path, width: int, height: int, theme: str) -> None:
    """One picture of the page at that size, with an event chosen where there is room beside the timeline."""
    tab = browser.new_page(viewport={"width": width, "height": height}, color_scheme=theme)  # type: ignore[arg-type]
    tab.goto(address if width > 900 else address.partition("#")[0])
    tab.wait_for_selector("html.drawn")
    tab.wait_for_timeout(500)
    tab.evaluate("scrollTo(0, 0)")
    tab.screenshot(path=target)
    tab.close()


if __name__ == "__main__":
    main()
