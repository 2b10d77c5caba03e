"""Dates in plain words, as a person writes them in a curated file or a table: "3–5 June 2019", "c. 1250"."""

from __future__ import annotations

import re

from chrono.errors import Problem
from chrono.when import When

__all__ = ["in_words"]


def in_words(text: str, date_order: str | None = None) -> tuple[When | None, str | None]:
    """The date that plain words say, or why they say none; (None, None) where they are no words for a date.

    `date_order` (dmy, mdy or ymd) is how 05/11/2023 reads; where it is None, such a date comes with all that it can be.
    """
    if not re.search(r"[^\W\d_]|\d[./–]\d", text):
        return None, None
    from chrono.dates import find_dates

    problems: list[Problem] = []
    mentions = find_dates(text, date_order=date_order, problems=problems)
    if problems:
        return None, problems[0].message
    if len(mentions) != 1 or not _is_all(text[: mentions[0].start], text[mentions[0].end :]):
        return None, None
    if mentions[0].when is None:
        return None, f"{text!r} needs another date to count from; write the date itself, as 7 November 2019"
    return mentions[0].when, None if date_order or "order" not in mentions[0].assumed else _either(text)


def _either(text: str) -> str:
    """What numbers can be that begin with the day or with the month."""
    from chrono.dates import find_dates

    readings = [mention.edtf or "" for order in ("dmy", "mdy") for mention in find_dates(text, date_order=order)]
    return f"{text!r} can be {' or '.join(readings)}; write the one that it is"


def _is_all(before: str, after: str) -> bool:
    """Whether what stands around a date adds nothing to it."""
    return not set(before.casefold().split()) - {"in", "on", "at", "the"} and not after.strip(" .\n")
