"""How Hypothesis runs here: the same examples each time, and no clock; and the browser that opens pages.

`--hypothesis-profile=explore` looks further, `--hypothesis-profile=nightly` as far as a night allows; the variable
HYPOTHESIS_PROFILE chooses one for a whole shell. `make nightly` runs the laws of merging, curating and reviewing so.
"""

import os
import shutil

import pytest
from hypothesis import HealthCheck, settings

# A busy machine is no reason to fail: whether a strategy is slow is for a benchmark to say.
_CALM = {"deadline": None, "suppress_health_check": [HealthCheck.too_slow]}

settings.register_profile("same", max_examples=50, derandomize=True, **_CALM)
settings.register_profile("ci", max_examples=300, derandomize=True, **_CALM)
settings.register_profile("explore", max_examples=1_000, **_CALM)
settings.register_profile("nightly", max_examples=20_000, **_CALM)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))

_FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--no-first-run",
]  # fmt: skip


@pytest.fixture(scope="session")
def browser():
    """Headless Chromium; on a machine without it the test is skipped, but never in CI."""
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    names = ("chromium", "chromium-browser", "google-chrome")
    path = next((found for name in names if (found := shutil.which(name))), None)
    if not path:
        if os.environ.get("CI"):
            pytest.fail("no chromium, and this is CI: apt-get install chromium")
        pytest.skip("no chromium on this machine")
    with playwright.sync_playwright() as play:
        found = play.chromium.launch(executable_path=path, args=_FLAGS)
        yield found
        found.close()


def _answering(body):
    headers = {"Access-Control-Allow-Origin": "*", "Content-Type": "text/javascript"}
    return lambda route: route.fulfill(body=body, headers=headers)


@pytest.fixture
def visit(browser, tmp_path):
    """Opens a timeline's page; whatever it asks for, refuses or throws is in `tab.faults`.

    `files` are answers by address, for what a page may ask for; `options` go to the page.
    """
    from chrono.timeline import page

    contexts = []

    def opened(timeline, *, width=1300, height=900, hash_="", options=None, files=None, drawn=True, **context):
        path = tmp_path / f"page{len(contexts)}.html"
        path.write_text(page(timeline, **(options or {})), "utf-8")
        contexts.append(browser.new_context(viewport={"width": width, "height": height}, **context))
        tab = contexts[-1].new_page()
        tab.set_default_timeout(120_000)  # a busy machine draws late; a test that waits in vain fails all the same
        for address, body in (files or {}).items():
            tab.route(address, _answering(body))
        tab.faults = []
        tab.on("request", lambda request: request.url.startswith("file://") or tab.faults.append(request.url))
        tab.on("console", lambda message: tab.faults.append(message.text))
        tab.on("pageerror", lambda error: tab.faults.append(str(error)))
        tab.goto(path.as_uri() + hash_)
        if drawn and context.get("java_script_enabled", True):
            tab.wait_for_selector("html.drawn")
        return tab

    yield opened
    for context in contexts:
        context.close()
