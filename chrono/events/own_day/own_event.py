"""What a document tells of its own day without naming it: its headline, its lead, its welcome, its minutes.

The rules are in `own_report` and the modules beside it; each says for one unit whether it tells of the document's own
day, and with which cue. Where the document has no date the event stays undated.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from chrono.events.attaching.year_names import begins_name, dates_minutes
from chrono.events.days.anchors import Anchor
from chrono.events.drafts import Draft, Span
from chrono.events.layout.segments import Unit
from chrono.events.own_day.own_report import BESIDE_DATES, LEADING, OCCASION, RULES
from chrono.events.own_day.own_unit import LEAD_UNITS, OwnUnit, Rule
from chrono.events.own_day.prolonged import PROLONGED, title_of_prolonged
from chrono.events.pages.dated_sections import FEWEST_DATED
from chrono.events.reporting.during import journey_above
from chrono.events.sentences.mood import Mood
from chrono.events.sentences.sentence import Sentence, clause_around
from chrono.events.words.cues import Cue
from chrono.events.words.kinds import GATHERINGS, grammar, heading_words
from chrono.events.words.phrases import any_phrase, phrases
from chrono.when import When

if TYPE_CHECKING:
    from chrono.events.reader import Reader

__all__ = ["own_events"]

_SHORTEST_REPORT = 40  # characters of its first sentence
_TALLY = re.compile(rf"\b\d[\d,.]*\s+(?:\w+\s+){{0,2}}(?:{any_phrase('tallied')})\s*$")
_MANY = re.compile(rf"\b(?:{any_phrase('many_of')})\s+(?:[\w-]+\s+){{0,2}}\Z", re.IGNORECASE)
# "One week after the flood, the mayor signed …": a day of its own, though nobody can say which.
_COUNTED_FROM = re.compile(rf"\b(?:{any_phrase('counted_from')}) \w")
_MANY_REACH = 40  # characters
_NOT_LONG = 31  # days
_HINTS = phrases("hints_of_own_day")


def own_events(reader: Reader) -> list[Draft]:
    """The events of the document's own day, or undated ones where it has none."""
    drafts: list[Draft] = []
    titled, first, posted = _titled(reader), _first_sentence(reader), set(_below_datelines(reader))
    for index in sorted({*_candidates(reader), *posted}):
        unit = reader.layout.units[index]
        if unit.side or unit.end - unit.start > 1200 or unit.start in reader.claimed:
            continue
        annals = len(reader.dated_headings) >= FEWEST_DATED and index not in posted
        if annals and not reader.dated_headings.keys().isdisjoint(unit.heads):
            continue  # of the day above it
        own = OwnUnit(reader, index, unit, titled, opens=index == first or index in posted)
        rules = [rule for rule in RULES if rule.may_tell(own)]
        sentence = reader.sentence(index) if rules else None
        if sentence is None or any(a.start in reader.claimed for a in sentence.anchors):
            continue
        says_when = not all(_says_nothing_else(reader, a) or _is_of_a_thing(sentence, a) for a in sentence.anchors)
        if says_when or (not reader.news and _COUNTED_FROM.search(own.letters)):
            rules = [rule for rule in rules if rule in BESIDE_DATES]
        told = _told(own, sentence, rules)
        told = [_of_journey(own, draft) for draft in told] if not drafts else told
        drafts += [draft for draft in told if not _is_of_another_day(own, draft)]
    return drafts


def _of_journey(own: OwnUnit, draft: Draft) -> Draft:
    """What the opening lines report, as of the journey whose days they gave before: "She held talks with the King"."""
    if (
        LEADING not in draft.signs
        or "today" in own.letters
        or (journey := journey_above(own.reader, own.index)) is None
    ):
        return draft
    draft.when, draft.basis, draft.own = journey.when, "narrative", False
    return draft


def _is_of_another_day(own: OwnUnit, draft: Draft) -> bool:
    """Whether the opening lines gave another day of what they report, not long before, and then tell of no date."""
    day = draft.when.earliest if draft.when is not None else None
    if LEADING not in draft.signs or not draft.own or day is None:
        return False
    above = (one.when for unit in own.reader.layout.units[: own.index] for one in own.reader.anchors_in(unit))
    told = (one.latest for one in above if one.precision == "day" and one.latest is not None)
    return any(0 < day.number - one.number <= _NOT_LONG for one in told)


def _told(own: OwnUnit, sentence: Sentence, rules: list[Rule]) -> list[Draft]:
    """What the first of the rules tells that finds anything."""
    for rule in rules:
        cues = [
            found
            for found in rule.find(own, sentence)
            if not _TALLY.search(sentence.text, sentence.start, found[0].start) and not _is_of_many(sentence, found[0])
        ]
        if cues:
            made = [_draft(own.reader, own.unit, sentence, cue, mood, why) for cue, mood, why in cues]
            if rule is PROLONGED:
                made[0].title = title_of_prolonged(sentence, cues[0][0])
            if rule is OCCASION and len(made) == 2 and made[0].kind == "meeting":
                made[0].host = made[1]
            return made
    return []


