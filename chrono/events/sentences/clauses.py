"""The clauses of an English sentence: where one verb ends its say and the next begins, and who does what.

"The module was launched on 14 May | and docked two days later", "Clara Weiss, | who had found the enzyme in 1919, | was
awarded the prize in 1926". A cut needs a verb on both sides, so lists of nouns stay whole. Its words are in
`words.yaml`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from chrono.events.sentences.clause_starts import (
    goes_on_in_row,
    is_main_behind_date,
    is_set_beside,
    leads_to_verb,
    starts_clause,
    starts_subject,
)
from chrono.events.sentences.dated_openings import behind_opening_date, led_by_date
from chrono.events.words.cues import SILENT, Token, indexes_of
from chrono.events.words.kinds import grammar, is_adverb
from chrono.events.words.people_nouns import names_people
from chrono.events.words.wording import Wording

__all__ = ["Clause", "clauses", "first_of_verb", "is_comma_before_date"]

_COORDINATE, _RELATIVE, _SUBORDINATE, _COMMA, _STRONG, _COLON = "and", "who", "that", ",", ";", ":"
_SET_OFF, _HARD = re.compile("[,(]"), re.compile(r"[;:—]|--|\s–\s")
_OF_PLACE = frozenset({"in", "at"})
_OF_PEOPLE = frozenset({"in", "at", "from", "of"})  # between people and where they are: "the divers from Ulm, who"
_PEOPLE_REACH = 8  # words before such people in which what they are called begins
_LEADS_OF_TWO = (["as", "part"], ["as", "a"], ["as", "an"], ["as", "one"], ["according", "to"])
_WHO_DOES = frozenset({"i", "we", "he", "she", "they"})
_LONGEST_BRACKETS = 60  # characters
_LONGEST_ITEM = 4  # letters of "viii"
_REACH = 12  # words in which the verb of a clause after a bare comma must come


class Clause(NamedTuple):
    """Tokens [first, last) around the verb at token `verb`; `subject` are the tokens of who does it, perhaps before.

    `opener` is how the clause begins: "" the sentence, "and", ",", ";", ":" beside another, "who" or "that" below one.
    `reduced` says that its participle stands for a passive: "Founded in 1898, the firm …".
    """

    first: int
    last: int
    verb: int
    opener: str
    subject: tuple[int, int] | None = None
    reduced: bool = False

    def holds(self, token: int) -> bool:
        """Whether a token is of this clause."""
        return self.first <= token < self.last

    @property
    def own(self) -> bool:
        """Whether its subject stands in it."""
        return self.subject is not None and self.first <= self.subject[0] < self.last


def clauses(said: Wording, *, aside: bool = False) -> list[Clause]:
    """The clauses of a sentence, in order, none inside another; empty where it has no verb.

    `aside` says that its tokens are what is set between marks, behind what it is said of.
    """
    tokens, text, verbs = said.tokens, said.text, said.verbs
    if not verbs:
        return []
    found: list[Clause] = []
    first, opener = 0, ""
    for at, how in [*_candidates(said), (len(tokens), "")]:
        before = _verb_within(verbs, first, at)
        pending = how == _RELATIVE and before < 0 and not opener  # "Clara Weiss, who …, was awarded"
        opened = how == _COMMA and before == first and _is_reduced(tokens, text, first, at)
        label = how in (_STRONG, _COLON) and before < 0 and not opener  # "12 May 1898: the firm was founded"
        sure, after = opened or label or at == len(tokens), -1
        wished = how == _COORDINATE and opener == _SUBORDINATE and before < 0  # "that the mill close, and he shut it"
        if not sure and before < 0 and not (pending or wished):
            continue
        if at < len(tokens) and (after := _verb_behind(said, at, how)) < 0 and not sure:
            continue
        if wished and not is_set_beside(said, at, after):
            continue
        if (
            how == _COMMA
            and not opened
            and not starts_clause(tokens, text, at, after, bool(found) and found[-1].verb < 0)
            and not goes_on_in_row(said, before, at, after)
            and not (not found and is_main_behind_date(said, at))
            and not led_by_date(said, at, after)
        ):
            continue
        found.append(Clause(first, at, before, opener))
        first, opener = at, how
    return _with_subjects(found, said, aside) if any(clause.verb >= 0 for clause in found) else []


def _verb_within(verbs: Sequence[int], first: int, last: int) -> int:
    index = bisect_left(verbs, first)
    return verbs[index] if index < len(verbs) and verbs[index] < last else -1


def _candidates(said: Wording) -> list[tuple[int, str]]:
    """Where a clause may begin, and how: at one of some words, or behind a mark."""
    words, by_word = said.words, _by_word()
    leading = [index for index in indexes_of(words, by_word) if index]
    if SILENT in words:
        leading = [at for at in leading if words[at + 1 : at + 2] != [SILENT] or not _leads_to_date(said, at)]
    opened = {index: by_word[words[index]] for index in leading if not _is_acronym(said, index)}
    for index, gap in said.breaks.items():
        if index not in opened:
            how = _opened_by(gap)
            if how in (_COLON, _STRONG) and _is_in_brackets(said, index):
                continue
            told = index in said.verbs or (index + 1 in said.verbs and leads_to_verb(words[index]))
            if (
                how != _COMMA
                or told
                or starts_subject(said.tokens, said.text, index)
                or is_main_behind_date(said, index)
                or led_by_date(said, index)
            ):
                opened[index] = how
        elif words[index] == "that" and "," in gap:
            opened[index] = _RELATIVE
    opened.setdefault(behind_opening_date(said), _COMMA)
    return sorted([(index, how) for index, how in opened.items() if how and index])


def _leads_to_date(said: Wording, index: int) -> bool:
    """Whether a word before a date, which may open a clause, only leads to it: "taught until 1853, went to Ulm"."""
    words = said.words
    if words[index] not in grammar("before_noun", "en"):
        return False
    behind = next((at for at in range(index + 1, len(words)) if words[at] != SILENT), len(words))
    return "," in said.breaks.get(behind, "")


@lru_cache(maxsize=1000)
def _opened_by(gap: str) -> str:
    """How a clause may begin behind what stands between two words, "" where none does."""
    return _COLON if ":" in gap else _STRONG if _HARD.search(gap) else _COMMA if "," in gap else ""


def _is_in_brackets(said: Wording, index: int) -> bool:
    """Whether a mark before a token is within short brackets that tell nothing: "Corvex (Nasdaq: | CVX) was sold"."""
    text, at = said.text, said.ends[index - 1]
    if ")" in said.breaks[index]:
        return False
    opened = text.rfind("(", max(0, at - _LONGEST_BRACKETS), at)
    if opened < 0 or ")" in text[opened:at]:
        return False
    closed = text.find(")", at, opened + _LONGEST_BRACKETS)
    return closed >= 0 and _verb_within(said.verbs, said.token_at(opened), said.token_at(closed)) < 0


def _is_acronym(said: Wording, index: int) -> bool:
    """Whether a word is spelt in capitals: the WHO is nobody's relative."""
    start, end = said.starts[index], said.ends[index]
    return said.text[start].isupper() and end - start > 1 and said.text[start:end].isupper()


