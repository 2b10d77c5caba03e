"""What ended a stretch of time: "was director from 1931 until 1938, when he retired".

The verb behind "when" tells of the last day or year, whatever tells of the stretch itself.
"""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from chrono.errors import DateError
from chrono.events.attaching.attach import Tie, tie
from chrono.events.sentences.sentence import Sentence, clause_around
from chrono.when import When

__all__ = ["with_ends"]


def with_ends(sentence: Sentence, ties: list[Tie]) -> list[Tie]:
    """The ties, behind each of a stretch that a clause with "when" follows one of the end of the stretch."""
    if sentence.language != "en" or "when" not in sentence.words:
        return ties
    return [told for one in ties for told in _told(sentence, one)]


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
