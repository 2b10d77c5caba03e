"""Weekdays in the story of a journey, told by who made it: "We set out on 27 April. On Tuesday we reached the hut".

They follow the last day told, not the day of the text, which lies some weeks later and is not spoken of ("today"). The
words of the first person are in `words.yaml` under `telling_of_oneself`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import attrs

from chrono.events.days.anchors import Anchor
from chrono.events.layout.segments import Layout
from chrono.events.words.kinds import grammar
from chrono.events.words.phrases import any_phrase, phrases
from chrono.when import Day, When

__all__ = ["weekdays_of_journey"]

_WEEKDAYS = phrases("weekdays", "en")
_WEEKDAY = re.compile(
    rf"(?:on )?({any_phrase('weekdays', 'en')})(?: (?:{any_phrase('parts_of_days', 'en')}|noon))?", re.IGNORECASE
)
_WORD = re.compile(r"[^\W\d_]+")
_QUOTED = re.compile('["“”«»]')
_LONGEST_STAY = 10  # days of the stretch that a journey begins with
_AGAIN = 2  # days by which a story goes back to a day just told
_AGO = 7, 92  # days before the text between which a journey begins whose weekdays are not the text's
_FEWEST = 2  # weekdays
_NOW = re.compile(r"(?:today|yesterday|tomorrow|tonight|this|last night)\b", re.IGNORECASE)
_REACH = 6_000  # characters


def weekdays_of_journey(anchors: Sequence[Anchor], layout: Layout, text: str, date: When | None) -> list[Anchor]:
    """The anchors, in order, each bare weekday of a story in the first person on the day that the story has come to."""
    days = sum(_weekday_of(one) is not None for one in anchors)
    if days < _FEWEST or any(_NOW.match(one.text) for one in anchors if one.deictic):
        return list(anchors)
    told: list[Anchor] = []
    first: Day | None = None
    at, last = 0, first
    for one in anchors:
        name = _weekday_of(one)
        begun = _set_out(one, layout, text, date) if name is None else None
        if begun is not None:
            at, first, last = one.start, begun, begun
        elif name is not None and first is not None and last is not None and one.start - at <= _REACH:
            day = _next(name, first, last)
            if date is None or When.from_date(day).before(date):
                one = attrs.evolve(one, when=When.from_date(day), basis="narrative", deictic=False, partial=False)
                at, last = one.start, day
        told.append(one)
    return told


def _next(name: str, first: Day, last: Day) -> Day:
    """The day of that name: one just told, where it lies in the journey, or else the next one."""
    ahead = (_WEEKDAYS.index(name) - last.weekday) % 7
    again = last.plus(ahead - 7) if ahead >= 7 - _AGAIN else first
    return again if first < again else last.plus(ahead)


def _weekday_of(one: Anchor) -> str | None:
    """The weekday that an anchor is and nothing more, in lower case."""
    match = _WEEKDAY.fullmatch(one.text) if one.deictic or one.partial else None
    return match[1].casefold() if match else None


def _set_out(one: Anchor, layout: Layout, text: str, date: When | None) -> Day | None:
    """The day that the story has come to by a date that its teller gives of himself, some time before the text."""
    day = one.when.earliest
    if day is None or one.partial or one.role not in ("at", "from") or (one.when.days or 999) > _LONGEST_STAY:
        return None
    if date is not None and not (date.earliest and _AGO[0] < date.earliest.number - day.number <= _AGO[1]):
        return None
    unit = layout.unit_at(one.start)
    said = text[unit.start : unit.end] if unit is not None and not unit.side and unit.speaker is None else ""
    words = (word.casefold() for word in _WORD.findall(said) if len(word) == 1 or not word.isupper())  # "US$ 4m"
    own = not grammar("telling_of_oneself", "en").isdisjoint(words)
    return day if own and not _QUOTED.search(said) else None
