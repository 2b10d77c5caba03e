"""Where in a file a piece of text stands, in words that lead a person there."""

from __future__ import annotations

import re
from collections.abc import Iterable

__all__ = ["assembled", "in_words"]

_LONGEST = 200
_HIDDEN = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def in_words(*parts: str) -> str:
    """The parts, joined by commas, on one line without invisible characters and not too long."""
    text = " ".join(_HIDDEN.sub(" ", ", ".join(filter(None, parts))).split())
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def assembled(pieces: Iterable[tuple[str, str]]) -> tuple[str, tuple[tuple[int, str], ...]]:
    """Pieces of text as one, and the offset at which each location begins; "" goes on with the one before."""
    texts: list[str] = []
    locations: list[tuple[int, str]] = []
    offset = 0
    for text, location in pieces:
        if location and text and (not locations or locations[-1][1] != location):
            locations.append((offset, location))
        texts.append(text)
        offset += len(text)
    return "".join(texts), tuple(locations)
