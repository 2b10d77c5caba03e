"""A resolved draft in the two notations: its TIMEX3 value, and its EDTF with the days that it allows."""

from __future__ import annotations

from functools import lru_cache

from chrono.dates.days import plus_days, week_monday
from chrono.dates.draft import Draft
from chrono.errors import DateError
from chrono.when import Day, When, days_in_month

__all__ = ["timex_value", "when_of"]

_SEASONS = {"SP": 21, "SU": 22, "FA": 23, "WI": 24}
# Years, months, days, hours and minutes as they are written: to look them up costs a third of formatting them.
_TWO_DIGITS = tuple(f"{number:02}" for number in range(100))
_FOUR_DIGITS = tuple(f"{number:04}" for number in range(2_100))
# Where the first, middle and last third of a stretch of time begin and end, in thirds of it: they overlap.
_THIRDS = {"START": (0, 1.2), "MID": (0.9, 2.1), "END": (1.8, 3)}


def timex_value(draft: Draft) -> str:
    """The TIMEX3 value of a draft; what is not known stays X."""
    if draft.value is not None:
        return draft.value
    if draft.century is not None:
        return _era(draft, f"{draft.century // 100:02}")
    if draft.decade is not None:
        return _era(draft, f"{draft.decade // 10:03}")
    value = date_value(draft)
    if draft.tod:
        return f"{value}T{draft.tod}"
    if draft.hour is not None:
        return f"{value}{_clock(draft.hour, draft.minute, draft.second)}"
    return value


def _clock(hour: int, minute: int | None, second: int | None) -> str:
    clock = f"T{_TWO_DIGITS[hour]}:{_TWO_DIGITS[minute or 0]}"
    return clock if second is None else f"{clock}:{_TWO_DIGITS[second]}"


def _era(draft: Draft, digits: str) -> str:
    return f"BC{digits}" if draft.era == "BC" else digits


def date_value(draft: Draft) -> str:
    number = draft.year
    year = _FOUR_DIGITS[number] if number is not None and 0 < number < len(_FOUR_DIGITS) else _year(number)
    if draft.week is not None:
        return f"{year}-W{draft.week:02}" + ("-WE" if draft.weekend else "")
    if draft.season:
        return f"{year}-{draft.season}"
    if draft.quarter is not None:
        return f"{year}-Q{draft.quarter}"
    if draft.half is not None:
        return f"{year}-H{draft.half}"
    if draft.month is None and draft.day is None:
        if draft.weekday is not None:
            return f"{year}-WXX-{draft.weekday}"
        return f"{year}-XX-XX" if draft.tod or draft.hour is not None or draft.day_of else year
    month = "XX" if draft.month is None else _TWO_DIGITS[draft.month]
    if draft.day is None:
        return f"{year}-{month}" + ("-XX" if draft.tod or draft.hour is not None or draft.day_of else "")
    return f"{year}-{month}-{_TWO_DIGITS[draft.day]}"


def _year(year: int | None) -> str:
    if year is None:
        return "XXXX"
    return f"{year:04}" if year > 0 else f"BC{1 - year:04}"


def when_of(draft: Draft) -> When | None:
    """The date of one resolved draft, None where it names no place in time; bounds and joins come later."""
    if draft.kind in ("duration", "set", "reference"):
        return None
    if draft.century is not None or draft.decade is not None:
        when: When | None = _many_years(draft)
    else:
        when = _one(draft) if draft.year is not None else None
    return _narrowed(draft.mod, when) if when and draft.mod in _THIRDS else when


def _many_years(draft: Draft) -> When:
    first, span = (draft.century, 100) if draft.century is not None else (draft.decade or 0, 10)
    if draft.era == "BC":
        # The 470s BC are 479 to 470 BC; the 5th century BC ends in 401 BC.
        low = 1 - (first + span - 1) - (1 if span == 100 else 0)
        return When.between(When.of(low), When.of(low + span - 1))
    edtf = f"{first // span:0{2 if span == 100 else 3}}{'XX' if span == 100 else 'X'}"
    edtf += _flag(draft.approximate, draft.uncertain)
    return When.parse(edtf)


