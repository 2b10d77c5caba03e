"""EPUB and OpenDocument text: chapters and paragraphs in the order of reading, with the metadata of the book."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Iterator
from typing import Any, TypeAlias
from urllib.parse import unquote

import attrs

from chrono.errors import Problem
from chrono.reading.archive import unpacked_fault
from chrono.reading.blocks import Block, article_of, item, paragraph, row
from chrono.reading.encoding import decode
from chrono.reading.file_dates import file_dates
from chrono.reading.html_lines import blocks_of, lines_of
from chrono.reading.locations import in_words
from chrono.reading.options import Reading
from chrono.reading.registry import Article, Format
from chrono.reading.tags import tokens

__all__ = ["FORMATS"]

# The text, and the metadata of the book.
_Book: TypeAlias = tuple[Article, dict[str, str]]

_LEVELS = frozenset("12345678")

_FIELDS = ("title", "language", "date", "creator", "creation-date")


def _epub(data: bytes, source: str, problems: list[Problem], options: Reading) -> list[Article]:
    return _whole(data, source, problems, _chapters)


def _odt(data: bytes, source: str, problems: list[Problem], options: Reading) -> list[Article]:
    return _whole(data, source, problems, _paragraphs)


def _whole(data: bytes, source: str, problems: list[Problem], reader: Any) -> list[Article]:
    if fault := unpacked_fault(data):
        problems.append(Problem(fault, source))
        return []
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        article, metadata = reader(parts, source, problems)
    return [attrs.evolve(article, title=metadata.get("title"), metadata=metadata)]


def _tree(data: bytes) -> Any:
    """The tree of an XML part; nothing outside the file is asked for, and no entity is expanded."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    return etree.fromstring(data, parser)


def _chapters(parts: zipfile.ZipFile, source: str, problems: list[Problem]) -> _Book:
    container = _tree(parts.read("META-INF/container.xml"))
    opf_name = next(container.iter("{*}rootfile")).get("full-path")
    package = _tree(parts.read(opf_name))
    items = {item.get("id"): item.get("href") for item in package.iter("{*}item")}
    folder = posixpath.dirname(opf_name)
    hrefs = [items.get(reference.get("idref")) for reference in package.iter("{*}itemref")]
    blocks: list[Block] = []
    # Each chapter once: a short file that lists one over and over would stand for a very long text.
    for name in dict.fromkeys(posixpath.normpath(posixpath.join(folder, unquote(href))) for href in hrefs if href):
        try:
            chapter = parts.read(name)
        except Exception as error:
            # Missing, broken or locked: the other chapters may be none of that.
            problems.append(Problem(f"has a chapter that could not be read: {error}", source))
            continue
        blocks += blocks_of(lines_of(tokens(decode(chapter, source, problems))), in_words(name))
    return article_of(blocks), _metadata(package)


def _paragraphs(parts: zipfile.ZipFile, source: str, problems: list[Problem]) -> _Book:
    content = _tree(parts.read("content.xml"))
    metadata = _metadata(_tree(parts.read("meta.xml"))) if "meta.xml" in parts.namelist() else {}
    if created := metadata.pop("creation-date", None) or metadata.pop("date", None):
        metadata.pop("date", None)
        metadata |= file_dates({"file_created": created})
    return article_of(_blocks(content)), metadata


def _blocks(content: Any) -> Iterator[Block]:
    """Paragraphs that say something, counted from 1, and the rows of tables."""
    count = 0
    for block in content.iter("{*}p", "{*}h", "{*}table-row"):
        if _within(block, "table-row"):
            continue
        if block.tag.endswith("}table-row"):
            cells = [_said(cell) for cell in block.iterchildren("{*}table-cell")]
            if any(cells):
                yield row(cells, "")
        elif text := _said(block):
            count += 1
            where = f"paragraph {count}"
            yield item(text, where) if _within(block, "list-item") else paragraph(text, where, _level(block))


def _level(block: Any) -> int:
    """The level of a heading; 0 for other paragraphs."""
    if not block.tag.endswith("}h"):
        return 0
    said = next((value for name, value in block.attrib.items() if name.endswith("}outline-level")), "1")
    return int(said) if said in _LEVELS else 1


def _within(block: Any, name: str) -> bool:
    return next(block.iterancestors(f"{{*}}{name}"), None) is not None


def _said(block: Any) -> str:
    return " ".join(" ".join("".join(p.itertext()) for p in _own(block)).split())


def _own(block: Any) -> list[Any]:
    """The paragraphs of a cell; a paragraph itself."""
    return list(block.iter("{*}p", "{*}h")) if block.tag.endswith("}table-cell") else [block]


def _metadata(tree: Any) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in tree.iter(*(f"{{*}}{name}" for name in _FIELDS)):
        name = element.tag.rpartition("}")[2]
        if element.text and element.text.strip():
            found.setdefault(name, element.text.strip())
    return found


def _is(kind: bytes, head: bytes) -> bool:
    return head.startswith(b"PK\x03\x04") and head[30:38] == b"mimetype" and kind in head[:200]


FORMATS = (
    Format("epub", frozenset({".epub"}), _epub, lambda head: _is(b"epub+zip", head), magic=b"PK\x03\x04"),
    Format("odt", frozenset({".odt"}), _odt, lambda head: _is(b"opendocument.text", head), magic=b"PK\x03\x04"),
)
