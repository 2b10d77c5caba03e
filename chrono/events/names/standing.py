"""How a word stands in a text, asked of one name after the other: the text is gone over once, not for each of them."""

from __future__ import annotations

import re
from functools import lru_cache

__all__ = ["stands_inside", "stands_small"]

_WORD = re.compile(r"\w+")
# A word with a capital inside of a sentence. The blank first: so the search goes from blank to blank.
_INSIDE = re.compile(r" (?=[^\Wa-z])(?<=[a-z,] )(?<!\b[iI]n )(?<!\b[aA]t )(?<!\bnear )(\w+)")


def stands_small(text: str, name: str) -> bool:
    """Whether a text has a name of one word in small letters, as a word."""
    small = name.lower()
    parts = _WORD.findall(small)
    if not _words(text).issuperset(parts):
        return False
    word = re.escape(small)
    return parts == [small] or re.search(rf"{word}\b(?<!\w{word})", text) is not None


def stands_inside(text: str, name: str) -> bool:
    """Whether a name of one word stands inside a sentence too, where no first word has its capital.

    What stands only behind "in" is a place.
    """
    first = _WORD.match(name)
    if first is not None and first.group() not in _inside(text):
        return False
    if first is not None and first.group() == name:
        return True
    word = re.escape(name)
    inside = re.search(rf" {word}\b(?<=[a-z,] {word})(?<!\b[iI]n {word})(?<!\b[aA]t {word})(?<!\bnear {word})", text)
    return inside is not None


@lru_cache(maxsize=2)
def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text))


@lru_cache(maxsize=2)
def _inside(text: str) -> frozenset[str]:
    return frozenset(_INSIDE.findall(text))
