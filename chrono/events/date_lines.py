"""Lines that are dates alone, each over the entry that it dates, as a timeline on a page has them once it is text.

"1904", and in the next line "Fire at the mill". Three are needed that run on or back in time: one is a dateline, and
dates in no order are those of many things.
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

_FEWEST = 3
_LONGEST = 40  # characters of a line that is a date
_PRECISIONS = ("day", "month", "year")


def entries_under_dates(reader: Reader) -> dict[int, Anchor]:
    """The date of each unit that stands right below one, by its index; none where too few or no ordered dates do."""
    units = reader.layout.units
    dates = {at: one for at, unit in enumerate(units) if (one := _date_alone(reader, unit)) is not None}
    below = {at + 1: one for at, one in dates.items() if _is_entry(units, at + 1, dates)}
    days = [one.when.earliest for one in below.values() if one.when.earliest is not None]
    if len(below) < _FEWEST or not (_run_on(days) or _run_on(days[::-1])):
        return {}
    return below


def _date_alone(reader: Reader, unit: Unit) -> Anchor | None:
    """The date that is all a line says, and that the text gives in full."""
    if unit.side or unit.form not in ("sentence", "heading") or unit.end - unit.start > _LONGEST:
        return None
    inside = reader.anchors_in(unit)
    if len(inside) != 1 or inside[0].basis != "explicit" or inside[0].when.precision not in _PRECISIONS:
        return None
    rest = bare(reader.plain[unit.start : inside[0].start] + reader.plain[inside[0].end : unit.end])
    return None if rest.strip(" .,:;–—-*_") else inside[0]


def _is_entry(units: tuple[Unit, ...], at: int, dates: dict[int, Anchor]) -> bool:
    """Whether a unit begins a line of its own below a date, and is neither a date nor a heading."""
    if at >= len(units) or at in dates:
        return False
    return units[at].form == "sentence" and units[at].block != units[at - 1].block and not units[at].speaker


def _run_on(days: list[Day]) -> bool:
    return all(before <= after for before, after in pairwise(days))
