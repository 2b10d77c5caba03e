"""Who took part in an event and where it was, from the names in what is told of it.

The names of the event's own clause come first, then those of its sentence; what the document tells of its own day may
borrow the place and persons of its head: dateline, headline, speakers.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import attrs

from chrono.events.drafts import Draft
from chrono.events.kinds import GATHERINGS
from chrono.events.names import Names
from chrono.events.segments import Layout
from chrono.model import Participant, Place

__all__ = ["Scene"]

MAX_PARTICIPANTS = 20
_FACE_TO_FACE = frozenset({"meeting", "visit", "summit", "signing"})


@attrs.frozen
class Scene:
    """The names of a document with its layout, and how many events each sentence tells of."""

    names: Names
    layout: Layout
    crowds: Mapping[tuple[int, int], int]

    def place(self, draft: Draft) -> Place | None:
        """Where the event was, None where nothing that is told of it says so."""
        for start, end in self._spans(draft):
            found = self.names.place_within(start, end)
            if found is not None:
                return found
        head = self._head_place() if draft.own and draft.kind in GATHERINGS | {"signing"} else None
        return head or self.names.home

    def participants(self, draft: Draft) -> tuple[Participant, ...]:
        """Who took part, each once."""
        found: dict[str, Participant] = {}
        for start, end in self._spans(draft):
            for participant in self.names.participants_within(start, end):
                found.setdefault(participant.name, participant)
            if found and draft.kind not in GATHERINGS:
                break
        if draft.own and draft.kind in _FACE_TO_FACE:
            for speaker in self._speakers():
                found.setdefault(speaker, Participant(speaker))
        return tuple(found.values())[:MAX_PARTICIPANTS]

    def _spans(self, draft: Draft) -> list[tuple[int, int]]:
        """The clause, then the sentences that tell of nothing else."""
        alone = [(s.start, s.end) for s in draft.spans[:3] if self.crowds.get((s.start, s.end), 0) <= 1]
        return [draft.subject, *alone]

    def _speakers(self) -> Sequence[str]:
        return tuple(dict.fromkeys(name for _, name in self.names.labels))[:4]

    def _head_place(self) -> Place | None:
        """The place of the dateline, or of the short lines at the head of the document."""
        units = self.layout.units[:8]
        if not units:
            return None
        for mention in self.names.places_within(units[0].start, units[-1].end):
            alone = any(
                unit.start <= mention.start and mention.end <= unit.end and unit.end - unit.start < 40 for unit in units
            )
            if mention.kind in ("city", "capital") and (mention.position == "dateline" or alone):
                return mention.place
        return None
