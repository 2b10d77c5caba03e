"""What is bought, sold or paid, and what rates are set: deeds that are told with a figure beside their day."""

from __future__ import annotations

import re

from chrono.events.attaching.attach import Tie
from chrono.events.sentences.sentence import Sentence
from chrono.events.words.cues import Cue
from chrono.events.words.kinds import grammar

__all__ = ["changes_hands", "sets_a_rate"]

_STAKE = re.compile(
    r"\s+(?:(?:an?|its|his|her|their|another|the)\s+)?(?:\d[\d.,]*\s?(?:percent|per cent|%)\s+(?:stake|share|"
    r"shareholding|interest)|(?:majority |minority |controlling )?(?:stake|shareholding|interest))"
    r"(?:\s(?:in|of)\b|[,.;])"
    r"|\s+(?:his|her|their|its|[A-Z][\w-]+[’']s?)(?:\s[\w’']+)?\s(?:half )?(?:share|interest|stake) (?:of|in) the\b"
)
_SUM = re.compile(r"\s+(?:(?:another|an additional|a further|some|about|over)\s+)?(?:[A-Z]{0,3}[$€£₽]|[A-Z]{3})\s?\d")


def changes_hands(sentence: Sentence, cue: Cue) -> bool:
    """Whether what is measured is what was bought, sold or paid: "bought a 12 percent stake", "invested $5 million"."""
    verb = sentence.words[cue.first]
    if cue.noun or verb not in grammar("dealing", sentence.language):
        return False
    if _STAKE.match(sentence.text, cue.end):
        return True
    return verb in grammar("giving_money", sentence.language) and _SUM.match(sentence.text, cue.end) is not None


def sets_a_rate(sentence: Sentence, one: Tie) -> bool:
    """Whether somebody decides on a measure that day: "raised its key rate to 2 per cent on Thursday"."""
    low, high = one.clause
    verbs, rates = grammar("sets_rates", sentence.language), grammar("rates", sentence.language)
    set_by = one.cue is not None and sentence.words[one.cue.first] in verbs
    return set_by and not rates.isdisjoint(sentence.words[low:high])
