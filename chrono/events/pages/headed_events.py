"""An event that a heading names, with its date behind it: "# Siege of Mora, 1642", "## The Lund Massacre (3 May 1711)".

Gatherings and what is made public are read by `titled` and its like; to let headings name one more kind, extend
`_KINDS`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from chrono.events.days.anchors import Anchor
from chrono.events.drafts import Draft, Span
from chrono.events.layout.markup import bare
from chrono.events.words.cues import Cue, has_phrase
from chrono.events.words.kinds import grammar, is_past

if TYPE_CHECKING:
    from chrono.events.reader import Reader

__all__ = ["headed_events"]

_KINDS = frozenset({"conflict", "death", "ceremony", "founding", "opening", "termination", "milestone"})
_LONGEST, _SHORTEST = 100, 20  # characters of such a heading; the shortest quote
_FIRST = 3  # words before the noun: "The Great Northern War"
_BELOW = 6  # units below a heading in which its day is told again
_OF = frozenset({"of", "at", "in", "on", "between", "for", "near", "off"})
_STORY = 4  # units below a heading in which is told what happened
_TOLD = frozenset({"third", "past", "base", "participle"})
_PARTS = re.compile(r"(?:[,(–—:-]|\s(?:of|in|on))?\s*$")
_CLOSES = re.compile(r"[\s)\]*_#.]*$")


def headed_events(reader: Reader) -> list[Draft]:
    """What headings, and lines that stand alone as headings do, name and date."""
    if reader.minutes or reader.teller.programme or reader.document.language != "en":
        return []
    units = reader.layout.units
    return [
        draft
        for index in reader.dated_units()
        if (units[index].form == "heading" or _stands_alone(reader, index))
        and (draft := _named(reader, index)) is not None
    ]


def _stands_alone(reader: Reader, index: int) -> bool:
    """Whether a unit is a line over a paragraph, and ends as none of a text."""
    units = reader.layout.units
    unit, below = units[index], units[index + 1] if index + 1 < len(units) else None
    if unit.form != "sentence" or below is None or below.form != "sentence" or below.block == unit.block:
        return False
    return reader.plain[unit.end - 1] not in ".!?:;," and reader.layout.opens_block(unit)


def _named(reader: Reader, index: int) -> Draft | None:
    """The event that the heading at an index names."""
    unit, inside = reader.layout.units[index], reader.anchors_in(reader.layout.units[index])
    if unit.side or len(inside) != 1:
        return None
    (one,) = inside
    if one.partial or one.deictic or one.start in reader.claimed:
        return None
    if unit.end - unit.start > _LONGEST or not _CLOSES.fullmatch(reader.plain, one.end, unit.end):
        return None
    date = reader.teller.date
    ahead = one.when.earliest is not None and date is not None and date.before(one.when)
    cue = _noun(reader, index, one)
    if cue is None or _told_below(reader, index, one) or not _tells(reader, index, ahead=ahead):
        return None
    reader.claimed.add(one.start)
    below = reader.layout.units[index + 1 : index + 2]
    end = below[0].end if unit.end - unit.start < _SHORTEST and below else unit.end
    span = Span(unit.start, end, ((cue.start, cue.end), (one.start, one.end)))
    status = "planned" if ahead else "held"
    draft = Draft(
        cue.kind, one.when, one.basis, status, [span], (unit.start, one.start), "titled", (cue.start, cue.end)
    )
    draft.title = _PARTS.sub("", bare(reader.plain[unit.start : one.start])).strip()
    draft.form, draft.own = "noun", True
    draft.signs["the heading names and dates it"] = 0.1
    return draft


def _noun(reader: Reader, index: int, one: Anchor) -> Cue | None:
    """The noun of what a heading names: at its head with a name behind it, or at the end of a name."""
    sentence = reader.sentence(index)
    cues = sentence.cues
    cue = next((cue for cue in cues if cue.noun and not cue.weak and cue.end <= one.start), None)
    if cue is None or cue.kind not in _KINDS or cue.first > _FIRST or any(other.form in _TOLD for other in cues):
        return None
    before = sentence.words[: cue.first]
    if not (_OF.isdisjoint(before) and grammar("circumstances", "en").isdisjoint(before)):
        return None  # "Report on the siege of Mora, 1642"
    following = sentence.words[cue.last + 1 : cue.last + 2]
    if (following and following[0] in _OF) or cue.form != "noun":
        return cue
    named = cue.first > 0 and reader.plain[sentence.tokens[cue.first - 1].start].isupper()
    return cue if named and _PARTS.fullmatch(reader.plain, cue.end, one.start) else None


def _tells(reader: Reader, index: int, *, ahead: bool) -> bool:
    """Whether the text below a heading tells what happened, and not of a picture, film or book that is called so."""
    works, told = grammar("works_of_art", "en"), ahead
    for at, unit in enumerate(reader.layout.units[index + 1 : index + 1 + _STORY], index + 1):
        if unit.form == "heading":
            break
        sentence = reader.sentence(at)
        if has_phrase(sentence.words, works):
            return False
        verbs = (sentence.words[clause.verb] for clause in sentence.clauses if clause.subject and not clause.reduced)
        told = told or any(verb == "were" or is_past(verb) for verb in verbs)
    return told


def _told_below(reader: Reader, index: int, one: Anchor) -> bool:
    """Whether the section tells of the day of its heading itself."""
    units, day = reader.layout.units, one.when.precision == "day"
    for unit in units[index + 1 : index + 1 + _BELOW]:
        inside = reader.anchors_in(unit)
        if unit.form == "heading" and not inside:
            return False
        if any(other.when == one.when or (day and (other.timed or one.when.contains(other.when))) for other in inside):
            return True
    return False
