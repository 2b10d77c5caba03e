"""Curricula: under "Employment" or "Education" a post or a degree with its years is an event that no verb tells.

"- Fellow, Institute of Optics (2014 – 2019)", "2010– Professor of History", or a title with its years on a line below.
The headings of such sections, and what degrees are called, are in `words.yaml`: add one there.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from chrono.errors import DateError
from chrono.events.days.anchors import Anchor
from chrono.events.drafts import Draft, Span
from chrono.events.layout.entry_lines import SINCE
from chrono.events.layout.markup import bare
from chrono.events.layout.segments import Unit
from chrono.events.words.kinds import grammar
from chrono.events.words.phrases import any_phrase
from chrono.when import When

if TYPE_CHECKING:
    from chrono.events.reader import Reader

__all__ = ["MARKS", "to_this_day", "vitae"]

_FEWEST = 2  # entries that make a curriculum
_LONGEST_ENTRY, _LONGEST_TITLE, _LONGEST_PLACE = 250, 100, 30  # characters
_TITLE_LINES = 2
_PRECISIONS = frozenset({"year", "month", "season", "interval"})
_TO_NOW = re.compile(
    rf"[\s*_]*(?:[-–—]|{any_phrase('up_to_now')})[\s*_]*(?:{any_phrase('now')}|(?=\)|$|[\s*_]))",
    re.IGNORECASE,
)
_EXPECTED = re.compile(rf"\b(?:{any_phrase('expected')})", re.IGNORECASE)
MARKS = " \t\n*_|,;:.()[]–—-\\"


@attrs.frozen
class _Entry:
    """A post or degree: where it stands in the text, its title, its date, and the kind of event of its section."""

    start: int
    end: int
    title: str
    anchor: Anchor
    section: str


def vitae(reader: Reader) -> list[Draft]:
    """The posts, degrees and honours of a curriculum."""
    sections = _sections(reader)
    if not sections:
        return []
    entries = [found for index in _dated(reader) if (found := _entry(reader, index, sections)) is not None]
    if len(entries) < _FEWEST:
        return []
    reader.claimed |= {entry.anchor.start for entry in entries}
    return [_draft(reader, entry) for entry in entries]


def _sections(reader: Reader) -> dict[int, str]:
    """The headings of the sections of a curriculum, by the index of their units, each with what it lists."""
    named = {name: grammar(f"vita_{name}", reader.document.language) for name in ("posts", "degrees", "honours")}
    found: dict[int, str] = {}
    for index, unit in enumerate(reader.layout.units):
        if unit.form == "heading" and unit.end - unit.start < _LONGEST_TITLE:
            heading = bare(reader.plain[unit.start : unit.end]).strip(MARKS).casefold()
            found.update((index, name) for name, words in named.items() if heading in words)
    return found


def _dated(reader: Reader) -> list[int]:
    """The units that hold one date and are short, in order."""
    units = reader.layout.units
    near = (reader.layout.index_at(unit.start) for unit in reader.units_with_dates())
    return [
        index
        for index in near
        if index is not None
        and not units[index].side
        and units[index].end - units[index].start <= _LONGEST_ENTRY
        and len(reader.anchors_in(units[index])) == 1
    ]


def _entry(reader: Reader, index: int, sections: dict[int, str]) -> _Entry | None:
    unit = reader.layout.units[index]
    section = next((sections[head] for head in reversed(unit.heads) if head in sections), None)
    anchor = reader.anchors_in(unit)[0]
    if section is None or anchor.when.precision not in _PRECISIONS or anchor.deictic:
        return None
    before, rest = reader.plain[unit.start : anchor.start], reader.plain[anchor.end : unit.end]
    if (now := to_this_day(anchor, rest)) is not None:
        anchor, rest = now
    if not before.strip(MARKS) and _is_place(rest):
        return _below_its_title(reader, index, sections, anchor, section)
    trails = not _EXPECTED.sub("", rest).strip(MARKS)
    title = bare(before if trails else rest).strip(MARKS)
    sentence = reader.sentence(index)
    deed = any(cue.form in ("past", "participle", "third") and not cue.noun for cue in sentence.cues)
    told = (deed or bool(sentence.verbs)) and not _EXPECTED.search(rest)
    opens = before.strip(MARKS).casefold() in ("", *SINCE)
    if told or not title or not (trails or opens):
        return None
    return _Entry(unit.start, unit.end, title, anchor, section)


def _is_place(rest: str) -> bool:
    """Whether nothing stands behind a date but where it was: ", Hamburg"."""
    return not rest.strip(MARKS) or (rest.lstrip()[:1] in (",", "|", "·") and len(rest) <= _LONGEST_PLACE)


def to_this_day(anchor: Anchor, behind: str) -> tuple[Anchor, str] | None:
    """The beginning of what goes on, "2014 – present", and the text behind that; None where it does not go on."""
    last = anchor.when.edtf.partition("/")[2]
    now = _TO_NOW.match(behind) if last in ("", "..") else None
    return (attrs.evolve(anchor, when=_beginning(anchor.when)), behind[now.end() :]) if now else None


def _beginning(when: When) -> When:
    """The first year or month of what goes on to this day."""
    first = when.edtf.partition("/")[0]
    try:
        return When.parse(first) if "/" in when.edtf and first not in ("", "..") else when
    except DateError:
        return when


def _below_its_title(
    reader: Reader, index: int, sections: dict[int, str], anchor: Anchor, section: str
) -> _Entry | None:
    """The entry of years that stand on a line below their title: a heading, or one or two short lines."""
    units, unit = reader.layout.units, reader.layout.units[index]
    first = index
    while first > 0 and index - first < _TITLE_LINES and _is_line(reader, units[first - 1]):
        first -= 1
    if first == index and unit.heads and unit.heads[-1] == index - 1 and unit.heads[-1] not in sections:
        first = index - 1
    lines = [bare(reader.plain[one.start : one.end]).strip(MARKS) for one in units[first:index]]
    if first == index or any(reader.anchors_in(one) for one in units[first:index]):
        return None
    return _Entry(units[first].start, unit.end, ", ".join(lines), anchor, section)


def _is_line(reader: Reader, unit: Unit) -> bool:
    """Whether a unit is a short line of a title, and no sentence, item or heading."""
    text = reader.plain[unit.start : unit.end].rstrip(" *_\\")
    short = unit.form == "sentence" and len(text) <= _LONGEST_TITLE
    return short and not text.endswith((".", ":", "!", "?")) and not reader.anchors_in(unit)


def _draft(reader: Reader, entry: _Entry) -> Draft:
    kind = _kind(entry, reader.document.language)
    mark = (entry.anchor.start, entry.anchor.end)
    expected = _EXPECTED.search(reader.plain, entry.start, entry.end) is not None
    span = Span(entry.start, entry.end, (mark,))
    status = "planned" if expected else "held"
    draft = Draft(kind, entry.anchor.when, "explicit", status, [span], (entry.start, entry.end), "term", mark)
    draft.title, draft.form, draft.apart = entry.title, "noun", f"vita {entry.start}"
    draft.signs["an entry of a curriculum"] = 0.05
    return draft


def _kind(entry: _Entry, language: str) -> str:
    """A post is an appointment, a degree or honour an award; years of study are what they are."""
    words = {word.strip(MARKS).casefold() for word in entry.title.replace(".", "").split()}
    if entry.section == "honours":
        return "award"
    lasting = entry.anchor.when.precision == "interval"
    if not words.isdisjoint(grammar("degrees", language)) and not lasting:
        return "award"
    post = entry.section == "posts" or not words.isdisjoint(grammar("offices", language))
    return "appointment" if post else "milestone"
