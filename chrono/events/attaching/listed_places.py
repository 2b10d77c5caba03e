"""Dates of one verb that each have a place: "held in 1950 (Ulm), 1954 (Lund)", "on 3 May in Ulm and 5 May in Lund".

Each date has the verb of the first, and its event is told with its own place alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from chrono.events.attaching.attach import Tie
from chrono.events.drafts import Draft
from chrono.events.sentences.sentence import Sentence
from chrono.events.sentences.shortening import without_tail
from chrono.events.words.gazetteer import gazetteer

__all__ = ["place_listed", "tell_places", "with_its_place"]

_NAME = r"[^\W\d_a-z][\w.’'-]*(?:,? (?:(?:and|de|of|del|la|am|sur) )?[^\W\d_a-z][\w.’'-]*){0,4}"
_BEHIND = re.compile(rf" ?\((?P<place>{_NAME})\)")
_BEFORE = re.compile(
    rf"(?:[,;]|\)|\b(?:in|at|and)) (?:and )?(?:in |at )?(?P<place>{_NAME})(?: \(|,? (?:in|on) (?:the )?)\Z"
)
_REACH = 70  # characters beside a date in which its place stands
# Between two dates of such a row.
_PLACE_FIRST = re.compile(rf"\)?(?:[,;]|[,;]? and| &) (?:and )?(?:in |at )?{_NAME}(?: \(|,? (?:in|on) (?:the )?)")
_DATE_FIRST = re.compile(rf" ?\({_NAME}\)(?:[,;]|[,;]? and| &) (?:and )?(?:in |on )?(?:the )?")
# The same, without brackets and in lines that are wrapped: the place behind each date.
_WRAPPED = r"[^\W\d_a-z][\w.’'-]*(?:,?\s+[^\W\d_a-z][\w.’'-]*){0,4}"
_AT_PLACE = re.compile(rf"\s+(?:in|at)\s+{_WRAPPED}")
_PLACE_BEHIND = re.compile(
    rf"(?P<place>\s+(?:in|at)\s+{_WRAPPED})(?:,|,?\s+and)\s+(?:again\s+)?(?:(?:on|in)\s+)?(?:the\s+)?"
)
# No verb of its own behind the last place: "and in 1901 in Lund was ratified".
_ENDS_ROW = re.compile(
    rf"{_AT_PLACE.pattern}(?:\s*(?:\Z|[.;:!?)])|(?:,|,?\s+and)\s+(?:(?:on|in)\s+)?(?:[A-Z]\w+\s+)?\d)"
)
_PAIR = 2
_NEAR = 30  # characters from a place to its date
_Span = tuple[int, int]


def with_its_place(sentence: Sentence, before: Tie, one: Tie) -> bool:
    """Whether nothing but places stands between two dates of a row: "1950 (Ulm), 1954 (Lund)"."""
    start, end = before.anchor.end, one.anchor.start
    between = sentence.text[start : end + 1]
    if end - start > _REACH or not ("(" in between or " in" in between or " on " in between):
        return False
    return any(row.fullmatch(sentence.text, start, end) for row in (_DATE_FIRST, _PLACE_FIRST)) or (
        _PLACE_BEHIND.fullmatch(sentence.text, start, end) is not None
        and _ENDS_ROW.match(sentence.text, one.anchor.end) is not None
    )


def place_listed(text: str, date: _Span, floor: int) -> _Span | None:
    """The offsets of the place in brackets behind a date, or before the date that is in brackets, from `floor` on."""
    if (named := _BEHIND.match(text, date[1])) is None:
        named = _BEFORE.search(text, max(floor, date[0] - _REACH), date[0])
    if named is None or named["place"].partition(",")[0] not in gazetteer():
        return None
    return named.span("place")


def tell_places(sentence: Sentence, one: Tie, ties: Sequence[Tie], draft: Draft) -> None:
    """Name an event of such a row by its verb and its own place: "The fair was held in Lund"."""
    text, row = sentence.text, [other for other in ties if other.cue == one.cue and not other.anchor.deictic]
    if len(row) < _PAIR or one not in row or one.cue is None or sentence.language != "en" or draft.title:
        return
    if not any(with_its_place(sentence, row[at], row[at + 1]) for at in range(len(row) - 1)):
        return
    if others := _behind_the_others(text, row, row.index(one)):
        draft.beside = others
        return
    own, first = (place_listed(text, (other.anchor.start, other.anchor.end), sentence.start) for other in (one, row[0]))
    if own is None or first is None:
        return
    end = min(first[0], row[0].anchor.start)
    if end + _NEAR < row[0].anchor.start:
        return
    begin = sentence.tokens[one.clause[0]].start
    if not begin < one.cue.end <= end or "," in text[one.cue.end : end].rstrip(" ,"):
        return
    told = without_tail(text[begin:end], "en")
    draft.title = f"{told[:1].upper()}{told[1:]} in {text[slice(*own)]}"


def _behind_the_others(text: str, row: Sequence[Tie], own: int) -> list[_Span]:
    """What a row with places behind its dates says of the other dates: "3 May in Ulm and", " and 5 May in Lund"."""
    dates = [one.anchor for one in row]
    places = [_PLACE_BEHIND.fullmatch(text, one.end, following.start) for one, following in pairwise(dates)]
    last = _AT_PLACE.match(text, dates[-1].end)
    if last is None or None in places:
        return []
    ends = [*(place.end("place") for place in places if place is not None), last.end()]
    before, behind = (dates[0].start, dates[own].start), (ends[own], ends[-1])
    return [(start, end) for start, end in (before, behind) if start < end]
