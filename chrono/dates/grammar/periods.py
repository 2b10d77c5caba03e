"""Builders of what is longer or shorter than a year: decades, centuries, millennia; quarters, halves, fiscal years."""

from __future__ import annotations

from chrono.dates.draft import Draft, Match, builder
from chrono.dates.grammar.calendar import calendar, modify, read_ordinal, read_year
from chrono.dates.grammar.several import split
from chrono.dates.grammar.surroundings import counts_what_follows

__all__: list[str] = []

_CENTURIES = ("day", "ordinal", "twentyth", "roman", "day_2", "ordinal_2", "twentyth_2", "roman_2")
# Three months that end by this day of the last have their middle in the month before the last but one.
_MID_MONTH = 15


@builder("decade")
def decade(draft: Draft, match: Match) -> bool:
    """The 1980s, the '80s, the eighties, the nineteen eighties."""
    draft.kind = "calendar"
    year = 2000 if match.number("tens") == 0 else match.number("year")
    if year is None:
        tens = match.first("tens", "year3", "year2")
        if tens is None:
            tens = int(match.pattern.constant or -1)
        if tens < 0 or (match.has("bare") and counts_what_follows(draft, match, tens)):
            return False
        # "The thirties of the 19th century" says the number of the century, "nineteen thirties" its first digits.
        ordinal = match.first("of", "of_2", "of_3")
        century = ordinal - 1 if ordinal else match.number("number")
        bare = century is None and tens < 100
        draft.short_year = bare
        year = (century or (19 if bare else 0)) * 100 + tens
    if year % 10:
        return False
    if year % 100 == 0 and year < 2000 and match.has("year"):
        # The 1800s are a century; nobody says so of the 2000s yet.
        draft.century, draft.era = year, str(match.get("era")) if match.has("era") else None
        return modify(draft, match)
    if match.get("era") == "BC":
        draft.era = "BC"
    draft.decade = year
    return modify(draft, match)


@builder("decade of a century")
def decade_of_a_century(draft: Draft, match: Match) -> bool:
    """The last decade of the 12th century."""
    nth, ordinal = 10 if match.has("last") else match.number("nth"), read_ordinal(match)
    if not nth or not ordinal or nth > 10 or ordinal > 30:
        return False
    draft.kind, draft.decade = "calendar", (ordinal - 1) * 100 + (nth - 1) * 10
    return True


@builder("decades")
def decades(draft: Draft, match: Match) -> bool:
    """The 1960s and 70s: one mention, a part for each; the second has the century of the first."""
    draft.kind, draft.joined = "calendar", match.pattern.constant
    first, last = match.number("first") or 0, match.number("last") or 0
    if first % 10 or last % 10 or first % 100 == 0 or last <= first % 100:
        return False
    split(draft, match, [match.start("first"), match.start("last")])
    draft.parts[0].end += 1
    draft.parts[0].decade, draft.parts[1].decade = first, first // 100 * 100 + last
    return True


@builder("century")
def century(draft: Draft, match: Match) -> bool:
    """The 19th century, the fifth century BC."""
    draft.kind = "calendar"
    ordinal = read_ordinal(match) or match.first("num", "roman")
    if not ordinal or ordinal > 30 or (match.has("short") and match.text[draft.end - 1] != "."):
        return False
    draft.century = (ordinal - 1) * 100
    draft.era = "BC" if (match.get("era") or match.constant("era")) == "BC" else None
    return modify(draft, match)


