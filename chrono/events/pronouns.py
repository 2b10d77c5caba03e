"""Whom "she", "it" or "their" means at the head of a title: the subject of a sentence before it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from chrono.events.clauses import clauses
from chrono.events.cues import heard
from chrono.events.kinds import grammar, irregular_pasts
from chrono.events.markup import bare
from chrono.events.wording import Wording

__all__ = ["antecedent", "spelled_out", "subject_at"]

Span = tuple[int, int]

_REACH = 1_500  # characters before the event in which its subject is named
_MAX_WORDS = 6
_SENTENCE = re.compile(r"(?<=[.!?])[\"”’)]*\s+(?=[A-Z“\"])|\n\s*\n")
_PEOPLE = frozenset({"he", "she", "his", "her"})
_MANY = frozenset({"they", "their"})
# How a verb behind "I" is told of a name, and those that stay.
_OF_A_NAME = {"have": "has", "am": "is"}
_UNCHANGED = frozenset({"was", "had", "did", "will"})
# How what a speaker says of himself is told of him.
_THEIRS = {
    "": {"my": "their", "me": "them", "mine": "theirs", "myself": "themselves"},
    "he": {"my": "his", "me": "him", "mine": "his", "myself": "himself"},
    "she": {"my": "her", "me": "her", "mine": "hers", "myself": "herself"},
}
_OWN = re.compile(r"\b(?:my|me|mine|myself)\b(?![^“\"]*[”\"])")
_SHORTENED = re.compile(r"\AI['’](?P<verb>m|ve|ll)(?= )")
_VERBS = {"m": "am", "ve": "have", "ll": "will"}
# What is said behind "it" that means nothing: "it looks like", "it is clear that".
_EMPTY = re.compile(
    r"(?:also |now )?(?:looks?|looked|seems?|seemed|appears?|appeared|turn(?:s|ed) out|happen(?:s|ed))\b"
    r"|(?:is|was) \w+ that\b"
)
_APOSTROPHE = re.compile("['’]")  # "we'll" names no more than "we"
_WHOSE = frozenset({"his", "her", "its", "their"})
_PLURAL = re.compile(r"\band\b|[^s'’]s$")


def spelled_out(
    words: str, text: str, start: int, dates: Sequence[Span], person: str | None = None, said: str | None = None
) -> str:
    """The words with their first pronoun replaced by whom or what it means, where the text before `start` says so.

    `dates` are the offsets of all dates of the text, in order; `person` is who takes part in the event, where one
    person does, `said` whether that is "he" or "she", where it is known.
    """
    first, _, rest = _SHORTENED.sub(lambda match: f"I {_VERBS[match['verb']]}", words).partition(" ")
    pronoun = first.casefold()
    if pronoun == "my" and person and not _named_in(person, rest):
        return f"{person}{'’' if person.endswith('s') else '’s'} {rest}"
    if pronoun not in _PEOPLE | _MANY | _WHOSE | {"it", "i"}:
        return words
    if pronoun == "it" and _EMPTY.match(rest):
        return words
    name = person if pronoun in _PEOPLE | {"i"} and person and not _named_in(person, rest) else None
    if name is None and pronoun != "i":
        name = antecedent(text, start, dates, pronoun)
    if name is None:
        return words
    if pronoun == "i":
        return _by_name(name, rest, said) or words
    return f"{name}{'’' if name.endswith('s') else '’s'} {rest}" if pronoun in _WHOSE else f"{name} {rest}".strip()


def _by_name(name: str, rest: str, said: str | None) -> str:
    """What "I" did, told of a person by name; "" where the verb is another with a name: "I think"."""
    verb, _, behind = rest.partition(" ")
    if (other := _OF_A_NAME.get(verb)) is not None:
        return f"{name} {other} {_told_of_another(behind, said)}".strip()
    past = verb.endswith("ed") or verb in irregular_pasts() or verb in _UNCHANGED
    return f"{name} {_told_of_another(rest, said)}" if past else ""


def _told_of_another(words: str, said: str | None) -> str:
    """What somebody says of himself as others tell it: "signed my first order" is "signed her first order"."""
    theirs = _THEIRS.get(said or "", _THEIRS[""])
    return _OWN.sub(lambda match: theirs[match.group()], words)


def subject_at(text: str, start: int, end: int, dates: Sequence[Span], offset: int) -> tuple[str, int]:
    """Who does what is told at `offset` of the sentence `text[start:end]`, and where that clause begins.

    Without a clause that says so, nothing and `start`.
    """
    tokens = heard(text, start, end, dates)
    for clause in clauses(Wording(text, tokens)):
        if clause.subject and tokens[clause.first].start <= offset < tokens[clause.last - 1].end:
            name = bare(text[tokens[clause.subject[0]].start : tokens[clause.subject[1] - 1].end])
            return name, tokens[clause.first].start
    return "", start


def _named_in(person: str, words: str) -> bool:
    return person.split()[-1] in words


def antecedent(text: str, start: int, dates: Sequence[Span], pronoun: str) -> str | None:
    """Whom or what a pronoun at `start` means: the subject of the nearest sentence before, None where it does not fit.

    `dates` are the offsets of all dates of the text, in order.
    """
    for begin, end in reversed(_sentences(text, start)):
        inside = dates[bisect_left(dates, (begin,)) : bisect_left(dates, (end,))]
        names = _subjects(text[begin:end], tuple([(first - begin, last - begin) for first, last in inside]))
        if names is None:
            continue
        name = (names[0] if pronoun in _PEOPLE else names[1]).removeprefix("Q ")  # who asks, in a transcript
        said = _APOSTROPHE.split(name.casefold(), maxsplit=1)[0]
        if said not in grammar("pronouns", "en") | grammar("nobodies", "en"):
            return name if _fits(name, pronoun) else None
    return None


@lru_cache(maxsize=1_000)
def _subjects(sentence: str, dates: tuple[Span, ...]) -> tuple[str, str] | None:
    """The first and the last subject of a sentence, None without any; one is asked for by each pronoun behind it."""
    tokens = heard(sentence, 0, len(sentence), dates)
    told = [clause for clause in clauses(Wording(sentence, tokens)) if clause.opener not in ("who", "that")]
    subjects = [clause.subject for clause in told if clause.own and clause.subject]
    if not subjects:
        return None
    names = [bare(sentence[tokens[first].start : tokens[last - 1].end]) for first, last in subjects]
    return names[0].removeprefix("Q "), names[-1].removeprefix("Q ")  # who asks, in a transcript


def _sentences(text: str, start: int) -> list[Span]:
    """The sentences of the paragraph before an offset; for a person's whole life, those of the paragraphs before."""
    floor = max(0, start - _REACH)
    cuts = [floor, *(match.end() for match in _SENTENCE.finditer(text, floor, start)), start]
    return [(a, b) for a, b in pairwise(cuts) if text[a:b].strip()]


def _fits(name: str, pronoun: str) -> bool:
    """Whether a subject can be meant: a person by his name, a thing by a short noun phrase in the right number."""
    words = name.split()
    if len(name) < 2 or len(words) > _MAX_WORDS or re.search(r"[,;:()]", name) or words[0].casefold() in _WHOSE:
        return False
    if pronoun in _PEOPLE:
        one = " and " not in name and words[0].casefold() != "the"
        return one and all(word[:1].isupper() for word in words if len(word) > 3)
    several = _PLURAL.search(name) is not None
    return several if pronoun in _MANY else not several
