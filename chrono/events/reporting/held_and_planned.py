"""What is planned, voted on or held, by the noun or name that says it: "scheduled for release", "elections open".

A function each, asked by `senses` in turn: it names the kind, or None where it has nothing to say. What is said of a
vote is in `words.yaml`, under `voting`.
"""

from __future__ import annotations

import re

from chrono.events.sentences.sentence import Sentence
from chrono.events.words.cues import Cue
from chrono.events.words.kinds import grammar, kinds_by_word
from chrono.events.words.labels import kind_of_label

__all__ = ["of_holding", "of_planning", "of_voting"]

# A name that only a gathering has: "LampCon", "Lampfest"; not "McCole".
_CALLED = (
    r"(?:(?!Ma?c[A-Z])[A-Z][a-z]+[A-Z]\w+|[A-Z]\w+(?:[Cc]onf?|[Ff]est|[Cc]amp|[Ee]xpo|mania))(?: [A-Z][\w’'-]+){0,2}"
)
# The name of a gathering before its verb: "MoonFest North America 2016", of two words at least, or with its year.
_NAMED = re.compile(rf"(?:[A-Z][\w’'-]* (?:[A-Z][\w’'-]* ){{0,4}}(?:[A-Z][\w’'-]*|(?:19|20)\d\d)|{_CALLED}) \Z")
_NAMED_WITH_YEAR = re.compile(rf"(?:[A-Z][\w’'-]* (?:19|20)\d\d|{_CALLED}) \Z")
_BEFORE_HELD = frozenset({"will", "be", "to", "is", "was", "being", "has", "been", "again", "also"})
_NAME_OF_GATHERING = 5  # words


def of_voting(sentence: Sentence, cue: Cue) -> str | None:
    """An election that opens or closes, or whose results are told, puts nobody into office yet."""
    if not cue.noun or sentence.words[cue.last] not in ("election", "elections"):
        return None
    behind = next(iter(sentence.words[cue.last + 1 : cue.last + 2]), "")
    return "announcement" if behind == "results" else kinds_by_word("voting", "en").get(behind)


def of_holding(sentence: Sentence, cue: Cue) -> str | None:
    """What has a name and is held or takes place is a gathering: "LampCon 2016 will be held in Lund"."""
    if sentence.words[cue.last] not in ("held", "place"):
        return None
    at = cue.first
    while at and sentence.words[at - 1] in _BEFORE_HELD:
        at -= 1
    named = sentence.text[sentence.tokens[max(0, at - _NAME_OF_GATHERING)].start : sentence.tokens[at].start]
    sure = "will" in sentence.words[at : cue.first] or sentence.words[cue.last] == "place"
    return "forum" if (_NAMED if sure else _NAMED_WITH_YEAR).search(named) else None


def of_planning(sentence: Sentence, cue: Cue) -> str | None:
    """What something is planned for: "scheduled for release", "is being planned for an opening"."""
    if sentence.words[cue.last] not in grammar("set_for", "en"):
        return None
    behind = [word for word in sentence.words[cue.last + 1 : cue.last + 5] if word not in grammar("determiners", "en")]
    return kind_of_label(behind[1], "en") if len(behind) > 1 and behind[0] == "for" else None
