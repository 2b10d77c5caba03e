"""The year that the story told so far gives to a date, and whether a text is news instead, which have none."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from chrono.events.days.anchors import Anchor
from chrono.events.days.plans import is_told_ahead
from chrono.events.layout.segments import Layout
from chrono.lang import Language
from chrono.when import When

__all__ = ["are_news", "by_story", "speaks_of_now"]

# How far back a full date still carries its year, in characters.
_REACH = 900
_STORY_DAYS = 62  # how far a story inside of news goes on from a day
_NEWS_DAYS = 31  # how long before the document the days of news lie
_WEEKDAYS_AROUND = 14  # days within which "Thursday at 17:00" is counted from the document's own
_AROUND_DAYS = 92  # within which a day said in full is of the document's time


def by_story(
    one: Anchor, told: Anchor | None, date: When | None, layout: Layout, text: str, language: str, *, news: bool
) -> Anchor | None:
    """The year of the last full date nearby, where that tells of another time than the document's.

    In one sentence what is told later came later: "began in July 2021 and was completed in January". `news` is whether
    days are counted from the document's own: then a story goes on for a few weeks, and by no year alone.
    """
    if told is None or told.when.earliest is None or one.start - told.end > _REACH:
        return None
    if date is not None and date.earliest is not None and abs(date.earliest.year - told.when.earliest.year) <= 1:
        return None
    if date is not None and is_told_ahead(one, layout, text, language):
        return None
    if news and not _goes_on(one, told):
        return None
    unit, above = layout.unit_at(one.start), layout.unit_at(told.start)
    moved = one.in_year(told.when.earliest.year)
    if moved is not None and moved.when.before(told.when):
        months = told.when.earliest.month - (moved.when.earliest or told.when.earliest).month
        if months > 6 or (unit is above and months > 0 and told.when.precision == moved.when.precision == "month"):
            moved = one.in_year(told.when.earliest.year + 1)
    return attrs.evolve(moved, storied=True) if moved is not None else None


def _goes_on(one: Anchor, told: Anchor) -> bool:
    """Whether a day or month lies in the weeks after the one told last."""
    moved = one.in_year(told.when.earliest.year) if told.when.earliest is not None else None
    if moved is None or told.when.precision == "year" or moved.when.latest is None or told.when.earliest is None:
        return False
    return 0 <= moved.when.latest.number - told.when.earliest.number <= _STORY_DAYS


def are_news(anchors: Sequence[Anchor], date: When | None) -> bool:
    """Whether the days without a year, the first date and one more, all lie in the weeks before the document's.

    News have such days; a story of another time gives its year first.
    """
    if date is None or date.latest is None or not anchors or not anchors[0].yearless:
        return False
    days = [one.when.earliest for one in anchors if one.yearless and one.when.precision == "day" and one.when.earliest]
    return len(days) > 1 and all(0 <= date.latest.number - day.number <= _NEWS_DAYS for day in days)


def speaks_of_now(anchors: Sequence[Anchor], date: When, language: Language) -> bool:
    """Whether days are counted from the document's own, or said in full that lie in the months around it."""
    if date.earliest is None:
        return False
    own = date.earliest
    return any(
        one.when.precision in ("day", "time")
        and one.when.earliest is not None
        and (
            one.deictic
            or (
                date.precision == "day"
                and one.text.partition(" ")[0].lower() in language.weekdays
                and abs(one.when.earliest.number - own.number) <= _WEEKDAYS_AROUND
            )
            or (one.basis == "explicit" and 0 < abs(one.when.earliest.number - own.number) <= _AROUND_DAYS)
        )
        for one in anchors
    )
