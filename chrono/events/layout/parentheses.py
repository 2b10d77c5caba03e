"""What a sentence says in brackets beside what it tells: "The mill was sold (for a song, it was said) in 1911"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

__all__ = ["with_round_brackets", "without_parentheses"]

# Words in small letters, and no number among them.
_SAID_BESIDE = re.compile(r"\((?<=[\w”\"’',] \()[a-z](?:[^()\d\n]|\n(?!\s*\n)){14,140}\)(?=[ ,;.\n])")
_FILLED = re.compile(r"\S")
# "[1812–1870]", "[d. 1899]", "[born 1812, Lund]"; no text of a link.
_SQUARE_LIFE = re.compile(
    r"\[(?:(?:b|d|born|died|née|c|ca)\b\.? ?[^\[\]\n]{0,40}\d{3,4}|\d{3,4} ?[-–—] ?\d{3,4})"
    r"(?:,[^\[\]\n]{0,60})?\](?!\()"
)


def without_parentheses(text: str, dated: Sequence[int]) -> str:
    """The text with blanks for what is said in brackets inside a sentence without a date; all else keeps its place.

    `dated` are the offsets at which dates begin, in order.
    """
    if " (" not in text:
        return text
    pieces, done = [], 0
    for match in _SAID_BESIDE.finditer(text):
        start, end = match.span()
        if bisect_left(dated, start) == bisect_left(dated, end):
            pieces += [text[done:start], _FILLED.sub(" ", match.group())]
            done = end
    return "".join([*pieces, text[done:]]) if pieces else text


def with_round_brackets(text: str) -> str:
    """The text with the square brackets around years of lives made round: "Ida Holm [1812–1870]", "[d. 1899]"."""
    return _SQUARE_LIFE.sub(_rounded, text) if "[" in text else text


def _rounded(match: re.Match[str]) -> str:
    return f"({match.group()[1:-1]})"
