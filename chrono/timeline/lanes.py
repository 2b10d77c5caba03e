"""Which events share a lane of the figure. To group by one more thing, add an entry to `GROUPINGS`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import attrs

from chrono.model import Event, Kind

__all__ = ["GROUPINGS", "MOST_LANES", "Lane", "lanes_of"]

MOST_LANES = 14  # the rarest values share one lane more


@attrs.frozen
class Lane:
    """One strip of the figure, its events in order of date."""

    label: str
    events: tuple[Event, ...]


# What an event is filed under; it stands in every lane that it names.
GROUPINGS: dict[str, Callable[[Event], Iterable[str]]] = {
    "kind": lambda event: [event.kind],
    "place": lambda event: [event.place.name] if event.place else [],
    "participant": lambda event: [participant.name for participant in event.participants],
    "series": lambda event: [event.series] if event.series else [],
    "document": lambda event: dict.fromkeys(evidence.source for evidence in event.evidence),
}


def lanes_of(events: Sequence[Event], by: str, kinds: Sequence[Kind]) -> list[Lane]:
    """Lanes in the order of the kinds, or else the fullest first; events without a value come last, under "none"."""
    groups: dict[str, list[Event]] = {}
    without = []
    for event in events:
        values = list(dict.fromkeys(GROUPINGS[by](event)))
        for value in values:
            groups.setdefault(value, []).append(event)
        if not values:
            without.append(event)
    if by == "kind":
        return [Lane(kind.label, tuple(groups[kind.name])) for kind in kinds if kind.name in groups]
    ranked = sorted(groups.items(), key=lambda item: (-len(item[1]), item[0]))
    found = [Lane(value, tuple(members)) for value, members in ranked[:MOST_LANES]]
    others = {event.id: event for _, members in ranked[MOST_LANES:] for event in members}
    if others:
        found.append(Lane("others", tuple(sorted(others.values(), key=lambda event: event.sort_key))))
    return [*found, Lane("none", tuple(without))] if without else found
