"""Segments of codes become drafts: at each token, the longest shape that fits and whose builder agrees."""

from __future__ import annotations

import re

import attrs

from chrono.dates.draft import BUILDERS, Draft, Match
from chrono.dates.grammar import load_builders
from chrono.dates.tokens import Segment, segments
from chrono.lang import Language, Shape
from chrono.lang.patterns import Pattern

__all__ = ["find_drafts"]

# A number that touches one of these is part of a price, a path, an address, a version or a longer number.
_BEFORE = frozenset("$€£¥#@\\_=+&~^")
_AFTER = frozenset("%@_°€£$=#")


@attrs.frozen
class _Start:
    """Where a token may begin a date: all its patterns as one test, then each by itself."""

    test: re.Pattern[str]
    patterns: tuple[tuple[Pattern, Shape], ...]


def _compile(language: Language) -> dict[str, _Start]:
    load_builders()
    by_code: dict[str, list[tuple[Pattern, Shape]]] = {}
    for shape in language.shapes:
        for pattern in shape.patterns:
            for code in pattern.first:
                by_code.setdefault(code, []).append((pattern, shape))
    return {
        code: _Start(re.compile("|".join(_anonymous(pattern) for pattern, _ in found)), tuple(found))
        for code, found in by_code.items()
    }


def _anonymous(pattern: Pattern) -> str:
    return re.sub(r"\(\?P<\w+>", "(?:", pattern.regex.pattern)


def find_drafts(text: str, language: Language) -> list[Draft]:
    """Every expression that has the shape of a date, in order, not yet joined or resolved."""
    starts = _starts_of(language)
    found: list[Draft] = []
    for segment in segments(text, language):
        codes = segment.codes
        position, size = 0, len(codes)
        while position < size:
            start = starts.get(codes[position])
            if start is None or not start.test.match(codes, position):
                position += 1
                continue
            draft, position = _longest(text, segment, position, start, language)
            if draft is not None:
                found.append(draft)
    return found


_BY_CODE: dict[str, dict[str, _Start]] = {}


def _starts_of(language: Language) -> dict[str, _Start]:
    # By the language's code: hashing a whole language on every call would cost more than the search.
    starts = _BY_CODE.get(language.code)
    if starts is None:
        starts = _BY_CODE[language.code] = _compile(language)
    return starts


def _longest(text: str, segment: Segment, position: int, start: _Start, language: Language) -> tuple[Draft | None, int]:
    """The draft of the longest pattern that fits at `position`, and where to go on."""
    fits = [
        (match.end(), -order, match, pattern, shape)
        for order, (pattern, shape) in enumerate(start.patterns)
        if (match := pattern.regex.match(segment.codes, position))
    ]
    fits.sort(key=_by_length, reverse=True)
    for end, _, match, pattern, shape in fits:
        if shape.make == "nothing":
            return None, end
        draft = Draft()
        draft.start, draft.end, draft.rule = segment.starts[position], segment.ends[end - 1], shape.name
        if _stands_free(text, draft.start, draft.end) and BUILDERS[shape.make](
            draft, Match(match, pattern, shape, segment, text, language)
        ):
            return draft, end
    return None, position + 1


def _by_length(fit: tuple[int, int, object, object, object]) -> tuple[int, int]:
    return fit[0], fit[1]


def _stands_free(text: str, start: int, end: int) -> bool:
    """Whether the expression is not the middle of a longer word, number, price or path."""
    if start:
        before = text[start - 1]
        if before.isalnum() or before in _BEFORE:
            return False
        if text[start].isdigit() and before in ".,/:-–" and start > 1 and text[start - 2].isdigit():
            return False
        if before in "/." and start > 1 and text[start - 2].isalnum():
            return False
    if end < len(text):
        after = text[end]
        if after.isalnum() or after in _AFTER:
            return False
        if after in ".,/:-–" and end + 1 < len(text) and text[end - 1].isdigit() and text[end + 1].isdigit():
            return False
    return True
