"""What reports tell of their own day without naming it: their lead, their welcome, their "hereby".

Each rule is a function for a sentence and one that says whether a unit may be such a sentence; `RULES` has them in
their order, with those of `headlines`, `minutes` and `prolonged`.
"""

from __future__ import annotations

import re
from functools import cache, partial
from itertools import pairwise

import attrs

from chrono.events.attaching.narrowing import is_counted_from
from chrono.events.attaching.year_names import begins_name
from chrono.events.own_day.headlines import HEADLINE, REPORTED
from chrono.events.own_day.minutes import HELD, MINUTES
from chrono.events.own_day.own_unit import LEAD_UNITS, Found, OwnUnit, Rule, mood_in
from chrono.events.own_day.prolonged import PROLONGED
from chrono.events.sentences.credits import says_who_told
from chrono.events.sentences.mood import Mood
from chrono.events.sentences.sentence import Sentence
from chrono.events.words.cues import Cue, has_phrase
from chrono.events.words.kinds import GATHERINGS, endings, grammar, grammars, irregular_pasts
from chrono.events.words.phrases import any_phrase, phrases

__all__ = ["BESIDE_DATES", "LEADING", "OCCASION", "RULES"]

LEADING = "the opening lines report the day"
_QUOTES = ('"', "“", "‘", "'", "*", ">")
_HEARSAY = 8  # words before a verb in which the clause of what is said begins
_BRACKET = 9  # words between a helping verb and its participle
_CHAIN = 4  # words of a verb with its auxiliaries
_SIDELINES = re.compile(rf"\b(?:{any_phrase('beside_a_gathering')})\b")
_BESIDE = phrases("hints_of_an_occasion")  # of which one stands in what it or `_WELCOME` finds
_WELCOME = re.compile(
    r"\b(?:welcome|greet|welcoming|greeting)\b[^.!?]{0,80}\bto\b|\bparticipants (?:of|in) (?:the|this|our)\b|"
    r"\bhere at (?:the|this)\b|\bdeclare\b[^.!?]{0,60}\bopen\b|приветств",
    re.IGNORECASE,
)
_UNDER_WAY = re.compile(
    r"\b(?:is|are)\s(?:(?:now|currently|presently)\s)?(?:paying|on|in\s[A-Z][\w’' -]{1,30}?\s(?:for|on))\s"
    r"(?:an?|his|her|their)\s(?:[\w-]+\s){0,4}?(?P<noun>visit|trip|tour)\b"
)
_JOURNEYS = ("visit", "trip", "tour")  # one of which stands in what the pattern finds
_DEFINITE = re.compile(r"^(?:The|This|During the|At the|In the|Their)\s+(?:\w+\s+)?$")
_MEETING_WORDS = re.compile(r"^(?:The|A|Their|This)\s+(?:\w+\s+){0,2}\w+$")
_NONE: frozenset[str] = frozenset()
_SIGNING = frozenset({"signing"})
_OF_NEWS = REPORTED | {"milestone", "change", "founding", "publication"}
_LED = (GATHERINGS - {"visit"}) | _SIGNING


def _may_perform(own: OwnUnit) -> bool:
    language = own.reader.document.language
    return not _performing(language).isdisjoint(own.words) and has_phrase(own.words, grammar("performative", language))


@cache
def _performing(language: str) -> frozenset[str]:
    """Of each phrase that is a deed the longest word."""
    return frozenset(max(phrase.split(), key=len) for phrase in grammar("performative", language))


def _hereby(own: OwnUnit, sentence: Sentence) -> Found:
    r"""\"The orders are hereby revoked", "we are happy to announce": the words are the deed."""
    words = sentence.words
    if not has_phrase(words, grammar("performative", sentence.language)):
        return []
    for cue in sentence.cues:
        if cue.noun or cue.weak or (cue.form in ("word",) and cue.kind not in ("announcement", "opening", "change")):
            continue
        if cue.form == "ing" and _is_hearsay(sentence, cue):
            continue
        before = words[max(0, cue.first - 5) : cue.first]
        after = words[cue.last + 1 : cue.last + 3]
        if before[-1:] == ["to"] and not grammar("wishes", sentence.language).isdisjoint(before[-3:-1]):
            continue
        performed = (
            "hereby" in before
            or "hereby" in after
            or has_phrase([*before, words[cue.first]], _nearby(sentence.language))
            or has_phrase(words[max(0, cue.first - 2) : cue.last + 1], grammar("performative", sentence.language))
        )
        if performed and cue.kind not in GATHERINGS and cue.kind != "anniversary":
            return [(cue, Mood("held", "past", reason="said and done"), "the words are the deed")]
    return []


