"""Ticks of the figure's axis: days on one linear scale, from 9999 BC to the year 99999."""

from __future__ import annotations

from chrono.when import MAX_YEAR, MIN_YEAR, Day, When

__all__ = ["ticks"]

_DAYS = (1, 2, 7)
_MONTHS = (1, 3, 6)
_YEARS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000, 20000, 50000)


def ticks(first: Day, last: Day, *, most: int) -> list[tuple[Day, str]]:
    """Days at round places from `first` to `last`, both included, with their names; `most` or a few more."""
    days = last.number - first.number + 1
    for step in _DAYS:
        if days / step <= most:
            inside = (Day.from_number(number) for number in range(first.number, last.number + 1))
            return [(day, str(When.from_date(day))) for day in inside if (day.day - 1) % step == 0]
    for step in _MONTHS:
        if days / (step * 30) <= most:
            return _months(first, last, step)
    step = next((step for step in _YEARS if days / (step * 365) <= most), _YEARS[-1])
    return _years(first, last, step)


def _months(first: Day, last: Day, step: int) -> list[tuple[Day, str]]:
    found = []
    for number in range(first.year * 12, last.year * 12 + 12, step):
        day = Day(number // 12, number % 12 + 1, 1)
        if first <= day <= last:
            found.append((day, str(When.of(day.year, day.month))))
    return found


def _years(first: Day, last: Day, step: int) -> list[tuple[Day, str]]:
    """Round numbers on both sides of year 1: 500 BC is the astronomical year -499."""
    found = []
    for count in range((first.year - 1) // step * step, last.year + 1, step):
        year = count if count > 0 else count + 1
        if MIN_YEAR <= year <= MAX_YEAR and first <= Day(year, 1, 1) <= last:
            found.append((Day(year, 1, 1), str(When.of(year))))
    return found
