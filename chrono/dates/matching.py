"""Segments of codes become drafts: at each token, the longest shape that fits and whose builder agrees."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import reduce
from itertools import repeat
from operator import or_
from typing import TypeAlias, TypeVar

import attrs

from chrono.dates.draft import BUILDERS, KEPT, Builder, Draft, Match, Said, may_keep, placed
from chrono.dates.grammar import load_builders
from chrono.dates.tokens import Segment, passages
from chrono.errors import ChronoError
from chrono.kept import kept
from chrono.lang import Language, Shape
from chrono.lang.language import NOTHING
from chrono.lang.patterns import Pattern

__all__ = ["find_drafts"]

# What stands beside most expressions; nothing does at either end of the text.
_BLANKS = frozenset(("", " ", "\n"))

# What touches one of these is part of a price, a path, an address, a version or a longer number.
_BEFORE = frozenset("$€£¥#@\\_=+&~^")
_AFTER = frozenset("%@_°€£$=#")

# No expression ends with one of these; a pattern may, where what follows them is optional.
_TRAILING = frozenset(",;:-–(")

# How many stretches of codes a language keeps the readings of, and how long these may be: most come again and again.
_MOST_KEPT, _LONGEST_KEPT = 8_000, 24

# Quotation marks around the day, as contracts have it: «12» марта 2014 г.
_QUOTES = {"«": "»", "“": "”", "„": "“", '"': '"'}


@attrs.frozen(slots=False)
class _Candidate:
    """One pattern, with what to do where it fits; `build` is None where it says that there is no date."""

    pattern: Pattern
    shape: Shape
    build: Builder | None

    @kept
    def match(self) -> Callable[[str, int], re.Match[str] | None]:
        """Compiled for the first text that asks for it: a short one asks for a tenth of all patterns."""
        return self.pattern.regex.match

    @kept
    def groups(self) -> tuple[tuple[str, int], ...]:
        """The names that it captures, each with the number of its group."""
        numbers = self.pattern.regex.groupindex
        return tuple((name, numbers[name]) for name in self.pattern.classes)


@attrs.frozen(eq=False)
class _Fit:
    """A pattern that fits some codes, and where its expression begins and ends among them.

    `before` and `after` say that the pattern knows what stands there; `known` is what its builder keeps of words, None
    where it keeps nothing.
    """

    candidate: _Candidate
    build: Builder
    rule: str
    match: re.Match[str]
    spans: Mapping[str, tuple[int, int]]  # of the groups that took part
    first: int
    end: int
    before: bool
    after: bool
    size: int  # of all codes that the pattern matches
    known: Mapping[tuple[re.Match[str], str], Said] | None


# A candidate, with the bit of each set of codes that its pattern needs one of.
_Needing: TypeAlias = tuple[int, _Candidate]

# What fits some codes, the longest first, and how many codes further to go on where none of these is a date.
_Reading: TypeAlias = tuple[tuple[_Fit, ...], int]
_NOTHING_FITS: _Reading = ((), 1)

_Kept = TypeVar("_Kept")


class _Table:
    """A language's candidates by the two codes that they can begin with, and what fits the codes that texts have."""

    def __init__(self, language: Language) -> None:
        load_builders()
        self._by_first: dict[str, list[_Needing]] = {}
        self._by_pair: dict[str, tuple[_Needing, ...]] = {}
        self._stretches: dict[str, _Stretch] = {}
        self.beginnings: dict[str, _Reading] = {}
        # Of each code, the sets that it is in; to see what is missing costs a fifth of trying a pattern.
        self._gives: dict[str, int] = {}
        longest, bits = 0, dict[frozenset[str], int]()
        for shape in language.shapes:
            if shape.make != NOTHING and shape.make not in BUILDERS:
                raise ChronoError(f"{language.code}.yaml: shape {shape.name!r}: no builder is called {shape.make!r}")
            for pattern in shape.patterns:
                longest = max(longest, pattern.longest)
                needs = sum({bits.setdefault(codes, 1 << len(bits)) for codes in pattern.needs})
                candidate = _Candidate(pattern, shape, BUILDERS.get(shape.make))
                for code in pattern.first:
                    self._by_first.setdefault(code, []).append((needs, candidate))
        for codes, bit in bits.items():
            for code in codes:
                self._gives[code] = self._gives.get(code, 0) | bit
        # A pattern and, behind its context, what may reach further than it.
        self.reach = 2 * longest

    def _candidates(self, codes: str, at: int) -> tuple[_Needing, ...]:
        """What can fit where the codes at this place and behind it stand, in the order of the file.

        There are at most as many entries as pairs of codes; nothing in it depends on a text.
        """
        pair = codes[at : at + 2]
        found = self._by_pair.get(pair)
        if found is None:
            able = self._by_first.get(pair[:1], ())
            found = tuple(one for one in able if one[1].pattern.single or pair[1:] in one[1].pattern.second)
            self._by_pair[pair] = found
        return found

    def stretch(self, codes: str) -> _Stretch:
        """What tells what fits at each place of some codes.

        Codes stand for classes of words, so much of what a text has was there before: "on 5 May" is "on 9 June".
        """
        if len(codes) > _LONGEST_KEPT:
            return _Stretch(codes, self)
        return self._stretches.get(codes) or _keep(self._stretches, codes, _Stretch(codes, self))

    def given(self, codes: str) -> int:
        """The bits of the sets that these codes have one of."""
        return reduce(or_, map(self._gives.get, codes, repeat(0)))

    def reading(self, codes: str, at: int, given: int) -> _Reading:
        """What fits at one place, for which so much of the codes is looked at as a pattern and its context can hold.

        `given` is what all of the codes give: mostly nothing that can begin there is able to fit.
        """
        candidates = self._by_pair.get(codes[at : at + 2])
        if candidates is None:
            candidates = self._candidates(codes, at)
        if not candidates:
            return _NOTHING_FITS
        window = codes[at : at + self.reach]
        able = [candidate for needs, candidate in candidates if needs & given == needs]
        if not able:
            return _NOTHING_FITS
        return _keep(self.beginnings, window, self._read(window, able))

    def _read(self, codes: str, able: list[_Candidate]) -> _Reading:
        matches = [(match.end(), match, candidate) for candidate in able if (match := candidate.match(codes, 0))]
        matches.sort(key=_length, reverse=True)
        fits: list[_Fit] = []
        for end, match, candidate in matches:
            pattern, first, stop = candidate.pattern, 0, end
            if pattern.begins and match.start("from_") >= 0:
                first = match.start("from_")
            if pattern.ends and match.start("to_") >= 0:
                stop = match.start("to_")
            if first and self._reaches_further(codes, first, stop):
                return tuple(fits), first
            if candidate.build is None:
                return tuple(fits), stop
            while codes[stop - 1] in _TRAILING:
                stop -= 1
            spans = {name: span for name, at in candidate.groups if (span := match.regs[at])[0] >= 0}
            build, rule = candidate.build, candidate.shape.name
            known = KEPT.get(build) if may_keep(spans) else None
            fits.append(_Fit(candidate, build, rule, match, spans, first, stop, first > 0, stop < end, end, known))
        return tuple(fits), 1

    def _reaches_further(self, codes: str, first: int, end: int) -> bool:
        """Whether what begins after a context reaches further than the pattern with the context does."""
        return any(
            match.end() > end
            for _, candidate in self._candidates(codes, first)
            if candidate.build and (match := candidate.match(codes, first))
        )


