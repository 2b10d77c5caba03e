"""Prizes that were won where many met: "a gold medal at the Paris Exhibition of 1889" tells of the medal.

The words that lead to where it was won are in `words.yaml`, `won_at`.
"""

from __future__ import annotations

from chrono.events.sentences.sentence import Sentence
from chrono.events.words.cues import Cue
from chrono.events.words.kinds import grammar

__all__ = ["without_where_won"]

_REACH = 7  # words from the prize to where it was won
_LEAD = 4  # words before that, in which what leads to it stands


def without_where_won(sentence: Sentence, options: list[tuple[float, Cue]]) -> list[tuple[float, Cue]]:
    """The options without the gathering at which a prize named right before it was won."""
    forums = [cue for _, cue in options if cue.kind == "forum" and (cue.noun or cue.form == "word")]
    if not forums:
        return options
    prizes = [cue.last for _, cue in options if cue.kind == "award"]
    leading, words, venues = grammar("won_at", sentence.language), sentence.words, set()
    for forum in forums:
        won = max((last for last in prizes if 0 < forum.first - last <= _REACH), default=-1)
        between = words[max(won + 1, forum.first - _LEAD) : forum.first]
        if won >= 0 and not leading.isdisjoint(between):
            venues.add(forum.first)
    return [option for option in options if option[1].first not in venues] if venues else options
