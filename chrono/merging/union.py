"""Several mentions of one event become one event: the best of each, all the evidence, and every contradiction kept."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any, TypeVar

import attrs

from chrono.merging.likeness import numbered
from chrono.model import Conflict, Event, Evidence, Participant, Place

__all__ = ["OPEN_SPAN", "best_first", "conflict", "described", "in_order", "kept_id", "span", "still_open", "union"]

T = TypeVar("T")

OPEN_SPAN = 10**8


def span(event: Event) -> int:
    """How many days the event can lie in; more than any number of days where it is open or undated."""
    if event.when is None:
        return OPEN_SPAN + 1
    return event.when.days or OPEN_SPAN


def best_first(events: Iterable[Event]) -> list[Event]:
    """Curated before extracted, precise before vague, certain and full before doubtful and bare, then by content."""

    def rank(event: Event) -> tuple[object, ...]:
        said = len(event.participants) + sum(v is not None for v in (event.place, event.series, event.ordinal))
        return event.origin == "extracted", span(event), -event.confidence, -said, event.title, event.id

    return in_order(events, rank)


def in_order(values: Iterable[T], rank: Callable[[T], tuple[object, ...]]) -> list[T]:
    """Sorted by `rank`, and equals by all that they say, so that the order of the input never shows through."""
    # The whole text of a value is dear to make, and needed for few.
    ordered: list[T] = []
    for _, group in groupby(sorted(values, key=rank), key=rank):
        equal = list(group)
        ordered += sorted(equal, key=repr) if len(equal) > 1 else equal
    return ordered


def kept_id(events: Iterable[Event], oldest: Mapping[tuple[str, int], int]) -> str:
    """The id that several mentions keep as one event.

    A curated id stays. Otherwise it is that of the most precise mention, among equals of the one whose document is
    oldest, then the smallest: so neither a vaguer report nor a later one changes it. `oldest` has the first day of
    each dated document, by source and part.
    """

    def rank(event: Event) -> tuple[bool, int, int, str]:
        age = min((oldest.get((e.source, e.part), OPEN_SPAN) for e in event.evidence), default=OPEN_SPAN)
        return event.origin == "extracted", span(event), age, event.id

    return min(events, key=rank).id


def union(events: Sequence[Event], event_id: str) -> Event:
    """One event of several mentions, in an order that does not matter."""
    mentions = best_first(events)
    best = mentions[0]
    dated = next((event for event in mentions if event.when), best)
    origins = {event.origin for event in mentions}
    event = attrs.evolve(
        best,
        id=event_id,
        title=_title(mentions),
        when=dated.when,
        basis=dated.basis,
        status=_status(mentions),
        place=_place(mentions),
        participants=_participants(mentions),
        series=_first(mentions, "series"),
        ordinal=_first(mentions, "ordinal"),
        links=_all(mentions, "links"),
        confidence=max(event.confidence for event in mentions),
        reasons=_all(mentions, "reasons"),
        evidence=_evidence(mentions),
        origin=best.origin if len(origins) == 1 else "both",
        note=_first(mentions, "note"),
        url=_first(mentions, "url"),
        media=_first(mentions, "media"),
        tags=_all(mentions, "tags"),
    )
    return attrs.evolve(event, conflicts=_conflicts(event, mentions))


def _first(mentions: Iterable[Event], field: str) -> Any:
    return next((value for event in mentions if (value := getattr(event, field)) is not None), None)


def _all(mentions: Iterable[Event], field: str) -> Any:
    return tuple(dict.fromkeys(value for event in mentions for value in getattr(event, field)))


def _title(mentions: Sequence[Event]) -> str:
    """A curator's stays; otherwise that which names most of all who took part, has a number, and is shortest.

    Only mentions of the best one's kind have a say: "talks" is no title for a signing.
    """
    best = mentions[0]
    if best.origin != "extracted":
        return best.title
    people = {person.name.casefold() for event in mentions for person in event.participants}

    def rank(title: str) -> tuple[int, bool, int, str]:
        folded = title.casefold()
        return -sum(name in folded for name in people), not numbered(title), len(title), title

    return min((event.title for event in mentions if event.kind == best.kind), key=rank)


def _status(mentions: Sequence[Event]) -> str:
    """The best mention's; but what one report announced and another tells of was held."""
    best = mentions[0].status
    curated = mentions[0].origin != "extracted"
    return "held" if best == "planned" and not curated and any(e.status == "held" for e in mentions) else best


