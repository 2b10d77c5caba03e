"""Where a part of a text says on which day it speaks: "Vienna, 11 March – …", "On 3 May 2011, Ann Orr wrote:".

So do the lines of a message's head ("Sent: 3 May 2011 10:14"), a row under a headline ("Ann Orr | News | 3 May 2011")
and the day that opens a post. Such a date is no event. Dates counted from the day of speaking count from it until the
next one or the next heading, and a report that has no other date is of that day. The words of replies and of heads of
messages are in `layout.yaml`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

import attrs

from chrono.dates import DateMention, find_dates
from chrono.dates.stated_date import opens_report
from chrono.events.days.anchors import Anchor, anchor
from chrono.events.layout.line_labels import message_label, reply_pattern
from chrono.events.layout.segments import Layout, Unit
from chrono.events.words.kinds import grammar
from chrono.events.words.phrases import any_phrase
from chrono.model import DocumentDate

__all__ = ["Dateline", "find_datelines", "found_below", "recounted"]

_FARTHEST = 60
_PLACE = re.compile(
    rf"[\s*_(]*[A-ZА-ЯЁ][\w.’'-]*(?:[ ,]+(?:(?:{any_phrase('inside_places')}) )?[A-ZА-ЯЁ][\w.’'-]*){{0,4}}[\s,(]*"
)
_STOPS = re.compile(r"[\s)\]*_.,:|–—-]*")
_DASH = re.compile(
    r"\.?[)*_\s]*+(?:\([^()]{2,30}\)|/[A-Z][\w /()]{1,60}/)?[\s*_]*+(?:–|—|---?|-(?=\s)|&[mn]dash;)[\s*_]*"
)
# A row of author, section and day: between bars or dots, or behind "By" or "Posted".
_ROW = re.compile(r"[^|·•\n]+(?:\s[|·•]\s[^|·•\n]+){2,}|(?:[*_]*(?:By|Posted|Published)\s)[^\n]*", re.IGNORECASE)
_LONGEST_ROW = 120
_SHORTEST_WORDS = 6  # characters beside a day that are no words
_LONGEST_LABEL = 40  # characters of the label of a line


@attrs.frozen
class Dateline:
    """A date at `start` to `end`, its place and dash included, by which the text up to `reach` counts its days."""

    start: int
    end: int
    anchor: Anchor
    reach: int = 0


def find_datelines(
    text: str, layout: Layout, anchors: Sequence[Anchor], date: DocumentDate | None = None
) -> list[Dateline]:
    """The datelines of a text in order, each with its reach; `date` is the document's, which the first may give."""
    days = [one for one in anchors if one.when.precision in ("day", "time") and not one.deictic and not one.partial]
    if not days:
        return []
    every = {one.start: one for one in (*_of_document(days, text, date), *_all(text, layout, days))}
    if not (found := sorted(every.values(), key=lambda one: one.start)):
        return []
    ends = [one.start for one in found[1:]] + [len(text)]
    heads = [unit.start for unit in layout.units if unit.form == "heading"] + [len(text)]
    return [
        attrs.evolve(one, reach=min(end, heads[bisect_left(heads, one.end)]))
        for one, end in zip(found, ends, strict=True)
    ]


def _all(text: str, layout: Layout, days: Sequence[Anchor]) -> Iterator[Dateline]:
    dated = _with_days(layout, days)
    yield from _of_reports(text, layout, dated)
    yield from _of_replies(text, days)
    yield from _of_messages(text, days)
    yield from _of_articles(text, layout, dated)
    yield from _of_posts(text, layout, dated)


def _with_days(layout: Layout, days: Sequence[Anchor]) -> dict[int, Anchor]:
    """The first day that begins in each unit, by the index of the unit, in order."""
    first: dict[int, Anchor] = {}
    for day in days:
        index = layout.index_at(day.start)
        if index is not None:
            first.setdefault(index, day)
    return first


def _of_articles(text: str, layout: Layout, dated: Mapping[int, Anchor]) -> Iterator[Dateline]:
    """Rows of author, section and day, which ends or opens them, or of a day alone under a headline; two or more."""
    found = []
    for index, day in dated.items():
        unit = layout.units[index]
        if unit.end - unit.start > _LONGEST_ROW or unit.form not in ("heading", "sentence") or day.end > unit.end:
            continue
        if _ROW.fullmatch(text, unit.start, unit.end) or _is_below_headline(index, unit, day, layout):
            beside = text[day.end : unit.end].strip(" *_")
            if not beside or beside[0] in "|·•":
                found.append(Dateline(unit.start, unit.end, day))
    if len(found) > 1:
        yield from found


def _is_below_headline(index: int, unit: Unit, day: Anchor, layout: Layout) -> bool:
    """Whether a heading is a day alone, right below its headline and a level under it, as on a page of news."""
    alone = unit.form == "heading" and day.start - unit.start + unit.end - day.end < _SHORTEST_WORDS
    headline = index > 0 and unit.heads[-1:] == (index - 1,)
    return alone and headline and layout.units[index - 1].level + 1 == unit.level


