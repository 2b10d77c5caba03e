"""Days, weeks and months that are proclaimed as something: "proclaim 2 May 2024 as Fern Day" tells of that day, too.

The proclaiming is an event of its own; here is what is to be observed, on the day that the words give. What names such
a time is in `words.yaml` and `grammar.yaml`, under `observances`, the verbs that give the name under `naming_days`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from chrono.events.drafts import Draft, Span
from chrono.events.layout.markup import bare
from chrono.events.words.kinds import grammar

if TYPE_CHECKING:
    from chrono.events.days.anchors import Anchor
    from chrono.events.reader import Reader

__all__ = ["OBSERVANCE", "observances"]

OBSERVANCE = "observance"  # the origin of what is to be observed

_NAMED = re.compile(
    r",?\s+(?:(?:as|to\s+be)\s+)?(?:the\s+|an?\s+)?(?P<name>[A-Z0-9][\w’'.-]*"
    r"(?:,?\s+(?:(?:of|the|and|for|in|on|to|against|with)\s+){0,3}[A-Z0-9][\w’'-]*){0,16})"
)
_PERIOD = r"(?:\s+(?:the\s+)?(?:week|month|period|day|days|weekend)\s+(?:of|from))?\s+"
_NEXT = re.compile(r",?\s+and(?:\s+(?:the\s+)?(?:week|month|period)\s+(?:of|from))?\s+")
_NUMBERED = re.compile(r"\w(?:st|nd|rd|th)\s+Anniversary\b")  # which `anniversaries` tells of, and what it is of
_REACH = 60  # characters from a verb to its day
_LONGEST = 370  # days


def observances(reader: Reader) -> list[Draft]:
    """What is to be observed in the times that English sentences proclaim, designate or declare as something."""
    if reader.document.language != "en" or not any(word in reader.plain for word in _hints()):
        return []
    return list(_proclaimed(reader))


@cache
def _hints() -> tuple[str, ...]:
    """What the verbs begin with, as it stands in the middle of a sentence."""
    return tuple(sorted({verb[:7] for verb in grammar("naming_days", "en")}))


@cache
def _naming() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted(grammar('naming_days', 'en'), reverse=True))}){_PERIOD}\Z")


def _proclaimed(reader: Reader) -> Iterator[Draft]:
    behind = -1  # the end of the name before
    for one in reader.anchors:
        named = _NAMED.match(reader.plain, one.end)
        if named is None or one.partial or (one.when.days or _LONGEST) >= _LONGEST:
            continue
        led = _naming().search(reader.plain, max(0, one.start - _REACH), one.start)
        if not led and not (0 <= behind < one.start and _NEXT.fullmatch(reader.plain, behind, one.start)):
            continue
        name = _observance(named)
        if name:
            behind = named.start("name") + len(name)
            yield _draft(reader, one, (named.start("name"), behind))


def _observance(named: re.Match[str]) -> str:
    """The name up to its last noun of a time: "Fern Day", of "Fern Day and 3 May"; "" where it has none."""
    name, nouns = named["name"], grammar("observances", "en")
    words = list(re.finditer(r"[\w’']+", name))
    last = next((word for word in reversed(words) if word.group().casefold() in nouns), None)
    if last is None or _NUMBERED.search(name):
        return ""
    goes_on = re.match(r"\s+(?:of|for|against|to|in|on)\b", name[last.end() :])
    told = name if goes_on else name[: last.end()]
    return told if " " in told else ""


def _draft(reader: Reader, one: Anchor, at: tuple[int, int]) -> Draft:
    unit = reader.layout.units[reader.unit_at(one.start) or 0]
    date = reader.date_at(one.start)
    planned = date is not None and date.when.before(one.when)
    spans = [Span(unit.start, unit.end, ((one.start, one.end), at))]
    draft = Draft("anniversary", one.when, one.basis, "planned" if planned else "held", spans, at, OBSERVANCE, at)
    draft.title, draft.form = bare(reader.plain[slice(*at)]).rstrip("."), "noun"
    draft.apart = f"observance {at[0]}"
    draft.signs["a time proclaimed by name"] = 0.1
    return draft
