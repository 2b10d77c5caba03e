"""What ended a stretch of time: "was director from 1931 until 1938, when he retired".

The verb behind "when" tells of the last day or year, whatever tells of the stretch itself. What else may open such a
clause is in `words.yaml`, `opens_end`.
"""

from __future__ import annotations

from collections.abc import Iterator, Set

import attrs

from chrono.errors import DateError
from chrono.events.attaching.attach import Tie, tie
from chrono.events.sentences.sentence import Sentence, clause_around
from chrono.events.words.kinds import grammar
from chrono.when import When

__all__ = ["with_ends"]

_NEXT = 2.0  # the price of what right behind its date opens
_OF = frozenset({"de", "del", "du"})  # "date de sa mort"
_WITHOUT_SUBJECT = 1  # words up to a verb that has none of its own: "cuando | fue suprimido"


def with_ends(sentence: Sentence, ties: list[Tie]) -> list[Tie]:
    """The ties, behind each of a stretch that a clause with "when" follows one of the end of the stretch."""
    opening = grammar("opens_end", sentence.language)
    if opening.isdisjoint(sentence.words):
        return ties
    if sentence.language != "en":
        return [_at_end(sentence, one, opening) for one in ties]
    return [told for one in ties for told in _told(sentence, one)]


def _at_end(sentence: Sentence, one: Tie, opening: Set[str]) -> Tie:
    """The tie of "jusqu'en 1790" with what ended it then: "hasta 1790, cuando fue suprimido", "…, date à laquelle"."""
    last = sentence.span_of(one.anchor)[1]
    if one.anchor.role != "until" or opening.isdisjoint(sentence.words[last + 1 : last + 2]):
        return one
    start = next((at for at in range(last + 1, len(sentence.words)) if sentence.words[at] not in opening), 0)
    if not start or "," not in sentence.gap(last + 1) or sentence.words[start] in _OF:
        return one
    behind = [cue for cue in (*sentence.cues, *sentence.deeds) if cue.first >= start]
    if not behind:
        return one
    cue = min(behind, key=lambda cue: (cue not in sentence.cues, cue.first))
    first, end = clause_around(sentence, cue.first, cue.last)
    clause = (start if cue.first - start > _WITHOUT_SUBJECT else first, end)
    return Tie(attrs.evolve(one.anchor, role="at"), cue, _NEXT, clause)


def _told(sentence: Sentence, one: Tie) -> Iterator[Tie]:
    last = sentence.span_of(one.anchor)[1]
    end = _end(one.anchor.when) if one.anchor.role != "between" and not one.anchor.deictic else None
    if end is None or sentence.words[last + 1 : last + 2] != ["when"]:
        yield one
        return
    yield one if one.cue is None or one.cue.last < last else _before(sentence, one)
    yield tie(sentence, attrs.evolve(one.anchor, when=end, role="at"))


def _before(sentence: Sentence, one: Tie) -> Tie:
    """The tie with the last verb or noun before its date, for what stands behind "when" is of the end alone."""
    first, last = sentence.span_of(one.anchor)
    before = [cue for cue in reversed(sentence.cues) if cue.last < first]
    verb = next((cue for cue in before if not cue.noun), next(iter(before), None))
    return attrs.evolve(one, cue=verb, clause=clause_around(sentence, verb.first if verb else first, last))


def _end(when: When) -> When | None:
    """The last day, month or year of an interval, None where it has none."""
    side = when.edtf.rpartition("/")[2] if when.precision == "interval" else ""
    try:
        return When.parse(side) if side not in ("", "..") else None
    except DateError:
        return None
