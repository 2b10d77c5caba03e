"""The title of what an "-ing" form goes on with: "…, gaining a parish in 1840" is "The chapel gained a parish".

And whether a date stays in a title, since what it tells goes on until then: "extended the lease until 3 May 2011".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from chrono.events.sentences.shortening import end_before_count, without, without_openers
from chrono.events.words.cues import NOUN_FORMS, Token
from chrono.events.words.following_deeds import has_its_date, opens_following, past_of_ing
from chrono.events.words.kinds import grammar

if TYPE_CHECKING:
    from chrono.events.drafts import Draft
    from chrono.events.sentences.clauses import Clause

__all__ = ["end_before_following", "gone_on", "stays"]

Span = tuple[int, int]

_ENDING = (" until", " till", " to", " through", " up to", " expiring on", " ending on", " terminating on")
_YEAR = re.compile(r"\d{4}(?:[/–-]\d{2,4})?")
_PUT = 30  # characters
_CLAUSE = 150  # characters before a date
_HAVING = (" given", " had", " has", " have", " allowed")


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


def stays(draft: Draft, text: str, date: Span) -> bool:
    """Whether a date stays in a title: the end of what is told, or the year of a thing, "The accounts for 2022"."""
    of_thing = date not in draft.spans[0].marks and text.endswith(" for ", 0, date[0])
    return (
        (of_thing and _YEAR.fullmatch(text, *date) is not None)
        or _is_its_end(draft, text, date)
        or _is_put_to(text, date)
    )


def _is_put_to(text: str, date: Span) -> bool:
    """Whether something was put off to a date, or set down for it: "The hearing was adjourned to 5 June"."""
    before = text[max(0, date[0] - _PUT) : date[0]].split()
    return (
        before[-1:] in (["to"], ["for"], ["until"])
        and before[-2:-1] != []
        and before[-2] in grammar("put_to_a_day", "en")
    )


def _is_its_end(draft: Draft, text: str, date: Span) -> bool:
    """Whether a date is the end of what an event says was made longer, or had: "was given until 3 May"."""
    span = draft.spans[0]
    if draft.kind != "termination" or draft.form in NOUN_FORMS or date not in span.marks:
        return False
    before = text[max(span.start, date[0] - _CLAUSE) : date[0]].rstrip().casefold()
    led = next((word for word in _ENDING if before.endswith(word)), "")
    lead = before[: -len(led)]
    return bool(led) and (lead.endswith(_HAVING) or not grammar("extending", "en").isdisjoint(lead.split()))
