"""What a reader of sentences knows of the document that they stand in."""

from __future__ import annotations

import attrs

from chrono.when import When

__all__ = ["Teller"]


@attrs.frozen
class Teller:
    """What a reader of sentences knows of the document: its date, None where unknown, and the language.

    `known` is whether the date is said and not inferred, `programme` whether the document says what is to come, `died`
    the year in which the life ended that its head says it tells of. `kept` says that the document is kept up to date
    ("1993 to present"): what it notes of a day after its date has happened.
    """

    date: When | None
    known: bool
    language: str
    programme: bool = False
    died: int | None = None
    kept: bool = False
