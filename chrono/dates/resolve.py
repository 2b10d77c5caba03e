"""The second step: what a text leaves unsaid, from the reference, the tense, and the dates told before."""

from __future__ import annotations

from chrono.dates.apposition import leads_back
from chrono.dates.counting import STEP, TOLD, first_month, period, set_day, shift
from chrono.dates.days import Ymd, iso_week, plus_days, weekday
from chrono.dates.draft import Draft
from chrono.dates.holidays import holiday_day, last_day
from chrono.dates.narrative import Narrative, first_day, grain_of
from chrono.errors import Problem
from chrono.when import days_in_month

__all__ = ["follow", "resolve"]

_MAX_YEAR, _MIN_YEAR = 99999, -9999

# How much farther a date may lie on the side that the tense speaks against, or where nothing speaks.
_AHEAD = {"future": 1.0, None: 1.5, "past": 5.0}
_BEHIND = {"past": 1.0, None: 1.0, "future": 4.0}
# A cue at most so many words from the date weighs more; one of the future decides alone.
_CLOSE_WORDS = 4
# A story that goes back so many months within a year has come to the next year.
_TURN_OF_YEAR = 8
_CLOSE_PAST = 8.0
# "was set for 8 September": a day right behind such words is likely to lie ahead.
_JUST_SET = 1 / 4
# So many years before the one that a story has come to may a year of two digits be, and one that it looks back to.
_SLACK, _FARTHEST_BACK = 10, 49


def resolve(draft: Draft, told: Narrative) -> bool:
    """Fill in what the draft leaves unsaid; False where it can be no date."""
    kind = draft.kind
    if kind == "calendar":
        good = _calendar(draft, told)
    elif kind == "shift":
        good = shift(draft, told)
    elif kind == "period":
        good = period(draft, told)
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
    elif draft.season:
        draft.year = before.year + (first_month(draft) < first_month(before))
        draft.assumed += ("year",)
    elif draft.weekday is not None and before.weekday is not None and before.day is not None and before.month:
        start = (before.year, before.month, before.day)
        set_day(draft, plus_days(start, (draft.weekday - weekday(start)) % 7))
        draft.assumed += ("year", "month", "day")


def _calendar(draft: Draft, told: Narrative) -> bool:
    if draft.short_year:
        _expand_year(draft, told)
    if draft.numeric:
        _order(draft, told)
    if draft.which and draft.year is None and not draft.tod:
        base = first_day(told.mentioned) if draft.which in TOLD else None
        base = base or told.base(draft.which in TOLD)
        if base:
            draft.year = base[0] + STEP[draft.which]
    if draft.century is not None or draft.decade is not None:
        return True
    if draft.unit == "Q" and draft.quarter is None:
        draft.quarter, draft.compared = told.quarter.quarter if told.quarter else None, True
    if draft.nth is not None:
        return _nth(draft, told)
    if draft.year is None:
        _place(draft, told)
    # A year by itself is always there.
    good = draft.month is None or _exists(draft, told)
    if good and draft.unit == "W" and draft.day is not None and draft.year is not None:
        _week_of(draft, (draft.year, draft.month or 1, draft.day))
        draft.month = draft.day = None
    return good


def _week_of(draft: Draft, day: Ymd) -> None:
    """The calendar's week with a day in it, or the seven days that begin or end with the day."""
    draft.year, draft.week = iso_week(day)
    if draft.day_in_week == "last":
        draft.exact_day, draft.lasts_to = plus_days(day, -6), day
    elif draft.weekday or draft.day_in_week == "first":  # "the week of Sunday, 4 June"
        draft.exact_day, draft.lasts_to = day, plus_days(day, 6)


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
    """Two digits are the year nearest to the reference that is at most ten years after it; to none, that has begun.

    What is told in the past has begun, too: "in '31 they fled". A story goes on to the first such year that is not
    long before the one it has come to; where a sentence looks back, it is the nearest to that.

    A decade is the nearest that has begun: who says "the thirties" in 2024 speaks of the past.
    """
    now, ahead = (told.reference[0], 10) if told.reference else (2030, 0)
    name = "decade" if draft.decade is not None else "year"
    come, year = first_day(told.scene) if told.story else None, (getattr(draft, name) or 0) % 100
    if come is not None:
        first = come[0] - (_FARTHEST_BACK if told.tells_what_had_been(draft) else _SLACK)
        year = first + (year - first) % 100
    else:
        year += now // 100 * 100
    if year > (now + ahead if name == "year" else now - 1) or (now < year and told.tense(draft)[0] == "past"):
        year -= 100
    setattr(draft, name, year)
    draft.short_year = False
    draft.assumed += ("century",)


