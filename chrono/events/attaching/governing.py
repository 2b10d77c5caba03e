"""Which word of its clause a date is said of, where the grammar tells and distance would not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chrono.events.words.cues import has_phrase
from chrono.events.words.kinds import GATHERINGS, grammar, is_adverb

if TYPE_CHECKING:
    from chrono.events.sentences.sentence import Sentence
    from chrono.events.words.cues import Cue

__all__ = [
    "held_head",
    "subject_head",
    "without_manner",
    "without_modifiers",
    "without_their_papers",
    "without_wars_around",
]

_REACH = 3  # words between the beginning of a subject and its noun
_VERB_REACH = 4  # words of a verb with its auxiliaries
_PAPERS = frozenset({"adoption", "signing", "publication", "announcement"})
_OBJECTS = dict.fromkeys(("signing", "adoption", "entry_into_force", "launch", "publication"), _PAPERS) | {
    "termination": _PAPERS | {"conflict"}  # the lifting of a blockade
}
_OBJECT_REACH = 5  # words between a noun and the paper that it is done to
_SAID_BY_BODIES = frozenset({"announcement", "appointment"})
_DEEDS = frozenset({"past", "participle", "word"})
_TO_WAR = 6  # words from "during" to its war
_LONG = 8  # words of a subject that distance may lose, though its noun is strong


def subject_head(sentence: Sentence, first: int, last: int) -> Cue | None:
    """The noun that heads a subject in which a date stands: "The sale of the mill in 1921 paid his debts".

    Tokens `first` to `last` are the date's; None where they stand before the subject or behind the verb.
    """
    if not 0 < first <= last + 1 < len(sentence.tokens) or last + 1 not in sentence.verbs:
        return None
    clause = sentence.clause_at(first)
    if clause is None or not clause.own or clause.verb != last + 1 or clause.subject is None:
        return None
    start = clause.subject[0]
    if start >= first or sentence.words[start] not in grammar("determiners", "en"):
        return None
    near = [cue for cue in sentence.cues if start < cue.first < first]
    if any(not cue.noun for cue in near):
        return None
    if any(cue.first == last + 1 and cue.kind in _SAID_BY_BODIES for cue in sentence.cues):
        return None  # "The festival on Monday announced its jury"
    return next((cue for cue in near if cue.first <= start + _REACH and _ends_noun(sentence, cue)), None)


def held_head(sentence: Sentence, first: int) -> Cue | None:
    """The gathering at the head of a subject, however long, that takes place at the date: "A meeting of … was held".

    Token `first` is the date's, in the clause behind its verb.
    """
    if sentence.language != "en" or grammar("takes_place", "en").isdisjoint(sentence.words[:first]):
        return None
    clause = sentence.clause_at(first - 1)
    if clause is None or not clause.own or clause.subject is None or not clause.verb < first:
        return None
    start, end = clause.subject
    verb = sentence.words[clause.verb : min(clause.verb + _VERB_REACH, first)]
    if grammar("takes_place", "en").isdisjoint(verb):
        return None
    heads = (cue for cue in sentence.cues_in(start, start + _REACH + 1) if cue.noun and cue.kind in GATHERINGS)
    head = next(heads, None)
    return head if head is not None and (head.weak or end - start >= _LONG) else None


def _ends_noun(sentence: Sentence, cue: Cue) -> bool:
    return not grammar("before_noun", "en").isdisjoint(sentence.words[cue.last : cue.last + 2])


def without_manner(sentence: Sentence, options: list[tuple[float, Cue]]) -> list[tuple[float, Cue]]:
    """The options without what only says how or why a deed was done: "was captured while fleeing to the coast"."""
    manners = {cue.first for _, cue in options if cue.form == "ing" and _is_manner(sentence, cue.first)}
    if not manners or all(cue.noun or cue.form == "ing" for _, cue in options):
        return options
    return [(price, cue) for price, cue in options if cue.first not in manners]


def without_modifiers(sentence: Sentence, options: list[tuple[float, Cue]]) -> list[tuple[float, Cue]]:
    """The options without a noun that only says which thing a verb is said of: "The wedding cake was eaten"."""
    if sentence.language != "en":
        return options
    nouns = {cue for _, cue in options if cue.form == "noun" and cue.kind != "conflict"}  # "the siege lines"
    verbs = {cue.first for _, cue in options if not cue.noun} if nouns else set()
    if not verbs:
        return options
    return [(price, cue) for price, cue in options if not (cue in nouns and _modifies(sentence, cue, verbs))]


def without_wars_around(sentence: Sentence, options: list[tuple[float, Cue]], first: int) -> list[tuple[float, Cue]]:
    """The options without a war amid which another deed was done: "was born during the war on 3 May 1777".

    Token `first` is the date's: "during the siege of 1645" says when the siege was.
    """
    wars = (
        [cue for _, cue in options if cue.noun and cue.kind == "conflict" and cue.last < first]
        if len(options) > 1
        else []
    )
    if not wars or len(sentence.anchors) > 1 or sentence.words[first - 1] not in grammar("on_a_day", sentence.language):
        return options
    around = [cue for cue in wars if _is_around(sentence, cue)]
    if not any(cue.first < around[0].first and _is_deed(cue) for _, cue in options) if around else True:
        return options
    return [(price, cue) for price, cue in options if cue not in around]


def _is_deed(cue: Cue) -> bool:
    return cue.form in _DEEDS and not cue.weak and cue.kind != "conflict"


def _is_around(sentence: Sentence, cue: Cue) -> bool:
    """Whether what leads to a war says amid what something was: "in the midst of the Holm | War"."""
    begin = cue.first
    while begin > max(0, cue.first - _TO_WAR) and not sentence.gap(begin).strip():
        begin -= 1
    return has_phrase(sentence.words[begin : cue.first], grammar("amid_a_war", sentence.language))


def without_their_papers(sentence: Sentence, options: list[tuple[float, Cue]]) -> list[tuple[float, Cue]]:
    """The options without the paper that a noun is done to: "the signing of the trade accord on 5 October"."""
    deeds = [cue for _, cue in options if cue.noun and cue.kind in _OBJECTS] if len(options) > 1 else []
    if not deeds or sentence.language != "en":
        return options

    def is_object(cue: Cue) -> bool:
        near = (one for one in deeds if 1 < cue.first - one.last <= _OBJECT_REACH and cue.kind in _OBJECTS[one.kind])
        return any(sentence.words[one.last + 1 if one.first == one.last else one.last] == "of" for one in near)

    return [(price, cue) for price, cue in options if not (cue.noun and is_object(cue))]


def _modifies(sentence: Sentence, cue: Cue, verbs: set[int]) -> bool:
    """Whether one plain noun, which is no cue, stands between a noun and the verb behind it, one of `verbs`."""
    head, verb = cue.last + 1, cue.last + 2
    if verbs.isdisjoint(range(verb, verb + _VERB_REACH)) or head in sentence.taken or verb not in sentence.verbs:
        return False
    if sentence.gap(head) != " " or sentence.gap(verb) != " ":
        return False
    word = sentence.words[head]
    return word.isalpha() and len(word) > 2 and word not in grammar("no_heads", "en") and not is_adverb(word)


def _is_manner(sentence: Sentence, index: int) -> bool:
    return index > 0 and sentence.words[index - 1] in grammar("before_manner", "en")
