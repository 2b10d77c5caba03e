"""Whether "it" means a thing that somebody made or bought: "The council bought the hall in 1911. It burned down".

What is done with a thing, and what befalls it, is in `grammar.yaml`, under `getting_things`, `done_to_things`,
`befalling_things`, `opening_and_closing` and, for what is sent on its way, `sending` and `faring`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from chrono.events.sentences.clauses import Clause
from chrono.events.words.cues import SILENT
from chrono.events.words.kinds import grammar, is_adverb
from chrono.events.words.lexicon import lexicon
from chrono.events.words.wording import Wording

__all__ = ["Thing", "is_told_of", "thing_of"]

_REACH = 80  # characters behind the start of a clause in which its pronoun and the verb of that stand
_IT = re.compile(
    r"\b[Ii]t (?P<passive>(?:was|were|has been|had been|is|is being) )?"
    r"(?:[a-z]+ly |later |then |soon |first |also |again )?(?P<verb>[a-z-]+)"
    r"(?P<open> (?:on|in|at|until|to|again|down|up|off|out|away|over|apart|under|with|for|by)\b|[.,;]|$)?"
)
_LONGEST = 6  # words of a thing


class Thing(NamedTuple):
    """What a clause is done to, and the verb of that: "the hall", "bought"."""

    name: str
    verb: str


def thing_of(clause: Clause, said: Wording) -> Thing | None:
    """What somebody has made or got by a clause, None where it tells of none."""
    words, at = said.words, clause.verb
    while at < clause.last and (words[at] in grammar("before_getting", "en") or is_adverb(words[at])):
        at += 1
    first = at + 1
    if first + 1 >= clause.last or words[at] not in grammar("getting_things", "en") | grammar("sending", "en"):
        return None
    if words[first] not in grammar("before_one_thing", "en"):
        return None
    last = first + 1
    while last < clause.last and _goes_on(said, last):
        last += 1
    if last == first + 1 or last - first > _LONGEST or _joins_another(words, last):
        return None
    named = said.text[said.starts[first + 1] : said.ends[last - 1]]
    return Thing(f"the {named}", words[at])


def _goes_on(said: Wording, at: int) -> bool:
    """Whether the noun phrase that holds the token before goes on with this one."""
    word = said.words[at]
    parted = at in said.breaks or word == SILENT or at in said.verbs
    return not parted and not any(word in grammar(one, "en") for one in ("before_noun", "coordinators", "subordinate"))


def _joins_another(words: Sequence[str], at: int) -> bool:
    """Whether a second thing is joined there: "bought the hall | and the mill"."""
    behind = words[at + 1 : at + 2]
    return words[at : at + 1] == ["and"] and bool(behind) and behind[0] in grammar("determiners", "en")


def is_told_of(thing: Thing, text: str, start: int) -> bool:
    """Whether what a clause tells from an offset on, "it burned down", is told of a thing, not of who made it."""
    told = _IT.search(text, start, start + _REACH)
    if told is None:
        return False
    verb = told["verb"]
    if told["passive"]:
        return verb in grammar("done_to_things", "en") and not (told["open"] or "").startswith(" for")
    if verb in grammar("befalling_things", "en"):
        return told["open"] is not None
    if verb in grammar("opening_and_closing", "en"):
        return told["open"] is not None and _is_venue(thing.name.rpartition(" ")[2])
    return thing.verb in grammar("sending", "en") and verb in grammar("faring", "en")


def _is_venue(noun: str) -> bool:
    return noun in lexicon().venues or noun in lexicon().buildings
