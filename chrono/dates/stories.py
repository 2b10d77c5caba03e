"""Whether a text is a story of other times, or news of the days before its reference."""

from __future__ import annotations

import re
from collections.abc import Sequence

from chrono.dates.days import Ymd, day_number
from chrono.dates.draft import Draft

__all__ = [
    "headed_days",
    "is_deictic",
    "is_of_last_weeks",
    "is_of_these_days",
    "is_story",
    "names_year",
    "opens_as_news",
]

# How long before the reference the days of news lie.
_NEWS_DAYS = 31
# So many years a text names where most may be of another time, and where all have to be.
_MANY, _FEW = 5, 2
_TOLD = frozenset(("that", "same", "following"))
# "SRINAGAR, " before the day of a dateline, and " (Agency) – " behind it.
_TOWN = re.compile(r"[ *_]{0,4}[A-ZÀ-Þ][A-ZÀ-Þ.’' -]{2,30}, ?")
_BEHIND_DAY = re.compile(r" ?(?:\([^()\n]{2,30}\) ?)?(?:[–—:]|-{1,2} )")
# So many weekdays alone, and full days at most, has a text that opens as news.
_FEWEST_BARE, _MOST_FULL = 2, 2


def is_story(drafts: Sequence[Draft], parts: Sequence[Draft], reference: Ymd | None, text: str) -> bool:
    """Whether the years that a text names are mostly not those around the reference, and it is no news of the day."""
    if reference is None:
        return True
    near = distant = deictic = 0
    for part in parts:
        if part.year is not None and part.kind == "calendar" and not part.short_year:
            if abs(part.year - reference[0]) > 1:
                distant += 1
            else:
                near += 1
        elif (part.weekday is not None or part.unit == "D") and is_deictic(part):
            deictic += 1
    many = near + distant >= _MANY and distant > 0.6 * (near + distant) + deictic
    # Headings of days stand over entries, and what a few words above these tell is no story that they go on with.
    few = distant > 0 and not near and not deictic and _opens_as_story(drafts) and headed_days(drafts, text) < _FEW
    # News tells in a few words what was long before the day that it is of.
    few = few and not any(is_of_last_weeks(day, reference) for day in _days_without_year(drafts))
    return (many or few) and not is_of_these_days(drafts, reference)


def _opens_as_story(drafts: Sequence[Draft]) -> bool:
    """Whether the first two dates give their years, the second no earlier, or the second counts from the first."""
    told = [draft for draft in drafts if draft.kind in ("calendar", "period", "shift") and not draft.parts][:_FEW]
    if len(told) < _FEW or told[0].year is None or told[0].kind != "calendar":
        return False
    return told[1].year >= told[0].year if told[1].year is not None else _counts_on(told[1])


def _counts_on(draft: Draft) -> bool:
    """Whether a date counts from what was told before it: "that year", "two years later"."""
    return draft.which in _TOLD or (draft.anchor in ("narrative", "story") and draft.direction > 0)


def headed_days(drafts: Sequence[Draft], text: str) -> int:
    """How many headings have a day and a month without a year."""
    if "#" not in text:
        return 0
    days = (one.start for one in drafts if one.year is None and one.day is not None and one.month is not None)
    return sum(text.startswith("#", text.rfind("\n", 0, start) + 1) for start in days)


def is_of_these_days(drafts: Sequence[Draft], reference: Ymd) -> bool:
    """Whether the days without a year, two at least, all lie in the weeks before the reference, as those of news do.

    One of them comes before any year: a story of another time gives its year first.
    """
    first = next((draft for draft in drafts if draft.kind == "calendar"), None)
    if first is None or first.year is not None:
        return False
    days = _days_without_year(drafts)
    return len(days) > 1 and all(is_of_last_weeks(day, reference) for day in days)


def _days_without_year(drafts: Sequence[Draft]) -> list[tuple[int, int]]:
    """The month and day of each day that has no year."""
    return [
        (draft.month, draft.day)
        for draft in drafts
        if draft.kind == "calendar" and draft.year is None and draft.month and draft.day
    ]


def is_of_last_weeks(day: tuple[int, int], reference: Ymd) -> bool:
    """Whether a month and day lies in the weeks before the reference, or is its own."""
    last = day_number(reference)
    return any(0 <= last - day_number((year, *day)) <= _NEWS_DAYS for year in (reference[0], reference[0] - 1))


def names_year(draft: Draft) -> bool:
    """Whether the year of a draft stands in the text, all four digits of it."""
    return draft.kind == "calendar" and draft.year is not None and not draft.short_year


def opens_as_news(drafts: Sequence[Draft], text: str) -> bool:
    """Whether weekdays alone, two at least, stand before any full day, and such days are two at most.

    A dateline without its year says so too. Not so below an entry whose year was named above it: "Diary of 1917", and
    then "Apr. 12. Thursday. …".
    """
    parts = [part for draft in drafts for part in draft.parts or (draft,) if part.kind == "calendar"]
    if parts and _is_dateline(parts[0], text):
        return True
    bare = [part for part in parts if part.weekday is not None and not (part.day or part.month or part.year)]
    full = [part for part in parts if part.day and part.month and part.year is not None]
    if len(bare) < _FEWEST_BARE or len(full) > _MOST_FULL or (full and full[0].start < bare[0].start):
        return False
    before = [part for part in parts if part.start < bare[0].start]
    year = next((part.start for part in before if names_year(part)), bare[0].start)
    return not any(part.day and part.month and part.start > year and _heads_line(part, text) for part in before)


def _is_dateline(part: Draft, text: str) -> bool:
    """Whether a day is that of a report which does not give its year: "SRINAGAR, May 24 – Armed men …"."""
    if part.year is not None or not part.day or not part.month:
        return False
    before = text[text.rfind("\n", 0, part.start) + 1 : part.start]
    return _TOWN.fullmatch(before) is not None and _BEHIND_DAY.match(text, part.end) is not None


def _heads_line(part: Draft, text: str) -> bool:
    """Whether a line begins with a date."""
    return not any(map(str.isalnum, text[text.rfind("\n", 0, part.start) + 1 : part.start]))


def is_deictic(draft: Draft) -> bool:
    """Whether it is a day as news has them: Friday, yesterday."""
    if draft.kind in ("calendar", "period"):
        return draft.weekday is not None and draft.day is None
    return draft.kind == "shift" and draft.unit == "D" and draft.anchor == "reference"
