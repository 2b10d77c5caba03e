"""Leads of news: what the first lines tell as done, without a day, is told again below with its weekday.

"Plans for a pier have been approved … The committee approved the plans on Tuesday" is one event, and of Tuesday. So is
the gathering that a heading names, without a day, and the text below announces for one: "Plant Sale", "The plant sale
will be on 3 May".
"""

from __future__ import annotations

from collections.abc import Sequence

from chrono.events.drafts import Draft
from chrono.events.words.kinds import GATHERINGS

__all__ = ["without_leads"]

_SOON = 120  # days from an announcement to what it announces
_LINE = 120  # characters of a line
_LATELY = 7  # days between what was done and the news of it
_SAYINGS = frozenset({"announcement", "publication", "visit"})  # of which a text tells many with one verb


def without_leads(drafts: Sequence[Draft], text: str) -> list[Draft]:
    """The drafts, a lead in one with what tells it again by the same verb and with a day shortly before."""
    leads = [draft for draft in drafts if draft.lead and draft.kind not in GATHERINGS | _SAYINGS]
    told_again: set[int] = set()
    for lead in leads:
        again = [draft for draft in drafts if _tells_again(draft, lead, text)]
        if len(again) == 1:
            again[0].spans += lead.spans
            told_again.add(id(lead))
    for heading in (draft for draft in drafts if _only_names(draft, text)):
        announced = next((draft for draft in drafts if _announces(draft, heading, text)), None)
        if announced is not None:
            announced.spans += heading.spans
            told_again.add(id(heading))
    return [draft for draft in drafts if id(draft) not in told_again]


def _only_names(draft: Draft, text: str) -> bool:
    """Whether a gathering of the text's own day is told by nothing but one line near its head that names it."""
    if not draft.own or draft.kind not in GATHERINGS or draft.form != "noun" or draft.status != "held":
        return False
    return draft.cue is not None and len(draft.spans) == 1 and "\n\n" in text[draft.cue[1] :][:_LINE]


def _announces(draft: Draft, heading: Draft, text: str) -> bool:
    """Whether a draft below is of the gathering that a heading names, and of a day still to come."""
    if draft.own or draft.kind != heading.kind or draft.status != "planned" or not draft.cue or not heading.cue:
        return False
    if draft.cue[0] < heading.cue[1] or draft.dated is None or heading.dated is None:
        return False
    return 0 < draft.dated[0] - heading.dated[0] <= _SOON and _verb(draft, text) == _verb(heading, text)


def _tells_again(draft: Draft, lead: Draft, text: str) -> bool:
    """Whether a draft further down is of the same verb, and of a day that the text counts from its own."""
    if draft.kind != lead.kind or draft.own or draft.basis != "document" or not draft.cue or not lead.cue:
        return False
    if draft.cue[0] < lead.cue[1] or draft.when is None or draft.when.precision not in ("day", "time"):
        return False
    if draft.dated is None or lead.dated is None or not 0 < lead.dated[0] - draft.dated[0] <= _LATELY:
        return False
    return _verb(draft, text) == _verb(lead, text)


def _verb(draft: Draft, text: str) -> str:
    words = text[slice(*draft.cue)].casefold().split() if draft.cue else []
    return words[-1] if words else ""
