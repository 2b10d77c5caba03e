"""Dates without a year: the heading above them, the story they stand in, or their weekday says which year is meant.

`find_dates` places such a date by the document's; a chronology with a heading for each year, or a story of 1781 told
in 2025, needs more. What stays open here is settled by the tense of its verb in `reports`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
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
from chrono.events.days.story_moves import looks_back, moves_story, years_above
from chrono.events.days.weeks import by_weekday, fits_weekday, of_week, week_begun, weekday_denies
from chrono.events.layout.markup import bare
from chrono.events.layout.segments import Layout, Unit
from chrono.events.words.cues import has_phrase
from chrono.events.words.kinds import grammar
from chrono.events.words.phrases import any_phrase, phrases
from chrono.lang import Language
from chrono.model import DocumentDate
from chrono.when import Day, When

__all__ = ["heading_date", "nearest_year", "settle"]

_FIXED_FEASTS = tuple(phrases("fixed_feasts"))
_CLOCK = re.compile(
    r"(?:at\s+)?\d{1,2}[:.]\d\d(?:[:.]\d\d)?\s*(?:[ap]\.?m\.?|uhr|utc|gmt|[a-z]{2,4}t)?,?", re.IGNORECASE
)
# How far back a full date still carries its year, in characters.
_REACH = 900
_LONGEST_ENTRY = 10  # days that an entry of a diary may be of
_ENTRY_DATES = 8  # dates that an entry holds
_DAYS = ("day", "time", "interval")
_OF_HEADINGS = ("year", "season", "quarter", "month", "day", "time")
_QUOTES = ('"', "“", "‘", "'")
_WEEKDAYS_AROUND = 14  # days within which "Thursday at 17:00" is counted from the document's own
_AROUND_DAYS = 92  # within which a day said in full is of the document's time
_STORY_DAYS = 62  # how far a story inside of news goes on from a day
_NEWS_DAYS = 31  # how long before the document the days of news lie
_ITEM_LEAD = 4  # characters before the year or hour that opens an item
# "Larry Holm", "Ida M. Falk"; a title before it is no part of a name.
_FULL_NAME = re.compile(r"[A-Z][\w’'-]+(?: [A-Z]\.)?(?: [A-Z][\w’'-]+){1,2}(?=[ ,])")
_PLAIN_FUTURE = {"en": "future_auxiliaries", "ru": "planned"}  # the words of plans that no story of the past has
_PLAN_REACH = 120  # characters behind a date in which they stand
_SAID = re.compile(rf"[\"“«:;]|\b(?:{any_phrase('that')})\b")
_PLAN_WORDS = re.compile(r"[\w’']+")


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
            known = self._by_place(one, told, before)
            if known is None and self.date is not None and not _in_block(one, told, self.layout):
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
        moved = _by_story(feast, told, self.date, self.layout, self.text, self.language.code, news=False)
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

    def _by_place(self, one: Anchor, told: Anchor | None, before: Sequence[Anchor]) -> Anchor | None:
        """The year that a notice, an item, a sentence or a heading gives to the days in it."""
        noticed = _of_notice(one, told or before[-1], self.layout, self.text) if self.date is None and before else None
        return (
            noticed
            or _by_item(one, before, self.layout)
            or _by_sentence(one, before, self.layout, self.date)
            or _by_heading(one, self.layout, self.text, self.date, self.language.code)
            or _by_entry_above(one, before, self.layout)
        )

    def _by_telling(self, one: Anchor, told: Anchor | None) -> Anchor | None:
        """The year that a weekday gives, or the story told so far."""
        if weekday_denies(one, told, self.language) and (named := by_weekday(one, self.date, self.language)):
            return named
        if not self.fresh and not _is_plan(one, self.date, self.layout, self.text, self.language.code):
            story = _by_story(one, told, self.date, self.layout, self.text, self.language.code, news=self.counted)
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
    settled: list[Anchor] = []
    told: Anchor | None = None
    stamps = stamps_of(document_date) if document_date else ()
    page = _Page(
        layout,
        text,
        date,
        language,
        fresh=_are_news(anchors, date),
        counted=date is not None and _speaks_of_now(anchors, date, language),
        all_of=day_of_all(anchors, text),
        called=day_of_label(anchors, layout, text),
        stamps=stamps,
        days=[one for one in anchors if one.when.precision == "day" and one.when.earliest] if stamps else (),
    )
    said: dict[tuple[int, int], int] = {}
    if (named := titled_day(title, language.code)) is not None and named.earliest is not None:
        said[named.earliest.month, named.earliest.day] = named.earliest.year
    week: Day | None = None
    fixed: Day | None = None
    day: Day | None = None
    moved_from: Day | None = None
    many: int | None = None
    for one in anchors:
        if settled and counts_from_elsewhere(one, settled[-1], text):
            continue
        if settled and is_its_weekday(one, settled[-1], text):
            settled[-1] = attrs.evolve(settled[-1], end=one.end)
            continue
        if settled and is_its_hour(one, settled[-1], text):
            settled.append(attrs.evolve(one, role="after", when=settled[-1].when))
            continue
        if settled and says_again(one, settled[-1], text):
            settled.append(attrs.evolve(one, role="after"))
            continue
        if settled and says_outright(one, settled[-1], text):
            one = attrs.evolve(one, start=settled.pop().start)
        both = with_the_last(one, settled[-1], layout, text) if settled else None
        if both is not None:
            settled[-1:] = [both]
            continue
        if settled and is_led_to(one, settled[-1], text, language):
            one = attrs.evolve(one, yearless=False)
        many = years_above(one, many, layout, date)
        read = one.when.earliest
        if (many is not None and wants_year(one)) or (not settled and counts_on(one)):
            one = attrs.evolve(one, partial=True)  # "The year before, they had met", where nothing is told before it
        else:
            one = page.settled(one, told, settled, said)
        fixed = one.when.earliest if fits_weekday(one, language) else fixed
        if (one.yearless or one.storied) and _is_of_day(one, fixed):
            one = attrs.evolve(one, yearless=False, storied=False)
        if one.basis == "explicit" and one.when.precision == "day" and one.when.earliest is not None:
            said[one.when.earliest.month, one.when.earliest.day] = one.when.earliest.year
        if one.when.earliest != read and not one.timed:
            moved_from = read
        elif not (one.timed and layout.unit_at(one.start) == layout.unit_at(settled[-1].start if settled else 0)):
            moved_from = None
        week = week_begun(one, layout, text) or week
        if week is not None and (moved := of_week(one, week, layout, date, language)) is not None:
            day, one = one.when.earliest, moved
        elif one.timed and _is_any_of(one, day, moved_from) and settled[-1].when.earliest is not None:
            one = at_clock(one, settled[-1].when.earliest)  # "3 May at 15:00", where the day was moved
        if moves_story(one, told, layout, text, date, language):
            told = one
        if one is page.all_of:
            one = attrs.evolve(one, role="asof")
        if settled and is_an_end_too(one, settled[-1], text):
            one = attrs.evolve(one, role="until")
        settled.append(one)
    return settled


def _is_any_of(one: Anchor, *days: Day | None) -> bool:
    return one.when.earliest is not None and one.when.earliest in days


def _are_news(anchors: Sequence[Anchor], date: When | None) -> bool:
    """Whether the days without a year, the first date and one more, all lie in the weeks before the document's.

    News have such days; a story of another time gives its year first.
    """
    if date is None or date.latest is None or not anchors or not anchors[0].yearless:
        return False
    days = [one.when.earliest for one in anchors if one.yearless and one.when.precision == "day" and one.when.earliest]
    return len(days) > 1 and all(0 <= date.latest.number - day.number <= _NEWS_DAYS for day in days)


def _by_item(one: Anchor, before: Sequence[Anchor], layout: Layout) -> Anchor | None:
    """A day or month in the year with which its list item begins: "1878: Am 4. Mai gründen Bürger die Wehr"."""
    unit = layout.unit_at(one.start)
    if unit is None or unit.form not in ("item", "row"):
        return None
    start = layout.start_of_block(unit)
    above = bisect_right(before, start + _ITEM_LEAD, key=lambda other: other.start)
    first = before[above - 1] if above else None
    opens = first is not None and first.start >= start and first.when.precision == "year" and first.when.earliest
    return one.in_year(first.when.earliest.year) if opens and first and first.when.earliest else None


def _by_sentence(one: Anchor, before: Sequence[Anchor], layout: Layout, date: When | None) -> Anchor | None:
    """A day or month that was read as one of the year before it in its sentence: "came in 1917 and left in May"."""
    told = before[-1] if before else None
    if told is None or told.basis != "explicit" or told.role != "at" or told.when.latest is None:
        return None
    if one.when.before(told.when):
        return None  # what a sentence tells later came later
    unit, when = layout.unit_at(one.start), one.when.earliest
    if unit is None or when is None or told.start < unit.start:
        return None
    if one.role == "moved":
        return _put_off(one, told)
    if not 0 <= when.year - told.when.latest.year <= 1:
        return None
    if date is not None and date.earliest is not None and abs(date.earliest.year - when.year) <= 1:
        return None
    return attrs.evolve(one, basis="narrative", yearless=False, storied=True)


def _put_off(one: Anchor, told: Anchor) -> Anchor | None:
    """A day to which what was to be on an earlier one was put off: "due on 20 December 2020, put off to 8 January"."""
    year = told.when.latest.year if told.when.latest else 0
    moved = (one.in_year(year), one.in_year(year + 1))
    return next((later for later in moved if later is not None and told.when.before(later.when)), None)


def _by_heading(one: Anchor, layout: Layout, text: str, date: When | None, language: str) -> Anchor | None:
    """A date in the year of a heading above it; but plans of a bulletin of one year may be for the next."""
    unit = layout.unit_at(one.start)
    if unit is None or (date is not None and date.before(one.when) and _is_told_ahead(one, layout, text, language)):
        return None
    for index in reversed(unit.heads):
        year = _only_year(bare(text[layout.units[index].start : layout.units[index].end]))
        if year is not None:
            return one.in_year(year)
    return None


def _by_entry_above(one: Anchor, before: Sequence[Anchor], layout: Layout) -> Anchor | None:
    """A day that heads an entry, in the year of the heading above that is a day of the weeks before it."""
    if one.when.precision != "day" or not _opens_heading(one, layout):
        return None
    above = next((other for other in reversed(before[-_ENTRY_DATES:]) if _opens_heading(other, layout)), None)
    if above is None or above.when.precision != "day" or above.partial or above.when.earliest is None:
        return None
    moved = one.in_year(above.when.earliest.year, above.basis)
    gap = moved.when.earliest.number - above.when.earliest.number if moved and moved.when.earliest else -1
    return moved if 0 <= gap <= _STORY_DAYS else None


def _opens_heading(one: Anchor, layout: Layout) -> bool:
    unit = layout.unit_at(one.start)
    return unit is not None and unit.form == "heading" and one.start - unit.start <= _ITEM_LEAD


def _only_year(title: str) -> int | None:
    """The year that a heading names, alone or before a title ("1968 – The Act becomes law", "Timeline 2019")."""
    match = re.fullmatch(r"(\D{0,30}\b)?(\d{4})(?:\s*[–—:-](?!\s*\d{2}).*|\W*)", title)
    if match is None or not 1000 <= int(match[2]) <= 2200:
        return None
    word = (match[1] or "").casefold().split()[-1:]
    return None if word and word[0].strip(".#") in grammar("numbered_things", "en") else int(match[2])


def _is_of_days(one: Anchor) -> bool:
    """Whether a date is a few days of a diary, as "4-6" below "June 1916"."""
    return one.basis == "narrative" and one.when.precision == "interval" and (one.when.days or 999) <= _LONGEST_ENTRY


def _said_before(one: Anchor, said: Mapping[tuple[int, int], int]) -> Anchor | None:
    """A day in the year that the text gave it before: "on 11 June 2022", and then "from 11 June"."""
    day = one.when.earliest
    year = said.get((day.month, day.day)) if day is not None and one.when.precision in _DAYS else None
    return None if year is None or day is None else one.in_year(year)


def _speaks_of_now(anchors: Sequence[Anchor], date: When, language: Language) -> bool:
    """Whether days are counted from the document's own, or said in full that lie in the months around it."""
    if date.earliest is None:
        return False
    own = date.earliest
    return any(
        one.when.precision in ("day", "time")
        and one.when.earliest is not None
        and (
            one.deictic
            or (
                date.precision == "day"
                and one.text.partition(" ")[0].lower() in language.weekdays
                and abs(one.when.earliest.number - own.number) <= _WEEKDAYS_AROUND
            )
            or (one.basis == "explicit" and 0 < abs(one.when.earliest.number - own.number) <= _AROUND_DAYS)
        )
        for one in anchors
    )


