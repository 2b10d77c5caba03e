"""What a text says over and over without end, and is no telling: one line stuck in a loop, a page of filler.

Ten thousand characters that are the same few hundred again and again tell nothing that the first of them do not, and
would be read, each for itself, as thousands of events.
"""

from __future__ import annotations

from collections.abc import Iterator

__all__ = ["repetitions", "without_repetitions"]

Stretch = tuple[int, int, int]

_BLOCK = 10_000  # characters of which all are repeated
_LONGEST = 500  # characters that are repeated
_KEPT = 2_000  # characters of a repetition that are read
_PROBE = 64


def without_repetitions(text: str, found: list[Stretch]) -> str:
    """The text, each sign in its place, with blanks for the stretches that are in `found`."""
    parts, last = [], 0
    for start, end, _ in found:
        parts += [text[last:start], " " * (end - start)]
        last = end
    return "".join([*parts, text[last:]]) if parts else text


def repetitions(text: str) -> Iterator[Stretch]:
    """Where a text repeats itself beyond what is read, as (start, end, length of what is repeated), in order."""
    at = last = 0
    while at + _BLOCK <= len(text):
        length = _length_of_repeated(text, at)
        if not length:
            at += _BLOCK
            continue
        start = at
        while start > last and text[start - 1] == text[start - 1 + length]:
            start -= 1
        end = at + _BLOCK
        while size := _repeated_behind(text, end, length):
            end += size
        yield start + _KEPT, end, length
        at = last = end


def _length_of_repeated(text: str, at: int) -> int:
    """The characters that a block is made of, over and over; 0 where it is not, or where they have no word."""
    again = text.find(text[at : at + _PROBE], at + 1, at + _LONGEST + _PROBE)
    length = again - at
    if again < 0 or text[at : at + _BLOCK - length] != text[again : at + _BLOCK]:
        return 0
    return length if any(map(str.isalnum, text[at:again])) else 0


def _repeated_behind(text: str, end: int, length: int) -> int:
    """How many characters behind a repetition go on with it, a block of them at most."""
    size = min(_BLOCK, len(text) - end)
    if text[end : end + size] == text[end - length : end - length + size]:
        return size
    return next((n for n in range(size) if text[end + n] != text[end + n - length]), 0)
