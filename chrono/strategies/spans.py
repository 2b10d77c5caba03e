"""The kinds of dated expression over many years or two of them, and those that count from a date told just before.

To add a kind, do as in `meanings`.
"""

from __future__ import annotations

import attrs
from hypothesis import assume
from hypothesis import strategies as st

from chrono.strategies.meanings import Meaning, Scope, counted, kind, month_of, of_century, of_day, roman, two_months
from chrono.when import Day

__all__: list[str] = []


@kind("century_bc")
def _century_bc(draw: st.DrawFn, scope: Scope) -> Meaning:
    number = draw(st.integers(1, 20))
    fields = {"century": str(number), "roman_century": roman(number)}
    last = 1 - (number - 1) * 100 - 1
    edtf = f"{_year(last - 99)}/{_year(last)}"
    return Meaning((f"BC{number - 1:02}",), edtf, fields, {"century": number - 1})


def _year(astronomical: int) -> str:
    return f"-{-astronomical:04}" if astronomical < 0 else f"{astronomical:04}"


@kind("two_centuries")
def _two_centuries(draw: st.DrawFn, scope: Scope) -> Meaning:
    first = draw(scope.days).year // 100
    assume(first + 1 <= scope.high.year // 100)
    fields = {"century": str(first + 1), "roman_century": roman(first + 1)}
    fields |= {"to_century": str(first + 2), "to_roman_century": roman(first + 2)}
    values = (f"{first:02}", f"{first + 1:02}")
    return Meaning(values, f"{{{values[0]}XX,{values[1]}XX}}", fields, {"century": first, "to_century": first + 1})


@kind("half_century")
def _half_century(draw: st.DrawFn, scope: Scope) -> Meaning:
    meaning = of_century(draw(scope.days).year)
    return attrs.evolve(meaning, places=dict(meaning.places) | {"half": draw(st.integers(0, 1))})


@kind("winter_over_years")
def _winter_over_years(draw: st.DrawFn, scope: Scope) -> Meaning:
    year = draw(scope.days).year
    assume(year % 100 != 99)
    fields = {"year": str(year), "to_year": str(year + 1), "to_year2": f"{(year + 1) % 100:02}"}
    return Meaning((f"{year}-WI",), f"{year}-24", fields)


@kind("month_list")
def _month_list(draw: st.DrawFn, scope: Scope) -> Meaning:
    return two_months(draw, scope, "{{{},{}}}")


@kind("month_of_last_year")
def _month_of_last_year(draw: st.DrawFn, scope: Scope) -> Meaning:
    day = Day(scope.reference.year - 1, draw(st.integers(1, 12)), 1)
    return of_day(day, month_of(day))


@kind("days_later")
def _days_later(draw: st.DrawFn, scope: Scope) -> Meaning:
    told = draw(scope.days)
    count, meaning = counted(draw, "D")
    day = told.plus(count).isoformat()
    there = of_day(told, "")
    fields, places = dict(there.fields) | dict(meaning.fields), dict(there.places) | dict(meaning.places)
    return attrs.evolve(meaning, values=(day,), edtf=day, fields=fields, places=places)


@kind("following_year")
def _following_year(draw: st.DrawFn, scope: Scope) -> Meaning:
    year = draw(scope.days).year
    assume(scope.reference.year - year > 2)
    return Meaning((str(year + 1),), str(year + 1), {"year": str(year)})