def _is_hearsay(sentence: Sentence, cue: Cue) -> bool:
    """Whether somebody only says what is being done: "underlined that the state is building clinics", "…, he said"."""
    said = grammar("sayings", "en")
    near = sentence.words[max(0, cue.first - _HEARSAY) : cue.first]
    that = any(second == "that" and (first in said or first.endswith("ed")) for first, second in pairwise(near))
    return that or not said.isdisjoint(sentence.words[-2:])


def _nearby(language: str) -> frozenset[str]:
    return frozenset(
        phrase
        for phrase in grammar("performative", language)
        if phrase not in ("hereby", "do hereby", "настоящим", "hiermit")
    )


def _may_lead(own: OwnUnit) -> bool:
    if own.reader.minutes or own.unit.form != "sentence":
        return False  # the session of minutes is told by their head
    if own.index >= (14 if own.titled else LEAD_UNITS) or (own.unit.speaker and not own.titled):
        return False
    kinds = own.titled | _SIGNING if own.titled else _LED
    if not own.may_name(kinds, weakly=own.titled):
        return False
    if own.reader.document.language != "en":
        return True
    # A noun alone tells of nothing that was.
    return _may_be_over(own.words) and (own.may_name(kinds, weakly=own.titled, nouns=False) or _may_be_held(own.words))


def _may_be_over(words: list[str]) -> bool:
    """Whether an English word stands there without which nothing was done and no gathering held."""
    return not _of_what_is_over().isdisjoint(words) or any(word.endswith("ed") for word in words)


def _may_be_held(words: list[str]) -> bool:
    """Whether English words may say that a gathering was held, or that somebody took part in it."""
    said = (grammar("taking_part", "en"), grammar("held_behind", "en"), grammar("told_of_gathering", "en"))
    return any(has_phrase(words, listed) for listed in said)


@cache
def _of_what_is_over() -> frozenset[str]:
    """Such words but for regular pasts; of each phrase the longest word."""
    said = grammars("en", "taking_part", "held_behind")
    before_to = grammars("en", "done_to", "made_to", "ranks")
    return irregular_pasts() | before_to | {max(phrase.split(), key=len) for phrase in said}


def _lead(own: OwnUnit, sentence: Sentence) -> Found:
    """The first sentences report the day: "After the talks two papers were signed"."""
    titled = own.titled
    # Nouns look like verbs in the tables of other languages: "По итогам встречи подписан договор".
    cues = sentence.cues if sentence.language == "en" else sorted(sentence.cues, key=partial(_is_idle, sentence))
    for cue in cues:
        if cue.kind not in _LED or (cue.weak and cue.kind not in titled):
            continue
        mood = mood_in(sentence, cue)
        if not mood.real or mood.status != "held":
            continue
        if titled and not (cue.kind in titled or cue.kind == "signing") and own.reader.document.title not in (None, ""):
            continue
        if cue.noun and not (_took_part(sentence, cue) or _definite(sentence, cue)):
            continue
        if not (cue.noun or _is_done(sentence, cue)) and (mood.tense != "past" or mood.perfect):
            continue
        if sentence.language == "en" and is_counted_from(sentence, cue):
            continue  # "trade has grown since he signed the act"
        return [(cue, mood, LEADING)]
    return []


def _may_be_under_way(own: OwnUnit) -> bool:
    if own.index >= LEAD_UNITS or own.reader.document.language != "en":
        return False
    return any(noun in own.text for noun in _JOURNEYS) and _UNDER_WAY.search(own.text) is not None


def _under_way(own: OwnUnit, sentence: Sentence) -> Found:
    """A journey that goes on as the text is written: "The envoy is in Ghana for a study visit"."""
    match = _UNDER_WAY.search(sentence.text, sentence.start, sentence.end)
    cue = next((one for one in sentence.cues if match and match.start("noun") <= one.start < match.end()), None)
    if cue is None or sentence.anchors:
        return []
    return [(cue._replace(kind="visit", form="noun"), Mood("held", "present"), "the opening lines report the day")]


def _may_report(own: OwnUnit) -> bool:
    language = own.reader.document.language
    return own.opens and not own.unit.speaker and (language == "en" or bool(grammar("done_endings", language)))


