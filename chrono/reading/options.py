"""How to read: what a user says of the documents beforehand."""

from __future__ import annotations

from collections.abc import Iterable
from fnmatch import fnmatch
from pathlib import PurePath

import attrs

from chrono.errors import Problem, known
from chrono.when import When

__all__ = ["Reading"]


@attrs.frozen
class Reading:
    """The options that reach down into reading.

    `language` is ISO 639-1, None tells it from each text. `date_order` is dmy, mdy or ymd, None where nobody said;
    `ChronoError` where it is another.
    `document_dates` pairs a glob for the path or the file's own name with a date; the first that matches wins.
    `text_column`, `title_column`, `date_column` and `id_column` name columns or keys of tables and records; None
    finds them by their usual names.
    """

    language: str | None = None
    date_order: str | None = None
    document_dates: tuple[tuple[str, When], ...] = ()
    text_column: str | None = None
    title_column: str | None = None
    date_column: str | None = None
    id_column: str | None = None

    def __attrs_post_init__(self) -> None:
        known(self.date_order, ("dmy", "mdy", "ymd"), "date order")

    def given_date(self, source: str) -> tuple[str, When] | None:
        """The first pair of `document_dates` that means a document, if any does."""
        return next((pair for pair in self.document_dates if _is_meant(source, pair[0])), None)

    def unmatched(self, sources: Iterable[str]) -> list[Problem]:
        """A problem for each glob of `document_dates` that means none of the sources, where there are any."""
        read = list(sources)
        if not read:
            return []
        return [
            Problem(f"the document date {glob}={when.edtf} matches no document that was read")
            for glob, when in self.document_dates
            if not any(_is_meant(source, glob) for source in read)
        ]


def _is_meant(source: str, glob: str) -> bool:
    return glob == source or fnmatch(source, glob) or fnmatch(PurePath(source).name, glob)
