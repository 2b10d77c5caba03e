"""The day of the session that minutes are of, where the page that they stand on has another: "date: 2022-08-26"."""

from __future__ import annotations

import attrs

from chrono.dates import find_dates
from chrono.events.anchors import anchor
from chrono.events.markup import masked
from chrono.events.minutes import is_minutes
from chrono.lang import languages
from chrono.model import Document, DocumentDate

__all__ = ["of_its_session"]

_OPENING, _LONGEST_LINE = 600, 160  # characters of a text in which its title stands, and of that


def of_its_session(document: Document) -> Document:
    """The document as of the one day that its title, or the line it opens with, says that it is the minutes of."""
    date = document.date
    if date is None or date.basis not in ("explicit", "curated") or date.when.precision != "day":
        return document
    opening = next((line for line in document.text[:_OPENING].split("\n") if line.strip()), "")
    for line in (document.title or "", opening):
        if len(line) <= _LONGEST_LINE and is_minutes(line):
            language = document.language if document.language in languages() else "en"
            mentions = find_dates(masked(line), language=language, date_order=document.date_order)
            days = {one.when for one in (anchor(mention, line, None) for mention in mentions) if one and one.fine}
            if len(days) == 1 and (day := days.pop()).precision == "day" and day != date.when:
                return attrs.evolve(document, date=DocumentDate(day, "explicit"))
    return document
