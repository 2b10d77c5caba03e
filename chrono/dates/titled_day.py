"""The day that a title beside the text names, and what it says of the document's own.

Reports of what befell somebody are mostly put up within days. For one more word that says so, name it under `befell`
in `document_words.yaml`.
"""

from __future__ import annotations

import re

from chrono.dates.document_words import document_words
from chrono.dates.finding import find_dates
from chrono.dates.mention import DateMention
from chrono.model import DocumentDate
from chrono.when import When

__all__ = ["only_date", "reported_of_title", "titled_day"]

_FOUR_FIGURES = re.compile(r"\d{4}")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_REPORTED_SINCE = 1990  # what befell before was put up by nobody within days of it
_PUT_UP_WITHIN = 14  # days


def only_date(title: str, language: str | None) -> DateMention | None:
    """The one date of a title, None where it gives none or several."""
    found = [mention for mention in find_dates(title, language=language) if mention.type == "DATE"]
    return found[0] if len(found) == 1 else None


def titled_day(title: str, language: str | None) -> When | None:
    """The one day that a title gives in full, None where it gives none or several dates."""
    mention = only_date(title, language) if _FOUR_FIGURES.search(title) else None
    when = mention.when if mention else None
    return when if when is not None and when.precision == "day" else None


def reported_of_title(title: str, text: str, language: str | None) -> DocumentDate | None:
    """The days in which a report was put up whose title says what befell on which day: "The outage of 3 May 2021".

    A text that names a later year was written then, and one of a day before such reports were put up is history.
    """
    befell = document_words(language).phrases.get("befell")
    if befell is None or befell.search(title) is None:
        return None
    day = titled_day(title, language)
    if day is None or day.earliest is None or day.earliest.year < _REPORTED_SINCE:
        return None
    if _names_a_later_year(text, day.earliest.year):
        return None
    until = When.from_date(day.earliest.plus(_PUT_UP_WITHIN))
    reason = f"its title names the day of what it reports: {title}"
    return DocumentDate(When.between(day, until), "inferred_year", reasons=(reason,))


def _names_a_later_year(text: str, year: int) -> bool:
    return any(int(match.group()) > year for match in _YEAR.finditer(text))
