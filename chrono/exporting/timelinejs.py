"""Timelines as the JSON of Knight Lab's TimelineJS."""

from __future__ import annotations

import html
import json
from typing import Any

from chrono.model import Event, Timeline
from chrono.when import Day, When

__all__ = ["to_timelinejs"]


def to_timelinejs(timeline: Timeline) -> str:
    """Title, events and eras; undated events, which the format cannot hold, are counted in the title's text."""
    dated = [event for event in timeline if event.when]
    undated = len(timeline) - len(dated)
    text = timeline.description + (f" ({undated} undated events are left out)" if undated else "")
    slides: dict[str, Any] = {
        "title": {"text": {"headline": html.escape(timeline.title), "text": html.escape(text.strip())}},
        "events": [_slide(event, event.when) for event in dated if event.when],
    }
    if timeline.eras:
        slides["eras"] = [{**_ends(era.when), "text": {"headline": html.escape(era.title)}} for era in timeline.eras]
    return json.dumps(slides, ensure_ascii=False, indent=1) + "\n"


def _slide(event: Event, when: When) -> dict[str, Any]:
    quotes = "".join(
        f"<blockquote>{html.escape(evidence.quote)} <cite>{html.escape(evidence.source)}</cite></blockquote>"
        for evidence in event.evidence
    )
    note = f"<p>{html.escape(event.note)}</p>".replace("\n", "<br>") if event.note else ""
    slide: dict[str, Any] = {
        "unique_id": event.id,
        **_span(when),
        "display_date": html.escape(str(when)),
        "group": html.escape(event.kind),
        "text": {"headline": html.escape(event.title), "text": note + quotes},
    }
    if event.media:
        slide["media"] = {"url": event.media}
    return slide


def _span(when: When) -> dict[str, Any]:
    """Start and end as the parts that are known; an open end has only the other one."""
    first = when.earliest or when.latest
    assert first is not None  # a When has one end at least
    parts = {"time": 3, "day": 3, "month": 2, "year": 1}.get(when.precision)
    return {"start_date": _parts(first, parts)} if parts else _ends(when)


def _ends(when: When) -> dict[str, Any]:
    """First and last day, both of which an era must have."""
    first, last = when.earliest or when.latest, when.latest or when.earliest
    assert first is not None
    assert last is not None  # a When has one end at least
    return {"start_date": _parts(first, 3), "end_date": _parts(last, 3)}


def _parts(day: Day, count: int) -> dict[str, int]:
    return dict(list({"year": day.year, "month": day.month, "day": day.day}.items())[:count])
