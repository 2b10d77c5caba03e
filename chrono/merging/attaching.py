"""Which entry of the curated file means which extracted event: by id, by a quote, or by likeness."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath

from rapidfuzz.fuzz import ratio

from chrono.curation import CuratedEvent, is_source
from chrono.merging.blocks import Blocks
from chrono.merging.likeness import Features, Likeness, features, same
from chrono.model import Event, Evidence

__all__ = ["attach"]


def attach(
    entries: Sequence[CuratedEvent], events: Sequence[Event], went: Mapping[str, str]
) -> list[tuple[int, Likeness] | None]:
    """For each event the number of the entry that means it, and why; None where no entry does.

    By id first, also one that `went` into the event's; then by a quote; then as in a merge.
    """
    blocks = Blocks()
    quotes: dict[str, list[int]] = defaultdict(list)
    ready = [features(entry.event) for entry in entries]
    for number, own in enumerate(ready):
        blocks.add(own, number)
        blocks.add_id(went.get(own.id, own.id), number)
        for quote in entries[number].event.evidence:
            quotes[PurePosixPath(quote.source).name].append(number)
    return [_entry_for(event, entries, ready, blocks, quotes) if entries else None for event in events]


def _entry_for(
    event: Event,
    entries: Sequence[CuratedEvent],
    ready: Sequence[Features],
    blocks: Blocks,
    quotes: Mapping[str, list[int]],
) -> tuple[int, Likeness] | None:
    own = features(event)
    if (named := blocks.by_id(own.id)) is not None:
        return named, Likeness(1000, f"the same id {own.id}", sure=True)
    found = []
    for number in {n for quote in event.evidence for n in quotes.get(PurePosixPath(quote.source).name, ())}:
        if likeness := _by_quote(entries[number].event, event):
            found.append((-likeness.score, number, likeness))
    for number in blocks.search(own):
        if likeness := same(ready[number], own):
            found.append((-likeness.score, number, likeness))
    if not found:
        return None
    _, number, likeness = min(found, key=lambda item: item[:2])
    return number, likeness


def _by_quote(entry: Event, event: Event) -> Likeness | None:
    """That both rest on the same words; one sentence can tell of several events, so kind or date must agree too."""
    pairs = [(one, other) for one in entry.evidence for other in event.evidence if _same_source(one, other)]
    if any(_same_words(one, other) for one, other in pairs):
        agreeing = 2 * (entry.kind == event.kind) + 2 * (entry.when == event.when) + (entry.title == event.title)
        return Likeness(200 + agreeing, "the same quote") if agreeing else None
    # A quote that its document does not hold may have been edited there.
    likest = max((ratio(one.quote, other.quote) for one, other in pairs if not one.end), default=0)
    return Likeness(100 + likest, "a quote much like it") if likest >= 80 and entry.kind == event.kind else None


def _same_source(one: Evidence, other: Evidence) -> bool:
    return is_source(other.source, one.source) or is_source(one.source, other.source)


def _same_words(one: Evidence, other: Evidence) -> bool:
    a, b = " ".join(one.quote.split()), " ".join(other.quote.split())
    return a in b or b in a
