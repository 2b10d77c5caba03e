"""An event's id: short, and made of what the event is, so that it survives what happens around it.

The id hashes the kind, the day or period, and the words of its best quote that bear meaning, folded to lower case;
nothing of its place in the document or of other documents. Two events of one document that would share an id differ
by a number in the order of the text.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from functools import lru_cache

from chrono.events.words.phrases import phrases

__all__ = ["identify", "key_words"]

_WORD = re.compile(r"[^\W_]{3,}")
_ASCII_WORD = re.compile(r"[a-z0-9]{3,}")  # the same of small ASCII letters, found in half the time
_MARKS = "’“”–—‘"  # mostly all of a text that is not ASCII
_COMMON = frozenset(phrases("words_in_all_quotes"))


@lru_cache(maxsize=512)  # the quote of several events, and the clause that draft after draft is compared with
def key_words(text: str) -> tuple[str, ...]:
    """The words of a text that bear meaning, lower case, each once, in order of the alphabet."""
    if not text.isascii():
        for mark in _MARKS:
            text = text.replace(mark, " ")
    if text.isascii():
        return tuple(sorted({*_ASCII_WORD.findall(text.lower())} - _COMMON))
    return tuple(sorted({*map(str.casefold, set(_WORD.findall(text)))} - _COMMON))


def identify(kind: str, date: str | None, quote: str, taken: Counter[str]) -> str:
    """The id of an event; `taken` counts what is given already in the same document, and this id with it."""
    essence = "\n".join((kind, date or "undated", " ".join(key_words(quote))))
    base = f"{kind}-{hashlib.blake2b(essence.encode('utf-8', 'surrogatepass'), digest_size=5).hexdigest()}"
    taken[base] += 1
    return base if taken[base] == 1 else f"{base}-{taken[base]}"
