"""Offices told as states: "was director from 1951 to 1963", "taught at Ulm from 1903 to 1907", "has led it since 1998".

A date beside "was" dates no event; the years of an office are its term, and since when somebody has it he was given it
then. To add a verb of holding one, extend `careers` in `words.yaml`.
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from chrono.events.words.cues import Cue
from chrono.events.words.kinds import grammar, subject_openers

if TYPE_CHECKING:
    from chrono.events.sentences.clauses import Clause
    from chrono.events.sentences.sentence import Sentence

__all__ = ["office_held", "office_since"]

_PREDICATE = 8  # words behind "was" in which the office stands
_HAS = frozenset({"has", "have", "had"})
_BETWEEN = frozenset({"also", "now", "long", "since"})
_HELD = 6  # words behind "held" in which the post stands


def office_held(sentence: Sentence, first: int, *, stretch: bool) -> Cue | None:
    """The verb that says who held what office over the time at token `first`, None where none does.

    `stretch` is whether both ends of the time are told; of a beginning alone only "was" tells.
    """
    clause = sentence.clause_at(first)
    if clause is None or clause.verb < 0 or not _is_somebody(sentence, clause):
        return None
    word = sentence.words[clause.verb]
    if (word == "was" or (word == "became" and stretch)) and _is_office(sentence, clause):
        return _told(sentence, clause.verb)
    if word == "had" and stretch:
        behind = sentence.words[clause.verb + 1 : first]
        before = grammar("before_served", "en")
        done = next((told for told in behind if told not in before and not told.endswith("ly")), "")
        return _told(sentence, clause.verb) if done == "served" or done in grammar("careers", "en") else None
    known = word in grammar("careers", "en") or (word == "held" and _is_post(sentence, clause))
    if word in grammar("run_once_too", "en") and sentence.words[clause.verb + 1 : clause.verb + 2] in (["a"], ["an"]):
        return None  # "ran a seminar", "led a march"
    return _told(sentence, clause.verb) if stretch and known else None


def office_since(sentence: Sentence, first: int) -> Cue | None:
    """The "has" that says what office somebody has had since the time at token `first`: "has been mayor since 2004"."""
    clause = sentence.clause_at(first)
    if clause is None or clause.verb < 0 or sentence.words[clause.verb] not in _HAS:
        return None
    denying = grammar("of_nobody_or_not", "en")
    if not _is_somebody(sentence, clause) or not denying.isdisjoint(sentence.words[clause.first : first]):
        return None
    behind = sentence.words[clause.verb + 1 : first]
    told = [word for word in behind if word not in _BETWEEN and not word.endswith("ly")]
    return _told(sentence, clause.verb) if told and _is_in_office(told) else None


def _is_in_office(told: list[str]) -> bool:
    """Whether what stands behind "has" names a post: "been mayor", "served as its head", "held the post", "led it"."""
    if told[0] in ("held", "filled", "occupied"):
        return not grammar("posts", "en").isdisjoint(told[1:_HELD])
    if told[0] in grammar("careers", "en"):
        return told[0] not in grammar("run_once_too", "en") or not {"to", "a", "an"} & set(told[1:2])
    serving = grammar("in_office_since", "en")
    start = next((at for at, word in enumerate(told) if word not in serving and word != "been"), len(told))
    if not start or (start > 1 or told[0] != "been") != (told[start : start + 1] == ["as"]):
        return False
    as_one = told[start : start + 1] == ["as"]
    ends = grammar("prepositions", "en") | {"of"}
    title = list(takewhile(lambda word: word not in ends, told[start + as_one :]))[:_PREDICATE]
    offices = grammar("offices", "en") - (frozenset() if as_one else grammar("offices_of_bodies", "en"))
    return not offices.isdisjoint(title) and not any(word.endswith("ed") for word in title)


def _is_post(sentence: Sentence, clause: Clause) -> bool:
    """Whether a post is what somebody held: "held the chair of botany", "held various offices"."""
    behind = sentence.words[clause.verb + 1 : min(clause.verb + 1 + _HELD, clause.last)]
    return not grammar("posts", "en").isdisjoint(behind)


def _told(sentence: Sentence, verb: int) -> Cue:
    token = sentence.tokens[verb]
    return Cue("appointment", "word", False, verb, verb, token.start, token.end)


def _is_office(sentence: Sentence, clause: Clause) -> bool:
    """Whether an office is what somebody was, and no participle says what was done to him."""
    behind = range(clause.verb + 1, min(clause.verb + 1 + _PREDICATE, clause.last))
    if any(
        cue.first in behind and cue.form in ("past", "participle") and cue.first - clause.verb < 4
        for cue in sentence.cues
    ):
        return False
    words = [sentence.words[index] for index in behind]
    office = next((word for word in words if word in grammar("offices", "en")), None)
    return office is not None and office not in grammar("held_by_many", "en") and "not" not in words


def _is_somebody(sentence: Sentence, clause: Clause) -> bool:
    """Whether a pronoun of a person or a name is who did it."""
    if clause.subject is None:
        return False
    if sentence.words[clause.first] == "who":
        return True
    start, end = clause.subject
    if not grammar("kin", "en").isdisjoint(sentence.words[start:end]):
        return True
    if sentence.words[start] in grammar("personal", "en") or sentence.words[start] == "who":
        return True
    return sentence.text[sentence.tokens[start].start].isupper() and sentence.words[start] not in subject_openers()
