"""Where the name of a body begins that has a number: "the | 4th Battalion", but "the January 6th | Committee"."""

from __future__ import annotations

import re

from chrono.events.words.lexicon import lexicon

__all__ = ["numbered_from"]

NUMBERED = re.compile(r"(?:\b(?P<before>\w+)\s)?\b(?P<number>\d{1,3}(?:st|nd|rd|th|d)) \Z")
ORDINAL_ENDS = ("st ", "nd ", "rd ", "th ", "d ")


def numbered_from(text: str, start: int) -> int:
    """Where a body's name begins with its number: "the | 4th Battalion", but "the January 6th | Committee"."""
    numbered = NUMBERED.search(text, max(0, start - 20), start) if text.endswith(ORDINAL_ENDS, 0, start) else None
    if numbered is None or (numbered["before"] or "").casefold() in lexicon().calendar:
        return start
    return numbered.start("number")
