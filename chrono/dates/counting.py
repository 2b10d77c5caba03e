"""Dates that count from another: two weeks ago, three days later, last week, the following year."""

from __future__ import annotations

from typing import TypeGuard

from chrono.dates.days import Ymd, iso_week, plus_days, weekday
from chrono.dates.draft import Draft
from chrono.dates.narrative import SEASON_MONTH, Narrative, first_day, grain_of
from chrono.dates.tense import tense_near
from chrono.when import days_in_month

__all__ = ["STEP", "TOLD", "first_month", "period", "set_day", "shift"]

# How far the verb may stand behind "in three days", in characters.
_AFTER = 40
# The last weekday on which "this weekend" may be the one that is over: Wednesday.
_JUST_OVER = 3

STEP = {"this": 0, "that": 0, "same": 0, "bare": 0, "last": -1, "previous": -1, "next": 1, "following": 1}
# These count from what was told last, the others from the reference.
TOLD = frozenset(("that", "same", "previous", "following", "bare"))
_MONTHS = {"M": 1, "Q": 3, "Y": 12}
_UNKNOWN = {"Y": "XXXX", "DE": "XXX", "CE": "XX", "M": "XXXX-XX", "W": "XXXX-WXX", "WE": "XXXX-WXX-WE", "Q": "XXXX-QX"}
_MONTHLY = ("day", "week", "month", "quarter", "season")
_FINER = {
    "M": _MONTHLY,
    "Q": _MONTHLY,
    "D": ("day",),
    "N": ("day",),
    "H": ("day",),
    "TM": ("day",),
    "W": ("day", "week"),
    "WE": ("day", "week"),
}


def shift(draft: Draft, told: Narrative) -> bool:
    """Two weeks ago, three days later: so many units from the reference or from what was told last."""
    draft.kind = "calendar"
    unit, count = draft.unit or "", draft.count
    if not isinstance(count, (int, float)):
        draft.kind, draft.value = "reference", "PAST_REF" if draft.direction < 0 else "FUTURE_REF"
        return True
    if draft.anchor == "story" and told.text[draft.start : draft.end].istitle():
        return False  # "“Vermeer After 300 Years,” an exhibition"
    if draft.anchor == "story":
        # "After a decade" may say how long something takes, but in a story, which goes on from there.
        draft.anchor = "narrative" if told.story else "nothing"
    narrative = draft.anchor in ("narrative", "nothing") or (draft.anchor == "either" and not _is_future(draft, told))
    narrative = narrative or (draft.anchor == "told day" and told.day_just_told(draft))
    base, grain = told.base(narrative), told.grain(narrative)
    draft.from_reference = not narrative
    if unit == "M" and narrative and grain == "year" and not count % 12:
        unit, count = "Y", count // 12  # "twelve months later", where a year alone is told
    if draft.anchor == "nothing" or base is None or (unit in _FINER and grain not in _FINER[unit]):
        draft.value = _UNKNOWN.get(unit, "XXXX-XX-XX")
        return True
    if unit == "Y" and count == 1 and draft.direction < 0 and _same_part_a_year_before(draft, told, narrative):
        return True
    if told.reference is not None and not told.story and narrative and unit == "Y" and draft.direction < 0:
        compared = told.last is not None and told.last.compared
        base = base if grain in ("year", "month", "quarter") and not compared else told.reference
        draft.compared = True
    return _move(draft, base, unit, count * draft.direction, exact=not draft.definite)


def _is_future(draft: Draft, told: Narrative) -> bool:
    """Whether the words after it, or those before if they say nothing, speak of what is to come."""
    tense = tense_near(told.text[draft.end : draft.end + _AFTER], 0, 0, told.language)[0]
    return (tense or told.tense(draft)[0]) == "future"


def _same_part_a_year_before(draft: Draft, told: Narrative, narrative: bool) -> bool:
    """A year ago or earlier, where quarters are compared, is the same quarter of the year before."""
    quarter = told.quarter
    if quarter is None or quarter.year is None or told.story:
        return False
    last = told.last if narrative and told.last is not quarter else None
    if last is not None and last.year is not None and grain_of(last) == "month":
        draft.year, draft.month = last.year - 1, last.month
        return True
    draft.year, draft.quarter, draft.compared = quarter.year - 1, quarter.quarter, True
    return True


