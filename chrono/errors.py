"""What can go wrong, as a tree; a `Problem` is a value that travels beside results.

A caller's mistake raises a `ChronoError`. A bad thing in a document or a curated file becomes a `Problem`, so that
one bad page never loses the other four hundred. To add an error: subclass the nearest one, and say in one sentence
what the caller can do about it.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator

import attrs

__all__ = [
    "PATH_ERRORS",
    "ChronoError",
    "CurationError",
    "DateError",
    "MissingExtraError",
    "Problem",
    "ReadError",
    "WriteError",
    "known",
    "paths_of",
    "reason_of",
    "wanted",
]

# What a path can make the system say. ValueError: a NUL, or half of a surrogate pair; RuntimeError: a loop of links.
PATH_ERRORS = (OSError, ValueError, RuntimeError)


def reason_of(error: Exception) -> str:
    """Why a path cannot be used, in a few words, from one of `PATH_ERRORS`."""
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    if isinstance(error, UnicodeEncodeError):
        return "its name is no text"
    return "its name has a NUL in it" if isinstance(error, ValueError) else str(error)


def wanted(of: type, value: object, call: str, hint: str = "") -> None:
    """Raise TypeError, which names the call, what it takes and what it was given, where `value` is none `of` a type."""
    if not isinstance(value, of):
        what = "text" if of is str else f"a {of.__name__}"
        raise TypeError(f"{call}: {what} is wanted, not {value!r:.60}{hint}")


def paths_of(paths: object) -> Iterator[str]:
    """One path, or each of many, as text; TypeError says what was given in the place of one."""
    for path in paths if isinstance(paths, Iterable) and not isinstance(paths, str | bytes) else [paths]:
        if not isinstance(path, str | os.PathLike):
            raise TypeError(f"a path, or a list of paths, is wanted, not {path!r:.60}")
        yield os.fspath(path)


def known(value: str | None, values: Iterable[str], what: str) -> None:
    """Raise `ChronoError`, which names the `values` that there are, where one is given that is none of them."""
    if value is not None and value not in (names := list(values)):
        raise ChronoError(f"unknown {what} {value!r} (known: {', '.join(names)})")


@attrs.frozen
class Problem:
    """One thing that is wrong with an input, and what would be right.

    `message` is a phrase in lower case without a full stop, `source` the path as given. `line` and `column` count from
    1, `offset` counts code points from 0; each is None where it means nothing.
    """

    message: str
    source: str | None = None
    line: int | None = None
    column: int | None = None
    offset: int | None = None

    def __str__(self) -> str:
        place = [str(part) for part in (self.source, self.line, self.column) if part is not None]
        if self.line is None and self.offset is not None:
            place.append(f"offset {self.offset}")
        return ": ".join([":".join(place), self.message]) if place else self.message


class ChronoError(Exception):
    """The root: catch this to catch everything that chrono raises on purpose."""


class DateError(ChronoError, ValueError):
    """A text that should be a date is none; the message names the text and a form that works."""


class ReadError(ChronoError):
    """A named file or folder cannot be read."""


class WriteError(ChronoError):
    """An output was not written; what stood there before still stands."""


class MissingExtraError(ChronoError, ImportError):
    """A format or feature needs an extra; the message is the command that installs it."""


class CurationError(ChronoError):
    """A curated file has faults; `problems` has every one of them, in the order of their lines."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems
