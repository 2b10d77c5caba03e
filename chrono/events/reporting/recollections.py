"""What is remembered on a day: those who keep it in honour hold a ceremony, who only calls it to mind does nothing.

The verbs are in `words.yaml`, under `remembering`; those of them that only call to mind under `recalling`.
"""

from __future__ import annotations

from chrono.events.attaching.attach import Tie
from chrono.events.sentences.mood import Mood
from chrono.events.sentences.sentence import Sentence
from chrono.events.words.cues import NAMING_FORMS
from chrono.events.words.kinds import grammar

__all__ = ["is_called_to_mind", "is_remembered"]


def is_remembered(sentence: Sentence, one: Tie) -> bool:
    """Whether what a noun names is kept in honour on the day that opens its clause: "Today we remember the war"."""
    return _verb_before(sentence, one) != ""


def is_called_to_mind(sentence: Sentence, one: Tie, mood: Mood, form: str) -> bool:
    """Whether somebody only spoke or thought of it that day: "On Monday the witness remembered an explosion"."""
    return _verb_before(sentence, one) in grammar("recalling", "en")


def _verb_before(sentence: Sentence, one: Tie) -> str:
    """The word of remembering between the day that opens a clause and the noun of what befell; "" where none is."""
    cue = one.cue
    if (
        cue is None
        or cue.form not in NAMING_FORMS
        or not one.leading
        or one.anchor.when.precision not in ("day", "time")
    ):
        return ""
    remembering, last = grammar("remembering", "en"), sentence.span_of(one.anchor)[1]
    at = next((at for at in range(cue.first - 1, last, -1) if sentence.words[at] in remembering), -1)
    apart = at <= 0 or any(at < verb < cue.first for verb in sentence.verbs)
    return "" if apart else sentence.words[at]
