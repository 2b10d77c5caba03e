"""Countries named by their adjective before those who act for them: "the French government", "Polish ministers".

Organs and offices are in `names.yaml`, under `state_organs` and `state_offices`. An office with a name behind it is
that person's: "the Polish minister Ann Cole" is she, and not Poland.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from chrono.events.gazetteer import gazetteer
from chrono.events.lexicon import any_of, lexicon
from chrono.events.phrases import any_phrase

__all__ = ["countries_of_organs"]

_PEOPLE = r"[A-Z][a-z]+"


def countries_of_organs(text: str, start: int, end: int) -> Iterator[str]:
    """The countries of the organ or office with which a stretch of text begins; "French settlers" are none."""
    match = _organ().match(text, start, end)
    for adjective in re.findall(_PEOPLE, match["of"]) if match is not None else ():
        entry = gazetteer().adjective(adjective)
        country = gazetteer().country(entry.country) if entry is not None else None
        if country is not None:
            yield country.name


@cache
def _organ() -> re.Pattern[str]:
    words = lexicon()
    of = rf"(?P<of>{_PEOPLE}(?:(?:, {_PEOPLE}){{0,4}},? and {_PEOPLE})?)"
    modifiers = any_phrase("kinds_of_offices")
    unnamed = r"(?!,? (?:[A-Z]|of\b|to\b|for\b)|['’])"
    return re.compile(
        rf"(?:[Tt]he |[Hh]is |[Hh]er |[Ii]ts |[Tt]heir )?{of} (?:(?:{modifiers}) ){{0,2}}"
        rf"(?:(?:{any_of(words.state_organs)})\b|(?:{any_of(words.state_offices)})\b{unnamed})"
    )
