"""What a label says of the date beside it: "Camera-ready: 30 April 2024", "| Opened |" over a column of years.

The labels of each kind are in `words.yaml`, under `label_kinds`: add a phrase there.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

import attrs

from chrono.events.days.anchors import Anchor
from chrono.events.days.hours import is_clock
from chrono.events.drafts import Draft, Span
from chrono.events.layout.line_labels import labels_a_date
from chrono.events.layout.markup import bare
from chrono.events.layout.segments import Unit
from chrono.events.reporting.reports import told_below, told_by_row
from chrono.events.sentences.shortening import short
from chrono.events.words.kinds import grammar, label_kinds
from chrono.events.words.labels import kind_of_label
from chrono.events.words.phrases import any_phrase

if TYPE_CHECKING:
    from chrono.events.reader import Reader

__all__ = [
    "cells_of_row", "dated_by_label", "dated_columns", "label_above", "labelled_draft", "releases", "rows_of_tables",
    "status_by_day",
]  # fmt: skip

_LONGEST_LABEL = 70  # characters
_SHORT_LABEL, _LONGEST_HEADING = 3, 8  # words
_WORDS = re.compile(r"[^\W_]+")
_MOVED = re.compile(r"\b(?:extended|moved|changed|postponed|now|new)\b(?: deadline)?(?: to| until)?\W*$", re.IGNORECASE)
_STRUCK = re.compile(r"~~\s*$|<(?:s|del|strike)>\s*$")
# "Version 3.2   ", "- v1.9.2, ", "| 2.4 | ": what stands before the day of a release.
_VERSION = re.compile(
    r"[\s|*_`\[-]*(?:(?:[Vv]ersion|[Rr]elease)\s+)?(?P<version>v?\d+(?:\.\d+)+(?:[-.]?(?:rc|beta|alpha|b|a)\.?\d*)?)"
    r"[\s|*_`\]:,(–—-]*"
)
_LONGEST_VERSION, _FEWEST_RELEASES = 40, 2
_CELL = re.compile(r"(?<!\\)\|")
_LONGEST_NAME = 80  # characters of the cell that names a row
_FEWEST_ROWS = 1
_LONGEST_PLACE = 4  # words of a cell before that, or the row lacks a cell and is moved by one
_FEWEST_TOLD = 2  # words of a cell that tells of something

# "Next meeting 18 August at 6pm": a label without its colon.
_NEXT = re.compile(
    r"\W*(?:(?:time and )?date(?: and time)? of )?(?:the |our )?next (?:\w+ ){0,3}(?:meeting|session|agm)\s*"
    r"(?:on |is )?\W*",
    re.IGNORECASE,
)
# "Decision date 3 May 2011", "Date of hearing 3 May 2011": so has one that says that it is of a date.
_SAYS_DATE = re.compile(r"[\s*|_-]*(?:\w+ ){1,3}date\s+|[\s*|_-]*date of (?:the )?(?:\w+ ){0,2}\w+\s+", re.IGNORECASE)
# "Name: Old Mill", "| Name | Old Mill |".
_NAMED = re.compile(
    rf"^[ \t|*_]*(?:{any_phrase('labels_of_names')})[*_]*[ \t]*[:|][ \t|*_]*(?P<name>[^|\n]{{2,60}})", re.MULTILINE
)
_NAMED_REACH = 1_500  # characters from such a line to a label of what it names
_NUMBER = re.compile(r"\A[\d.)]+ ")


def dated_by_label(reader: Reader) -> list[Draft]:
    """The events of lines that are a label and its date: "Notification of acceptance: 2 April 2024"."""
    drafts: list[Draft] = []
    language = reader.document.language
    for unit in reader.units_with_dates() if label_kinds(language) else ():
        if unit.side or unit.form == "row" or unit.speaker:
            continue
        inside = reader.anchors_in(unit)
        if not inside or inside[0].start - unit.start > 2 * _LONGEST_LABEL or inside[0].start in reader.claimed:
            continue
        before = reader.plain[unit.start : inside[0].start]
        label, colon, between = before.rpartition(":")
        if not colon and reader.plain.startswith("|", unit.end - 1):
            label, colon, between = before.rpartition("|")  # "Opened | 3 May 1911 |", a row that no table holds
        if not colon and (_NEXT.fullmatch(before) or _SAYS_DATE.fullmatch(before)):
            label, colon, between = before, ":", ""
        label = bare(label).strip(" *_|") if colon else label_above(reader, unit)
        alone = 0 < len(label) <= _LONGEST_LABEL and not bare(between.strip(" *_~|"))
        if not alone or ":" in label or labels_a_date(f"{label}:") or not _ends_there(reader, unit, inside):
            continue
        kind = kind_of_label(label, language)
        if kind is not None:
            drafts += _of_line(reader, unit, inside, kind, label)
    return drafts


def label_above(reader: Reader, unit: Unit) -> str:
    """The label on the line over a unit that is nothing but a date: "Date of loss:", "**Opened**"; "" without one."""
    index = reader.layout.index_at(unit.start)
    inside = reader.anchors_in(unit)
    if not index or len(inside) != 1 or bare(reader.plain[unit.start : inside[0].start]).strip(" *_"):
        return ""
    above = reader.layout.units[index - 1]
    text = reader.document.text[above.start : above.end]
    bold = text.startswith(("**", "__")) and text.endswith(("**", "__"))
    label = bare(text).strip(" :")
    called = _NEXT.fullmatch(_NUMBER.sub("", label)) is not None
    labels = text.rstrip("*_ ").endswith(":") or bold or called
    if not labels or above.side or len(text) > _LONGEST_LABEL or reader.anchors_in(above):
        return ""
    if called:
        return label  # its line may say where, too
    rest = reader.plain[inside[0].end : unit.end]
    known = kind_of_label(label, reader.document.language) is not None
    return label if known and not bare(rest).strip(" .*_") else ""


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
    if is_clock(inside[0].text) and (reader.minutes or reader.sitting):
        return []  # "Opening: 1920", "Adjournment: 8:40 pm" in minutes
    moved = next((one for one in inside[1:] if _is_new_day(reader, inside[0], one)), None)
    days = [(moved or inside[0], status_by_day(reader, unit, (moved or inside[0])))]
    if moved is not None:
        days.append((inside[0], "cancelled"))
    title = _of_what(reader, unit, label)
    return [labelled_draft(unit, one, kind, title, status) for one, status in days]


def _of_what(reader: Reader, unit: Unit, label: str) -> str:
    """A label that says nothing alone, "Opened", with the heading that it stands under: "Old Mill: opened".

    A heading of a part of the page ("Key facts", "Timeline") names nothing; the one above it may.
    """
    if len(_WORDS.findall(label)) > _SHORT_LABEL:
        return label
    parts = grammar("headings_of_parts", reader.document.language) | grammar("headings_of_parts", "en")
    for index in reversed(unit.heads):
        head = reader.layout.units[index]
        said = bare(reader.document.text[head.start : head.end]).strip(" :#*_=")
        words = [word.casefold() for word in _WORDS.findall(said)]
        if reader.anchors_in(head) or not words or words[-1] in parts:
            continue
        if len(words) > _LONGEST_HEADING or not said[0].isupper():
            return label
        return _said_of(reader, said, label)
    name = _named_above(reader, unit)
    return _said_of(reader, name, label) if name else label


def _said_of(reader: Reader, name: str, label: str) -> str:
    noun = label if reader.document.language == "de" else f"{label[:1].lower()}{label[1:]}"
    return f"{name}: {noun}"


def _named_above(reader: Reader, unit: Unit) -> str:
    """What lines above a unit say that it is of: "Name: Old Mill", or the first line of a page that goes on of it."""
    text = reader.plain
    named = list(_NAMED.finditer(text, max(0, unit.start - _NAMED_REACH), unit.start))
    first = text[: unit.start].lstrip(" #*_=\n").partition("\n")[0] if unit.start < _NAMED_REACH else ""
    name = bare(named[-1]["name"] if named else first.partition("(")[0]).strip(" *_|:=.")
    if any(one.text in name for one in reader.anchors[:1]):
        return ""
    words = name.split()
    apt = 0 < len(words) <= _LONGEST_HEADING - 2 and name[0].isupper()
    # Near by alone: to count in all of a text for each of its labels is quadratic in it.
    near = max(0, unit.start - _NAMED_REACH), unit.start + _NAMED_REACH
    return name if apt and text.count(name, *near) > 1 else ""


def _is_new_day(reader: Reader, old: Anchor, one: Anchor) -> bool:
    struck = _STRUCK.search(reader.plain, max(0, old.start - 12), old.start)
    moved = _MOVED.search(reader.plain[old.end : one.start])
    return bool(moved or struck) and one.when != old.when


def status_by_day(reader: Reader, unit: Unit, one: Anchor) -> str:
    """Whether what stands beside a date is still to come on the document's day."""
    teller = reader.teller_of(unit)
    if teller.date is not None and (teller.known or not teller.programme):
        return "planned" if teller.date.before(one.when) else "held"
    return "planned" if teller.programme else "held"


