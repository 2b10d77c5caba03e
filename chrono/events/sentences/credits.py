"""Who gave a report, as it says of itself: "…, сообщает служба", "…, según informó el ayuntamiento".

The words that lead to it are in `words.yaml` under `credits`, who speaks so under `speakers`; a legend is none.
"""

from __future__ import annotations

import re

from chrono.events.words.cues import has_phrase
from chrono.events.words.kinds import endings, grammar, grammars, unstressed

__all__ = ["is_credit", "says_who_told"]

_PART = re.compile(r"[,;:—–]\s|[.!?]\s|\n")
_WORD = re.compile(r"[^\W_]+")
_BEFORE, _BEHIND = 3, 5  # words between who speaks and that he does
_LONGEST = 3  # words of a credit


def says_who_told(text: str, language: str) -> bool:
    """Whether a part of a text, between its commas and stops, says who gave it."""
    return any(_speaker(_words(part), language) is not None for part in _PART.split(text))


def is_credit(part: str, language: str) -> bool:
    """Whether a part of a sentence only says who gave the rest: its first words are the credit."""
    return _speaker(_words(part), language) == 0


def _words(part: str) -> list[str]:
    return _WORD.findall(part)


def _speaker(written: list[str], language: str) -> int | None:
    """The word at which some words begin to say who told something; None where nobody does who gives news."""
    words, crediting = [unstressed(word.casefold()) for word in written], grammar("credits", language)
    if not has_phrase(words, crediting):
        return None
    spans = ((at, at + length) for at in range(len(words)) for length in range(_LONGEST, 0, -1))
    first, end = next(((at, end) for at, end in spans if " ".join(words[at:end]) in crediting), (0, 0))
    if has_phrase(words, grammars(language, "no_speakers", "told_to")):
        return None
    named = written[end : end + 1] != [] and written[end][:1].isupper()
    near = [*words[max(0, first - _BEFORE) : first], *words[end : end + _BEHIND]]
    speaks = named or has_phrase(words, grammar("news_agencies", language)) or _gives_news(near, language)
    return first if speaks else None


def _gives_news(words: list[str], language: str) -> bool:
    """Whether a body or somebody of an office stands in some words."""
    bodies = grammars(language, "speakers", "body_nouns", "ruling_nouns", "working_nouns")
    if language != "ru":  # whose datives look like its nominatives do
        bodies |= grammar("offices", language)
    ends = endings("speaker_endings", language)
    return has_phrase(words, bodies) or (bool(ends) and any(word.endswith(ends) for word in words))
