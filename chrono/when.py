"""A date as well as it is known; EDTF (ISO 8601-2) in and out.

`When` never says more than its source did: a year stays a year, an open end stays open. Days are proleptic Gregorian,
years astronomical (0 is 1 BC), from -9999 to 99999. To read one more EDTF form, add a branch to `_atom` or `_parse`
and its case to the tests.
"""

from __future__ import annotations

import calendar
import datetime
import re

import attrs

from chrono.errors import DateError

__all__ = ["MAX_YEAR", "MIN_YEAR", "Day", "When", "days_in_month"]

MIN_YEAR, MAX_YEAR = -9999, 99999

# The Gregorian calendar repeats itself after 400 years, which have this many days: so `datetime` can serve all years.
_CYCLE_YEARS, _CYCLE_DAYS = 400, 146_097

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip

# EDTF's numbers for parts of a year: first month, last month, precision, what people call it.
_PARTS = {
    21: (3, 5, "season", "spring {}"), 22: (6, 8, "season", "summer {}"),
    23: (9, 11, "season", "autumn {}"), 24: (12, 2, "season", "winter {}"),
    33: (1, 3, "quarter", "Q1 {}"), 34: (4, 6, "quarter", "Q2 {}"),
    35: (7, 9, "quarter", "Q3 {}"), 36: (10, 12, "quarter", "Q4 {}"),
    40: (1, 6, "half", "first half of {}"), 41: (7, 12, "half", "second half of {}"),
}  # fmt: skip

_ATOM = re.compile(
    r"(?P<year>-?\d{4}|Y-?\d{5})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)(?:T(?P<time>\d\d:\d\d(?::\d\d)?)"
    r"(?P<zone>Z|[+-]\d\d:\d\d)?)?)?)?(?P<flag>[?~%])?"
)
_MASKED = re.compile(r"(?P<sign>-?)(?P<digits>\d{2,3})(?P<mask>X{1,2})(?P<flag>[?~%])?")
_UNSPECIFIED = re.compile(r"(?P<year>-?\d{4})-(?:XX|(?P<month>\d\d)-XX|XX-XX)(?P<flag>[?~%])?")


def days_in_month(year: int, month: int) -> int:
    """28 to 31, for any astronomical year; `month` is 1 to 12."""
    return calendar.monthrange(year % _CYCLE_YEARS + _CYCLE_YEARS, month)[1]


@attrs.frozen(order=True)
class Day:
    """One day, proleptic Gregorian, ordered; ValueError (`DateError`) where there is no such day."""

    year: int
    month: int
    day: int

    def __attrs_post_init__(self) -> None:
        if not MIN_YEAR <= self.year <= MAX_YEAR:
            raise DateError(f"year {self.year} is outside {MIN_YEAR} to {MAX_YEAR}")
        if not 1 <= self.month <= 12:
            raise DateError(f"there is no month {self.month}")
        if not 1 <= self.day <= days_in_month(self.year, self.month):
            raise DateError(f"{_MONTHS[self.month - 1]} {self.year} has no day {self.day}")

    @classmethod
    def from_number(cls, number: int) -> Day:
        """The day whose `number` this is."""
        cycles, rest = divmod(number - 1, _CYCLE_DAYS)
        date = datetime.date.fromordinal(rest + 1)
        return cls(date.year + cycles * _CYCLE_YEARS, date.month, date.day)

    @classmethod
    def fromisoformat(cls, text: str) -> Day:
        """The day that `isoformat` wrote."""
        match = re.fullmatch(r"([+-]?\d{4,5})-(\d\d)-(\d\d)", text)
        if not match:
            raise DateError(f"{text!r} is no day; write 2019-11-07, -0048-03-15 or +12345-01-01")
        return cls(*map(int, match.groups()))

    @property
    def number(self) -> int:
        """Days since the last day of 1 BC: 1 January of year 1 is 1, as in `datetime.date.toordinal`."""
        cycles, year = divmod(self.year - 1, _CYCLE_YEARS)
        return cycles * _CYCLE_DAYS + datetime.date(year + 1, self.month, self.day).toordinal()

    @property
    def weekday(self) -> int:
        """0 for Monday to 6 for Sunday."""
        return (self.number - 1) % 7

    def plus(self, days: int) -> Day:
        """The day that many days later, or earlier where `days` is negative."""
        return Day.from_number(self.number + days)

    def isoformat(self) -> str:
        """ISO 8601: 2019-11-07, -0048-03-15; a year of five digits has a sign, +12345-01-01."""
        if self.year > 9999:
            return f"+{self.year}-{self.month:02}-{self.day:02}"
        return f"{_year(self.year)}-{self.month:02}-{self.day:02}"

    def __str__(self) -> str:
        return self.isoformat()


