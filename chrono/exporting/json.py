"""Timelines as JSON and JSON Lines, and back without loss.

`event_record` is the one place that says what an event looks like outside Python: the command line and the YAML form
use it too. A key of `_RARE` is left out where it is empty, `when` where `date` says all, and `location` where
a quote has none; every other key is there.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from functools import cache, lru_cache
from json.encoder import encode_basestring as _quoted
from typing import Any

import attrs
import cattrs
import cattrs.v

from chrono.errors import DateError, ReadError
from chrono.model import Event, Evidence, Link, Participant, Place, Timeline
from chrono.when import Day, When

__all__ = [
    "FORMAT_VERSION", "event_record", "from_json", "json_parts", "timeline_from_record", "timeline_record",
    "to_json", "to_jsonl",
]  # fmt: skip

FORMAT_VERSION = 1

_RARE = ("conflicts", "note", "url", "media", "tags")


def to_json(timeline: Timeline) -> str:
    """One object: version, title, description, events, documents, decisions, problems, and kinds and eras if any."""
    return "".join(json_parts(timeline))


def json_parts(timeline: Timeline) -> Iterator[str]:
    """The text of `to_json` in parts of an event each: its record as a whole takes six times as much memory."""
    before, after = _indented(_record(timeline, [])).split('\n "events": []', 1)
    yield before + '\n "events": ['
    separator = ""
    for event in timeline:
        yield f"{separator}\n  " + _indented(event_record(event), "\n  ")
        separator = ","
    yield ("\n ]" if separator else "]") + after + "\n"


def _indented(value: Any, start: str = "\n") -> str:
    """What `json.dumps` gives with `indent=1`, in a third of its time; `start` begins each line."""
    kind, inner = type(value), start + " "
    if kind is dict and value:
        pairs = [
            f"{_key(key)}: {plain(item) if (plain := _PLAIN.get(type(item))) else _indented(item, inner)}"
            for key, item in value.items()
        ]
        return f"{{{inner}{f',{inner}'.join(pairs)}{start}}}"
    if kind is list:
        items = [plain(item) if (plain := _PLAIN.get(type(item))) else _indented(item, inner) for item in value]
        return f"[{inner}{f',{inner}'.join(items)}{start}]" if items else "[]"
    return _encoded(value)


def to_jsonl(timeline: Timeline) -> Iterator[str]:
    """One event a line, undated ones too."""
    return (json.dumps(event_record(event), ensure_ascii=False) + "\n" for event in timeline)


def from_json(text: str, *, source: str = "<json>") -> Timeline:
    """The timeline that `to_json` wrote; raises `ReadError` that names the path to what is wrong in it."""
    try:
        record = json.loads(text)
    except json.JSONDecodeError as error:
        raise ReadError(f"{source}:{error.lineno}:{error.colno}: not JSON: {error.msg}") from error
    except RecursionError as error:
        raise ReadError(f"{source}: not JSON: nested too deeply") from error
    except ValueError as error:  # a number of more digits than Python reads
        raise ReadError(f"{source}: not JSON: {error}") from error
    return timeline_from_record(record, source=source)


def timeline_record(timeline: Timeline) -> dict[str, Any]:
    """The timeline as nested dicts, lists, strings and numbers."""
    return _record(timeline, [event_record(event) for event in timeline])


def _record(timeline: Timeline, events: list[dict[str, Any]]) -> dict[str, Any]:
    record: dict[str, Any] = {
        "version": FORMAT_VERSION,
        "title": timeline.title,
        "description": timeline.description,
        "events": events,
    }
    for name in ("documents", "decisions", "problems"):
        record[name] = _converter.unstructure(getattr(timeline, name))
    for name in ("kinds", "eras"):
        if values := getattr(timeline, name):
            record[name] = _converter.unstructure(values)
    return record


def timeline_from_record(record: object, *, source: str) -> Timeline:
    """The timeline of such a record; raises `ReadError` that names the path to what is wrong in it."""
    try:
        return _from_record(record)
    except (cattrs.BaseValidationError, ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise ReadError(f"{source}: not a timeline of chrono: {_reason(error)}") from error


def event_record(event: Event, *, origin: bool = True) -> dict[str, Any]:
    """The event as nested dicts and lists, in the order that people read: `date` is EDTF or None."""
    record: dict[str, Any] = {
        "id": event.id,
        "title": event.title,
        "kind": event.kind,
        "date": event.when.edtf if event.when else None,
        "basis": event.basis,
        "status": event.status,
    }
    record["place"] = _place_record(event.place) if event.place else None
    record["participants"] = [_participant_record(person) for person in event.participants]
    record["series"], record["ordinal"] = event.series, event.ordinal
    record["links"] = [_link_record(link) for link in event.links]
    record["confidence"], record["reasons"] = event.confidence, list(event.reasons)
    record["evidence"] = [_evidence_record(quote) for quote in event.evidence]
    if origin:
        record["origin"] = event.origin
    for name in _RARE:
        if value := getattr(event, name):
            record[name] = _converter.unstructure(value)
    if event.when and isinstance(when := _when_record(event.when), dict):
        record["when"] = when
    return record


def _reason(error: Exception) -> str:
    """Every fault with the path to its value; a date says itself what is wrong with it."""
    if not isinstance(error, cattrs.BaseValidationError):
        return str(error)
    return "; ".join(cattrs.transform_error(error, format_exception=_fault))


def _fault(error: BaseException, expected: type | None) -> str:
    return str(error) if isinstance(error, DateError) else cattrs.v.format_exception(error, expected)


def _from_record(record: Any) -> Timeline:
    if not isinstance(record, dict) or record.get("version") != FORMAT_VERSION:
        raise ValueError(f"version is not {FORMAT_VERSION}")
    return _converter.structure({key: value for key, value in record.items() if key != "version"}, Timeline)


_encoded = json.JSONEncoder(ensure_ascii=False).encode
_key = cache(_quoted)  # of fields, which are few

# How the values are written that most fields have.
_PLAIN: dict[type, Callable[[Any], str]] = {
    str: _quoted, int: int.__repr__, float: _encoded, type(None): lambda _: "null",
}  # fmt: skip

# The same days come again and again.
_parsed = lru_cache(maxsize=10_000)(When.parse)


def _when_record(when: When) -> str | dict[str, Any]:
    """EDTF, or where that says less than is known, EDTF with the days and the flags beside it."""
    if _parsed(when.edtf) == when:
        return when.edtf
    record = attrs.asdict(when, recurse=False)
    for end in ("earliest", "latest"):
        record[end] = record[end].isoformat() if record[end] else None
    return record


def _when_from_record(record: Any, _: type) -> When:
    if isinstance(record, str):
        return _parsed(record)
    ends = {end: Day.fromisoformat(record[end]) if record[end] else None for end in ("earliest", "latest")}
    return When(**{**record, **ends})


def _event_from_record(record: Mapping[str, Any], _: type) -> Event:
    fields = {key: value for key, value in record.items() if key != "date"}
    fields.setdefault("when", record.get("date"))
    return _structure_event(fields, Event)


_converter = cattrs.Converter(forbid_extra_keys=True, unstruct_collection_overrides={tuple: list})
_converter.register_unstructure_hook(When, _when_record)
_converter.register_structure_hook(When, _when_from_record)
# Most formats have no locations, and every event has quotes.
_converter.register_unstructure_hook(
    Evidence,
    cattrs.gen.make_dict_unstructure_fn(Evidence, _converter, location=cattrs.gen.override(omit_if_default=True)),
)
# A converter looks a class up for each value that it is asked for; every event has these.
_place_record, _participant_record, _link_record, _evidence_record = (
    _converter.get_unstructure_hook(noun) for noun in (Place, Participant, Link, Evidence)
)
_structure_event = cattrs.gen.make_dict_structure_fn(Event, _converter, _cattrs_forbid_extra_keys=True)
_converter.register_structure_hook(Event, _event_from_record)