@cache
def _by_word() -> dict[str, str]:
    return {
        **dict.fromkeys(grammar("coordinators", "en"), _COORDINATE),
        **dict.fromkeys(grammar("relative_clause", "en"), _RELATIVE),
        **dict.fromkeys(grammar("subclause", "en"), _SUBORDINATE),
    }


def _verb_behind(said: Wording, at: int, how: str) -> int:
    """The verb of a clause from `at`, -1 where none comes in reach and before the next clause may begin.

    What is set between commas counts, but not behind "as", which names what somebody is: "served as dean, retired".
    Behind a colon or "that", "and" may join two names before the verb: "that Ida Falk and Bo Lind met".
    """
    words, breaks, verb = said.words, said.breaks, _verb_within(said.verbs, at, at + _REACH)
    called = words[at] == "as" and words[at - 1] in grammar("called_as", "en")  # "men disguised as clerks | fled"
    if called or (words[at] == "as" and any(k in breaks or words[k] == SILENT for k in range(at + 1, verb + 1))):
        return -1
    by_word = _by_word()
    joins = grammar("coordinators", "en") if how not in (_COORDINATE, _COMMA) else frozenset()
    for index in range(at + 1, verb + 1):
        if words[index] in by_word and words[index] not in joins:
            return -1
        if index in breaks and _opened_by(breaks[index]) in (_COLON, _STRONG):
            return -1
    if how == _SUBORDINATE and words[at] in grammar("before_noun", "en") and _is_cut_off(breaks, at, verb):
        return -1  # "named after Ida Falk, | was founded"
    joined = verb > at + 1 and words[verb - 1] in grammar("coordinators", "en")
    return -1 if how == _SUBORDINATE and joined else verb  # "rebuilt after a fire and consecrated"


def _is_cut_off(breaks: dict[int, str], at: int, verb: int) -> bool:
    """Whether the one comma behind a preposition stands right before a verb, which is that of what goes before both."""
    return "," in breaks.get(verb, "") and not any("," in breaks.get(index, "") for index in range(at + 1, verb))