def _in_block(one: Anchor, told: Anchor | None, layout: Layout) -> bool:
    """Whether the date told last stands in the same paragraph."""
    unit, above = layout.unit_at(one.start), layout.unit_at(told.start) if told is not None else None
    return unit is not None and above is not None and unit.block == above.block


def _by_story(
    one: Anchor, told: Anchor | None, date: When | None, layout: Layout, text: str, language: str, *, news: bool
) -> Anchor | None:
    """The year of the last full date nearby, where that tells of another time than the document's.

    In one sentence what is told later came later: "began in July 2021 and was completed in January". `news` is whether
    days are counted from the document's own: then a story goes on for a few weeks, and by no year alone.
    """
    if told is None or told.when.earliest is None or one.start - told.end > _REACH:
        return None
    if date is not None and date.earliest is not None and abs(date.earliest.year - told.when.earliest.year) <= 1:
        return None
    if date is not None and _is_told_ahead(one, layout, text, language):
        return None
    if news and not _goes_on(one, told):
        return None
    unit, above = layout.unit_at(one.start), layout.unit_at(told.start)
    moved = one.in_year(told.when.earliest.year)
    if moved is not None and moved.when.before(told.when):
        months = told.when.earliest.month - (moved.when.earliest or told.when.earliest).month
        if months > 6 or (unit is above and months > 0 and told.when.precision == moved.when.precision == "month"):
            moved = one.in_year(told.when.earliest.year + 1)
    return attrs.evolve(moved, storied=True) if moved is not None else None


