"""What a curated file says, as values that the other rooms work with; how they are made of its entries is `entries`.

Whoever reads documents needs these, and most runs have no such file: so they know nothing of the format.
"""

from __future__ import annotations

import fnmatch
from collections.abc import Mapping
from typing import TYPE_CHECKING

import attrs

from chrono.model import Era, Event, Kind

if TYPE_CHECKING:
    from chrono.curation.format import DocumentEntry, OverrideEntry
    from chrono.curation.values import Spot

__all__ = ["Case", "Cue", "Curated", "CuratedEvent", "is_source"]


@attrs.frozen
class CuratedEvent:
    """One entry under `events`: `stated` are the fields of `Event` that it says something of."""

    event: Event
    stated: frozenset[str]
    spot: Spot


@attrs.frozen
class Case:
    """A sentence of which a kind's entry says that it does (`holds`) or does not tell of such an event."""

    kind: str
    sentence: str
    holds: bool
    spot: Spot


@attrs.frozen
class Cue:
    """Words that the file gives one of its kinds, in a language; `spot` is where that language's list stands."""

    kind: str
    language: str
    words: str
    spot: Spot


@attrs.frozen
class Curated:
    """What a curated file and those that it includes say.

    `names` leads from a spelling to the name itself. `kinds` are all kinds that there are, the shipped ones included,
    as the file changes them. Rules of `documents` and `overrides` stand in the order of the file.
    """

    title: str | None = None
    description: str | None = None
    entries: tuple[CuratedEvent, ...] = ()
    overrides: tuple[OverrideEntry, ...] = ()
    names: Mapping[str, str] = attrs.field(factory=dict, hash=False)
    documents: tuple[DocumentEntry, ...] = ()
    kinds: tuple[Kind, ...] = ()
    eras: tuple[Era, ...] = ()
    cases: tuple[Case, ...] = ()
    cues: tuple[Cue, ...] = ()

    @property
    def events(self) -> tuple[Event, ...]:
        """The events of all entries, in the order of the file."""
        return tuple(entry.event for entry in self.entries)

    def rules_for(self, source: str, part: int = 1) -> tuple[DocumentEntry, ...]:
        """The entries under `documents` that mean this document."""
        return tuple(d for d in self.documents if is_source(source, d.match) and d.part in (None, part))

    def ignores(self, source: str, part: int = 1) -> bool:
        """Whether no event is to be read from this document; a later entry counts over an earlier one."""
        said = [rule.ignore for rule in self.rules_for(source, part) if rule.ignore is not None]
        return bool(said and said[-1])


def is_source(source: str, name: str) -> bool:
    """Whether `name` means the document `source`: its whole path, the end of it from a folder on, or a glob."""
    source = source.replace("\\", "/")
    return (
        source == name
        or source.endswith(f"/{name}")
        or any(fnmatch.fnmatchcase(source, pattern) for pattern in (name, f"*/{name}"))
    )