def labelled_draft(unit: Unit, one: Anchor, kind: str, title: str, status: str) -> Draft:
    """The event of a date whose label, or head of a column, says what it is of."""
    span = Span(unit.start, unit.end, ((one.start, one.end),))
    draft = Draft(kind, one.when, one.basis, status, [span], (unit.start, unit.end), "report")
    draft.title, draft.form, draft.apart = title, "none", f"label {unit.start} {one.start}"
    draft.signs["its label says what the date is of"] = 0.1
    if one.yearless:
        draft.signs["the year is inferred"] = -0.05
    return draft


def releases(reader: Reader) -> list[Draft]:
    """The releases of a list in which lines begin with a version and its day: "2.4.1 (2014-05-01): fixes a crash"."""
    found: list[tuple[Unit, Anchor, str]] = []
    for unit in reader.units_with_dates():
        inside = reader.anchors_in(unit) if unit.form != "heading" and not unit.side else []
        if not inside or inside[0].start - unit.start > _LONGEST_VERSION or inside[0].start in reader.claimed:
            continue
        match = _VERSION.fullmatch(reader.plain, unit.start, inside[0].start)
        if match is not None and inside[0].when.precision in ("day", "month"):
            found.append((unit, inside[0], match["version"]))
    if len(found) < _FEWEST_RELEASES:
        return []
    reader.claimed |= {one.start for _, one, _ in found}
    return [
        labelled_draft(unit, one, "publication", f"Release {version}", status_by_day(reader, unit, one))
        for unit, one, version in found
    ]