@builder("centuries")
def centuries(draft: Draft, match: Match) -> bool:
    """The 18th and 19th centuries: one mention, a part for each."""
    draft.kind, draft.joined = "calendar", match.pattern.constant
    names = sorted((name for name in _CENTURIES if match.has(name)), key=match.start)
    if len(names) != 2 or (match.has("short") and match.text[draft.end - 1] != "."):
        return False
    starts = match.segment.starts
    split(draft, match, [match.start(name) for name in names])
    first, last = draft.parts
    if match.text[first.end : first.end + 2].isalpha():
        first.end += 2  # the suffix of "18th"
    mods = [name for name in ("mod", "mod_2") if match.has(name)]
    for name in mods:
        part = first if match.start(name) < match.start(names[0]) else last
        part.mod = match.string(name)
    before = [match.start(name) for name in (*mods, "article", "twenty", "thirty_2") if match.has(name)]
    last.start = min((starts[at] for at in before if starts[at] >= first.end), default=last.start)
    for part, name in zip(draft.parts, names, strict=True):
        part.century = ((match.number(name) or 1) - 1) * 100
        part.era = "BC" if match.get("era") == "BC" else None
    return True


@builder("millennium", alone=True)
def millennium(draft: Draft, match: Match) -> bool:
    """The third millennium BC: TIMEX3 writes its first digit, BC2, and a year that it lasts to stands for its end."""
    ordinal = read_ordinal(match)
    if not ordinal or ordinal > 10:
        return False
    first, last = (ordinal - 1) * 1000, ordinal * 1000 - 1
    draft.kind, draft.value = "calendar", str(ordinal - 1)
    if (match.get("era") or match.constant("era")) == "BC":
        first, last, draft.value = 1 - ordinal * 1000, -first, f"BC{ordinal - 1}"
    draft.year, draft.end_year = max(first, 1) if ordinal == 1 and first == 0 else first, last
    return last >= -9999 and modify(draft, match)


@builder("quarter", alone=True)
def quarter(draft: Draft, match: Match) -> bool:
    """The third quarter (of 1989), Q3 2020, the first half of 2021."""
    draft.kind = "calendar"
    number = 4 if match.has("final") else match.first("qnumber", "ordinal", "halfname", "qname", "day", "num")
    if number is None:
        return False
    if match.constant("unit") == "half":
        draft.half = number
        good = 1 <= number <= 2
    else:
        draft.quarter = number
        good = 1 <= number <= 4
    draft.which = match.string("which") or ("bare" if match.has("the") else None)
    return good and read_year(draft, match) and modify(draft, match)


@builder("compared period")
def compared_period(draft: Draft, match: Match) -> bool:
    """The 1988 period: in a report on a quarter, the same quarter of that year."""
    draft.kind, draft.unit = "calendar", "Q"
    draft.which = None if match.has("year") else "last"
    return read_year(draft, match)


@builder("academic year", alone=True)
def academic_year(draft: Draft, match: Match) -> bool:
    """The academic year 2018/19: it has the value of the year it begins in, and lasts into the next."""
    draft.kind, draft.academic = "calendar", True
    return read_year(draft, match)


@builder("week of")
def week_of(draft: Draft, match: Match) -> bool:
    """The week of March 6; the shape says whether it begins or ends with that day."""
    draft.unit, draft.day_in_week = "W", match.pattern.constant or ""
    return calendar(draft, match)


@builder("year end")
def year_end(draft: Draft, match: Match) -> bool:
    """Year-end, the day that accounts are closed on; the year's end, which is no such day."""
    draft.kind = "calendar"
    if match.pattern.constant == "day":
        draft.month, draft.day = 12, 31
    elif match.has("year"):
        draft.mod = "END"
    else:
        draft.kind, draft.unit, draft.which, draft.mod = "period", "Y", "this", "END"
    return read_year(draft, match)


@builder("quarter to a day")
def quarter_to_a_day(draft: Draft, match: Match) -> bool:
    """The quarter ended July 31: the one told of, else the quarter that has the middle month of the three."""
    day, month = match.number("day") or 0, match.number("month") or 0
    draft.kind, draft.unit, draft.which = "period", "Q", "bare"
    draft.nth = ((month - (2 if day > _MID_MONTH else 3)) % 12) // 3 + 1
    return 1 <= month <= 12
