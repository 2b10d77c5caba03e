"""Dates that a sentence sets before everything else: "Ce n'est qu'en 1950 que le pont fut inauguré".

What follows "que" there is the sentence itself and no clause below it. The words are in `grammar.yaml`, under
`cleft_openings` and `cleft_joints`; English has its own in `titles` and `bounded`.
"""

from __future__ import annotations

from collections.abc import Sequence

from chrono.events.words.cues import SILENT
from chrono.events.words.kinds import grammar

__all__ = ["joint_of_cleft"]

_LONGEST_OPENING = 6  # words
_FURTHEST = 14  # words from the head of a sentence to the joint behind its date


def joint_of_cleft(words: Sequence[str], language: str) -> int | None:
    """The word behind the date that a sentence sets first, "que" or "cuando"; None where it does not."""
    openings = grammar("cleft_openings", language)
    if not openings:
        return None
    lengths = range(1, min(_LONGEST_OPENING, len(words)) + 1)
    opening = max((length for length in lengths if " ".join(words[:length]) in openings), default=0)
    dated = opening
    while dated < min(len(words), _FURTHEST) and words[dated] in grammar("before_date", language):
        dated += 1
    end = dated
    while end < min(len(words), _FURTHEST) and words[end] == SILENT:
        end += 1
    joined = opening and end > dated and end < len(words) and words[end] in grammar("cleft_joints", language)
    return end if joined else None
