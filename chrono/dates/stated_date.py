"""What a document says of its own date: a stamp, a date line, a dateline, a closing formula, a signature.

Only the top and the end of a text are looked at. To add a place where documents put their date, write a function
from the `Ends` of a text to `Candidate`s and name it in `_PLACES`, the most telling first.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import islice

import attrs

from chrono.dates.ends import HEADER_LINES, LABEL_REACH, LONG_LINE, Candidate, Ends, Line, day_of
from chrono.dates.lone_day import CLOCK, WORD, alone
from chrono.dates.mention import DateMention
from chrono.dates.places_at_end import closing, signature
from chrono.dates.places_at_top import (
    OPENS,
    bracketed,
    caption,
    citation,
    date_line,
    dateline,
    headline,
    interviewed,
    issue,
    making,
    margin,
    opening,
    period_line,
    settled_line,
    sitting,
    told_of,
)
from chrono.dates.stamps import STAMPED, stamp
from chrono.model import DocumentDate, Evidence
from chrono.when import Day, When

__all__ = ["day_above", "is_labelled", "is_stamped", "opens_report", "stated_date"]

_MAX_QUOTE = 800
_LONGEST_DELAY = 7  # days between a text and its posting
_SAYS_SO = "it says so:"
_SAID_ABOVE = "a line at the top gives a day shortly before that of its metadata"

# "For immediate release - Moss, 5 May 2020"
_BEHIND_TOWN = re.compile(r"(?<=[-–—|:] )[A-ZА-ЯЁÄÖÜÉ][\w'’-]*(?:[ /][A-ZА-ЯЁÄÖÜÉ][\w'’-]*){0,2}, $")
_AFTER_LABEL = re.compile(r"[\s.;)\]*_,\"'/]*(?:$|[|·•—–]|-->|\s{2}|[A-ZА-Я(\[]|by\b|at\b|in\b|and\b)")
# A day with its place or hour on the next line is that of what is announced: "Date: 5 May", "Venue: Town Hall"; one
# with a label or its length that of a record.
_OCCASION = re.compile(
    r"[ \t*_]*\r?\n(?:[ \t]*\r?\n)?[ \t*_]*"
    r"(?:venue|time|place|where|location|label|genre|length|platforms?)\b[ \t*_]*:",
    re.IGNORECASE,
)
_FILE_NAME = re.compile(r"(?<![0-9A-Za-z])((?:19|20)\d\d)([-_.]?)(\d\d)\2(\d\d)(?![0-9A-Za-z])")
_PATH = re.compile(r"/((?:19|20)\d\d)/(\d\d)/(\d\d)(?=/|$)")


def stated_date(
    text: str, *, source: str, part: int, language: str | None, date_order: str | None = None
) -> DocumentDate | None:
    """The day that a document gives as its own, or None.

    The most telling place decides; where else the day stands at the top is added to the evidence.
    """
    page = Ends(text, language, date_order)
    for place in _PLACES:
        if found := next(place(page), None):
            spots = {candidate.start: candidate for candidate in [found, *_repeated(page, found)]}
            evidence = tuple(_evidence(text, candidate, source, part) for candidate in spots.values())
            reasons = tuple(dict.fromkeys(candidate.reason for candidate in spots.values()))
            return DocumentDate(found.when, "explicit", evidence, reasons)
    if when := _from_name(source):
        return DocumentDate(when, "explicit", reasons=("the name of the file gives this day",))
    return None


def day_above(
    text: str, posted: When, *, source: str, part: int, language: str | None, date_order: str | None = None
) -> DocumentDate | None:
    """The one day that a line at the top gives and nothing else, where it lies up to a week before `posted`.

    What was said or written then was put where it stands some days later, and "today" is that day.
    """
    page = Ends(text, language, date_order)
    lone = [(line, mention) for line in page.dated_head if line.number < HEADER_LINES for mention in alone(page, line)]
    found = {day_of(mention): Candidate.of_line(line, mention, _SAID_ABOVE) for line, mention in lone}
    found.pop(posted, None)  # the line of the posting, above that of the text
    if len(found) != 1 or posted.earliest is None:
        return None
    ((when, candidate),) = found.items()
    gap = posted.earliest.number - when.earliest.number if when.earliest else 0
    if not 0 < gap <= _LONGEST_DELAY:
        return None
    return DocumentDate(when, "explicit", (_evidence(text, candidate, source, part),), (candidate.reason,))


def is_labelled(date: DocumentDate) -> bool:
    """Whether a label gives a document's date: "Issued: 5 May 2020"."""
    return any(reason.startswith(_SAYS_SO) for reason in date.reasons)


