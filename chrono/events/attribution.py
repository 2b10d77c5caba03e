"""News by hearsay: "the bank said on Friday it had sold its branches" tells of the sale, and of no saying.

Only a day on which something is said is looked at, and only what the speaker says has been done. The verbs of saying
are in `grammar.yaml`.
"""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from chrono.events.attach import Tie
from chrono.events.cues import Cue
from chrono.events.kinds import grammar
from chrono.events.phrases import phrases
from chrono.events.sentence import Sentence

__all__ = ["attributed"]

_BESIDE = 3  # words between a day and the verb of saying
_SUBJECT = 8  # words between the verb of saying, or the day, and "had"
_VERB = 3  # words between "had" and what has been done
_THAT = phrases("that", "ru")
_NO_TELLING = frozenset({"if", "whether", "because", "who", "which", "no", "believes", "thinks", "hopes"})
_NO_DEEDS = frozenset({"announcement"})


def attributed(sentence: Sentence, one: Tie) -> Tie:
    """The tie, the deed that is told by somebody on its day in the place of the telling."""
    cue, (first, last) = one.cue, sentence.span_of(one.anchor)
    if sentence.language == "ru":
        return _inside(sentence, one)
    if cue is None or not (one.anchor.fine and (one.anchor.deictic or one.anchor.yearless)):
        return one
    if sentence.words[cue.first] not in grammar("sayings", sentence.language):
        return one
    if "as" in sentence.words[max(0, cue.first - _BESIDE) : cue.first]:
        return one  # "as we said last week"
    if min(abs(first - cue.last), abs(cue.first - last)) > _BESIDE:
        return one
    deed = _said(sentence, max(cue.last, last) + 1) or _said_before(sentence, cue)
    return one if deed is None else attrs.evolve(one, cue=deed, price=_price(one), clause=_clause(one, deed))


def _inside(sentence: Sentence, one: Tie) -> Tie:
    """The tie of a date that a Russian saying has behind its "что", with what is said of that date."""
    cue, (first, _) = one.cue, sentence.span_of(one.anchor)
    if cue is None or cue.kind not in _NO_DEEDS or cue.last >= first:
        return one
    that = next((at for at in range(cue.last + 1, first) if sentence.words[at] in _THAT), None)
    if that is None:
        return one
    told = (other for other in (*sentence.cues, *sentence.deeds) if other.first > that)
    deed = next((other for other in told if other.kind not in _NO_DEEDS), None)
    return one if deed is None else attrs.evolve(one, cue=deed, price=_price(one), clause=(that + 1, one.clause[1]))


def _price(one: Tie) -> float:
    return min(one.price, 6.0)


def _clause(one: Tie, deed: Cue) -> tuple[int, int]:
    return min(one.clause[0], deed.first), max(one.clause[1], deed.last + 1)


def _said(sentence: Sentence, after: int) -> Cue | None:
    """What the words behind a saying tell as done: "that it had sold its branches"."""
    words = sentence.words[after : after + _SUBJECT]
    at = next((index for index, word in enumerate(words) if word in ("had", "has", "have")), None)
    if at is None or not _NO_TELLING.isdisjoint(words[:at]):
        return None
    return _done(sentence, after + at)


def _said_before(sentence: Sentence, cue: Cue) -> Cue | None:
    """What has been done before its teller is named: "The bank has sold its branches, prosecutors said on Friday"."""
    comma = next((i for i in range(cue.first, max(0, cue.first - _SUBJECT), -1) if "," in sentence.gap(i)), None)
    if comma is None or any(anchor.end <= sentence.tokens[comma].start for anchor in sentence.anchors):
        return None
    at = next((index for index, word in enumerate(sentence.words[:comma]) if word in ("has", "have")), None)
    return None if at is None else _done(sentence, at)


def _done(sentence: Sentence, had: int) -> Cue | None:
    """The participle right behind "had", a cue or any deed; none where it is denied."""
    near = range(had + 1, had + 1 + _VERB)
    if "not" in sentence.words[had + 1 : had + 3] or "never" in sentence.words[had + 1 : had + 3]:
        return None
    return _first(sentence.cues, near) or _first(sentence.deeds, near)


def _first(cues: Sequence[Cue], near: range) -> Cue | None:
    told = (cue for cue in cues if cue.first in near and cue.form in ("past", "participle"))
    return next((cue for cue in told if cue.kind not in _NO_DEEDS), None)
