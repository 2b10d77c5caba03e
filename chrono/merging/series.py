"""Editions of a series are linked, each to the one before it, and never merged; an order that cannot be is reported."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import pairwise

import attrs

from chrono.errors import Problem
from chrono.model import Decision, Event, Link

__all__ = ["link_editions"]


def link_editions(events: Iterable[Event], problems: list[Problem]) -> tuple[list[Event], list[Decision]]:
    """The events, each numbered edition linked to the one before it, and a decision for every link that is new.

    An edition that is dated before one with a lower number is reported to `problems`.
    """
    events = list(events)
    before: dict[str, str] = {}
    for earlier, later in _neighbours(events):
        if later.ordinal == (earlier.ordinal or 0) + 1:
            before[later.id] = earlier.id
        if earlier.when and later.when and later.when.before(earlier.when):
            problems.append(_disorder(earlier, later))
    decisions = []
    for place, event in enumerate(events):
        if event.id in before and not any(link.relation == "edition_of" for link in event.links):
            events[place] = attrs.evolve(event, links=(*event.links, Link("edition_of", before[event.id])))
            reason = f"edition {event.ordinal} of {event.series} follows the one before it"
            decisions.append(Decision("linked", (event.id, before[event.id]), reason))
    return events, sorted(decisions, key=lambda d: d.events)


def _neighbours(events: Iterable[Event]) -> Iterable[tuple[Event, Event]]:
    """Each edition that is known, with the next one that is."""
    series: dict[tuple[str, str], dict[int, Event]] = defaultdict(dict)
    for event in sorted(events, key=lambda e: e.sort_key):
        if event.series and event.ordinal:
            series[event.series.casefold(), event.kind].setdefault(event.ordinal, event)
    for name in sorted(series):
        yield from pairwise(edition for _, edition in sorted(series[name].items()))


def _disorder(earlier: Event, later: Event) -> Problem:
    """Said of the later edition's best quote, where it has one."""
    message = (
        f"edition {later.ordinal} of {later.series} is dated {later.when}, before edition {earlier.ordinal}, "
        f"{earlier.when}; one of the four is wrong"
    )
    quote = next(iter(later.evidence or earlier.evidence), None)
    return Problem(message, quote.source, offset=quote.start) if quote and quote.end else Problem(message)
