"""A text as codes: one character for each word or number that a date can be made of, and for what stands between.

Words that no date is made of are skipped, so the rest of the work is done on a small part of the text. To let one more
thing stand between two tokens, add it to `_MARKS`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import islice

import attrs

from chrono.lang import Language

__all__ = ["Segment", "leads_to_number", "segments"]

_TOKEN = re.compile(r"[^\W\d_]+|\d+")
# The same for a text in ASCII, half as fast again.
_ASCII_TOKEN = re.compile(r"[A-Za-z]+|[0-9]+")

# Code of each mark between tokens; anything else ends the segment.
_MARKS = {
    ",": ",", ".": ".", "-": "-", "‑": "-", "–": "–", "—": "–", "−": "–", "/": "/", ":": ":", ";": ";", "'": "'",
    "’": "'", "‘": "'", "`": "'", "(": "(", ")": ")", "[": "(", "]": ")", "|": "|", '"': '"', "“": '"', "”": '"',
    "$": "$", "%": "%", "«": '"', "»": '"', "*": "*", "_": "*", "·": ".",
}  # fmt: skip

# Numbers with one of these between them may be a date though each of them alone is none.
_STRONG_MARKS = frozenset(":/-·")

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
    weak = language.weak
    found: list[Segment] = []
    codes: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    strong = False
    for code, start, end, between in _coded_tokens(text, language):
        if between is None:
            if strong:
                found.append(Segment("".join(codes), starts, ends))
            codes, starts, ends = [code], [start], [end]
            strong = code not in weak
            continue
        if between:
            place = start - len(text[ends[-1] : start].lstrip())
            for mark in between:
                codes.append(mark)
                starts.append(place)
                place += 1
                ends.append(place)
            strong = strong or not _STRONG_MARKS.isdisjoint(between)
        codes.append(code)
        starts.append(start)
        ends.append(end)
        if code not in weak:
            strong = True
    if strong:
        found.append(Segment("".join(codes), starts, ends))
    return found


def _coded_tokens(text: str, language: Language) -> Iterator[tuple[str, int, int, str | None]]:
    """Each token that a date can be made of: its code, start and end, and the codes between it and the one before.

    None stands for what separates the two: a word that no date is made of, the end of a sentence, an empty line.
    """
    get, gaps, abbreviations = language.codes.get, _GAPS, language.abbreviations
    digits_dot = "number_dot" in language.settings
    long, eight = language.codes["\0LONG"], language.codes["\0EIGHT"]
    apart = True
    previous, last = 0, ""
    for match in (_ASCII_TOKEN if text.isascii() else _TOKEN).finditer(text):
        word = match[0]
        code = get(word)
        if code is None:
            if word > ":":
                apart = True
                continue
            code = eight if len(word) == 8 else long
        start, end = match.span()
        between: str | None = None
        if not apart:
            gap = text[previous:start]
            between = gaps[gap] if gap in gaps else _gap_codes(gap)
            if between and between[0] == "." and last not in abbreviations and not (digits_dot and last.isdigit()):
                between = None
        yield code, start, end, between
        apart = False
        previous, last = end, word


def leads_to_number(text: str, at: int, codes: Mapping[str, str]) -> bool:
    """Whether only words that dates are made of stand between an offset and a number near it.

    Where not, no date with a number in it begins there; to ask costs a fraction of looking for the date.
    """
    for token in islice(_TOKEN.finditer(text, at), _LONGEST_LEAD):
        if token[0].isdigit() or token[0] not in codes:
            return token[0].isdigit()
    return False
