"""Whom "she", "it" or "their" means at the head of a title: the subject of a sentence before it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from chrono.events.layout.markup import bare
from chrono.events.sentences.clauses import clauses
from chrono.events.sentences.things_told_of import Thing, is_told_of, thing_of
from chrono.events.words.cues import heard
from chrono.events.words.kinds import grammar, grammars, is_adverb, is_past
from chrono.events.words.lexicon import is_common
from chrono.events.words.wording import Wording

__all__ = ["antecedent", "spelled_out", "subject_at", "told_of_body"]

Span = tuple[int, int]

_REACH = 1_500  # characters before the event in which its subject is named
_MOST_SENTENCES = 20  # that name nobody, each read again by the next pronoun
_NEAR = 300  # characters that are parted into sentences at once
_LONGEST = 900  # characters of a sentence: what goes on further is a list without full stops
_MAX_WORDS = 6
# What it may begin with is told first: that is looked for many times as fast as what may stand before anything.
_SENTENCE = re.compile(r"[.!?\n](?:(?<=[.!?])[\"”’)]*\s+(?=[A-Z“\"])|(?<=\n)\s*\n)")
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
    "it": {"our": "its", "us": "it", "ours": "its", "ourselves": "itself"},
}
_OWN = re.compile(r"\b(?:my|me|mine|myself)\b(?![^“\"]*[”\"])")
_OWN_OF_BODY = re.compile(r"\b(?:ours?|us|ourselves)\b(?![^“\"]*[”\"])")
_SHORTENED = re.compile(r"\AI['’](?P<verb>m|ve|ll)(?= )")
_VERBS = {"m": "am", "ve": "have", "ll": "will"}
# What is said behind "it" that means nothing: "it looks like", "it is clear that".
_EMPTY = re.compile(
    r"(?:also |now )?(?:looks?|looked|seems?|seemed|appears?|appeared|turn(?:s|ed) out|happen(?:s|ed))\b"
    r"|(?:is|was) \w+ that\b"
)
_APOSTROPHE = re.compile("['’]")  # "we'll" names no more than "we"
_APPOSED = re.compile(r"(?<=\w), (?=(?:an?|the) [a-z])")  # "Corva, a maker of pumps,"
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
    meant = person and not _named_in(person, rest) and not (pronoun != "i" and _is_named_behind(person, text, start))
    name = person if pronoun in _PEOPLE | {"i"} and meant else None
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
    adverb = ""
    if verb in grammar("before_own_deeds", "en"):
        adverb, rest = "" if verb == "also" else f"{verb} ", behind
        verb, _, behind = rest.partition(" ")
    if (other := _OF_A_NAME.get(verb)) is not None:
        return f"{name} {other} {adverb}{_told_of_another(behind, said)}".strip()
    past = is_past(verb) or verb in _UNCHANGED
    if past or (verb in grammar("said_in_doing", "en") and behind):
        return f"{name} {adverb}{verb}{'' if past else 's'} {_told_of_another(behind, said)}".strip()
    return ""


def _told_of_another(words: str, said: str | None) -> str:
    """What somebody says of himself as others tell it: "signed my first order" is "signed her first order"."""
    theirs = _THEIRS.get(said or "", _THEIRS[""])
    return _OWN.sub(lambda match: theirs[match.group()], words)


def told_of_body(words: str) -> str:
    """What a body says of itself as others tell it: "sold our first mill" is "sold its first mill"."""
    return _OWN_OF_BODY.sub(lambda match: _THEIRS["it"][match.group()], words)


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


def _is_named_behind(person: str, text: str, start: int) -> bool:
    """Whether a name stands behind a pronoun alone: "she left in 2011 and was succeeded by | Bo Lind"."""
    name = person.split()[-1].rstrip(".")
    return name in text[start : start + _NEAR] and name not in text[max(0, start - _REACH) : start]


def antecedent(text: str, start: int, dates: Sequence[Span], pronoun: str) -> str | None:
    """Whom or what a pronoun at `start` means: the subject of the nearest sentence before, None where it does not fit.

    `dates` are the offsets of all dates of the text, in order.
    """
    behind = bisect_left(dates, (start,))
    for begin, end in islice(_sentences(text, start), _MOST_SENTENCES):
        first = bisect_left(dates, (begin,), 0, behind)
        inside = tuple([(one - begin, other - begin) for one, other in dates[first:behind]]) if first < behind else ()
        told, behind = _subjects(text[begin:end], inside), first
        if pronoun == "it" and told.thing is not None and is_told_of(told.thing, text, start):
            return told.thing.name if _fits(told.thing.name, pronoun) else None
        name = told.first if pronoun in _PEOPLE else told.last
        if name is not None:
            return name if _fits(name, pronoun) else None
    return None


class _Told(NamedTuple):
    """The first and the last subject of a sentence, None where it is nobody, and the thing that the last one got."""

    first: str | None = None
    last: str | None = None
    thing: Thing | None = None


@lru_cache(maxsize=1_000)
def _subjects(sentence: str, dates: tuple[Span, ...]) -> _Told:
    """Whom and what a sentence tells of; asked for by each pronoun behind it."""
    tokens = heard(sentence, 0, len(sentence), dates)
    said = Wording(sentence, tokens)
    told = [clause for clause in clauses(said) if clause.opener not in ("who", "that")]
    subjects = [clause.subject for clause in told if clause.own and clause.subject]
    if not subjects:
        return _Told()
    first, last = (_named(bare(sentence[tokens[a].start : tokens[b - 1].end])) for a, b in (subjects[0], subjects[-1]))
    return _Told(first, last, thing_of(told[-1], said))


def _named(subject: str) -> str | None:
    """A subject without the mark of who asks, in a transcript; None where it is a pronoun or nobody."""
    name = _APPOSED.split(subject.removeprefix("Q ").removeprefix("Q "), maxsplit=1)[0]
    name = _without_adverbs(name)
    said = _APOSTROPHE.split(name.casefold(), maxsplit=1)[0]
    return None if said in grammars("en", "pronouns", "nobodies") else name


def _without_adverbs(name: str) -> str:
    """A subject without what stands before its verb and is of no name: "Investigators | already found"."""
    words = name.split(" ")
    while len(words) > 1 and (words[-1] in grammar("behind_subjects", "en") or _is_adverb(words[-1])):
        words.pop()
    return " ".join(words)


def _is_adverb(word: str) -> bool:
    return word.islower() and is_adverb(word)


def _sentences(text: str, start: int) -> Iterator[Span]:
    """The sentences of the paragraph before an offset, from the last to the first.

    For a person's whole life, those of the paragraphs before. Mostly the last one or two are enough.
    """
    floor, end = max(0, start - _REACH), start
    low = start
    while low > floor:
        parted, low = low, max(floor, low - _NEAR)
        while low > floor and not text[low].isalnum():  # between two sentences
            low -= 1
        cuts = [cut for match in _SENTENCE.finditer(text, low, min(parted + 1, end)) if (cut := match.end()) < end]
        if not cuts and end - low > _LONGEST:
            return
        for cut in reversed([low, *cuts] if low == floor else cuts):
            if text[cut:end].strip():
                yield cut, end
            end = cut


def _fits(name: str, pronoun: str) -> bool:
    """Whether a subject can be meant: a person by his name, a thing by a short noun phrase in the right number."""
    words = name.split()
    if len(name) < 2 or len(words) > _MAX_WORDS or re.search(r"[,;:()]", name) or words[0].casefold() in _WHOSE:
        return False
    if pronoun in _PEOPLE:
        one = " and " not in name and words[0].casefold() != "the" and not (len(words) == 1 and is_common(words[0]))
        return one and all(word[:1].isupper() for word in words if len(word) > 3)
    several = _PLURAL.search(name) is not None
    return several if pronoun in _MANY else not several