def _order(draft: Draft, told: Narrative) -> None:
    """5/11/2023: the number over 12 is the day; else its weekday, the document's other dates or the option."""
    first, second = draft.numeric or (0, 0)
    if draft.weekday is not None and first <= 12 and second <= 12 and draft.year is not None:
        readings = ((first, second), (second, first))
        fitting = [one for one in readings if weekday((draft.year, one[1], one[0])) == draft.weekday]
        if len(fitting) == 1:
            draft.day, draft.month = fitting[0]
            return
    if draft.weekday is not None and draft.year is None and (base := told.year_base(draft)) is not None:
        readings = ((first, second), (second, first))
        fitting = [one for one in readings if _is_soon_or_lately(draft.weekday, one, base[0])]
        if len(fitting) == 1:
            draft.day, draft.month = fitting[0]
            return
    order = "dmy" if first > 12 else "mdy" if second > 12 else told.order
    draft.day, draft.month = (first, second) if order == "dmy" else (second, first)
    if first <= 12 and second <= 12 and first != second and not told.order_known:
        draft.uncertain = True
        draft.assumed += ("order",)


def _is_soon_or_lately(wanted: int, day_of_month: tuple[int, int], year: int) -> bool:
    """Whether a day of a month is that weekday in a year or in one beside it."""
    day, month = day_of_month
    if month > 12:
        return False
    years = [one for one in (year - 1, year, year + 1) if 0 < day <= days_in_month(one, month)]
    return any(weekday((one, month, day)) == wanted for one in years)


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
    _place_in_year(draft, told, base)
    if draft.weekday is not None and told.heading(draft.start) is None:
        _heed_weekday(draft)


def _heed_weekday(draft: Draft) -> None:
    """Of the years nearest to the one assumed, or months, that in which the day is the weekday that the text says."""
    if draft.year is None or draft.month is None or draft.day is None:
        return
    months = 1 if "month" in draft.assumed else 12
    for away in (0, -1, 1, -2, 2) if months == 12 else (0, -1, 1, -2, 2, -3, 3, -4, 4):
        year, month = divmod(draft.year * 12 + draft.month - 1 + away * months, 12)
        if draft.day <= days_in_month(year, month + 1) and weekday((year, month + 1, draft.day)) == draft.weekday:
            draft.year, draft.month = year, month + 1
            return


def _place_in_year(draft: Draft, told: Narrative, base: Ymd) -> None:
    """The year of a date that has none, and the month too where only a day is said."""
    if draft.month is None and draft.day is not None:
        draft.year, draft.month, _ = _month_told(told) or base
        draft.assumed += ("month",)
    elif draft.direction:
        draft.year = _last_or_next_year(draft, told.reference or base)
    elif later := _outcome(draft, told):
        draft.year = later[0] - ((draft.month or 0, draft.day or 0) > later[1:])
    elif told.heading(draft.start) is not None:
        draft.year = base[0]
    elif told.reference is not None and told.story and _is_announced(draft, told):
        draft.year = _nearest_year(draft, told, told.reference)
    elif told.story or told.reference is None:
        draft.year = _next_in_story(draft, told, base)
    elif episode := told.episode(draft):
        draft.year = episode[0] + (1 if episode[1] - first_month(draft) >= _TURN_OF_YEAR else 0)
    else:
        draft.year = _nearest_year(draft, told, base)


def _outcome(draft: Draft, told: Narrative) -> Ymd | None:
    """The last day of a date that the draft lies before: "broke out in May 2020 after the vote of 3 March"."""
    later = told.mentioned
    if later is None or later.month is None or later.year is None or draft.month is None or draft.weekday is not None:
        return None
    if not leads_back(told.text, later.end, draft.start, told.language) or not told.in_one_sentence(later, draft):
        return None
    return later.year, later.month, later.day or 31


def _month_told(told: Narrative) -> Ymd | None:
    """The first day of what was told last, or where that is a year alone, of the month told before it near that year.

    "On 19 January … as in the year before. The next evening, the 20th, …"
    """
    last, month = first_day(told.last), first_day(told.month)
    bare = told.last is not None and told.last.month is None and told.last.season is None
    return month if bare and last and month and abs(month[0] - last[0]) <= 1 else last


def _last_or_next_year(draft: Draft, base: Ymd) -> int:
    """The year of the last or next such day or month before or after `base`."""
    here = (draft.month or 0, draft.day or base[2])
    if draft.direction < 0:
        return base[0] - (here >= base[1:])
    return base[0] + (here <= base[1:])


def _next_in_story(draft: Draft, told: Narrative, base: Ymd) -> int:
    """The year told last; the next one where a story goes on from the end of a year to the beginning of the next."""
    last = told.scene
    fine = last is not None and (last.month is not None or last.season is not None)
    return base[0] + (1 if fine and base[1] - first_month(draft) >= _TURN_OF_YEAR and not told.holds_year() else 0)


