"""The timeline as the page's JavaScript reads it: two JSON texts of columns, so that 100,000 events stay small.

`core` has what filters, lanes, labels and the table need; `details` has quotes, reasons and the rest, unpacked later.
Repeated values are numbers into tables. `web/js/store.js` is the reader: a change here is a change there.
"""

from __future__ import annotations

import json
from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import Any

from chrono.errors import DateError
from chrono.model import BASES, ORIGINS, STATUSES, Conflict, Event, Evidence, Timeline
from chrono.timeline.escaping import encodable, link
from chrono.timeline.palette import THEMES, kinds_of
from chrono.timeline.strings import STRINGS
from chrono.when import When

__all__ = ["payloads"]

VERSION = 1

# The colours of a theme that Plotly needs; all others are in the style sheet.
_DRAWN = ("card", "band", "soft", "rule", "accent")


class _Table:
    """Values in the order of their first use; `add` gives a value's number."""

    def __init__(self) -> None:
        self.numbers: dict[Hashable, int] = {}

    def add(self, value: Hashable) -> int:
        return self.numbers.setdefault(value, len(self.numbers))

    def values(self) -> list[Any]:
        return list(self.numbers)


def payloads(timeline: Timeline, date: When | None) -> tuple[bytes, bytes]:
    """`core` and `details` as UTF-8 JSON; the same bytes for the same timeline."""
    sources = _Table()
    for document in timeline.documents:
        sources.add((document.source, document.part))
    details = _details(timeline, sources)
    core = _core(timeline, date, sources)
    return _json(core), _json(details)


def _core(timeline: Timeline, date: When | None, sources: _Table) -> dict[str, Any]:
    kinds = kinds_of(timeline.kinds, timeline.events)
    tables = {name: _Table() for name in ("whens", "places", "people", "series")}
    columns = _columns(timeline.events, [kind.name for kind, _ in kinds], tables, sources)
    return {
        "version": VERSION,
        "title": timeline.title,
        "description": timeline.description,
        "date": {"number": date.earliest.number, "text": str(date)} if date and date.earliest else None,
        "themes": {name: {use: theme[use] for use in _DRAWN} for name, theme in THEMES.items()},
        "strings": STRINGS,
        "statuses": STATUSES,
        "origins": ORIGINS,
        "bases": BASES,
        "kinds": [[kind.name, kind.label, colour["light"], colour["dark"], kind.symbol] for kind, colour in kinds],
        "tables": {
            **{name: table.values() for name, table in tables.items()},
            "documents": _documents(timeline, sources),
        },
        "eras": [[era.title, *_span(era.when), str(era.when), era.colour] for era in timeline.eras],
        "columns": columns,
    }


def _columns(
    events: Sequence[Event], kinds: Sequence[str], tables: Mapping[str, _Table], sources: _Table
) -> dict[str, Any]:
    """A column for each field, an entry for each event; fills `tables` and `sources`. In a table, 0 is for none."""
    whens, places, people, series = (tables[name] for name in ("whens", "places", "people", "series"))
    numbers = {name: number for number, name in enumerate(kinds)}
    return {
        "id": [event.id for event in events],
        "title": [event.title for event in events],
        "when": [0 if _plain(event.when) else 1 + whens.add(_when(event.when)) for event in events],
        "step": _steps(events),
        "kind": [numbers[event.kind] for event in events],
        "status": [_index(STATUSES, event.status) for event in events],
        "origin": [_index(ORIGINS, event.origin) for event in events],
        "basis": [_index(BASES, event.basis) for event in events],
        "place": [1 + places.add(_place(event)) if event.place else 0 for event in events],
        "people": [[people.add(p.name) for p in event.participants] for event in events],
        "series": [1 + series.add(event.series) if event.series else 0 for event in events],
        "confidence": [round(event.confidence, 2) for event in events],
        "sources": [_sources(event, sources) for event in events],
        "ordinal": _sparse(event.ordinal for event in events),
        "links": _sparse([[link.relation, link.target] for link in event.links] for event in events),
        "ghosts": _sparse(_ghosts(event.conflicts) for event in events),
        "tags": _sparse(list(event.tags) for event in events),
    }