@attrs.frozen
class _Column:
    """A column of dates: what its head says, and the kind of event that it dates."""

    label: str
    kind: str


def dated_columns(reader: Reader) -> list[Draft]:
    """The events of tables whose heads say what their dates are of: "| Bridge | Opened | Closed |"."""
    drafts: list[Draft] = []
    for rows in rows_of_tables(reader):
        columns = _columns(reader, rows[0])
        for unit in rows[1:] if columns else ():
            drafts += _of_row(reader, unit, columns)
        if columns:
            continue
        at, told = _column_of(reader, rows[0], "date_columns"), _column_of(reader, rows[0], "event_columns")
        dated = at or _column_of_dates(reader, rows)
        for unit in rows:
            found = _of_told_row(reader, unit, told, rows[0]) if told else []
            found = found or ([] if at else _of_labelled_row(reader, unit))
            drafts += found or (_of_dated_row(reader, unit, dated) if dated else [])
        drafts += _of_rows_below(reader, rows)
    return drafts


def _of_rows_below(reader: Reader, rows: list[Unit]) -> Iterator[Draft]:
    """What rows tell that have nothing in the first cell, of the date that stands in that of a row above them."""
    above: Anchor | None = None
    for unit in rows:
        cells, inside = cells_of_row(reader.plain, unit), reader.anchors_in(unit)
        if not cells:
            continue
        start, end = cells[0]
        if reader.plain[start:end].strip():
            above = next(
                (one for one in inside if start <= one.start < end and _fills(reader, one, [(start, end)])), None
            )
        elif above is not None and not inside and (index := reader.unit_at(unit.start)) is not None:
            draft = told_below(reader.sentence(index), above, reader.teller_of(unit), "item")
            if draft is not None:
                draft.apart = f"row {unit.start}"
                yield draft


def _column_of(reader: Reader, head: Unit, labels: str) -> int:
    """The number of the column that says when, or what, where it is not the first; 0 where there is none."""
    known = grammar(labels, reader.document.language)
    cells = [bare(reader.plain[start:end]).casefold() for start, end in cells_of_row(reader.plain, head)]
    return next((number for number, label in enumerate(cells) if label in known), 0)


def _column_of_dates(reader: Reader, rows: list[Unit]) -> int:
    """The number of the one column that dates fill in most rows, where it is not the first; 0 where there is none."""
    filled: Counter[int] = Counter()
    for unit in rows:
        cells = cells_of_row(reader.plain, unit)
        inside = [one for one in reader.anchors_in(unit) if _fills(reader, one, cells)]
        filled.update({at for at, (start, end) in enumerate(cells) if any(start <= one.start < end for one in inside)})
    columns = [at for at, count in filled.items() if 2 * count > len(rows)]
    return columns[0] if len(columns) == 1 else 0


