"""Cues that say what they seem to only in some company: "lost his battle with cancer", not "… with the unions".

The rules are in `conditions.yaml`; to make one more cue depend on what stands around it, write a rule there.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any, Protocol

import attrs

from chrono.events.words.kinds import expanded, grammar, grammars, is_adverb
from chrono.events.words.lexicon import lexicon
from chrono.events.words.people_nouns import names_people
from chrono.strict_yaml import shipped

__all__ = ["CONDITIONAL", "SILENT", "counts"]

# What a word inside a date is read as.
SILENT = "\N{SECTION SIGN}"
# The kinds that have such cues.
CONDITIONAL = frozenset(
    {
        "adoption",
        "announcement",
        "appointment",
        "birth",
        "change",
        "conflict",
        "death",
        "founding",
        "meeting",
        "publication",
    }
)
_NEAR = 7  # words behind a cue
_RIGHT_BEHIND = 2  # words
_BREAKS = frozenset(',.;:!?()[]—–\n"“”')
_BEFORE_DATE = frozenset({"in", "on", "by"})
_PASSIVE = 3  # words before a participle in which its "was" stands
_SUBJECT = 5  # words before a verb in which the article of its subject stands


class _Cue(Protocol):
    """What is asked of a cue."""

    @property
    def kind(self) -> str: ...
    @property
    def form(self) -> str: ...
    @property
    def first(self) -> int: ...
    @property
    def last(self) -> int: ...
    @property
    def length(self) -> int: ...


@attrs.frozen
class _Rule:
    """When a cue counts; what the parts mean is said in `conditions.yaml`."""

    near: frozenset[str]
    leads: frozenset[str]
    unless: frozenset[str]
    ends: bool
    passive: bool
    of_somebody: bool


def counts(cue: _Cue, words: Sequence[str], gaps: Sequence[str]) -> bool:
    """Whether a cue says what it seems to in the words of its sentence; `gaps` is what stands between each two."""
    said = list(words[cue.first : cue.last + 1])
    if len(said) > cue.length:
        del said[1]  # "was finally called home"
    rule = _rules().get((cue.kind, cue.form, " ".join(said)))
    if rule is None:
        return True
    if rule.of_somebody and _is_of_thing(words, gaps, cue.first):
        return False
    behind = _behind(words, gaps, cue.last)
    if any(word in rule.near and not _is_office(behind, at) for at, word in enumerate(behind)):
        return True
    if rule.unless and not rule.unless.isdisjoint(behind[:_RIGHT_BEHIND]):
        return False
    led = bool(behind) and behind[0] in rule.leads
    if rule.ends and (led or not behind):
        return True
    if rule.passive:
        return led and not grammar("forms_of_be", "en").isdisjoint(words[max(0, cue.first - _PASSIVE) : cue.first])
    return not (rule.near or rule.ends)


def _behind(words: Sequence[str], gaps: Sequence[str], last: int) -> list[str]:
    """The few words behind a cue in its clause, up to a mark or a date; without the "on" of the date."""
    found: list[str] = []
    for at in range(last + 1, min(last + 1 + _NEAR, len(words))):
        if words[at] == SILENT:
            return found[:-1] if found and found[-1] in _BEFORE_DATE else found
        if not _BREAKS.isdisjoint(gaps[at - 1]):
            break
        found.append(words[at])
    return found


def _is_office(behind: Sequence[str], at: int) -> bool:
    """Whether a title goes on behind a word: "his Lord | Mayor"."""
    return at + 1 < len(behind) and behind[at + 1] in lexicon().titles


def _is_of_thing(words: Sequence[str], gaps: Sequence[str], first: int) -> bool:
    """Whether the subject right before a verb is a common noun with an article that names no people."""
    at, light = first, grammars("en", "auxiliaries", "light", "forms_of_be")
    while at and (words[at - 1] in light or is_adverb(words[at - 1])):
        at -= 1
    if not at or words[at - 1] == SILENT or not _BREAKS.isdisjoint(gaps[at - 1]):
        return False
    head = words[at - 1]
    articles = grammars("en", "determiners", "demonstratives")
    opened = any(words[k] in articles for k in range(max(0, at - _SUBJECT), at - 1))
    return head in ("it", "this", "that") or (opened and not names_people(head))


@cache
def _rules() -> Mapping[tuple[str, str, str], _Rule]:
    """The rules by kind, form and words of each cue."""
    table: dict[str, Any] = shipped("chrono.events", "conditions.yaml")
    classes: dict[str, list[str]] = table["classes"]
    found = {}
    for entry in table["rules"]:
        sets = (frozenset(_listed(entry.get(part, ()), classes)) for part in ("near", "leads", "unless"))
        near, leads, unless = sets
        ends, passive, of_somebody = (bool(entry.get(part)) for part in ("ends", "passive", "of_somebody"))
        rule = _Rule(near, leads, unless, ends, passive, of_somebody)
        for cue in entry["cues"]:
            for pattern in expanded(cue, entry["kind"]):
                found[pattern.kind, pattern.form, " ".join(pattern.words)] = rule
    return found


def _listed(words: Iterable[str], classes: Mapping[str, Sequence[str]]) -> Iterable[str]:
    """The words, those of a class for "@class"."""
    for word in words:
        yield from classes[word[1:]] if word.startswith("@") else (word,)
