"""The day on which was said what a page of the next day holds: "until noon tomorrow, 28 July" on a page of 28 July.

Calls with the press are put up when what they announce is out.
"""

from __future__ import annotations

import re

import attrs

from chrono.dates import find_dates
from chrono.events.words.phrases import any_phrase
from chrono.model import Document

__all__ = ["of_its_eve"]

_OPENING = 6000  # characters in which a call says until when it may not be told
_TOMORROW = re.compile(
    r"\b[Tt]omorrow(?: morning)?,?(?: \d\d?:\d\d [ap]\.?m\.?(?: [A-Z][a-z]+)?,)?\s+"
    rf"(?:(?i:{any_phrase('weekdays', 'en')}),?\s+)?"
    r"([A-Z][a-z]{2,8}\s+\d{1,2})(?:st|nd|rd|th)?\b|"
    r"\b([A-Z][a-z]{2,8}\s+\d{1,2})(?:st|nd|rd|th)?,\s+which\s+is\s+tomorrow\b"
)


def of_its_eve(document: Document) -> Document:
    """The document as of the day before its date, where it calls that day "tomorrow"."""
    date = document.date
    if date is None or document.language != "en" or date.basis != "explicit" or date.when.precision != "day":
        return document
    if "omorrow" not in document.text[:_OPENING]:
        return document
    for match in _TOMORROW.finditer(document.text, 0, _OPENING):
        days = find_dates(match[1] or match[2], reference=date.when, language="en")
        if any(one.when == date.when for one in days):
            return attrs.evolve(document, date=attrs.evolve(date, when=date.when.shift(days=-1)))
    return document
