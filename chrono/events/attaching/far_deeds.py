"""The verb of a date that no cue is near enough to: far behind a long opening, or far before the end of a sentence."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from chrono.events.attaching.asides import behind_count
from chrono.events.sentences.deeds import doing
from chrono.events.words.cues import Cue
from chrono.events.words.kinds import grammar, subject_openers

if TYPE_CHECKING:
    from chrono.events.days.anchors import Anchor
    from chrono.events.sentences.sentence import Sentence

__all__ = ["done_next", "far_deed", "just_done"]

_IN_FULL = ("time", "day", "month", "year")
_NEAR = 20.0  # the price of the words between a participle and its date
_CHAIN = 4  # the words of a verb with its auxiliaries
_FAR = 12  # words of a subject and its verb
_JUST_DONE = 10  # words from what had been done to its day
_HELD = 10  # words from "held" to the end of what was held


def far_deed(sentence: Sentence, anchor: Anchor, first: int, *, leading: bool) -> Cue | None:
    """The deed of a date out of reach of every cue."""
    if leading:
        if anchor.when.precision not in ("day", "week", "month", "year") or anchor.role != "at":
            return _done_once(sentence, anchor, first) if anchor.role == "between" else None
        end = behind_count(sentence, sentence.span_of(anchor)[1])
        deed = _deed_from(sentence, end) if end else _main_deed(sentence, first)
        known = deed is not None and deed.form == "past" and not (deed.weak and deed.kind == "milestone")
        if deed is None or not (known or anchor.basis == "explicit"):
            return _done_once(sentence, anchor, first)
        return deed
    if anchor.basis != "explicit":
        return _news_deed(sentence, anchor, first)
    return _done_beside(sentence, first) or _only_deed(sentence, anchor, first) or _done_once(sentence, anchor, first)


def _news_deed(sentence: Sentence, anchor: Anchor, first: int) -> Cue | None:
    """The one verb before a day of the news, however long its objects: "combed the rubble of … on Tuesday"."""
    if not anchor.deictic or anchor.ahead or anchor.role != "at" or anchor.when.precision not in ("day", "time"):
        return None
    clause = sentence.clause_at(first) if sentence.language == "en" else None
    if clause is None or not 0 <= clause.verb < first or clause.reduced or clause.opener in ("who", "that"):
        return None
    deeds = [
        cue for cue in (*sentence.cues_in(clause.first, first), *sentence.deeds) if clause.verb <= cue.first < first
    ]
    told = [cue for cue in deeds if not cue.noun and cue.form == "past"]
    near = told and told[0].first < clause.verb + _CHAIN and told[0].kind != "announcement"
    return told[0] if near else None


def just_done(sentence: Sentence, anchor: Anchor, first: int) -> Cue | None:
    """What had been done on a day of the news: "went top of the table after beating Ulm on Saturday"."""
    if not anchor.deictic or anchor.role != "at" or anchor.when.precision not in ("day", "time"):
        return None
    if "after" not in sentence.words[max(0, first - _JUST_DONE) : first] or sentence.language != "en":
        return None
    done = (cue for cue in doing(sentence) if first - _JUST_DONE < cue.first < first)
    deed = next((cue for cue in done if sentence.words[cue.first - 1] == "after"), None)
    if deed is None or grammar("leads_to_date", "en").issuperset(sentence.words[deed.last + 1 : first]):
        return None  # "went top after training on Saturday"
    if any(deed.last < cue.first < first for cue in (*sentence.cues, *sentence.deeds)):
        return None
    between = (sentence.gap(at) for at in range(deed.last + 1, first))
    return None if any("," in gap for gap in between) else deed._replace(form="past", weak=False)


def done_next(sentence: Sentence, cue: Cue, first: int) -> Cue | None:
    """The participle that goes on behind the date of a verb: "took Ulm in May, | driving the duke out by June"."""
    dates = [sentence.span_of(one)[1] for one in sentence.anchors if one.end > one.start]
    before = max((last for last in dates if cue.last < last < first), default=-1)
    if before < 0 or sentence.language != "en":
        return None
    done = [deed for deed in doing(sentence) if before < deed.first < first]
    return done[-1] if done else None


def _done_beside(sentence: Sentence, first: int) -> Cue | None:
    """The participle before a date with no comma between, where no verb is: "…, making a landing in May 1940"."""
    if sentence.language != "en" or sentence.words[first - 1] not in ("in", "on", "of", "early", "late", "mid"):
        return None
    deed = next((cue for cue in reversed(doing(sentence)) if cue.last < first), None)
    near = deed is not None and sentence.prices[first] - sentence.prices[deed.last] <= _NEAR
    if deed is None or not near or "," in sentence.text[deed.end : sentence.tokens[first].start]:
        return None
    return deed


def _done_once(sentence: Sentence, anchor: Anchor, first: int) -> Cue | None:
    """The nearest verb that only a date in full makes a deed, in the clause of the date."""
    stretch = anchor.role == "between" and "spent" in sentence.words
    if anchor.basis != "explicit" or not (anchor.role == "at" or stretch) or anchor.deictic or anchor.yearless:
        return None
    dated = stretch or anchor.when.precision in _IN_FULL
    clause = sentence.clause_at(first) if dated and sentence.done_once else None
    deeds = [cue for cue in sentence.done_once if clause is not None and clause.holds(cue.first)]
    if stretch:  # "spent £1,115 on the castle between 1210 and 1216"
        deeds = [cue for cue in deeds if sentence.words[cue.first] == "spent"]
    prices = sentence.prices
    near = [cue for cue in deeds if abs(prices[cue.first] - prices[min(first, len(prices) - 1)]) <= _NEAR]
    return min(near, key=lambda cue: abs(cue.first - first), default=None)


def _only_deed(sentence: Sentence, anchor: Anchor, first: int) -> Cue | None:
    """The verb of the long last clause of a sentence that its one date ends: "announced the … of …, on 1 March"."""
    if sentence.language != "en" or len(sentence.anchors) > 1 or anchor.role != "at" or not sentence.clauses:
        return None
    clause = sentence.clauses[-1]
    if sentence.span_of(anchor)[1] < len(sentence.tokens) - 1 or not clause.first <= clause.verb < first:
        return None
    if sentence.words[clause.verb] in ("has", "have", "let"):
        return None
    near = range(clause.verb, clause.verb + _CHAIN)
    told = (cue for cue in (*sentence.cues, *sentence.deeds) if cue.first in near and cue.form == "past")
    return next(told, None)


def _deed_from(sentence: Sentence, first: int) -> Cue | None:
    """The first verb of the past behind the subject that a token begins: "it was sold", "the mill was sold"."""
    if sentence.words[first] not in subject_openers():
        return None
    told = (cue for cue in chain(sentence.cues, sentence.deeds) if first <= cue.first < first + _FAR)
    return min((cue for cue in told if not cue.noun), key=lambda cue: cue.first, default=None)


def _main_deed(sentence: Sentence, first: int) -> Cue | None:
    """The verb of the clause that a day opens, far behind it: "On the 9th, in a heavy gale, the sloop … was driven"."""
    clause = sentence.clause_at(first)
    if clause is None or clause.verb <= first:
        return None
    near = clause.verb, min(clause.verb + _CHAIN, clause.last)
    if not grammar("supporting", sentence.language).isdisjoint(sentence.words[slice(*near)]):
        held = sentence.cues_in(clause.verb, min(clause.verb + _HELD, clause.last))
        if (noun := next((cue for cue in held if cue.noun), None)) is not None:
            return noun
    deeds = (cue for cue in sentence.deeds if near[0] <= cue.first < near[1])
    return next((cue for cue in chain(sentence.cues_in(*near), deeds) if not cue.noun), None)
