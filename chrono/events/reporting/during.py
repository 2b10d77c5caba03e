"""What is done "during the visit", or "on the outcome of the talks", has the days that a sentence before it gives.

Only what opens so is read, with what the rest of its paragraph tells without a date, and what somebody "will also" do
on a journey to come. The visit is one that a date in the sentences right before dates, or the one that the head of the
document names. The words are in `words.yaml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from chrono.events.attaching.year_names import is_noun
from chrono.events.drafts import Draft, Span
from chrono.events.layout.segments import Unit
from chrono.events.reporting.reports import told_in
from chrono.events.sentences.mood import mood_of
from chrono.events.sentences.sentence import clause_around
from chrono.events.words.cues import Cue
from chrono.events.words.kinds import GATHERINGS, grammar
from chrono.events.words.phrases import phrases

if TYPE_CHECKING:
    from chrono.events.reader import Reader
    from chrono.events.sentences.sentence import Sentence

__all__ = ["during", "journey_above"]

_HINTS = ("During ", " will also ", " are also ", " is also ")
_LONGEST_NUMBER = 6  # characters before a paragraph: "12. During the visit"
# Who has been named before: "She will also call on the mayor".
_ALSO = re.compile(r"(?:\w+[\w’' .-]{0,40}? )?(?:will|is|are) also\b", re.IGNORECASE)
_RIGHT_BEFORE = 4  # units between a journey and what "also" adds to it
_TO_JOURNEY = 5  # words behind the opener in which the journey is named
_BACK = 12  # units in which the journey is looked for
_LATELY = 31  # days between a journey and the document
_HEAD = 8  # units in which that of the document is dated
_DONE = GATHERINGS - {"visit"} | {"signing", "opening", "adoption", "launch", "award"}


def during(reader: Reader) -> list[Draft]:
    """The deeds of English sentences that open with "During her visit" and have no date of their own."""
    drafts: dict[int, list[Draft]] = {}
    units = reader.layout.units
    for index in _candidates(reader) if reader.document.language == "en" else ():
        journey = None if index in drafts else _journey_of(reader, index)
        if journey is None:
            continue
        for at in (index, *_rest_of(reader, index)):
            told = reader.sentence(at)
            cue = _deed(told)
            if cue is not None:
                drafts[at] = _draft(units[at], told, cue, journey)
    return [draft for found in drafts.values() for draft in found]


def _journey_of(reader: Reader, index: int) -> Draft | None:
    """The journey during which is told what a unit tells; None where it says nothing of one."""
    unit = reader.layout.units[index]
    if unit.side or unit.form not in ("sentence", "item") or reader.anchors_in(unit):
        return None
    if opener := _opener_of(reader, unit):
        words = reader.sentence(index).words
        ahead = not grammar("future_auxiliaries", "en").isdisjoint(words)
        low = opener.count(" ")
        named = not grammar("journeys", "en").isdisjoint(words[low : low + _TO_JOURNEY])
        return (_journey_before(reader, index, _BACK, ahead=ahead) or _named_by_head(reader)) if named else None
    also = _ALSO.match(reader.plain, unit.start, unit.end) is not None
    journey = _journey_before(reader, index, _RIGHT_BEFORE, ahead=True) if also else None
    return journey if journey is not None and journey.kind == "visit" else None


def _candidates(reader: Reader) -> list[int]:
    """The units that hold a hint, and those that begin with another opener."""
    plain, openers = reader.plain, _openers()
    opened = (index for index, unit in enumerate(reader.layout.units) if plain.startswith(openers, unit.start))
    return sorted({*reader.units_with(_HINTS), *opened})


@cache
def _openers() -> tuple[str, ...]:
    """What leads to a journey at the head of a sentence, each with a blank behind it."""
    return tuple(f"{phrase} " for phrase in phrases("opens_during"))


def _opener_of(reader: Reader, unit: Unit) -> str:
    """The opener with which a unit begins, behind the number of a paragraph; "" without one."""
    start = unit.start
    while start - unit.start < _LONGEST_NUMBER and reader.plain[start] in "0123456789. ":
        start += 1
    return next((opener for opener in _openers() if reader.plain.startswith(opener, start)), "")


def journey_above(reader: Reader, index: int) -> Draft | None:
    """The visit or gathering, over and lately, that the sentences right before a unit date; what follows is of it.

    None where the text has no day of its own that is later.
    """
    found = _journey_before(reader, index, _RIGHT_BEFORE, ahead=False)
    date = reader.document.date
    if found is None or found.status != "held" or found.when is None or found.when.earliest is None:
        return None
    if date is None or date.when.earliest is None or not found.when.before(date.when):
        return found if date is None else None
    return found if date.when.earliest.number - found.when.earliest.number <= _LATELY else None


def _journey_before(reader: Reader, index: int, back: int, *, ahead: bool) -> Draft | None:
    """The nearest journey that the units right before one tell of with its date; of an arrival the whole journey.

    What is still `ahead` is done on none that is over.
    """
    found: Draft | None = None
    for i in range(index - 1, max(-1, index - back), -1):
        for one in _journeys(reader, i):
            if ahead and one.status != "planned":
                continue
            if found is None or _spans(one, found):
                found = one
    return found


def _spans(one: Draft, other: Draft) -> bool:
    """Whether a journey lasts longer than another event, which lies in it."""
    whole, part = one.dated, other.dated
    return whole is not None and part is not None and whole != part and whole[0] <= part[0] and part[1] <= whole[1]


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
    verbs = (cue for cue in sentence.cues if not is_noun(cue) and not cue.weak and cue.form != "ing")
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
