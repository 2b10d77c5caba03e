"""CSV: a row an event, its columns by their usual names; those of chrono's own CSV and of TimelineJS spreadsheets too.

What stands in other columns goes into the note, so that nothing is lost.
"""

from __future__ import annotations

import csv
import io
import itertools
import re
from collections.abc import Mapping
from typing import Any

from attrs import evolve

from chrono.curation.importing.rows import Category, Foreign, Row, date_value, id_of
from chrono.curation.plain_words import in_words
from chrono.errors import DateError, Problem, ReadError
from chrono.reading import Reading
from chrono.reading.encoding import decode
from chrono.when import When

__all__ = ["foreign", "when_value"]

# What a column is for, by the names that people give it; the first name that the file has wins.
_NAMES = {
    "title": ("title", "headline", "event", "name", "summary", "subject", "what"),
    "date": ("date", "edtf", "when", "start", "start date", "begin", "from", "day"),
    "end": ("end", "end date", "until", "to"),
    "earliest": ("earliest",), "latest": ("latest",),
    "kind": ("kind", "category", "group", "type"),
    "place": ("place", "location", "where", "venue", "city"),
    "country": ("country",), "latitude": ("latitude", "lat"), "longitude": ("longitude", "lon", "lng", "long"),
    "participants": ("participants", "people", "who", "attendees", "persons"),
    "status": ("status",), "series": ("series",), "ordinal": ("ordinal", "edition"),
    "note": ("note", "notes", "text", "description", "details", "comment", "comments", "remarks"),
    "url": ("url", "link", "website"), "media": ("media", "image", "picture", "photo"),
    "tags": ("tags", "keywords", "labels"), "id": ("id", "uid"),
    "source": ("source", "document"), "page": ("page",), "location": ("quote location",),
    "quote": ("quote", "citation"),
}  # fmt: skip
# What the CSV of chrono and of its page says of an event and a curator does not.
_DERIVED = ("basis", "confidence", "origin", "date text")
# The spreadsheet of TimelineJS has a column for each part of a date.
_PARTS = ("year", "month", "day")
_SHEET_ONLY = frozenset(("display date", "end year", "media credit", "media caption", "media thumbnail"))

_STATUSES = {
    "confirmed": "held", "done": "held", "completed": "held", "tentative": "planned", "scheduled": "planned",
    "canceled": "cancelled",
}  # fmt: skip
_NO_FORMULA = re.compile(r"'(?=[=+\-@\t\r\n])")
_ROLE = re.compile(r"(?P<name>[^()]+?) \((?P<role>.+)\)")


def foreign(data: bytes, source: str, options: Reading) -> Foreign:
    """The rows of a table; raises `ReadError` where it has no column for titles, or none for dates."""
    problems: list[Problem] = []
    text = decode(data, source, problems)
    csv.field_size_limit(max(csv.field_size_limit(), len(text) + 1))
    first = text.partition("\n")[0]
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=max(",;\t|", key=first.count))
    try:
        header = [_folded(name) for name in next(reader, [])]
        columns = _columns(header, options)
        _check(columns, header, source)
        rows = []
        line = reader.line_num + 1
        for cells in reader:
            if any(cell.strip() for cell in cells):
                rows.append(_row(dict(zip(header, cells, strict=False)), columns, line, options))
            line = reader.line_num + 1
    except csv.Error as error:
        raise ReadError(f"{source}:{reader.line_num}: is no CSV: {error}") from error
    return _sheet(rows) if _is_sheet(header) else Foreign(tuple(rows))


def _sheet(rows: list[Row]) -> Foreign:
    """The rows of a TimelineJS spreadsheet: some are the title and the eras."""
    about = next((row.values for row in rows if row.fields.get("row") == "title"), {})
    return Foreign(
        tuple(row for row in rows if row.fields.get("row") not in ("title", "era")),
        title=str(about.get("title", "")),
        description=str(about.get("note", "")),
        eras=tuple(
            evolve(row, values={key: row.values[key] for key in ("title", "date")})
            for row in rows
            if row.fields.get("row") == "era" and {"title", "date"} <= set(row.values)
        ),
    )


def _folded(name: str) -> str:
    return " ".join(name.lower().lstrip("\ufeff").replace("_", " ").split())


def _is_sheet(header: list[str]) -> bool:
    """Whether the table has columns that only a TimelineJS spreadsheet has; a year and a headline have many."""
    return {"year", "headline"} <= set(header) and not _SHEET_ONLY.isdisjoint(header)


def _columns(header: list[str], options: Reading) -> dict[str, str]:
    """The column for each purpose; those that the user names win."""
    named = {"title": options.title_column, "date": options.date_column, "note": options.text_column}
    columns = {key: _folded(name) for key, name in named.items() if name}
    for key, names in _NAMES.items():
        name = next((name for name in names if name in header and name not in columns.values()), None)
        if name and key not in columns:
            columns[key] = name
    if "year" in header and columns.get("date") == "day" and not options.date_column:
        del columns["date"]
    if _is_sheet(header):
        columns |= {"kind": "group", "row": "type"}
        columns.pop("date", None)
    return {key: name for key, name in columns.items() if key not in ("kind", "row") or name in header}