@attrs.frozen
class When:
    """A date as well as it is known.

    `edtf` is what is known, in ISO 8601-2; `earliest` and `latest` are the first and last day that it allows, both
    included, None at an open end. They may be narrower than `edtf` ("early 1990s" is 199X, 1990 to 1993).
    `precision` is one of time, day, month, season, quarter, half, year, decade, century, interval, set.
    `old_style` marks a date printed in the Julian calendar and kept as printed.
    """

    edtf: str
    earliest: Day | None
    latest: Day | None
    precision: str
    approximate: bool = False
    uncertain: bool = False
    old_style: bool = False

    def __attrs_post_init__(self) -> None:
        if self.earliest and self.latest and self.latest < self.earliest:
            raise DateError(f"{self.edtf}: end {self.latest} is before start {self.earliest}")

    @classmethod
    def parse(cls, edtf: str) -> When:
        """The date that an EDTF string says; raises `DateError` for anything else, words included."""
        return _parse(edtf.strip())

    @classmethod
    def of(cls, year: int, month: int | None = None, day: int | None = None) -> When:
        """A year, a month or a day."""
        edtf = _year(year)
        for part in (month, day):
            edtf += f"-{part:02}" if part is not None else ""
        return _parse(edtf)

    @classmethod
    def from_date(cls, date: datetime.date | Day) -> When:
        """One whole day."""
        return cls.of(date.year, date.month, date.day)

    @classmethod
    def between(cls, start: When | None, end: When | None) -> When:
        """From the first day of `start` to the last of `end`, both included; None is an open end.

        Raises `DateError` where both ends are open, or the end lies before the start.
        """
        if start is None and end is None:
            raise DateError("an interval needs a start or an end; both are open")
        return _interval(start.edtf if start else "..", end.edtf if end else "..")

    @property
    def sort_key(self) -> tuple[int, int, str]:
        """Earliest day first, then the shorter span; an open start comes before all."""
        first = self.earliest.number if self.earliest else -(10**8)
        last = self.latest.number if self.latest else 10**8
        return first, last, self.edtf

    def __lt__(self, other: When) -> bool:
        return self.sort_key < other.sort_key

    @property
    def days(self) -> int | None:
        """How many days it allows; None where an end is open."""
        if self.earliest is None or self.latest is None:
            return None
        return self.latest.number - self.earliest.number + 1

    def contains(self, other: When | Day) -> bool:
        """Whether every day of `other` is one of these; an open end contains all beyond it."""
        first, last = (other, other) if isinstance(other, Day) else (other.earliest, other.latest)
        starts = self.earliest is None or (first is not None and self.earliest <= first)
        return starts and (self.latest is None or (last is not None and last <= self.latest))

    def overlaps(self, other: When) -> bool:
        """Whether some day belongs to both."""
        return not (self.before(other) or other.before(self))

    def before(self, other: When) -> bool:
        """Whether every day of this one comes before every day of `other`."""
        return self.latest is not None and other.earliest is not None and self.latest < other.earliest

    def shift(self, *, years: int = 0, months: int = 0, days: int = 0) -> When:
        """The same kind of date, so much later; 29 February becomes 28 where the year has none.

        Only what the precision carries can be moved: a year moves by years, a month by years and months, a day by
        all; seasons, quarters, halves, decades and centuries move by years, intervals by what both ends can.
        Raises `DateError` otherwise, rather than inventing a precision.
        """
        return _shift(self, years, months, days)

    def __str__(self) -> str:
        """For people: "c. 1250", "3–5 June 2019", "autumn 2024", "49 BC", "since 1998"."""
        return _humanise(self)


def _year(year: int) -> str:
    if year > 9999:
        return f"Y{year}"
    return f"-{-year:04}" if year < 0 else f"{year:04}"


def _parse(text: str) -> When:
    if text[:1] in ("[", "{"):
        return _set(text)
    if "/" in text:
        start, _, end = text.partition("/")
        return _interval(start, end)
    when = _atom(text)
    if when is None:
        raise DateError(
            f"{text!r} is no EDTF date; write 2019, 2019-11, 2019-11-07, 2019-11-03/2019-11-05, 1250~ or 199X"
        )
    return when


