"""Papers that English cites with their day: "Recalling resolution 97 (2008) of 3 May 2008", "the Pact of 3 May 2008".

Which papers, and of which kind they are, is in `words.yaml`, under `cited_papers`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from chrono.events.layout.markup import bare
from chrono.events.words.cues import SILENT, Cue
from chrono.events.words.kinds import grammar, kinds_by_word

if TYPE_CHECKING:
    from chrono.events.sentences.sentence import Sentence

__all__ = ["cited_paper", "is_capital", "may_cite", "title_of_cited"]

_LED = 3  # words between "by" and its paper
_CITED_REACH = 12  # words before "of" and a day in which the paper stands
_DAY = re.compile(r"of (?:\d{1,2} [A-Z][a-z]+|[A-Z][a-z]+ \d{1,2},) \d{4}\Z")
_NUMBERED = re.compile(r" (?:\([A-Z]{2,10}\) )?(?:[Nn]os?\.? ?|#)?\d")  # "Regulation (EU) No 267"
_NUMBER = re.compile(r"\d{1,5}(?:/\d{1,5})? (?:\(|of )")
_ROW_REACH = 40  # words between papers of a row and their noun
_SAME_NAME = re.compile(r"\s?\(?|[)/.’'-]{1,2} ?\(?")  # between the words of a paper's name


def may_cite(sentence: Sentence) -> bool:
    """Whether a sentence holds the words of a paper that is cited with its day."""
    return "of" in sentence.words and not kinds_by_word("cited_papers", "en").keys().isdisjoint(sentence.words)


def cited_paper(sentence: Sentence, of: int, last: int) -> Cue | None:
    """The paper that is cited with its day: "Recalling its resolution 97 (2008) of 3 May 2008", token `of` the "of".

    It has a number or a capital letter, or stands in a recital.
    """
    if not _DAY.search(sentence.text, sentence.starts[of], sentence.ends[last]):
        return None
    index = _paper_before(sentence, of)
    if index is None:
        return None
    words, token = sentence.words, sentence.tokens[index]
    led = words[max(0, index - _LED) : index]
    if led[-1:] == ["executive"] or not grammar("by_a_paper_cited", "en").isdisjoint(led):
        return None
    numbered = _NUMBERED.match(sentence.text, token.end) is not None
    if not (numbered or is_capital(sentence, index) or words[0] in grammar("reciting", "en")):
        return None
    agreed = words[index + 1 : index + 3] == ["of", "understanding"]
    kind = "signing" if agreed else kinds_by_word("cited_papers", "en")[words[index]]
    return Cue(kind, "noun", False, index, index, token.start, token.end)


def _paper_before(sentence: Sentence, of: int) -> int | None:
    """The paper of which "of" and a day are said; its number, or what it is about or whose it is, may stand between.

    In a row the noun stands before the first: "resolutions 97 (2008) of 3 May 2008 and 99 (2008) of 9 June 2008".
    """
    words, papers = sentence.words, kinds_by_word("cited_papers", "en")
    for index in range(of - 1, max(-1, of - _CITED_REACH), -1):
        if words[index] in papers:
            return index
        if words[index] in ("and", SILENT) and _is_number(sentence, index + 1):
            return _head_of_row(sentence, index)
        if index in sentence.verbs or not _SAME_NAME.fullmatch(sentence.gap(index + 1)):
            return None
        year = sentence.gap(index + 1).startswith(")")
        if words[index] == SILENT and not (year or _is_number(sentence, index)):
            return None
    return None


def _is_number(sentence: Sentence, index: int) -> bool:
    """Whether a token is the number of a paper, though it may look like a year: "1839 (2008)"."""
    return _NUMBER.match(sentence.text, sentence.starts[index]) is not None


def _head_of_row(sentence: Sentence, index: int) -> int | None:
    """The noun of several papers, before the first of them, from a token between two of them."""
    words, papers = sentence.words, kinds_by_word("cited_papers", "en")
    for at in range(index, max(-1, index - _ROW_REACH), -1):
        if words[at] in papers:
            return at if words[at].endswith("s") else None
        if words[at] not in ("and", "of", SILENT) and not words[at][0].isdigit():
            return None
    return None


def is_capital(sentence: Sentence, index: int) -> bool:
    """Whether a token begins with a capital letter, and not because it opens its sentence."""
    return index > 0 and sentence.text[sentence.starts[index]].isupper()


def title_of_cited(sentence: Sentence, paper: Cue, begin: int, of: int) -> str:
    """What a cited paper is called, from token `begin` to that before "of": "Resolution 99", of a row of them."""
    numbers = [at for at in range(paper.last + 1, of) if _is_number(sentence, at)]
    if not numbers or not sentence.words[paper.last].endswith("s"):
        return bare(sentence.text[sentence.tokens[begin].start : sentence.tokens[of - 1].end])
    noun = sentence.text[paper.start : paper.end - 1]
    return f"{noun} {bare(sentence.text[sentence.tokens[numbers[-1]].start : sentence.tokens[of - 1].end])}"