def _report(own: OwnUnit, sentence: Sentence) -> Found:
    """The first sentence of a report without any date tells of its day: "The mayor has resigned"."""
    if not all(begins_name(sentence, anchor) for anchor in sentence.anchors):
        return []
    if sentence.language != "en":
        return _done(own, sentence)
    if (out := _made_available(sentence)) is not None:
        return [(out, Mood("held", "past"), "the first sentence says that it is out")]
    clause = next(iter(sentence.clauses), None)
    if clause is None or clause.verb < 0 or sentence.text[own.unit.start] in _QUOTES:
        return []
    if sentence.words[0] in grammar("subordinate", "en") or {"since", "ago"} & set(sentence.words):
        return []
    near = range(clause.verb, min(clause.verb + _CHAIN, clause.last))
    cue = next((one for one in sentence.cues if one.first in near and not one.noun and not one.weak), None)
    if cue is None or cue.kind not in REPORTED | {"milestone", "change"}:
        return []
    mood = mood_in(sentence, cue)
    if cue.form == "word" and {"been", "was", "were"} & set(sentence.words[max(0, cue.first - 2) : cue.first]):
        perfect = not {"has", "have"}.isdisjoint(sentence.words[max(0, cue.first - 3) : cue.first])
        mood = attrs.evolve(mood, tense="past", perfect=perfect)
    news = own.reader.news or bool(own.reader.datelines)
    if not mood.real or mood.status != "held" or mood.tense != "past" or not (mood.perfect or news):
        return []
    return [(cue, mood, "the first sentence reports the day")]


def _done(own: OwnUnit, sentence: Sentence) -> Found:
    """What the first sentence says is done: by a participle alone ("В порту открыт терминал"), or by its verb.

    Of news any verb of the past tells it: "Спасатели завершили поиски, сообщает служба".
    """
    end = _relative_clause(sentence)
    another_time = grammar("of_another_time", sentence.language)
    if sentence.text[sentence.start] in _QUOTES or not another_time.isdisjoint(sentence.words[:end]):
        return []
    told = [cue for cue in sentence.cues if cue.last < end and (not cue.weak or cue.kind == "opening")]
    reported = (cue for cue in told if cue.kind in REPORTED)
    cue = next((cue for cue in reported if _is_done(sentence, cue) or _took_part(sentence, cue)), None)
    if cue is None and _is_news(own):
        befell = grammar("befell", sentence.language)
        told = [
            cue for cue in sentence.cues if cue.last < end and (not cue.weak or sentence.words[cue.first] in befell)
        ]
        cue = next((cue for cue in told if cue.kind in _OF_NEWS and _is_finite(sentence, cue)), None)
    mood = mood_in(sentence, cue) if cue is not None else None
    if cue is None or mood is None or not (mood.real and mood.status == "held"):
        return []
    return [(cue, mood, "the first sentence reports the day")]


def _relative_clause(sentence: Sentence) -> int:
    """The token with which the first relative clause begins, of which nothing is told: "the man | who had fled"."""
    relative = grammar("relative", sentence.language)
    words = sentence.words
    return next((at for at, word in enumerate(words) if word in relative and "," in sentence.gap(at)), len(words))


def _is_news(own: OwnUnit) -> bool:
    """Whether a text counts days from its own, gives its day above, or says in its first sentence who reports it."""
    reader, first = own.reader, next(iter(own.reader.anchors), None)
    if reader.news or reader.datelines:
        return True
    date = reader.document.date
    if first is not None and date is not None and first.end <= own.unit.start and first.when == date.when:
        return True
    language = reader.document.language
    return says_who_told(own.text, language) or says_who_told(_text_behind(own), language)


def _text_behind(own: OwnUnit) -> str:
    """The text of the unit behind one, which may say where the news is from: "Об этом сообщает служба"."""
    units = own.reader.layout.units[own.index + 1 : own.index + 2]
    return own.reader.plain[units[0].start : units[0].end] if units else ""


def _is_finite(sentence: Sentence, cue: Cue) -> bool:
    """Whether a cue is a verb of the past that ends as such verbs do: "завершили", "beschlossen", "firmaron"."""
    ends = endings("deed_endings", sentence.language) + endings("verbs_of_the_past", sentence.language)
    told = sentence.words[cue.first].endswith(ends)
    return told and not sentence.text[cue.start].isupper()


def _is_idle(sentence: Sentence, cue: Cue) -> bool:
    return not _is_done(sentence, cue)


def _is_done(sentence: Sentence, cue: Cue) -> bool:
    """Whether a cue of a language but English is a verb that says what is done: "открыт", "a inauguré", "firmó"."""
    endings, helping = _done_endings(sentence.language), grammar("done_behind", sentence.language)
    if not sentence.words[cue.first].endswith(endings) or sentence.text[cue.start].isupper():
        return False
    return not helping or not helping.isdisjoint(sentence.words[max(0, cue.first - _BRACKET) : cue.first])


@cache
def _done_endings(language: str) -> tuple[str, ...]:
    return tuple(grammar("done_endings", language)) or ("\0",)


