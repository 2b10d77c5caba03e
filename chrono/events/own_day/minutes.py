"""Minutes: which documents are minutes or report one sitting of a body, and what they tell of their own session."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from chrono.events.layout.segments import Unit
from chrono.events.own_day.own_unit import Found, OwnUnit, Rule, mood_in
from chrono.events.sentences.mood import Mood
from chrono.events.sentences.sentence import Sentence
from chrono.events.words.cues import Cue
from chrono.events.words.kinds import GATHERINGS, grammar
from chrono.events.words.phrases import any_phrase, phrases

if TYPE_CHECKING:
    from chrono.events.reader import Reader

__all__ = ["HELD", "MINUTES", "is_minutes", "lists_minutes", "names_sitting", "opens_minutes"]

_SITTINGS = frozenset(phrases("sittings"))
_HEAD_UNITS = 4
_STAMP = 3  # words of a heading that tells something
_MINUTES = re.compile(rf"\b(?:{any_phrase('minutes')})\b", re.IGNORECASE)
# "November 2, 2023 – Minutes", "Board Meeting Minutes": not "It took some minutes".
_AT_LAST = re.compile(r"(?:[–—|:-]\s*|[Mm]eeting |MEETING |\d{4} )(?:MINUTES|Minutes)\W*\Z")
_LONGEST_END = 24
_FEWEST_LISTED = 2  # sessions
_SESSION_OF = re.compile(
    r"[^\W\d_]+ (?:of|for|from) (?:the|an?)\s[^.;:]{0,90}\b(?:meeting|session|assembly|AGM|sitting)\b", re.I
)
_DECIDED = frozenset(
    {"adoption", "appointment", "founding", "termination", "change", "award", "signing", "launch", "opening"}
)


def is_minutes(title: str) -> bool:
    """Whether a title calls its document the minutes of a session."""
    return bool(_MINUTES.search(title))


def opens_minutes(text: str) -> bool:
    """Whether a line begins as minutes do, "Minutes of the meeting on 3 May", or ends so: "3 May 2023 – Minutes"."""
    return bool(_MINUTES.match(text) or _AT_LAST.search(text, max(0, len(text) - _LONGEST_END)))


def lists_minutes(reader: Reader) -> bool:
    """Whether a page is the list of the minutes of several sessions, each by its day: it is that of none itself."""
    days = (
        unit
        for index in reader.dated_units()
        if (unit := reader.layout.units[index]).form in ("item", "heading") and _is_of_day(reader, unit)
    )
    return sum(1 for _ in islice(days, _FEWEST_LISTED)) == _FEWEST_LISTED


def _is_of_day(reader: Reader, unit: Unit) -> bool:
    """Whether a line is a day with a link to the minutes or the meeting of it."""
    inside, text = reader.anchors_in(unit), reader.document.text[unit.start : unit.end].casefold()
    linked = "](" in text and ("minutes" in text or "meeting" in text)
    return linked and len(inside) == 1 and inside[0].when.precision == "day" and not inside[0].deictic


def names_sitting(head: str, language: str) -> bool:
    """Whether a title tells of one sitting of a body: it names the body, and a date or a meeting."""
    words = set(re.findall(r"[^\W\d_]+", head.casefold()))
    if grammar("sitting", language).isdisjoint(words):
        return False
    return bool(words & {"meeting", "session", "sitting", "agenda"} or re.search(r"\b\d{1,4}\b", head))


def _may_record(own: OwnUnit) -> bool:
    if own.unit.speaker or not (own.reader.minutes or own.reader.sitting):
        return False
    return own.index < _HEAD_UNITS or own.may_name(_DECIDED)


def _recorded(own: OwnUnit, sentence: Sentence) -> Found:
    """Minutes report what their own session decided: "The board decided to build", under "Minutes of the board"."""
    reader, index, unit = own.reader, own.index, own.unit
    named = _MINUTES.search if unit.form == "heading" else _MINUTES.match
    bare = len(sentence.tokens) < _STAMP and _told_below(reader, index)  # "Minutes", over "The board met on 3 May"
    if (
        index < _HEAD_UNITS
        and not bare
        and (match := named(sentence.text, unit.start, unit.end))
        and _may_open(own, match)
    ):
        token = next((i for i, token in enumerate(sentence.tokens) if token.start >= match.start()), 0)
        return [
            (
                Cue("session", "line", False, token, token, *match.span()),
                Mood("held", "none"),
                "minutes are of a session",
            )
        ]
    session = _session_named(reader, unit, sentence) if index < _HEAD_UNITS else None
    if session is not None and not _told_below(reader, index):
        return [session]
    if unit.form == "heading" and len(sentence.tokens) < _STAMP:
        return []  # "APPROVED" says it of the paper
    if sentence.words[:1] == ["apologies"]:
        return []
    if reader.minutes and _is_labelled(sentence):
        if _is_undecided(sentence):
            return []
        label = sentence.tokens[0]
        return [(Cue("adoption", "word", False, 0, 0, label.start, label.end), Mood("held", "past"), "it says so")]
    for cue in sentence.cues:
        mood = mood_in(sentence, cue)
        if cue.kind not in ("adoption", "appointment") and not _SITTINGS.isdisjoint(
            sentence.words[max(0, cue.first - 2) : cue.first]
        ):
            continue  # "the meeting closed"
        if (
            cue.kind in _DECIDED
            and not cue.noun
            and mood.real
            and (mood.tense == "past" or (cue.form == "word" and not cue.weak and cue.kind == "adoption"))
            and not mood.perfect
            and mood.status == "held"
            and (reader.minutes or _by_the_body(sentence, cue))
        ):
            return [(cue, mood, "the minutes record it")]
    return []


def _is_labelled(sentence: Sentence) -> bool:
    """Whether a line of minutes is labelled as what was decided: "Decision: The weir will be raised"."""
    labels = grammar("decision_labels", sentence.language)
    return len(sentence.tokens) > 1 and sentence.words[0] in labels and sentence.gap(1).lstrip()[:1] == ":"


def _is_undecided(sentence: Sentence) -> bool:
    """Whether such a label is followed by words that say that nothing was: "Decision: none"."""
    told = sentence.words[1:]
    phrases = (phrase.split(" ") for phrase in grammar("undecided", sentence.language))
    return any(told[: len(words)] == words for words in phrases)


def _may_open(own: OwnUnit, match: re.Match[str]) -> bool:
    """Whether a line is one with which minutes begin: a heading, or "Minutes of the meeting held on" their own day."""
    if own.unit.form == "heading":
        return True
    if own.unit.form != "sentence" or not _SESSION_OF.match(own.reader.plain, match.start(), own.unit.end):
        return False
    date = own.reader.date_at(own.unit.start)
    return date is not None and any(one.when == date.when for one in own.reader.anchors_in(own.unit))


def _may_be_above(own: OwnUnit) -> bool:
    units, after = own.reader.layout.units, own.index + 1
    if own.index >= _HEAD_UNITS or after >= len(units) or own.reader.minutes or own.unit.speaker:
        return False
    first = own.reader.plain[units[after].start : units[after].end].lstrip("*_ (").split(None, 1)[:1]
    return bool(first) and first[0].casefold() in grammar("held", own.reader.document.language)


def _above(own: OwnUnit, sentence: Sentence) -> Found:
    """The last gathering that a line names: "Ordinary Meeting", right above "Held in the Town Hall on 3 May"."""
    below = own.reader.layout.units[own.index + 1]
    if not any(one.fine for one in own.reader.anchors_in(below)):
        return []
    named = [cue for cue in sentence.cues if cue.noun and cue.kind in GATHERINGS]
    return [(named[-1], Mood("held", "none"), "the line below says when it was held")] if named else []


def _session_named(reader: Reader, unit: Unit, sentence: Sentence) -> tuple[Cue, Mood, str] | None:
    """The session that a heading names with its body: "Technical committee call, 3 May", "Planning board – agenda"."""
    head = sentence.text[unit.start : unit.end]
    called = reader.sitting and head.strip(" #*_").casefold() in grammar("called_meeting", sentence.language)
    if not called and (unit.form != "heading" or not names_sitting(head, sentence.language)):
        return None
    at = next(
        (i for i, word in enumerate(sentence.words) if word in ("meeting", "session", "sitting", "agenda", "call")),
        None,
    )
    if at is None:
        return None
    token = sentence.tokens[at]
    status = "planned" if token.word == "agenda" and not reader.minutes else "held"
    return Cue("session", "line", False, at, at, token.start, token.end), Mood(status, "none"), "the heading names it"


def _told_below(reader: Reader, heading: int) -> bool:
    """Whether one of the two sentences under a heading says on which day they met."""
    below = range(heading + 1, min(heading + 3, len(reader.layout.units)))
    read = [reader.sentence(index) for index in below if reader.layout.units[index].form == "sentence"]
    return any(
        any(cue.kind in GATHERINGS for cue in one.cues) and any(day.fine and not day.deictic for day in one.anchors)
        for one in read
    )


def _by_the_body(sentence: Sentence, cue: Cue) -> bool:
    """Whether the body itself is who acts: "The council approved"."""
    before = sentence.words[max(0, cue.first - 4) : cue.first]
    return not grammar("sitting", sentence.language).isdisjoint(before)


HELD = Rule(_may_be_above, _above)
MINUTES = Rule(_may_record, _recorded)
