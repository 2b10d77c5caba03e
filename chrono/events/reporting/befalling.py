"""What a verb means by what befalls somebody: released from custody, made subject to an order, visited by a flood.

`senses` asks these; to add one, write a test that answers the kind or None, and name it there.
"""

from __future__ import annotations

from collections.abc import Sequence

from chrono.events.reporting.subjects import is_passive, subject_of
from chrono.events.sentences.sentence import Sentence
from chrono.events.words.cues import SILENT, Cue
from chrono.events.words.kinds import grammar, grammars, is_adverb
from chrono.events.words.people_nouns import names_people
from chrono.events.words.wording import no_heads

__all__ = ["of_being_made", "of_being_visited", "of_releasing"]

_CUSTODY_REACH = 8  # words behind "released" in which stands whence
_OF_CUSTODY = 4  # words behind "from" of which one says that it is custody
_BY_REACH = 8  # words behind "visited by" in which stands what came


def of_releasing(sentence: Sentence, cue: Cue) -> str | None:
    """Who is released from custody is let go; what is released is brought out.

    Of people any word of custody says so, of what has but a name one behind the verb: "Berg was released on bail".
    """
    words = sentence.words
    if not words[cue.last].startswith("releas") or grammar("custody", "en").isdisjoint(words):
        return None
    if not is_passive(sentence, cue):
        return None
    subject = subject_of(sentence, cue)
    head = next((at for at in range(1, len(subject)) if subject[at] in grammar("before_noun", "en")), len(subject)) - 1
    if subject and (names_people(subject[head]) or subject[head] in grammar("captives", "en")):
        return "milestone"
    if subject and subject[0] in grammars("en", "determiners", "demonstratives"):
        return None
    return "milestone" if _is_led_out(words, cue.last + 1) else None


def _is_led_out(words: Sequence[str], first: int) -> bool:
    """Whether a word of custody stands behind "from" or "on", from word `first` on: "from the county jail"."""
    custody, leading = grammar("custody", "en"), grammar("let_go", "en")
    reach = range(first, min(first + _CUSTODY_REACH, len(words)))
    led = (at for at in reach if words[at] in leading)
    return any(not custody.isdisjoint(words[at + 1 : at + 1 + _OF_CUSTODY]) for at in led)


def of_being_made(sentence: Sentence, cue: Cue) -> str | None:
    """Who is made subject, redundant or known has no office by it."""
    at = cue.last + 1
    made = sentence.words[cue.last] == "made" and not grammar("made_so", "en").isdisjoint(sentence.words[at : at + 1])
    return "milestone" if made and _ends_phrase(sentence, at) else None


def of_being_visited(sentence: Sentence, cue: Cue) -> str | None:
    """What a calamity visits is struck: "was visited by a destructive fire"."""
    if sentence.words[cue.last] != "visited" or sentence.words[cue.last + 1 : cue.last + 2] != ["by"]:
        return None
    first = cue.last + 2
    reach = range(first, min(first + _BY_REACH, len(sentence.words)))
    head = next((at for at in reach if sentence.words[at] not in no_heads() and _ends_phrase(sentence, at)), first)
    struck = grammars("en", "calamities", "natural_causes")
    return None if struck.isdisjoint(sentence.words[head : head + 1]) else "milestone"


def _ends_phrase(sentence: Sentence, at: int) -> bool:
    """Whether no noun goes on behind a word: "made permanent | in", not "made permanent | secretary"."""
    behind = sentence.words[at + 1 : at + 2]
    if not behind or behind[0] == SILENT or sentence.gap(at + 1).strip():
        return True
    return behind[0] in no_heads() or behind[0] in grammar("light", "en") or behind[0] == "aged" or is_adverb(behind[0])
