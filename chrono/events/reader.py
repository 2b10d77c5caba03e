"""A document as the readers of events look at it: its units, dates and sentences, each read once."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import takewhile

import attrs

from chrono.events.days.anchors import Anchor
from chrono.events.days.datelines import Dateline
from chrono.events.drafts import Span
from chrono.events.layout.segments import Layout, Unit
from chrono.events.own_day.minutes import is_minutes, lists_minutes, names_sitting, opens_minutes
from chrono.events.pages.dated_sections import dated_headings, nearest_heading
from chrono.events.pages.front_titles import TitledDay, day_of_title
from chrono.events.pages.titled import is_programme
from chrono.events.reporting.teller import Teller
from chrono.events.sentences.sentence import Sentence, read_sentence
from chrono.events.words.cues import Matcher, Tokens, tokenise
from chrono.events.words.kinds import grammar
from chrono.kept import kept
from chrono.lang.hints import beginnings
from chrono.model import Document, DocumentDate
from chrono.when import When

__all__ = ["Reader"]

_HEADS = 3
_ATTENDANCE = 10  # units in which minutes say who was there
_TITLES = 6  # units that may be the title of minutes: town, board, "Minutes", day
_RUN_ON = 80  # characters of a headline that runs on into the text


@attrs.define(slots=False)
class Reader:
    """A document with everything that the readers of events look at."""

    document: Document
    plain: str
    matcher: Matcher
    layout: Layout
    anchors: list[Anchor]
    teller: Teller
    sentences: dict[int, Sentence] = attrs.Factory(dict)
    claimed: set[int] = attrs.Factory(set)
    datelines: dict[int, Dateline] = attrs.Factory(dict)

    @kept
    def minutes(self) -> bool:
        """Whether the document is the minutes of a session: a heading says so, or one of its first lines begins so.

        A list of the minutes of several is not.
        """
        return self._is_called_minutes and not lists_minutes(self)

    @kept
    def _is_called_minutes(self) -> bool:
        opening = (self.plain[unit.start : unit.end] for unit in self.layout.units[:_HEADS])
        if any(map(is_minutes, self.heads)) or any(map(opens_minutes, opening)):
            return True
        further = (unit for unit in self.layout.units[_HEADS:_TITLES] if unit.form == "heading")
        return any(opens_minutes(self.plain[unit.start : unit.end]) for unit in further) or self._names_those_present

    @kept
    def _names_those_present(self) -> bool:
        """Whether the head of the report of a sitting says who was there, as minutes do: "Present: Ann Holm"."""
        if not self.sitting:
            return False
        lines = (self.plain[unit.start : unit.end].casefold() for unit in self.layout.units[:_ATTENDANCE])
        return any(line.lstrip("*_ 0123456789.").startswith(tuple(grammar("attendance", "en"))) for line in lines)

    @kept
    def news(self) -> bool:
        """Whether days of the text are counted from the document's own."""
        return any(one.deictic and one.when.precision == "day" for one in self.anchors)

    @kept
    def sitting(self) -> bool:
        """Whether the document reports one sitting of a body."""
        opening = self.plain[: self.anchors[0].start] if self.anchors else ""
        run_on = (opening,) if len(opening) <= _RUN_ON and opening.isupper() else ()
        called = any(head.strip(" #*_").casefold() in grammar("called_meeting", "en") for head in self.heads)
        heads = (*self.heads, *run_on, " ".join(self.heads) if called else "")
        return any(names_sitting(head, self.document.language) for head in heads)

    @kept
    def dated_headings(self) -> dict[int, Anchor]:
        """The dates of the headings that are nothing but a date, by the index of their unit."""
        return dated_headings(self)

    @kept
    def titled_day(self) -> TitledDay | None:
        """The gathering that a title beside the text names with its day."""
        return day_of_title(self)

    @kept
    def first_of_days(self) -> bool:
        """Whether the document's date is that of its first entry, as a diary's may be: it goes on after that day."""
        date = self.document.date
        if date is None or self.teller.programme:
            return False
        days = [one.when for one in self.dated_headings.values() if one.when.precision == "day"]
        return date.when in days and any(date.when.before(day) for day in days)

    @kept
    def heads(self) -> tuple[str, ...]:
        """The title, and the headings that the text opens with."""
        opening = takewhile(lambda unit: unit.form == "heading", self.layout.units[:_HEADS])
        return (self.document.title or "", *(self.plain[unit.start : unit.end] for unit in opening))

    def teller_of(self, unit: Unit) -> Teller:
        """What a reader of a unit knows of the document; under "Coming up" all is still to come."""
        ahead = self.teller.programme or not self._programmes.isdisjoint(unit.heads)
        teller = attrs.evolve(self.teller, programme=True) if ahead else self.teller
        date = self.date_at(unit.start) if self.datelines else None
        if date is None and self.first_of_days and (entry := nearest_heading(self.dated_headings, unit)) is not None:
            return attrs.evolve(teller, date=entry.when, known=True)
        return attrs.evolve(teller, date=date.when, known=True) if date else teller

    @kept
    def _programmes(self) -> frozenset[int]:
        """The indexes of the headings below which all is still to come."""
        units, language = self.layout.units, self.document.language
        heads = {head for unit in units for head in unit.heads[-1:]}
        return frozenset(at for at in heads if is_programme(self.plain[units[at].start : units[at].end], language))

    def unit_at(self, offset: int) -> int | None:
        """The index of the unit that holds an offset."""
        return self.layout.index_at(offset)

    def units_with(self, hints: Iterable[str]) -> list[int]:
        """The indexes of the units in which one of the hints begins, in order."""
        found = {self.unit_at(at) for at in beginnings(tuple(hints), self.plain)}
        return sorted(index for index in found if index is not None)

    def units_with_dates(self) -> list[Unit]:
        """The units that hold a date, in order."""
        return [self.layout.units[index] for index in self._dated]

    def dated_units(self) -> list[int]:
        """The indexes of the units in which an anchor begins, in order."""
        return self._dated

    @kept
    def _dated(self) -> list[int]:
        found: list[int] = []
        position = 0
        units = self.layout.units
        for one in self.anchors:
            while position < len(units) and units[position].end <= one.start:
                position += 1
            if position < len(units) and units[position].start <= one.start and (not found or found[-1] != position):
                found.append(position)
        return found

    def anchors_in(self, unit: Unit) -> list[Anchor]:
        """The anchors of a unit."""
        starts, ends = self._bounds
        return self.anchors[bisect_left(starts, unit.start) : bisect_right(ends, unit.end)]

    @kept
    def _bounds(self) -> tuple[list[int], list[int]]:
        """Where each anchor begins, and where each ends."""
        return [one.start for one in self.anchors], [one.end for one in self.anchors]

    def tokens(self, start: int, end: int) -> Tokens:
        """The words between two offsets."""
        return tokenise(self.plain, start, end)

    def words_of(self, text: str) -> Tokens:
        """The words of a text that is not the document's, such as its title."""
        return tokenise(text, 0, len(text))

    def sentence_of(self, span: Span) -> Sentence | None:
        """The sentence that a quote is, where it has been read."""
        index = self.unit_at(span.start)
        sentence = self.sentences.get(index) if index is not None else None
        return sentence if sentence is not None and (sentence.start, sentence.end) == (span.start, span.end) else None

    def date_at(self, offset: int) -> DocumentDate | None:
        """The date from which the text at an offset speaks: that of the dateline it stands under, or the document's."""
        at = bisect_right(self._datelined, offset) - 1
        line = self.datelines[self._datelined[at]] if at >= 0 else None
        told = line is not None and offset < line.reach
        return DocumentDate(_day_alone(line), "explicit") if line is not None and told else self.document.date

    @kept
    def _datelined(self) -> list[int]:
        """Where datelines begin, in order."""
        return sorted(self.datelines)

    def sentence(self, index: int) -> Sentence:
        """The unit `index`, read for cues and dates; read once."""
        if index not in self.sentences:
            unit = self.layout.units[index]
            start, anchors = unit.start, self.anchors_in(unit)
            if (line := self.datelines.get(unit.start)) is not None:
                inside = [one for one in anchors if one.start >= line.end]
                start, anchors = line.end, inside or ([_day_of(line)] if line.end < unit.end else [])
            self.sentences[index] = read_sentence(
                self.plain, start, unit.end, self.document.language, self.matcher, anchors
            )
        return self.sentences[index]


def _day_of(line: Dateline) -> Anchor:
    """The day of a dateline as that of a report that has no other."""
    return attrs.evolve(
        line.anchor, when=_day_alone(line), start=line.end, end=line.end, text="", own=True, deictic=True
    )


def _day_alone(line: Dateline) -> When:
    """The day of a dateline without the hour at which a message was sent: what it reports was before."""
    when = line.anchor.when
    return When.from_date(when.earliest) if when.precision == "time" and when.earliest is not None else when
