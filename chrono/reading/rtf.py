"""RTF: its text without the markup; needs the extra `rtf`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chrono.errors import MissingExtraError, Problem
from chrono.reading.blocks import Block, article_of, paragraph, row
from chrono.reading.options import Reading
from chrono.reading.registry import Article, Format

__all__ = ["FORMAT"]

# The number of a character that has none: RTF counts to 65,535, and the library gives up the file.
_NO_CHARACTER = re.compile(r"\\u-?\d{6,}")


def _articles(data: bytes, source: str, problems: list[Problem], options: Reading) -> list[Article]:
    try:
        from striprtf import striprtf
    except ImportError as error:
        raise MissingExtraError('needs the RTF reader: pip install "chrono-timeline[rtf]"') from error
    # The library has no annotations.
    markup = _NO_CHARACTER.sub("", data.decode("latin-1"))
    text: str = striprtf.rtf_to_text(markup, errors="replace")  # type: ignore[no-untyped-call]
    return [article_of(_blocks(text))]


def _blocks(text: str) -> Iterator[Block]:
    """A block for each line that the library gives: a paragraph, or a row of a table, its cells with a bar behind."""
    for line in filter(str.strip, text.split("\n")):
        words = " ".join(line.split())
        yield row(map(str.strip, words[:-1].split("|")), "") if words.endswith("|") else paragraph(words, "")


FORMAT = Format("rtf", frozenset({".rtf"}), _articles, lambda head: head.startswith(b"{\\rtf"))
