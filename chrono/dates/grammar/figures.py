"""Builders of dates written in figures: 5/11/2023, 2019-11-07T17:00:30Z, 7.XI.2019, 20191107."""

from __future__ import annotations

import re

from chrono.dates.draft import Draft, Match, builder
from chrono.dates.grammar.calendar import calendar, read_year

__all__: list[str] = []

# Hours, minutes and seconds without marks between them.
_SIX_DIGITS = 6
_ZONE = re.compile(r"Z| ?[+-]\d\d:?\d\d(?!\d)")


@builder("numeric", alone=True)
def numeric(draft: Draft, match: Match) -> bool:
    """5/11/2023, 05.11.2023, 2023-11-05: which number is the day is decided by order, size or the document."""
    draft.kind = "calendar"
    if not read_year(draft, match):
        return False
    first, second = match.number("day"), match.number("day_2")
    if first is None or second is None or max(first, second) > 31 or min(first, second) > 12:
        return False
    if match.constant("order") == "dmy":
        draft.day, draft.month = first, second
        return second <= 12
    draft.numeric, draft.weekday = (first, second), match.first("weekday", "shortday")
    return True


@builder("day beside its weekday")
def day_beside_its_weekday(draft: Draft, match: Match) -> bool:
    """Thursday, 9/17 or Thu 17/9: a month and a day in figures, which could be a fraction but for the weekday."""
    first, second = match.number("day"), match.number("day_2")
    behind = match.text[draft.end : draft.end + 4]
    if first is None or second is None or min(first, second) > 12 or behind[:1] in ("/", "%") or behind == " of ":
        return False
    draft.kind, draft.numeric = "calendar", (first, second)
    draft.weekday = match.first("weekday", "shortday")
    return True


@builder("day in figures")
def day_in_figures(draft: Draft, match: Match) -> bool:
    """Am 16.06., with a full stop behind the month, which no number has."""
    draft.kind, draft.day, draft.month = "calendar", match.number("day"), match.number("day_2")
    if match.text[draft.end - 1] != ".":
        draft.end += match.text.startswith(".", draft.end)
    stopped = match.text[draft.end - 1] == "." and not match.text[draft.end : draft.end + 1].isdigit()
    return stopped and draft.month is not None and draft.month <= 12


@builder("iso date")
def iso_date(draft: Draft, match: Match) -> bool:
    """2023-11-05, 2019-11, 2019-11-07T17:00:30Z; an offset such as +02:00 belongs to the time."""
    draft.kind = "calendar"
    draft.year, draft.month, draft.day = match.number("year"), match.first("monthnum", "month"), match.number("day")
    draft.week = match.number("week")
    if draft.week is not None:
        return 1 <= draft.week <= 53
    if match.text[draft.start : draft.end].endswith(f"/{draft.year}") and len(match.word("monthnum") or "") < 2:
        return False  # a fraction: "1/2000"
    draft.hour, draft.minute, draft.second = match.number("hour"), match.number("minute"), match.number("minute_2")
    if draft.hour is None:
        return not (draft.day is None and match.text[draft.end : draft.end + 1] in ("-", "–", "/"))
    draft.type = "TIME"
    if match.has("zone"):
        draft.zone = f"-{match.word('zone')}:{match.word('zoneminute')}"
    elif zone := _ZONE.match(match.text, draft.end):
        draft.end = zone.end()
        digits = zone[0].strip().replace(":", "")
        draft.zone = "Z" if digits == "Z" else f"{digits[:3]}:{digits[3:]}"
    return draft.hour < 24


@builder("roman month", alone=True)
def roman_month(draft: Draft, match: Match) -> bool:
    """7.XI.2019."""
    draft.kind = "calendar"
    draft.day, draft.month = match.number("day"), match.first("roman", "smallroman")
    return bool(draft.month and draft.month <= 12) and read_year(draft, match)


@builder("day around a clock")
def day_around_a_clock(draft: Draft, match: Match) -> bool:
    """Thu Nov 7 14:22:00 2019, as systems write the day of a message or of a change."""
    draft.hour, draft.minute, draft.second = match.number("hour"), match.number("minute"), match.number("minute_2")
    return calendar(draft, match) and (draft.hour or 0) < 24


@builder("eight digits")
def eight_digits(draft: Draft, match: Match) -> bool:
    """20191107, 20191107T101500Z."""
    word, time = match.word("eight") or "", match.word("time")
    draft.kind = "calendar"
    draft.year, draft.month, draft.day = int(word[:4]), int(word[4:6]), int(word[6:])
    if time is not None:
        if len(time) != _SIX_DIGITS:
            return False
        draft.type, draft.zone = "TIME", "Z" if match.text[draft.end - 1] in "zZ" else None
        draft.hour, draft.minute, draft.second = int(time[:2]), int(time[2:4]), int(time[4:])
    clock = (draft.hour or 0) < 24 and (draft.minute or 0) < 60 and (draft.second or 0) < 60
    return clock and 1800 <= draft.year <= 2100 and 1 <= draft.month <= 12 and 1 <= draft.day <= 31
