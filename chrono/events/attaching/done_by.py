"""What a participle behind a noun tells, with who did it: "a mediator named by the government in July".

"Talks resume on Thursday under a mediator named by the government in July": where what the sentence tells has its date,
the one behind who did it is the participle's alone.
"""

from __future__ import annotations

from functools import cache

from chrono.events.sentences.sentence import Sentence
from chrono.events.words.cues import SILENT, Cue
from chrono.events.words.kinds import grammar, is_adverb, is_past

__all__ = ["of_participle"]

_REACH = 9  # words between "by" and the date, that who did it may have


def of_participle(sentence: Sentence, options: list[tuple[float, Cue]], first: int) -> list[tuple[float, Cue]]:
    """The options of a date, token `first`, behind another and a participle with who did it: what that tells."""
    at = _participle(sentence, first)
    if at < 0:
        return options
    return [(price, cue) for price, cue in options if cue.first >= at or cue.last > first]


def _participle(sentence: Sentence, first: int) -> int:
    """The token of the participle that "by" and its noun part from a date; -1 where no such one stands there."""
    words = sentence.words
    if sentence.language != "en" or "by" not in words[max(0, first - _REACH) : first]:
        return -1
    by = max(at for at in range(max(0, first - _REACH), first) if words[at] == "by")
    at = by - 1 if by and is_past(words[by - 1]) else by - 2
    if at < 1 or not is_past(words[at]) or SILENT in words[at:first]:
        return -1
    if any("," in sentence.gap(k) for k in range(at, first)) or any(by < verb < first for verb in sentence.verbs):
        return -1
    before = words[at - 1]
    alone = before in _helping() or is_adverb(before) or before in grammar("pronouns", "en")
    return at if not alone and SILENT in words[:at] else -1


@cache
def _helping() -> frozenset[str]:
    sections = ("auxiliaries", "forms_of_be", "forms_of_have", "coordinators", "between_auxiliaries", "relative_clause")
    return frozenset().union(*(grammar(section, "en") for section in sections))
