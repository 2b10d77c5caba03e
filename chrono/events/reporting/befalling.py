"""What a verb means by what befalls somebody: released from custody, made subject to an order, visited by a flood.

`senses` asks these; to add one, write a test that answers the kind or None, and name it there.
"""

from __future__ import annotations

from chrono.events.sentences.sentence import Sentence
from chrono.events.words.cues import Cue
from chrono.events.words.kinds import grammar

__all__ = ["of_being_made", "of_being_visited", "of_releasing"]

_AUXILIARIES = 3  # words before a participle in which its "was" stands
_BY_REACH = 8  # words behind "visited by" in which stands what came


def of_releasing(sentence: Sentence, cue: Cue) -> str | None:
    """Who is released from custody is let go; what is released is brought out."""
    words = sentence.words
    if not words[cue.last].startswith("releas") or grammar("custody", "en").isdisjoint(words):
        return None
    passive = not grammar("forms_of_be", "en").isdisjoint(words[max(0, cue.first - _AUXILIARIES) : cue.first])
    return "milestone" if passive else None


def of_being_made(sentence: Sentence, cue: Cue) -> str | None:
    """Who is made subject, redundant or known has no office by it."""
    behind = sentence.words[cue.last + 1 : cue.last + 2]
    made = sentence.words[cue.last] == "made" and not grammar("made_so", "en").isdisjoint(behind)
    return "milestone" if made else None


def of_being_visited(sentence: Sentence, cue: Cue) -> str | None:
    """What a calamity visits is struck: "was visited by a destructive fire"."""
    if sentence.words[cue.last] != "visited" or sentence.words[cue.last + 1 : cue.last + 2] != ["by"]:
        return None
    struck = grammar("calamities", "en") | grammar("natural_causes", "en")
    return None if struck.isdisjoint(sentence.words[cue.last + 2 : cue.last + 2 + _BY_REACH]) else "milestone"
