"""A date as well as it is known; EDTF (ISO 8601-2) in and out.

`When` never says more than its source did: a year stays a year, an open end stays open. Days are proleptic Gregorian,
years astronomical (0 is 1 BC), from -9999 to 99999. Read are levels 0 and 1 of EDTF and, of level 2, sets, quarters,
halves and qualified components; a month or day in a year beyond 9999 is written Y12345-06-01, and a time may stop at
the minute. To read one more form, add a branch to `_atom` and its case to the tests; how a date is told to people is
in `chrono.when.words`.
"""

from __future__ import annotations

import datetime
import functools
import re
from collections.abc import Iterable

import attrs

from chrono.errors import DateError, wanted
from chrono.when.day import MAX_YEAR, MIN_YEAR, Day, days_in_month, year_text
from chrono.when.hints import suggestion
from chrono.when.words import YEAR_PARTS, humanise

__all__ = ["MAX_YEAR", "MIN_YEAR", "PRECISIONS", "Day", "When", "days_in_month"]

PRECISIONS = (
    "time", "day", "month", "season", "quarter", "half", "year", "decade", "century", "interval", "set",
)  # fmt: skip

# Dates in so many characters are kept once they are read; sets may be as long as their file.
_LONGEST_KNOWN = 40

_ATOM = re.compile(
    r"(?P<year>-?\d{4}|Y-?\d{5,9})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)(?:T(?P<time>\d\d:\d\d(?::\d\d)?)"
    r"(?P<zone>Z|[+-]\d\d(?::\d\d)?)?)?)?)?(?P<flag>[?~%])?",
    re.ASCII,
)
_MASKED = re.compile(r"(?P<sign>-?)(?P<digits>\d{3}(?=X\b)|\d\d(?=XX))X{1,2}(?P<flag>[?~%])?", re.ASCII)
_UNSPECIFIED = re.compile(r"(?P<year>-?\d{4})-(?:XX|(?P<month>0\d|1[0-2])-XX|XX-XX)(?P<flag>[?~%])?", re.ASCII)
_COMPONENTS = re.compile(
    r"[?~%]?(-?\d{4})[?~%]?(?:-[?~%]?(\d\d)[?~%]?(?:-[?~%]?(\d\d)[?~%]?)?)?",
    re.ASCII,
)
_QUALIFIERS = re.compile(r"[?~%]")
_SET = re.compile(r"\[[^\[\]{}/]+\]|\{[^\[\]{}/]+\}")


