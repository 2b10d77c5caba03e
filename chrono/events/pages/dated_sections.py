"""Which headings and paragraphs date what stands below them or in them: "### 2016", "1987–1997", "March 1911. Floods".

A heading dates by being nothing but a date, or a year with a title, where several are; a paragraph by opening with its
day. A version beside a date ("[2.1.0] - 2023-06-14") makes the heading an entry instead.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

import attrs

from chrono.events.days.anchors import Anchor
from chrono.events.layout.markup import bare
from chrono.events.layout.segments import Unit
from chrono.events.pages.forms import label_above

if TYPE_CHECKING:
    from chrono.events.reader import Reader

__all__ = [
    "FEWEST_DATED", "FEWEST_SECTIONS", "annals", "dated_headings", "dated_paragraphs", "heading_units", "is_date_alone",
    "nearest_heading", "nested_items", "short_section", "short_stretches", "stretches", "titled_years", "version_in",
]  # fmt: skip

_VERSION = re.compile(
    r"\b(?:[Rr]elease|[Vv]ersion)\s+[\w.-]*\d[\w.]*|"
    r"(?<![$€£₽,.\d])\bv?\d+\.\d+(?:\.\d+)?(?:[-.]?(?:rc|beta|alpha|b|a)\d*)?\b(?!\.\d|\s*(?:%|\w*illion\b))"
)
FEWEST_DATED = 2  # headings that are dates: two make a chronology
_FEWEST_TITLED = 3  # headings that are a year and a title
_LONGEST_SECTION = 4  # units below a dated heading that are too many for a section of annals
FEWEST_SECTIONS = 3  # of few words each, or of headlines
# How long a time may be that opens an entry and has a full stop; years are told by `annals`.
_OF_ENTRIES = frozenset({"day", "month", "season", "quarter", "half", "interval", "decade"})
_OF_HEADINGS = frozenset({"year", "season", "quarter", "month", "day", "time"})
_LONGEST_ENTRY = 10  # days that an entry of a diary may be of
_BESIDE_DATE = 8  # characters that a heading may have beside its date: "(cont.)"
_STOP_BEHIND = re.compile(r"[*_]{0,3}[\])?]?[*_]{0,3}\.")
_SET_APART = re.compile(r"[*_]*(?:\s*[–—:-][*_]*\s|\s*—)")


def dated_headings(reader: Reader) -> dict[int, Anchor]:
    """The dates of the headings that are nothing but a date, by the index of their unit; not a programme's own day."""
    own = reader.document.date.when if reader.teller.programme and reader.document.date is not None else None
    dated = {
        index: found
        for index, unit in heading_units(reader)
        if (found := _alone(reader, unit)) is not None and found.when != own
    }
    hours = [index for index, one in dated.items() if one.when.precision == "time"]
    # Behind the last entry a note may stand.
    if len(hours) >= FEWEST_SECTIONS and all(len(short_section(reader, index)) == 1 for index in hours[:-1]):
        return dated
    return {index: one for index, one in dated.items() if one.when.precision != "time"}  # of letters and comments


def short_section(reader: Reader, index: int) -> list[Unit]:
    """The units right below a heading, where they are few; none where they are many."""
    following = reader.layout.units[index + 1 : index + 1 + _LONGEST_SECTION]
    below = [unit for unit in following if unit.heads[-1:] == (index,)]
    return below if len(below) < _LONGEST_SECTION else []


def stretches(reader: Reader) -> dict[int, Anchor]:
    """The headings that are a stretch of years and nothing else, "1987–1997": such a text goes by its headings too."""
    found = ((index, unit, reader.anchors_in(unit)) for index, unit in heading_units(reader))
    spans = ((index, unit, inside[0]) for index, unit, inside in found if len(inside) == 1 and _is_long(inside[0]))
    lives = reader.claimed  # "1866 - 1924" under a name
    return {
        index: one for index, unit, one in spans if one.start not in lives and is_date_alone(reader.plain, unit, one)
    }


def _is_long(one: Anchor) -> bool:
    return one.role in ("span", "between") or one.when.precision in ("decade", "century")


def short_stretches(reader: Reader, spans: dict[int, Anchor]) -> dict[int, Anchor]:
    """The stretches of years over a few words each: what these tell took so long, "1475–1479: the hall is built"."""
    return {index: attrs.evolve(one, role="at") for index, one in spans.items() if short_section(reader, index)}


def titled_years(reader: Reader) -> dict[int, Anchor]:
    """The years of the headings that are a year and a title, where there are several: lists below them are of it."""
    headings = heading_units(reader)
    found = {index: year for index, unit in headings if (year := _year_before_title(reader, unit)) is not None}
    return found if len(found) >= _FEWEST_TITLED else {}


def _year_before_title(reader: Reader, unit: Unit) -> Anchor | None:
    """The year that a heading begins with: "## 1911: a busy year"."""
    first = next(iter(reader.anchors_in(unit)), None)
    if first is None or first.when.precision != "year" or first.deictic:
        return None
    return first if _leads(reader.plain, unit, first) else None


def heading_units(reader: Reader) -> Iterator[tuple[int, Unit]]:
    """The headings of a document, each with its index among the units."""
    return ((index, reader.layout.units[index]) for index in reader.layout.headings)


def nearest_heading(dates: Mapping[int, Anchor], unit: Unit) -> Anchor | None:
    """The date of the innermost heading over a unit that has one."""
    return next((dates[head] for head in reversed(unit.heads) if head in dates), None)


