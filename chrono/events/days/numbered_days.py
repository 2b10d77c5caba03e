"""The days of a programme that are only counted: "Day 2: visit to the works", below "Study tour, 12–17 May 2024".

Which day is meant is said by the stretch of days in the nearest heading above the first of them or in the line right
above, that is no sentence and has no other date; or, where none has one, by that of a title.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from chrono.dates import DateMention
from chrono.events.days.anchors import Anchor
from chrono.strict_yaml import shipped
from chrono.when import When

__all__ = ["numbered_days"]

_FEWEST = 2
_LONGEST = 31  # days
_OPENS = r"^[ \t]{0,8}(?:#{1,6}[ \t]{1,3}|[-*+•>|–][ \t]{1,3})?[*_\[]{0,3}"
_MARKS = " \t\xa0#-*+•>|–_["  # before the first day of a line
_LONGEST_FIRST = 40  # characters of these and of its number
_TERMINAL = ".!?;:"
_LINE = re.compile(r"^[^\n]*\S[^\n]*$", re.MULTILINE)
_ASIDE = r"(?:[ \t]\([^()\n\d]{2,30}\))?"  # "(Sunday)"
_BEHIND = r"(?=[*_\]]{0,3}(?:[ \t]*$|[ \t]*[:.,|–—-]))"


def numbered_days(text: str, mentions: Sequence[DateMention], code: str) -> list[Anchor]:
    """The anchors of the days that open lines with their number, in order, in the language `code`; mostly none."""
    if not _may_begin(text, code):
        return []
    found = list(_pattern(code).finditer(text))
    if len(found) < _FEWEST or _number(found[0], code) != 1:
        return []
    stretch = _stretch(text, mentions, found[0].start())
    first = stretch.earliest if stretch is not None else None
    numbers = [_number(match, code) for match in found]
    if stretch is None or first is None or numbers != sorted(numbers) or numbers[-1] > (stretch.days or 0):
        return []
    return [
        Anchor(
            match.start("day"),
            match.end("day"),
            match["day"],
            When.from_date(first.plus(number - 1)),
            basis="narrative",
        )
        for match, number in zip(found, numbers, strict=True)
    ]


def _may_begin(text: str, code: str) -> bool:
    """Whether the first day may open a line: quicker to see than what its lines open with."""
    folded = text.casefold()
    for word in _words(code):
        at = folded.find(word)
        while at >= 0:
            before = folded[max(0, at - _LONGEST_FIRST) : at].rpartition("\n")[2]
            if len(before) < _LONGEST_FIRST and before.strip(_MARKS) in _first(code):
                return True
            at = folded.find(word, at + 1)
    return False


@cache
def _words(code: str) -> tuple[str, ...]:
    """What a programme calls its days."""
    return tuple(shipped("chrono.events", "layout.yaml")["numbered_days"].get(code, ()))


@cache
def _first(code: str) -> frozenset[str]:
    """What may stand before the word for a day, where it is the first: nothing, "1", "1st", "first"."""
    ones = (said for said, number in _ranks(code).items() if number == 1)
    behind = shipped("chrono.events", "layout.yaml")["behind_numbers"]
    figures = [f"{zero}1{mark}" for zero in ("", "0") for mark in ("", *behind)]
    return frozenset(("", *figures, *(f"{said}{mark}" for said in ones for mark in ("", *behind))))


def _stretch(text: str, mentions: Sequence[DateMention], end: int) -> When | None:
    """The stretch of days of what ends at an offset: the only date of the line or heading that it stands under."""
    lines = [match for match in _LINE.finditer(text, 0, end) if _is_no_sentence(match[0].strip())]
    heads = [line for line in lines if line[0].lstrip().startswith("#")]
    for line in (*lines[-1:], *(reversed(heads) if heads else lines[:1])):
        inside = [one.when for one in mentions if line.start() <= one.start < line.end() and one.when is not None]
        if inside:
            return inside[0] if len(inside) == 1 and _is_stretch(inside[0]) else None
    return None


def _is_no_sentence(line: str) -> bool:
    return line.startswith("#") or line[-1] not in _TERMINAL


def _is_stretch(when: When) -> bool:
    return when.precision == "interval" and when.days is not None and _FEWEST <= when.days <= _LONGEST


def _number(match: re.Match[str], code: str) -> int:
    said = (match["behind"] or match["before"]).casefold()
    return int(said) if said.isdecimal() else _ranks(code)[said]


@cache
def _ranks(code: str) -> dict[str, int]:
    """The words that number days, each with its number: "one" and "first"."""
    rows = shipped("chrono.events", "layout.yaml")["numbers_of_days"].get(code, ())
    return {word: number for row in rows for number, word in enumerate(row, 1)}


@cache
def _pattern(code: str) -> re.Pattern[str]:
    """What opens a line with a day and its number: "Day 2", "2nd day", "Second day"; the group "day" is both."""
    marks = shipped("chrono.events", "layout.yaml")["behind_numbers"]
    words, behind = ("|".join(map(re.escape, row)) for row in (_words(code), marks))
    numbers = "|".join(["\\d{1,2}", *sorted(map(re.escape, _ranks(code)), key=len, reverse=True)])
    day = (
        rf"(?i:(?:{words})\s(?P<behind>{numbers})\b|"
        rf"(?P<before>{numbers})(?:{behind})?\s(?:{words})\b)"
    )
    return re.compile(rf"{_OPENS}(?P<day>{day}{_ASIDE}){_BEHIND}", re.MULTILINE)
