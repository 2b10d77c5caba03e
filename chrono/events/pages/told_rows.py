"""What the rows of tables tell: an event by what stands in the column that tells, or readings that are none.

"| 4 May | Boat show | Holm | Done |" is a boat show. A head in `event_columns` of `words.yaml` says which column
tells, and without one it is the only one with several words in most rows. "| 4 May | Holm | 14.2 |" is a reading.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from chrono.events.drafts import Draft
from chrono.events.layout.markup import bare
from chrono.events.layout.segments import Unit
from chrono.events.pages.forms import cells_of_row, rows_of_tables
from chrono.events.words.kinds import grammar

if TYPE_CHECKING:
    from chrono.events.reader import Reader

__all__ = ["told_rows"]

_FEWEST_WORDS, _FEWEST_CELLS = 2, 3
_LONGEST = 90  # characters of a cell that is a title
_WORD = re.compile(r"[^\W\d_]{2,}")
_VERSION = re.compile(r"v?\d+(?:\.\d+)+\S*")
_FIGURE = re.compile(r"[-+−]?[\d][\d.,]*(?: ?[^\W\d]{1,3}| ?%)?")
_ENDS_INSIDE = re.compile(r"[.!?;]\s")


def told_rows(reader: Reader, drafts: list[Draft]) -> list[Draft]:
    """The drafts without readings; the one event of a row is called what the cell says that tells of it."""
    units = [reader.layout.unit_at(draft.spans[0].start) for draft in drafts]
    rows = Counter(unit.start for unit in units if unit is not None and unit.form == "row")
    if not rows:
        return drafts
    titles, readings = _told(reader)
    kept: list[Draft] = []
    for draft, unit in zip(drafts, units, strict=True):
        if unit is not None and rows[unit.start] == 1 and not draft.title:
            if draft.cue is None and unit.start in readings:
                continue
            draft.title = titles.get(unit.start, "")
        kept.append(draft)
    return kept


def _told(reader: Reader) -> tuple[dict[int, str], set[int]]:
    """The titles of rows, by where these begin, and where the rows begin that are readings."""
    titles: dict[int, str] = {}
    readings: set[int] = set()
    for rows in rows_of_tables(reader):
        cells = {unit.start: _said(reader, unit) for unit in rows}
        at = _telling(reader, rows, list(cells.values()))
        for start, said in cells.items():
            if at is None and any(map(_FIGURE.fullmatch, said[1:])) and max(map(_words, said)) < _FEWEST_WORDS:
                readings.add(start)
            if at is not None and at < len(said) and _is_title(said, at):
                titles[start] = said[at].rstrip(".")
    return titles, readings


def _is_title(said: Sequence[str], at: int) -> bool:
    """Whether the cell that tells is short, has neighbours, and stands behind no version: "1.2 | faster loading"."""
    if len(said) < _FEWEST_CELLS or len(said[at]) > _LONGEST or any(map(_VERSION.fullmatch, said[:at])):
        return False
    return _words(said[at]) >= _FEWEST_WORDS and not _ENDS_INSIDE.search(said[at])


def _said(reader: Reader, unit: Unit) -> list[str]:
    """What the cells of a row say, "" for those with a date."""
    starts = [one.start for one in reader.anchors_in(unit)]
    return [
        "" if any(start <= at < end for at in starts) else bare(reader.plain[start:end])
        for start, end in cells_of_row(reader.plain, unit)
    ]


def _telling(reader: Reader, rows: Sequence[Unit], cells: Sequence[Sequence[str]]) -> int | None:
    """The number of the column that tells, None where none or several may."""
    known = grammar("event_columns", reader.document.language)
    headed = [at for at, said in enumerate(cells[0]) if said.casefold() in known]
    if headed:
        return headed[0]
    many: Counter[int] = Counter(
        at for said in cells[1:] for at, cell in enumerate(said) if _words(cell) >= _FEWEST_WORDS
    )
    told = [at for at, count in many.items() if 2 * count > len(rows) - 1]
    return told[0] if len(told) == 1 else None


def _words(cell: str) -> int:
    return len(_WORD.findall(cell))
