"""Deeds that go on from the one before by an "-ing" form with its date: "opened in 1837, gaining a parish in 1840".

The kinds of these forms are in `words.yaml`, `deeds_in_ing`; what they are the forms of, in `irregular` there.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from chrono.events.words.cues import SILENT, Cue, Token
from chrono.events.words.kinds import endings, grammar, irregular_bases, is_participle, kinds_by_word, verb_forms

__all__ = ["following_deed", "has_its_date", "kind_of_ing", "opens_following", "past_of_ing"]

_REACH = 12  # words from such a form to its date


def opens_following(tokens: Sequence[Token], at: int, text: str) -> bool:
    """Whether a token is such a form, behind a date and a comma, or behind "and" and the date of another one."""
    word = tokens[at].word
    if at == 0 or not word.endswith("ing") or len(word) < len("going"):
        return False
    before = tokens[at - 1]
    if before.word == SILENT:
        found = text[before.end : tokens[at].start] == ", "
    else:
        found = before.word == "and" and at > 1 and tokens[at - 2].word == SILENT
    if not found or text[tokens[at].start].isupper() or word in grammar("no_deeds_in_ing", "en"):
        return False
    return before.word == SILENT or following_deed(tokens, _first_of(tokens, at - 2), text) >= 0


def following_deed(tokens: Sequence[Token], date: int, text: str) -> int:
    """The token of such a form whose date begins at token `date`, -1 where there is none.

    A date that a noun between has for itself is none of the form: "replacing one built in 1850".
    """
    if date < 2 or tokens[date - 1].word in grammar("from_noun_to_date", "en"):
        return -1
    if (before := _date_before(tokens, date)) > 0:
        return following_deed(tokens, before, text)
    for at in range(date - 1, max(0, date - _REACH), -1):
        if opens_following(tokens, at, text):
            is_object = at == date - 1  # "setting 20 June 2024 as the day"
            by = tokens[date - 1].word == "by" and tokens[at].word not in grammar("grown_in_ing", "en")
            return -1 if is_object or by else at
        word = tokens[at].word
        if word == SILENT or word in grammar("opens_clause_within", "en") or word.endswith("ing"):
            return -1
        if is_participle(word) and tokens[at - 1].word not in grammar("determiners", "en"):
            return -1
        if "," in text[tokens[at].end : tokens[at + 1].start]:
            return -1
    return -1


def has_its_date(tokens: Sequence[Token], at: int, text: str) -> bool:
    """Whether a token is such a form, with a date of its own."""
    if not tokens[at].word.endswith("ing") or not opens_following(tokens, at, text):
        return False
    behind = range(at + 1, min(len(tokens), at + _REACH + 1))
    return any(tokens[k].word == SILENT and following_deed(tokens, k, text) == at for k in behind)


def kind_of_ing(tokens: Sequence[Token], at: int) -> Cue:
    """The form at a token as a cue of its kind, of a milestone where it has none."""
    token = tokens[at]
    kind = kinds_by_word("deeds_in_ing", "en").get(token.word, "milestone")
    return Cue(kind, "past", False, at, at, token.start, token.end)


def past_of_ing(word: str) -> str:
    """The past of a verb by its "-ing" form: "gained" of "gaining", "won" of "winning", "agreed" of "agreeing"."""
    irregular = _irregular()
    if word in irregular:
        return irregular[word]
    for prefix in endings("irregular_prefixes", "en"):
        if word.startswith(prefix) and (past := irregular.get(word.removeprefix(prefix))):
            return prefix + past
    stem = word.removesuffix("ing")
    if stem.endswith("y") and stem[-2:-1] not in "aeiou":
        return f"{stem[:-1]}ied"
    return f"{stem}d" if stem.endswith("e") else f"{stem}ed"


@cache
def _irregular() -> dict[str, str]:
    pairs = (pair.partition(" ") for pair in grammar("pasts_of_ing", "en"))
    pasts = {ing: past for ing, _, past in pairs}
    for base in irregular_bases():
        forms = dict(reversed(verb_forms(base)))
        pasts[forms["ing"]] = forms["past"]
    return pasts


def _first_of(tokens: Sequence[Token], at: int) -> int:
    """The first token of the date that ends at a token."""
    while at > 0 and tokens[at - 1].word == SILENT:
        at -= 1
    return at


def _date_before(tokens: Sequence[Token], date: int) -> int:
    """The date that another one goes on from at the end of its sentence, "in 1703 and in 1705", -1 where none is."""
    at = date - 1 - (tokens[date - 1].word in ("in", "on"))
    if at < 1 or tokens[at].word != "and" or tokens[at - 1].word != SILENT:
        return -1
    is_last = all(one.word == SILENT for one in tokens[date:])
    return _first_of(tokens, at - 1) if is_last else -1