def _nearest_year(draft: Draft, told: Narrative, base: Ymd) -> int:
    """The year that brings the date nearest to the reference, on the side that the tense speaks for."""
    year, month, day = base
    wanted = first_month(draft)
    last = told.reference_end
    if last is not None and base == told.reference and draft.day is not None:
        for one in {year, last[0]}:
            if base <= (one, wanted, draft.day) <= last:
                return one
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
    tense, away, cue = told.tense(draft)
    if tense != "future" and (not tense or away >= _CLOSE_WORDS) and _is_deadline(draft, told):
        tense, away = "future", _CLOSE_WORDS
    future = ahead * _AHEAD[tense] < behind * _BEHIND[tense]
    if tense == "future" and away < _CLOSE_WORDS and (draft.quarter or draft.half):
        future = future or cue in told.language.cues["certain_future"]
    elif tense and away < _CLOSE_WORDS and draft.season:
        future = tense == "future"
    elif tense and away < _CLOSE_WORDS and draft.month is not None:
        if tense == "future":
            certain = told.language.cues["certain_future"]
            future = future or not certain or cue in certain
        else:
            sets = cue in told.language.cues["sets_dates"]
            done = away <= 1 and not sets
            just_set = sets and away <= 1 and _follows(draft, told, "sets_to")
            future = ahead * (_JUST_SET if just_set else _CLOSE_PAST) < behind and not done
    later_in_year = wanted > month or (wanted == month and (draft.day or 0) > day)
    if future:
        return year if later_in_year else year + 1
    return year - 1 if later_in_year else year


def _is_announced(draft: Draft, told: Narrative) -> bool:
    """Whether a cue says that the date is still to come, though the text is a story of other times."""
    tense, away, cue = told.tense(draft)
    close = away < _CLOSE_WORDS and cue in told.language.cues["future_pairs"]
    return tense == "future" and (close or cue in told.language.cues["certain_future"])


def _is_deadline(draft: Draft, told: Narrative) -> bool:
    if not told.may_stand_before(draft, told.language.deadline_ends):
        return False
    return _follows(draft, told, "deadline")


def _follows(draft: Draft, told: Narrative, cue: str) -> bool:
    """Whether the word before a date is one of those of a cue."""
    words = told.text[max(0, draft.start - 14) : draft.start].split()
    return bool(words) and words[-1].casefold() in told.language.cues[cue]


def _weekday(draft: Draft, told: Narrative) -> None:
    base = told.base(told.elsewhere and told.grain(True) == "day")
    if base is None or draft.weekday is None:
        return
    ahead = (draft.weekday - weekday(base)) % 7
    if ahead:
        tense, away, _ = told.tense(draft)
        undecided = tense is None or away >= _CLOSE_WORDS
        if tense != "future" and not (undecided and _is_deadline(draft, told)):
            ahead -= 7
    set_day(draft, plus_days(base, ahead))
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
    step = STEP[draft.which] if draft.which else 0
    set_day(draft, plus_days(day, step) if step else day)
    draft.assumed += ("year", "month", "day")


def _nth(draft: Draft, told: Narrative) -> bool:
    """The first Monday of October 2020, the last week of June."""
    if draft.year is None:
        _place(draft, told)
    if draft.year is None or draft.month is None:
        return draft.month is not None
    nth, wanted = draft.nth or 1, draft.weekday or (6 if draft.unit == "WE" else 4)
    last_day = days_in_month(draft.year, draft.month)
    if draft.unit == "D":
        day = nth if nth > 0 else last_day
    elif nth > 0:
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
        base = told.base(draft.which in TOLD) if draft.which else told.year_base(draft)
        if base is None:
            draft.value = "XXXX-XX-XX"
            return True
        draft.assumed += ("year",)
        if draft.unit == "Y" and draft.which:
            base = (first_day(told.mentioned) or base) if draft.which in TOLD else base
            year = base[0] + STEP[draft.which]
        else:
            year = _holiday_year(draft, told, base, name)
    day = holiday_day(name, year)
    if day is None:
        draft.year = year
        return True
    if draft.beside:
        set_day(draft, _day_beside(day, draft))
        return True
    set_day(draft, day)
    last = last_day(name, day)
    draft.lasts_to = last if last != day else None
    if draft.unit in ("W", "WE"):
        draft.year, draft.week = iso_week(day)
        draft.month = draft.day = None
        draft.weekend = draft.unit == "WE"
    return True


def _day_beside(day: Ymd, draft: Draft) -> Ymd:
    """The day after or before that one, or the first such weekday."""
    if draft.weekday is None:
        return plus_days(day, draft.beside)
    ahead = (draft.weekday - weekday(day)) % 7
    return plus_days(day, (ahead or 7) if draft.beside > 0 else ahead - 7)


def _holiday_year(draft: Draft, told: Narrative, base: Ymd, name: str) -> int:
    here = holiday_day(name, base[0])
    if here is None or (told.story and not draft.which):
        return base[0]
    if draft.which in ("last", "previous"):
        return base[0] - (1 if here >= base else 0)
    if draft.which in ("next", "following"):
        in_a_year = draft.which == "following" and told.last is not None and told.last.month is None
        return base[0] + (1 if here <= base or in_a_year else 0)
    if draft.which:
        return base[0]
    probe = Draft()
    probe.start, probe.end, probe.month, probe.day = draft.start, draft.end, here[1], here[2]
    return _nearest_year(probe, told, base)
