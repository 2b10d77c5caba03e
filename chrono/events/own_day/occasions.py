"""The occasion that the title of what was said names: "Remarks by Ann Cole before her meeting with Bo Lind".

Speeches, statements and transcripts seldom tell of the gathering they belong to. It was on the document's day, and
rests on the lines that speak of it, on those that greet its guests, or on the first line that was said.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from chrono.events.drafts import Draft, Span
from chrono.events.layout.markup import bare
from chrono.events.words.cues import Cue, Tokens, has_phrase, words_of
from chrono.events.words.kinds import GATHERINGS, grammar

if TYPE_CHECKING:
    from chrono.events.layout.segments import Unit
    from chrono.events.reader import Reader

__all__ = ["gatherings_of_speech"]

_OCCASIONS = GATHERINGS | {"signing", "opening", "launch", "award"}
_NAMING = frozenset({"noun", "nouns", "word", "ing"})  # "before meeting with Ann Cole" is one
_HEAD_UNITS, _SPOKEN_UNITS, _MOST_QUOTES = 4, 60, 4
_GREETING_UNITS = 25  # in which guests are greeted: later ones are thanked for something else
_SHORTEST_LINE = 30  # characters of a line that is worth quoting
_SHORTEST_NAME = 3  # words of an occasion that say by themselves what it was
_LONGEST_WAY = 14  # words between "at" and what it leads to
_BEHIND = re.compile(r"\s*(?:\||\(|\[|, (?=\d)).*", re.DOTALL)


def gatherings_of_speech(reader: Reader) -> list[Draft]:
    """At most one draft: the gathering, signing or opening of the document's day that its title says it was said at."""
    date = reader.document.date
    if date is None or date.when.precision != "day" or reader.minutes or reader.titled_day is not None:
        return []
    heading = next((unit for unit in reader.layout.units[:_HEAD_UNITS] if unit.form == "heading"), None)
    title = reader.document.title or (reader.plain[heading.start : heading.end] if heading else "")
    title = bare(_BEHIND.sub("", title))
    words = reader.words_of(title)
    at = _leads_to(words, reader.document.language)
    cue = _cue_of(reader, words, at) if at is not None else None
    if cue is None or at is None:
        return []
    spans = _spans(reader, cue, title[cue.start : cue.end].casefold())
    if not spans:
        return []
    first = spans[0]
    draft = Draft(cue.kind, date.when, "document", "held", spans, (first.start, first.end), "occasion", form="noun")
    draft.cue = first.marks[0] if first.marks else None
    draft.own = True
    draft.title = _name(title, words, at, cue)
    draft.signs["the title says that this was said at it"] = 0.1
    return [draft]


def _leads_to(title: Tokens, language: str) -> int | None:
    """The index of the word of a title that leads from what was said to where: "at", "before", "following"."""
    said = title.words
    if not has_phrase(said[:_LONGEST_WAY], grammar("spoken", language)):
        return None
    return next((i for i, word in enumerate(said) if i and word in grammar("spoken_at", language)), None)


def _cue_of(reader: Reader, title: Tokens, at: int) -> Cue | None:
    """The noun of the occasion behind the word at index `at` of a title; None where a date says it is another day's."""
    found = [cue for cue in reader.matcher.find(title) if at < cue.first <= at + _LONGEST_WAY]
    cue = next((cue for cue in found if cue.form in _NAMING and cue.kind in _OCCASIONS), None)
    told = any(one.form in ("past", "third") for one in found if not one.weak)
    return None if told else cue


def _spans(reader: Reader, cue: Cue, noun: str) -> list[Span]:
    """The lines to quote, those that speak of the occasion before those that greet, or else the first that was said."""
    naming: list[Span] = []
    gathered: list[Span] = []
    greeting: list[Span] = []
    spoken: list[Span] = []
    greetings, here = (grammar(name, reader.document.language) for name in ("greetings", "here_for_it"))
    for index, unit in enumerate(reader.layout.units[:_SPOKEN_UNITS]):
        if unit.side or unit.form != "sentence" or not _is_of_today(reader, unit):
            continue
        text = reader.plain[unit.start : unit.end]
        said = words_of(text)
        if noun in text.casefold() and (marks := _named(reader, index, cue.kind)) is not None:
            naming.append(Span(unit.start, unit.end, (marks,)))
        elif here and has_phrase(said, here):
            gathered.append(Span(unit.start, unit.end))
        elif reader.anchors_in(unit):
            continue
        elif index < _GREETING_UNITS and has_phrase(said, greetings):
            greeting.append(Span(unit.start, unit.end))
        elif unit.end - unit.start >= _SHORTEST_LINE and (unit.speaker or not reader.layout.speakers):
            spoken.append(Span(unit.start, unit.end))
    return ((naming + gathered + greeting) or spoken[:1])[:_MOST_QUOTES]


def _is_of_today(reader: Reader, unit: Unit) -> bool:
    """Whether a line has no date but that of the document: "On this day we gather"."""
    date = reader.document.date
    return all(one.deictic and date is not None and one.when == date.when for one in reader.anchors_in(unit))


def _named(reader: Reader, index: int, kind: str) -> tuple[int, int] | None:
    """Where a line speaks of an occasion of that kind as the one that is meant: "this meeting", "our forum"."""
    sentence, pointing = reader.sentence(index), grammar("pointing", reader.document.language)
    for cue in sentence.cues:
        if cue.noun and cue.kind == kind and not pointing.isdisjoint(sentence.words[max(0, cue.first - 3) : cue.first]):
            return cue.start, cue.end
    return None


def _name(title: str, tokens: Tokens, at: int, cue: Cue) -> str:
    """The occasion, where it says by itself what it was, or else the whole title."""
    words = tokens.words
    first = next((i for i in range(at + 1, cue.first + 1) if words[i] not in ("a", "an", "the", "his", "her")), at)
    return title[tokens.starts[first] :] if len(words) - first >= _SHORTEST_NAME else title
