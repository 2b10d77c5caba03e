"""Dates that are of something else than what is told beside them: a charge, a period that is covered, a count, an hour.

"The case was dropped against Cole, accused of fraud between 1971 and 1986" tells of no dropping in these years. The
words are in `words.yaml`, under `charging`, `covering` and `sayings`.
"""

from __future__ import annotations

import re

from chrono.events.attaching.attach import Tie
from chrono.events.days.hours import is_clock
from chrono.events.sentences.mood import FEARED, Mood
from chrono.events.sentences.sentence import Sentence
from chrono.events.words.kinds import grammar
from chrono.events.words.phrases import any_phrase

__all__ = ["is_of_something_else"]

_TO_OBJECT = frozenset({"of", "with", "for", "in", "over"})
_PERIODS = frozenset({"period", "periods", "developments", "events"})
_TERM_REACH = 8  # words before "commencing" in which stands that it is for so long
_UNITS = frozenset({"days", "weeks", "months", "years", "year", "month", "term", "period"})
_REACH = 14  # words before a date in which the charge stands
_PART_OF_DAY = re.compile(rf"(?:(?:in|at) )?(?:the )?(?:{any_phrase('parts_of_days', 'en')})")
_QUOTES = re.compile('[“”"]')
_COUNT = re.compile(r"\W*(?:(?:at least|more than|over|some|about|around|nearly|up to|a total of) )?\d[\d,.]* ")


def is_of_something_else(sentence: Sentence, one: Tie, mood: Mood, form: str) -> bool:
    """Whether the date is no day of what the cue tells of."""
    if sentence.language != "en" or one.cue is None:
        return False
    if (
        mood.reason == FEARED
        or _is_of_charge(sentence, one)
        or _is_covered(sentence, one)
        or _is_term_of(sentence, one)
    ):
        return True
    return _is_count(sentence, one, mood) or _is_quoted_hour(sentence, one)


def _is_of_charge(sentence: Sentence, one: Tie) -> bool:
    """Whether a date says when somebody did what he is accused of, behind what is told."""
    first, _ = sentence.span_of(one.anchor)
    words = sentence.words
    near = range(max(one.cue.last, first - _REACH) if one.cue else first, first)
    charged = next((at for at in near if words[at] in grammar("charging", "en")), -1)
    if charged < 0 or words[charged + 1] not in _TO_OBJECT or charged + 2 >= first:
        return False
    itself = one.cue is not None and one.cue.last == charged
    return not itself or "," in sentence.gap(charged)  # not "Cole was accused of murder in 1905"


def _is_covered(sentence: Sentence, one: Tie) -> bool:
    """Whether a paper says of what period it is: "This report covers the period from 7 to 9 May"."""
    first, _ = sentence.span_of(one.anchor)
    words = sentence.words[max(0, first - _REACH) : first]
    verb = next((at for at, word in enumerate(words) if word in grammar("covering", "en")), -1)
    return verb >= 0 and not _PERIODS.isdisjoint(words[verb:])


def _is_term_of(sentence: Sentence, one: Tie) -> bool:
    """Whether a date is the first of a term that something else is for: "for 90 days commencing on 3 May"."""
    if one.cue is None or sentence.words[one.cue.last] not in ("commencing", "beginning", "starting"):
        return False
    before = sentence.words[max(0, one.cue.first - _TERM_REACH) : one.cue.first]
    return bool(before) and before[-1] in _UNITS and "for" in before


def _is_count(sentence: Sentence, one: Tie, mood: Mood) -> bool:
    """Whether somebody says on a day how many have died by then: "At least 92 people have died, the office said"."""
    if one.cue is None or one.cue.kind != "death" or not mood.perfect or not one.anchor.fine:
        return False
    first, last = sentence.span_of(one.anchor)
    said = grammar("sayings", "en")
    near = {*sentence.words[max(0, first - 3) : first], *sentence.words[last + 1 : last + 4]}
    return not said.isdisjoint(near) and _COUNT.match(sentence.text[sentence.start : sentence.end].lower()) is not None


def _is_quoted_hour(sentence: Sentence, one: Tie) -> bool:
    """Whether somebody who is quoted says at what hour of a day that he does not name: “They came at four”."""
    anchor = one.anchor
    hour = anchor.when.precision == "time" and is_clock(anchor.text)  # not "2015"
    if not (hour or _PART_OF_DAY.fullmatch(anchor.text)):
        return False
    before = _QUOTES.findall(sentence.text, max(0, sentence.start - 1), anchor.start)
    return len(before) % 2 == 1
