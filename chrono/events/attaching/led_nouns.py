"""Nouns of deeds that a circumstance names with their date: "After its foundation in 1920 the firm grew".

What the sentence tells is of another time, or was at most done then. To add a noun, name it under its kind in
`nouns_led_to`, in `words.yaml`; the words that lead to one stand there under `leads_to_deed`.
"""

from __future__ import annotations

from functools import cache

import attrs

from chrono.events.attaching.attach import Tie
from chrono.events.attaching.noun_days import GENITIVES
from chrono.events.layout.markup import bare
from chrono.events.sentences.clauses import Clause
from chrono.events.sentences.sentence import Sentence
from chrono.events.words.cues import SILENT, Cue
from chrono.events.words.kinds import grammar, grammars, is_adverb

__all__ = ["may_lead_to_noun", "of_led_noun", "title_of_led_noun"]

_KINDS = ("founding", "opening", "launch", "milestone", "visit", "termination", "change", "ceremony", "appointment",
          "death")  # fmt: skip
_BLANK = (" ", "\n")  # between words, where a line may be wrapped
_FEWEST = 3  # words before a date: "After", a noun and "in"
_MOST_BEHIND = 6  # words of what a noun is of, before its date: "arrival | of the first settlers"
_MOST_BEFORE = 4  # words of whose it is: "the | young company's | official"
_BELONGS = frozenset({"of", "from", "to", "with", "as", "by", "into"})
_THINGS = frozenset({"its"})
_BEING = frozenset({"was", "were", "is", "are", "has", "have", "had", "became", "remained", "will"})
_BARE = frozenset({"milestone", "founding", "opening", "termination", "change"})  # kinds of what is done to things


def may_lead_to_noun(words: list[str]) -> bool:
    """Whether one of the nouns is among some words: quick to see, before anything is read."""
    return not _kinds().keys().isdisjoint(words)


def of_led_noun(sentence: Sentence, one: Tie) -> Tie:
    """The tie of a date to the noun before it, where a circumstance names it and no deed of the sentence is told.

    Where nobody knows what the noun is of, the date stays with the deed that it has.
    """
    found = _noun(sentence, one)
    if found is None or not _title(sentence, one, *found):
        return one
    lead, noun, kind = found
    own, loose = one.cue, sentence.words[lead] in grammar("leads_to_deed_then", "en")
    if own is not None and own.first <= noun <= own.last:
        return one
    if loose and own is not None and not own.noun and own.kind != "milestone":
        return one  # "On its completion in 1931 the bridge was opened"
    token = sentence.tokens[noun]
    cue = Cue(kind, "noun", False, noun, noun, token.start, token.end)
    clause = (lead + 1, sentence.span_of(one.anchor)[1] + 1)
    return attrs.evolve(
        one, anchor=attrs.evolve(one.anchor, role="at"), cue=cue, price=1.0, clause=clause, leading=False
    )


def title_of_led_noun(sentence: Sentence, one: Tie) -> str:
    """The noun with what it is of, "" where that is somebody or nobody knows: "Foundation of the firm"."""
    found = _noun(sentence, one)
    if found is None or one.cue is None or not one.cue.first <= found[1] <= one.cue.last:
        return ""
    return _title(sentence, one, *found)


def _title(sentence: Sentence, one: Tie, lead: int, noun: int, kind: str) -> str:
    tokens, text = sentence.tokens, sentence.text
    said, before = text[tokens[noun].start : tokens[noun].end], sentence.words[lead + 1 : noun]
    behind = sentence.words[noun + 1 : sentence.span_of(one.anchor)[0] - 1]
    if behind[:1] == ["of"]:
        return f"{said.capitalize()}{text[tokens[noun].end : tokens[noun + len(behind)].end]}"
    if behind:
        return ""
    owner = next((at for at in range(noun - 1, lead, -1) if sentence.words[at].endswith(GENITIVES)), -1)
    if owner > 0:
        whose = text[tokens[lead + 1].start : tokens[owner].end].rstrip("s").rstrip("'’")
        return f"{said.capitalize()} of {whose}"
    led = set(before) & grammars("en", "determiners", "of_who_speaks")
    if led <= _THINGS and kind in _BARE and (led or not before):
        whose = _subject(sentence, lead, noun)
        return f"{said.capitalize()} of {whose}" if whose else ""
    return ""


