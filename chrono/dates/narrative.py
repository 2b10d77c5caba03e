"""What has been told so far: the reference, the last dates of the text, and whether it is a story of another time."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from chrono.dates.draft import Draft
from chrono.errors import Problem
from chrono.lang import Language

__all__ = ["Narrative"]


class Narrative:
    """The state that resolving reads and moves on."""

    def __init__(
        self,
        text: str,
        language: Language,
        reference: datetime.date | None,
        problems: list[Problem] | None,
        order: str | None,
        drafts: Sequence[Draft],
    ) -> None:
        self.text, self.language, self.reference, self.problems = text, language, reference, problems
        self.order_known = order is not None or _seen_order(drafts) is not None
        self.order = _seen_order(drafts) or order or language.settings.get("order", "dmy")
        self.narrative = _is_story(drafts, reference)
        self.last: Draft | None = None

    def base(self, told: bool) -> datetime.date | None:
        """Where a relative date counts from: the narrative's last date, or the reference."""
        if told:
            return self.last_day() or self.reference
        return self.reference

    def last_day(self) -> datetime.date | None:
        """The last date told, at its first day."""
        last = self.last
        if last is None or last.year is None or not 1 <= last.year <= 9999:
            return None
        return datetime.date(last.year, last.month or 1, last.day or 1)

    def year_base(self) -> datetime.date | None:
        """Where a date without a year takes it from."""
        if self.narrative or self.reference is None:
            return self.last_day() or self.reference
        return self.reference

    def tell(self, draft: Draft) -> None:
        """Remember a resolved date."""
        if draft.year is not None and draft.value is None:
            self.last = draft


def _seen_order(drafts: Sequence[Draft]) -> str | None:
    """The order that the document's unambiguous numeric dates have, None where there are none or they disagree."""
    seen = {"dmy" if d.numeric[0] > 12 else "mdy" for d in drafts if d.numeric and max(d.numeric) > 12}
    return seen.pop() if len(seen) == 1 else None


def _is_story(drafts: Sequence[Draft], reference: datetime.date | None) -> bool:
    """Whether the years that a text names are mostly not those around the reference."""
    if reference is None:
        return True
    years = [d.year for d in drafts if d.kind == "calendar" and d.year is not None and not d.short_year]
    distant = sum(abs(year - reference.year) > 1 for year in years)
    return len(years) >= 5 and distant > 0.6 * len(years)
