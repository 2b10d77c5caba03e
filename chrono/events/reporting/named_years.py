"""Events that are called by their year: "the 1803 Louisiana Purchase", "after the 1713 Treaty of Utrecht".

A treaty or act is one only where something was then, or came of it, or where it is upheld ("as reflected in the 1982
Convention"): "under the 1982 Convention" cites it. The nouns, by
kind, are in `words.yaml`, under `called_by_its_year`; to let one more name an event, add it there.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from chrono.events.drafts import Draft, Span
from chrono.events.reporting.reports import told_in
from chrono.events.words.kinds import grammar, kinds_by_word, only_pasts

if TYPE_CHECKING:
    from chrono.events.days.anchors import Anchor
    from chrono.events.reader import Reader

__all__ = ["named_years"]

_NAME = re.compile(
    r"\s+(?P<name>[A-Z][\w’'–-]*(?:\s+(?:(?:of|and|the|against|with|in|on|for)\s+){0,2}[A-Z][\w’'–-]*){0,6})"
)
_LED = re.compile(r"(?:^|(?P<word>[\w’']+)\s+)(?:[Tt]he)\s+\Z")
_LED_REACH, _UPHELD_REACH = 20, 40  # characters
_VERB = re.compile(r"\s+(?P<verb>[a-z]+)\b")
_PAPERS = frozenset({"signing", "adoption"})
_BESIDE = 60  # characters from a year to the end of its name


def named_years(reader: Reader) -> list[Draft]:
    """The events that English sentences name with their year before the name."""
    if reader.document.language != "en":
        return []
    drafts = (_draft(reader, one) for one in reader.anchors if _may_name(one, reader.plain))
    return [draft for draft in drafts if draft is not None]


def _may_name(one: Anchor, text: str) -> bool:
    """Whether a year stands behind "the" and before a capital: quicker to ask than what it names."""
    led = text[one.start - 4 : one.start].split() in (["the"], ["The"]) and text[one.end + 1 : one.end + 2].isupper()
    return led and one.when.precision == "year" and one.text.isdigit()


def _draft(reader: Reader, one: Anchor) -> Draft | None:
    text, index = reader.plain, reader.unit_at(one.start)
    unit = reader.layout.units[index] if index is not None else None
    match = _NAME.match(text, one.end)
    if unit is None or index is None or unit.side or unit.form == "heading" or match is None:
        return None
    kind, end = _kind_of(match, one.end, [other.start for other in reader.anchors_in(unit)])
    if kind is None or not _is_told(text, one, end, kind, unit.start):
        return None
    drafts = [draft for _, draft in told_in(reader.sentence(index), reader.teller_of(unit), unit.form)]
    if any(one.start == mark[0] for draft in drafts for span in draft.spans for mark in span.marks):
        return None
    at = (match.start("name"), end)
    draft = Draft(
        kind, one.when, one.basis, "held", [Span(unit.start, unit.end, ((one.start, one.end), at))], at, "report"
    )
    draft.cue, draft.form, draft.title, draft.apart = at, "noun", " ".join(text[slice(*at)].split()), f"named {at[0]}"
    draft.signs["an event called by its year"] = 0.05
    return draft


def _kind_of(match: re.Match[str], begin: int, dates: Sequence[int]) -> tuple[str | None, int]:
    """The kind of what a name names, by its last noun for such an event, and where it ends; None where it has none.

    `dates` are where the dates of the unit begin.
    """
    kinds = kinds_by_word("called_by_its_year", "en")
    told = [word for word in re.finditer(r"[\w’']+", match["name"]) if word.group().casefold() in kinds]
    start = match.start("name")
    if not told or start + told[-1].end() - begin > _BESIDE:
        return None, 0
    last = told[-1]
    belongs = re.match(r"\s+(?:of|against|on|for)\s", match["name"][last.end() :])
    end = match.end("name") if belongs else start + last.end()
    if any(start + last.end() <= date < end for date in dates):
        end = start + last.end()  # "the 1803 Purchase | on Friday"
    return kinds[last.group().casefold()], end


def _is_upheld(before: str, behind: str) -> bool:
    """Whether the words before "the" say of a treaty that somebody keeps to it: "as reflected in | the".

    Not of what only has its name: "reaffirmed the 1986 Charter | club".
    """
    next_word = _VERB.match(behind)
    ends = grammar("before_noun", "en") | grammar("coordinators", "en")
    if next_word is not None and next_word["verb"] not in ends:
        return False
    led = f" {' '.join(before.casefold().split()[:-1])}"
    return led.endswith(_upholding())


@cache
def _upholding() -> tuple[str, ...]:
    return tuple(f" {phrase}" for phrase in grammar("before_what_is_upheld", "en"))


def _is_told(text: str, one: Anchor, end: int, kind: str, begin: int) -> bool:
    """Whether something came of what is named, or was then; of other than papers wherever they are named."""
    led = _LED.search(text[max(begin, one.start - _LED_REACH) : one.start])
    if led is None or "nniversary" in text[begin : one.start]:
        return False
    if kind not in _PAPERS:
        return True
    if " " not in text[one.end + 1 : end]:
        return False  # "the 1976 Act"
    word = (led["word"] or "").casefold()
    if word in grammar("before_what_was_then", "en") or _is_upheld(
        text[max(begin, one.start - _UPHELD_REACH) : one.start], text[end : end + _UPHELD_REACH]
    ):
        return True
    verb = _VERB.match(text, end)
    told = verb is not None and verb["verb"] in only_pasts() - grammar("forms_of_be", "en")
    return told and not word
