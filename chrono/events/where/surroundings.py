"""What an event is told in: the names of its document, the layout, and how many events each sentence tells of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import attrs

from chrono.events.drafts import Draft
from chrono.events.layout.segments import Layout
from chrono.events.names.finding import Names

__all__ = ["WIDE", "Surroundings"]

# The kinds of place in which much lies that is told apart.
WIDE = frozenset({"country", "region", "continent"})


@attrs.frozen(slots=False)
class Surroundings:
    """What stands around the events of a document, for who asks where they were and who took part.

    `crowds` counts the events that each sentence tells of, by its offsets; `dates` are the offsets of all dates, in
    order.
    """

    names: Names
    layout: Layout
    crowds: Mapping[tuple[int, int], int]
    title: str = ""
    language: str = "en"
    dates: Sequence[tuple[int, int]] = ()

    def told_in(self, draft: Draft) -> list[tuple[int, int]]:
        """The clause of an event, then its sentences that tell of nothing else."""
        alone = [(s.start, s.end) for s in draft.spans[:3] if self.crowds.get((s.start, s.end), 0) <= 1]
        return [draft.subject, *alone]
