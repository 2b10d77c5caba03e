"""Tables of a text, whichever way they are written: the cells of each row, column by column, by their offsets.

Bars part them in Markdown, reStructuredText and pages, tabs or two blanks in plain text, commas or semicolons in what a
spreadsheet wrote, and marks of their own in wikis. To read one more way to write a table, add a reader to `_READERS`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise

__all__ = ["Cell", "Row", "Table", "are_spaced", "in_bars", "span_of_row", "tables"]

Cell = tuple[int, int]  # where it begins and ends, white space trimmed; both the same where it is empty
Row = list[Cell]
Table = list[Row]  # its rows from the first on, each of as many cells

_FEWEST_ROWS = 3
_LONGEST_ROW = 600  # characters
_MOST_COLUMNS = 12
_BAR = re.compile(r"(?<!\\)\|")
_RULE = re.compile(r"[\s|:+=_-]+")
_RULES = re.compile(r"\n?(?:[ \t|:+=_-]+\n)*")
_YEAR_LINE = re.compile(r"\d{4}[.:]?[,;]*\n")  # which is a row of its own, for those below it
_DAY_AND_YEAR = re.compile(r"\d{1,2}(?:st|nd|rd|th)?,? \d{4}\b")
_WORDS = re.compile(r"\S+(?: \S+)*")
# What stands in a wiki's table: the beginning of a row, the beginning of a cell with the cell's own settings.
_WIKI = re.compile(r"^\{\|.*?^\|\}", re.MULTILINE | re.DOTALL)
_WIKI_ROW = re.compile(r"^\|-.*$", re.MULTILINE)
_WIKI_CELL = re.compile(r"(?:^[|!]|\|\||!!)(?![}+-])(?:[^|!\n\[]*=[^|!\n\[]*\|(?!\|))?", re.MULTILINE)
# "3 May 1911" or "; 3 May 1911", and below it ": the hall burns", alone.
_DEFINITION = re.compile(
    r"^(?:;[ \t]*)?(?P<term>[^\s:;|#>-][^\n|]{0,40})\n\n?:[ \t]+(?P<said>\S[^\n|]*)"
    r"(?=\n\n|\n[^\n]{1,40}\n\n?:[ \t]|\n?\Z)",
    re.MULTILINE,
)
_FIELD = {
    mark: re.compile(rf"(?:^|(?<={mark}))(?:\"(?:[^\"]|\"\")*\"|[^\"{mark}]*)(?={mark}|$)") for mark in (",", ";")
}


def tables(text: str) -> list[Table]:
    """The tables of a text of three rows at least, heads among them, in no order."""
    found = list(_of_wiki(text)) if "{|" in text else []
    if "\n: " in text or "\n:\t" in text:
        found += _definitions(text)
    for mark, reader in _READERS:
        for run in _runs(text, mark):
            found += reader(text, run)
    return found


def span_of_row(text: str, row: Row) -> Cell:
    """Where the line of a row begins, or the first of its lines, and where the last one ends."""
    end = text.find("\n", row[-1][1])
    return text.rfind("\n", 0, row[0][0]) + 1, end if end >= 0 else len(text)


def are_spaced(text: str, table: Table) -> bool:
    """Whether nothing but blanks parts the cells of a table."""
    return all(text[a:b].isspace() for row in table for (_, a), (b, _) in pairwise(row) if a < b)


def in_bars(text: str, written: Iterable[Table]) -> str:
    """The text, each sign in its place, with bars between the cells of tables, however these were parted."""
    pieces, last = [], 0
    for a, b in sorted(gap for table in written for row in table for gap in _gaps(text, row)):
        if a >= last:
            pieces += [text[last:a], "|", " " * (b - a - 1)]
            last = b
    return "".join([*pieces, text[last:]]) if pieces else text


def _gaps(text: str, row: Row) -> Iterator[Cell]:
    """What stands between the cells of a row that is not one bar, and before the first where that is no blank."""
    start, _ = span_of_row(text, row)
    if text[start : row[0][0]].strip() not in ("", "|"):
        yield start, row[0][0]
    for (_, a), (b, _) in pairwise(row):
        if a < b and (text[a:b].strip() != "|" or "\n" in text[a:b]):
            yield a, b


def _trimmed(text: str, start: int, end: int) -> Cell:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end


def _runs(text: str, mark: re.Pattern[str]) -> Iterator[list[Cell]]:
    """The lines right under each other that have a mark, years that stand alone among them; a rule parts none."""
    run: list[Cell] = []
    last = -1  # where the line before ends
    for line in _marked(text, mark):
        if run and (between := text[last + 1 : line[0]]) and not _RULES.fullmatch(between):
            if _YEAR_LINE.fullmatch(between):
                run.append((last + 1, line[0] - 1))
            else:
                if len(run) >= _FEWEST_ROWS:
                    yield run
                run = []
        if not _RULE.fullmatch(text, *line):
            run.append(line)
        last = line[1]
    if len(run) >= _FEWEST_ROWS:
        yield run


def _marked(text: str, mark: re.Pattern[str]) -> Iterator[Cell]:
    """The lines that have a mark, but for long ones."""
    match = mark.search(text)
    while match is not None:
        start, end = text.rfind("\n", 0, match.start()) + 1, text.find("\n", match.end() - 1)
        end = end if end >= 0 else len(text)
        if end - start <= _LONGEST_ROW:
            yield start, end
        match = mark.search(text, end)


def _barred(text: str, run: Sequence[Cell]) -> list[Table]:
    """The table with bars between its cells, and perhaps around them; a wiki's is read by its own marks."""
    if any(text.startswith(("|-", "|}", "{|"), start) for start, _ in run):
        return []
    trimmed = [_trimmed(text, *line) for line in run]
    opened, closed = (
        all(text[at] == "|" for at in ends) for ends in ([a for a, _ in trimmed], [b - 1 for _, b in trimmed])
    )
    rows = [_between_bars(text, line, opened=opened, closed=closed) for line in trimmed]
    columns = max(map(len, rows))
    if not 1 < columns <= _MOST_COLUMNS:
        return []
    return [[[*row, *[(row[-1][1], row[-1][1])] * (columns - len(row))] for row in rows]]


