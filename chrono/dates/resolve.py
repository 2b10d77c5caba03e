"""The second step: what a text leaves unsaid, from the reference, the tense, and the dates told before."""

from __future__ import annotations

import datetime

from chrono.dates.draft import Draft
from chrono.dates.narrative import Narrative
from chrono.dates.tense import tense_near
from chrono.errors import Problem
from chrono.when import days_in_month

__all__ = ["resolve"]

_SEASON_MONTH = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_STEP = {"this": 0, "that": 0, "same": 0, "bare": 0, "last": -1, "previous": -1, "next": 1, "following": 1}
_TOLD = frozenset(("that", "same", "previous", "following"))


def resolve(draft: Draft, told: Narrative) -> bool:
    """Fill in what the draft leaves unsaid; False where it can be no date."""
    if draft.kind == "calendar":
        return _calendar(draft, told)
    if draft.kind == "shift":
        _shift(draft, told)
    elif draft.kind == "period":
        _period(draft, told)
    return True


def _calendar(draft: Draft, told: Narrative) -> bool:
    if draft.short_year:
        _expand_year(draft, told)
    if draft.numeric:
        _order(draft, told)
    if draft.which and draft.year is None and not draft.tod:
        base = told.base(draft.which in _TOLD)
        if base:
            draft.year = base.year + _STEP.get(draft.which, 0)
    if draft.nth is not None:
        return _nth(draft, told)
    if draft.century is not None or draft.decade is not None:
        return True
    if draft.year is None:
        _place(draft, told)
    return _exists(draft, told)


def _exists(draft: Draft, told: Narrative) -> bool:
    """Whether the calendar has such a day; where not, a problem says so."""
    if draft.day is None or draft.month is None:
        return True
    year = draft.year if draft.year is not None else 2000
    if 1 <= draft.month <= 12 and draft.day <= days_in_month(year, draft.month):
        return True
    if told.problems is not None:
        shown = " ".join(told.text[draft.start : draft.end].split())
        told.problems.append(Problem(f"{shown!r}: there is no such day in the calendar", offset=draft.start))
    return False


def _expand_year(draft: Draft, told: Narrative) -> None:
    """Two digits are the year nearest to the reference, at most ten years after it."""
    now = told.reference.year if told.reference else 2030
    name = "decade" if draft.decade is not None else "year"
    short = (getattr(draft, name) or 0) % 100
    year = now // 100 * 100 + short
    if year > now + 10:
        year -= 100
    setattr(draft, name, year)
    draft.assumed += ("century",)


def _order(draft: Draft, told: Narrative) -> None:
    """5/11/2023: the number over 12 is the day; else the document's other dates decide, else the option."""
    first, second = draft.numeric or (0, 0)
    order = "dmy" if first > 12 else "mdy" if second > 12 else told.order
    draft.day, draft.month = (first, second) if order == "dmy" else (second, first)
    if first <= 12 and second <= 12 and first != second and not told.order_known:
        draft.uncertain = True
        draft.assumed += ("order",)


def _place(draft: Draft, told: Narrative) -> None:
    """A date without a year: by weekday, tense, reference and narrative."""
    if draft.weekday is not None and draft.day is None and draft.month is None:
        _weekday(draft, told)
        return
    if draft.day is None and draft.month is None and not (draft.season or draft.quarter or draft.half):
        if draft.tod or draft.hour is not None:
            _day_of_time(draft, told)
        return
    base = told.year_base()
    if base is None:
        return
    draft.assumed += ("year",)
    if draft.month is None and draft.day is not None:
        day = told.last_day() or told.reference
        if day:
            draft.year, draft.month = day.year, day.month
            draft.assumed += ("month",)
        return
    if told.narrative:
        draft.year = base.year
        return
    draft.year = _nearest_year(draft, told, base)


def _first_month(draft: Draft) -> int:
    if draft.month:
        return draft.month
    if draft.season:
        return _SEASON_MONTH[draft.season]
    if draft.quarter:
        return draft.quarter * 3 - 2
    return 7 if draft.half == 2 else 1


def _nearest_year(draft: Draft, told: Narrative, base: datetime.date) -> int:
    month, day = _first_month(draft), draft.day
    here = (month, day) > (base.month, base.day) if day else month > base.month
    same = month == base.month and (day is None or day == base.day)
    tense = tense_near(told.text, draft.start, draft.end, told.language)
    if same:
        return base.year
    if tense == "future":
        return base.year if here else base.year + 1
    if tense == "past":
        return base.year - 1 if here else base.year
    return base.year


def _weekday(draft: Draft, told: Narrative) -> None:
    base = told.reference
    if base is None or draft.weekday is None:
        return
    tense = tense_near(told.text, draft.start, draft.end, told.language)
    ahead = (draft.weekday - base.isoweekday()) % 7
    delta = ahead if tense == "future" else ahead - 7 if ahead else 0
    _set_day(draft, base + datetime.timedelta(days=delta))
    draft.assumed += ("year", "month", "day")


