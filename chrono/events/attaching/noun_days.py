"""Nouns that name an event with its date before them, where the sentence tells of another time.

"Ahead of Norland's 25 June general elections, the minister spoke" tells of elections on 25 June, whenever the minister
spoke. A noun in which something is told to have been ("in the June 2018 referendum") has the time of its sentence.
"""

from __future__ import annotations

from functools import cache

import attrs

from chrono.events.attaching.attach import Tie
from chrono.events.attaching.year_names import is_noun
from chrono.events.days.anchors import Anchor
from chrono.events.sentences.sentence import Sentence
from chrono.events.words.cues import SILENT, Cue
from chrono.events.words.kinds import grammar, grammars, is_adverb, is_past, kinds_by_word
from chrono.events.words.lexicon import lexicon

__all__ = ["GENITIVES", "ends_with_lead", "is_of_its_day", "of_its_noun"]

_MOST_BETWEEN = 3  # words between a date and its noun: "June 25 | local and regional | elections"
_NAME_OF_PAPER = 6  # words: "2 March | United Nations General Assembly | resolution"
_MOST_OWNERS = 4  # words of who the noun is of: "the Norland football league's"
_MOST_OF_DAY = 4  # words between a day and its noun: "Saturday's 3-1 away win"
_TO_COME = frozenset({"will", "shall", "ahead", "before", "for", "until", "upcoming", "if", "would"})
_BEHIND_US = ("yesterday", "last ", "this morning")
_BY_OR_SINCE = ("by", "since", "after")  # which lead to a noun of an event, and not to its day
_LONGEST_LEAD = 5  # words: "in the run-up to"
GENITIVES = ("'s", "’s", "s'", "s’")
_OF_DAY = ("'s", "’s")
_DURING = frozenset({"at", "during", "in"})
_NEWS = frozenset({"day", "time", "week", "month"})  # how exact a date of the news is that has a noun of its own
_JOINTS = frozenset({" ", "-", "–", "."})  # between the words of such a noun: "Tuesday's magnitude-6 quake"


def of_its_noun(sentence: Sentence, one: Tie) -> Tie:
    """The tie of a date to the noun right behind it, where words lead to that noun as to what was before or after."""
    found = _noun(sentence, one)
    if found is None:
        cue = _noun_of_day(sentence, one.anchor)
        if cue is not None and one.cue == cue and one.anchor.role in _BY_OR_SINCE:
            return attrs.evolve(one, anchor=attrs.evolve(one.anchor, role="at"))  # "shaken by Monday's vote"
        if cue is None or one.cue == cue or _is_subject_of(sentence, one, cue):
            return attrs.evolve(one, cue=None) if _is_of_a_thing(sentence, one) else one
        found = cue, sentence.span_of(one.anchor)[0]
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
    if one.cue is None or first <= one.cue.first <= last + 1 + _MOST_BETWEEN or not ends_with_lead(sentence, first - 1):
        return False
    return _is_plain(sentence, last + 1)


def ends_with_lead(sentence: Sentence, end: int) -> bool:
    """Whether the words before token `end` lead to a noun as to what was before or after."""
    return f" {' '.join(sentence.words[max(0, end - _LONGEST_LEAD) : end])}".endswith(_leads())


def is_of_its_day(sentence: Sentence, one: Tie) -> bool:
    """Whether a day has the noun of an event, and it or what came of it is told: "Monday's storm tore roofs off"."""
    cue = _noun_of_day(sentence, one.anchor)
    return cue is not None and (one.cue == cue or _is_subject_of(sentence, one, cue))


def _is_subject_of(sentence: Sentence, one: Tie, noun: Cue) -> bool:
    """Whether a noun, with the day before it, is what does the deed of a tie."""
    if one.cue is None or one.cue.noun or one.cue.first <= noun.last:
        return False
    clause = sentence.clause_at(one.cue.first)
    if clause is None or clause.subject is None:
        return False
    return clause.subject[0] <= noun.first < clause.subject[1] and clause.subject[0] >= noun.first - _MOST_OF_DAY - 2


def _noun_of_day(sentence: Sentence, anchor: Anchor) -> Cue | None:
    """The noun of what happened on a day of the news: "Saturday's 3-1 | win"; None where it is still to come."""
    if not anchor.deictic or anchor.when.precision not in _NEWS or sentence.language != "en":
        return None
    if anchor.ahead or sentence.text[anchor.end : anchor.end + 2] not in _OF_DAY:
        return None
    if sentence.words[0] in _DURING and sentence.span_of(anchor)[0] == 1:
        return None  # "During Monday's fair the mayor opened a bridge"
    day = anchor.text.casefold()
    if not _TO_COME.isdisjoint(sentence.words) and not day.startswith(_BEHIND_US):
        return None
    first = sentence.span_of(anchor)[1] + 1
    cue = _event_noun(sentence, range(first, first + 1 + _MOST_OF_DAY), _occasions_of_days())
    if cue is not None and sentence.words[cue.last + 1 : cue.last + 2] and _goes_on(sentence, cue.last + 1):
        cue = _noun_cue(sentence, cue.kind, cue.last + 1)  # "today's bomb | attacks"
    if cue is None or any(sentence.gap(at) not in _JOINTS for at in range(first + 1, cue.last + 1)):
        return None
    if any(
        sentence.words[at] == SILENT or sentence.words[at] in grammar("before_noun", "en")
        for at in range(first, cue.first)
    ):
        return None
    if day == "today" and sentence.words[cue.last] not in grammar("today_occasions", "en"):
        return None  # "today's wars are fought with drones"
    general = cue.weak and sentence.words[cue.last] not in _occasions_of_days()  # "Monday's paper was late"
    return None if general or _is_part_of_noun(sentence, cue) else cue


