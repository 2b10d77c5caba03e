"""Many lists of events become one: every event once, with all its evidence, and every choice recorded."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, TypeVar

import attrs

from chrono.curation import Curated
from chrono.errors import Problem, wanted
from chrono.merging.clusters import join
from chrono.merging.curated import Draft, apply_curated, lay_over, renamed
from chrono.merging.series import link_editions
from chrono.model import Event, Link, SourceDocument, Timeline

__all__ = ["Draft", "combine", "compare", "merge"]

T = TypeVar("T")


def merge(timelines: Iterable[Timeline]) -> Timeline:
    """One timeline of `timelines`, whatever their order; merging it again changes nothing.

    The same event, told in several, is there once with the evidence of all; where they contradict each other, the most
    precise date stands and the others are its `conflicts`. Every choice is one of `decisions`; documents, problems and
    kinds are those of all, each once. Title and description are those of the largest timeline that has a title. Of no
    timelines it is an empty one. Raises TypeError where one is no timeline.
    """
    timelines = _each(timelines)
    if not timelines:
        return Timeline()
    largest = max(timelines, key=lambda t: (t.title != Timeline().title, len(t), t.title, t.description))
    merged = _combined(
        [event for timeline in timelines for event in timeline.events],
        curated=None,
        documents=[document for timeline in timelines for document in timeline.documents],
        problems=[problem for timeline in timelines for problem in timeline.problems],
    )
    kinds = {kind.name: kind for kind in sorted((k for t in timelines for k in t.kinds), key=repr, reverse=True)}
    decisions = [decision for timeline in timelines for decision in timeline.decisions]
    return attrs.evolve(
        merged,
        title=largest.title,
        description=largest.description,
        decisions=_once([*decisions, *merged.decisions]),
        problems=_once(merged.problems),
        kinds=tuple(kinds[name] for name in sorted(kinds)),
        eras=_once(era for timeline in timelines for era in timeline.eras),
    )


def _each(timelines: object) -> list[Timeline]:
    """The timelines as a list; a single one is none of several, though it is a row of events."""
    if isinstance(timelines, Timeline) or not isinstance(timelines, Iterable):
        raise TypeError(f"merge: a list of timelines is wanted, not {timelines!r:.60}")
    many = list(timelines)
    for one in many:
        wanted(Timeline, one, "merge")
    return many


def _once(values: Iterable[T]) -> tuple[T, ...]:
    """Each value once, in an order of their own."""
    return tuple(sorted(set(values), key=repr))


def combine(
    events: Iterable[Event],
    *,
    curated: Curated | None = None,
    documents: Sequence[SourceDocument] = (),
    problems: Sequence[Problem] = (),
) -> Timeline:
    """The timeline of extracted events and a curated file.

    Mentions of one event are joined across documents; then the overrides of the curated file are applied in its
    order, then its events join those that they mean. What it replaces stays as a `Conflict` or a `Decision`.
    """
    return _combined(events, curated=curated, documents=documents, problems=problems)


def compare(extracted: Timeline, curated: Curated, *, problems: list[Problem]) -> list[Draft]:
    """Each event of a timeline of extracted events beside what the curated file says of it, without changing any.

    Entries that nothing was extracted for have a draft too. Overrides that match nothing are reported to `problems`.
    """
    went = {old: d.events[0] for d in extracted.decisions if d.action == "merged" for old in d.events[1:]}
    went = {old: _end(old, went) for old in went}
    return lay_over([renamed(event, curated.names) for event in extracted], curated, went, problems)


@contextmanager
def _no_collection() -> Iterator[None]:
    """Keep the collector of cycles from walking over all events again and again: nothing made here is a cycle.

    It saves a fifth of the time at 100,000 mentions. Other threads' cycles wait for those seconds, and cost no more
    than the memory that they hold; two merges at once leave the collector as the first one found it.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


@_no_collection()
def _combined(
    events: Iterable[Event],
    *,
    curated: Curated | None,
    documents: Sequence[SourceDocument],
    problems: Sequence[Problem],
) -> Timeline:
    days = ((d.source, d.part, d.date.when.earliest) for d in documents if d.date)
    oldest = {(source, part): day.number for source, part, day in days if day}
    names = curated.names if curated else {}
    merged, decisions, went = join((renamed(event, names) for event in events), oldest)
    found: list[Problem] = []
    if curated is not None and (curated.entries or curated.overrides):
        merged, chosen, gone = apply_curated(merged, curated, went, found)
        decisions += chosen
        went |= gone
    merged, linked = link_editions([_relinked(event, went) for event in merged], found)
    if curated is not None:
        found += _broken_links(merged, curated)
    return Timeline(
        tuple(merged),
        documents=tuple(sorted(dict.fromkeys(documents), key=lambda d: (d.source, d.part, repr(d)))),
        decisions=tuple(decisions + linked),
        problems=tuple(dict.fromkeys([*problems, *found])),
        **_from(curated),
    )


def _relinked(event: Event, went: Mapping[str, str]) -> Event:
    """The event with its links led to the events that their targets went into; none leads to itself."""
    if not event.links:
        return event
    links = dict.fromkeys(Link(link.relation, _end(link.target, went)) for link in event.links)
    return attrs.evolve(event, links=tuple(link for link in links if link.target != event.id))


def _broken_links(events: Iterable[Event], curated: Curated) -> list[Problem]:
    """The links of entries that lead to no event."""
    ids = {event.id: event for event in events}
    return [
        Problem(f"no event has the id {link.target!r} that this one links to", entry.spot.source, entry.spot.line)
        for entry in curated.entries
        if (event := ids.get(entry.event.id))
        for link in event.links
        if link.target not in ids and link.relation in {own.relation for own in entry.event.links}
    ]


def _end(event_id: str, went: Mapping[str, str]) -> str:
    seen = {event_id}
    while (following := went.get(event_id)) is not None and following not in seen:
        event_id = following
        seen.add(event_id)
    return event_id


def _from(curated: Curated | None) -> dict[str, Any]:
    """What a timeline takes over from the curated file as it stands."""
    if curated is None:
        return {}
    said = {name: value for name in ("title", "description") if (value := getattr(curated, name))}
    return {**said, "kinds": curated.kinds, "eras": curated.eras}
