"""Headings of sections that name a gathering or an opening and end with its day: "Visit to Dale Abbey, 29 June 2013".

One alone is as often the title of a page about it; the heading before or behind it names a day as well. To let headings
name more, extend `_KINDS`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from chrono.events.anchors import Anchor, known
from chrono.events.drafts import Draft, Span
from chrono.events.kinds import GATHERINGS
from chrono.events.sentence import Sentence

if TYPE_CHECKING:
    from chrono.events.reader import Reader
    from chrono.events.segments import Unit

__all__ = ["named_section"]

_KINDS = GATHERINGS | {"opening", "signing", "launch"}
_ENDS = re.compile(r"[\s)\]*_#.]*\Z")
_APART = re.compile(r"(?:,|[-–—|:]\s|\s[-–—|]|\(|\[)[\s*_]*\Z")
_NEAR = 60  # units between two headings


def named_section(reader: Reader, index: int, sentence: Sentence, one: Anchor) -> Draft | None:
    """The event that a heading names with its day behind it, where a heading beside it has a day too."""
    unit = reader.layout.units[index]
    if one.when.precision != "day" or not _ends_with(reader, unit, one):
        return None
    cue = next(
        (cue for cue in sentence.cues if (cue.noun or not cue.first) and not cue.weak and cue.kind in _KINDS), None
    )
    if cue is None or cue.end > one.start or not any(_has_day(reader, index, step) for step in (-1, 1)):
        return None
    draft = Draft(
        cue.kind, *known(one), "held", [Span(unit.start, unit.end, ((cue.start, cue.end), (one.start, one.end)))],
        (unit.start, one.start), "heading",
    )  # fmt: skip
    draft.signs["a heading with its date"] = 0.0
    draft.title = _APART.sub("", reader.plain[unit.start : one.start]).strip(" #*_")
    return draft


def _ends_with(reader: Reader, unit: Unit, one: Anchor) -> bool:
    apart = _APART.search(reader.plain[max(unit.start, one.start - 4) : one.start])
    return apart is not None and bool(_ENDS.match(reader.plain[one.end : unit.end]))


def _has_day(reader: Reader, index: int, step: int) -> bool:
    """Whether the next heading in that direction ends with a day."""
    units = reader.layout.units
    for at in range(index + step, index + step * _NEAR, step):
        if not 0 <= at < len(units):
            return False
        if units[at].form == "heading":
            inside = reader.anchors_in(units[at])
            return bool(inside) and inside[-1].when.precision == "day" and _ends_with(reader, units[at], inside[-1])
    return False