class _Stretch:
    """What fits at the places of a stretch of codes, each read when it is asked for: most lie inside of a date.

    `begin` is the first place where something fits, None where nothing does anywhere; `read` what was asked so far.
    Where two codes begin nothing that the stretch has all the codes of, they need not be asked again.
    """

    __slots__ = ("_barren", "_codes", "_given", "_table", "begin", "read")

    def __init__(self, codes: str, table: _Table) -> None:
        self._codes, self._given, self._table = codes, table.given(codes), table
        self.read: dict[int, _Reading] = {}
        self._barren: set[str] = set()
        place, size = 0, len(codes)
        while place < size and not (reading := self.at(place))[0]:
            place += reading[1]
        self.begin = place if place < size else None

    def at(self, place: int) -> _Reading:
        """What fits there."""
        table, pair = self._table, self._codes[place : place + 2]
        if pair in self._barren:
            return _NOTHING_FITS
        # As in `reading`, without the call: most of what texts say there was read before.
        reading = table.beginnings.get(self._codes[place : place + table.reach])
        if reading is None:
            reading = table.reading(self._codes, place, self._given)
            if reading is _NOTHING_FITS:
                self._barren.add(pair)
        self.read[place] = reading
        return reading


def _keep(kept: dict[str, _Kept], codes: str, found: _Kept) -> _Kept:
    """Remember what was found of some codes; where there is too much of it, from the start."""
    if len(kept) >= _MOST_KEPT:
        kept.clear()
    kept[codes] = found
    return found


