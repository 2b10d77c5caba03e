"""Numbers that head the paragraphs of a long paper, which look like years once they pass a thousand: "1501. The court".

Such a run of numbers begins below any year, or ends above; or its paragraphs name years that are far from its numbers.
"""

from __future__ import annotations

import re
from functools import lru_cache

__all__ = ["is_number_of_paragraph"]

_HEAD = re.compile(r"^[ \t]*[\[(]?(\d{1,5})([.)\]])(?=[ \t]+\S)", re.MULTILINE)
_YEAR = re.compile(r"(?<![\d.,/-])(?:1[5-9]|20)\d\d(?![\d/-])")
_MARKS = frozenset(".)]")
_LEAST, _MOST = 1000, 2100  # numbers that may be years
_FEWEST = 3  # paragraphs of a run that is told by the years in it
_FAR = 30  # years


def is_number_of_paragraph(text: str, start: int, end: int) -> bool:
    """Whether the number at these offsets is that of a paragraph."""
    if text[end : end + 1] not in _MARKS:
        return False
    before = text[max(0, start - 12) : start]
    if before.rpartition("\n")[2].strip(" \t[(") or (start > 12 and "\n" not in before):
        return False
    return start in _numbers(text)


@lru_cache(maxsize=4)
def _numbers(text: str) -> frozenset[int]:
    """Where the numbers of paragraphs begin that may be taken for years."""
    found: set[int] = set()
    run: list[re.Match[str]] = []
    for head in (*_HEAD.finditer(text), None):
        if head and run and int(head[1]) == int(run[-1][1]) + 1 and head[2] == run[-1][2]:
            run.append(head)
            continue
        if run and _are_no_years(text, run, head.start() if head else len(text)):
            found.update(one.start(1) for one in run)
        run = [head] if head else []
    return frozenset(found)


def _are_no_years(text: str, run: list[re.Match[str]], end: int) -> bool:
    first, last = int(run[0][1]), int(run[-1][1])
    if first < _LEAST or last > _MOST:
        return len(run) > 1
    if len(run) < _FEWEST:
        return False
    stops = [one.start() for one in run[1:]] + [end]
    named = [
        [abs(int(year) - int(one[1])) for year in _YEAR.findall(text, one.end(), stop)]
        for one, stop in zip(run, stops, strict=True)
    ]
    gaps = [gap for gaps in named for gap in gaps]
    return bool(gaps) and min(gaps) > _FAR and sum(map(bool, named)) * _FEWEST >= len(run)
