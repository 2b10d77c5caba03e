"""Segments of codes become drafts: at each token, the longest shape that fits and whose builder agrees."""

from __future__ import annotations

import re
from collections.abc import Callable

import attrs

from chrono.dates.draft import BUILDERS, Builder, Draft, Match
from chrono.dates.grammar import load_builders
from chrono.dates.tokens import Segment, segments
from chrono.errors import ChronoError
from chrono.lang import Language, Shape
from chrono.lang.patterns import Pattern

__all__ = ["find_drafts"]

# What touches one of these is part of a price, a path, an address, a version or a longer number.
_BEFORE = frozenset("$€£¥#@\\_=+&~^")
_AFTER = frozenset("%@_°€£$=#")

# The `make` of a shape that is no date: it takes its tokens away from all others.
_NOTHING = "nothing"


@attrs.frozen
class _Candidate:
    """One pattern, with what to do where it fits; `build` is None where it says that there is no date."""

    match: Callable[[str, int], re.Match[str] | None]
    pattern: Pattern
    shape: Shape
    build: Builder | None


@attrs.frozen
class _Start:
    """All patterns that may begin with some token: as one test, then each by itself."""

    fits: Callable[[str, int], re.Match[str] | None]
    candidates: tuple[_Candidate, ...]


# By the language's code: hashing a whole language on every call would cost more than the search.
_STARTS: dict[str, dict[str, _Start]] = {}


def find_drafts(text: str, language: Language) -> list[Draft]:
    """Every expression that has the shape of a date, in order, not yet joined or resolved."""
    starts = _STARTS.get(language.code) or _compile(language)
    found: list[Draft] = []
    for segment in segments(text, language):
        codes = segment.codes
        position, size = 0, len(codes)
        while position < size:
            start = starts.get(codes[position])
            if start is None or not start.fits(codes, position):
                position += 1
                continue
            draft, position = _longest(text, segment, position, starts, language)
            if draft is not None:
                found.append(draft)
    return found


def _compile(language: Language) -> dict[str, _Start]:
    load_builders()
    by_code: dict[str, list[_Candidate]] = {}
    for shape in language.shapes:
        if shape.make != _NOTHING and shape.make not in BUILDERS:
            raise ChronoError(f"{language.code}: shape {shape.name!r}: no builder is called {shape.make!r}")
        for pattern in shape.patterns:
            candidate = _Candidate(pattern.regex.match, pattern, shape, BUILDERS.get(shape.make))
            for code in pattern.first:
                by_code.setdefault(code, []).append(candidate)
    starts = {code: _Start(_any_of(found), tuple(found)) for code, found in by_code.items()}
    return _STARTS.setdefault(language.code, starts)


def _any_of(candidates: list[_Candidate]) -> Callable[[str, int], re.Match[str] | None]:
    """One test for all of them; groups have no names in it, since patterns share names."""
    sources = (re.sub(r"\(\?P<\w+>", "(?:", candidate.pattern.regex.pattern) for candidate in candidates)
    return re.compile("|".join(dict.fromkeys(sources))).match


def _longest(
    text: str, segment: Segment, position: int, starts: dict[str, _Start], language: Language
) -> tuple[Draft | None, int]:
    """The draft of the longest pattern that fits at `position`, and where to go on."""
    codes = segment.codes
    fits = [
        (match.end(), match, candidate)
        for candidate in starts[codes[position]].candidates
        if (match := candidate.match(codes, position))
    ]
    fits.sort(key=_length, reverse=True)
    for _, match, candidate in fits:
        pattern, end = candidate.pattern, match.end()
        first = position
        if pattern.begins and (first := match.start("from_")) < 0:
            first = position
        if pattern.ends and match.start("to_") >= 0:
            end = match.start("to_")
        if first > position and _reaches_further(starts, codes, first, end):
            return None, first
        if candidate.build is None:
            return None, end
        draft = Draft()
        draft.start, draft.end, draft.rule = segment.starts[first], segment.ends[end - 1], candidate.shape.name
        if text[draft.end : draft.end + 1] == "." and text[draft.end - 2] == "." and text[draft.end - 1].isalpha():
            draft.end += 1
        captured = Match(match, pattern, candidate.shape, segment, text, language)
        if _stands_free(text, draft.start, draft.end) and candidate.build(draft, captured):
            return draft, end
    return None, position + 1


def _length(fit: tuple[int, object, object]) -> int:
    return fit[0]


def _reaches_further(starts: dict[str, _Start], codes: str, first: int, end: int) -> bool:
    """Whether what begins after a context reaches further than the pattern with the context does."""
    inner = starts.get(codes[first])
    return inner is not None and any(
        match.end() > end
        for candidate in inner.candidates
        if candidate.build and (match := candidate.match(codes, first))
    )


def _stands_free(text: str, start: int, end: int) -> bool:
    """Whether the expression is not the middle of a longer word, number, price or path."""
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
    if end < len(text):
        after = text[end]
        if after.isalnum() or after in _AFTER:
            return False
        if after == "." and text[end + 1 : end + 2].islower():
            return False
        if after in ".,/:-–" and text[end - 1].isdigit() and text[end + 1 : end + 2].isdigit():
            return False
    return True
