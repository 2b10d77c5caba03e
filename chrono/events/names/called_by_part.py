"""Persons called by their part: "the defendant", "the painter", "the Claimant", where one person alone has it.

Whoever a role, an apposition, a defined term ("Carl Berg (the “Claimant”)") or a sentence ("identified the driver as
Carl Berg", "Ida Falk was a Norland painter") gives a part is meant by its noun. The nouns are in `names.yaml`, under
`parties`, `callings` and `called_by_part`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from chrono.events.names.person_signs import BEFORE_IDENTIFIED, IDENTIFIED, TERM
from chrono.events.names.persons import People, Person
from chrono.events.words.kinds import grammar, is_adverb, is_past
from chrono.events.words.lexicon import lexicon
from chrono.lang.alternatives import alternatives

__all__ = ["PartSighting", "called_by_part"]

_HEAD = 1_500  # characters in which a text says of whom it tells


class PartSighting(NamedTuple):
    """A part at `start` to `end`, whose `name` it means."""

    start: int
    end: int
    name: str
    part: str


def called_by_part(text: str, people: People) -> Iterator[PartSighting]:
    """Where persons of a text are called by a part that one of them alone has."""
    holders: dict[str, set[str]] = defaultdict(set)
    for person in people:
        for part in _parts_of(text, person):
            holders[part].add(person.name)
    alone = {part: min(names) for part, names in holders.items() if len(names) == 1}
    if not alone:
        return
    said = alternatives(sorted(alone, key=len, reverse=True))
    for match in re.finditer(rf"\b[Tt]he (?P<part>(?i:{said}))\b(?!, [A-Z]|-|['’])(?P<behind> [\w’'-]+)?", text):
        if _stands_alone((match["behind"] or "").strip()):
            part = match["part"].casefold()
            yield PartSighting(match.start(), match.end("part"), alone[part], part)


def _stands_alone(behind: str) -> bool:
    """Whether a word behind a part begins no further noun and says of no other one: "the engineer corps", "of Lund"."""
    if not behind:
        return True
    if behind in grammar("of_another", "en"):
        return False
    verb = behind in grammar("auxiliaries", "en") or is_past(behind)
    return verb or is_adverb(behind) or behind in lexicon().function


def _parts_of(text: str, person: Person) -> Iterator[str]:
    """The nouns that a text calls a person by, each in small letters."""
    for role in person.roles:
        words = role.casefold().split()
        yield from _nouns().intersection(words) if words and words[0] not in lexicon().title_modifiers else ()
    for s in person.sightings:
        if (term := TERM.match(text, s.end)) is not None:
            if term["term"][0].isupper() and term["term"].casefold() in _nouns():
                yield term["term"].casefold()
        elif s.start < _HEAD and (said := _being().match(text, s.end)) is not None:
            yield said["part"]
        if text.endswith(" as ", 0, s.start):
            told = IDENTIFIED.search(text, max(0, s.start - BEFORE_IDENTIFIED), s.start)
            if told is not None:
                yield told["active"] or told["passive"]


@cache
def _nouns() -> frozenset[str]:
    return lexicon().parties | lexicon().callings | lexicon().called_by_part


@cache
def _being() -> re.Pattern[str]:
    """What says of a name whose part it is: " (1901–1980) was a Norland | painter"."""
    nouns = alternatives(sorted(_nouns(), key=len, reverse=True))
    others = alternatives(sorted(lexicon().relations))
    said = rf"(?:(?!(?:{others}|and|of|for) )[\w-]+ ){{0,3}}?(?P<part>{nouns})\b(?!['’-])"
    return re.compile(rf"(?: \([^()\n]{{3,80}}\))?,? (?:is|was) an? {said}")
