"""Dates without a year: their place, the story they stand in, or their weekday says which year is meant.

`find_dates` places such a date by the document's; a chronology with a heading for each year, or a story of 1781 told
in 2025, needs more. What stays open here is settled by the tense of its verb in `reports`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import attrs

from chrono.dates.titled_day import titled_day
from chrono.errors import DateError
from chrono.events.days.anchors import Anchor, counts_on, wants_year
from chrono.events.days.dates_beside import (
    counts_from_elsewhere,
    is_an_end_too,
    is_its_hour,
    is_its_weekday,
    is_led_to,
    says_again,
    says_outright,
    with_the_last,
)
from chrono.events.days.hours import at_clock, by_list, by_title, day_of_all, day_of_label, if_programme, stamps_of
from chrono.events.days.plans import is_plan
from chrono.events.days.story_moves import looks_back, moves_story, years_above
from chrono.events.days.weeks import by_weekday, fits_weekday, of_week, week_begun, weekday_denies
from chrono.events.days.year_by_place import by_place, in_block
from chrono.events.days.year_by_story import are_news, by_story, speaks_of_now
from chrono.events.layout.segments import Layout
from chrono.events.words.phrases import phrases
from chrono.lang import Language
from chrono.model import DocumentDate
from chrono.when import Day, When

__all__ = ["nearest_year", "settle"]

_FIXED_FEASTS = tuple(phrases("fixed_feasts"))
_CLOCK = re.compile(
    r"(?:at\s+)?\d{1,2}[:.]\d\d(?:[:.]\d\d)?\s*(?:[ap]\.?m\.?|uhr|utc|gmt|[a-z]{2,4}t)?,?", re.IGNORECASE
)
_DAYS = ("day", "time", "interval")


@attrs.frozen
class _Page:
    """What is known of a text before its dates are settled one by one.

    Its dates are `fresh` where they are news, and `counted` where days are counted from its own; `all_of` is the day
    that it says all its hours are of, `called` the one that a label gives. In `stamps` stands what dates the paper;
    `days` are those that it names, where it has such a stamp.
    """

    layout: Layout
    text: str
    date: When | None
    language: Language
    fresh: bool
    counted: bool
    all_of: Anchor | None
    called: Anchor | None
    stamps: Sequence[tuple[int, int]]
    days: Sequence[Anchor]

    def settled(
        self, one: Anchor, told: Anchor | None, before: Sequence[Anchor], said: Mapping[tuple[int, int], int]
    ) -> Anchor:
        """An anchor on the day or in the year that its place says, and as it is where nothing says so.

        `told` is the date that the story has come to, `before` are the settled ones, `said` the years of days by month
        and day.
        """
        if one.timed and (moved := self._on_its_day(one, told, before)) is not None:
            return moved
        if one.yearless and one.timed and told is not None and one.when.earliest == told.when.earliest:
            return attrs.evolve(one, basis="narrative", yearless=False)
        if one.deictic and told is not None and one.text.startswith(_FIXED_FEASTS):
            return self._feast(one, told, before[-1]) or one
        if one.yearless and one.fine and not one.deictic:
            known = by_place(one, told, before, self.layout, self.text, self.date, self.language.code)
            if known is None and self.date is not None and not in_block(one, told, self.layout):
                known = _said_before(one, said)
            if known is None and one.when.precision != "interval":
                known = self._by_telling(one, told)
            return known or one
        return one

    def _feast(self, one: Anchor, told: Anchor, last: Anchor) -> Anchor | None:
        """A feast in the year of a story that goes by days or months; in the next, where it would be before that."""
        of_story = told.when.earliest and last.when.earliest and told.when.earliest.year == last.when.earliest.year
        told = last if of_story else told
        if told.when.precision == "year" or told.when.earliest is None:
            return None
        feast = attrs.evolve(one, deictic=False, yearless=True, basis="inferred_year")
        moved = by_story(feast, told, self.date, self.layout, self.text, self.language.code, news=False)
        if moved is None or moved.when.earliest is None or not moved.when.before(told.when):
            return moved
        if moved.when.earliest.month == told.when.earliest.month:
            return moved
        later = feast.in_year(told.when.earliest.year + 1)
        return attrs.evolve(later, storied=True) if later is not None else None

    def _on_its_day(self, one: Anchor, told: Anchor | None, before: Sequence[Anchor]) -> Anchor | None:
        """A clock time alone on the day of its list, or on that told right before it."""
        if not _CLOCK.fullmatch(one.text.strip()):
            return None
        day = self.all_of or if_programme(self.called, one, self.layout, self.text)
        if (moved := by_list(one, before, self.layout, self.text, day, self.stamps)) is not None:
            return moved
        if (moved := by_title(one, self.days, self.layout, self.stamps)) is not None:
            return moved
        if told is None or not before or told.when.earliest is None or not looks_back(before[-1], self.text):
            return None
        return at_clock(one, told.when.earliest)

    def _by_telling(self, one: Anchor, told: Anchor | None) -> Anchor | None:
        """The year that a weekday gives, or the story told so far."""
        if weekday_denies(one, told, self.language) and (named := by_weekday(one, self.date, self.language)):
            return named
        if not self.fresh and not is_plan(one, self.date, self.layout, self.text, self.language.code):
            story = by_story(one, told, self.date, self.layout, self.text, self.language.code, news=self.counted)
            if story is not None:
                return story
        return by_weekday(one, self.date, self.language)


def settle(
    anchors: Sequence[Anchor],
    layout: Layout,
    text: str,
    document_date: DocumentDate | None,
    language: Language,
    title: str = "",
) -> list[Anchor]:
    """The anchors, each that has no year of its own given the one that its place in the text says.

    A time of day on the day told last is of that day, year and all; a day that the `title` beside the text gives in
    full has its year in the text too.
    """
    date = document_date.when if document_date else None
    stamps = stamps_of(document_date) if document_date else ()
    page = _Page(
        layout,
        text,
        date,
        language,
        fresh=are_news(anchors, date),
        counted=date is not None and speaks_of_now(anchors, date, language),
        all_of=day_of_all(anchors, text),
        called=day_of_label(anchors, layout, text),
        stamps=stamps,
        days=[one for one in anchors if one.when.precision == "day" and one.when.earliest] if stamps else (),
    )
    settling = _Settling(page)
    if (named := titled_day(title, language.code)) is not None:
        settling.note_year(named.earliest)
    for one in anchors:
        settling.take(one)
    return settling.settled


@attrs.define
class _Settling:
    """The dates of a text that are settled, in order, and what they say of the next one.

    `told` is the date that the story has come to, `years` are those of days by month and day, `week` begins on its
    day, `weekday` is the last that a weekday was right for, and `several` the heading of several years above. `day` was
    moved into its week, `moved_from` into another year.
    """

    page: _Page
    settled: list[Anchor] = attrs.Factory(list)
    told: Anchor | None = None
    years: dict[tuple[int, int], int] = attrs.Factory(dict)
    week: Day | None = None
    weekday: Day | None = None
    several: int | None = None
    day: Day | None = None
    moved_from: Day | None = None

    def note_year(self, day: Day | None) -> None:
        """Remember the year of a day that was said in full."""
        if day is not None:
            self.years[day.month, day.day] = day.year

    def take(self, one: Anchor) -> None:
        """Settle one more date, or let it go into the last one."""
        page = self.page
        beside = self._beside_last(one) if self.settled else one
        if beside is None:
            return
        one, read = self._in_its_year(beside), beside.when.earliest
        if one.basis == "explicit" and one.when.precision == "day":
            self.note_year(one.when.earliest)
        one = self._on_moved_day(one, read)
        if moves_story(one, self.told, page.layout, page.text, page.date, page.language):
            self.told = one
        if one is page.all_of:
            one = attrs.evolve(one, role="asof")
        if self.settled and is_an_end_too(one, self.settled[-1], page.text):
            one = attrs.evolve(one, role="until")
        self.settled.append(one)

    def _beside_last(self, one: Anchor) -> Anchor | None:
        """The anchor as it stands beside the last one; None where both say one thing, which is then settled."""
        settled, last, text = self.settled, self.settled[-1], self.page.text
        if counts_from_elsewhere(one, last, text):
            return None
        if is_its_weekday(one, last, text):
            settled[-1] = attrs.evolve(last, end=one.end)
            return None
        if is_its_hour(one, last, text):
            settled.append(attrs.evolve(one, role="after", when=last.when))
            return None
        if says_again(one, last, text):
            settled.append(attrs.evolve(one, role="after"))
            return None
        if says_outright(one, last, text):
            one = attrs.evolve(one, start=settled.pop().start)
            if not settled:
                return one
            last = settled[-1]
        if (both := with_the_last(one, last, self.page.layout, text)) is not None:
            settled[-1] = both
            return None
        return attrs.evolve(one, yearless=False) if is_led_to(one, last, text, self.page.language) else one

    def _in_its_year(self, one: Anchor) -> Anchor:
        """The anchor in the year that its place, the story or a day told before gives it."""
        page = self.page
        self.several = years_above(one, self.several, page.layout, page.date)
        if (self.several is not None and wants_year(one)) or (not self.settled and counts_on(one)):
            one = attrs.evolve(one, partial=True)  # "The year before, they had met", where nothing is told before it
        else:
            one = page.settled(one, self.told, self.settled, self.years)
        if fits_weekday(one, page.language):
            self.weekday = one.when.earliest
        if (one.yearless or one.storied) and _is_of_day(one, self.weekday):
            return attrs.evolve(one, yearless=False, storied=False)
        return one

    def _on_moved_day(self, one: Anchor, read: Day | None) -> Anchor:
        """The anchor in the week that was begun, or an hour on the day that was moved; it was `read` as another day."""
        page, last = self.page, self.settled[-1] if self.settled else None
        if one.when.earliest != read and not one.timed:
            self.moved_from = read
        elif not (one.timed and page.layout.unit_at(one.start) == page.layout.unit_at(last.start if last else 0)):
            self.moved_from = None
        self.week = week_begun(one, page.layout, page.text) or self.week
        if self.week is not None and (moved := of_week(one, self.week, page.layout, page.date, page.language)):
            self.day = one.when.earliest
            return moved
        if one.timed and last is not None and last.when.earliest and _is_any_of(one, self.day, self.moved_from):
            return at_clock(one, last.when.earliest)  # "3 May at 15:00", where the day was moved
        return one


def _is_any_of(one: Anchor, *days: Day | None) -> bool:
    return one.when.earliest is not None and one.when.earliest in days


def _said_before(one: Anchor, said: Mapping[tuple[int, int], int]) -> Anchor | None:
    """A day in the year that the text gave it before: "on 11 June 2022", and then "from 11 June"."""
    day = one.when.earliest
    year = said.get((day.month, day.day)) if day is not None and one.when.precision in _DAYS else None
    return None if year is None or day is None else one.in_year(year)


def _is_of_day(one: Anchor, day: Day | None) -> bool:
    """Whether a date is that day, or an hour of it."""
    return day is not None and one.when.precision in _DAYS and one.when.earliest == day


def nearest_year(when: When, date: When, tense: str) -> When:
    """A date without a year, in the year that its tense says: past before `date`, plans after it."""
    if when.earliest is None or date.earliest is None:
        return when
    options = []
    for step in (-1, 0, 1):
        try:
            moved = when.shift(years=date.earliest.year + step - when.earliest.year)
        except DateError:
            continue
        if moved.earliest is not None:
            options.append(moved)
    if tense == "past":
        told = [option for option in options if not date.before(option)]
        return max(told, default=when)
    if tense == "future":
        return min((option for option in options if not option.before(date)), default=when)
    return min(options, key=lambda option: _gap(option, date), default=when)


def _gap(when: When, date: When) -> int:
    """Days between two dates, 0 where they overlap."""
    if when.earliest is None or when.latest is None or date.earliest is None or date.latest is None:
        return 10**9
    return max(0, when.earliest.number - date.latest.number, date.earliest.number - when.latest.number)
