"""DOCX: paragraphs, headings, lists and tables in the order of the page, with the file's properties."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from chrono.errors import Problem
from chrono.reading.archive import unpacked_fault
from chrono.reading.file_dates import file_dates
from chrono.reading.options import Reading
from chrono.reading.registry import Article, Format

__all__ = ["FORMAT"]

_DEPTH = 10  # tables inside tables


def _articles(data: bytes, source: str, problems: list[Problem], options: Reading) -> list[Article]:
    from docx import Document

    if fault := unpacked_fault(data):
        problems.append(Problem(fault, source))
        return []
    document = Document(io.BytesIO(data))
    text = "\n".join([*_headers(document), *_blocks(document, 0)])
    about = document.core_properties
    dates = {"file_created": about.created, "file_modified": about.modified}
    metadata = file_dates({name: date.date().isoformat() for name, date in dates.items() if date})
    if about.language:
        metadata["language"] = about.language
    return [Article(text, title=about.title.strip() or _title(document), metadata=metadata)]


def _headers(document: Any) -> list[str]:
    """What stands at the head of the pages, each line once."""
    lines = (p.text.strip() for section in document.sections for p in section.header.paragraphs)
    return list(dict.fromkeys(line for line in lines if line))


def _blocks(container: Any, depth: int) -> Iterator[str]:
    """A line for each paragraph and each row of a table, its cells divided by tabs."""
    for block in container.iter_inner_content():
        if hasattr(block, "rows"):
            yield from _rows(block, depth)
        else:
            yield block.text


def _rows(table: Any, depth: int) -> Iterator[str]:
    for row in table.rows:
        cells: dict[int, str] = {}
        for cell in row.cells:
            if depth < _DEPTH:
                # A merged cell comes once for each column that it covers.
                cells.setdefault(id(cell._tc), " ".join(" ".join(_blocks(cell, depth + 1)).split()))
        yield "\t".join(cells.values())


def _title(document: Any) -> str | None:
    headings = (
        p.text.strip() for p in document.paragraphs[:40] if p.style and p.style.name.startswith(("Title", "Head"))
    )
    return next((heading for heading in headings if heading), None)


def _knows(head: bytes) -> bool:
    return head.startswith(b"PK\x03\x04") and b"word/" in head


FORMAT = Format("docx", frozenset({".docx"}), _articles, _knows, magic=b"PK\x03\x04")
