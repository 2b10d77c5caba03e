"""Timelines as items and groups for vis-timeline."""

from __future__ import annotations

import html
import json
from typing import Any

from chrono.model import Event, Timeline
from chrono.timeline.palette import kinds_of
from chrono.when import MAX_YEAR, Day, When

__all__ = ["to_vis"]

_LAST_DAY = Day(MAX_YEAR, 12, 31)


def to_vis(timeline: Timeline) -> str:
    """Items with extended ISO dates, a point for a day and a range otherwise; a group a kind; texts are HTML-safe."""
    labels = {kind.name: kind.label for kind, _ in kinds_of(timeline.kinds, timeline)}
    kinds = dict.fromkeys(event.kind for event in timeline if event.when)
    document = {
        "groups": [{"id": kind, "content": html.escape(labels[kind])} for kind in kinds],
        "items": [_item(event, event.when) for event in timeline if event.when],
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _item(event: Event, when: When) -> dict[str, Any]:
    first, last = when.earliest or when.latest, when.latest or when.earliest
    assert first is not None
    assert last is not None  # a When has one end at least
    quote = event.evidence[0].quote if event.evidence else event.note or ""
    item = {
        "id": event.id,
        "content": html.escape(event.title),
        "title": html.escape(f"{when}: {quote}"),
        "group": event.kind,
        "start": _extended(first),
        "className": html.escape(event.status),
    }
    if when.precision in ("day", "time"):
        return {**item, "type": "point"}
    # An end is exclusive; behind the last day that there is, no other comes.
    after = last.plus(1) if last != _LAST_DAY else last
    return {**item, "end": _extended(after), "type": "range"}


def _extended(day: Day) -> str:
    """ECMAScript's form: six digits and a sign outside the years 0 to 9999."""
    year = f"{day.year:04}" if 0 <= day.year <= 9999 else f"{day.year:+07}"
    return f"{year}-{day.month:02}-{day.day:02}"
