"""A gathering that a heading names and a line under it dates: "# River Symposium", then "Utrecht, 4–6 September 2023".

The line holds a place, a label, a weekday or an hour beside its date, and nothing else. To let it hold more, extend
`is_only_a_date`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from chrono.events.days.anchors import Anchor
from chrono.events.drafts import Draft, Span
from chrono.events.layout.line_labels import labels_a_date, labels_what
from chrono.events.layout.markup import bare
from chrono.events.layout.segments import Unit
from chrono.events.sentences.sentence import Sentence
from chrono.events.words.cues import NAMING_FORMS, NOUN_FORMS, Cue, has_phrase
from chrono.events.words.kinds import GATHERINGS, grammar
from chrono.events.words.labels import kind_of_label
from chrono.when import When

if TYPE_CHECKING:
    from chrono.events.reader import Reader

__all__ = ["any_noun", "are_fields", "draft_of", "is_kept_up", "is_only_a_date", "is_programme", "titled_gatherings"]

_HEAD_UNITS, _UNDER = 4, 5
_LONGEST_NAME, _LONGEST_REST = 14, 6
_NOTICE_UNITS, _LONGEST_LABEL = 20, 24
_LONGEST_DAYS = 40
_LINE = 120  # characters
_FIELD = re.compile(r"[\s*_]*[^\W\d_][^:|\n]{1,30}?\s?:[\s*_]*\S")  # "**Place:** Lund"
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


def is_programme(title: str, language: str) -> bool:
    """Whether a title says that what follows is still to come: a programme, an agenda, a call for papers."""
    return has_phrase(_WORD.findall(title.casefold()), grammar("programmes", language))


def is_kept_up(title: str, language: str) -> bool:
    """Whether a title says that what follows goes up to now, whenever it is read: "1993 to present"."""
    return has_phrase(_WORD.findall(title.casefold()), grammar("kept_up", language))


def titled_gatherings(reader: Reader) -> list[Draft]:
    """At most one draft: the gathering that the head of the document, or a notice in it, names and dates."""
    units = reader.layout.units
    if (noticed := _noticed(reader)) is not None:
        return [noticed]
    for index, unit in enumerate(units[:_HEAD_UNITS]):
        if not _is_line(reader, unit) or unit.side:
            continue
        cue = _named(reader.sentence(index))
        invites = cue is None and _invites(reader)
        if cue is None and not invites:
            continue
        for below in units[index + 1 : index + 1 + _UNDER]:
            dated = _dated(reader, below)
            if dated is not None and (cue is not None or _calls(reader, index, below, dated)):
                reader.claimed |= {one.start for one in reader.anchors_in(below)} | {dated.start, unit.start}
                if below.form == "heading" and not reader.minutes:
                    dated = _all_days(reader, dated)
                return [draft_of(reader, unit, below, cue or any_noun(reader.sentence(index)), dated)]
    return []


def _noticed(reader: Reader) -> Draft | None:
    """What a notice calls to by its labels: "What: Opening of the new quay", "When: Tuesday, 16 March 2021"."""
    units = reader.layout.units[:_NOTICE_UNITS]
    for index, unit in enumerate(units):
        label, colon, _ = reader.plain[unit.start : min(unit.end, unit.start + _LONGEST_LABEL)].partition(":")
        if not colon or unit.side or not labels_what(label):
            continue
        for below in units[index + 1 : index + 1 + _UNDER]:
            dated = _dated(reader, below)
            if dated is not None and labels_a_date(reader.plain[below.start : dated.start], inviting=True):
                reader.claimed |= {one.start for one in reader.anchors_in(below)} | {unit.start}
                draft = draft_of(reader, unit, below, _announced(reader.sentence(index)), dated)
                draft.title = bare(reader.plain[unit.start + len(label) + 1 : unit.end]).strip(" *_.")
                return draft
    return None


def _announced(sentence: Sentence) -> Cue | None:
    """The first noun of an event in what a notice names, "the opening of the fair"; of a gathering where it is weak."""
    nouns = [cue for cue in sentence.cues if cue.noun]
    return next((cue for cue in nouns if not cue.weak), None) or next((c for c in nouns if c.kind in GATHERINGS), None)


def _calls(reader: Reader, index: int, below: Unit, dated: Anchor) -> bool:
    """Whether the label of a date calls to what the heading names: "When:", or "Date:" under a gathering's noun."""
    label = reader.plain[below.start : dated.start]
    noun = any_noun(reader.sentence(index)) is not None
    return labels_a_date(label, inviting=not noun)


def _is_line(reader: Reader, unit: Unit) -> bool:
    """Whether a unit is a heading, or a line that ends as none of a text; it has no date but a year in its name."""
    years = all(one.when.precision == "year" and one.role == "at" for one in reader.anchors_in(unit))
    line = unit.form == "sentence" and reader.plain[unit.end - 1] not in ".!?:;," and unit.end - unit.start < _LINE
    return years and (unit.form == "heading" or line)


