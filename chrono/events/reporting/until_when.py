"""What ended a stretch of time: "was director from 1931 until 1938, when he retired".

The verb behind "when" tells of the last day or year, whatever tells of the stretch itself. What else may open such a
clause is in `words.yaml`, `opens_end`.
"""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from chrono.errors import DateError
from chrono.events.attaching.attach import Tie, tie
from chrono.events.sentences.sentence import Sentence, clause_around
from chrono.events.words.cues import Cue
from chrono.events.words.kinds import grammar
from chrono.when import When

__all__ = ["with_ends"]

_NEXT = 2.0  # the price of what right behind its date opens
_OF = frozenset({"de", "del", "du"})  # "date de sa mort"
_LINKS = (["en", "el"], ["en", "la"], ["à", "laquelle"])  # "año en el | que", "date à | laquelle"
_WITHOUT_SUBJECT = 1  # words up to a verb that has none of its own: "cuando | fue suprimido"


def with_ends(sentence: Sentence, ties: list[Tie]) -> list[Tie]:
    """The ties, behind each of a stretch that a clause with "when" follows one of the end of the stretch."""
    opening = grammar("opens_end", sentence.language)
    if opening.isdisjoint(sentence.words):
        return ties
    telling = _told if sentence.language == "en" else _at_end
    return [told for one in ties for told in telling(sentence, one)]


def _at_end(sentence: Sentence, one: Tie) -> Iterator[Tie]:
    """The tie of "jusqu'en 1790" with what ended it then: "hasta 1790, cuando fue suprimido", "…, date à laquelle".

    Of a stretch with both its ends what lasted is told as well: "de 1936 a 1956, año en que se integró".
    """
    last = sentence.span_of(one.anchor)[1]
    end = one.anchor.when if one.anchor.role == "until" else _end(one.anchor.when)
    start = _behind_opening(sentence, last + 1) if end is not None and one.anchor.role != "between" else 0
    cue = _first_told(sentence, start) if start else None
    if end is None or cue is None:
        yield one
        return
    first, until = clause_around(sentence, cue.first, cue.last)
    if any(start <= sentence.span_of(other)[0] < until for other in sentence.anchors if other != one.anchor):
        yield one  # "hasta 1911, cuando murió su hermana en 1912" has its own date
        return
    if one.anchor.role != "until":
        yield one if one.cue is None or one.cue.last < last else _before(sentence, one)
    clause = (start if cue.first - start > _WITHOUT_SUBJECT else first, until)
    yield Tie(attrs.evolve(one.anchor, when=end, role="at"), cue, _NEXT, clause)


def _behind_opening(sentence: Sentence, at: int) -> int:
    """Where a clause goes on behind a comma and the words that set it at the end of a stretch; 0 where none does."""
    opening, words = grammar("opens_end", sentence.language), sentence.words
    if at >= len(words) or words[at] not in opening or "," not in sentence.gap(at):
        return 0
    start = at
    while start < len(words) and (words[start] in opening or words[start - 1 : start + 1] in _LINKS):
        start += 1
    return 0 if start == len(words) or words[start] in _OF else start


def _first_told(sentence: Sentence, start: int) -> Cue | None:
    """The first cue from a word on, or the first deed where there is none."""
    behind = [cue for cue in (*sentence.cues, *sentence.deeds) if cue.first >= start]
    return min(behind, key=lambda cue: (cue not in sentence.cues, cue.first), default=None)


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
