"""Bytes become text: byte order mark, declaration, UTF-8, and only then a guess.

The text keeps every character as decoded, line ends included, so that offsets lead back into the file.
"""

from __future__ import annotations

import codecs
import re

from chrono.errors import Problem
from chrono.reading.letters import encoding_by_letters

__all__ = ["decode", "encoding_of"]

# UTF-32 first: its mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"), (codecs.BOM_UTF32_BE, "utf-32-be"), (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"),
)  # fmt: skip
_DECLARED = re.compile(rb"coding[:=][ \t\"']{0,3}([A-Za-z0-9._-]{2,40})|charset=[\"']?([A-Za-z0-9._-]{2,40})")
_GUESS_BYTES = 200_000
# Encodings of names of hosts, which take the square of the time, and of programs: no text is written in them.
_NOT_OF_TEXTS = frozenset({"punycode", "idna", "undefined", "unicode-escape", "raw-unicode-escape"})


def decode(data: bytes, source: str, problems: list[Problem], *, declared: str | None = None) -> str:
    """The text of a file; a guess and a broken character are reported, nothing is lost for them.

    `declared` is what something outside the file says of it, such as a mail header.
    """
    encoding, mark = encoding_of(data, source, problems, declared=declared)
    return _lenient(data[len(mark) :], encoding, source, problems)


def encoding_of(data: bytes, source: str, problems: list[Problem], *, declared: str | None = None) -> tuple[str, bytes]:
    """The encoding of a file, or of its beginning, and the byte order mark there; a guess is reported."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding, mark
    is_utf8 = _is_in(data, "utf-8")
    named = declared or _declaration(data[:1024])
    # A declaration is only asked where the bytes are not UTF-8 anyway: many files declare what they no longer are.
    if is_utf8 and not (named and _stateful(named)):
        return "utf-8", b""
    if named:
        if _is_in(data, named):
            return named, b""
        problems.append(Problem(f"is not in {named!r}, the encoding it declares", source))
    return ("utf-8" if is_utf8 else _guess(data, source, problems)), b""


def _is_in(data: bytes, encoding: str) -> bool:
    try:
        if codecs.lookup(encoding).name in _NOT_OF_TEXTS:
            return False
        data.decode(encoding)
    except (LookupError, ValueError):  # a NUL in a name is a ValueError, and so is what no text can be
        return False
    return True


def _declaration(head: bytes) -> str | None:
    match = _DECLARED.search(head)
    return (match[1] or match[2]).decode("ascii") if match else None


def _stateful(encoding: str) -> bool:
    """Whether text in this encoding is plain ASCII to look at, and so passes for UTF-8."""
    return encoding.lower().replace("_", "-").startswith(("iso-2022", "hz", "utf-7"))


def _guess(data: bytes, source: str, problems: list[Problem]) -> str:
    encoding = encoding_by_letters(data[:_GUESS_BYTES])
    if encoding is None:
        from charset_normalizer import from_bytes

        best = from_bytes(data[:_GUESS_BYTES]).best()
        encoding = best.encoding if best else "cp1252"
    problems.append(Problem(f"is not UTF-8; read as {encoding}, by its letters", source))
    return encoding


def _lenient(data: bytes, encoding: str, source: str, problems: list[Problem]) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        problems.append(Problem(f"has bytes that are no {encoding}, first at byte {error.start}", source))
        return data.decode(encoding, "replace")
