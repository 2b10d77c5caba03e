"""What a participle behind a noun tells, with who did it: "a mediator named by the government in July".

The date behind who did it is the participle's, whatever the rest of the sentence tells: the talks are of another day.
"""

from __future__ import annotations

from chrono.events.sentences.sentence import Sentence
from chrono.events.words.cues import SILENT, Cue
from chrono.events.words.kinds import grammar, is_adverb, is_past

__all__ = ["of_participle"]

_REACH = 9  # words between "by" and the date, that who did it may have


def of_participle(sentence: Sentence, options: list[tuple[float, Cue]], first: int) -> list[tuple[float, Cue]]:
    """The options of a date, token `first`, that stands behind a participle and who did it: only what that tells."""
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
    return -1 if alone or not _behind_finite_verb(sentence, at) else at


def _helping() -> frozenset[str]:
    sections = ("auxiliaries", "forms_of_be", "forms_of_have", "coordinators", "between_auxiliaries", "relative_clause")
    return frozenset().union(*(grammar(section, "en") for section in sections))


def _behind_finite_verb(sentence: Sentence, at: int) -> bool:
    """Whether the sentence has a verb of its own before the participle: "will open the hall | built by"."""
    return any(word in grammar("auxiliaries", "en") or is_past(word) for word in sentence.words[:at])
