"""Years by which laws are called: "the Harbours Act, 1996", "under the Mines Act of 1954", and the deed that makes one.

A law that a list or a title only names is told of nowhere: what it does stands in another sentence.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from chrono.events.words.cues import has_phrase
from chrono.events.words.kinds import grammar

if TYPE_CHECKING:
    from chrono.events.attaching.attach import Tie
    from chrono.events.sentences.sentence import Sentence

__all__ = ["cites", "ends_law", "is_cited_law", "is_only_named_law", "makes_law", "makes_named_law"]

# "the Harbours Act, 1996", "Act No. 74 of 1996": what a law is called by.
_LAW_BEFORE = re.compile(
    r"(?:[A-Z][\w’'.-]*|\))\s+(?:Acts?|Code|Ordinances?|Regulations?|Rules|Law|Order|Statute|Decree),\s+\Z"
    r"|\b(?:[Nn]os?|NO|[Cc]hapter|[Cc]ap)\.?\s*\d+\s+of\s+\Z"
)
_PAIR = 2  # words from a year to "was passed"
_YEAR = re.compile(r"\d{4}")
_CITING_REACH = 12  # words
_QUOTED = re.compile(r"[“\"«„][^“”\"«»„]{8,200}\Z")
_UNQUOTED = re.compile(r",?[”\"»]")
_NAME_REACH = 200  # characters of the name of a law
_ONLY = re.compile(
    r"\W*(?:[(\[]?\w{1,5}[)\]]\s+)?(?:(?:[Tt]he|and|or)\s+){0,2}[A-Z][^.;:!?()]{4,200}\s(?:Act|Law|Code|Statute|Ordinance)\s+of\s+"
)
_NOTHING_MORE = re.compile(r"\W*(?:and|or)?\W*\Z")


def ends_law(before: str) -> bool:
    """Whether what stands before a year is a law that it names: "the Harbours Act, | 1996"."""
    return _LAW_BEFORE.search(before) is not None


def makes_law(sentence: Sentence, one: Tie) -> bool:
    """Whether the verb of a law is that that makes it: "passed the Harbours Act, 1996", "the Act, 1996, was passed"."""
    cue, last = one.cue, sentence.span_of(one.anchor)[1]
    if cue is None or cue.noun or cue.kind not in ("adoption", "signing"):
        return False
    return cue.last < last or (cue.first - last <= _PAIR and sentence.words[last + 1] in ("was", "were"))


def makes_named_law(sentence: Sentence, one: Tie) -> bool:
    """Whether a verb makes the law that a year names: "Parliament passed the Mines Act | of 1954"."""
    first, _ = sentence.span_of(one.anchor)
    if first < _PAIR or sentence.words[first - 2] not in grammar("laws", "en"):
        return False
    cue = one.cue
    if cue is None or cue.last >= first or not makes_law(sentence, one):
        return False
    if sentence.words[cue.first] in grammar("keeps_laws", "en"):
        return False
    if any(other.fine for other in sentence.anchors):
        return False  # "passed the Mines Act of 1954 on 3 May 1955"
    between = sentence.words[cue.last + 1 : first - 1]
    return _YEAR.fullmatch(one.anchor.text) is not None and grammar("under_papers", "en").isdisjoint(between)


def is_cited_law(sentence: Sentence, one: Tie) -> bool:
    """Whether a law is only what something else rests on: "asserted under Title II of the Mines Act of 1954"."""
    if not _is_of_law(one):
        return False
    return cites(sentence, sentence.span_of(one.anchor)[0])


def cites(sentence: Sentence, first: int) -> bool:
    """Whether words before token `first` say that something is cited there: "asserted under", "gemäß"."""
    before = sentence.words[max(0, first - _CITING_REACH) : first]
    return has_phrase(before, grammar("citing", sentence.language))


def is_only_named_law(sentence: Sentence, one: Tie) -> bool:
    """Whether nothing is said but the name of a law, or its name is in quotes: "(i) the Mines Act of 1954; and"."""
    if not _is_of_law(one):
        return False
    if any(other.fine for other in sentence.anchors):
        return True  # "sued under the Mines Act of 1954 on 3 May 1955"
    text, anchor = sentence.text, one.anchor
    before = text[max(sentence.start, anchor.start - _NAME_REACH) : anchor.start]
    if _UNQUOTED.match(text, anchor.end) and _QUOTED.search(before):
        return True
    if sentence.verbs and grammar("under_papers", "en").isdisjoint(sentence.words):
        return False  # "He helped pass the Mines Act of 1954"
    return _NOTHING_MORE.match(text, anchor.end, sentence.end) is not None and _ONLY.fullmatch(before) is not None


def _is_of_law(one: Tie) -> bool:
    """Whether a year is told of by nothing but the noun of a law: "the Mines | Act | of 1954"."""
    return one.cue is not None and one.cue.noun and one.cue.weak and one.cue.kind == "adoption"
