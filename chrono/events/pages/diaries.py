"""Diaries and logs: in an entry below a day, "today" and "last night" count from that day.

An entry stands below a heading that is a day, or is a paragraph that opens with one, where there are several.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import attrs

from chrono.events.days.anchors import Anchor
from chrono.events.days.datelines import Dateline, found_below
from chrono.events.pages.dated_sections import FEWEST_DATED, dated_paragraphs
from chrono.model import DocumentDate

if TYPE_CHECKING:
    from chrono.dates import DateMention
    from chrono.events.reader import Reader

__all__ = ["of_entries"]


def of_entries(reader: Reader, mentions: Sequence[DateMention]) -> list[Anchor]:
    """The anchors of a document, those that count from the day of speaking counted from the day of their entry.

    `mentions` are the dates of the text; where it has no day of its own, those that count from it are no anchors yet.
    """
    counting = {one.start for one in reader.anchors if one.deictic} | {one.start for one in mentions if not one.when}
    if not counting:
        return reader.anchors
    places, counted = sorted(counting), list(reader.anchors)
    for line in (*_headed(reader), *_opened(reader)):
        if bisect_left(places, line.end) == bisect_left(places, line.reach):
            continue
        low, high = (bisect_left(counted, at, key=lambda one: one.start) for at in (line.end, line.reach))
        made = found_below(reader.plain, line, reader.document.language, DocumentDate(line.anchor.when, "explicit"))
        own = [one for start, one in made.items() if start in counting]
        if line.anchor.partial:
            own = [attrs.evolve(one, partial=True) for one in own]  # nothing says of which year the entry is
        again = {one.start for one in own}
        others = [one for one in counted[low:high] if not (one.deictic or one.start in again)]
        counted[low:high] = sorted((*others, *own), key=lambda one: one.start)
    return counted


def _headed(reader: Reader) -> Iterator[Dateline]:
    """What stands between a heading that is a day and the next heading, in a text that has several."""
    units = reader.layout.units
    dated = {index: one for index, one in reader.dated_headings.items() if one.when.precision == "day"}
    if len(dated) < FEWEST_DATED:
        return
    heads = [index for index, unit in enumerate(units) if unit.form == "heading"]
    for index, one in dated.items():
        after = bisect_left(heads, index + 1)
        reach = units[heads[after]].start if after < len(heads) else len(reader.plain)
        yield Dateline(units[index].end, units[index].end, one, reach)


def _opened(reader: Reader) -> Iterator[Dateline]:
    """The paragraphs that open with a day, each behind it."""
    opened = dated_paragraphs(reader)
    for unit in reader.layout.units if opened else ():
        one = opened.get(unit.block)
        if one is not None and not one.deictic and unit.end > one.end:
            start = max(one.end, unit.start)
            yield Dateline(start, start, one, unit.end)
