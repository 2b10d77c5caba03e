"""Sales, gifts and bequests as catalogues note them: "(sale, Holm's, Lund, 3 August 1917, no. 43)", "gift 1986 to".

Their entries have no verb; the house and its town stand between the noun and the day.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from chrono.events.drafts import Draft, Span
from chrono.events.layout.markup import bare
from chrono.events.words.phrases import any_phrase

if TYPE_CHECKING:
    from chrono.events.days.anchors import Anchor
    from chrono.events.layout.segments import Unit
    from chrono.events.reader import Reader

__all__ = ["auctions"]

_HINT = re.compile(rf"\b(?:{any_phrase('changes_of_owner', 'en')})\b", re.IGNORECASE)
_WHOSE = rf"(?:(?i:{any_phrase('sales_of', 'en')}) ){{0,3}}"
# "sale; Holm's, Lund," before the day, at the head of an entry or of its brackets.
_SALE = re.compile(rf"[(\s]*(?P<what>{_WHOSE}(?i:sale|auction)[,;] (?:at )?(?P<house>[A-Z][^;()]{{2,80}}?)),? \Z")
_BEHIND_SALE = re.compile(r"(?:,? (?:\d(?:st|nd|rd|th) day|lots?|nos?\.|as )|[,;.)]|\s*\Z)")
_GIVEN = re.compile(r"[(\s]*(?P<what>(?i:gift|bequest|bequeathed|donated|given|presented)),? (?:in )?\Z")
_TO = re.compile(r" (?:to|from|of|by) [^;.()]{2,60}")
_LONGEST = 400  # characters of an entry


def auctions(reader: Reader) -> list[Draft]:
    """The entries of that kind, each a change of its own."""
    if reader.document.language != "en" or _HINT.search(reader.plain) is None:
        return []
    units = (unit for unit in reader.layout.units if unit.end - unit.start < _LONGEST and not unit.side)
    dated = ((unit, reader.anchors_in(unit)) for unit in units if _HINT.search(reader.plain, unit.start, unit.end))
    found = (_draft(reader, unit, one) for unit, inside in dated for one in inside if one.start not in reader.claimed)
    return [draft for draft in found if draft is not None]


def _draft(reader: Reader, unit: Unit, one: Anchor) -> Draft | None:
    text = reader.plain
    title = _title(text[unit.start : one.start], text[one.end : unit.end])
    if not title or one.basis != "explicit":
        return None
    reader.claimed.add(one.start)
    spans = [Span(unit.start, unit.end, ((one.start, one.end),))]
    draft = Draft("change", one.when, "explicit", "held", spans, (unit.start, unit.end), "auction")
    draft.title, draft.form, draft.apart = title, "noun", f"auction {one.start}"
    draft.signs["an entry of a catalogue notes it"] = 0.05
    return draft


def _title(before: str, behind: str) -> str:
    """What an entry notes, without its day; "" where it is prose."""
    sale = _SALE.match(before)
    if sale is not None and _BEHIND_SALE.match(behind):
        what = bare(sale["what"]).replace(";", ",")
        return f"{what[:1].upper()}{what[1:]}"
    given = _GIVEN.match(before)
    to = _TO.match(behind) if given is not None else None
    return f"{given['what'].capitalize()}{to.group()}" if given is not None and to is not None else ""
