"""Papers that a sentence only dates: "a letter agreement, between the bank and the mill, dated 3 May 2011".

Which papers, and of which kind they are, is in `words.yaml`; so are the forms that other languages give their names:
"жалоба на решение суда от 5 мая 2011 года", "die Berufung gegen das Urteil vom 5. Mai 2011".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from chrono.events.attaching.cited_papers import cited_paper, is_capital, title_of_cited
from chrono.events.layout.markup import bare
from chrono.events.words.cues import SILENT, Cue, has_phrase
from chrono.events.words.kinds import grammar, kinds_by_word

if TYPE_CHECKING:
    from chrono.events.attaching.attach import Tie
    from chrono.events.sentences.sentence import Sentence

__all__ = ["dated_paper", "leads_by_paper", "name_of_paper", "noun_before_number", "title_of_paper"]

_DONE_BY = frozenset({"by", "in", "with"})
_OF_DAYS = (["dated"], ["of"])
_LED = 3  # words between "by" and its paper
_NAME = 6  # words of "a first amendment to the lease" up to its noun
_MADE = 4  # words between a paper and the verb of who made it
_NAME_OF_PAPER, _GOVERNED = 10, 3  # words between a paper and its date, and before it
_NEAR = 4  # words before a paper by which it is known as one
_NUMBER_SIGNS = frozenset({"no", "nr"})
_ABOUT = re.compile(r"\s\([^()]{3,250}\),\s")
_MARK = re.compile(r"[,;:()«»\n]|\.\s")
_IN_NAMES = frozenset({"and", "of", "for", "on"})
_ARTICLES = frozenset({"a", "an", "the"})
_REACH = 24  # words before "dated" in which its paper stands, names of parties and places between


def dated_paper(sentence: Sentence, first: int, last: int) -> Cue | None:
    """The paper of which a date, tokens `first` to `last`, is said by "dated" or "dated as of" before it.

    None where the paper only says by what the rest is told: "By a letter dated 3 May, the guild asked".
    """
    if sentence.language != "en":
        return _of_its_day(sentence, first, last)
    words = sentence.words
    at = first - 3 if words[max(0, first - 2) : first] == ["as", "of"] else first - 1
    if at > 0 and words[at] == "of":
        return None if _opens_by_paper(sentence, last) else cited_paper(sentence, at, last)
    if at < 1 or words[at] != "dated":
        return None
    if _opens_by_paper(sentence, last):
        return None
    papers, begin = kinds_by_word("dated_papers", sentence.language), max(0, at - _REACH)
    for index in range(at - 1, begin - 1, -1):
        if words[index] == SILENT:
            return None  # a date before it, which that paper has
        kind = papers.get(words[index])
        if kind == "adoption" and not grammar("by_a_paper_cited", "en").isdisjoint(words[max(0, index - _LED) : index]):
            return None  # "had, by its order dated 10 June, dismissed the claim"
        if kind is not None:
            token = sentence.tokens[index]
            return Cue(kind, "noun", False, index, index, token.start, token.end)
    return None


def _of_its_day(sentence: Sentence, first: int, last: int) -> Cue | None:
    """The paper that ends with a date, token `first`, None where the rest is done by it: "Решением суда от 5 мая"."""
    words, language = sentence.words, sentence.language
    forms = kinds_by_word("names_of_papers", language)
    if not forms or first < 2 or words[first - 1] not in grammar("dated_by", language):
        return None
    for index in range(first - 2, max(-1, first - 2 - _NAME_OF_PAPER), -1):
        if words[index] == SILENT or _MARK.search(sentence.gap(index + 1)):
            return None
        name = forms.get(words[index])
        if name is not None and not index:
            return None  # the headline of the paper itself
        if name is not None:
            before = words[max(0, index - _GOVERNED) : index]
            if not _is_surely_paper(sentence, index, first) or _is_made(sentence, index, last):
                return None
            if has_phrase(before, grammar("citing", language)) or _is_means(words[index], before, language):
                return None
            token = sentence.tokens[index]
            kind = kinds_by_word("dated_papers", language)[name]
            return Cue(kind, "noun", False, index, index, token.start, token.end)
    return None


def _is_made(sentence: Sentence, paper: int, last: int) -> bool:
    """Whether somebody is told to sign or issue the paper on its day: "Директор подписал приказ от 5 мая"."""
    begin, end = paper, last + 1
    while begin > max(0, paper - _MADE) and (begin == paper or not _MARK.search(sentence.gap(begin + 1))):
        begin -= 1
    while end < min(len(sentence.words), last + 1 + _MADE) and not _MARK.search(sentence.gap(end)):
        end += 1
    if not grammar("governs_papers", sentence.language).isdisjoint(sentence.words[begin:paper]):
        return False  # "подписал письмо на решение суда"
    makes = grammar("makes_papers", sentence.language)
    return not makes.isdisjoint((*sentence.words[begin:paper], *sentence.words[last + 1 : end]))


def _is_surely_paper(sentence: Sentence, index: int, first: int) -> bool:
    """Whether a word is the name of a paper here: "l'arrêt de la cour", "la Convention"; not "un train en arrêt"."""
    words, language = sentence.words, sentence.language
    if words[index] not in grammar("doubtful_papers", language):
        return True
    if language != "de" and sentence.text[sentence.tokens[index].start].isupper():
        return True
    near = [*words[max(0, index - _NEAR) : index], *words[index + 1 : first]]
    return has_phrase(near, grammar("near_papers", language))


def _is_means(word: str, before: list[str], language: str) -> bool:
    """Whether something was done by a paper: "Приказом", "mit Beschluss", "par un arrêt"; not "с приказом"."""
    with_it = not grammar("with_it", language).isdisjoint(before)
    if word in grammar("by_papers", language):
        return not with_it
    return not grammar("by_a_paper", language).isdisjoint(before)


def leads_by_paper(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a date, tokens `first` to `last`, is of the paper that did the rest: "By a letter of 3 May, he left".

    What is done "under" or "pursuant to" a paper is done on another day.
    """
    words = sentence.words
    if sentence.language != "en":
        return _opens_by_form(words, first, sentence.language)
    if words[0] not in _DONE_BY or words[max(0, first - 1) : first] not in _OF_DAYS:
        return False
    paper = noun_before_number(words, first - 2)
    if _telling(words, paper) < 0 or not _opens_by_paper(sentence, last):
        return False
    return paper == first - 2 or not any(cue.last == paper for cue in sentence.cues)  # told as itself


