"""Papers by their number and what they are about: "Order 97", "Order 97: Mooring Fees", in the title of an event."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from chrono.events.drafts import Draft
from chrono.events.layout.markup import bare
from chrono.events.titling.frames import date_mark, is_determiner
from chrono.events.words.cues import Token
from chrono.events.words.kinds import INSTRUMENTS, grammar

__all__ = ["does_by_paper", "matter", "numbered_paper", "starts_no_name", "with_matter", "within"]

Span = tuple[int, int]

_NUMBER = re.compile(r"\s(?:(?:No|Nr)\.\s?)?\d[\d/.-]*\b")
_TO_ITS_DATE = 30  # characters from a paper to its date: "Executive Order 97 of"
_OF_ITS_DAY, _REFERRING = re.compile(r",?\s(?:of|dated)\s"), 50  # characters before a paper
_CAPITALS = re.compile(r"(?:[A-Z][\w’'-]*\s+(?:(?:and|of|for|on)\s+(?:the\s+)?(?=[A-Z]))?){1,6}\Z")
# "signed Order 97", "was revoked by Order 97": what was done with a paper, or by it.
_MADE_OR_DOING = re.compile(
    r"\b(?:sign|issu|adopt|approv|promulgat|enact|publish|pass)(?:e?s|e?d|ing)?\s+(?:[\w’']+\s){0,2}\Z"
    r"|\b(?:revoked|superseded|repealed|replaced) (?:by|with) (?:the )?\Z"
)
# "By Order 97, the mayor": a sentence that a paper opens, or what was done by it.
_OPENING = re.compile(r"\A\W*(?:(?:[A-Z][a-z]+ )?(?:[Bb]y|[Ii]n|[Tt]hrough)\s+(?:the\s)?)?(?:[A-Z][a-z]+\s)?\Z")
_LONGEST_NAME = 140  # characters of a paper's number and name
_IN_BRACKETS = re.compile(r",?\s{1,8}\(([A-ZА-ЯЁ][^()]{8,250})\)")


def numbered_paper(draft: Draft, text: str, marks: Sequence[Span]) -> str:
    """An order or resolution that others are listed with, or that is only referred to, by its number: "Order 97".

    "" for another event.
    """
    if draft.cue is None or draft.form != "noun" or draft.kind not in INSTRUMENTS:
        return ""
    dates = within(marks, draft.spans[0].start, draft.spans[0].end)
    number = _NUMBER.match(text, draft.cue[1])
    if number is None or any(a < number.end() and number.start() < b for a, b in dates):
        return ""
    if len(dates) < 3 and not _is_referred_to(draft, text, number.end(), dates, bool(matter(draft, text, marks))):
        return ""
    paper = bare(text[draft.cue[0] : number.end()])
    head = _CAPITALS.search(text, max(draft.spans[0].start, draft.cue[0] - _REFERRING), draft.cue[0])
    words = bare(head.group()).split() if head and len(dates) < 3 else []
    while words and starts_no_name(words[0].casefold()):
        words.pop(0)
    return " ".join([*words, paper])


def _is_referred_to(draft: Draft, text: str, end: int, dates: Sequence[Span], has_matter: bool) -> bool:
    """Whether a paper with its number and day is spoken of for its own sake: "as defined in Order 97 of 3 May".

    One that says what it is about does so even where it opens a sentence: "In Order 97 of 3 May (Fees), I asked".
    """
    mark = date_mark(draft, dates)
    if (
        mark is None
        or draft.cue is None
        or not text[draft.cue[0]].isupper()
        or not _OF_ITS_DAY.fullmatch(text, end, mark[0])
    ):
        return False
    start = max(draft.spans[0].start, draft.cue[0] - _REFERRING)
    before = text[start : draft.cue[0]]
    return _MADE_OR_DOING.search(before) is None and (has_matter or _OPENING.fullmatch(before) is None)


def matter(draft: Draft, text: str, marks: Sequence[Span]) -> str:
    """What a paper is about, in brackets behind its date: "Order 97 of 3 May 2019 (Mooring Fees)"; "" without that."""
    if draft.cue is None or draft.kind not in INSTRUMENTS or not (draft.form == "noun" or text[draft.cue[0]].isupper()):
        return ""
    dated = next(iter(marks[bisect_left(marks, (draft.cue[1],)) :]), None)
    if dated is None or dated[0] - draft.cue[1] > _TO_ITS_DATE:
        return ""
    named = _IN_BRACKETS.match(text, dated[1])
    return bare(named[1]) if named and " " in named[1] else ""


def with_matter(paper: str, about: str) -> str:
    """A paper with what it is about: a name, which is whole or is seen to go on."""
    if paper.endswith("…"):
        return paper
    whole = f"{paper}: {about}"
    whole = f"{whole[:1].upper()}{whole[1:]}"
    return whole if len(whole) <= _LONGEST_NAME else f"{whole[:_LONGEST_NAME].rpartition(' ')[0].rstrip(' ,;:—–-')}…"


def does_by_paper(tokens: Sequence[Token], text: str, subject: Token, draft: Draft) -> bool:
    """Whether a sentence opens with the paper by which its subject did the rest: "By a deed dated 3 May, the bank"."""
    if tokens[0].word != "by":
        return False
    dates = [end for _, end in draft.spans[0].marks if end <= subject.start]
    return bool(dates) and text[max(dates) : subject.start].strip(" ,") == ""


def within(marks: Sequence[Span], start: int, end: int) -> list[Span]:
    """Of marks in order, those that lie in `text[start:end]`."""
    return [mark for mark in marks[bisect_left(marks, (start,)) : bisect_left(marks, (end,))] if mark[1] <= end]


def starts_no_name(word: str) -> bool:
    """Whether a small word stands before a name and is no part of it."""
    return is_determiner(word) or word in grammar("before_noun", "en") or word in ("and", "my")