def _flags(flag: str | None) -> dict[str, bool]:
    return {"approximate": flag in ("~", "%"), "uncertain": flag in ("?", "%")}


def _atom(text: str) -> When | None:
    """One date without brackets or slash, or None where the text has no such form."""
    if match := _ATOM.fullmatch(text):
        year = int(match["year"].lstrip("Y"))
        month, day = (int(match[part]) if match[part] else None for part in ("month", "day"))
        if match["time"]:
            _check_time(text, match["time"], match["zone"])
        first, last, precision = _bounds(year, month, day)
        return When(text, first, last, "time" if match["time"] else precision, **_flags(match["flag"]))
    if match := _MASKED.fullmatch(text):
        if len(match["digits"]) + len(match["mask"]) != 4:
            return None
        span = 10 ** len(match["mask"])
        low = int(match["digits"]) * span
        years = (-(low + span - 1), -low) if match["sign"] else (low, low + span - 1)
        precision = "decade" if span == 10 else "century"
        return When(text, Day(years[0], 1, 1), Day(years[1], 12, 31), precision, **_flags(match["flag"]))
    if match := _UNSPECIFIED.fullmatch(text):
        first, last, precision = _bounds(int(match["year"]), int(match["month"]) if match["month"] else None, None)
        return When(text, first, last, precision, **_flags(match["flag"]))
    return None


def _check_time(text: str, time: str, zone: str | None) -> None:
    try:
        datetime.time.fromisoformat(time + (zone or ""))
    except ValueError as error:
        raise DateError(f"{text!r}: {error}") from None


def _bounds(year: int, month: int | None, day: int | None) -> tuple[Day, Day, str]:
    """First day, last day and precision of a year, a month or part of a year, or a day."""
    if month is None:
        return Day(year, 1, 1), Day(year, 12, 31), "year"
    if day is not None:
        return Day(year, month, day), Day(year, month, day), "day"
    if month in _PARTS:
        start, end, precision, _ = _PARTS[month]
        end_year = year + (end < start)
        return Day(year, start, 1), Day(end_year, end, days_in_month(end_year, end)), precision
    # Day checks the month before days_in_month would stumble over it.
    return Day(year, month, 1), Day(year, month, days_in_month(year, month)), "month"


def _interval(start: str, end: str) -> When:
    first, last = (None if side in ("", "..") else _atom(side) or _set(side) for side in (start, end))
    if first is None and last is None:
        raise DateError(f"'{start}/{end}' has no end that is known; write 1998/.. or ../1861")
    ends = [side for side in (first, last) if side]
    return When(
        f"{start or '..'}/{end or '..'}",
        first.earliest if first else None,
        last.latest if last else None,
        "interval",
        approximate=any(side.approximate for side in ends),
        uncertain=any(side.uncertain for side in ends),
    )


def _set(text: str) -> When:
    """One of several ("[a,b]") or all of several ("{a,b}"); a member may be a range "a..b", also open."""
    if not re.fullmatch(r"\[[^\[\]{}]+\]|\{[^\[\]{}]+\}", text):
        raise DateError(f"{text!r} is no EDTF date; write 2019-11-07, [2025-05,2025-06] or {{2021-03-03,2021-03-05}}")
    members = []
    for item in text[1:-1].split(","):
        start, dots, end = item.strip().partition("..")
        members.append(_interval(start, end) if dots else _parse(start))
    starts = [member.earliest for member in members]
    ends = [member.latest for member in members]
    return When(
        text,
        None if None in starts else min(day for day in starts if day),
        None if None in ends else max(day for day in ends if day),
        "set",
        approximate=any(member.approximate for member in members),
        uncertain=any(member.uncertain for member in members),
    )