def _made_available(sentence: Sentence) -> Cue | None:
    """The words that say of something that it has come out: "is now available"."""
    phrases = grammar("made_available", "en")
    return next((cue for cue in sentence.cues if " ".join(sentence.words[cue.first : cue.last + 1]) in phrases), None)


def _took_part(sentence: Sentence, cue: Cue) -> bool:
    before = sentence.words[max(0, cue.first - 12) : cue.first]
    after = sentence.words[cue.last + 1 : cue.last + 5]
    return has_phrase(before, grammar("taking_part", sentence.language)) or has_phrase(
        after, grammar("held_behind", sentence.language)
    )


def _definite(sentence: Sentence, cue: Cue) -> bool:
    opens = _DEFINITE.match(sentence.text[sentence.start : cue.start])
    return opens is not None and has_phrase(sentence.words, grammar("told_of_gathering", "en"))


def _may_be_of_occasion(own: OwnUnit) -> bool:
    if not own.may_name(GATHERINGS):
        return False
    said = own.text.casefold()
    return any(words in said for words in _BESIDE)


def _occasion(own: OwnUnit, sentence: Sentence) -> Found:
    r"""\"on the sidelines of the council meeting", "welcome you to the forum": what the own day is part of."""
    text = sentence.text[sentence.start : sentence.end]
    match = _SIDELINES.search(text)
    found: Found = []
    if match:
        at = sentence.start + match.start()
        meeting = next(
            (
                c
                for c in sentence.cues
                if c.end <= at
                and c.kind in GATHERINGS
                and c.noun
                and _MEETING_WORDS.match(sentence.text[sentence.start : c.end])
            ),
            None,
        )
        if meeting is not None:
            found.append((meeting, Mood("held", "past"), "the document's own meeting"))
        named = _last_gathering(sentence, at + len(match.group()))
        if match.group().startswith("timed"):
            named = next((c for c in sentence.cues if c.kind in GATHERINGS and c.noun and c.end <= at), None)
        if named is not None:
            found.append((named, Mood("held", "none"), "the own day is part of it"))
        return found
    match = _WELCOME.search(text)
    if match and match[0].lower().startswith("participants") and has_phrase(sentence.words, grammar("planned", "en")):
        return found  # "Those who came to the meeting are to adopt a paper"
    if match and (own.unit.speaker or not own.reader.layout.speakers):
        at = sentence.start + match.end()
        for cue in sentence.cues:
            if cue.kind in GATHERINGS - {"visit"} and cue.form == "noun" and cue.start >= at - 2 and not cue.weak:
                found.append((cue, Mood("held", "none"), "its guests are welcomed"))
    return found


def _last_gathering(sentence: Sentence, at: int) -> Cue | None:
    return next(
        (c for c in sentence.cues if c.start >= at and c.kind in GATHERINGS and c.form in ("noun", "word")), None
    )


def _may_be_signed(own: OwnUnit) -> bool:
    if own.reader.teller.date is None and not own.reader.layout.speakers:
        return False
    if not own.may_name(_SIGNING, weakly=_NONE):
        return False
    if "we " in own.letters and ("we" in own.words[:1] or own.unit.start in own.reader.datelines):
        return True
    return has_phrase(own.words, grammar("beside_talks", "en")) or (
        bool(own.unit.speaker) and has_phrase(own.words, grammar("still_to_come", "en"))
    )


def _signed(own: OwnUnit, sentence: Sentence) -> Found:
    """Signings that a report of a meeting tells of: "Papers that were signed there were exchanged"."""
    for cue in sentence.cues:
        if cue.kind != "signing" or cue.noun or cue.weak:
            continue
        mood = mood_in(sentence, cue)
        words = sentence.words
        during = has_phrase(words, grammar("beside_talks", "en"))
        if (
            mood.real
            and mood.status == "planned"
            and has_phrase(words, grammar("still_to_come", "en"))
            and own.unit.speaker
        ):
            return [(cue, Mood("held", "none"), "said of the same day")]
        if (
            mood.real
            and mood.status == "held"
            and mood.tense in ("past", "none")
            and not mood.perfect
            and (words[:1] == ["we"] or during)
        ):
            return [(cue, mood, "the report tells of it")]
    return []


_HEREBY = Rule(_may_perform, _hereby)
OCCASION = Rule(_may_be_of_occasion, _occasion)
# These tell of the document's day whatever other dates their sentence has.
BESIDE_DATES = (_HEREBY, PROLONGED)
RULES = (
    _HEREBY,
    PROLONGED,
    MINUTES,
    HELD,
    HEADLINE,
    OCCASION,
    Rule(_may_be_under_way, _under_way),
    Rule(_may_lead, _lead),
    Rule(_may_report, _report),
    Rule(_may_be_signed, _signed),
)
