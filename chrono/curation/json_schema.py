"""What editors and readers are told of the curated file: its JSON Schema, and the reference page.

Both follow from the classes of `format.py`; `python -m chrono.curation` writes them, and a test keeps them in step.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from chrono.curation.format import ACTIONS, CuratedFile, EventEntry, OverrideEntry
from chrono.curation.values import Entry, Items, Record, Table, Value, keys_of

__all__ = ["SCHEMA_FILE", "SCHEMA_LINE", "reference_page", "schema", "schema_text"]

SCHEMA_FILE = Path(__file__).with_name("events.schema.json")
SCHEMA_LINE = "# yaml-language-server: $schema=chrono/curation/events.schema.json"


def schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of a curated file, for editors: shapes and words, not whether dates exist."""
    definitions = {record_name(of, partial): _object(of, partial) for of, partial in _classes(CuratedFile)}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A curated file of chrono",
        **_object(CuratedFile, False),
        "$defs": dict(sorted(definitions.items())),
    }


def schema_text() -> str:
    """The schema as the file holds it."""
    return json.dumps(schema(), indent=1, ensure_ascii=False) + "\n"


def record_name(of: type[Entry], partial: bool) -> str:
    """What a class is called in the schema and on the page."""
    return of.__name__ + ("Changes" if partial else "")


def _object(of: type[Entry], partial: bool) -> dict[str, Any]:
    properties = {}
    for name, field in keys_of(of).items():
        shape = field.metadata["value"].schema()
        properties[name] = {"description": field.metadata["about"]} | (
            {"anyOf": [shape, {"type": "null"}]} if partial and not field.metadata["lasting"] else shape
        )
    wanted = [name for name, field in keys_of(of).items() if field.metadata["required"] and not partial]
    shape = {"type": "object", "description": of.__doc__, "properties": properties, "additionalProperties": False}
    if wanted:
        shape["required"] = wanted
    if of is OverrideEntry:
        shape["oneOf"] = [{"required": [action]} for action in ACTIONS]
    return shape


def _classes(of: type[Entry]) -> Iterator[tuple[type[Entry], bool]]:
    """Each class that the keys of `of` lead to, once, in the order of the file; `True` where no key is required."""
    seen: set[tuple[type[Entry], bool]] = set()
    waiting = [_record_in(field.metadata["value"]) for field in keys_of(of).values()]
    while waiting:
        record = waiting.pop(0)
        if record is None or (record.of, record.partial) in seen:
            continue
        seen.add((record.of, record.partial))
        yield record.of, record.partial
        waiting += [_record_in(field.metadata["value"]) for field in keys_of(record.of).values()]


def _record_in(value: Value) -> Record | None:
    while isinstance(value, Items | Table):
        value = value.of
    return value if isinstance(value, Record) else None


_HEAD = """\
# The curated file

Every key of `events.yaml`, from the classes that read it: `python -m chrono.curation` writes this page anew.

All values are read as text: `05`, `on` and `12:30` stay what they are, and a date is a date only where one belongs.
Anchors, aliases, tags and duplicate keys are refused. A file has at most 10 MB and 50 levels. `chrono check FILE` tells
every fault at once, with line and column and what would be right. Name the schema in the first line, and an editor
will complete and check the file while you write. In a checkout that line is

    {line}

and elsewhere it has the path of the schema that was installed with the package, which this prints:

    python -c "from chrono.curation.json_schema import SCHEMA_FILE; print(SCHEMA_FILE)"

## Dates

A date is EDTF, or plain words that say one date and nothing else, in any language that dates are read in, as
`find_dates` reads them: `3 May 2019`, `3–5 June 2019`, `autumn 2024`, `c. 1250`, `3. Mai 2019`, `le 3 mai 2019`,
`3 мая 2019`; and `in`, `on`, `at` or `the` may stand before it. No date is what another one is wanted for, as
`last week` and `3 May`, what the calendar lacks, as `30 February 2019`, and numbers that can be two days, as
`05/11/2023`, which are told with both: `--date-order` is for documents, and a curated file means the same whoever
reads it.

## How an entry and an extracted event find each other

By `id`; then by a quote that both rest on; then by date, title, place, people and series, as in a merge. The entry
wins in every key that it states. What it replaced stays beside the event as a conflict, or in the decisions that
`chrono build --explain` tells. An override sees events as they were extracted, in the order of the file; where it
matches nothing, or not as many as it says, that is reported with its line and nothing is changed.

## Ids

An extracted event's id is made of what the event is and of its best quote, never of its place in the document or
of other documents. Mentions that are merged keep the id of the most precise one, among equals of the one whose
document is oldest, then the smallest; every other id still finds the event in `match`, `same_as` and `links`. The id
of an entry here is its `id`, or is made of its kind, date, title and ordinal. `pin` gives an event an id for good.
"""


def reference_page() -> str:
    """The reference page, in Markdown."""
    parts = [_HEAD.format(line=SCHEMA_LINE), _section("The file", CuratedFile)]
    for of, partial in _classes(CuratedFile):
        if of is EventEntry and partial:
            parts.append(
                f"## {record_name(of, True)}\n\nThe keys of EventEntry, none required; an empty value takes one away.\n"
            )
        else:
            parts.append(_section(record_name(of, partial), of))
    return "\n".join(parts)


def _section(title: str, of: type[Entry]) -> str:
    rows = []
    for name, field in keys_of(of).items():
        needed = " (required)" if field.metadata["required"] else ""
        says = field.metadata["value"].says().replace("|", "\\|")
        rows.append(f"| `{name}`{needed} | {field.metadata['about']} | {says} |")
    return "\n".join(
        [
            f"## {title}",
            "",
            (of.__doc__ or "").strip(),
            "",
            "| key | meaning | value |",
            "| --- | --- | --- |",
            *rows,
            "",
        ]
    )
