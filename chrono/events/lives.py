"""Years in parentheses: a life after its headword, a term of office after its title, a work with its year.

"VOSS, CLARA (1861-1934).--Botanist", "bishop of Lund (1512–1520)", "_The Long Field_ (1871)", "“On Tides” (Harbour
Press, 2004)". To add a word for an office, extend `_OFFICES`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from chrono.errors import DateError
from chrono.events.anchors import Anchor
from chrono.events.drafts import Draft, Span
from chrono.events.segments import Unit, bare
from chrono.when import When

if TYPE_CHECKING:
    from chrono.events.extraction import Reader

__all__ = ["lives"]

_LONGEST_LIFE = 115
_OFFICES = re.compile(
    r"\b(?:king|queen|emperor|empress|tsar|czar|prince|duke|count|sultan|shah|khan|tyrant|pope|bishop|archbishop|abbot|"
    r"president|chairman|chair|director|minister|chancellor|governor|mayor|secretary|general|prof(?:essor)?|rector|"
    r"principal|head|chief|commander|ambassador|consul|member|editor|curator|superintendent|master|fellow|reader|lecturer)\b"
    r"[^();]{0,60}$",
    re.IGNORECASE,
)
_WORK = re.compile(r"(?:[_*](?P<a>[^_*\n]{2,120}?)[_*]|[“\"«](?P<b>[^”\"»]{2,160}?)[”\"»])[,.]?\s*$", re.DOTALL)
_HEADWORD = re.compile(r"^[\s*_#>]*(?P<name>[^\W\d_][^()\n]{1,70}(?:\n[^()\n]{1,40})?)\s*$")


def lives(reader: Reader) -> list[Draft]:
    """Births and deaths, terms and works that stand as years in parentheses."""
    if "(" not in reader.plain:
        return []
    drafts: list[Draft] = []
    for one in reader.anchors:
        bracket = _bracket(reader.plain, one)
        if bracket is None or one.when.precision not in ("year", "interval", "day", "month"):
            continue
        index = reader.unit_at(one.start)
        unit = reader.layout.units[index] if index is not None else None
        if unit is None or unit.side:
            continue
        drafts += _read(reader, one, unit, *bracket)
    return drafts


def _bracket(text: str, one: Anchor) -> tuple[int, int] | None:
    """The parentheses that hold the date, if nothing much else is in them."""
    start = text.rfind("(", max(0, one.start - 90), one.start)
    end = text.find(")", one.end, one.end + 12)
    if start == -1 or end == -1 or ")" in text[start : one.start]:
        return None
    return start, end + 1


def _read(reader: Reader, one: Anchor, unit: Unit, start: int, end: int) -> Iterator[Draft]:
    before = reader.plain[unit.start : start]
    inside = reader.plain[start + 1 : one.start].strip()
    ends = _ends(one.when)
    if ends is not None and _is_headword(reader, unit, before, end):
        yield from _life(reader, one, unit, before, ends)
    elif ends is not None and _OFFICES.search(bare(before)) and len(inside) < 10:
        yield _term(reader, one, unit, before, start)
    elif one.when.precision == "year" and len(inside) < 80 and (match := _WORK.search(before)):
        yield _work(reader, one, unit, match)


def _ends(when: When) -> tuple[When, When] | None:
    """Both ends of a range of years or days."""
    if when.precision != "interval" or "/" not in when.edtf or ".." in when.edtf:
        return None
    try:
        first, last = (When.parse(side) for side in when.edtf.split("/"))
    except DateError:
        return None
    return first, last


def _is_headword(reader: Reader, unit: Unit, before: str, end: int) -> bool:
    """Whether the parentheses follow the name that the paragraph is about."""
    match = _HEADWORD.match(before)
    if match is None or not _opens_block(reader, unit):
        return False
    name = bare(match["name"]).strip(" ,")
    after = reader.plain[end : end + 40]
    told = re.match(r"\s*(?:\.--|[—–:-]|,?\s*(?:was|is|were|war|был|была|became|led|wrote|[a-z]{3,}ed)\b)", after)
    capital = sum(word[:1].isupper() for word in name.split())
    return bool(told) and capital >= max(1, len(name.split()) // 2) and len(name.split()) <= 8


def _opens_block(reader: Reader, unit: Unit) -> bool:
    index = reader.unit_at(unit.start)
    return index == 0 or (index is not None and reader.layout.units[index - 1].block != unit.block)


def _life(reader: Reader, one: Anchor, unit: Unit, before: str, ends: tuple[When, When]) -> Iterator[Draft]:
    first, last = ends
    if (
        first.earliest is None
        or last.earliest is None
        or not 0 < last.earliest.year - first.earliest.year <= _LONGEST_LIFE
    ):
        return
    reader.claimed.add(one.start)
    name = _in_order(bare(before).strip(" ,"))
    for kind, when, verb in (("birth", first, "born"), ("death", last, "dies")):
        span = Span(unit.start, unit.end, ((one.start, one.end),))
        draft = Draft(kind, when, "explicit", "held", [span], (unit.start, one.end), "life", (one.start, one.end))
        draft.title, draft.form, draft.apart = f"{name} {verb}", "noun", None
        draft.signs["the years of a life after its headword"] = 0.1
        yield draft


def _in_order(name: str) -> str:
    r"""\"VOSS, CLARA" as "Clara Voss"."""
    last, comma, first = name.partition(",")
    if comma and first.strip():
        name = f"{first.strip()} {last.strip()}"
    return name.title() if name.isupper() else name


def _term(reader: Reader, one: Anchor, unit: Unit, before: str, start: int) -> Draft:
    reader.claimed.add(one.start)
    match = _OFFICES.search(before) or re.search(r"\S+\s*$", before)
    at = unit.start + (match.start() if match else 0)
    span = Span(unit.start, unit.end, ((one.start, one.end),))
    draft = Draft("appointment", one.when, "explicit", "held", [span], (at, start), "term", (at, min(start, at + 40)))
    draft.title = bare(reader.plain[at:start]).strip(" ,")
    draft.signs["a term of office in parentheses"] = 0.0
    draft.form = "noun"
    return draft


def _work(reader: Reader, one: Anchor, unit: Unit, match: re.Match[str]) -> Draft:
    reader.claimed.add(one.start)
    name = "a" if match["a"] else "b"
    at = (unit.start + match.start(name), unit.start + match.end(name))
    span = Span(unit.start, unit.end, (at, (one.start, one.end)))
    draft = Draft("publication", one.when, "explicit", "held", [span], at, "work", at)
    draft.title = f"{bare(match[name])} published"
    draft.signs["a work with its year"] = 0.0
    draft.form, draft.apart = "noun", f"work {one.start}"
    return draft