def is_stamped(date: DocumentDate) -> bool:
    """Whether a document's date stands in a row beside its author, its minute or its length."""
    return STAMPED in date.reasons


def opens_report(date: DocumentDate) -> bool:
    """Whether a document's date stands in the dateline of its first paragraph."""
    return OPENS in date.reasons


def _repeated(page: Ends, found: Candidate) -> Iterator[Candidate]:
    """Other short lines at the top with the same day, three at most."""
    lines = (line for line in page.dated_head if line.number < HEADER_LINES and len(line.text) <= LONG_LINE)
    same = ((line, mention) for line in lines for mention in page.days(line) if day_of(mention) == found.when)
    yield from (Candidate.of_line(line, mention, found.reason) for line, mention in islice(same, 3))


def _evidence(text: str, found: Candidate, source: str, part: int) -> Evidence:
    end = min(found.end, found.start + _MAX_QUOTE)
    return Evidence(source, found.start, end, text[found.start : end], (found.mark,), part)


def _labelled(page: Ends, lines: list[Line], wanted: str) -> Iterator[Candidate]:
    label = page.words.labels[wanted]
    for line in lines:
        for mention in page.days(line) or _lifted(page, line):
            before, after = line.text[: mention.start], line.text[mention.end :]
            if len(before) > LABEL_REACH or not _AFTER_LABEL.match(CLOCK.sub("", after)):
                continue
            if (label.search(before) or label.search(_BEHIND_TOWN.sub("", before))) and not _OCCASION.match(
                page.text, line.end
            ):
                yield Candidate.of_line(line, mention, f"{_SAYS_SO} {line.text[: mention.end][-60:]!r}")


def _lifted(page: Ends, line: Line) -> list[DateMention]:
    """The day up to which a line says that a text is held back: "Embargoed until 00:01 on 5 May 2020"."""
    found = [] if page.words.phrases["until"].search(line.text) is None else page.find(line.text)
    last = [(one, one.when.latest) for one in found if one.when and one.when.latest and not one.when.earliest]
    return [attrs.evolve(one, when=When.from_date(day)) for one, day in last]


def _published(page: Ends) -> Iterator[Candidate]:
    yield from _labelled(page, page.labelled_head, "published")


def _published_at_the_end(page: Ends) -> Iterator[Candidate]:
    yield from _labelled(page, page.labelled_tail, "published")


def _created(page: Ends) -> Iterator[Candidate]:
    yield from _labelled(page, page.labelled_head, "created")


def _updated(page: Ends) -> Iterator[Candidate]:
    """The day of an update, or the one before it in its line: "5 May 2020, 17:31 / Updated 7 May 2020"."""
    for found in _labelled(page, page.labelled_head + page.labelled_tail, "updated"):
        line = next(one for one in page.labelled_head + page.labelled_tail if one.start == found.start)
        first = page.days(line)[0]
        opens = first.start < found.mark[0] and not WORD.search(line.text, 0, first.start)
        yield Candidate.of_line(line, first, found.reason) if opens else found


def _from_name(source: str) -> When | None:
    """A day in the file's name or path, written as in 2021-01-20-title.md or /2021/01/20/title.md."""
    match = _FILE_NAME.search(source.replace("\\", "/").rpartition("/")[2]) or _PATH.search(source)
    if match is None:
        return None
    year, month, day = (int(group) for group in match.groups() if group and group.isdigit())
    try:
        return When.from_date(Day(year, month, day))
    except ValueError:
        return None


_PLACES: tuple[Callable[[Ends], Iterator[Candidate]], ...] = (
    _published, date_line, dateline, settled_line, stamp, _created, _published_at_the_end, making, closing, signature,
    _updated, headline, told_of, sitting, interviewed, bracketed, opening, caption, period_line, issue, margin,
    citation,
)  # fmt: skip
