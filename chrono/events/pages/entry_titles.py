"""The titles of entries: a year that stands alone, a short line below it, and what that line sums up.

"1911 / A small shop / Ann Falk opens a shop for lamps": title and text tell of one thing. It is told by the text, from
its title on; a title over a text that tells of nothing is the event.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import attrs

from chrono.events.drafts import Draft
from chrono.events.layout.markup import bare

if TYPE_CHECKING:
    from chrono.events.days.anchors import Anchor
    from chrono.events.reader import Reader

__all__ = ["below_title", "entry_titles", "from_title"]

_FEWEST = 3  # entries with a title, and they are most of all
_LONGEST = 8  # words of a title
_ENDS = (".", "!", "?", ":", ";", ",")


def entry_titles(reader: Reader, dated: Mapping[int, Anchor]) -> dict[int, int]:
    """The units that are titles, each with the dated heading right above it; none where few entries have one."""
    found = {index + 1: index for index in dated if _is_title(reader, index + 1, index)}
    return found if len(found) >= _FEWEST and 2 * len(found) > len(dated) else {}


def _is_title(reader: Reader, index: int, above: int) -> bool:
    """Whether a unit is a short line without an end, over a sentence of the same section."""
    units = reader.layout.units
    if index + 1 >= len(units) or units[index].form not in ("item", "heading") or units[index].side:
        return False
    title, text = units[index], units[index + 1]
    if above not in title.heads or above not in text.heads or text.form not in ("item", "sentence"):
        return False
    said = bare(reader.plain[title.start : title.end]).strip(" *_#")
    ended = reader.plain[text.start : text.end].rstrip().endswith(".")
    return ended and 0 < len(said.split()) <= _LONGEST and not said.endswith(_ENDS) and not reader.anchors_in(title)


def from_title(draft: Draft, start: int) -> Draft:
    """The event of the first sentence below a title, quoted from that title on, which begins at `start`."""
    first, *others = draft.spans
    draft.spans = [attrs.evolve(first, start=start), *others]
    return draft


def below_title(reader: Reader, draft: Draft) -> Draft:
    """The draft of an entry as its text alone tells it, for a title without the line above; any other as it is."""
    first, *others = draft.spans
    title, text = reader.layout.index_at(first.start), reader.layout.index_at(draft.subject[0])
    if draft.origin != "chronology" or title is None or text != title + 1:
        return draft
    start = reader.layout.units[text].start
    return attrs.evolve(draft, spans=[attrs.evolve(first, start=start), *others]) if start < first.end else draft
