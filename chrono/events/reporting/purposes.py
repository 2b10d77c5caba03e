"""The deed of a date behind what it was done for: "A fund was opened to rebuild the tower in 1922".

An infinitive that only says why is no event, and the verb before it has its date. Plans, permits and the like, whose
date may be that of what was planned, are in `grammar.yaml` under `intentions`.
"""

from __future__ import annotations

import re
from itertools import chain, pairwise

import attrs

from chrono.events.attaching.attach import Tie
from chrono.events.sentences.clauses import Clause
from chrono.events.sentences.mood import ONCE_PLANNED, PURPOSE, Mood
from chrono.events.sentences.sentence import Sentence, clause_around
from chrono.events.words.cues import Cue
from chrono.events.words.kinds import grammar
from chrono.events.words.phrases import any_phrase
from chrono.when import When

__all__ = ["by_main_verb", "is_of_the_honoured"]

_IN_HONOUR = re.compile(rf"\b(?:{any_phrase('in_honour')})\s(?:[^,.;]{{0,80}}\s)?who\b")
_PRICE = 8.0
_WAS = frozenset({"was", "were", "been"})


def is_of_the_honoured(sentence: Sentence, one: Tie, mood: Mood, form: str) -> bool:
    """Whether a deed is of those in whose honour a day is kept: "fly the flag on 3 May in honor of all who died"."""
    if one.cue is None or one.cue.start <= one.anchor.end or sentence.language != "en":
        return False
    between = sentence.text[one.anchor.end : one.cue.start]
    return " of " in between and _IN_HONOUR.search(between) is not None


def by_main_verb(sentence: Sentence, one: Tie, date: When | None) -> Tie:
    """The tie, an infinitive of purpose in it made the verb before; `date` is the document's, plans lie behind."""
    cue = one.cue
    if date is not None and date.before(one.anchor.when) and _only_proposes(sentence, one):
        return attrs.evolve(one, cue=None)  # the day is that of what was proposed
    if cue is None or cue.form != "base" or cue.noun or cue.first < 2 or sentence.words[cue.first - 1] != "to":
        return one
    if sentence.language != "en" or one.anchor.role != "at" or (date is not None and date.before(one.anchor.when)):
        return one
    first, last = sentence.span_of(one.anchor)
    mood = sentence.mood(cue, one.clause)
    if (cue.last >= first and not one.leading) or mood.real or mood.reason not in (PURPOSE, ONCE_PLANNED):
        return one
    deed = _main_verb(sentence, one, cue.first - 1)
    if deed is None or (cue.last >= first and deed.first <= last):
        return one
    low, high = min(first, deed.first), max(last, deed.last)
    return attrs.evolve(one, cue=deed, price=_PRICE, clause=clause_around(sentence, low, high))


def _attempt(sentence: Sentence, clause: Clause, to: int, deed: Cue | None) -> Cue | None:
    """The verb right before "to" that tells what was tried: "In June he tried to take the port"."""
    at = to - 1 if sentence.words[to - 1] != "not" else to - 2
    if at <= 0 or at != clause.verb or sentence.words[at] not in grammar("attempting", "en"):
        return None
    if deed is not None and deed.first == at:
        return deed
    return Cue("milestone", "past", True, at, at, sentence.tokens[at].start, sentence.tokens[at].end)


def _only_proposes(sentence: Sentence, one: Tie) -> bool:
    """Whether between a past verb and the date stands what a paper is for: "passed a motion | to abolish the fee"."""
    if one.cue is None or one.cue.form != "past" or sentence.language != "en":
        return False
    between = sentence.words[one.cue.last + 1 : sentence.span_of(one.anchor)[0]]
    papers = grammar("called_by_aims", "en")
    return any(word in papers and behind == "to" for word, behind in pairwise(between))


def _main_verb(sentence: Sentence, one: Tie, to: int) -> Cue | None:
    """The past verb before "to", at token `to`, with its object or in the passive, and no date of its own."""
    clause = sentence.clause_at(to)
    if clause is None:
        return None
    before = chain(sentence.cues_in(clause.first, to), sentence.deeds)
    pasts = (
        cue for cue in before if cue.form == "past" and not cue.noun and clause.first <= cue.first and cue.last < to
    )
    deed = max(pasts, key=lambda cue: cue.first, default=None)
    if (attempt := _attempt(sentence, clause, to, deed)) is not None:
        return attempt
    if deed is None or not deed.first or ", " in sentence.text[deed.end : sentence.tokens[to].start]:
        return None
    if any(other.end > other.start for other in sentence.anchors_in(deed.start, one.anchor.start)):
        return None
    done_to = sentence.words[deed.last + 1 : to]
    passive = not _WAS.isdisjoint(sentence.words[max(0, deed.first - 2) : deed.first])
    below = grammar("relative_clause", "en") | grammar("subclause", "en")
    below = below if one.anchor.start < deed.start else below | grammar("intentions", "en")
    return deed if (done_to or passive) and below.isdisjoint(done_to) else None