def _flag(approximate: bool, uncertain: bool) -> str:
    if approximate:
        return "%" if uncertain else "~"
    return "?" if uncertain else ""


def _one(draft: Draft) -> When | None:
    year, month, day = draft.year or 0, draft.month, draft.day
    if draft.lasts_to is not None and day is not None:
        return When.between(When.of(year, month, day), When.of(*draft.lasts_to))
    if draft.exact_day is not None and draft.lasts_to is not None:
        return When.between(When.of(*draft.exact_day), When.of(*draft.lasts_to))
    if draft.exact_day is not None:
        return _flagged(*draft.exact_day, False, False)
    if draft.day_of:
        return None if month is None else When.parse(f"{year:04}-{month:02}") if 0 <= year <= 9999 else None
    if draft.week is not None:
        return _week(year, draft.week, draft.weekend)
    if draft.season or draft.quarter or draft.half:
        part = 32 + draft.quarter if draft.quarter else 39 + (draft.half or 1)
        part = _SEASONS[draft.season] if draft.season else part
        return _flagged(year, part, None, draft.approximate, draft.uncertain)
    if draft.academic or draft.end_year is not None:
        end = draft.end_year if draft.end_year is not None else year + 1
        return When.between(When.of(year), When.of(end))
    if month is None and (day is not None or draft.weekday is not None or draft.tod or draft.hour is not None):
        return None
    if month is None or day is None or draft.hour is None or draft.tod is not None or draft.hour >= 24:
        return _flagged(year, month, day, draft.approximate, draft.uncertain)
    clock = _clock(draft.hour, draft.minute, draft.second) + (draft.zone or "")
    return _timed(year, month, day, clock, draft.approximate, draft.uncertain)


# Texts name the same years, days and times again and again.
_kept = lru_cache(maxsize=4096)


@_kept
def _timed(year: int, month: int, day: int, clock: str, approximate: bool, uncertain: bool) -> When:
    """A day with its time."""
    whole = _flagged(year, month, day, False, False)
    text = whole.edtf + clock + _flag(approximate, uncertain)
    return When(text, whole.earliest, whole.latest, "time", approximate, uncertain)


@_kept
def _flagged(year: int, month: int | None, day: int | None, approximate: bool, uncertain: bool) -> When:
    """A year, a month or part of a year, or a day; `month` takes EDTF's numbers of seasons, quarters and halves."""
    plain = When.of(year, month, day)
    edtf = plain.edtf + _flag(approximate, uncertain)
    return When(edtf, plain.earliest, plain.latest, plain.precision, approximate, uncertain)


@_kept
def _week(year: int, week: int, weekend: bool) -> When:
    monday = week_monday(year, week)
    first = plus_days(monday, 5) if weekend else monday
    return When.between(When.of(*first), When.of(*plus_days(monday, 6)))


@_kept
def _narrowed(mod: str, when: When) -> When:
    """The first, middle or last third of a date of which the text says "early", "mid" or "late"."""
    if not when.earliest or not when.latest or not when.days or when.days < 27:
        return when
    first, last = when.earliest, when.latest
    third = when.days / 3
    low, high = _THIRDS[mod]
    start, end = _rounded(first.plus(int(third * low)), when), _rounded(first.plus(int(third * high) - 1), when, True)
    try:
        return When(
            when.edtf, max(first, start), min(last, end), when.precision,
            when.approximate, when.uncertain, when.old_style,
        )  # fmt: skip
    except DateError:
        return when


def _rounded(day: Day, when: When, end: bool = False) -> Day:
    """To whole years in a decade or century, to whole months in a year, unchanged in a month."""
    if when.precision in ("decade", "century"):
        return Day(day.year, 12, 31) if end else Day(day.year, 1, 1)
    if when.precision == "year":
        return Day(day.year, day.month, days_in_month(day.year, day.month) if end else 1)
    return day
