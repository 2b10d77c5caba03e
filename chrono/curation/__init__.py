"""The curated file: `events.yaml` in and out, strict and kind, with line and column for every fault.

A new key begins in `format.py`; a new kind of value in `values.py`.
"""

from chrono.curation.appending import appended
from chrono.curation.entries import Case, Curated, CuratedEvent, event_values, is_source
from chrono.curation.files import import_events, load, read_curated, read_curated_text
from chrono.curation.format import DocumentEntry, EventEntry, MatchEntry, OverrideEntry
from chrono.curation.locating import locate, quoted_sources, unlocated
from chrono.curation.saving import entry_of, to_text, yaml_items
from chrono.curation.schema import schema
from chrono.curation.trying import try_cases

__all__ = [
    "Case", "Curated", "CuratedEvent", "DocumentEntry", "EventEntry", "MatchEntry", "OverrideEntry", "appended",
    "entry_of", "event_values", "import_events", "is_source", "load", "locate", "quoted_sources",
    "read_curated", "read_curated_text", "schema", "to_text", "try_cases", "unlocated", "yaml_items",
]  # fmt: skip
