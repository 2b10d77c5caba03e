"""Of several places the one that stands beside the date of the event, and where a battle was fought.

A place beside another date is where something else was: "in Lyon on 3 May, in Lund on 4 May".
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from chrono.events.drafts import Draft
from chrono.events.names.finding import Names
from chrono.events.names.places import PlaceMention
from chrono.events.words.lexicon import lexicon
from chrono.events.words.phrases import any_phrase, phrases
from chrono.model import Place

__all__ = ["fought_at", "places_of_date"]

_BESIDE_PLACE = re.compile(rf"\s+(?:(?:\(|{any_phrase('between_place_and_date')})\s*){{0,2}}(?:the\s)?")
_FOUGHT = re.compile(
    rf"\b(?:(?:{any_phrase('battles_of')})\s(?:of|on|at)|(?:{any_phrase('fought_over')})ed(?:\sboth)?)"
    r"\s(?:the\s(?:(?:city|town|island|fortress|kingdom|port)\sof\s)?)?$",
    re.IGNORECASE,
)
_OF_NAME = re.compile(r"\s(?:of|on|at)\s(?:the\s)?(?=[^\W\d_a-z])")
_HOLDER = re.compile(r", (?:(?:[^\W\d_a-z]\.)+|[^\W\d_a-z]\w*(?: [^\W\d_a-z]\w*){0,2}),?(?= [a-z(])")
# Between two dates of one list: "on 4 April, 18 April and 3 May".
_LISTED = re.compile(
    rf"(?:[\s,;&–-]|(?:{any_phrase('lists_dates')})\b|\d{{1,4}}+(?:st|nd|rd|th)?|[^\W\d_a-z]\w*+\.?)*+"
)
_WORD = re.compile(rf"\b(?:{any_phrase('lists_dates')})\b|([^\W\d_a-z]\w+)")
_LONGEST_LIST = 80  # characters
_TODAY = frozenset(phrases("parts_of_today"))


def places_of_date(
    text: str, located: list[PlaceMention], draft: Draft, dates: Sequence[tuple[int, int]]
) -> list[PlaceMention]:
    """The places without those that stand beside another date than the event's own; `dates` are those of the text."""
    own = [mark for mark in draft.spans[0].marks if mark != draft.cue]
    beside = {m.start: _own_or_other(text, _date_beside(text, m, dates), own) for m in located}
    mine = [m for m in located if beside[m.start] in own]
    if {None, *own}.issuperset(beside.values()):  # "returned to Lyon in 1885, leaving his sons in Lund"
        before = [m for m in mine if m.end <= (beside[m.start] or (0, 0))[0]]
        return before[:1] if before[:1] == located[:1] else located
    return mine or [m for m in located if beside[m.start] is None]


def _own_or_other(text: str, date: tuple[int, int] | None, own: Sequence[tuple[int, int]]) -> tuple[int, int] | None:
    """The event's own date for one that is listed with it or the same day: "in Lyon on 3 May and 4 May", "today"."""
    if date is None or date in own:
        return date
    for mark in own:
        (_, end), (start, _) = sorted((date, mark))
        said, meant = text[slice(*date)].casefold(), text[slice(*mark)].casefold()
        if said == meant or _are_listed(text, end, start) or {said, meant} <= _TODAY:
            return mark
    return date


def _are_listed(text: str, end: int, start: int) -> bool:
    """Whether only days and months, commas and "and" stand between two dates."""
    if start - end > _LONGEST_LIST or not (
        text[start].isdigit() or text[start].isupper() or text.startswith("the Year", start)
    ):
        return False
    calendar = lexicon().calendar
    named = all(not word or word.casefold() in calendar for word in _WORD.findall(text, end, start))
    return named and _LISTED.fullmatch(text, end, start) is not None


def _date_beside(text: str, mention: PlaceMention, dates: Sequence[tuple[int, int]]) -> tuple[int, int] | None:
    """The date that only a preposition parts from a place."""
    first = bisect_left(dates, (mention.end, 0))
    for start, end in dates[max(0, first - 1) : first + 1]:
        behind = start >= mention.end and _BESIDE_PLACE.fullmatch(text, _behind_holder(text, mention.end), start)
        if behind or (end <= mention.start and _BESIDE_PLACE.fullmatch(text, end, mention.start)):
            return start, end
    return None


def _behind_holder(text: str, end: int) -> int:
    """Where the country or state that follows a place ends: "in Lyon, France, on 3 May"."""
    holder = _HOLDER.match(text, end) if text.startswith(", ", end) else None
    return holder.end() if holder is not None else end


def fought_at(names: Names, draft: Draft, dates: Sequence[tuple[int, int]]) -> Place | None:
    """The place of "the siege of Dunmore"; of "the siege of Anfield in 1805 and the sack of Dunmore" its own."""
    text, (first, last) = names.text, draft.subject
    noun = draft.cue[1] - (len(" of") if text.endswith(" of", *draft.cue) else 0) if draft.cue else first
    if named := _OF_NAME.match(text, noun):
        first = last = named.end()
    elif draft.cue and draft.spans[0].marks[-1][0] > draft.cue[1]:
        last = draft.spans[0].marks[-1][0]
    for mention in names.places_within(*draft.subject):
        if first <= mention.start <= last and _FOUGHT.search(text, max(0, mention.start - 30), mention.start):
            beside = _date_beside(text, mention, dates)
            if beside is None or _own_or_other(text, beside, draft.spans[0].marks) in draft.spans[0].marks:
                return mention.place
    return None
