"""The noun before a relative clause of Spanish or French, and where the words end that lead to one."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache

from chrono.events.words.kinds import grammar
from chrono.events.words.phrases import any_phrase

__all__ = ["before_dates", "ends_with_article"]

Span = tuple[int, int]

_FIRST_WORD = re.compile(r"([^\W\d_]+) ")
_LAST_WORD = re.compile(r"\b([^\W\d_]+) \Z")


@cache
def ends_with_article() -> re.Pattern[str]:
    """The noun that a text ends with, from its article on: "la firma Lar"."""
    return re.compile(rf"(?:\A|.*\s)((?:(?:{any_phrase('articles', 'es', 'fr')}) |[Ll]['’])[^,;:.]{{2,60}})\Z", re.S)


def before_dates(start: int, text: str, marks: Sequence[Span], language: str) -> int:
    """Where the words end that lead to a clause and to the dates before it: "la firma, que | en 2006 adquirió"."""
    if language not in ("es", "fr"):
        return start
    opening = _FIRST_WORD.match(text, start)
    if opening is not None and opening[1].casefold() in grammar("relative", language):
        return opening.end()
    at = start
    for first, last in reversed(marks[: bisect_left(marks, (start,))]):
        if text[last:at].strip(" ,"):
            break
        at = first
        while (lead := _LAST_WORD.search(text, max(0, at - 20), at)) and lead[1] in grammar("before_date", language):
            at = lead.start()
    return at