def _day_of_time(draft: Draft, told: Narrative) -> None:
    day = told.reference if draft.which in ("this", "last") else told.last_day() or told.reference
    if day is None:
        return
    if draft.which == "last":
        day -= datetime.timedelta(days=1)
    _set_day(draft, day)
    draft.assumed += ("year", "month", "day")


def _set_day(draft: Draft, day: datetime.date) -> None:
    draft.year, draft.month, draft.day = day.year, day.month, day.day


def _nth(draft: Draft, told: Narrative) -> bool:
    if draft.month is None:
        return False
    if draft.year is None:
        _place(draft, told)
    if draft.year is None or not 1 <= draft.year <= 9998:
        return False
    first = datetime.date(draft.year, draft.month, 1)
    last = datetime.date(draft.year, draft.month, days_in_month(draft.year, draft.month))
    nth = draft.nth or 1
    wanted = draft.weekday or (6 if draft.unit == "WE" else 1)
    if nth > 0:
        found = first + datetime.timedelta(days=(wanted - first.isoweekday()) % 7 + 7 * (nth - 1))
    else:
        found = last - datetime.timedelta(days=(last.isoweekday() - wanted) % 7)
    if found.month != draft.month and draft.unit is None:
        return False
    if draft.unit in ("W", "WE"):
        draft.year, draft.week, _ = found.isocalendar()
        draft.month, draft.weekend = None, draft.unit == "WE"
    else:
        draft.day = found.day
    return True


def _shift(draft: Draft, told: Narrative) -> None:
    base = told.base(draft.anchor == "narrative")
    unit, count = draft.unit or "", draft.count
    if count == "X" or isinstance(count, str):
        draft.kind, draft.value = "reference", "PAST_REF" if draft.direction < 0 else "FUTURE_REF"
        return
    if base is None or count is None:
        draft.value = {"Y": "XXXX", "DE": "XXX", "CE": "XX", "M": "XXXX-XX", "W": "XXXX-WXX"}.get(unit, "XXXX-XX-XX")
        return
    move(draft, base, unit, count * draft.direction)


def move(draft: Draft, base: datetime.date, unit: str, count: float) -> None:
    """Set the draft to the unit that lies `count` units from `base`."""
    if unit == "FN":
        unit, count = "W", count * 2
    if unit in ("Y", "DE", "CE"):
        years = int(count * {"Y": 1, "DE": 10, "CE": 100}[unit])
        draft.year = base.year + years
    elif unit in ("M", "Q"):
        months = base.year * 12 + base.month - 1 + int(count * (3 if unit == "Q" else 1))
        draft.year, month = divmod(months, 12)
        if unit == "Q":
            draft.quarter = month // 3 + 1
        else:
            draft.month = month + 1
    else:
        days = {"D": 1, "W": 7, "WE": 7, "N": 1, "H": 1 / 24, "TM": 0, "S": 0}.get(unit, 0) * count
        try:
            day = base + datetime.timedelta(days=int(days))
        except OverflowError:
            return
        if unit in ("W", "WE"):
            draft.year, draft.week, _ = day.isocalendar()
            draft.weekend = unit == "WE"
        else:
            _set_day(draft, day)
    if draft.year is not None and draft.year < -9998:
        draft.year = None


def _period(draft: Draft, told: Narrative) -> None:
    which = draft.which or "this"
    step = _STEP[which]
    base = told.base(which in _TOLD)
    if draft.weekday is not None:
        _period_weekday(draft, base, which)
    elif draft.month is not None or draft.season or draft.quarter is not None:
        if base:
            draft.year = base.year + _years_away(draft, base, step)
    elif base is None:
        draft.value = {"Y": "XXXX", "DE": "XXX", "CE": "XX", "M": "XXXX-XX", "W": "XXXX-WXX", "Q": "XXXX-QX"}.get(
            draft.unit or "", "XXXX-XX-XX"
        )
    else:
        _period_unit(draft, base, step)
    if not draft.tod:
        draft.kind = "calendar"


def _years_away(draft: Draft, base: datetime.date, step: int) -> int:
    """How many years from `base` the last, this or next month, season or quarter of that name is."""
    if draft.quarter is not None or step == 0:
        return step
    first = _first_month(draft)
    if step < 0:
        return -1 if base.month < first + (3 if draft.season else 1) else 0
    return 0 if base.month < first else 1


def _period_weekday(draft: Draft, base: datetime.date | None, which: str) -> None:
    if base is None or draft.weekday is None:
        return
    ahead = (draft.weekday - base.isoweekday()) % 7
    if which in ("next", "following"):
        days = ahead or 7
    elif which in ("last", "previous"):
        days = ahead - 7
    else:
        days = ahead if ahead <= 3 else ahead - 7
    _set_day(draft, base + datetime.timedelta(days=days))


def _period_unit(draft: Draft, base: datetime.date, step: int) -> None:
    unit = draft.unit or ""
    if unit == "DE":
        draft.decade = (base.year // 10 + step) * 10
    elif unit == "CE":
        draft.century = (base.year // 100 + step) * 100
    elif unit == "N":
        _set_day(draft, base + datetime.timedelta(days=step))
        draft.tod, draft.type = "NI", "TIME"
    else:
        move(draft, base, unit, step)
