"""The title of what an "-ing" form goes on with: "…, gaining a parish in 1840" is "The chapel gained a parish"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from chrono.events.sentences.shortening import end_before_count, without, without_openers
from chrono.events.words.cues import Token
from chrono.events.words.following_deeds import has_its_date, opens_following, past_of_ing

if TYPE_CHECKING:
    from chrono.events.drafts import Draft
    from chrono.events.sentences.clauses import Clause

__all__ = ["end_before_following", "gone_on"]

Span = tuple[int, int]


def gone_on(draft: Draft, clause: Clause, tokens: Sequence[Token], text: str, dates: Sequence[Span]) -> str | None:
    """What an "-ing" form with its own date tells, "…, gaining a parish in 1840", with the subject before it."""
    if draft.cue is None or clause.subject is None or not text[slice(*draft.cue)].split()[0].endswith("ing"):
        return None
    at = next((k for k in range(clause.verb + 1, clause.last) if tokens[k].start == draft.cue[0]), 0)
    if not at or not has_its_date(tokens, at, text):
        return None
    further = (k for k in range(at + 1, clause.last) if opens_following(tokens, k, text))
    last = next(further, clause.last)
    first, behind = clause.subject
    subject = without_openers(without(text, tokens[first].start, tokens[behind - 1].end, dates, "en"), "en")
    rest = without(text, tokens[at].end, tokens[last - 1].end, dates, "en")
    return f"{subject} {past_of_ing(tokens[at].word)} {rest}".strip()


def end_before_following(tokens: Sequence[Token], clause: Clause, end: int, text: str) -> int:
    """Where what a clause tells ends: before the first "-ing" form with its own date, at the offset `end` otherwise.

    Nor does it tell how long before or after the clause behind it that was.
    """
    end = end_before_count(text, end)
    if "ing" not in text[tokens[clause.verb].end : end]:
        return end
    following = (at for at in range(clause.verb + 1, clause.last) if tokens[at].start < end)
    return next((tokens[at - 1].end for at in following if has_its_date(tokens, at, text)), end)
