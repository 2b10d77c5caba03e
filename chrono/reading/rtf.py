"""RTF: its text without the markup; needs the extra `rtf`."""

from __future__ import annotations

from collections.abc import Iterator

from chrono.errors import MissingExtraError, Problem
from chrono.reading.blocks import Block, article_of, paragraph, row
from chrono.reading.options import Reading
from chrono.reading.registry import Article, Format

__all__ = ["FORMAT"]


def _articles(data: bytes, source: str, problems: list[Problem], options: Reading) -> list[Article]:
    try:
        from striprtf import striprtf
    except ImportError as error:
        raise MissingExtraError('needs the RTF reader: pip install "chrono-timeline[rtf]"') from error
    # The library has no annotations.
    text: str = striprtf.rtf_to_text(data.decode("latin-1"), errors="replace")  # type: ignore[no-untyped-call]
    return [article_of(_blocks(text))]


def _blocks(text: str) -> Iterator[Block]:
    """A block for each line that the library gives: a paragraph, or a row of a table, its cells with a bar behind."""
    for line in filter(str.strip, text.split("\n")):
        words = " ".join(line.split())
        yield row(map(str.strip, words[:-1].split("|")), "") if words.endswith("|") else paragraph(words, "")


FORMAT = Format("rtf", frozenset({".rtf"}), _articles, lambda head: head.startswith(b"{\\rtf"))
