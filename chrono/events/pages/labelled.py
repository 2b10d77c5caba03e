"""What a form dates by a label alone: "Date & Time: Feb 26, 2021", "Date of accident: 3 May 2019".

It is an event of its own only where nothing else in the document tells of that day. The labels are in `words.yaml`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from chrono.events.drafts import Draft, Span
from chrono.events.layout.markup import bare
from chrono.events.layout.segments import Unit
from chrono.events.words.kinds import grammar
from chrono.events.words.phrases import any_phrase

if TYPE_CHECKING:
    from chrono.events.reader import Reader

__all__ = ["labelled_occurrences"]

_HEAD_UNITS = 30
_LONGEST_LABEL = 40  # characters
_NOUN = re.compile(rf"\b({any_phrase('reported_accidents')})\b", re.IGNORECASE)
_LOCATION = re.compile(r"^[\s*_|-]*(?:location|place)[\s*_]*:[\s*_|]*([^\n|*]{3,60})", re.IGNORECASE | re.MULTILINE)


def labelled_occurrences(reader: Reader) -> list[Draft]:
    """At most one draft: what the form at the head of the document dates."""
    labels = grammar("occurrence_labels", reader.document.language)
    for unit in reader.layout.units[:_HEAD_UNITS] if labels else ():
        label, colon, _ = reader.plain[unit.start : unit.start + _LONGEST_LABEL].partition(":")
        labels_it = colon and not unit.side and bare(label).strip(" *_|").casefold() in labels
        inside = reader.anchors_in(unit) if labels_it else []
        if len(inside) == 1 and inside[0].basis == "explicit" and inside[0].when.precision in ("day", "time"):
            return _drafts(reader, unit, (inside[0].start, inside[0].end))
    return []


def _drafts(reader: Reader, unit: Unit, mark: tuple[int, int]) -> list[Draft]:
    """The occurrence, by the noun that its label or the head of the document has; none where neither has one."""
    head = reader.plain[: reader.layout.units[min(_HEAD_UNITS, len(reader.layout.units)) - 1].end]
    noun = _NOUN.search(reader.plain, unit.start, mark[0]) or _NOUN.search(head)
    when = next((one.when for one in reader.anchors_in(unit)), None)
    if noun is None or when is None:
        return []
    reader.claimed.add(mark[0])
    where = _LOCATION.search(head)
    draft = Draft(
        "milestone", when, "explicit", "held", [Span(unit.start, unit.end, (mark,))], (unit.start, unit.end), "heading"
    )
    draft.title = noun[1].capitalize() + (f", {bare(where[1]).strip(' .,')}" if where else "")
    draft.general, draft.form = True, "noun"
    draft.signs["a form dates it"] = 0.0
    return [draft]
