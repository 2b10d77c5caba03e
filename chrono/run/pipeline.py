"""Read, extract, merge: the order of the steps, in one process."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping

import attrs

from chrono.curation import Curated, read_curated
from chrono.errors import Problem
from chrono.events import extract
from chrono.merging import combine
from chrono.model import Document, DocumentDate, Event, SourceDocument, Timeline
from chrono.reading import Reading, read
from chrono.when import When

__all__ = ["Progress", "build", "documents"]

Paths = str | os.PathLike[str] | Iterable[str | os.PathLike[str]]

# Called after each document with how many documents and how many events there are so far.
Progress = Callable[[int, int], None]


def build(
    paths: Paths,
    *,
    curated: str | os.PathLike[str] | Curated | None = None,
    language: str | None = None,
    date_order: str | None = None,
    document_dates: Mapping[str, str | When] | None = None,
    problems: list[Problem] | None = None,
    progress: Progress | None = None,
) -> Timeline:
    """The timeline of one or many files and folders, with what a curated file adds and corrects.

    `language` is ISO 639-1, None tells it from each text; `date_order` (dmy, mdy or ymd) decides 05/11/2023;
    `document_dates` gives documents a date by glob. Nothing raises for bad input: what could not be read, and every
    fault of the curated file, is in `timeline.problems`, in the order found, and in `problems` where a list is given.
    """
    found: list[Problem] = problems if problems is not None else []
    curation = _curation(curated, found)
    options = Reading(language, date_order, tuple((glob, _when(date)) for glob, date in (document_dates or {}).items()))
    events: list[Event] = []
    sources: list[SourceDocument] = []
    for document in documents(paths, curation=curation, options=options, problems=found):
        events += extract(document, kinds=curation.kinds or None, aliases=curation.names, problems=found)
        sources.append(_source(document))
        if progress:
            progress(len(sources), len(events))
    return combine(events, curated=curation, documents=sources, problems=found)


def documents(
    paths: Paths, *, curation: Curated | None = None, options: Reading | None = None, problems: list[Problem]
) -> Iterator[Document]:
    """The documents of `paths` with what the curated file says of them; those that it ignores are left out."""
    for document in read(paths, problems=problems, options=options):
        curated = _as_curated(document, curation) if curation else document
        if curated is not None:
            yield curated


def _curation(curated: str | os.PathLike[str] | Curated | None, problems: list[Problem]) -> Curated:
    if curated is None or isinstance(curated, Curated):
        return curated or Curated()
    curation, faults = read_curated(curated)
    problems += faults
    return curation


def _as_curated(document: Document, curation: Curated) -> Document | None:
    """The document as the entries for it say, a later entry over an earlier one; None where it is to be ignored."""
    for rule in curation.rules_for(document.source, document.part):
        if rule.ignore:
            return None
        if rule.date:
            reason = f"the curated file dates {rule.match}"
            document = attrs.evolve(document, date=DocumentDate(rule.date.when(), "curated", reasons=(reason,)))
        document = attrs.evolve(
            document, title=rule.title or document.title, language=rule.language or document.language
        )
    return document


def _source(document: Document) -> SourceDocument:
    return SourceDocument(
        document.source, document.part, document.title, document.language, document.date, len(document.text)
    )


def _when(date: str | When) -> When:
    return When.parse(date) if isinstance(date, str) else date
