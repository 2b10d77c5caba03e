"""One of several things that a sentence lists, each with its day: "There are the fair on 3 May, the vote June 4"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from chrono.events.drafts import Draft
from chrono.events.titling.frames import date_mark, is_verb
from chrono.events.words.cues import Token
from chrono.events.words.kinds import grammar

__all__ = ["of_list"]

Span = tuple[int, int]

_FEWEST = 3  # dates
_ITEM = re.compile(
    r"[,;:]?\s*(?:and\s+)?(?:(?:the|an?)\s+)?(?P<what>[^\W\d][\w’'&() -]{3,80}?),?\s*(?:\b(?:on|in|at|from)\b)?\s*"
)


def of_list(draft: Draft, tokens: Sequence[Token], text: str, dates: Sequence[Span]) -> tuple[str, int] | None:
    """The thing before the date of an event, and where it begins, where a sentence only lists such; None otherwise."""
    mark = date_mark(draft, dates)
    if mark is None or len(dates) < _FEWEST:
        return None
    lists = grammar("lists_its_nouns", "en")
    verb = next((at for at, token in enumerate(tokens) if token.word in lists), None)
    if verb is None or tokens[verb].end > dates[0][0] or any(is_verb(token.word) for token in tokens[verb + 1 :]):
        return None
    begin = max((end for _, end in dates if end <= mark[0]), default=tokens[verb].end)
    item = _ITEM.fullmatch(text, begin, mark[0])
    if item is None or " " not in item["what"] or item["what"].split()[0] in grammar("before_noun", "en"):
        return None
    return item["what"], item.start("what")