@functools.total_ordering
@attrs.frozen
class When:
    """A date as well as it is known.

    `edtf` is what is known, in ISO 8601-2; `earliest` and `latest` are the first and last day that it allows, both
    included, None at an open end. They may be narrower than `edtf` ("early 1990s" is 199X, 1990 to 1993): narrow with
    `attrs.evolve`. `precision` is one of `PRECISIONS`; `approximate` and `uncertain` are EDTF's ~ and ?. `old_style`
    marks a date printed in the Julian calendar and kept as printed. Comparison is the order of a list (see
    `sort_key`); of the calendar, `before` and `overlaps` tell.
    """

    edtf: str
    earliest: Day | None
    latest: Day | None
    precision: str
    approximate: bool = False
    uncertain: bool = False
    old_style: bool = False

    def __hash__(self) -> int:
        # Dates that are equal are written alike, and their text says most of what tells them from others.
        return hash(self.edtf)

    def __attrs_post_init__(self) -> None:
        first, last = self.earliest, self.latest
        # One day is the same object at both ends most of the time, and comparing days costs more than all the rest.
        if first is not last and first and last and last < first:
            raise DateError(f"{self.edtf}: end {self.latest} is before start {self.earliest}")

    @classmethod
    def parse(cls, edtf: str) -> When:
        """The date that `edtf` says; raises `DateError` for anything else, words included.

        The error says what would be right where the text has a form that is common elsewhere. Raises TypeError for
        what is no text.
        """
        wanted(str, edtf, "When.parse")
        text = edtf.strip()
        try:
            return _parse(text)
        except DateError as error:
            raise _corrected(text, error) from None

    @classmethod
    def of(cls, year: int, month: int | None = None, day: int | None = None) -> When:
        """A year, a month or a day; `month` takes EDTF's parts of a year too.

        These are 21 to 24 for spring to winter, 33 to 36 for quarters, 40 and 41 for halves. Raises `DateError` where
        the calendar has no such date.
        """
        if day is not None and month is None:
            raise DateError(f"day {day} of {year} has no month")
        edtf = year_text(year) + "".join(f"-{part:02}" for part in (month, day) if part is not None)
        return cls(edtf, *_bounds(year, month, day))

    @classmethod
    def from_date(cls, date: datetime.date | Day) -> When:
        """One whole day, that of `date`."""
        return cls.of(date.year, date.month, date.day)

    @classmethod
    def given(cls, date: str | datetime.date | When, call: str) -> When:
        """What a caller gave as a date: EDTF text, a date or a `When`; TypeError names `call` where it is none."""
        if isinstance(date, datetime.date):
            return cls.from_date(date)
        when = cls.parse(date) if isinstance(date, str) else date
        wanted(When, when, call, "; a date or EDTF text does as well")
        return when

    @classmethod
    def decade(cls, year: int) -> When:
        """The ten years that share all digits of `year` but the last; `year` is 0 to 9999."""
        return _parse(f"{year // 10:03}X")

    @classmethod
    def century(cls, number: int) -> When:
        """The 19th century is `number` 19, the fifth before Christ -5; from -99 to 99, `DateError` outside and at 0.

        As EDTF has it, by the digits: the 19th is 18XX, 1800 to 1899.
        """
        if not 1 <= abs(number) <= 99:
            raise DateError(f"there is no century {number}")
        return _parse(f"{number - 1:02}XX" if number > 0 else f"-{-number - 1:02}XX")

    @classmethod
    def between(cls, start: When | None, end: When | None) -> When:
        """From the first day of `start` to the last of `end`, both included; None is an open end.

        Raises `DateError` where both ends are open, or the end lies before the start.
        """
        first, last = start.earliest if start else None, end.latest if end else None
        if first is None and last is None:
            raise DateError("an interval needs a start or an end; both are open")
        sides = [side for side in (start, end) if side]
        return cls(
            f"{_outer(start, first=True)}/{_outer(end, first=False)}", first, last, "interval",
            approximate=True in [side.approximate for side in sides],
            uncertain=True in [side.uncertain for side in sides],
            old_style=True in [side.old_style for side in sides],
        )  # fmt: skip

    @classmethod
    def one_of(cls, whens: Iterable[When]) -> When:
        """One of `whens`, which of them is not known: "[2025-05,2025-06]"; intervals may be among them.

        Raises `DateError` where there are none, or a set is among them.
        """
        return _set_of("[]", list(whens))

    @classmethod
    def all_of(cls, whens: Iterable[When]) -> When:
        """All of `whens`: "{2021-03-03,2021-03-05}"; intervals may be among them.

        Raises `DateError` where there are none, or a set is among them.
        """
        return _set_of("{}", list(whens))

    def qualified(self, *, approximate: bool = False, uncertain: bool = False) -> When:
        """The same date, approximate or uncertain besides what it was before."""
        approximate, uncertain = approximate or self.approximate, uncertain or self.uncertain
        flag = {(True, True): "%", (True, False): "~", (False, True): "?"}.get((approximate, uncertain), "")
        edtf = re.sub(r"[^/,\[\]{}.]+", rf"\g<0>{flag}", _QUALIFIERS.sub("", self.edtf))
        return attrs.evolve(self, edtf=edtf, approximate=approximate, uncertain=uncertain)

    @property
    def sort_key(self) -> tuple[int, int, str]:
        """Earliest day first, then the shorter span; what has an end alone stands at its end, as it is drawn."""
        first = self.earliest or self.latest
        last = self.latest.number if self.latest else 10**8
        return first.number if first else -(10**8), last, self.edtf

    def __lt__(self, other: When) -> bool:
        if not isinstance(other, When):
            return NotImplemented
        return self._whole_key < other._whole_key

    @property
    def _whole_key(self) -> tuple[object, ...]:
        # Every field, so that of two dates that differ one is always the smaller.
        return *self.sort_key, self.precision, self.approximate, self.uncertain, self.old_style

    @property
    def days(self) -> int | None:
        """How many days it allows; None where an end is open."""
        if self.earliest is None or self.latest is None:
            return None
        return self.latest.number - self.earliest.number + 1

    def contains(self, other: When | Day) -> bool:
        """Whether every day from the first to the last of `other` is one of these; an open end contains all beyond."""
        first, last = (other, other) if isinstance(other, Day) else (other.earliest, other.latest)
        starts = self.earliest is None or (first is not None and self.earliest <= first)
        return starts and (self.latest is None or (last is not None and last <= self.latest))

    def overlaps(self, other: When) -> bool:
        """Whether some day lies between first and last of both this and `other`."""
        return not (self.before(other) or other.before(self))

    def before(self, other: When) -> bool:
        """Whether every day of this one comes before every day of `other`."""
        return self.latest is not None and other.earliest is not None and self.latest < other.earliest

    def shift(self, *, years: int = 0, months: int = 0, days: int = 0) -> When:
        """The same kind of date, so much later; 29 February becomes 28 where the year has none.

        Only what the precision carries can be moved: a year moves by `years`, a month by these and `months`, a day by
        `days` too; seasons, quarters, halves, decades and centuries move by years, intervals by what both ends can.
        Raises `DateError` otherwise, rather than inventing a precision.
        """
        if not (years or months or days):
            return self
        moved, plain, months = _shift(self, years, months, days), _parse(self.edtf), 12 * years + months
        if self.earliest != plain.earliest and self.earliest:
            moved = attrs.evolve(moved, earliest=self.earliest.plus_months(months).plus(days))
        if self.latest != plain.latest and self.latest:
            # By the day after, so that the end of a month stays the end of a month.
            moved = attrs.evolve(moved, latest=self.latest.plus(1).plus_months(months).plus(days - 1))
        return attrs.evolve(moved, old_style=self.old_style)

    def __str__(self) -> str:
        """For people: "c. 1250", "3–5 June 2019", "autumn 2024", "49 BC", "since 1998"."""
        return humanise(self) + (" (O.S.)" if self.old_style else "")