def _move(draft: Draft, base: Ymd, unit: str, count: float, *, exact: bool = False) -> bool:
    """Set the draft to the unit that lies `count` units from `base`; `exact` remembers the very day of a week."""
    if unit == "FN":
        unit, count = "W", count * 2
    if unit == "Y" and count % 1:
        unit, count = "M", count * 12
    year, month, date = base
    if draft.to_the_day and (months := _MONTHS.get(unit)):
        year, month = divmod(year * 12 + month - 1 + int(count * months), 12)
        set_day(draft, (year, month + 1, min(date, days_in_month(year, month + 1))))
    elif unit in ("Y", "DE", "CE"):
        draft.year = year + int(count * {"Y": 1, "DE": 10, "CE": 100}[unit])
    elif unit in ("M", "Q"):
        draft.year, month = divmod(year * 12 + month - 1 + int(count * (3 if unit == "Q" else 1)), 12)
        if unit == "Q":
            draft.quarter = month // 3 + 1
        else:
            draft.month = month + 1
    else:
        days = int({"D": 1, "W": 7, "WE": 7, "N": 1, "H": 1 / 24}.get(unit, 0) * count)
        if abs(days) > 40_000_000:
            return False
        day = plus_days(base, days)
        if unit in ("W", "WE") and not draft.to_the_day:
            draft.year, draft.week = iso_week(day)
            draft.weekend = unit == "WE"
            draft.exact_day = day if exact and unit == "W" else None
        else:
            set_day(draft, day)
    return True


def period(draft: Draft, told: Narrative) -> bool:
    """Last week, this September, the following year, that day, the quarter."""
    draft.kind = "calendar"
    which = draft.which or "this"
    if draft.latest and draft.unit == "Y":
        which = "last"
    from_told = which in TOLD
    if which in ("bare", "this"):
        from_told = told.story if which == "bare" else told.elsewhere
    elif which == "next":
        from_told = draft.definite or _is_next_of_old(draft, told)
    if which in ("this", "next", "last") and not from_told:
        draft.from_reference = True
    base, step = told.base(from_told), STEP[which]
    if which == "that" and draft.unit == "Y":
        base = first_day(told.mentioned) or base
    if base is None:
        draft.value = draft.value or _unknown_period(draft)
        return True
    if (
        which == "last"
        and draft.unit == "Y"
        and _is_compared_with(told.mentioned)
        and told.in_one_sentence(told.mentioned, draft)
    ):
        draft.year, draft.quarter, draft.compared = base[0] - 1, told.mentioned.quarter, True
        return True
    if draft.unit == "Q" and draft.quarter is None and which in ("bare", "that", "same"):
        return _told_quarter(draft, told)
    if draft.weekday is not None:
        _period_weekday(draft, base, which)
    elif draft.month is not None or draft.season or draft.quarter is not None:
        whole_year = (which == "following" or draft.definite) and step > 0 and told.grain(from_told) == "year"
        draft.year = base[0] + (step if whole_year else _years_away(draft, base, step))
    elif draft.unit in _FINER and told.grain(from_told) not in _FINER[draft.unit or ""]:
        return _in_coarser(draft, told, which)
    else:
        _period_unit(draft, told, base, step)
    return True


def _is_next_of_old(draft: Draft, told: Narrative) -> bool:
    """Whether "next" stands for "the following", as languages with one word for both have it: after an old date."""
    if "next_or_following" not in told.language.settings or _is_future(draft, told):
        return False
    last = first_day(told.last)
    return last is not None and (told.reference is None or last[0] < told.reference[0] - 1)


def _is_compared_with(told: Draft | None) -> TypeGuard[Draft]:
    """Whether "last year" stands behind "the latest quarter", with which it compares the same one a year before."""
    return told is not None and told.latest and told.quarter is not None


