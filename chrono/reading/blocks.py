"""The blocks of a word processor's file as one text: paragraphs apart, items together, rows with bars."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from chrono.reading.locations import assembled
from chrono.reading.registry import Article

__all__ = ["Block", "article_of", "in_bars", "item", "paragraph", "row"]


@attrs.frozen
class Block:
    """A paragraph, or an item, row or line of those that stand together, and where it is.

    `near` says what it may follow at once: "item" an item, "row" a row, "all" anything. `heading` is its level or 0.
    """

    text: str
    where: str
    near: str = ""
    heading: int = 0

    def between(self, before: Block | None) -> str:
        """What parts it from the block before it."""
        if before is None:
            return ""
        return "\n" if self.near == "all" or (self.near and self.near == before.near) else "\n\n"


def paragraph(text: str, where: str, heading: int = 0) -> Block:
    """A paragraph, or a heading of a level from 1."""
    return Block(text, where, heading=heading)


def item(text: str, where: str) -> Block:
    """An item of a list, with the hyphen that stands for its sign."""
    return Block(f"- {text}", where, "item")


def row(cells: Iterable[str], where: str) -> Block:
    """A row of a table, its cells between bars."""
    return Block(in_bars(cells), where, "row")


def in_bars(cells: Iterable[str]) -> str:
    """The cells of a row with bars between and around them."""
    return f"| {' | '.join(cells)} |"


def article_of(blocks: Iterable[Block]) -> Article:
    """The text of all blocks, an empty line between them, within lists and tables only the end of a line."""
    pieces: list[tuple[str, str]] = []
    headings: list[tuple[int, int]] = []
    at = 0
    before: Block | None = None
    for block in blocks:
        between = block.between(before)
        at += len(between)
        if block.heading:
            headings.append((at, block.heading))
        pieces += ((between, ""), (block.text, block.where))
        at += len(block.text)
        before = block
    text, locations = assembled(pieces)
    return Article(text, locations=locations, headings=tuple(headings))