def _invites(reader: Reader) -> bool:
    """Whether the head of the document says where it is, as the page of an event does: "Where: Guildhall"."""
    if reader.minutes:
        return False
    labels = grammar("place_labels", reader.document.language)
    lines = (reader.plain[unit.start : unit.end] for unit in reader.layout.units[: _HEAD_UNITS + _UNDER])
    fields = (field for line in lines for field in line.split("|"))
    return any(
        colon and bare(label).casefold().strip(" *_\xa0") in labels
        for label, colon, _ in (field.partition(":") for field in fields)
    )


def any_noun(sentence: Sentence) -> Cue | None:
    """The noun of a gathering in a heading, be it weak: "Public lecture: The rivers"."""
    forms = NOUN_FORMS if sentence.language == "en" else NAMING_FORMS  # whose cues do not say what is a noun
    return next((cue for cue in sentence.cues if cue.kind in GATHERINGS and cue.form in forms), None)


def _named(sentence: Sentence) -> Cue | None:
    """The noun of the gathering in a heading that is a name and says nothing that anybody does."""
    if len(sentence.tokens) > _LONGEST_NAME or any(c.form in ("third", "past", "base") for c in sentence.cues):
        return None
    nouns = [cue for cue in sentence.cues if cue.kind in GATHERINGS - {"visit"} and cue.noun and not cue.weak]
    return next((cue for cue in reversed(nouns) if _has_name(sentence, cue)), None)


def _has_name(sentence: Sentence, cue: Cue) -> bool:
    """Whether the noun is part of a name: "River Symposium", "Symposium on Rivers"; not in "Meeting notes"."""
    before = cue.first > 0 and sentence.text[sentence.tokens[cue.first - 1].start].isupper()
    after = cue.last + 1 < len(sentence.tokens) and sentence.tokens[cue.last + 1].word in ("of", "on", "for")
    return sentence.text[cue.start].isupper() and (before or after)


def _dated(reader: Reader, unit: Unit) -> Anchor | None:
    """The date of a line that tells nothing else."""
    inside = [one for one in reader.anchors_in(unit) if not one.deictic and not one.partial]
    days = [one for one in inside if one.when.precision in ("day", "time") or (one.when.days or 999) <= _LONGEST_DAYS]
    until = inside[1:] and inside[1].timed and inside[1].when.earliest == inside[0].when.earliest
    if not days or len(inside) != 1 + bool(until) or unit.side:
        return None
    one = days[0]
    before, after = reader.plain[unit.start : one.start], reader.plain[inside[-1].end : unit.end]
    return one if is_only_a_date(before, after) else None


def _all_days(reader: Reader, first: Anchor) -> Anchor:
    """The first day of a programme that has a heading for each, as the stretch of all of them."""
    heads = [unit for unit in reader.layout.units if unit.form == "heading" and unit.start > first.start]
    days = [one for unit in heads if (one := _dated(reader, unit)) is not None and first.when.before(one.when)]
    last = max((one.when for one in days), key=lambda when: when.latest.number if when.latest else 0, default=None)
    if last is None or first.when.earliest is None or last.latest is None:
        return first
    if last.latest.number - first.when.earliest.number > _LONGEST_DAYS:
        return first
    return attrs.evolve(first, when=When.between(first.when, last))


def is_only_a_date(before: str, after: str) -> bool:
    """Whether what stands beside a date is a label of it, or the name of a place."""
    if ":" in before and kind_of_label(before, "en") is not None:
        return False
    if bare(before).strip(" ,.;:()–—-").casefold() in grammar("stamped", "en"):
        return False
    rest = "" if are_fields(after) else bare(after).strip(" ,.;:()–—-")
    lead = "" if labels_a_date(before) else bare(before).strip(" ,.;:()–—-")
    words = re.findall(r"[^\W\d_]+", f"{lead} {rest}")
    return len(words) <= _LONGEST_REST and all(word[0].isupper() or len(word) <= 2 for word in words)


def are_fields(after: str) -> bool:
    """Whether nothing but further fields of a form follows a date on its line: "| Duration: 3 hours | Place: Lund"."""
    first, *fields = after.split("|")
    return bool(fields) and not first.strip(" *_") and all(_FIELD.match(bare(field)) for field in fields)


def draft_of(reader: Reader, head: Unit, below: Unit, cue: Cue | None, one: Anchor) -> Draft:
    """What a heading names, with the date of the line below it."""
    date = reader.teller.date
    ahead = one.when.earliest is not None and date is not None and date.before(one.when)
    calls = date is None and labels_a_date(reader.plain[below.start : one.start], inviting=True)
    planned = ahead or calls or (reader.teller.programme and (date is None or not reader.teller.known))
    mark = (cue.start, cue.end) if cue else None
    spans = [Span(below.start, below.end, ((one.start, one.end),)), Span(head.start, head.end, (mark,) if mark else ())]
    status, kind = "planned" if planned else "held", cue.kind if cue else "forum"
    draft = Draft(kind, one.when, one.basis, status, spans, (head.start, head.end), "titled", mark)
    draft.title = re.split(r"\s+[–—:|-]\s+|:\s", bare(reader.plain[head.start : head.end]).strip())[0]
    draft.form, draft.own = "noun", True
    draft.signs["the heading names it and the line below dates it"] = 0.1
    return draft
