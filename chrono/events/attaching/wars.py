"""The years over which a war went on: "The Salt War was a conflict of two towns that lasted from 1453 until 1466".

What lasts so long is no state there: its years are those of the war, siege, plague or famine. The verbs are in
`words.yaml`, under `raging`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from chrono.events.words.cues import NAMING_FORMS, SILENT, Cue
from chrono.events.words.kinds import grammar, grammars

if TYPE_CHECKING:
    from chrono.events.sentences.sentence import Sentence

__all__ = ["war_over"]

_BEFORE = 6  # words between the verb and the years behind it
_BEHIND = 10  # words behind the years in which a German participle stands
_SUBJECT = 16  # words between the war and its verb
_OPENING = 5  # words of a subject before the war


def war_over(sentence: Sentence, first: int) -> Cue | None:
    """The noun for a war, siege or plague at whose verb the time at token `first` stands, None where none does."""
    raging, words = grammar("raging", sentence.language), sentence.words
    if raging.isdisjoint(words):
        return None
    behind = _BEHIND if sentence.language == "de" else 0
    near = range(max(0, first - _BEFORE), min(len(words), first + behind))
    verb = next((at for at in near if words[at] in raging and _is_verb(sentence, at)), None)
    if verb is None:
        return None
    end = min(verb, first)
    plagues = grammar("plagues", sentence.language)
    found = (cue for cue in sentence.cues_in(max(0, end - _SUBJECT), end) if cue.form in NAMING_FORMS)
    raged = (cue for cue in found if cue.kind == "conflict" or words[cue.first] in plagues)
    return next((cue for cue in raged if _is_subject(sentence, cue, end)), None)


def _is_verb(sentence: Sentence, at: int) -> bool:
    """Whether nobody does what an English participle says: "was fought", not "he fought"."""
    words = sentence.words
    if sentence.language != "en" or words[at] not in grammar("raging_if_passive", "en"):
        return sentence.language != "en" or words[at] != "place" or words[at - 1 : at] in (["took"], ["take"])
    return not grammar("forms_of_be", "en").isdisjoint(words[max(0, at - 2) : at])


def _is_subject(sentence: Sentence, cue: Cue, end: int) -> bool:
    """Whether a noun opens its sentence, or what is said of its subject, and no other verb goes before token `end`."""
    words, be = sentence.words, grammar("forms_of_be", "en")
    start = max((at + 1 for at in range(cue.first) if words[at] in be or "," in sentence.gap(at + 1)), default=0)
    led = words[start : cue.first]
    leading = grammars(sentence.language, "before_noun", "prepositions", "leads_to_noun")
    if len(led) > _OPENING or not leading.isdisjoint(led) or SILENT in words[cue.last + 1 : end]:
        return False
    verbs = (one for one in (*sentence.cues, *sentence.deeds) if one.form not in NAMING_FORMS)
    if any(cue.last < one.first <= one.last < end and words[one.first] not in be for one in verbs):
        return False
    return sentence.language != "en" or not _has_other_subject(sentence, cue, end)


def _has_other_subject(sentence: Sentence, cue: Cue, end: int) -> bool:
    """Whether an English clause at token `end` has a subject of its own behind the noun: "the war, the feud lasted"."""
    clause = sentence.clause_at(end)
    if clause is None or clause.subject is None or clause.opener in ("that", "which"):
        return False
    return clause.subject[0] > cue.last
