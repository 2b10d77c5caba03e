"""The noun that is dated where its sentence tells something else: "There is more to do after | last night's vote".

The title of such an event is the noun with what belongs to it, for the sentence is of another time.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from chrono.events.cues import SILENT, Token
from chrono.events.drafts import Draft
from chrono.events.frames import is_determiner, is_verb
from chrono.events.kinds import grammar
from chrono.events.shortening import without

__all__ = ["of_noun"]

Span = tuple[int, int]

_FORMS = frozenset({"noun", "nouns"})
_MOST_BEFORE, _MOST_BEHIND = 6, 9  # words of a noun phrase before its noun, and behind it
_TO_DATE = re.compile(r"\s+(?:(?:on|in|of|at|from|for|back in)\s+)?(?:the\s+)?")
_PARTED = re.compile(r"[^\w\s’'-]")
_OURS = frozenset({"our", "my", "your"})
_BELONGS = frozenset({"of", "in", "at", "on", "with", "between", "by", "against", "over"})
_NOW = frozenset({"is", "are", "am", "has", "have"})


def of_noun(
    draft: Draft, between: Span, tokens: Sequence[Token], text: str, dates: Sequence[Span]
) -> tuple[str, int] | None:
    """The noun of an event with its date, and where it begins, where the clause around it is of the present.

    `between` are the tokens [first, last) of that clause. None where the clause tells of the event itself ("The firm
    won Monday's vote"), where the date stands elsewhere, or where the noun stands alone.
    """
    if draft.cue is None or draft.form not in _FORMS:
        return None
    mark = next((mark for mark in draft.spans[0].marks if mark in dates), None)
    at = next(k for k, token in enumerate(tokens) if token.end > draft.cue[0])
    if mark is None or not between[0] <= at < between[1]:
        return None
    first = _first_of(at, between[0], tokens, text)
    within = tokens[first].start <= mark[0] < tokens[at].start
    if not within and not _TO_DATE.fullmatch(text, tokens[at].end, mark[0]):
        return None
    last = _last_of(at, between[1], tokens, text) if within else at + 1
    around = [tokens[k].word for k in range(*between) if not first <= k < last]
    if not _tells_of_now(around):
        return None
    while first < at and (tokens[first].word == SILENT or is_determiner(tokens[first].word)):
        first += 1
    noun = without(text, tokens[first].start, tokens[last - 1].end, dates, "en")
    return (noun, tokens[first].start) if " " in noun else None


def _first_of(at: int, floor: int, tokens: Sequence[Token], text: str) -> int:
    """The token with which the phrase of a noun begins: its determiner, its date, its owner."""
    first = at
    for k in range(at - 1, max(floor, at - _MOST_BEFORE) - 1, -1):
        word = tokens[k].word
        if _PARTED.search(text, tokens[k].end, tokens[k + 1].start) or _ends_phrase(word):
            break
        if word == SILENT or is_determiner(word) or word in _OURS or text[tokens[k].start].isupper():
            first = k
        if is_determiner(word) or word in _OURS:
            break
    return first


def _last_of(at: int, ceiling: int, tokens: Sequence[Token], text: str) -> int:
    """The token behind a noun and what belongs to it: "vote | in the assembly"."""
    last = at + 1
    if last >= ceiling or tokens[last].word not in _BELONGS:
        return last
    for k in range(last, min(ceiling, last + _MOST_BEHIND)):
        word = tokens[k].word
        stops = word == SILENT or (_ends_phrase(word) and word not in _BELONGS)
        if stops or _PARTED.search(text, tokens[k - 1].end, tokens[k].start):
            break
        if word not in _BELONGS and not is_determiner(word):
            last = k + 1
    return last


@lru_cache(maxsize=20_000)
def _ends_phrase(word: str) -> bool:
    """Whether a word is of no noun phrase: a preposition, a pronoun, a conjunction, a verb that is seen to be one."""
    if is_determiner(word):
        return False
    sections = ("before_noun", "pronouns", "coordinators", "relative_clause", "subclause", "future_auxiliaries")
    return is_verb(word) or any(word in grammar(section, "en") for section in sections)


def _tells_of_now(words: Iterable[str]) -> bool:
    """Whether the words of a clause tell of the present: with a pronoun or "is", and no verb of another time."""
    told = set(words)
    if any(word.endswith("ing") for word in told):
        return False  # "are hosting a fair"
    others = {word for word in told if is_verb(word)} - _NOW | told & grammar("future_auxiliaries", "en")
    speaks = told & (_NOW | grammar("pronouns", "en")) or any(_is_contracted(word) for word in told)
    return bool(speaks) and others <= grammar("attitudes", "en")


def _is_contracted(word: str) -> bool:
    """Whether a word is a pronoun with its verb: "there's", "we’re"."""
    pronoun, _, verb = word.replace("’", "'").partition("'")
    return bool(verb) and pronoun in grammar("pronouns", "en")
