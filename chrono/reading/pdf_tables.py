"""The tables of a page: lines whose words leave a strip of the page free, row by row."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator, Sequence
from itertools import pairwise

import attrs

from chrono.reading.blocks import in_bars

__all__ = ["MARK", "Gap", "Line", "with_rows"]

MARK = r"[•●▪■◦‣∙·–—*-]|\(?[0-9]{1,3}[.)]|\(?[a-zA-Z][.)]|\(?[ivxIVX]{1,5}[.)]|§ ?[0-9]{1,3}"  # of an item of a list

_MARKED = re.compile(rf"(?:{MARK})\s")
_LONGEST_TABLE = 400  # lines of one page
_MOST_GAPS = 12  # of a line; what has more is no row of words
_FEWEST = 3  # lines that begin below each other, on either side of the strip
_ALIGNED = 2.0  # points
_NARROWEST = 0.4  # of the letters' height: the strip
_FURTHEST = 2.6  # of the letters' height: from one line of a table to the next
_RUN_ON = 0.4  # of the lines of a column of prose begin with a small letter
_PART = 0.12  # of the letters' height, free from left to right: between two rows


@attrs.frozen
class Gap:
    """A wide blank within a line: where it is in the text, where the word before it ends and the next one begins."""

    at: int
    left: float
    right: float


@attrs.frozen
class Line:
    """One line of a page, in points from its lower left corner; `height` is that of its letters.

    `row` says that it is a row of a table, its cells between bars.
    """

    text: str
    left: float
    right: float
    baseline: float
    height: float
    gaps: tuple[Gap, ...] = ()
    row: bool = False


@attrs.frozen
class _Strip:
    """What no word of a table crosses, from `left` to `right`."""

    left: float
    right: float

    def narrowed(self, line: Line) -> _Strip | None:
        """What is left of it beside a line; None where the line crosses it."""
        if line.right <= self.right and self.right - max(self.left, line.right) >= _NARROWEST * line.height:
            return _Strip(max(self.left, line.right), self.right)
        if line.left >= self.left and min(self.right, line.left) - self.left >= _NARROWEST * line.height:
            return _Strip(self.left, min(self.right, line.left))
        for gap in line.gaps[:_MOST_GAPS]:
            left, right = max(self.left, gap.left), min(self.right, gap.right)
            if right - left >= _NARROWEST * line.height:
                return _Strip(left, right)
        return None

    def parts(self, line: Line) -> bool:
        """Whether a line has words on both sides."""
        return line.left < self.left and line.right > self.right


def with_rows(page: Sequence[Line]) -> Iterator[Line]:
    """The lines of a page in their order, those of a table as its rows."""
    at = 0
    while at < len(page):
        end, strips = _table_at(page, at)
        if strips:
            yield from _rows(page[at:end], strips)
            at = end
        else:
            yield page[at]
            at += 1


def _table_at(page: Sequence[Line], start: int) -> tuple[int, list[_Strip]]:
    """Where the table that begins with a line ends, and the strips between its columns; none where none begins."""
    for gap in page[start].gaps[:_MOST_GAPS]:
        end, strip = _run(page, start, _Strip(gap.left, gap.right))
        if strip:
            return end, _strips(page[start:end], strip)
    return start, []


def _run(page: Sequence[Line], start: int, strip: _Strip) -> tuple[int, _Strip | None]:
    """How far the lines from `start` leave a strip free; None where they are too few to be a table."""
    lefts: list[float] = []
    rights: list[float] = []
    marks = True
    end, found = start, strip
    for at in range(start, min(len(page), start + _LONGEST_TABLE)):
        line = page[at]
        if at > start and not _belongs(page[at - 1], line):
            break
        narrower = strip.narrowed(line)
        if narrower is None:
            break
        strip = narrower
        if at == start or strip.parts(line) or _is_near(page[at - 1], line):
            end, found = at + 1, strip
        if line.left < strip.left:
            lefts.append(line.left)
            marks = marks and _MARKED.match(line.text) is not None
        rights += _rights(line, strip)
    enough = min(_most_aligned(lefts), _most_aligned(rights)) >= _FEWEST
    return (end, found) if enough and not marks else (start, None)


def _rights(line: Line, strip: _Strip) -> Iterator[float]:
    """Where the words of a line begin that are to the right of a strip."""
    if line.left >= strip.right - _ALIGNED:
        yield line.left
    yield from (gap.right for gap in line.gaps if gap.left <= strip.left and gap.right >= strip.right)


def _belongs(before: Line, line: Line) -> bool:
    far = abs(before.baseline - line.baseline) > _FURTHEST * line.height
    return not far and abs(before.height - line.height) < 0.1 * line.height


def _is_near(before: Line, line: Line) -> bool:
    return abs(before.baseline - line.baseline) <= 1.3 * line.height


def _most_aligned(edges: list[float]) -> int:
    """How many of the edges stand below one another, at most."""
    ordered = sorted(edges)
    return max((bisect(ordered, edge + _ALIGNED) - at for at, edge in enumerate(ordered)), default=0)


def _strips(lines: Sequence[Line], first: _Strip) -> list[_Strip]:
    """All strips that the lines of a table leave free, from left to right."""
    strips = [first]
    for gap in sorted({gap for line in lines for gap in line.gaps}, key=lambda gap: gap.left)[:_LONGEST_TABLE]:
        if gap.left < strips[-1].right:
            continue
        strip: _Strip | None = _Strip(gap.left, gap.right)
        for line in lines:
            strip = strip.narrowed(line) if strip else None
        if strip and _most_aligned([edge for line in lines for edge in _rights(line, strip)]) >= _FEWEST:
            strips.append(strip)
    return strips


def _rows(lines: Sequence[Line], strips: list[_Strip]) -> Iterator[Line]:
    """A line for each row, its cells between bars; the columns of a text that is set in two, one after the other."""
    pieces = [piece for line in lines for piece in _pieces(line, strips)]
    if _is_prose(pieces):
        yield from (piece for _, piece in sorted(pieces, key=lambda piece: piece[0]))
        return
    for row in _by_rows(pieces):
        cells = [[piece.text for column, piece in row if column == number] for number in range(len(strips) + 1)]
        text = in_bars(" ".join(cell) for cell in cells)
        yield attrs.evolve(lines[0], text=text, baseline=row[0][1].baseline, gaps=(), row=True)


def _is_prose(pieces: list[tuple[int, Line]]) -> bool:
    """Whether what looks like a table is a text in columns: its parts on the left begin in the middle of sentences."""
    left = [piece.text for column, piece in pieces if column == 0]
    return len(left) >= _FEWEST and sum(text[:1].islower() for text in left) > _RUN_ON * len(left)


def _pieces(line: Line, strips: list[_Strip]) -> Iterator[tuple[int, Line]]:
    """The parts of a line with the numbers of the columns they are in."""
    cuts = [gap for gap in line.gaps if any(gap.left <= strip.left and gap.right >= strip.right for strip in strips)]
    starts = [0, *(gap.at for gap in cuts)]
    lefts = [line.left, *(gap.right for gap in cuts)]
    rights = [*(gap.left for gap in cuts), line.right]
    for start, end, left, right in zip(starts, [*starts[1:], len(line.text)], lefts, rights, strict=True):
        if text := line.text[start:end].strip():
            column = sum(left >= strip.right - _ALIGNED for strip in strips)
            yield column, attrs.evolve(line, text=text, left=left, right=right, gaps=())


def _by_rows(pieces: list[tuple[int, Line]]) -> Iterator[list[tuple[int, Line]]]:
    """The parts of a table by its rows: where a strip is free from left to right, or else where all columns begin."""
    ordered = sorted(pieces, key=lambda piece: -piece[1].baseline)
    free = [
        before.baseline - 0.2 * before.height - (line.baseline + 0.8 * line.height) > _PART * line.height
        for (_, before), (_, line) in pairwise(ordered)
    ]
    if not any(free):
        free = [column == 0 for column, _ in ordered[1:]]
    row: list[tuple[int, Line]] = []
    for piece, parted in zip(ordered, [False, *free], strict=True):
        if parted:
            yield row
            row = []
        row.append(piece)
    yield row
