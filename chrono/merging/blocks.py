"""Where events are looked for: among those of their kind that lie in the same days, by what they have in common.

A search looks through the rarest marks first and stops early, so that it costs as much among a million events as
among a thousand.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterable, Iterator, Mapping
from operator import itemgetter

import attrs

from chrono.merging.likeness import Features, reach

__all__ = ["DECADE_DAYS", "MONTH_DAYS", "Blocks"]

DAY_DAYS, MONTH_DAYS, YEAR_DAYS, DECADE_DAYS = 1, 31, 366, 3653
WIDTHS = (DAY_DAYS, MONTH_DAYS, YEAR_DAYS, DECADE_DAYS)

# How far one search goes: entries looked through, and events that come of it.
SEARCHED, COMPARED = 80, 6


@attrs.define
class _Block:
    """Events of one family that lie in at most `days` days each; for every mark, their first days and their numbers.

    The two lists of a mark run side by side, in the order of days.
    """

    days: int
    firsts: dict[str, list[int]] = attrs.field(factory=dict)
    numbers: dict[str, list[int]] = attrs.field(factory=dict)

    def add(self, own: Features, first: int, number: int) -> None:
        """Let the event be found by its marks."""
        for mark in own.marks:
            firsts = self.firsts.get(mark)
            if firsts is None:
                self.firsts[mark], self.numbers[mark] = [first], [number]
            elif firsts[-1] <= first:  # as nearly always: events come in the order of their days
                firsts.append(first)
                self.numbers[mark].append(number)
            else:
                place = bisect_right(firsts, first)
                firsts.insert(place, first)
                self.numbers[mark].insert(place, number)

    def postings(self, marks: Iterable[str], start: int, end: int) -> Iterator[tuple[int, int, list[int]]]:
        """For each mark: how many events begin from day `start` to `end`, where they stand, and in which list."""
        for mark in marks:
            firsts = self.firsts.get(mark)
            if firsts is not None:
                low = bisect_left(firsts, start)
                high = bisect_right(firsts, end, low)
                if low < high:
                    yield high - low, low, self.numbers[mark]


@attrs.define
class Blocks:
    """Numbers of events, found by id, edition and title, and by marks among those that can lie in the same days."""

    _named: dict[object, list[int]] = attrs.field(factory=dict, init=False)
    _blocks: dict[object, dict[int, _Block]] = attrs.field(factory=dict, init=False)
    _words: dict[int, frozenset[str]] = attrs.field(factory=dict, init=False)

    def add_id(self, event_id: str, number: int) -> None:
        """Let the event be found by one more id."""
        self._named.setdefault(("id", event_id), []).append(number)

    def add(self, own: Features, number: int) -> None:
        """Let the event be found."""
        self._named.setdefault(("title", own.kind, own.title), []).append(number)
        if own.series and own.ordinal:
            self._named.setdefault(("edition", own.family, own.series, own.ordinal), []).append(number)
        if own.first is None:
            return
        blocks = self._blocks.setdefault(_group(own), {})
        days = next((days for days in WIDTHS if own.span <= days), own.span)
        if days not in blocks:
            blocks[days] = _Block(days)
        blocks[days].add(own, own.first, number)
        self._words[number] = own.words

    def by_id(self, event_id: str) -> int | None:
        """The event that is found by this id."""
        return next(iter(self._named.get(("id", event_id), ())), None)

    def search(self, own: Features) -> list[int]:
        """The events to compare with one: surely the same first, then those with most in common, in fixed order."""
        named = self.by_id(own.id)
        numbers = [] if named is None else [named]
        if own.series and own.ordinal:
            numbers += self._named.get(("edition", own.family, own.series, own.ordinal), ())[:COMPARED]
        if own.first is None or own.last is None:
            return numbers + self._named.get(("title", own.kind, own.title), [])[:COMPARED]
        blocks = self._blocks.get(_group(own), {})
        counts = _counts(
            posting
            for days, block in blocks.items()
            for posting in block.postings(own.marks, own.first - days + 1, own.last)
        )
        # One word in common is not enough unless it is all there is, and half of the most is too little to win.
        least = max(1 if len(own.words) == 1 else 2, max(counts.values(), default=0) / 2)
        return numbers + _most(counts, least) + self._misdated(own, own.first, blocks, counts)

    def _misdated(self, own: Features, day: int, blocks: Mapping[int, _Block], found: Container[int]) -> list[int]:
        """Events of the days around that a name and two words of the title speak for, as `same` asks of them."""
        if not own.exact or DAY_DAYS not in blocks:
            return []
        around = blocks[DAY_DAYS].postings(own.names, day - reach(own), day + reach(own))
        counts = {
            number: count + shared
            for number, count in _counts(around).items()
            if number not in found and (shared := len(own.words & self._words[number])) >= 2
        }
        return _most(counts, 0)


def _counts(postings: Iterable[tuple[int, int, list[int]]]) -> dict[int, int]:
    """How many marks each event has in common with one; the rarest marks count first."""
    counts: dict[int, int] = {}
    left = SEARCHED
    for length, place, numbers in sorted(postings, key=itemgetter(0)):
        for number in numbers[place : place + min(length, left)]:
            counts[number] = counts.get(number, 0) + 1
        left -= length
        if left <= 0:
            break
    return counts


def _most(counts: Mapping[int, int], least: float) -> list[int]:
    """The few with most in common."""
    common = sorted((-count, number) for number, count in counts.items() if count >= least)
    return [number for _, number in common[:COMPARED]]


def _group(own: Features) -> object:
    """What an event is looked for among: its family; where it can lie in over a decade, those of its very days."""
    return own.family if own.span <= DECADE_DAYS else (own.family, own.first, own.last)
