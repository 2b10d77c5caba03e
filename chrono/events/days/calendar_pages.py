"""Pages of one day through the years: "On this day: 9 June", and below it "1815 – The Final Act is signed".

The years that open its entries are of that day. Three years are needed, so that a single date over a page, which is its
dateline, makes no calendar of it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence

import attrs

from chrono.errors import DateError
from chrono.events.days.anchors import Anchor
from chrono.events.layout.markup import bare
from chrono.events.layout.segments import Layout
from chrono.events.words.phrases import any_phrase, phrases
from chrono.when import When

__all__ = ["of_calendar_day", "on_this_day"]

_FEWEST = 3  # years that make a calendar page
_LEAD = 4  # characters before the year that opens an entry
_TITLE = 30  # characters of a heading beside its day
_OF_ANY_YEAR = frozenset(phrases("this_day_of_any_year"))
_ON = re.compile(rf"\b(?:{any_phrase('leads_to_this_day')}) $", re.IGNORECASE)
_OF_YEAR = frozenset(f" {word} " for word in phrases("between_this_day_and_year"))


def of_calendar_day(anchors: Sequence[Anchor], layout: Layout, text: str) -> list[Anchor]:
    """The anchors, each year that opens an entry below a day without a year made that day of it."""
    days = [one for one in anchors if (one.partial or one.yearless) and one.when.precision == "day"]
    pages = {index: day for day in days if (index := _heading_of(day, layout, text)) is not None}
    if not pages:
        return list(anchors)
    moved = {
        one.start: _on_day(one, pages[index])
        for index, years in _years_below(pages, anchors, layout).items()
        if len({one.when.edtf for one in years}) >= _FEWEST
        for one in years
    }
    return [moved.get(one.start, one) for one in anchors]


def on_this_day(anchors: Sequence[Anchor], layout: Layout, text: str) -> list[Anchor]:
    """The anchors, "this day" and the year right behind it as one: "on this day in 1912".

    It is the day last told in the paragraph, or that of its heading, else the day of the document.
    """
    if not any(one.text.casefold() in _OF_ANY_YEAR for one in anchors):
        return list(anchors)
    made: list[Anchor] = []
    for one in anchors:
        day = made[-1] if made and _is_this_day(made[-1], text) else None
        of_year = one.when.precision == "year" and one.basis == "explicit"
        if day is not None and of_year and text[day.end : one.start] in _OF_YEAR:
            told = _day_before(made[:-1], day, layout, text) or day
            made[-1] = attrs.evolve(_on_day(one, told), start=day.start, text=text[day.start : one.end])
        else:
            made.append(one)
    return made


def _is_this_day(one: Anchor, text: str) -> bool:
    """Whether "this day" is said to have been the day of something: "on this day"; not "until this day"."""
    return one.text.casefold() in _OF_ANY_YEAR and bool(_ON.search(text, max(0, one.start - _LEAD), one.start))


def _day_before(told: Sequence[Anchor], this: Anchor, layout: Layout, text: str) -> Anchor | None:
    """The day to which "this day" points: the last of its paragraph, or that of a heading over it."""
    index = layout.index_at(this.start)
    if index is None:
        return None
    unit = layout.units[index]
    for one in reversed(told):
        at = layout.index_at(one.start)
        if at is None or one.when.precision != "day" or one.deictic:
            continue
        if layout.units[at].block == unit.block or (at in unit.heads and _heading_of(one, layout, text) is not None):
            return one
    return None


def _heading_of(day: Anchor, layout: Layout, text: str) -> int | None:
    """The heading, or the first line, that says little but a day."""
    index = layout.index_at(day.start)
    unit = layout.units[index] if index is not None else None
    if unit is None or day.end > unit.end or (index and unit.form != "heading"):
        return None
    rest = bare(text[unit.start : day.start] + text[day.end : unit.end]).strip()
    return index if len(rest) <= _TITLE else None


def _years_below(pages: Mapping[int, Anchor], anchors: Sequence[Anchor], layout: Layout) -> dict[int, list[Anchor]]:
    """The years that open entries, by the heading they stand below."""
    first = next((index for index in pages if layout.units[index].form != "heading"), None)  # the first line
    opened = [unit for unit in layout.units[1:] if unit.form != "heading" and layout.opens_block(unit)]
    starts = [unit.start for unit in opened]
    below: dict[int, list[Anchor]] = {index: [] for index in pages}
    for one in anchors:
        if one.when.precision != "year" or one.basis != "explicit" or one.role != "at":
            continue
        near = opened[bisect_left(starts, one.start - _LEAD) : bisect_right(starts, one.start)]
        heads = {head for unit in near for head in (*unit.heads, first) if head is not None}
        for index in heads.intersection(pages):
            below[index].append(one)
    return below


def _on_day(year: Anchor, day: Anchor) -> Anchor:
    """A year as the day of it, where there is one: no 29 February in 1815."""
    if year.when.earliest is None or day.when.earliest is None:
        return year
    date = day.when.earliest
    try:
        when = When.parse(f"{year.when.edtf}-{date.month:02}-{date.day:02}")
    except DateError:
        return year
    return attrs.evolve(year, when=when, basis="narrative")
