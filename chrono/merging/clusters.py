"""Mentions of the same event find each other in blocks of neighbouring dates, in time that grows with their number.

Each mention looks only at events of its kind that begin near it and share a word of the title, a name, a place or a
series with it, rarest first. Vaguer mentions come after more precise ones and join them. The passes repeat until one
changes nothing: so merging what was merged changes nothing either, and the order of the input never matters, because
every pass works in an order of its own.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

import attrs

from chrono.merging.likeness import Features, Likeness, features, reach, same
from chrono.merging.union import kept_id, span, union
from chrono.model import Decision, Event

__all__ = ["LEVELS", "Cluster", "candidates", "join", "level_of", "names"]

# How far one mention searches: entries of the index looked through, rarest first, and events compared with it.
SEARCHED, COMPARED = 200, 16
# A vague mention that fits two events joins neither unless one fits better by this much.
CLEAR = 5

MONTH_DAYS, YEAR_DAYS, DECADE_DAYS = 31, 366, 3653
LEVELS = (MONTH_DAYS, YEAR_DAYS, DECADE_DAYS)


@attrs.define
class Cluster:
    """An event in the making: its mentions, the first of which the others are compared with, and why they joined."""

    members: list[Event]
    features: Features
    reasons: list[str]

    def take(self, event: Event, own: Features, likeness: Likeness) -> None:
        """Add a mention; from now on the cluster has its documents, and is curated if that is."""
        self.members.append(event)
        self.reasons.append(likeness.reason)
        sources, curated = self.features.sources | own.sources, self.features.curated or own.curated
        if (sources, curated) != (self.features.sources, self.features.curated):
            self.features = attrs.evolve(self.features, sources=sources, curated=curated)


def join(
    events: Iterable[Event], oldest: Mapping[tuple[str, int], int]
) -> tuple[list[Event], list[Decision], dict[str, str]]:
    """The events with mentions of the same joined, the decisions, and for each id that went the one that it went into.

    `oldest` as in `kept_id`.
    """
    merged = _in_order(set(events))
    decisions: list[Decision] = []
    went: dict[str, str] = {}
    while True:
        clusters = _pass(merged)
        if len(clusters) == len(merged):
            break
        merged = []
        for cluster in clusters:
            if len(cluster.members) == 1:
                merged.append(cluster.members[0])
                continue
            event_id = kept_id(cluster.members, oldest)
            merged.append(union(cluster.members, event_id))
            ids = sorted({event.id for event in cluster.members} - {event_id})
            went |= dict.fromkeys(ids, event_id)
            if ids:
                decisions.append(Decision("merged", (event_id, *ids), "; ".join(dict.fromkeys(cluster.reasons))))
        merged = _in_order(merged)
    return merged, sorted(decisions, key=lambda d: d.events), {old: _end(old, went) for old in went}


def _end(event_id: str, went: Mapping[str, str]) -> str:
    while event_id in went:
        event_id = went[event_id]
    return event_id


def _in_order(events: Iterable[Event]) -> list[Event]:
    """Precise before vague, in an order that depends on nothing but the events themselves."""

    def rank(event: Event) -> tuple[object, ...]:
        return span(event), event.sort_key, event.kind, event.evidence[:1] and (
            event.evidence[0].source, event.evidence[0].part, event.evidence[0].start,
        )  # fmt: skip

    ordered: list[Event] = []
    for _, group in groupby(sorted(events, key=rank), key=rank):
        equal = list(group)
        ordered += sorted(equal, key=repr) if len(equal) > 1 else equal
    return ordered


def _pass(events: list[Event]) -> list[Cluster]:
    """One walk over the mentions: each joins the likeliest event before it, or begins one."""
    ready = [(event, features(event)) for event in events]
    levels = sorted({level_of(own) for _, own in ready})
    clusters: list[Cluster] = []
    index: dict[object, list[int]] = defaultdict(list)
    for event, own in ready:
        found = _likeliest(own, clusters, index)
        number = len(clusters) if found is None else found[0]
        if found is None:
            clusters.append(Cluster([event], own, []))
            for name in names(own, levels):
                index[name].append(number)
        else:
            clusters[number].take(event, own, found[1])
        # The same id is the same event, whichever mention of it comes first.
        index["id", own.id].append(number)
    return clusters


def _likeliest(
    own: Features, clusters: list[Cluster], index: Mapping[object, list[int]]
) -> tuple[int, Likeness] | None:
    """The cluster that a mention belongs to, and why; None where none is like it, or a vague one fits two alike."""
    found = []
    for number in candidates(own, index, level_of(own)):
        likeness = same(clusters[number].features, own)
        if likeness is not None and likeness.sure:
            return number, likeness
        if likeness is not None:
            found.append((-likeness.score, number, likeness))
    if not found:
        return None
    found.sort(key=lambda item: item[:2])
    vague = own.span > MONTH_DAYS
    if (
        vague
        and len(found) > 1
        and found[1][0] - found[0][0] < CLEAR
        and clusters[found[0][1]].features.span < own.span
    ):
        return None
    return found[0][1], found[0][2]


def candidates(own: Features, index: Mapping[object, list[int]], level: int) -> list[int]:
    """What to compare with, in blocks of `level` days: what is surely the same, then what has most in common."""
    numbers = [*index.get(("id", own.id), ())[:1]]
    if own.series and own.ordinal:
        numbers += index.get(("edition", own.family, own.series, own.ordinal), ())[:COMPARED]
    if own.first is None:
        return numbers + index.get(("title", own.kind, own.title), [])[:COMPARED]
    postings = [index[name] for name in _sought(own, level) if name in index]
    counts: Counter[int] = Counter()
    left = SEARCHED
    for posting in sorted(postings, key=len):
        counts.update(posting[:left])
        left -= len(posting)
        if left <= 0:
            break
    common = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:COMPARED]
    return numbers + [number for number, _ in common]


def level_of(own: Features) -> int:
    """The width in days of the blocks that an event of such a span is looked for in; 0 for those without bounds."""
    return next((days for days in LEVELS if own.span <= days), 0)


def names(own: Features, levels: Iterable[int]) -> Iterator[object]:
    """What an event is found under: at every level that is at least as wide as its span."""
    if own.series and own.ordinal:
        yield "edition", own.family, own.series, own.ordinal
    yield "title", own.kind, own.title
    if own.first is None:
        return
    for level in levels:
        if level >= level_of(own) > 0:
            yield from _blocks(own, level, 0)
    if level_of(own) == 0:
        yield from _blocks(own, 0, 0)


def _sought(own: Features, level: int) -> Iterator[object]:
    """What the events that a mention may belong to are found under."""
    return _blocks(own, level, reach(own) if own.exact else 0)


def _blocks(own: Features, level: int, margin: int) -> Iterator[object]:
    """Each block that an event touches, with each mark that it can be known by there."""
    first, last = own.first or 0, own.last or 0
    blocks: Iterable[object] = (
        range((first - margin) // level, (last + margin) // level + 1) if level else [(first, last)]
    )
    marks = [*own.words, *(f"@{name}" for name in (own.place,) if name), *(f"&{name}" for name in own.people)]
    marks += [f"#{own.series}"] if own.series else []
    return ((own.family, level, block, mark) for block in blocks for mark in marks)
