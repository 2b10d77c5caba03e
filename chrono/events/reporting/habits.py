"""What comes again every month or year: "designate 15 May of each year", "The society meets in May and October"."""

from __future__ import annotations

import re

from chrono.events.attaching.attach import Tie
from chrono.events.sentences.mood import SAID, Mood
from chrono.events.sentences.sentence import Sentence

__all__ = ["is_yearly"]

_DIGIT = re.compile(r"\d")
_DAY_ALONE = re.compile(r"(?:the\s+)?\d{1,2}(?:st|nd|rd|th)")
_AGAIN = re.compile(r"\b(?:once|twice|two times|three times) (?:a|each|every|per) (?:year|month)\b", re.IGNORECASE)
_YEARLY = re.compile(r"\s+(?P<led>(?:of|in)\s+)?(?:each|every)\s+year\b", re.IGNORECASE)
_OCCURS = re.compile(r"\s+(?:occurs|falls)\b")
_EACH_YEAR = re.compile(r"\b(?:each|every) year\b|\bannually\b|\byearly(?= (?:in|on)\b|[.,;])", re.IGNORECASE)


def is_yearly(sentence: Sentence, one: Tie, mood: Mood, form: str) -> bool:
    """A day of every year or month: "designate 15 May of each year", "held in May every year", "paid on the 15th"."""
    if mood.passive and mood.tense == "present" and one.anchor.yearless and _DAY_ALONE.fullmatch(one.anchor.text):
        return True
    yearly = _YEARLY.match(sentence.text, one.anchor.end)
    if yearly is not None and (yearly["led"] or one.anchor.basis != "explicit"):
        return True  # "the second week of June each year", whatever year the story is in
    if one.anchor.yearless and _OCCURS.match(sentence.text, one.anchor.end) is not None:
        return True  # "the week in which June 14 occurs"
    if _is_one_of_months(sentence, one, mood):
        return True
    if one.anchor.yearless and not one.anchor.timed and sentence.tokens and _is_done_each_year(sentence, one):
        return True
    if mood.tense == "past" or one.anchor.basis == "explicit":
        return False
    return _AGAIN.search(sentence.text, sentence.start, one.anchor.start) is not None


def _is_one_of_months(sentence: Sentence, one: Tie, mood: Mood) -> bool:
    """Whether something is done in several months, as of every year: "The society meets in May and October"."""
    if one.cue is None or one.cue.form not in ("base", "third") or mood.tense != "present" or mood.reason == SAID:
        return False
    said = sentence.text[one.anchor.start : one.anchor.end]
    several = one.anchor.yearless and one.anchor.when.precision in ("month", "set") and " and " in said
    return several and one.anchor.start > one.cue.end and _DIGIT.search(said) is None


def _is_done_each_year(sentence: Sentence, one: Tie) -> bool:
    """Whether the clause of a day or month without a year says that it comes again: "in April each year".

    A day with its hour is not asked: "our yearly meeting, Tuesday, 5 June at 8:15".
    """
    low, high = one.clause
    last = sentence.tokens[max(low, high - 1)].end
    return _EACH_YEAR.search(sentence.text, sentence.tokens[low].start, max(last, one.anchor.end)) is not None
