"""What has been told so far: the reference, the headings, the last date, and whether it is a story of another time."""

from __future__ import annotations

import re
from collections.abc import Sequence
from operator import attrgetter

import attrs

from chrono.dates.apposition import goes_on_from, in_apposition, opens_with_participle
from chrono.dates.days import Ymd, week_monday
from chrono.dates.draft import Draft
from chrono.dates.number_order import order_in_words, seen_order
from chrono.dates.stories import (
    headed_days,
    is_deictic,
    is_of_last_weeks,
    is_of_these_days,
    is_story,
    names_year,
    opens_as_news,
)
from chrono.dates.tense import Tenses
from chrono.dates.titled_years import titled_years
from chrono.errors import Problem
from chrono.lang import Language

__all__ = ["SEASON_MONTH", "Narrative", "first_day", "grain_of"]

SEASON_MONTH = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}  # the month with which each season begins
# What may stand around a date that is a heading, on its line.
_DECORATION = " \t#*_=:.–—-()[]>|\r"
# What a date that is a heading may be followed by.
_HEADING_ENDS = frozenset("\n:*_#=\r ") | {""}
_HEADING = re.compile(r"^(#{1,6})\s", re.MULTILINE)
# What a sentence may follow; the empty text is the beginning of everything.
_ENDS = frozenset(("", ".", "!", "?", '"', "”", ")", ":"))
# A sentence end, of which at most one may lie between a date and the one that it takes its year from.
_STOP = re.compile(r"[.!?][\"”)]*\s+(?=[A-ZÀ-ÞА-Я])|\n\s*\n")
# How far back that one may stand, in characters, and how many years before the reference it must lie: a day or month
# is told for its own sake, a bare year is often only mentioned.
_EPISODE_REACH, _EPISODE_YEARS, _EPISODE_YEARS_BARE = 240, 2, 15
# The title of a section is at most so many characters long, after its date.
_LONGEST_TITLE = 80
# A bracket that a date stands in opens at most so many characters before it.
_BRACKET_REACH = 40
# So far before a date a word that bounds it is looked for, in characters.
_BOUND_REACH = 18
# The word before a date that opens a sentence stands within so many characters.
_OPENING = 14
# So far around a date that counts back a verb is looked for that does so too, in characters.
_BACK_REACH = 80
# So far before a date the verb is looked for that says how things are, in characters.
_NOW_REACH = 80
_WHEN_REACH = 12  # characters
_WORD = re.compile(r"[^\W\d_]+")
# The longest sentence that is looked through for its end, in characters.
_SENTENCE_REACH = 1000
# So far before a year a word is looked for that says since what something was so, in characters and in words.
_SINCE_REACH, _SINCE_WORDS = 60, 8
_BREAK = re.compile(r"[,.;:()!?\n]")
_ONWARDS, _OWNS = frozenset(("next", "following")), frozenset("'’")