def dated_paragraphs(reader: Reader) -> dict[int, Anchor]:
    """The dates of paragraphs that open with nothing but a date, as a diary's do; none where one alone does.

    Of months and longer times more are needed: "March 1911. The hall is built", "Q3 2011. The hall is sold".
    """
    opened: dict[int, Anchor] = {}
    for unit in _opening_paragraphs(reader):
        inside = reader.anchors_in(unit)
        others = [one for one in inside[1:] if not one.deictic]  # what else counts from it: "3 May—Rain this evening"
        if inside and not others and inside[0].when.precision in _OF_ENTRIES and _heads_paragraph(reader, unit):
            opened[unit.block] = inside[0]
    longer = sum(one.when.precision != "day" for one in opened.values())
    return opened if len(opened) >= (_FEWEST_TITLED if longer else FEWEST_DATED) else {}


def nested_items(reader: Reader) -> dict[int, Anchor]:
    """The dates of list items that are nothing else, by the blocks of the items set in below them."""
    units, found = reader.layout.units, dict[int, Anchor]()
    for index in reader.dated_units():
        unit, following = units[index], units[index + 1 : index + 2]
        if unit.form != "item" or unit.side or not following or following[0].form != "item":
            continue
        inside, column = reader.anchors_in(unit), _column(reader.plain, unit)
        marked = reader.plain[unit.start - column + 1 : unit.start].strip()
        if (
            not marked
            or _column(reader.plain, following[0]) <= column
            or not is_date_alone(reader.plain, unit, inside[0])
        ):
            continue
        block = unit.block
        for below in (units[after] for after in range(index + 1, len(units))):
            if below.block != block and (below.form != "item" or _column(reader.plain, below) <= column):
                break
            block = below.block
            found[block] = inside[0]
    return found


def _column(text: str, unit: Unit) -> int:
    """How far from the head of its line a unit begins."""
    return unit.start - text.rfind("\n", 0, unit.start)


def _opening_paragraphs(reader: Reader) -> Iterator[Unit]:
    """The sentences and items with a date that are the first of their block."""
    units = reader.layout.units
    for index in reader.dated_units():
        unit = units[index]
        first = not index or units[index - 1].block != unit.block
        if first and unit.form in ("sentence", "item") and not unit.side:
            yield unit


def _heads_paragraph(reader: Reader, unit: Unit) -> bool:
    """Whether a unit is its date and no more, or an item that its day leads."""
    one = reader.anchors_in(unit)[0]
    if is_date_alone(reader.plain, unit, one):
        return True
    return unit.form == "item" and one.when.precision == "day" and _leads(reader.plain, unit, one)


def annals(reader: Reader) -> dict[int, Anchor]:
    """The years of entries that open with one and a full stop, "A.D. 892. This year …"; none where few do."""
    opened: dict[int, Anchor] = {}
    for unit in _opening_paragraphs(reader):
        inside = reader.anchors_in(unit)[:1]
        if inside and inside[0].when.precision == "year" and _opens_entry(reader.plain, unit, inside[0]):
            opened[unit.block] = inside[0]
    return opened if len(opened) >= FEWEST_SECTIONS else {}


def _opens_entry(text: str, unit: Unit, one: Anchor) -> bool:
    stopped = _STOP_BEHIND.match(text, one.end) is not None
    return stopped and not re.search(r"[a-z]", text[unit.start : one.start])


def _leads(text: str, unit: Unit, one: Anchor) -> bool:
    """Whether a day opens its paragraph, set apart by a dash or colon: "Monday – the bill was read"."""
    return not bare(text[unit.start : one.start]).strip(" *_") and bool(_SET_APART.match(text, one.end))


def is_date_alone(text: str, unit: Unit, one: Anchor) -> bool:
    """Whether a unit says nothing but its date."""
    before = text[unit.start : one.start]
    if any(map(str.isalpha, before.split())):
        return False  # quicker to see than what is left without markup
    return not bare(before + text[one.end : unit.end]).strip(" .,:;–—-()[]")


def _alone(reader: Reader, unit: Unit) -> Anchor | None:
    """The date that a heading consists of ("### 2016", "12 March"); of "22 years ago, in 2003" the last."""
    inside = reader.anchors_in(unit)
    if version_in(reader.plain, unit, inside) or label_above(reader, unit):
        return None
    if not inside or len({one.when.edtf for one in inside}) > 1:
        return None
    said = inside[-1]
    if said.when.precision not in _OF_HEADINGS and not _is_of_days(said):
        return None
    rest = reader.plain[unit.start : inside[0].start] + reader.plain[said.end : unit.end]
    return said if len(bare(rest).strip(" :.–—-*_()\"',[")) <= _BESIDE_DATE else None


def _is_of_days(one: Anchor) -> bool:
    """Whether a date is a few days of a diary, as "4-6" below "June 1916"."""
    return one.basis == "narrative" and one.when.precision == "interval" and (one.when.days or 999) <= _LONGEST_ENTRY


def version_in(text: str, unit: Unit, dates: list[Anchor]) -> str:
    """The version that a heading names, "" where it names none; "03.05.1881" is a day."""
    found = _VERSION.finditer(text, unit.start, unit.end)
    apart = (match for match in found if all(match.end() <= one.start or one.end <= match.start() for one in dates))
    return next((match.group() for match in apart), "")
