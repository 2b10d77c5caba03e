"""The text of a PDF from the places of its lines: paragraphs apart, and without what stands on every page."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise, product
from statistics import median

import attrs

from chrono.reading.pdf_tables import MARK, Line, with_rows
from chrono.reading.registry import Article

__all__ = ["laid_out"]

_NUMBER = re.compile(r"\d+")
_HYPHENS = ("\ufffe", "\x02", "\N{SOFT HYPHEN}")  # that broke a word
_DASHED = re.compile(r"\w[-–]$")
# How an entry of a chronology begins: with a year, or a day and a year, and then a sign or a capital letter.
_DATED = re.compile(
    r"(?:\d{1,2}\.? )?(?:[^\W\d]{3,10}\.? )?(?:\d{1,2},? )?[12]\d{3}(?: ?[–-] ?\d{2,4})?"
    r"(?: ?[–—:|-] ?|[.,]? )[^\W\d_]"
)
_ENDED = re.compile(r"[.!?:;…»”\"')\]]$")
_MARK = re.compile(rf"(?:{MARK})\s")
_NUMBERS = 3  # of a running title that may count pages
_PAGE_NUMBER = re.compile(r"[^\W\d]{0,6}[.:]? ?[-–—]? ?(\d{1,4}) ?[-–—]?(?: ?(?:/|[^\W\d]{2,3}) ?\d{1,4})?")
_LONGEST_HEADING = 200  # characters
_DEEPEST = 6  # level of headings
_MARGIN_LINES = 3  # at the top and at the bottom of a page, at most, stand there on others too
_SHARE_OF_PAGES = 0.3
_LEADING = 1.25  # of the usual distance of two lines; more is a blank line
_USUAL_LEADING = 1.5  # of the letters' height, where a text is too short to have a usual one
_OTHER_SIZE = 0.08  # of the letters' height
_INDENT = 0.8  # of the letters' height
_NEIGHBOURS = 12  # lines on either side that tell how wide a column is


@attrs.define
class _Paragraph:
    """Lines that belong together, each with the number of its page."""

    lines: list[tuple[int, Line]]

    @property
    def first(self) -> Line:
        """Its first line."""
        return self.lines[0][1]

    @property
    def page(self) -> int:
        """The number of the page on which it begins."""
        return self.lines[0][0]

    @property
    def size(self) -> int:
        """How large its letters are."""
        return round(self.first.height)

    @property
    def is_short(self) -> bool:
        """Whether it is no longer than a heading."""
        return sum(len(line.text) for _, line in self.lines) <= _LONGEST_HEADING and not self.first.row


def _levels(paragraphs: Sequence[_Paragraph]) -> dict[int, int]:
    """The levels of headings, from 1, by the size of their letters: all that are larger than those of most lines."""
    sizes = Counter(round(line.height) for paragraph in paragraphs for _, line in paragraph.lines)
    if not sizes:
        return {}
    body = sizes.most_common(1)[0][0]
    larger = sorted(
        {paragraph.size for paragraph in paragraphs if paragraph.size > (1 + _OTHER_SIZE) * body}, reverse=True
    )
    return {size: min(level, _DEEPEST) for level, size in enumerate(larger, 1)}


def laid_out(pages: Sequence[Sequence[Line]]) -> Article:
    """The text of all pages, with the offset at which each begins, and those of headings: what has larger letters.

    A blank line parts paragraphs; a paragraph that goes on over the end of a page or a column is one, and a word that
    a hyphen broke at the end of a line is whole again. Items of a list whose signs are drawn and not written get a
    hyphen before them, rows of a table bars between their cells.
    """
    paragraphs = _paragraphs([list(with_rows(page)) for page in _without_margins(pages)], _leadings(pages))
    items = _items(paragraphs)
    levels = _levels(paragraphs)
    headings: list[tuple[int, int]] = []
    starts: dict[int, int] = {}
    text = _Text()
    for at, paragraph in enumerate(paragraphs):
        near = at in items and at - 1 in items
        if at:
            text.add("\n" if near else "\n\n")
        text.add("- " if at in items else "")
        if paragraph.is_short and paragraph.size in levels:
            headings.append((text.length, levels[paragraph.size]))
        for number, (page, line) in enumerate(paragraph.lines):
            if number:
                text.go_on(row=line.row)
            starts.setdefault(page, text.length)
            text.add(line.text)
    starting = tuple(_filled(starts, len(pages), text.length))
    return Article(str(text), pages=starting, headings=tuple(headings))


@attrs.define
class _Text:
    """A text that grows, and its length."""

    pieces: list[str] = attrs.field(factory=list)
    length: int = 0

    def add(self, piece: str) -> None:
        self.pieces.append(piece)
        self.length += len(piece)

    def go_on(self, *, row: bool) -> None:
        """Begin a line of the same paragraph, or a row of its table; a word that was broken goes on at once."""
        if self.pieces[-1].endswith(_HYPHENS):
            self.pieces[-1] = self.pieces[-1][:-1]
            self.length -= 1
        elif not _DASHED.search(self.pieces[-1]):
            self.add("\n" if row else " ")

    def __str__(self) -> str:
        return "".join(self.pieces)


def _filled(starts: dict[int, int], pages: int, length: int) -> Iterator[int]:
    """Where each page begins; one without text where the next one does."""
    later = length
    found = []
    for page in range(pages - 1, -1, -1):
        later = starts.get(page, later)
        found.append(later)
    return reversed(found)


def _paragraphs(pages: Sequence[Sequence[Line]], leadings: dict[int, float]) -> list[_Paragraph]:
    found: list[_Paragraph] = []
    for number, page in enumerate(pages):
        for at, line in enumerate(page):
            if found and at == 0:
                _put_notes_first(found, line)
            if found and not _begins(found[-1].lines[-1][1], line, page, at, leadings, found[-1].first):
                found[-1].lines.append((number, line))
            else:
                found.append(_Paragraph([(number, line)]))
    return found


def _put_notes_first(paragraphs: list[_Paragraph], line: Line) -> None:
    """Where a page begins within a sentence, put the notes at the foot of the last one before that paragraph."""
    at, page = len(paragraphs), paragraphs[-1].page
    while at and paragraphs[at - 1].page == page and paragraphs[at - 1].first.height < (1 - _OTHER_SIZE) * line.height:
        at -= 1
    if not 0 < at < len(paragraphs) or not line.text[:1].islower():
        return
    last = paragraphs[at - 1].lines[-1][1]
    if abs(last.height - line.height) <= _OTHER_SIZE * line.height and not _ENDED.search(last.text):
        paragraphs.append(paragraphs.pop(at - 1))


def _begins(before: Line, line: Line, page: Sequence[Line], at: int, leadings: dict[int, float], first: Line) -> bool:
    """Whether a paragraph begins with a line; `first` is that of the paragraph that is open."""
    if line.row or before.row:
        return not (line.row and before.row)
    if before.text.endswith(_HYPHENS):
        return False
    if _MARK.match(line.text) or abs(line.height - before.height) > _OTHER_SIZE * before.height:
        return True
    if _DATED.match(line.text) and _DATED.match(first.text) and abs(line.left - first.left) < 2:
        return True
    down = before.baseline - line.baseline
    if at == 0 or down < -line.height:
        # The page or the column ends here; the paragraph may go on.
        return not line.text[:1].islower() and _ENDED.search(before.text) is not None
    usual = leadings.get(round(line.height), _USUAL_LEADING * line.height)
    return down > _LEADING * usual or _fits(line, before, page, at) or _is_indented(line, before, page, at)


def _fits(line: Line, before: Line, page: Sequence[Line], at: int) -> bool:
    """Whether the first word of a line had room at the end of the one before, which therefore ends on purpose."""
    near = page[max(0, at - _NEIGHBOURS) : at + _NEIGHBOURS]
    # Small print, as an address at the foot of the page, may be wider.
    as_large = [other for other in near if not other.row and other.height > 0.75 * before.height]
    column = [other for other in as_large if abs(other.left - before.left) < 2 * before.height]
    width = max((other.right - other.left for other in column), default=0.0)
    letter = max(line.right - line.left, 0.0) / len(line.text)
    word = (len(line.text.split(maxsplit=1)[0]) + 1.5) * letter
    return before.right - before.left + word < width - before.height / 2


def _is_indented(line: Line, before: Line, page: Sequence[Line], at: int) -> bool:
    """Whether a line is the first of a paragraph: further in than the one before and the one behind it."""
    indent = _INDENT * line.height
    behind = page[at + 1] if at + 1 < len(page) else None
    if behind is None or _MARK.match(before.text):
        return False
    return line.left - before.left > indent and line.left - behind.left > indent


def _items(paragraphs: Sequence[_Paragraph]) -> set[int]:
    """Which paragraphs are items whose signs are no letters: further in than the text, the same as a neighbour."""
    lefts = Counter(round(line.left) for paragraph in paragraphs for _, line in paragraph.lines)
    if not lefts:
        return set()
    body = lefts.most_common(1)[0][0]
    further = {
        at
        for at, paragraph in enumerate(paragraphs)
        if paragraph.first.left - body > 1.2 * paragraph.first.height
        and not paragraph.first.row
        and not _MARK.match(paragraph.first.text)
        and all(abs(line.left - paragraph.first.left) < 2 for _, line in paragraph.lines)
    }
    return {
        at for at in further if any(_beside(paragraphs, at, other) for other in (at - 1, at + 1) if other in further)
    }


def _beside(paragraphs: Sequence[_Paragraph], at: int, other: int) -> bool:
    return abs(paragraphs[at].first.left - paragraphs[other].first.left) < 2


def _leadings(pages: Sequence[Sequence[Line]]) -> dict[int, float]:
    """The usual distance of two lines by the height of their letters."""
    found: dict[int, list[float]] = defaultdict(list)
    for page in pages:
        for before, line in pairwise(page):
            down = before.baseline - line.baseline
            if 0 < down < 3 * line.height and abs(before.height - line.height) < _OTHER_SIZE * line.height:
                found[round(line.height)].append(down)
    return {height: median(downs) for height, downs in found.items() if len(downs) > 2}


def _without_margins(pages: Sequence[Sequence[Line]]) -> Iterator[Sequence[Line]]:
    """The pages without running titles and page numbers: lines at an edge that stand there on other pages too."""
    edges = [_at_edges(page) for page in pages]
    counts = Counter(
        key for number, lines in enumerate(edges) for key in {k for line in lines for k in _keys(line, number)}
    )
    enough = max(2, _SHARE_OF_PAGES * sum(1 for page in pages if page))
    for number, (page, lines) in enumerate(zip(pages, edges, strict=True)):
        out = {line for line in lines if _counts(line, number) or any(counts[k] >= enough for k in _keys(line, number))}
        yield [line for line in page if line not in out]


def _at_edges(page: Sequence[Line]) -> list[Line]:
    """The outermost lines at the top and at the bottom of a page."""
    ordered = sorted(page, key=lambda line: line.baseline)
    return ordered[:_MARGIN_LINES] + ordered[-_MARGIN_LINES:]


def _keys(line: Line, number: int) -> Iterator[tuple[int, str]]:
    """What all lines of a running title have in common: words, height on the page, numbers that stay or count pages."""
    words, *others = _NUMBER.split(line.text)
    numbers = [int(found[-9:]) for found in _NUMBER.findall(line.text)]
    ways = product(*(((f"={n}", f"+{n - number}") if at < _NUMBERS else (f"={n}",)) for at, n in enumerate(numbers)))
    for way in ways:
        yield round(line.baseline / 4), words + "".join(n + other for n, other in zip(way, others, strict=True))


def _counts(line: Line, number: int) -> bool:
    """Whether a line is nothing but the number of its page."""
    found = _PAGE_NUMBER.fullmatch(line.text)
    return found is not None and int(found[1]) == number + 1
