"""Listings: a heading for each thing that is on, and right below it from when to when, or its day and hour.

"### Prints | City Gallery", then "10 June – 31 August 2025". A day alone below a heading is that of a post. Below
"Exhibitions" or "What's on" a line without a stop is a heading, too, and one of them is enough.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from chrono.events.days.anchors import Anchor
from chrono.events.days.lasting import is_listed
from chrono.events.drafts import Draft
from chrono.events.layout.segments import Unit
from chrono.events.pages.titled import any_noun, draft_of, is_only_a_date
from chrono.events.words.labels import kind_of_heading

if TYPE_CHECKING:
    from chrono.events.reader import Reader

__all__ = ["listings"]

_DAY = re.compile(r"\b\d{4}\b|day\b")  # of an hour that says its day: "Saturday 12 July 2025, 10am"
_FEWEST = 2  # of such headings, or it is no listing
_LONGEST_LINE = 60  # characters of a line with nothing but days


def listings(reader: Reader) -> list[Draft]:
    """What the headings of a listing announce."""
    if reader.minutes:
        return []
    found: list[tuple[int, Unit, Anchor]] = []
    listed = 0
    for index, (head, below) in enumerate(pairwise(reader.layout.units)):
        if head.form in ("heading", "sentence") and below.form in ("heading", "sentence", "item") and not below.side:
            if head.form == "sentence" and (head.end - head.start > _LONGEST_LINE or not reader.anchors_in(below)):
                continue
            line = _first_line(reader.plain, below)
            dated = _lasting(reader, line) if index not in reader.dated_headings else None
            under = dated is not None and _is_listed(reader, head)
            if dated is not None and (under or head.form == "heading"):
                found.append((index, line, dated))
                listed += under
    if len(found) < _FEWEST and not listed:
        return []
    reader.claimed |= {one.start for _, line, _ in found for one in reader.anchors_in(line)}
    return [_announced(reader, *one) for one in found]


def _is_listed(reader: Reader, head: Unit) -> bool:
    """Whether a line without a date stands below a heading that says what all below it are."""
    if reader.anchors_in(head) or head.side:
        return False
    return is_listed(head, reader.layout, reader.plain, reader.document.language)


def _announced(reader: Reader, index: int, line: Unit, dated: Anchor) -> Draft:
    head = reader.layout.units[index]
    draft = draft_of(reader, head, line, any_noun(reader.sentence(index)), dated)
    over = reader.layout.units[head.heads[-1]] if head.heads else None
    named = kind_of_heading(reader.plain[over.start : over.end], reader.document.language) if over else None
    draft.kind = draft.kind if draft.cue else named or "milestone"
    draft.apart = f"heading {head.start}"
    return draft


def _first_line(text: str, unit: Unit) -> Unit:
    end = text.find("\n", unit.start, unit.end)
    return unit._replace(end=end) if end >= 0 else unit


def _lasting(reader: Reader, line: Unit) -> Anchor | None:
    """The days, or the day with its hour, of which a line consists."""
    inside = reader.anchors_in(line)
    if not inside or line.end - line.start > _LONGEST_LINE or any(one.deictic or one.partial for one in inside):
        return None
    one = inside[0]
    hours = all(other.timed and other.when.earliest == one.when.earliest for other in inside[1:])
    lasts = one.when.precision == "interval" and one.role in ("at", "from", "span", "between")
    hourly = _DAY.search(one.text) is not None and any(each.timed for each in inside)
    if not hours or not (lasts or hourly) or one.start in reader.claimed:
        return None
    before, after = reader.plain[line.start : one.start], reader.plain[inside[-1].end : line.end]
    return one if is_only_a_date(before, after) else None
