"""Timelines as iCalendar (RFC 5545): all-day events that calendars subscribe to."""

from __future__ import annotations

import datetime
from typing import Any

from chrono.errors import MissingExtraError, WriteError
from chrono.model import Event, Timeline
from chrono.when import Day, When

__all__ = ["to_ical"]

# RFC 5545 wants to know when the entry was made; no clock is read, so without a date it says the epoch.
_EPOCH = datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)
_STATUS = {"held": "CONFIRMED", "planned": "TENTATIVE", "recurring": "CONFIRMED", "cancelled": "CANCELLED"}


def to_ical(timeline: Timeline, *, coarse: bool = False, date: When | None = None) -> bytes:
    """All-day entries with an exclusive end and a UID that stays; needs the `ics` extra.

    Only events known to the day, or from one day to another, are written, since a calendar would show a year as 365
    days; `coarse` writes all that lie in the years 1 to 9999. How many were left out stands in the description.
    `date` is the day that the file names as its own; raises `WriteError` where its year is not one of these.
    """
    try:
        import icalendar
    except ImportError as error:
        raise MissingExtraError('iCalendar needs: pip install "chrono-timeline[ics]"') from error
    entries = [event for event in timeline if _is_writable(event, coarse)]
    calendar = icalendar.Calendar()
    calendar.add("prodid", "-//chrono-timeline//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", " ".join(_plain(timeline.title).split()))
    if left_out := len(timeline) - len(entries):
        calendar.add("x-wr-caldesc", f"{left_out} of {len(timeline)} events are not known to the day and left out")
    stamp = _stamp(date)
    for event in entries:
        calendar.add_component(_entry(event, icalendar.Event(), stamp))
    return bytes(calendar.to_ical())


def _stamp(date: When | None) -> datetime.datetime:
    if date is None or date.earliest is None:
        return _EPOCH
    if not 1 <= date.earliest.year <= 9999:
        raise WriteError(f"date={date.edtf!r} is outside the years 1 to 9999, which iCalendar can write")
    return datetime.datetime.combine(_date(date.earliest), datetime.time(), datetime.UTC)


def _is_writable(event: Event, coarse: bool) -> bool:
    when = event.when
    if when is None or when.earliest is None or when.latest is None:
        return False
    if not (when.earliest.year >= 1 and when.latest.year <= 9998):
        return False
    to_the_day = when.precision in ("day", "time") or (when.precision == "interval" and "T" not in when.edtf)
    sides = when.edtf.split("/")
    return coarse or (to_the_day and all(len(side.rstrip("?~%")) >= 10 for side in sides))


def _entry(event: Event, entry: Any, stamp: datetime.datetime) -> Any:
    """The event as `entry`, an icalendar.Event: that library is an extra, so its type has no name here."""
    assert event.when is not None
    assert event.when.earliest is not None
    assert event.when.latest is not None  # _is_writable lets no other through
    entry.add("uid", f"{event.id}@chrono-timeline")
    entry.add("dtstamp", stamp)
    entry.add("dtstart", _date(event.when.earliest))
    entry.add("dtend", _date(event.when.latest.plus(1)))
    if event.when.edtf != _said_by_days(event.when):
        entry.add("x-edtf", event.when.edtf)
    entry.add("summary", _plain(event.title))
    entry.add("status", _STATUS[event.status])
    entry.add("categories", [event.kind, *map(_plain, event.tags)])
    quotes = [f"“{' '.join(evidence.quote.split())}” ({evidence.source})" for evidence in event.evidence]
    if description := _plain("\n".join(filter(None, [event.note, *quotes]))):
        entry.add("description", description)
    if event.place:
        entry.add("location", _plain(", ".join(filter(None, [event.place.name, event.place.country]))))
    if event.place and event.place.latitude is not None and event.place.longitude is not None:
        entry.add("geo", (event.place.latitude, event.place.longitude))
    if event.url:
        entry.add("url", _plain(event.url).replace("\n", ""))
    return entry


def _said_by_days(when: When) -> str:
    """What a reader of first and last day takes the date for."""
    return str(when.earliest) if when.earliest == when.latest else f"{when.earliest}/{when.latest}"


def _date(day: Day) -> datetime.date:
    return datetime.date(day.year, day.month, day.day)


def _plain(text: str) -> str:
    """Without control characters: a carriage return would begin a property of its own in a careless reader."""
    return "".join(character for character in text if character >= " " or character == "\n")
