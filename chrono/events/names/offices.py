"""Titles without a name: who holds the office, the office itself where nobody says who, and nobles by their land.

"The President" is the one holder that the document names; "the Secretary of Trade" acts as an office where it names
none; "the Earl of Dunmore" is a person who is called so. The titles are in `names.yaml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from chrono.events.names.persons import People
from chrono.events.names.sightings import Sighting
from chrono.events.words.gazetteer import gazetteer
from chrono.events.words.lexicon import lexicon

__all__ = ["OfficeSighting", "offices"]

_UNNAMED = re.compile(r" of (?:the )?[A-Z]")
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
    holders: dict[str, set[str]] = {}
    for person in people:
        for role in person.roles:
            holders.setdefault(_office(role), set()).add(person.name)
    heads = {known.partition(" of ")[0] for known in holders}
    for s in sightings:
        if s.kind != "office" or not s.role:
            continue
        names = holders.get(_office(s.role), set())
        if names and " of " not in s.role and _UNNAMED.match(text, s.end):
            continue  # "the President of COP 27" is not the President
        if len(names) == 1:
            yield OfficeSighting(s.start, s.end, min(names), "person", s.role)
        elif not names and (land := _land_of(text, s)) is not None:
            yield OfficeSighting(s.start, land, text[s.start : land], "person")
        elif not names and " of " in s.role and _is_held_unnamed(text, s, s.role, heads):
            yield OfficeSighting(s.start, s.end, " ".join(s.role.split()), "organisation", holder=False)


def _is_held_unnamed(text: str, office: Sighting, role: str, heads: Iterable[str]) -> bool:
    """Whether an office acts for itself, "the Secretary of Trade": not one that somebody of the same title may hold.

    Nor that of a place, "the Mayor of Lyon", whose holder is mostly named in other words.
    """
    if not text.endswith(("the ", "The ", "the Honourable "), 0, office.start):
        return False
    return _office(role).partition(" of ")[0] not in heads and role.rpartition(" of ")[2] not in gazetteer()


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