def _is_reduced(tokens: Sequence[Token], text: str, first: int, at: int) -> bool:
    """Whether "Founded in 1998" opens a sentence and its subject stands behind the comma."""
    phrase = tokens[first + 1].word in grammar("before_noun", "en")
    return phrase and tokens[first].word not in grammar("never_passive", "en") and starts_subject(tokens, text, at)


def _with_subjects(found: Sequence[Clause], said: Wording, aside: bool) -> list[Clause]:
    """The clauses, each with who does it: its own subject, that of the clause beside, or what "who" stands for."""
    tokens, text = said.tokens, said.text
    result: list[Clause] = []
    for index, clause in enumerate(found):
        subject = _own_subject(clause, tokens, text)
        reduced = False
        ahead = found[index + 1] if index + 1 < len(found) and found[index + 1].opener == _COMMA else None
        if subject is None and ahead is not None and clause.verb == clause.first:
            subject = _own_subject(ahead, tokens, text) if ahead.verb >= 0 else _head(ahead, tokens, text)
            if ahead.verb < 0 and not _is_told_of(clause, subject, ahead, tokens, text):
                subject = None
            reduced = subject is not None
        elif subject is None and index and _is_relative(clause, tokens):
            subject = _antecedent(said, clause.first)
        elif subject is None and clause.opener in (_COORDINATE, _COMMA, _STRONG, _COLON) and result:
            subject = _shared(clause, result)
        elif subject is not None and _is_aside(clause, subject, found[index + 1 : index + 2], tokens, text, aside):
            subject, reduced = (subject[0], _last_comma(subject, tokens, text) + 1), True
        if subject is not None:
            clause = Clause(clause.first, clause.last, clause.verb, clause.opener, subject, reduced)
        result.append(clause)
    return result


def _head(clause: Clause, tokens: Sequence[Token], text: str) -> tuple[int, int]:
    """The name, or the noun behind its article, that a clause in the present begins with: "the firm | makes lamps"."""
    last = clause.first + 1
    named = text[tokens[clause.first].start].isupper() and tokens[clause.first].word not in grammar("determiners", "en")
    while last < clause.last:
        word = tokens[last].word
        if not text[tokens[last].start].isupper() if named else last > clause.first + 1 and word.endswith("s"):
            break
        last += 1
    return clause.first, last


def _is_told_of(
    clause: Clause, subject: tuple[int, int] | None, ahead: Clause, tokens: Sequence[Token], text: str
) -> bool:
    """Whether an opening participle is of the name behind it: "Built in 1911, Holm Mills"; not "Carved, Ulm, 1641"."""
    if not clause.first and text[tokens[0].start].islower():
        return False  # an entry of a list: "acquired in 1911, Ulm"
    if subject is None or any(token.word == SILENT for token in tokens[clause.first : clause.last]):
        return True
    return subject[1] < ahead.last and tokens[subject[1]].word != SILENT


def _is_aside(
    clause: Clause,
    subject: tuple[int, int],
    following: Sequence[Clause],
    tokens: Sequence[Token],
    text: str,
    aside: bool,
) -> bool:
    """Whether a participle is set between commas behind its subject: "The town, founded in 1203, was burned"."""
    if not (aside or any(one.opener == _COMMA and one.verb == one.first for one in following)):
        return False
    comma = _last_comma(subject, tokens, text)
    return comma >= 0 and all(is_adverb(tokens[i].word) for i in range(comma + 1, clause.verb))


def _last_comma(span: tuple[int, int], tokens: Sequence[Token], text: str) -> int:
    """The token before the last comma or bracket in a span that a verb follows, -1 without one."""
    inside = range(span[0], min(span[1], len(tokens) - 1))
    return max((i for i in inside if _SET_OFF.search(text, tokens[i].end, tokens[i + 1].start)), default=-1)


def _own_subject(clause: Clause, tokens: Sequence[Token], text: str) -> tuple[int, int] | None:
    """The tokens between how the clause begins and its verb, None where these are only adverbs and dates."""
    end = first_of_verb(clause.verb, tokens, text) if clause.verb >= 0 else clause.last
    index = clause.first + (1 if clause.opener in (_COORDINATE, _RELATIVE, _SUBORDINATE) else 0)
    while index < end:
        word = tokens[index].word
        if word in grammar("before_noun", "en"):
            index = _behind_phrase(tokens, text, index + 1, end)
        elif (
            word in grammar("title_openers", "en")
            or word in grammar("light", "en")
            or _numbers_item(tokens[index], text)
            or is_adverb(word)
            or not word[0].isalpha()
        ):
            index += 1
        else:
            if (at := _lone_pronoun(tokens, text, index, end)) >= 0:
                return at, at + 1
            if (at := _behind_only_comma(clause, tokens, text, index, end)) >= 0:
                return at, end
            index = _behind_circumstance(tokens, text, clause.first, index, end)
            return _behind_dated_lead(tokens, text, clause.first, index, end), end
    return None


