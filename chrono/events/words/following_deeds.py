"""Deeds that go on from the one before by an "-ing" form with its date: "opened in 1837, gaining a parish in 1840".

The kinds of these forms, and the pasts that are no regular ones, are in `grammar.yaml`: `deeds_in_ing` and
`pasts_of_ing`.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from chrono.events.words.cues import SILENT, Cue, Token
from chrono.events.words.kinds import grammar, kinds_by_word

__all__ = ["following_deed", "kind_of_ing", "opens_following", "past_of_ing"]

_BELOW = frozenset(
    {"before", "after", "until", "till", "since", "while", "when", "where", "which", "who", "that", "and"}
)
_REACH = 12  # words from such a form to its date


def opens_following(tokens: Sequence[Token], at: int, text: str) -> bool:
    """Whether a token is such a form, behind a date and a comma."""
    word = tokens[at].word
    if at == 0 or not word.endswith("ing") or len(word) < len("going") or tokens[at - 1].word != SILENT:
        return False
    between = text[tokens[at - 1].end : tokens[at].start]
    return between == ", " and text[tokens[at].start].islower() and word not in grammar("no_deeds_in_ing", "en")


def following_deed(tokens: Sequence[Token], date: int, text: str) -> int:
    """The token of such a form whose date begins at token `date`, -1 where there is none."""
    for at in range(date - 1, max(0, date - _REACH), -1):
        if opens_following(tokens, at, text):
            return at
        word = tokens[at].word
        if word == SILENT or word in _BELOW or word.endswith("ing"):
            return -1
        if "," in text[tokens[at].end : tokens[at + 1].start]:
            return -1
    return -1


def kind_of_ing(tokens: Sequence[Token], at: int) -> Cue:
    """The form at a token as a cue of its kind, of a milestone where it has none."""
    token = tokens[at]
    kind = kinds_by_word("deeds_in_ing", "en").get(token.word, "milestone")
    return Cue(kind, "past", False, at, at, token.start, token.end)


def past_of_ing(word: str) -> str:
    """The past of a verb by its "-ing" form: "gained" of "gaining", "won" of "winning"."""
    if word in _irregular():
        return _irregular()[word]
    stem = word.removesuffix("ing")
    return f"{stem[:-1]}ied" if stem.endswith("y") and stem[-2:-1] not in "aeiou" else f"{stem}ed"


@cache
def _irregular() -> dict[str, str]:
    pairs = (pair.partition(" ") for pair in grammar("pasts_of_ing", "en"))
    return {ing: past for ing, _, past in pairs}
