"""Sections that stand under a date: what they tell without a date of their own happened then.

"### 2016", "12 March", "Date: 2023-11-22" over a list. Two such headings make a chronology; a single date over a page
is its dateline and dates nothing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from chrono.events.anchors import Anchor
from chrono.events.attach import Sentence, clause_around
from chrono.events.cues import Cue
from chrono.events.drafts import Draft, Span
from chrono.events.kinds import GATHERINGS
from chrono.events.mood import mood_of
from chrono.events.segments import Unit
from chrono.events.years import heading_date

if TYPE_CHECKING:
    from chrono.events.extraction import Reader

__all__ = ["chronology"]

_CAME_ABOUT = frozenset(
    {
        "founding",
        "signing",
        "adoption",
        "publication",
        "launch",
        "opening",
        "appointment",
        "termination",
        "award",
        "change",
        "announcement",
    }
)


def chronology(reader: Reader) -> list[Draft]:
    """The events under dated headings that have no date of their own."""
    units = reader.layout.units
    dated = {i: found for i, unit in enumerate(units) if unit.form == "heading" and (found := _alone(reader, i, unit))}
    if len(dated) < 2:
        return []
    drafts = []
    for index, unit in enumerate(units):
        above = next((dated[head] for head in reversed(unit.heads) if head in dated), None)
        if above is None or unit.side or unit.form == "heading" or unit.speaker:
            continue
        sentence = reader.sentence(index)
        if not sentence.anchors:
            drafts += _told(reader, unit, sentence, above)
    return drafts


def _alone(reader: Reader, index: int, unit: Unit) -> Anchor | None:
    """The date that a heading consists of."""
    probe = Unit(unit.start, unit.end, "sentence", unit.block, (index,))
    return heading_date(reader.layout, probe, reader.anchors_in(unit), reader.plain)


def _told(reader: Reader, unit: Unit, sentence: Sentence, above: Anchor) -> list[Draft]:
    cue = _deed(sentence, unit.form == "item")
    if cue is None and not (unit.form == "item" and above.when.precision == "day" and len(sentence.tokens) > 3):
        return []
    kind = cue.kind if cue else "milestone"
    marks = ((cue.start, cue.end),) if cue else ()
    first, last = clause_around(sentence, cue.first, cue.last) if cue else (0, len(sentence.tokens))
    subject = (sentence.tokens[first].start, sentence.tokens[max(first, last - 1)].end)
    draft = Draft(kind, above.when, above.basis, "held", [Span(unit.start, unit.end, marks)], subject, "chronology")
    draft.cue = (cue.start, cue.end) if cue else None
    draft.form = cue.form if cue else "none"
    draft.signs["dated by the heading above"] = -0.1
    return [draft]


def _deed(sentence: Sentence, item: bool) -> Cue | None:
    """The cue that reports something done: a past verb, or the subject of a short statement."""
    for cue in sentence.cues:
        if cue.noun or cue.kind not in _CAME_ABOUT | GATHERINGS:
            continue
        mood = mood_of(cue, sentence.tokens, *clause_around(sentence, cue.first, cue.last), sentence.language)
        told = mood.tense == "past" or (mood.tense == "none" and cue.form == "word")
        if mood.real and mood.status == "held" and told and not mood.perfect and not cue.weak:
            return cue
    if item:
        return next((cue for cue in sentence.cues if not cue.weak and not re.match(r"nouns", cue.form)), None)
    return None
