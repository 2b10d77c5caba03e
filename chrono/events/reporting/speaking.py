"""Who speak with each other meet, where who speaks alone does not: "Holm and Weil spoke on Monday about the ferry"."""

from __future__ import annotations

from chrono.events.sentences.sentence import Sentence
from chrono.events.words.cues import Cue
from chrono.events.words.kinds import grammar

__all__ = ["of_speaking"]

_SPEAKS = frozenset({"spoke", "spoken", "speak", "talked", "conferred"})
_TO_OTHERS = frozenset({"to", "at", "against", "for", "in"})
_REACH = 3  # words behind the verb in which stands to whom they speak


def of_speaking(sentence: Sentence, cue: Cue) -> str | None:
    """A meeting, where two who are named, or the leaders of two sides, speak and no others listen; else None."""
    if sentence.words[cue.last] not in _SPEAKS or not _TO_OTHERS.isdisjoint(sentence.words[cue.last + 1 :][:_REACH]):
        return None
    clause = sentence.clause_at(cue.first)
    if clause is None or clause.subject is None or clause.subject[0] > cue.first:
        return None
    low, high = clause.subject
    words = sentence.words[low:high]
    if not grammar("both_sides", "en").isdisjoint(words):
        return "meeting"
    named = [sentence.text[sentence.starts[at]].isupper() for at in range(low, high)]
    joined = words.index("and") if "and" in words else 0
    return "meeting" if any(named[:joined]) and any(named[joined + 1 :]) else None
