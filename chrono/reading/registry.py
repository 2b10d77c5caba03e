"""The formats that can be read, told by content and then by suffix.

To add one, write a module with a `FORMAT` and name it in `MODULES`: earlier ones are asked first whether they know
the content.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from io import BufferedReader, BytesIO
from pathlib import PurePath
from typing import TypeAlias

import attrs

from chrono.errors import Problem
from chrono.reading.options import Reading
from chrono.reading.streams import buffered

__all__ = [
    "MODULES",
    "Article",
    "Format",
    "FromStream",
    "FromText",
    "format_of",
    "installed_extras",
    "table",
    "text_format",
]

MODULES = (
    "chrono.reading.pdf", "chrono.reading.docx", "chrono.reading.books", "chrono.reading.rtf",
    "chrono.reading.parquet", "chrono.reading.warc", "chrono.reading.html", "chrono.reading.email",
    "chrono.reading.records", "chrono.reading.chats", "chrono.reading.markdown", "chrono.reading.rst",
    "chrono.reading.text",
)  # fmt: skip

# The package behind each reader that is an extra.
_EXTRAS = {"parquet": "pyarrow", "rtf": "striprtf", "warc": "warcio"}

FromText: TypeAlias = "Callable[[str, str, list[Problem]], list[Article]]"
FromStream: TypeAlias = "Callable[[BufferedReader, str, list[Problem], Reading], Iterator[Article]]"

# What stands at the beginning of files that are no text. The names are for people.
_SIGNATURES = (
    (b"PK\x03\x04", "zip, Office or EPUB"), (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old Office"),
    (b"\x1f\x8b", "gzip"), (b"BZh", "bzip2"), (b"\xfd7zXZ\x00", "xz"), (b"7z\xbc\xaf\x27\x1c", "7-Zip"),
    (b"Rar!\x1a\x07", "RAR"), (b"\x89PNG", "PNG"), (b"\xff\xd8\xff", "JPEG"), (b"GIF8", "GIF"), (b"RIFF", "RIFF"),
    (b"\x7fELF", "program"), (b"MZ\x90", "program"), (b"SQLite format 3\x00", "SQLite"),
    (b"OggS", "Ogg"), (b"ID3", "MP3"),
)  # fmt: skip


@attrs.frozen
class Article:
    """One article as its format gives it: what becomes a `Document` once its language and date are known.

    `offset` is where the text begins in the decoded file, `metadata` what the format says beside the text, keys in
    lower case; `pages` the offsets in `text` at which pages begin, `locations` those at which something else does,
    with what that is in words; `headings` those of lines that are headings, with their level from 1.
    """

    text: str
    offset: int = 0
    title: str | None = None
    metadata: Mapping[str, str] = attrs.field(factory=dict)
    pages: tuple[int, ...] = ()
    locations: tuple[tuple[int, str], ...] = ()
    headings: tuple[tuple[int, int], ...] = ()


@attrs.frozen
class Format:
    """A way to read bytes as articles.

    `knows` looks at the first 4 KB; `suffixes` are lower case, with their dot. `articles` gets the whole file, its
    name, a list for problems, and the user's options. `from_text` is there for formats that are written as text,
    `stream` for those that are one record after the other: it gets an open file, which may be larger than memory. A
    file whose suffix names a format with a `magic` must begin with that.
    """

    name: str
    suffixes: frozenset[str]
    articles: Callable[[bytes, str, list[Problem], Reading], list[Article]]
    knows: Callable[[bytes], bool] = lambda head: False
    from_text: FromText | None = None
    magic: bytes = b""
    stream: FromStream | None = None

    @classmethod
    def of_records(
        cls,
        name: str,
        suffixes: frozenset[str],
        stream: FromStream,
        knows: Callable[[bytes], bool] = lambda head: False,
        magic: bytes = b"",
    ) -> Format:
        """A format that is read record by record, in memory too."""

        def articles(data: bytes, source: str, problems: list[Problem], options: Reading) -> list[Article]:
            return list(stream(buffered(BytesIO(data)), source, problems, options))

        return cls(name, suffixes, articles, knows, magic=magic, stream=stream)


def table(formats: list[Format]) -> dict[str, Format]:
    """Formats by name, in order; ValueError where two share a name or a suffix."""
    names: dict[str, Format] = {}
    owners: dict[str, str] = {}
    for fmt in formats:
        if fmt.name in names:
            raise ValueError(f"two formats are named {fmt.name!r}")
        for suffix in fmt.suffixes:
            if suffix in owners:
                raise ValueError(f"{suffix!r} is claimed by {owners[suffix]!r} and by {fmt.name!r}")
            owners[suffix] = fmt.name
        names[fmt.name] = fmt
    return names


@cache
def _formats() -> dict[str, Format]:
    modules = (import_module(name) for name in MODULES)
    return table([fmt for module in modules for fmt in getattr(module, "FORMATS", None) or (module.FORMAT,)])


def installed_extras() -> list[str]:
    """The extras whose readers can be used here."""
    return [extra for extra, package in _EXTRAS.items() if find_spec(package) is not None]


def format_of(head: bytes, source: str) -> Format | str:
    """The format of a file that begins with `head`, or what it is instead, in words.

    Content decides before the suffix; what no format knows, and is no binary file either, is read as text.
    """
    if known := next((fmt for fmt in _formats().values() if fmt.knows(head)), None):
        return known
    named = _by_suffix(source)
    if named and named.magic and head.startswith(named.magic):
        return named
    if kind := next((kind for magic, kind in _SIGNATURES if head.startswith(magic)), None):
        return f"a {kind} file"
    if b"\x00" in head and not head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "a binary file"
    return named if named and not named.magic else _formats()["text"]


def text_format(text: str, source: str) -> FromText:
    """How to read a text that is already there: as its content says, then its name, else as plain text."""
    head = text[:4096].encode("utf-8", "replace")
    texts = [fmt for fmt in _formats().values() if fmt.from_text]
    known = next((fmt for fmt in texts if fmt.knows(head)), None)
    candidates = (known, _by_suffix(source), _formats()["text"])
    return next(fmt.from_text for fmt in candidates if fmt and fmt.from_text)


def _by_suffix(source: str) -> Format | None:
    suffix = PurePath(source).suffix.lower()
    return next((fmt for fmt in _formats().values() if suffix in fmt.suffixes), None)
