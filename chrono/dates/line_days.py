"""Days in figures at the heads of lines: "16.06. Council meets" under the line of a year, "2.7.43. The regiment moved".

In running text such figures are numbers of sections, prices and versions; lines of a chronicle or war diary tell them
by what stands above, or by going on from day to day. English has no such days.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from chrono.dates.document_words import words_of_lines
from chrono.dates.draft import Draft

__all__ = ["days_of_lines"]

_LINE = re.compile(
    r"\n[ \t>]{0,8}(?:[*+•–—-][ \t]{1,3})?(?P<day>\d{1,2})(?P<mark>[./])(?P<month>\d{1,2})"
    r"(?:(?P=mark)(?P<year>\d\d)(?!\d)(?:\.(?!\d))?|\.(?!\d)|(?=[ \t]{0,2}[:–—]|[ \t]-[ \t]))"
)
# The line of a year over such days, and how far above them it may stand, in characters.
_YEAR_LINE = re.compile(
    rf"(?:\A|\n)[ \t#*_=]{{0,8}}(?:(?:{'|'.join(words_of_lines('before_year_of_days'))}) )?(?:1\d|20)\d\d"
    rf"(?: ?(?:{'|'.join(map(re.escape, words_of_lines('behind_year_of_days')))}))?[ \t.:*_=]{{0,8}}(?=\n)"
)
_YEAR_REACH = 3_000
_FEWEST = 3  # lines whose years are of two digits
_MONTHS, _DAYS = 12, 31


def days_of_lines(text: str, language: str) -> Iterator[Draft]:
    """The days with which lines begin, in order: without a year under the line of one, and with two digits of it."""
    found = [] if language == "en" else [match for match in _LINE.finditer(text) if _is_day(match)]
    if not found:
        return
    short = [match for match in found if match["year"]]
    dated = frozenset(match.start() for match in short) if _are_days(short) else frozenset[int]()
    for match in found:
        if match.start() in dated or (not match["year"] and _is_under_year(text, match, language)):
            yield _draft(match)


def _is_day(match: re.Match[str]) -> bool:
    return 0 < int(match["month"]) <= _MONTHS and 0 < int(match["day"]) <= _DAYS


def _are_days(lines: list[re.Match[str]]) -> bool:
    """Whether three numbers each are days that follow each other, and no versions: one is beyond the twelfth."""
    days = [(match["year"], int(match["month"]), int(match["day"])) for match in lines]
    ordered = all(one <= other for one, other in pairwise(days))
    return len(days) >= _FEWEST and ordered and any(day > _MONTHS for _, _, day in days)


def _is_under_year(text: str, match: re.Match[str], language: str) -> bool:
    """Whether the line of a year stands above; in German, whose hours are written alike, a full stop ends the day."""
    if language == "de" and text[match.end() - 1] != ".":
        return False
    begin = match.start() + 1  # the line of the year ends there, if it is the one above
    return _YEAR_LINE.search(text, max(0, begin - _YEAR_REACH), begin) is not None


def _draft(match: re.Match[str]) -> Draft:
    draft = Draft()
    draft.start, draft.end, draft.rule, draft.kind = match.start("day"), match.end(), "day of a line", "calendar"
    draft.day, draft.month = int(match["day"]), int(match["month"])
    if match["year"]:
        draft.year, draft.short_year = int(match["year"]), True
    return draft
