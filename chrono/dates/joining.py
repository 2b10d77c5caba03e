"""Neighbouring drafts become one: a date and its time of day, a range, a list."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise
from typing import TypeAlias

from chrono.dates.draft import Draft
from chrono.dates.holidays import holiday_day
from chrono.lang import Language

__all__ = ["join"]

# The longest text between two drafts that can join them, in characters.
_REACH = 16
# The most dates that one list holds: each join looks at all before it, so a list without end would cost its square.
_MOST_PARTS = 31

# What keeps two drafts apart whatever stands between: an empty line, or the mark of a new list item.
_APART = re.compile(r"\n[^\S\n]*(?:\n|[-*+•][^\S\n])")

_WORD = re.compile(r"\w")

# Fields that an end of a range or list lends to the other.
_YEAR_FIELDS = ("year", "era", "short_year")

# Two neighbours as one draft, or None where they stay two.
_Rule: TypeAlias = Callable[[Draft, Draft, str, Language], Draft | None]


def join(drafts: list[Draft], text: str, language: Language) -> list[Draft]:
    """Drafts with dates and times put together, and ranges and lists as one draft with parts."""
    links = _tell_links(drafts, text, language)
    for rule, cues in _RULES if links else ():
        if any(not links.isdisjoint(language.cues[name]) for name in cues):
            drafts = _pairs(drafts, text, language, rule)
    return drafts


def _tell_links(drafts: list[Draft], text: str, language: Language) -> set[str]:
    """Give each draft what joins it to the one before, if anything may; all that does so, in small letters too."""
    links, found = language.links, set[str]()
    for first, second in pairwise(drafts):
        begin, end = first.end, second.start
        if end - begin <= _REACH:
            between = text[begin:end]
            # Where a blank alone stands between them, as mostly, there is nothing to look at.
            link = "" if between == " " else " ".join(between.split())
            if link in found or link.casefold() in links:
                if "\n" in between and _APART.search(between):
                    continue
                second.link = link
                found.add(link)
    return found | {link.casefold() for link in found}


def _pairs(drafts: list[Draft], text: str, language: Language, rule: _Rule) -> list[Draft]:
    out: list[Draft] = []
    for draft in drafts:
        while out and draft.link is not None:
            joined = rule(out[-1], draft, text, language)
            if joined is None:
                break
            joined.link = out.pop().link
            draft = joined
        out.append(draft)
    return out


def _is_day(draft: Draft) -> bool:
    """Whether it names a day that a time of day can belong to."""
    if draft.tod or draft.hour is not None or draft.parts:
        return False
    if draft.kind == "shift":
        return draft.unit == "D"
    if draft.kind == "period":
        return draft.weekday is not None or draft.unit == "D"
    figures = draft.day is not None or draft.numeric is not None
    return draft.kind == "calendar" and (draft.weekday is not None or figures)


def _is_time(draft: Draft) -> bool:
    return (
        draft.kind == "calendar"
        and bool(draft.tod or draft.hour is not None)
        and not (draft.day or draft.weekday or draft.month or draft.numeric or draft.which == "last")
    )


def _date_and_time(first: Draft, second: Draft, text: str, language: Language) -> Draft | None:
    if first.hour is None and second.hour is None and not (first.tod or second.tod):
        return None
    if _is_day(first) and _is_time(second):
        date, time = first, second
    elif _is_time(first) and _is_day(second):
        date, time = second, first
    else:
        return _weekday_and_date(first, second)
    link = second.link.lower() if second.link and second.link.isupper() else second.link  # "10 AM ON 5 MAY"
    if link not in language.cues["date_time"] or (date is first and _heads_hours(first, second, text)):
        return None
    date.start, date.end = first.start, second.end
    date.type = "TIME"
    date.tod, date.hour, date.minute, date.second, date.zone = (
        time.tod, time.hour, time.minute, time.second, time.zone,
    )  # fmt: skip
    date.mod = date.mod or time.mod
    return date


def _heads_hours(day: Draft, time: Draft, text: str) -> bool:
    """Whether a day that fills its line stands above an hour that begins what is told of it: "08:30 Flight"."""
    if "\n" not in text[day.end : time.start]:
        return False
    above = text[text.rfind("\n", 0, day.start) + 1 : day.start]
    end = text.find("\n", time.end)
    behind = text[time.end : end if end >= 0 else len(text)]
    return not _WORD.search(above) and _WORD.search(behind) is not None


def _range_or_list(first: Draft, second: Draft, text: str, language: Language) -> Draft | None:
    if first.kind != "calendar" or second.kind != "calendar" or len(first.parts) >= _MOST_PARTS:
        return None
    link = (second.link or "").casefold()
    if link in language.cues["range"]:
        joined = "range"
    elif link in language.cues["and"]:
        joined = "range" if _word_before(first, text) in language.cues["between"] else "all"
        if joined == "all" and link.startswith(","):
            return None  # "between 3 May, and 4 June" alone
        if joined == "all" and not _needs_year(first, second):
            return None
    elif link in language.cues["or"]:
        joined = "any"
    else:
        return None
    if not _alike(first, second) or (first.joined and (joined == "range" or first.joined != joined)):
        return None
    if joined == "range" and second.joined:
        return None
    _lend(first, second)
    if joined == "range" and not _in_order(first, second):
        return None
    if first.parts and joined != first.joined:
        return None
    whole = Draft()
    whole.kind, whole.rule, whole.type = "calendar", joined, first.type
    whole.start, whole.end, whole.joined = first.start, second.end, joined
    whole.parts = (*(first.parts or (first,)), *(second.parts or (second,)))
    return whole


def _needs_year(first: Draft, second: Draft) -> bool:
    """Whether the first is incomplete without the second: "in March and April 2020", but not "in 1998 and 2001"."""
    return first.year is None and first.which is None and second.year is not None


def _months_of_a_year(first: Draft, second: Draft, text: str, language: Language) -> Draft | None:
    """Next year, in May or June; ten years ago, in July: the months are of that year.

    The year is a part of its own, but no date besides them.
    """
    months = second.parts or (second,)
    names_a_year = first.kind in ("period", "shift") and first.unit == "Y" and not first.parts
    if not names_a_year or (second.link or "").casefold() not in language.cues["within"]:
        return None
    if any(_grain(part) not in ("month", "season") or part.year is not None or part.which for part in months):
        return None
    whole = Draft()
    whole.kind, whole.rule, whole.joined = "calendar", "months of a year", second.joined or "one"
    whole.start, whole.end = first.start, second.end
    first.umbrella = True
    whole.parts = (first, *months)
    return whole


def _weekday_of_week(first: Draft, second: Draft, text: str, language: Language) -> Draft | None:
    """Tuesday of last week; next week on Friday: one day, whichever of the two is named first."""
    if first.kind == "holiday":
        return _feast_of_a_year(first, second, language)
    day, week = (first, second) if first.weekday is not None else (second, first)
    if day.kind != "calendar" or day.weekday is None or day.day or day.month or day.which or day.parts:
        return None
    if week.kind != "period" or week.unit != "W" or week.which not in ("this", "last", "next") or week.weekday:
        return None
    cue = "weekday_first" if day is first else "week_first"
    if (second.link or "").casefold() not in language.cues[cue]:
        return None
    week.start, week.end, week.rule, week.weekday, week.mod = (
        first.start,
        second.end,
        "weekday of a week",
        day.weekday,
        None,
    )
    week.type, week.tod, week.hour, week.minute = day.type, day.tod, day.hour, day.minute
    return week


def _feast_of_a_year(first: Draft, second: Draft, language: Language) -> Draft | None:
    """Palm Sunday the following year; Christmas of that year."""
    feast = first.year is None and first.which is None and first.unit is None
    year = second.kind == "period" and second.unit == "Y" and not second.parts and second.which is not None
    if not (feast and year) or (second.link or "").casefold() not in language.cues["weekday_first"]:
        return None
    first.end, first.which, first.unit = second.end, second.which, "Y"
    return first


def _feast_and_date(first: Draft, second: Draft, text: str, language: Language) -> Draft | None:
    """On Labour Day, 5 September 1955: a feast and the day on which it was are one date; "proclaim" names a feast."""
    alone = first.kind == "holiday" and (first.year, first.which, first.unit, first.beside) == (None, None, None, 0)
    told = second.kind == "calendar" and not second.parts and second.hour is None
    if not (alone and told) or (second.link or "").casefold() not in language.cues["feast_day"]:
        return None
    if second.year is None or holiday_day(first.holiday or "", second.year) != (second.year, second.month, second.day):
        return None
    if _word_before(first, text) not in language.cues["before_feast"]:
        return None
    second.start, second.end = first.start, second.end + (second.link == "(" and text[second.end :][:1] == ")")
    return second


def _weekday_and_date(first: Draft, second: Draft) -> Draft | None:
    """Monday, 2019-05-06: a weekday and the day in numbers that it is."""
    days = first.kind == second.kind == "calendar" and first.weekday is not None and second.weekday is None
    if not days or second.day is None or second.year is None or second.parts or second.link not in ("", ","):
        return None
    if first.day or first.which or first.tod or first.hour is not None or first.parts:
        return None
    second.start, second.weekday = first.start, first.weekday
    return second


def _grain(draft: Draft) -> str:
    if draft.parts:
        return _grain(draft.parts[0])
    if draft.hour is not None or draft.tod:
        return "time"
    if draft.century is not None or draft.decade is not None:
        return "years"
    if draft.day is not None or draft.weekday is not None:
        return "day"
    if draft.month is not None:
        return "month"
    if draft.season:
        return "season"
    return "part" if draft.quarter or draft.half else "year"


def _alike(first: Draft, second: Draft) -> bool:
    """Whether two dates are of a kind that a range or list is made of."""
    if first.which or second.which:
        return False
    if _is_time(first) != _is_time(second):
        return _is_time_of_the_day_of(first, second)
    a, b = _grain(first), _grain(second)
    return a == b or {a, b} <= {"day", "month", "year", "season"}


def _is_time_of_the_day_of(first: Draft, second: Draft) -> bool:
    """Whether a time of day without its day stands before a later one of the same day, which is told there."""
    earlier = (first.hour or 0, first.minute or 0) < (second.hour or 0, second.minute or 0)
    return _is_time(first) and first.hour is not None and second.hour is not None and earlier


def _lend(first: Draft, second: Draft) -> None:
    """The year of the second serves the first too, and its era; its day serves a mere time of day."""
    firsts = first.parts or (first,)
    if _is_time(first) and not _is_time(second):
        for name in (*_YEAR_FIELDS, "month", "day", "weekday"):
            setattr(first, name, getattr(second, name))
    for draft in firsts:
        if second.era == "BC" and draft.era is None and draft.year is not None and draft.year > 0:
            draft.year, draft.era = 1 - draft.year, "BC"
        if draft.year is None and second.year is not None and draft.month is not None:
            for name in _YEAR_FIELDS:
                setattr(draft, name, getattr(second, name))
            if draft.month > (second.month or 12) and draft.year is not None:
                draft.year -= 1
        elif draft.year is None and second.year is not None and draft.season:
            draft.year = second.year


def _in_order(first: Draft, second: Draft) -> bool:
    a, b = (first.parts or (first,))[0], (second.parts or (second,))[-1]
    if a.short_year or b.short_year or a.year is None or b.year is None:
        return True
    return (a.year, a.month or 0, a.day or 0) <= (b.year, b.month or 12, b.day or 31)


def _word_before(draft: Draft, text: str) -> str:
    words = text[max(0, draft.start - 16) : draft.start].split()
    return words[-1].casefold() if words else ""


# The rules in their order, each with the cues of a language of which one stands between what it joins.
_RULES: tuple[tuple[_Rule, tuple[str, ...]], ...] = (
    (_date_and_time, ("date_time",)),
    (_range_or_list, ("range", "and", "or")),
    (_months_of_a_year, ("within",)),
    (_weekday_of_week, ("weekday_first", "week_first")),
    (_feast_and_date, ("feast_day",)),
)
