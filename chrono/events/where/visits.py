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
    """The places of events, in their order; a meeting without one has that of the one visit of the very same days.

    In the very sentence that tells of the visit its grammar says where the meeting was, or that nobody knows.
    """
    stays: dict[When, dict[Place, int]] = defaultdict(dict)
    for draft, place in zip(drafts, places, strict=True):
        if draft.kind in _STAYS and draft.when is not None and place is not None:
            stays[draft.when].setdefault(place, draft.spans[0].start)
    found: list[Place | None] = []
    for draft, place in zip(drafts, places, strict=True):
        stay = stays.get(draft.when, {}) if place is None and draft.kind in _DONE_THERE and draft.when else {}
        elsewhere = len(stay) == 1 and draft.spans[0].start not in stay.values()
        found.append(next(iter(stay)) if elsewhere else place)
    return found
