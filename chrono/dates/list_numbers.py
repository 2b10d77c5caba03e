"""Numbers of the entries of a list before months, where a language writes days alike: "1. Mai 1901", "2. Juni 1903"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from chrono.lang import Language
from chrono.lang import language as language_of

__all__ = ["unnumbered"]

_FEWEST = 4  # entries, counted from one on: so many days of different months hardly ever follow each other so


def unnumbered(text: str, language: Language) -> str:
    """The text, each sign in its place, without the numbers of entries that begin with a month."""
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
    months = {word.replace("=", "") for words in language_of(code).words["MONTH"].values() for word in words}
    said = "|".join(sorted(map(re.escape, months), key=len, reverse=True))
    return re.compile(rf"\n[ \t>]{{0,8}}(?P<number>\d{{1,3}}\.)[ \t]{{1,3}}(?P<month>{said})\b")
