"""What is done on the days of a visit or conference, and says of no place, was done there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from chrono.events.drafts import Draft
from chrono.model import Place
from chrono.when import When

__all__ = ["places_on_visits"]

_STAYS = frozenset({"visit", "forum", "summit", "session"})
_DONE_THERE = frozenset({"meeting", "signing", "ceremony"})


def places_on_visits(drafts: Sequence[Draft], places: Sequence[Place | None]) -> list[Place | None]:
    """The places of events, in their order; a meeting without one has that of the one visit of the very same days."""
    stays: dict[When, set[Place]] = defaultdict(set)
    for draft, place in zip(drafts, places, strict=True):
        if draft.kind in _STAYS and draft.when is not None and place is not None:
            stays[draft.when].add(place)
    return [
        next(iter(stays[draft.when]))
        if place is None and draft.kind in _DONE_THERE and draft.when and len(stays.get(draft.when, ())) == 1
        else place
        for draft, place in zip(drafts, places, strict=True)
    ]
