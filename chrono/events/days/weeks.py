"""What a weekday says of a date: its year, and its day in a list of a week."""

from __future__ import annotations

import re

import attrs

from chrono.events.days.anchors import Anchor
from chrono.events.layout.segments import Layout
from chrono.events.words.phrases import any_phrase
from chrono.lang import Language
from chrono.when import Day, When

__all__ = ["BARE_WEEKDAY", "by_weekday", "fits_weekday", "of_week", "week_begun", "weekday_denies"]

# An English weekday and nothing more, but for the hour: "noon on Monday", "Friday night", "Tuesday, at the town hall".
BARE_WEEKDAY = re.compile(
    r"(?:(?:midnight|noon|\d[\d:.]*(?: ?[ap]\.?m\.?)?),? (?:on )?)?"
    rf"(?:{any_phrase('weekdays', 'en')})(?: (?:{any_phrase('parts_of_days', 'en')}))?(?:,? at [^,;]{{1,20}})?",
    re.IGNORECASE,
)
_WEEK = re.compile(r"\b(?:w/c|wk|week(?: (?:commencing|beginning|starting|of))?)\s*:?\s*(?:the\s)?$", re.IGNORECASE)
_WEEK_REACH = 20  # characters
_LONGEST_WEEK = 60  # characters beside the day of a line that heads a week
_MONTHS = 12
_ITEM_LEAD = 4  # characters before the weekday that opens an item


def week_begun(one: Anchor, layout: Layout, text: str) -> Day | None:
    """The day with which the week of a heading or short line begins: "w/c 2 December", "Week of December 2"."""
    before = text[max(0, one.start - _WEEK_REACH) : one.start] if one.when.precision == "day" else ""
    if not ("w/c" in before or "wk" in before or "eek" in before) or not _WEEK.search(before):
        return None
    unit = layout.unit_at(one.start)
    if unit is None or one.when.earliest is None or unit.end - unit.start - len(one.text) > _LONGEST_WEEK:
        return None
    return _monday(one.when.earliest, one.text)


def _monday(day: Day, text: str) -> Day:
    """The day itself; where it is no Monday in the one order of numbers, and one in the other, the Monday."""
    if day.weekday and re.fullmatch(r"\d{1,2}\W\d{1,2}\W\d{2,4}", text) and day.day <= _MONTHS:
        other = Day(day.year, day.day, day.month)
        return day if other.weekday else other
    return day


def of_week(one: Anchor, week: Day, layout: Layout, date: When | None, language: Language) -> Anchor | None:
    """A weekday that opens a line or sentence of a list of a week, as the day of that week."""
    weekday = language.weekdays.get(one.text.lower())
    unit = layout.unit_at(one.start) if weekday is not None else None
    if weekday is None or unit is None or one.start - unit.start > _ITEM_LEAD:
        return None
    when = When.from_date(week.plus((weekday - week.weekday) % 7))
    ahead = date is not None and date.before(when)
    return attrs.evolve(one, when=when, basis="narrative", deictic=False, yearless=False, partial=False, ahead=ahead)


def weekday_denies(one: Anchor, told: Anchor | None, language: Language) -> bool:
    """Whether the weekday beside a day says that it is not of the year of the story."""
    weekday = language.weekday_in(one.text)
    if weekday is None or told is None or told.when.earliest is None:
        return False
    moved = one.in_year(told.when.earliest.year)
    day = moved.when.earliest if moved is not None else None
    return day is not None and day.weekday != weekday


def fits_weekday(one: Anchor, language: Language) -> bool:
    """Whether a date names its weekday, and has it in the year that was found for it."""
    weekday, day = language.weekday_in(one.text), one.when.earliest
    return weekday is not None and day is not None and day.weekday == weekday


def by_weekday(one: Anchor, date: When | None, language: Language) -> Anchor | None:
    """The year about the document's in which the day falls on the weekday that stands beside it."""
    weekday = language.weekday_in(one.text)
    if weekday is None or date is None or date.earliest is None or one.when.precision not in ("day", "time"):
        return None
    for step in (0, 1, -1):
        moved = one.in_year(date.earliest.year + step)
        if moved is not None and moved.when.earliest is not None and moved.when.earliest.weekday == weekday:
            return attrs.evolve(moved, basis="inferred_year")
    return None
