"""Builders of mentions with several parts: days of a month, months, and years from one to another or one of two."""

from __future__ import annotations

from chrono.dates.draft import Draft, Match, builder
from chrono.dates.grammar.calendar import calendar, modify, read_year
from chrono.dates.grammar.surroundings import next_word

__all__ = ["split"]

_SEASONS = "SP SU FA WI"
# The groups of the days of a month, and those of what the last of them begins with, in a pattern that names several.
_NUMBERED = range(10)
_DAY_GROUPS = frozenset(("day", "second", *(f"day_{number}" for number in _NUMBERED)))
_LAST_DAY_GROUPS = frozenset(
    ("article", *(f"{name}_{number}" for name in ("weekday", "shortday") for number in _NUMBERED))
)
_FURTHEST_BESIDE = 25  # years from one to another behind a slash: "1926/1929", not the number of a file


@builder("months", alone=True)
def months(draft: Draft, match: Match) -> bool:
    """March to May 2020, May or June, spring to autumn 1940: one mention, a part for each month or season."""
    draft.kind, draft.joined = "calendar", match.pattern.constant
    names = ("month", "month_2") if match.has("month") else ("season", "season_2")
    split(draft, match, [match.start(name) for name in names])
    for part, name in zip(draft.parts, names, strict=True):
        part.month, part.season, part.which = match.number(name), match.string(name), match.string("which")
    last = draft.parts[1]
    if not read_year(last, match):
        return False
    if last.year is not None:
        order = [part.month or _SEASONS.find(part.season or "") for part in draft.parts]
        wraps = draft.joined == "range" and order[0] > order[1]
        draft.parts[0].year = last.year - wraps
    draft.parts[0].mod = match.string("mod") or match.string("edge")
    return True


def split(draft: Draft, match: Match, at: list[int]) -> None:
    """Give the draft a part for each of these tokens; the first and the last reach to the draft's own ends."""
    parts = []
    for position in at:
        part = Draft()
        part.kind, part.rule = "calendar", draft.rule
        part.start, part.end = match.segment.starts[position], match.segment.ends[position]
        parts.append(part)
    parts[0].start, parts[-1].end = draft.start, draft.end
    draft.parts = tuple(parts)


@builder("days of a month", alone=True)
def days_of_a_month(draft: Draft, match: Match) -> bool:
    """3–5 June 2019; March 3, 5 and 9, 2021; 7 and 8 November: one mention, a part for each day."""
    draft.kind, draft.joined = "calendar", match.pattern.constant or str(match.constant("joined"))
    segment = match.segment
    listed = next((name for name in ("list", "days") if match.has(name)), None)
    first, end = match.span(listed) if listed else (0, 0)
    at = [place for place in range(first, end) if match.text[segment.starts[place]].isdigit()]
    at += sorted([match.start(name) for name in match.spans if name in _DAY_GROUPS])
    days = [int(match.text[segment.starts[place] : segment.ends[place]]) for place in at]
    if max(days) > 31 or min(days) < 1 or (draft.joined == "range" and days != sorted(set(days))):
        return False
    split(draft, match, at)
    for part in draft.parts[:-1]:
        if match.text[part.end : part.end + 2].isalpha():
            part.end += 2  # the suffix of "4th"
    for name in match.spans:
        if name in _LAST_DAY_GROUPS:
            draft.parts[-1].start = segment.starts[match.start(name)]
    last = draft.parts[-1]
    if not read_year(last, match):
        return False
    month, which = match.number("month"), match.string("which", "which_2")
    for part, day in zip(draft.parts, days, strict=True):
        part.day, part.month, part.which = day, month, which
        part.year, part.era, part.short_year = last.year, last.era, last.short_year
    return True


@builder("years", alone=True)
def years(draft: Draft, match: Match) -> bool:
    """1998–2003, 2021–25, 1926/1929, 499-493 BC: from one year to another, the second perhaps without its first digits.

    With an "either", as in "204 or 203 BC", one of the two; with "both", as in "204 and 203 BC", two.
    """
    draft.kind = "calendar"
    draft.joined = "any" if match.has("either") else "all" if match.has("both") else "range"
    first, last = match.number("first"), match.number("last")
    if first is None or last is None:
        return False
    era = match.get("era") or match.constant("era")
    if match.has("slash") and era:
        last = _next_year(first, last, match.word("last") or "", -1 if era == "BC" else 1)
        if last is None:
            return False
    elif match.has("slash") and last - first > _FURTHEST_BESIDE:
        return False
    if first > 999 and last < 100:
        last += first // 100 * 100
    if era == "BC":
        first, last = 1 - first, 1 - last
    if not (first < last or (draft.joined != "range" and first != last)):
        return False
    split(draft, match, [match.start("first"), match.start("last")])
    modify(draft.parts[0], match)
    draft.parts[1].approximate = draft.parts[0].approximate
    for part, number in zip(draft.parts, (first, last), strict=True):
        part.year, part.era = number, str(era) if era else None
    return True


_MONTHS = 12


@builder("short years")
def short_years(draft: Draft, match: Match) -> bool:
    """1998–99, unless a dash between blanks parts a year from what is counted: "2009 — 13 dead"; not "NOTE-1998-99"."""
    numbered = (
        match.text[max(0, draft.start - 1) : draft.start] == "-" and match.text[max(0, draft.start - 2)].isupper()
    )
    if numbered and (match.number("last") or 0) > _MONTHS:  # else it would be a month: "the LMA-2001-02 budget"
        return False
    return not (_is_set_apart(match, "last") and _counts(draft.end, match)) and years(draft, match)


@builder("year before a count")
def year_before_a_count(draft: Draft, match: Match) -> bool:
    """1943 – 13 ships sunk: a year, and a number that is the end of no stretch of years."""
    count, year = match.number("count") or 0, match.number("year") or 0
    ends = year % 100 < count < 100 and not _is_set_apart(match, "count")
    return not ends and _counts(match.segment.ends[match.start("count")], match) and calendar(draft, match)


def _is_set_apart(match: Match, name: str) -> bool:
    """Whether a blank stands before the token captured under that name."""
    return match.text[match.segment.starts[match.start(name)] - 1].isspace()


def _counts(end: int, match: Match) -> bool:
    """Whether the number that ends there counts the next word: "13 ships", "13 dead"."""
    word, cues = next_word(match.text, end), match.language.cues
    if not word[:1].islower():
        return False
    plural = word.endswith(match.language.plurals) and word not in cues["uncounted"]
    return (
        plural
        or word in cues["collective"]
        or word in cues["tolls"]
        or "COUNTED" in match.language.values.get(word, ())
    )


def _next_year(first: int, last: int, said: str, step: int) -> int | None:
    """The year behind a slash, perhaps without its first digits, where it is the next one: "309/8 BC", "AD 43/44"."""
    whole = first + step
    return whole if last in (whole, whole % 10 ** len(said)) else None
