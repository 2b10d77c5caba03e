"""How sure an event is: a number from named reasons that a person can check.

Each basis has its start, each sign of a draft adds or takes; several mentions add a little. To add a reason, name it
where it arises, in `Draft.signs`.
"""

from __future__ import annotations

from chrono.events.drafts import Draft
from chrono.model import DocumentDate

__all__ = ["confidence_of", "reasons_of"]

_START = {
    "explicit": 0.75,
    "document": 0.68,
    "narrative": 0.6,
    "anniversary": 0.65,
    "inferred_year": 0.6,
    "curated": 0.75,
    "none": 0.4,
}
_BASIS = {
    "explicit": "the date stands in the text",
    "document": "the date counts from the document's own",
    "narrative": "the date follows from what is told before",
    "anniversary": "the date is the anniversary's, less its number of years",
    "inferred_year": "the year is inferred",
    "curated": "the document's date was given by a curator",
    "none": "no date is given",
}


def confidence_of(draft: Draft) -> float:
    """0.05 to 0.99, to two places."""
    score = _START.get(draft.basis, 0.5) + sum(draft.signs.values()) + 0.04 * min(3, len(draft.spans) - 1)
    return round(min(0.99, max(0.05, score)), 2)


def reasons_of(draft: Draft, date: DocumentDate | None) -> tuple[str, ...]:
    """Sentences for people: how the date is known, then each sign with its weight, strongest first."""
    first = [_BASIS[draft.basis]]
    if draft.basis in ("document", "inferred_year") and date is not None:
        first.append(f"document of {date.when} ({date.basis})")
    signs = sorted(draft.signs.items(), key=lambda sign: (-abs(sign[1]), sign[0]))
    mentions = [f"told {len(draft.spans)} times"] if len(draft.spans) > 1 else []
    return (*first, *(f"{name} ({weight:+.2f})" for name, weight in signs), *mentions)
