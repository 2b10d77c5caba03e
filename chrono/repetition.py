"""What a text says over and over without end, and is no telling: one line stuck in a loop, a page of filler.

Ten thousand characters that are the same few hundred again and again tell nothing that the first of them do not, and
would be read, each for itself, as thousands of events. The elements of a page are shorter: two thousand are enough.
"""

from __future__ import annotations

from collections.abc import Iterator

__all__ = ["repetitions", "shortened_markup", "without_repetitions"]

Stretch = tuple[int, int, int]

_BLOCK = 10_000  # characters of which all are repeated
_LONGEST = 500  # characters that are repeated
_KEPT = 2_000  # characters of a repetition that are read
_MARKUP_BLOCK, _MARKUP_KEPT = 2_000, 300  # the same of elements
_PROBE = 64


def without_repetitions(text: str, found: list[Stretch]) -> str:
    """The text, each sign in its place, with blanks for the stretches that are in `found`."""
    parts, last = [], 0
    for start, end, _ in found:
        parts += [text[last:start], " " * (end - start)]
        last = end
    return "".join([*parts, text[last:]]) if parts else text


def shortened_markup(page: str) -> str:
    """A page without the further times that it has the same few elements, over and over; its tags stay whole."""
    parts, last = [], 0
    for start, end, length in repetitions(page, _MARKUP_BLOCK, _MARKUP_KEPT):
        if "<" in page[start : start + length]:
            parts.append(page[last:start])
            last = start + (end - start) // length * length
    return "".join([*parts, page[last:]]) if parts else page


def repetitions(text: str, block: int = _BLOCK, kept: int = _KEPT) -> Iterator[Stretch]:
    """Where a text repeats itself beyond what is read, as (start, end, length of what is repeated), in order.

    `block` characters have to be the same few, of which `kept` are read.
    """
    at = last = 0
    while at + block <= len(text):
        length = _length_of_repeated(text, at, block)
        if not length:
            at += block
            continue
        start = at
        while start > last and text[start - 1] == text[start - 1 + length]:
            start -= 1
        end = at + block
        while size := _repeated_behind(text, end, length):
            end += size
        yield start + kept, end, length
        at = last = end


def _length_of_repeated(text: str, at: int, block: int) -> int:
    """The characters that a block is made of, over and over; 0 where it is not, or where they have no word."""
    again = text.find(text[at : at + _PROBE], at + 1, at + _LONGEST + _PROBE)
    length = again - at
    if again < 0 or text[at : at + block - length] != text[again : at + block]:
        return 0
    return length if any(map(str.isalnum, text[at:again])) else 0


def _repeated_behind(text: str, end: int, length: int) -> int:
    """How many characters behind a repetition go on with it, a block of them at most."""
    size = min(_BLOCK, len(text) - end)
    if text[end : end + size] == text[end - length : end - length + size]:
        return size
    return next((n for n in range(size) if text[end + n] != text[end + n - length]), 0)
