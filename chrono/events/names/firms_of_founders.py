"""Firms that are called by the surname of who founded them: where "Lang" is the firm, and where it is Otto Lang.

What is said of firms alone is in `phrases.yaml`, under `said_of_firms`: add there what gives one away behind its name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from chrono.events.names.name_verbs import NEXT_WORDS
from chrono.events.names.sightings import Sighting
from chrono.events.words.lexicon import lexicon
from chrono.events.words.phrases import any_phrase

__all__ = ["named_as_firm"]

_BEFORE = re.compile(r"([\w.]+),? \Z")
_BEFORE_REACH = 24  # characters before a name in which the word stands that says what he is
_OF_PERSONS = re.compile(
    r",? who(?:m|se)?\b| (?:himself|herself|was (?:born|buried|married|knighted|elected|killed|arrested|sworn))\b"
)


def named_as_firm(text: str, sightings: Sequence[Sighting]) -> list[Sighting]:
    """Of the places where a surname stands alone, those where the firm is meant that the text calls by it."""
    if not any(_said_of_firms().match(text, s.end) for s in sightings):
        return []
    return [s for s in sightings if not _is_of_a_person(text, s)]


def _is_of_a_person(text: str, s: Sighting) -> bool:
    """Whether a surname is a person's where it stands: by what he does, or by the word before it."""
    doing = NEXT_WORDS.match(text, s.end)
    if (doing is not None and doing[1] in lexicon().personal) or _OF_PERSONS.match(text, s.end):
        return True
    before = _BEFORE.search(text, max(0, s.start - _BEFORE_REACH), s.start)
    word = before[1].casefold() if before is not None else ""
    words = lexicon()
    return any(word in known for known in (words.kin, words.callings, words.honorifics, words.titles))


@cache
def _said_of_firms() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_phrase('said_of_firms', 'en')})\b")
