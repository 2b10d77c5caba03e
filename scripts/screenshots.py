"""Make the pictures that the README shows: `make screenshots`, with Debian's chromium and the test dependencies."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

import chrono

ROOT = Path(__file__).parent.parent
_ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--hide-scrollbars"]
_VIEWS = {"page.png": (1280, 860, "light"), "page-dark.png": (1280, 860, "dark"), "page-phone.png": (390, 780, "light")}


def main() -> None:
    """Build the page from the sample documents, choose an event, and take a picture of each view."""
    os.chdir(ROOT)  # the pictures show the paths as they are given
    timeline = chrono.build("seeds", curated="events.yaml")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        page_file = Path(folder) / "timeline.html"
        timeline.write(page_file)
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=_ARGUMENTS)
        for name, (width, height, scheme) in _VIEWS.items():
            page = browser.new_page(viewport={"width": width, "height": height}, color_scheme=scheme)
            # On a phone the chosen event's sheet would hide the timeline.
            page.goto(page_file.as_uri() + (f"#e={_best(timeline).id}" if width > 1000 else ""))
            page.wait_for_selector("html.drawn", timeout=30_000)
            page.wait_for_timeout(1_500)
            page.screenshot(path=ROOT / "docs" / name)
        browser.close()


def _best(timeline: chrono.Timeline) -> chrono.Event:
    """The meeting with the most quotes that nobody contradicts: its lane is on top, so the page need not scroll."""
    meetings = timeline.filter(kind="meeting")
    return max(meetings, key=lambda event: (not event.conflicts, len(event.evidence), event.id))


if __name__ == "__main__":
    main()
