"""The builder of days told in two calendars: "8 October [O.S. 25 September] 1861", "25 сентября (8 октября) 1861"."""

from __future__ import annotations

from chrono.dates.days import Ymd, day_number
from chrono.dates.draft import Draft, Match, builder
from chrono.when import days_in_month

__all__: list[str] = []

# The days between both calendars, from 1582 to 2100.
_FEWEST_DAYS, _MOST_DAYS = 10, 13
_BRACKETS = (")", "]")
_DECEMBER, _JANUARY = 12, 1


@builder("day in two calendars")
def day_in_two_calendars(draft: Draft, match: Match) -> bool:
    """Of two days as far apart as the calendars are the later one, which is the Gregorian."""
    month, year = match.number("month"), match.number("year")
    other_month, other_year = match.number("month_2"), match.number("year_2")
    days = match.number("day"), match.number("day_2")
    if month is None or year is None or days[0] is None or days[1] is None:
        return False
    months = (month, month if other_month is None else other_month)
    if months == (_DECEMBER, _JANUARY) and not match.has("year_2"):
        years = (year - 1, year) if match.start("month_2") < match.start("year") else (year, year + 1)
    elif months == (_JANUARY, _DECEMBER) and not match.has("year_2"):
        years = (year, year - 1)
    else:
        years = (year, other_year or year)
    told: list[Ymd] = [(years[at], months[at], days[at] or 0) for at in (0, 1)]
    if not all(1 <= day <= days_in_month(year, month) for year, month, day in told):
        return False
    earlier, later = sorted(told)
    draft.kind = "calendar"
    draft.year, draft.month, draft.day = later
    said = match.text[draft.start : draft.end]
    if said.count("(") + said.count("[") > said.count(")") + said.count("]"):
        draft.end += match.text[draft.end : draft.end + 1] in _BRACKETS
    return _FEWEST_DAYS <= day_number(later) - day_number(earlier) <= _MOST_DAYS
