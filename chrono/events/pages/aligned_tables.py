"""Tables of plain text, whose columns blanks part: "Alder    1901-03-04    sold to Spain".

The head over a date says what it is of where the labels of `grammar.yaml` know it; else the row says what was done.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from chrono.events.days.anchors import Anchor
from chrono.events.drafts import Draft
from chrono.events.layout.segments import Unit
from chrono.events.pages.forms import labelled_draft, status_by_day
from chrono.events.words.kinds import grammar
from chrono.events.words.labels import kind_of_label

if TYPE_CHECKING:
    from chrono.events.reader import Reader

__all__ = ["aligned_tables"]

_GAP = re.compile(r"\t+| {2,}")
_CELL = re.compile(r"\S+(?: \S+)*")
_LETTERS = re.compile(r"[^\W\d_]{3}")
_FINE = ("day", "time", "month")


def aligned_tables(reader: Reader) -> list[Draft]:
    """The events of the rows of such tables, one for each date that is a day or month, or stands under a label."""
    drafts: list[Draft] = []
    heads: dict[int, str] = {}
    for unit in reader.layout.units:
        if unit.form != "row" or unit.side or "|" in reader.plain[unit.start : unit.end]:
            heads = heads if unit.form == "row" else {}
            continue
        inside = reader.anchors_in(unit)
        if not inside or not (heads or any(one.when.precision in _FINE for one in inside)):
            heads = _heads(reader, unit)
        else:
            drafts += _of_row(reader, unit, inside, heads)
    return drafts


def _heads(reader: Reader, unit: Unit) -> dict[int, str]:
    """The heads of the columns, by where they begin in their line."""
    line = reader.plain.rfind("\n", 0, unit.start) + 1
    return {match.start() - line: match.group() for match in _CELL.finditer(reader.plain, unit.start, unit.end)}


def _of_row(reader: Reader, unit: Unit, inside: list[Anchor], heads: dict[int, str]) -> Iterator[Draft]:
    """The events of a row; one that neither a head nor a verb says anything of is none: a price and its day."""
    reader.claimed |= {one.start for one in inside}
    line = reader.plain.rfind("\n", 0, unit.start) + 1
    name = _GAP.split(reader.plain[unit.start : inside[0].start])[0].strip(" :,–—-")
    for one in inside:
        at = one.start - line
        label = next((said for column, said in heads.items() if abs(column - at) <= 1), "")
        kind, said = kind_of_label(label, reader.document.language), label[:1].lower() + label[1:]
        if kind is None and (not label or label.casefold() in grammar("date_columns", reader.document.language)):
            kind, said = _kind(reader, unit, headed=bool(label)), _said(reader, unit, one)
        if one.partial or (kind is None and not label) or one.when.precision not in (*_FINE, "year"):
            continue
        if one.when.precision == "year" and not label:
            continue
        if kind in (None, "milestone") and not _LETTERS.search(f"{name} {said}"):
            continue  # a month and its price
        title = f"{name}: {said}" if name and said else name or said
        yield labelled_draft(unit, one, kind or "milestone", title, status_by_day(reader, unit, one))


def _said(reader: Reader, unit: Unit, one: Anchor) -> str:
    """What stands beside a date in its cell, or in the other cells behind the first that are no dates."""
    dates = [(other.start, other.end) for other in reader.anchors_in(unit)]
    cells = list(_CELL.finditer(reader.plain, unit.start, unit.end))
    own = next((cell for cell in cells if cell.start() < one.start < cell.end() and cell.start() > unit.start), None)
    if own is not None:
        return reader.plain[own.start() : one.start].strip()
    others = (cell for cell in cells[1:] if not any(cell.start() <= at < cell.end() for at, _ in dates))
    return ", ".join(cell.group() for cell in others)


def _kind(reader: Reader, unit: Unit, *, headed: bool) -> str | None:
    """The kind of the row's first cue; a milestone where the head says that the column dates things, else None."""
    index = reader.unit_at(unit.start)
    cues = reader.sentence(index).cues if index is not None else []
    strong = next((cue.kind for cue in cues if not cue.weak and cue.form != "nouns"), None)
    told = strong or next((cue.kind for cue in cues if cue.form in ("past", "participle")), None)
    deed = index is not None and bool(reader.sentence(index).deeds)
    return told or ("milestone" if headed or deed else None)
