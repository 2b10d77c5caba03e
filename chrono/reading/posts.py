"""A page of posts: headings, each with the day of its post on the line below or above, and texts that say "today".

A chronicle may look the same; but where a section says "today" or "yesterday", somebody wrote it that day, and the
sections were not written on one day.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from chrono.lang import detect, language

__all__ = ["posts"]

_HEADING = re.compile(r"^(#{1,4})[ \t]+\S.*$", re.MULTILINE)
_FEWEST = 2
_FAR = 400  # characters in which the nearest filled line is looked for


def posts(text: str, dated: Callable[[str], bool]) -> list[int]:
    """Where the posts of a page begin, none where it is no such page; `dated` knows a line that gives a day."""
    levels: dict[str, list[re.Match[str]]] = {}
    for heading in _HEADING.finditer(text):
        levels.setdefault(heading[1], []).append(heading)
    for headings in levels.values():
        if len(headings) >= _FEWEST and (starts := _starts(text, headings, dated)):
            return starts if _says_today(text[starts[0] :]) else []
    return []


def _starts(text: str, headings: list[re.Match[str]], dated: Callable[[str], bool]) -> list[int]:
    """Where headings of one level begin, or the days above them; none where one of them has no day there."""
    if all(dated(_below(text, heading.end())) for heading in headings):
        return [heading.start() for heading in headings]
    above = [_above(text, heading.start()) for heading in headings]
    return [start for start, _ in above] if all(dated(line) for _, line in above) else []


def _below(text: str, end: int) -> str:
    """The first filled line below an offset."""
    return text[end : end + _FAR].lstrip().partition("\n")[0].strip()


def _above(text: str, start: int) -> tuple[int, str]:
    """Where the last filled line above an offset begins, and what it says."""
    upper = text[max(0, start - _FAR) : start].rstrip()
    line = upper.rpartition("\n")[2]
    return max(0, start - _FAR) + len(upper) - len(line), line.strip()


def _says_today(text: str) -> bool:
    """Whether a text names the day that it was written on, or one beside it, as "today" or "yesterday" do."""
    words = language(detect(text)).words.get("DAYWORD", {})
    names = {name.strip("=").lower() for several in words.values() for name in several}
    return not names.isdisjoint(re.findall(r"[^\W\d_]+", text.lower()))
