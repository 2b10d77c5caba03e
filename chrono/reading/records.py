"""Tables and records: a document for each row of CSV, JSON or JSON Lines that has a text.

The text is in the column that the user names, else in the one with a usual name, else in the one with the longest
texts, else in one of remarks. What stands in the other columns is metadata. To read one more kind of table, give its
rows to `articles`.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, islice
from typing import Any

from chrono.errors import Problem
from chrono.reading.encoding import decode
from chrono.reading.locations import in_words
from chrono.reading.options import Reading
from chrono.reading.registry import Article, Format
from chrono.reading.streams import LONGEST_LINE, lines

__all__ = ["FORMATS", "Row", "articles"]

_TEXTS = ("text", "body", "content", "article", "fulltext", "full_text", "article_text", "message", "description")
# Of a table whose texts are short, as the rows of a log.
_REMARKS = ("notes", "note", "remarks", "comments", "comment", "details", "summary", "event", "entry")
_TITLES = ("title", "headline", "subject", "heading", "name")
_IDS = ("id", "uid", "guid", "doc_id", "document_id")
_LONGEST_ID = 60
_LISTS = ("documents", "articles", "items", "records", "data", "results", "rows", "entries", "posts")
_PROSE = 40  # characters that the texts of a column without a usual name have on average
_SAMPLE_ROWS = 50

# ValueError: JSON that is wrong, and a number of more digits than Python reads.
_NO_JSON = (ValueError, RecursionError)

Row = Mapping[str, Any]


def articles(
    rows: Iterable[tuple[str, Row]], source: str, options: Reading, problems: list[Problem]
) -> Iterator[Article]:
    """An article for each row with a text, as the rows come; a problem where no column holds texts.

    Each row comes with where it stands, as "row 17". The first rows tell the column of texts, unless the user does.
    """
    names: dict[str, str] = {}
    waiting = _folded(rows, names)
    sample = list(islice(waiting, _SAMPLE_ROWS))
    column = _text_column([row for _, row in sample], options)
    for place, row in chain(sample, waiting):
        if column is None:
            break
        if _said(row.get(column)):
            yield _article(row, column, options, in_words(_named(place, row, options), f"column {names[column]}"))
    missing = [
        f"no column {name!r}"
        for name in (options.text_column, options.title_column, options.date_column, options.id_column)
        if name and name.strip().lower() not in names
    ]
    hint = ""
    if column is None:
        missing = ["no column that holds texts", *missing]
        hint = "; name it with --text-column, or text_column=" if names else ""
    if missing:
        problems.append(
            Problem(f"has {' and '.join(missing)} (its columns: {', '.join(names) or 'none'}){hint}", source)
        )


def _folded(rows: Iterable[tuple[str, Row]], names: dict[str, str]) -> Iterator[tuple[str, dict[str, Any]]]:
    """The rows with their keys in lower case; as what these stand in the file is put into `names`."""
    for place, row in rows:
        keys = {key: str(key).strip("\ufeff").strip() for key in row if key is not None}
        names.update((name.lower(), name) for name in keys.values())
        yield place, {name.lower(): row[key] for key, name in keys.items()}


def _named(place: str, row: dict[str, Any], options: Reading) -> str:
    """Where a row stands, with its id where it has one."""
    ids = [options.id_column.strip().lower()] if options.id_column else _IDS
    found = next((text for name in ids if (text := _said(row.get(name)))), "")
    return f"{place} ({found})" if found and len(found) <= _LONGEST_ID else place


def _text_column(rows: list[dict[str, Any]], options: Reading) -> str | None:
    if options.text_column is not None:
        return options.text_column.strip().lower()
    keys = dict.fromkeys(key for row in rows for key in row)
    if usual := next((name for name in _TEXTS if name in keys), None):
        return usual
    lengths = {key: sum(len(_said(row.get(key))) for row in rows) for key in keys}
    longest = max(lengths, key=lambda key: lengths[key], default=None)
    prose = longest is not None and lengths[longest] >= _PROSE * len(rows)
    return longest if prose else next((name for name in _REMARKS if name in keys), None)


def _article(row: dict[str, Any], column: str, options: Reading, location: str) -> Article:
    metadata = {key: text for key, value in row.items() if key != column and (text := _said(value))}
    if options.date_column and (date := metadata.get(options.date_column.strip().lower())):
        metadata["date"] = date
    names = [options.title_column.strip().lower()] if options.title_column else list(_TITLES)
    title = next((metadata[name] for name in names if name in metadata), None)
    return Article(_said(row[column]), title=title, metadata=metadata, locations=((0, location),))


def _said(value: Any) -> str:
    """A cell as text; lists and objects are no text."""
    return "" if value is None or isinstance(value, list | dict | bool) else str(value).strip("\ufeff")


def _csv(file: io.BufferedReader, source: str, problems: list[Problem], options: Reading) -> Iterator[Article]:
    csv.field_size_limit(max(csv.field_size_limit(), LONGEST_LINE))
    text = lines(file, source, problems)
    first = next(text, "")
    table = csv.DictReader(chain([first], text), delimiter=max(",;\t|", key=first.count))
    try:
        # As a spreadsheet counts them, where the names of the columns are the first row.
        yield from articles(((f"row {number}", row) for number, row in enumerate(table, 2)), source, options, problems)
    except csv.Error as error:
        problems.append(Problem(f"is a table that could not be read further: {error}", source, table.line_num))


def _json(data: bytes, source: str, problems: list[Problem], options: Reading) -> list[Article]:
    text = decode(data, source, problems)
    try:
        found = json.loads(text)
    except _NO_JSON as error:
        line = error.lineno if isinstance(error, json.JSONDecodeError) else None
        problems.append(Problem(f"is no JSON: {error}", source, line))
        return []
    rows = [(f"record {number}", row) for number, row in enumerate(_rows(found), 1)]
    return list(articles(rows, source, options, problems))


def _rows(found: Any) -> list[Row]:
    """The records of a JSON value: a list, the list under a usual key, or the value itself."""
    if isinstance(found, dict):
        inner = next((found[key] for key in _LISTS if isinstance(found.get(key), list)), None)
        found = inner if inner is not None else [found]
    return [row for row in found if isinstance(row, dict)] if isinstance(found, list) else []


def _json_lines(file: io.BufferedReader, source: str, problems: list[Problem], options: Reading) -> Iterator[Article]:
    return articles(_json_rows(file, source, problems), source, options, problems)


def _json_rows(file: io.BufferedReader, source: str, problems: list[Problem]) -> Iterator[tuple[str, Row]]:
    for number, line in enumerate(lines(file, source, problems, newline="\n"), 1):
        if line.strip():
            try:
                row = json.loads(line)
            except _NO_JSON as error:
                problems.append(Problem(f"is no JSON: {error}", source, number))
                continue
            if isinstance(row, dict):
                yield f"line {number}", row


FORMATS = (
    Format.of_records("csv", frozenset({".csv", ".tsv"}), _csv),
    Format("json", frozenset({".json"}), _json),
    Format.of_records("json lines", frozenset({".jsonl", ".ndjson"}), _json_lines),
)
