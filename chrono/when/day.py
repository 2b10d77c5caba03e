"""One day of the calendar, proleptic Gregorian, in any year from -9999 to 99999; 0 is 1 BC."""

from __future__ import annotations

import datetime
import re
from functools import lru_cache

import attrs

from chrono.errors import DateError
from chrono.when.words import MONTHS

__all__ = ["MAX_YEAR", "MIN_YEAR", "Day", "days_in_month", "year_text"]

MIN_YEAR, MAX_YEAR = -9999, 99999

# The Gregorian calendar repeats itself after 400 years, which have this many days: so `datetime` can serve all years.
_CYCLE_YEARS, _CYCLE_DAYS = 400, 146_097

_MONTH_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def days_in_month(year: int, month: int) -> int:
    """28 to 31, for any astronomical year; `month` is 1 to 12."""
    leap = month == 2 and year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return _MONTH_DAYS[month - 1] + leap


@attrs.frozen
class Day:
    """One day, proleptic Gregorian, ordered: `year` -9999 to 99999, 0 being 1 BC, `month` from 1, `day` from 1.

    `DateError`, which is a ValueError, where there is no such day.
    """

    year: int
    month: int
    day: int

    def __attrs_post_init__(self) -> None:
        if not MIN_YEAR <= self.year <= MAX_YEAR:
            raise DateError(f"year {self.year} is outside {MIN_YEAR} to {MAX_YEAR}")
        if not 1 <= self.month <= 12:
            raise DateError(f"there is no month {self.month}; months are 1 to 12")
        if not 1 <= self.day <= days_in_month(self.year, self.month):
            last = days_in_month(self.year, self.month)
            raise DateError(f"{MONTHS[self.month - 1]} {self.year} has no day {self.day}; it ends with {last}")

    # Every date compares its days: what attrs would make of `order=True` takes five times as long.
    def __lt__(self, other: Day) -> bool:
        return self._parts < other._parts if isinstance(other, Day) else NotImplemented

    def __le__(self, other: Day) -> bool:
        return self._parts <= other._parts if isinstance(other, Day) else NotImplemented

    def __gt__(self, other: Day) -> bool:
        return self._parts > other._parts if isinstance(other, Day) else NotImplemented

    def __ge__(self, other: Day) -> bool:
        return self._parts >= other._parts if isinstance(other, Day) else NotImplemented

    @property
    def _parts(self) -> tuple[int, int, int]:
        return self.year, self.month, self.day

    @classmethod
    def from_number(cls, number: int) -> Day:
        """The day whose `number` this is."""
        cycles, rest = divmod(number - 1, _CYCLE_DAYS)
        date = datetime.date.fromordinal(rest + 1)
        return cls(date.year + cycles * _CYCLE_YEARS, date.month, date.day)

    @classmethod
    def fromisoformat(cls, text: str) -> Day:
        """The day that `isoformat` wrote; raises `DateError` for any other `text`."""
        match = re.fullmatch(r"(\d{4}|-(?!0000)\d{4}|\+[1-9]\d{4})-(\d\d)-(\d\d)", text, re.ASCII)
        if not match:
            raise DateError(f"{text!r} is no day; write 2019-11-07, -0048-03-15 or +12345-01-01")
        return cls(*map(int, match.groups()))

    @property
    def number(self) -> int:
        """Days since the last day of 1 BC: 1 January of year 1 is 1, as in `datetime.date.toordinal`."""
        return _number(self.year, self.month, self.day)

    @property
    def weekday(self) -> int:
        """0 for Monday to 6 for Sunday."""
        return (self.number - 1) % 7

    def plus(self, days: int) -> Day:
        """The day that many days later, or earlier where `days` is negative."""
        return Day.from_number(self.number + days)

    def plus_months(self, months: int) -> Day:
        """The same day of the month so many months later; the last one where that month is shorter."""
        carry, month = divmod(self.month - 1 + months, 12)
        year = self.year + carry
        return Day(year, month + 1, min(self.day, days_in_month(year, month + 1)))

    def isoformat(self) -> str:
        """ISO 8601: 2019-11-07, -0048-03-15; a year of five digits has a sign, +12345-01-01."""
        if self.year > 9999:
            return f"+{self.year}-{self.month:02}-{self.day:02}"
        return f"{year_text(self.year)}-{self.month:02}-{self.day:02}"

    def __str__(self) -> str:
        return self.isoformat()


@lru_cache(maxsize=4096)  # the few days that a text names are compared and sorted again and again
def _number(year: int, month: int, day: int) -> int:
    cycles, year = divmod(year - 1, _CYCLE_YEARS)
    return cycles * _CYCLE_DAYS + datetime.date(year + 1, month, day).toordinal()


def year_text(year: int) -> str:
    """A year as EDTF writes it: 2019, -0048, Y12345."""
    if year > 9999:
        return f"Y{year}"
    return f"-{-year:04}" if year < 0 else f"{year:04}"
