"""Timelines as YAML with the keys of the JSON form, in an order and a width that people read."""

from __future__ import annotations

import json

import yaml

from chrono.exporting.json import event_record, timeline_record
from chrono.model import Event, Timeline

__all__ = ["to_yaml", "yaml_item"]

_DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


def to_yaml(timeline: Timeline) -> str:
    """Every text that YAML would read as something else is quoted, so that any reader gets the JSON form's values."""
    return _dump(timeline_record(timeline))


def yaml_item(event: Event) -> str:
    """The event as one item of a YAML list, without its origin."""
    return _dump([event_record(event, origin=False)])


def _dump(record: object) -> str:
    # The emitter refuses halves of surrogate pairs, which undecodable names of files hold; JSON lets them be replaced.
    record = json.loads(json.dumps(record, ensure_ascii=False).encode("utf-8", "replace"))
    return str(yaml.dump(record, Dumper=_DUMPER, allow_unicode=True, sort_keys=False, width=110))
