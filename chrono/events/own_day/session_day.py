"""The day of the session that minutes are of, where the page that they stand on has another: "date: 2022-08-26".

Its times of day are of that day too, whichever other meeting was named last.
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from typing import TYPE_CHECKING

import attrs

from chrono.dates import find_dates
from chrono.events.days.anchors import Anchor, anchor
from chrono.events.days.hours import is_clock
from chrono.events.layout.markup import masked
from chrono.events.own_day.minutes import is_minutes
from chrono.events.words.kinds import GATHERINGS, grammar
from chrono.events.words.phrases import phrases
from chrono.lang import languages
from chrono.model import Document, DocumentDate
from chrono.when import When

if TYPE_CHECKING:
    from chrono.events.drafts import Draft
    from chrono.events.reader import Reader

__all__ = ["as_session", "at_session", "of_its_session"]

_OTHER_DAYS = 2  # headings that are days: more are notes of meetings, each under its own
_SITTINGS = frozenset(phrases("sittings"))
_NEAR = 30  # characters between what is opened or closed and its verb
_WORDS = re.compile(r"\w+")
_HEAD_LINES = 6  # of minutes, which say when they met
_OPENING, _LONGEST_LINE = 600, 160  # characters of a text in which its title stands, and of that


def of_its_session(document: Document) -> Document:
    """The document as of the one day that its title, or the line it opens with, says that it is the minutes of."""
    date = document.date
    if date is None or date.basis not in ("explicit", "curated") or date.when.precision != "day":
        return document
    lines = [line for line in document.text[:_OPENING].split("\n") if line.strip()]
    heads = (document.title or "", *lines[:1])
    titles = [line for line in heads if len(line) <= _LONGEST_LINE and is_minutes(line)]
    for at, line in enumerate((*titles, *(lines[1:_HEAD_LINES] if titles else ()))):
        found = _day_in(line, document) if len(line) <= _LONGEST_LINE else None
        if found is None or found.when == date.when:
            continue
        if at < len(titles) or (found.when.before(date.when) and _says_when(line, found, document.language)):
            return attrs.evolve(document, date=DocumentDate(found.when, "explicit"))
    return document


def _day_in(line: str, document: Document) -> Anchor | None:
    """The one whole day that a line names with its year."""
    language = document.language if document.language in languages() else "en"
    mentions = find_dates(masked(line), language=language, date_order=document.date_order)
    found = [one for one in (anchor(mention, line, None) for mention in mentions) if one and one.fine]
    named = {one.when: one for one in found if not (one.yearless or one.partial)}
    return next((one for one in named.values() if one.when.precision == "day"), None) if len(named) == 1 else None


def _says_when(line: str, one: Anchor, language: str) -> bool:
    """Whether a line in the head of minutes is a day alone, or says when they met: "Held at Moss on 3 May 2005"."""
    words = _WORDS.findall(line[: one.start].casefold())
    return not (words or _WORDS.search(line, one.end)) or words[:1] in [[word] for word in grammar("held", language)]


def at_session(reader: Reader) -> list[Anchor]:
    """The anchors of minutes, the times of day alone on the day of their session: "The board rose at 7:05 pm"."""
    date = reader.document.date
    if date is None or date.when.precision != "day" or len(reader.dated_headings) > _OTHER_DAYS:
        return reader.anchors
    return [_on(date.when, one) if _is_of_session(reader, one) else one for one in reader.anchors]


def _is_of_session(reader: Reader, one: Anchor) -> bool:
    if not one.timed or one.basis != "narrative" or not is_clock(one.text):
        return False
    index = reader.unit_at(one.start)
    unit = reader.layout.units[index] if index is not None else None
    words = {token.word for token in reader.tokens(unit.start, unit.end)} if unit else set()
    return words.isdisjoint(grammar("future_auxiliaries", reader.document.language) | {"next"})


def _on(day: When, one: Anchor) -> Anchor:
    return attrs.evolve(one, when=When.parse(f"{day.edtf}T{one.when.edtf.partition('T')[2]}"))


def as_session(drafts: Sequence[Draft], reader: Reader) -> list[Draft]:
    """The drafts of minutes, all that tell of their own session as that session: "The council met at 18:30"."""
    body = _SITTINGS | grammar("sitting", reader.document.language)
    session: Draft | None = None
    kept: list[Draft] = []
    for draft in drafts:
        date = reader.date_at(draft.spans[0].start)
        own = date is not None and draft.when is not None and draft.dated is not None
        if not (own and date and draft.dated == attrs.evolve(draft, when=date.when).dated) or not _tells_of_it(
            draft, reader.plain, body
        ):
            kept.append(draft)
        elif session is not None and session.dated == draft.dated:
            session.spans += [span for span in draft.spans if span not in session.spans]
        else:
            draft.kind, draft.own, draft.apart = "session", True, None
            draft.title = draft.title or (reader.heads[0] if draft.origin == "report" else "")
            session = draft
            kept.append(draft)
    return kept


def _tells_of_it(draft: Draft, text: str, body: Set[str]) -> bool:
    """Whether a gathering is that of the body, or what is opened or closed is a meeting."""
    start, end = draft.spans[0].start, draft.cue[1] if draft.cue else draft.spans[0].end
    if draft.kind in GATHERINGS:
        return not (body | {"minutes"}).isdisjoint(_WORDS.findall(f"{draft.title} {text[start:end]}".casefold()))
    near = _WORDS.findall(text[max(start, end - _NEAR) : end + _NEAR].casefold())
    return draft.kind in ("opening", "termination") and not _SITTINGS.isdisjoint(near)
