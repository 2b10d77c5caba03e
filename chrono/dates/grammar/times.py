"""Builders of times of day: 17:00, 5 p.m. EST, noon, the morning, tonight."""

from __future__ import annotations

from chrono.dates.draft import Draft, Match, builder

__all__: list[str] = []

_HALF = {"am": 0, "pm": 12}


@builder("clock")
def clock(draft: Draft, match: Match) -> bool:
    """An hour with or without minutes; "half" is am or pm, of the text or of the shape."""
    draft.kind, draft.type = "calendar", "TIME"
    hour = match.number("hour")
    if hour is None and match.has("count"):
        spoken = match.count()
        hour = spoken if isinstance(spoken, int) else None
    if hour is None and isinstance(fixed := match.constant("hour"), int):
        hour = fixed
    if hour is None:
        return False
    half = match.string("ampm") or match.constant("ampm")
    if half in _HALF:
        if not 1 <= hour <= 12:
            return False
        hour = hour % 12 + _HALF[str(half)]
    draft.hour, draft.minute, draft.second = hour, match.number("minute"), match.number("minute2")
    if match.constant("minute") is not None:
        draft.minute = int(str(match.constant("minute")))
    if match.has("tod"):
        draft.tod = match.string("tod")
        if draft.tod in ("AF", "EV", "NI") and hour < 12:
            draft.hour = hour + 12
        draft.tod = None
    draft.zone = match.string("zone")
    return hour <= 24 and (draft.minute or 0) <= 59


@builder("part of day")
def part_of_day(draft: Draft, match: Match) -> bool:
    """Morning, afternoon, evening, night; of which day the neighbours or the reference say."""
    draft.kind, draft.type = "calendar", "TIME"
    draft.tod = match.string("tod")
    draft.which = match.string("which") or (str(match.constant("which")) if match.constant("which") else None)
    draft.mod = match.string("mod")
    return True
