"""The year that the place of a date gives it: its notice, item, sentence, the heading above it or the entry before."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

import attrs

from chrono.events.days.anchors import Anchor
from chrono.events.days.plans import is_told_ahead
from chrono.events.layout.markup import bare
from chrono.events.layout.segments import Layout
from chrono.events.words.kinds import grammar
from chrono.when import When

__all__ = ["by_place", "in_block"]

_ENTRY_DATES = 8  # dates that an entry holds
_LONGEST_GAP = 62  # days between the entries of a diary
_ITEM_LEAD = 4  # characters before the year or hour that opens an item
# "Larry Holm", "Ida M. Falk"; a title before it is no part of a name.
_FULL_NAME = re.compile(r"[A-Z][\w’'-]+(?: [A-Z]\.)?(?: [A-Z][\w’'-]+){1,2}(?=[ ,])")


def by_place(
    one: Anchor,
    told: Anchor | None,
    before: Sequence[Anchor],
    layout: Layout,
    text: str,
    date: When | None,
    language: str,
) -> Anchor | None:
    """The year that a notice, an item, a sentence or a heading gives to the days in it.

    `told` is the date that the story has come to, `before` are all those before it, `date` is the document's.
    """
    noticed = _of_notice(one, told or before[-1], layout, text) if date is None and before else None
    return (
        noticed
        or _by_item(one, before, layout)
        or _by_sentence(one, before, layout, date)
        or _by_heading(one, layout, text, date, language)
        or _by_entry_above(one, before, layout)
    )


def _by_item(one: Anchor, before: Sequence[Anchor], layout: Layout) -> Anchor | None:
    """A day or month in the year with which its list item begins: "1878: Am 4. Mai gründen Bürger die Wehr"."""
    unit = layout.unit_at(one.start)
    if unit is None or unit.form not in ("item", "row"):
        return None
    start = layout.start_of_block(unit)
    above = bisect_right(before, start + _ITEM_LEAD, key=lambda other: other.start)
    first = before[above - 1] if above else None
    opens = first is not None and first.start >= start and first.when.precision == "year" and first.when.earliest
    return one.in_year(first.when.earliest.year) if opens and first and first.when.earliest else None


def _by_sentence(one: Anchor, before: Sequence[Anchor], layout: Layout, date: When | None) -> Anchor | None:
    """A day or month that was read as one of the year before it in its sentence: "came in 1917 and left in May"."""
    told = before[-1] if before else None
    if told is None or told.basis != "explicit" or told.role != "at" or told.when.latest is None:
        return None
    if one.when.before(told.when):
        return None  # what a sentence tells later came later
    unit, when = layout.unit_at(one.start), one.when.earliest
    if unit is None or when is None or told.start < unit.start:
        return None
    if one.role == "moved":
        return _put_off(one, told)
    if not 0 <= when.year - told.when.latest.year <= 1:
        return None
    if date is not None and date.earliest is not None and abs(date.earliest.year - when.year) <= 1:
        return None
    return attrs.evolve(one, basis="narrative", yearless=False, storied=True)


def _put_off(one: Anchor, told: Anchor) -> Anchor | None:
    """A day to which what was to be on an earlier one was put off: "due on 20 December 2020, put off to 8 January"."""
    year = told.when.latest.year if told.when.latest else 0
    moved = (one.in_year(year), one.in_year(year + 1))
    return next((later for later in moved if later is not None and told.when.before(later.when)), None)


def _by_heading(one: Anchor, layout: Layout, text: str, date: When | None, language: str) -> Anchor | None:
    """A date in the year of a heading above it; but plans of a bulletin of one year may be for the next."""
    unit = layout.unit_at(one.start)
    if unit is None or (date is not None and date.before(one.when) and is_told_ahead(one, layout, text, language)):
        return None
    for index in reversed(unit.heads):
        year = _only_year(bare(text[layout.units[index].start : layout.units[index].end]))
        if year is not None:
            return one.in_year(year)
    return None


def _only_year(title: str) -> int | None:
    """The year that a heading names, alone or before a title ("1968 – The Act becomes law", "Timeline 2019")."""
    match = re.fullmatch(r"(\D{0,30}\b)?(\d{4})(?:\s*[–—:-](?!\s*\d{2}).*|\W*)", title)
    if match is None or not 1000 <= int(match[2]) <= 2200:
        return None
    word = (match[1] or "").casefold().split()[-1:]
    return None if word and word[0].strip(".#") in grammar("numbered_things", "en") else int(match[2])


def _by_entry_above(one: Anchor, before: Sequence[Anchor], layout: Layout) -> Anchor | None:
    """A day that heads an entry, in the year of the heading above that is a day of the weeks before it."""
    if one.when.precision != "day" or not _opens_heading(one, layout):
        return None
    above = next((other for other in reversed(before[-_ENTRY_DATES:]) if _opens_heading(other, layout)), None)
    if above is None or above.when.precision != "day" or above.partial or above.when.earliest is None:
        return None
    moved = one.in_year(above.when.earliest.year, above.basis)
    gap = moved.when.earliest.number - above.when.earliest.number if moved and moved.when.earliest else -1
    return moved if 0 <= gap <= _LONGEST_GAP else None


def _opens_heading(one: Anchor, layout: Layout) -> bool:
    unit = layout.unit_at(one.start)
    return unit is not None and unit.form == "heading" and one.start - unit.start <= _ITEM_LEAD


def _of_notice(one: Anchor, told: Anchor, layout: Layout, text: str) -> Anchor | None:
    """The day of a notice of death, of a year that nothing says: "Ida Falk, a botanist, died July 25 in Ulm".

    It is of the text's own time, whatever year was told last: in it of a life, or above it of another's.
    """
    return attrs.evolve(one, partial=True) if _gives_notice(one, told, layout, text) else None


def _gives_notice(one: Anchor, told: Anchor, layout: Layout, text: str) -> bool:
    """Whether a day is that of the death of somebody who was not told of before."""
    unit = layout.unit_at(one.start)
    named = _FULL_NAME.match(text, unit.start) if unit is not None else None
    if unit is None or named is None or grammar("dying", "en").isdisjoint(text[named.end() : one.start].split()):
        return False
    if told.start >= unit.start:
        return " who " in text[named.end() : told.start]
    if in_block(one, told, layout):
        return False
    above = layout.unit_at(text.find(named[0], 0, unit.start)) if named[0] in text[: unit.start] else None
    return above is None or above.form == "heading"


def in_block(one: Anchor, told: Anchor | None, layout: Layout) -> bool:
    """Whether the date told last stands in the same paragraph."""
    unit, above = layout.unit_at(one.start), layout.unit_at(told.start) if told is not None else None
    return unit is not None and above is not None and unit.block == above.block
