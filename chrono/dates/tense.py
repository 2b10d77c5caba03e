"""Whether the words around a date speak of what was or of what is to come."""

from __future__ import annotations

import re

from chrono.lang import Language

__all__ = ["tense_near"]

_WORD = re.compile(r"[^\W\d_]+")
# A full stop after a single letter or a short name is that of an abbreviation: "4 a.m. EDT", "Gen. Lee", "v. Smith".
_SENTENCE_END = re.compile(r"(?<!\b\w)(?<!\b[A-Z][a-z])(?<!\b[A-Z][a-z][a-z])[.!?](?=\s+[^\W\da-z_])|\n\s*\n")
# How far a cue may stand from its date, in characters.
_REACH_BEFORE, _REACH_AFTER = 120, 120
# Words of so many letters have their ending by chance: "red", "ira".
_SHORT = 4


def tense_near(text: str, start: int, end: int, language: Language) -> tuple[str | None, int, str]:
    """The tense, past or future, as the nearest cue says, how many words away that is, and the cue itself.

    None, 0 and "" without a cue.

    Words of the same sentence before the date come first, then those after it.
    """
    before = text[max(0, start - _REACH_BEFORE) : start]
    for match in _SENTENCE_END.finditer(before):
        stop = match.end()
        before = " " * stop + before[stop:]
    words = _WORD.findall(before)
    words.reverse()
    found = _cue(words, language)
    if found[0]:
        return found
    after = text[end : end + _REACH_AFTER]
    stop_after = _SENTENCE_END.search(after)
    return _cue(_WORD.findall(after[: stop_after.start()] if stop_after else after), language)


def _cue(words: list[str], language: Language) -> tuple[str | None, int, str]:
    past, future, not_past = language.cues["past"], language.cues["future"], language.cues["not_past"]
    past_endings = tuple(language.cues.get("past_endings", ()))
    future_endings = tuple(language.cues.get("future_endings", ()))
    passive = language.cues.get("passive", frozenset())
    pairs, ends = language.cues["future_pairs"], {pair.split()[-1] for pair in language.cues["future_pairs"]}
    last = len(words) - 1
    for away, word in enumerate(words):
        if word in ends and away < last and f"{words[away + 1]} {word}" in pairs:
            return "future", away, f"{words[away + 1]} {word}"
        long = len(word) > _SHORT
        if word in future or (long and word.endswith(future_endings)):
            undone = " ".join(words[away + 2 : away : -1]) in language.cues["undone"]
            return "past" if undone else "future", away, word
        if (word in past or (long and word.endswith(past_endings) and word not in not_past)) and not (
            away < last and words[away + 1] in passive
        ):
            return "past", away, word
    return None, 0, ""
