"""Entries of a page of news: a heading, and below it the day and what is said of it, "_3 May 2021_ – Help us to …".

Where the text below tells of no event by itself, the heading names what its day is that of: a call, a survey, a new
version. Three such entries make a page of news; one day below a heading is as often that of a letter.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from chrono.events.days.anchors import Anchor, known
from chrono.events.drafts import Draft, Span
from chrono.events.layout.markup import bare
from chrono.events.pages.dated_sections import heading_units

if TYPE_CHECKING:
    from chrono.events.reader import Reader

__all__ = ["titled_entries"]

_FEWEST = 3
_LEAD = 3  # characters before the day: emphasis, a bracket
_SHORTEST = 3  # words of an entry behind its day
_LONGEST = 20  # words of a title
_SIGNS = {"a day below its title": -0.05}
_FINE = ("day", "time", "month")


def titled_entries(reader: Reader) -> list[Draft]:
    """What the headings name whose day opens the text below, where that text tells of nothing on its day."""
    units = reader.layout.units
    found = [
        (index, one)
        for index, unit in heading_units(reader)
        if index + 1 < len(units) and not unit.side and (one := _day_below(reader, index)) is not None
    ]
    if len(found) < _FEWEST:
        return []
    return [draft for index, one in found if (draft := _named(reader, index, one)) is not None]


def _day_below(reader: Reader, index: int) -> Anchor | None:
    """The full day or month that opens the first sentence below a heading without a date, and does not end it."""
    head, below = reader.layout.units[index], reader.layout.units[index + 1]
    if below.form not in ("sentence", "item") or below.side or below.heads[-1:] != (index,):
        return None
    one = next(iter(reader.anchors_in(below)), None)
    if one is None or one.start - below.start > _LEAD or one.when.precision not in _FINE or one.basis != "explicit":
        return None
    said = bare(reader.plain[one.end : below.end]).split()
    titled = 0 < len(bare(reader.plain[head.start : head.end]).split()) <= _LONGEST
    return one if titled and len(said) >= _SHORTEST and not reader.anchors_in(head) else None


def _named(reader: Reader, index: int, one: Anchor) -> Draft | None:
    """What the heading names; it is left out where anything else is told of its day."""
    head, entry = reader.layout.units[index], reader.layout.units[index + 1]
    teller = reader.teller_of(entry)
    cue = next((cue for cue in reader.sentence(index).cues if not cue.weak), None)
    span = Span(head.start, entry.end, ((one.start, one.end),))
    kind = cue.kind if cue is not None else "announcement"
    ahead = teller.known and teller.date is not None and teller.date.before(one.when)
    draft = Draft(kind, *known(one), "planned" if ahead else "held", [span], (head.start, head.end), "heading")
    draft.title = bare(reader.plain[head.start : head.end]).strip(" #*_.:")
    draft.form = cue.form if cue is not None else "none"
    draft.general = True
    draft.signs |= _SIGNS
    return draft