class Narrative:
    """The state that resolving reads and moves on."""

    def __init__(
        self,
        text: str,
        language: Language,
        reference: Ymd | None,
        problems: list[Problem] | None,
        order: str | None,
        drafts: Sequence[Draft],
    ) -> None:
        self.text, self.language, self.reference, self.problems = text, language, reference, problems
        self.reference_end: Ymd | None = None  # its last day, where it has several
        seen = seen_order(drafts)
        self.order_known = seen is not None or order is not None
        usual = language.settings.get("order", "dmy")
        self.order = seen or order or order_in_words(drafts, text, usual)
        several = any(map(attrgetter("parts"), drafts))
        parts = [part for draft in drafts for part in draft.parts or (draft,)] if several else drafts
        self.story = is_story(drafts, parts, reference, text) or self._is_diary(drafts)
        self._posted_late = None if self.story else self._only_year(drafts)
        self.story = self.story or self._posted_late is not None
        # Whether the text has days as news have them; a story is none.
        self._news = not self.story and (
            any(is_deictic(part) for part in parts if part.weekday is not None or part.unit == "D")
            or (reference is not None and is_of_these_days(drafts, reference))
        )
        # News without their day: what their days and months count from, nobody can tell.
        self._unplaced = reference is None and opens_as_news(drafts, text)
        self.last: Draft | None = None
        self.month: Draft | None = None
        self.mentioned: Draft | None = None
        self.scene: Draft | None = None
        self.quarter: Draft | None = None
        self._episode: Draft | None = None
        # The dated headings that the text stands under, each with the end of its section, the innermost last.
        self._headings: list[tuple[Draft, int]] = []
        self._section_ends = _section_ends(text)
        self._titled_years = titled_years(text, [(draft.start, draft.end) for draft in drafts])
        self._next_heading = 0
        self._section_year: int | None = None
        self._excursions = self._find_excursions(drafts) if self.story else frozenset[int]()
        self._tenses = Tenses(text, language)
        self._tense: tuple[Draft, tuple[str | None, int, str]] | None = None

    def tense(self, draft: Draft) -> tuple[str | None, int, str]:
        """What `tense_near` says of the words around a draft, which several rules ask one after the other."""
        if self._tense is None or self._tense[0] is not draft:
            self._tense = draft, self._tenses.near(draft.start, draft.end)
        return self._tense[1]

    def base(self, told: bool) -> Ymd | None:
        """Where a relative date counts from: the narrative's last date, or the reference."""
        if self._unplaced:
            return None
        if told or (self.story and self.reference is None):
            return first_day(self.last) or self.reference
        return self.reference

    def grain(self, told: bool) -> str:
        """How well `base` is known: day, month, year, ..."""
        if (told or (self.story and self.reference is None)) and self.last is not None and first_day(self.last):
            return grain_of(self.last)
        return "day"

    def day_just_told(self, draft: Draft) -> bool:
        """Whether a day is told in the sentence before a draft, or before it in its own."""
        last = self.last
        if last is None or last.from_reference or grain_of(last) != "day":
            return False
        return draft.start - last.end <= _EPISODE_REACH and self._is_just_behind(draft, last)

    def _is_just_behind(self, draft: Draft, told: Draft) -> bool:
        """Whether at most one sentence ends between two drafts, and no paragraph."""
        stops = _STOP.findall(self.text[told.end : draft.start])
        return len(stops) < 2 and not any("\n" in stop.strip(" ") for stop in stops)

    @property
    def elsewhere(self) -> bool:
        """Whether weekdays and "this week" count from what was told last: in a story, at a time not the reference's."""
        if not self.story or self.reference is None:
            return self.story
        last = first_day(self.last)
        return last is None or abs(last[0] - self.reference[0]) > 1

    def year_base(self, draft: Draft) -> Ymd | None:
        """Where a date without a year takes it from: a heading above, the story's last date, the reference."""
        heading = self.heading(draft.start)
        if heading is not None:
            return first_day(heading)
        if self._unplaced:
            return None
        if self._posted_late is not None:
            return first_day(self._posted_late)
        if self.story or self.reference is None:
            return self._looking_back(draft) or first_day(self.scene) or first_day(self.last) or self.reference
        return self.reference

    def _looking_back(self, draft: Draft) -> Ymd | None:
        """The first day of an earlier year's date just told, where the draft comes later in that year than it."""
        told, scene = self.mentioned, first_day(self.scene)
        if told is None or scene is None or told.month is None or id(told) not in self._excursions:
            return None
        day, month = first_day(told), draft.month or (SEASON_MONTH[draft.season] if draft.season else 0)
        near = draft.start - told.end <= _EPISODE_REACH and "\n" not in self.text[told.end : draft.start]
        return day if near and day is not None and day[0] < scene[0] and day[1] < month else None

    def episode(self, draft: Draft) -> Ymd | None:
        """The first day of the long past date that the same sentence or the one before has told, if any.

        A text may tell of another time for a sentence or two, and its dates without a year are of that time; but not
        one that has days as news have them, which names such times in passing. A year alone needs a past tense too,
        and no day of the last weeks is of it.
        """
        told = self._episode
        if told is None or self._news or draft.start - told.end > _EPISODE_REACH:
            return None
        tense = self.tense(draft)[0]
        if tense == "future" or (told.month is None and (tense is None or self._is_of_last_weeks(draft))):
            return None
        return first_day(told) if self._is_just_behind(draft, told) else None

    def _is_of_last_weeks(self, draft: Draft) -> bool:
        """Whether a sentence opens with a day without a year that lies in the weeks before the reference."""
        if self.reference is None or not draft.month or not draft.day or not self._opens_sentence(draft):
            return False
        return is_of_last_weeks((draft.month, draft.day), self.reference)

    def heading(self, at: int) -> Draft | None:
        """The dated heading that the text at that offset stands under."""
        while self._headings and self._headings[-1][1] <= at:
            self._headings.pop()
        return self._headings[-1][0] if self._headings else None

    def tell(self, draft: Draft) -> None:
        """Remember a resolved date."""
        if (self.story or self._episode) and _counts(draft) < 0 and self.tells_what_had_been(draft):
            self._episode = self._episode and attrs.evolve(self._episode, start=draft.start, end=draft.end)
            self.mentioned = draft if draft.year is not None else self.mentioned
            return
        if not self.story:
            self._tell_episode(draft)
        if draft.kind == "duration" and draft.unit in ("M", "Y"):
            self.quarter = None
        if draft.value is not None or (draft.year is None and draft.decade is None and draft.century is None):
            return
        heads = draft.year is not None and not self._is_own_day(draft) and self._is_heading(draft)
        if heads:
            end = self._section_end(draft)
            while self._headings and self._headings[-1][1] <= end:
                self._headings.pop()
            self._headings.append((draft, end))
        if self.story and draft.from_reference:
            return
        aside = self.story and not heads
        aside = aside and (self._is_aside(draft) if self.last is not None else self._is_in_passing(draft))
        if not (aside and (self._is_bracketed(draft) or self._is_of_now(draft) or self._is_since_beside_told(draft))):
            self.mentioned = draft
        if aside:
            return
        self.last = draft
        self.month = self.month if draft.month is None or draft.from_reference else draft
        if (self.story or self.reference is None) and draft.year is not None:
            self._set_scene(draft)
        if draft.quarter is not None and not draft.compared:
            self.quarter = draft

    def _is_diary(self, drafts: Sequence[Draft]) -> bool:
        """Whether entries of another time begin with their full dates, and no year near the reference is named."""
        dated = [draft for draft in drafts if draft.kind == "calendar" and draft.year is not None and not draft.parts]
        if self.reference is None or any(abs((d.year or 0) - self.reference[0]) <= 1 for d in dated):
            return False
        return any(d.day is not None and d.month is not None and self._opens_line(d) for d in dated)

    def _only_year(self, drafts: Sequence[Draft]) -> Draft | None:
        """The date of another time, the one with a year, that opens a text with two or more headings of days."""
        if self.reference is None or "#" not in self.text:
            return None
        named = [draft for draft in drafts if draft.kind == "calendar" and not draft.parts]
        years = {draft.year for draft in named if draft.year is not None}
        if len(years) != 1 or named[0].year is None or self.reference[0] - named[0].year < _EPISODE_YEARS:
            return None
        return named[0] if headed_days(named, self.text) > 1 else None

    def _opens_line(self, draft: Draft) -> bool:
        """Whether a line begins with the date, and a mark after it sets it off from what is told of it."""
        before = self.text[max(0, draft.start - 12) : draft.start]
        begins = draft.start <= 12 or "\n" in before
        after = self.text[draft.end : draft.end + 3].lstrip(" *_")
        return begins and not before.rpartition("\n")[2].strip(_DECORATION) and after[:1] in (".", ":", "–", "—", "\n")

    def _find_excursions(self, drafts: Sequence[Draft]) -> frozenset[int]:
        """The `id` of each dated part from whose year the story comes back at once to the year before it."""
        named = [part for draft in drafts for part in draft.parts or (draft,) if names_year(part)]
        if len({part.year for part in named}) == 1:
            return frozenset()
        # What only says since or until when something was so does not count.
        dated = [part for part in named if not self._is_aside(part)]
        return frozenset(
            id(part)
            for before, part, after in zip(dated, dated[1:], dated[2:], strict=False)
            if before.year == after.year != part.year and not self._opens_sentence(part)
        )

    def _tell_episode(self, draft: Draft) -> None:
        """Begin, go on with or end what is told of another time."""
        if draft.kind != "calendar" or draft.compared or draft.from_reference:
            self._episode = None if draft.from_reference else self._episode
            return
        if self.reference is None or draft.year is None or draft.quarter is not None or draft.short_year:
            return
        bare = draft.month is None and not draft.season
        away = self.reference[0] - draft.year
        if away < (_EPISODE_YEARS_BARE if bare else _EPISODE_YEARS):
            self._episode = None if "year" in draft.assumed else self._episode
        elif not (self._is_aside(draft) or opens_with_participle(self.text, draft.start, draft.end, self.language)):
            self._episode = draft

    def _is_aside(self, draft: Draft) -> bool:
        """Whether a date only says since or until when, or stands in brackets or in passing: no story goes on there."""
        if draft.aside is None:
            draft.aside = self._is_bracketed(draft) or self._is_in_passing(draft)
        if draft.aside or draft.month is not None:
            return draft.aside
        if self.story and self._is_of_now(draft):
            return True
        cues, word = self.language.cues, self.bound_before(draft)
        bounded = word in cues["since"] or word in cues["until"] or self._is_since_deed(draft)
        if bounded and self._goes_on_with_deed(draft):
            return False
        return bounded and not (word in cues["reached"] and self._opens_sentence(draft))

    def _goes_on_with_deed(self, draft: Draft) -> bool:
        """Whether what bounds one state is the day of what is told next: "was its home until 1889, when it moved"."""
        behind = self.text[draft.end : draft.end + _WHEN_REACH].lstrip(" ,").split(None, 1)
        return bool(behind) and behind[0] in self.language.cues["when"]

    def _is_bracketed(self, draft: Draft) -> bool:
        """Whether a date stands in brackets."""
        # Each date is asked this: to compare costs a fifth of calling `max`, here and wherever it is done so.
        begin = draft.start - _BRACKET_REACH if draft.start > _BRACKET_REACH else 0
        opened = self.text.rfind("(", begin, draft.start)
        return opened >= 0 and self.text.find(")", opened, draft.start) < 0

    def _is_since_beside_told(self, draft: Draft) -> bool:
        """Whether a year only says since when something was so, in a clause below what has just been told."""
        if draft.month is not None or self.last is None or not self.in_one_sentence(self.last, draft):
            return False
        if ";" in self.text[self.last.end : draft.start]:
            return False
        return self.bound_before(draft) in self.language.cues["since"] or self._is_since_deed(draft)

    def _is_since_deed(self, draft: Draft) -> bool:
        """Whether a year is that of what something was so since: "since the fall of the keep in 1821"."""
        begin = draft.start - _SINCE_REACH if draft.start > _SINCE_REACH else 0
        words = _BREAK.split(self.text[begin : draft.start])[-1].casefold().split()[-_SINCE_WORDS:]
        return not self.language.cues["since"].isdisjoint(words[:-1])

    def _is_of_now(self, draft: Draft) -> bool:
        """Whether a sentence of a story says before its date how things are: "the attic has letters of 1911"."""
        begin = draft.start - _NOW_REACH if draft.start > _NOW_REACH else 0
        before, cues = self.text[begin : draft.start], self.language.cues["of_now"]
        if cues.isdisjoint(_WORD.findall(before)):  # as mostly: which of them are of its sentence need not be seen
            return False
        return not cues.isdisjoint(_WORD.findall(_STOP.split(before)[-1]))

    def bound_before(self, draft: Draft) -> str:
        """The word before a draft, in small letters, where it may make it one end of a stretch of time, else ""."""
        if draft.bound is None:
            draft.bound = ""
            if self.may_stand_before(draft, self.language.bounding_ends):
                begin = draft.start - _BOUND_REACH if draft.start > _BOUND_REACH else 0
                words = self.text[begin : draft.start].split()
                word = words[-1].casefold() if words else ""
                draft.bound = word if word in self.language.bounding else ""
        return draft.bound

    def may_stand_before(self, draft: Draft, ends: frozenset[str]) -> bool:
        """Whether a word that ends with one of these letters may stand before a draft: before most none does."""
        text, at = self.text, draft.start
        if text[at - 1 : at] != " ":
            return True
        last = text[at - 2 : at - 1]
        return last in ends or last.isspace()

    def _is_in_passing(self, draft: Draft) -> bool:
        return in_apposition(self.text, draft.start, draft.end, self.language)

    def _set_scene(self, draft: Draft) -> None:
        """Let a story go on from a date, where it is one that stories go on from."""
        if self.scene is None or self._sets_scene(draft):
            self.scene = draft if id(draft) not in self._excursions else self.scene
            if self._is_title(draft):
                self._section_year = draft.year

    def _sets_scene(self, draft: Draft) -> bool:
        """Whether a story goes on from there: a year alone does so only where a sentence begins with it."""
        heads_section = bool(self._headings) and self._headings[-1][0] is draft
        goes_on = draft.unit == "Y" and _counts(draft) > 0 and self.text[draft.end : draft.end + 1] not in _OWNS
        return (
            draft.month is not None
            or bool(draft.season)
            or heads_section
            or goes_on
            or self._opens_sentence(draft)
            or self._goes_on_to(draft)
        )

    def _goes_on_to(self, draft: Draft) -> bool:
        """Whether it is a year after the one that the story has come to, and told as one that a story goes on from."""
        come = first_day(self.scene)
        later = come is not None and draft.year is not None and draft.year > come[0]
        return later and goes_on_from(self.text, draft.start, draft.end, self.language)

    def tells_what_had_been(self, draft: Draft) -> bool:
        """Whether the sentence looks back where a date does: "the previous year a fire had destroyed it"."""
        perfect = self.language.cues["looking_back"]
        before = self.text[max(0, draft.start - _BACK_REACH) : draft.start]
        after = self.text[draft.end : draft.end + _BACK_REACH]
        near = f"{_STOP.split(before)[-1]} {_STOP.split(after)[0]}"
        return not perfect.isdisjoint(_WORD.findall(near))

    def _opens_sentence(self, draft: Draft) -> bool:
        """Whether a sentence begins with the date, or with one word and the date."""
        before = self.text[draft.start - _OPENING if draft.start > _OPENING else 0 : draft.start].rstrip()
        if before[-1:] in _ENDS:
            return True
        rest = before[: -len(before.rsplit(None, 1)[-1])].rstrip()
        return rest[-1:] in _ENDS and (bool(rest) or draft.start <= _OPENING)

    def _section_end(self, draft: Draft) -> int:
        """Where the section that a dated heading begins is over: at the next heading of its level, or any other."""
        line = self.text.rfind("\n", max(0, draft.start - 12), draft.start) + 1
        if line in self._section_ends:
            return self._section_ends[line]
        if self._next_heading < draft.end:
            following = self.text.find("\n#", draft.end)
            self._next_heading = following if following >= 0 else len(self.text)
        return self._next_heading

    def _is_own_day(self, draft: Draft) -> bool:
        """Whether it is the day of the text: the line of a letter or release says when it was written, no more."""
        return draft.day is not None and first_day(draft) == self.reference

    def _is_heading(self, draft: Draft) -> bool:
        """Whether the date has its line to itself, but for marks of a heading, or heads it beside a title."""
        text, end = self.text, draft.end
        if draft.start in self._titled_years:
            return True
        if text[end : end + 1] not in _HEADING_ENDS:
            return False
        stop = text.find("\n", end, end + 12)
        if stop < 0 and end + 12 < len(text):
            return False
        begin = text.rfind("\n", draft.start - 12 if draft.start > 12 else 0, draft.start)
        if begin < 0 and draft.start > 12:
            return False
        around = text[begin + 1 : draft.start] + text[end : stop if stop >= 0 else len(text)]
        return not around.strip(_DECORATION) and (stop >= 0 or end == len(text))

    def in_one_sentence(self, first: Draft, second: Draft) -> bool:
        """Whether no sentence ends between two drafts, which no sentence goes on for long enough to part."""
        return second.start - first.end <= _SENTENCE_REACH and not _STOP.search(self.text, first.end, second.start)

    def _is_title(self, draft: Draft) -> bool:
        """Whether a line begins with the date and goes on as the title of a section: "1917: two revolutions"."""
        if self.text[draft.end : draft.end + 1] != ":":
            return False
        rest = self.text[draft.end : draft.end + _LONGEST_TITLE]
        title, newline, _ = rest.partition("\n")
        before = self.text[max(0, draft.start - 12) : draft.start]
        begins = "\n" in before or draft.start <= 12
        alone = begins and not before.rpartition("\n")[2].strip(_DECORATION)
        return alone and bool(newline) and title.rstrip()[-1] not in ".!?;,:"

    def holds_year(self) -> bool:
        """Whether the story stands in a section that is all of the year that the story has come to."""
        return self.scene is not None and self._section_year is not None and self.scene.year == self._section_year


