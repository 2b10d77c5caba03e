"""Whether the words around a date speak of what was or of what is to come."""

from __future__ import annotations

import re

from chrono.lang import Language

__all__ = ["tense_near"]

_WORD = re.compile(r"[^\W\d_]+")
_SENTENCE_END = re.compile(r"[.!?](?=\s+[^\W\da-z_])|\n\s*\n")
# How far a cue may stand from its date, in characters.
_REACH_BEFORE, _REACH_AFTER = 120, 60


def tense_near(text: str, start: int, end: int, language: Language) -> str | None:
    """The tense, past or future, as the nearest cue says, those before the date first; None without a cue."""
    before = text[max(0, start - _REACH_BEFORE) : start]
    for match in _SENTENCE_END.finditer(before):
        last = match.end()
        before = before[:0].rjust(last) + before[last:]
    found = _cue(reversed(_WORD.findall(before)), language)
    if found:
        return found
    after = text[end : end + _REACH_AFTER]
    stop = _SENTENCE_END.search(after)
    return _cue(_WORD.findall(after[: stop.start()] if stop else after), language)


def _cue(words: object, language: Language) -> str | None:
    past, future = language.cues["past"], language.cues["future"]
    endings = language.cues.get("past_endings", frozenset())
    for word in words:  # type: ignore[attr-defined]
        if word in future:
            return "future"
        if word in past or (len(word) > 4 and word[-2:] in endings):
            return "past"
    return None
