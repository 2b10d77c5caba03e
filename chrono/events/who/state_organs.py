"""Countries named by their adjective before those who act for them, "the French government", or by it: "the French".

Organs, offices and deeds are in `names.yaml`, under `state_organs`, `state_offices` and `invasions`. An office with a
name behind it is that person's: "the Polish minister Ann Cole" is she, and not Poland.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from chrono.events.words.gazetteer import gazetteer
from chrono.events.words.lexicon import any_of, lexicon
from chrono.events.words.phrases import any_phrase

__all__ = ["countries_of_deeds", "countries_of_organs", "countries_of_peoples"]

_PEOPLE = r"[A-Z][a-z]+"
_REACH = 60  # characters before a deed in which its country stands
# "The French", "the Dutch and the Germans": "the German" is one of them, or goes on.
_NATION = r"[A-Z][a-z]*(?:sh|ch|ese|ss|s)"
_NATIONS = re.compile(
    rf"[Tt]he (?P<of>{_NATION}(?:, (?:the )?{_NATION})*(?:,? and (?:the )?{_NATION})?)\b(?!['’-]\w| [A-Z])"
    r"(?: (?P<behind>[a-z]+))?"
)
_BEFORE = re.compile(rf"\b(?P<of>{_PEOPLE}(?:(?:, {_PEOPLE})*,? and {_PEOPLE})?) (?:[a-z]+ )?\Z")


def countries_of_organs(text: str, start: int, end: int) -> Iterator[str]:
    """The countries of the organ or office with which a stretch of text begins; "French settlers" are none."""
    match = _organ().match(text, start, end)
    yield from _countries(match["of"]) if match is not None else ()


def countries_of_peoples(text: str, start: int, end: int, *, whole: bool = False) -> Iterator[str]:
    """The countries whose people a stretch of text begins with: "the French".

    If `whole`, all of it is they, or the rest is set off.
    """
    match = _NATIONS.match(text, start, end)
    if match is None:
        return
    behind = match["behind"]
    if whole and match.end("of") < end and not text.startswith((",", " ("), match.end("of")):
        return
    if behind and not whole and behind not in lexicon().function and not behind.endswith("ly"):
        return  # "the French ambassador"
    yield from _countries(match["of"])


def countries_of_deeds(text: str, start: int, end: int) -> Iterator[str]:
    """The countries whose deed a noun is that stands from `start` to `end`: "the Italian | invasion"."""
    for match in _deed().finditer(text, start, end):
        before = _BEFORE.search(text, max(0, match.start() - _REACH), match.start())
        yield from _countries(before["of"]) if before is not None else ()


@cache
def _deed() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(lexicon().invasions)})\b")


def _countries(adjectives: str) -> Iterator[str]:
    for adjective in re.findall(_PEOPLE, adjectives):
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
