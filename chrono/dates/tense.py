"""Whether the words around a date speak of what was or of what is to come."""

from __future__ import annotations

import re
from collections.abc import Mapping

import attrs

from chrono.lang import Language

__all__ = ["Tenses", "tense_near"]

_WORD = re.compile(r"[^\W\d_]+")
# A full stop after a single letter or a short name is that of an abbreviation: "4 a.m. EDT", "Gen. Lee", "v. Smith".
# What came before the stop is asked for once there is one: looking back at each character costs ten times as much.
_SENTENCE_END = re.compile(
    r"[.!?\n](?:(?<=[.!?])(?<!\b\w.)(?<!\b[A-Z][a-z].)(?<!\b[A-Z][a-z][a-z].)(?=\s+[^\W\da-z_])|(?<=\n)\s*\n)"
)
# A date in figures may open a sentence too, behind a word that is no abbreviation: "… resigned. 30 апреля …".
_STOPS = frozenset(".!?")
_SENTENCE_BEFORE = re.compile(r"[^\W\d_A-ZА-ЯЁ]{4}[.!?]\s\Z")
# How far a cue may stand from its date, in characters.
_REACH_BEFORE, _REACH_AFTER = 120, 120
# How much further it is looked for a cue at once where there was none, in characters.
_FURTHER = 500
# So many words are kept that tell of no tense.
_MOST_SILENT = 20_000
# Words of so many letters have their ending by chance: "red", "ira".
_SHORT = 4


@attrs.frozen
class _Cues:
    """What a language's words tell of tense: whole words, endings, and the last words of pairs.

    `silent` are words of texts that are none of these, so that most are looked up once.
    """

    words: frozenset[str]
    endings: tuple[str, ...]
    past_endings: tuple[str, ...]
    future_endings: tuple[str, ...]
    pair_ends: frozenset[str]
    silent: set[str] = attrs.Factory(set)

    @classmethod
    def of(cls, cues: Mapping[str, frozenset[str]]) -> _Cues:
        """Those of a language's lists of cues."""
        past, future = tuple(cues.get("past_endings", ())), tuple(cues.get("future_endings", ()))
        pairs = cues["future_pairs"] | cues.get("awaited_pairs", frozenset())
        pair_ends = frozenset(pair.split()[-1] for pair in pairs)
        return cls(cues["past"] | cues["future"] | pair_ends, past + future, past, future, pair_ends)

    def may_tell(self, word: str) -> bool:
        """Whether a word may be a cue; most are none, and are remembered."""
        if word in self.silent:
            return False
        if word in self.words or word.endswith(self.endings):
            return True
        if len(self.silent) >= _MOST_SILENT:
            self.silent.clear()
        self.silent.add(word)
        return False


# By the language's code: hashing a whole language on every call would cost more than the search.
_KNOWN: dict[str, _Cues] = {}


def _cues_of(language: Language) -> _Cues:
    return _KNOWN.get(language.code) or _KNOWN.setdefault(language.code, _Cues.of(language.cues))


def tense_near(text: str, start: int, end: int, language: Language) -> tuple[str | None, int, str]:
    """The tense, past or future, as the nearest cue says, how many words away that is, and the cue itself.

    None, 0 and "" without a cue.

    Words of the same sentence before the date come first, then those after it.
    """
    known = _cues_of(language)
    before = text[max(0, start - _REACH_BEFORE) : start]
    stop = 0
    for match in _SENTENCE_END.finditer(before):
        stop = match.end()
    if before[-2:-1] in _STOPS and _SENTENCE_BEFORE.search(before):
        stop = len(before)
    words = _WORD.findall(before, stop)
    words.reverse()
    found = _cue(words, language, known)
    if found[0]:
        return found
    after = text[end : end + _REACH_AFTER]
    stop_after = _SENTENCE_END.search(after)
    return _cue(_WORD.findall(after[: stop_after.start()] if stop_after else after), language, known)


class Tenses:
    """`tense_near` for the dates of one text, asked in their order: what has no cue at all is read once.

    Where dates stand close together, each would read again what the one before has read.
    """

    def __init__(self, text: str, language: Language) -> None:
        self._text, self._language, self._known = text, language, _cues_of(language)
        # No word between these offsets is a cue; what stands before the third was looked at ahead of its date.
        self._low, self._high, self._seen = 0, -1, 0

    def near(self, start: int, end: int) -> tuple[str | None, int, str]:
        """What `tense_near` says of the words around a date."""
        low = start - _REACH_BEFORE if start > _REACH_BEFORE else 0
        high = min(len(self._text), end + _REACH_AFTER)
        if self._low <= low <= self._high and (high <= self._high or self._stays_silent(high)):
            return None, 0, ""
        found = tense_near(self._text, start, end, self._language)
        if found[0] is None and self._is_silent(low, high):
            self._low, self._high = low, self._between_words(high)
        return found

    def _stays_silent(self, high: int) -> bool:
        """Whether no cue stands before that offset either; where none stands far behind it too, that is kept."""
        if not self._is_silent(self._high, high):
            return False
        self._high = self._between_words(high)
        if high >= self._seen:
            self._seen = min(len(self._text), high + _FURTHER)
            if self._is_silent(self._high, self._seen):
                self._high = self._between_words(self._seen)
        return True

    def _is_silent(self, low: int, high: int) -> bool:
        known, words = self._known, _WORD.findall(self._text, low, high)
        return known.silent.issuperset(words) or not any(known.may_tell(word) for word in words)

    def _between_words(self, at: int) -> int:
        """The offset, or the beginning of the word that it divides."""
        if at < len(self._text):
            while at and self._text[at - 1].isalpha():
                at -= 1
        return at


def _cue(words: list[str], language: Language, known: _Cues) -> tuple[str | None, int, str]:
    cues, last, silent = language.cues, len(words) - 1, known.silent
    for away, word in enumerate(words):
        if word in silent or not known.may_tell(word):
            continue
        long = len(word) > _SHORT
        if word in known.pair_ends and away < last and (pair := f"{words[away + 1]} {word}") in cues["future_pairs"]:
            undone = " ".join(words[away + 3 : away + 1 : -1]) in cues["undone"]
            return "past" if undone else "future", away, pair
        if word in known.pair_ends and away < last and _awaits(f"{words[away + 1]} {word}", words[:away], language):
            return "future", away, word
        # A name may end like a verb: "Teherán".
        if word in cues["future"] or (long and word.endswith(known.future_endings) and word[0].islower()):
            if away < last and words[away + 1] in cues["future"]:
                away, word = away + 1, words[away + 1]  # "will meet" is surer than "meet"
            undone = " ".join(words[away + 2 : away : -1]) in cues["undone"]
            return "past" if undone else "future", away, word
        past = word in cues["past"] or (long and word.endswith(known.past_endings) and word not in cues["not_past"])
        if past and not (away < last and words[away + 1] in cues["passive"]):
            return "past", away, word
    return None, 0, ""


def _awaits(pair: str, between: list[str], language: Language) -> bool:
    """Whether somebody waits for what a date is said of: "is waiting for the ruling on Friday"."""
    cues = language.cues
    return pair in cues.get("awaited_pairs", ()) and cues["not_awaited"].isdisjoint(between)
