"""A verb of telling has no date of what is told, in a quotation or a clause behind it: "He said he left on 3 May"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chrono.events.words.cues import Cue
from chrono.events.words.kinds import grammar, is_past

if TYPE_CHECKING:
    from chrono.events.sentences.sentence import Sentence

__all__ = ["without_who_says"]

_QUOTES = frozenset('"“„«')
_TOLD = 10.0  # the price of what is told, however far


def without_who_says(sentence: Sentence, options: list[tuple[float, Cue]], first: int) -> list[tuple[float, Cue]]:
    """The options without a verb of telling whose words have the date, at token `first`; what they tell instead.

    "Grant said he heard a shot at 8 p.m." tells of what he heard, `Falk said: "We play them on 4 November."` of nothing
    that she did.
    """
    if sentence.language != "en":
        return options
    tellers = grammar("tellers", "en")
    said = [cue for _, cue in options if cue.last + 1 < first and sentence.words[cue.last] in tellers]
    for cue in said:
        if not _QUOTES.isdisjoint(sentence.gap(cue.last + 1)):
            options = [option for option in options if option[1] != cue]
        elif (deed := _told(sentence, cue.last + 1, first)) is not None:
            options = [option for option in options if option[1] != cue]
            if not any(cue.last < other.first < first for _, other in options):
                options.append((_TOLD, deed))
    return options


def _told(sentence: Sentence, at: int, first: int) -> Cue | None:
    """The past verb right behind the pronoun at a token: "said | he heard"."""
    words = sentence.words
    if at + 2 >= first or words[at] not in grammar("pronouns", "en") or not is_past(words[at + 1]):
        return None
    if words[at + 1] in grammar("auxiliaries", "en"):
        return None
    verb = sentence.tokens[at + 1]
    return Cue("milestone", "past", True, at + 1, at + 1, verb.start, verb.end)
