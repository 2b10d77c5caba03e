"""Several choices in one draw: what a draw costs is much the same whatever is drawn, and an event has some forty parts.

Each choice is independent of the others, and each of its items as likely as any other.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar

from hypothesis import strategies as st

__all__ = ["half", "several", "together"]

_T = TypeVar("_T")

_BYTES = 2  # for each choice, drawn evenly; a whole number would rather be a small one
_MOST = 256**_BYTES


def together(*choices: Sequence[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    """An item of each sequence, none of which has more than 65,536; shrinks towards the first of each."""
    assert all(0 < len(items) <= _MOST for items in choices), "an empty or too long choice"
    size = _BYTES * len(choices)
    places = [(items, len(items), at) for items, at in zip(choices, range(0, size, _BYTES), strict=True)]

    def decoded(drawn: bytes) -> tuple[Any, ...]:
        return tuple([items[int.from_bytes(drawn[at : at + _BYTES]) * length // _MOST] for items, length, at in places])

    return st.binary(min_size=size, max_size=size).map(decoded)


def half(items: Sequence[_T]) -> list[_T | None]:
    """What gives None as often as one of the items."""
    return [*[None] * len(items), *items]


def several(items: Sequence[_T], most: int) -> st.SearchStrategy[tuple[_T, ...]]:
    """Up to `most` of the items, each number of them as likely, the same one perhaps twice."""
    return together(range(most + 1), *[items] * most).map(lambda drawn: drawn[1:][: drawn[0]])
