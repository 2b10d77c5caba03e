"""One file from its bytes to its events: the unit of work that processes share out and the cache keeps."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from chrono.curation import Curated, is_source
from chrono.errors import Problem
from chrono.events import extract
from chrono.model import Document, DocumentDate, Event, SourceDocument, Timeline
from chrono.reading import Reading, read_source

__all__ = ["Job"]


@attrs.frozen
class Job:
    """What all files of a run have in common: how to read them, and what the curated file says of them."""

    reading: Reading
    curation: Curated

    def documents(self, source: str, problems: list[Problem]) -> Iterator[Document]:
        """The documents of a file as the curated file dates and names them; those that it ignores are left out."""
        for document in read_source(source, problems=problems, options=self.reading):
            curated = self._as_curated(document)
            if curated is not None:
                yield curated

    def timeline(self, source: str) -> Timeline:
        """The events of one file, not yet merged, with its documents and problems."""
        problems: list[Problem] = []
        events: list[Event] = []
        documents: list[SourceDocument] = []
        for document in self.documents(source, problems):
            events += extract(
                document, kinds=self.curation.kinds or None, aliases=self.curation.names, problems=problems
            )
            documents.append(_without_text(document))
        return Timeline(events, documents=tuple(documents), problems=tuple(problems))

    def fingerprint(self, source: str) -> str:
        """All that the events of a file depend on besides its bytes and the code."""
        rules = [
            (rule.match, rule.part, rule.date and rule.date.when(), rule.title, rule.language, rule.ignore)
            for rule in self.curation.documents
            if is_source(source, rule.match)
        ]
        return repr((source, self.reading, rules, self.curation.kinds, sorted(self.curation.names.items())))

    def _as_curated(self, document: Document) -> Document | None:
        """The document as the entries for it say, a later entry over an earlier one; None where it is ignored."""
        for rule in self.curation.rules_for(document.source, document.part):
            if rule.ignore:
                return None
            if rule.date:
                reason = f"the curated file dates {rule.match}"
                document = attrs.evolve(document, date=DocumentDate(rule.date.when(), "curated", reasons=(reason,)))
            document = attrs.evolve(
                document, title=rule.title or document.title, language=rule.language or document.language
            )
        return document


def _without_text(document: Document) -> SourceDocument:
    return SourceDocument(
        document.source, document.part, document.title, document.language, document.date, len(document.text)
    )
