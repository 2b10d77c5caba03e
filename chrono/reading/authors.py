"""Who wrote a text, as what stands beside it says: the author of a front matter, the sender of an e-mail."""

from __future__ import annotations

import re
from collections.abc import Mapping

from chrono.lang.full_names import CAPITALISED, full_name

__all__ = ["author_of"]

# The names of metadata that give one, the most telling first.
_KEYS = ("author", "authors", "byline", "by", "writer", "creator", "creators", "dc.creator", "from", "sender")
_ADDRESS = re.compile(r"\s*<[^<>]*>|\s*\([^()]*@[^()]*\)")
_BY = re.compile(r"\A(?:by|von|par|por|автор:?)\s+(?=\S)", re.IGNORECASE)
_NAME = re.compile(full_name(4))
_WORD = re.compile(CAPITALISED)


def author_of(metadata: Mapping[str, str]) -> str | None:
    """The one name that the metadata, keys in lower case, give as the author's, given names first.

    None where there is none, where there are several, or an address alone. Whether it is a person's is not asked.
    """
    value = next((metadata[key] for key in _KEYS if key in metadata), "")
    said = _BY.sub("", _ADDRESS.sub("", value))
    parts = [part.strip(" \"'") for part in said.split(",")]
    if len(parts) > 1 and _WORD.fullmatch(parts[0]) and _is_given(parts[1]):
        parts[:2] = [f"{parts[1]} {parts[0]}"]  # "Cole, Ada"
    named = [part for part in parts if _NAME.fullmatch(part)]
    return named[0] if len(named) == 1 and named[0] == parts[0] else None


def _is_given(part: str) -> bool:
    """Whether words may be somebody's given names: "Ada", "Ada M."."""
    return 0 < len(part.split()) <= 2 and all(map(_WORD.fullmatch, part.split()))