def _of_notice(one: Anchor, told: Anchor, layout: Layout, text: str) -> Anchor | None:
    """The day of a notice of death, of a year that nothing says: "Ida Falk, a botanist, died July 25 in Ulm".

    It is of the text's own time, whatever year was told last: in it of a life, or above it of another's.
    """
    return attrs.evolve(one, partial=True) if _gives_notice(one, told, layout, text) else None


def _gives_notice(one: Anchor, told: Anchor, layout: Layout, text: str) -> bool:
    """Whether a day is that of the death of somebody who was not told of before."""
    unit = layout.unit_at(one.start)
    named = _FULL_NAME.match(text, unit.start) if unit is not None else None
    if unit is None or named is None or grammar("dying", "en").isdisjoint(text[named.end() : one.start].split()):
        return False
    if told.start >= unit.start:
        return " who " in text[named.end() : told.start]
    if _in_block(one, told, layout):
        return False
    above = layout.unit_at(text.find(named[0], 0, unit.start)) if named[0] in text[: unit.start] else None
    return above is None or above.form == "heading"


def _is_told_ahead(one: Anchor, layout: Layout, text: str, language: str) -> bool:
    """Whether the words before a date, back to the beginning of its sentence, speak of what is to come; unquoted."""
    unit = layout.unit_at(one.start)
    before = text[unit.start : one.start] if unit is not None else ""
    words = [] if before[:1] in _QUOTES else before.casefold().split()
    if language in _PLAIN_FUTURE and language != "en":
        planned = one.role == "for" or has_phrase(words, grammar(_PLAIN_FUTURE[language], language))
        return planned and grammar("past_modals", language).isdisjoint(words)
    return not grammar("future_auxiliaries", "en").isdisjoint(words) or has_phrase(words, grammar("due_to", "en"))


