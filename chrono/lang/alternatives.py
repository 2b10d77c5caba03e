"""Words as the alternatives of a pattern, those that begin alike together.

An engine tries one alternative after the other at every place of a text, above all where it does not mind small and
large letters. Words that share their first letters cost it hardly more than one of them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

__all__ = ["alternatives"]


def alternatives(words: Iterable[str], letter: Callable[[str], str] = re.escape) -> str:
    """The words as alternatives that match as those joined by bars do: of words that both fit, the first in order.

    `letter` gives the pattern of each sign.
    """
    return "|".join(_together(list(dict.fromkeys(words)), letter))


def _together(words: Sequence[str], letter: Callable[[str], str]) -> list[str]:
    """The alternatives of words in order: one for each first letter, and an empty one for a word that ends here."""
    if "" in words:
        end = words.index("")
        return [*_together(words[:end], letter), "", *_together(words[end + 1 :], letter)]
    by_first: dict[str, list[str]] = {}
    for word in words:
        by_first.setdefault(word[0], []).append(word[1:])
    return [letter(first) + _grouped(_together(rest, letter)) for first, rest in by_first.items()]


def _grouped(parts: Sequence[str]) -> str:
    return parts[0] if len(parts) == 1 else f"(?:{'|'.join(parts)})"
