"""The day of what a headline tells: that which the report below it gives, where this is another than the document's."""

from __future__ import annotations

from collections.abc import Sequence

from chrono.events.drafts import Draft
from chrono.events.own_day.headlines import HEADLINES
from chrono.model import Document

__all__ = ["dated_below"]

_NEAR = 600  # characters from a headline to what opens the report below it
_LONGEST_SINCE = 7  # days between what a headline tells and the document
_STEM = 5  # letters by which two words are one in two forms


def dated_below(drafts: Sequence[Draft], document: Document) -> None:
    """Give what a headline tells the day of the same deed in the opening lines: "Minister meets union", "… on Monday".

    The same is what has its kind and a word in common with it, done up to a week before the document's day.
    """
    for headline in drafts:
        if headline.own and not HEADLINES.isdisjoint(headline.signs):
            told = (draft for draft in drafts if _tells_of(draft, headline, document))
            if (lead := next(told, None)) is not None:
                headline.when, headline.basis, headline.own = lead.when, lead.basis, lead.own


def _tells_of(draft: Draft, headline: Draft, document: Document) -> bool:
    """Whether a draft is the deed of a headline, told below it with a day of its own."""
    if draft.kind != headline.kind or draft.origin != "report" or draft.status != "held" or not draft.dated:
        return False
    if not 0 < draft.spans[0].start - headline.spans[0].end <= _NEAR or headline.dated is None:
        return False
    since = headline.dated[0] - draft.dated[1]
    short = draft.dated[1] - draft.dated[0] <= 1
    return 0 < since <= _LONGEST_SINCE and short and bool(_stems(draft, document) & _stems(headline, document))


def _stems(draft: Draft, document: Document) -> frozenset[str]:
    """The longer words of the sentence that tells of a draft, cut to what their forms share."""
    words = document.text[draft.spans[0].start : draft.spans[0].end].casefold().split()
    return frozenset(word[:_STEM] for word in words if len(word) >= _STEM)
