"""The kinds of dated expression: what each means, in TIMEX3 and EDTF, and what its templates are filled with.

To add a kind, write a function that draws its `Meaning`, and its templates in `phrasebooks/`. Nothing here knows how
dates are found: the values are computed from what was drawn, so that they can be held against what is found.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping, Sequence
from typing import Concatenate, ParamSpec

import attrs
from hypothesis import assume
from hypothesis import strategies as st

from chrono.strategies.calendar import days
from chrono.when import Day

__all__ = ["KINDS", "Kind", "Meaning", "Scope"]

_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_SEASONS = ("SP", "SU", "FA", "WI")
_UNITS = ("H", "D", "W", "M", "Y")

P = ParamSpec("P")


@attrs.frozen
class Scope:
    """The first and last day that expressions may name, and the day that relative ones count from."""

    low: Day
    high: Day
    reference: Day

    @property
    def days(self) -> st.SearchStrategy[Day]:
        """Any day of the scope."""
        return days(min_value=self.low, max_value=self.high)


@attrs.frozen
class Meaning:
    """What an expression means: the TIMEX3 values of its parts, its EDTF, and what its templates are filled with.

    `fields` are texts; `places` number words in the lists of a phrasebook, from 0: `{"month": 2}` is March in the
    lists "month", "month_short" and so on. `unit` is a unit of TIMEX3 and how many there are of it.
    """

    values: tuple[str, ...]
    edtf: str | None
    fields: Mapping[str, str] = attrs.field(factory=dict)
    places: Mapping[str, int] = attrs.field(factory=dict)
    unit: tuple[str, int] | None = None
    mod: str | None = None


@attrs.frozen
class Kind:
    """A kind of expression: its TIMEX3 type, the tense of its sentences (past, future, timeless), how it is drawn."""

    name: str
    type: str
    tense: str
    meanings: Callable[[Scope], st.SearchStrategy[Meaning]]


KINDS: dict[str, Kind] = {}

_Drawer = Callable[Concatenate[st.DrawFn, P], Meaning]


def _kind(name: str, timex: str = "DATE", tense: str = "past") -> Callable[[_Drawer[[Scope]]], _Drawer[[Scope]]]:
    def register(function: _Drawer[[Scope]]) -> _Drawer[[Scope]]:
        if name in KINDS:
            raise ValueError(f"two kinds are called {name!r}")
        KINDS[name] = Kind(name, timex, tense, st.composite(function))
        return function

    return register


def _fields(day: Day, *, prefix: str = "") -> dict[str, str]:
    fields = {
        "day": str(day.day), "day2": f"{day.day:02}", "month1": str(day.month), "month2": f"{day.month:02}",
        "year": str(day.year), "iso": day.isoformat(), "roman": _ROMAN[day.month - 1],
    }  # fmt: skip
    return {prefix + name: value for name, value in fields.items()}


def _places(day: Day, *, prefix: str = "") -> dict[str, int]:
    return {f"{prefix}day": day.day - 1, f"{prefix}month": day.month - 1, f"{prefix}weekday": day.weekday}


def _of_day(day: Day, value: str, edtf: str | None = None, mod: str | None = None) -> Meaning:
    return Meaning((value,), edtf or value, _fields(day), _places(day), mod=mod)


def _of_two(first: Day, second: Day, values: Sequence[str], edtf: str) -> Meaning:
    fields = _fields(first) | _fields(second, prefix="to_")
    return Meaning(tuple(values), edtf, fields, _places(first) | _places(second, prefix="to_"))


def _month(day: Day) -> str:
    return f"{day.year:04}-{day.month:02}"


def _two(draw: st.DrawFn, scope: Scope, gap_days: int) -> tuple[Day, Day]:
    """Two days of the scope, the second later by at most the gap."""
    first = draw(scope.days)
    second = first.plus(draw(st.integers(1, gap_days)))
    assume(second <= scope.high)
    return first, second


@_kind("day")
def _day(draw: st.DrawFn, scope: Scope) -> Meaning:
    day = draw(scope.days)
    return _of_day(day, day.isoformat())


@_kind("month")
def _month_alone(draw: st.DrawFn, scope: Scope) -> Meaning:
    day = draw(scope.days)
    return _of_day(day, _month(day))


@_kind("year")
def _year(draw: st.DrawFn, scope: Scope) -> Meaning:
    day = draw(scope.days)
    return _of_day(day, str(day.year))


@_kind("year_bc")
def _year_bc(draw: st.DrawFn, scope: Scope) -> Meaning:
    bc = draw(st.integers(2, 1500))
    return Meaning((f"BC{bc:04}",), f"-{bc - 1:04}", {"bc": str(bc)})


@_kind("season")
def _season(draw: st.DrawFn, scope: Scope) -> Meaning:
    day = draw(scope.days)
    season, year = (day.month % 12 // 3 - 1) % 4, day.year - (day.month < 3)
    fields, places = {"year": str(year)}, {"season": season}
    return Meaning((f"{year}-{_SEASONS[season]}",), f"{year}-{21 + season}", fields, places)


@_kind("quarter")
def _quarter(draw: st.DrawFn, scope: Scope) -> Meaning:
    year, part = draw(scope.days).year, draw(st.integers(1, 4))
    fields = {"year": str(year), "part": str(part)}
    return Meaning((f"{year}-Q{part}",), f"{year}-{32 + part}", fields, {"rank": part - 1})


@_kind("half")
def _half(draw: st.DrawFn, scope: Scope) -> Meaning:
    year, part = draw(scope.days).year, draw(st.integers(1, 2))
    fields = {"year": str(year), "part": str(part)}
    return Meaning((f"{year}-H{part}",), f"{year}-{39 + part}", fields, {"rank": part - 1})


def _of_decade(year: int, mod: str | None = None) -> Meaning:
    fields = {"decade": str(year // 10 * 10), "decade2": f"{year // 10 % 10}0"}
    return Meaning((str(year // 10),), f"{year // 10}X", fields, {"decade": year // 10 % 10}, mod=mod)


def _of_century(year: int, mod: str | None = None) -> Meaning:
    fields = {"century": str(year // 100 + 1), "roman_century": _roman(year // 100 + 1)}
    return Meaning((f"{year // 100:02}",), f"{year // 100:02}XX", fields, {"century": year // 100}, mod=mod)


def _roman(number: int) -> str:
    return "X" * (number // 10) + ("", *_ROMAN)[number % 10]


@_kind("decade")
def _decade(draw: st.DrawFn, scope: Scope) -> Meaning:
    return _of_decade(draw(scope.days).year)


@_kind("century")
def _century(draw: st.DrawFn, scope: Scope) -> Meaning:
    return _of_century(draw(scope.days).year)


@_kind("early_decade")
def _early_decade(draw: st.DrawFn, scope: Scope) -> Meaning:
    return _of_decade(draw(scope.days).year, "START")


@_kind("late_century")
def _late_century(draw: st.DrawFn, scope: Scope) -> Meaning:
    return _of_century(draw(scope.days).year, "END")


@_kind("middle_month")
def _middle_month(draw: st.DrawFn, scope: Scope) -> Meaning:
    day = draw(scope.days)
    return _of_day(day, _month(day), mod="MID")


@_kind("end_year")
def _end_year(draw: st.DrawFn, scope: Scope) -> Meaning:
    day = draw(scope.days)
    return _of_day(day, str(day.year), mod="END")


@_kind("circa")
def _circa(draw: st.DrawFn, scope: Scope) -> Meaning:
    day = draw(scope.days)
    return _of_day(day, str(day.year), f"{day.year}~", "APPROX")


@_kind("since")
def _since(draw: st.DrawFn, scope: Scope) -> Meaning:
    day = draw(scope.days)
    return _of_day(day, str(day.year), f"{day.year}/..")


@_kind("before")
def _before(draw: st.DrawFn, scope: Scope) -> Meaning:
    day = draw(scope.days)
    return _of_day(day, str(day.year), f"../{day.year}")


def _of_days(first: Day, second: Day, joined: str = "{}/{}") -> Meaning:
    texts = (first.isoformat(), second.isoformat())
    return _of_two(first, second, texts, joined.format(*texts))


@_kind("day_range")
def _day_range(draw: st.DrawFn, scope: Scope) -> Meaning:
    first, second = _two(draw, scope, 27)
    assume(_month(first) == _month(second))
    return _of_days(first, second)


@_kind("day_range_over_months")
def _day_range_over_months(draw: st.DrawFn, scope: Scope) -> Meaning:
    first, second = _two(draw, scope, 60)
    assume(first.month < second.month and first.year == second.year)
    return _of_days(first, second)


@_kind("day_range_over_years")
def _day_range_over_years(draw: st.DrawFn, scope: Scope) -> Meaning:
    first = draw(scope.days)
    second = first.plus(draw(st.integers(366, 1000)))
    assume(second <= scope.high)
    return _of_days(first, second)


@_kind("day_list")
def _day_list(draw: st.DrawFn, scope: Scope) -> Meaning:
    first, second = _two(draw, scope, 27)
    assume(_month(first) == _month(second))
    return _of_days(first, second, "{{{},{}}}")


def _two_months(draw: st.DrawFn, scope: Scope, joined: str) -> Meaning:
    first, second = _two(draw, scope, 300)
    assume(first.month < second.month and first.year == second.year)
    texts = (_month(first), _month(second))
    return _of_two(first, second, texts, joined.format(*texts))


@_kind("month_range")
def _month_range(draw: st.DrawFn, scope: Scope) -> Meaning:
    return _two_months(draw, scope, "{}/{}")


@_kind("month_choice")
def _month_choice(draw: st.DrawFn, scope: Scope) -> Meaning:
    return _two_months(draw, scope, "[{},{}]")


@_kind("year_range")
def _year_range(draw: st.DrawFn, scope: Scope) -> Meaning:
    first, second = _two(draw, scope, 20_000)
    assume(first.year < second.year)
    texts = (str(first.year), str(second.year))
    return _of_two(first, second, texts, "/".join(texts))


@_kind("nth_weekday")
def _nth_weekday(draw: st.DrawFn, scope: Scope) -> Meaning:
    month, rank, weekday = draw(scope.days), draw(st.integers(0, 3)), draw(st.integers(0, 6))
    first = Day(month.year, month.month, 1)
    day = first.plus((weekday - first.weekday) % 7 + 7 * rank)
    return Meaning(
        (day.isoformat(),), day.isoformat(), _fields(day), _places(day) | {"rank": rank, "nth": 7 * rank + weekday}
    )


def _from_reference(name: str, tense: str, meaning: Callable[[Day], Meaning]) -> None:
    """A kind that the reference alone decides."""
    KINDS[name] = Kind(name, "DATE", tense, lambda scope: st.just(meaning(scope.reference)))


def _near_day(name: str, offset: int, tense: str) -> None:
    def meaning(reference: Day) -> Meaning:
        day = reference.plus(offset)
        return _of_day(day, day.isoformat())

    _from_reference(name, tense, meaning)


_near_day("today", 0, "past")
_near_day("yesterday", -1, "past")
_near_day("tomorrow", 1, "future")


def _counted(draw: st.DrawFn, unit: str, most: int = 12) -> tuple[int, Meaning]:
    """How many, and the fields that say it: in digits, and in words from the list "number"."""
    count = draw(st.integers(2, most))
    return count, Meaning((), None, {"count": str(count)}, {"number": count - 1}, (unit, count))


@_kind("days_ago")
def _days_ago(draw: st.DrawFn, scope: Scope) -> Meaning:
    count, meaning = _counted(draw, "D")
    day = scope.reference.plus(-count).isoformat()
    return attrs.evolve(meaning, values=(day,), edtf=day)


@_kind("weeks_ago")
def _weeks_ago(draw: st.DrawFn, scope: Scope) -> Meaning:
    count, meaning = _counted(draw, "W", 8)
    day = scope.reference.plus(-7 * count)
    return attrs.evolve(meaning, values=(_week(day),), edtf=day.isoformat())


@_kind("months_ago")
def _months_ago(draw: st.DrawFn, scope: Scope) -> Meaning:
    count, meaning = _counted(draw, "M")
    month = _month(scope.reference.plus_months(-count))
    return attrs.evolve(meaning, values=(month,), edtf=month)


@_kind("years_ago")
def _years_ago(draw: st.DrawFn, scope: Scope) -> Meaning:
    count, meaning = _counted(draw, "Y")
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
        text = _month(reference.plus_months(step))
        return Meaning((text,), text)

    def year(reference: Day) -> Meaning:
        text = str(reference.year + step)
        return Meaning((text,), text)

    _from_reference(f"{name}_week", tense, week)
    _from_reference(f"{name}_month", tense, month)
    _from_reference(f"{name}_year", tense, year)


_near_unit("last", -1, "past")
_near_unit("next", 1, "future")


@_kind("clock", "TIME")
def _clock(draw: st.DrawFn, scope: Scope) -> Meaning:
    day, hour, minute = draw(scope.days), draw(st.integers(0, 23)), draw(st.integers(0, 59))
    value = f"{day.isoformat()}T{hour:02}:{minute:02}"
    clock = {"hour2": f"{hour:02}", "minute2": f"{minute:02}", "hour12": str(hour % 12 or 12)}
    return Meaning((value,), value, _fields(day) | clock, _places(day) | {"ampm": hour // 12})


@_kind("duration", "DURATION")
def _duration(draw: st.DrawFn, scope: Scope) -> Meaning:
    unit = draw(st.sampled_from(_UNITS))
    count, meaning = _counted(draw, unit)
    return attrs.evolve(meaning, values=(f"PT{count}H" if unit == "H" else f"P{count}{unit}",))


@_kind("every_weekday", "SET", "timeless")
def _every_weekday(draw: st.DrawFn, scope: Scope) -> Meaning:
    weekday = draw(st.integers(0, 6))
    return Meaning((f"XXXX-WXX-{weekday + 1}",), None, {}, {"weekday": weekday})


@_kind("every_unit", "SET", "timeless")
def _every_unit(draw: st.DrawFn, scope: Scope) -> Meaning:
    place = draw(st.integers(0, 3))
    unit = _UNITS[1 + place]
    return Meaning((f"P1{unit}",), None, {}, {"each": place}, (unit, 1))