def _subject(sentence: Sentence, lead: int, noun: int) -> str:
    """Who or what the sentence is about, beside its circumstance; "" where that is a pronoun, or another is meant."""
    own = sentence.clause_at(noun)
    for clause in (*((own,) if own is not None else ()), *sentence.clauses):
        if clause.subject is None or not clause.own or clause.subject[0] <= noun < clause.subject[1]:
            continue
        first, last = clause.subject
        if not _is_about(sentence, clause, lead, noun):
            return ""
        opened = sentence.words[first] in grammar("determiners", "en")
        text = bare(sentence.text[sentence.tokens[first].start : sentence.tokens[last - 1].end]).partition(",")[0]
        if not (opened or text[:1].isupper()) or sentence.words[first] in grammar("pronouns", "en"):
            return ""
        return text[0].lower() + text[1:] if opened else text
    return ""


def _is_about(sentence: Sentence, clause: Clause, lead: int, noun: int) -> bool:
    """Whether nothing else in a sentence can be what the noun is of: no object, nor somebody who does it.

    So it is before "its" too; where not even that stands there, the circumstance opens its clause.
    """
    words, behind = sentence.words, clause.verb + 1
    if clause.subject is None or words[clause.subject[1] - 1] in grammar("offices", "en"):
        return False
    if lead > clause.verb:
        return noun > lead + 1 and (words[clause.verb] in _BEING or _is_alone(sentence, behind, lead))
    return words[clause.verb] in _BEING or not ({"it"} | grammar("determiners", "en")).intersection(words[behind:])


def _is_alone(sentence: Sentence, first: int, last: int) -> bool:
    """Whether nothing stands at some tokens but verbs and adverbs."""
    return all(at in sentence.verbs or is_adverb(sentence.words[at]) for at in range(first, last))


def _noun(sentence: Sentence, one: Tie) -> tuple[int, int, str] | None:
    """What leads to the noun of a date, that noun and its kind; None where no circumstance names one."""
    first = sentence.span_of(one.anchor)[0]
    words = sentence.words
    if sentence.language != "en" or first < _FEWEST or words[first - 1] not in ("in", "on") or one.anchor.deictic:
        return None
    kinds = _kinds()
    noun = next((at for at in range(first - 2, max(1, first - 2 - _MOST_BEHIND) - 1, -1) if words[at] in kinds), 0)
    if not noun or any(sentence.gap(at) not in _BLANK for at in range(noun + 1, first + 1)):
        return None
    behind = range(noun + 1, first - 1)
    if behind and (words[noun + 1] not in _BELONGS or any(at in behind for at in sentence.verbs)):
        return None
    lead = _lead(sentence, noun)
    return (lead, noun, kinds[words[noun]]) if lead >= 0 else None


def _lead(sentence: Sentence, noun: int) -> int:
    """The last of the words that lead to a noun, behind which stands at most whose it is; -1 where none do."""
    words = sentence.words
    for at in range(noun - 1, max(-1, noun - 2 - _MOST_BEFORE), -1):
        if sentence.gap(at + 1) != " ":
            return -1
        if words[at] in grammar("leads_to_deed", "en") or words[at] in grammar("leads_to_deed_then", "en"):
            return at
        if f"{words[at - 1]} {words[at]}" in grammar("leads_to_deed", "en"):
            return at
        if words[at] != SILENT and (words[at] in grammar("before_noun", "en") or at in sentence.verbs):
            return -1
    return -1


@cache
def _kinds() -> dict[str, str]:
    return {noun: kind for kind in _KINDS for noun in grammar("nouns_led_to", kind)}
