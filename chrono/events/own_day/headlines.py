"""Headlines that tell of the day of the report below them: "Minister meets trade unions"."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from chrono.events.own_day.own_unit import Found, OwnUnit, Rule, mood_in
from chrono.events.sentences.mood import Mood
from chrono.events.sentences.sentence import Sentence
from chrono.events.words.anniversary_words import ordinal_of
from chrono.events.words.cues import Cue, has_phrase
from chrono.events.words.kinds import GATHERINGS, grammar

__all__ = ["HEADLINE", "HEADLINES", "REPORTED"]

_PRESENT, _TELLS, _NAMES = "a headline in the present", "the headline tells it", "the headline names it"
# Why what a headline says is an event.
HEADLINES = frozenset({_PRESENT, _TELLS, _NAMES})
# Headlines name what they report in the present, and these kinds are what a report is about.
REPORTED = GATHERINGS | {
    "signing",
    "opening",
    "adoption",
    "launch",
    "termination",
    "appointment",
    "award",
    "conflict",
    "announcement",
    "death",
}
_MEETING = frozenset({"meeting"})
_BRIEFLY = GATHERINGS | {"signing"}  # what a line that is no heading may tell as well
_HEADLINE_UNITS = 4
_POINTING = frozenset({"the", "this", "our", "their", "that"})
_SUBJECT_REACH = 14  # words from a gathering to what says that it was held
_PLAN_REACH = 8  # words before a gathering in which it is said to come
_MEETING_OF = re.compile(r"\s*(?:with|of|between)\s+(?:the\s+)?(?:[A-ZА-ЯЁ]|leaders|heads)")
_AHEAD_OF = re.compile(
    r"\b(?:run-up to|ahead of|on the eve of|prior to)\s(?:the\s)?(?:[^\s,]+\s){0,4}\Z", re.IGNORECASE
)


def _may_be_headline(own: OwnUnit) -> bool:
    unit, index = own.unit, own.index
    if index >= _HEADLINE_UNITS or unit.speaker or unit.end - unit.start > 220:
        return False
    opens = unit.form == "heading" or index < 2 or (index == 2 and own.text.rstrip()[-1:] not in ".!?")
    # Of other kinds only a heading tells, as a whole sentence.
    return opens and own.may_name(REPORTED if unit.form == "heading" else _BRIEFLY, weakly=_MEETING)


def _headline(own: OwnUnit, sentence: Sentence) -> Found:
    r"""\"Minister meets trade unions", "Meeting with the President of Chile": a headline tells of its day."""
    for cue in sentence.cues:
        if cue.kind not in REPORTED or (cue.weak and cue.kind != "meeting"):
            continue
        if sentence.text[cue.start : cue.end].isupper() and not own.text.isupper():
            continue
        if cue.noun and _AHEAD_OF.search(sentence.text, sentence.start, cue.start):
            continue  # what is done ahead of a forum
        if cue.noun and {"notice", "notices"} & set(sentence.words[: cue.first]):
            continue  # a notice tells of what is still to come
        before = [word for word in sentence.words[max(0, cue.first - 2) : cue.first] if word != "also"]
        if before and before[-1] in ("to", "will"):
            continue
        if _is_to_be_held(sentence, cue):
            if cue.form == "noun" and cue.kind in GATHERINGS and _is_numbered(sentence, cue):
                return [(cue, Mood("planned", "future", reason="told as still to come"), _NAMES)]
            continue
        if cue.form in ("third", "base") and cue.first > 0 and cue.kind in _BRIEFLY:
            if not (grammar("repeated", sentence.language).isdisjoint(sentence.words) and mood_in(sentence, cue).real):
                continue
            return [(cue, Mood("held", "past"), _PRESENT)]
        if own.unit.form == "heading" and _is_statement(own, sentence, cue):
            return [(cue, Mood("held", "past"), _TELLS)]
        if (
            cue.noun
            and cue.kind in GATHERINGS
            and cue.form == "noun"
            and (_MEETING_OF.match(sentence.text, cue.end) or _named(sentence, cue) or _took_place(sentence, cue))
        ):
            return [(cue, Mood("held", "none"), _NAMES)]
    return []


def _is_to_be_held(sentence: Sentence, cue: Cue) -> bool:
    """Whether a headline tells of what is still to come: "Mayor to pay a visit to Moss"."""
    words = sentence.words[max(0, cue.first - _PLAN_REACH) : cue.first]
    bound = any(first == "to" and second in _holding() for first, second in pairwise(words))
    return bound or not grammar("future_auxiliaries", "en").isdisjoint(words)


def _is_numbered(sentence: Sentence, cue: Cue) -> bool:
    """Whether a gathering is called by its number: "the Sixth World Conference of Speakers"."""
    words = sentence.words[max(0, cue.first - _PLAN_REACH) : cue.first]
    return any(ordinal_of(word) is not None for word in words)


@cache
def _holding() -> frozenset[str]:
    return grammar("holding", "en") | {"pay", "make", "take", "visit", "open", "chair", "address", "have", "begin"}


def _is_statement(own: OwnUnit, sentence: Sentence, cue: Cue) -> bool:
    """Whether a heading is a whole sentence whose verb of the past tells what was done, once and on no other day."""
    if cue.form != "past" or cue.weak or sentence.anchors or not own.text.rstrip(" *_").endswith("."):
        return False
    mood = mood_in(sentence, cue)
    told = mood.real and mood.status == "held" and mood.tense == "past" and own.reader.teller.known
    return told and not has_phrase(sentence.words, grammar("recurring", "en"))


def _named(sentence: Sentence, cue: Cue) -> bool:
    """Whether the noun ends a name of at least two capitalised words: "River Cities Forum"."""
    words = list(sentence.tokens[max(0, cue.first - 4) : cue.first])
    capitals = sum(sentence.text[token.start].isupper() for token in words)
    return capitals >= 1 and sentence.text[cue.start].isupper() and len(sentence.tokens) <= 12


def _behind(sentence: Sentence, cue: Cue) -> list[str]:
    """The words behind a gathering in which its verb may stand, up to a comma."""
    end = min(cue.last + _SUBJECT_REACH, len(sentence.words))
    stop = next((at for at in range(cue.last + 1, end) if "," in sentence.gap(at)), end)
    return sentence.words[cue.last + 1 : stop]


def _took_place(sentence: Sentence, cue: Cue) -> bool:
    """Whether a headline says that a gathering took place: "A meeting with pilots took place in Oslo"."""
    words = _behind(sentence, cue)
    points_back = not _POINTING.isdisjoint(sentence.words[max(0, cue.first - 2) : cue.first])
    return not (sentence.anchors or points_back) and has_phrase(words, ("took place", "was held"))


HEADLINE = Rule(_may_be_headline, _headline)
