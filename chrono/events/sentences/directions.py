"""What somebody is told to do: "instructing the tenant to hand in the lease", "the requirement to list the boats".

The words that tell him are in `grammar.yaml`, under `directing`, and the nouns for it under `directions`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from chrono.events.sentences.denials import denies
from chrono.events.words.kinds import grammar, grammars

if TYPE_CHECKING:
    from chrono.events.sentences.sentence import Sentence

__all__ = ["Direction", "direction_before"]

_TOLD_REACH = 8  # words between who is told and "to"
_DENIED_REACH = 6  # words before who is told in which it is denied, or supposed
_DONE_REACH = 14  # words from "to" to the day by which it is to be done


class Direction(NamedTuple):
    """Token indexes of the word that directs, of "to" and of the verb behind it."""

    directing: int
    to: int
    verb: int


def direction_before(sentence: Sentence, end: int) -> Direction | None:
    """What somebody is told to do in the words right before token `end`, where a day stands; None for nothing."""
    words = sentence.words
    for to in range(end - 2, max(0, end - _DONE_REACH), -1):
        if words[to] != "to" or not _may_be_verb(sentence, to + 1):
            continue
        directing = _directing_before(sentence, to)
        told = directing is not None and not _is_untold(sentence, directing, to)
        return Direction(directing, to, to + 1) if directing is not None and told else None
    return None


def _is_untold(sentence: Sentence, directing: int, to: int) -> bool:
    """Whether nobody is told, or may be, or not to: "was not asked to", "if he is told to", "told not to"."""
    words = sentence.words
    before = words[max(0, directing - _DENIED_REACH) : directing]
    return any(denies(word) for word in (*before, words[to - 1])) or not grammar("unsure", "en").isdisjoint(before)


def _may_be_verb(sentence: Sentence, at: int) -> bool:
    """Whether a word behind "to" may be a verb there: none that is written large, and none that leads to a noun."""
    word = sentence.words[at]
    plain = word.isalpha() and not word.endswith("ing") and sentence.text[sentence.tokens[at].start].islower()
    return plain and word not in grammars("en", "determiners", "demonstratives", "before_noun")


def _directing_before(sentence: Sentence, to: int) -> int | None:
    words = sentence.words
    if words[to - 1] in grammar("directions", "en"):
        return to - 1
    told = grammar("directing", "en")
    for at in range(to - 1, max(-1, to - _TOLD_REACH), -1):
        if words[at] in told:
            return at
        if sentence.gap(at) not in (" ", "\n"):
            return None
    return None
