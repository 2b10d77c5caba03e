"""What a label says of the date beside it: "Camera-ready: 30 April 2024", "| Opened |" over a column of years.

The labels of each kind are in `grammar.yaml`, under `label_kinds`: add a phrase there.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

import attrs

from chrono.events.anchors import Anchor
from chrono.events.drafts import Draft, Span
from chrono.events.kinds import grammar, label_kinds
from chrono.events.segments import Unit, bare, labels_a_date

if TYPE_CHECKING:
    from chrono.events.extraction import Reader

__all__ = ["dated_by_label", "dated_columns", "kind_of_label"]

_LONGEST_LABEL = 70  # characters
_WORDS = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_MOVED = re.compile(r"\b(?:extended|moved|changed|postponed|now|new)\b(?: deadline)?(?: to| until)?\W*$", re.IGNORECASE)
_STRUCK = re.compile(r"~~\s*$|<(?:s|del|strike)>\s*$")
_CELL = re.compile(r"(?<!\\)\|")
_HOUR_ALONE = re.compile(r"(?:[01]\d|2[0-3])[0-5]\d")
_LONGEST_NAME = 80  # characters of the cell that names a row
_FEWEST_ROWS = 1


def kind_of_label(label: str, language: str) -> str | None:
    """The kind of event that a label dates, None where it is the label of none; a longer phrase before a shorter."""
    words = [word.casefold() for word in _WORDS.findall(label)]
    phrases = _phrases(language)
    for length in range(min(4, len(words)), 0, -1):
        for first in range(len(words) - length + 1):
            kind = phrases.get(" ".join(words[first : first + length]))
            if kind is not None:
                return kind
    return None


@cache
def _phrases(language: str) -> dict[str, str]:
    return {phrase: kind for kind, phrases in label_kinds(language).items() for phrase in phrases}


def dated_by_label(reader: Reader) -> list[Draft]:
    """The events of lines that are a label and its date: "Notification of acceptance: 2 April 2024"."""
    drafts: list[Draft] = []
    language = reader.document.language
    for unit in reader.units_with_dates() if _phrases(language) else ():
        if unit.side or unit.form == "row" or unit.speaker:
            continue
        inside = reader.anchors_in(unit)
        if not inside or inside[0].start - unit.start > 2 * _LONGEST_LABEL:
            continue
        label, colon, _ = reader.plain[unit.start : inside[0].start].rpartition(":")
        label = bare(label).strip(" *_|") if colon else ""
        alone = 0 < len(label) <= _LONGEST_LABEL and not bare(_between(reader, unit, inside[0]))
        if not alone or ":" in label or labels_a_date(f"{label}:") or not _ends_there(reader, unit, inside):
            continue
        kind = kind_of_label(label, language)
        if kind is not None:
            drafts += _of_line(reader, unit, inside, kind, label)
    return drafts


def _between(reader: Reader, unit: Unit, one: Anchor) -> str:
    """What stands between a label's colon and the date."""
    before = reader.plain[unit.start : one.start]
    return before[before.rfind(":") + 1 :].strip(" *_~|")


def _ends_there(reader: Reader, unit: Unit, inside: list[Anchor]) -> bool:
    """Whether the line says nothing behind its date but a remark in brackets, a zone or where the new date is."""
    rest = reader.plain[inside[0].end : unit.end]
    for one in inside[1:]:
        rest = rest.replace(one.text, "")
    rest = re.sub(r"\([^()]*\)|~~|<[^<>]*>", "", rest)
    return len(_WORDS.findall(rest)) <= 6 and not re.search(r"[.!?;]\s+\S", rest)


def _of_line(reader: Reader, unit: Unit, inside: list[Anchor], kind: str, label: str) -> list[Draft]:
    """The event on its day; where a new day stands behind it, on that day, and cancelled on the old one."""
    if inside[0].partial or inside[0].when.earliest is None:
        return []
    reader.claimed |= {one.start for one in inside}
    if _HOUR_ALONE.fullmatch(inside[0].text) and (reader.minutes or reader.sitting):
        return []  # "Opening: 1920" in minutes
    moved = next((one for one in inside[1:] if _is_new_day(reader, inside[0], one)), None)
    days = [(moved or inside[0], _status(reader, unit, (moved or inside[0])))]
    if moved is not None:
        days.append((inside[0], "cancelled"))
    return [_draft(reader, unit, one, kind, label, status) for one, status in days]


