"""Strategies for days and dates.

To draw one more precision of `When`, add an entry to `_UNITS` or a branch to `whens`.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Collection

import attrs
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from chrono.errors import DateError
from chrono.strategies.arguments import chosen, day_argument, ordered
from chrono.when import MAX_YEAR, MIN_YEAR, PRECISIONS, Day, When

__all__ = ["DayLike", "days", "whens"]

_FIRST, _LAST = Day(MIN_YEAR, 1, 1), Day(MAX_YEAR, 12, 31)
_DULL = Day(2000, 1, 1)

DayLike = Day | datetime.date | str | None


def days(*, min_value: DayLike = None, max_value: DayLike = None) -> st.SearchStrategy[Day]:
    """Days from `min_value` to `max_value`, both included; shrinks towards 1 January 2000, or the bound nearest it.

    A bound is a `Day`, a `datetime.date` or ISO text; None is the first or last day there is.
    """
    low = day_argument("min_value", min_value, _FIRST)
    high = day_argument("max_value", max_value, _LAST)
    ordered("min_value", low, "max_value", high)
    dull = min(max(_DULL, low), high)
    offsets = st.integers(low.number - dull.number, high.number - dull.number)
    return offsets.map(lambda offset: dull.plus(offset))


@attrs.frozen
class _Unit:
    """A kind of date that follows one after another: `index` numbers the one that holds a day, `edtf` writes it."""

    index: Callable[[Day], int]
    edtf: Callable[[int], str]


def _of(index: int, per_year: int, first_part: int) -> str:
    year, part = divmod(index, per_year)
    return When.of(year, first_part + part).edtf


def _masked(index: int, digits: int) -> str:
    return f"{'-' if index < 0 else ''}{abs(index):0{4 - digits}}{'X' * digits}"


def _towards_zero(year: int, span: int) -> int:
    return year // span if year >= 0 else -(-year // span)


# In the order in which a failing example is easiest to read.
_UNITS = {
    "year": _Unit(lambda day: day.year, lambda i: When.of(i).edtf),
    "month": _Unit(lambda day: day.year * 12 + day.month - 1, lambda i: _of(i, 12, 1)),
    "day": _Unit(lambda day: day.number, lambda i: When.from_date(Day.from_number(i)).edtf),
    "season": _Unit(lambda day: (day.year * 12 + day.month - 3) // 3, lambda i: _of(i, 4, 21)),
    "quarter": _Unit(lambda day: day.year * 4 + (day.month - 1) // 3, lambda i: _of(i, 4, 33)),
    "half": _Unit(lambda day: day.year * 2 + (day.month - 1) // 6, lambda i: _of(i, 2, 40)),
    "decade": _Unit(lambda day: min(_towards_zero(day.year, 10), 999), lambda i: _masked(i, 1)),
    "century": _Unit(lambda day: min(_towards_zero(day.year, 100), 99), lambda i: _masked(i, 2)),
}
_ORDER = (*_UNITS, "time", "interval", "set")
assert set(_ORDER) == set(PRECISIONS)


def whens(
    *,
    min_value: DayLike = None,
    max_value: DayLike = None,
    precisions: Collection[str] | None = None,
    qualified: bool = True,
    open_ended: bool = True,
) -> st.SearchStrategy[When]:
    """Dates of every precision, none of whose days lies outside `min_value` to `max_value`.

    `precisions` are some of `chrono.when.PRECISIONS`, all where None; `qualified` allows approximate and uncertain
    ones, `open_ended` intervals without a start or an end, which reach beyond the bounds on that side. All are as
    `When.parse` makes them. Shrinks towards a whole year or, where the bounds leave none, whatever is left. Raises
    `InvalidArgument` where a bound is no day, the two stand the wrong way round, or they leave nothing.
    """
    low = day_argument("min_value", min_value, _FIRST)
    high = day_argument("max_value", max_value, _LAST)
    ordered("min_value", low, "max_value", high)
    wanted = chosen("precisions", precisions, _ORDER)
    units = {name: _units(unit, low, high) for name, unit in _UNITS.items()}
    flags = st.sampled_from(["", "~", "?", "%"] if qualified else [""])
    whole = [units[name] for name in wanted if name in units and not units[name].is_empty]
    strategies = [_flagged(st.one_of(whole), flags)] if whole else []
    ends = _flagged(st.one_of(*units.values()), flags)
    if "time" in wanted:
        strategies.append(_times(days(min_value=low, max_value=high)))
    if "interval" in wanted:
        strategies.append(_intervals(ends, open_ended=open_ended))
    if "set" in wanted:
        strategies.append(_sets(ends))
    if not strategies:
        raise InvalidArgument(f"precisions={precisions!r}: none fits from min_value={low} to max_value={high}")
    return st.one_of(strategies)


def _units(unit: _Unit, low: Day, high: Day) -> st.SearchStrategy[When]:
    """The whole units within the bounds; nothing where there is none."""

    def fits(index: int) -> bool:
        try:
            when = When.parse(unit.edtf(index))
        except DateError:  # a winter that ends after the last year
            return False
        return bool(when.earliest and when.latest and low <= when.earliest and when.latest <= high)

    first, last = unit.index(low), unit.index(high)
    first, last = first + (not fits(first)), last - (not fits(last))
    if first > last:
        return st.nothing()
    dull = min(max(unit.index(_DULL), first), last)
    return st.integers(first - dull, last - dull).map(lambda i: When.parse(unit.edtf(i + dull)))


def _flagged(whens: st.SearchStrategy[When], flags: st.SearchStrategy[str]) -> st.SearchStrategy[When]:
    return st.builds(lambda when, flag: When.parse(when.edtf + flag) if flag else when, whens, flags)


def _times(inside: st.SearchStrategy[Day]) -> st.SearchStrategy[When]:
    clock = st.times().map(lambda time: time.replace(microsecond=0))
    texts = st.one_of(clock.map(lambda time: f"{time:%H:%M}"), clock.map(lambda time: f"{time:%H:%M:%S}"))
    zones = st.sampled_from(["", "Z", "+01:00", "-05:00", "+05:30"])
    return st.builds(
        lambda day, time, zone: When.parse(f"{When.from_date(day).edtf}T{time}{zone}"), inside, texts, zones
    )


def _intervals(ends: st.SearchStrategy[When], *, open_ended: bool) -> st.SearchStrategy[When]:
    closed = st.tuples(ends, ends).map(lambda pair: When.between(min(pair), max(pair)))
    if not open_ended:
        return closed
    since, until = (ends.map(lambda end: When.between(end, None)), ends.map(lambda end: When.between(None, end)))
    return st.one_of(closed, since, until)


def _sets(members: st.SearchStrategy[When]) -> st.SearchStrategy[When]:
    items = st.lists(st.one_of(members, _intervals(members, open_ended=False)), min_size=1, max_size=4)
    return st.builds(lambda whens, make: make(whens), items, st.sampled_from([When.one_of, When.all_of]))
