"""A piece of evidence for the day a text was written on, and the text as those who look for evidence see it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias

import attrs

from chrono.dates.document_words import DocumentWords
from chrono.dates.finding import find_dates
from chrono.dates.mention import DateMention
from chrono.dates.tokens import leads_to_number
from chrono.errors import DateError
from chrono.kept import kept
from chrono.lang import Language
from chrono.lang.hints import standing
from chrono.when import Day

__all__ = ["Clue", "Page", "Span", "day_number", "full_day", "has_year", "month_day", "shown", "whole_year", "year_of"]

Span: TypeAlias = tuple[int, int]

_MAX_QUOTE = 800
_LEAD, _RUN_OUT = 200, 100  # characters around a place that may belong to one date with it
_MOST_HITS = 300
_PLAN_REACH = 40  # characters between the number in the name of a plan and what calls it one
_BLANKS = "\n\r\t\xa0"

_YEAR = re.compile(r"\b(?:1[4-9]|20)\d\d\b")
# Its first character before all else: quick to search for.
_SENTENCE_END = re.compile(
    r"[.!?…\n](?:(?<!\n)[\"'”’»)\]*_]*\s+(?=[\"'“‘«(\[*_]*[^\W\d_a-zа-яё])"
    r"|(?<=\n)(?:\s*\n|(?=\s*(?:[-*•#>|]|\d+[.)])\s)))"
)
_VALUE_DAY = re.compile(r"(?:XXXX|-?\d{4})-(\d\d)-(\d\d)")
_BOUND_BEFORE = re.compile(
    r"(?:[-–—/]|\b(?:of|by|until|till|through|before|beyond|since|from|to|than|at least))\s*(?:the\s)?$"
)
_JOINED_NAME = re.compile(r"[^\W\d_][-–‑]$")  # "Holm-2050"
_NAME_GOES_ON = re.compile(r"[\s\"“„«'‘*_–—-]{1,4}")
_NAME_WENT_ON = re.compile(r"[\s\"”“»'’-]{1,3}(?:[^\W\da-zа-яё]\w*[\s-]){0,3}[\"“„«]?")
_CLAUSE = re.compile(r"[;:]|\s[–—-]\s|\n\s*\n")


@attrs.frozen
class Clue:
    """A piece of evidence: the sentence from `start` to `end`, and the days that it leaves possible.

    `spans` are day numbers, both ends included, for a clue that fixes; `within` gives the spans for one year for a
    clue that only bounds.
    """

    start: int
    end: int
    marks: tuple[tuple[int, int], ...]
    reason: str
    spans: tuple[Span, ...] = ()
    within: Callable[[int], Iterable[Span]] | None = None

    @property
    def fixes(self) -> bool:
        """Whether the clue says the date without knowing the year."""
        return self.within is None

    def spans_in(self, years: Iterable[int]) -> tuple[Span, ...]:
        """The days of these years that it leaves possible."""
        return self.spans if self.within is None else tuple(span for year in years for span in self.within(year))


@attrs.define(slots=False)
class Page:
    """A whole text with its mentions, and what its language calls things."""

    text: str
    language: Language
    words: DocumentWords

    @kept
    def mentions(self) -> list[DateMention]:
        """Every date mention, counted from no day; found when first asked for, since most texts have no clue."""
        return find_dates(self.text, language=self.language.code)

    @kept
    def low(self) -> str:
        """The text in small letters and on one line, as long as it was."""
        low = self.text.lower()
        if len(low) != len(self.text):
            low = "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in self.text)
        for blank in _BLANKS:
            low = low.replace(blank, " ")
        return low

    def clue(self, start: int, end: int, reason: str, spans: Iterable[Span] = (), **more: object) -> Clue:
        """A clue whose quote is the sentence around `start` to `end`, these marked."""
        first, last = self.sentence(start, end)
        first = max(first, end - _MAX_QUOTE)
        last = min(last, first + _MAX_QUOTE)
        return Clue(first, last, ((start - first, min(end, last) - first),), reason, tuple(spans), **more)  # type: ignore[arg-type]

    @kept
    def breaks(self) -> list[tuple[int, int]]:
        """Where sentences end and the next begin."""
        return [(match.start() + 1, match.end()) for match in _SENTENCE_END.finditer(self.text)]

    def sentence(self, start: int, end: int) -> tuple[int, int]:
        """The offsets of the sentence, or sentences, that hold `start` to `end`; no further than a quote may reach."""
        begins = bisect_left(self.breaks, (start + 1,), key=lambda b: (b[1],))
        ends = bisect_left(self.breaks, (end,), key=lambda b: (b[0],))
        first = max(self.breaks[begins - 1][1] if begins else 0, start - _MAX_QUOTE)
        last = min(self.breaks[ends][0] if ends < len(self.breaks) else len(self.text), end + _MAX_QUOTE)
        quote = self.text[first:last]
        return first + len(quote) - len(quote.lstrip()), last - len(quote) + len(quote.rstrip())

    def hits(self, name: str) -> list[Span]:
        """Where one of the phrases of that name stands, in order; the first few hundred tell enough."""
        if name not in self._hits:
            phrases = standing(self.words.listed.get(name, ()), self.low)
            spans = (span for phrase in phrases for span in self.places(phrase))
            self._hits[name] = sorted(spans)[:_MOST_HITS]
        return self._hits[name]

    @kept
    def _hits(self) -> dict[str, list[Span]]:
        return {}

    def places(self, phrase: str) -> Iterator[Span]:
        """Where a phrase in small letters stands as whole words."""
        low = self.low
        start = low.find(phrase)
        while start >= 0:
            end = start + len(phrase)
            if not (low[start - 1 : start].isalnum() or low[end : end + 1].isalnum()):
                yield start, end
            start = low.find(phrase, end)

    def says(self, name: str, start: int, end: int) -> bool:
        """Whether one of the phrases stands in the sentence around `start` to `end`."""
        pattern = self.words.phrases.get(name)
        return bool(pattern and pattern.search(self.text, *self.sentence(start, end)))

    @kept
    def regular_past(self) -> re.Pattern[str]:
        """Verbs of the past, regular ones by their ending too."""
        endings = "|".join(self.language.cues.get("past_endings", ())) or "(?!)"
        return re.compile(rf"{self.words.phrases['past'].pattern}|\b\w{{3,}}(?:{endings})\b", re.IGNORECASE)

    def may_begin(self, at: int) -> bool:
        """Whether words that dates are made of lead from that offset to a number: cheap to ask before `mentions`."""
        return leads_to_number(self.text, at, self.language.codes)

    @kept
    def with_weekday(self) -> list[tuple[DateMention, int]]:
        """The mentions that begin with a weekday and hold a number, in order, 0 for Monday to 6; few texts have one."""
        names = self.language.weekdays.items()
        places = sorted((start, day) for name, day in names for start, _ in self.places(name) if self.may_begin(start))
        found = ((mention, start, day) for start, day in places for mention in self.between(start, start + _LEAD)[:1])
        return [(mention, day) for mention, start, day in found if mention.start == start]

    def between(self, start: int, end: int) -> list[DateMention]:
        """The mentions that lie inside: only what stands around there is searched for them."""
        first = max(self.text.rfind("\n\n", 0, start), self.text.rfind(" ", 0, max(0, start - _LEAD)), 0)
        last = self.text.find(" ", end + _RUN_OUT)
        last = len(self.text) if last < 0 else last
        if (first, last) not in self._found:
            found = find_dates(self.text[first:last], language=self.language.code)
            self._found[first, last] = [_moved(mention, first) for mention in found]
        return [one for one in self._found[first, last] if start <= one.start and one.end <= end]

    @kept
    def _found(self) -> dict[Span, list[DateMention]]:
        return {}

    def tense(self, mention: DateMention) -> str | None:
        """Whether the clause around a date tells of what was or of what is ahead; None where it may be either."""
        before, after = self.around(mention)
        if _BOUND_BEFORE.search(before):
            return None
        ahead, past = (self.words.phrases[name].search(f"{before} {after}") for name in ("ahead", "past"))
        if ahead or past:
            return "future" if not past else None if ahead else "past"
        return None

    def names_plan(self, mention: DateMention) -> bool:
        """Whether a date is part of what a plan is called, and dates nothing: "Vision 2050", "the 2050 Strategy"."""
        at = mention.start
        if _JOINED_NAME.search(self.text, max(0, at - 2), at):
            return True
        plans = self.words.phrases.get("plans")
        if plans is None:
            return False
        before = self.text[max(0, at - _PLAN_REACH) : at]
        after = self.text[mention.end : mention.end + _PLAN_REACH]
        return any(_NAME_GOES_ON.fullmatch(before, word.end()) for word in plans.finditer(before)) or any(
            _NAME_WENT_ON.fullmatch(after, 0, word.start()) for word in plans.finditer(after)
        )

    def around(self, mention: DateMention) -> tuple[str, str]:
        """What stands before and after a mention in its clause."""
        first, last = self.sentence(mention.start, mention.end)
        before = _CLAUSE.split(self.text[max(first, mention.start - 120) : mention.start])[-1]
        after = _CLAUSE.split(self.text[mention.end : min(last, mention.end + 100)])[0]
        if clauses := self.words.phrases.get("clauses"):
            before, after = clauses.split(before)[-1], clauses.split(after)[0]
        return before, after


def _moved(mention: DateMention, by: int) -> DateMention:
    """A mention of a stretch as one of the text in which it begins at that offset."""
    several = tuple(attrs.evolve(part, start=part.start + by, end=part.end + by) for part in mention.several)
    return attrs.evolve(mention, start=mention.start + by, end=mention.end + by, several=several)


def shown(text: str) -> str:
    """A stretch of a text on one line."""
    return " ".join(text.split())


def whole_year(year: int) -> tuple[Span]:
    """The days of a year."""
    return ((Day(year, 1, 1).number, Day(year, 12, 31).number),)


def has_year(mention: DateMention) -> bool:
    """Whether the text of a mention names its year; otherwise the year was filled in from what stands before."""
    return _YEAR.search(mention.text) is not None


def full_day(mention: DateMention) -> Day | None:
    """The day of a mention that gives it with its year."""
    when = mention.when
    if when is None or when.precision not in ("day", "time") or not has_year(mention) or len(mention.parts) > 1:
        return None
    return when.earliest


def month_day(mention: DateMention) -> tuple[int, int] | None:
    """Month and day of a mention that gives no year."""
    if len(mention.parts) > 1 or has_year(mention) or not re.search(r"\d", mention.text):
        return None
    match = _VALUE_DAY.match(mention.value)
    return (int(match[1]), int(match[2])) if match else None


def day_number(year: int, month: int, day: int) -> int | None:
    """The number of that day, None where the year has no such day."""
    try:
        return Day(year, month, day).number
    except DateError:
        return None


def year_of(mention: DateMention) -> int | None:
    """The year of a mention that is a year and nothing more."""
    when = mention.when
    plain = when is not None and when.precision == "year" and not mention.assumed and not when.approximate
    return when.earliest.year if plain and when and when.earliest and len(mention.parts) == 1 else None
