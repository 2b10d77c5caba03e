"""Dates whose parts stand in cells of a table: "| 1903 | 2-Mar |", a year in the row above, "from" and "to".

What heads a column says which part of a date stands below it, and where it says nothing, what stands in all its cells
does. The heads are in `layout.yaml`, under `table_columns`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING

import attrs

from chrono.errors import DateError
from chrono.events.days.anchors import Anchor
from chrono.events.days.short_dates import names_of_months, pattern_of_months
from chrono.events.layout.markup import bare
from chrono.events.layout.tables import Cell, Table, are_spaced
from chrono.events.words.kinds import grammar
from chrono.lang import language
from chrono.strict_yaml import shipped
from chrono.when import When

if TYPE_CHECKING:
    from chrono.dates import DateMention

__all__ = ["CellDates", "cell_dates"]

_MARKS = " \t*_.,:;()[]|'\"`"  # round a part of a date in its cell
_YEAR = re.compile(r"1\d{3}|20\d\d|21\d\d")
_DAY_NUMBER = re.compile(r"(0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|\.|er|º)?")
_CLOCK = re.compile(
    r"([01]?\d|2[0-3])[:.h]([0-5]\d)(?:[:.][0-5]\d)?(?: ?(?:h|hrs?|uhr|ч|([ap])\.?m)\.?)?", re.IGNORECASE
)
_YEAR_MONTH = re.compile(r"(1\d{3}|20\d\d)-(0[1-9]|1[0-2])")
_DIGITS = re.compile(r"(1\d{3}|20\d\d)(?:(0[1-9]|1[0-2])([0-2]\d|3[01]))?")
_NUMBERS = re.compile(r"(\d{1,2})([./-])(\d{1,2})\.?")
_ROMAN = {
    number: at
    for at, number in enumerate(("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"), 1)
}
_DAYS_OF_MONTH, _MONTHS = 31, 12
_LAST_BRACKET = re.compile(r"\(([^()\n]{3,20})\)[.*_]*(?:\[\^?\w+\])*\Z")
_LONGEST_TITLE, _LINES_ABOVE = 120, 4  # characters, and lines, of what stands above a table
_YEAR_ABOVE = re.compile(r"(?<![\d–/-])(?:1\d{3}|20\d\d)(?![\d–/-])")


@attrs.frozen
class _Part:
    """What a cell says of a date, any of the three None where it does not say it."""

    year: int | None = None
    month: int | None = None
    day: int | None = None

    def when(self, year: int | None) -> When | None:
        """The date, in a year that stands elsewhere if need be; None where there is none such."""
        year = self.year or year
        if year is None:
            return None
        try:
            if self.month is None:
                return When.of(year)
            return When.of(year, self.month, self.day) if self.day else When.of(year, self.month)
        except DateError:
            return None


_Column = Sequence[_Part | None]


@attrs.frozen
class CellDates:
    """The dates put together from cells, in order; the cells that they were made of; the tables with dates.

    What else was read in those cells is to be left out. Of tables that blanks part, those alone are told whose dates
    were put together, or stand in one column that is headed so.
    """

    anchors: list[Anchor]
    taken: list[Cell]
    dated: list[Table]


def cell_dates(text: str, found: Sequence[Table], mentions: Sequence[DateMention], code: str) -> CellDates:
    """What the cells of tables say of dates, beside the dates that were read in them."""
    anchors: list[Anchor] = []
    taken: list[Cell] = []
    dated: list[Table] = []
    if not found:
        return CellDates(anchors, taken, dated)
    whole = {one.start: one for one in mentions if one.when is not None}
    for table in found:
        reading = _Reading(text, table, code, whole)
        made = list(reading.anchors())
        anchors += made
        taken += reading.taken
        if made or (reading.has_dates() and (reading.is_headed() or not are_spaced(text, table))):
            dated.append(table)
    return CellDates(sorted(anchors, key=lambda one: one.start), taken, dated)


@attrs.define(slots=False)
class _Reading:
    """A table while it is read: what heads its columns, and what these hold."""

    text: str
    table: Table
    code: str
    whole: Mapping[int, DateMention]
    taken: list[Cell] = attrs.Factory(list)

    def anchors(self) -> Iterator[Anchor]:
        heads = [_heads().get(bare(self.said(cell)).strip(_MARKS).casefold(), "") for cell in self.table[0]]
        if heads.count("start") == heads.count("end") == 1:
            yield from self._stretches(heads.index("start"), heads.index("end"))
            return
        cells = [[self.said(row[at]).strip(_MARKS) for row in self.table] for at in range(len(heads))]
        years = next((at for at, one in enumerate(cells) if _are_years(one[1:], headed=heads[at] == "year")), None)
        days = next((at for at, column in enumerate(cells) if at != years and _are_parts(column, self.code)), None)
        if days is None and years is not None and heads.count("month") == heads.count("day") == 1:
            days = _in_figures(cells, heads)
        if days is not None:
            yield from self._of_rows(cells, years, days, self._numbers(cells, heads, days))
        elif (months := next((at for at, column in enumerate(cells) if _are_months(column[1:])), None)) is not None:
            for row, cell in zip(self.table, cells[months], strict=True):
                if _YEAR_MONTH.fullmatch(cell):
                    yield self._anchor([row[months]], When.parse(cell))
        elif years is not None:
            yield from self._in_brackets(cells, years)
        else:
            yield from self._on_the_clock(cells, heads)
            yield from self._unread()

    def said(self, cell: Cell) -> str:
        return self.text[cell[0] : cell[1]]

    def _numbers(self, cells: Sequence[Sequence[str]], heads: Sequence[str], months: int) -> int | None:
        """The column of the days beside one of months: one headed so, or a bare one with nothing else."""
        if any(part is not None and part.day is not None for part in _parts(cells[months], self.code)):
            return None
        if heads.count("day") == 1:
            return heads.index("day")
        beside = [at for at in (months - 1, months + 1) if 0 <= at < len(cells) and heads[at] in ("", "day")]
        return next((at for at in beside if all(map(_DAY_NUMBER.fullmatch, filter(None, cells[at][1:])))), None)

    def _of_rows(
        self, cells: Sequence[Sequence[str]], years: int | None, days: int, number: int | None
    ) -> Iterator[Anchor]:
        year = None if years is not None else self._year_above()
        last: _Part | None = None  # the month above, which is that of a day beside an empty cell too
        for at, (row, part) in enumerate(zip(self.table, _parts(cells[days], self.code), strict=True)):
            filled = [cell for cell in row if cell[0] < cell[1]]
            if len(filled) == 1 and (alone := _YEAR.fullmatch(self.said(filled[0]).strip(_MARKS))):
                year = int(alone[0])
                self.taken.append(filled[0])
                continue
            if years is not None and _YEAR.fullmatch(cells[years][at]):
                year, last = int(cells[years][at]), None
            day = _DAY_NUMBER.fullmatch(cells[number][at]) if number is not None else None
            of = [days] if cells[days][at] else []
            last = part = part if of or day is None else last
            if part is None:
                continue
            if number is not None and day is not None:
                part, of = attrs.evolve(part, day=int(day[1])), [*of, number]
            if years is not None and cells[years][at]:
                of.append(years)
            if (when := part.when(year)) is not None:
                yield self._anchor([row[column] for column in sorted(of)], when)

    def _anchor(self, cells: Sequence[Cell], when: When, *, timed: bool = False) -> Anchor:
        """The date of cells, from the first of them to the last."""
        self.taken += cells
        start, end = cells[0][0], cells[-1][1]
        return Anchor(start, end, self.text[start:end], when, timed=timed)

    def _on_the_clock(self, cells: Sequence[Sequence[str]], heads: Sequence[str]) -> Iterator[Anchor]:
        """Days with the hours that stand in the column beside them."""
        hours = next((at for at, column in enumerate(cells) if at and _are_hours(column[1:], heads[at])), None)
        if hours is None:
            return
        for row, cell in zip(self.table, cells[hours], strict=True):
            day, hour = self._whole(row[hours - 1]), _clock(cell)
            if day is not None and day.precision == "day" and day.earliest is not None and hour is not None:
                when = When.parse(f"{day.earliest.isoformat()}T{hour}")
                yield self._anchor([row[hours - 1], row[hours]], when, timed=True)

    def _in_brackets(self, cells: Sequence[Sequence[str]], years: int) -> Iterator[Anchor]:
        """Years whose day or month stands behind what happened: "| 1983 | Ferry enters service (July 15) |"."""
        for at, row in enumerate(self.table):
            closing = [match for cell in row if (match := _LAST_BRACKET.search(self.text, *cell))]
            parts = [part for match in closing if (part := _part(match[1].strip(), self.code)) is not None]
            when = (
                parts[0].when(int(cells[years][at])) if len(parts) == 1 and _YEAR.fullmatch(cells[years][at]) else None
            )
            if when is not None:
                self.taken += [match.span(1) for match in closing]
                yield self._anchor([row[years]], when)

    def _unread(self) -> Iterator[Anchor]:
        """The years and days in figures, in a column of dates, that are none elsewhere: "1348", "17930612"."""
        for column in zip(*self.table, strict=True):
            unread = [(cell, when) for cell in column if not self._read(cell) and (when := self._in_digits(cell))]
            others = sum(self._read(cell) is not None for cell in column)
            days = any(when.precision == "day" for _, when in unread)
            if unread and (others or days) and others + len(unread) >= len(column) - 1:
                yield from (self._anchor([cell], when) for cell, when in unread)

    def _stretches(self, first: int, last: int) -> Iterator[Anchor]:
        """What lasted from the date of one cell to that of another."""
        for row in self.table[1:]:
            begins, ends = (self._whole(row[at]) for at in (first, last))
            if begins is None or (ends is not None and ends.before(begins)):
                continue
            try:
                when = begins if ends is None or ends == begins else When.between(begins, ends)
            except DateError:
                continue
            yield self._anchor([row[first]] if ends is None else [row[first], row[last]], when)

    def _whole(self, cell: Cell) -> When | None:
        """The date that fills a cell."""
        return self._read(cell) or self._in_digits(cell)

    def _read(self, cell: Cell) -> When | None:
        """The date that was read in a cell and fills it."""
        said = self.said(cell)
        one = self.whole.get(cell[0] + len(said) - len(said.lstrip(_MARKS)))
        return one.when if one is not None and not self.text[one.end : cell[1]].strip(_MARKS) else None

    def _in_digits(self, cell: Cell) -> When | None:
        """The year of four digits, or the day of eight, that fills a cell."""
        match = _DIGITS.fullmatch(self.said(cell).strip(_MARKS))
        try:
            return When.of(*(int(part) for part in match.groups() if part)) if match else None
        except DateError:
            return None

    def is_headed(self) -> bool:
        """Whether dates stand in one column alone, and its head says no more than that."""
        columns = [
            number for number, cells in enumerate(zip(*self.table[1:], strict=True)) if any(map(self._whole, cells))
        ]
        if len(columns) != 1:
            return False
        head = bare(self.said(self.table[0][columns[0]])).strip(_MARKS).casefold()
        return head in grammar("date_columns", self.code)

    def has_dates(self) -> bool:
        """Whether dates fill the cells of a column, most of them."""
        columns = [column for column in zip(*self.table[1:], strict=True) if any(map(self._read, column))]
        return any(2 * sum(self._whole(cell) is not None for cell in column) > len(column) for column in columns)

    def _year_above(self) -> int | None:
        """The one year that the line above the table, or its heading, names."""
        at = self.text.rfind("\n", 0, self.table[0][0][0])
        for line in reversed(self.text[max(0, at - 4 * _LONGEST_TITLE) : max(0, at)].split("\n")[-_LINES_ABOVE:]):
            if len(line) > _LONGEST_TITLE:
                return None
            if len(found := _YEAR_ABOVE.findall(line)) == 1:
                return int(found[0])
            if found:
                return None
        return None


@cache
def _heads() -> Mapping[str, str]:
    """What a head says of its column, by the head in small letters."""
    columns = shipped("chrono.events", "layout.yaml")["table_columns"]
    return {head: part for part, heads in columns.items() for head in heads}


def _are_months(cells: Sequence[str]) -> bool:
    return len(cells) > 1 and all(map(_YEAR_MONTH.fullmatch, cells))


def _are_hours(cells: Sequence[str], head: str) -> bool:
    filled = [cell for cell in cells if cell]
    return head in ("time", "") and len(filled) > 1 and all(map(_CLOCK.fullmatch, filled))


def _clock(cell: str) -> str | None:
    """The hour and minute of a cell on a clock of 24 hours."""
    match = _CLOCK.fullmatch(cell)
    if match is None:
        return None
    hour, half = int(match[1]), (match[3] or "").casefold()
    hour = hour % 12 + 12 * (half == "p") if half else hour
    return f"{hour:02}:{match[2]}"


def _are_years(cells: Sequence[str], *, headed: bool) -> bool:
    filled = [cell for cell in cells if cell]
    return bool(filled) and all(map(_YEAR.fullmatch, filled)) and (headed or len(filled) > 1 or len(cells) == 1)


def _are_parts(cells: Sequence[str], code: str) -> bool:
    """Whether the cells of a column are days or months without a year, but for those of rows that say a year alone.

    The first may be its head.
    """
    filled = [cell for cell in cells[1:] if cell and not _YEAR.fullmatch(cell)]
    found = [not cell.isdecimal() and (_part(cell, code) or _NUMBERS.fullmatch(cell)) for cell in filled]
    headless = not cells[0].isdecimal() and _part(cells[0], code) is not None
    headed = bare(cells[0]).casefold() in grammar("date_columns", code)
    return len(found) + headless + headed > 1 and len(found) > 0 and all(found)


def _in_figures(cells: Sequence[Sequence[str]], heads: Sequence[str]) -> int | None:
    """The column that is headed as that of months and has their numbers."""
    at = heads.index("month")
    return at if all(cell.isdecimal() and 1 <= int(cell) <= _MONTHS for cell in cells[at][1:] if cell) else None


def _parts(cells: Sequence[str], code: str) -> _Column:
    """What the cells say; numbers in that order, day or month first, in which all are dates, and rise if both would."""
    numbers = [_NUMBERS.fullmatch(cell) for cell in cells]
    pairs = [(int(match[1]), int(match[3])) for match in numbers if match]
    months_first = any(b > _MONTHS for _, b in pairs) or (
        not any(a > _MONTHS for a, _ in pairs) and pairs == sorted(pairs) != sorted(pairs, key=lambda pair: pair[::-1])
    )
    if any(a > _MONTHS for a, _ in pairs) and any(b > _MONTHS for _, b in pairs):
        pairs, numbers = [], [None] * len(cells)
    parts: list[_Part | None] = []
    for cell, match in zip(cells, numbers, strict=True):
        if match is None:
            parts.append(_part(cell, code))
            continue
        a, b = int(match[1]), int(match[3])
        month, day = (a, b) if months_first else (b, a)
        parts.append(_Part(month=month, day=day) if 1 <= month <= _MONTHS and 1 <= day <= _DAYS_OF_MONTH else None)
    return parts


@cache
def _part(cell: str, code: str) -> _Part | None:
    """The day or month that a cell names: "2 March", "Mar-02", "2nd of March", "2.iii.", "March"."""
    match = _named(code).fullmatch(cell)
    if match is not None:
        name = (match["before"] or match["behind"] or match["alone"]).casefold()
        day = match["day"] or match["day2"]
        return _Part(month=names_of_months(code).get(name), day=int(day) if day else None)
    if cell.isdecimal() and 1 <= int(cell) <= _MONTHS:
        return _Part(month=int(cell))
    roman = re.fullmatch(r"(\d{1,2})[. /]{1,2}([ivxIVX]{1,4})\.?", cell)
    number = _ROMAN.get(roman[2].lower()) if roman else None
    return _Part(month=number, day=int(roman[1])) if roman and number and int(roman[1]) <= _DAYS_OF_MONTH else None


@cache
def _named(code: str) -> re.Pattern[str]:
    names = pattern_of_months(code)
    weekdays = "|".join(sorted(map(re.escape, language(code).weekdays), key=len, reverse=True))
    number = r"(?:st|nd|rd|th|er|\.|º)?"
    led = rf"(?:(?:{weekdays})\.?,?\s+)?" if weekdays else ""
    between = r"(?:\s*[-–./]\s*|\s+(?:of\s+|de\s+)?|)"
    return re.compile(
        rf"{led}(?:(?P<day>0?[1-9]|[12]\d|3[01]){number}{between}(?P<behind>{names})\.?|"
        rf"(?P<before>{names})\.?{between}(?P<day2>0?[1-9]|[12]\d|3[01]){number}|(?P<alone>{names})\.?)",
        re.IGNORECASE,
    )
