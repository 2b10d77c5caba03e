"""Where the meeting is that a document is of, and the town whose club, school or church tells its own history.

To let one more line of the head say where they met, extend `held_at`; the bodies that belong to a town are in
`grammar.yaml`.
"""

from __future__ import annotations

import re

import attrs

from chrono.events.cases import is_cyrillic
from chrono.events.kinds import grammar
from chrono.events.markup import bare
from chrono.events.names import Names
from chrono.events.places import find_places
from chrono.events.segments import Layout
from chrono.model import Place

__all__ = ["held_at", "home_town", "titled_place"]

_HEAD_UNITS = 10
_LONGEST_LABEL, _LONGEST_PLACE = 30, 60  # characters
_HELD = re.compile(
    r"(?:[\w’'-]+ ){0,5}?(?:held|convened|assembled|took place|taking place|tenue|abgehalten|celebrada)\b",
    re.IGNORECASE,
)
_PLACE_END = re.compile(r"[.;(|\n]|, (?=\d)|\s[–—-]\s")
_OCCASION = re.compile(
    r"\b(?:meetings?|talks|trip|travels?|visits?|tour|forum|summit|conference|congress|session|ceremony|reception|meets|"
    r"визит|встреча|форум|саммит|Treffen|Besuch|Reise|visite|sommet|visita|cumbre|reunión|réunion)\b",
    re.IGNORECASE,
)
_TOPICS = frozenset({"on", "about", "for", "regarding", "after", "against", "with", "crisis", "war", "violence"})
_CAPITALS = re.compile(r"[^\W\d_a-zß-ÿа-я][\w’'-]+(?: [^\W\d_a-zß-ÿа-я][\w’'-]+)+")
_OUR = re.compile(r"\b(?:[Oo]ur|[Uu]nser(?:e[mnrs]?)?|[Nn]otre|[Nn]uestr[oa]|[Нн]аш(?:а|ей|его|ем|у)?) (\w+)")
_TOWN_OF = re.compile(
    r"\b(?:Stadt|Gemeinde|(?:[Cc]ity|[Tt]own|[Vv]illage|[Pp]arish) of|ville de|commune de|ciudad de|город[ае]?|сел[ое])"
    r" ([^\W\d_a-zß-ÿа-я]\w+(?:-\w+)*)"
)
# In the title of what is said before it, or elsewhere.
_AHEAD = frozenset({"background", "briefing", "gaggle", "call", "preview", "ahead", "statement", "fact", "announces"})
_WORDS = re.compile(r"[^\W\d_]+")


def held_at(names: Names, layout: Layout, language: str) -> Place | None:
    """The place of a line like "Venue: Guildhall, Dunmore" or "Held at the Guildhall on 3 May" at the head."""
    for unit in layout.units[:_HEAD_UNITS]:
        line = names.text[unit.start : unit.end]
        label, colon, rest = line[: _LONGEST_LABEL + _LONGEST_PLACE].partition(":")
        if colon and bare(label).casefold().strip(" *_") in grammar("place_labels", language):
            return _named(rest)
        if len(line) < 2 * _LONGEST_PLACE and (held := _HELD.match(line.lstrip(" *_#("))) is not None:
            begin = unit.start + line.index(held.group())
            if (place := names.place_within(begin, unit.end)) is not None:
                return place
    return None


def _named(rest: str) -> Place | None:
    """The place that a label gives: its first part, in the town that stands behind it; None where it is no name."""
    name, *_ = _PLACE_END.split(rest.strip(" *_\t"), maxsplit=1)
    first, *outer = (part.strip(" *_") for part in name.split(",")[:3])
    words = _WORDS.findall(first)
    if not words or not words[0][0].isupper() or len(words) > 7:
        return None
    found = find_places("in " + ", ".join([first, *outer]))
    if found and found[0].place.name == first:
        return found[0].place
    town = next((m.place for part in outer for m in find_places(f"in {part}")[:1]), None)
    return attrs.evolve(town, name=f"{first}, {town.name}") if town else Place(first)


def home_town(text: str, head: str, language: str) -> Place | None:
    """The town of a local body whose history stands under `head`: "History of Dunmore Village Hall"; or None.

    Where the body speaks for itself, "our club", the one town that the text calls a town is its own.
    """
    ours, named = (grammar(section, language) for section in ("local_bodies", "bodies_of_a_town"))
    for match in _CAPITALS.finditer(head):
        words = match.group().split()
        for k, word in enumerate(words):
            before, behind = words[:k], words[k + 1 :]
            if language == "de" and behind and word.casefold().endswith(tuple(ours)):
                return _place(behind[-1])  # "Chronik der Ortsfeuerwehr Dunmore"
            if before and " ".join(words[k : k + 2]).casefold() in named:
                return _place(" ".join(before))
    if not any(match[1].casefold().endswith(tuple(ours)) for match in _OUR.finditer(text)):
        return None
    towns = {match[1] for match in _TOWN_OF.finditer(text)}
    return _place(min(towns)) if len(towns) == 1 else None


def _place(name: str) -> Place | None:
    """A town by its name, with what the table knows of it; in Russian, where it may be declined, of the table alone."""
    if is_cyrillic(name):
        return next((m.place for m in find_places(f"в {name}")), None)
    return next((m.place for m in find_places(f"in {name}") if m.place.name == name), Place(name))


def titled_place(title: str) -> Place | None:
    """The one place of the gathering or journey that a title names: "Talks in Dunmore", "Trip to Peru"."""
    if not _AHEAD.isdisjoint(_WORDS.findall(title.casefold())):
        return None
    located = [mention for mention in find_places(title) if mention.is_location]
    if not located or len({mention.place.name for mention in located}) > 1:
        return None
    *_, last = [None, *_OCCASION.finditer(title, 0, located[0].start)]
    if last is None or not _TOPICS.isdisjoint(_WORDS.findall(title[last.end() : located[0].start].casefold())):
        return None
    return located[0].place
