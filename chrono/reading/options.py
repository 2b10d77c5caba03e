"""How to read: what a user says of the documents beforehand."""

from __future__ import annotations

import attrs

from chrono.when import When

__all__ = ["Reading"]


@attrs.frozen
class Reading:
    """The options that reach down into reading.

    `language` is ISO 639-1, None tells it from each text. `date_order` is dmy, mdy or ymd, None where nobody said.
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
