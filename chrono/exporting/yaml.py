"""Timelines as YAML with the keys of the JSON form, in an order and a width that people read; and back without loss."""

from __future__ import annotations

import json
from typing import Any, ClassVar

import yaml

from chrono.errors import ReadError
from chrono.exporting.json import event_record, timeline_from_record, timeline_record
from chrono.model import Event, Timeline
from chrono.strict_yaml import MAX_DEPTH

__all__ = ["from_yaml", "to_yaml", "yaml_item"]

_DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
_SAFE_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Loader(_SAFE_LOADER):  # type: ignore[misc]  # written in C where that is there, and so of no known type
    """Reads a day as the text that JSON has for it, also where a person took its quotes away."""

    yaml_implicit_resolvers: ClassVar = {
        first: [pair for pair in pairs if pair[0] != "tag:yaml.org,2002:timestamp"]
        for first, pairs in _SAFE_LOADER.yaml_implicit_resolvers.items()
    }


def to_yaml(timeline: Timeline) -> str:
    """Every text that YAML would read as something else is quoted, so that any reader gets the JSON form's values."""
    return _dump(timeline_record(timeline))


def from_yaml(text: str, *, source: str = "<yaml>") -> Timeline:
    """The timeline that `to_yaml` wrote; raises `ReadError` that names the place of what is wrong in it.

    Aliases, which `to_yaml` never writes, are refused: a short text of them can stand for a very long one.
    """
    try:
        if fault := _fault(text):
            raise ReadError(f"{source}{fault}")
        record = yaml.load(text, Loader=_Loader)
    except yaml.YAMLError as error:
        what = getattr(error, "problem", None) or " ".join(str(error).split())
        raise ReadError(f"{source}{_place(getattr(error, 'problem_mark', None))}: not YAML: {what}") from error
    except ValueError as error:
        raise ReadError(f"{source}: not YAML: {error}") from error
    return timeline_from_record(record, source=source)


def yaml_item(event: Event) -> str:
    """The event as one item of a YAML list, without its origin."""
    return _dump([event_record(event, origin=False)])


def _fault(text: str) -> str | None:
    """What `to_yaml` never writes and a reader must not follow, with its place: an alias, or endless depth."""
    depth = 0
    for event in yaml.parse(text, Loader=_SAFE_LOADER):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if isinstance(event, yaml.AliasEvent):
            return f"{_place(event.start_mark)}: alias *{event.anchor} is not read; write the value out again"
        if depth > MAX_DEPTH:
            return f"{_place(event.start_mark)}: nested deeper than {MAX_DEPTH} levels"
    return None


def _place(mark: Any) -> str:
    return f":{mark.line + 1}:{mark.column + 1}" if mark else ""


def _dump(record: object) -> str:
    # The emitter refuses halves of surrogate pairs, which undecodable names of files hold; JSON lets them be replaced.
    record = json.loads(json.dumps(record, ensure_ascii=False).encode("utf-8", "replace"))
    return str(yaml.dump(record, Dumper=_DUMPER, allow_unicode=True, sort_keys=False, width=110))
