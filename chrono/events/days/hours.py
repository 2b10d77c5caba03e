"""The day of an hour that stands alone: of all entries, of a programme, or of the list in which it opens an item."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import attrgetter

import attrs

from chrono.dates.stated_date import is_labelled, is_stamped
from chrono.events.days.anchors import Anchor
from chrono.events.layout.line_labels import labels_a_date
from chrono.events.layout.segments import Layout, Unit
from chrono.events.words.cues import has_phrase
from chrono.events.words.kinds import grammar
from chrono.lang.hints import standing
from chrono.model import DocumentDate
from chrono.when import Day, When

Span = tuple[int, int]

__all__ = ["at_clock", "by_list", "by_title", "day_of_all", "day_of_label", "if_programme", "is_clock", "stamps_of"]

_EVENING, _MORNING = 20, 6  # the hours between which a list of hours has passed midnight
_HOUR = re.compile(r"T(\d\d)")
_CLOCK = re.compile(
    r"\W*(?:[01]\d|2[0-3])[0-5]\d|\W*\d{1,2}(?:[:.]\d\d)?(?: ?[ap]\.? ?m\b\.?| ?hours| ?hrs| ?o.clock)?\W*",
    re.IGNORECASE,
)
_OF_ALL = ("ll events", "ll times", "ll entries", "ll the events", "ll other events")  # one stands in each
_ALL_OF_ONE_DAY = re.compile(
    r"[aA](?<!\w.)(?i:ll (?:(?:the|of the|these|other) )?"
    r"(?:events|times|entries|times and events)(?: (?:below|here|listed))? "
    r"(?:happened|happen|occurred|took place|are|were|refer|are on|are for|were on)(?: (?:on|to|for|from))? "
    r"(?:the )?(?:same day, )?)"
)
_HEAD_BLOCKS = 12
_LISTED = ("item", "row")
_ITEM_LEAD = 4  # characters before the hour that opens an item, and behind the words that lead to a day


def is_clock(text: str) -> bool:
    """Whether a time is an hour of some day and nothing else: "8:40 p.m.", "1920"."""
    return _CLOCK.fullmatch(text) is not None


def day_of_all(anchors: Sequence[Anchor], text: str) -> Anchor | None:
    """The day of which a text says that all is of it where nothing else is said: "all events happened on 3 May"."""
    hinted = next(standing(_OF_ALL, text), None) is not None
    ends = [match.end() for match in _ALL_OF_ONE_DAY.finditer(text)] if hinted else []
    days = (one for one in anchors if one.when.precision == "day" and one.basis == "explicit") if ends else ()
    behind = (day for day in days if bisect_left(ends, day.start - _ITEM_LEAD) < bisect_right(ends, day.start))
    return next(behind, None)


def day_of_label(anchors: Sequence[Anchor], layout: Layout, text: str) -> Anchor | None:
    """The day that a label at the head of a text gives: "When: Saturday, 19 March 2022"."""
    for one in anchors:
        unit = layout.unit_at(one.start)
        if unit is None or unit.block > _HEAD_BLOCKS:
            return None
        if (
            one.when.precision in ("day", "time")
            and one.basis == "explicit"
            and labels_a_date(text[unit.start : one.start])
        ):
            return one
    return None


def if_programme(day: Anchor | None, one: Anchor, layout: Layout, text: str) -> Anchor | None:
    """The day, where an hour stands under a heading like "Programme"."""
    unit = layout.unit_at(one.start) if day is not None else None
    if unit is None or not unit.heads:
        return None
    head = layout.units[unit.heads[-1]]
    words = re.findall(r"[^\W_]+", text[head.start : head.end].casefold())
    return day if has_phrase(words, grammar("programmes", "en")) else None


def at_clock(one: Anchor, day: Day) -> Anchor:
    """A time of day on another day."""
    clock = one.when.edtf.partition("T")[2]
    when = When.parse(f"{day.isoformat()}T{clock}" if clock else day.isoformat())
    return attrs.evolve(one, when=when, basis="narrative", yearless=False)


def by_list(
    one: Anchor, before: Sequence[Anchor], layout: Layout, text: str, all_of: Anchor | None, stamps: Sequence[Span]
) -> Anchor | None:
    """A clock time that opens a list item or a row, on the day told last outside of these.

    `all_of` is the day of all that has none. A day that only dates the paper, in one of `stamps`, is taken where no
    other is told. Where the hours go on past midnight, the next day begins.
    """
    unit = layout.unit_at(one.start)
    if unit is None or unit.form not in _LISTED or one.start - unit.start > _ITEM_LEAD:
        return None
    if all_of is not None and all_of.when.earliest is not None and all_of.start < one.start:
        return attrs.evolve(at_clock(one, all_of.when.earliest), partial=all_of.partial)
    stamped: Day | None = None
    for other in reversed(before):
        above = layout.unit_at(other.start)
        if above is None or above.side or other.when.precision not in ("day", "time") or other.when.earliest is None:
            continue
        opens_list = above.form == unit.form and other.start - above.start <= _ITEM_LEAD and other.timed
        if above.form == unit.form and not opens_list and not _is_field(other, above, text):
            continue
        if _is_within(other, stamps):
            stamped = stamped or other.when.earliest
            continue
        day = other.when.earliest.plus(_past_midnight(other, one) if opens_list else 0)
        return attrs.evolve(at_clock(one, day), partial=other.partial)
    return at_clock(one, stamped) if stamped is not None else None


def _is_field(one: Anchor, unit: Unit, text: str) -> bool:
    """Whether a line is a label and a day, and nothing else: "Date of incident: 3 May 2021"."""
    return text[unit.start : one.start].rstrip("*_ ").endswith(":") and not text[one.end : unit.end].strip("*_. ")


def stamps_of(date: DocumentDate) -> tuple[Span, ...]:
    """Where a label or a row beside its author says of which day the paper is."""
    said = is_labelled(date) or is_stamped(date)
    return tuple((one.start, one.end) for one in date.evidence) if said else ()


def by_title(one: Anchor, days: Sequence[Anchor], layout: Layout, stamps: Sequence[Span]) -> Anchor | None:
    """A clock time on the day that the title names, where only the day of the paper is told behind it.

    `days` are the text's days, in order; none are asked for where it has no stamp.
    """
    behind = bisect_left(days, one.start, key=attrgetter("start"))
    if behind < 2 or not _is_within(days[behind - 1], stamps):
        return None
    head, day = layout.unit_at(days[0].start), days[0].when.earliest
    named = head is not None and head.form == "heading" and head == layout.units[0] and days[0].basis == "explicit"
    return at_clock(one, day) if named and day is not None else None


def _is_within(one: Anchor, spans: Sequence[Span]) -> bool:
    return any(start <= one.start and one.end <= end for start, end in spans)


def _past_midnight(before: Anchor, one: Anchor) -> int:
    """The days, 0 or 1, that pass between two hours of a list: from 23:50 to 00:35."""
    late, early = (_HOUR.search(anchor.when.edtf) for anchor in (before, one))
    return int(late is not None and early is not None and int(late[1]) >= _EVENING and int(early[1]) <= _MORNING)
