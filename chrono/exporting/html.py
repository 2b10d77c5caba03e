"""Timelines as one offline page; the drawing is done in `chrono.timeline`."""

from __future__ import annotations

from typing import Any

from chrono.model import Timeline

__all__ = ["to_html"]


def to_html(timeline: Timeline, **options: Any) -> str:
    """The page; options as in `chrono.timeline.page`."""
    from chrono.timeline import page  # plotly is loaded only when a page is written

    return page(timeline, **options)
