"""A text as codes: one character for each word or number that a date can be made of, and for what stands between.

Words that no date is made of are skipped, so the rest of the work is done on a small part of the text. To let one more
thing stand between two tokens, add it to `_MARKS`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import accumulate, islice

import attrs

from chrono.lang import Language

__all__ = ["Segment", "leads_to_number", "segments"]

# Latin, Greek and Cyrillic. A letter of another script parts words as well as a word does that no date is made of, and
# a class of characters that are listed is found in two thirds of the time.
_SCRIPTS = "".join(map(chr, (*range(0x530), *range(0x1E00, 0x2000))))
_LETTERS = "".join(f"{run[0]}-{run[-1]}" for run in re.findall(r"[^\W\d_]+", _SCRIPTS))
_TOKEN = re.compile(rf"([{_LETTERS}]+|\d+)")

# Code of each mark between tokens; anything else ends the segment.
_MARKS = {
    ",": ",", ".": ".", "-": "-", "‑": "-", "–": "–", "—": "–", "−": "–", "/": "/", ":": ":", ";": ";", "'": "'",
    "’": "'", "‘": "'", "`": "'", "(": "(", ")": ")", "[": "(", "]": ")", "|": "|", '"': '"', "“": '"', "”": '"',
    "$": "$", "%": "%", "«": '"', "»": '"', "*": "*", "_": "*", "·": ".",
}  # fmt: skip

# Numbers with another mark between them may be a date though each of them alone is none.
_WEAK_MARKS = frozenset((*_MARKS.values(), "^", "‚")) - frozenset(":/-·")

# The code of a word that no date is made of.
_NONE = " "

# The longest stretch between tokens that is looked at, in characters.
_MAX_GAP = 12
_LONGEST_LEAD = 9  # tokens of a date up to its first number


@attrs.define(slots=True)
class Segment:
    """Neighbouring tokens: `codes[i]` stands for `text[starts[i]:ends[i]]`."""

    codes: str
    starts: list[int]
    ends: list[int]


def _gap_codes(gap: str) -> str | None:
    """The codes of what stands between two tokens, None where it separates them."""
    if not gap:
        return "^"
    if len(gap) > _MAX_GAP:
        return None
    marks = gap.strip()
    if not marks:
        return None if gap.count("\n") > 1 else ""
    if gap.count("\n") > 1:
        return None
    if marks in ("-", "--") and gap != marks:
        return "–"
    if marks in ("--", "---"):
        return "–"
    if marks == "." and gap == marks:
        return "·"
    if marks == "," and gap == marks:
        return "‚"
    codes = "".join(_MARKS.get(mark, "\0") for mark in marks if not mark.isspace())
    return None if "\0" in codes else codes


def _common_gaps() -> dict[str, str | None]:
    blanks = ("", " ", "\n", "  ")
    found: dict[str, str | None] = {}
    for mark in ("", *_MARKS, ".,", ",'", "',", ").", "),", ").", "--", '."', ',"'):
        for before in blanks:
            for after in blanks:
                gap = before + mark + after
                found[gap] = _gap_codes(gap)
    return found


_GAPS = _common_gaps()


def segments(text: str, language: Language) -> list[Segment]:
    """The stretches of the text that may hold a date, in order; cost is linear in the text."""
    words = _Words(text, language)
    found: list[Segment] = []
    behind, weak = 0, language.weak | _WEAK_MARKS
    for match in language.key.finditer(words.codes):
        if match.start() >= behind:
            first = words.first_beside(match.start(), behind)
            gaps = words.gaps_behind(first)
            behind = first + len(gaps) + 1
            if not (weak.issuperset(words.codes[first:behind]) and weak.issuperset("".join(gaps))):
                found.append(words.segment(first, gaps))
    return found


class _Words:
    """The words and numbers of a text with what stands between them, and a code for each: a blank where it has none."""

    def __init__(self, text: str, language: Language) -> None:
        get, long, eight = language.codes.get, language.codes["\0LONG"], language.codes["\0EIGHT"]
        # Gaps and words by turns: to split costs a third of looking at each match.
        self._pieces = _TOKEN.split(text)
        self._ends = list(accumulate(map(len, self._pieces)))
        self.codes = "".join(
            [
                get(word) or (_NONE if word > ":" else eight if len(word) == 8 else long)
                for word in islice(self._pieces, 1, None, 2)
            ]
        )
        self._abbreviations = language.abbreviations
        self._digits_dot = "number_dot" in language.settings

    def first_beside(self, at: int, least: int) -> int:
        """The first of the words from `least` on between which and word `at` nothing separates."""
        while at > least and self.codes[at - 1] != _NONE and self._between(at) is not None:
            at -= 1
        return at

    def gaps_behind(self, at: int) -> list[str]:
        """The codes of what stands between the words from word `at` on, up to what separates two of them."""
        gaps: list[str] = []
        at += 1
        while at < len(self.codes) and self.codes[at] != _NONE and (between := self._between(at)) is not None:
            gaps.append(between)
            at += 1
        return gaps

    def segment(self, at: int, gaps: list[str]) -> Segment:
        """Word `at` and the words behind it with these gaps between them."""
        codes, starts, ends = [self.codes[at]], [self._ends[2 * at]], [self._ends[2 * at + 1]]
        for index, between in enumerate(gaps, at + 1):
            if between:
                gap = self._pieces[2 * index]
                place = ends[-1] + len(gap) - len(gap.lstrip())
                codes.append(between)
                starts += range(place, place + len(between))
                ends += range(place + 1, place + 1 + len(between))
            codes.append(self.codes[index])
            starts.append(self._ends[2 * index])
            ends.append(self._ends[2 * index + 1])
        return Segment("".join(codes), starts, ends)

    def _between(self, at: int) -> str | None:
        """The codes of what stands between word `at` and the one before, None where it separates them."""
        gap = self._pieces[2 * at]
        between = _GAPS[gap] if gap in _GAPS else _gap_codes(gap)
        if between and between[0] == ".":
            last = self._pieces[2 * at - 1]
            if last not in self._abbreviations and not (self._digits_dot and last.isdigit()):
                return None
        return between


def leads_to_number(text: str, at: int, codes: Mapping[str, str]) -> bool:
    """Whether only words that dates are made of stand between an offset and a number near it.

    Where not, no date with a number in it begins there; to ask costs a fraction of looking for the date.
    """
    for token in islice(_TOKEN.finditer(text, at), _LONGEST_LEAD):
        if token[0].isdigit() or token[0] not in codes:
            return token[0].isdigit()
    return False
