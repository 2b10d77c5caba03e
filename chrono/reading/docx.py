"""DOCX: paragraphs, headings, lists and tables in the order of the page, with the file's properties."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from chrono.errors import Problem
from chrono.reading.registry import Article, Format

__all__ = ["FORMAT"]

MAX_BYTES, MAX_RATIO = 200_000_000, 200  # unpacked, and unpacked to packed
_DEPTH = 10  # tables inside tables


def _articles(data: bytes, source: str, problems: list[Problem]) -> list[Article]:
    from docx import Document

    try:
        if fault := _too_large(data):
            problems.append(Problem(fault, source))
            return []
        document = Document(io.BytesIO(data))
        text = "\n".join([*_headers(document), *_blocks(document, 0)])
    except (KeyError, ValueError, OSError, zipfile.BadZipFile, SyntaxError) as error:
        # A broken XML part is a SyntaxError to lxml, a missing one a KeyError to python-docx.
        problems.append(Problem(f"is a DOCX file that could not be read: {error}", source))
        return []
    about = document.core_properties
    dates = {"file_created": about.created, "file_modified": about.modified}
    metadata = {name: date.date().isoformat() for name, date in dates.items() if date}
    if about.language:
        metadata["language"] = about.language
    return [Article(text, title=about.title.strip() or _title(document), metadata=metadata)]


def _too_large(data: bytes) -> str | None:
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        size = sum(part.file_size for part in parts.infolist())
    if size > MAX_BYTES or size > MAX_RATIO * len(data):
        return f"unpacks to {size:,} bytes; at most {MAX_BYTES:,} and {MAX_RATIO} to 1 are read"
    return None


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
