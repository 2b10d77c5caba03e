"""Arithmetic on (year, month, day) without a smallest or largest year; proleptic Gregorian, astronomical years.

`chrono.when.Day` checks what it is given, which costs too much for days that are computed from days.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TypeAlias

__all__ = ["Ymd", "day_number", "from_day_number", "iso_week", "plus_days", "week_monday", "weekday"]

Ymd: TypeAlias = tuple[int, int, int]

# Days before each month in a year that begins with March, so that the day that comes and goes stands last.
_DAYS_IN_CYCLE = 146_097


def day_number(day: Ymd) -> int:
    """Days since the last day of 1 BC, as `datetime.date.toordinal` counts."""
    year, month, date = day
    if month <= 2:
        year, month = year - 1, month + 12
    return 365 * year + year // 4 - year // 100 + year // 400 + (153 * (month - 3) + 2) // 5 + date - 306


def from_day_number(number: int) -> Ymd:
    """The day whose `day_number` this is."""
    number += 305
    cycle, rest = divmod(number, _DAYS_IN_CYCLE)
    year = (rest - rest // 1460 + rest // 36524 - rest // 146096) // 365
    day = rest - (365 * year + year // 4 - year // 100)
    month = (5 * day + 2) // 153
    return (
        year + cycle * 400 + (1 if month >= 10 else 0),
        month + 3 if month < 10 else month - 9,
        day - (153 * month + 2) // 5 + 1,
    )


@lru_cache(maxsize=4096)  # the days around a document's own are asked for again and again
def plus_days(day: Ymd, days: int) -> Ymd:
    """The day so many days later."""
    return from_day_number(day_number(day) + days)


@lru_cache(maxsize=4096)
def weekday(day: Ymd) -> int:
    """1 for Monday to 7 for Sunday."""
    return (day_number(day) - 1) % 7 + 1


def iso_week(day: Ymd) -> tuple[int, int]:
    """ISO year and week."""
    number = day_number(day)
    thursday = from_day_number(number - (number - 1) % 7 + 3)
    return thursday[0], (day_number(thursday) - day_number((thursday[0], 1, 1))) // 7 + 1


def week_monday(year: int, week: int) -> Ymd:
    """The Monday of an ISO week."""
    fourth = day_number((year, 1, 4))
    return from_day_number(fourth - (fourth - 1) % 7 + 7 * (week - 1))