def _is_new_day(reader: Reader, old: Anchor, one: Anchor) -> bool:
    struck = _STRUCK.search(reader.plain, max(0, old.start - 12), old.start)
    moved = _MOVED.search(reader.plain[old.end : one.start])
    return bool(moved or struck) and one.when != old.when


def _status(reader: Reader, unit: Unit, one: Anchor) -> str:
    teller = reader.teller_of(unit)
    if teller.date is not None and (teller.known or not teller.programme):
        return "planned" if teller.date.before(one.when) else "held"
    return "planned" if teller.programme else "held"


def _draft(reader: Reader, unit: Unit, one: Anchor, kind: str, title: str, status: str) -> Draft:
    span = Span(unit.start, unit.end, ((one.start, one.end),))
    draft = Draft(kind, one.when, one.basis, status, [span], (unit.start, unit.end), "report")
    draft.title, draft.form, draft.apart = title, "none", f"label {unit.start} {one.start}"
    draft.signs["its label says what the date is of"] = 0.1
    if one.yearless:
        draft.signs["the year is inferred"] = -0.05
    return draft


@attrs.frozen
class _Column:
    """A column of dates: what its head says, and the kind of event that it dates."""

    label: str
    kind: str


def dated_columns(reader: Reader) -> list[Draft]:
    """The events of tables whose heads say what their dates are of: "| Bridge | Opened | Closed |"."""
    drafts: list[Draft] = []
    for rows in _tables(reader):
        columns = _columns(reader, rows[0])
        for unit in rows[1:] if columns else ():
            drafts += _of_row(reader, unit, columns)
    return drafts


def _tables(reader: Reader) -> list[list[Unit]]:
    """The rows that stand right under each other, the head first; a head has no dates."""
    tables: list[list[Unit]] = []
    last = -2
    for index, unit in enumerate(reader.layout.units):
        if unit.form != "row" or unit.side:
            continue
        if index == last + 1:
            tables[-1].append(unit)
        else:
            tables.append([unit])
        last = index
    return [rows for rows in tables if len(rows) > _FEWEST_ROWS and not reader.anchors_in(rows[0])]


def _cells(text: str, unit: Unit) -> list[tuple[int, int]]:
    """The offsets of the cells of a row."""
    bars = [match.start() for match in _CELL.finditer(text, unit.start, unit.end)]
    return [(a + 1, b) for a, b in pairwise(bars)]


def _columns(reader: Reader, head: Unit) -> dict[int, _Column]:
    """The columns whose heads date a kind of event, by their number."""
    found: dict[int, _Column] = {}
    for number, (start, end) in enumerate(_cells(reader.plain, head)):
        label = bare(reader.plain[start:end])
        kind = kind_of_label(label, reader.document.language) if len(label) <= _LONGEST_LABEL else None
        if kind is not None and label.casefold() not in grammar("no_columns", reader.document.language):
            found[number] = _Column(label, kind)
    return found


def _of_row(reader: Reader, unit: Unit, columns: dict[int, _Column]) -> list[Draft]:
    cells = _cells(reader.plain, unit)
    anchors = reader.anchors_in(unit)
    name = next((said for cell in cells if (said := _name(reader, cell, anchors))), "")
    named = {one.start for one in anchors if cells and one.end <= cells[0][1] and 0 not in columns}
    reader.claimed |= named if name else set()
    drafts: list[Draft] = []
    for number, column in columns.items():
        if number >= len(cells):
            continue
        start, end = cells[number]
        inside = [one for one in anchors if start <= one.start and one.end <= end]
        rest = reader.plain[start : inside[0].start] + reader.plain[inside[0].end : end] if inside else ""
        if len(inside) != 1 or inside[0].partial or len(_WORDS.findall(bare(rest))) > 2:
            continue
        reader.claimed.add(inside[0].start)
        title = f"{name}: {column.label[:1].lower()}{column.label[1:]}" if name else column.label
        drafts.append(_draft(reader, unit, inside[0], column.kind, title, _status(reader, unit, inside[0])))
    return drafts


def _name(reader: Reader, cell: tuple[int, int], anchors: list[Anchor]) -> str:
    """What a cell names, "" where it is a date or more than a name; "Act 14 of 2003" is one."""
    start, end = cell
    said = bare(reader.plain[start:end])
    dated = any(start <= one.start < end and bare(one.text) in (said, f"({said})") for one in anchors)
    return "" if dated or len(said) > _LONGEST_NAME or not re.search(r"\w", said) else said
