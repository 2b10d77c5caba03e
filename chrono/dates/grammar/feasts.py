"""The builder of holidays and feasts; the days themselves are in `chrono.dates.holidays`."""

from __future__ import annotations

from chrono.dates.draft import Draft, Match, builder
from chrono.dates.grammar.calendar import modify, read_year
from chrono.dates.holidays import HOLIDAYS

__all__: list[str] = []


@builder("beside a holiday")
def beside_a_holiday(draft: Draft, match: Match) -> bool:
    """The day after Christmas 1913, the Sunday before Easter."""
    draft.weekday = match.number("weekday")
    draft.beside = 1 if match.string("toward") == "later" else -1
    return holiday(draft, match)


@builder("holiday", alone=True)
def holiday(draft: Draft, match: Match) -> bool:
    """Christmas 1941, last Thanksgiving, Easter week."""
    draft.kind = "holiday"
    draft.holiday = match.string("holiday") or match.pattern.constant
    draft.unit = match.string("unit")
    draft.which = match.string("which")
    if draft.holiday not in HOLIDAYS:
        raise ValueError(f"no rule for holiday {draft.holiday!r}")
    return read_year(draft, match) and modify(draft, match)
