"""Months in figures at either end of lines: "1901-07 The pier opens", "VII.1901 – …", "The pier opens (07/1901)".

In running text "1901/07" is a stretch of years, "7.1901" a section and "VII 1901" a volume; a list whose lines all have
one of these tells months, where they go on in the order of time and cannot all be the other thing. To read one more
form, add it to `_FORMS`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

import attrs

from chrono.dates.draft import Draft

__all__ = ["months_of_lines"]

_YEAR = r"(?P<year>(?:1\d|20)\d\d)"
# A whole date of the same form tells the order as well, and is read by its own shape.
_FORMS = (
    rf"{_YEAR}(?P<mark>[-/.])(?P<month>\d{{1,2}})(?P<day>(?P=mark)\d{{1,2}})?",
    rf"(?P<day>\d{{1,2}}[-/.])?(?P<month>\d{{1,2}})(?P<mark>[-/.]){_YEAR}",
    rf"(?P<day>\d{{1,2}}[-/.]?[ ]?)?(?P<month>[IVX]{{1,4}})(?P<mark>\.?[ ]|[-/.]){_YEAR}",
)
_OPENING = re.compile(
    r"\n[ \t>]{0,8}(?:[*+•–—|#-]{1,6}[ \t]{1,3})?(?:\(?(?P<number>\d{1,3})[.)][ \t]{1,3}|\[\d{1,3}\][ \t]{1,3})?"
    r"[*_(\[]{0,4}(?=[\dIVX]{1,6}[-/. ])"
)
_HEADS = [re.compile(rf"(?P<date>{form})(?![\w/]|[-.–]\w|[ ]?[–—-][ ]?\d)") for form in _FORMS]
_TAILS = [
    re.compile(rf"(?:[(\[]|[,:–—-][ ]|[\t|][ ]?)[*_]{{0,2}}(?P<date>{form})[*_]{{0,2}}[)\]]?[.;]?[*_ \t|]{{0,4}}\Z")
    for form in _FORMS
]
_BEHIND_TAIL = ".;)]*_| \t"
_LONGEST_TAIL = 28  # characters at the end of a line in which such a date ends it
_ROMANS = "I II III IV V VI VII VIII IX X XI XII"
_ROMAN = {said: number for number, said in enumerate(_ROMANS.split(), 1)}
_FEWEST = 3  # lines of a list
_NEXT = 1_500  # characters from one to the next
_IN_ORDER = 0.8  # of the lines
_LONGEST_INTO_NEXT = 10  # years of a stretch into the next century, where its second year has two digits
_MONTHS = 12


@attrs.frozen
class _Entry:
    """A line with a year and what may be a month, at offsets `start` to `end`.

    `form` says how they are written and at which end, `said` how the month is; `number` is that of the line in its
    list, and `whole` says that the day stands there too.
    """

    start: int
    end: int
    form: tuple[int, str, bool]
    year: int
    month: int
    said: str
    number: int | None
    whole: bool


def months_of_lines(text: str) -> list[Draft]:
    """The months of lists whose lines begin or end with them, in order."""
    found = [*_at_heads(text), *_at_tails(text)]
    if len(found) < _FEWEST:
        return []
    found.sort(key=lambda one: (one.form, one.start))
    months = [
        one
        for _, same in groupby(found, lambda one: one.form)
        for run in _runs(list(same))
        if _are_months(run)
        for one in run
        if not one.whole
    ]
    return [_draft(one) for one in sorted(months, key=lambda one: one.start)]


def _at_heads(text: str) -> Iterator[_Entry]:
    # The first line has no line feed before it.
    openings = [(-1, _OPENING.match("\n" + text[:_LONGEST_TAIL])), *((0, one) for one in _OPENING.finditer(text))]
    for shift, opening in openings:
        if opening is None:
            continue
        for number, form in enumerate(_HEADS):
            if (match := form.match(text, opening.end() + shift)) is not None:
                yield _entry(match, 0, (number, match["mark"], False), opening["number"])
                break


def _at_tails(text: str) -> Iterator[_Entry]:
    end = -1
    for line in text.split("\n"):
        end += len(line) + 1
        if len(line) < _LONGEST_TAIL:
            continue
        said = line.rstrip(_BEHIND_TAIL)
        if not said[-1:].isdigit() or len(said) < _LONGEST_TAIL:
            continue
        for number, form in enumerate(_TAILS):
            if (match := form.search(line, len(line) - _LONGEST_TAIL)) is not None:
                yield _entry(match, end - len(line), (number, match["mark"], True), None)
                break


def _entry(match: re.Match[str], offset: int, form: tuple[int, str, bool], number: str | None) -> _Entry:
    said = match["month"]
    month = int(said) if said.isdigit() else _ROMAN.get(said, 0)
    return _Entry(
        match.start("date") + offset, match.end("date") + offset, form, int(match["year"]), month, said,
        int(number) if number else None, match["day"] is not None,
    )  # fmt: skip


def _runs(found: Sequence[_Entry]) -> Iterator[list[_Entry]]:
    """Those of one form, parted where the next one stands far below."""
    run: list[_Entry] = []
    for one in found:
        if run and one.start - run[-1].end > _NEXT:
            yield run
            run = []
        run.append(one)
    yield run


def _are_months(run: Sequence[_Entry]) -> bool:
    """Whether the numbers beside the years of a list are months: in order, and explained by no other thing."""
    if len(run) < _FEWEST or not all(0 < one.month <= _MONTHS for one in run) or all(one.whole for one in run):
        return False
    numbers = [one.number for one in run if one.number is not None]
    if any(other - one != 1 for one, other in pairwise(numbers)):
        return False  # "7. VII. 1901": a day
    if len({one.year for one in run}) < 2 or not _in_order([(one.year, one.month) for one in run]):
        return False
    if any(one.whole for one in run):
        return True
    if _count(run):
        return False
    number, mark, at_end = run[0].form
    padded = all(len(one.said) > 1 for one in run)
    if at_end and number == 1 and not any(one.said[0] == "0" for one in run) and not _has_two_of_a_year(run):
        return False  # "the Forest Act (3/1987)"
    if number == 0:
        return padded if mark == "." else any(not _may_be_stretch(one) for one in run)
    return (padded and run[0].said.isdigit()) or not _in_order([(one.month, one.year) for one in run])


def _has_two_of_a_year(run: Sequence[_Entry]) -> bool:
    return any(one.year == other.year and one.month < other.month for one, other in pairwise(run))


def _in_order(pairs: Sequence[tuple[int, int]]) -> bool:
    """Whether most of the pairs rise, or fall."""
    rising = sum(one <= other for one, other in pairwise(pairs))
    falling = sum(one >= other for one, other in pairwise(pairs))
    return max(rising, falling) >= _IN_ORDER * (len(pairs) - 1)


def _may_be_stretch(one: _Entry) -> bool:
    """Whether a number may be the last digits of the year that a stretch ends in: "1901-07", "1898/02"."""
    tens = 10 ** len(one.said)
    if one.month > one.year % tens:
        return True
    return len(one.said) > 1 and one.month + tens - one.year % tens <= _LONGEST_INTO_NEXT


def _count(run: Sequence[_Entry]) -> bool:
    """Whether the numbers go up by one, and begin again in a new year though no December came: "2/2019", "1/2020"."""
    pairs = list(pairwise(sorted((one.year, one.month) for one in run)))
    counted = all(
        later in (month, month + 1) if year == next_year else later == 1 for (year, month), (next_year, later) in pairs
    )
    return counted and any(year < next_year and month < _MONTHS for (year, month), (next_year, _) in pairs)


def _draft(one: _Entry) -> Draft:
    draft = Draft()
    draft.start, draft.end, draft.rule, draft.kind = one.start, one.end, "month of a line", "calendar"
    draft.year, draft.month = one.year, one.month
    return draft
