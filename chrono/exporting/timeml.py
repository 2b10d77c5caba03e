"""Timelines as TimeML: a chronicle with a line an event, its date a TIMEX3 and its title an EVENT, tied by TLINKs.

A timeline keeps no text of its documents, and the dates of a quote mean something only where they stood. So the text
is the chronicle itself, the quotes are plain text in it, and every value is one that the timeline holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape, quoteattr

from chrono.dates.timeml import xml_text
from chrono.model import Event, Timeline
from chrono.when import When

__all__ = ["to_timeml"]

_TENSES = {"held": "PAST", "planned": "FUTURE", "cancelled": "NONE", "recurring": "PRESENT"}
_RELATIONS = {"edition_of": "AFTER", "anniversary_of": "AFTER", "adopted_at": "IS_INCLUDED", "part_of": "IS_INCLUDED"}
# EDTF's parts of a year.
_PARTS = {
    "21": "SP", "22": "SU", "23": "FA", "24": "WI", "33": "Q1", "34": "Q2", "35": "Q3", "36": "Q4", "40": "H1",
    "41": "H2",
}  # fmt: skip
_YEAR = re.compile(r"Y?(?P<year>-?\d{2,9})(?P<mask>X{0,2})(?:-(?P<part>\d\d)(?!\d))?")


def to_timeml(timeline: Timeline, *, date: When | None = None) -> str:
    """TimeML 1.2.1; `date` is the day that the file names as its own.

    An interval is a DURATION between two TIMEX3 without text. An event with an open end has begun with, or ended by,
    what is known. Links between events are TLINKs as far as they say an order.
    """
    numbers = {event.id: number for number, event in enumerate(timeline, 1)}
    body = "\n".join(_line(event, numbers[event.id]) for event in timeline)
    tail = [line for event in timeline for line in _instance(event, numbers)]
    links = [link for event in timeline for link in _links(event, numbers)]
    tail += [f'<TLINK lid="l{number}" {link}/>' for number, link in enumerate(links, 1)]
    made = f"<DCT>{_timex('t0', date, str(date), 'CREATION_TIME')}</DCT>\n" if date and _is_one(date) else ""
    return "\n".join([
        '<?xml version="1.0" encoding="UTF-8"?>', "<TimeML>", f"<DOCID>{xml_text(timeline.title)}</DOCID>",
        f"{made}<TEXT>", body, "</TEXT>", *tail, "</TimeML>", "",
    ])  # fmt: skip


def _line(event: Event, number: int) -> str:
    """Date and title, then the quotes with their documents."""
    pieces = []
    if event.when:
        pieces.append(_timex(f"t{number}", event.when, str(event.when)) + ": ")
    pieces.append(f'<EVENT eid="e{number}" class="OCCURRENCE">{xml_text(event.title)}</EVENT>.')
    pieces += [f" “{xml_text(quote.quote)}” ({xml_text(quote.source)})" for quote in event.evidence]
    return "".join(pieces)


def _timex(tid: str, when: When, text: str, function: str = "NONE") -> str:
    if not _is_one(when):
        ends = {"beginPoint": when.earliest, "endPoint": when.latest}
        points = {name: day.isoformat() for name, day in ends.items() if day}
        length = f"P{when.days}D" if when.days else "PXD"
        known = {"beginPoint": f"{tid}b", "endPoint": f"{tid}e"}
        attributes = "".join(f' {name}="{known[name]}"' for name in points)
        empty = "".join(_element(known[name], "DATE", _value(day.lstrip("+")), "", "") for name, day in points.items())
        return _element(tid, "DURATION", length, attributes, text, function) + empty
    kind = "TIME" if when.precision == "time" else "DATE"
    mod = _mod(when)
    return _element(tid, kind, _value(when.edtf), f' mod="{mod}"' if mod else "", text, function)


def _is_one(when: When) -> bool:
    return when.precision not in ("interval", "set")


def _element(tid: str, kind: str, value: str, attributes: str, text: str, function: str = "NONE") -> str:
    told = f' functionInDocument="{function}"' if function != "NONE" else ""
    head = f'<TIMEX3 tid="{tid}" type="{kind}" value={quoteattr(value)}{attributes}{told}'
    return f"{head}>{escape(text)}</TIMEX3>" if text else f"{head}/>"


def _value(edtf: str) -> str:
    """The TIMEX3 value: years BC by their own count, parts of a year by their letters, masked digits left out."""
    plain = edtf.rstrip("?~%")
    match = _YEAR.match(plain)
    if match is None:
        return plain
    year, part = int(match["year"]), _PARTS.get(match["part"] or "")
    if match["mask"]:
        span = 10 ** len(match["mask"])
        # The years BC that share digits: -004X is 50 to 41 BC, whose first is a year ending in 0.
        return match["year"] if year >= 0 else f"BC{(1 - year * span) // span:0{4 - len(match['mask'])}}"
    shown = f"{year:04}" if year > 0 else f"BC{1 - year:04}"
    return f"{shown}-{part}" if part else shown + plain[match.end("year") :]


def _mod(when: When) -> str:
    """TIMEX3's word for what the value alone does not say."""
    if when.approximate:
        return "APPROX"
    alone = When.parse(when.edtf)
    early, late = when.latest != alone.latest, when.earliest != alone.earliest
    return {(True, False): "START", (True, True): "MID", (False, True): "END"}.get((early, late), "")


def _instance(event: Event, numbers: dict[str, int]) -> Iterator[str]:
    number = numbers[event.id]
    polarity = "NEG" if event.status == "cancelled" else "POS"
    yield (
        f'<MAKEINSTANCE eiid="ei{number}" eventID="e{number}" pos="OTHER" tense="{_TENSES[event.status]}" '
        f'aspect="NONE" polarity="{polarity}"/>'
    )


def _links(event: Event, numbers: dict[str, int]) -> Iterable[str]:
    """To the event's date, and to other events, each without its own id."""
    number = numbers[event.id]
    if when := event.when:
        if when.earliest and when.latest:
            yield f'eventInstanceID="ei{number}" relatedToTime="t{number}" relType="IS_INCLUDED"'
        elif when.earliest:
            yield f'eventInstanceID="ei{number}" relatedToTime="t{number}b" relType="BEGUN_BY"'
        else:
            yield f'eventInstanceID="ei{number}" relatedToTime="t{number}e" relType="ENDED_BY"'
    for link in event.links:
        if link.target in numbers and link.relation in _RELATIONS:
            target, relation = numbers[link.target], _RELATIONS[link.relation]
            yield f'eventInstanceID="ei{number}" relatedToEventInstance="ei{target}" relType="{relation}"'
