"""Which word of its clause a date is said of, where the grammar tells and distance would not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chrono.events.kinds import grammar

if TYPE_CHECKING:
    from chrono.events.attach import Sentence
    from chrono.events.cues import Cue

__all__ = ["subject_head"]

_REACH = 3  # words between the beginning of a subject and its noun


def subject_head(sentence: Sentence, first: int, last: int) -> Cue | None:
    """The noun that heads a subject in which a date stands: "The sale of the mill in 1921 paid his debts".

    Tokens `first` to `last` are the date's; None where they stand before the subject or behind the verb.
    """
    clause = next((part for part in sentence.clauses if part.holds(first)), None)
    if clause is None or not clause.own or clause.verb != last + 1 or clause.subject is None:
        return None
    start = clause.subject[0]
    if start >= first or sentence.words[start] not in grammar("determiners", "en"):
        return None
    near = [cue for cue in sentence.cues if start < cue.first < first]
    if any(not cue.noun for cue in near):
        return None
    return next((cue for cue in near if cue.first <= start + _REACH and _ends_noun(sentence, cue)), None)


def _ends_noun(sentence: Sentence, cue: Cue) -> bool:
    return not grammar("before_noun", "en").isdisjoint(sentence.words[cue.last : cue.last + 2])
