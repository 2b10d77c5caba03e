"""Lines that are dates alone, each over the entry that it dates, as a timeline on a page has them once it is text.

"1904", and in the next line "Fire at the mill". Three are needed, or two days, that run on or back in time: one is a
dateline, and dates in no order are those of many things.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from chrono.events.anchors import Anchor
from chrono.events.markup import bare
from chrono.when import Day

if TYPE_CHECKING:
    from chrono.events.extraction import Reader
    from chrono.events.segments import Unit

__all__ = ["entries_under_dates"]

_FEWEST, _FEWEST_DAYS = 3, 2
_LONGEST = 40  # characters of a line that is a date
_PRECISIONS = ("day", "month", "year")


def entries_under_dates(reader: Reader) -> dict[int, Anchor]:
    """The date of each unit that stands right below one, by its index; none where too few or no ordered dates do."""
    dates = {at: one for one in reader.anchors if (at := _line_of(reader, one)) is not None}
    units = reader.layout.units
    below = {at + 1: one for at, one in dates.items() if _is_entry(units, at + 1, dates)}
    days = [one.when.earliest for one in below.values() if one.when.earliest is not None]
    fewest = _FEWEST_DAYS if all(one.when.precision == "day" for one in below.values()) else _FEWEST
    return below if len(below) >= fewest and (_run_on(days) or _run_on(days[::-1])) else {}


def _line_of(reader: Reader, one: Anchor) -> int | None:
    """The index of the line that says nothing but a date which the text gives in full; None where it says more."""
    at = reader.unit_at(one.start) if one.basis == "explicit" and one.when.precision in _PRECISIONS else None
    if at is None:
        return None
    unit = reader.layout.units[at]
    if unit.side or unit.form not in ("sentence", "heading") or unit.end - unit.start > _LONGEST:
        return None
    rest = bare(reader.plain[unit.start : one.start] + reader.plain[one.end : unit.end])
    return None if rest.strip(" .,:;–—-*_") else at


def _is_entry(units: tuple[Unit, ...], at: int, dates: dict[int, Anchor]) -> bool:
    """Whether a unit begins a line of its own below a date, and is neither a date nor a heading."""
    if at >= len(units) or at in dates:
        return False
    return units[at].form == "sentence" and units[at].block != units[at - 1].block and not units[at].speaker


def _run_on(days: list[Day]) -> bool:
    return all(before <= after for before, after in pairwise(days))
