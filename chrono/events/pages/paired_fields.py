"""Records of fields, a day in one line and what happened in another: "Date: 12 March 1984", "Event: The ferry sank".

The labels of what happened are in `layout.yaml` under `what_labels`. A text with one such pair is a notice or a form,
which other readers know.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from chrono.events.days.anchors import Anchor
from chrono.events.drafts import Draft, Span
from chrono.events.layout.line_labels import labels_a_date, labels_what
from chrono.events.layout.markup import bare
from chrono.events.layout.segments import Unit
from chrono.events.pages.forms import status_by_day
from chrono.events.reporting.reports import told_below
from chrono.events.sentences.shortening import short

if TYPE_CHECKING:
    from chrono.events.reader import Reader

__all__ = ["paired_fields"]

_FEWEST = 2  # records
_REACH = 6  # lines of a record
_LONGEST_LABEL = 20  # characters


def paired_fields(reader: Reader) -> list[Draft]:
    """The events of such records, where there are several."""
    days = [(index, one) for index in reader.dated_units() if (one := _labelled_day(reader, index)) is not None]
    if len(days) < _FEWEST:
        return []
    told: dict[int, Anchor] = {}
    for step in (1, -1):  # the day stands above what happened in all records, or below it in all
        told = {what: one for index, one in days if (what := _what_beside(reader, index, step)) is not None}
        if len(told) == len(days):
            break
    if len(told) < _FEWEST:
        return []
    reader.claimed |= {one.start for one in told.values()}
    date = reader.teller.date
    own = date is not None and date in [one.when for one in told.values()]  # the day of a record, and not of the text
    return [_draft(reader, index, one, own=own) for index, one in told.items()]


def _labelled_day(reader: Reader, index: int) -> Anchor | None:
    """The day that a line labels, and with which it ends."""
    unit = reader.layout.units[index]
    if ":" not in reader.plain[unit.start : unit.start + _LONGEST_LABEL]:
        return None
    inside = reader.anchors_in(unit)
    if not inside or inside[0].start - unit.start > _LONGEST_LABEL or inside[0].partial:
        return None
    if not labels_a_date(reader.plain[unit.start : inside[0].start]):
        return None
    rest = bare(reader.plain[inside[-1].end : unit.end]).strip(" .")
    return inside[0] if not rest and inside[0].when.precision in ("day", "month", "year", "time") else None


def _what_beside(reader: Reader, index: int, step: int) -> int | None:
    """The line of the record that says what happened, above its day or below; None where another day comes first."""
    units = reader.layout.units
    for at in range(index + step, index + step * _REACH, step):
        if not 0 <= at < len(units) or units[at].side or _labelled_day(reader, at) is not None:
            return None
        if _label(reader, units[at]) >= 0:
            return at
    return None


def _label(reader: Reader, unit: Unit) -> int:
    """Where what happened begins, behind its label; -1 where a line has none."""
    label, colon, said = reader.plain[unit.start : unit.end].partition(":")
    known = bool(colon) and len(label) <= _LONGEST_LABEL and labels_what(label) and bool(said.strip())
    return unit.start + len(label) + 1 if known else -1


def _draft(reader: Reader, index: int, one: Anchor, *, own: bool) -> Draft:
    """The event of a record: of the kind of what is told, a milestone where it has none.

    `own` says that the text has no day but those of its records: what it tells has happened.
    """
    unit = reader.layout.units[index]
    sentence = reader.sentence(index)
    draft = told_below(sentence, one, reader.teller_of(unit), "item")
    span = Span(unit.start, unit.end, ())
    if draft is None:
        draft = Draft("milestone", one.when, one.basis, "held", [span], (unit.start, unit.end), "report")
        draft.form = "none"
    draft.status = "held" if own else status_by_day(reader, unit, one)
    draft.apart = f"record {unit.start}"
    draft.title = short(bare(reader.plain[_label(reader, unit) : unit.end]).strip(" ."), reader.document.language)
    return draft