def _numbers_item(token: Token, text: str) -> bool:
    """Whether a token is the number of what is listed within a sentence: "(ii) asked that", "(b) sold"."""
    bracketed = text.startswith(")", token.end) and token.start > 0 and text[token.start - 1] == "("
    return bracketed and token.end - token.start <= _LONGEST_ITEM


def first_of_verb(verb: int, tokens: Sequence[Token], text: str) -> int:
    """The token that a verb begins with: the prefix of "re-opened", else its own."""
    parted = (
        verb > 0 and text[tokens[verb].start - 1] == "-" and tokens[verb - 1].word in grammar("verb_prefixes", "en")
    )
    return verb - 1 if parted else verb


def _lone_pronoun(tokens: Sequence[Token], text: str, index: int, end: int) -> int:
    """The pronoun between a comma and the verb, which does what the verb says: "… with this rule, | I have sent"."""
    at = end - 1
    while at > index and (is_adverb(tokens[at].word) or tokens[at].word == SILENT):
        at -= 1
    alone = at > index and tokens[at].word in _WHO_DOES and "," in text[tokens[at - 1].end : tokens[at].start]
    return at if alone else -1


def _behind_only_comma(clause: Clause, tokens: Sequence[Token], text: str, index: int, end: int) -> int:
    """Where the subject begins if "after" leads to a noun, and a comma ends that: "issued after the talks, | Bo said".

    -1 where the clause has another comma, or begins otherwise.
    """
    if clause.opener != _SUBORDINATE or tokens[clause.first].word not in grammar("before_noun", "en"):
        return -1
    commas = [at for at in range(index + 1, end + 1) if "," in text[tokens[at - 1].end : tokens[at].start]]
    return commas[0] if len(commas) == 1 and starts_subject(tokens, text, commas[0]) else -1


def _behind_dated_lead(tokens: Sequence[Token], text: str, first: int, index: int, end: int) -> int:
    """Where the subject begins, if a phrase and a date go before it: "To mark the day, last week | Bo Rask opened".

    Or a paper and its date do: "By a deed dated 3 May | the bank sold the mill".
    """
    if tokens[first].word not in grammar("before_noun", "en") and tokens[first].word not in ("as", "to"):
        return index
    behind = next((at for at in range(end - 1, index, -1) if tokens[at].word == SILENT), -1) + 1
    paper = tokens[first].word in ("by", "in", "with") and any(token.word == "dated" for token in tokens[index:behind])
    led = behind < end and (paper or is_comma_before_date(tokens, text, index, behind))
    return behind if led and starts_subject(tokens, text, behind) else index


def is_comma_before_date(tokens: Sequence[Token], text: str, floor: int, at: int) -> bool:
    """Whether a comma behind token `floor` stands before the date that ends before token `at`, or before that token.

    The words that lead to the date are of it: "To mark the day, | in May 2011 | Bo Rask".
    """
    first = at
    while first and tokens[first - 1].word == SILENT:
        first -= 1
    while 0 < first < at and tokens[first - 1].word in grammar("before_date", "en"):
        first -= 1
    return floor < first and "," in text[tokens[first - 1].end : tokens[first].start]


def _behind_circumstance(tokens: Sequence[Token], text: str, first: int, index: int, end: int) -> int:
    """Where the subject begins, if what opens the clause goes on: "After a long, hard fight, Otto Berg died".

    Only what begins with a preposition is looked through, and only where a plain word would be the subject; what says
    where it was stays.
    """
    leads = tokens[first].word in grammar("before_noun", "en") or tokens[first].word in grammar("circumstances", "en")
    leads = leads or _leads_in_two_words(tokens, first)
    if not leads or tokens[first].word in _OF_PLACE or (index > first and starts_subject(tokens, text, index)):
        return index
    commas = [at for at in range(index + 1, end) if "," in text[tokens[at - 1].end : tokens[at].start]]
    starts = [at for at in commas if starts_subject(tokens, text, at)]
    if starts:
        several = any(token.word == "and" for token in tokens[starts[-1] : end])
        return starts[0] if several else starts[-1]
    determined = (at for at in range(end - 1, index, -1) if tokens[at].word in grammar("determiners", "en"))
    at = next(determined, index)
    return index if tokens[at - 1].word in grammar("before_noun", "en") else at


