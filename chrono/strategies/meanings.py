"""The kinds of dated expression: what each means, in TIMEX3 and EDTF, and what its templates are filled with.

To add a kind, write a function that draws its `Meaning`, and its templates in `phrasebooks/`. Nothing here knows how
dates are found: the values are computed from what was drawn, so that they can be held against what is found.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Concatenate, ParamSpec

import attrs
from dateutil.easter import easter
from hypothesis import assume
from hypothesis import strategies as st

from chrono.strategies.calendar import days
from chrono.when import Day, days_in_month

__all__ = [
    "DAY_PARTS", "KINDS", "Kind", "Meaning", "Scope", "counted", "kind", "month_of", "of_century", "of_day", "roman",
    "two_months",
]  # fmt: skip

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


def kind(name: str, timex: str = "DATE", tense: str = "past") -> Callable[[_Drawer[[Scope]]], _Drawer[[Scope]]]:
    """Register what draws the meanings of a kind under its name, with its TIMEX3 type and tense."""

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


def of_day(day: Day, value: str, edtf: str | None = None, mod: str | None = None) -> Meaning:
    """A meaning of one value that is written with the day, month or year of a day; `edtf` is the value where None."""
    return Meaning((value,), edtf or value, _fields(day), _places(day), mod=mod)


def _of_two(first: Day, second: Day, values: Sequence[str], edtf: str) -> Meaning:
    fields = _fields(first) | _fields(second, prefix="to_")
    return Meaning(tuple(values), edtf, fields, _places(first) | _places(second, prefix="to_"))


def month_of(day: Day) -> str:
    """The month of a day as TIMEX3 and EDTF write it."""
    return f"{day.year:04}-{day.month:02}"


def _two(draw: st.DrawFn, scope: Scope, gap_days: int) -> tuple[Day, Day]:
    """Two days of the scope, the second later by at most the gap."""
    first = draw(scope.days)
    second = first.plus(draw(st.integers(1, gap_days)))
    assume(second <= scope.high)
    return first, second


@kind("day")
def _day(draw: st.DrawFn, scope: Scope) -> Meaning:
    day = draw(scope.days)
    return of_day(day, day.isoformat())


@kind("month")
def _month_alone(draw: st.DrawFn, scope: Scope) -> Meaning:
    day = draw(scope.days)
    return of_day(day, month_of(day))


@kind("year")
def _year(draw: st.DrawFn, scope: Scope) -> Meaning:
    day = draw(scope.days)
    return of_day(day, str(day.year))


@kind("year_bc")
def _year_bc(draw: st.DrawFn, scope: Scope) -> Meaning:
    bc = draw(st.integers(2, 1500))
    return Meaning((f"BC{bc:04}",), f"-{bc - 1:04}", {"bc": str(bc)})


@kind("season")
def _season(draw: st.DrawFn, scope: Scope) -> Meaning:
    day = draw(scope.days)
    season, year = (day.month % 12 // 3 - 1) % 4, day.year - (day.month < 3)
    fields, places = {"year": str(year)}, {"season": season}
    return Meaning((f"{year}-{_SEASONS[season]}",), f"{year}-{21 + season}", fields, places)


@kind("quarter")
def _quarter(draw: st.DrawFn, scope: Scope) -> Meaning:
    year, part = draw(scope.days).year, draw(st.integers(1, 4))
    fields = {"year": str(year), "part": str(part)}
    return Meaning((f"{year}-Q{part}",), f"{year}-{32 + part}", fields, {"rank": part - 1})


@kind("half")
def _half(draw: st.DrawFn, scope: Scope) -> Meaning:
    year, part = draw(scope.days).year, draw(st.integers(1, 2))
    fields = {"year": str(year), "part": str(part)}
    return Meaning((f"{year}-H{part}",), f"{year}-{39 + part}", fields, {"rank": part - 1})


def _of_decade(year: int, mod: str | None = None) -> Meaning:
    fields = {"decade": str(year // 10 * 10), "decade2": f"{year // 10 % 10}0"}
    return Meaning((str(year // 10),), f"{year // 10}X", fields, {"decade": year // 10 % 10}, mod=mod)


def of_century(year: int, mod: str | None = None) -> Meaning:
    """The century whose first digits a year has."""
    fields = {"century": str(year // 100 + 1), "roman_century": roman(year // 100 + 1)}
    return Meaning((f"{year // 100:02}",), f"{year // 100:02}XX", fields, {"century": year // 100}, mod=mod)


def roman(number: int) -> str:
    """Roman numerals, 1 to 39."""
    return "X" * (number // 10) + ("", *_ROMAN)[number % 10]


@kind("decade")
def _decade(draw: st.DrawFn, scope: Scope) -> Meaning:
    return _of_decade(_year_of_decade(draw, scope))


def _year_of_decade(draw: st.DrawFn, scope: Scope) -> int:
    """A year whose decade is no century: "the 1800s" may be either."""
    year = draw(scope.days).year
    assume(year // 10 % 10)
    return year


@kind("century")
def _century(draw: st.DrawFn, scope: Scope) -> Meaning:
    return of_century(draw(scope.days).year)


@kind("early_decade")
def _early_decade(draw: st.DrawFn, scope: Scope) -> Meaning:
    return _of_decade(_year_of_decade(draw, scope), "START")


@kind("late_century")
def _late_century(draw: st.DrawFn, scope: Scope) -> Meaning:
    return of_century(draw(scope.days).year, "END")


@kind("middle_month")
def _middle_month(draw: st.DrawFn, scope: Scope) -> Meaning:
    day = draw(scope.days)
    return of_day(day, month_of(day), mod="MID")


@kind("end_year")
def _end_year(draw: st.DrawFn, scope: Scope) -> Meaning:
    day = draw(scope.days)
    return of_day(day, str(day.year), mod="END")


@kind("circa")
def _circa(draw: st.DrawFn, scope: Scope) -> Meaning:
    day = draw(scope.days)
    return of_day(day, str(day.year), f"{day.year}~", "APPROX")


@kind("since")
def _since(draw: st.DrawFn, scope: Scope) -> Meaning:
    day = draw(scope.days)
    return of_day(day, str(day.year), f"{day.year}/..")


@kind("before")
def _before(draw: st.DrawFn, scope: Scope) -> Meaning:
    day = draw(scope.days)
    return of_day(day, str(day.year), f"../{day.year}")


def _of_days(first: Day, second: Day, joined: str = "{}/{}") -> Meaning:
    texts = (first.isoformat(), second.isoformat())
    return _of_two(first, second, texts, joined.format(*texts))


@kind("day_range")
def _day_range(draw: st.DrawFn, scope: Scope) -> Meaning:
    first, second = _two(draw, scope, 27)
    assume(month_of(first) == month_of(second))
    return _of_days(first, second)


@kind("day_range_over_months")
def _day_range_over_months(draw: st.DrawFn, scope: Scope) -> Meaning:
    first, second = _two(draw, scope, 60)
    assume(first.month < second.month and first.year == second.year)
    return _of_days(first, second)


@kind("day_range_over_years")
def _day_range_over_years(draw: st.DrawFn, scope: Scope) -> Meaning:
    first = draw(scope.days)
    second = first.plus(draw(st.integers(366, 1000)))
    assume(second <= scope.high)
    return _of_days(first, second)


@kind("day_list")
def _day_list(draw: st.DrawFn, scope: Scope) -> Meaning:
    first, second = _two(draw, scope, 27)
    assume(month_of(first) == month_of(second))
    return _of_days(first, second, "{{{},{}}}")


def two_months(draw: st.DrawFn, scope: Scope, joined: str) -> Meaning:
    """Two months of one year; `joined` makes their EDTF."""
    first, second = _two(draw, scope, 300)
    assume(first.month < second.month and first.year == second.year)
    texts = (month_of(first), month_of(second))
    return _of_two(first, second, texts, joined.format(*texts))


@kind("month_range")
def _month_range(draw: st.DrawFn, scope: Scope) -> Meaning:
    return two_months(draw, scope, "{}/{}")


@kind("month_choice")
def _month_choice(draw: st.DrawFn, scope: Scope) -> Meaning:
    return two_months(draw, scope, "[{},{}]")


@kind("year_range")
def _year_range(draw: st.DrawFn, scope: Scope) -> Meaning:
    first, second = _two(draw, scope, 20_000)
    assume(first.year < second.year)
    texts = (str(first.year), str(second.year))
    return _of_two(first, second, texts, "/".join(texts))


@kind("nth_weekday")
def _nth_weekday(draw: st.DrawFn, scope: Scope) -> Meaning:
    month, rank, weekday = draw(scope.days), draw(st.integers(0, 3)), draw(st.integers(0, 6))
    first = Day(month.year, month.month, 1)
    day = first.plus((weekday - first.weekday) % 7 + 7 * rank)
    return Meaning(
        (day.isoformat(),), day.isoformat(), _fields(day), _places(day) | {"rank": rank, "nth": 7 * rank + weekday}
    )


@kind("clock", "TIME")
def _clock(draw: st.DrawFn, scope: Scope) -> Meaning:
    day, hour, minute = draw(scope.days), draw(st.integers(0, 23)), draw(st.integers(0, 59))
    value = f"{day.isoformat()}T{hour:02}:{minute:02}"
    clock = {"hour2": f"{hour:02}", "minute2": f"{minute:02}", "hour12": str(hour % 12 or 12)}
    return Meaning((value,), value, _fields(day) | clock, _places(day) | {"ampm": hour // 12})


def counted(draw: st.DrawFn, unit: str, most: int = 12) -> tuple[int, Meaning]:
    """How many, and the fields that say it: in digits, and in words from the list "number"."""
    count = draw(st.integers(2, most))
    return count, Meaning((), None, {"count": str(count)}, {"number": count - 1}, (unit, count))


@kind("duration", "DURATION")
def _duration(draw: st.DrawFn, scope: Scope) -> Meaning:
    unit = draw(st.sampled_from(_UNITS))
    count, meaning = counted(draw, unit)
    return attrs.evolve(meaning, values=(f"PT{count}H" if unit == "H" else f"P{count}{unit}",))


@kind("every_weekday", "SET", "timeless")
def _every_weekday(draw: st.DrawFn, scope: Scope) -> Meaning:
    weekday = draw(st.integers(0, 6))
    return Meaning((f"XXXX-WXX-{weekday + 1}",), None, {}, {"weekday": weekday})


@kind("every_unit", "SET", "timeless")
def _every_unit(draw: st.DrawFn, scope: Scope) -> Meaning:
    place = draw(st.integers(0, 3))
    unit = _UNITS[1 + place]
    return Meaning((f"P1{unit}",), None, {}, {"each": place}, (unit, 1))


@kind("day_list_of_three")
def _day_list_of_three(draw: st.DrawFn, scope: Scope) -> Meaning:
    first = draw(scope.days)
    numbers = sorted(draw(st.sets(st.integers(1, days_in_month(first.year, first.month)), min_size=3, max_size=3)))
    each = [Day(first.year, first.month, number) for number in numbers]
    fields = _fields(each[0]) | _fields(each[1], prefix="to_") | {"then_day": str(numbers[2])}
    texts = tuple(day.isoformat() for day in each)
    return Meaning(texts, f"{{{','.join(texts)}}}", fields, _places(each[0]))


@kind("short_year_range")
def _short_year_range(draw: st.DrawFn, scope: Scope) -> Meaning:
    first = draw(scope.days).year
    last = first + draw(st.integers(2, 40))
    assume(last <= scope.high.year and first // 100 == last // 100)
    fields = {"year": str(first), "to_year2": f"{last % 100:02}"}
    return Meaning((str(first), str(last)), f"{first}/{last}", fields)


@kind("year_ad")
def _year_ad(draw: st.DrawFn, scope: Scope) -> Meaning:
    year = draw(st.integers(30, 999))
    return Meaning((f"{year:04}",), f"{year:04}", {"ad": str(year)})


@kind("far_year")
def _far_year(draw: st.DrawFn, scope: Scope) -> Meaning:
    year = draw(st.integers(10_000, 99_999))
    return Meaning((str(year),), f"Y{year}", {"year": str(year)})


@kind("fiscal_year")
def _fiscal_year(draw: st.DrawFn, scope: Scope) -> Meaning:
    year = str(draw(scope.days).year)
    return Meaning((year,), year, {"year": year})


@kind("academic_year")
def _academic_year(draw: st.DrawFn, scope: Scope) -> Meaning:
    year = draw(scope.days).year
    fields = {"year": str(year), "to_year": str(year + 1), "to_year2": f"{(year + 1) % 100:02}"}
    return Meaning((str(year),), f"{year}/{year + 1}", fields)


def _feast(name: str, offset: int | None, month: int = 12, number: int = 25) -> None:
    """A kind of feast: so many days from Easter, or on a day of its own."""

    @kind(name)
    def feast(draw: st.DrawFn, scope: Scope) -> Meaning:
        year = draw(st.integers(max(scope.low.year, 1900), min(scope.high.year, 2099)))
        day = Day(year, month, number) if offset is None else Day.fromisoformat(easter(year).isoformat()).plus(offset)
        return Meaning((day.isoformat(),), day.isoformat(), {"year": str(year)})


_feast("christmas", None)
_feast("easter", 0)
_feast("good_friday", -2)

# Parts of a day: TIMEX3's letters, in the order of the lists "part".
DAY_PARTS = ("MO", "AF", "EV", "NI")


@kind("part_of_day", "TIME")
def _part_of_day(draw: st.DrawFn, scope: Scope) -> Meaning:
    day, part = draw(scope.days), draw(st.integers(0, 3))
    value = f"{day.isoformat()}T{DAY_PARTS[part]}"
    return Meaning((value,), day.isoformat(), _fields(day), _places(day) | {"part": part})


@kind("frequency", "SET", "timeless")
def _frequency(draw: st.DrawFn, scope: Scope) -> Meaning:
    place = draw(st.integers(0, 3))
    return Meaning((f"P1{_UNITS[1 + place]}",), None, {}, {"each": place})
