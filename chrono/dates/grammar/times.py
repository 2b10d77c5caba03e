"""Builders of times of day: 17:00, 5 p.m. EST, noon, the morning, tonight."""

from __future__ import annotations

from chrono.dates.draft import Draft, Match, builder

__all__: list[str] = []

_HALF = {"am": 0, "pm": 12}


@builder("clock", alone=True)
def clock(draft: Draft, match: Match) -> bool:
    """An hour with or without minutes; "half" is am or pm, of the text or of the shape."""
    draft.kind, draft.type = "calendar", "TIME"
    hour = match.first("noon", "hour", "spoken")
    draft.minute, draft.second = match.number("minute"), match.number("minute_2")
    if (digits := match.number("clock")) is not None:
        hour, draft.minute = divmod(digits, 100)
    if hour is None:
        return False
    half = match.string("ampm") or match.constant("ampm")
    if half in _HALF:
        if not 1 <= hour <= 12:
            return False
        if (until := match.number("until")) is not None and hour % 12 > until % 12:
            half = "am" if half == "pm" else "pm"  # from 11 to 2 p.m.
        hour = hour % 12 + _HALF[str(half)]
    past = match.constant("minute")
    if (fives := match.number("past")) is not None or (fives := match.number("to")) is not None:
        past = (fives + (5 if match.has("five") else 0)) * (1 if match.has("past") else -1)
    if isinstance(past, int):
        hour, draft.minute = (hour, past) if past > 0 else ((hour - 1) % 24, past % 60)
    tod = match.string("tod")
    if (tod in ("AF", "EV") and hour < 12) or (tod == "NI" and 6 <= hour <= 12):
        hour += 12  # "10 at night", but not "3 at night"
    draft.hour = hour
    draft.mod = "APPROX" if match.has("near") else None
    return hour <= 24 and (draft.minute or 0) <= 59


@builder("bare clock")
def bare_clock(draft: Draft, match: Match) -> bool:
    """06:31 with no word of time around it: two digits for the hour, a line that begins so, or a year right before."""
    if len(match.word("hour") or "") == 2:
        return clock(draft, match)
    if match.text[max(0, draft.start - 6) : draft.start].rstrip(" ,")[-4:].isdecimal():
        return clock(draft, match)
    _, begins, line = match.text[max(0, draft.start - 8) : draft.start].rpartition("\n")
    first = draft.start < 8 or begins
    return bool(first) and not line.strip(" -*•\t[(") and clock(draft, match)


@builder("part of day")
def part_of_day(draft: Draft, match: Match) -> bool:
    """Morning, afternoon, evening, night; of which day the neighbours or the reference say."""
    draft.kind, draft.type = "calendar", "TIME"
    word, following = match.word("tod") or "", match.text[draft.end : draft.end + 2]
    if word.istitle() and following[:1] == " " and following[1:].isupper():
        return False  # "the Morning Post"
    draft.tod = match.string("tod") or match.pattern.constant or str(match.constant("tod") or "NI")
    draft.which = match.string("which")
    draft.mod = match.string("mod") or (str(match.constant("mod")) if match.constant("mod") else None)
    return True
