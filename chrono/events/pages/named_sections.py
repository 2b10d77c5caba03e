"""Headings of sections that name a gathering or an opening and its day: "Visit to Dale Abbey, 29 June 2013".

Where it has no such noun, the title or a heading above may say it of all: "Meetups" over "Looms at Lund, 3 May 2019".

One alone is as often the title of a page about it; the heading before or behind it names a day as well. To let headings
name more, extend `_KINDS`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from chrono.events.days.anchors import Anchor, known
from chrono.events.drafts import Draft, Span
from chrono.events.pages.forms import status_by_day
from chrono.events.sentences.sentence import Sentence
from chrono.events.words.kinds import GATHERINGS
from chrono.events.words.labels import kind_of_heading

if TYPE_CHECKING:
    from chrono.events.layout.segments import Unit
    from chrono.events.reader import Reader

__all__ = ["named_section"]

_KINDS = GATHERINGS | {"opening", "signing", "launch"}
_ENDS = re.compile(r"[\s)\]*_#.]*(?:\Z|,\s)")
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
    kind = cue.kind if cue is not None else _kind_above(reader, unit)
    if kind is None or (cue is not None and cue.end > one.start):
        return None
    if not any(_has_day(reader, index, step) for step in (-1, 1)):
        return None
    marks = (*(((cue.start, cue.end),) if cue is not None else ()), (one.start, one.end))
    span = Span(unit.start, unit.end, marks)
    draft = Draft(kind, *known(one), status_by_day(reader, unit, one), [span], (unit.start, one.start), "heading")
    draft.signs["a heading with its date"] = 0.0
    draft.title = _APART.sub("", reader.plain[unit.start : one.start]).strip(" #*_")
    return draft


def _kind_above(reader: Reader, unit: Unit) -> str | None:
    """What the title or a heading above says that all below it are: "Meetups", "The Weavers' Conferences"."""
    heads = (reader.plain[head.start : head.end] for head in map(reader.layout.units.__getitem__, reversed(unit.heads)))
    for title in (*heads, reader.document.title or ""):
        kind = kind_of_heading(title.replace("(s)", "s"), reader.document.language)
        if kind in _KINDS:
            return kind
    return None


def _ends_with(reader: Reader, unit: Unit, one: Anchor) -> bool:
    """Whether a mark sets the day off from the name before it, and what is behind it, if anything, is a remark."""
    apart = _APART.search(reader.plain[max(unit.start, one.start - 4) : one.start])
    return apart is not None and bool(_ENDS.match(reader.plain[one.end : unit.end]))


def _has_day(reader: Reader, index: int, step: int) -> bool:
    """Whether the next heading in that direction, but for those over several, ends with a day."""
    units = reader.layout.units
    for at in range(index + step, index + step * _NEAR, step):
        if not 0 <= at < len(units):
            return False
        if units[at].form == "heading" and units[at].level >= units[index].level:
            inside = reader.anchors_in(units[at])
            return bool(inside) and inside[-1].when.precision == "day" and _ends_with(reader, units[at], inside[-1])
    return False
