"""Timelines as a still picture of the Plotly figure: PNG, SVG or PDF."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path
from subprocess import PIPE
from typing import Any

from chrono.errors import MissingExtraError, WriteError
from chrono.model import Timeline

__all__ = ["to_pdf", "to_png", "to_svg"]

TIMEOUT_SECONDS = 120
_PROGRAM = Path(__file__).with_name("picture.py")


def to_png(timeline: Timeline, **options: Any) -> bytes:
    """A PNG at twice the size, for screens and slides; options as in `chrono.timeline.figure`."""
    return _image(timeline, "png", options, scale=2)


def to_svg(timeline: Timeline, **options: Any) -> bytes:
    """An SVG; options as in `chrono.timeline.figure`."""
    return _image(timeline, "svg", options)


def to_pdf(timeline: Timeline, **options: Any) -> bytes:
    """A PDF of one page; options as in `chrono.timeline.figure`."""
    return _image(timeline, "pdf", options)


def _image(timeline: Timeline, form: str, options: dict[str, Any], scale: int = 1) -> bytes:
    """The figure as Kaleido draws it in a Chromium; needs the `png` extra and that browser.

    Raises `WriteError` where nothing was drawn within `TIMEOUT_SECONDS`, by the clock: a browser that waits does so in
    vain, and what draws is ended with all that it started.
    """
    if find_spec("kaleido") is None:
        raise MissingExtraError(f'{form.upper()} needs: pip install "chrono-timeline[png]"')
    figure = timeline.figure(**options).to_json().encode()
    # Without -P the modules beside the program would be taken for others of their names.
    command = [sys.executable, "-P", str(_PROGRAM), form, str(scale)]
    with subprocess.Popen(command, stdin=PIPE, stdout=PIPE, stderr=PIPE) as drawing:
        try:
            picture, said = drawing.communicate(figure, TIMEOUT_SECONDS)
        except subprocess.TimeoutExpired:
            raise WriteError(
                f"{form.upper()}: Chromium did not draw the {len(timeline)} events within {TIMEOUT_SECONDS} seconds; "
                "try again when less else runs, filter the timeline, or write .html, which needs no browser"
            ) from None
        finally:
            _end(drawing)
    if drawing.returncode or not picture:
        reason = (said.decode("utf-8", "replace").strip() or f"exit code {drawing.returncode}").splitlines()[-1]
        raise WriteError(f"{form.upper()} needs Chromium, which did not draw: {reason}; apt install chromium")
    return picture


def _end(process: subprocess.Popen[bytes]) -> None:
    """Kill a process, if it still runs, with what it started: a browser that hangs does not notice that it is alone."""
    if process.poll() is None:
        for number in [*_started_by(process.pid)]:
            with suppress(ProcessLookupError):
                os.kill(number, signal.SIGKILL)
        process.kill()


def _started_by(number: int) -> Iterator[int]:
    """The processes below one, as Linux tells them; none where the system does not."""
    for children in Path(f"/proc/{number}/task").glob("*/children"):
        with suppress(OSError):
            for child in map(int, children.read_text().split()):
                yield from _started_by(child)
                yield child