def _of_told_row(reader: Reader, unit: Unit, told: int, head: Unit) -> list[Draft]:
    """What a row tells in the column that is headed so, of the one date that stands before that, or alone in a cell."""
    cells, index = cells_of_row(reader.plain, unit), reader.unit_at(unit.start)
    if index is None or unit is head or len(cells) != len(cells_of_row(reader.plain, head)):
        return []
    start, end = cells[told]
    said = reader.plain[start:end]
    others = [one for one in reader.anchors_in(unit) if not start <= one.start < end and _fills(reader, one, cells)]
    named = (len(_WORDS.findall(bare(reader.plain[slice(*cell)]))) for cell in cells[:told])
    if (
        len(others) != 1
        or others[0].partial
        or max(named) > _LONGEST_PLACE
        or len(_WORDS.findall(bare(said))) < _FEWEST_TOLD
    ):
        return []
    draft = told_by_row(reader.sentence(index), others[0], reader.teller_of(unit))
    if draft is None:
        return []
    reader.claimed |= {one.start for one in reader.anchors_in(unit)}
    if not any(start <= one.start < end for one in reader.anchors_in(unit)):
        draft.title = short(bare(said).partition("; ")[0].rstrip(". "), reader.document.language)
    return [draft]


def _fills(reader: Reader, one: Anchor, cells: list[tuple[int, int]]) -> bool:
    """Whether a date is all that its cell says, or the cells that it stands in."""
    first = next((start for start, end in cells if start <= one.start < end), one.start)
    last = next((end for start, end in cells if start < one.end <= end), one.end)
    rest = bare(reader.plain[first : one.start] + reader.plain[one.end : last])
    return not _WORDS.search(rest)


def _of_dated_row(reader: Reader, unit: Unit, at: int) -> list[Draft]:
    """What a row tells of the date in its column, as an item does that begins with it."""
    cells = cells_of_row(reader.plain, unit)
    index = reader.unit_at(unit.start)
    if at >= len(cells) or index is None:
        return []
    inside = [one for one in reader.anchors_in(unit) if cells[at][0] <= one.start < cells[at][1]]
    if len(inside) != 1:
        return []
    (start, end), one = cells[at], inside[0]
    if len(_WORDS.findall(bare(reader.plain[start : one.start] + reader.plain[min(one.end, end) : end]))) > 2:
        return []
    draft = told_by_row(reader.sentence(index), inside[0], reader.teller_of(unit))
    if draft is None:
        return []
    reader.claimed.add(inside[0].start)
    return [draft]


def _of_labelled_row(reader: Reader, unit: Unit) -> list[Draft]:
    """A row of a label and its date: "| Author notification | June 30, 2021 |"."""
    cells = cells_of_row(reader.plain, unit)
    label = bare(reader.plain[slice(*cells[0])]).strip() if len(cells) == 2 else ""
    kind = kind_of_label(label, reader.document.language) if 0 < len(label) <= _LONGEST_LABEL else None
    inside = [one for one in reader.anchors_in(unit) if one.start >= cells[1][0]] if kind else []
    before = bare(reader.plain[cells[1][0] : inside[0].start]).strip(" ~") if inside else "-"
    return _of_line(reader, unit, inside, kind, label) if kind and not before else []


def rows_of_tables(reader: Reader) -> list[list[Unit]]:
    """The rows that stand right under each other, the head first where they have one."""
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
    return [rows for rows in tables if len(rows) > _FEWEST_ROWS]


def cells_of_row(text: str, unit: Unit) -> list[tuple[int, int]]:
    """The offsets of the cells of a row, which need no bar before the first and behind the last."""
    bars = [match.start() for match in _CELL.finditer(text, unit.start, unit.end)]
    if bars and bars[0] != unit.start:
        bars.insert(0, unit.start - 1)
    if bars and bars[-1] != unit.end - 1:
        bars.append(unit.end)
    return [(a + 1, b) for a, b in pairwise(bars)]


def _columns(reader: Reader, head: Unit) -> dict[int, _Column]:
    """The columns whose heads date a kind of event, by their number."""
    found: dict[int, _Column] = {}
    if reader.anchors_in(head):
        return found
    for number, (start, end) in enumerate(cells_of_row(reader.plain, head)):
        label = bare(reader.plain[start:end])
        kind = kind_of_label(label, reader.document.language) if len(label) <= _LONGEST_LABEL else None
        if kind is not None and label.casefold() not in grammar("no_columns", reader.document.language):
            found[number] = _Column(label, kind)
    return found


def _of_row(reader: Reader, unit: Unit, columns: dict[int, _Column]) -> list[Draft]:
    cells = cells_of_row(reader.plain, unit)
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
        drafts.append(labelled_draft(unit, inside[0], column.kind, title, status_by_day(reader, unit, inside[0])))
    return drafts


def _name(reader: Reader, cell: tuple[int, int], anchors: list[Anchor]) -> str:
    """What a cell names, "" where it is a date, the number of the row or more than a name; "Act 14 of 2003" is one."""
    start, end = cell
    said = bare(reader.plain[start:end])
    dated = any(start <= one.start < end and bare(one.text) in (said, f"({said})") for one in anchors)
    return "" if dated or len(said) > _LONGEST_NAME or not re.search(r"\w", said) or said.isdecimal() else said
