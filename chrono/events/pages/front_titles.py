"""A gathering that a title beside the text names and dates: "Call for papers: River Symposium, Utrecht, 4–6 May 2023".

Such a title (of front matter, of a field) is no part of the text: the event rests on the first line that speaks of the
gathering.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from chrono.dates.titled_day import only_date
from chrono.events.drafts import Draft, Span
from chrono.events.layout.markup import bare
from chrono.events.words.cues import Cue
from chrono.events.words.kinds import GATHERINGS
from chrono.when import When

if TYPE_CHECKING:
    from chrono.events.reader import Reader

__all__ = ["TitledDay", "day_of_title", "gatherings_of_title"]

_HEAD = 2_000  # characters in which a title that is part of the text stands
_LONGEST_DAYS, _MOST_QUOTES = 40, 3
_TOLD = ("third", "past", "base", "participle")


@attrs.frozen
class TitledDay:
    """The day or days of a gathering that a title names; `noun` is its word there, `planned` whether it is ahead."""

    when: When
    kind: str
    noun: str
    planned: bool


def day_of_title(reader: Reader) -> TitledDay | None:
    """The gathering that the title beside the text names with its day, None where it names none or tells a story."""
    title = bare(reader.document.title or "")
    head = reader.plain[:_HEAD] if any(map(str.isdigit, title)) else title
    if title in head or title in bare(head):  # the first is quicker, and mostly enough
        return None
    at, when = _only_day(title, reader.document.language)
    if when is None:
        return None
    cues = [cue for cue in reader.matcher.find(reader.words_of(title)) if not cue.weak]
    nouns = [cue for cue in cues if cue.kind in GATHERINGS - {"visit"} and cue.noun and cue.end <= at]
    if not nouns or any(cue.form in _TOLD for cue in cues):
        return None
    date = reader.teller.date
    ahead = date is not None and date.before(when)
    planned = ahead or (reader.teller.programme and not reader.teller.known)
    return TitledDay(when, nouns[-1].kind, title[nouns[-1].start : nouns[-1].end], planned)


def _only_day(title: str, language: str) -> tuple[int, When | None]:
    """The one day, or stretch of days, that a title gives in full, and where; None where it gives none or several."""
    mention = only_date(title, language)
    when = mention.when if mention else None
    if mention is None or when is None or when.earliest is None or when.precision not in ("day", "interval"):
        return 0, None
    return (mention.start, when) if (when.days or 999) <= _LONGEST_DAYS else (0, None)


def gatherings_of_title(reader: Reader) -> list[Draft]:
    """At most one draft: the gathering of the title, resting on the lines that speak of it and of no other time."""
    day = reader.titled_day
    if day is None:
        return []
    spans: list[Span] = []
    for index in reader.units_with((day.noun.casefold(), day.noun.capitalize())):
        unit, cue = reader.layout.units[index], _cue(reader, index, day)
        inside = reader.anchors_in(unit)
        if cue is None or unit.side or not all(one.deictic and one.when.precision == "year" for one in inside):
            continue
        reader.claimed |= {one.start for one in inside}
        spans.append(Span(unit.start, unit.end, ((cue.start, cue.end),)))
    if not spans:
        return []
    status, first = "planned" if day.planned else "held", spans[0]
    draft = Draft(day.kind, day.when, "document", status, spans[:_MOST_QUOTES], (first.start, first.end), "titled")
    draft.cue, draft.form, draft.own = first.marks[0], "noun", True
    draft.title = _name(bare(reader.document.title or ""))
    draft.signs["the title of the document names and dates it"] = 0.1
    return [draft]


def _cue(reader: Reader, index: int, day: TitledDay) -> Cue | None:
    """The noun of the gathering in a unit."""
    return next((cue for cue in reader.sentence(index).cues if cue.form == "noun" and cue.kind == day.kind), None)


def _name(title: str) -> str:
    """The title without its date, and without the place before that."""
    return title.split(", ")[0]
