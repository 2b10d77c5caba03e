"""Towns by their own story: the one whose founding is told, and the one whose history the document is.

A clause says that a town was settled, or a house of its own opened ("The Lyon Opera House"); "the town" is the one last
settled; and a heading names the town of a history: "Histoire de Nancy".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from chrono.events.drafts import Draft
from chrono.events.layout.segments import Layout, Unit
from chrono.events.names.finding import Names
from chrono.events.names.places import find_places
from chrono.events.where.own_place import home_town
from chrono.events.where.surroundings import WIDE
from chrono.events.words.phrases import any_phrase, phrases
from chrono.model import Place

__all__ = ["foundings", "history_of_town", "in_story_of_town", "settled_town", "speaks_of_the_town", "the_town"]

_TOWN = rf"(?:{any_phrase('settlements_of')}) of "
_SETTLING = phrases("settled") + phrases("settled_by_plan")
_SETTLED = rf"(?:{'|'.join(_SETTLING)})\b"
_SETTLED_SUBJECT = re.compile(rf"\W*(?:the )?(?:{_TOWN})?\Z", re.IGNORECASE)
_SETTLED_BEHIND = re.compile(rf"(?:, [^,.;]{{2,30}},)? (?:was|were|is) (?:\w+ ){{0,2}}{_SETTLED}")
_SETTLED_OBJECT = re.compile(rf"{_SETTLED} (?:the )?(?:\w+ )?{_TOWN}\Z", re.IGNORECASE)
_HOUSES = rf"(?:{any_phrase('houses_of_towns')})"
_OPENED = (
    r"(?: (?:of|for) (?:[^\W\d_a-z]\w*(?: and)? ?){1,4})? (?:was|were) (?:\w+ )?"
    rf"(?:{any_phrase('done_to_houses')})\b"
)
_OF_A_TOWN = re.compile(rf"\W*(?:[Tt]he )?(?:(?:[^\W\d_a-z][\w.’'-]* ){{0,6}}{_HOUSES} of )?")
_LOCAL_HOUSE = re.compile(rf"(?: [^\W\d_a-z]\w*){{0,4}}{_OPENED}")
_THE_TOWN = re.compile(r"[Tt](?<!\w.)he (?:town|city|village|settlement|township)\b(?!['’]s)")
_LONGEST_FOUNDING = 120  # characters behind a town in which the verb of its founding stands
_SAME_STORY = 600  # characters behind the founding of a town in which "the town" is that town
_OF_TOWNS = frozenset({"founding", "opening", "appointment", "adoption", "termination", "change", "milestone"})
_HISTORY = re.compile(rf"\b(?:{any_phrase('histories')})\b", re.I)
# "Histoire de Nancy", "Historia de la ciudad de Mérida".
_OF_TOWN = re.compile(rf"\b(?:{any_phrase('of_a_town')}|d[’'])\s?([A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)?)[*_ ]*$")
_HISTORY_HEADS = 3  # units of which one may be the heading of a history


def settled_town(names: Names, start: int, end: int) -> Place | None:
    """The town that a clause says was founded: "The city of Dunmore was founded", "laid out the town of Dunmore".

    What bears the name of its town stands there: "The Lyon Opera House was opened".
    """
    text = names.text
    for mention in names.places_within(start, end):
        if mention.kind in ("country", "continent"):
            continue
        house = _OF_A_TOWN.fullmatch(text, start, mention.start) and _LOCAL_HOUSE.match(text, mention.end)
        if house and mention.kind in ("city", "capital"):
            return mention.place
        subject = _SETTLED_SUBJECT.match(text[start : mention.start]) and _SETTLED_BEHIND.match(text, mention.end)
        if subject or _SETTLED_OBJECT.search(text, start, mention.start):
            return mention.place
    return None


def in_story_of_town(names: Names, draft: Draft) -> Place | None:
    """The town whose founding opens the paragraph, where nothing else in it is located up to the event."""
    text, span = names.text, draft.spans[0]
    if draft.kind not in _OF_TOWNS:
        return None
    begin = text.rfind("\n\n", max(0, span.start - _SAME_STORY), span.start)
    story = text[begin : span.end + _LONGEST_FOUNDING] if begin >= 0 else ""
    if not any(verb in story for verb in _SETTLING):
        return None  # quicker to see than which places are named
    near = [one for one in names.places_within(begin, span.end) if one.kind not in WIDE]
    first = near[0] if near else None
    if first is None or not _SETTLED_BEHIND.match(text, first.end):
        return None
    elsewhere = any(one.is_location and one.place.name != first.place.name for one in near)
    return None if elsewhere else first.place


def speaks_of_the_town(names: Names, draft: Draft) -> bool:
    """Whether the clause speaks of "the town"."""
    return _THE_TOWN.search(names.text, draft.spans[0].start, draft.spans[0].end) is not None


def the_town(draft: Draft, founded: Sequence[tuple[int, Place]]) -> Place | None:
    """Of the towns that were founded, the last one first, that which "the town" is."""
    start = draft.spans[0].start
    return next((place for at, place in founded if start - _SAME_STORY < at < start), None)


def foundings(names: Names) -> list[tuple[int, Place]]:
    """The towns that are said to have been founded, each with its offset, the last one first."""
    text = names.text
    if not any(verb in text for verb in _SETTLING):
        return []  # quicker to see than which places are named
    found = [(m.start, m.place) for m in names.places if _SETTLED_BEHIND.match(text, m.end)]
    return found[::-1]


def history_of_town(names: Names, layout: Layout, title: str, language: str) -> Place | None:
    """The town that the heading of a history or timeline names, or whose club or church tells it."""
    heads = [unit for unit in layout.units[:_HISTORY_HEADS] if unit.form == "heading"]
    head = heads[0] if heads and heads[0] in layout.units[:2] else None
    line = names.text[head.start : head.end] if head else ""
    place = names.setting if _HISTORY.search(line) else None
    if place is not None and place.name in line:
        return place
    if language != "en" and (town := _town_of_history(names, heads, title)) is not None:
        return town
    history = _HISTORY.search(f"{title} {line}") is not None
    return home_town(names.text, line or title, language) if history else None


def _town_of_history(names: Names, heads: Sequence[Unit], title: str) -> Place | None:
    """The one town that the first headings name beside the word for a history: "Краткая хроника Орска"."""
    lines = [names.text[unit.start : unit.end] for unit in heads]
    if not any(map(_HISTORY.search, [*lines, title])):
        return None
    named = [m for unit in heads for m in names.places_within(unit.start, unit.end)]
    towns = {m.place.name: m.place for m in named if m.kind in ("city", "capital", "town")}
    for line in lines if not named else ():
        ending = _OF_TOWN.search(line)
        towns.update((m.place.name, m.place) for m in (find_places(f"in {ending[1]}") if ending else ()))
    return next(iter(towns.values())) if len(towns) == 1 else None
