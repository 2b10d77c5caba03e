"""Rolls: below "Past Presidents" or "Winners" an entry of years and a name is a term or an award that no verb tells.

"- 1975–1979: Ada Cole", "Ada Cole (1975–79)", "| 1975 | Col. Ada Cole |". Offices are in `grammar.yaml` under
`offices`; in `words.yaml`, those who win under `winners`, and what stands before them in a heading under
`before_offices`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

import attrs

from chrono.events.biographies.vitae import MARKS, to_this_day
from chrono.events.days.anchors import Anchor
from chrono.events.drafts import Draft, Span
from chrono.events.layout.markup import bare
from chrono.events.words.cues import has_phrase
from chrono.events.words.kinds import grammar, heading_words, unstressed
from chrono.events.words.lexicon import lexicon
from chrono.events.words.phrases import phrases
from chrono.lang.full_names import full_name

if TYPE_CHECKING:
    from chrono.events.reader import Reader

__all__ = ["rolls"]

_FEWEST = 3  # entries that make a roll
_LONGEST_ENTRY, _LONGEST_HEADING = 120, 80  # characters
_MOST_WORDS = 7  # of a heading
_PRECISIONS = frozenset({"year", "month", "day", "interval"})
_TAIL = re.compile(r"\s*(?:[,(|].{0,60}|\*+)\Z", re.DOTALL)  # "Ada Cole, baker", "Ada Cole (Liberal)"
_NAME = re.compile(full_name(6, *phrases("inside_names_of_office")))


@attrs.frozen
class _Entry:
    """A term: the index of its unit, its date, and who held the office."""

    index: int
    anchor: Anchor
    name: str


def rolls(reader: Reader) -> list[Draft]:
    """The terms and awards that the rolls of a document list: an appointment over its years, an award in its year."""
    short = _short_units(reader)
    if len(short) < _FEWEST:
        return []
    offices: dict[int, str] = {}
    placed = zip(short, _above(reader, short), strict=True)
    headed = ((_head_of(reader, index, above, offices), index) for index, above in placed)
    drafts: list[Draft] = []
    for head, indexes in groupby(headed, key=itemgetter(0)):
        if head is None:
            continue
        roll = [entry for _, index in indexes if (entry := _entry(reader, index)) is not None]
        if len(roll) >= _FEWEST:
            reader.claimed |= {entry.anchor.start for entry in roll}
            kind = _kind(offices[head], reader.document.language)
            drafts += [_draft(reader, entry, kind, offices[head]) for entry in roll]
    return drafts


def _short_units(reader: Reader) -> list[int]:
    """The units with one date that are no longer than a name and its years, in order; a name alone may be a heading."""
    units = reader.layout.units
    return [
        index
        for index in reader.dated_units()
        if units[index].end - units[index].start <= _LONGEST_ENTRY
        and not units[index].side
        and len(reader.anchors_in(units[index])) == 1
    ]


def _above(reader: Reader, indexes: Sequence[int]) -> Iterator[int]:
    """For units in order, the last one before each that has no date, or the first of all."""
    dated, at, seen = set(reader.dated_units()), 0, 0
    for index in indexes:
        at, seen = next((above for above in range(index, seen, -1) if above not in dated), at), index
        yield at


def _head_of(reader: Reader, index: int, above: int, offices: dict[int, str]) -> int | None:
    """The heading of a roll that an entry stands below: its own, or the line above the first of its lines.

    A name in capitals is taken for a heading itself. `offices` keeps what each unit asked for is the heading of.
    """
    for head in (*reversed(reader.layout.units[index].heads), above):
        if head not in offices:
            offices[head] = _office(reader, head)
        if offices[head]:
            return head
    return None


def _office(reader: Reader, index: int) -> str:
    """What the unit is the heading of, an English one in the singular: "president of the Tarn Club"; "" for another."""
    unit, language = reader.layout.units[index], reader.document.language
    line = unit.form == "heading" or (unit.form == "sentence" and not reader.anchors_in(unit))
    if not line or unit.end - unit.start > _LONGEST_HEADING:
        return ""
    heading = bare(reader.plain[unit.start : unit.end]).strip(MARKS)
    words = heading.split()
    if not words or len(words) > _MOST_WORDS or heading.endswith((".", "!", "?")):
        return ""
    while len(words) > 1 and words[0].casefold() in grammar("before_offices", "en"):
        del words[0]
    for at, word in enumerate(words[:2]):
        one = _singular(word.casefold())
        if one in _listed("en"):  # names alone do not tell in which language a page is
            return " ".join((*map(str.lower, words[:at]), one, *words[at + 1 :]))
    opening = [unstressed(word) for word in heading_words(heading)[:2]]
    opening += [word.removesuffix("s") for word in opening]
    return heading if language != "en" and has_phrase(opening, _listed(language)) else ""


@cache
def _listed(language: str) -> frozenset[str]:
    """Whom rolls list in a language: who holds an office that few hold at once, and who wins."""
    return (grammar("offices", language) - grammar("held_by_many", "en")) | grammar("winners", language)


def _singular(word: str) -> str:
    """Of an English plural; "" of another word."""
    if word.endswith(("men", "women")):
        return word[:-2] + "an"
    return word[:-1] if word.endswith("s") else ""


def _entry(reader: Reader, index: int) -> _Entry | None:
    unit = reader.layout.units[index]
    anchor = reader.anchors_in(unit)[0]
    if anchor.when.precision not in _PRECISIONS or anchor.deictic:
        return None
    before, behind = reader.plain[unit.start : anchor.start].strip(MARKS), reader.plain[anchor.end : unit.end]
    if (now := to_this_day(anchor, behind)) is not None:
        anchor, behind = now
    named = bare(before or behind).strip(MARKS + "+†")
    if before and behind.strip(MARKS):
        return None
    words = _TAIL.sub("", named).split()
    titles = lexicon().titles | lexicon().honorifics
    while len(words) > 1 and words[0].casefold().strip(".") in titles:
        del words[0]
    name = " ".join(words)
    return _Entry(index, anchor, name) if _NAME.fullmatch(name) else None


def _kind(office: str, language: str) -> str:
    """An award for those who won, an appointment for those who held an office."""
    words = [unstressed(word) for word in heading_words(office)[:2]]
    won = any(has_phrase(words, grammar("winners", known)) for known in ("en", language))
    return "award" if won else "appointment"


def _draft(reader: Reader, entry: _Entry, kind: str, office: str) -> Draft:
    unit = reader.layout.units[entry.index]
    mark = (entry.anchor.start, entry.anchor.end)
    span, told = Span(unit.start, unit.end, (mark,)), (unit.start, unit.end)
    draft = Draft(kind, entry.anchor.when, "explicit", "held", [span], told, "roll", mark)
    draft.title = f"{entry.name} ({office})" if office[0].isupper() else f"{entry.name}, {office}"
    draft.form = "noun"
    draft.whose, draft.apart = entry.name, f"roll {unit.start}"
    draft.signs["an entry of a roll"] = 0.05
    return draft