def _unknown_period(draft: Draft) -> str | None:
    if draft.weekday is not None:
        return f"XXXX-WXX-{draft.weekday}"
    if draft.month is not None or draft.season or draft.quarter is not None:
        return None
    value = _UNKNOWN.get(draft.unit or "", "XXXX-XX-XX")
    return f"{value}T{draft.tod}" if draft.tod else value


def _in_coarser(draft: Draft, told: Narrative, which: str) -> bool:
    """That day, where only the month or year of it was told."""
    last = told.last
    if which in ("that", "same") and last is not None and draft.unit == "D" and last.year is not None:
        draft.year, draft.month = last.year, last.month
        draft.day_of = True
    else:
        draft.value = _UNKNOWN.get(draft.unit or "", "XXXX-XX-XX")
    return True


def _told_quarter(draft: Draft, told: Narrative) -> bool:
    """The quarter that is spoken of: the latest told, else the one that ended last, of which news reports."""
    last = told.quarter
    if last is not None and last.year is not None and not (draft.latest and _is_to_end(last, told.reference)):
        draft.year, draft.quarter = last.year, last.quarter
        return True
    if told.reference is None:
        draft.value = "XXXX-QX"
        return True
    if draft.nth is not None:
        year, month, _ = told.reference
        draft.year, draft.quarter = year - (draft.nth * 3 > month), draft.nth
        return True
    return _move(draft, told.reference, "Q", -1)


def _is_to_end(quarter: Draft, reference: Ymd | None) -> bool:
    """Whether the reference lies before the end of a quarter."""
    return reference is not None and reference[:2] <= (quarter.year or 0, (quarter.quarter or 0) * 3)


def _years_away(draft: Draft, base: Ymd, step: int) -> int:
    """How many years from `base` the last, this or next month, season or quarter of that name is."""
    if draft.quarter is not None or step == 0:
        return step
    first = first_month(draft)
    if step < 0:
        # "Last May" said in June is more often the May a year before.
        return -1 if base[1] < first + (3 if draft.season else 2) else 0
    return 0 if base[1] < first else 1


def _period_weekday(draft: Draft, base: Ymd, which: str) -> None:
    if draft.unit == "W":
        draft.unit = None
        set_day(draft, plus_days(base, (draft.weekday or 1) - weekday(base) + 7 * STEP[which]))
        return
    ahead = ((draft.weekday or 1) - weekday(base)) % 7
    if which in ("next", "following"):
        days = ahead or 7
    elif which in ("last", "previous"):
        days = ahead - 7
    else:
        days = ahead
    set_day(draft, plus_days(base, days + draft.beside))


def _period_unit(draft: Draft, told: Narrative, base: Ymd, step: int) -> None:
    unit = draft.unit or ""
    if unit in ("DE", "CE"):
        span = 10 if unit == "DE" else 100
        bc = base[0] <= 0
        start = ((1 - base[0]) // span - step) * span if bc else (base[0] // span + step) * span
        draft.era = "BC" if bc else None
        if unit == "DE":
            draft.decade = start
        else:
            draft.century = start
    elif unit == "WE":
        _weekend(draft, told, base, step)
    elif unit == "N":
        set_day(draft, plus_days(base, step))
        draft.tod, draft.type = "NI", "TIME"
    else:
        _move(draft, base, unit, step)


def _weekend(draft: Draft, told: Narrative, base: Ymd, step: int) -> None:
    """The weekend is the last one, unless the sentence speaks of the future or the day is in one.

    "This weekend" is the last one too in the days behind it, where the sentence speaks of the past.
    """
    if draft.which == "bare" and weekday(base) < 6:
        step = 0 if told.tense(draft)[0] == "future" else -1
    elif draft.which == "this" and weekday(base) <= _JUST_OVER and told.tense(draft)[0] == "past":
        step = -1
    _move(draft, base, "WE", step)


def set_day(draft: Draft, day: Ymd) -> None:
    """Make the draft that day."""
    draft.year, draft.month, draft.day = day


def first_month(draft: Draft) -> int:
    """The number of the month that a month, season, quarter or half begins with."""
    if draft.month:
        return draft.month
    if draft.season:
        return SEASON_MONTH[draft.season]
    if draft.quarter:
        return draft.quarter * 3 - 2
    return 7 if draft.half == 2 else 1
