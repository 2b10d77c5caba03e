"""What a sentence tells only to say that it was not so, or not done: "The firm denied that it had sold the mill".

The words that disown what is said are in `words.yaml`, under `disowning`; those by which an order is not obeyed, and
what is an order, under `disobeying` and `orders_to`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from chrono.events.sentences.denials import denies
from chrono.events.words.cues import SILENT, has_phrase
from chrono.events.words.kinds import grammar

if TYPE_CHECKING:
    from chrono.events.attaching.attach import Tie
    from chrono.events.sentences.mood import Mood
    from chrono.events.sentences.sentence import Sentence

__all__ = ["is_disowned"]

_OPENING = frozenset({"that", "having"})  # what is denied
_FACTS = frozenset({"after", "before", "when", "since", "while", "until", "because"})
_BESIDE = 10  # words before these, in which it is said that it is denied; its day may stand between
_BEFORE_DENIAL = 4  # the denial, and what takes it back before it: "did not deny that"
_BEFORE_ORDER = 4  # words between what is done to an order and the order: "refused | a lawful | order"
_LONGEST_ORDER = 20  # words between an order and its day


def is_disowned(sentence: Sentence, one: Tie, mood: Mood, form: str) -> bool:
    """Whether what is dated is said not to have been, or is an order that was not obeyed."""
    if sentence.language != "en" or one.cue is None:
        return False
    return _is_denied_claim(sentence, one.cue.first) or _is_disobeyed(sentence, one)


def _is_denied_claim(sentence: Sentence, cue: int) -> bool:
    """Whether a word stands in what somebody denies: "denied that the mill | was sold", "denied having | met her"."""
    words, disowning = sentence.words, grammar("disowning", "en")
    for at in range(min(cue, len(words)) - 1, 0, -1):
        if words[at] in _FACTS:
            return False  # "no evidence that it was brewed after the brewery | closed"
        if words[at] in _OPENING:
            before = [word for word in words[max(0, at - _BESIDE) : at] if word not in (SILENT, "on", "in")]
            kept = any(denies(word) for word in before[-_BEFORE_DENIAL:] if word != "no")
            return has_phrase(before[-2:], disowning) and not kept
    return False


def _is_disobeyed(sentence: Sentence, one: Tie) -> bool:
    """Whether a date ends what an order asks that nobody obeyed: "ignored an order to leave by 3 May"."""
    words, first = sentence.words, sentence.span_of(one.anchor)[0]
    if one.anchor.role not in ("by", "before") or grammar("disobeying", "en").isdisjoint(words[:first]):
        return False
    for at in range(first - 1, max(0, first - _LONGEST_ORDER), -1):
        if words[at] in grammar("orders_to", "en") and words[at + 1] == "to":
            return not grammar("disobeying", "en").isdisjoint(words[max(0, at - _BEFORE_ORDER) : at])
    return False
