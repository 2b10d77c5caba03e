"""The second step: what a text leaves unsaid, from the reference, the tense, and the dates told before."""

from __future__ import annotations

from chrono.dates.days import Ymd, iso_week, plus_days, weekday
from chrono.dates.draft import Draft
from chrono.dates.holidays import holiday_day
from chrono.dates.narrative import Narrative, first_day, grain_of
from chrono.dates.tense import tense_near
from chrono.errors import Problem
from chrono.when import days_in_month

__all__ = ["follow", "resolve"]

_SEASON_MONTH = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_STEP = {"this": 0, "that": 0, "same": 0, "bare": 0, "last": -1, "previous": -1, "next": 1, "following": 1}
# These count from what was told last, the others from the reference.
_TOLD = frozenset(("that", "same", "previous", "following", "bare"))
_UNKNOWN = {"Y": "XXXX", "DE": "XXX", "CE": "XX", "M": "XXXX-XX", "W": "XXXX-WXX", "WE": "XXXX-WXX-WE", "Q": "XXXX-QX"}
_FINER = {"D": ("day",), "N": ("day",), "H": ("day",), "TM": ("day",), "W": ("day", "week"), "WE": ("day", "week")}
_MAX_YEAR, _MIN_YEAR = 99999, -9999

# How much farther a date may lie on the side that the tense speaks against, or where nothing speaks.
_AHEAD = {"future": 1.0, None: 1.5, "past": 5.0}
_BEHIND = {"past": 1.0, None: 1.0, "future": 3.0}
# A cue at most so many words from the date weighs more; one of the future decides alone.
_CLOSE_WORDS = 4
_CLOSE_PAST = 8.0


def resolve(draft: Draft, told: Narrative) -> bool:
    """Fill in what the draft leaves unsaid; False where it can be no date."""
    kind = draft.kind
    if kind == "calendar":
        good = _calendar(draft, told)
    elif kind == "shift":
        good = _shift(draft, told)
    elif kind == "period":
        good = _period(draft, told)
    elif kind == "holiday":
        good = _holiday(draft, told)
    else:
        return True
    return good and (draft.year is None or _MIN_YEAR <= draft.year <= _MAX_YEAR)


def follow(draft: Draft, before: Draft, joined: str | None, story: bool) -> None:
    """Let a part of a range or list take its year from the part before it, which is resolved.

    A range over the turn of a year ends in the year that a story has come to, and begins in the year before.
    """
    if draft.kind != "calendar" or draft.year is not None or draft.which or before.year is None:
        return
    if draft.month is not None:
        wraps = joined == "range" and (draft.month, draft.day or 31) < (before.month or 0, before.day or 0)
        if wraps and story and "year" in before.assumed:
            before.year -= 1
        draft.year = before.year + wraps
        draft.assumed += ("year",)
    elif draft.weekday is not None and before.weekday is not None and before.day is not None and before.month:
        start = (before.year, before.month, before.day)
        _set_day(draft, plus_days(start, (draft.weekday - weekday(start)) % 7))
        draft.assumed += ("year", "month", "day")


def _calendar(draft: Draft, told: Narrative) -> bool:
    if draft.short_year:
        _expand_year(draft, told)
    if draft.numeric:
        _order(draft, told)
    if draft.which and draft.year is None and not draft.tod:
        base = told.base(draft.which in _TOLD)
        if base:
            draft.year = base[0] + _STEP[draft.which]
    if draft.century is not None or draft.decade is not None:
        return True
    if draft.unit == "Q" and draft.quarter is None:
        draft.quarter, draft.compared = told.quarter.quarter if told.quarter else None, True
    if draft.nth is not None:
        return _nth(draft, told)
    if draft.year is None:
        _place(draft, told)
    good = _exists(draft, told)
    if good and draft.unit == "W" and draft.day is not None and draft.year is not None:
        draft.year, draft.week = iso_week((draft.year, draft.month or 1, draft.day))
        draft.month = draft.day = None
    return good


