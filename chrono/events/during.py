"""What is told to be done "during the visit" has the days of that visit, which a sentence before it gives.

Only what opens so is read, with what the rest of its paragraph tells without a date. The visit is one that a date in
the sentences right before dates, or the one that the head of the document names. The words are in `grammar.yaml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from chrono.events.cues import Cue
from chrono.events.drafts import Draft, Span
from chrono.events.kinds import GATHERINGS, grammar
from chrono.events.mood import mood_of
from chrono.events.reports import told_in
from chrono.events.segments import Unit
from chrono.events.sentence import clause_around

if TYPE_CHECKING:
    from chrono.events.extraction import Reader
    from chrono.events.sentence import Sentence

__all__ = ["during"]

_OPENS = re.compile(r"(?:\d{1,2}\.?\s+)?During ")  # perhaps behind the number of a paragraph
_BACK = 12  # units in which the journey is looked for
_HEAD = 8  # units in which that of the document is dated
_DONE = GATHERINGS - {"visit"} | {"signing", "opening", "adoption", "launch", "award"}


def during(reader: Reader) -> list[Draft]:
    """The deeds of English sentences that open with "During her visit" and have no date of their own."""
    drafts: list[Draft] = []
    units = reader.layout.units
    for index in reader.units_with(("During ",)) if reader.document.language == "en" else ():
        unit = units[index]
        if unit.side or unit.form not in ("sentence", "item") or not _OPENS.match(reader.plain, unit.start):
            continue
        sentence = reader.sentence(index)
        if sentence.anchors or grammar("journeys", "en").isdisjoint(sentence.words[1:6]):
            continue
        near = (one for i in range(index - 1, max(-1, index - _BACK), -1) for one in _journeys(reader, i))
        journey = next(near, None) or _named_by_head(reader)
        if journey is None:
            continue
        for at in (index, *_rest_of(reader, index)):
            told = reader.sentence(at)
            cue = _deed(told)
            if cue is not None:
                drafts += _draft(units[at], told, cue, journey)
    return drafts


def _named_by_head(reader: Reader) -> Draft | None:
    """The journey that the first sentences date, where the head of the document is about one."""
    about = {word for head in reader.heads for word in re.findall(r"[^\W\d_]+", head.casefold())}
    if grammar("journeys", "en").isdisjoint(about):
        return None
    units = reader.layout.units
    sentences = (index for index, unit in enumerate(units[:_HEAD]) if unit.form in ("sentence", "item"))
    return next((one for index in sentences for one in _journeys(reader, index)), None)


def _rest_of(reader: Reader, index: int) -> Iterator[int]:
    """The sentences behind one in its paragraph, up to the first that has a date of its own."""
    units = reader.layout.units
    for at in range(index + 1, min(index + _BACK, len(units))):
        if units[at].block != units[index].block or reader.anchors_in(units[at]):
            return
        yield at


def _journeys(reader: Reader, index: int) -> list[Draft]:
    """The dated visits and gatherings of a unit."""
    unit = reader.layout.units[index]
    if unit.side or unit.form == "heading" or not reader.anchors_in(unit):
        return []
    told = told_in(reader.sentence(index), reader.teller_of(unit), unit.form)
    return [draft for _, draft in told if draft.kind in GATHERINGS and draft.when is not None]


def _deed(sentence: Sentence) -> Cue | None:
    """The first verb of the sentence that tells of what is done there."""
    verbs = (cue for cue in sentence.cues if not cue.noun and not cue.weak and cue.form != "ing")
    return next((cue for cue in verbs if cue.kind in _DONE), None)


def _draft(unit: Unit, sentence: Sentence, cue: Cue, journey: Draft) -> list[Draft]:
    clause = clause_around(sentence, cue.first, cue.last)
    mood = mood_of(cue, sentence.words, *clause, sentence.language)
    if not mood.real or mood.tense == "present":
        return []
    subject = (sentence.tokens[clause[0]].start, sentence.tokens[max(clause[0], clause[1] - 1)].end)
    span = Span(unit.start, unit.end, ((cue.start, cue.end),))
    draft = Draft(cue.kind, journey.when, "narrative", journey.status, [span], subject, "report", (cue.start, cue.end))
    draft.form, draft.within, draft.apart = cue.form, True, f"during {unit.start}"
    draft.signs["dated by the journey told before"] = -0.1
    return [draft]
