"""The curated file: `events.yaml` in and out, strict and kind, with line and column for every fault.

A new key begins in `format.py`; a new kind of value in `values.py`.
"""

from chrono.curation.entries import Case, Curated, CuratedEvent, event_values, is_source
from chrono.curation.files import load, read_curated, read_curated_text
from chrono.curation.format import DocumentEntry, EventEntry, MatchEntry, OverrideEntry
from chrono.curation.saving import save
from chrono.curation.schema import schema

__all__ = [
    "Case", "Curated", "CuratedEvent", "DocumentEntry", "EventEntry", "MatchEntry", "OverrideEntry", "event_values",
    "is_source", "load", "read_curated", "read_curated_text", "save", "schema",
]  # fmt: skip
