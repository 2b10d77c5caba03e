"""Numbers beside months that are no days of theirs.

The numbers of a list's entries, where a language writes days alike: "1. Mai 1901", "2. Juni 1903". The last word of a
line, above one that has its own day: "Phase 3" over "Oct. 4, 1959".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from chrono.lang import Language
from chrono.lang import language as language_of

__all__ = ["unnumbered"]

_LAST_NUMBER = re.compile(r"(?<=\s)(\d{1,2})[ \t]?\r?\Z")
_LONGEST_LIST = 120  # characters of days before the last one
_FEWEST = 4  # entries, counted from one on: so many days of different months hardly ever follow each other so


def unnumbered(text: str, language: Language) -> str:
    """The text, each sign in its place, without the numbers of entries and of lines that are no days of a month."""
    if language.settings.get("order") == "mdy":
        return _without_line_ends(text, language.code)
    if "number_dot" not in language.settings or "\n1. " not in text:
        return text
    for entries in _counted(text, language.code):
        if len(entries) >= _FEWEST and all(one["month"] != other["month"] for one, other in pairwise(entries)):
            for entry in entries:
                start, end = entry.span("number")
                text = f"{text[:start]}{' ' * (end - start)}{text[end:]}"
    return text


def _counted(text: str, code: str) -> Iterator[list[re.Match[str]]]:
    """The entries that begin with a month, in runs that count up from one."""
    run: list[re.Match[str]] = []
    for entry in _entries(code).finditer(text):
        number = int(entry["number"][:-1])
        if run and number != len(run) + 1:
            yield run
            run = []
        if run or number == 1:
            run.append(entry)
    yield run


@cache
def _entries(code: str) -> re.Pattern[str]:
    """A line that begins with a number and its full stop, and a month."""
    return re.compile(rf"\n[ \t>]{{0,8}}(?P<number>\d{{1,3}}\.)[ \t]{{1,3}}(?P<month>{_months(code)})\b")


def _without_line_ends(text: str, code: str) -> str:
    """The text without the numbers that end a line above a month with its day."""
    kept, position = [], 0
    for below in _lines_of_days(code).finditer(text):
        number = _LAST_NUMBER.search(text, max(0, below.start() - 5), below.start())
        if number is not None and not _names_month(text, number.start(), code):
            kept += [text[position : number.start()], " " * len(number[1])]
            position = number.end(1)
    return "".join((*kept, text[position:])) if kept else text


def _names_month(text: str, end: int, code: str) -> bool:
    """Whether a month stands before a number in its line: "May 5, 12 and | 19" are its days."""
    line = max(text.rfind("\n", 0, end) + 1, end - _LONGEST_LIST)
    return _month(code).search(text, line, end) is not None


@cache
def _month(code: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?i:{_months(code)})\b")


@cache
def _lines_of_days(code: str) -> re.Pattern[str]:
    """The end of a line above one that begins with a month and its day."""
    months = _months(code)
    # The first letter before all the months: most lines have another.
    first = "".join(map(re.escape, sorted({month[0] for month in months.split("|")})))
    return re.compile(rf"\n[ \t*_#]{{0,8}}(?i:(?=[{first}])(?:{months}))\.?[ \t]\d{{1,2}}(?![\d:])")


def _months(code: str) -> str:
    words = {word.replace("=", "") for month in language_of(code).words["MONTH"].values() for word in month}
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))