def _between_bars(text: str, line: Cell, *, opened: bool, closed: bool) -> Row:
    """The cells of a line; `opened` and `closed` say whether bars stand around all rows of its table."""
    start, end = line
    bars = [match.start() for match in _BAR.finditer(text, start, end)]
    bars = bars if opened else [start - 1, *bars]
    bars = bars if closed else [*bars, end]
    return [_trimmed(text, a + 1, b) for a, b in pairwise(bars)]


def _spaced(text: str, run: Sequence[Cell]) -> list[Table]:
    """The table whose cells begin below each other, two blanks or a tab before each."""
    return [] if "|" in text[run[0][0] : run[-1][1]] else _tabbed(text, run) or _aligned(text, run)


def _tabbed(text: str, run: Sequence[Cell]) -> list[Table]:
    """The table of lines that all have as many tabs."""
    counts = {text.count("\t", *line) for line in run}
    columns = counts.pop() + 1
    if counts or not 1 < columns <= _MOST_COLUMNS:
        return []
    rows = []
    for start, end in run:
        tabs = [start - 1, *(at for at in range(start, end) if text[at] == "\t"), end]
        rows.append([_trimmed(text, a + 1, b) for a, b in pairwise(tabs)])
    return [rows]


def _aligned(text: str, run: Sequence[Cell]) -> list[Table]:
    """The table of lines whose cells begin at the same places, most of them."""
    pieces = [_pieces(text, line) for line in run]
    counted = Counter(cell[0] - line[0] for line, cells in zip(run, pieces, strict=True) for cell in cells)
    crossed = [(a - line[0], b - line[0]) for line, cells in zip(run[1:], pieces[1:], strict=True) for a, b in cells]
    often = (place for place, count in counted.items() if 2 * count > len(run))
    places = sorted(place for place in often if not any(a < place < b for a, b in crossed))
    if not 1 < len(places) <= _MOST_COLUMNS:
        return []
    rows: Table = []
    for line, cells in zip(run, pieces, strict=True):
        row = [(min(line[0] + place, line[1]),) * 2 for place in places]
        for start, end in cells:
            column = max(0, bisect_right(places, start - line[0] + 1) - 1)
            row[column] = (row[column][0] if row[column][0] < row[column][1] else start, end)
        for at, (before, cell) in enumerate(pairwise(row), 1):
            row[at] = (max(before[1], cell[0]), max(before[1], cell[1]))  # empty beside a cell that reaches over it
        rows.append(row)
    return [rows]


