"""Whether a sentence tells what never came about: "Ohne den Kredit wäre das Werk 1923 geschlossen worden".

English supposes by its auxiliaries, which `mood` reads. Other languages say it by the mood of a verb, which in French
and Spanish is hearsay as well ("aurait quitté la ville"), so that the sentence must open with a condition too. The
words are in `grammar.yaml`, under `undone_…`.
"""

from __future__ import annotations

from chrono.events.words.cues import has_phrase
from chrono.events.words.kinds import endings, grammar

__all__ = ["is_undone"]

_OPENING = 3  # words in which a condition stands at the head of a sentence
_FACTS = frozenset({("si", "bien")})  # "Si bien la villa fue fundada en 1540": although


def is_undone(sentence: list[str], clause: list[str], language: str) -> bool:
    """Whether the deed of a clause never came about, by its words or by those of its sentence."""
    itself = grammar("undone_by_themselves", language)
    if itself and has_phrase(clause, itself):
        return True
    return _opens_with_condition(sentence, language) and _supposes(sentence, language)


def _opens_with_condition(sentence: list[str], language: str) -> bool:
    """Whether a sentence begins with "if", "without" or a verb in their stead; not with "although"."""
    ahead, head = grammar("undone_ahead", language), sentence[:_OPENING]
    if not ahead or tuple(head[:2]) in _FACTS:
        return False
    return any(" ".join(head[:length]) in ahead for length in range(1, len(head) + 1))


def _supposes(sentence: list[str], language: str) -> bool:
    """Whether a word of a sentence is a verb of supposing, by itself or by its ending."""
    verbs = grammar("undone_verbs", language)
    if not verbs.isdisjoint(sentence):
        return True
    ends = endings("undone_endings", language)
    return bool(ends) and any(word.endswith(ends) for word in sentence)
