"""Arguments of strategies, checked by name: a wrong one raises Hypothesis' `InvalidArgument` that says both values."""

from __future__ import annotations

import datetime
from collections.abc import Collection
from typing import TypeVar

from hypothesis.errors import InvalidArgument

from chrono.errors import DateError
from chrono.when import Day, When

__all__ = ["chosen", "day_argument", "ordered"]

T = TypeVar("T")


def day_argument(name: str, value: Day | datetime.date | str | None, default: Day) -> Day:
    """A bound as a `Day`; a text is a day in ISO 8601, or EDTF of one day."""
    if value is None or isinstance(value, Day):
        return default if value is None else value
    if isinstance(value, datetime.date):
        return Day(value.year, value.month, value.day)
    try:
        when = When.parse(value)
    except (DateError, AttributeError):
        raise InvalidArgument(f"{name}={value!r} is no day; write '2019-11-07' or Day(2019, 11, 7)") from None
    if when.earliest is None or when.earliest != when.latest:
        raise InvalidArgument(f"{name}={value!r} is not one day")
    return when.earliest


def ordered(low_name: str, low: object, high_name: str, high: object) -> None:
    """Raise unless `low` is at most `high`; both are numbers or both days."""
    if low > high:  # type: ignore[operator]  # the callers give two of one ordered type
        raise InvalidArgument(f"{low_name}={low} must not exceed {high_name}={high}")


def chosen(name: str, values: Collection[T] | None, known: Collection[T]) -> list[T]:
    """The values asked for, in the order of `known`; all where None."""
    if values is None:
        return list(known)
    unknown = [value for value in values if value not in known]
    if unknown or not values or isinstance(values, str):
        raise InvalidArgument(f"{name}={values!r} must be some of {', '.join(map(str, known))}")
    return [value for value in known if value in values]
