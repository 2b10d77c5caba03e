"""Timelines as CSV, one row an event, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable
from typing import TextIO

from chrono.model import Event, Timeline

__all__ = ["COLUMNS", "csv_rows", "row", "to_csv"]

COLUMNS = (
    "id", "title", "kind", "date", "earliest", "latest", "basis", "status", "place", "country", "latitude",
    "longitude", "participants", "series", "ordinal", "confidence", "origin", "source", "page", "quote_location",
    "quote", "note", "url", "tags",
)  # fmt: skip


# The wide forms too: spreadsheets in East Asian settings take them for the narrow ones.
_FORMULAS, _SIGNS = ("=", "@", "＝", "＠", "\t", "\r", "\n"), ("+", "-", "＋", "－")
# What begins a cell where spreadsheets part cells by semicolons or tabs, as German, French and Russian ones do: there
# quotation marks inside a line protect nothing.
_INSIDE = re.compile(r"(?<=[;\t\r\n])(\s*)(?=[=@＝＠]|[+\-＋－][^\W\d_])")


def to_csv(timeline: Timeline) -> str:
    """RFC 4180 with a header row; `date` is EDTF, `earliest` and `latest` are days, lists are joined by "; "."""
    out = io.StringIO(newline="")
    write = csv_rows(out)
    for event in timeline:
        write(event)
    return out.getvalue()


def csv_rows(out: TextIO) -> Callable[[Event], None]:
    """Write the header row to `out`; the function given back writes one event there."""
    writer = csv.DictWriter(out, COLUMNS)
    writer.writeheader()

    def write(event: Event) -> None:
        writer.writerow({key: _safe(value) for key, value in row(event).items()})

    return write


def row(event: Event) -> dict[str, object]:
    """The event's cells by column, as they are; None where there is nothing."""
    when, place = event.when, event.place
    best = event.evidence[0] if event.evidence else None
    return {
        "id": event.id, "title": event.title, "kind": event.kind,
        "date": when and when.edtf, "earliest": when and when.earliest, "latest": when and when.latest,
        "basis": event.basis, "status": event.status,
        "place": place and place.name, "country": place and place.country,
        "latitude": place and place.latitude, "longitude": place and place.longitude,
        "participants": "; ".join(f"{p.name} ({p.role})" if p.role else p.name for p in event.participants),
        "series": event.series, "ordinal": event.ordinal, "confidence": event.confidence, "origin": event.origin,
        "source": best and best.source, "page": best and best.page,
        "quote_location": best and best.location, "quote": best and best.quote,
        "note": event.note, "url": event.url, "tags": "; ".join(event.tags),
    }  # fmt: skip


def _safe(value: object) -> str:
    """The cell's text; what a spreadsheet would run as a formula gets an apostrophe before it."""
    text = "" if value is None else str(value).replace("\0", "")
    if ";" in text or "\t" in text or "\n" in text or "\r" in text:
        text = _INSIDE.sub(r"\1'", text)
    if text[:1] in _FORMULAS or (text[:1] in _SIGNS and not _is_number(text)):
        return "'" + text
    return text


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True
