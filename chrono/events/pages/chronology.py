"""Sections that stand under a date: what they tell without a date of their own happened then.

"### 2016", "12 March", "Date: 2023-11-22" over a list. Two such headings make a chronology; a single date over a page
is its dateline and dates nothing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import takewhile
from typing import TYPE_CHECKING

import attrs

from chrono.events.days.anchors import Anchor, known
from chrono.events.drafts import Draft, Span
from chrono.events.layout.markup import bare
from chrono.events.layout.segments import Unit
from chrono.events.pages.dated_sections import (
    FEWEST_DATED,
    FEWEST_SECTIONS,
    annals,
    dated_paragraphs,
    heading_units,
    is_date_alone,
    nearest_heading,
    nested_items,
    short_section,
    short_stretches,
    stretches,
    titled_years,
    version_in,
)
from chrono.events.pages.entry_titles import entry_titles, from_title
from chrono.events.pages.named_sections import named_section
from chrono.events.pages.sittings import as_sittings, decided_there
from chrono.events.pages.titled import are_fields
from chrono.events.reporting.reports import is_ahead_of, told_below, told_in
from chrono.events.reporting.teller import Teller
from chrono.events.sentences.mood import mood_of
from chrono.events.sentences.sentence import Sentence, clause_around, read_sentence
from chrono.events.words.cues import Cue
from chrono.events.words.kinds import GATHERINGS, grammar
from chrono.events.words.phrases import any_phrase

if TYPE_CHECKING:
    from chrono.events.reader import Reader

__all__ = ["chronology"]

_SHORTEST_ENTRY = 3  # words
_YEARS_AGO = 3  # what is told of a time so long before the day above it was not done on it
_SHORTEST_HEADLINE = 4  # words
_SHORTEST_SECTION = 2  # words
_REACH_OF_HABIT = 6  # words
_LEADING_ON = frozenset({"of", "on", "after", "before", "for", "to", "from", "at", "in", "about", "by", "since"})
_ABOVE = 80  # characters before a heading in which something stands where it is not the first
_LONGEST_NAME = 10  # words of a heading that is a gathering and its day
_NAMED_WITH_DAY = GATHERINGS - {"visit", "summit"} | {"termination"}
_ITEM_LEAD = 12  # characters before a date that opens its sentence
_BELOW = {"dated by the heading above": -0.1}
_VERSION_WORD = re.compile(rf"(?:{any_phrase('words_for_releases')})\s+", re.IGNORECASE)
_CAME_ABOUT = frozenset(
    {
        "founding",
        "signing",
        "adoption",
        "publication",
        "launch",
        "opening",
        "appointment",
        "termination",
        "award",
        "change",
        "announcement",
        "entry_into_force",
        "ceremony",
        "conflict",
        "death",
        "milestone",
    }
)


def chronology(reader: Reader) -> list[Draft]:
    """The events under dated headings that have no date of their own."""
    units = reader.layout.units
    titled = _headings(reader)
    dated = reader.dated_headings
    paragraphs = nested_items(reader) | (dated_paragraphs(reader) or annals(reader))
    news, years = _news(reader, dated), titled_years(reader)
    spans = stretches(reader)
    if len(dated) + len(spans) >= FEWEST_SECTIONS:
        dated = dated | short_stretches(reader, spans)
    sections = _short_sections(reader, dated)
    silent = dict.fromkeys(sections)
    if dated and len(dated) + len(spans) < FEWEST_DATED and not news:
        dated = {}
    drafts = titled + [draft for index, above in news.items() for draft in _in_the_news(reader, index, above)]
    governed = [
        (index, unit, above)
        for index, unit in enumerate(units if paragraphs or dated or years else ())
        if (above := _above(reader, index, paragraphs, dated, years)) is not None
        and not (unit.side or unit.form == "heading" or unit.speaker)
    ]
    governed = _without_note(reader, governed)
    stories = _stories(reader, governed)
    titles = {} if news else entry_titles(reader, dated)
    untold = set(titles.values())
    for index, unit, above in governed:
        if above.start in stories or index in titles:
            continue
        sentence = reader.sentence(index)
        opens = reader.layout.opens_block(unit) or _is_behind_date(reader, index, paragraphs)
        told = (
            _told_beside(reader, index, above, paragraphs)
            if sentence.anchors
            else _told(unit, sentence, above, reader.teller_of(unit), opens=opens)
        )
        if told and index - 1 in titles:
            start = units[index - 1].start
            told = [from_title(draft, start) for draft in told]
        drafts += told
        if told or sentence.anchors:
            silent.pop(unit.heads[-1] if unit.heads else -1, None)
            untold.difference_update(unit.heads)
    if len(silent) < len(sections):  # else they hold descriptions
        drafts += [draft for index in silent for draft in _whole_section(reader, index + 1, dated[index])]
    drafts += [
        draft
        for title, head in titles.items()
        if head in untold
        for draft in _whole_section(reader, title, dated[head])
    ]
    return as_sittings(drafts, reader.plain, reader.document.language)


def _is_behind_date(reader: Reader, index: int, paragraphs: Mapping[int, Anchor]) -> bool:
    """Whether a unit is the first one behind the date that opens its paragraph: "March 1911. The hall is built"."""
    one, before = paragraphs.get(reader.layout.units[index].block), reader.layout.units[index - 1]
    return one is not None and before.start <= one.start < before.end and is_date_alone(reader.plain, before, one)


def _told_beside(reader: Reader, index: int, above: Anchor, paragraphs: Mapping[int, Anchor]) -> list[Draft]:
    """What the first unit below a date tells of it, though it speaks of another year as well.

    "1911 / The mill, rebuilt in 1877, burns down": what was rebuilt is told of by its own date.
    """
    unit, sentence = reader.layout.units[index], reader.sentence(index)
    first = unit.heads[-1:] == (index - 1,) or _is_behind_date(reader, index, paragraphs)
    if not first or above.partial or above.when.earliest is None:
        return []
    year = above.when.earliest.year
    others = [one for one in sentence.anchors if one.basis != "narrative"]
    apart = all(one.when.earliest and one.when.earliest.year != year and one.basis == "explicit" for one in others)
    if not apart or sentence.anchors[0].start - unit.start <= _ITEM_LEAD:
        return []
    lead = attrs.evolve(above, start=unit.start, end=unit.start, text="", role="at")
    both = read_sentence(
        reader.plain, unit.start, unit.end, reader.document.language, reader.matcher, [lead, *sentence.anchors]
    )
    told = [draft for tie, draft in told_in(both, reader.teller_of(unit), "item") if tie.anchor.start == tie.anchor.end]
    for draft in told:
        draft.origin = "chronology"
        draft.spans = [attrs.evolve(span, marks=tuple(m for m in span.marks if m[0] < m[1])) for span in draft.spans]
        draft.signs |= _BELOW
    return told


def _above(
    reader: Reader,
    index: int,
    paragraphs: Mapping[int, Anchor],
    dated: Mapping[int, Anchor],
    years: Mapping[int, Anchor],
) -> Anchor | None:
    """The date above a unit: of its paragraph, of the heading over it, or of a titled year over a list or sentence."""
    unit = reader.layout.units[index]
    above = paragraphs.get(unit.block) or nearest_heading(dated, unit)
    if above is None and years and (unit.form == "item" or _is_first_below(reader, index)):
        return nearest_heading(years, unit)
    return above


def _without_note(reader: Reader, governed: list[tuple[int, Unit, Anchor]]) -> list[tuple[int, Unit, Anchor]]:
    """The governed units without the paragraph behind the last entry, where it alone is a sentence with its stop.

    Each date has one unit below it: "Dates are those of the register." closes the list.
    """
    if len(governed) <= FEWEST_SECTIONS or governed[-1][2] is not governed[-2][2]:
        return governed
    *entries, (_, note, _) = governed
    single = len({above.start for _, _, above in entries}) == len(entries)
    if not single or entries[-1][1].block == note.block or reader.plain[note.end - 1] != ".":
        return governed
    return governed if any(reader.plain[unit.end - 1] == "." for _, unit, _ in entries) else entries


def _stories(reader: Reader, governed: list[tuple[int, Unit, Anchor]]) -> set[int]:
    """Where the days stand below which a post tells of other years: it was written then, and nothing in it done."""
    years: dict[int, set[bool]] = {}
    for _, unit, above in governed:
        if above.when.precision == "day" and above.when.earliest is not None:
            of = above.when.earliest.year
            first = (one.when.earliest for one in reader.anchors_in(unit) if one.basis == "explicit")
            years.setdefault(above.start, set()).update(abs(day.year - of) >= _YEARS_AGO for day in first if day)
    return {start for start, long_ago in years.items() if long_ago == {True}}


def _short_sections(reader: Reader, dated: dict[int, Anchor]) -> list[int]:
    """The dated headings over a few words each, where there are several: such annals tell something in each."""
    found = [
        index
        for index, above in dated.items()
        if not (above.partial or above.deictic) and (below := short_section(reader, index))
        if below[0].form == "sentence" and not any(unit.side or unit.speaker for unit in below)
    ]
    return found if len(found) >= FEWEST_SECTIONS else []


def _whole_section(reader: Reader, index: int, above: Anchor) -> list[Draft]:
    """What a short section tells by its first sentence, where nothing in it has a kind."""
    unit = reader.layout.units[index]
    sentence, teller = reader.sentence(index), reader.teller_of(unit)
    if sentence.words and " ".join(sentence.words[:2]) in grammar("uneventful", "en"):
        return []
    if len(sentence.tokens) < _SHORTEST_SECTION or is_ahead_of(
        above, sentence.mood(None, (0, len(sentence.tokens))), teller
    ):
        return []
    return [_of_day(unit, sentence, above, None, teller)]


def _is_first_below(reader: Reader, index: int) -> bool:
    """Whether a unit is the first one under a heading, and no other sentence of its paragraph has a date."""
    units = reader.layout.units
    if index == 0 or units[index - 1].form != "heading":
        return False
    others = takewhile(lambda unit: unit.block == units[index].block, units[index + 1 :])
    return not any(reader.anchors_in(unit) for unit in others)


def _news(reader: Reader, dated: dict[int, Anchor]) -> dict[int, Anchor]:
    """The headlines under dated headings, each with its date, where there are enough to make a digest of the news."""
    found = {}
    for index, unit in heading_units(reader):
        above = nearest_heading(dated, unit) if index not in dated and not unit.side else None
        if above is not None and _is_statement(reader, index, unit):
            found[index] = above
    return found if len(found) >= FEWEST_SECTIONS else {}


def _is_statement(reader: Reader, index: int, unit: Unit) -> bool:
    """Whether a heading is a sentence: it ends as one, or says in the present or past what somebody does."""
    words = bare(reader.document.text[unit.start : unit.end]).strip(" []")
    return len(words.split()) >= _SHORTEST_HEADLINE and (
        words.endswith((".", "!", ".)"))
        or any(cue.form in ("third", "past") and not cue.weak for cue in reader.sentence(index).cues)
    )


def _in_the_news(reader: Reader, index: int, above: Anchor) -> list[Draft]:
    """What a headline tells of its day, and of the other dates in it."""
    unit, sentence = reader.layout.units[index], reader.sentence(index)
    others = [] if reader.claimed else [draft for _, draft in told_in(sentence, reader.teller, "sentence")]
    draft = _of_day(unit, sentence, above, _told_by_headline(sentence), reader.teller)
    draft.apart = f"headline {unit.start}"
    return [draft, *others]


def _told_by_headline(sentence: Sentence) -> Cue | None:
    """The cue of what a headline is about: an anniversary, its first verb with a tense, a verb of several, a noun."""
    free = [cue for cue in sentence.cues if not _follows_to(sentence, cue)]
    choices = (
        [cue for cue in free if cue.kind == "anniversary"],
        [cue for cue in free if cue.form in ("third", "past", "word")],
        [cue for cue in free if cue.form in ("base", "participle") and not cue.weak],
        [cue for cue in free if cue.noun and not cue.weak],
    )
    cue = next((found[0] for found in choices if found), None)
    gathering = next((c for c in free if c.kind in GATHERINGS and c.noun), None)
    begins = cue is not None and cue.kind in ("launch", "opening") and gathering is not None
    return gathering if begins and gathering and cue and 0 < cue.first - gathering.last <= 3 else cue


def _follows_to(sentence: Sentence, cue: Cue) -> bool:
    return cue.first > 0 and sentence.words[cue.first - 1] == "to"


def _headings(reader: Reader) -> list[Draft]:
    """Headings that are events themselves: "12 May 1931 – The dam breaks", "[2.1.0] - 2023-06-14"."""
    drafts = []
    for index, unit in heading_units(reader):
        if unit.side:
            continue
        inside = [one for one in reader.anchors_in(unit) if one.role == "at" and not one.deictic]
        if len(inside) != 1 or inside[0].when.precision not in ("time", "day", "month", "year"):
            continue
        draft = _titled(reader, index, unit, inside[0])
        if draft is not None:
            drafts.append(draft)
    return drafts


def _titled(reader: Reader, index: int, unit: Unit, one: Anchor) -> Draft | None:
    if are_fields(reader.plain[one.end : unit.end]):
        return None  # "Date: 1 July 2024 | Duration: 3 hours"
    sentence = reader.sentence(index)
    version = version_in(reader.plain, unit, [one])
    rest = bare(reader.plain[one.end : unit.end]).strip(" :,.–—-()*_")
    cue = next((cue for cue in sentence.cues if not cue.weak), None)
    opens = one.start - unit.start <= 12 and len(rest.split()) >= 2
    of_session = reader.minutes and reader.document.date is not None and reader.document.date.when == one.when
    if not version and (not opens or of_session):
        return None if reader.minutes else _whole(reader, sentence) or named_section(reader, index, sentence, one)
    if not version and cue is None and (one.when.precision != "day" or one.partial):
        return None
    kind = "publication" if version else cue.kind if cue else "milestone"
    marks = tuple(
        sorted(mark for mark in ((one.start, one.end), (cue.start, cue.end) if cue else (-1, -1)) if mark[0] >= 0)
    )
    spans = [Span(unit.start, unit.end, marks)]
    draft = Draft(kind, *known(one), "held", spans, (unit.start, unit.end), "heading")
    draft.signs["a heading with its date"] = 0.0
    # A year over a section that tells of that year is a heading; a day is an event.
    draft.general = one.when.precision == "year" and not version
    draft.title = f"Release {_VERSION_WORD.sub('', version)}" if version else rest
    return draft


def _whole(reader: Reader, sentence: Sentence) -> Draft | None:
    """A heading that is a sentence of its own: "The school was opened on 1 September 1982"."""
    told = [draft for _, draft in told_in(sentence, reader.teller, "sentence") if not draft.general]
    told = [
        draft
        for draft in told
        if (draft.basis == "explicit" and _says_it_was(sentence, draft)) or _names_its_day(sentence, draft)
    ]
    if len(told) != 1:
        return None
    told[0].origin = "heading"
    return told[0]


def _says_it_was(sentence: Sentence, draft: Draft) -> bool:
    """Whether a verb of the past stands in a heading: "was opened", "minutes of the meeting held"."""
    held = draft.kind in GATHERINGS and "held" in sentence.words
    return held or draft.form in ("past", "participle", "word")


def _names_its_day(sentence: Sentence, draft: Draft) -> bool:
    """Whether a heading is a gathering or a last day and its date: "Annual dinner 3 March 2015"."""
    if draft.form != "noun" or draft.kind not in _NAMED_WITH_DAY or len(sentence.tokens) > _LONGEST_NAME:
        return False
    before = sentence.text[max(0, sentence.start - _ABOVE) : sentence.start]
    marked = sentence.text.startswith("#", sentence.start) or before.endswith(("# ", "#"))
    if marked or not before.strip() or not _LEADING_ON.isdisjoint(sentence.words):
        return False  # the title of a page, or of a section that tells more
    one = sentence.anchors[-1]
    rest = sentence.text[one.end : sentence.end].strip(" –—-()*_.")
    return len(sentence.anchors) == 1 and one.fine and not one.deictic and len(rest.split()) <= 1


def _told(unit: Unit, sentence: Sentence, above: Anchor, teller: Teller, *, opens: bool) -> list[Draft]:
    """What a unit below a date tells; what has no kind must open its item or paragraph."""
    if not opens and _is_habit(sentence):
        return []
    cue = decided_there(sentence) or _deed(sentence, unit.form == "item" and opens)
    if cue is not None:
        return [_of_day(unit, sentence, above, cue, teller)]
    draft = told_below(sentence, above, teller, unit.form if opens else "sentence")
    if draft is not None:
        draft.origin = "chronology"
        draft.signs |= _BELOW
    if draft is None and unit.form == "item" and opens and len(sentence.tokens) >= _SHORTEST_ENTRY:
        ahead = is_ahead_of(above, sentence.mood(None, (0, len(sentence.tokens))), teller)
        return [_of_day(unit, sentence, above, None, teller)] if not (above.partial or ahead) else []
    if draft is None or (draft.general and (not opens or above.partial)):
        return []
    return [draft]


def _is_habit(sentence: Sentence) -> bool:
    """Whether a sentence says in the present what somebody does ever since: "The company produces boards"."""
    if sentence.language != "en":
        return False
    habits, words = grammar("habits", "en"), sentence.words[:_REACH_OF_HABIT]
    at = next((k for k, word in enumerate(words) if word in habits), 0)
    general = words[:1] in (["it"], ["the"]) and 0 < at <= 3
    return general and "first" not in sentence.words[at : at + 4]


def _of_day(unit: Unit, sentence: Sentence, above: Anchor, cue: Cue | None, teller: Teller) -> Draft:
    """What a unit tells of the day above it, a milestone where it has no cue; planned where that is still to come."""
    kind = cue.kind if cue else "milestone"
    marks = ((cue.start, cue.end),) if cue else ()
    first, last = clause_around(sentence, cue.first, cue.last) if cue else (0, len(sentence.tokens))
    subject = (sentence.tokens[first].start, sentence.tokens[max(first, last - 1)].end)
    status = "planned" if teller.known and teller.date and teller.date.before(above.when) else "held"
    draft = Draft(kind, *known(above), status, [Span(unit.start, unit.end, marks)], subject, "chronology")
    draft.cue = (cue.start, cue.end) if cue else None
    draft.form = cue.form if cue else "none"
    draft.signs |= _BELOW
    return draft


def _deed(sentence: Sentence, item: bool) -> Cue | None:
    """The cue that reports something done: a past verb, or the subject of a short statement."""
    for cue in sentence.cues:
        if cue.noun or cue.kind not in _CAME_ABOUT | GATHERINGS:
            continue
        mood = mood_of(cue, sentence.words, *clause_around(sentence, cue.first, cue.last), sentence.language)
        told = mood.tense == "past" or (mood.tense == "none" and cue.form == "word")
        plain = not cue.weak or (mood.passive and cue.kind != "milestone")
        if mood.real and mood.status == "held" and told and not mood.perfect and plain:
            return cue
    if not item:
        return None
    strong = (cue for cue in sentence.cues if not cue.weak and cue.form != "nouns" and _is_told(sentence, cue))
    named = (cue for cue in sentence.cues if cue.form == "word" and cue.kind in _CAME_ABOUT)
    return next(strong, None) or next(named, None)


def _is_told(sentence: Sentence, cue: Cue) -> bool:
    """Whether a cue is not only wished for or still to come: "They would like to meet the mayor"."""
    if cue.noun:
        return True
    mood = sentence.mood(cue, clause_around(sentence, cue.first, cue.last))
    return mood.real and mood.status != "planned"
