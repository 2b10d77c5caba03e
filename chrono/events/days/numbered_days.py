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
_TERMINAL = ".!?;:"
_LINE = re.compile(r"^[^\n]*\S[^\n]*$", re.MULTILINE)
_ASIDE = r"(?:[ \t]\([^()\n\d]{2,30}\))?"  # "(Sunday)"
_BEHIND = r"(?=[*_\]]{0,3}(?:[ \t]*$|[ \t]*[:.,|–—-]))"


def numbered_days(text: str, mentions: Sequence[DateMention], code: str) -> list[Anchor]:
    """The anchors of the days that open lines with their number, in order, in the language `code`; mostly none."""
    words = shipped("chrono.events", "layout.yaml")["numbered_days"].get(code, ())
    if not any(word in text or word.capitalize() in text or word.upper() in text for word in words):
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


def _stretch(text: str, mentions: Sequence[DateMention], end: int) -> When | None:
    """The stretch of days of what ends at an offset: the only date of the line or heading that it stands under."""
    lines = [match for match in _LINE.finditer(text, 0, end) if _is_no_sentence(match[0].strip())]
    heads = [line for line in lines if line[0].lstrip().startswith("#")]
    title = lines[:1] if not heads or heads[0] is lines[0] else []
    for line in dict.fromkeys([*lines[-1:], *reversed(heads), *title]):
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
    data = shipped("chrono.events", "layout.yaml")
    words, behind = ("|".join(map(re.escape, row)) for row in (data["numbered_days"][code], data["behind_numbers"]))
    numbers = "|".join(["\\d{1,2}", *sorted(map(re.escape, _ranks(code)), key=len, reverse=True)])
    day = (
        rf"(?i:(?:{words})\s(?P<behind>{numbers})\b|"
        rf"(?P<before>{numbers})(?:{behind})?\s(?:{words})\b)"
    )
    return re.compile(rf"{_OPENS}(?P<day>{day}{_ASIDE}){_BEHIND}", re.MULTILINE)
