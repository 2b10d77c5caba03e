"""Offices that somebody has from a date on or over a stretch of years: "С 1824 по 1844 г. работал прокурором".

So lives tell of appointments, and no cue does. The words are in `grammar.yaml`: `offices` and `in_office` (what puts
somebody into one); and in `words.yaml`: `heads` (verbs that say it alone). A language without the last two has no such
events.
"""

from __future__ import annotations

import re

from chrono.events.attaching.attach import Tie
from chrono.events.attaching.bracket_dates import of_work
from chrono.events.sentences.sentence import STRETCHES, Sentence
from chrono.events.words.cues import SILENT, has_phrase
from chrono.events.words.kinds import grammar

__all__ = ["begins_then", "holds_office"]

_LASTING = STRETCHES | {"since"}
_ENDS = frozenset({"until", "before", "by", "after", "asof", "throughout"})
_MARK = re.compile(r"[,;:.–—]")
_NEAR = 3  # words between a date and the office behind it: "1920–1933 Direktor", "С 1919 года — профессор"
_ROLE = 2  # words in which the office stands that a date alone leads to: "1983 Stellvertretender Leiter"
_REACH = 8  # words between what puts somebody into an office and its name


def holds_office(sentence: Sentence, one: Tie) -> bool:
    """Whether the date says when somebody had an office, with words that no cue knows."""
    links = grammar("in_office", sentence.language)
    if not links or one.anchor.deictic or one.anchor.role in _ENDS or "T" in one.anchor.when.edtf:
        return False
    last = sentence.span_of(one.anchor)[1]
    if (
        one.cue is not None
        and last < one.cue.first
        and sentence.words[last + 1] in grammar("opens_end", sentence.language)
    ):
        return False  # "fue alcalde hasta 1950, cuando murió"
    behind = [word for word in sentence.words[last + 1 :] if word != SILENT][:_NEAR]
    lasting, offices = one.anchor.role in _LASTING, grammar("offices", sentence.language)
    if _names_an_office(sentence, one) or (lasting and has_phrase(behind[:1], offices)):
        return True
    if one.cue is None or _is_mere_deed(one):
        entered = one.leading and has_phrase(behind[:_ROLE], offices) and not _tells_of_a_deed(sentence, last + 1)
        if entered:
            return True  # "1983 Dozent für Kirchenmusik; 1987 …"
    if one.cue is not None and not _is_mere_deed(one):
        return False
    low, high = one.clause
    clause = sentence.words[low:high]
    if lasting and has_phrase(clause, grammar("heads", sentence.language)):
        return True
    if not has_phrase(clause, offices):
        return False
    linked = (at for at, word in enumerate(clause) if has_phrase([word], links))
    return any(has_phrase(clause[at + 1 : at + 1 + _REACH], offices) for at in linked)


def _names_an_office(sentence: Sentence, one: Tie) -> bool:
    """Whether an office and no verb opens what leads up to the date: "Concejal en 1909 y diputado en 1910"."""
    end = sentence.span_of(one.anchor)[0]
    start = _part_before(sentence, end)
    skipped = grammar("in_office", sentence.language) | grammar("personal", sentence.language)
    while start < end and sentence.words[start] in skipped:
        start += 1
    if not 0 < end - start <= _REACH or not has_phrase([sentence.words[start]], grammar("offices", sentence.language)):
        return False
    if _verb_follows(sentence, sentence.span_of(one.anchor)[1] + 1):
        return False  # "Мэр 3 мая 2019 года посетил школу"
    called = start + 1 < end and sentence.text[sentence.tokens[start + 1].start].isupper()
    verbs = (cue.first for cue in (*sentence.cues, *sentence.deeds))
    if called or any(start < first < end for first in verbs):
        return False
    return not of_work(sentence, one.anchor)


def _verb_follows(sentence: Sentence, at: int) -> bool:
    """Whether a verb stands at token `at` or behind the next word, with no mark before it: who has the office acts."""
    for behind in (at, at + 1):
        if behind >= len(sentence.tokens) or _MARK.search(sentence.gap(behind)):
            return False
        if any(cue.first == behind and not cue.noun for cue in (*sentence.cues, *sentence.deeds)):
            return True
    return False


def _tells_of_a_deed(sentence: Sentence, first: int) -> bool:
    """Whether a verb stands from token `first` on, before the next date: "1983 eröffnete Direktor Lind die Halle"."""
    end = next((at for at in range(first, len(sentence.words)) if sentence.words[at] == SILENT), len(sentence.words))
    deeds = (*sentence.cues, *sentence.deeds)
    return any(first <= cue.first < end and not cue.noun for cue in deeds)


def _part_before(sentence: Sentence, end: int) -> int:
    """The token that opens the part of a sentence before token `end`: behind a mark, an "and" or another date."""
    joining = grammar("before_clause", sentence.language)
    for at in range(end - 1, -1, -1):
        if sentence.words[at] in joining or sentence.words[at] == SILENT:
            return at + 1
        if _MARK.search(sentence.gap(at)):
            return at
    return 0


def _is_mere_deed(one: Tie) -> bool:
    return one.cue is not None and one.cue.weak and one.cue.kind == "milestone"


def begins_then(sentence: Sentence, one: Tie) -> bool:
    """Whether something begins on the date behind a word for both "from" and "since": "С июня 1941 года перешёл"."""
    cue, first = one.cue, sentence.span_of(one.anchor)[0]
    if cue is None or one.anchor.role != "since" or one.anchor.deictic or not first:
        return False
    if cue.last == first - 1:
        return True  # "существует с 1931 года", "besteht seit 1921"
    if sentence.words[first - 1] not in grammar("from_or_since", sentence.language):
        return False
    if cue.last < first and "," in sentence.text[cue.end : one.anchor.start]:
        return False
    return not cue.weak or (one.leading and (cue.kind != "milestone" or one.anchor.fine))
