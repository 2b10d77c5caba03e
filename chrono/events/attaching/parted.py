"""Several deeds of one sentence, each with its date, in languages whose clauses are not read.

"Le pont fut inauguré en 1903, la gare brûla en 1910": each is told with its own words alone.
"""

from __future__ import annotations

from itertools import pairwise

import attrs

from chrono.events.attaching.attach import Tie
from chrono.events.sentences.sentence import Sentence
from chrono.events.words.cues import SILENT
from chrono.events.words.kinds import grammar

__all__ = ["parted"]

_FEWEST = 3  # words of a part that is read alone, where it is not the first


def parted(sentence: Sentence, ties: list[Tie]) -> list[Tie]:
    """The ties, each with the words of its own part of the sentence, where marks or "and" part them."""
    if sentence.language == "en":
        return ties
    told = sorted((one for one in ties if one.cue is not None), key=lambda one: _extent(sentence, one))
    if len(told) < 2:
        return ties
    bounds = [_bound(sentence, before, one) for before, one in pairwise(told)]
    first, ends = 0, [*bounds, len(sentence.tokens)]
    narrowed: dict[int, Tie] = {}
    for one, end in zip(told, ends, strict=True):
        low = one.clause[0] if not first else max(one.clause[0], first)
        high = min(one.clause[1], end) if end else one.clause[1]
        if low < high and (not first or _says_enough(sentence, low, high)):
            narrowed[id(one)] = attrs.evolve(one, clause=(low, high))
        first = end or first
    return [narrowed.get(id(one), one) for one in ties]


def _extent(sentence: Sentence, one: Tie) -> tuple[int, int]:
    """The first and last token of a date and its cue."""
    first, last = sentence.span_of(one.anchor)
    return (first, last) if one.cue is None else (min(first, one.cue.first), max(last, one.cue.last))


def _bound(sentence: Sentence, before: Tie, one: Tie) -> int:
    """The token with which the part of a tie begins behind that of the one before; 0 where nothing parts the two."""
    joints = grammar("coordinators", sentence.language)
    end, start = _extent(sentence, before)[1], _extent(sentence, one)[0]
    return next((at for at in range(start, end, -1) if _parts(sentence, at) or sentence.words[at] in joints), 0)


def _parts(sentence: Sentence, at: int) -> bool:
    gap = sentence.gap(at)
    return "," in gap or ";" in gap


def _says_enough(sentence: Sentence, low: int, high: int) -> bool:
    return sum(word != SILENT for word in sentence.words[low:high]) >= _FEWEST
