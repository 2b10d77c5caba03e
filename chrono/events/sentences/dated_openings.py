"""Where a clause begins that a date opens, or ends with: "It burned in 1920, | in 1923 the club moved"."""

from __future__ import annotations

from chrono.events.words.cues import SILENT
from chrono.events.words.kinds import grammar, is_participle
from chrono.events.words.wording import Wording

__all__ = ["behind_opening_date", "led_by_date"]


def led_by_date(said: Wording, at: int, verb: int = -1) -> bool:
    """Whether a date and a subject follow a preposition: "It burned in 1920, | in 1923 the club moved".

    No comma stands between these and their `verb`.
    """
    behind = _behind_date(said, at)
    if any(index in said.breaks for index in range(at + 1, verb + 1)):
        return False
    return at < behind < len(said.words) and behind not in said.breaks and _opens_phrase(said.words[behind])


def behind_opening_date(said: Wording) -> int:
    """The token of the subject behind a participle and its date, which open a sentence: "Built in 1914 | the organ".

    0 where it begins otherwise; a comma there parts them by itself.
    """
    behind = _behind_date(said, 1) if said.verbs[:1] == [0] and len(said.verbs) > 1 else 0
    if not 1 < behind < said.verbs[1] or behind in said.breaks or not is_participle(said.words[0]):
        return 0
    return behind if said.words[behind] in grammar("determiners", "en") else 0


def _behind_date(said: Wording, at: int) -> int:
    """The token behind a date and the preposition at a token that leads to it; 0 without either."""
    words = said.words
    if words[at] not in grammar("before_date", "en") or words[at + 1 : at + 2] != [SILENT]:
        return 0
    return next((k for k in range(at + 1, len(words)) if words[k] != SILENT), len(words))


def _opens_phrase(word: str) -> bool:
    return word in grammar("determiners", "en") or word in grammar("pronouns", "en")
