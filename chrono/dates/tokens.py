"""A text as codes: one character for each word or number that a date can be made of, and for what stands between.

Words that no date is made of are skipped, so the rest of the work is done on a small part of the text. To let one more
thing stand between two tokens, add it to `_MARKS`.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from itertools import accumulate, islice
from string import digits

import attrs

from chrono.lang import Language

__all__ = ["Segment", "Words", "leads_to_number", "passages"]

# Latin, Greek and Cyrillic. A letter of another script parts words as well as a word does that no date is made of, and
# a class of characters that are listed is found in two thirds of the time.
_OTHER_SCRIPTS = "\u0530"
_SCRIPTS = "".join(map(chr, (*range(ord(_OTHER_SCRIPTS)), *range(0x1E00, 0x2000))))
_LETTERS = "".join(f"{run[0]}-{run[-1]}" for run in re.findall(r"[^\W\d_]+", _SCRIPTS))
_TOKEN = re.compile(rf"([{_LETTERS}]+|\d+)")

# Code of each mark between tokens; anything else ends the segment.
_MARKS = {
    ",": ",", ".": ".", "-": "-", "‑": "-", "–": "–", "—": "–", "−": "–", "/": "/", ":": ":", ";": ";", "'": "'",
    "’": "'", "‘": "'", "`": "'", "(": "(", ")": ")", "[": "(", "]": ")", "|": "|", '"': '"', "“": '"', "”": '"',
    "$": "$", "%": "%", "«": '"', "»": '"', "*": "*", "_": "*", "·": ".",
}  # fmt: skip

# Numbers with another mark between them may be a date though each of them alone is none.
_WEAK_MARKS = frozenset((*_MARKS.values(), "^", "‚")) - frozenset(":/-·'")

# Marks at the edges of a piece that hold no word.
_EDGES = ".,;:!?…()[]*_\"'“”„‘’«»–—-"

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
_TELLING = re.compile(r"[:/]|[-‑.]\S|^['’‘]\d\d\b")

# How many words and pieces a language keeps the codes and kinds of, and how long these may be, in characters.
# A thousand documents have some 100,000 such pieces, and to forget them is to look at all of them again.
_MOST_KEPT, _LONGEST_KEPT = 150_000, 24

# The longest stretch between tokens that is looked at, in characters: a comma, and blanks where a tag stood.
_MAX_GAP = 14
_LONGEST_LEAD = 9  # tokens of a date up to its first number


@attrs.define(slots=True)
class Segment:
    """Neighbouring tokens: `codes[i]` stands for `text[starts[i]:ends[i]]`."""

    codes: str
    starts: list[int]
    ends: list[int]


# What stands between two tokens, of which some codes may remain beside a word that no date is made of.
_GAP_SIGNS = "".join({*_MARKS.values(), "^", "‚"})


def _gap_codes(gap: str) -> str:
    """The codes of what stands between two tokens, a blank where it separates them."""
    if not gap:
        return "^"
    if len(gap) > _MAX_GAP:
        return _NONE
    marks = gap.strip()
    if not marks:
        return _NONE if gap.count("\n") > 1 else ""
    if gap.count("\n") > 1:
        return _NONE
    if marks == "-" and "\n" in gap.partition("-")[0]:
        return _NONE  # the next item of a list
    if marks in ("-", "--") and gap != marks:
        return "–"
    if marks in ("--", "---"):
        return "–"
    if marks == "." and gap == marks:
        return "·"
    if marks == "," and gap == marks:
        return "‚"
    codes = "".join(_MARKS.get(mark, "\0") for mark in marks if not mark.isspace())
    return _NONE if "\0" in codes else codes


class _Gaps(dict[str, str]):
    """The codes of what stands between two tokens: of what does so in most places, and of what was seen lately."""

    def __init__(self) -> None:
        blanks = ("", " ", "\n", "  ")
        marks = ("", *_MARKS, ".,", ",'", "',", ").", "),", ").", "--", '."', ',"')
        gaps = (before + mark + after for mark in marks for before in blanks for after in blanks)
        super().__init__((gap, _gap_codes(gap)) for gap in gaps)

    def __missing__(self, gap: str) -> str:
        codes = _gap_codes(gap)
        if len(gap) <= _MAX_GAP and len(self) < _MOST_KEPT:
            self[gap] = codes
        return codes


_GAPS = _Gaps()
# "\n1870 – ", "\n1870: ": a line that a year and a mark open.
_ENTRY = re.compile(r"\n[ \t]*\d{4}(?: [–—-]|:)(?:\s|$)")


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
        self._words = language.codes
        self.months = frozenset(word for word, said in language.values.items() if word.isupper() and "ROMAN" in said)
        self.abbreviations, self.digits_dot = language.abbreviations, "number_dot" in language.settings

    def __missing__(self, piece: str) -> str:
        # Most are one word that no date is made of, between marks, and this is quick to see. Numbers that touch it
        # belong to it: no date is the middle of "COVID19" or "5G".
        word = piece.strip(_EDGES).strip(digits)
        alone = word not in self._words and word.isalpha() and (word.isascii() or max(word) < _OTHER_SCRIPTS)
        kind = _NONE if alone else self._kind(piece)
        if len(piece) <= _LONGEST_KEPT:
            if len(self) >= _MOST_KEPT:
                self.clear()
            self[piece] = kind
        return kind

    def _kind(self, piece: str) -> str:
        """Of any piece."""
        codes = "".join(map(self.codes.__getitem__, _TOKEN.findall(piece)))
        if codes.isspace():
            return _NONE
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


class Words:
    """The words and numbers of a passage as codes, with those of what stands between them.

    A blank stands for a word that no date is made of, and for what separates two words. `offset` is where in its text
    the passage begins.
    """

    def __init__(self, passage: str, offset: int, known: _Kinds) -> None:
        # Gaps and words by turns: to split costs a third of looking at each match.
        self._pieces = pieces = _TOKEN.split(passage)
        self._offset, self._known = offset, known
        self._signs = signs = [""] * len(pieces)
        signs[1::2] = map(known.codes.__getitem__, pieces[1::2])
        signs[2:-1:2] = map(_GAPS.__getitem__, pieces[2:-1:2])
        if "\n" in passage and _ENTRY.search(passage):
            self._part_entries()
        codes = "".join(signs)
        self._codes = self._without_ends() if "." in codes else codes
        # Where in the text each gap and word begins, and with how many codes it ends, once that is asked.
        self._places: list[int] = []
        self._reached: list[int] = []

    def _part_entries(self) -> None:
        """Put a blank before a year that opens an entry of annals: no word of the line above counts or numbers it."""
        pieces = self._pieces
        for at in range(2, len(pieces) - 2, 2):
            in_date = at > 3 and pieces[at - 3].isdigit()  # "on 17 March\n1776 – the day"
            if "\n" in pieces[at] and not in_date and _ENTRY.match("".join(pieces[at : at + 3]).lstrip(" \t")):
                self._signs[at] = _NONE

    def _without_ends(self) -> str:
        """All codes, blanks for the full stops that end a sentence: those behind a word that is not abbreviated.

        Behind a number none ends before a month in Roman numbers: "7. VII. 1901".
        """
        signs, known = self._signs, self._known
        for at in range(2, len(signs) - 1, 2):
            if signs[at][:1] == ".":
                word = self._pieces[at - 1]
                goes_on = word.isdigit() and (known.digits_dot or self._pieces[at + 1] in known.months)
                if word not in known.abbreviations and not goes_on:
                    signs[at] = _NONE
        return "".join(signs)

    def stretches(self) -> Iterator[tuple[str, int]]:
        """The codes between two blanks, where these may hold a date, and which of all codes is their first."""
        at, weak, key = 0, self._known.weak, self._known.key
        for run in self._codes.split(_NONE):
            if run and key.search(codes := run.strip(_GAP_SIGNS)) and not weak.issuperset(codes):
                yield codes, at + run.index(codes[0])
            at += len(run) + 1

    def segment(self, codes: str, first: int) -> Segment:
        """The tokens of a stretch with their places in the text."""
        if not self._places:
            self._places = list(accumulate(map(len, self._pieces), initial=self._offset))
            self._reached = list(accumulate(map(len, self._signs)))
        places = self._places
        at = bisect_right(self._reached, first)
        last = bisect_left(self._reached, first + len(codes), at)
        if last - at == 2 * len(codes) - 2:  # with nothing between the words, as mostly
            return Segment(codes, places[at : last + 1 : 2], places[at + 1 : last + 2 : 2])
        starts, ends = [], []
        for index, signs in enumerate(self._signs[at : last + 1], at):
            if index % 2:
                starts.append(places[index])
                ends.append(places[index + 1])
            elif signs:
                place = places[index]
                if self._pieces[index][:1].isspace():
                    place += len(self._pieces[index]) - len(self._pieces[index].lstrip())
                if len(signs) == 1:
                    starts.append(place)
                    ends.append(place + 1)
                else:
                    starts += range(place, place + len(signs))
                    ends += range(place + 1, place + len(signs) + 1)
        return Segment(codes, starts, ends)


def leads_to_number(text: str, at: int, codes: Mapping[str, str]) -> bool:
    """Whether only words that dates are made of stand between an offset and a number near it.

    Where not, no date with a number in it begins there; to ask costs a fraction of looking for the date.
    """
    for token in islice(_TOKEN.finditer(text, at), _LONGEST_LEAD):
        if token[0].isdigit() or token[0] not in codes:
            return token[0].isdigit()
    return False
