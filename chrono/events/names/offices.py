"""Titles without a name: who holds the office, the office itself where nobody says who, and nobles by their land.

"The President" is the one holder that the document names; "the Secretary of Trade" acts as an office where it names
none; "the Earl of Dunmore" is a person who is called so. The titles are in `names.yaml`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from chrono.events.names.persons import People
from chrono.events.names.sightings import Sighting
from chrono.events.words.lexicon import lexicon
from chrono.events.words.phrases import any_phrase

__all__ = ["OfficeSighting", "offices"]

_FAR = 4  # times oftener than anybody else of that title
_BEFORE = 30  # characters before an office
_UNNAMED = re.compile(r" of (?:the )?[A-Z]")
# Before an office that somebody is told to have held: "served as | President".
_HELD = re.compile(rf"\b(?i:{any_phrase('holding_an_office')}) (?:the |its |their |our )?\Z")
_LABELLED = re.compile(r":\s[^\W\d_a-zà-ÿа-яё][^\W\d_]+ [^\W\d_a-zà-ÿа-яё][^\W\d_]+\b(?! [a-z])")
_LAND = re.compile(r" of (?:the )?[A-Z][\w’'-]+")


class OfficeSighting(NamedTuple):
    """An office at `start` to `end` by the `name` to show; `holder` says that this is a person's, who takes part."""

    start: int
    end: int
    name: str
    kind: str
    role: str | None = None
    holder: bool = True


def offices(text: str, sightings: Iterable[Sighting], people: People) -> Iterator[OfficeSighting]:
    """The offices among the sightings of a text's runs, as far as it is known who is meant."""
    holders: dict[str, Counter[str]] = {}
    for person in people:
        for role, times in person.roles.items():
            holders.setdefault(_office(role), Counter())[person.name] += times
    heads = {known.partition(" of ")[0] for known in holders}
    for s in sightings:
        if s.kind != "office" or not s.role:
            continue
        names = holders.get(_office(s.role), Counter())
        if names and " of " not in s.role and _is_of_another(text, s):
            continue
        if (holder := _holder(names)) is not None:
            yield OfficeSighting(s.start, s.end, holder, "person", s.role)
        elif not names and (land := _land_of(text, s)) is not None:
            yield OfficeSighting(s.start, land, text[s.start : land], "person")
        elif not names and " of " in s.role and _is_held_unnamed(text, s, s.role, heads):
            yield OfficeSighting(s.start, s.end, " ".join(s.role.split()), "organisation", holder=False)


def _is_of_another(text: str, office: Sighting) -> bool:
    """Whether an office is another's of that title: "the President of COP 27", "served as the President".

    So is one that labels a name: "Kommandant: Otto Lahm".
    """
    held = _HELD.search(text, max(0, office.start - _BEFORE), office.start)
    labelled = _LABELLED.match(text, office.end) and not text.endswith(("the ", "The ", "THE "), 0, office.start)
    return held is not None or bool(labelled) or _UNNAMED.match(text, office.end) is not None


def _holder(names: Counter[str]) -> str | None:
    """Who is meant by his title: the only one who has it, or who has it by far oftenest; None where nobody is."""
    first, second = [*names.most_common(2), ("", 0), ("", 0)][:2]
    return first[0] if first[1] > _FAR * second[1] else None


def _is_held_unnamed(text: str, office: Sighting, role: str, heads: Iterable[str]) -> bool:
    """Whether an office acts for itself, "the Secretary of Trade": not one that somebody of the same title may hold."""
    if not text.endswith(("the ", "The ", "the Honourable "), 0, office.start):
        return False
    return _office(role).partition(" of ")[0] not in heads


def _land_of(text: str, office: Sighting) -> int | None:
    """The end of the land of a noble who is known by it: "the Earl of Dunmore"; None of other offices."""
    if text[office.start : office.end].casefold() not in lexicon().nobles or not text.endswith("he ", 0, office.start):
        return None
    land = _LAND.match(text, office.end)
    return land.end() if land else None


def _office(role: str) -> str:
    """A role as it is compared: "the President of the Republic of Peru" is the President of Peru."""
    kept = [word for word in role.casefold().split() if word not in ("the", "republic")]
    return " ".join(kept).replace("of of", "of")
