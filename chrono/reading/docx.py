"""DOCX: paragraphs, headings, lists and tables in the order of the page, with the file's properties."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any

import attrs

from chrono.errors import Problem
from chrono.reading.archive import unpacked_fault
from chrono.reading.blocks import Block, article_of, item, paragraph, row
from chrono.reading.file_dates import file_dates
from chrono.reading.locations import in_words
from chrono.reading.options import Reading
from chrono.reading.registry import Article, Format

__all__ = ["FORMAT"]

_DEPTH = 10  # tables inside tables
_DIGITS = 6  # the number of a column has fewer
# Elements that stand around paragraphs or words, and what is no part of the text as it now is.
_AROUND = ("ins", "moveTo", "sdt", "sdtContent", "customXml", "smartTag", "fldSimple")
_DELETED = ("del", "moveFrom", "sdtPr", "sdtEndPr", "customXmlPr", "smartTagPr")
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_BRANCHES = (f"{_COMPATIBILITY}Choice", f"{_COMPATIBILITY}Fallback")
_HEADING = re.compile(r"[Hh]eading ([1-8])$")


def _articles(data: bytes, source: str, problems: list[Problem], options: Reading) -> list[Article]:
    from docx import Document

    if fault := unpacked_fault(data):
        problems.append(Problem(fault, source))
        return []
    document = Document(io.BytesIO(data))
    _show_as_read(document.element.body)
    article = article_of(_blocks(document))
    dates = {"file_created": _property(document, "created"), "file_modified": _property(document, "modified")}
    metadata = file_dates({name: date.date().isoformat() for name, date in dates.items() if date})
    if language := _property(document, "language"):
        metadata["language"] = language
    title = (_property(document, "title") or "").strip() or _title(document)
    return [attrs.evolve(article, title=title, metadata=metadata)]


def _show_as_read(body: Any) -> None:
    """Leave out what a tracked change deletes, and put what it inserts, and what fields hold, where a reader sees it.

    The library passes over paragraphs and words inside such an element.
    """
    for element in list(body.iter(*(f"{{*}}{name}" for name in _DELETED))):
        element.getparent().remove(element)
    for element in list(body.iter(*(f"{{*}}{name}" for name in _AROUND))):
        _unwrap(element)
    _open_boxes(body)


def _unwrap(element: Any) -> None:
    """Put what an element holds in its place."""
    for child in list(element):
        element.addprevious(child)
    element.getparent().remove(element)


def _open_boxes(body: Any) -> None:
    """Put what text boxes hold behind the paragraphs that they are anchored in, each once and in their order.

    What a drawing shows stands there twice, for programs of two ages: the first of both is read.
    """
    for element in list(body.iter(f"{_COMPATIBILITY}AlternateContent")):
        shown = next((one for one in element if one.tag in _BRANCHES and len(one)), None)
        for branch in list(element):
            if branch is not shown:
                element.remove(branch)
        if shown is not None:
            _unwrap(shown)
        _unwrap(element)
    ends: dict[Any, Any] = {}
    for box in list(body.iter(f"{_WORD}txbxContent")):
        for anchor in list(box.iterancestors(f"{_WORD}p"))[:1]:
            for block in list(box):
                ends.get(anchor, anchor).addnext(block)
                ends[anchor] = block


def _property(document: Any, name: str) -> Any:
    """A property of the file, None where it is not what it should be: the text may be good."""
    try:
        return getattr(document.core_properties, name)
    except (AttributeError, LookupError, TypeError, ValueError, OverflowError):
        return None


def _headers(document: Any) -> list[str]:
    """What stands at the head of the pages, each line once."""
    for section in document.sections:
        _show_as_read(section.header._element)
    lines = (p.text.strip() for section in document.sections for p in section.header.paragraphs)
    return list(dict.fromkeys(line for line in lines if line))


def _blocks(document: Any) -> Iterator[Block]:
    """Every block that says something, with where it stands: these are counted from 1, as a reader would."""
    for header in _headers(document):
        yield paragraph(header, "page header")
    paragraphs = tables = 0
    for block in document.iter_inner_content():
        if hasattr(block, "rows"):
            tables += 1
            yield from _table(block, f"table {tables}")
        elif text := block.text.strip():
            paragraphs += 1
            where = f"paragraph {paragraphs}"
            yield item(text, where) if _is_item(block) else paragraph(text, where, _level(block))


def _is_item(block: Any) -> bool:
    """Whether a paragraph has a number or a sign of a list, its own or that of its style."""
    properties = block._p.pPr
    if properties is not None and properties.numPr is not None:
        return True
    return block.style is not None and (block.style.name or "").startswith("List")


def _level(block: Any) -> int:
    """The level of a heading, that of a title 1; 0 for other paragraphs."""
    name = (block.style.name or "") if block.style is not None else ""
    match = _HEADING.match(name)
    return 1 if name == "Title" else int(match[1]) + 1 if match else 0


def _table(table: Any, name: str) -> Iterator[Block]:
    for number, cells in enumerate(_rows(table, 0), 1):
        if any(cells):
            yield row(cells, in_words(name, f"row {number}"))


def _rows(table: Any, depth: int) -> Iterator[list[str]]:
    """The texts of each row's cells; one that covers several rows stands in each of them.

    The library's own cells come once for each column that they cover, as many as the file says: a thousand million.
    """
    from docx.table import _Cell

    above: dict[int, tuple[Any, str]] = {}
    for line in table.rows if depth < _DEPTH else ():
        here: dict[int, tuple[Any, str]] = {}
        column = _number(line._tr, "./w:trPr/w:gridBefore/@w:val", 0)
        for cell in line._tr.tc_lst:
            goes_on = cell.xpath("./w:tcPr/w:vMerge[not(@w:val) or @w:val='continue']")
            told = above.get(column) if goes_on else None
            here[column] = told or (cell, " ".join(" ".join(_lines(_Cell(cell, table), depth + 1)).split()))
            column += _number(cell, "./w:tcPr/w:gridSpan/@w:val", 1)
        above = here
        yield list(dict(here.values()).values())


def _number(element: Any, path: str, least: int) -> int:
    """The whole number that an attribute says; the least that it can be where it says nothing of the kind."""
    said = next(iter(element.xpath(path)), "")
    return max(least, int(said)) if said.isdecimal() and len(said) < _DIGITS else least


def _lines(cell: Any, depth: int) -> Iterator[str]:
    """The paragraphs of a cell, and the rows of tables inside it."""
    for block in cell.iter_inner_content():
        if hasattr(block, "rows"):
            yield from ("\t".join(cells) for cells in _rows(block, depth))
        else:
            yield block.text


def _title(document: Any) -> str | None:
    headings = (
        p.text.strip() for p in document.paragraphs[:40] if p.style and p.style.name.startswith(("Title", "Head"))
    )
    return next((heading for heading in headings if heading), None)


def _knows(head: bytes) -> bool:
    return head.startswith(b"PK\x03\x04") and b"word/" in head


FORMAT = Format("docx", frozenset({".docx"}), _articles, _knows, magic=b"PK\x03\x04")
