"""What the further clauses of an English sentence tell of the date that opens it.

"In 1680 the plague broke out, and Kern returned to Prague": the date before all of it is that of both. A clause that is
said of something ("which", "when"), what is quoted, and a clause with a date of its own end this. The words that tell
a verb from a participle ("the fees paid by") are in `words.yaml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from chrono.events.attaching.attach import Tie
from chrono.events.sentences.clauses import Clause
from chrono.events.sentences.sentence import Sentence
from chrono.events.words.cues import Cue
from chrono.events.words.kinds import GATHERINGS, grammar, is_adverb, only_pasts

__all__ = ["further_deeds"]

_BESIDE = ("and", ";")
_BELOW = ("who", "that")
_BETWEEN = re.compile(r"[“”\"—:(]|--")
_WAS = frozenset({"was", "were"})
_FINE = frozenset({"time", "day", "month", "season", "year"})
_SAYING = frozenset({"announcement", "publication"})


def further_deeds(sentence: Sentence, one: Tie) -> Iterator[tuple[Cue, Clause]]:
    """The verbs of the clauses behind that of a date which opens the sentence, each with its clause."""
    if not _may_go_on(sentence, one) or one.cue is None:
        return
    before = one.cue.last
    for clause in sentence.clauses:
        if clause.first <= one.cue.first:
            before = max(before, clause.verb)
            continue
        beside = clause.opener in _BESIDE or (clause.opener == "," and _is_in_row(sentence, clause))
        if not beside or clause.verb < 0 or not _is_beside(sentence, before, clause):
            return
        deed = _verb_of(sentence, clause)
        if deed is None:
            return
        if _tells_by_itself(sentence, one, clause, deed):
            yield deed, clause
        before = deed.last


def _may_go_on(sentence: Sentence, one: Tie) -> bool:
    """Whether a date opens the sentence before a verb of the past, and more clauses than one follow."""
    cue, anchor = one.cue, one.anchor
    if cue is None or not one.leading or anchor.role != "at" or anchor.when.precision not in _FINE:
        return False
    if cue.first < sentence.span_of(anchor)[0] or len(sentence.clauses) < 2:
        return False
    clause = sentence.clause_at(cue.first)
    told = clause is not None and clause.verb >= 0 and clause.opener not in _BELOW
    return told and (cue.noun or cue.form in ("past", "participle")) and sentence.tells_past


def _is_in_row(sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause behind a comma is one of a row that "and" ends: "the king fled, | the guards left, and …"."""
    behind = (other for other in sentence.clauses if other.first > clause.first and other.opener != ",")
    following = next(behind, None)
    return following is not None and following.opener == "and" and following.verb >= 0


def _is_beside(sentence: Sentence, before: int, clause: Clause) -> bool:
    """Whether nothing leads from the verb at token `before` down below it, and no other date stands there."""
    words, tokens = sentence.words, sentence.tokens
    parting = grammar("relative_clause", "en") | grammar("subclause", "en") | grammar("wondering", "en")
    if not parting.isdisjoint(words[before + 1 : clause.verb]):
        return False
    start, end = tokens[before].end, tokens[clause.last - 1].end
    if _BETWEEN.search(sentence.text, start, tokens[clause.verb].start):
        return False
    return not any(one.end > one.start for one in sentence.anchors_in(start, end))


def _verb_of(sentence: Sentence, clause: Clause) -> Cue | None:
    """The deed that a clause tells of: its verb, behind nothing but auxiliaries of the past and adverbs."""
    words, at = sentence.words, clause.verb
    while at < clause.last and (words[at] in _WAS or words[at] in grammar("light", "en") or is_adverb(words[at])):
        at += 1
    told = (one for one in (*sentence.cues_in(at, at + 1), *sentence.deeds) if one.first == at and not one.noun)
    deed = next(told, None)
    return deed if deed is not None and deed.form in ("past", "participle", "word") else None


def _tells_by_itself(sentence: Sentence, one: Tie, clause: Clause, deed: Cue) -> bool:
    """Whether the verb of a clause is another event: of another's doing, or of its own kind."""
    if _is_counting(sentence, deed):
        return False
    if not clause.own:
        return one.cue is not None and _goes_on(sentence, one.cue, clause, deed)
    if one.cue is None or one.cue.kind in _SAYING or (deed.kind == "milestone" and one.anchor.deictic):
        return False
    return _is_finite(sentence, clause, deed)


def _goes_on(sentence: Sentence, cue: Cue, clause: Clause, deed: Cue) -> bool:
    """Whether the same one does something of another kind, and no participle goes on: "sold in Ulm and Bern"."""
    if deed.kind in ("milestone", cue.kind) or (cue.kind in GATHERINGS and deed.kind in _SAYING | {"adoption"}):
        return False
    words, prepositions = sentence.words, grammar("before_noun", "en")
    participles = (at for at in range(cue.last + 1, clause.first - 1) if words[at].endswith("ed"))
    return not any(words[at + 1] in prepositions for at in participles)


def _is_counting(sentence: Sentence, deed: Cue) -> bool:
    """Whether a number of things follows: "opened 912 cases", "sold over 40 engines"."""
    behind = sentence.words[deed.last + 1 : deed.last + 3]
    return any(word[:1].isdigit() for word in behind[:1]) or (
        bool(behind) and behind[0] in grammar("before_counts", "en")
    )


def _is_finite(sentence: Sentence, clause: Clause, deed: Cue) -> bool:
    """Whether a verb behind its subject is one, and no participle: "the town fell", not "the fees paid by farmers"."""
    words = sentence.words
    word, subject = words[deed.first], clause.subject or (clause.first, clause.verb)
    if "," in sentence.text[sentence.tokens[subject[0]].start : sentence.tokens[clause.verb].start]:
        return False
    if clause.first and words[clause.first - 1] in grammar("pronouns", "en"):
        return False  # "she and I met"
    if words[clause.verb] in _WAS or word in only_pasts() or word in grammar("never_reduced", "en"):
        return True
    behind = words[deed.last + 1] if deed.last + 1 < clause.last else ""
    return behind in grammar("determiners", "en") or (
        deed.last + 1 < clause.last and sentence.text[sentence.tokens[deed.last + 1].start].isupper()
    )