def _of_posts(text: str, layout: Layout, dated: Mapping[int, Anchor]) -> Iterator[Dateline]:
    """Days that open the first paragraph under a headline and are set apart, one under each of several."""
    opened: dict[int, list[Dateline]] = {}
    for index, day in dated.items():
        unit = layout.units[index]
        if unit.form not in ("sentence", "item") or not unit.heads or day.end > unit.end:
            continue
        if day.yearless or day.basis == "narrative":
            continue  # the headline has the year or the month, and is no post's
        after = _DASH.match(text, day.end)
        if after and not text[unit.start : day.start].strip(" *_") and after.end() < unit.end:
            first = unit.heads[-1] == index - 1
            opened.setdefault(unit.heads[-1], []).append(Dateline(unit.start, after.end() if first else 0, day))
    if len(opened) > 1:
        yield from (found[0] for found in opened.values() if len(found) == 1 and found[0].end)


def _of_document(days: Sequence[Anchor], text: str, date: DocumentDate | None) -> Iterator[Dateline]:
    """The dateline that gives the document's date, whatever its form: "5 May 2020: The Mayor", "MOSS, 5 May. The"."""
    if date is None or not date.evidence or not opens_report(date):
        return
    line = date.evidence[0]
    for low, high in line.marks[:1]:
        found = [one for one in days if one.start <= line.start + low < one.end]
        after = _STOPS.match(text, line.start + high)
        if found and after is not None:
            yield Dateline(line.start, after.end(), found[0])


def _of_reports(text: str, layout: Layout, dated: Mapping[int, Anchor]) -> Iterator[Dateline]:
    """Paragraphs that open with a place, a day and a dash."""
    for index, day in dated.items():
        unit = layout.units[index]
        if unit.form == "heading" or day.start - unit.start > _FARTHEST or not layout.opens_block(unit):
            continue
        before = _PLACE.fullmatch(text, unit.start, day.start)
        after = _DASH.match(text, day.end)
        if before and after and after.end() < unit.end and before[0].strip(" *_(,").casefold() not in _led():
            yield Dateline(unit.start, after.end(), day)


@cache
def _led() -> frozenset[str]:
    """The words that lead to a date and are no place, in small letters: "By 3 May – next week – we had"."""
    return grammar("leads_to_date", "en")


def _of_replies(text: str, days: Sequence[Anchor]) -> Iterator[Dateline]:
    """Lines that say who wrote what is quoted below, and when."""
    for match in _reply_lines(text):
        at = bisect_left(days, match.start(), key=lambda one: one.start)
        if at < len(days) and days[at].end <= match.end():
            yield Dateline(match.start(), match.end(), days[at])


def _of_messages(text: str, days: Sequence[Anchor]) -> Iterator[Dateline]:
    """The lines in the heads of messages that say when they were sent: "Sent: 5 March 2019 10:14", below "From: …"."""
    sent, beside = message_label("message_days"), message_label("message_heads")
    for day in days:
        begin = text.rfind("\n", 0, day.start) + 1
        if day.start - begin > _LONGEST_LABEL or ":" not in text[begin : day.start]:
            continue
        end = text.find("\n", day.end)
        end = end if end >= 0 else len(text)
        above = text[text.rfind("\n", 0, max(0, begin - 1)) + 1 : begin]
        below = text[end + 1 : end + 1 + _LONGEST_LABEL]
        if sent.match(text[begin : day.start]) and (beside.match(above) or beside.match(below)):
            yield Dateline(begin, end, day)


def _reply_lines(text: str) -> Iterator[re.Match[str]]:
    colon = text.find(":\n")
    while colon != -1:
        match = reply_pattern().match(text, text.rfind("\n", 0, colon) + 1, colon + 1)
        if match:
            yield match
        colon = text.find(":\n", colon + 1)


def recounted(
    anchors: Sequence[Anchor], lines: Sequence[Dateline], text: str, language: str, date: DocumentDate | None
) -> list[Anchor]:
    """The anchors, those that count from the day of speaking counted from their dateline where that is another day."""
    counted = list(anchors)
    for line in lines:
        day = line.anchor.when
        if date is not None and date.when == day:
            continue
        low, high = (bisect_left(counted, at, key=lambda one: one.start) for at in (line.end, line.reach))
        if not any(one.deictic or one.yearless for one in counted[low:high]):
            continue
        own = DocumentDate(day, "explicit") if date is None else attrs.evolve(date, when=day, basis="explicit")
        made = found_below(text, line, language, own)
        counted[low:high] = [
            made.get(one.start, one) if one.deictic or one.yearless else one for one in counted[low:high]
        ]
    return counted


def found_below(text: str, line: Dateline, language: str, date: DocumentDate) -> dict[int, Anchor]:
    """The anchors in reach of a dateline by where they start."""
    part = text[line.end : line.reach]
    mentions = (_moved(one, line.end) for one in find_dates(part, reference=date.when, language=language))
    return {one.start: one for mention in mentions if (one := anchor(mention, text, date)) is not None}


def _moved(mention: DateMention, by: int) -> DateMention:
    return attrs.evolve(mention, start=mention.start + by, end=mention.end + by)
