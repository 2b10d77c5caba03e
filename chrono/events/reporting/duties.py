"""What somebody has to do by a day that opens the sentence or stands inside its verb: "By 3 May, the board shall …".

The duty stands far behind such a day, in whatever words; the modal verb says where. What is no deed behind a modal is
in `words.yaml`, under `no_duties`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from chrono.events.days.years import nearest_year
from chrono.events.layout.markup import bare
from chrono.events.sentences.directions import direction_before
from chrono.events.words.cues import SILENT, Cue
from chrono.events.words.kinds import grammar, grammars, is_adverb

if TYPE_CHECKING:
    from chrono.events.attaching.attach import Tie
    from chrono.events.sentences.sentence import Sentence
    from chrono.when import When

__all__ = ["by_duty", "title_of_duty"]

_MUST = frozenset({"shall", "must"})
_PRICE, _FAR = 6.0, 15.0
_LATEST = frozenset({"no", "later", "than", "by", "on", "or", "before", SILENT})
_GOES_ON = frozenset({"the", "and", "or", "a", "an", "any"})
_ASIDE = re.compile(
    r", (?:in (?:co|con)\w+ with|through|acting|as appropriate|consistent|after|to the extent) ?[^,]*, "
)
_LIGHT = frozenset({"also", "be", "then", "each"})
_ENDS = re.compile(r"[;:—]|\.\s")
_OPENS = re.compile(r"[,;:—–.)]")
# What stands between a subject and its modal and says with whom, by what or how it is to be done.
_WITH = re.compile(
    r", (?:in|with|after|acting|through|as|consistent|following|pursuant|subject|to|on|and (?:after|as)) "
)
_SUBJECT = re.compile(r"(?:the|an?|each|every|all|any|this|these|no|its|his|her|their) |[A-Z]")
_LONGEST_WHO = 60  # characters of a list of those whose duty it is
_REACH = 60  # words between a day and the duty, behind a long subject


def by_duty(sentence: Sentence, one: Tie, date: When | None) -> Tie:
    """The tie with the modal of what has to be done by its date as its cue, where a duty is of that date.

    Or with what somebody is told to do by it, or on it: `date` is the document's, and such a day lies behind it.
    """
    anchor = one.anchor
    ahead = anchor.role == "at" and anchor.yearless and anchor.fine and date is not None
    if sentence.language != "en" or not (anchor.role == "by" or ahead):
        return one
    if not grammars("en", "directing", "directions").isdisjoint(sentence.words):
        ahead = ahead and date is not None and date.before(nearest_year(anchor.when, date, "none"))
        one = _by_direction(sentence, one) if ahead or anchor.role == "by" else one
    if one.anchor.role != "by" or _MUST.isdisjoint(sentence.words):
        return one
    modal = _modal(sentence, one)
    if modal is None or (verb := _verb_behind(sentence, modal + 1)) is None:
        return one
    done = next((cue for cue in sentence.cues_in(verb, verb + 1) if not (cue.weak or cue.noun)), None)
    token = sentence.tokens[modal]
    cue = Cue(done.kind if done else "milestone", "word", False, modal, modal, token.start, token.end)
    clause = sentence.clause_at(verb)
    low, high = (clause.first, clause.last) if clause is not None else one.clause
    first, last = sentence.span_of(one.anchor)
    return attrs.evolve(one, cue=cue, price=_PRICE, clause=(min(low, first), max(high, last + 1, verb + 1)))


def _by_direction(sentence: Sentence, one: Tie) -> Tie:
    """The tie with what somebody is told to do by its date as its cue: "ordered the firm to pay by 3 May"."""
    first, last = sentence.span_of(one.anchor)
    found = direction_before(sentence, first)
    if found is None:
        return one
    begin = sentence.tokens[found.to].start
    if any(begin < other.start < one.anchor.start for other in sentence.anchors):
        return one
    held = sentence.words[found.directing] in grammar("done_to", "en")  # "was invited to play on 3 May"
    if one.anchor.role != "by" and (held or not _is_undergone(sentence, found.directing)):
        return one
    at = found.verb
    done = next((cue for cue in sentence.cues if cue.first == at and not (cue.weak or cue.noun)), None)
    token = sentence.tokens[at]
    cue = Cue(done.kind if done else "milestone", "base", False, at, at, token.start, token.end)
    return attrs.evolve(one, cue=cue, price=_PRICE, clause=(found.to, last + 1))


def _is_undergone(sentence: Sentence, at: int) -> bool:
    """Whether a verb is in the passive: "was ordered", "has been told"; not "asked", nor "those invited"."""
    return not grammar("forms_of_be", "en").isdisjoint(sentence.words[max(0, at - 2) : at])


def title_of_duty(sentence: Sentence, one: Tie) -> str:
    """What has to be done, and by whom: "The board shall list the boats"; "" for another tie."""
    cue, words = one.cue, sentence.words
    if cue is not None and cue.form == "base" and one.price == _PRICE and sentence.language == "en":
        return _title_of_direction(sentence, one)
    if cue is None or cue.form != "word" or one.anchor.role != "by" or words[cue.first] not in _MUST:
        return ""
    verb = _verb_behind(sentence, cue.first + 1)
    if verb is None or not (who := _who(sentence, one, cue)):
        return ""
    end = next((at for at in range(verb + 1, len(words)) if _ENDS.search(sentence.gap(at))), None)
    stop = sentence.tokens[end - 1].end if end is not None else sentence.end
    done = _ASIDE.sub(" ", bare(sentence.text[sentence.tokens[verb].start : stop])).rstrip(" .;:,")
    passive = "be " if words[verb - 1] == "be" else ""
    return f"{who[:1].upper()}{who[1:]} {words[cue.first]} {passive}{done}"


def _title_of_direction(sentence: Sentence, one: Tie) -> str:
    """What somebody is told to do: "The tenant to hand in the lease", "Requirement to list the boats"."""
    first = sentence.span_of(one.anchor)[0]
    found = direction_before(sentence, first)
    if found is None:
        return ""
    tokens = sentence.tokens
    who = bare(sentence.text[tokens[found.directing].end : tokens[found.to].start]).strip(" ,")
    if who.startswith("by ") or (not who and sentence.words[found.directing] in grammar("directing", "en")):
        clause = sentence.clause_at(found.directing)
        if clause is None or clause.subject is None:
            return ""
        who = bare(sentence.text[tokens[clause.subject[0]].start : tokens[clause.subject[1]].end])
    who = who or sentence.words[found.directing]
    begin = first
    while begin and sentence.words[begin - 1] in _LATEST:
        begin -= 1
    done = bare(sentence.text[tokens[found.to].start : tokens[begin - 1].end]).strip(" ,")
    return f"{who[:1].upper()}{who[1:]} {done}"


def _who(sentence: Sentence, one: Tie, cue: Cue) -> str:
    """Whose duty it is: the subject, without whom it is done with and by what."""
    if one.anchor.end < cue.start:
        opening = one.anchor.end
    else:
        clause = sentence.clause_at(cue.first)
        at = clause.subject[0] if clause is not None and clause.subject is not None else 0
        opening = sentence.tokens[at].start
    pieces = bare(sentence.text[opening : cue.start]).strip(" ,").split(", ")
    while len(pieces) > 1 and not _SUBJECT.match(pieces[0]):
        pieces.pop(0)
    who = _WITH.split(", ".join(pieces), maxsplit=1)[0]
    first, comma, _ = who.partition(", ")
    return f"{first} and others" if comma and len(who) > _LONGEST_WHO else who


def _modal(sentence: Sentence, one: Tie) -> int | None:
    """Where the modal stands that leads to what is to be done by the date: right before it, or behind its opening."""
    words, (first, last) = sentence.words, sentence.span_of(one.anchor)
    begin = first
    while begin and words[begin - 1] in _LATEST:
        begin -= 1
    if begin and words[begin - 1] in _MUST:
        return begin - 1
    if begin and not _OPENS.search(sentence.gap(begin)):
        return _modal_before(sentence, one, begin)
    end = min(len(words), last + _REACH)
    at = next((at for at in range(last + 1, end) if words[at] in _MUST), None)
    if at is None:
        return _modal_before(sentence, one, begin)
    if not grammar("known_before_duty", "en").isdisjoint(words[last + 1 : at]):
        return None
    if any(one.anchor.end < other.start < sentence.tokens[at].start for other in sentence.anchors):
        return None
    return at


def _modal_before(sentence: Sentence, one: Tie, begin: int) -> int | None:
    """The modal far before a term that a paper sets, where no other word is near: "shall list …, within 9 days"."""
    if (one.cue is not None and one.price <= _FAR) or not one.anchor.deictic or " this " not in f"{one.anchor.text} ":
        return None
    at = next((at for at in range(begin - 1, max(-1, begin - _REACH), -1) if sentence.words[at] in _MUST), None)
    clear = at is not None and (grammar("known_before_duty", "en") - {"if"}).isdisjoint(sentence.words[at:begin])
    return at if clear else None


def _verb_behind(sentence: Sentence, at: int) -> int | None:
    """The verb behind a modal, where it is something to be done, and what is set apart from it or leads to it."""
    words, leading, apart = sentence.words, grammar("leads_into_duty", "en"), False
    while at < len(words):
        word = words[at]
        apart = apart or word in leading
        if "," in sentence.gap(at) and word not in _GOES_ON and not sentence.text[sentence.tokens[at].start].isupper():
            apart = word in leading
        if not apart and not (word in _LIGHT or word in _LATEST or is_adverb(word)):
            break
        at += 1
    return at if at < len(words) and words[at].isalpha() and words[at] not in grammar("no_duties", "en") else None
