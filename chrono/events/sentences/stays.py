"""Whether somebody is somewhere: "I was in Lund", "She will be at the Orr School", not "Prices will be in Euro"."""

from __future__ import annotations

import re
from itertools import takewhile

from chrono.events.words.cues import SILENT, Cue, Token
from chrono.events.words.gazetteer import LONGEST, gazetteer
from chrono.events.words.kinds import GATHERINGS, grammar
from chrono.events.words.labels import kind_of_all
from chrono.events.words.lexicon import lexicon
from chrono.events.words.phrases import any_phrase

__all__ = ["is_page_read", "is_stay_nowhere", "is_stay_of_none"]

_PAGE = re.compile(
    rf"\s+(?:(?:{any_phrase('pages_of_the_net')})\b"
    r"|[\[<*]{0,3}(?:https?:|www\.|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,4}\b(?!\s+[A-Z])))"
)
_VENUE_REACH = 3  # words behind "the" in which a venue stands: "in the briefing room"
_FEWEST_NAMED = 2  # words of the name of a venue


def is_stay_nowhere(text: str, cue: Cue, tokens: list[Token]) -> bool:
    """Whether a first person was in no place: "I was in two minds", not "I was in Tokyo"."""
    if tokens[cue.last].word not in ("in", "at") or tokens[cue.first].word not in ("i", "we"):
        return False
    after = cue.last + 1
    return after >= len(tokens) or tokens[after].word == SILENT or not text[tokens[after].start].isupper()


def is_stay_of_none(text: str, cue: Cue, tokens: list[Token]) -> bool:
    """Whether nobody is to be in a place: "prices will be in line", "the bill headed to Congress"."""
    staying = tokens[cue.first].word == "be"
    if not (staying or tokens[cue.first].word.startswith("head")):
        return False
    behind = tokens[cue.last + 1 : cue.last + 1 + LONGEST]
    if staying:
        somewhere = _is_somewhere(text, behind, at=tokens[cue.last].word == "at")
    else:
        somewhere = bool(behind) and behind[0].word != SILENT and text[behind[0].start].isupper()
    return not somewhere or not _is_somebody_before(text, tokens, cue.first, ahead=staying)


def is_page_read(text: str, cue: Cue, tokens: list[Token]) -> bool:
    """Whether what is visited is a page of the net: "Visit lamps.example.org by 3 June to sign up"."""
    return tokens[cue.first].word.startswith("visit") and _PAGE.match(text, cue.end) is not None


def _is_somewhere(text: str, behind: list[Token], *, at: bool) -> bool:
    """Whether tokens behind "in" or "at" begin with a known place, a venue or a gathering that has a name.

    What has a name of several words is a place behind "at", and may be anything behind "in": "in Good Hands".
    """
    definite = [token.word for token in behind[:1]] == ["the"]
    behind = behind[definite:]
    if definite and not lexicon().venues.isdisjoint(token.word for token in behind[:_VENUE_REACH]):
        return True
    run = list(takewhile(lambda token: text[token.start].isupper() and token.word != SILENT, behind))
    known = gazetteer()
    if any(text[run[0].start : run[last].end] in known for last in range(len(run))):
        return True
    if len(run) < _FEWEST_NAMED:
        return False
    return at or run[-1].word in lexicon().venues or kind_of_all(f"{run[-1].word}s", "en") in GATHERINGS


def _is_somebody_before(text: str, tokens: list[Token], verb: int, *, ahead: bool) -> bool:
    """Whether a name, an office or "he" stands before a verb and its auxiliaries; `ahead`: behind "will".

    What is in capitals as the first word before "will" need be no name: "Prices will be".
    """
    at, opens = verb - 1, ahead
    while at >= 0 and tokens[at].word in grammar("between_auxiliaries", "en"):
        at -= 1
    if at < 0:
        return False
    pronoun, _, short = tokens[at].word.replace("’", "'").partition("'")
    if short:
        return pronoun in grammar("somebody", "en") and (short == "ll" or not ahead)
    if tokens[at].word in ("will", "is", "are", "am") and at:
        ahead, at = ahead and tokens[at].word != "will", at - 1
    word = tokens[at].word
    named = text[tokens[at].start].isupper() and word != SILENT and not (opens and at == 0)
    return not ahead and (word in grammar("somebody", "en") or named or word in grammar("offices", "en"))
