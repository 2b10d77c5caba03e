"""Results of matches: "lost 2-0 at home", "a 3-1 win over the Rovers".

What was won or lost by so many to so many was played; nobody was attacked, and no prize given. The verbs and nouns are
in `words.yaml` and `grammar.yaml` under `playing` and `results`.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from chrono.events.sentences.deeds import after_article
from chrono.events.words.cues import Cue, Tokens
from chrono.events.words.kinds import grammar, is_past, shipped_kinds

__all__ = ["with_results"]

_REACH = 6  # words between a verb and its score
_NEAR = 3  # words between a noun and its score
_BETWEEN = frozenset("-–:‑")
_LONGEST = 2  # digits of each half


def with_results(cues: list[Cue], tokens: Tokens, text: str) -> list[Cue]:
    """The cues of an English sentence, in order; the verbs and nouns that have a score tell of a match played."""
    words = tokens.words
    if _played().isdisjoint(words):
        return cues
    found: list[Cue] = []
    for score in _scores(tokens, text):
        for at in (_verb_before(tokens, score), _noun_beside(words, score)):
            if at is not None and not any(cue.first == at for cue in found):
                form = "noun" if words[at] in grammar("results", "en") else "past"
                found.append(Cue("milestone", form, False, at, at, tokens[at].start, tokens[at].end))
    if not found:
        return cues
    taken = {cue.first for cue in found}
    verbs = any(cue.form == "past" for cue in found)
    own = shipped_kinds()
    kept = [cue for cue in cues if cue.kind not in own or not (_covers(cue, taken) or (verbs and _is_game(cue)))]
    found = [cue for cue in found if not any(_covers(other, {cue.first}) for other in kept)]
    return sorted([*kept, *found], key=lambda cue: cue.first)


@cache
def _played() -> frozenset[str]:
    return grammar("playing", "en") | grammar("results", "en")


def _scores(tokens: Tokens, text: str) -> list[int]:
    """The tokens with which a score begins: "2-0"."""
    words = tokens.words
    return [
        at
        for at in range(1, len(words) - 1)
        if words[at].isdecimal()
        and words[at + 1].isdecimal()
        and max(len(words[at]), len(words[at + 1])) <= _LONGEST
        and text[tokens[at].end : tokens[at + 1].start] in _BETWEEN
    ]


def _verb_before(tokens: Tokens, score: int) -> int | None:
    """The verb of a result shortly before its score, nothing that is a prize between: not "won the cup 2-0"."""
    words, verbs, prizes = tokens.words, grammar("playing", "en"), grammar("prizes", "en")
    for at in range(score - 1, max(-1, score - _REACH - 2), -1):
        if words[at] in prizes:
            return None
        if words[at] in verbs and is_past(words[at]) and not after_article(tokens, at):
            return at
    return None


def _noun_beside(words: Sequence[str], score: int) -> int | None:
    """The noun that a score stands before, or right behind: "a 2-0 away win", "a draw, 1-1"."""
    nouns = grammar("results", "en")
    behind = range(score + 2, min(len(words), score + 2 + _NEAR))
    return next((at for at in (*behind, score - 1) if words[at] in nouns), None)


def _covers(cue: Cue, taken: set[int]) -> bool:
    return not taken.isdisjoint(range(cue.first, cue.last + 1))


def _is_game(cue: Cue) -> bool:
    """Whether a noun is that of what was played: "beat the Rovers 3-1 in the cup final"."""
    return cue.noun and cue.kind == "forum"
