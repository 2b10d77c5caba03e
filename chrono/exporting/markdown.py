"""Timelines as Markdown: a heading a year, an item an event, its quote below it."""

from __future__ import annotations

import itertools
import re

from chrono.model import Event, Timeline

__all__ = ["to_markdown"]

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~])")


def to_markdown(timeline: Timeline) -> str:
    """CommonMark; every character of a text that means something in Markdown is escaped."""
    parts = [f"# {_plain(timeline.title)}\n"]
    if timeline.description:
        parts.append(f"{_plain(timeline.description)}\n")
    for heading, events in itertools.groupby(timeline, key=_heading):
        parts.append(f"## {heading}\n")
        parts.extend(_item(event) for event in events)
    return "\n".join(parts)


def _heading(event: Event) -> str:
    first = (event.when.earliest or event.when.latest) if event.when else None
    if first is None:
        return "Undated"
    return str(first.year) if first.year > 0 else f"{1 - first.year} BC"


def _item(event: Event) -> str:
    details = [event.kind, event.status if event.status != "held" else None, event.place.name if event.place else None]
    lines = [f"- **{event.when or 'Undated'}**: {_plain(event.title)} ({_plain(', '.join(filter(None, details)))})"]
    for evidence in event.evidence[:1]:
        page = f"page {evidence.page}" if evidence.page else None
        where = ", ".join(filter(None, [evidence.source, page, evidence.location]))
        lines.append(f"  > {_plain(evidence.quote)}\n  > — {_plain(where)}")
    if event.note:
        lines.append(f"  {_plain(event.note)}")
    return "\n\n".join(lines) + "\n"


def _plain(text: str) -> str:
    """On one line, with nothing that Markdown would read as markup."""
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))