def _telling(words: list[str], paper: int) -> int:
    """The token of the paper by which somebody does a thing, -1 where none is: "By letter", "By notice of appeal"."""
    telling = grammar("telling_papers", "en")
    if words[paper] in telling:
        return paper
    return paper - 2 if paper > 1 and words[paper - 1] == "of" and words[paper - 2] in telling else -1


def noun_before_number(words: list[str], index: int) -> int:
    """The token of the noun of a paper whose number may end at a token: "By Order | No. | 97"."""
    while index > 0 and (words[index].isdigit() or words[index] in _NUMBER_SIGNS):
        index -= 1
    return index


def _opens_by_form(words: list[str], first: int, language: str) -> bool:
    """Whether the paper of a date, token `first`, opens a sentence: "Par délibération du", "Приказом от"."""
    if first < 2 or words[first - 1] not in grammar("dated_by", language):
        return False
    forms = kinds_by_word("names_of_papers", language).keys() | grammar("further_papers", language)
    by_form = grammar("by_papers", language)
    return words[0] in by_form or (words[0] in grammar("by_a_paper", language) and not forms.isdisjoint(words[1:first]))


def _opens_by_paper(sentence: Sentence, last: int) -> bool:
    """Whether a sentence begins with "by", "in" or the like, and a comma parts the date that ends at `last` from it.

    What the paper is about may stand between, in brackets: "By Order 97 of 3 May (Mooring Fees), the mayor". Behind
    "by" no comma is needed before a subject: "By a deed dated 3 May 2011 the bank sold the mill".
    """
    if sentence.words[0] not in grammar("by_a_paper_cited", "en") or last + 1 >= len(sentence.words):
        return False
    if sentence.words[0] == "by" and sentence.gap(last + 1) == " ":
        return sentence.words[last + 1] in grammar("determiners", "en") or is_capital(sentence, last + 1)
    return "," in sentence.gap(last + 1) or _ABOUT.match(sentence.text, sentence.ends[last], sentence.end) is not None


def name_of_paper(sentence: Sentence, paper: Cue) -> int:
    """The token with which what a paper is called begins: its article, where one stands before it."""
    begin = paper.first
    while begin > max(0, paper.first - _NAME) and sentence.gap(begin) == " ":
        begin -= 1
        if sentence.words[begin] in grammar("determiners", "en"):
            return begin if sentence.words[begin] in _ARTICLES else begin + 1
    begin = paper.first
    at = begin - 1
    while at > 0 and sentence.gap(at + 1) == " " and (is_capital(sentence, at) or sentence.words[at] in _IN_NAMES):
        begin = at if is_capital(sentence, at) else begin
        at -= 1  # "Science and Water Council Decision 2010/413"
    return begin


def title_of_paper(sentence: Sentence, one: Tie) -> str:
    """What the paper of a date is called: "A letter agreement, between the bank and the mill"; "" for another tie."""
    first, last = sentence.span_of(one.anchor)
    if one.cue is None or one.cue != dated_paper(sentence, first, last):
        return ""
    begin, end = sentence.tokens[one.clause[0]].start, sentence.tokens[one.clause[1] - 1].end
    if sentence.language != "en":
        return _in_nominative(sentence, one, one.cue, first)
    dated = next(index for index in range(first - 1, one.cue.last, -1) if sentence.words[index] in ("dated", "of"))
    if sentence.words[dated] == "of" and sentence.words[dated - 1] != "as":
        title = title_of_cited(sentence, one.cue, one.clause[0], dated)
        return title[:1].upper() + title[1:]
    title = bare(sentence.text[begin : sentence.tokens[dated - 1].end])
    if _is_any_paper(title) and any(not begin <= sentence.tokens[at].start < end for at in sentence.verbs):
        return ""  # what was done by it says more: "The claim was resisted in a response"
    return title[:1].upper() + title[1:]


def _is_any_paper(title: str) -> bool:
    """Whether a paper is called by its noun alone, and may be any: "A response", "An amended lease"."""
    article, *words = title.casefold().split()
    return article in ("a", "an") and len(words) <= _LED


def _in_nominative(sentence: Sentence, one: Tie, paper: Cue, first: int) -> str:
    """The name of a paper and whose it is: "Решение районного суда", of "решения районного суда от"; or its day."""
    name = kinds_by_word("names_of_papers", sentence.language)[sentence.words[paper.first]]
    alone = paper.last + 2 == first
    last = sentence.span_of(one.anchor)[1] if alone else first - 2
    behind = bare(sentence.text[paper.end : sentence.tokens[last].end])
    return f"{name[:1].upper()}{name[1:]} {behind}"
