"""A property that is worked out once and kept, for what is made by the thousand.

`functools.cached_property` takes a lock each time before Python 3.12, which costs more than most of what is kept here.
attrs writes a `__getattr__` for slotted classes that have one, behind which each attribute of theirs, and each method,
takes many times as long to look up; and so does an instance whose `__dict__` somebody asked for.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar

__all__ = ["kept"]

T = TypeVar("T")
_set = object.__setattr__


class kept(Generic[T]):  # noqa: N801  # written as a decorator, as `property` is
    """Of a class with a `__dict__`: the first look calls the method, and leaves what it gave in its place."""

    def __init__(self, method: Callable[[Any], T]) -> None:
        self._method, self._name, self.__doc__ = method, method.__name__, method.__doc__

    def __get__(self, instance: Any, owner: type | None = None) -> T:
        found = self._method(instance)
        _set(instance, self._name, found)
        return found