# By the language's code: hashing a whole language on every call would cost more than the search.
_TABLES: dict[str, _Table] = {}


def find_drafts(text: str, language: Language) -> list[Draft]:
    """Every expression that has the shape of a date, in order, not yet joined or resolved."""
    table = _TABLES.get(language.code) or _TABLES.setdefault(language.code, _Table(language))
    found: list[Draft] = []
    for words in passages(text, language):
        for codes, first in words.stretches():
            stretch = table.stretch(codes)
            if stretch.begin is not None:
                _add_drafts(found, stretch, stretch.begin, words.segment(codes, first), text, language)
    return found


def _add_drafts(
    found: list[Draft], stretch: _Stretch, position: int, segment: Segment, text: str, language: Language
) -> None:
    """At each place of a segment, from a position on, the first of what fits there that is a date."""
    read, size = stretch.read, len(segment.codes)
    while position < size:
        fits, onwards = read.get(position) or stretch.at(position)
        for fit in fits:
            draft = _draft(fit, segment, position, text, language)
            if draft is not None:
                found.append(draft)
                onwards = fit.end
                break
        position += onwards


def _draft(fit: _Fit, segment: Segment, position: int, text: str, language: Language) -> Draft | None:
    """What the pattern that fits at `position` says, None where that is no date."""
    starts, ends, last = segment.starts, segment.ends, position + fit.end - 1
    start, end = starts[position + fit.first], ends[last]
    before, after = text[start - 1 : start], text[end : end + 1]
    if after == "." and (
        (text[end - 2] == "." and text[end - 1].isalpha()) or text[starts[last] : end] in language.dotted
    ):
        end, after = end + 1, text[end + 1 : end + 2]
    if before in _QUOTES and _QUOTES[before] in text[start:end]:
        start, before = start - 1, ""
    free = (before in _BLANKS or fit.before or _is_free_before(text, start)) and (
        after in _BLANKS or fit.after or _is_free_after(text, end)
    )
    if not free:
        return None
    if fit.known is not None:
        said = fit.known.get((fit.match, text[starts[position] : ends[position + fit.size - 1]]))
        if said is not None:
            return _as_said(said, start, end, fit.rule, starts[position])
    draft, candidate = Draft(start, end, fit.rule), fit.candidate
    captured = Match(fit.match, fit.spans, candidate.pattern, candidate.shape, segment, position, text, language)
    return draft if fit.build(draft, captured) else None


def _as_said(said: Said, start: int, end: int, rule: str, begin: int) -> Draft | None:
    """The draft of a match that begins with the token at `begin`, as its builder has said of the same words."""
    good, row, _, parts = said
    if not good:
        return None
    draft = Draft(start, end, rule, *row)
    if parts:
        draft.parts = placed(parts, draft, begin)
    return draft


def _length(fit: tuple[int, object, object]) -> int:
    return fit[0]


# "ber 1872–25 June": from one day to another without a blank. Two letters, a year and a mark stand before the second.
_DAY_TO_DAY = re.compile(
    r"[^\W\d_][^\W\d_.] \d{4}[-–](?:[12]?\d|0[1-9]|3[01])(?:er|st|nd|rd|th|\.)? (?:de )?[^\W\d_]{3}"
)
_YEAR_BEFORE = 8  # characters


# An expression is not the middle of a longer word, number, price or path; what the pattern knows to stand before or
# after it is no such thing: the 9:00 of "9:00–12:30".
def _is_free_before(text: str, start: int) -> bool:
    if start:
        before = text[start - 1]
        if before.isalnum() or before in _BEFORE:
            return False
        if start > 1 and before in ".,/:-–":
            beyond = text[start - 2]
            if beyond.isdigit() and text[start].isdigit():
                return bool(_DAY_TO_DAY.match(text, max(0, start - _YEAR_BEFORE)))
            if beyond.isalnum() and before in "/.":
                return False
    return True


def _is_free_after(text: str, end: int) -> bool:
    if end < len(text):
        after = text[end]
        if after.isalnum() or after in _AFTER:
            return False
        if after == "." and text[end + 1 : end + 2].islower():
            return False
        if after in ".,/:-–" and text[end - 1].isdigit() and text[end + 1 : end + 2].isdigit():
            return bool(_DAY_TO_DAY.match(text, max(0, end + 1 - _YEAR_BEFORE)))
    return True
