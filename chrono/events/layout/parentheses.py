"""What a sentence says in brackets beside what it tells: "The mill was sold (for a song, it was said) in 1911"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

__all__ = ["without_parentheses"]

# Words in small letters, and no number among them.
_SAID_BESIDE = re.compile(r"\((?<=[\w”\"’',] \()[a-z](?:[^()\d\n]|\n(?!\s*\n)){14,140}\)(?=[ ,;.\n])")
_FILLED = re.compile(r"\S")


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
