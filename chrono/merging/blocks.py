"""Where events are looked for: in blocks of neighbouring dates and of their kind, by what they have in common.

A search looks through the rarest marks first and stops early, so that it costs as much among a million events as
among a thousand.
"""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from chrono.merging.likeness import Features, reach

__all__ = ["LEVELS", "MONTH_DAYS", "Blocks", "level_of"]

MONTH_DAYS, YEAR_DAYS, DECADE_DAYS = 31, 366, 3653
LEVELS = (MONTH_DAYS, YEAR_DAYS, DECADE_DAYS)

# How far one search goes: entries looked through, and events that come of it.
SEARCHED, COMPARED = 80, 6

Block = tuple[str, int, object]


def level_of(own: Features) -> int:
    """The width in days of the blocks that an event of such a span is looked for in; 0 for those without bounds."""
    return next((days for days in LEVELS if own.span <= days), 0)


@attrs.define
class Blocks:
    """Numbers of events, found by id, edition and title, and by marks within blocks of `levels` days."""

    levels: tuple[int, ...] = LEVELS
    _named: dict[object, list[int]] = attrs.field(factory=dict, init=False)
    _blocks: dict[Block, dict[str, list[int]]] = attrs.field(factory=dict, init=False)

    def add_id(self, event_id: str, number: int) -> None:
        """Let the event be found by one more id."""
        self._named.setdefault(("id", event_id), []).append(number)

    def add(self, own: Features, number: int) -> None:
        """Let the event be found, at every level that is at least as wide as its span."""
        self._named.setdefault(("title", own.kind, own.title), []).append(number)
        if own.series and own.ordinal:
            self._named.setdefault(("edition", own.family, own.series, own.ordinal), []).append(number)
        if own.first is None:
            return
        own_level = level_of(own)
        for level in self.levels if own_level else (0,):
            if level >= own_level:
                for block in _touched(own, level, 0):
                    marks = self._blocks.setdefault(block, {})
                    for mark in own.marks:
                        marks.setdefault(mark, []).append(number)

    def by_id(self, event_id: str) -> int | None:
        """The event that is found by this id."""
        return next(iter(self._named.get(("id", event_id), ())), None)

    def search(self, own: Features, level: int) -> list[int]:
        """The events to compare with one: surely the same first, then those with most in common, in fixed order."""
        named = self.by_id(own.id)
        numbers = [] if named is None else [named]
        if own.series and own.ordinal:
            numbers += self._named.get(("edition", own.family, own.series, own.ordinal), ())[:COMPARED]
        if own.first is None:
            return numbers + self._named.get(("title", own.kind, own.title), [])[:COMPARED]
        counts = self._in_common(own, level)
        # One word in common is not enough unless it is all there is, and half of the most is too little to win.
        least = max(1 if len(own.words) == 1 else 2, max(counts.values(), default=0) / 2)
        common = sorted((-count, number) for number, count in counts.items() if count >= least)
        return numbers + [number for _, number in common[:COMPARED]]

    def _in_common(self, own: Features, level: int) -> dict[int, int]:
        """How many marks each event in the blocks of a mention has in common with it; the rarest marks count first."""
        blocks = (self._blocks.get(block) for block in _touched(own, level, reach(own) if own.exact else 0))
        found = [block[mark] for block in blocks if block for mark in own.marks if mark in block]
        counts: dict[int, int] = {}
        left = SEARCHED
        for posting in sorted(found, key=len):
            for number in posting[:left]:
                counts[number] = counts.get(number, 0) + 1
            left -= len(posting)
            if left <= 0:
                break
        return counts


def _touched(own: Features, level: int, margin: int) -> Iterable[Block]:
    """Each block of `level` days that an event touches; `margin` days more on either side."""
    first, last = own.first or 0, own.last or 0
    if not level:
        return ((own.family, 0, (first, last)),)
    return ((own.family, level, number) for number in range((first - margin) // level, (last + margin) // level + 1))
