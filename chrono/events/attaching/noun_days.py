"""Nouns that name an event with its date before them, where the sentence tells of another time.

"Ahead of Norland's 25 June general elections, the minister spoke" tells of elections on 25 June, whenever the minister
spoke. A noun in which something is told to have been ("in the June 2018 referendum") has the time of its sentence.
"""

from __future__ import annotations

from functools import cache

import attrs

from chrono.events.attaching.attach import Tie
from chrono.events.attaching.year_names import is_noun
from chrono.events.sentences.sentence import Sentence
from chrono.events.words.cues import SILENT, Cue
from chrono.events.words.kinds import grammar, is_adverb, is_past
from chrono.events.words.lexicon import lexicon

__all__ = ["of_its_noun"]

_MOST_BETWEEN = 3  # words between a date and its noun: "June 25 | local and regional | elections"
_MOST_OWNERS = 4  # words of who the noun is of: "the Norland football league's"
_LONGEST_LEAD = 5  # words: "in the run-up to"
_GENITIVES = ("'s", "’s", "s'", "s’")


def of_its_noun(sentence: Sentence, one: Tie) -> Tie:
    """The tie of a date to the noun right behind it, where words lead to that noun as to what was before or after."""
    found = _noun(sentence, one)
    if found is None:
        return attrs.evolve(one, cue=None) if _is_of_a_thing(sentence, one) else one
    cue, first = found
    return attrs.evolve(
        one, anchor=attrs.evolve(one.anchor, role="at"), cue=cue, price=1.0, clause=(first, cue.last + 1), leading=False
    )


def _is_of_a_thing(sentence: Sentence, one: Tie) -> bool:
    """Whether a day or month says which thing is meant, whatever that is: "blamed for the June 2012 shortfall"."""
    first, last = sentence.span_of(one.anchor)
    if (
        sentence.language != "en"
        or not one.anchor.fine
        or one.anchor.deictic
        or not 1 < first <= last < len(sentence.tokens) - 1
    ):
        return False
    if sentence.words[first - 1] not in grammar("determiners", "en") or sentence.gap(last + 1) != " ":
        return False
    if (
        one.cue is None
        or first <= one.cue.first <= last + 1 + _MOST_BETWEEN
        or not _ends_with_lead(sentence, first - 1)
    ):
        return False
    return _is_plain(sentence, last + 1)


def _ends_with_lead(sentence: Sentence, end: int) -> bool:
    """Whether the words before token `end` lead to a noun as to what was before or after."""
    return f" {' '.join(sentence.words[max(0, end - _LONGEST_LEAD) : end])}".endswith(_leads())


def _noun(sentence: Sentence, one: Tie) -> tuple[Cue, int] | None:
    """The noun of a date, and the word with which what is called so begins."""
    first, last = sentence.span_of(one.anchor)
    if sentence.language != "en" or first < 2 or last + 1 >= len(sentence.tokens):
        return None
    words = sentence.words
    determined = words[first - 1] in grammar("determiners", "en")
    if not (determined or words[first - 1].endswith(_GENITIVES)):
        return None
    cue = _event_noun(sentence, range(last + 1, last + 2 + _MOST_BETWEEN))
    if cue is None or any(sentence.gap(at) != " " for at in range(last + 1, cue.last + 1)):
        return None
    if any(words[at] == SILENT or words[at] in grammar("before_noun", "en") for at in range(last + 1, cue.first)):
        return None
    if _is_part_of_noun(sentence, cue):
        return None
    begin = first if determined else _owner(sentence, first)
    end = begin - 1 if determined or words[begin - 1] in grammar("determiners", "en") else begin
    return (cue, begin) if _ends_with_lead(sentence, end) else None


def _event_noun(sentence: Sentence, reach: range) -> Cue | None:
    """The first noun among some words that is a cue, or that names what happens in a year: "referendum"."""
    for at in reach:
        if (cue := next((cue for cue in sentence.cues if cue.first == at and is_noun(cue)), None)) is not None:
            return cue
        if sentence.words[at : at + 1] and sentence.words[at] in _occasions():
            return Cue("milestone", "noun", False, at, at, sentence.tokens[at].start, sentence.tokens[at].end)
    return None


@cache
def _occasions() -> frozenset[str]:
    return grammar("year_occasions", "en") | grammar("calamities", "en")


def _is_part_of_noun(sentence: Sentence, cue: Cue) -> bool:
    """Whether a further noun follows: "the 3 May conference decision", "the 2011 flood relief fund"."""
    behind = cue.last + 1
    beside = behind < len(sentence.tokens) and sentence.gap(behind) == " "
    if not beside or any(one.noun and one.first == behind for one in sentence.cues):
        return beside
    return _is_plain(sentence, behind)


def _is_plain(sentence: Sentence, at: int) -> bool:
    """Whether a word in small letters may be a noun: no verb of the past, and none that only joins others."""
    word = sentence.words[at]
    ending = word in lexicon().function or word in lexicon().modals or is_past(word) or is_adverb(word)
    return not ending and word != SILENT and sentence.text[sentence.tokens[at].start].islower()


@cache
def _leads() -> tuple[str, ...]:
    """What leads to a noun as to what was before or after, each behind a blank."""
    return tuple(f" {phrase}" for phrase in grammar("leads_to_dated_noun", "en"))


def _owner(sentence: Sentence, first: int) -> int:
    """The word with which the owner of a noun begins, its article left out: "the | Norland league's"."""
    words, begin = sentence.words, first - 1
    while begin > first - 1 - _MOST_OWNERS and sentence.gap(begin) == " ":
        before = words[begin - 1]
        if before in grammar("determiners", "en") or before in grammar("before_noun", "en"):
            break
        if not sentence.text[sentence.tokens[begin - 1].start].isupper():
            break
        begin -= 1
    return begin