def _check(columns: Mapping[str, str], header: list[str], source: str) -> None:
    dated = {"date", "earliest"} & set(columns) or "year" in header
    missing = [f"title ({', '.join(_NAMES['title'])})"] * ("title" not in columns)
    missing += [f"date ({', '.join(_NAMES['date'])})"] * (not dated)
    missing += [f"column {name!r}" for name in columns.values() if name not in header]
    if missing:
        found = ", ".join(name for name in header if name) or "none"
        raise ReadError(f"{source}: has no {' and no '.join(missing)} among its columns: {found}")


def _row(cells: dict[str, str], columns: Mapping[str, str], line: int, options: Reading) -> Row:
    said = {name: text for name, cell in cells.items() if (text := _NO_FORMULA.sub("", cell, 1).strip())}
    told = {key: said[name] for key, name in columns.items() if name in said}
    values: dict[str, Any] = {key: told[key] for key in ("title", "series", "ordinal", "url", "media") if key in told}
    faults: list[tuple[str, str]] = []
    try:
        if date := _date(told, said, options.date_order):
            values["date"] = date
    except DateError as error:
        faults.append((columns.get("date", "date"), str(error)))
    if "id" in told and not told["id"].isdigit():  # a bare number is the table's own, and another table has it too
        values["id"] = id_of(told["id"])
    if status := told.get("status", "").casefold():
        values["status"] = _STATUSES.get(status, status)
    values |= _parts_of_the_event(told)
    if note := _note(told, said, columns):
        values["note"] = note
    category = Category((told["kind"],)) if "kind" in told else None
    fields = {**columns, "row": told.get("row", "").lower()}
    return Row(line, values, category, fields, faults=tuple(faults))


def _parts_of_the_event(told: Mapping[str, str]) -> dict[str, Any]:
    """What consists of parts: place, participants, tags, evidence."""
    values: dict[str, Any] = {}
    if "place" in told:
        values["place"] = {"name": told["place"]} | {
            key: told[key] for key in ("country", "latitude", "longitude") if key in told
        }
    if "participants" in told:
        values["participants"] = [
            match.groupdict() if (match := _ROLE.fullmatch(name)) else {"name": name}
            for name in _split(told["participants"])
        ]
    if "tags" in told:
        values["tags"] = _split(told["tags"])
    if "quote" in told and "source" in told:
        stands = {key: told[key] for key in ("page", "location") if key in told}
        values["evidence"] = [{"source": told["source"], **stands, "quote": told["quote"]}]
    return values


def _split(text: str) -> list[str]:
    return [part for piece in re.split(r"[;|\n]", text) if (part := piece.strip())]


def _note(told: Mapping[str, str], said: Mapping[str, str], columns: Mapping[str, str]) -> str:
    """The note, and below it what stands in columns that no key is for."""
    used = {*columns.values(), *_DERIVED, *_PARTS[:3], *(f"end {part}" for part in _PARTS[:3]), "display date"}
    if not ("quote" in told and "source" in told):
        used -= {columns.get(key, "") for key in ("source", "page", "location", "quote")}
    rest = [f"{name}: {text}" for name, text in said.items() if name and name not in used]
    return "\n".join([*([told["note"]] if "note" in told else []), *rest])


def _date(told: Mapping[str, str], said: Mapping[str, str], order: str | None) -> Any:
    """The value of `date`; None where the row gives none. Raises `DateError` where what it gives is no date."""
    if "year" in said and "date" not in told:
        return _span(*(_of_parts([said.get(f"{side}{part}", "") for part in _PARTS]) for side in ("", "end ")))
    if "date" not in told:
        ends = [told.get(end, "") for end in ("earliest", "latest")]
        return "/".join(end or ".." for end in ends) if any(ends) else None
    if "end" in told and told["end"] != told["date"]:
        return _span(when_value(told["date"], order), when_value(told["end"], order))
    value = date_value(when_value(told["date"], order))
    narrower = {end: told[end] for end in ("earliest", "latest") if end in told}
    return {"edtf": value, **narrower} if isinstance(value, str) and narrower else value


def _of_parts(parts: list[str]) -> When | None:
    """The date of year, month and day, as far as they go; None where there is no year. The time is left to the note."""
    numbers = list(itertools.takewhile(bool, parts[:3]))
    if not all(re.fullmatch(r"-?\d{1,5}", number) for number in numbers):
        raise DateError(f"{' '.join(numbers)!r} is no year, month and day in numbers")
    return When.of(*map(int, numbers)) if numbers else None


def _span(start: When | None, end: When | None) -> Any:
    if start is None or end is None or start == end:
        return date_value(start or end) if start or end else None  # type: ignore[arg-type]  # one of them is there
    return date_value(When.between(start, end))


def when_value(text: str, order: str | None) -> When:
    """A date in EDTF or in words; raises `DateError` that says what would be right."""
    try:
        return When.parse(text)
    except DateError as error:
        when, why = in_words(text, order)
        if when is None:
            raise DateError(why or str(error)) from error
        return when
