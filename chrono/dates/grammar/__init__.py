"""Builders: what the captured tokens of a shape mean, one family of dates a module.

To add one, decorate a function with `builder("name")` in the module of its family; shapes in the language data call
it by that name.
"""

from __future__ import annotations

__all__ = ["load_builders"]


def load_builders() -> None:
    """Import every family, so that its builders are registered."""
    from chrono.dates.grammar import (  # noqa: F401 (imported to register)
        calendar,
        calendars,
        duration,
        early,
        feasts,
        figures,
        periods,
        relative,
        several,
        times,
    )
