"""What is said in a conversation and tells no reader of an event: "We announced that last week", "It'll come out soon".

Those who talk point at what all in the room know. What is left of such a sentence on a timeline names nobody and
nothing; what names somebody, or a thing by its name or number, stays: "We agreed to open the Fern Bridge again".
"""

from __future__ import annotations

import re

from chrono.events.words.kinds import grammar, is_past

__all__ = ["TOLD_IN_TALK", "is_nobodys", "tells_nothing"]

# What this takes from a confidence: of 54 events that transcripts told beside their own occasions, 33 were right.
TOLD_IN_TALK = -0.25

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*|\d+")
_INSTRUMENTS, _NEWS = ("signing", "adoption", "entry_into_force"), ("announcement", "publication")
_SHORTEST_NEWS = 4  # words
_WHOSE = frozenset({"His", "Her", "Their"})
_PASSING = ("milestone", "announcement", "adoption", "change")
_SEVERAL = 2
_POINTING = frozenset({"that", "those", "it", "what", "here"})
_LONGEST_POINTING = 5
_LONGEST_SPEAKER = 4  # words before what is said to be talk


def tells_nothing(title: str, kind: str, people: int) -> bool:
    """Whether the title of an event told in conversation says neither who did something nor what.

    `kind` is the event's, `people` how many are known to have taken part.
    """
    words = _WORD.findall(title)
    words = words[1:] if words and words[0].casefold() in grammar("hedges", "en") else words
    if not words:
        return True
    unsaid = people < _SEVERAL and _is_nobody(words) and not any(map(_names, words[1:])) and not _is_paper(words, kind)
    return unsaid or _only_points(words) or _only_speaks(words)


def is_nobodys(title: str, kind: str) -> bool:
    """Whether a title tells what somebody's words or doings did, and of nobody named: "His remarks drew anger"."""
    whose, _, rest = title.partition(" ")
    words = rest.split()
    if whose not in _WHOSE or kind not in _PASSING or not {"was", "were"}.isdisjoint(words):
        return False
    return not any(word[:1].isupper() or word[:1].isdigit() for word in words)


def _only_points(words: list[str]) -> bool:
    """Whether it says what "this" is, or only that all know something: "That's the news", "As you all saw"."""
    if words[1:2] and words[1] in ("s", "is", "are", "re") and words[0].casefold() in _POINTING:
        return True
    return words[0] == "As" and len(words) <= _SHORTEST_NEWS and not any(map(_names, words[1:]))


def _is_nobody(words: list[str]) -> bool:
    """Whether a title begins with a pronoun; one that points, "this is", begins a long title of something else."""
    first = words[0].casefold()
    points = len(words) <= _LONGEST_POINTING and first in grammar("demonstratives", "en")
    return points or first in grammar("nobodies", "en")


def _is_paper(words: list[str], kind: str) -> bool:
    """Whether it is about a paper, whose kind says what was done: "It is to be adopted", "We announced new rules"."""
    told = len(words) > _SHORTEST_NEWS and is_past(words[1])
    said = words[1:2] == ["can"] and words[0] in ("I", "We")  # "We can announce new rules": told by saying so
    return kind in _INSTRUMENTS or (kind in _NEWS and (said or (told and words[0].casefold() == "we")))


def _names(word: str) -> bool:
    return word != "I" and not word[0].islower()


def _only_speaks(words: list[str]) -> bool:
    """Whether one is said to have spoken, and neither with whom nor of what: "Lee talked about this a bit"."""
    saying, idle = grammar("talking", "en"), grammar("idle_behind_talking", "en")
    folded = [word.casefold() for word in words]
    at = next((at for at, word in enumerate(folded[:_LONGEST_SPEAKER]) if word in saying), None)
    return at is not None and "and" not in folded[:at] and idle.issuperset(folded[at + 1 :])
