"""Places that commas, dashes, brackets or a leading phrase set apart from the event of their sentence.

"The board met—the mill in Lyon was for sale—and agreed"; "following an attack at Dunmore, the fund was launched";
"Cole, then serving in Lyon, was elected". The words are in `phrases.yaml`.
"""

from __future__ import annotations

import re

from chrono.events.drafts import Draft
from chrono.events.names.places import PlaceMention
from chrono.events.where.surroundings import WIDE
from chrono.events.words.phrases import any_phrase

__all__ = ["is_of_another_day", "is_set_apart"]

_REACH = 160  # characters before a place in which what sets it apart begins, and behind it in which that ends
_DASHED = re.compile(r"(?:—|\s[–-]\s)([^—–()\n.;:]*)\Z")
_DASH = re.compile(r"[^—–()\n.;:]*(?:—|\s[–-]\s)")
_BRACKETED = re.compile(r"\(([^()\n]*)\Z")
_BRACKET = re.compile(r"[^()\n]*\)")
# What was so long before or after: "overran the town, two days after talks in Oslo had failed".
_COUNTED = re.compile(r"\b(?:hours?|days?|weeks?|months?|years?|decades?) (?:after|before)\b[^.;:]*\Z")
_LONGEST_LEAD = 2  # words of a remark that only says where it was: "(held in Lyon)"
_FOLLOWING = re.compile(
    rf"\b(?i:{any_phrase('leading_to_a_deed')})\s(?:[\w.’'-]+\s){{0,5}}(?:{any_phrase('misfortunes')})\b[^,.;:]*\Z"
)
_LED = re.compile(r"[^,.;:\n]{0,60},")
_STATIONED = re.compile(rf",\s(?:then\s|while\s|still\s|now\s)?(?:{any_phrase('stationed')})\s[^,.;:]*\Z")
_SCOPE = re.compile(rf"\b(?:{any_phrase('scope_of_what_is_told')})\s(?:the\s)?\Z")
_FATEFUL = frozenset({"conflict", "death", "milestone"})
_TOLD = frozenset({"publication", "announcement", "launch", "adoption", "signing", "award", "appointment"})


def is_set_apart(text: str, draft: Draft, mention: PlaceMention) -> bool:
    """Whether a place belongs to a remark, or to what was before the event; its cue and its dates lie elsewhere."""
    if mention.kind in WIDE and draft.kind in _TOLD and _SCOPE.search(text, max(0, mention.start - 20), mention.start):
        return True  # "announced grants to ports across Peru"
    if draft.cue is None:
        return False
    begin, end = max(draft.subject[0] - _REACH, mention.start - _REACH, 0), mention.end + _REACH
    said = [draft.cue, *draft.spans[0].marks]
    for opened, closed in ((_DASHED, _DASH), (_BRACKETED, _BRACKET)):
        first = opened.search(text, begin, mention.start)
        last = closed.match(text, mention.end, end) if first is not None else None
        if first is None or last is None or len(first[1].split()) <= _LONGEST_LEAD:
            continue
        if not any(first.start() <= start < last.end() for start, _ in said):
            return True
    return draft.cue[0] > mention.end and _is_led(text, draft, mention, begin)


def is_of_another_day(text: str, draft: Draft, mention: PlaceMention) -> bool:
    """Whether a place stands in what was counted days before or after the event, whose cue and dates stand before."""
    if draft.cue is None or mention.start < draft.cue[1]:
        return False
    counted = _COUNTED.search(text, max(draft.cue[1], mention.start - _REACH), mention.start)
    return counted is not None and all(start < counted.start() for start, _ in draft.spans[0].marks)


def _is_led(text: str, draft: Draft, mention: PlaceMention, begin: int) -> bool:
    """Whether a phrase that a comma ends, before the cue, says what was before it or where somebody was stationed."""
    closed = _LED.match(text, mention.end)
    if closed is None or draft.cue is None or closed.end() > draft.cue[0]:
        return False
    if draft.kind not in _FATEFUL and _FOLLOWING.search(text, begin, mention.start):
        return True
    return _STATIONED.search(text, begin, mention.start) is not None
