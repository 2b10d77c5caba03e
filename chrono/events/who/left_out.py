"""Whom a life tells of where no name says so: "В 1907 году окончил училище", "En 1903 recibió el premio".

So do languages whose verbs need no subject, and French and German by their pronouns. The verbs of what persons do are
in `words.yaml`, under `personal_deeds`.
"""

from __future__ import annotations

import re

from chrono.events.drafts import Draft
from chrono.events.sentences.sentence import Sentence
from chrono.events.words.cues import SILENT, has_phrase
from chrono.events.words.kinds import grammar

__all__ = ["is_of_whom_it_tells"]

_HELD = frozenset({"appointment", "award"})  # what somebody was, without a verb: "В 1980–1983 гг. директор института"
_MARKS = re.compile(r"[,;:(–—]")
_OBLIQUE = re.compile(r"(?:[ая]х|[ая]ми|[ое]м|[ое]й|[ую]|[ое]го|[ыи]х|[ыи])\Z")  # of Russian nouns that do nothing
_REACH = 12  # words from a verb back to where its clause begins


def is_of_whom_it_tells(sentence: Sentence | None, draft: Draft) -> bool:
    """Whether a sentence says of somebody whom it does not name what only persons do."""
    if sentence is None or sentence.language == "en":
        return False
    if draft.cue is None:
        return draft.kind in _HELD and not draft.title
    at = sentence.token_at(draft.cue[0])
    first, last = _clause(sentence, at)
    pronouns = grammar("third_person", sentence.language)
    if not pronouns.isdisjoint(sentence.words[first:last]):
        return True
    if draft.kind in _HELD and _opens_with_office(sentence, first, last):
        return True
    return any(_is_deed(sentence, verb) and not _has_subject(sentence, first, verb) for verb in range(first, at + 2))


def _opens_with_office(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a clause begins with what somebody was or was called: "академик (2000)"."""
    opening = next((word for word in sentence.words[first:last] if word != SILENT), "")
    called = grammar("called_so", sentence.language)
    return bool(called) and (
        has_phrase([opening], called) or has_phrase([opening], grammar("offices", sentence.language))
    )


def _is_deed(sentence: Sentence, at: int) -> bool:
    """Whether a word is a verb of what persons do, and no passive of a thing: "se estrenó la obra", "был открыт"."""
    words, language = sentence.words, sentence.language
    deeds = grammar("personal_deeds", language)
    if not deeds or not has_phrase(words[at : at + 1], deeds) or words[at] in grammar("before_verb", language):
        return False
    return words[max(0, at - 1) : at] != ["se"] or words[at] in grammar("reflexive_deeds", language)


def _clause(sentence: Sentence, at: int) -> tuple[int, int]:
    """The words around a verb up to the marks on both sides."""
    first = at
    while first > max(0, at - _REACH) and not _MARKS.search(sentence.gap(first)):
        first -= 1
    last = at + 1
    while last < len(sentence.words) and not _MARKS.search(sentence.gap(last)):
        last += 1
    return first, last


def _has_subject(sentence: Sentence, first: int, at: int) -> bool:
    """Whether a word right before the verb may be its subject."""
    light = grammar("before_verb", sentence.language)
    while at > first and sentence.words[at - 1] in light:
        at -= 1
    if at == first:
        return False
    before = sentence.words[at - 1]
    if before == SILENT or before in grammar("coordinators", sentence.language) or before.isdigit():
        return False
    return not (sentence.language == "ru" and _is_phrase(sentence, first, at))


def _is_phrase(sentence: Sentence, first: int, at: int) -> bool:
    """Whether a Russian preposition rules all words before the verb: "За участие в волнениях | был исключён"."""
    opening = next((word for word in sentence.words[first:at] if word != SILENT), "")
    led = opening in grammar("prepositions", "ru") or _OBLIQUE.search(opening) is not None
    return led and _OBLIQUE.search(sentence.words[at - 1]) is not None