def _pieces(text: str, line: Cell) -> Row:
    """What two blanks part in a line; a day set below longer ones stays with its month: "May  3, 1911"."""
    pieces: Row = []
    for match in _WORDS.finditer(text, *line):
        padded = pieces and _DAY_AND_YEAR.match(match[0]) and text[slice(*pieces[-1])].isalpha()
        pieces.append((pieces.pop()[0] if padded else match.start(), match.end()))
    return pieces


def _separated(text: str, run: Sequence[Cell], mark: str) -> list[Table]:
    """The table that a spreadsheet wrote: as many marks in each line, none with a blank behind it."""
    rows = [_fields(text, line, mark) for line in run]
    return [rows] if len({len(row) for row in rows}) == 1 and 1 < len(rows[0]) <= _MOST_COLUMNS else []


def _fields(text: str, line: Cell, mark: str) -> Row:
    row = []
    for match in _FIELD[mark].finditer(text[line[0] : line[1]]):
        start, end = _trimmed(text, line[0] + match.start(), line[0] + match.end())
        quoted = end - start > 1 and text[start] == text[end - 1] == '"'
        row.append((start + 1, end - 1) if quoted else (start, end))
    return row


def _of_wiki(text: str) -> Iterator[Table]:
    """The tables between the marks of a wiki."""
    for whole in _WIKI.finditer(text):
        marks = [match.span() for match in _WIKI_ROW.finditer(text, *whole.span())]
        starts = [whole.start(), *(end for _, end in marks)]
        ends = [*(start for start, _ in marks), whole.end() - 2]
        rows = [_wiki_cells(text, start, end) for start, end in zip(starts, ends, strict=True)]
        rows = [row for row in rows if row]
        columns = max(map(len, rows), default=0)
        if len(rows) > 1 and 1 < columns <= _MOST_COLUMNS:
            yield [[*row, *[(row[-1][1], row[-1][1])] * (columns - len(row))] for row in rows]


def _definitions(text: str) -> Iterator[Table]:
    """The lists of terms with one line below each, marked by a colon: the term is one cell and the line the other."""
    lists: list[Table] = []
    for match in _DEFINITION.finditer(text):
        if not lists or text[lists[-1][-1][-1][1] : match.start()].strip():
            lists.append([])
        lists[-1].append([_trimmed(text, *match.span(part)) for part in ("term", "said")])
    for rows in lists:
        start, end = rows[0][0][0], rows[-1][-1][1]
        above = text[max(0, start - _LONGEST_ROW) : start].rstrip("; \t\n").rpartition("\n")[2]
        more = above.startswith(":") or text[end : end + _LONGEST_ROW].lstrip().startswith(":")
        if len(rows) >= _FEWEST_ROWS and not more:
            yield rows


def _wiki_cells(text: str, start: int, end: int) -> Row:
    begins = list(_WIKI_CELL.finditer(text, start, end))
    ends = [*(match.start() for match in begins), end][1:]
    return [_trimmed(text, match.end(), stop) for match, stop in zip(begins, ends, strict=True)]


_Reader = Callable[[str, Sequence[Cell]], list[Table]]
# By the mark that stands in each row. What begins with a sign is found many times sooner than what a blank begins.
_READERS: tuple[tuple[re.Pattern[str], _Reader], ...] = (
    (re.compile(r"\|"), _barred),
    (re.compile(r"\t"), _spaced),
    (re.compile(r"  (?<=\S  ) *\S"), _spaced),
    (re.compile(r";(?=\S)"), lambda text, run: _separated(text, run, ";")),
    (re.compile(r",(?=\S)(?!\d{3}(?!\d))"), lambda text, run: _separated(text, run, ",")),
)
