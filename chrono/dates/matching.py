"""Segments of codes become drafts: at each token, the longest shape that fits and whose builder agrees."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cached_property

import attrs

from chrono.dates.draft import BUILDERS, Builder, Draft, Match
from chrono.dates.grammar import load_builders
from chrono.dates.tokens import Segment, segments
from chrono.errors import ChronoError
from chrono.lang import Language, Shape
from chrono.lang.language import NOTHING
from chrono.lang.patterns import Pattern

__all__ = ["find_drafts"]

# What touches one of these is part of a price, a path, an address, a version or a longer number.
_BEFORE = frozenset("$€£¥#@\\_=+&~^")
_AFTER = frozenset("%@_°€£$=#")

# No expression ends with one of these; a pattern may, where what follows them is optional.
_TRAILING = frozenset(",;:-–(")

# Quotation marks around the day, as contracts have it: «12» марта 2014 г.
_QUOTES = {"«": "»", "“": "”", "„": "“", '"': '"'}


@attrs.frozen
class _Candidate:
    """One pattern, with what to do where it fits; `build` is None where it says that there is no date."""

    pattern: Pattern
    shape: Shape
    build: Builder | None

    @cached_property
    def match(self) -> Callable[[str, int], re.Match[str] | None]:
        """Compiled for the first text that asks for it: a short one asks for a tenth of all patterns."""
        return self.pattern.regex.match


class _Table:
    """A language's candidates by the two codes that they can begin with, filled in as texts ask for pairs.

    There are at most as many entries as pairs of codes; nothing in it depends on a text.
    """

    def __init__(self, language: Language) -> None:
        load_builders()
        self._by_first: dict[str, list[_Candidate]] = {}
        self._by_pair: dict[str, tuple[_Candidate, ...]] = {}
        for shape in language.shapes:
            if shape.make != NOTHING and shape.make not in BUILDERS:
                raise ChronoError(f"{language.code}: shape {shape.name!r}: no builder is called {shape.make!r}")
            for pattern in shape.patterns:
                candidate = _Candidate(pattern, shape, BUILDERS.get(shape.make))
                for code in pattern.first:
                    self._by_first.setdefault(code, []).append(candidate)
        self.known = self._by_pair.get

    def candidates(self, pair: str) -> tuple[_Candidate, ...]:
        """What can fit where these two codes stand, or this one at the end of a segment; in the order of the file."""
        found = self.known(pair)
        if found is None:
            patterns = self._by_first.get(pair[:1], ())
            found = tuple(c for c in patterns if c.pattern.single or pair[1:] in c.pattern.second)
            self._by_pair[pair] = found
        return found


# By the language's code: hashing a whole language on every call would cost more than the search.
_TABLES: dict[str, _Table] = {}


def find_drafts(text: str, language: Language) -> list[Draft]:
    """Every expression that has the shape of a date, in order, not yet joined or resolved."""
    table = _TABLES.get(language.code) or _TABLES.setdefault(language.code, _Table(language))
    known = table.known
    found: list[Draft] = []
    for segment in segments(text, language):
        codes = segment.codes
        position, size = 0, len(codes)
        while position < size:
            pair = codes[position : position + 2]
            candidates = known(pair)
            if candidates is None:
                candidates = table.candidates(pair)
            if candidates:
                draft, position = _longest(text, segment, position, candidates, table, language)
                if draft is not None:
                    found.append(draft)
            else:
                position += 1
    return found


def _longest(
    text: str,
    segment: Segment,
    position: int,
    candidates: tuple[_Candidate, ...],
    table: _Table,
    language: Language,
) -> tuple[Draft | None, int]:
    """The draft of the longest pattern that fits at `position`, and where to go on."""
    codes = segment.codes
    fits = [(match.end(), match, candidate) for candidate in candidates if (match := candidate.match(codes, position))]
    if len(fits) > 1:
        fits.sort(key=_length, reverse=True)
    for _, match, candidate in fits:
        pattern, end = candidate.pattern, match.end()
        first = position
        if pattern.begins and (first := match.start("from_")) < 0:
            first = position
        if pattern.ends and match.start("to_") >= 0:
            end = match.start("to_")
        if first > position and _reaches_further(table, codes, first, end):
            return None, first
        if candidate.build is None:
            return None, end
        while codes[end - 1] in _TRAILING:
            end -= 1
        draft = Draft()
        draft.start, draft.end, draft.rule = segment.starts[first], segment.ends[end - 1], candidate.shape.name
        if text[draft.end : draft.end + 1] == "." and (
            (text[draft.end - 2] == "." and text[draft.end - 1].isalpha())
            or text[segment.starts[end - 1] : draft.end] in language.dotted
        ):
            draft.end += 1
        if _QUOTES.get(text[draft.start - 1 : draft.start], "\0") in text[draft.start : draft.end]:
            draft.start -= 1
        captured = Match(match, pattern, candidate.shape, segment, text, language)
        free = _stands_free(text, draft.start, draft.end, first > position, end < match.end())
        if free and candidate.build(draft, captured):
            return draft, end
    return None, position + 1


def _length(fit: tuple[int, object, object]) -> int:
    return fit[0]


def _reaches_further(table: _Table, codes: str, first: int, end: int) -> bool:
    """Whether what begins after a context reaches further than the pattern with the context does."""
    return any(
        match.end() > end
        for candidate in table.candidates(codes[first : first + 2])
        if candidate.build and (match := candidate.match(codes, first))
    )


def _stands_free(text: str, start: int, end: int, known_before: bool, known_after: bool) -> bool:
    """Whether the expression is not the middle of a longer word, number, price or path.

    What the pattern knows to stand before or after it is no such thing: the 9:00 of "9:00–12:30".
    """
    return (known_before or _is_free_before(text, start)) and (known_after or _is_free_after(text, end))


def _is_free_before(text: str, start: int) -> bool:
    if start:
        before = text[start - 1]
        if before.isalnum() or before in _BEFORE:
            return False
        if start > 1 and before in ".,/:-–":
            beyond = text[start - 2]
            if beyond.isdigit() and text[start].isdigit():
                return False
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
            return False
    return True