def _corrected(text: str, error: DateError) -> DateError:
    """The error, with the EDTF that was probably meant if there is such a date."""
    meant = suggestion(text)
    try:
        known = bool(meant) and _parse(meant or "").edtf == meant
    except DateError:
        known = False
    if known and meant != text:
        return DateError(f"{text!r} is no EDTF date; did you mean {meant!r}?")
    return error if text in str(error) or not text else DateError(f"{text}: {error}")


def _parse(text: str) -> When:
    return _known(text) if len(text) <= _LONGEST_KNOWN else _read(text)


@functools.lru_cache(maxsize=4096)  # documents, caches and curated files name the same dates again and again
def _known(text: str) -> When:
    return _read(text)


def _read(text: str) -> When:
    if text[:1] in ("[", "{"):
        return _set(text)
    start, slash, end = text.partition("/")
    return _interval(start, end) if slash else _date(text)


def _date(text: str) -> When:
    when = _atom(text)
    if when is None:
        raise DateError(
            f"{text!r} is no EDTF date; write 2019, 2019-11, 2019-11-07, 2019-11-03/2019-11-05, 1250~ or 199X"
        )
    return when


def _flags(text: str) -> dict[str, bool]:
    return {"approximate": "~" in text or "%" in text, "uncertain": "?" in text or "%" in text}


def _atom(text: str) -> When | None:
    """One date without brackets or slash, or None where the text has no such form."""
    if match := _ATOM.fullmatch(text):
        if re.match(r"-0000|Y-?0", text):  # year 0 has no sign, and Y is for years that need it
            return None
        year, month, day = (int(match[part].lstrip("Y")) if match[part] else None for part in ("year", "month", "day"))
        first, last, precision = _bounds(year or 0, month, day)
        if match["time"]:
            _check_time(text, match["time"], match["zone"])
            precision = "time"
        return When(text, first, last, precision, **_flags(text))
    if match := _MASKED.fullmatch(text):
        span, precision = (10, "decade") if len(match["digits"]) == 3 else (100, "century")
        low = int(match["digits"]) * span
        years = (-(low + span - 1), -low) if match["sign"] else (low, low + span - 1)
        return When(text, Day(years[0], 1, 1), Day(years[1], 12, 31), precision, **_flags(text))
    if match := _UNSPECIFIED.fullmatch(text):
        first, last, precision = _bounds(int(match["year"]), int(match["month"]) if match["month"] else None, None)
        return When(text, first, last, precision, **_flags(text))
    if match := _COMPONENTS.fullmatch(text):
        plain = _atom("-".join(filter(None, match.groups())))
        return plain and When(text, plain.earliest, plain.latest, plain.precision, **_flags(text))
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
        one = Day(year, month, day)
        return one, one, "day"
    if month in YEAR_PARTS:
        start, end, precision, _ = YEAR_PARTS[month]
        end_year = year + (end < start)
        return Day(year, start, 1), Day(end_year, end, days_in_month(end_year, end)), precision
    if not 1 <= month <= 12:
        raise DateError(
            f"there is no month {month}; months are 01 to 12, seasons 21 to 24, quarters 33 to 36, halves 40 and 41"
        )
    return Day(year, month, 1), Day(year, month, days_in_month(year, month)), "month"