def _shift(when: When, years: int, months: int, days: int) -> When:
    movable = {"day": "ymd", "time": "ymd", "month": "ym"}.get(when.precision, "y")
    asked = "".join(unit for unit, count in (("y", years), ("m", months), ("d", days)) if count)
    if when.precision == "interval":
        start, _, end = when.edtf.partition("/")
        moved = (side if side == ".." else _shift(_parse(side), years, months, days).edtf for side in (start, end))
        return _interval(*moved)
    if when.precision == "set" or not set(asked) <= set(movable):
        raise DateError(
            f"{when.edtf} is known to the {when.precision}: "
            f"it cannot be moved by {years} years, {months} months, {days} days"
        )
    if when.precision in ("decade", "century"):
        return _shift_masked(when, years)
    match = _ATOM.fullmatch(when.edtf)
    if match is None:
        match = _ATOM.fullmatch(re.sub(r"-XX", "", when.edtf))
    assert match is not None, when.edtf  # every other precision is an atom by construction
    year, month = int(match["year"].lstrip("Y")) + years, int(match["month"]) if match["month"] else None
    if months and month:
        carry, month = divmod(month - 1 + months, 12)
        year, month = year + carry, month + 1
    edtf = _year(year) + (f"-{month:02}" if month else "")
    if match["day"] and month:
        day = Day(year, month, min(int(match["day"]), days_in_month(year, month))).plus(days)
        edtf = f"{_year(day.year)}-{day.month:02}-{day.day:02}"
    if match["time"]:
        edtf += f"T{match['time']}{match['zone'] or ''}"
    return _parse(edtf + (match["flag"] or ""))


def _shift_masked(when: When, years: int) -> When:
    span = 10 if when.precision == "decade" else 100
    if years % span or not when.earliest:
        raise DateError(f"{when.edtf} is known to the {when.precision}: it cannot be moved by {years} years")
    low = when.earliest.year + years
    if low < 0:
        raise DateError(f"{when.edtf} moved by {years} years: no EDTF form")
    flag = when.edtf[-1] if when.edtf[-1] in "?~%" else ""
    return _parse(f"{low // span:0{3 if span == 10 else 2}}{'X' if span == 10 else 'XX'}{flag}")


def _humanise(when: When) -> str:
    if when.precision == "interval":
        return _humanise_interval(when)
    if when.precision == "set":
        word = " or " if when.edtf.startswith("[") else " and "
        items = [str(_parse(item)) if ".." not in item else item for item in when.edtf[1:-1].split(",")]
        return word.join(filter(None, [", ".join(items[:-1]), items[-1]]))
    return ("c. " if when.approximate else "") + _bare(when) + ("?" if when.uncertain else "")


def _humanise_interval(when: When) -> str:
    start, end = (None if side == ".." else _parse(side) for side in when.edtf.split("/", 1))
    if start is None or end is None:
        return f"until {end}" if start is None else f"since {start}"
    a, b = when.earliest, when.latest
    if a and b and {start.precision, end.precision} <= {"day", "month"} and start.precision == end.precision:
        plain = not (start.approximate or start.uncertain or end.approximate or end.uncertain)
        if plain and a.year == b.year and start.precision == "day" and a.month == b.month:
            return f"{a.day}–{_bare(end)}"
        if plain and a.year == b.year:
            day = f"{a.day} " if start.precision == "day" else ""
            return f"{day}{_MONTHS[a.month - 1]} – {_bare(end)}"
    simple = start.precision == end.precision == "year" and a and b and a.year > 0
    return f"{start}–{end}" if simple else f"{start} – {end}"


def _bare(when: When) -> str:
    """A date without its flags."""
    first = when.earliest
    if first is None:
        return when.edtf
    if when.precision in ("decade", "century"):
        return _bare_masked(when)
    match = _ATOM.fullmatch(when.edtf.replace("-XX", ""))
    if match is None:
        return when.edtf
    year = int(match["year"].lstrip("Y"))
    era = str(year) if year > 0 else f"{1 - year} BC"
    if not match["month"]:
        return era
    if int(match["month"]) in _PARTS:
        name = _PARTS[int(match["month"])][3]
        return name.format(f"{year}/{(year + 1) % 100:02}" if int(match["month"]) == 24 and year > 0 else era)
    day = f"{int(match['day'])} " if match["day"] else ""
    time = (
        f", {match['time']}{' UTC' if match['zone'] == 'Z' else ' ' + match['zone'] if match['zone'] else ''}"
        if match["time"]
        else ""
    )
    return f"{day}{_MONTHS[int(match['month']) - 1]} {era}{time}"


def _bare_masked(when: When) -> str:
    digits = int(re.sub(r"\D", "", when.edtf))
    if when.edtf.startswith("-"):
        return when.edtf.rstrip("?~%")
    if when.precision == "decade":
        return f"{digits * 10}s"
    number = digits + 1
    suffix = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{suffix} century"
