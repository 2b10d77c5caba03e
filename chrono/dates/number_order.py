"""Whether a text writes days before months in numbers, "dmy", or months first, "mdy", as far as its dates show."""

from __future__ import annotations

import re
from collections.abc import Sequence

from chrono.dates.draft import Draft

__all__ = ["order_in_words", "seen_order"]

# A day before its month, a weekday perhaps before both; and any date whose month is a word.
_DAY_FIRST = re.compile(r"(?:[^\W\d_]+,? )?(?:the )?\d{1,2}(?:st|nd|rd|th|\.)?(?: of)? [^\W\d_]{3}")
_IN_WORDS = re.compile(r"[^\W\d_]{3}")


def order_in_words(drafts: Sequence[Draft], text: str, usual: str) -> str:
    """The order of the dates with a month in words, as who writes "13th May" has in numbers too; else the `usual`."""
    if not any(draft.numeric for draft in drafts):
        return usual
    dates = (text[d.start : d.end] for d in drafts if d.day is not None and d.month is not None and not d.numeric)
    seen = {"dmy" if _DAY_FIRST.match(date) else "mdy" for date in dates if _IN_WORDS.search(date)}
    return seen.pop() if len(seen) == 1 else usual


def seen_order(drafts: Sequence[Draft]) -> str | None:
    """The order that the document's unambiguous numeric dates have, None where there are none or they disagree."""
    seen = {"dmy" if d.numeric[0] > 12 else "mdy" for d in drafts if d.numeric and max(d.numeric) > 12}
    return seen.pop() if len(seen) == 1 else None
