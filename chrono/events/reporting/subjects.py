"""Who or what does what a verb tells, and whether that is somebody, a body or a thing.

A family travels, a statue does not: by this `senses`, `befalling` and `handling` tell what a verb means.
"""

from __future__ import annotations

from chrono.events.sentences.sentence import Sentence
from chrono.events.words.cues import SILENT, Cue
from chrono.events.words.kinds import grammar
from chrono.events.words.lexicon import lexicon
from chrono.events.words.people_nouns import names_people

__all__ = ["ends_noun", "has_object", "is_matter", "is_passive", "is_thing", "subject_of", "travels", "words_behind"]

_BEFORE = 12  # words before a verb that are looked at where no subject is known


def words_behind(sentence: Sentence, cue: Cue, count: int) -> set[str]:
    """The words behind a cue, no more than `count`."""
    return set(sentence.words[cue.last + 1 : cue.last + 1 + count])


def is_passive(sentence: Sentence, cue: Cue) -> bool:
    """Whether a form of "be" stands shortly before a cue."""
    before = sentence.words[max(0, cue.first - 3) : cue.first]
    return not grammar("forms_of_be", "en").isdisjoint(before)


def subject_of(sentence: Sentence, cue: Cue) -> list[str]:
    """The words of who does what a cue tells; of all before it where the grammar does not say."""
    clause = sentence.clause_at(cue.first)
    if clause is None or clause.subject is None or clause.subject[0] > cue.first:
        return sentence.words[max(0, cue.first - _BEFORE) : cue.first]
    return sentence.words[clause.subject[0] : clause.subject[1]]


def has_object(sentence: Sentence, verb: Cue) -> bool:
    """Whether a verb without particle is done to something: "will convene the ministers", not "opened its doors"."""
    behind = sentence.words[verb.last + 1 : verb.last + 2]
    return verb.first == verb.last and bool(behind) and behind[0] in grammar("determiners", "en")


def is_thing(sentence: Sentence, cue: Cue, *, unknown: bool = False) -> bool:
    """Whether what moves or joins is a body or a house, not somebody; `unknown` where neither is known."""
    words, subject = lexicon(), subject_of(sentence, cue)
    if "it" in subject[-2:] or any(word in words.organisations or word in words.venues for word in subject):
        return True
    return is_matter(sentence, cue, unknown=unknown)


def is_matter(sentence: Sentence, cue: Cue, *, unknown: bool = False) -> bool:
    """Whether the head of a subject is a common noun that names no people and nothing that travels."""
    clause = sentence.clause_at(cue.first)
    if clause is None or clause.subject is None:
        return unknown
    first, last = clause.subject
    if sentence.words[first] not in grammar("determiners", "en") or first + 1 >= last:
        return unknown and sentence.words[first] not in grammar("pronouns", "en")
    phrase = range(first + 1, last)
    end = next((i for i in phrase if i > first + 1 and ends_noun(sentence, i)), last)
    head = sentence.tokens[end - 1]
    return head.word != SILENT and not sentence.text[head.start].isupper() and not travels(head.word)


def ends_noun(sentence: Sentence, index: int) -> bool:
    """Whether a word goes on behind the noun of a subject: "a bust | of the king", "a film | starring Ida Falk"."""
    word = sentence.words[index]
    return word in grammar("before_noun", "en") or word.endswith("ing") or "," in sentence.gap(index)


def travels(noun: str) -> bool:
    """Whether a noun names people, or what goes from place to place."""
    return names_people(noun) or noun in grammar("vehicles", "en")
