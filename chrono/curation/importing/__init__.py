"""Other people's timelines become entries of a curated file; one file a format, told by suffix.

A format gives `Row` values: the keys of an entry under `events`, with what the file calls each of them. All that an
entry may say is checked here, by the same values as in YAML, so that a fault reads alike wherever it stands. To add a
format, write a module here with a function from the bytes of a file to a `Foreign`, and give it a line in `_FORMATS`.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from importlib import import_module
from pathlib import Path

from chrono.curation.entries import content_id
from chrono.curation.format import EventEntry
from chrono.curation.importing.rows import Category, Foreign, Row, node_of
from chrono.curation.values import Faults, Record, keys_of
from chrono.errors import PATH_ERRORS, Problem, ReadError, reason_of
from chrono.reading import Reading
from chrono.strict_yaml import MAX_BYTES, Map, Node, Scalar, Seq

__all__ = ["DEFAULT_KIND", "SUFFIXES", "foreign_bytes", "foreign_tree", "is_foreign"]

# Suffix, then the module and its function.
_FORMATS = {".csv": "csv:foreign", ".ics": "ical:foreign", ".json": "timelinejs:foreign", ".tsv": "csv:foreign"}
SUFFIXES = tuple(_FORMATS)

# What an event is whose file does not say it.
DEFAULT_KIND = "milestone"

# Without these there is no event worth keeping; without another key that is at fault there is.
_NEEDED = ("title", "date")


def is_foreign(path: str | os.PathLike[str]) -> bool:
    """Whether a file of this name is one that can be imported."""
    return Path(path).suffix.lower() in _FORMATS


def foreign_bytes(path: Path) -> bytes:
    """The content of a file; raises `ReadError` where it cannot be read or has over 10 MB."""
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except FileNotFoundError as error:
        raise ReadError(f"{path}: no such file") from error
    except PATH_ERRORS as error:
        raise ReadError(f"{path}: cannot be read: {reason_of(error)}") from error
    if len(data) > MAX_BYTES:
        raise ReadError(f"{path}: has more than {MAX_BYTES:,} bytes; split it")
    return data


def foreign_tree(
    data: bytes, source: str, *, kind: str = DEFAULT_KIND, options: Reading | None = None
) -> tuple[Map, list[Problem]]:
    """The curated file that `data` amounts to, and what is wrong with its rows.

    `kind` is that of events whose file names none. Raises `ReadError` where the file is none of its format.
    """
    if not is_foreign(source):
        raise ReadError(f"{source}: only {', '.join(SUFFIXES)} can be imported")
    module, function = _FORMATS[Path(source).suffix.lower()].split(":")
    reader: Callable[[bytes, str, Reading], Foreign] = getattr(
        import_module(f"chrono.curation.importing.{module}"), function
    )
    found = reader(data, source, options or Reading())
    problems: list[Problem] = []
    kinds = _Kinds(kind)
    events = _entries(found.rows, source, kinds, problems)
    sections: dict[str, Node] = {
        name: Scalar(text, 1, 1) for name in ("title", "description") if (text := getattr(found, name).strip())
    }
    if kinds.own:
        sections["kinds"] = node_of(kinds.own, 1)
    if found.eras:
        sections["eras"] = Seq(tuple(node_of(era.values, era.line) for era in found.eras), 1, 1)
    if events:
        sections["events"] = Seq(tuple(events), 1, 1)
    return Map(tuple((Scalar(name, 1, 1), node) for name, node in sections.items()), 1, 1), problems


def _entries(rows: Iterable[Row], source: str, kinds: _Kinds, problems: list[Problem]) -> list[Node]:
    """A node for each row that makes an entry; of two that are the same, the first."""
    entries: list[Node] = []
    first: dict[str, int] = {}
    for row in rows:
        node = _entry(row, source, kinds, problems)
        if node is None:
            continue
        entry = Record(EventEntry).read(node, Faults(source, [], kinds.names))
        if entry is None:
            continue
        key = entry.id or content_id(entry)
        if key in first:
            message = f"{row.place}the event {entry.title!r} stands already in line {first[key]}; left out"
            problems.append(Problem(message, source, row.line))
            continue
        first[key] = row.line
        entries.append(node)
    return entries


def _entry(row: Row, source: str, kinds: _Kinds, problems: list[Problem]) -> Map | None:
    """The entry of a row without the keys that are at fault, which are told; None where it cannot do without one."""

    def told(field: str, message: str, end: str) -> None:
        problems.append(Problem(f"{row.place}{field}: {message}; {end}", source, row.line))

    for name, message in row.faults:
        told(name, message, "left out")
    if row.faults:
        return None
    values = dict(row.values)
    values["kind"] = kinds.of(row.category)
    pairs = []
    for key, field in keys_of(EventEntry).items():
        if key not in values:
            continue
        node, faults = node_of(values[key], row.line), Faults(source, [], kinds.names)
        field.metadata["value"].read(node, faults)
        for problem in faults.problems:
            told(row.field(key), problem.message, "left out" if key in _NEEDED else "the event is kept without it")
        if faults.problems and key in _NEEDED:
            return None
        if not faults.problems:
            pairs.append((Scalar(key, row.line, 1), node))
    if "title" not in values:
        told(row.field("title"), "nothing stands here", "left out")
        return None
    return Map(tuple(pairs), row.line, 1)


class _Kinds:
    """Categories of a file as kinds: those that there are, by name or label, and one more for each other."""

    def __init__(self, default: str) -> None:
        from chrono.events import default_kinds

        self._known = {text.casefold(): kind.name for kind in default_kinds() for text in (kind.name, kind.label)}
        self._default = default
        self.own: dict[str, dict[str, str]] = {}
        if default not in self._known.values():
            self._add(default)

    @property
    def names(self) -> frozenset[str]:
        return frozenset([*self._known.values(), *self.own])

    def of(self, category: Category | None) -> str:
        if category is None:
            return self._default
        for text in category.texts:
            if known := self._known.get(text.casefold()):
                return known
        return (self._add(category.texts[0]) if category.makes_kinds else None) or self._default

    def _add(self, text: str) -> str | None:
        """A new kind of that label; None where its name would have no letter that a name can have."""
        name = "_".join("".join(c if c.isascii() and c.isalnum() else " " for c in text.lower()).split())[:40]
        if not name[:1].isalpha():
            return None
        label = " ".join(text.split())
        self.own.setdefault(name, {} if label in (name, name.replace("_", " ").capitalize()) else {"label": label})
        self._known[text.casefold()] = name
        return name
