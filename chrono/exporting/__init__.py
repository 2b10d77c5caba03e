"""Events become other people's formats, chosen by suffix; one file a format.

To add a format, write a module here with a function that takes a `Timeline` and returns text, its parts or bytes, and
give it a line in `_FORMATS`; where it can be read back without loss, also a function for that and a line in `_READERS`.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from importlib import import_module
from pathlib import Path
from typing import Any

from chrono.errors import PATH_ERRORS, MissingExtraError, ReadError, WriteError, reason_of
from chrono.exporting.atomic import write_whole
from chrono.model import Timeline

__all__ = ["SUFFIXES", "read", "render", "suffix_of", "write"]

# Suffix, then the module and its function; the longest suffix that fits a name wins.
_FORMATS = {
    ".csv": "csv:to_csv",
    ".docx": "docx:to_docx",
    ".html": "html:to_html",
    ".ics": "ical:to_ical",
    ".json": "json:json_parts",
    ".jsonl": "json:to_jsonl",
    ".jsonld": "jsonld:to_jsonld",
    ".md": "markdown:to_markdown",
    ".mw": "markwhen:to_markwhen",
    ".parquet": "parquet:to_parquet",
    ".pdf": "image:to_pdf",
    ".png": "image:to_png",
    ".sqlite": "sqlite:to_sqlite",
    ".svg": "image:to_svg",
    ".timelinejs.json": "timelinejs:to_timelinejs",
    ".tml": "timeml:to_timeml",
    ".vis.json": "vis:to_vis",
    ".yaml": "yaml:to_yaml",
}
SUFFIXES = tuple(_FORMATS)

# What a format's function gives: the whole, or parts of the text in their order.
Format = Callable[..., str | bytes | Iterable[str]]

# The formats that keep everything.
_READERS = {".json": "json:from_json", ".yaml": "yaml:from_yaml"}


def write(timeline: Timeline, path: str | os.PathLike[str], **options: Any) -> None:
    """Write the timeline in the format that the suffix of `path` names, whole or not at all.

    Options are the format's own; a page with `plotlyjs="directory"` gets its plotly.min.js beside it. Raises
    `WriteError` where the suffix is unknown or the file cannot be written; what stood there before then still stands.
    """
    target = Path(path)
    try:
        parts = _parts(timeline, target, options)
    except MissingExtraError as error:
        raise MissingExtraError(f"{target}: {error}") from error
    if options.get("plotlyjs") == "directory":
        from chrono.timeline import plotly_script

        write_whole(target.with_name("plotly.min.js"), plotly_script().encode())
    write_whole(target, parts)


def read(path: str | os.PathLike[str]) -> Timeline:
    """The timeline that `write` put at `path`, equal to what was written; the suffix is `.json` or `.yaml`.

    Raises `ReadError` where the file cannot be read, is of another format, or holds no timeline; the message says
    where in the file.
    """
    target = Path(path)
    name = _READERS.get(max(_fitting(target), key=len, default=""))
    if name is None:
        raise ReadError(f"{target}: only timelines written as {' or '.join(_READERS)} are read back")
    module, function = name.split(":")
    from_format: Callable[..., Timeline] = getattr(import_module(f"chrono.exporting.{module}"), function)
    try:
        text = target.read_text("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ReadError(f"{target}: byte 0x{error.object[error.start]:02X} is not UTF-8") from error
    except PATH_ERRORS as error:
        raise ReadError(f"{target}: cannot be read: {reason_of(error)}") from error
    return from_format(text, source=str(target))


def render(timeline: Timeline, path: str | os.PathLike[str], **options: Any) -> bytes:
    """The bytes that `write` would put at `path`; nothing is written. What UTF-8 cannot hold becomes "?"."""
    return b"".join(_parts(timeline, Path(path), options))


def _parts(timeline: Timeline, path: Path, options: Mapping[str, Any]) -> Iterable[bytes]:
    """The same in parts, which a large output is made of one after the other."""
    module, function = _FORMATS[suffix_of(path)].split(":")
    to_format: Format = getattr(import_module(f"chrono.exporting.{module}"), function)
    try:
        content = to_format(timeline, **options)
    except OverflowError as error:
        raise WriteError(f"{path}: {_too_large(timeline)}") from error
    except UnicodeEncodeError:
        content = to_format(_encodable(timeline), **options)
    if isinstance(content, bytes):
        return (content,)
    return (part.encode("utf-8", "replace") for part in ((content,) if isinstance(content, str) else content))


def _encodable(timeline: Timeline) -> Timeline:
    """The timeline with "?" for every half of a surrogate pair, as undecodable names of files hold them."""
    from chrono.exporting.json import from_json, to_json

    return from_json(to_json(timeline).encode("utf-8", "replace").decode("utf-8"))


def _too_large(timeline: Timeline) -> str:
    """Which number of a timeline a format with numbers of 64 bits cannot hold."""
    for event in timeline:
        if event.ordinal is not None and abs(event.ordinal) >= 2**63:
            return f"the ordinal {event.ordinal} of {event.title!r} is larger than this format can hold"
    return "a number is larger than this format can hold"


def suffix_of(path: Path) -> str:
    """The known suffix that `path` ends in; raises `WriteError` that names the known ones."""
    fitting = _fitting(path)
    if not fitting:
        raise WriteError(f"{path}: no format has this suffix; known: {', '.join(sorted(_FORMATS))}")
    return max(fitting, key=len)


def _fitting(path: Path) -> list[str]:
    name = path.name.lower()
    return [suffix for suffix in _FORMATS if name.endswith(suffix) and name != suffix]
