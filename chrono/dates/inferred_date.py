"""A document without a date line gets the days that its own words leave possible.

Evidence either fixes a span ("this year ... the same period in 2021", a weekday that only one year gives the day,
an anniversary of something dated) or bounds it inside the year ("on 19 August they met", "will be held this autumn").
The answer is what satisfies all of it: an interval of at most a year, or nothing. `clues_fixing` and
`clues_bounding` find the evidence; here it is weighed.
"""

from __future__ import annotations

from collections.abc import Iterable

from chrono.dates.clue import Clue, Page, Span, has_year
from chrono.dates.clues_bounding import BOUNDING
from chrono.dates.clues_fixing import FIXING
from chrono.dates.document_words import document_words
from chrono.lang import language as language_of
from chrono.model import DocumentDate, Evidence
from chrono.when import Day, When, days_in_month

__all__ = ["inferred_date"]

_LONGEST_DAYS = 366
_EVER: tuple[Span, ...] = ((-(10**7), 10**7),)  # day numbers beyond those of every year that is read


def inferred_date(text: str, *, source: str, part: int, language: str | None) -> DocumentDate | None:
    """The days that the evidence of the whole text allows, with each piece that narrowed them; None without any.

    Evidence that contradicts itself gives nothing, and so does what allows more than a year: what only bounds the days
    inside of it is looked for after that.
    """
    page = Page(text, language_of(language or "en"), document_words(language))
    clues = [clue for finder in FIXING for clue in finder(page)]
    fixing = [clue for clue in clues if clue.fixes]
    allowed = _EVER
    for clue in fixing:
        allowed = _both(allowed, clue.spans)
    if not fixing or not allowed or _length(allowed) > _LONGEST_DAYS or _later_than_its_future(page, allowed):
        return None
    used = _useful(fixing)
    for clue in (*clues, *(clue for finder in BOUNDING for clue in finder(page))):
        narrower = _both(allowed, clue.spans_in(_years(allowed)))
        if not clue.fixes and narrower and narrower != allowed:
            allowed = narrower
            used.append(clue)
    return _date(text, allowed, used, source, part)


def _both(one: Iterable[Span], other: Iterable[Span]) -> tuple[Span, ...]:
    """The days that belong to a span of each, as spans in order with a gap between them."""
    others = list(other)
    both = sorted((max(a[0], b[0]), min(a[1], b[1])) for a in one for b in others)
    merged: list[Span] = []
    for first, last in both:
        if merged and first <= merged[-1][1] + 1 and first <= last:
            merged[-1] = (merged[-1][0], max(merged[-1][1], last))
        elif first <= last:
            merged.append((first, last))
    return tuple(merged)


def _later_than_its_future(page: Page, allowed: tuple[Span, ...]) -> bool:
    """Whether what the text tells as still ahead would be over by then: its evidence is of another time."""
    dated = ((mention, mention.when.latest) for mention in page.mentions if mention.when and has_year(mention))
    over = (mention for mention, latest in dated if latest and latest.number < allowed[0][0])
    return any(page.tense(mention) == "future" for mention in over)


def _length(spans: tuple[Span, ...]) -> int:
    return spans[-1][1] - spans[0][0] + 1


def _years(spans: tuple[Span, ...]) -> range:
    return range(Day.from_number(spans[0][0]).year, Day.from_number(spans[-1][1]).year + 1)


def _useful(fixing: list[Clue]) -> list[Clue]:
    """The fixing clues without those that others make superfluous, the narrowest first."""
    kept: list[Clue] = []
    so_far = _EVER
    for clue in sorted(fixing, key=lambda clue: (_length(clue.spans), clue.start)):
        narrower = _both(so_far, clue.spans)
        if narrower != so_far:
            kept.append(clue)
        so_far = narrower
    return kept


def _date(text: str, allowed: tuple[Span, ...], used: list[Clue], source: str, part: int) -> DocumentDate:
    first, last = Day.from_number(allowed[0][0]), Day.from_number(allowed[-1][1])
    evidence = {
        clue.start: Evidence(source, clue.start, clue.end, text[clue.start : clue.end], clue.marks, part)
        for clue in used
    }
    return DocumentDate(
        _when(first, last), "inferred_year", tuple(evidence.values()), tuple(dict.fromkeys(c.reason for c in used))
    )


def _when(first: Day, last: Day) -> When:
    """One day, a whole month or a whole year where the interval is just that."""
    if first == last:
        return When.from_date(first)
    if first.year == last.year and (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return When.of(first.year)
    whole = first.day == 1 and last.day == days_in_month(last.year, last.month)
    if whole and (first.year, first.month) == (last.year, last.month):
        return When.of(first.year, first.month)
    return When.between(When.from_date(first), When.from_date(last))
