"""What a rule binds to a day: "From 1 January all carriers must hold a licence", "You must apply by 15 December".

Such a sentence says what is to be, with no verb that is a cue; its words are in `words.yaml`, under `binding`. To
read one more way of saying it, add a phrase there. What is on over a stretch of days has all of them for its date:
"The offer runs from 3 March to 5 June"; a year or a lease that does is no event.
"""

from __future__ import annotations

import re

import attrs

from chrono.events.attaching.attach import Tie
from chrono.events.days.years import nearest_year
from chrono.events.sentences.sentence import STRETCHES, Sentence, clause_around
from chrono.events.words.cues import Cue, has_phrase
from chrono.events.words.kinds import GATHERINGS, grammar, grammar_part
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
_LONGEST = 1100  # days for which what comes and goes is on
_ENDS = re.compile(r"\d{4}-[012]\d\b.*/\d{4}-[012]\d\b")
_EXTENDED_REACH = 40  # words before a date in which stands that something was extended
_ASKED_REACH = 4  # words before "extension" in which stands that it was only asked for
_OBJECT_REACH = 5  # words behind "extended" in which stands what lasts
_ENDS_CLAUSE = re.compile(r"[;:—–]")
_FOR_SO_LONG = re.compile(
    r"\bfor [\w -]{3,40}(?:\([^()]{1,12}\)\s?)?[\w -]{0,20}, ?"
)  # "for another six months, until"
_BESIDE = 3  # words between what says that something lasts and its dates: "runs daily from"


def bound(sentence: Sentence, one: Tie, date: When | None) -> Tie:
    """The tie, its cue the word that binds where a rule says from, by or until which day something is to be.

    `date` is the document's: a day without a year lies behind it, unless the word is one of the past.
    """
    if one.anchor.when.precision == "interval":
        return _lasting(sentence, one)
    part, kind = _KINDS.get(one.anchor.role, ("", ""))
    if part == "lasts" and (prolonged := _prolonged(sentence, one, date)) is not None:
        return prolonged
    if not part or one.anchor.when.precision not in _FINE or not _may_bind(one, part):
        return one
    first, _ = sentence.span_of(one.anchor)
    at = _where_said(sentence.words if part == "begins" else sentence.words[:first], sentence, part)
    if at is None or (_is_noun(one) and at + _BESIDE < first):
        return one
    token = sentence.tokens[at]
    if part != "begins" and _PARTED.search(sentence.text, token.end, one.anchor.start):
        return one
    cue = Cue(kind, "word", False, at, at, token.start, token.end)
    anchor = attrs.evolve(one.anchor, role="at")
    if anchor.yearless and date is not None and token.word not in _PAST:
        anchor = attrs.evolve(anchor, when=nearest_year(anchor.when, date, "future"), yearless=False)
    return attrs.evolve(one, anchor=anchor, cue=cue, price=_PRICE)


def _prolonged(sentence: Sentence, one: Tie, date: When | None) -> Tie | None:
    """The tie of the day on which something ends that was extended until then: "extended the mandate until 30 June".

    A year is taken only where what is extended is a thing that lasts, as a mandate does and a railway does not.
    """
    first, _ = sentence.span_of(one.anchor)
    low = max(0, first - _EXTENDED_REACH)
    extending = grammar("extending", sentence.language)
    at = next((i for i in range(first - 1, low - 1, -1) if sentence.words[i] in extending), None)
    if at is None or not grammar("not_granted", "en").isdisjoint(sentence.words[max(0, at - _ASKED_REACH) : at]):
        return None
    token, until = sentence.tokens[at], sentence.tokens[first]
    between = _FOR_SO_LONG.sub("", sentence.text[token.end : until.start])
    named = not grammar("what_lasts", sentence.language).isdisjoint(sentence.words[at + 1 : at + 1 + _OBJECT_REACH])
    if not (named or one.cue is None or one.cue.last < first):
        return None
    if (_ENDS_CLAUSE if named else _PARTED).search(between) or not grammar("future_auxiliaries", "en").isdisjoint(
        sentence.words[at + 1 : first]
    ):
        return None
    lasting = not grammar("what_lasts", sentence.language).isdisjoint(sentence.words[:first])
    if one.anchor.when.precision not in (_FINE if not lasting else _FINE | {"year"}):
        return None
    begins = has_phrase(sentence.words[low:first], grammar("dates_of_beginning", "en"))
    kind = "entry_into_force" if begins else "termination"  # "The effective date was extended to 3 May"
    cue = Cue(kind, "word", False, at, at, token.start, token.end)
    anchor = attrs.evolve(one.anchor, role="at")
    if anchor.yearless and date is not None:
        anchor = attrs.evolve(anchor, when=nearest_year(anchor.when, date, "future"), yearless=False)
    around = clause_around(sentence, at, sentence.span_of(one.anchor)[1])
    return attrs.evolve(one, anchor=anchor, cue=cue, price=_PRICE, clause=around)


def _may_bind(one: Tie, part: str) -> bool:
    """Whether no deed of its own stands beside the date: a duty takes any verb, what begins or lasts has none."""
    if part == "due":
        return one.cue is None or not one.cue.noun
    lasts = part == "lasts" and _is_noun(one)
    return (one.leading or part != "begins") and (one.cue is None or one.cue.weak or lasts)


def _is_noun(one: Tie) -> bool:
    return one.cue is not None and one.cue.noun and not one.cue.weak


def _where_said(words: list[str], sentence: Sentence, part: str) -> int | None:
    """The index of the first word of a phrase that binds."""
    phrases = grammar_part("binding", part, sentence.language)
    if not phrases or not has_phrase(words, phrases):
        return None
    firsts = {phrase.split(" ", 1)[0] for phrase in phrases}
    return next((i for i, word in enumerate(words) if word in firsts and has_phrase(words[i : i + 3], phrases)), None)


def _lasting(sentence: Sentence, one: Tie) -> Tie:
    """The tie of a stretch of days over which something is on, its cue the noun of what is on, or a milestone."""
    anchor = one.anchor
    named = one.cue if _is_noun(one) and one.cue is not None and one.cue.kind in GATHERINGS else None
    if anchor.role not in STRETCHES or not (one.cue is None or one.cue.weak or named):
        return one
    if any(other.start < anchor.start for other in sentence.anchors):
        return one  # "The fiscal year 2012 runs from"
    if (anchor.when.days or _LONGEST) >= _LONGEST or not _ENDS.match(anchor.when.edtf):
        return one
    first, _ = sentence.span_of(anchor)
    low = max(0, first - _BESIDE - 1)
    at = _where_said(sentence.words[low:first], sentence, "stretches")
    if at is None or not grammar("lasting_periods", sentence.language).isdisjoint(sentence.words[:first]):
        return one
    token = sentence.tokens[low + at]
    if named is None and not _may_be_on(sentence, low + at):
        return one
    cue = named or Cue("milestone", "word", False, low + at, low + at, token.start, token.end)
    return attrs.evolve(one, anchor=attrs.evolve(anchor, role="at"), cue=cue, price=_PRICE)


def _may_be_on(sentence: Sentence, at: int) -> bool:
    """Whether what stands before the word at an index is on for some days: a show, or a name; "the warranty runs"."""
    language = sentence.language
    if sentence.words[at] not in grammar("runs", language):
        return True
    called = at > 1 and sentence.text[sentence.tokens[at - 1].start].isupper()
    return called or not grammar("what_is_on", language).isdisjoint(sentence.words[:at])
