"""How sure an event is: a number from named reasons that a person can check.

Each basis has its start, each sign of a draft adds or takes; several mentions add a little. The sum is read off a
curve: what share of the events with such a sum was right on annotated documents. To add a reason, name it where it
arises, in `Draft.signs`; to draw the curve anew, run `benchmarks/events.py`.
"""

from __future__ import annotations

from itertools import pairwise

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


# (sum, share right), halfway between documents that rules were made on and documents that they had never seen.
_CURVE = ((0.05, 0.35), (0.35, 0.55), (0.45, 0.65), (0.55, 0.74), (0.65, 0.81), (0.75, 0.87), (0.85, 0.91), (1.0, 0.94))
_INFERRED = -0.08
_KNOWN = ("explicit", "curated")


def confidence_of(draft: Draft, date: DocumentDate | None = None) -> float:
    """0.35 to 0.94, to two places: the chance that the event is what the document tells; `date` is the document's."""
    score = _START.get(draft.basis, 0.5) + sum(draft.signs.values()) + 0.04 * min(3, len(draft.spans) - 1)
    score += _INFERRED if _counts_from_inferred(draft, date) else 0.0
    return round(_share(min(_CURVE[-1][0], max(_CURVE[0][0], score))), 2)


def _share(score: float) -> float:
    """The share of right events at a sum, by a straight line between the two measured next to it."""
    for (low, share), (high, above) in pairwise(_CURVE):
        if score <= high:
            return share + (above - share) * (score - low) / (high - low)
    return _CURVE[-1][1]


def _counts_from_inferred(draft: Draft, date: DocumentDate | None) -> bool:
    return date is not None and date.basis not in _KNOWN and draft.basis in ("document", "inferred_year")


def reasons_of(draft: Draft, date: DocumentDate | None) -> tuple[str, ...]:
    """Sentences for people: how the date is known, then each sign with its weight, strongest first."""
    first = [_BASIS[draft.basis]]
    if draft.basis in ("document", "inferred_year") and date is not None:
        first.append(f"document of {date.when} ({date.basis})")
    if _counts_from_inferred(draft, date):
        first.append(f"the document's own date is inferred ({_INFERRED:+.2f})")
    signs = sorted(draft.signs.items(), key=lambda sign: (-abs(sign[1]), sign[0]))
    mentions = [f"told {len(draft.spans)} times"] if len(draft.spans) > 1 else []
    return (*first, *(f"{name} ({weight:+.2f})" for name, weight in signs), *mentions)
