"""Timelines as markwhen: one line an event, plain text that people edit."""

from __future__ import annotations

import json

from chrono.model import Event, Timeline
from chrono.when import When

__all__ = ["to_markwhen"]


def to_markwhen(timeline: Timeline) -> str:
    """Dates at their precision with the kind as a tag; what markwhen cannot date stands in comments at the end."""
    lines = ["---", f"title: {json.dumps(_plain(timeline.title), ensure_ascii=False)}", "---", ""]
    lines += [_line(event, event.when) for event in timeline if event.when and _is_writable(event.when)]
    rest = [event for event in timeline if not event.when or not _is_writable(event.when)]
    lines += [f"// {event.when or 'undated'}: {_plain(event.title)}" for event in rest]
    return "\n".join(lines) + "\n"


def _is_writable(when: When) -> bool:
    years = [day.year for day in (when.earliest, when.latest) if day]
    return len(years) == 2 and min(years) >= 1000 and max(years) <= 9999


def _line(event: Event, when: When) -> str:
    return f"{_range(when)}: {_plain(event.title)} #{event.kind}"


def _range(when: When) -> str:
    assert when.earliest is not None
    assert when.latest is not None  # _is_writable
    length = {"time": 10, "day": 10, "month": 7, "year": 4}.get(when.precision)
    if length:
        return when.earliest.isoformat()[:length]
    return f"{when.earliest.isoformat()}/{when.latest.isoformat()}"


def _plain(text: str) -> str:
    """On one line; a "#" or "//" of the text would make a tag or a comment."""
    return " ".join(text.split()).replace("#", "＃").replace("//", "/ /")
