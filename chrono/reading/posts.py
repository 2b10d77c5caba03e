"""A page of posts: headings, each with the day of its post on the line below or above.

A chronicle may look the same; but where a section says "today" or "yesterday", somebody wrote it that day, and the
sections were not written on one day. Nor does a chronicle go back from each day to an earlier one, as a page of news
does, whose posts are written out.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from chrono.dates import find_dates
from chrono.lang import detect, language

__all__ = ["posts"]

_HEADING = re.compile(r"\n(#{1,4})[ \t]+\S.*")
_LISTED = re.compile(r"^\s*[-*+•] ", re.MULTILINE)
_FEWEST, _FEWEST_BACK = 2, 3
_SHORTEST = 300  # characters of a post that is written out
_FAR = 400  # characters in which the nearest filled line is looked for


def posts(text: str, dated: Callable[[str], bool]) -> list[int]:
    """Where the posts of a page begin, none where it is no such page; `dated` knows a line that gives a day."""
    levels: dict[str, list[re.Match[str]]] = {}
    for heading in _HEADING.finditer(f"\n{text}"):  # each begins where its line does in the text itself
        levels.setdefault(heading[1], []).append(heading)
    for headings in levels.values():
        if len(headings) >= _FEWEST and (found := _dated_starts(text, headings, dated)):
            starts = [start for start, _ in found]
            posted = _says_today(text[starts[0] :]) or _goes_back(text, found)
            return starts if posted else []
    return []


def _dated_starts(text: str, headings: list[re.Match[str]], dated: Callable[[str], bool]) -> list[tuple[int, str]]:
    """Where posts begin, each with the line of its day below its heading or above; none where one has no such line."""
    below = [(heading.start(), _below(text, heading.end() - 1)) for heading in headings]
    above = [_above(text, heading.start()) for heading in headings]
    return next((found for found in (below, above) if all(dated(line) for _, line in found)), [])


def _goes_back(text: str, found: list[tuple[int, str]]) -> bool:
    """Whether three posts or more, all of them prose of some length, go back from day to day."""
    ends = [*(start for start, _ in found[1:]), len(text)]
    spans = [(start, end) for (start, _), end in zip(found, ends, strict=True)]
    if len(found) < _FEWEST_BACK or any(end - start < _SHORTEST for start, end in spans):
        return False
    if any(_LISTED.search(text, start, end) for start, end in spans):
        return False
    days = [next((one.when.earliest for one in find_dates(line) if one.when), None) for _, line in found]
    known = [day.number for day in days if day is not None]
    return len(known) == len(days) and known == sorted(known, reverse=True) and known[0] > known[-1]


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
