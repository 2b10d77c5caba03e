"""Whether a story goes on from a date, or the date looks back or is told in passing."""

from __future__ import annotations

import re

from chrono.dates.apposition import goes_on_from, opens_with_participle
from chrono.events.days.anchors import Anchor, is_of_another_time
from chrono.events.layout.segments import Layout
from chrono.lang import Language
from chrono.when import When

__all__ = ["looks_back", "moves_story", "years_above"]

# "The seal had been fitted in August 2016": the story does not go on from there.
_LOOKS_BACK, _BACK = re.compile(r"\bhad (?:\w+ ){1,6}$"), 60
_SET_OFF = re.compile("[,(]")
_LONGEST_STRETCH = 62  # days
_OPENING = 24  # characters before the year that opens a sentence: "It was the spring of 1964"
_SEVERAL_DAYS = 1_000  # of a stretch that no season or year of accounts is
_WORDS = re.compile(r"[\w’']+")


def moves_story(
    one: Anchor, told: Anchor | None, layout: Layout, text: str, date: When | None, language: Language
) -> bool:
    """Whether the story goes on from a date: not where it looks back, or tells another year in passing."""
    counted = one.basis == "narrative"
    back = counted and (not is_of_another_time(one.when, date) or (told is not None and one.when.before(told.when)))
    if not back and _opens_year(one, layout, text, language):
        return True
    if _goes_on_to(one, told, layout, text, language) and is_of_another_time(one.when, date):
        return True
    if one.basis not in ("explicit", "narrative") or one.when.earliest is None:
        return False
    if not _is_fine(one.when) or told is None:
        return _is_fine(one.when)
    back = one.when.before(told.when) and looks_back(one, text)
    return not back and not _in_passing(one, told, layout, text, language)


def years_above(one: Anchor, above: int | None, layout: Layout, date: When | None) -> int | None:
    """The heading of several years ("The 1950s") under which a date stands that nothing between gives a year to.

    `above` is that of the date before it. Only headings of another time than the document's count.
    """
    index = layout.index_at(one.start)
    if index is None:
        return above
    unit, last = layout.units[index], one.when.latest
    if unit.form == "heading":
        several = (one.when.days or 0) >= _SEVERAL_DAYS and one.basis == "explicit"
        past = date is None or date.earliest is None or (last is not None and last.year < date.earliest.year - 1)
        return index if several and past else None
    named = one.basis == "explicit" and not one.yearless
    return None if named or above not in unit.heads else above


def _is_fine(when: When) -> bool:
    """Whether a date is a day, a month, or a stretch of days no longer than two of these."""
    if when.precision == "interval":
        return when.days is not None and when.days <= _LONGEST_STRETCH
    return when.precision in ("day", "month", "time")


def looks_back(one: Anchor, text: str) -> bool:
    """Whether the words right before a date tell what had been before it: "had been fitted in"."""
    return _LOOKS_BACK.search(text, max(0, one.start - _BACK), one.start) is not None


def _opens_year(one: Anchor, layout: Layout, text: str, language: Language) -> bool:
    """Whether a year or season opens a sentence, of which the days behind it are: "In 1964 …, on 22 October".

    It does not where it is told in passing: "The firm, founded in 1964, …", "Founded in 1964, the firm …".
    """
    if one.basis not in ("explicit", "narrative") or one.role != "at" or one.when.precision not in ("year", "season"):
        return False
    unit = layout.unit_at(one.start)
    if unit is None or unit.form != "sentence" or unit.side or one.start - unit.start > _OPENING:
        return False
    return _SET_OFF.search(text, unit.start, one.start) is None and not opens_with_participle(
        text, one.start, one.end, language
    )


def _goes_on_to(one: Anchor, told: Anchor | None, layout: Layout, text: str, language: Language) -> bool:
    """Whether it is a year after the one that the story has come to, and told as one that a story goes on from."""
    if one.basis not in ("explicit", "narrative") or one.role != "at" or one.when.precision not in ("year", "season"):
        return False
    unit = layout.unit_at(one.start)
    return (
        (told is None or told.when.before(one.when))
        and unit is not None
        and unit.form == "sentence"
        and not unit.side
        and goes_on_from(text, one.start, one.end, language)
    )


def _in_passing(one: Anchor, told: Anchor, layout: Layout, text: str, language: Language) -> bool:
    """Whether a date is of another year than the one that opened its paragraph, and stands inside a sentence.

    A later one of which the sentence speaks outright is where the story goes on: "A second ship sailed in May 1858".
    """
    unit, opened = layout.unit_at(one.start), layout.unit_at(told.start)
    if unit is None or opened is None or told.when.precision != "year" or unit.block != opened.block:
        return False
    if one.start - unit.start <= _OPENING or one.when.earliest is None:
        return False
    if told.when.earliest is None or one.when.earliest.year == told.when.earliest.year:
        return told.when.earliest is None
    clause = _WORDS.findall(text, unit.start, one.start)
    aside = _SET_OFF.search(text, unit.start, one.start) or not language.cues["relative"].isdisjoint(clause)
    return one.when.before(told.when) or bool(aside)
