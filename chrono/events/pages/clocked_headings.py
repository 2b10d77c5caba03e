"""Headings that are hours: the log of an incident with a section for each, "### 22:48" over what happened then.

Two such headings make a log, each of the day in it, or of the one told last. What happened is what the heading says
behind its hour, or else the first sentence below; a programme's hours are those of its points, and told elsewhere.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from chrono.events.days.anchors import Anchor, known
from chrono.events.drafts import Draft, Span
from chrono.events.layout.markup import bare
from chrono.events.pages.dated_sections import heading_units
from chrono.events.reporting.reports import told_below
from chrono.events.words.cues import Cue, has_phrase
from chrono.events.words.kinds import grammar

if TYPE_CHECKING:
    from chrono.events.layout.segments import Unit
    from chrono.events.reader import Reader
    from chrono.events.sentences.sentence import Sentence

__all__ = ["clocked_headings"]

_FEWEST = 2
_SHORTEST = 2  # words of a heading that says what happened, or of a sentence below
_APPROXIMATELY = re.compile(r"[\s*_(\[~]*(?:(?:ca|c|approx)\b\.?|about|around|at)?[\s*_(\[~]*", re.IGNORECASE)
_ZONE = re.compile(r"[\s*_]*\(?(?:[A-Z]{2,5}(?:[+-]\d{1,2}(?::?\d\d)?)?\b|local time\b)?\)?[\s*_\])]*(?:[–—:-]\s*)?")
_SIGNS = {"dated by the heading above": -0.1}


def clocked_headings(reader: Reader) -> list[Draft]:
    """What happened at the hours that are headings, or begin them."""
    if reader.teller.programme or reader.minutes or not any(one.timed for one in reader.anchors):
        return []
    found = {index: one for index, _ in heading_units(reader) if (one := _hour(reader, index)) is not None}
    if len(found) < _FEWEST:
        return []
    return [draft for index, one in found.items() if (draft := _told(reader, index, one)) is not None]


def _hour(reader: Reader, index: int) -> Anchor | None:
    """The hour of a known day that opens a heading, alone or behind its day; none in a programme."""
    unit = reader.layout.units[index]
    inside = reader.anchors_in(unit)
    one = next((one for one in inside if one.timed), None)
    if one is None or unit.side or one.partial or one.when.precision != "time" or not _is_marked(reader, unit):
        return None
    at = unit.start
    for before in inside[: inside.index(one)]:
        if not _APPROXIMATELY.fullmatch(reader.plain, at, before.start):
            return None
        at = before.end
    if not _APPROXIMATELY.fullmatch(reader.plain.replace(",", " "), at, one.start):
        return None
    above = (reader.layout.units[head] for head in unit.heads)
    heads = (reader.plain[head.start : head.end].casefold().split() for head in above)
    return None if any(has_phrase(head, grammar("programmes", "en")) for head in heads) else one


def _is_marked(reader: Reader, unit: Unit) -> bool:
    """Whether a heading is marked as one: an hour on a short line is that at which a transcript begins or ends."""
    text = reader.document.text
    return text[text.rfind("\n", 0, unit.start) + 1 : unit.start].lstrip()[:1] in ("#", "=") or (
        text[unit.end :].lstrip(" \n")[:3] in ("---", "===", "~~~")
    )


def _told(reader: Reader, index: int, one: Anchor) -> Draft | None:
    """What a heading says behind its hour where no cue tells of it, or what the first sentence below it says."""
    units, head = reader.layout.units, reader.layout.units[index]
    zone = _ZONE.match(reader.plain, one.end, head.end)
    start = zone.end() if zone is not None else one.end
    mark = (one.start, one.end)
    if len(bare(reader.plain[start : head.end]).split()) >= _SHORTEST:
        if any(not cue.weak for cue in reader.sentence(index).cues):
            return None  # told as any heading is that begins with its date
        return _of_hour(one, Span(head.start, head.end, (mark,)), (start, head.end))
    below = units[index + 1] if index + 1 < len(units) else None
    if below is None or below.heads[-1:] != (index,) or below.form not in ("sentence", "item"):
        return None
    if below.side or below.speaker:
        return None
    sentence = reader.sentence(index + 1)
    if len(sentence.tokens) < _SHORTEST or (sentence.anchors and sentence.anchors[0].start == below.start):
        return None
    draft = _by_cue(sentence, one, reader) or _of_hour(one, Span(below.start, below.end), (below.start, below.end))
    draft.spans = [Span(head.start, below.end, (mark, *(m for span in draft.spans for m in span.marks)))]
    return draft


def _by_cue(sentence: Sentence, one: Anchor, reader: Reader) -> Draft | None:
    draft = told_below(sentence, one, reader.teller, "item")
    cue = next((cue for cue in sentence.cues if draft is not None and (cue.start, cue.end) == draft.cue), None)
    if draft is None or cue is None or cue.form == "base" or (cue.noun and not _stands_alone(sentence, cue)):
        return None
    draft.origin = "chronology"
    draft.when, draft.basis = known(one)
    draft.signs |= _SIGNS
    return draft


def _stands_alone(sentence: Sentence, cue: Cue) -> bool:
    """Whether a noun is what the sentence is about, and no part of another one: "Launch success drops to zero"."""
    behind = sentence.words[cue.last + 1 : cue.last + 2]
    return not behind or sentence.gap(cue.last + 1) != " " or behind[0] in grammar("before_noun", sentence.language)


def _of_hour(one: Anchor, span: Span, subject: tuple[int, int]) -> Draft:
    draft = Draft("milestone", *known(one), "held", [span], subject, "chronology", form="none")
    draft.apart = f"hour {span.start}"
    draft.signs |= _SIGNS
    return draft
