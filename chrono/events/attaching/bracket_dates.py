"""Dates alone in brackets behind what they date: "Член Союза художников (1970), основатель клуба (1995)".

In languages but English the phrase between the mark before it and its bracket is all that such a date tells of, where
it names an office or an event, or no other cue is in reach. The offices are in `grammar.yaml`.
"""

from __future__ import annotations

import re

import attrs

from chrono.events.attaching.attach import Tie
from chrono.events.sentences.sentence import Sentence
from chrono.events.words.cues import SILENT, Cue, has_phrase
from chrono.events.words.kinds import grammar

__all__ = ["of_bracket"]

_MARK = re.compile(r"[,;:()\n]|\.\s")
_CLOSES = re.compile(r"\.?\s?(?:г\.?|гг\.?)?\)")
_OPENS, _LEAD = re.compile(r"\((?:с|seit|depuis|desde)?\s?(?:le |el )?\Z"), 11  # characters
_LONGEST = 14  # words of the phrase
_ROLE = 2  # words at its head in which an office stands
_PRICE = 4.0


def of_bracket(sentence: Sentence, one: Tie) -> Tie:
    """The tie of a date alone in brackets to what stands before these; any other as it is."""
    anchor, text = one.anchor, sentence.text
    if sentence.language == "en" or _CLOSES.match(text, anchor.end) is None:
        return one
    opened = _OPENS.search(text, max(sentence.start, anchor.start - _LEAD), anchor.start)
    if opened is None:
        return one
    first, last = sentence.token_at(opened.start()), sentence.span_of(anchor)[1]
    low = _phrase(sentence, first)
    if low == first or sentence.words[low] in grammar("before_date", sentence.language):
        return one
    cue = _own_cue(sentence, low, first)
    if cue is None and one.cue is not None and not (one.cue.weak and one.cue.kind == "milestone"):
        return one
    if anchor.role == "since" and cue is not None:
        anchor = attrs.evolve(anchor, role="at")  # "Член Союза (с 2000)"
    return attrs.evolve(one, anchor=anchor, cue=cue or one.cue, clause=(low, last + 1), price=_PRICE, leading=False)


def _phrase(sentence: Sentence, first: int) -> int:
    """The token that opens the phrase before a bracket, `first` itself where the phrase is too long or none."""
    for at in range(first - 1, max(-1, first - 1 - _LONGEST), -1):
        if sentence.words[at] == SILENT:
            return at + 1
        if at == 0 or _MARK.search(sentence.gap(at)):
            return at
    return first


def _own_cue(sentence: Sentence, low: int, first: int) -> Cue | None:
    """What a phrase names: an office at its head, else its own strong cue."""
    if has_phrase(sentence.words[low : min(low + _ROLE, first)], grammar("offices", sentence.language)):
        token = sentence.tokens[low]
        return Cue("appointment", "noun", False, low, low, token.start, token.end)
    return next((cue for cue in sentence.cues if low <= cue.first and cue.last < first and not cue.weak), None)
