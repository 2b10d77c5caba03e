"""Who speak with each other meet, where who speaks alone does not: "Holm and Weil spoke on Monday about the ferry".

The verbs, and what stands behind them, are in `words.yaml`, under `speaking_together`.
"""

from __future__ import annotations

from chrono.events.sentences.sentence import Sentence
from chrono.events.words.cues import SILENT, Cue, has_phrase
from chrono.events.words.kinds import grammar, grammar_part, is_adverb

__all__ = ["of_speaking"]

_REACH = 3  # words behind the verb in which stands to whom they speak
_BESIDE = 6  # words behind the verb, the date among them, before that with whom or of what they speak


def of_speaking(sentence: Sentence, cue: Cue) -> str | None:
    """A meeting, where two who are named, or the leaders of two sides, speak and no others listen; else None."""
    if sentence.words[cue.last] not in _of("verbs") or not _is_together(sentence, cue.last):
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


def _is_together(sentence: Sentence, verb: int) -> bool:
    """Whether the clause ends behind the verb and its date, or goes on as that of a talk does: "with", "by phone"."""
    words = sentence.words
    if not _of("listeners").isdisjoint(words[verb + 1 :][:_REACH]):
        return False
    for at in range(verb + 1, min(len(words), verb + 1 + _BESIDE)):
        if not sentence.gap(at).isspace():
            return True
        if words[at] in _of("about") or has_phrase(words[at : at + 3], tuple(_of("ways"))):
            return True
        if not (words[at] == SILENT or words[at] in _of("between") or is_adverb(words[at])):
            return False
    return True


def _of(part: str) -> frozenset[str]:
    return grammar_part("speaking_together", part, "en")
