"""Days and months before the only year of a text that has no date: "On 3 May the council met … on 7 June 2011".

They are of that year where all full dates of the text are, and lie no later in it than a day that is told behind them.
Without a full date, a year alone is enough where the days that stand behind it were read as its own. A day since which
something is so lies before them: they are of the year that follows it.
"""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from chrono.events.days.anchors import Anchor
from chrono.when import Day

__all__ = ["of_one_year"]

_FULL = ("day", "time")
_OPEN = ("day", "time", "month")


def of_one_year(anchors: Sequence[Anchor]) -> list[Anchor]:
    """The anchors, in order, each `partial` one that the year can be told of in that year, as inferred."""
    if not any(map(_is_open, anchors)):
        return list(anchors)
    full = [one for one in anchors if one.basis == "explicit" and not one.partial and one.when.precision in _FULL]
    full = full or _gone_on(anchors)
    days = [one.when.earliest for one in full if one.when.earliest is not None]
    if not days or len({day.year for day in days}) > 1:
        return list(anchors)
    if all(one.role == "since" for one in full):
        return [_behind(one, days[-1]) if _is_open(one) and one.start < full[0].start else one for one in anchors]
    first, day = full[0], _last(anchors, full[0], days[0])
    return [_of_year(one, day) if _is_open(one) and one.start < first.start else one for one in anchors]


def _last(anchors: Sequence[Anchor], first: Anchor, day: Day) -> Day:
    """The last day of the year that is told from its first full date on."""
    told = (one.when.earliest for one in anchors if one.start >= first.start and not (one.partial or one.deictic))
    return max(one for one in (day, *told) if one is not None and one.year == day.year)


def _gone_on(anchors: Sequence[Anchor]) -> list[Anchor]:
    """The days behind the only year that a text without a full date names, where they were read as of that year."""
    named = [one for one in anchors if one.basis == "explicit" and one.when.earliest is not None]
    years = {one.when.earliest.year for one in named if one.when.earliest is not None}
    if len(years) != 1 or named[0].when.precision != "year":
        return []
    behind = [one for one in anchors if one.start > named[0].start and one.when.precision in _FULL and not one.partial]
    return [one for one in behind if one.when.earliest is not None and one.when.earliest.year in years]


def _is_open(one: Anchor) -> bool:
    return one.partial and not one.deictic and one.when.precision in _OPEN


def _of_year(one: Anchor, following: Day) -> Anchor:
    """A date in the year of those that follow it; as it was where it would lie behind all of these."""
    there, moved = one.when.earliest, one.in_year(following.year, "inferred_year")
    begins = moved.when.earliest if moved is not None else None
    if moved is None or begins is None or there is None or following < begins or begins.day != there.day:
        return one  # behind it, or 29 February
    return attrs.evolve(moved, partial=False, yearless=one.yearless)


def _behind(one: Anchor, day: Day) -> Anchor:
    """The first such date behind a day since which something has been so; as it was where it names no whole day."""
    moved = [one.in_year(year, "inferred_year") for year in (day.year, day.year + 1)]
    later = [m for m in moved if m is not None and m.when.earliest is not None and m.when.earliest > day]
    return attrs.evolve(later[0], partial=False, yearless=one.yearless) if later else one
