"""What extraction found that the curated file does not settle yet, and the entries that would settle it.

What is settled stands in the curated file itself, and nowhere else: an entry under `events`, or an override that
matches the event. So it can be read, compared and undone like everything else in that file. What an entry says beside
its own quotes is settled, whatever is extracted from these; what other words say is a change. An answer to a changed
event names in its `match` what was extracted; when that changes again, it matches nothing, and the event comes back.
"""

from __future__ import annotations

import codecs
import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import attrs

from chrono.curation import Curated, CuratedEvent, appended, entry_of, is_source, read_curated, yaml_items
from chrono.errors import PATH_ERRORS, Problem, WriteError, reason_of
from chrono.exporting.atomic import write_whole
from chrono.merging import Draft, compare
from chrono.model import Event, Timeline
from chrono.reading import Reading
from chrono.run.job import Job
from chrono.run.pipeline import Paths, build
from chrono.run.quotes import located

__all__ = ["STATES", "Answer", "Candidate", "append", "candidates", "review"]

STATES = ("new", "conflict", "changed", "vanished")

# Field of `Event`, and its key in the curated file, of what counts as a change; another title is another wording.
_COMPARED = {"when": "date", "kind": "kind", "status": "status", "place": "place", "ordinal": "ordinal"}


@attrs.frozen
class Answer:
    """An entry for the curated file: under `section`, as `yaml_items` writes it."""

    section: str
    item: dict[str, Any]

    def __str__(self) -> str:
        return "\n".join(yaml_items([self.item]))


@attrs.frozen
class Candidate:
    """One thing to settle: `state` is one of `STATES`.

    `event` is as extracted, or the entry itself where it vanished. `settled` is the entry that it departs from.
    `differences` are field, value settled, value extracted. `accept` takes what was extracted, `keep` what the entry
    says (None where there is no entry), `drop` neither.
    """

    state: str
    event: Event
    reason: str
    settled: Event | None = None
    differences: tuple[tuple[str, str | None, str | None], ...] = ()
    accept: Answer | None = None
    keep: Answer | None = None
    drop: Answer | None = None


def review(paths: Paths, curated: Curated, *, problems: list[Problem] | None = None, **options: Any) -> list[Candidate]:
    """What the documents say and the curated file does not settle yet, in date order.

    `options` as in `build`. An override that matches nothing any more is reported to `problems`, as is all else. What
    rests on documents that are there and were not asked for has not vanished.
    """
    found = problems if problems is not None else []
    extracted = build(paths, curated=attrs.evolve(curated, entries=(), overrides=()), problems=found, **options)
    read = [document.source for document in extracted.documents]
    # A quote stands in the text, and says where by the row's id; the rest is no matter.
    reading = Reading(text_column=options.get("text_column"), id_column=options.get("id_column"))
    job = Job(reading, curated)
    answered = candidates(extracted, located(job, dict.fromkeys(read), []), problems=found)
    return [c for c in answered if c.state != "vanished" or _is_gone(c.event, read)]


def _is_gone(event: Event, read: Sequence[str]) -> bool:
    """Whether what an entry rests on was looked for in vain: not where its document stands there and was not read."""
    sources = [quote.source for quote in event.evidence]
    looked_for = any(is_source(document, source) for document in read for source in sources)
    return bool(read) and (looked_for or not any(os.path.lexists(_file_of(source)) for source in sources))


def _file_of(source: str) -> str:
    """The file that a source stands in: of a member of an archive, the archive."""
    path = Path(source)
    return str(next((parent for parent in path.parents if parent.is_file()), path))


def candidates(extracted: Timeline, curated: Curated, *, problems: list[Problem]) -> list[Candidate]:
    """The same for a timeline built without entries and overrides, and a curated file with its quotes located."""
    drafts = compare(extracted, curated, problems=problems)
    found = [candidate for draft in drafts for candidate in _candidates(draft)]
    return sorted(found, key=lambda c: (c.event.sort_key, c.state))


def _candidates(draft: Draft) -> Iterator[Candidate]:
    if draft.entry is None and draft.extracted is not None:
        if not draft.overrides:
            yield _fresh(draft.extracted)
    elif draft.extracted is None:
        quotes = draft.shown.evidence
        if quotes and not draft.overrides and not any(quote.end for quote in quotes):
            yield _vanished(draft.shown)
    elif draft.asked("drop") or _is_before_the_writer(draft.entry, draft.extracted):
        return
    elif changes := tuple(_differences(draft, draft.extracted)):
        yield _changed(draft.shown, draft, changes)


def _is_before_the_writer(entry: CuratedEvent | None, extracted: Event) -> bool:
    """Whether an event rests on quotes of its entry alone: who wrote otherwise beside these corrected them."""
    quoted = entry.event.evidence if entry is not None else ()
    return all(
        any(said.quote == own.quote and said.part == own.part and is_source(said.source, own.source) for own in quoted)
        for said in extracted.evidence
    )


