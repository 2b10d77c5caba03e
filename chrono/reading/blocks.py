"""The blocks of a word processor's file as one text: paragraphs apart, items together, rows with bars."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import attrs

__all__ = ["Block", "item", "paragraph", "pieces_of", "row"]


@attrs.frozen
class Block:
    """A paragraph, or one item or row of those that stand together, and where it is."""

    text: str
    where: str
    together: str = ""


def paragraph(text: str, where: str) -> Block:
    """A paragraph or a heading."""
    return Block(text, where)


def item(text: str, where: str) -> Block:
    """An item of a list, with the hyphen that stands for its sign."""
    return Block(f"- {text}", where, "item")


def row(cells: Iterable[str], where: str) -> Block:
    """A row of a table, its cells between bars."""
    return Block(f"| {' | '.join(cells)} |", where, "row")


def pieces_of(blocks: Iterable[Block]) -> Iterator[tuple[str, str]]:
    """The texts of all blocks with where they are, an empty line between them, within lists and tables only its end."""
    before: Block | None = None
    for block in blocks:
        if before is not None:
            yield ("\n" if before.together and before.together == block.together else "\n\n"), ""
        yield block.text, block.where
        before = block
