"""Years behind a king or pope that are those of his reign: "Henry II (1154–1189)" over "Richard I (1189–1199)".

They are no life where the next or the last one's years touch them, or where the words before the name speak of a reign.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter

from chrono.events.days.anchors import Anchor
from chrono.events.words.phrases import any_phrase
from chrono.when import When

__all__ = ["ruler_of_years"]

_REGNAL = re.compile(r"\b[A-ZÀ-Þ][\w’'-]+ (?:[IVX]+|(?:the|der|die|le|la|el) [A-ZÀ-Þ][\w’'-]+)\s*\Z")
_REIGN = re.compile(rf"\b(?:{any_phrase('before_a_ruler')})\s+\Z", re.IGNORECASE)
_NEAR = 40  # dates on each side among which the one before or after is looked for


def ruler_of_years(before: str, one: Anchor, ends: tuple[When, When], anchors: Sequence[Anchor]) -> str:
    """The name of the ruler that `before` ends with, where the years of an anchor are those of his reign; else ""."""
    name = _REGNAL.search(before)
    first, last = (end.earliest for end in ends)
    if name is None or first is None or last is None:
        return ""
    at = bisect_left(anchors, one.start, key=attrgetter("start"))
    near = (other for other in anchors[max(0, at - _NEAR) : at + _NEAR] if other is not one)
    told = _REIGN.search(before[: name.start()]) or any(_touches(other, first.year, last.year) for other in near)
    return name.group().strip() if told else ""


def _touches(other: Anchor, first: int, last: int) -> bool:
    """Whether a stretch of years ends where another begins, or begins where it ends."""
    begun, ended = other.when.earliest, other.when.latest
    if other.when.precision != "interval" or begun is None or ended is None:
        return False
    return begun.year in (last, last + 1) or ended.year in (first, first - 1)