def _counts(draft: Draft) -> int:
    """Whether a date counts on from what was told (1), or back (-1): "the following year", "two years earlier"."""
    if draft.which is not None:
        return 1 if draft.which in _ONWARDS else -1 if draft.which == "previous" else 0
    return draft.direction if draft.anchor == "narrative" else 0


def _section_ends(text: str) -> dict[int, int]:
    """Where the section under each Markdown heading ends, by the beginning of its line."""
    ends: dict[int, int] = {}
    above: list[tuple[int, int]] = []
    for match in _HEADING.finditer(text) if "#" in text else ():
        while above and above[-1][0] >= len(match[1]):
            ends[above.pop()[1]] = match.start()
        above.append((len(match[1]), match.start()))
    return ends | {start: len(text) for _, start in above}


def first_day(draft: Draft | None) -> Ymd | None:
    """The first day of a resolved draft."""
    if draft is None:
        return None
    if draft.year is None:
        start = draft.decade if draft.decade is not None else draft.century
        if start is None:
            return None
        return (1 - start if draft.era == "BC" else start, 1, 1)
    if draft.week is not None:
        return draft.exact_day or week_monday(draft.year, draft.week)
    month = draft.month or (SEASON_MONTH[draft.season] if draft.season else 1)
    if draft.quarter:
        month = draft.quarter * 3 - 2
    return (draft.year, month, draft.day or 1)


def grain_of(draft: Draft) -> str:
    """What a resolved draft is known to."""
    if draft.decade is not None or draft.century is not None:
        return "years"
    if draft.week is not None:
        return "week"
    if draft.day is not None:
        return "day"
    if draft.month is not None:
        return "month"
    if draft.quarter is not None:
        return "quarter"
    return "season" if draft.season else "year"
