"""The quotes of curated entries find their place in the documents that were read."""

from __future__ import annotations

from collections.abc import Iterable

from chrono.curation import Curated, is_source, locate, quoted_sources, unlocated
from chrono.errors import Problem
from chrono.run.job import Job

__all__ = ["located"]


def located(job: Job, files: Iterable[str], problems: list[Problem]) -> Curated:
    """The curated file with its quotes placed; a quote that its document does not hold is reported with its line.

    Only the files that are quoted are read for it, once more, so that it does not matter who extracted from them.
    """
    curated = unlocated(job.curation)
    names = quoted_sources(curated)
    read = [file for file in files if any(is_source(file, name) for name in names)]
    for file in read:
        for document in job.documents(file, []):
            curated = locate(curated, document)
    for entry in curated.entries:
        for quote in entry.event.evidence:
            if not quote.end and any(is_source(file, quote.source) for file in read):
                message = f"{quote.source} does not hold this quote: {_short(quote.quote)}"
                problems.append(Problem(message, entry.spot.source, entry.spot.line, entry.spot.column))
    return curated


def _short(text: str) -> str:
    return text if len(text) <= 80 else text[:79] + "…"
