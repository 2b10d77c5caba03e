"""The words that patterns are made of, in every language, from `phrases.yaml`; to teach one, add it there."""

from __future__ import annotations

import re
from functools import cache
from itertools import groupby

from chrono.lang.alternatives import alternatives
from chrono.strict_yaml import shipped

__all__ = ["any_phrase", "phrases"]

_PLAIN = re.compile(r"[\w '’-]*")  # some are patterns


def any_phrase(section: str, *languages: str) -> str:
    """The words of a section as the alternatives of a pattern, in the order of the file; of all languages if none."""
    parts = groupby(phrases(section, *languages), lambda phrase: _PLAIN.fullmatch(phrase) is not None)
    return "|".join(alternatives(words, str) if plain else "|".join(words) for plain, words in parts)


def phrases(section: str, *languages: str) -> tuple[str, ...]:
    """The words of a section in some languages, or in all, in the order of the file; raises KeyError for no section."""
    listed = _table()[section]
    return tuple(word.replace("_", " ") for code in languages or listed for word in listed[code].split())


@cache
def _table() -> dict[str, dict[str, str]]:
    table: dict[str, dict[str, str]] = shipped("chrono.events", "phrases.yaml")
    return table
