"""Motions in minutes: what was moved and carried was adopted on the day of the session; what was lost was not.

The words by which minutes say so are in `grammar.yaml`, under `motions`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from chrono.events.drafts import Draft, Span
from chrono.events.layout.markup import bare
from chrono.events.layout.segments import Unit
from chrono.events.words.cues import has_phrase
from chrono.events.words.kinds import grammar_part

if TYPE_CHECKING:
    from chrono.events.reader import Reader

__all__ = ["motions"]

_BACK = 3  # units of a block between a motion and what became of it
_LINES, _LABEL = 6, 16  # units of a list, and characters of a label
_LONGEST = 780  # characters of a quote
# "Passed 6-0", and "Adopted." alone.
_DONE = r"(?i:passed|approved|adopted|accepted|agreed)"
_TALLY = re.compile(rf"\b{_DONE}[,:]?\s\(?\d{{1,3}}\s?[-–:]\s?\d{{1,3}}\b")
_ALONE = re.compile(rf"\W*{_DONE}\W*")
_SHORTEST = 5  # words of a motion


def motions(reader: Reader) -> list[Draft]:
    """A draft for each motion that minutes say was carried; lost ones are claimed, and tell nothing."""
    moved, carried, lost = (
        grammar_part("motions", word, reader.document.language) for word in ("moved", "carried", "lost")
    )
    if not carried or not (reader.minutes or reader.sitting):
        return []
    drafts: list[Draft] = []
    units = reader.layout.units
    for index in reader.units_with(grammar_part("motions", "hints", reader.document.language)):
        words = [] if units[index].side or units[index].speaker else reader.sentence(index).words
        fails = has_phrase(words, lost)
        ends = has_phrase(words, carried) or _is_agreed(reader.plain, units[index])
        if not (ends or fails):
            continue
        first = _where_moved(reader, index, moved)
        if first is None:
            continue
        if first == index and index and len(words) < _SHORTEST and units[index - 1].start in reader.claimed:
            reader.claimed.add(units[index].start)  # "All in favour. Motion carried."
            continue
        reader.claimed |= {unit.start for unit in units[first : index + 1]}
        if not fails:
            drafts.append(_draft(reader, units[first], units[index]))
    return drafts


def _is_agreed(text: str, unit: Unit) -> bool:
    """Whether a line gives how many were for it and against, or says "Approved." and nothing else."""
    return bool(_TALLY.search(text, unit.start, unit.end) or _ALONE.fullmatch(text, unit.start, unit.end))


def _where_moved(reader: Reader, index: int, moved: frozenset[str]) -> int | None:
    """The index of the first unit of a motion that a later unit of the same block says was carried."""
    units = reader.layout.units
    found = None
    # "Result: passed", or "Carried." below "Seconded: Holm".
    listed = any(":" in reader.plain[one.start : one.start + _LABEL] for one in units[max(0, index - 1) : index + 1])
    for at in range(index, max(-1, index - (_LINES if listed else _BACK) - 1), -1):
        apart = units[at].block != units[index].block and (not listed or units[at].form == "heading")
        if (
            apart
            or units[index].end - units[at].start > _LONGEST
            or (found is not None and units[at].start in reader.claimed)
        ):
            break
        if has_phrase(reader.sentence(at).words, moved):
            found = at
    return found


def _draft(reader: Reader, first: Unit, last: Unit) -> Draft:
    date = reader.date_at(first.start)
    basis = "none" if date is None else "document" if date.basis in ("explicit", "curated") else date.basis
    span = Span(first.start, last.end)
    draft = Draft("adoption", date.when if date else None, basis, "held", [span], (first.start, first.end), "own")
    draft.title = bare(reader.plain[first.start : first.end]).rstrip(" .;")
    draft.own, draft.apart = True, f"motion {first.start}"
    draft.signs["the minutes say that the motion was carried"] = 0.1
    return draft
