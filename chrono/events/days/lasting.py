"""How long each thing of a list was on: "Old Looms, Lund, 22 November 1952 – 1 March 1953" below "Exhibitions".

Elsewhere a stretch of months is that of a state, and of no event. It is one's own where a heading says that all below
it are gatherings, or on ("What's on"), and nothing else in the line is dated. Lines of such a list need no marks.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

import attrs

from chrono.events.days.anchors import Anchor
from chrono.events.layout.segments import Layout, Unit
from chrono.events.words.cues import has_phrase
from chrono.events.words.kinds import GATHERINGS, grammar
from chrono.events.words.labels import kind_of_heading

__all__ = ["is_listed", "of_listed_gatherings"]

_LASTS = frozenset({"span", "between", "from"})
_LONGEST = 1100  # days for which what comes and goes is on
_LINE = 120  # characters
_WORDS = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


def of_listed_gatherings(anchors: Sequence[Anchor], layout: Layout, text: str, language: str) -> list[Anchor]:
    """The anchors, those that say how long a gathering of a list lasted as its date."""
    if not any(one.role in _LASTS and one.when.precision == "interval" for one in anchors):
        return list(anchors)
    items = [layout.unit_at(one.start) for one in anchors]
    dates = Counter(item.start for item in items if item is not None)

    def lasts(one: Anchor, item: Unit | None) -> bool:
        if one.role not in _LASTS or one.when.precision != "interval" or (one.when.days or _LONGEST) >= _LONGEST:
            return False
        return item is not None and dates[item.start] == 1 and is_listed(item, layout, text, language)

    return [attrs.evolve(one, role="at") if lasts(one, item) else one for one, item in zip(anchors, items, strict=True)]


def is_listed(unit: Unit, layout: Layout, text: str, language: str) -> bool:
    """Whether an item, row, heading or line without a stop stands right below one that says what all below it are."""
    if not unit.heads or (unit.form == "sentence" and not _is_line(unit, text)):
        return False
    head = layout.units[unit.heads[-1]]
    title = text[head.start : head.end]
    if kind_of_heading(title, language) in GATHERINGS:
        return True
    return has_phrase(_WORDS.findall(title.casefold()), grammar("listing_heads", language))


def _is_line(unit: Unit, text: str) -> bool:
    return unit.end - unit.start <= _LINE and text[unit.end - 1] not in ".!?:;,"
