"""Whether a date is one of what is still to come, by the words before and behind it."""

from __future__ import annotations

import re

from chrono.events.days.anchors import Anchor
from chrono.events.layout.segments import Layout
from chrono.events.words.cues import has_phrase
from chrono.events.words.kinds import grammar
from chrono.events.words.phrases import any_phrase
from chrono.when import When

__all__ = ["is_plan", "is_told_ahead"]

_QUOTES = ('"', "“", "‘", "'")
_PLAIN_FUTURE = {"en": "future_auxiliaries", "ru": "planned"}  # the words of plans that no story of the past has
_PLAN_REACH = 120  # characters behind a date in which they stand
_SAID = re.compile(rf"[\"“«:;]|\b(?:{any_phrase('that')})\b")
_PLAN_WORDS = re.compile(r"[\w’']+")


def is_told_ahead(one: Anchor, layout: Layout, text: str, language: str) -> bool:
    """Whether the words before a date, back to the beginning of its sentence, speak of what is to come; unquoted."""
    unit = layout.unit_at(one.start)
    before = text[unit.start : one.start] if unit is not None else ""
    words = [] if before[:1] in _QUOTES else before.casefold().split()
    if language in _PLAIN_FUTURE and language != "en":
        planned = one.role == "for" or has_phrase(words, grammar(_PLAIN_FUTURE[language], language))
        return planned and grammar("past_modals", language).isdisjoint(words)
    return not grammar("future_auxiliaries", "en").isdisjoint(words) or has_phrase(words, grammar("due_to", "en"))


def is_plan(one: Anchor, date: When | None, layout: Layout, text: str, language: str) -> bool:
    """Whether a date is one of what is still to come, as the words behind it say.

    Only so far as nothing is quoted, and in languages whose stories do not speak of the past so.
    """
    if date is None or language not in _PLAIN_FUTURE:
        return False
    unit = layout.unit_at(one.start)
    behind = (
        _SAID.split(text[one.end : min(unit.end, one.end + _PLAN_REACH)], maxsplit=1)[0] if unit is not None else ""
    )
    return has_phrase(_PLAN_WORDS.findall(behind.casefold()), grammar(_PLAIN_FUTURE[language], language))
