"""A document gets its date: from what it says of itself."""

from __future__ import annotations

import re
from collections.abc import Mapping

from chrono.errors import DateError
from chrono.model import DocumentDate, Evidence
from chrono.when import When

__all__ = ["find_document_date"]

_KEYS = ("date", "published", "published_time", "publication_date", "pubdate", "created", "last_modified", "updated")
_MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
_LINE = re.compile(
    r"(?P<iso>\d{4}-\d\d-\d\d)|(?P<month>[A-Za-z]{3,9})\.? (?P<day>\d{1,2})(?:st|nd|rd|th)?,? (?P<year>\d{4})"
    r"|(?P<day2>\d{1,2}) (?P<month2>[A-Za-z]{3,9}),? (?P<year2>\d{4})"
)


def find_document_date(
    text: str,
    *,
    source: str,
    part: int = 1,
    language: str | None = None,
    metadata: Mapping[str, str] | None = None,
) -> DocumentDate | None:
    """The date of a document with its quotes and reasons, or None where it has none."""
    for key in _KEYS:
        value = (metadata or {}).get(key)
        if value and (when := _when(value)):
            return DocumentDate(when, "explicit", reasons=(f"the front matter says {key}: {value}",))
    at = 0
    for line in text[:2000].splitlines(keepends=True):
        if len(line) < 40 and (when := _when(line)) and (quote := line.strip()):
            start = at + line.index(quote)
            evidence = Evidence(source, start, start + len(quote), quote, part=part)
            return DocumentDate(when, "explicit", (evidence,), ("a line at the top gives a date and nothing else",))
        at += len(line)
    return None


def _when(text: str) -> When | None:
    match = _LINE.search(text)
    try:
        if match is None:
            return None
        if match["iso"]:
            return When.parse(match["iso"])
        month = (match["month"] or match["month2"]).lower()[:3]
        number = next((n for n, name in enumerate(_MONTHS, 1) if name.startswith(month)), None)
        return (
            When.of(int(match["year"] or match["year2"]), number, int(match["day"] or match["day2"]))
            if number
            else None
        )
    except DateError:
        return None
