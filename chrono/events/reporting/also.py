"""What a sentence adds to the deed before it: "In 2016 the town closed a school. It also built a hall."

Only right behind a sentence that its date opens, and only where a pronoun, "also" and a verb of the past begin it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from chrono.events.days.anchors import Anchor
from chrono.events.drafts import Draft, Span
from chrono.events.sentences.sentence import Sentence, clause_around
from chrono.events.words.cues import Cue

if TYPE_CHECKING:
    from chrono.events.reader import Reader

__all__ = ["added"]

_OPENERS = ("It also ", "He also ", "She also ", "They also ", "We also ")
_OPENING = 8  # characters before a date that opens its sentence: "In early"
_VERB = 2  # the index of the verb behind "it also"


def added(reader: Reader) -> list[Draft]:
    """The deeds that English sentences add to the dated ones before them."""
    if reader.document.language != "en":
        return []
    found = ((index, _time_before(reader, index)) for index in reader.units_with(_OPENERS))
    drafts = (_draft(reader, index, above) for index, above in found if above is not None)
    return [draft for draft in drafts if draft is not None]


def _time_before(reader: Reader, index: int) -> Anchor | None:
    """The one date that opens the sentence before a unit, where that unit begins as it must and has no date."""
    unit, before = reader.layout.units[index], reader.layout.units[index - 1]
    opens = reader.plain.startswith(_OPENERS, unit.start) and unit.form == before.form == "sentence" and index > 0
    if not opens or unit.block != before.block or unit.side or reader.anchors_in(unit):
        return None
    dates = reader.anchors_in(before)
    leads = len(dates) == 1 and dates[0].role == "at" and dates[0].start - before.start <= _OPENING
    return dates[0] if leads else None


def _draft(reader: Reader, index: int, above: Anchor) -> Draft | None:
    unit, sentence = reader.layout.units[index], reader.sentence(index)
    cue = _deed(sentence)
    if cue is None:
        return None
    mark = (cue.start, cue.end)
    spans = [Span(unit.start, unit.end, (mark,))]
    draft = Draft(cue.kind, above.when, "narrative", "held", spans, (unit.start, unit.end), "report", mark)
    draft.form = cue.form
    draft.signs["of the time of the sentence before it"] = -0.1
    return draft


def _deed(sentence: Sentence) -> Cue | None:
    """The verb of the past that stands right behind "also", of a kind of its own."""
    verbs = (cue for cue in sentence.cues if cue.first == _VERB and not cue.noun)
    cue = next((cue for cue in verbs if cue.kind not in ("milestone", "announcement")), None)
    if cue is None:
        return None
    mood = sentence.mood(cue, clause_around(sentence, cue.first, cue.last))
    return cue if mood.real and mood.status == "held" and mood.tense == "past" and not mood.perfect else None