def _exists(draft: Draft, told: Narrative) -> bool:
    """Whether the calendar has such a day; where not, a problem says so."""
    if draft.day is None or draft.month is None:
        return draft.month is None or 1 <= draft.month <= 12
    year = draft.year if draft.year is not None else 2000
    if draft.month == 2 and draft.day == 29 and "year" in draft.assumed and days_in_month(year, 2) < 29:
        year = draft.year = _leap_year_near(year)
    if 1 <= draft.month <= 12 and 1 <= draft.day <= days_in_month(year, draft.month):
        return True
    if told.problems is not None:
        shown = " ".join(told.text[draft.start : draft.end].split())
        told.problems.append(Problem(f"{shown!r}: the calendar has no such day", offset=draft.start))
    return False


def _leap_year_near(year: int) -> int:
    """The nearest year that has a 29 February; of two the earlier one."""
    return min((y for y in range(year - 7, year + 8) if days_in_month(y, 2) == 29), key=lambda y: abs(y - year))


def _expand_year(draft: Draft, told: Narrative) -> None:
    """Two digits are the year nearest to the reference that is at most ten years after it."""
    now = told.reference[0] if told.reference else 2030
    name = "decade" if draft.decade is not None else "year"
    year = now // 100 * 100 + (getattr(draft, name) or 0) % 100
    if year > now + 10:
        year -= 100
    setattr(draft, name, year)
    draft.short_year = False
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
    """A date without a year: by weekday, heading, tense, reference and narrative."""
    if draft.day is None and draft.month is None and not (draft.season or draft.quarter or draft.half):
        if draft.weekday is not None:
            _weekday(draft, told)
        elif draft.tod or draft.hour is not None:
            _day_of_time(draft, told)
        return
    base = told.year_base(draft)
    if base is None:
        return
    draft.assumed += ("year",)
    if draft.month is None and draft.day is not None:
        draft.year, draft.month, _ = first_day(told.last) or base
        draft.assumed += ("month",)
    elif told.heading(draft.start) is not None:
        draft.year = base[0]
    elif told.story or told.reference is None:
        draft.year = _next_in_story(draft, told, base)
    else:
        draft.year = _nearest_year(draft, told, base)


def _next_in_story(draft: Draft, told: Narrative, base: Ymd) -> int:
    """The year told last; the next one where a story goes on from the end of a year to the beginning of the next."""
    last = told.scene
    fine = last is not None and (last.month is not None or last.season is not None)
    return base[0] + (1 if fine and base[1] - _first_month(draft) >= 8 else 0)


def _first_month(draft: Draft) -> int:
    if draft.month:
        return draft.month
    if draft.season:
        return _SEASON_MONTH[draft.season]
    if draft.quarter:
        return draft.quarter * 3 - 2
    return 7 if draft.half == 2 else 1


def _nearest_year(draft: Draft, told: Narrative, base: Ymd) -> int:
    """The year that brings the date nearest to the reference, on the side that the tense speaks for."""
    year, month, day = base
    wanted = _first_month(draft)
    if draft.quarter or draft.half or draft.season:
        length = 6 if draft.half else 3
        if wanted <= month < wanted + length:
            return year
        ahead = (wanted - month) % 12
        behind = (month - wanted - length + 1) % 12
    elif draft.day is None:
        if wanted == month:
            return year
        ahead, behind = (wanted - month) % 12, (month - wanted) % 12
    else:
        days = (wanted - month) * 30 + draft.day - day
        if days == 0:
            return year
        ahead, behind = days % 365, -days % 365
    tense, away, cue = tense_near(told.text, draft.start, draft.end, told.language)
    if tense != "future" and (not tense or away >= _CLOSE_WORDS) and _is_deadline(draft, told):
        tense, away = "future", _CLOSE_WORDS
    future = ahead * _AHEAD[tense] < behind * _BEHIND[tense]
    if tense and away < _CLOSE_WORDS and draft.season:
        future = tense == "future"
    elif tense and away < _CLOSE_WORDS and draft.month is not None:
        if tense == "future":
            certain = told.language.cues["certain_future"]
            future = future or not certain or cue in certain
        else:
            future = ahead * _CLOSE_PAST < behind
    later_in_year = wanted > month or (wanted == month and (draft.day or 0) > day)
    if future:
        return year if later_in_year else year + 1
    return year - 1 if later_in_year else year


