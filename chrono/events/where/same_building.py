"""The building that a text has placed before and goes on to speak of: "the mill at Dunmore …. In 1911 the mill burned".

It is placed by the words behind it, by its own name ("Dunmore Mill"), or by the dateline of a report that begins with
it. What the text places twice is none. The nouns are in `phrases.yaml`, under `buildings_of_stories`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from chrono.events.drafts import Draft
from chrono.events.names.finding import Names
from chrono.events.words.kinds import grammar, irregular_pasts
from chrono.events.words.lexicon import is_common, lexicon
from chrono.events.words.phrases import any_phrase
from chrono.model import Place

__all__ = ["Placing", "same_building"]

# What is told, given or written of a building need not have been there.
_UNPLACED = frozenset({"birth", "death", "appointment", "award", "announcement", "publication", "visit", "meeting"})
_CAPITAL = r"[^\W\d_a-zà-ÿ][\w’'-]*"
_OPENING = re.compile(r"[-–—;]\W*[Tt]he (?:[a-z-]+ ){0,2}\Z")
_TO_PLACE = re.compile(
    rf" (?:in|at|near) (?:the (?:town|city|village|hamlet|port) of |the )?(?=(?P<name>{_CAPITAL}(?:[. ]+{_CAPITAL})*))"
)
_LONGEST_PLACE = 80  # characters
# "A mill" behind one that is placed is another, where nothing is told to be, or used as, a mill.
_ANOTHER = re.compile(r"(?P<before>\b\w+ |)\b(?:[Aa]n?|[Aa]nother) (?:[a-z-]+ ){0,2}\Z")
_HEAD = 1_500  # characters in which a dateline stands
_MANY = 5  # names of which not all are of one building


def same_building(names: Names, draft: Draft, placed: dict[str, list[Placing]]) -> Place | None:
    """Where the building is that the clause of an event calls "the mill", None where the text has not placed it.

    `placed` keeps what the document says of each noun, so that it is searched once.
    """
    if draft.kind in _UNPLACED:
        return None
    said = _the_building().search(names.text, *draft.subject)
    if said is None or not _stands_alone(said["behind"] or ""):
        return None
    noun = said["noun"]
    if noun not in placed:
        placed[noun] = _first_placings(names, noun)
    return _one_place(one for one in placed[noun] if one.start < said.end("noun"))


class Placing(NamedTuple):
    """A place that the text gives to a building at an offset, by its name; None for one that nobody knows."""

    start: int
    name: str
    place: Place | None


@cache
def _the_building() -> re.Pattern[str]:
    """A building spoken of as known, which no words behind it place, and the word behind it."""
    return re.compile(
        rf"\b[Tt]he (?:[a-z-]+ ){{0,2}}?(?P<noun>{any_phrase('buildings_of_stories')})\b"
        r"(?!['’-]| (?:of|at|near|for|from|that|which|where)\b| [A-Z]| in (?:the )?[A-Z](?!\w+ \d))"
        r"(?: (?P<behind>\w+))?"
    )


def _stands_alone(behind: str) -> bool:
    """Whether the word behind a building is no noun that it only tells more of: "the prison | officers"."""
    verb = behind.endswith("ed") or behind in irregular_pasts() or behind in grammar("forms_of_be", "en")
    return verb or not behind.isalpha() or behind in lexicon().function or behind.endswith("ly")


def _one_place(placings: Iterable[Placing]) -> Place | None:
    """The place that all placings mean, by its longest name; None where they mean several or none."""
    found = {one.name: one.place for one in placings}
    longest = max((name for name in found if found[name] is not None), key=len, default="")
    apart = (name for name in found if name not in longest and not (found[name] is None and longest in name))
    return found.get(longest) if next(apart, None) is None else None


def _first_placings(names: Names, noun: str) -> list[Placing]:
    """The first placings of buildings that are called by a noun, each name once, up to where they are too many."""
    found: dict[str, Placing] = {}
    for one in _placings(names, noun):
        found.setdefault(one.name, one)
        if len(found) == _MANY:
            break
    return list(found.values())


def _placings(names: Names, noun: str) -> Iterator[Placing]:
    text, placed = names.text, False
    for match in re.finditer(rf"\b(?i:{noun})\b", text):
        start, end = match.span()
        place: Place | None = None
        if match.group()[0].isupper():
            near = names.places_within(max(0, start - _LONGEST_PLACE), end)
            named = near and near[-1].end == end and near[-1].kind == "site"
            place = near[-1].place if named else _called(text, start, end)
        elif (behind := _TO_PLACE.match(text, end)) is not None:
            near = names.places_within(behind.end(), behind.end() + _LONGEST_PLACE)
            place = near[0].place if near and near[0].start == behind.end() else None
            if place is None:
                yield Placing(start, behind["name"], None)
        elif placed and _is_another(text, start):
            yield Placing(start, f"another {noun}", None)
        elif start < _HEAD:
            place = _in_dateline(names, start)
        if place is not None:
            placed = True
            yield Placing(start, place.name, place)


def _is_another(text: str, start: int) -> bool:
    """Whether a building is one that the text has not told of: "she ran | a hotel"; not so "it was | a hotel"."""
    found = _ANOTHER.search(text, max(0, start - _LONGEST_PLACE), start)
    before = found["before"].rstrip().casefold() if found else "as"
    return before not in grammar("forms_of_be", "en") and before not in ("as", "became")


def _called(text: str, start: int, end: int) -> Place | None:
    """A building by its own name, which ends with its noun: "Dunmore Mill", no seat of those who rule."""
    name = re.search(rf"(?<![\w’'-])(?:{_CAPITAL} ){{1,4}}\Z", text[max(0, start - _LONGEST_PLACE) : start])
    if name is None:
        return None
    words = [*name.group().split(), text[start:end]]
    if words[0] in ("The", "A", "An"):
        del words[0]
    if "_".join(words).casefold() in lexicon().seats or all(is_common(word) for word in words[:-1]):
        return None
    return Place(" ".join(words))


def _in_dateline(names: Names, start: int) -> Place | None:
    """The town of the dateline behind which a report begins with the building."""
    line = names.text.rfind("\n", 0, start) + 1
    town = next((m for m in names.places_within(line, start) if m.position == "dateline"), None)
    if town is None or town.kind not in ("town", "city", "capital"):
        return None
    last = names.places_within(town.end, start)
    begin = last[-1].end if last else town.end
    return town.place if _OPENING.search(names.text[begin:start]) else None