def _goes_on(sentence: Sentence, at: int) -> bool:
    """Whether a word behind a noun is the noun itself, and no verb: "today's bomb | attacks on the port"."""
    if sentence.words[at] not in _occasions_of_days() or sentence.gap(at) not in _JOINTS:
        return False
    return not _is_verb_with_object(sentence, at)


def _is_verb_with_object(sentence: Sentence, at: int) -> bool:
    """Whether a word ends as verbs of the present do, and has its object behind it: "the ruling | upholds the law"."""
    behind = "".join(sentence.words[at + 1 : at + 2])
    return sentence.words[at].endswith("s") and (behind == "that" or behind in grammar("determiners", "en"))


def _noun(sentence: Sentence, one: Tie) -> tuple[Cue, int] | None:
    """The noun of a date, and the word with which what is called so begins."""
    first, last = _span_of_dates(sentence, one.anchor)
    if sentence.language != "en" or first < 2 or last + 1 >= len(sentence.tokens):
        return None
    words = sentence.words
    determined = words[first - 1] in grammar("determiners", "en")
    if not (determined or words[first - 1].endswith(GENITIVES)):
        return None
    reach = range(last + 1, last + 2 + _MOST_BETWEEN)
    cue = _paper(sentence, range(last + 1, last + 2 + _NAME_OF_PAPER)) or _event_noun(sentence, reach, _occasions())
    if cue is None or not all(sentence.gap(at).isspace() for at in range(last + 1, cue.last + 1)):
        return None
    if any(words[at] == SILENT or words[at] in grammar("before_noun", "en") for at in range(last + 1, cue.first)):
        return None
    if _is_part_of_noun(sentence, cue):
        return None
    begin = first if determined else _owner(sentence, first)
    end = begin - 1 if determined or words[begin - 1] in grammar("determiners", "en") else begin
    return (cue, begin) if ends_with_lead(sentence, end) else None


def _span_of_dates(sentence: Sentence, anchor: Anchor) -> tuple[int, int]:
    """The tokens of a date, and of one that "and" joins to it: "the | May 2 and May 24 | resolutions"."""
    first, last = sentence.span_of(anchor)
    words = sentence.words
    if words[last + 1 : last + 3] == ["and", SILENT]:
        last = next(
            (sentence.span_of(one)[1] for one in sentence.anchors if sentence.span_of(one)[0] == last + 2), last
        )
    elif words[max(0, first - 2) : first] == [SILENT, "and"]:
        first = next(
            (sentence.span_of(one)[0] for one in sentence.anchors if sentence.span_of(one)[1] == first - 2), first
        )
    return first, last


def _paper(sentence: Sentence, reach: range) -> Cue | None:
    """The paper among some words, by the last word of its name: "the 24 March | General Assembly resolution"."""
    papers = kinds_by_word("cited_papers", "en")
    at = next((at for at in reach if sentence.words[at : at + 1] and sentence.words[at] in papers), None)
    if at is None or not all(sentence.text[sentence.starts[k]].isupper() for k in range(reach.start, at)):
        return None
    kind = papers[sentence.words[at]]
    plain = kind == "publication" and sentence.text[sentence.starts[at]].islower()  # "after the March 2022 report"
    return None if plain else _noun_cue(sentence, kind, at)


def _noun_cue(sentence: Sentence, kind: str, at: int) -> Cue:
    return Cue(kind, "noun", False, at, at, sentence.tokens[at].start, sentence.tokens[at].end)


def _event_noun(sentence: Sentence, reach: range, occasions: frozenset[str]) -> Cue | None:
    """The first noun among some words that is a cue, or one of the `occasions`: "referendum"."""
    for at in reach:
        if (
            cue := next((cue for cue in sentence.cues if cue.first == at and _names_it(sentence, cue)), None)
        ) is not None:
            return cue
        if sentence.words[at : at + 1] and sentence.words[at] in occasions:
            return _noun_cue(sentence, kinds_by_word("cited_papers", "en").get(sentence.words[at], "milestone"), at)
    return None


def _names_it(sentence: Sentence, cue: Cue) -> bool:
    """Whether a cue is a noun, or a verb made one: "the shelling of the port"."""
    return is_noun(cue) or (cue.form == "ing" and sentence.words[cue.last + 1 : cue.last + 2] == ["of"])


@cache
def _occasions() -> frozenset[str]:
    return grammars("en", "year_occasions", "calamities")


@cache
def _occasions_of_days() -> frozenset[str]:
    return _occasions() | grammar("day_occasions", "en")


def _is_part_of_noun(sentence: Sentence, cue: Cue) -> bool:
    """Whether a further noun follows: "the 3 May conference decision", "the 2011 flood relief fund"."""
    behind = cue.last + 1
    beside = behind < len(sentence.tokens) and sentence.gap(behind) == " "
    if not beside or any(one.noun and one.first == behind for one in sentence.cues):
        return beside
    return _is_plain(sentence, behind) and not _is_verb_with_object(sentence, behind)


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
