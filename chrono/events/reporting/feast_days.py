"""How an anniversary stands to the date beside it: it falls on that day, is celebrated on it, or is only a reason.

"Today marks the 50th anniversary of the bridge" says that the bridge was opened on a day like this; "celebrated its
anniversary on 3 May" says no more than the year, and so does "met on 3 May ahead of the anniversary", where the day is
not even that of the celebration. The words are in `anniversaries.yaml`, under `manners`.
"""

from __future__ import annotations

import re
from enum import Enum
from typing import TYPE_CHECKING

from chrono.events.words.anniversary_words import manners

if TYPE_CHECKING:
    from chrono.events.days.anchors import Anchor

__all__ = ["Manner", "beside", "manner_of"]

# What is told of the celebration itself: "the 9th anniversary of the storm took place in the square".
_HELD = re.compile(
    r"\s(?:(?:took|takes|take) place|(?:was|were|is|are|will be|has been|have been) (?:held|marked|celebrated))\b"
)
_REACH = 90  # characters before an anniversary in which its verb or preposition stands


class Manner(Enum):
    """Of which day an anniversary is: those that say more come first.

    FALLS: the date is the anniversary's, and nothing else is told of it. BESIDE: it is, and something else is told of
    it. CELEBRATED: it is the day of the celebration alone. OCCASION and AHEAD: it is that of what is done for it, or
    before it.
    """

    FALLS = 0
    BESIDE = 1
    CELEBRATED = 2
    OCCASION = 3
    AHEAD = 4

    @property
    def on_the_day(self) -> bool:
        """Whether the date is the day itself, so that the thing remembered was on such a day."""
        return self in (Manner.FALLS, Manner.BESIDE)

    @property
    def is_reason(self) -> bool:
        """Whether the date is of something else, of which the anniversary is a reason."""
        return self in (Manner.OCCASION, Manner.AHEAD)


def manner_of(text: str, language: str, place: tuple[int, int, int], anchor: Anchor | None) -> Manner:
    """How an anniversary stands to its date, or to that of the text where it has none.

    `place` are three offsets: of its sentence, of its number and of the end of what it is of.
    """
    told = manners(language)
    if told is None:
        return Manner.CELEBRATED
    start, number, end = place
    before = text[max(start, number - _REACH) : number]
    if anchor is not None and (found := beside(text, language, number, end, anchor)) is not None:
        return found
    if told.ahead.search(before):
        return Manner.AHEAD
    if (occasion := told.occasion.search(before)) is not None:
        led = text[start : max(start, number - _REACH) + occasion.start()]
        return Manner.CELEBRATED if told.celebration.search(led) else Manner.OCCASION
    if told.on.search(before):
        return Manner.BESIDE
    return Manner.FALLS if (anchor is None or anchor.deictic) and told.now.search(before) else Manner.CELEBRATED


def beside(text: str, language: str, number: int, end: int, anchor: Anchor) -> Manner | None:
    """The manner that the words between a date and an anniversary say, None where these tell of something else.

    Of the anniversary the offset of its number is given, and that of the end of what it is of.
    """
    told = manners(language)
    if told is None:
        return None
    if anchor.end <= number:
        between = text[anchor.end : number]
        if told.is_day.fullmatch(between):
            return Manner.FALLS
        return Manner.BESIDE if told.apposed.fullmatch(between) and not _HELD.match(text, end) else None
    between = text[end : anchor.start]
    if told.falls_on.fullmatch(between):
        return Manner.FALLS
    return Manner.BESIDE if end <= anchor.start and told.in_apposition.fullmatch(between) else None
