"""Dates that say how far back goes what is kept, and of no deed: "log books dating from 1951".

What is kept so is in `words.yaml`, under `kept_papers`.
"""

from __future__ import annotations

from chrono.events.sentences.sentence import Sentence
from chrono.events.words.kinds import grammar

__all__ = ["is_age_of_papers"]

_DATING, _DATING_REACH = frozenset({"dating", "dates", "date", "dated"}), 3
_JOINS = frozenset({"and", "or", "which", "that"})
_KEPT_REACH = 12  # words before a date in which stands what is so old


def is_age_of_papers(sentence: Sentence, first: int) -> bool:
    """Whether token `first` says how far back goes what is kept: "log books dating from 1951"; not a church."""
    near = sentence.words[max(0, first - _DATING_REACH) : first]
    if not near or near[-1] not in ("from", "to") or _DATING.isdisjoint(near):
        return False
    at = first - len(near) + next(at for at, word in enumerate(near) if word in _DATING)
    papers = grammar("kept_papers", "en")
    kept = [one for one in range(max(0, first - _KEPT_REACH), at) if sentence.words[one] in papers]
    if sentence.words[at] == "dating":  # not "a view of the mill dating from 1871"
        articles = grammar("determiners", "en") if sentence.gap(at) == " " else frozenset()
        return any(_ends_phrase(sentence, one, at) and articles.isdisjoint(sentence.words[one:at]) for one in kept)
    clause = sentence.clause_at(at)
    begins = clause.subject[0] if clause is not None and clause.subject is not None else 0
    head = next((one for one in range(begins, at) if _ends_phrase(sentence, one, at)), at)
    return head in kept


def _ends_phrase(sentence: Sentence, one: int, at: int) -> bool:
    """Whether token `one`, before token `at`, ends a phrase: not the noun of "the archive building" that says which."""
    behind = sentence.words[one + 1]
    apart = one + 1 == at or sentence.gap(one + 1) != " " or behind in _JOINS or one + 1 in sentence.verbs
    return apart or behind in grammar("before_noun", "en")
