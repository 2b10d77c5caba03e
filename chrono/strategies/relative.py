"""The kinds of dated expression that count from the reference: yesterday, three days ago, on Monday, next year.

To add a kind, do as in `meanings`.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable

import attrs
from hypothesis import assume
from hypothesis import strategies as st

from chrono.strategies.meanings import DAY_PARTS, KINDS, Kind, Meaning, Scope, counted, kind, month_of, of_day
from chrono.when import Day

__all__: list[str] = []


def _from_reference(name: str, tense: str, meaning: Callable[[Day], Meaning]) -> None:
    """A kind that the reference alone decides."""
    KINDS[name] = Kind(name, "DATE", tense, lambda scope: st.just(meaning(scope.reference)))


def _near_day(name: str, offset: int, tense: str) -> None:
    def meaning(reference: Day) -> Meaning:
        day = reference.plus(offset)
        return of_day(day, day.isoformat())

    _from_reference(name, tense, meaning)


_near_day("today", 0, "past")
_near_day("yesterday", -1, "past")
_near_day("tomorrow", 1, "future")


@kind("days_ago")
def _days_ago(draw: st.DrawFn, scope: Scope) -> Meaning:
    count, meaning = counted(draw, "D")
    day = scope.reference.plus(-count).isoformat()
    return attrs.evolve(meaning, values=(day,), edtf=day)


@kind("weeks_ago")
def _weeks_ago(draw: st.DrawFn, scope: Scope) -> Meaning:
    count, meaning = counted(draw, "W", 8)
    day = scope.reference.plus(-7 * count)
    return attrs.evolve(meaning, values=(_week(day),), edtf=day.isoformat())


@kind("months_ago")
def _months_ago(draw: st.DrawFn, scope: Scope) -> Meaning:
    count, meaning = counted(draw, "M")
    month = month_of(scope.reference.plus_months(-count))
    return attrs.evolve(meaning, values=(month,), edtf=month)


@kind("years_ago")
def _years_ago(draw: st.DrawFn, scope: Scope) -> Meaning:
    count, meaning = counted(draw, "Y")
    year = str(scope.reference.year - count)
    return attrs.evolve(meaning, values=(year,), edtf=year)


def _week(day: Day) -> str:
    year, week, _ = datetime.date(day.year, day.month, day.day).isocalendar()
    return f"{year}-W{week:02}"


def _near_unit(name: str, step: int, tense: str) -> None:
    def week(reference: Day) -> Meaning:
        monday = reference.plus(7 * step - reference.weekday)
        return Meaning((_week(monday),), f"{monday}/{monday.plus(6)}")

    def month(reference: Day) -> Meaning:
        text = month_of(reference.plus_months(step))
        return Meaning((text,), text)

    def year(reference: Day) -> Meaning:
        text = str(reference.year + step)
        return Meaning((text,), text)

    _from_reference(f"{name}_week", tense, week)
    _from_reference(f"{name}_month", tense, month)
    _from_reference(f"{name}_year", tense, year)


_near_unit("last", -1, "past")
_near_unit("next", 1, "future")


def _near(day: Day, reference: Day, step: int) -> Day | None:
    """The day of that month and day last before the reference, or next after it where `step` is 1;

    None on 29 February.
    """
    if (day.month, day.day) == (2, 29):
        return None
    here = Day(reference.year, day.month, day.day)
    away = here > reference if step < 0 else here < reference
    return Day(reference.year + step, day.month, day.day) if away else here


def _of_near_day(draw: st.DrawFn, scope: Scope, step: int) -> Meaning:
    day = _near(draw(scope.days), scope.reference, step)
    # Nearer ones are read either way: a paper of the 1st may say what "was opened on the 2nd".
    assume(day is not None and abs(day.number - scope.reference.number) < 300)
    assert day is not None
    return of_day(day, day.isoformat())


@kind("day_before_reference")
def _day_before_reference(draw: st.DrawFn, scope: Scope) -> Meaning:
    return _of_near_day(draw, scope, -1)


@kind("day_after_reference", tense="future")
def _day_after_reference(draw: st.DrawFn, scope: Scope) -> Meaning:
    return _of_near_day(draw, scope, 1)


@kind("weekday_before_reference")
def _weekday_before_reference(draw: st.DrawFn, scope: Scope) -> Meaning:
    day = scope.reference.plus(-draw(st.integers(1, 6)))
    return of_day(day, day.isoformat())


@kind("weekday_after_reference", tense="future")
def _weekday_after_reference(draw: st.DrawFn, scope: Scope) -> Meaning:
    day = scope.reference.plus(draw(st.integers(1, 6)))
    return of_day(day, day.isoformat())


@kind("yesterday_part", "TIME")
def _yesterday_part(draw: st.DrawFn, scope: Scope) -> Meaning:
    day, part = scope.reference.plus(-1).isoformat(), draw(st.integers(0, 2))
    return Meaning((f"{day}T{DAY_PARTS[part]}",), day, {}, {"part": part})


@kind("tomorrow_part", "TIME", "future")
def _tomorrow_part(draw: st.DrawFn, scope: Scope) -> Meaning:
    day, part = scope.reference.plus(1).isoformat(), draw(st.integers(0, 2))
    return Meaning((f"{day}T{DAY_PARTS[part]}",), day, {}, {"part": part})
