"""The entries of a provenance: who owned a work, and when it was sold, each between semicolons.

Museums and dealers write "by descent to his son; sold, Holm's, Lund, 4 July 1962, lot 31": each entry has its own
date, and says nothing of the next. What such a list is called is in `layout.yaml`, under `provenances`.
"""

from __future__ import annotations

import re
from functools import cache

from chrono.events.layout.markup import bare
from chrono.strict_yaml import shipped

__all__ = ["entries_of_provenance", "is_label", "opens_provenance"]

_LONGEST_LABEL = 24  # characters
_NOTES = r"(?:\s?\[\d{1,3}\])*"
# Behind a semicolon, a stop at the end of a line, and the number of a note behind a stop.
_ENDS = re.compile(rf";{_NOTES}\s+|\.{_NOTES}\s*\n\s*|\.(?:\[\d{{1,3}}\])+\s+|[()]")
# "Anonymous sale; | Holm's, Lund, 11 January 1995": the house and the day are those of the sale.
_SOLD_THERE = re.compile(r"\b(?:sale|sold|auction|sales)\Z")


def opens_provenance(text: str, start: int, end: int) -> bool:
    """Whether a line or paragraph is, or begins behind, what a provenance is called: "Provenance: Bo Lind, Lund"."""
    line = text.rfind("\n", 0, start) + 1
    label, colon, _ = text[line : min(end, start + _LONGEST_LABEL)].partition(":")
    return (colon != "" or end - start < _LONGEST_LABEL) and bare(label).strip(" :*_#").casefold() in _names()


def is_label(paragraph: str) -> bool:
    """Whether a paragraph is another label, as "EXHIBITED" is."""
    said = paragraph.strip()
    return len(said) < _LONGEST_LABEL and "\n" not in said and not any(letter in ";,.0123456789" for letter in said)


def entries_of_provenance(text: str, start: int, end: int) -> list[int]:
    """Where the entries of a provenance begin in a paragraph."""
    found, depth = [start], 0
    for match in _ENDS.finditer(text, start, end):
        mark = match.group()
        if mark in "()":
            depth = max(0, depth + (1 if mark == "(" else -1))
        elif not depth and match.end() < end and not _SOLD_THERE.search(text, start, match.start()):
            found.append(match.end())
    return found


@cache
def _names() -> frozenset[str]:
    return frozenset(shipped("chrono.events", "layout.yaml")["provenances"])