def _interval(start: str, end: str) -> When:
    """From `start` to `end`; ".." is an open end and "" an unknown one, and both have no day."""
    first, last = (None if side in ("", "..") else _date(side) for side in (start, end))
    if first is None and last is None:
        raise DateError(f"'{start}/{end}' has no end that is known; write 1998/.. or ../1861")
    return When(
        f"{start}/{end}",
        first.earliest if first else None,
        last.latest if last else None,
        "interval",
        **_flags(start + end),
    )


def _set(text: str) -> When:
    """One of several ("[a,b]") or all of several ("{a,b}"); a member may be a range "a..b", also open."""
    if not _SET.fullmatch(text):
        raise DateError(f"{text!r} is no EDTF date; write 2019-11-07, [2025-05,2025-06] or {{2021-03-03,2021-03-05}}")
    text = re.sub(r"\s*,\s*", ",", text)
    return _hull(text, _members(text))


def _members(text: str) -> list[When]:
    """The dates of a set; its ranges become intervals."""
    members = []
    for item in text[1:-1].split(","):
        start, dots, end = item.partition("..")
        members.append(_interval(start or "..", end or "..") if dots else _date(start))
    return members


def _hull(text: str, members: list[When]) -> When:
    starts, ends = [member.earliest for member in members], [member.latest for member in members]
    return When(
        text,
        None if None in starts else min(day for day in starts if day),
        None if None in ends else max(day for day in ends if day),
        "set",
        **_flags(text),
    )


def _set_of(brackets: str, whens: list[When]) -> When:
    if not whens or any(when.precision == "set" for when in whens):
        raise DateError("a set needs one date at least, and no set among them")
    # A range inside a set leaves an open end empty, where an interval has dots.
    items = [re.sub(r"^\.\.(?=/)|(?<=/)\.\.$", "", when.edtf).replace("/", "..") for when in whens]
    return _hull(f"{brackets[0]}{','.join(items)}{brackets[1]}", whens)


def _outer(when: When | None, *, first: bool) -> str:
    """The EDTF of the first or last date in `when`: what an interval made of it may be written with."""
    if when is None:
        return ".."
    if when.precision == "set":
        pick = min(_members(when.edtf)) if first else max(_members(when.edtf), key=lambda member: member.sort_key[1])
        return _outer(pick, first=first)
    return when.edtf.split("/")[0 if first else -1]


def _shift(when: When, years: int, months: int, days: int) -> When:
    if when.precision == "interval":
        sides = when.edtf.split("/")
        moved = (side if side in ("", "..") else _shift(_date(side), years, months, days).edtf for side in sides)
        return _interval(*moved)
    movable = {"day": "ymd", "time": "ymd", "month": "ym", "set": ""}.get(when.precision, "y")
    asked = {unit for unit, count in (("y", years), ("m", months), ("d", days)) if count}
    if not asked <= set(movable):
        raise DateError(
            f"{when.edtf} is known to the {when.precision}: "
            f"it cannot be moved by {years} years, {months} months, {days} days"
        )
    plain = _QUALIFIERS.sub("", when.edtf)
    moved_plain = _shift_masked(plain, years) if plain[-1] == "X" and "-X" not in plain else None
    text = moved_plain or _shift_atom(plain, years, months, days)
    return _date(text).qualified(approximate=when.approximate, uncertain=when.uncertain)


def _shift_atom(text: str, years: int, months: int, days: int) -> str:
    stem, mask, _ = text.partition("-XX")
    match = _ATOM.fullmatch(stem)
    assert match is not None, text  # every precision that is neither masked nor compound is an atom
    year, part = int(match["year"].lstrip("Y")) + years, match["month"]
    if part is None:
        return year_text(year) + text[len(stem) :]
    if int(part) in YEAR_PARTS:
        return f"{year_text(year)}-{part}"
    day = Day(year - years, int(part), int(match["day"] or 1)).plus_months(12 * years + months).plus(days)
    moved = f"{year_text(day.year)}-{day.month:02}"
    return f"{moved}-{day.day:02}{stem[match.end('day') :]}" if match["day"] else moved + mask


def _shift_masked(text: str, years: int) -> str:
    when = _date(text)
    span = 10 if when.precision == "decade" else 100
    low, high = (end.year + years for end in (when.earliest, when.latest) if end)
    if (high if high <= 0 else low) % span:
        raise DateError(f"{text} is known to the {when.precision}: it cannot be moved by {years} years")
    sign, digits = ("-", -high // span) if high <= 0 else ("", low // span)
    return f"{sign}{digits:03}X" if span == 10 else f"{sign}{digits:02}XX"
