"""Entries of a curated file become the values that the other rooms work with: `Curated` is what a file says in all.

To use a new key, read it here into the value that it belongs to.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

import attrs

from chrono.curation.curated import Case, Cue, Curated, CuratedEvent
from chrono.curation.format import CuratedFile, EraEntry, EventEntry, EvidenceEntry, KindEntry
from chrono.curation.values import Spot, keys_of
from chrono.model import Era, Event, Evidence, Kind, Link, Participant, Place

__all__ = ["content_id", "curated_of", "event_values"]


def curated_of(files: Iterable[CuratedFile], kinds: Iterable[Kind]) -> Curated:
    """What `files` say together; of title and description the first counts. `kinds` are those that are shipped."""
    files = list(files)
    rows = [row for file in files for row in file.kinds or ()]
    return Curated(
        title=next((file.title for file in files if file.title), None),
        description=next((file.description for file in files if file.description), None),
        entries=tuple(_curated(entry) for file in files for entry in file.events or ()),
        overrides=tuple(override for file in files for override in file.overrides or ()),
        names={other: name for file in files for name, _, others in file.names or () for other in others},
        documents=tuple(rule for file in files for rule in file.documents or ()),
        kinds=_kinds(kinds, rows),
        eras=tuple(_era(entry) for file in files for entry in file.eras or ()),
        cases=tuple(case for name, _, entry in rows for case in _cases(name, entry)),
        cues=tuple(cue for name, _, entry in rows for cue in _cues(name, entry)),
    )


def event_values(entry: EventEntry) -> dict[str, object]:
    """The fields of `Event` that an entry states, by name; None or empty where it takes one away."""
    values: dict[str, object] = {}
    for name, field in keys_of(EventEntry).items():
        if name in entry.keys:
            values["when" if name == "date" else name] = _value(name, getattr(entry, field.name))
    if "when" in values:
        values["basis"] = "curated" if values["when"] else "none"
    return values


def content_id(entry: EventEntry) -> str:
    """From what sets the event apart, so that moving it in the file or adding a note leaves the id alone."""
    date = entry.date.edtf.edtf if entry.date else ""
    content = "\n".join([entry.kind, date, " ".join(entry.title.casefold().split()), str(entry.ordinal or "")])
    return "c-" + hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest()[:12]


def _value(name: str, value: object) -> object:
    match name, value:
        case "date", entry if entry is not None:
            return entry.when()  # type: ignore[attr-defined]  # a DateEntry, by the key
        case "place", entry if entry is not None:
            return Place(entry.name, entry.country, entry.latitude, entry.longitude)  # type: ignore[attr-defined]
        case (("participants" | "links" | "tags" | "evidence"), None):
            return ()
        case "participants", tuple(entries):
            return tuple(Participant(entry.name, entry.role) for entry in entries)
        case "links", tuple(entries):
            return tuple(Link(entry.relation, entry.target) for entry in entries)
        case "evidence", tuple(entries):
            return tuple(_evidence(entry) for entry in entries)
        case "status", None:
            return "held"
    return value


def _evidence(entry: EvidenceEntry) -> Evidence:
    """A quote; with both offsets 0 where the entry does not say where it stands."""
    start = entry.start if entry.start is not None else (entry.end or len(entry.quote)) - len(entry.quote)
    located = entry.start is not None or entry.end is not None
    end = start + len(entry.quote) if located else 0
    return Evidence(
        entry.source, start, end, entry.quote, part=entry.part or 1, page=entry.page, location=entry.location
    )


def _curated(entry: EventEntry) -> CuratedEvent:
    values = event_values(entry)
    values.setdefault("id", content_id(entry))
    event = Event(**values, origin="curated", reasons=("the curated file says so",))  # type: ignore[arg-type]
    return CuratedEvent(event, frozenset(values) - {"id", "basis"}, entry.spot)


def _kinds(shipped: Iterable[Kind], rows: Iterable[tuple[str, Spot, KindEntry]]) -> tuple[Kind, ...]:
    """The shipped kinds and the file's own; what an entry says of a shipped kind replaces that, cues are added."""
    kinds = {kind.name: kind for kind in shipped}
    for name, _, entry in rows:
        kind = kinds.get(name) or Kind(name, name.replace("_", " ").capitalize())
        looks = {k: getattr(entry, k) for k in ("label", "colour", "symbol", "order") if getattr(entry, k) is not None}
        cues = dict(kind.cues)
        for language, _, words in entry.cues or ():
            cues[language] = tuple(dict.fromkeys([*cues.get(language, ()), *words]))
        kinds[name] = attrs.evolve(kind, **looks, cues=tuple(cues.items()))
    return tuple(kinds.values())


def _era(entry: EraEntry) -> Era:
    return Era(entry.title, entry.date.when(), entry.colour)


def _cues(kind: str, entry: KindEntry) -> Iterable[Cue]:
    return [Cue(kind, language, words, spot) for language, spot, listed in entry.cues or () for words in listed]


def _cases(kind: str, entry: KindEntry) -> Iterable[Case]:
    if entry.cases is None:
        return ()
    said = ((entry.cases.yes, True), (entry.cases.no, False))
    return [Case(kind, text, holds, spot) for texts, holds in said for text, spot in texts or ()]
