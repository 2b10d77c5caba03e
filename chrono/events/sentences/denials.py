"""What was not so until a date, and so began then: "was not opened until 1921", "had no school until 1911".

The words that deny are in `grammar.yaml`, under `denials` and `of_nobody`.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from chrono.events.words.kinds import grammar, grammars, is_past

if TYPE_CHECKING:
    from chrono.events.sentences.sentence import Sentence

__all__ = ["denial_before", "denies"]

_REACH = 15  # words before "until"
_WAS = frozenset({"was", "were"})


def denies(word: str) -> bool:
    """Whether an English word in small letters denies what is told: "not", "didn't", "no", "nobody"."""
    return word in _denying()


def denial_before(sentence: Sentence, until: int) -> int | None:
    """The word that denies what the "until" at an index ends; None where another clause stands between them."""
    words, joined = sentence.words, False
    for at in range(until - 1, max(-1, until - 1 - _REACH), -1):
        if denies(words[at]):
            undergone = at and words[at - 1] in _WAS and is_past(words[at + 1])  # "was not surveyed and built until"
            return None if joined and not undergone else at
        joined = joined or words[at] in grammar("coordinators", "en")
        parted = "," in sentence.gap(at + 1) and not {words[at], words[at + 1]} & _thrown_in()
        if parted or words[at] in _joints():
            return None
    return None


@cache
def _denying() -> frozenset[str]:
    return grammars("en", "denials", "of_nobody")


@cache
def _joints() -> frozenset[str]:
    return grammars("en", "relative_clause", "subclause") - {"after", "before", "until", "as", "since"}


@cache
def _thrown_in() -> frozenset[str]:
    return grammar("thrown_in_before_until", "en")
