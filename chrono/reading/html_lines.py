"""The lines of a page as a browser would show them, each with what it is part of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import attrs

from chrono.reading.blocks import Block, article_of, in_bars
from chrono.reading.tags import NO_END, Tag, tokens, unescaped

__all__ = ["Line", "blocks_of", "lines_of", "visible_text"]

_UNSEEN = frozenset((
    "script", "style", "template", "noscript", "head", "svg", "math", "object", "iframe", "select", "textarea",
))  # fmt: skip
# Blocks by how much they keep apart what stands before and after: a line, or a line left blank.
_NEAR = frozenset(("br", "dd", "dt", "li", "td", "th", "tr", "caption", "legend", "option", "summary"))
_FAR = frozenset((
    "address", "article", "aside", "blockquote", "details", "div", "dl", "fieldset", "figcaption", "figure", "footer",
    "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "main", "nav", "ol", "p", "pre", "section", "table",
    "ul", "center", "body",
))  # fmt: skip
_ASIDE = frozenset(("nav", "aside", "footer", "form", "figcaption", "button", "dialog", "header"))
_ASIDE_ROLES = frozenset(("navigation", "banner", "contentinfo", "complementary", "search", "dialog", "alert"))
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_DEEPEST_TABLE = 20
_HIGH = str.maketrans("0123456789+-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻")
_HIGH_DIGITS = re.compile(r"[0-9+-]{1,4}")


@attrs.define
class Line:
    """One line: `text` with blanks folded.

    `blank` says whether a line is left blank before it, `aside` whether it is part of a menu, a footer, a form or the
    like, `linked` how many of its characters are in links, `heading` its level from 1, 0 for what is none; `times` has
    what each `time` element says and shows, and whether it says that this is when the page was published.
    """

    text: str
    blank: bool = False
    aside: bool = False
    linked: int = 0
    heading: int = 0
    times: list[tuple[str, bool]] = attrs.field(factory=list)


def visible_text(text: str) -> str:
    """All that a browser would show, a line for each block, blanks folded."""
    return article_of(blocks_of(lines_of(tokens(text)))).text


def blocks_of(lines: Iterable[Line], where: str = "") -> Iterator[Block]:
    """The lines as blocks of a text, all of which are at one place in the file."""
    for number, line in enumerate(lines):
        yield Block(line.text, where, "all" if number and not line.blank else "", line.heading)


def lines_of(page: Iterable[Tag | str]) -> list[Line]:
    """All lines that a browser would show of the tags and texts of a page, in their order, none of them empty."""
    shown = _Page()
    for token in page:
        if isinstance(token, str):
            shown.add(token)
        else:
            shown.pass_tag(token)
            if token.alone and token.name in _ENDING:
                shown.pass_tag(attrs.evolve(token, closes=True))
    return shown.finish()


_ENDING = _UNSEEN | _NEAR | _FAR


@attrs.define
class _Table:
    """A table whose end has not come: its rows so far, each cell with its lines."""

    rows: list[list[list[Line]]] = attrs.field(factory=list)
    headed: bool = False
    spans: dict[int, int] = attrs.field(factory=dict)  # the rows still to come that a cell above reaches into

    def open_cell(self, lines: list[Line], rows: int, columns: int) -> None:
        """Put a cell into the last row, behind those that reach into it from above."""
        row = self.rows[-1]
        while self.spans.get(len(row), 0):
            self.spans[len(row)] -= 1
            row.append([])
        if rows > 1:
            self.spans.update(dict.fromkeys(range(len(row), len(row) + columns), rows - 1))
        row += [lines, *([] for _ in range(columns - 1))]


@attrs.define
class _Page:
    """What is open at this point of the page, and the lines before it."""

    lines: list[Line] = attrs.field(factory=list)  # of the innermost cell that is open, or of the page
    outer: list[tuple[list[Line], _Table]] = attrs.field(factory=list)  # what each open table interrupts
    pieces: list[str] = attrs.field(factory=list)  # of the line that is open
    line: Line = attrs.field(factory=lambda: Line(""))
    unseen: int = 0
    asides: list[str] = attrs.field(factory=list)
    lists: list[int] = attrs.field(factory=list)  # the number of the item of each open list, -1 where it has none
    links: int = 0
    raised: int = 0
    verbatim: int = 0
    mark: str = ""  # of the list item that begins here
    parted: str = ""  # the inline tags since the last text: "/" for an end, "+" for a beginning
    body: int = 0  # how deep in an article or the main part

    def add(self, data: str) -> None:
        """A stretch of text."""
        if self.unseen:
            return
        shown = unescaped(data)
        if self.verbatim and "\n" in shown:
            first, *others = shown.split("\n")
            self._add(first)
            for other in others:
                self.end_line(blank=False)
                self._add(other)
            return
        self._add(shown)

    def _add(self, shown: str) -> None:
        if not shown:
            return
        if self.raised and _HIGH_DIGITS.fullmatch(shown.strip()):
            shown = shown.strip().translate(_HIGH)
        if self.parted and self.pieces and _are_two(self.pieces[-1], shown, self.parted):
            self.pieces.append(" ")
        if not shown.isspace():
            self.parted = ""
            self.line.aside = bool(self.asides)
            if self.links:
                self.line.linked += len(shown)
        self.pieces.append(shown)

    def pass_tag(self, tag: Tag) -> None:
        """A tag: ends the line, begins a cell, changes what is open."""
        name, closes = tag.name, tag.closes
        if name in _UNSEEN:
            self.unseen = max(0, self.unseen - 1) if closes else self.unseen + (not tag.alone)
        elif closes and name == "body":
            self.unseen = 0
        if self.unseen:
            return
        if name in _FAR or name in _NEAR:
            self.end_line(blank=name in _FAR or (name == "br" and not self.pieces and not closes))
            self._block(tag)
        elif name == "a":
            self.links = max(0, self.links - 1) if closes else self.links + 1
        elif name == "sup":
            self.raised = max(0, self.raised - 1) if closes else self.raised + 1
        else:
            self.parted += "/" if closes else "+"
            if name == "time" and not closes:
                self._time(tag)
        self._apart(tag)

    def _block(self, tag: Tag) -> None:
        name, closes = tag.name, tag.closes
        if name in ("ul", "ol"):
            self._list(tag)
        elif name == "li" and not closes:
            if self.lists and self.lists[-1] >= 0:
                self.lists[-1] += 1
                self.mark = f"{self.lists[-1]}. "
            else:
                self.mark = "- "
        elif name in _HEADINGS:
            self.line.heading = 0 if closes else _HEADINGS[name]
        elif name == "pre":
            self.verbatim = max(0, self.verbatim - 1) if closes else self.verbatim + 1
        elif name in ("article", "main"):
            self.body = max(0, self.body - 1) if closes else self.body + 1
        elif name in ("table", "tr", "td", "th"):
            self._table(tag)

    def _list(self, tag: Tag) -> None:
        if not tag.closes:
            start = tag.attributes.get("start", "1") if tag.name == "ol" else ""
            self.lists.append(int(start) - 1 if start.isdecimal() and len(start) < 6 else -1)
        elif self.lists:
            self.lists.pop()

    def _time(self, tag: Tag) -> None:
        said = tag.attributes
        words = f"{said.get('itemprop', '')} {said.get('class', '')}".lower()
        published = "pubdate" in said or "publish" in words or "entry-date" in words
        if said.get("datetime"):
            self.line.times.append((said["datetime"], published))

    def _apart(self, tag: Tag) -> None:
        """Count the elements beside the main text; one within another of its name ends with its own tag."""
        if tag.alone:
            return
        if tag.closes:
            if self.asides and self.asides[-1] == tag.name:
                self.asides.pop()
        elif (self.asides and self.asides[-1] == tag.name) or self._is_aside(tag):
            self.asides.append(tag.name)

    def _is_aside(self, tag: Tag) -> bool:
        if tag.name in _ASIDE:
            return tag.name != "header" or not self.body
        return "role=" in tag.text and tag.attributes.get("role", "").lower() in _ASIDE_ROLES and tag.name not in NO_END

    def _table(self, tag: Tag) -> None:
        if tag.name == "table":
            if tag.closes:
                self._end_table()
            elif len(self.outer) < _DEEPEST_TABLE:
                self.outer.append((self.lines, _Table()))
                self.lines = []
        elif self.outer and not tag.closes:
            table = self.outer[-1][1]
            if tag.name == "tr" or not table.rows:
                table.rows.append([])
            if tag.name != "tr":
                table.headed = table.headed or (tag.name == "th" and len(table.rows) == 1)
                self.lines = []
                spans = "span" in tag.text
                table.open_cell(self.lines, *(_spanned(tag, name) if spans else 1 for name in ("rowspan", "colspan")))

    def _end_table(self) -> None:
        if not self.outer:
            return
        self.lines, table = self.outer.pop()
        self.lines.extend(_rows(table))

    def end_line(self, *, blank: bool) -> None:
        """What stands so far is a line; the next one begins here, behind a blank one if so."""
        text = " ".join("".join(self.pieces).split())
        self.pieces.clear()
        self.parted = ""
        if text:
            self.line.text, self.mark = self.mark + text, ""
            self.lines.append(self.line)
            self.line = Line("")
        self.line.blank = self.line.blank or blank

    def finish(self) -> list[Line]:
        """All lines, at the end of the page."""
        self.end_line(blank=False)
        while self.outer:
            self._end_table()
        return self.lines


def _are_two(before: str, after: str, tags: str) -> bool:
    """Whether two stretches with nothing but inline tags between them are shown apart, as a year and its event are."""
    left, right = before[-1], after[0]
    if left.isdigit() or right.isdigit():
        return (left.isdigit() and right.isupper()) or (right.isdigit() and (left.islower() or left in ".!?:;,)"))
    return "/+" in tags and (left.islower() or left in ".!?:;,)") and right.isupper()


def _spanned(tag: Tag, name: str) -> int:
    """How many rows or columns a cell has, at most 100."""
    said = tag.attributes.get(name, "1")
    return min(int(said), 100) if said.isdecimal() and 0 < len(said) < 4 else 1


def _rows(table: _Table) -> list[Line]:
    """The lines of a table: a line a row where no cell has more than one, else those of its cells."""
    rows = [row for row in table.rows if any(row)]
    cells = [cell for row in rows for cell in row]
    if len(rows) < 2 or max(map(len, rows)) < 2 or any(len(cell) > 1 for cell in cells):
        return [line for cell in cells for line in cell]
    lines = [_row(row) for row in rows]
    lines[0].blank = True
    if table.headed:
        lines.insert(1, attrs.evolve(lines[0], text="|" + "---|" * len(rows[0]), blank=False, times=[]))
    return lines


def _row(row: list[list[Line]]) -> Line:
    parts = [line for cell in row for line in cell]
    return Line(
        in_bars(cell[0].text if cell else "" for cell in row),
        aside=all(line.aside for line in parts),
        linked=sum(line.linked for line in parts),
        times=[time for line in parts for time in line.times],
    )