def _is_deadline(draft: Draft, told: Narrative) -> bool:
    words = told.text[max(0, draft.start - 14) : draft.start].split()
    return bool(words) and words[-1].casefold() in told.language.cues["deadline"]


def _weekday(draft: Draft, told: Narrative) -> None:
    base = told.base(told.story and told.grain(True) == "day")
    if base is None or draft.weekday is None:
        return
    ahead = (draft.weekday - weekday(base)) % 7
    if ahead:
        tense, away, _ = tense_near(told.text, draft.start, draft.end, told.language)
        if tense != "future" and not (away >= _CLOSE_WORDS and _is_deadline(draft, told)):
            ahead -= 7
    _set_day(draft, plus_days(base, ahead))
    draft.assumed += ("year", "month", "day")


def _day_of_time(draft: Draft, told: Narrative) -> None:
    """The day of "5 p.m." or "that morning": the last day told, or the reference."""
    if draft.which in ("this", "last"):
        day = told.reference
    else:
        last = told.last
        day = first_day(last) if last is not None and grain_of(last) == "day" else None
        day = day or (None if told.story else told.reference)
    if day is None:
        return
    step = _STEP[draft.which] if draft.which else 0
    _set_day(draft, plus_days(day, step) if step else day)
    draft.assumed += ("year", "month", "day")


def _set_day(draft: Draft, day: Ymd) -> None:
    draft.year, draft.month, draft.day = day


def _nth(draft: Draft, told: Narrative) -> bool:
    """The first Monday of October 2020, the last week of June."""
    if draft.year is None:
        _place(draft, told)
    if draft.year is None or draft.month is None:
        return draft.month is not None
    nth, wanted = draft.nth or 1, draft.weekday or (6 if draft.unit == "WE" else 4)
    last_day = days_in_month(draft.year, draft.month)
    if nth > 0:
        day = 1 + (wanted - weekday((draft.year, draft.month, 1))) % 7 + 7 * (nth - 1)
    else:
        day = last_day - (weekday((draft.year, draft.month, last_day)) - wanted) % 7
    if day > last_day:
        return False
    if draft.unit in ("W", "WE"):
        draft.year, draft.week = iso_week((draft.year, draft.month, day))
        draft.month, draft.weekend = None, draft.unit == "WE"
    else:
        draft.day = day
    return True


def _holiday(draft: Draft, told: Narrative) -> bool:
    """Christmas 1941, Easter, Thanksgiving: by rule, in the year that is said or lies nearest."""
    draft.kind = "calendar"
    name = draft.holiday or ""
    year = draft.year
    if year is None:
        base = told.base(draft.which in _TOLD) if draft.which else told.year_base(draft)
        if base is None:
            draft.value = "XXXX-XX-XX"
            return True
        draft.assumed += ("year",)
        year = _holiday_year(draft, told, base, name)
    day = holiday_day(name, year)
    if day is None:
        draft.year = year
        return True
    _set_day(draft, day)
    if draft.unit in ("W", "WE"):
        draft.year, draft.week = iso_week(day)
        draft.month = draft.day = None
        draft.weekend = draft.unit == "WE"
    return True


def _holiday_year(draft: Draft, told: Narrative, base: Ymd, name: str) -> int:
    here = holiday_day(name, base[0])
    if here is None or (told.story and not draft.which):
        return base[0]
    if draft.which in ("last", "previous"):
        return base[0] - (1 if here >= base else 0)
    if draft.which in ("next", "following"):
        return base[0] + (1 if here <= base else 0)
    if draft.which:
        return base[0]
    probe = Draft()
    probe.start, probe.end, probe.month, probe.day = draft.start, draft.end, here[1], here[2]
    return _nearest_year(probe, told, base)


