"""A date as found, before it is resolved: the parts that the text says, each under its own name."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import wraps
from operator import attrgetter
from typing import Any, TypeAlias

import attrs

from chrono.dates.tokens import Segment
from chrono.lang import Language, Shape, Value
from chrono.lang.patterns import Pattern

__all__ = ["BUILDERS", "KEPT", "Builder", "Draft", "Match", "Said", "builder", "may_keep", "number_of", "placed"]


@attrs.define(eq=False)
class Draft:
    """One expression on its way to a mention; what the text does not say stays None.

    Not a frozen value: a draft is filled in by a builder, joined with its neighbours and resolved, all within one
    call. Its fields are slots, since each is asked for several times.
    """

    start: int = 0
    end: int = 0
    rule: str = ""
    kind: str = ""  # calendar, period, shift, duration, set, reference
    type: str = "DATE"

    # The calendar, as far as it is said or resolved; years are astronomical.
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None  # 1 Monday to 7 Sunday
    week: int | None = None  # ISO week of `year`
    weekend: bool = False
    season: str | None = None  # SP, SU, FA, WI
    quarter: int | None = None
    half: int | None = None
    decade: int | None = None  # first year, 1980
    century: int | None = None  # first year of the digits, 1800 for the 19th
    short_year: bool = False  # two digits, century assumed
    era: str | None = None
    academic: bool = False
    end_year: int | None = None

    # Time of day.
    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    zone: str | None = None
    tod: str | None = None  # MO, MI, AF, EV, NI, DT

    # Relative to something.
    which: str | None = None  # this, last, next, previous, following, same, that, bare
    unit: str | None = None
    count: float | str | None = None  # "X" where vague
    direction: int = 0
    anchor: str | None = None  # reference, narrative, either (the tense decides)
    nth: int | None = None  # the nth weekday or week of the rest
    holiday: str | None = None
    beside: int = 0  # 1 the day or `weekday` after the holiday, -1 the one before

    # How it is meant.
    value: str | None = None
    mod: str | None = None
    approximate: bool = False
    uncertain: bool = False
    definite: bool = False  # "the next year" as against "next year"
    latest: bool = False  # the last that has ended: "the latest quarter"
    from_reference: bool = False  # counted from the reference, so no step of the narrative
    day_in_week: str = ""  # whether a week said by a day of it has this as its "first" or "last"; "within" for any
    exact_day: tuple[int, int, int] | None = None  # the day that "two weeks ago" is, besides its week
    to_the_day: bool = False  # counted to the very day, whatever the unit: a month from 3 May is 3 June
    compared: bool = False  # a quarter named only to compare another with it
    lasts_to: tuple[int, int, int] | None = None  # the last day of a feast of several days
    day_of: bool = False  # some day of the month or year
    numeric: tuple[int, int] | None = None  # two numbers, of which one is the day
    assumed: tuple[str, ...] = ()
    joined: str | None = None  # range, all, any
    umbrella: bool = False  # the year that the other parts belong to
    aside: bool | None = None  # whether it stands in brackets or in passing, once that is asked
    bound: str | None = None  # the word before it that may bound it ("since"), "" if none, once that is asked
    link: str | None = None  # the words and marks that may join it to the draft before
    parts: tuple[Draft, ...] = ()


# The fields between the rule and the parts, as a new draft has them.
_NAMES, _EMPTY = zip(*((field.name, field.default) for field in attrs.fields(Draft)[3:-1]), strict=True)
_VALUES = attrgetter(*_NAMES)


def _row(draft: Draft) -> tuple[Any, ...]:
    """What a draft has for its fields behind the rule, in their order, up to the last where a new one has other."""
    values = _VALUES(draft)
    filled = [at for at, (value, empty) in enumerate(zip(values, _EMPTY, strict=True), 1) if value is not empty]
    return values[: filled[-1]] if filled else ()


class Match:
    """What a pattern has captured: values by the name of the group; `at` is the token that the match begins with.

    `spans` are the first token and the one behind the last of each group that took part, counted from `at`.
    """

    __slots__ = ("at", "language", "match", "pattern", "segment", "shape", "spans", "text")

    def __init__(
        self,
        match: re.Match[str],
        spans: Mapping[str, tuple[int, int]],
        pattern: Pattern,
        shape: Shape,
        segment: Segment,
        at: int,
        text: str,
        language: Language,
    ) -> None:
        self.match, self.spans, self.pattern, self.shape = match, spans, pattern, shape
        self.segment, self.at, self.text, self.language = segment, at, text, language

    @property
    def said(self) -> str:
        """All that the pattern matches, as the text has it."""
        return self.text[self.segment.starts[self.at] : self.segment.ends[self.at + self.match.end() - 1]]

    def has(self, name: str) -> bool:
        """Whether the pattern has a group of that name and it took part."""
        return name in self.spans

    def start(self, name: str) -> int:
        """The token of the segment that the group begins with; the group took part."""
        return self.at + self.spans[name][0]

    def span(self, name: str) -> tuple[int, int]:
        """The token of the segment that the group begins with, and the one behind its last; the group took part."""
        first, end = self.spans[name]
        return self.at + first, self.at + end

    def word(self, name: str) -> str | None:
        """The text of the token captured under `name`, or of all tokens of a captured macro."""
        if name not in self.spans:
            return None
        first, end = self.spans[name]
        return self.text[self.segment.starts[self.at + first] : self.segment.ends[self.at + end - 1]]

    def get(self, name: str) -> Value | None:
        """The value of the token captured under `name`: of a word what the language says, of digits the number."""
        word = self.word(name)
        if word is None:
            return None
        if word[0].isdigit():
            return int(word)
        return self.language.values[word][self.pattern.classes[name]]

    def number(self, name: str) -> int | None:
        """The value of a captured token where it is a number."""
        if name not in self.spans:
            return None
        # As `get` has it, without its calls: each date asks for three or four.
        first, end = self.spans[name]
        word = self.text[self.segment.starts[self.at + first] : self.segment.ends[self.at + end - 1]]
        if word[0].isdigit():
            return int(word)
        value = self.language.values[word][self.pattern.classes[name]]
        return value if isinstance(value, int) else None

    def first(self, *names: str) -> int | None:
        """The number of the first of these groups that took part."""
        # Most names that a builder asks for are of groups that the pattern lacks: that has to be cheap.
        for name in names:
            if name in self.spans and (number := self.number(name)) is not None:
                return number
        return None

    def string(self, *names: str) -> str | None:
        """The value of the first of these groups that took part and is a word."""
        for name in names:
            if name in self.spans and isinstance(value := self.get(name), str):
                return value
        return None

    def count(self, name: str = "count") -> float | str | None:
        """The number that the captured tokens say, in digits or words; "X" where it is vague."""
        if not self.has(name):
            return None
        return number_of(self.words(name), self.language)

    def words(self, name: str) -> list[str]:
        """The tokens captured under `name`, as the text has them."""
        first, end = self.span(name)
        starts, ends = self.segment.starts, self.segment.ends
        return [self.text[starts[at] : ends[at]] for at in range(first, end)]

    def constant(self, name: str) -> Value | None:
        """What the shape says under `with`."""
        return self.shape.constants.get(name)


def number_of(words: list[str], language: Language) -> float | str | None:
    """A number in digits or words: 2.5, "one thousand two hundred", "two and a half"; "X" where it is vague."""
    total, current, fraction = 0.0, 0.0, 0.0
    point = False
    numerator: float | None = None
    for position, word in enumerate(words):
        if word.isdigit():
            number = int(word)
            if point:
                fraction += number / 10 ** len(word)
            elif position and words[position - 1] == "," and len(word) == 3:
                current = current * 1000 + number
            elif position and words[position - 1] == "/" and numerator is not None:
                current, fraction = current - numerator, fraction + numerator / max(number, 1)
            else:
                numerator = number
                current += number
            point = False
            continue
        if word == ".":
            point = True
            continue
        value = language.values.get(word, {}).get("NUMBER")
        if value is None:
            continue
        if value == "X":
            return "X"
        if value == "half":
            fraction += 0.5
        elif isinstance(value, int):
            if value >= 1000:
                total, current = total + max(current, 1) * value, 0
            elif value == 100:
                current = max(current, 1) * 100
            elif value == 20 and current == 4:
                current = 80  # "quatre-vingts"
            else:
                current += value
    found = total + current + fraction
    return int(found) if found == int(found) else found


Builder = Callable[[Draft, Match], bool]
# What a builder says of a part of a draft: where it begins and ends, from the first token of the match on, and its row.
_Placed: TypeAlias = tuple[int, int, tuple[Any, ...]]
# What one says of a match: whether it is a date, the row of the draft, the same by name, and its parts.
Said: TypeAlias = tuple[bool, tuple[Any, ...], tuple[tuple[str, Any], ...], tuple[_Placed, ...]]
BUILDERS: dict[str, Builder] = {}
_MOST_KEPT = 4_000


def builder(name: str, *, alone: bool = False) -> Callable[[Builder], Builder]:
    """Register a builder under the name that shapes call it by; it returns False where the match is no date.

    One that stands `alone` looks at nothing but the words of the match, and what it says of them is kept.
    """

    def register(function: Builder) -> Builder:
        if name in BUILDERS:
            raise ValueError(f"two builders are called {name!r}")
        BUILDERS[name] = _keeping(function) if alone else function
        return BUILDERS[name]

    return register


# What each builder that stands alone says of each match and its words.
KEPT: dict[Builder, dict[tuple[re.Match[str], str], Said]] = {}


def _keeping(build: Builder) -> Builder:
    """The same builder, which reads the same words once: texts say "2019" and "on Monday" again and again."""
    known: dict[tuple[re.Match[str], str], Said] = {}

    @wraps(build)
    def built(draft: Draft, match: Match) -> bool:
        if not may_keep(match.spans):
            return build(draft, match)
        key = match.match, match.said
        said = known.get(key)
        if said is None:
            if len(known) >= _MOST_KEPT:
                known.clear()
            said = known[key] = _said(build, match)
        good, _, fields, parts = said
        for name, value in fields:
            setattr(draft, name, value)
        if parts:
            draft.parts = placed(parts, draft, match.segment.starts[match.at])
        return good

    KEPT[built] = known
    return built


def may_keep(spans: Mapping[str, tuple[int, int]]) -> bool:
    """Whether the words of a match are all that its builder looks at: what stands behind a year in words counts too."""
    return "spelled" not in spans


def _said(build: Builder, match: Match) -> Said:
    """What a builder says of a match: the fields, and those of each part with where it lies from the match on."""
    draft, begin = Draft(), match.segment.starts[match.at]
    good = build(draft, match)
    parts, draft.parts = draft.parts, ()
    row = _row(draft)
    fields = [(name, value) for name, value, empty in zip(_NAMES, row, _EMPTY, strict=False) if value is not empty]
    return good, row, tuple(fields), tuple([(part.start - begin, part.end - begin, _row(part)) for part in parts])


def placed(parts: tuple[_Placed, ...], draft: Draft, begin: int) -> tuple[Draft, ...]:
    """The parts of a draft whose match begins there; the first and the last reach to its own ends."""
    found = [Draft(begin + start, begin + end, draft.rule, *row) for start, end, row in parts]
    found[0].start, found[-1].end = draft.start, draft.end
    return tuple(found)
