"""A text as codes: one character for each word or number that a date can be made of, and for what stands between.

Words that no date is made of are skipped, so the rest of the work is done on a small part of the text. To let one more
thing stand between two tokens, add it to `_MARKS`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import accumulate, islice
from operator import add
from typing import NamedTuple

import attrs

from chrono.lang import Language

__all__ = ["Segment", "Stretch", "Words", "leads_to_number", "passages"]

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

# The code of a word that no date is made of, and the kind of a piece of text that has no other words.
_NONE = " "
# The kinds of the other pieces: what each date needs one of; what is so only beside another such piece, or only before
# one; what may be part of a date; and what may be, but makes none by itself.
_KEY, _HALF_KEY, _OPENING, _PART, _WEAK_PART = "KhoPp"
# Where a passage with a date may be: the kind first and its neighbours second, so that the search skips all others.
_HINT = re.compile(
    f"[{_KEY}{_HALF_KEY}{_OPENING}](?:(?<={_KEY})|(?<={_HALF_KEY})(?<!{_NONE}{_HALF_KEY})|(?<!{_KEY})(?!{_NONE}))"
)
# Marks that make a date of words and numbers that are none by themselves.
_TELLING = re.compile(r"[:/]|[-‑.]\S")

# How many words and pieces a language keeps the codes and kinds of, and how long these may be, in characters.
_MOST_KEPT, _LONGEST_KEPT = 60_000, 24

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


class _Codes(dict[str, str]):
    """The code of each word of a language, and of each word seen lately, which is thus looked up without a call."""

    def __init__(self, language: Language) -> None:
        super().__init__(language.codes)
        self._language = language.codes

    def __missing__(self, word: str) -> str:
        code = _NONE if word > ":" else self._language["\0EIGHT" if len(word) == 8 else "\0LONG"]
        if len(word) <= _LONGEST_KEPT:
            if len(self) >= _MOST_KEPT:
                self.clear()
                self.update(self._language)
            self[word] = code
        return code


class _Kinds(dict[str, str]):
    """What each piece of text between two blanks has of a language's dates: one of the four kinds.

    Beside these what else is asked of the language at each passage: all its codes, and which of them make no date.
    """

    def __init__(self, language: Language) -> None:
        super().__init__()
        self.codes, self.key, self.weak = _Codes(language), language.key, language.weak | _WEAK_MARKS
        self.abbreviations, self.digits_dot = language.abbreviations, "number_dot" in language.settings

    def __missing__(self, piece: str) -> str:
        codes = "".join(map(self.codes.__getitem__, _TOKEN.findall(piece)))
        kind = _NONE if codes.isspace() else self._kind(piece, codes)
        if len(piece) <= _LONGEST_KEPT:
            if len(self) >= _MOST_KEPT:
                self.clear()
            self[piece] = kind
        return kind

    def _kind(self, piece: str, codes: str) -> str:
        """Of a piece that has a word of dates, or none at all."""
        weak = self.weak.issuperset(codes.replace(_NONE, "")) and not _TELLING.search(piece)
        if not self.key.search(codes):
            return _WEAK_PART if weak else _PART
        if not weak or self.key.search(f"{_NONE}{codes}{_NONE}"):
            return _KEY
        return _OPENING if codes[0] == _NONE else _HALF_KEY


# By the language's code, as the tables of shapes are.
_KINDS: dict[str, _Kinds] = {}


def passages(text: str, language: Language) -> Iterator[Words]:
    """The words of each stretch of the text that words no date is made of leave, and that may hold a date, in order.

    Most texts have few: the rest of their words is only looked up, whole pieces between blanks at a time.
    """
    known = _KINDS.get(language.code) or _KINDS.setdefault(language.code, _Kinds(language))
    pieces = text.replace("\n", " ").split(" ")
    kinds = "".join(map(known.__getitem__, pieces))
    end = reached = offset = 0
    while match := _HINT.search(kinds, end):
        first = match.start() if match[0] == _OPENING else kinds.rfind(_NONE, end, match.start()) + 1 or end
        end = kinds.find(_NONE, match.end())
        if end < 0:
            end = len(kinds)
        if kinds[first:end].strip(_HALF_KEY + _OPENING + _WEAK_PART):
            if first > reached:
                offset += len(" ".join(pieces[reached:first])) + 1
            size = len(" ".join(pieces[first:end]))
            yield Words(text[offset : offset + size], offset, known)
            offset, reached = offset + size + 1, end


class Stretch(NamedTuple):
    """Neighbouring tokens as codes, before their places in the text are worked out: few of them hold a date."""

    codes: str
    first: int
    gaps: list[str]


class Words:
    """The words and numbers of a passage with what stands between them, and a code for each: a blank where it has none.

    `offset` is where in its text the passage begins.
    """

    def __init__(self, passage: str, offset: int, known: _Kinds) -> None:
        # Gaps and words by turns: to split costs a third of looking at each match.
        self._pieces = _TOKEN.split(passage)
        self._offset, self._known = offset, known
        self.codes = "".join(map(known.codes.__getitem__, self._pieces[1::2]))
        # Where in the text each gap and each word begins, and where the last one ends, once that is asked.
        self._places: list[int] = []

    def stretches(self) -> Iterator[Stretch]:
        """The stretches of the passage that may hold a date, in order; cost is linear in its length."""
        behind, weak = 0, self._known.weak
        for match in self._known.key.finditer(self.codes):
            if match.start() >= behind:
                first = self._first_beside(match.start(), behind)
                gaps = self._gaps_behind(first)
                behind = first + len(gaps) + 1
                codes = self.codes[first:behind]
                if any(gaps):
                    codes = codes[0] + "".join(map(add, gaps, codes[1:]))
                if not weak.issuperset(codes):
                    yield Stretch(codes, first, gaps)

    def _first_beside(self, at: int, least: int) -> int:
        """The first of the words from `least` on between which and word `at` nothing separates."""
        while at > least and self.codes[at - 1] != _NONE and self._between(at) is not None:
            at -= 1
        return at

    def _gaps_behind(self, at: int) -> list[str]:
        """The codes of what stands between the words from word `at` on, up to what separates two of them."""
        gaps: list[str] = []
        codes, pieces = self.codes, self._pieces
        for index in range(at + 1, len(codes)):
            if codes[index] == _NONE:
                break
            # A single blank is what mostly stands there: quicker to see than to look up.
            between = "" if pieces[2 * index] == " " else self._between(index)
            if between is None:
                break
            gaps.append(between)
        return gaps

    def segment(self, stretch: Stretch) -> Segment:
        """The tokens of a stretch with their places in the text."""
        codes, at, gaps = stretch
        if not self._places:
            self._places = list(accumulate(map(len, self._pieces), initial=self._offset))
        places, last = self._places, at + len(gaps)
        if not any(gaps):
            return Segment(codes, places[2 * at + 1 : 2 * last + 2 : 2], places[2 * at + 2 : 2 * last + 3 : 2])
        starts, ends = [places[2 * at + 1]], [places[2 * at + 2]]
        for index, between in enumerate(gaps, at + 1):
            if between:
                gap = self._pieces[2 * index]
                place = ends[-1] + len(gap) - len(gap.lstrip())
                starts += range(place, place + len(between))
                ends += range(place + 1, place + 1 + len(between))
            starts.append(places[2 * index + 1])
            ends.append(places[2 * index + 2])
        return Segment(codes, starts, ends)

    def _between(self, at: int) -> str | None:
        """The codes of what stands between word `at` and the one before, None where it separates them."""
        gap = self._pieces[2 * at]
        between = _GAPS[gap] if gap in _GAPS else _gap_codes(gap)
        if between and between[0] == ".":
            last = self._pieces[2 * at - 1]
            if last not in self._known.abbreviations and not (self._known.digits_dot and last.isdigit()):
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
