"""What is a place by the noun in its own name: buildings and spots, counties, numbered rooms, and ships to be aboard.

To teach a building, add its noun to `venues` in `names.yaml`; what is one only behind "at", a county or a part of a
building is in `phrases.yaml`.
"""

from __future__ import annotations

import re

from chrono.events.names.capitals import Run
from chrono.events.names.name_words import is_saint
from chrono.events.words.gazetteer import gazetteer
from chrono.events.words.lexicon import is_common, lexicon
from chrono.events.words.phrases import phrases

__all__ = ["is_aboard", "is_attended", "is_county", "is_venue", "numbered", "owns"]

WIDE = ("country", "region")
_COUNTIES = frozenset(phrases("counties"))
_BEHIND_AT = frozenset(phrases("venues_behind_at"))
_AT = re.compile(r"(?<!\w)[Aa]t (?:the )?\[?\Z")
_RULED_FROM = frozenset(phrases("houses_of_offices"))
_NUMBERED = frozenset(phrases("numbered_rooms"))
_NUMBER = re.compile(r" \d{1,4}[A-Za-z]?(?!\w|[.,:]\d)")
_ABOARD = re.compile(r"(?<!\w)(?:[Aa]board|[Oo]n board)(?: the(?: [a-z]+){0,2})? [*_]?\Z")
_TO_SHIP = 36  # characters before the name of a ship in which "aboard" stands
_SHIPS = frozenset(phrases("letters_of_ships"))
_SCHOOLING = 60  # characters before "from" and a school in which "graduated" stands


def is_venue(text: str, segment: Run) -> bool:
    """Whether the noun of a segment is a building's or a spot's: its last word, or the one before "of".

    A hotel or a fort may be called by what stands behind its noun. A street says nothing without its town, and a town
    hall is in every town.
    """
    words = lexicon()
    if len(segment) < 2:
        return segment[0].text.casefold() in words.landmarks
    cut = next((k for k, word in enumerate(segment) if k and word.link not in ("", "-")), len(segment))
    noun, first = segment[cut - 1].text.casefold(), segment[0].text.casefold()
    named = noun in words.venues and noun not in words.streets
    if first not in words.venues_first and not named and not (cut == len(segment) and _is_at(text, segment)):
        return False
    if all(word.text.isupper() for word in segment):
        return False
    if first in words.venues_first:
        return True
    if noun == "church" and cut == 1 and any(e.kind in WIDE for e in gazetteer().lookup(segment[-1].text)[:1]):
        return False  # "ordained in the Church of England"
    names = {word.text.casefold() for word in segment[: cut - 1]}
    return not (names and cut == len(segment) and names <= words.anywhere)


def _is_at(text: str, segment: Run) -> bool:
    """Whether something is at what may be another thing elsewhere: "at the Marr Building", not "Capacity Building"."""
    start = segment[0].start
    return segment[-1].text.casefold() in _BEHIND_AT and _AT.search(text, max(0, start - 9), start) is not None


def is_county(segment: Run) -> bool:
    """Whether a segment ends in the noun of a county or district, behind a name: "Marr County"."""
    if segment[-1].text not in _COUNTIES or len(segment) < 2 or segment[-1].link != "":
        return False
    return not any(is_common(word.text) or word.text.isupper() for word in segment[:-1])


def owns(owner: Run, noun: Run, *, article: bool) -> bool:
    """Whether the name before "'s" and what stands behind it are one building: "St Mary's | Parish Church".

    Of an office it is no name: "the Governor's House". `article` says that "the" stands before the owner.
    """
    words = lexicon()
    last, saint = noun[-1].text.casefold(), any(is_saint(word.text) for word in owner)
    if last not in words.venues and last not in _BEHIND_AT:
        return False
    if "_".join(word.text.casefold() for word in noun) in words.seats:
        return False
    if last in _RULED_FROM and (article or all(is_common(word.text) for word in owner)):
        return False
    return saint or len(noun) < 3


def is_attended(text: str, segment: Run) -> bool:
    """Whether somebody joins, attends or leaves a school: "graduated from Holm College", "joined the University of"."""
    words, start = lexicon(), segment[0].start
    if words.schools.isdisjoint(word.text.casefold() for word in segment):
        return False
    clause = text[max(0, start - _SCHOOLING) : start].rpartition(". ")[2].casefold().removesuffix("the ").split()
    if not clause or clause[-1] != "from":
        return bool(clause) and clause[-1] in words.attending
    return not (words.study | words.leaving_posts).isdisjoint(word.strip(".,()") for word in clause)


def is_aboard(text: str, segment: Run) -> bool:
    """Whether something is on the ship of this name: "aboard HMS Holm", "on board the steamer Holm"."""
    start = segment[0].start
    if text.find("board", max(0, start - _TO_SHIP), start) < 0:
        return False  # quicker to see than that the pattern does not fit
    aboard = _ABOARD.search(text, max(0, start - _TO_SHIP), start)
    if aboard is None or text.startswith(("'s", "’s"), segment[-1].end):
        return False
    return " the " in aboard.group() or segment[0].text in _SHIPS


def numbered(text: str, segment: Run) -> int:
    """Where the number of a room ends that follows its noun: "Room 4", "Conference Hall B"; 0 where there is none."""
    last = segment[-1]
    if last.text in _NUMBERED:
        number = _NUMBER.match(text, last.end)
        return number.end() if number is not None else 0
    lettered = len(last.text) == 1 and len(segment) > 1 and last.link == ""
    return last.end if lettered and segment[-2].text in _NUMBERED else 0