def _place(mentions: Sequence[Event]) -> Place | None:
    """A curator's stays; otherwise the best mention's place, or a city where that has only the country."""
    best = mentions[0]
    if best.origin != "extracted" and best.place:
        return best.place
    places = [event.place for event in mentions if event.place]
    if not places:
        return None
    finer = [place for place in places if place.country and place.country == places[0].name]
    return finer[0] if finer else places[0]


def _participants(mentions: Iterable[Event]) -> tuple[Participant, ...]:
    """Everybody once, by name, with the first role that is known."""
    roles: dict[str, Participant] = {}
    for event in mentions:
        for person in event.participants:
            known = roles.setdefault(person.name.casefold(), person)
            if known.role is None and person.role is not None:
                roles[person.name.casefold()] = attrs.evolve(known, role=person.role)
    return tuple(roles.values())


def _evidence(mentions: Sequence[Event]) -> tuple[Evidence, ...]:
    """Every quote once: the best mention's first, then the others by where they stand; an unlocated copy gives way."""
    first = mentions[0].evidence[:1]
    rest = {e for event in mentions for e in event.evidence} - set(first)
    ordered = [*first, *in_order(rest, lambda e: (e.source, e.part, e.start, e.end))]
    located = {e.quote for e in ordered if e.end}
    return tuple(e for e in ordered if e.end or e.quote not in located)


def conflict(field: str, value: object, evidence: tuple[Evidence, ...], reason: str) -> Conflict:
    """A value not chosen, as text."""
    return Conflict(field, described(value), evidence, reason)


def still_open(conflicts: Iterable[Conflict], event: Event) -> Iterator[Conflict]:
    """Those that give another value than the event now has: what is agreed on is no conflict any more."""
    for item in conflicts:
        field = "when" if item.field == "date" else item.field
        if item.value is None or item.value != described(getattr(event, field, None)):
            yield item


def described(value: object) -> str | None:
    """A field's value as a short text: a date in EDTF, a place and people by name."""
    match value:
        case None | ():
            return None
        case Place():
            return value.name
        case tuple():
            return ", ".join(str(getattr(item, "name", item)) for item in value)
    return str(getattr(value, "edtf", value))


def _conflicts(chosen: Event, mentions: Sequence[Event]) -> tuple[Conflict, ...]:
    """Where mentions contradict what was chosen, and what was contradicted before, each value of a field once."""
    found = list(still_open((item for event in mentions for item in event.conflicts), chosen))
    for other in mentions:
        for field, value in _contradictions(chosen, other):
            sources = ", ".join(sorted({e.source for e in other.evidence})) or "another entry"
            found.append(conflict(field, value, other.evidence, f"so says {sources}"))
    joined: dict[tuple[str, str | None], Conflict] = {}
    for item in found:
        known = joined.setdefault((item.field, item.value), item)
        quotes = tuple(in_order({*known.evidence, *item.evidence}, lambda e: (e.source, e.part, e.start, e.end)))
        joined[item.field, item.value] = attrs.evolve(known, evidence=quotes, reason=min(known.reason, item.reason))
    return tuple(joined[name] for name in sorted(joined, key=lambda pair: (pair[0], pair[1] or "")))


def _contradictions(chosen: Event, other: Event) -> Iterable[tuple[str, object]]:
    """Fields in which `other` says what is not in `chosen`; being vaguer is no contradiction."""
    if chosen.when and other.when and not other.when.contains(chosen.when):
        yield "date", other.when
    if chosen.kind != other.kind:
        yield "kind", other.kind
    if chosen.status != other.status and {chosen.status, other.status} != {"planned", "held"}:
        yield "status", other.status
    if chosen.place and other.place and not _is_place_of(chosen.place, other.place):
        yield "place", other.place
    if chosen.ordinal and other.ordinal and chosen.ordinal != other.ordinal:
        yield "ordinal", other.ordinal


def _is_place_of(one: Place, other: Place) -> bool:
    """Whether the two can be one place: by name, part of a name, or a city and its country."""
    a, b = one.name.casefold(), other.name.casefold()
    return a in b or b in a or a == (other.country or "").casefold() or b == (one.country or "").casefold()
