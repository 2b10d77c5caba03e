"""Years that head a section with a title beside them, over entries of days: "1999 – the second administration".

Where one such line has an entry right below that opens with a day without a year, "25 October – …", all lines of its
form are headings: the page is laid out so.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

__all__ = ["titled_years"]

_YEAR = re.compile(r"[12]\d{3}")
_DECORATION = " \t*_>"
# Behind the year: the mark that sets it off, and a title that no sentence ends in.
_TITLE = re.compile(r"[*_]{0,3} ?([-–—:|])[*_]{0,3} +[^\W\d_][^\n]{2,70}(?<![.!?;,:])[ \t]*\n\s*")
_SET_OFF = re.compile(r"[*_.]{0,3}\s?(?:[-–—:|]|\t)")


def titled_years(text: str, spans: Sequence[tuple[int, int]]) -> frozenset[int]:
    """Where the years begin that are such headings; `spans` are those of the dates of a text, in order."""
    ends = dict(spans)
    forms: dict[str, list[int]] = {}
    proven: set[str] = set()
    for start, end in spans:
        if end - start != 4 or not _YEAR.fullmatch(text, start, end) or not _opens_line(text, start):
            continue
        if (title := _TITLE.match(text, end)) is None:
            continue
        below = _start_of_line(text, title.end())
        if below in ends and _YEAR.fullmatch(text, below, ends[below]) and _TITLE.match(text, ends[below]):
            continue  # an entry above another of its kind
        forms.setdefault(title[1], []).append(start)
        if below in ends and _is_day(text[below : ends[below]]) and _SET_OFF.match(text, ends[below]):
            proven.add(title[1])
    return frozenset(start for form in proven for start in forms[form])


def _opens_line(text: str, start: int) -> bool:
    return not text[text.rfind("\n", max(0, start - 12), start) + 1 if start > 12 else 0 : start].strip(_DECORATION)


def _start_of_line(text: str, at: int) -> int:
    """Where a line's first word begins, behind the marks of an item."""
    while text[at : at + 1] in ("-", "*", "_", " ", "•", ">") and at < len(text):
        at += 1
    return at


def _is_day(words: str) -> bool:
    """Whether a date has a month and a day, and no year."""
    return any(map(str.isdigit, words)) and any(map(str.isalpha, words)) and _YEAR.search(words) is None
