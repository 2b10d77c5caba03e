"""The place that a document is about, where its first sentence or its heading says so.

"Dunmore is a village in Ohio", "History of the town of Dunmore". To let one more kind of heading tell it,
extend `HISTORY`.
"""

from __future__ import annotations

import re
from collections import Counter

from chrono.events.names.places import PlaceMention
from chrono.events.names.sites import JOINING, THE_TOWN, WORDS, Located
from chrono.events.words.lexicon import classes, is_common, lexicon
from chrono.events.words.phrases import any_phrase
from chrono.model import Place

__all__ = ["find_home", "find_setting"]

_LOCAL = frozenset({"city", "capital", "town", "site"})
_SETTING_TIMES = 3

HEADING = re.compile(r"\A[#*_=\s]*[^\n.!?]{3,80}\n(?:[=-]{3,}\n)?\s*\n")
DEFINITION = re.compile(
    rf"[\s#*_=>\"]*(?:(?:{any_phrase('articles_of_definitions')}) )?([^\W\d_a-zà-ÿа-я][^\n.,;:(]{{1,40}}?)[*_\"]{{0,3}}"
    r"(?: \([^)\n]*\))?(?:,? (?:also|formerly|officially) [^.\n]{1,80}?)?,? "
    rf"(?:{any_phrase('being')}|—|–) (?:{any_phrase('articles_of_what_is_defined')})? ?((?:[\w-]+,? ){{0,5}}[\w-]+)"
)
HISTORY = re.compile(
    r"\A[\s#*_=]*(?i:(?:(?:A|An|The|Our|Early|Brief|Short|Local|Town|Village) )*"
    r"(?:History|Timeline|Chronology|Chronicle|Story)) of "
    r"(?:the (?:[Tt]own|[Tt]ownship|[Vv]illage|[Cc]ity|[Pp]arish) of )?([A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,2})[*_ ]*\n"
)


def find_home(text: str, located: Located) -> Place | None:
    """The place that a document is about, where its first sentence says so: "Dunmore is a village in Ohio".

    Coordinates come with a place of the table; another takes the country of the place it is said to lie in.
    """
    if (told := _history_of(text, located)) is not None:
        return told
    head = HEADING.match(text)
    match = DEFINITION.match(text) or (DEFINITION.match(text, head.end()) if head else None)
    known = lexicon().localities if head is None else lexicon().settlements
    if match is None or known.isdisjoint(WORDS.findall(match.group(2).casefold())):
        return None
    name = match.group(1).strip()
    name = name.title() if name.isupper() else name
    if "stop" in classes(name) or not all(word[0].isupper() or word in JOINING for word in name.split()):
        return None
    near = [place for place in located.all if place.start < match.end() + 120]
    own = next((place for place in near if place.place.name == name), None)
    if own is not None:
        return own.place
    holder = next((place for place in near if place.start >= match.start(2) and place.country), None)
    return Place(name, holder.place.country if holder else None)


def _history_of(text: str, located: Located) -> Place | None:
    """The town whose history the heading of a text says it is, where the text goes on to call it a town."""
    match = HISTORY.match(text)
    if match is None or len(THE_TOWN.findall(text, match.end(), match.end() + 4_000)) < 2:
        return None
    name = match.group(1).strip()
    known = next((place for place in located.all if place.place.name == name), None)
    if known is not None:
        return known.place if known.kind in ("city", "capital", "site") else None
    return None if any(is_common(word) for word in name.split()) else Place(name)


def find_setting(title: str, located: list[PlaceMention]) -> Place | None:
    """The one town or site that a document is about: named in its title, or far oftener than any other."""
    towns = [place for place in located if place.kind in _LOCAL and place.position != "tail"]
    times = Counter(place.place.name for place in towns if place.is_location)
    titled = [place for place in towns if place.place.name in title]
    if len({place.place.name for place in titled}) == 1:
        return titled[0].place
    first = times.most_common(2)
    if not first or first[0][1] < _SETTING_TIMES or (len(first) > 1 and first[1][1] * 2 > first[0][1]):
        return None
    return next(place.place for place in towns if place.place.name == first[0][0])
