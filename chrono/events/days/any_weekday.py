"""Weekdays that are any one: "on a cold Monday in March 1912" is in that month, and "on a Sunday" nobody knows when.

"At a Monday hearing" is the last Monday. What such a day may be like is in `phrases.yaml`, under `like_a_weekday`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from chrono.events.words.phrases import any_phrase

if TYPE_CHECKING:
    from chrono.dates import DateMention
    from chrono.events.days.anchors import Anchor

__all__ = ["begins_any_weekday", "bounded_by", "is_within"]

_LIKE = any_phrase("like_a_weekday")
_ARTICLE = re.compile(rf"\b(?P<article>{any_phrase('before_any_weekday')}) (?:(?:{_LIKE}),? ){{0,2}}\Z", re.IGNORECASE)
_ANY = re.compile(rf"(?:an? |one |einem |eines |un )(?:(?:{_LIKE}),? ){{0,2}}\w+(?: \w+)?", re.IGNORECASE)
_BEHIND = re.compile(rf"(?:\s+(?:{any_phrase('behind_any_weekday', 'en')})\b|\W*(?:$|[.,;:!?)\"”\n—–])|\s+\d)")
# What may stand between such a day and the date that it is, or the month or year that it is in.
_ON = re.compile(r",?\s+on\s+(?:the\s+)?")
_IN = re.compile(r",?\s+(?:(?:early |late |back )?(?:in|of|during)\s+(?:the\s+(?:month\s+of\s+)?)?|im\s+|de\s+|en\s+)?")
# What stands between the month or year that a sentence has told and such a day in it.
_TOLD = re.compile(r"[^.;!?\n]{0,120}\s")
_COARSE = frozenset({"month", "season", "year", "decade", "quarter"})


def begins_any_weekday(mention: DateMention, before: str, text: str) -> int | None:
    """Where the article begins that makes a weekday any one of its name, None where it is a certain one.

    `before` is what stands before it in the text.
    """
    if not mention.rule.endswith("weekday") or not before.endswith(" "):
        return None
    match = _ARTICLE.search(before)
    if match is None or (match["article"].casefold() in ("a", "an", "one") and not _BEHIND.match(text, mention.end)):
        return None
    return mention.start - len(before) + match.start()


def bounded_by(before: Anchor, one: Anchor, text: str) -> Anchor | None:
    """The month or year that such a weekday is in, or its day, as the one date of both: "on a Friday in 1954"."""
    if not before.partial:
        return None
    joint = _IN if one.when.precision in _COARSE else _ON if one.when.precision == "day" else None
    if joint is None or not joint.fullmatch(text, before.end, one.start):
        return None
    return attrs.evolve(one, start=before.start, text=text[before.start : one.end]) if _is_any(before) else None


def is_within(one: Anchor, before: Anchor, text: str) -> bool:
    """Whether such a weekday is in the month or year that its sentence has told: "In June 1912, on a wet Friday, …"."""
    if not one.partial or before.basis == "document" or before.when.precision not in _COARSE:
        return False
    return _is_any(one) and _TOLD.fullmatch(text, before.end, one.start) is not None


def _is_any(one: Anchor) -> bool:
    return one.partial and _ANY.fullmatch(one.text) is not None