def _details(timeline: Timeline, sources: _Table) -> dict[str, Any]:
    reasons = _Table()
    events = timeline.events
    return {
        "reasons": [[reasons.add(reason) for reason in event.reasons] for event in events],
        "roles": _sparse(_roles(event) for event in events),
        "evidence": [[_evidence(evidence, sources) for evidence in event.evidence] for event in events],
        "conflicts": _sparse([_conflict(c, sources) for c in event.conflicts] for event in events),
        "note": _sparse(event.note for event in events),
        "url": _sparse(event.url for event in events),
        "media": _sparse(event.media for event in events),
        "reasonTexts": reasons.values(),
        "decisions": [[d.action, list(d.events), d.reason, d.source, d.line] for d in timeline.decisions],
        "problems": [[p.message, p.source, p.line, p.column, p.offset] for p in timeline.problems],
    }


def _plain(when: When | None) -> bool:
    """Whether the page can tell all of the date from its day number alone."""
    return bool(when and when.precision == "day" and when.earliest and when.edtf == when.earliest.isoformat())


def _steps(events: Iterable[Event]) -> list[int]:
    """Day numbers of plain days, each as the difference from the one before; 0 for the others."""
    steps, before = [], 0
    for event in events:
        if event.when and event.when.earliest and _plain(event.when):
            steps.append(event.when.earliest.number - before)
            before = event.when.earliest.number
        else:
            steps.append(0)
    return steps


def _when(when: When | None) -> Hashable:
    if when is None:
        return None
    flags = when.approximate + 2 * when.uncertain + 4 * when.old_style
    return (when.edtf, str(when), *_span(when), when.precision, flags)


def _span(when: When) -> tuple[int | None, int | None]:
    first, last = (day.number if day else None for day in (when.earliest, when.latest))
    return first, last


def _place(event: Event) -> Hashable:
    place = event.place
    return place and (place.name, place.country, place.latitude, place.longitude)


def _roles(event: Event) -> list[str | None] | None:
    roles = [participant.role for participant in event.participants]
    return roles if any(roles) else None


def _sources(event: Event, sources: _Table) -> list[int]:
    return sorted({sources.add((evidence.source, evidence.part)) for evidence in event.evidence})


def _evidence(evidence: Evidence, sources: _Table) -> list[Any]:
    """Source, start, end, quote, then marks, page and location as far as there are any."""
    row: list[Any] = [
        sources.add((evidence.source, evidence.part)), evidence.start, evidence.end - evidence.start, evidence.quote,
    ]  # fmt: skip
    rest = [[number for mark in evidence.marks for number in mark], evidence.page, evidence.location]
    while rest and rest[-1] in ([], None):
        rest.pop()
    return row + rest


def _conflict(conflict: Conflict, sources: _Table) -> list[Any]:
    evidence = [_evidence(one, sources) for one in conflict.evidence]
    return [conflict.field, conflict.value, conflict.reason, evidence]


def _ghosts(conflicts: Iterable[Conflict]) -> list[list[Any]]:
    """First day, last day and text of every other date that a source gives; [] entries mark other disagreements."""
    return [_ghost(conflict) for conflict in conflicts]


def _ghost(conflict: Conflict) -> list[Any]:
    if conflict.field not in ("when", "date") or not conflict.value:
        return []
    try:
        when = When.parse(conflict.value)
    except DateError:
        return []
    return [*_span(when), str(when)]


def _documents(timeline: Timeline, sources: _Table) -> list[list[Any]]:
    known = {(document.source, document.part): document for document in timeline.documents}
    rows = []
    for source, part in sources.values():
        document = known.get((source, part))
        dated = document.date if document else None
        rows.append([
            source, part, document.title if document else None, document.language if document else None,
            str(dated.when) if dated else None, dated.basis if dated else None, document.characters if document else 0,
            link(source),
        ])  # fmt: skip
    return rows


def _index(words: tuple[str, ...], word: str) -> int:
    return words.index(word) if word in words else 0


def _sparse(values: Iterable[Any]) -> dict[str, Any]:
    """The values that say something, by the number of their event."""
    return {str(number): value for number, value in enumerate(values) if value not in (None, [], "")}


def _json(value: Any) -> bytes:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    try:
        return text.encode()
    except UnicodeEncodeError:  # a search through megabytes, for what hardly any have
        return encodable(text).encode()
