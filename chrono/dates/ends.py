"""The top and the end of a text, line by line, as those see them who look for the date that it gives of itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

import attrs

from chrono.dates.document_words import DocumentWords, document_words
from chrono.dates.finding import find_dates
from chrono.dates.mention import DateMention
from chrono.kept import kept
from chrono.lang import detect
from chrono.lang import language as language_of
from chrono.when import When

__all__ = [
    "HEAD",
    "HEADER_LINES",
    "LABEL_REACH",
    "LONG_LINE",
    "MAYBE_DATED",
    "TAIL",
    "Candidate",
    "Ends",
    "Line",
    "day_of",
    "is_day",
]

HEAD, TAIL = 3000, 1500  # characters
HEADER_LINES = 14
LONG_LINE = 200
LABEL_REACH = 120  # characters of a line before its date

# Before any date is looked for: a year or a numeric date.
# The digit that both begin with before the choice: so it is found in a tenth of the time.
MAYBE_DATED = re.compile(r"\d(?:\d{3}|[./-]\d{1,2}[./-]\d\d)")
_BLANKS = "".join(letter for letter in map(chr, range(0x3001)) if letter.isspace())
_OPENING_MARKUP, _CLOSING_MARKUP = _BLANKS + ">*_#|\\", _BLANKS + "*_|\\"
_LINE_BREAKS = re.compile(r"(?:\s*<br\s*/?>)+\s*$", re.IGNORECASE)
# A clock that nothing parts from its day, as where a page had a frame between them: "16.11.2018|09:35".
_GLUED_CLOCK = re.compile(r"(?:(?<=[./-](?:19|20)\d\d)|(?<=\d{4}-\d\d-\d\d))[012]\d:\d\d(?::\d\d)?$")
_LINK = re.compile(r"\[([^\[\]]+)\]\([^()]*\)")


class Line(NamedTuple):
    """A filled line: its offsets without surrounding blanks and markup, and the filled line right above, if any.

    `number` counts filled lines from 0, below the header only those that may hold a date with its year; `dated` says
    whether the line may.
    """

    start: int
    end: int
    text: str
    above: str
    number: int
    marked: str
    dated: bool


@attrs.frozen
class Candidate:
    """A date that the text gives as its own, with the stretch that says so, the date marked in it."""

    when: When
    start: int
    end: int
    mark: tuple[int, int]
    reason: str

    @classmethod
    def of_line(cls, line: Line, mention: DateMention, reason: str, when: When | None = None) -> Candidate:
        """The day of a mention in a line, or another date that follows from it."""
        return cls(when or day_of(mention), line.start, line.end, (mention.start, mention.end), reason)


@attrs.define(slots=False)
class Ends:
    """A text with its language, and the lines at its top and end that may tell its date."""

    text: str
    language: str | None
    date_order: str | None

    @kept
    def words(self) -> DocumentWords:
        """The words by which its language dates documents."""
        return document_words(self.language)

    @kept
    def codes(self) -> Mapping[str, str]:
        """The words that dates are made of."""
        return language_of(self.language or detect(self.text)).codes

    @kept
    def weekdays(self) -> Mapping[str, int]:
        """The names of the weekdays, in small letters."""
        return language_of(self.language or detect(self.text)).weekdays

    @kept
    def head(self) -> list[Line]:
        """The first lines, and those further down the top that may hold a date."""
        return list(_lines(self.text, 0, min(len(self.text), HEAD)))

    @kept
    def dated_head(self) -> list[Line]:
        """The lines of the head that may hold a date: they are few, and most places ask for no others."""
        return [line for line in self.head if line.dated]

    @kept
    def dated_tail(self) -> list[Line]:
        """The lines of the tail that may hold a date; none of them is in the head."""
        start = max(len(self.text) - TAIL, min(len(self.text), HEAD))
        return [line for line in _lines(self.text, start, len(self.text)) if line.dated]

    @kept
    def labelled_head(self) -> list[Line]:
        """The lines of the head that may hold a label and a date."""
        return [line for line in self.dated_head if self._may_be_labelled(line)]

    @kept
    def labelled_tail(self) -> list[Line]:
        """The lines of the tail that may hold a label and a date."""
        return [line for line in self.dated_tail if self._may_be_labelled(line)]

    def _may_be_labelled(self, line: Line) -> bool:
        short = len(line.text) <= 3 * LONG_LINE
        return short and self.words.label_words.search(line.text, 0, LABEL_REACH) is not None

    @kept
    def _known(self) -> dict[str, list[DateMention]]:
        return {}

    def days(self, line: Line) -> list[DateMention]:
        """The mentions in a line that give one whole day; offsets are those of the line."""
        if not line.dated:
            return []
        if line.text not in self._known:
            self._known[line.text] = _each_once(self.find(line.text))
        return self._known[line.text]

    def names_occasion(self, text: str) -> bool:
        """Whether a text says what was held, or begins with what was made or spoken: "Minutes", "(Speech at"."""
        phrases = self.words.phrases
        return bool(phrases["occasions"].search(text) or phrases["deeds"].match(text, text[:1] in ("(", "[")))

    def announces(self, line: Line) -> bool:
        """Whether the filled line before one says what is to be on its day: "Date of next meeting"."""
        before = self.text[max(0, line.start - LABEL_REACH) : line.start].rstrip(_OPENING_MARKUP).rpartition("\n")[2]
        return self.words.phrases["coming"].search(before) is not None

    def find(self, text: str) -> list[DateMention]:
        """The date mentions of a stretch of the text, counted from nothing outside it."""
        return find_dates(text, language=self.language, date_order=self.date_order)


def _lines(text: str, start: int, end: int) -> Iterator[Line]:
    """The filled lines of a stretch; of those below the header only what may hold a date."""
    above, number, at = "", 0, start
    for raw in text[start:end].splitlines(keepends=True):
        dated = MAYBE_DATED.search(raw) is not None
        bare = raw.lstrip(_OPENING_MARKUP).rstrip(_CLOSING_MARKUP) if dated or number < HEADER_LINES else ""
        bare = _LINE_BREAKS.sub("", bare) if bare.endswith(">") else bare
        if bare:
            bare = _GLUED_CLOCK.sub("", bare) if dated else bare
            offset = at + raw.index(bare)
            if bare[0] == "[" and (link := _LINK.fullmatch(bare)):
                offset, bare = offset + 1, link[1]
            yield Line(offset, offset + len(bare), bare, above.strip(), number, raw.strip(), dated)
            number += 1
        above = raw
        at += len(raw)


def _each_once(mentions: list[DateMention]) -> list[DateMention]:
    """The days among mentions, but no hour of a day that stands before it: "on 14 May 2012 in Moss at 7.30 p.m."."""
    days = {one.value[:10]: at for at, one in reversed(list(enumerate(mentions)))}
    return [
        one for at, one in enumerate(mentions) if is_day(one) and not (one.type == "TIME" and days[one.value[:10]] < at)
    ]


def is_day(mention: DateMention) -> bool:
    """Whether a mention gives one whole day, and no doubt which."""
    when = mention.when
    return bool(when and when.precision in ("day", "time") and len(mention.parts) == 1 and not when.uncertain)


def day_of(mention: DateMention) -> When:
    """The day of a mention that passed `is_day`."""
    assert mention.when is not None
    assert mention.when.earliest is not None
    return When.from_date(mention.when.earliest)
