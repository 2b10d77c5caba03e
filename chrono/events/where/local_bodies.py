"""The town of a branch that is opened, of a court that rules, and of an entry that ends with it.

Each is a function from the names of a document and a draft to the place, None where it does not say; `local_place`
asks them in turn.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from chrono.events.drafts import Draft
from chrono.events.names.finding import Names
from chrono.events.words.lexicon import lexicon
from chrono.model import Place

__all__ = ["local_place"]

_REACH = 60  # characters behind a verb, or the beginning of a clause, in which its place stands
_BRANCHED = frozenset({"founding", "opening", "launch", "milestone", "termination", "change"})
_MADE_SO = re.compile(r"(?: (?:its|the|an?|their|his|her|our|new|first|second|third|own|former|large|small|\w+est))*+ ")
_VERB = re.compile(r"\W*(\w+)")
_SMALL_WORDS = re.compile(r"(?: [a-z-]+){1,3}")
_THE = re.compile(r"\W*(?:(?:[Tt]he|[Aa]) )?")
_SITTING = r"(?:Courts?|Legislature|Parliament|Senate|(?:General|National) Assembly)"
_COURT = re.compile(rf"(?:['’]s)?(?: [A-Z]\w+){{0,2}}? {_SITTING}\b|(?:['’]s)? (?:\w+ )?(?:court|parliament)\b")
_COURT_OF = re.compile(rf"{_THE.pattern}(?:[A-Z]\w+ ){{0,2}}{_SITTING} of (?:the )?")
_IN_ENTRY = re.compile(r"[,(|] [*_`]*\Z|\(\Z")


def local_place(names: Names, draft: Draft, *, english: bool) -> Place | None:
    """Where something was by the name of an office, court or entry; only entries are alike in every language."""
    found = (_branched(names, draft) or _at_court(names, draft)) if english else None
    return found or _closing(names, draft)


def _branched(names: Names, draft: Draft) -> Place | None:
    """The town of the branch that is opened or closed: "opened its first Lyon office"."""
    if draft.kind not in _BRANCHED:
        return None
    text, verb = names.text, _VERB.match(names.text, _behind_opening_date(draft))
    if verb is not None and verb[1].casefold() in lexicon().opening_verbs:
        end = verb.end()
    elif draft.cue is not None:
        end = draft.cue[1]
    else:
        return None
    for mention in names.places_within(end, end + _REACH):
        if mention.relation or mention.position or not _MADE_SO.fullmatch(text, end, mention.start):
            continue
        behind = _SMALL_WORDS.match(text, mention.end)
        if behind and not lexicon().branches.isdisjoint(behind.group().split()):
            return mention.place
    return None


def _at_court(names: Names, draft: Draft) -> Place | None:
    """Whose court or parliament rules: "the Georgia Court of Appeals ruled", "the Supreme Court of Peru upheld"."""
    text, start = names.text, _behind_opening_date(draft)
    for mention in names.places_within(start, min(draft.subject[1], start + _REACH)):
        heads = mention.position in ("head", "") and _THE.fullmatch(text, start, mention.start)
        if heads and _COURT.match(text, mention.end):
            return mention.place
        if mention.relation == "of" and _COURT_OF.fullmatch(text, start, mention.start):
            return mention.place
    return None


def _closing(names: Names, draft: Draft) -> Place | None:
    """The town that closes an entry beside its country, no sentence: "Clerk, Grain Board, Lyon, France (2014)"."""
    text, span = names.text, draft.spans[0]
    found = names.places_within(span.start, span.end)
    for mention, outer in pairwise(found):
        free = mention.relation in ("", "in") and mention.position == "" and outer.position == "context"
        if free and mention.kind in ("city", "capital", "town") and _IN_ENTRY.search(text, span.start, mention.start):
            rest = "".join(text[a:b] for a, b in _apart_from(draft.spans[0].marks, outer.end, span.end))
            if not any(sign.isalpha() or sign == "." for sign in rest):
                return mention.place
    return None


def _apart_from(marks: Sequence[tuple[int, int]], start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretches of a span that are in none of its marks, which are in order."""
    for first, last in sorted(marks):
        if first >= start:
            yield start, first
            start = last
    yield start, end


def _behind_opening_date(draft: Draft) -> int:
    """Where the clause of an event begins, behind the date that opens it."""
    begin = draft.subject[0]
    return next((end for start, end in draft.spans[0].marks if 0 <= start - begin < len("* **")), begin)
