"""Gatherings that are called by their town, where the line of their date does: "Open Web VIII: Lund (March 2019)".

The town ends the name, and the date follows, or a name of no person or firm leads to it: "DrupalCon Lund was held".
"""

from __future__ import annotations

import re

from chrono.events.attaching.listed_places import place_listed
from chrono.events.drafts import Draft
from chrono.events.names.finding import Names
from chrono.events.names.places import find_places
from chrono.events.words.gazetteer import gazetteer
from chrono.events.words.kinds import GATHERINGS
from chrono.model import Place

__all__ = ["edition_place"]

_KINDS = GATHERINGS | {"milestone"}
_TOWN = r"([^\W\d_a-z][\w’'-]+(?: [^\W\d_a-z][\w’'-]+){0,2})"
_LONGEST = 90  # characters of a name with its town, before the date
# Before the date: "… VIII: Santa Marta (", "… School Lund, ".
_NUMBERED = re.compile(rf"(?:\b[IVX]+|#?\d{{1,4}}(?:st|nd|rd|th)?): {_TOWN}(?:, | \()\Z")
_LABELLED = re.compile(rf"[^\W\d_]: {_TOWN}(?:, | \()\Z")
_CALLED = re.compile(rf"[^\W_a-z][\w’'-]* {_TOWN}(?:, | \()\Z")
# "DrupalCon Lund".
_COMPOUND = re.compile(
    rf"\b[A-Z][a-z]+(?:[A-Z]\w*|con|conf)(?: \d{{4}})? {_TOWN}(?= (?!and\b|of\b)[a-z]|[,.(:]| \(|\Z)"
)
_FINE = frozenset({"month", "day", "time"})


def edition_place(names: Names, draft: Draft) -> Place | None:
    """The town in the name of a gathering that its line gives with the date, None where the name has none."""
    if draft.kind not in _KINDS or draft.when is None or not draft.spans[0].marks:
        return None
    text, begin = names.text, draft.spans[0].start
    if draft.title and (named := _listed(text, draft)) and draft.title.endswith(f" in {named}"):
        return _last_town(named.partition(",")[0], sure=True)
    mark = next((start for start, _ in draft.spans[0].marks if (start, _) != draft.cue), begin)
    head = text[max(begin, mark - _LONGEST) : mark]
    told = _NUMBERED.search(head) if draft.when.precision in _FINE or "/" in draft.when.edtf else None
    sure = told is not None
    if told is None and draft.kind in GATHERINGS:
        told = _LABELLED.search(head) or _CALLED.search(head)
    told = told or _COMPOUND.search(text, begin, min(draft.spans[0].end, begin + _LONGEST))
    if told is None:
        return None
    start = told.start(1) + (max(begin, mark - _LONGEST) if told.string is head else 0)
    return None if _is_in_person(names, begin, start) else _last_town(told[1], sure=sure)


def _listed(text: str, draft: Draft) -> str:
    """The place beside the date in a row of dates with their places; "" where there is none."""
    date = next((mark for mark in draft.spans[0].marks if mark != draft.cue), None)
    own = place_listed(text, date, draft.spans[0].start) if date is not None else None
    return text[slice(*own)] if own is not None else ""


def _is_in_person(names: Names, begin: int, start: int) -> bool:
    near = names.within(begin, start + _LONGEST)
    return any(one.kind == "person" and one.start <= start < one.end for one in near)


def _last_town(name: str, *, sure: bool) -> Place | None:
    """The town that capitalised words are or end with: "EPFL Lund"; if not `sure`, none that is a person's name too."""
    words = name.split(" ")
    for first in range(len(words)):
        called = " ".join(words[first:])
        if called in gazetteer() and (sure or not gazetteer().doubtful(called)):
            found = find_places(f"in {called}")
            if found and found[0].kind in ("city", "capital"):
                return found[0].place
            return _town(called) if sure else None
    return None


def _town(name: str) -> Place | None:
    """The town of the table by its name, where a region has it too: "Santa Barbara"."""
    table = gazetteer()
    entry = next((entry for entry in table.lookup(name) if entry.kind in ("city", "capital")), None)
    country = table.country(entry.country) if entry is not None else None
    if entry is None or country is None:
        return None
    return Place(name, country.name, entry.latitude, entry.longitude)
