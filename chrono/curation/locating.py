"""Where the quotes of curated entries stand in the documents: a person gives the words, the text gives the offsets."""

from __future__ import annotations

import re
from collections.abc import Callable

import attrs

from chrono.curation.curated import Curated, CuratedEvent, is_source
from chrono.model import Document, Evidence

__all__ = ["locate", "quoted_sources", "unlocated"]


def quoted_sources(curated: Curated) -> frozenset[str]:
    """The documents that entries quote, as they name them."""
    return frozenset(quote.source for entry in curated.entries for quote in entry.event.evidence)


def unlocated(curated: Curated) -> Curated:
    """The curated file with no quote taken as found: offsets in it are from an earlier text."""
    return _with_evidence(curated, lambda quote: attrs.evolve(quote, start=0, end=0))


def locate(curated: Curated, document: Document) -> Curated:
    """The curated file with those quotes placed that stand in `document`; white space may differ, nothing else."""
    return _with_evidence(curated, lambda quote: _located(quote, document))


def _with_evidence(curated: Curated, change: Callable[[Evidence], Evidence]) -> Curated:
    def changed(entry: CuratedEvent) -> CuratedEvent:
        if not entry.event.evidence:
            return entry
        return attrs.evolve(entry, event=attrs.evolve(entry.event, evidence=tuple(map(change, entry.event.evidence))))

    return attrs.evolve(curated, entries=tuple(map(changed, curated.entries)))


def _located(quote: Evidence, document: Document) -> Evidence:
    if quote.end or not is_source(document.source, quote.source):
        return quote
    words = re.compile(r"\s+".join(map(re.escape, quote.quote.split())))
    match = words.search(document.text)
    if match is None:
        return quote
    return document.evidence(*match.span())
