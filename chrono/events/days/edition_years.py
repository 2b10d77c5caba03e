"""The year that names an edition is that of its days: "The 2014 edition will take place in Cork, 27-31 August".

It stands before what is held ("the 2014 edition"), behind it ("the first meeting of 2012") or ends its name ("LampCon
2012"); the day follows at once, or behind words that say when something is held. Both are in `words.yaml`, under
`editions` and `holding_editions`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from chrono.events.days.anchors import Anchor
from chrono.events.layout.segments import Layout
from chrono.events.words.cues import has_phrase
from chrono.events.words.kinds import grammar

__all__ = ["of_editions"]

_WORDS = re.compile(r"[^\W_]+")
_STOP = re.compile(r"[.!?;]\s")
_NAME = re.compile(r"[A-Z]\w+[ ’']{1,2}\Z")
_NOUN_REACH = 5  # words from a year to the noun of what is held
_NAME_REACH = 24  # characters of the word that a year ends the name of
_AT_ONCE = 4  # characters between a name with its year and the day


def of_editions(anchors: Sequence[Anchor], layout: Layout, text: str, language: str) -> list[Anchor]:
    """The anchors, in order, each day behind the year of its edition in that year, and such years left out."""
    named: set[int] = set()
    moved: dict[int, Anchor] = {}
    for year, day in pairwise(anchors):
        if not day.yearless or not day.fine or day.deictic or year.when.precision != "year":
            continue
        if year.when.earliest is None or not year.text.isdigit() or not _is_of(year, day, layout, text, language):
            continue
        there = day.in_year(year.when.earliest.year)
        if there is not None:
            named.add(year.start)
            moved[day.start] = there
    return [moved.get(one.start, one) for one in anchors if one.start not in named] if named else list(anchors)


def _is_of(year: Anchor, day: Anchor, layout: Layout, text: str, language: str) -> bool:
    """Whether a day is when that is held which the year before it in its sentence names."""
    unit = layout.unit_at(day.start)
    if unit is None or year.start < unit.start:
        return False
    between = text[year.end : day.start]
    words = _WORDS.findall(between.casefold())
    if _STOP.search(between) or not (
        len(between) <= _AT_ONCE or has_phrase(words, grammar("holding_editions", language))
    ):
        return False
    editions = grammar("editions", language)
    before = _WORDS.findall(text[unit.start : year.start].casefold())
    if before[-1:] == ["of"]:
        return bool(editions.intersection(before[-3:-1]))
    if not editions.isdisjoint(before[-1:]):
        return True
    if has_phrase(words[:_NOUN_REACH], editions):
        return True
    name = _NAME.search(text, max(unit.start, year.start - _NAME_REACH), year.start)
    return name is not None and before[-1] not in grammar("leads_to_date", language)
