"""Letters that say what goes on beyond a day: "The enclosed notice states that the ban is to continue in force"."""

from __future__ import annotations

import re

from chrono.events.layout.markup import bare
from chrono.events.own_day.own_unit import Found, OwnUnit, Rule
from chrono.events.sentences.mood import Mood
from chrono.events.sentences.sentence import Sentence
from chrono.events.words.cues import SILENT, Cue
from chrono.events.words.kinds import grammar

__all__ = ["PROLONGED", "title_of_prolonged"]

_LONGEST_SUBJECT = 75  # characters of what is to go on
# What says more of a noun than its name.
_FURTHER = re.compile(r",? (?:that (?:was|were|is|are)|which|(?:first )?declared|made|set up|with respect to|of \d)\b")
_DANGLING = re.compile(r",? (?:that|which)(?: (?:was|were|is|are))?(?: first)?\Z")


def _may_be_prolonged(own: OwnUnit) -> bool:
    return "continue in" in own.letters and not grammar("enclosing", "en").isdisjoint(own.words)


def _prolonged(own: OwnUnit, sentence: Sentence) -> Found:
    """Of the letter's own day: "The enclosed notice states that the ban is to continue in force beyond 3 May"."""
    words, tokens = sentence.words, sentence.tokens
    for at in (at for at, word in enumerate(words) if word == "continue" and 1 < at < len(words) - 4):
        to_continue = words[at - 1] == "to" and words[at - 2] in ("is", "are")
        in_force = words[at + 1] == "in" and words[at + 2] in ("effect", "force")
        if to_continue and in_force and words[at + 3] in ("beyond", "after", "until") and words[at + 4] == SILENT:
            cue = Cue("announcement", "word", False, at - 2, at + 2, tokens[at - 2].start, tokens[at + 2].end)
            return [(cue, Mood("held", "past", reason="said and done"), "the words are the deed")]
    return []


def title_of_prolonged(sentence: Sentence, cue: Cue) -> str:
    """What is to go on: "The ban on barges is to continue in effect", of all that is said to be enclosed."""
    words = sentence.words[: cue.first]
    that = max(
        (at for at, word in enumerate(words) if word == "that" and words[at - 1] in grammar("what_it_says", "en")),
        default=-1,
    )
    told = bare(sentence.text[sentence.tokens[that + 1].start : sentence.tokens[cue.first].start])
    ends = [match.start() for match in _FURTHER.finditer(told)] if len(told) > _LONGEST_SUBJECT else []
    end = max((at for at in ends if at <= _LONGEST_SUBJECT), default=min(ends, default=len(told)))
    told = _DANGLING.sub("", told[:end]).strip(" ,")
    go_on = sentence.text[sentence.tokens[cue.first].start : sentence.tokens[cue.last].end]
    return f"{told[:1].upper()}{told[1:]} {bare(go_on)}"


PROLONGED = Rule(_may_be_prolonged, _prolonged)
