"""Verbs that only speak of a gathering: what is called off, supposed of, or what the reader shall come to."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from chrono.events.words.cues import SILENT
from chrono.events.words.kinds import GATHERINGS, grammar

if TYPE_CHECKING:
    from chrono.events.attaching.attach import Tie
    from chrono.events.sentences.sentence import Sentence
    from chrono.events.words.cues import Cue

__all__ = ["is_of_named_gathering", "of_calling_off", "of_calling_to"]

_REACH = 7  # words from the verb to the noun
_NAME_REACH = 7  # words of a gathering's name and what leads to it
_NOUNS = ("noun", "nouns")
_ASKING = frozenset({"do", "please", "just", "and", "so"})


def of_calling_off(sentence: Sentence, cue: Cue) -> str | None:
    """The kind of what is called off, where the date can be no other's: "The June concert was cancelled"."""
    dates = sum(one.end > one.start for one in sentence.anchors)
    if dates != 1 or not _calls_off(" ".join(sentence.words[cue.first : cue.last + 1])):
        return None
    if sentence.words[cue.last + 1 : cue.last + 3] in (["on", SILENT], ["in", SILENT]):
        return None  # "was cancelled on 3 May" says when somebody did
    near = [one for one in sentence.cues_in(max(0, cue.first - _REACH), cue.last + _REACH) if _gathers(one)]
    return min(near, key=lambda one: abs(one.first - cue.first)).kind if near else None


@cache
def _calls_off(words: str) -> bool:
    """Whether a phrase says that something is called off, or is the verb that ends one that does: "had to cancel"."""
    phrases = grammar("cancelled", "en")
    return words in phrases or any(phrase.endswith(f" {words}") for phrase in phrases)


def of_calling_to(sentence: Sentence, cue: Cue) -> str | None:
    """The kind of what the reader is asked to come to: "Do come to the supper on 3 May"."""
    if cue.form != "base" or sentence.words[cue.first] != "come":
        return None
    if cue.first and sentence.words[cue.first - 1] not in _ASKING:
        return None
    return next((one.kind for one in sentence.cues_in(cue.last, cue.last + _REACH) if _gathers(one)), None)


def is_of_named_gathering(sentence: Sentence, one: Tie) -> bool:
    """Whether a date stands behind a gathering's own name: "so that they can sign it at the Reef Summit on 3 May".

    Not where it is supposed to be held then ("we could host the Reef Summit on 3 May"), nor where nobody may have been
    there: "she wished she could have been at the Reef Summit on 3 May".
    """
    cue, first = one.cue, sentence.span_of(one.anchor)[0]
    if cue is None or cue.kind not in GATHERINGS or not one.anchor.fine or not 0 < cue.first <= cue.last < first:
        return False
    called = sentence.text[cue.start].isupper()
    apart = any(cue.last < at < first for at in sentence.verbs) or "," in sentence.text[cue.end : one.anchor.start]
    held = grammar("holding", "en").isdisjoint(sentence.words[max(0, cue.first - _NAME_REACH) : cue.first])
    sure = grammar("unsure", "en").isdisjoint(sentence.words[: cue.first])
    return called and held and sure and not apart


def _gathers(cue: Cue) -> bool:
    return cue.form in _NOUNS and cue.kind in GATHERINGS
