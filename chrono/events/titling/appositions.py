"""What is told of a name by a noun behind it: "Alder Ltd, a firm founded in Ulm in 1998" is "Alder Ltd was founded"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from chrono.events.sentences.shortening import without
from chrono.events.titling.frames import token_at
from chrono.events.words.cues import SILENT, Token
from chrono.events.words.kinds import grammar

if TYPE_CHECKING:
    from chrono.events.drafts import Draft

__all__ = ["of_apposition"]

Span = tuple[int, int]

_LONGEST_NOUN = 6  # words of "a privately owned firm of brewers"
_LONGEST_NAME = 8  # words


def of_apposition(draft: Draft, tokens: Sequence[Token], text: str, dates: Sequence[Span]) -> tuple[str, int] | None:
    """The title of a participle behind a noun that says what a name is, and where that begins; None of any other."""
    if draft.cue is None or draft.form in ("noun", "nouns", "base", "ing"):
        return None
    at = token_at(tokens, draft.cue[0])
    if any("," in text[draft.cue[1] : mark[0]] for mark in draft.spans[0].marks):
        return None  # "met Otto Berg, a painter trained in Lund, in 1911"
    if tokens[at].word in grammar("never_reduced", "en") or not _goes_on(tokens, at, dates):
        return None
    article = _article_before(tokens, at, text)
    behind = _end_of_name(tokens, article, text)
    if not behind:
        return None
    first = behind
    while first and behind - first < _LONGEST_NAME and _is_of_name(tokens, first - 1, behind, text):
        first -= 1
    if first == behind or (first and tokens[first - 1].word in grammar("places_led_by", "en")):
        return None
    name = without(text, tokens[first].start, tokens[behind - 1].end, dates, "en")
    deed = without(text, tokens[at].start, _end(draft, tokens, at, text), dates, "en")
    return f"{name} was {deed}", tokens[first].start


def _goes_on(tokens: Sequence[Token], at: int, dates: Sequence[Span]) -> bool:
    """Whether a date or a preposition follows right behind a participle, and no object."""
    if at + 1 >= len(tokens):
        return False
    behind = tokens[at + 1]
    return behind.word in grammar("before_noun", "en") or any(first <= behind.start < last for first, last in dates)


def _article_before(tokens: Sequence[Token], at: int, text: str) -> int:
    """The "a" or "an" of the noun right before a token; 0 where none is: "a firm Ida Falk | founded"."""
    if text[tokens[at - 1].start].isupper() or tokens[at - 1].word in grammar("pronouns", "en"):
        return 0
    for k in range(at - 2, max(-1, at - 2 - _LONGEST_NOUN), -1):
        if text[tokens[k].end : tokens[k + 1].start] not in (" ", "\n"):
            return 0
        if tokens[k].word in grammar("before_noun", "en"):
            return 0  # "a remembrance of the harm caused"
        if tokens[k].word in ("a", "an"):
            return k
    return 0


def _end_of_name(tokens: Sequence[Token], article: int, text: str) -> int:
    """The token behind the name that a comma parts from an article: before "(“Alder”)," too; 0 where none is."""
    if article < 1:
        return 0
    gap = text[tokens[article - 1].end : tokens[article].start].strip()
    if gap == ",":
        return article
    if not gap.endswith("),"):
        return 0
    short = range(article - 1, max(0, article - _LONGEST_NAME), -1)
    return next((at for at in short if "(" in text[tokens[at - 1].end : tokens[at].start]), 0)


def _is_of_name(tokens: Sequence[Token], at: int, behind: int, text: str) -> bool:
    """Whether a token is a word of the name that ends before another one."""
    word = tokens[at].word
    if not text[tokens[at].start].isupper() or word == SILENT or word in grammar("before_noun", "en"):
        return False
    return at + 1 == behind or text[tokens[at].end : tokens[at + 1].start] in (" ", "\n", "-", ". ", " & ")


def _end(draft: Draft, tokens: Sequence[Token], at: int, text: str) -> int:
    """Where the apposition ends: before the comma behind its deed and its date."""
    told = max([tokens[at].end, *(mark[1] for mark in draft.spans[0].marks)])
    rest = next((token for token in tokens if token.start >= told), None)
    if rest is None:
        return draft.spans[0].end
    comma = text.find(",", told, draft.spans[0].end)
    return comma if comma >= 0 else draft.spans[0].end