def _fresh(event: Event) -> Candidate:
    """A new event; in conflict where its own sources disagree."""
    said = "; ".join(f"{c.field} also {c.value} ({c.reason})" for c in event.conflicts)
    return Candidate(
        "conflict" if event.conflicts else "new",
        event,
        said or "; ".join(event.reasons) or "extracted",
        accept=Answer("events", entry_of(event)),
        drop=Answer("overrides", {"match": {"id": event.id}, "drop": True, "note": event.title}),
    )


def _vanished(event: Event) -> Candidate:
    sources = ", ".join(sorted({quote.source for quote in event.evidence}))
    match = {"id": event.id}
    return Candidate(
        "vanished",
        event,
        f"its quotes stand no longer in {sources}, and nothing like it was extracted",
        settled=event,
        keep=Answer("overrides", {"match": match, "set": {"evidence": None}, "note": "kept without its quotes"}),
        drop=Answer("overrides", {"match": match, "drop": True, "note": event.title}),
    )


def _differences(draft: Draft, extracted: Event) -> Iterator[tuple[str, object, object]]:
    """Fields that the entry states and the extraction contradicts, and that no override speaks of."""
    assert draft.entry is not None, "compared with an entry"
    entry = draft.entry.event
    spoken = {key for override in draft.overrides if override.changes for key in override.changes.keys}
    for field, name in _COMPARED.items():
        old, new = getattr(entry, field), getattr(extracted, field)
        if name not in spoken and field in draft.entry.stated and new and not _agrees(field, old, new):
            yield field, old, new


def _agrees(field: str, settled: Any, extracted: Any) -> Any:
    """Whether what was extracted says no other than what is settled; being vaguer is no difference."""
    if settled is None or settled == extracted:
        return settled == extracted
    if field == "status":
        return (settled, extracted) == ("held", "planned")  # what was announced has taken place
    if field == "when":
        return bool(extracted.contains(settled))
    if field == "place":
        names = {settled.name.casefold(), (settled.country or "").casefold()}
        return extracted.name.casefold() in names or settled.name.casefold() == str(extracted.country).casefold()
    return False


def _changed(event: Event, draft: Draft, changes: tuple[tuple[str, object, object], ...]) -> Candidate:
    assert draft.entry is not None, "compared with an entry"
    entry = draft.entry.event
    new = {_COMPARED[field]: _written(value) for field, _, value in changes}
    old = {_COMPARED[field]: _written(value) for field, value, _ in changes}
    match = {"id": entry.id, **new}
    return Candidate(
        "changed" if entry.evidence else "conflict",
        event,
        f"{draft.entry.spot} says otherwise",
        settled=entry,
        differences=tuple((name, _plain(old[name]), _plain(new[name])) for name in new),
        accept=Answer("overrides", {"match": match, "set": new}),
        keep=Answer("overrides", {"match": match, "set": old}),
        drop=Answer("overrides", {"match": {"id": entry.id}, "drop": True, "note": entry.title}),
    )


def _written(value: Any) -> Any:
    """A value as an entry or a match gives it."""
    return getattr(value, "edtf", None) or getattr(value, "name", value)


def _plain(value: object) -> str | None:
    return None if value is None else str(value)


def append(path: str | os.PathLike[str], answers: Iterable[Answer]) -> int:
    """Add entries to the end of their sections of a curated file, and say how many; every byte there is kept.

    Raises `WriteError`, and leaves the file alone, where the result would have a fault or say anything else.
    """
    target = Path(path)
    try:
        data = target.read_bytes()
        text = data.decode("utf-8-sig")
    except FileNotFoundError as error:
        raise WriteError(f"{path}: not added to: no such file; chrono init writes a first one") from error
    except PATH_ERRORS as error:
        reason = "it is not UTF-8" if isinstance(error, UnicodeDecodeError) else reason_of(error)
        raise WriteError(f"{path}: not added to: {reason}") from error
    count = 0
    sections: dict[str, list[dict[str, Any]]] = {}
    for answer in answers:
        sections.setdefault(answer.section, []).append(answer.item)
        count += 1
    for section, items in sections.items():
        text = appended(text, section, items, source=str(path))
    faults = read_curated(target, text=text)[1]
    if len(faults) > len(read_curated(target)[1]):
        raise WriteError(f"{path}: nothing was added, for it would have had a fault: {faults[-1]}")
    if target.read_bytes() != data:
        raise WriteError(f"{path}: changed while it was added to; nothing was added, try again")
    mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
    write_whole(target, mark + text.encode("utf-8"))
    return count
