"""A date told to people: "c. 1250", "3–5 June 2019", "autumn 2024", "49 BC", "since 1998".

Nothing is said that EDTF does not: a day that is not known is not written. To change how a part of a year is called,
change its words in `YEAR_PARTS`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from chrono.when import When

__all__ = ["MONTHS", "YEAR_PARTS", "humanise", "nth"]

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip

# EDTF's numbers for parts of a year: first month, last month, precision, what people call it.
YEAR_PARTS = {
    21: (3, 5, "season", "spring {}"), 22: (6, 8, "season", "summer {}"),
    23: (9, 11, "season", "autumn {}"), 24: (12, 2, "season", "winter {}"),
    33: (1, 3, "quarter", "Q1 {}"), 34: (4, 6, "quarter", "Q2 {}"),
    35: (7, 9, "quarter", "Q3 {}"), 36: (10, 12, "quarter", "Q4 {}"),
    40: (1, 6, "half", "first half of {}"), 41: (7, 12, "half", "second half of {}"),
}  # fmt: skip

_QUALIFIERS = re.compile(r"[?~%]")
_PLAIN = re.compile(r"Y?(-?\d+)(?:-(\d\d))?(?:-(\d\d))?(?:T([\d:]+)(.*))?", re.ASCII)
_MASKED = re.compile(r"\dX")
_OPEN = ("", "..")


def humanise(when: When) -> str:
    """The date in English, from its EDTF alone: what narrowed `earliest` and `latest` say besides is left out."""
    if when.precision == "interval":
        return _interval(*when.edtf.split("/"))
    if when.precision == "set":
        items = when.edtf[1:-1].split(",")
        told = [_interval(*(end or ".." for end in item.split(".."))) if ".." in item else _one(item) for item in items]
        if not any(_QUALIFIERS.search(item) or ".." in item for item in items):
            told, _ = _share_tail(told)
        word = " or " if when.edtf.startswith("[") else " and "
        return word.join(filter(None, [", ".join(told[:-1]), told[-1]]))
    return _one(when.edtf)


def _interval(first: str, last: str) -> str:
    if first in _OPEN:
        return f"until {_one(last)}" if first == ".." or not last else f"unknown – {_one(last)}"
    if last in _OPEN:
        return f"since {_one(first)}" if last == ".." else f"{_one(first)} – unknown"
    start, end = _one(first), _one(last)
    if start == end:
        return start
    if _QUALIFIERS.search(first + last) or not _alike(first, last):
        return f"{start} – {end}"
    (start, end), single = _share_tail([start, end])
    if "T" in first and first[:10] == last[:10]:
        return f"{start}–{end.partition(', ')[2]}"
    return f"{start}–{end}" if single else f"{start} – {end}"


def _alike(first: str, last: str) -> bool:
    """Whether two dates are written in one form, year 44 before Christ and year 14 too."""
    return re.sub(r"^-|\d", "", first) == re.sub(r"^-|\d", "", last) and len(first.strip("-")) == len(last.strip("-"))


def _share_tail(items: list[str]) -> tuple[list[str], bool]:
    """The items, with the last words that all share kept in the last one only; and whether one word each is left."""
    words = [item.split(" ") for item in items]
    shared = 0
    while all(len(item) > shared + 1 for item in words) and len({item[-shared - 1] for item in words}) == 1:
        shared += 1
    heads = [item[: len(item) - shared] for item in words]
    return [" ".join(head) for head in heads[:-1]] + items[-1:], all(len(head) == 1 for head in heads)


def _one(edtf: str) -> str:
    """A date without brackets or slash."""
    approximate, uncertain = "~" in edtf or "%" in edtf, "?" in edtf or "%" in edtf
    plain = _QUALIFIERS.sub("", edtf) if approximate or uncertain else edtf
    told = _masked(plain) if "X" in plain and _MASKED.search(plain) else _plain(plain)
    return f"{'c. ' if approximate else ''}{told}{'?' if uncertain else ''}"


def _plain(edtf: str) -> str:
    match = _PLAIN.match(edtf)  # what follows is unspecified, "-XX"
    assert match is not None, edtf
    year, month = int(match[1]), int(match[2] or 0)
    if not month:
        return _era(year)
    if month in YEAR_PARTS:
        winter = month == 24 and year >= 1000
        return YEAR_PARTS[month][3].format(f"{year}/{(year + 1) % 100:02}" if winter else _era(year))
    day = f"{int(match[3])} " if match[3] else ""
    zone = f" {match[5]}".replace(" Z", " UTC") if match[5] else ""
    return f"{day}{MONTHS[month - 1]} {_era(year)}{f', {match[4]}{zone}' if match[4] else ''}"


def _era(year: int) -> str:
    if year < 1:
        return f"{1 - year} BC"
    return f"AD {year}" if year < 1000 else str(year)


def nth(number: int) -> str:
    """A number as an ordinal in English: 1st, 12th, 23rd."""
    suffix = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{suffix}"


def _masked(edtf: str) -> str:
    """A decade, "199X", or a century, "18XX"; before Christ a decade by its years, for EDTF counts them otherwise."""
    sign, digits = edtf[:1] == "-", int(edtf.strip("-X"))
    if edtf.endswith("XX"):
        number = digits + 1
        return f"{nth(number)} century{' BC' if sign else ''}"
    if sign:
        return f"{digits * 10 + 10}–{digits * 10 + 1} BC"
    return f"{digits * 10}s" if digits else "1 BC – AD 9"
