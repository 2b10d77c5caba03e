"""Pages of one day through the years: "On this day: 9 June", and below it "1815 – The Final Act is signed".

The years that open its entries are of that day. Three years are needed, so that a single date over a page, which is its
dateline, makes no calendar of it.
"""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from chrono.errors import DateError
from chrono.events.anchors import Anchor
from chrono.events.markup import bare
from chrono.events.segments import Layout, Unit
from chrono.when import When

__all__ = ["of_calendar_day"]

_FEWEST = 3  # years that make a calendar page
_LEAD = 4  # characters before the year that opens an entry
_TITLE = 30  # characters of a heading beside its day


def of_calendar_day(anchors: Sequence[Anchor], layout: Layout, text: str) -> list[Anchor]:
    """The anchors, each year that opens an entry below a day without a year made that day of it."""
    days = [one for one in anchors if (one.partial or one.yearless) and one.when.precision == "day"]
    pages = {index: day for day in days if (index := _heading_of(day, layout, text)) is not None}
    if not pages:
        return list(anchors)
    opened = {index: _years_below(index, anchors, layout) for index in pages}
    moved = {
        one.start: _on_day(one, pages[index])
        for index, years in opened.items()
        if len({one.when.edtf for one in years}) >= _FEWEST
        for one in years
    }
    return [moved.get(one.start, one) for one in anchors]


def _heading_of(day: Anchor, layout: Layout, text: str) -> int | None:
    """The heading, or the first line, that says little but a day."""
    index = layout.index_at(day.start)
    unit = layout.units[index] if index is not None else None
    if unit is None or day.end > unit.end or (index and unit.form != "heading"):
        return None
    rest = bare(text[unit.start : day.start] + text[day.end : unit.end]).strip()
    return index if len(rest) <= _TITLE else None


def _years_below(heading: int, anchors: Sequence[Anchor], layout: Layout) -> list[Anchor]:
    """The years that open entries below a heading."""
    below = [
        unit
        for index, unit in enumerate(layout.units)
        if index > heading and _is_below(unit, heading, layout) and layout.opens_block(unit)
    ]
    starts = sorted(unit.start for unit in below)
    years = [one for one in anchors if one.when.precision == "year" and one.basis == "explicit" and one.role == "at"]
    return [one for one in years if any(0 <= one.start - start <= _LEAD for start in starts)]


def _is_below(unit: Unit, heading: int, layout: Layout) -> bool:
    return unit.form != "heading" and (heading in unit.heads or layout.units[heading].form != "heading")


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
