"""Dates of one verb that each have a place: "held in 1950 (Ulm), 1954 (Lund)", "held in Ulm (1950), Lund (1954)".

Each date has the verb of the first, and its event is told with its own place alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

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
_PAIR = 2
_NEAR = 30  # characters from a place to its date
_Span = tuple[int, int]


def with_its_place(sentence: Sentence, before: Tie, one: Tie) -> bool:
    """Whether nothing but places stands between two dates of a row: "1950 (Ulm), 1954 (Lund)"."""
    start, end = before.anchor.end, one.anchor.start
    between = sentence.text[start : end + 1]
    if end - start > _REACH or not ("(" in between or " in " in between or " on " in between):
        return False
    return any(row.fullmatch(sentence.text, start, end) for row in (_DATE_FIRST, _PLACE_FIRST))


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