def _shift(draft: Draft, told: Narrative) -> bool:
    """Two weeks ago, three days later: so many units from the reference or from what was told last."""
    draft.kind = "calendar"
    unit, count = draft.unit or "", draft.count
    if not isinstance(count, (int, float)):
        draft.kind, draft.value = "reference", "PAST_REF" if draft.direction < 0 else "FUTURE_REF"
        return True
    narrative = draft.anchor == "narrative"
    base, grain = told.base(narrative), told.grain(narrative)
    draft.from_reference = not narrative
    if base is None or (unit in _FINER and grain not in _FINER[unit]):
        draft.value = _UNKNOWN.get(unit, "XXXX-XX-XX")
        return True
    if unit == "Y" and count == 1 and draft.direction < 0 and _same_part_a_year_before(draft, told, narrative):
        return True
    if told.reference is not None and not told.story and narrative and unit == "Y" and draft.direction < 0:
        base = base if grain in ("year", "month", "quarter") else told.reference
    return _move(draft, base, unit, count * draft.direction, exact=not draft.definite)


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
    year, month, _ = base
    if unit in ("Y", "DE", "CE"):
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
        if unit in ("W", "WE"):
            draft.year, draft.week = iso_week(day)
            draft.weekend = unit == "WE"
            draft.exact_day = day if exact and unit == "W" else None
        else:
            _set_day(draft, day)
    return True


def _period(draft: Draft, told: Narrative) -> bool:
    """Last week, this September, the following year, that day, the quarter."""
    draft.kind = "calendar"
    which = draft.which or "this"
    from_told = which in _TOLD
    if which in ("bare", "this"):
        from_told = told.story
    elif which == "next":
        from_told = draft.definite
    if which in ("this", "next", "last") and not from_told:
        draft.from_reference = True
    base, step = told.base(from_told), _STEP[which]
    if base is None:
        draft.value = draft.value or _unknown_period(draft)
        return True
    if draft.unit == "Q" and draft.quarter is None and which in ("bare", "that", "same"):
        return _told_quarter(draft, told, which)
    if draft.weekday is not None:
        _period_weekday(draft, base, which)
    elif draft.month is not None or draft.season or draft.quarter is not None:
        draft.year = base[0] + _years_away(draft, base, step)
    elif draft.unit in _FINER and told.grain(from_told) not in _FINER[draft.unit or ""]:
        return _in_coarser(draft, told, which)
    else:
        _period_unit(draft, told, base, step)
    return True


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


def _told_quarter(draft: Draft, told: Narrative, which: str) -> bool:
    """The quarter that is spoken of: the latest told, else the one that ended last, of which news reports."""
    if told.quarter is not None and told.quarter.year is not None:
        draft.year, draft.quarter = told.quarter.year, told.quarter.quarter
        return True
    if told.reference is None:
        draft.value = "XXXX-QX"
        return True
    return _move(draft, told.reference, "Q", -1)


def _years_away(draft: Draft, base: Ymd, step: int) -> int:
    """How many years from `base` the last, this or next month, season or quarter of that name is."""
    if draft.quarter is not None or step == 0:
        return step
    first = _first_month(draft)
    if step < 0:
        # "Last May" said in June is more often the May a year before.
        return -1 if base[1] < first + (3 if draft.season else 2) else 0
    return 0 if base[1] < first else 1


def _period_weekday(draft: Draft, base: Ymd, which: str) -> None:
    ahead = ((draft.weekday or 1) - weekday(base)) % 7
    if which in ("next", "following"):
        days = ahead or 7
    elif which in ("last", "previous"):
        days = ahead - 7
    else:
        days = ahead
    _set_day(draft, plus_days(base, days))


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
        _set_day(draft, plus_days(base, step))
        draft.tod, draft.type = "NI", "TIME"
    else:
        _move(draft, base, unit, step)


def _weekend(draft: Draft, told: Narrative, base: Ymd, step: int) -> None:
    """The weekend is the last one, unless the sentence speaks of the future or the day is in one."""
    if draft.which == "bare" and weekday(base) < 6:
        step = 0 if tense_near(told.text, draft.start, draft.end, told.language)[0] == "future" else -1
    _move(draft, base, "WE", step)
