"""What a rule binds to a day: "From 1 January all carriers must hold a licence", "You must apply by 15 December".

Such a sentence says what is to be, with no verb that is a cue; its words are in `grammar.yaml`, under `binding`. To
read one more way of saying it, add a phrase there.
"""

from __future__ import annotations

import attrs

from chrono.events.attach import Sentence, Tie
from chrono.events.cues import Cue, has_phrase
from chrono.events.kinds import binding_words

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


def bound(sentence: Sentence, one: Tie) -> Tie:
    """The tie, its cue the word that binds where a rule says from, by or until which day something is to be."""
    part, kind = _KINDS.get(one.anchor.role, ("", ""))
    if not part or one.anchor.when.precision not in _FINE or not _may_bind(one, part):
        return one
    phrases = binding_words(part, sentence.language)
    first, _ = sentence.span_of(one.anchor)
    words = sentence.words if part == "begins" else sentence.words[:first]
    if not phrases or not has_phrase(words, phrases):
        return one
    firsts = {phrase.split(" ", 1)[0] for phrase in phrases}
    at = next((i for i, word in enumerate(words) if word in firsts and has_phrase(words[i : i + 3], phrases)), None)
    if at is None:
        return one
    token = sentence.tokens[at]
    cue = Cue(kind, "word", False, at, at, token.start, token.end)
    return attrs.evolve(one, anchor=attrs.evolve(one.anchor, role="at"), cue=cue, price=_PRICE)


def _may_bind(one: Tie, part: str) -> bool:
    """Whether no deed of its own stands beside the date: a duty takes any verb, what begins or lasts has none."""
    if part == "due":
        return one.cue is None or not one.cue.noun
    return (one.leading or part != "begins") and (one.cue is None or one.cue.weak)
