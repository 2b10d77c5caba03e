"""Where the meeting is that a document is of, and the town whose club, school or church tells its own history.

To let one more line of the head say where they met, extend `held_at`; the bodies that belong to a town are in
`words.yaml`.
"""

from __future__ import annotations

import re
from functools import cache

import attrs

from chrono.events.layout.markup import bare
from chrono.events.layout.segments import Layout
from chrono.events.names.cases import is_cyrillic
from chrono.events.names.finding import Names
from chrono.events.names.places import find_places
from chrono.events.words.kinds import grammar
from chrono.events.words.phrases import any_phrase
from chrono.lang.alternatives import alternatives
from chrono.model import Place

__all__ = ["held_at", "home_town", "titled_place"]

_HEAD_UNITS = 10
_LONGEST_LABEL, _LONGEST_PLACE = 30, 60  # characters
_PLACE_END = re.compile(r"[.;(|\n]|, (?=\d)|\s[–—-]\s")
_CAPITALS = re.compile(r"[^\W\d_a-zß-ÿа-я][\w’'-]+(?: [^\W\d_a-zß-ÿа-я][\w’'-]+)+")
_CAPITAL = r"[^\W\d_a-zß-ÿа-я][\w’'-]+"
_WORDS = re.compile(r"[^\W\d_]+")


def held_at(names: Names, layout: Layout, language: str) -> Place | None:
    """The place of a line like "Venue: Guildhall, Dunmore" or "Held at the Guildhall on 3 May" at the head."""
    for unit in layout.units[:_HEAD_UNITS]:
        line = names.text[unit.start : unit.end]
        label, colon, rest = line[: _LONGEST_LABEL + _LONGEST_PLACE].partition(":")
        if colon and bare(label).casefold().strip(" *_") in grammar("place_labels", language):
            return _named(rest)
        if len(line) < 2 * _LONGEST_PLACE and (held := _held(language).match(line.lstrip(" *_#("))) is not None:
            begin = unit.start + line.index(held.group())
            if (place := names.place_within(begin, unit.end)) is not None:
                return place
    return None


@cache
def _held(language: str) -> re.Pattern[str]:
    """A line that says soon that something was held: "The annual meeting was held"."""
    words = alternatives(sorted(grammar("taking_place", language) | grammar("taking_place", "en")))
    return re.compile(rf"(?:[\w’'-]+ ){{0,5}}?(?:{words})\b", re.IGNORECASE)


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
    for match in _of_club(language).finditer(head):
        if _is_of_a_town(text, match["town"], language):
            return _place(match["town"])
    our, town = _behind("our", language), _behind("towns", language)
    if not any(match[1].casefold().endswith(tuple(ours)) for match in our.finditer(text)):
        return None
    towns = {match[1] for match in town.finditer(text) if match[1][0].isupper()}
    return _place(min(towns)) if len(towns) == 1 else None


@cache
def _of_club(language: str) -> re.Pattern[str]:
    """The name of a club of one town by what it does: "Dunmore Rowing Club", "Harmonie municipale de Dunmore"."""
    nouns = alternatives(sorted(grammar("clubs", language)))
    if not nouns:
        return re.compile(r"(?!)")
    town = rf"(?P<town>{_CAPITAL}(?:[ -]{_CAPITAL}){{0,2}}?)"
    if language == "en":
        does = alternatives(sorted(grammar("local_pursuits", language)))
        return re.compile(rf"(?:Royal )?\b{town} (?i:(?:{does})(?: (?:and )?(?:{does}))* (?:{nouns}))\b")
    joint = rf"(?:{any_phrase('of_a_town', language)}|d[’'])"
    return re.compile(rf"\b(?i:{nouns})\b[^.:;|\n]{{0,40}}? {joint} ?{town}[*_ ]*(?=\Z|[,:|(–—])")


def _is_of_a_town(text: str, name: str, language: str) -> bool:
    """Whether the text itself says that a name is a town's, "in Dunmore": a club may be called like any town."""
    before = alternatives(sorted(grammar("before_towns", language))) or r"(?!)"
    return re.search(rf"\b(?i:{before}) {re.escape(name)}\b(?!['’-]| [A-Z])", text) is not None


@cache
def _behind(section: str, language: str) -> re.Pattern[str]:
    """A word or phrase of a section of the grammar, and the word behind it as its group."""
    words = alternatives(sorted(grammar(section, language))) or r"(?!)"
    return re.compile(rf"\b(?i:{words}) (\w+(?:-\w+)*)")


def _place(name: str) -> Place | None:
    """A town by its name, with what the table knows of it; in Russian, where it may be declined, of the table alone."""
    if is_cyrillic(name):
        return next((m.place for m in find_places(f"в {name}")), None)
    return next((m.place for m in find_places(f"in {name}") if m.place.name == name), Place(name))


def titled_place(title: str, language: str) -> Place | None:
    """The one place of the gathering or journey that a title names: "Talks in Dunmore", "Trip to Peru"."""
    if not grammar("titles_of_what_comes", language).isdisjoint(_words(title)):
        return None
    located = [mention for mention in find_places(title) if mention.is_location]
    if not located or len({mention.place.name for mention in located}) > 1:
        return None
    before, occasions = _words(title[: located[0].start]), grammar("titled_occasions", language)
    last = max((at for at, word in enumerate(before) if word in occasions), default=None)
    if last is None or not grammar("titled_topics", language).isdisjoint(before[last + 1 :]):
        return None
    return located[0].place


def _words(text: str) -> list[str]:
    return _WORDS.findall(text.casefold())
