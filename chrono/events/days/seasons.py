"""The second year of a season: "Winter programme 2023", where January stands behind November, or "Season 2023/24".

The title names two years that follow each other, or one with a word for a time of year that goes on in the next
(`words.yaml`, under `seasons_over_two_years`). Days of the list below it that have no year run on through both: those
behind the turn of the year are of the second.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from chrono.events.days.anchors import Anchor
from chrono.events.days.short_dates import turn_of_year
from chrono.events.layout.segments import Layout
from chrono.events.words.kinds import grammar

__all__ = ["of_season"]

_FINE = ("day", "time", "month")
_FEWEST = 2  # days of a list
_SUMMER = 7  # a list of one year that begins and ends before this month is of the second half of a season
_YEAR = re.compile(r"\d{4}|[’']\d\d")
_TWO_YEARS = re.compile(r"\d{4}\D{1,6}\d{2}")
_WORDS = re.compile(r"[^\W\d_]+")


def of_season(anchors: Sequence[Anchor], layout: Layout, text: str, language: str) -> list[Anchor]:
    """The anchors, in order, each day without a year behind the turn of a season's year in its second year."""
    if not layout.units:
        return list(anchors)
    title = layout.units[0]
    years = [one for one in anchors if one.start < title.end]
    first = _year_of(years, text[title.start : title.end], language)
    if first is None:
        return list(anchors)
    listed = [one for one in anchors[len(years) :] if _is_listed(one, layout, first)]
    spots = [(one.when.earliest.month, one.when.earliest.day) for one in listed if one.when.earliest]
    turn = turn_of_year(spots)
    if turn is None and spots == sorted(spots) and _is_of_two_years(years[0]):
        turn = 0 if spots and spots[-1][0] < _SUMMER else None
    if len(listed) < _FEWEST or turn is None:
        return list(anchors)
    behind = {one.start for one in listed[turn:]}
    return [(one.in_year(first + 1) or one) if one.start in behind else one for one in anchors]


def _year_of(named: Sequence[Anchor], title: str, language: str) -> int | None:
    """The first year of the season that a title names, None where it names none."""
    one = named[0] if len(named) == 1 else None
    if one is None or one.when.earliest is None or one.when.latest is None:
        return None
    first, last = one.when.earliest, one.when.latest
    if one.when.precision == "interval":
        whole = "-" not in one.when.edtf.lstrip("-")
        return first.year if whole and last.year == first.year + 1 else None
    words = set(_WORDS.findall(title.casefold()))
    over = one.when.precision in ("year", "season") and words & grammar("seasons_over_two_years", language)
    return first.year if over else None


def _is_of_two_years(named: Anchor) -> bool:
    return named.when.precision == "interval" or _TWO_YEARS.search(named.text) is not None


def _is_listed(one: Anchor, layout: Layout, year: int) -> bool:
    """Whether a day or month without a year, of the first year as it was read, stands in a list or a heading."""
    if _YEAR.search(one.text) or one.deictic or one.when.precision not in _FINE:
        return False
    if one.when.earliest is None or one.when.earliest.year != year:
        return False
    unit = layout.unit_at(one.start)
    return unit is not None and unit.form in ("item", "row", "heading")
