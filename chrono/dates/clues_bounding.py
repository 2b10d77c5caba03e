"""Evidence that bounds the date of a text inside a year that other evidence fixes.

To add a kind, write a function from a `Page` to clues, with cases for what it must not take for evidence, and name it
in `BOUNDING`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from chrono.dates.clue import Clue, Page, Span, day_number, has_year, month_day, shown, whole_year
from chrono.when import Day, days_in_month

__all__ = ["BOUNDING"]

_NEAR_DAYS = 182  # a day ahead that is told without its year lies so near
_TOLD_DAYS, _LATELY_DAYS = 330, 90  # how far back a past day without its year may lie
_TOLD = ("month", "day", "time")
_SEASONS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11)}

_VALUE_PART = re.compile(r"(?:XXXX|-?\d{4})-(?:(\d\d)|(SP|SU|FA))")


def _past_and_ahead(page: Page) -> Iterator[Clue]:
    """Days without a year that were, or are to come: "on 19 August they met", "on 5 December it will open"."""
    for mention in page.mentions:
        calendar_day = month_day(mention)
        tense = page.tense(mention) if calendar_day else None
        if calendar_day and tense and not page.says("last_year", mention.start, mention.end):
            told = shown(mention.text)
            reason = f"{told} is past" if tense == "past" else f"{told} is still ahead"
            lately = page.says("recently", mention.start, mention.end)
            gap_days, reach_days = (1, _LATELY_DAYS) if lately else (0, _TOLD_DAYS)
            within = _after(calendar_day, gap_days, reach_days) if tense == "past" else _before(calendar_day)
            yield page.clue(mention.start, mention.end, reason, within=within)


def _told_with_their_year(page: Page) -> Iterator[Clue]:
    """What is told as past with its year: "in March 2011 they came" is not written before that March."""
    for mention in page.mentions:
        when = mention.when
        if when and when.earliest and has_year(mention) and when.precision in _TOLD and page.tense(mention) == "past":
            reason = f"{shown(mention.text)} is past"
            yield page.clue(mention.start, mention.end, reason, within=_not_before(when.earliest.number))


def _not_before(day: int) -> Callable[[int], list[Span]]:
    def within(year: int) -> list[Span]:
        new_year, end = whole_year(year)[0]
        return [(max(day, new_year), end)] if day <= end else []

    return within


def _after(calendar_day: tuple[int, int], gap_days: int, reach_days: int) -> Callable[[int], list[Span]]:
    """The days of a year from this one on, and its first ones if last year's such day is no further back."""

    def within(year: int) -> list[Span]:
        new_year, end = whole_year(year)[0]
        day, earlier = day_number(year, *calendar_day), day_number(year - 1, *calendar_day)
        spans = [(day + gap_days, end)] if day and day + gap_days <= end else []
        return spans + ([(new_year, earlier + reach_days)] if earlier and earlier + reach_days >= new_year else [])

    return within


def _before(calendar_day: tuple[int, int]) -> Callable[[int], list[Span]]:
    def within(year: int) -> list[Span]:
        ends = (Day(year, 1, 1).number, Day(year, 12, 31).number)
        day, later = day_number(year, *calendar_day), day_number(year + 1, *calendar_day)
        spans = [(ends[0], day)] if day else []
        return spans + ([(later - _NEAR_DAYS, ends[1])] if later and later - _NEAR_DAYS <= ends[1] else [])

    return within


def _parts_of_this_year(page: Page) -> Iterator[Clue]:
    """Months and seasons of this year as past or still to come: "January to June of this year", "this autumn"."""
    for mention in page.mentions:
        match = _VALUE_PART.fullmatch(mention.parts[-1].value)
        if match is None or len(mention.parts) > 2 or has_year(mention):
            continue
        this = page.words.phrases["this_year"].search(page.text, mention.start, mention.end + 15)
        if not this and not page.words.phrases["this"].match(mention.text):
            continue
        _, after = page.around(mention)
        ends = len(mention.parts) == 2  # of "January–June", which is over when it is told as past
        tense = "past" if ends and page.regular_past.search(after) else page.tense(mention)
        if tense:
            first, last = (int(match[1]),) * 2 if match[1] else _SEASONS[match[2]]
            reason = f"{shown(mention.text)} {'has begun' if tense == 'past' else 'is not over'}"
            yield page.clue(mention.start, mention.end, reason, within=_months(first, last, tense, ends))


def _months(first: int, last: int, tense: str, whole: bool) -> Callable[[int], list[Span]]:
    def within(year: int) -> list[Span]:
        start, end = Day(year, first, 1).number, Day(year, last, days_in_month(year, last)).number
        year_start, year_end = whole_year(year)[0]
        return [(end + 1 if whole else start, year_end)] if tense == "past" else [(year_start, end)]

    return within


BOUNDING: tuple[Callable[[Page], Iterator[Clue]], ...] = (_told_with_their_year, _past_and_ahead, _parts_of_this_year)
