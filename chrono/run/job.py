"""One file from its bytes to its events: the unit of work that processes share out and the cache keeps."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

import attrs

from chrono.curation import Curated, is_source
from chrono.errors import Problem
from chrono.model import Document, DocumentDate, Event, SourceDocument, Timeline
from chrono.reading import Reading, read_source

if TYPE_CHECKING:
    from chrono.curation import DocumentEntry

__all__ = ["Job", "unmatched"]


@attrs.frozen
class Job:
    """What all files of a run have in common: how to read them, and what the curated file says of them."""

    reading: Reading
    curation: Curated

    def documents(self, source: str, problems: list[Problem]) -> Iterator[Document]:
        """The documents of a file as the curated file dates and names them; those that it ignores are left out."""
        for document in read_source(source, problems=problems, options=self.reading):
            if not self.curation.ignores(document.source, document.part):
                yield self._as_curated(document)

    def timeline(self, source: str, alive: Callable[[], None] | None = None) -> Timeline:
        """The events of one file, not yet merged, with its problems and all its documents, the ignored ones too.

        `alive` is called after each document, of which a file may have a million.
        """
        from chrono.events import extract  # half of what a process loads, and only who reads documents needs it

        problems: list[Problem] = []
        events: list[Event] = []
        documents: list[SourceDocument] = []
        for read in read_source(source, problems=problems, options=self.reading):
            document = self._as_curated(read)
            documents.append(_without_text(document))
            if not self.curation.ignores(document.source, document.part):
                events += extract(
                    document, kinds=self.curation.kinds or None, aliases=self.curation.names, problems=problems
                )
            if alive:
                alive()
        return Timeline(events, documents=tuple(documents), problems=tuple(problems))

    def fingerprint(self, source: str, *, archive: bool = False) -> str:
        """All that the events of a file depend on besides its bytes and the code.

        Any rule may mean a file inside an archive.
        """
        rules = [
            (rule.match, rule.part, rule.date and rule.date.when(), rule.title, rule.language, rule.ignore)
            for rule in self.curation.documents
            if archive or is_source(source, rule.match)
        ]
        return repr((source, self.reading, rules, self.curation.kinds, sorted(self.curation.names.items())))

    def _as_curated(self, document: Document) -> Document:
        """The document as the entries for it say, a later entry over an earlier one."""
        for rule in self.curation.rules_for(document.source, document.part):
            if rule.date:
                reason = f"the curated file dates {rule.match}"
                document = attrs.evolve(document, date=DocumentDate(rule.date.when(), "curated", reasons=(reason,)))
            document = attrs.evolve(
                document, title=rule.title or document.title, language=rule.language or document.language
            )
        return document


def unmatched(
    rules: Iterable[DocumentEntry], files: Iterable[str], documents: Iterable[SourceDocument]
) -> list[Problem]:
    """A problem for each rule that means none of the documents, ignored ones included, nor a file that gave none."""
    read = {(document.source, document.part) for document in documents}
    names = {source for source, _ in read} | set(files)
    problems = []
    for rule in rules:
        if rule.part is None:
            found = any(is_source(source, rule.match) for source in names)
        else:
            found = any(part == rule.part and is_source(source, rule.match) for source, part in read)
        if not found:
            what = rule.match if rule.part is None else f"part {rule.part} of {rule.match}"
            message = f"{what} matches no document that was read; see them with chrono inspect, or delete the entry"
            spot = rule.keys.get("match", rule.spot)
            problems.append(Problem(message, spot.source, spot.line, spot.column))
    return problems


def _without_text(document: Document) -> SourceDocument:
    return SourceDocument(
        document.source, document.part, document.title, document.language, document.date, len(document.text)
    )
