"""Timelines as YAML with the keys of the JSON form, in an order and a width that people read."""

from __future__ import annotations

import yaml

from chrono.exporting.json import timeline_record
from chrono.model import Timeline

__all__ = ["to_yaml"]

_DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


def to_yaml(timeline: Timeline) -> str:
    """Every text that YAML would read as something else is quoted, so that any reader gets the JSON form's values."""
    return str(yaml.dump(timeline_record(timeline), Dumper=_DUMPER, allow_unicode=True, sort_keys=False, width=110))