def _is_plan(one: Anchor, date: When | None, layout: Layout, text: str, language: str) -> bool:
    """Whether a date is one of what is still to come, as the words behind it say.

    Only so far as nothing is quoted, and in languages whose stories do not speak of the past so.
    """
    if date is None or language not in _PLAIN_FUTURE:
        return False
    unit = layout.unit_at(one.start)
    behind = (
        _SAID.split(text[one.end : min(unit.end, one.end + _PLAN_REACH)], maxsplit=1)[0] if unit is not None else ""
    )
    return has_phrase(_PLAN_WORDS.findall(behind.casefold()), grammar(_PLAIN_FUTURE[language], language))


def _goes_on(one: Anchor, told: Anchor) -> bool:
    """Whether a day or month lies in the weeks after the one told last."""
    moved = one.in_year(told.when.earliest.year) if told.when.earliest is not None else None
    if moved is None or told.when.precision == "year" or moved.when.latest is None or told.when.earliest is None:
        return False
    return 0 <= moved.when.latest.number - told.when.earliest.number <= _STORY_DAYS


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


def heading_date(layout: Layout, unit: Unit, anchors: Sequence[Anchor], text: str) -> Anchor | None:
    """The date of the nearest heading above that says nothing but a date ("### 2016", "12 March"), if any."""
    for index in reversed(unit.heads):
        head = layout.units[index]
        inside = [a for a in anchors if head.start <= a.start and a.end <= head.end]
        if not inside or len({one.when.edtf for one in inside}) > 1:
            continue
        said = inside[-1]  # "22 years ago, in 2003"
        if said.when.precision in _OF_HEADINGS or _is_of_days(said):
            rest = text[head.start : inside[0].start] + text[inside[-1].end : head.end]
            if len(bare(rest).strip(" :.–—-*_()\"',[")) <= 8:
                return said
    return None
