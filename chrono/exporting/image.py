"""Timelines as a still picture of the Plotly figure: PNG, SVG or PDF."""

from __future__ import annotations

from typing import Any

from chrono.errors import MissingExtraError, WriteError
from chrono.model import Timeline

__all__ = ["to_pdf", "to_png", "to_svg"]


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
    """The figure as Kaleido draws it in a Chromium; needs the `png` extra and that browser."""
    try:
        from kaleido.errors import KaleidoError  # asked for here: plotly would say less well what is missing
    except ImportError as error:
        raise MissingExtraError(f'{form.upper()} needs: pip install "chrono-timeline[png]"') from error
    figure = timeline.figure(**options)
    try:
        return bytes(figure.to_image(format=form, scale=scale))
    except (RuntimeError, OSError, KaleidoError) as error:
        reason = str(error).strip().splitlines()[0] if str(error).strip() else type(error).__name__
        raise WriteError(
            f"{form.upper()} needs Chromium, which did not draw: {reason}; apt install chromium"
        ) from error
