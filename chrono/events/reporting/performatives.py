"""What a sentence announces and tells in one: "We are happy to announce that the state has awarded us a grant".

The event is the grant; that it is announced is no other one, unless nothing more is told. What leads up to the verb is
in `phrases.yaml`, under `glad_to`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from chrono.events.drafts import Draft
from chrono.events.words.phrases import any_phrase

__all__ = ["without_performatives"]

_GLAD = re.compile(rf"\b(?:{any_phrase('glad_to')})\s+\Z", re.IGNORECASE)
_REACH = 40  # characters before the verb
_KINDS = frozenset({"announcement", "publication"})


def without_performatives(drafts: Sequence[Draft], text: str) -> list[Draft]:
    """The drafts without announcements of what their own sentence tells as well, of the same day or of a better one."""
    glad = [draft for draft in drafts if draft.kind in _KINDS and draft.cue is not None and _is_glad(draft, text)]
    if not glad:
        return list(drafts)
    left_out = {id(one) for one in glad if any(_tells_more(other, one) for other in drafts)}
    return [draft for draft in drafts if id(draft) not in left_out]


def _is_glad(draft: Draft, text: str) -> bool:
    start = draft.cue[0] if draft.cue else 0
    return _GLAD.search(text, max(0, start - _REACH), start) is not None


def _tells_more(other: Draft, one: Draft) -> bool:
    """Whether another is told behind an announcement in its sentence, and of no other date, or is the same one."""
    if other is not one and other.cue == one.cue and other.origin != "own":
        kept_apart = one.apart is not None and other.apart not in (None, one.apart)
        return one.origin == "own" and (one.when is None or (kept_apart and one.when == other.when))
    if other is not one and other.cue == one.cue and one.when != other.when:
        return True  # the day of what is announced: "Today we are pleased to announce the concerts of next spring"
    if other.kind in _KINDS or other.cue is None or one.cue is None or other.cue[0] < one.cue[1]:
        return False
    same = any(span.start <= other.cue[0] and other.cue[1] <= span.end for span in one.spans)
    return same and (one.when is None or one.when == other.when)
