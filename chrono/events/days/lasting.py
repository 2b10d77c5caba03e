"""How long each thing of a list was on: "Old Looms, Lund, 22 November 1952 – 1 March 1953" below "Exhibitions".

Elsewhere a stretch of months is that of a state, and of no event. It is one's own where a heading says that all below
it are gatherings, and nothing else in the line is dated.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import attrs

from chrono.events.days.anchors import Anchor
from chrono.events.layout.segments import Layout, Unit
from chrono.events.words.kinds import GATHERINGS
from chrono.events.words.labels import kind_of_heading

__all__ = ["of_listed_gatherings"]

_LASTS = frozenset({"span", "between", "from"})
_LONGEST = 1100  # days for which what comes and goes is on


def of_listed_gatherings(anchors: Sequence[Anchor], layout: Layout, text: str, language: str) -> list[Anchor]:
    """The anchors, those that say how long a gathering of a list lasted as its date."""
    if not any(one.role in _LASTS and one.when.precision == "interval" for one in anchors):
        return list(anchors)
    items = [layout.unit_at(one.start) for one in anchors]
    dates = Counter(item.start for item in items if item is not None)

    def lasts(one: Anchor, item: Unit | None) -> bool:
        if one.role not in _LASTS or one.when.precision != "interval" or (one.when.days or _LONGEST) >= _LONGEST:
            return False
        if item is None or item.form not in ("item", "row") or not item.heads or dates[item.start] > 1:
            return False
        head = layout.units[item.heads[-1]]
        return kind_of_heading(text[head.start : head.end], language) in GATHERINGS

    return [attrs.evolve(one, role="at") if lasts(one, item) else one for one, item in zip(anchors, items, strict=True)]
