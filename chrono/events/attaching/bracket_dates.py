"""Dates alone in brackets behind what they date: "Член Союза художников (1970), основатель клуба (1995)".

In languages but English the phrase between the mark before it and its bracket is all that such a date tells of, where
it names an office or an event, or no other cue is in reach. The offices are in `words.yaml`.
"""

from __future__ import annotations

import re

import attrs

from chrono.events.attaching.attach import Tie
from chrono.events.days.anchors import Anchor
from chrono.events.sentences.sentence import Sentence
from chrono.events.words.cues import SILENT, Cue, has_phrase
from chrono.events.words.kinds import grammar
from chrono.events.words.phrases import any_phrase

__all__ = ["of_bracket", "of_work"]

_MARK = re.compile(r"[,;:()\n]|\.\s")
_CLOSES = re.compile(rf"\.?\s?(?:(?:{any_phrase('behind_year')})\.?)?\)")
_OPENS = re.compile(rf"\((?:{any_phrase('role_since')})?\s?(?:(?:{any_phrase('before_day')})\s)?\Z")
_LEAD = 14  # characters of a bracket before its date
_OF_LIFE = frozenset({"birth", "death"})
_LONGEST = 14  # words of the phrase
_ROLE = 2  # words at its head in which an office stands
_PRICE = 4.0


def of_bracket(sentence: Sentence, one: Tie) -> Tie:
    """The tie of a date alone in brackets to what stands before these; any other as it is."""
    anchor = one.anchor
    low, first, last = _bracketed(sentence, anchor)
    if low == first or sentence.words[low] in grammar("before_date", sentence.language):
        return one
    if _is_work(sentence, low, first, last):
        return one
    cue = _own_cue(sentence, low, first)
    if one.cue is not None and one.cue.kind in _OF_LIFE and one.cue != cue:
        return one  # "Врач Иван Лосев (1901) родился": his years
    if cue is None and one.cue is not None and not (one.cue.weak and one.cue.kind == "milestone"):
        return one
    if anchor.role == "since" and cue is not None:
        anchor = attrs.evolve(anchor, role="at")  # "Член Союза (с 2000)"
    return attrs.evolve(one, anchor=anchor, cue=cue or one.cue, clause=(low, last + 1), price=_PRICE, leading=False)


def of_work(sentence: Sentence, anchor: Anchor) -> bool:
    """Whether a date stands alone in brackets behind the title of a work: "Учитель (1939), фильм"."""
    low, first, last = _bracketed(sentence, anchor)
    return low < first and _is_work(sentence, low, first, last)


def _bracketed(sentence: Sentence, anchor: Anchor) -> tuple[int, int, int]:
    """The tokens of the phrase before a date alone in brackets, first and behind the last, and the last of the date.

    The first two are the same where there is no such phrase.
    """
    text = sentence.text
    if sentence.language == "en" or _CLOSES.match(text, anchor.end) is None:
        return 0, 0, 0
    opened = _OPENS.search(text, max(sentence.start, anchor.start - _LEAD), anchor.start)
    if opened is None:
        return 0, 0, 0
    first = sentence.token_at(opened.start())
    return _phrase(sentence, first), first, sentence.span_of(anchor)[1]


def _phrase(sentence: Sentence, first: int) -> int:
    """The token that opens the phrase before a bracket, `first` itself where the phrase is too long or none."""
    for at in range(first - 1, max(-1, first - 1 - _LONGEST), -1):
        if sentence.words[at] == SILENT:
            return at + 1
        if at == 0 or _MARK.search(sentence.gap(at)):
            return at
    return first


def _is_work(sentence: Sentence, low: int, first: int, last: int) -> bool:
    """Whether what stands before a bracket is the title of a work: "Учитель (1939), фильм", "Мастер и Маргарита"."""
    works, words = grammar("works_called", sentence.language), sentence.words
    if has_phrase(words[max(0, low - 1) : low] + words[last + 1 : last + 2], works):
        return True
    pair = low + 1 < first - 1 and words[low + 1] in grammar("coordinators", sentence.language)
    return pair and sentence.text[sentence.tokens[low + 2].start].isupper()


def _own_cue(sentence: Sentence, low: int, first: int) -> Cue | None:
    """What a phrase names: an office at its head, else its own strong cue."""
    if has_phrase(sentence.words[low : min(low + _ROLE, first)], grammar("offices", sentence.language)):
        token = sentence.tokens[low]
        return Cue("appointment", "noun", False, low, low, token.start, token.end)
    return next((cue for cue in sentence.cues if low <= cue.first and cue.last < first and not cue.weak), None)