def _leads_in_two_words(tokens: Sequence[Token], first: int) -> bool:
    """Whether a clause begins with "As part of", "According to" or "As directed by"."""
    two = [token.word for token in tokens[first : first + 2]]
    return two in _LEADS_OF_TWO or (two[:1] == ["as"] and two[1:] != [] and two[1].endswith("ed"))


def _behind_phrase(tokens: Sequence[Token], text: str, index: int, end: int) -> int:
    """Behind "in London", "in May 2003", "after the war": a determiner, and a name, a date or one word."""
    if index < end and tokens[index].word in grammar("determiners", "en"):
        index += 1
    start = index
    if index < end and tokens[index].word == SILENT:
        return next((i for i in range(index, end) if tokens[i].word != SILENT), end)
    while index < end and text[tokens[index].start].isupper():
        if index > start and "," in text[tokens[index - 1].end : tokens[index].start]:
            return index
        index += 1
    return index if index > start else min(index + 1, end)


def _shared(clause: Clause, before: Sequence[Clause]) -> tuple[int, int] | None:
    """The subject of the clause beside; where an aside came between, that of the clause which the aside broke off."""
    if clause.opener == _COMMA:
        outer = next((one for one in reversed(before) if one.opener not in (_RELATIVE, _SUBORDINATE)), None)
        if outer is not None and outer.verb < 0:
            return outer.subject or (outer.first, outer.last)
    return before[-1].subject


def _is_relative(clause: Clause, tokens: Sequence[Token]) -> bool:
    """Whether a clause without a subject of its own says more of a noun before it: "the rules that came out"."""
    that = clause.opener == _SUBORDINATE and tokens[clause.first].word == "that"
    return clause.opener == _RELATIVE or (that and clause.verb >= 0)


def _antecedent(said: Wording, at: int) -> tuple[int, int] | None:
    """The noun phrase before token `at`: back to its determiner, a run of capitalised words, or all behind a verb."""
    tokens, text = said.tokens, said.text
    for first in range(at - 1, max(-1, at - 10), -1):
        if tokens[first].word in grammar("auxiliaries", "en") or first in said.verbs:
            return _behind_preposition(tokens, first, at)
        if first < at - 1 and _HARD.search(text[tokens[first].end : tokens[first + 1].start]):
            return None
        if tokens[first].word in grammar("determiners", "en"):
            return _of_whom(said, first, at), at
        if text[tokens[first].start].isupper() and (first == 0 or not _leads_on(tokens[first - 1], text)):
            return _people_of(said, first, at), at
    return None


def _people_of(said: Wording, first: int, at: int) -> int:
    """Where people of a place or body that "who" is said behind begin: "the nine | divers from Ulm who drowned"."""
    words = said.words
    if words[at] != "who" or first < 2 or words[first - 1] not in _OF_PEOPLE:
        return first
    low = max(0, first - _PEOPLE_REACH)
    people = words[first - 2]
    if not (names_people(people.removesuffix("s")) or names_people(people) or people in grammar("guests", "en")):
        return first
    begin = next((k for k in range(first - 2, low, -1) if words[k] in grammar("determiners", "en")), first - 2)
    return begin if not any(k in said.verbs for k in range(begin, first - 1)) else first - 2


def _of_whom(said: Wording, first: int, at: int) -> int:
    """Where what a relative clause is of begins: "one of | the mills that was", "the head of | the guild, who".

    Behind "the death of" that is the name, where "who" stands there.
    """
    words, who = said.words, said.words[at] == "who"
    if first > 1 and words[first - 1] == "of":
        if words[first - 2] in grammar("parts_of_many", "en"):
            return first - 2
        if who and words[first - 2] in grammar("offices", "en"):
            return first - 3 if first > 2 and words[first - 3] in grammar("determiners", "en") else first - 2
    if who and "of" in words[first:at]:
        name = words.index("of", first) + 1
        return name if words[name - 2] in grammar("somebodys", "en") else first
    return first


def _behind_preposition(tokens: Sequence[Token], first: int, at: int) -> tuple[int, int] | None:
    """The noun behind the last preposition between a verb and a relative: "were told in | three papers, which"."""
    last = max((i for i in range(first, at) if tokens[i].word in grammar("before_noun", "en")), default=first)
    return (last + 1, at) if last + 1 < at else None


def _leads_on(token: Token, text: str) -> bool:
    """Whether a name goes on before its part: "Bank | of Omsk", "Ida | Falk", "Section 5 | Rules"."""
    return (
        text[token.start].isupper()
        or token.word.isdigit()
        or token.word in ("of", "and")
        or token.word in grammar("determiners", "en")
    )
