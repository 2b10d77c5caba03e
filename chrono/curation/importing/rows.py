"""What a format gives of a foreign file: rows with the keys of a curated entry, and what stands around them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import attrs

from chrono.curation.values import without_hidden
from chrono.errors import DateError
from chrono.strict_yaml import Map, Node, Scalar, Seq
from chrono.when import When

__all__ = ["Category", "Foreign", "Row", "date_value", "id_of", "node_of"]


@attrs.frozen
class Category:
    """What a file sorts an event under; the first known one becomes its kind.

    `makes_kinds` says whether a category that is no kind yet becomes one.
    """

    texts: tuple[str, ...]
    makes_kinds: bool = True


@attrs.frozen
class Row:
    """One event as the file tells it, which begins in `line`, from 1.

    `values` has the keys of an entry under `events`, nested as in YAML; `fields` what the file calls a key where not
    by its name, `path` what stands before these names. `faults` are pairs of field and message that lose the row.
    """

    line: int
    values: Mapping[str, Any]
    category: Category | None = None
    fields: Mapping[str, str] = attrs.field(factory=dict)
    path: str = ""
    faults: tuple[tuple[str, str], ...] = ()

    @property
    def place(self) -> str:
        """What stands before a field in a message."""
        return f"{self.path}." if self.path else ""

    def field(self, key: str) -> str:
        """What the file calls a key."""
        return self.fields.get(key, key)


@attrs.frozen
class Foreign:
    """All that is taken from a file."""

    rows: tuple[Row, ...]
    title: str = ""
    description: str = ""
    eras: tuple[Row, ...] = ()


def node_of(value: object, line: int, *, verbatim: bool = False) -> Node:
    """The value as the node that YAML would give, without invisible characters, except in quotes."""
    if isinstance(value, Mapping):
        pairs = tuple(
            (Scalar(str(key), line, 1), node_of(item, line, verbatim=key == "quote")) for key, item in value.items()
        )
        return Map(pairs, line, 1)
    if isinstance(value, list | tuple):
        return Seq(tuple(node_of(item, line) for item in value), line, 1)
    return Scalar(str(value) if verbatim else without_hidden(str(value)), line, 1)


def date_value(when: When) -> str | dict[str, str]:
    """The value of `date`: EDTF, with first and last day beside it where EDTF alone says less."""
    try:
        alone = When.parse(when.edtf)
    except DateError:
        return when.edtf
    ends = {end: getattr(when, end) for end in ("earliest", "latest")}
    narrower = {end: day.isoformat() for end, day in ends.items() if day and day != getattr(alone, end)}
    return {"edtf": when.edtf, **narrower} if narrower else when.edtf


def id_of(text: str) -> str:
    """An id that the file gives, without what an id must not hold."""
    return "".join("-" if c.isspace() or c in ",/" else c for c in text.strip())[:200]
