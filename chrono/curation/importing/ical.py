"""iCalendar: a VEVENT an event; needs the extra `ics`."""

from __future__ import annotations

import datetime
import re
from typing import Any

from chrono.curation.importing.rows import Category, Foreign, Row, id_of
from chrono.errors import MissingExtraError, ReadError
from chrono.reading import Reading

__all__ = ["foreign"]

_STATUSES = {"TENTATIVE": "planned", "CANCELLED": "cancelled"}
_OWN_UID = "@chrono-timeline"
# How chrono writes a quote into a description.
_QUOTE = re.compile(r"“(?P<quote>.+)” \((?P<source>.+)\)")
_BEGIN = re.compile(r"^BEGIN:VEVENT[ \t]*\r?$", re.MULTILINE | re.IGNORECASE)
_FIELDS = {
    "title": "SUMMARY", "date": "DTSTART", "id": "UID", "place": "LOCATION", "participants": "ATTENDEE",
    "status": "STATUS", "note": "DESCRIPTION", "url": "URL", "tags": "CATEGORIES", "evidence": "DESCRIPTION",
}  # fmt: skip


def foreign(data: bytes, source: str, options: Reading) -> Foreign:
    """The entries of all calendars of a file; raises `ReadError` where it is no iCalendar file."""
    try:
        import icalendar
    except ImportError as error:
        raise MissingExtraError('iCalendar needs: pip install "chrono-timeline[ics]"') from error
    text = data.decode("utf-8-sig", "replace")
    if "BEGIN:VCALENDAR" not in text[:10_000].upper():
        raise ReadError(f"{source}: is no iCalendar file: it does not begin with BEGIN:VCALENDAR")
    try:
        calendars: list[Any] = list(icalendar.Calendar.from_ical(text, multiple=True))
        events = [event for calendar in calendars for event in calendar.walk("VEVENT")]
    except (ValueError, KeyError, IndexError, TypeError, AttributeError, RecursionError) as error:
        raise ReadError(f"{source}: is a broken iCalendar file: {error}") from error
    if not calendars:
        raise ReadError(f"{source}: is a broken iCalendar file: no calendar in it ends")
    starts = (match.start() for match in _BEGIN.finditer(text))
    line, at, rows = 1, 0, []
    for event, start in zip(events, starts, strict=False):
        line, at = line + text.count("\n", at, start), start
        rows.append(_row(event, line))
    return Foreign(
        tuple(rows),
        title=next((name for calendar in calendars if (name := _text(calendar, "X-WR-CALNAME"))), ""),
    )


def _row(event: Any, line: int) -> Row:
    values: dict[str, Any] = {}
    faults = [
        (str(name or "VEVENT"), str(message))
        for name, message in getattr(event, "errors", [])
        if name in (None, "DTSTART", "DTEND", "SUMMARY")
    ]
    if title := _text(event, "SUMMARY"):
        values["title"] = title
    if "X-EDTF" in event:
        values["date"] = _text(event, "X-EDTF")
    elif not faults:
        try:
            values["date"] = _date(event)
        except (ValueError, TypeError, AttributeError, OverflowError) as error:
            faults.append(("DTSTART", str(error)))
    if uid := _text(event, "UID"):
        moved = f"-{_text(event, 'RECURRENCE-ID')}" if "RECURRENCE-ID" in event else ""
        values["id"] = id_of(uid.removesuffix(_OWN_UID) + moved)
    if "RRULE" in event:
        values["status"] = "recurring"
    elif status := _STATUSES.get(_text(event, "STATUS").upper()):
        values["status"] = status
    own = uid.endswith(_OWN_UID)
    values |= _surroundings(event, own)
    categories = _categories(event)
    # What calendars sort by is seldom what happened: only a kind that there is counts, and an own file's.
    category = Category(tuple(categories), makes_kinds=own) if categories else None
    if tags := categories[1:] if own else categories:
        values["tags"] = tags
    return Row(line, values, category, fields=_FIELDS, faults=tuple(faults))


def _date(event: Any) -> str:
    """EDTF of start and end; the end of whole days is exclusive in the file. Raises ValueError without a start."""
    if "DTSTART" not in event:
        raise ValueError("nothing stands here")
    start = event["DTSTART"].dt
    if "DTEND" in event:
        end = event["DTEND"].dt
    elif "DURATION" in event:
        end = start + event["DURATION"].dt
    else:
        end = start
    if not isinstance(start, datetime.datetime):
        last = end.date() if isinstance(end, datetime.datetime) else end
        last = max(last - datetime.timedelta(days=1), start) if last > start else last
        return start.isoformat() if last == start else f"{start.isoformat()}/{last.isoformat()}"
    first, last = _moment(start), _moment(end) if isinstance(end, datetime.datetime) else end.isoformat()
    return first if last == first else f"{first}/{last}"


def _moment(time: datetime.datetime) -> str:
    """Clock time as the calendar shows it; a zone is told only where it is UTC, since EDTF knows no names of zones."""
    text = time.replace(tzinfo=None, microsecond=0).isoformat()
    text = text.removesuffix(":00")
    return text + "Z" if time.tzinfo is not None and time.tzinfo.utcoffset(time) == datetime.timedelta(0) else text


def _surroundings(event: Any, own: bool) -> dict[str, Any]:
    """Place, people, link, note and quotes; in a file of chrono's own, the country stands behind the place."""
    values: dict[str, Any] = {}
    if place := _text(event, "LOCATION"):
        name, comma, country = place.rpartition(", ") if own else (place, "", "")
        values["place"] = ({"name": name, "country": country} if comma else {"name": place}) | _geography(event)
    if people := [name for person in _many(event, "ATTENDEE") if (name := _name(person))]:
        values["participants"] = list(dict.fromkeys(people))
    if url := _text(event, "URL"):
        values["url"] = url
    lines = _text(event, "DESCRIPTION").splitlines()
    quotes = [match.groupdict() for line in lines if (match := _QUOTE.fullmatch(line))]
    if quotes:
        values["evidence"] = [{"source": quote["source"], "quote": quote["quote"]} for quote in quotes]
    if note := "\n".join(line for line in lines if not _QUOTE.fullmatch(line)).strip():
        values["note"] = note
    return values


def _geography(event: Any) -> dict[str, str]:
    geo = event.get("GEO")
    latitude, longitude = _part(geo, "latitude"), _part(geo, "longitude")
    if latitude is None or longitude is None:
        return {}
    return {"latitude": f"{latitude:.6f}", "longitude": f"{longitude:.6f}"}


def _categories(event: Any) -> list[str]:
    found = []
    for value in _many(event, "CATEGORIES"):
        found += [str(item) for item in _part(value, "cats", [value])]
    return [text for item in dict.fromkeys(found) if (text := " ".join(item.split()))]


def _name(person: Any) -> str:
    return str(_part(person, "params", {}).get("CN", "")).strip()


def _part(value: Any, name: str, otherwise: Any = None) -> Any:
    """A part of a property, or what stands for it; a broken property raises errors of its own for those it lacks."""
    try:
        return getattr(value, name, otherwise)
    except ValueError:
        return otherwise


def _many(event: Any, name: str) -> list[Any]:
    value = event.get(name, [])
    return value if isinstance(value, list) else [value]


def _text(component: Any, name: str) -> str:
    """A property as text; of several the first."""
    values = _many(component, name)
    if not values:
        return ""
    return str(_part(values[0], "dt", values[0])).replace("\x00", "").strip()
