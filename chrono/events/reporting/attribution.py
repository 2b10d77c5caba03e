"""News by hearsay: "the bank said on Friday it had sold its branches" tells of the sale, and of no saying.

Only a day on which something is said is looked at, and only what the speaker says that he has done, or that has been
done. Of all else that he says the day is not: "told us on Friday that the mill burned down". The verbs of saying are in
`words.yaml`.
"""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from chrono.events.attaching.attach import Tie
from chrono.events.sentences.sentence import Sentence
from chrono.events.words.cues import Cue
from chrono.events.words.kinds import grammar
from chrono.events.words.phrases import phrases

__all__ = ["attributed"]

_BESIDE = 3  # words between a day and the verb of saying
_SUBJECT = 8  # words between the verb of saying, or the day, and "had"
_VERB = 3  # words between "had" and what has been done
_THAT = phrases("that", "ru")
_NO_TELLING = frozenset({"if", "whether", "because", "who", "which", "no", "believes", "thinks", "hopes"})
_OWN = frozenset({"it", "he", "she", "they", "we", "i"})
_JOINING = frozenset({"and", "but", "after", "before", "as"})
_NO_DEEDS = frozenset({"announcement"})
# What is decided is told of the day on which it is: "The drug was approved, the agency said on Friday".
_OFFICIAL = frozenset({"adoption", "appointment", "signing", "award", "termination"})


def attributed(sentence: Sentence, one: Tie) -> Tie:
    """The tie, the deed that is told by somebody on its day in the place of the telling."""
    if sentence.language == "ru":
        return _inside(sentence, one)
    if one.cue is None or not one.anchor.fine or sentence.language != "en":
        return one
    said = _saying(sentence, one)
    if said < 0 or "as" in sentence.words[max(0, said - _BESIDE) : said]:
        return one  # "as we said last week"
    behind = max(said, sentence.span_of(one.anchor)[1]) + 1
    told = said == one.cue.first
    if told and not (one.anchor.deictic or one.anchor.yearless):
        return one
    if told or one.cue.first >= behind:
        deed = _said(sentence, behind) or (_said_before(sentence, one.cue) if told else None)
        if deed is not None:
            return attrs.evolve(one, cue=deed, price=_price(one), clause=_clause(one, deed))
    if told or not (_is_what_is_said(sentence, one, behind) or _is_dated_before(sentence, one, said)):
        return one
    saying = next((cue for cue in sentence.cues if cue.first == said), None)
    return attrs.evolve(one, cue=saying, clause=(min(one.clause[0], said), max(one.clause[1], said + 1)))


def _saying(sentence: Sentence, one: Tie) -> int:
    """The verb of saying beside a day, -1 where there is none."""
    first, last = sentence.span_of(one.anchor)
    words, sayings = sentence.words, grammar("sayings", sentence.language)
    if sayings.isdisjoint(words):
        return -1
    near = (range(first - 1, max(0, first - _BESIDE) - 1, -1), range(last + 1, min(last + 1 + _BESIDE, len(words))))
    found = (next((at for at in reach if words[at] in sayings), -1) for reach in near)
    beside = (at for at in found if at >= 0 and _are_together(sentence, *sorted((at, first if at < first else last))))
    return next(beside, -1)


def _are_together(sentence: Sentence, low: int, high: int) -> bool:
    """Whether no mark stands between two tokens."""
    return all(sentence.gap(at).isspace() for at in range(low + 1, high + 1))


def _is_what_is_said(sentence: Sentence, one: Tie, behind: int) -> bool:
    """Whether the deed tied to the day of a saying is what is said: "said on Friday (that) the mill burned down".

    Token `behind` follows the saying and its day.
    """
    if one.cue is None or one.cue.first <= behind or one.leading:
        return False
    return (
        sentence.gap(behind).isspace()
        and not one.cue.noun
        and not _JOINING.intersection(sentence.words[behind : one.cue.first])
    )


def _is_dated_before(sentence: Sentence, one: Tie, said: int) -> bool:
    """Whether what is told before its teller has a day of its own: "sank on Sunday, its owners said on Monday"."""
    if one.cue is None or one.cue.last > said:
        return False
    comma = next((at for at in range(said, one.cue.last, -1) if "," in sentence.gap(at)), None)
    return comma is not None and any(anchor.end <= sentence.tokens[comma].start for anchor in sentence.anchors)


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
    """What the words behind a saying tell as done: "that it had sold its branches", "the branches have been sold"."""
    words = sentence.words[after : after + _SUBJECT]
    at = next((index for index, word in enumerate(words) if word in ("had", "has", "have")), None)
    if at is None or not _NO_TELLING.isdisjoint(words[:at]):
        return None
    if words[at] == "had" and not _OWN.intersection(words[:at]):
        return None  # another's deed, on a day that nobody says: "said on Friday that the mill had burned down"
    return _done(sentence, after + at)


def _said_before(sentence: Sentence, cue: Cue) -> Cue | None:
    """What has been done before its teller is named: "The bank has sold its branches, prosecutors said on Friday"."""
    comma = next((i for i in range(cue.first, max(0, cue.first - _SUBJECT), -1) if "," in sentence.gap(i)), None)
    if comma is None or any(anchor.end <= sentence.tokens[comma].start for anchor in sentence.anchors):
        return None
    told = sentence.words[:comma]
    at = next((index for index, word in enumerate(told) if word in ("has", "have")), None)
    if at is not None:
        return None if _is_supposed(told[:at]) else _done(sentence, at)
    if _is_supposed(told) or not grammar("before_its_telling", "en").isdisjoint(told):
        return None  # "If the drug was approved", "The plan was adopted years ago"
    at = next((index for index, word in enumerate(told) if word in ("was", "were")), None)
    deed = None if at is None else _done(sentence, at)
    return deed if deed is not None and deed.kind in _OFFICIAL else None


def _is_supposed(words: Sequence[str]) -> bool:
    """Whether words hold one of what may be, or open a clause beside what is told: "if", "would", "when"."""
    return any(not grammar(one, "en").isdisjoint(words) for one in ("hypothetical", "opening_clauses"))


def _done(sentence: Sentence, had: int) -> Cue | None:
    """The participle right behind "had", a cue or any deed; none where it is denied."""
    near = range(had + 1, had + 1 + _VERB)
    if "not" in sentence.words[had + 1 : had + 3] or "never" in sentence.words[had + 1 : had + 3]:
        return None
    return _first(sentence.cues, near) or _first(sentence.deeds, near)


def _first(cues: Sequence[Cue], near: range) -> Cue | None:
    told = (cue for cue in cues if cue.first in near and cue.form in ("past", "participle"))
    return next((cue for cue in told if cue.kind not in _NO_DEEDS), None)
