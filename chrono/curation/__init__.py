"""The curated file: `events.yaml` in and out, strict and kind, with line and column for every fault.

A new key begins in `format.py`; a new kind of value in `values.py`. Every name is loaded when it is first used: most
runs have no such file, and none of their processes needs its format.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from chrono.first_use import loading

if TYPE_CHECKING:
    from chrono.curation.appending import appended
    from chrono.curation.curated import Case, Curated, CuratedEvent, is_source
    from chrono.curation.entries import event_values
    from chrono.curation.files import import_events, load, read_curated, read_curated_text
    from chrono.curation.format import DocumentEntry, EventEntry, MatchEntry, OverrideEntry
    from chrono.curation.json_schema import schema
    from chrono.curation.locating import locate, quoted_sources, unlocated
    from chrono.curation.saving import entry_of, to_text, yaml_items
    from chrono.curation.trying import try_cases

__all__ = [
    "Case", "Curated", "CuratedEvent", "DocumentEntry", "EventEntry", "MatchEntry", "OverrideEntry", "appended",
    "entry_of", "event_values", "import_events", "is_source", "load", "locate", "quoted_sources",
    "read_curated", "read_curated_text", "schema", "to_text", "try_cases", "unlocated", "yaml_items",
]  # fmt: skip

_HOMES = {
    "appending": ["appended"],
    "curated": ["Case", "Curated", "CuratedEvent", "is_source"],
    "entries": ["event_values"],
    "files": ["import_events", "load", "read_curated", "read_curated_text"],
    "format": ["DocumentEntry", "EventEntry", "MatchEntry", "OverrideEntry"],
    "locating": ["locate", "quoted_sources", "unlocated"],
    "saving": ["entry_of", "to_text", "yaml_items"],
    "json_schema": ["schema"],
    "trying": ["try_cases"],
}
__getattr__ = loading(__name__, _HOMES)