def _is_of_many(sentence: Sentence, cue: Cue) -> bool:
    """Whether a noun of gatherings counts those of a long time."""
    if cue.form != "nouns":
        return False
    return _MANY.search(sentence.text[max(sentence.start, cue.start - _MANY_REACH) : cue.start]) is not None


def _is_of_a_thing(sentence: Sentence, one: Anchor) -> bool:
    """Whether a date is that of older minutes, or a year that begins a name."""
    return dates_minutes(sentence, one) or begins_name(sentence, one)


def _says_nothing_else(reader: Reader, one: Anchor) -> bool:
    """Whether a date in a sentence leaves it about the document's own day: the same day, or a vague one."""
    spoken = reader.date_at(one.start)
    if spoken is None:
        return False
    date = spoken.when
    hour = (
        reader.minutes
        and one.when.precision == "time"
        and (one.when.earliest, one.when.latest)
        == (
            date.earliest,
            date.latest,
        )
    )
    lasting = reader.minutes and one.role in ("throughout", "until", "since")
    return one.when == date or hour or lasting or (one.deictic and one.when.contains(date))


def _titled(reader: Reader) -> frozenset[str]:
    """The kinds of gathering that the title names: what the document is about."""
    title = reader.document.title or ""
    if not title:
        return frozenset()
    return frozenset(cue.kind for cue in reader.matcher.find(reader.words_of(title)) if cue.kind in GATHERINGS)


def _first_sentence(reader: Reader) -> int:
    """The index of the sentence that opens a report, -1 where the document has no day of its own."""
    date = reader.document.date
    if date is None or date.when.precision != "day" or reader.minutes or reader.layout.speakers:
        return -1
    if any(not grammar("reviews", "en").isdisjoint(heading_words(head)) for head in reader.heads):
        return -1
    units = reader.layout.units[: LEAD_UNITS + 3]
    found = (i for i, one in enumerate(units) if one.form == "sentence" and not one.side and not _is_title(reader, one))
    return next((i for i in found if units[i].end - units[i].start >= _SHORTEST_REPORT), -1)


def _below_datelines(reader: Reader) -> Iterator[int]:
    """The indexes of the sentences right below lines that only say on which day what follows was posted."""
    for index, (unit, below) in enumerate(pairwise(reader.layout.units), 1):
        line = reader.datelines.get(unit.start)
        if line is not None and line.end >= unit.end and below.form == "sentence" and not below.side:
            yield index


def _is_title(reader: Reader, unit: Unit) -> bool:
    """Whether a unit is the title of its document, with or without the day below it."""
    title = " ".join((reader.document.title or "").split())
    return bool(title) and " ".join(reader.document.text[unit.start : unit.end].split()).startswith(title)


def _candidates(reader: Reader) -> list[int]:
    """The units that may tell of the own day: the head of the document, and those with a hint of a rule."""
    units = reader.layout.units
    if reader.minutes or reader.sitting:
        return list(range(len(units)))
    head = range(min(LEAD_UNITS + 3, len(units)))
    return sorted({*head, *reader.units_with(_HINTS)})


def _draft(reader: Reader, unit: Unit, sentence: Sentence, cue: Cue, mood: Mood, why: str) -> Draft:
    document = reader.date_at(unit.start)
    when: When | None = document.when if document else None
    basis = (
        "none"
        if document is None
        else "document"
        if document.basis in ("explicit", "curated", "document")
        else document.basis
    )
    first, last = clause_around(sentence, cue.first, cue.last)
    subject = (sentence.tokens[first].start, sentence.tokens[max(first, last - 1)].end)
    span = Span(unit.start, unit.end, ((cue.start, cue.end),))
    draft = Draft(cue.kind, when, basis, mood.status, [span], subject, "own", (cue.start, cue.end), form=cue.form)
    draft.own, draft.lead = True, mood.perfect
    if reader.teller.programme and not reader.teller.known and mood.tense == "none" and mood.status == "held":
        draft.status = "planned"
    if unit.form == "item":
        draft.apart = f"item {unit.start}"
    if mood.status == "planned" and cue.form != "line" and not reader.teller.programme:
        draft.when, draft.basis, draft.own = None, "none", False
    titled = reader.titled_day
    if titled is not None and titled.kind == cue.kind and document is None:
        draft.when, draft.basis, draft.status = titled.when, "document", "planned" if titled.planned else "held"
    draft.signs[why] = 0.05
    if draft.when is None:
        draft.signs["the document has no date"] = -0.1
    return draft
