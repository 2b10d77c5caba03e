"""What a rule binds to a day: "From 1 January all carriers must hold a licence", "You must apply by 15 December".

Such a sentence says what is to be, with no verb that is a cue; its words are in `grammar.yaml`, under `binding`. To
read one more way of saying it, add a phrase there.
"""

from __future__ import annotations

import re

import attrs

from chrono.events.attaching.attach import Tie
from chrono.events.days.years import nearest_year
from chrono.events.sentences.sentence import Sentence
from chrono.events.words.cues import Cue, has_phrase
from chrono.events.words.kinds import grammar_part
from chrono.when import When

__all__ = ["bound"]

# The part of `binding` and the kind of event, by the role of the date.
_KINDS = {
    "from": ("begins", "entry_into_force"),
    "asof": ("begins", "entry_into_force"),
    "by": ("due", "termination"),
    "until": ("lasts", "termination"),
}
_PRICE = 6.0
_FINE = frozenset({"time", "day", "month"})
_PARTED = re.compile(r"[,;:—–]")
_PAST = frozenset({"ran", "lasted"})


def bound(sentence: Sentence, one: Tie, date: When | None) -> Tie:
    """The tie, its cue the word that binds where a rule says from, by or until which day something is to be.

    `date` is the document's: a day without a year lies behind it, unless the word is one of the past.
    """
    part, kind = _KINDS.get(one.anchor.role, ("", ""))
    if not part or one.anchor.when.precision not in _FINE or not _may_bind(one, part):
        return one
    phrases = grammar_part("binding", part, sentence.language)
    first, _ = sentence.span_of(one.anchor)
    words = sentence.words if part == "begins" else sentence.words[:first]
    if not phrases or not has_phrase(words, phrases):
        return one
    firsts = {phrase.split(" ", 1)[0] for phrase in phrases}
    at = next((i for i, word in enumerate(words) if word in firsts and has_phrase(words[i : i + 3], phrases)), None)
    if at is None:
        return one
    token = sentence.tokens[at]
    if part != "begins" and _PARTED.search(sentence.text, token.end, one.anchor.start):
        return one
    cue = Cue(kind, "word", False, at, at, token.start, token.end)
    anchor = attrs.evolve(one.anchor, role="at")
    if anchor.yearless and date is not None and token.word not in _PAST:
        anchor = attrs.evolve(anchor, when=nearest_year(anchor.when, date, "future"), yearless=False)
    return attrs.evolve(one, anchor=anchor, cue=cue, price=_PRICE)


def _may_bind(one: Tie, part: str) -> bool:
    """Whether no deed of its own stands beside the date: a duty takes any verb, what begins or lasts has none."""
    if part == "due":
        return one.cue is None or not one.cue.noun
    return (one.leading or part != "begins") and (one.cue is None or one.cue.weak)
