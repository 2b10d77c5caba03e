"""One document's events: units, dates, readers, joining, and what each event is called, rests on and is worth.

`_READERS` are the ways in which a text tells of events; a new one is named there.
"""

from __future__ import annotations

import gc
import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from itertools import takewhile

import attrs

from chrono.dates import DateMention, find_dates
from chrono.dates.writing import levelled
from chrono.errors import Problem
from chrono.events.aligned_tables import aligned_tables
from chrono.events.also import added
from chrono.events.anchors import Anchor, anchor
from chrono.events.anniversaries import anniversaries
from chrono.events.calendar_pages import of_calendar_day
from chrono.events.chronology import chronology, dated_headings, nearest_heading
from chrono.events.confidence import confidence_of, reasons_of
from chrono.events.cues import Matcher, Token, matcher, tokenise
from chrono.events.datelines import Dateline, find_datelines, recounted
from chrono.events.describing import Scene
from chrono.events.diaries import of_entries
from chrono.events.doers import doer_of
from chrono.events.drafts import Draft, Span
from chrono.events.during import during
from chrono.events.forms import dated_by_label, dated_columns, releases
from chrono.events.front_titles import TitledDay, day_of_title, gatherings_of_title
from chrono.events.identity import identify
from chrono.events.joining import join, settle_roots
from chrono.events.journeys import weekdays_of_journey
from chrono.events.kinds import default_kinds, grammar, kinds_by_word, unstressed
from chrono.events.labelled import labelled_occurrences
from chrono.events.leads import without_leads
from chrono.events.listings import listings
from chrono.events.lives import lives, year_of_death
from chrono.events.markup import masked
from chrono.events.minutes import is_minutes, names_sitting, opens_minutes
from chrono.events.motions import motions
from chrono.events.names import Names, find_names
from chrono.events.occasions import gatherings_of_speech
from chrono.events.one_year import of_one_year
from chrono.events.own_event import own_events
from chrono.events.reports import Teller, told_in
from chrono.events.segments import Layout, Unit, segment
from chrono.events.sentence import Sentence, read_sentence
from chrono.events.series import contradictions, linked, number_editions
from chrono.events.session_day import as_session, at_session, of_its_session
from chrono.events.titled import is_kept_up, is_programme, titled_gatherings
from chrono.events.titles import title_of
from chrono.events.visits import places_on_visits
from chrono.events.vitae import vitae
from chrono.events.years import settle
from chrono.lang import language, languages
from chrono.lang.hints import beginnings
from chrono.model import Document, DocumentDate, Event, Evidence, Kind, Participant, Place

__all__ = ["Reader", "extract"]

MIN_QUOTE, MAX_QUOTE = 20, 800
_OPENING_HOUR = re.compile(r"\n\d\d?[:.h]\d\d\b")
_HOUR_BELOW = re.compile(r"(?<![^\n])([^\n]{5,45}\w)\n(?=\d\d?[:.h]\d\d\b[^\n]{0,40}?[^\W\d_]{4})")
_HEADS = 3
_ATTENDANCE = 10  # units in which minutes say who was there
_TITLES = 6  # units that may be the title of minutes: town, board, "Minutes", day
_RUN_ON = 80  # characters of a headline that runs on into the text
_LONGEST_SECTION = 4  # words of the heading of a list


@attrs.define
class Reader:
    """A document with everything that the readers of events look at."""

    document: Document
    plain: str
    matcher: Matcher
    layout: Layout
    anchors: list[Anchor]
    teller: Teller
    sentences: dict[int, Sentence] = attrs.Factory(dict)
    claimed: set[int] = attrs.Factory(set)
    datelines: dict[int, Dateline] = attrs.Factory(dict)

    @cached_property
    def minutes(self) -> bool:
        """Whether the document is the minutes of a session: a heading says so, or one of its first lines begins so."""
        opening = (self.plain[unit.start : unit.end] for unit in self.layout.units[:_HEADS])
        if any(map(is_minutes, self.heads)) or any(map(opens_minutes, opening)):
            return True
        further = (unit for unit in self.layout.units[_HEADS:_TITLES] if unit.form == "heading")
        return any(opens_minutes(self.plain[unit.start : unit.end]) for unit in further) or self._names_those_present

    @cached_property
    def _names_those_present(self) -> bool:
        """Whether the head of the report of a sitting says who was there, as minutes do: "Present: Ann Holm"."""
        if not self.sitting:
            return False
        lines = (self.plain[unit.start : unit.end].casefold() for unit in self.layout.units[:_ATTENDANCE])
        return any(line.lstrip("*_ 0123456789.").startswith(tuple(grammar("attendance", "en"))) for line in lines)

    @cached_property
    def news(self) -> bool:
        """Whether days of the text are counted from the document's own."""
        return any(one.deictic and one.when.precision == "day" for one in self.anchors)

    @cached_property
    def sitting(self) -> bool:
        """Whether the document reports one sitting of a body."""
        opening = self.plain[: self.anchors[0].start] if self.anchors else ""
        run_on = (opening,) if len(opening) <= _RUN_ON and opening.isupper() else ()
        called = any(head.strip(" #*_").casefold() in grammar("called_meeting", "en") for head in self.heads)
        heads = (*self.heads, *run_on, " ".join(self.heads) if called else "")
        return any(names_sitting(head, self.document.language) for head in heads)

    @cached_property
    def dated_headings(self) -> dict[int, Anchor]:
        """The dates of the headings that are nothing but a date, by the index of their unit."""
        return dated_headings(self)

    @cached_property
    def titled_day(self) -> TitledDay | None:
        """The gathering that a title beside the text names with its day."""
        return day_of_title(self)

    @cached_property
    def first_of_days(self) -> bool:
        """Whether the document's date is that of its first entry, as a diary's may be: it goes on after that day."""
        date = self.document.date
        if date is None or self.teller.programme:
            return False
        days = [one.when for one in self.dated_headings.values() if one.when.precision == "day"]
        return date.when in days and any(date.when.before(day) for day in days)

    @cached_property
    def heads(self) -> tuple[str, ...]:
        """The title, and the headings that the text opens with."""
        opening = takewhile(lambda unit: unit.form == "heading", self.layout.units[:_HEADS])
        return (self.document.title or "", *(self.plain[unit.start : unit.end] for unit in opening))

    def teller_of(self, unit: Unit) -> Teller:
        """What a reader of a unit knows of the document; under "Coming up" all is still to come."""
        ahead = self.teller.programme or any(
            is_programme(
                self.plain[self.layout.units[head].start : self.layout.units[head].end], self.document.language
            )
            for head in unit.heads
        )
        teller = attrs.evolve(self.teller, programme=True) if ahead else self.teller
        date = self.date_at(unit.start) if self.datelines else None
        if date is None and self.first_of_days and (entry := nearest_heading(self.dated_headings, unit)) is not None:
            return attrs.evolve(teller, date=entry.when, known=True)
        return attrs.evolve(teller, date=date.when, known=True) if date else teller

    def unit_at(self, offset: int) -> int | None:
        """The index of the unit that holds an offset."""
        return self.layout.index_at(offset)

    def units_with(self, hints: Iterable[str]) -> list[int]:
        """The indexes of the units in which one of the hints begins, in order."""
        found = {self.unit_at(at) for at in beginnings(tuple(hints), self.plain)}
        return sorted(index for index in found if index is not None)

    def units_with_dates(self) -> list[Unit]:
        """The units that hold a date, in order."""
        return [self.layout.units[index] for index in _dated_units(self)]

    def anchors_in(self, unit: Unit) -> list[Anchor]:
        """The anchors of a unit."""
        starts, ends = self._bounds
        return self.anchors[bisect_left(starts, unit.start) : bisect_right(ends, unit.end)]

    @cached_property
    def _bounds(self) -> tuple[list[int], list[int]]:
        """Where each anchor begins, and where each ends."""
        return [one.start for one in self.anchors], [one.end for one in self.anchors]

    def tokens(self, start: int, end: int) -> list[Token]:
        """The words between two offsets."""
        return tokenise(self.plain, start, end)

    def words_of(self, text: str) -> list[Token]:
        """The words of a text that is not the document's, such as its title."""
        return tokenise(text, 0, len(text))

    def sentence_of(self, span: Span) -> Sentence | None:
        """The sentence that a quote is, where it has been read."""
        index = self.unit_at(span.start)
        sentence = self.sentences.get(index) if index is not None else None
        return sentence if sentence is not None and (sentence.start, sentence.end) == (span.start, span.end) else None

    def date_at(self, offset: int) -> DocumentDate | None:
        """The date from which the text at an offset speaks: that of the dateline it stands under, or the document's."""
        line = next((line for line in self.datelines.values() if line.start <= offset < line.reach), None)
        return DocumentDate(line.anchor.when, "explicit") if line is not None else self.document.date

    def sentence(self, index: int) -> Sentence:
        """The unit `index`, read for cues and dates; read once."""
        if index not in self.sentences:
            unit = self.layout.units[index]
            start, anchors = unit.start, self.anchors_in(unit)
            if (line := self.datelines.get(unit.start)) is not None:
                inside = [one for one in anchors if one.start >= line.end]
                start, anchors = line.end, inside or ([_day_of(line)] if line.end < unit.end else [])
            self.sentences[index] = read_sentence(
                self.plain, start, unit.end, self.document.language, self.matcher, anchors
            )
        return self.sentences[index]


def _day_of(line: Dateline) -> Anchor:
    """The day of a dateline as that of a report that has no other."""
    return attrs.evolve(line.anchor, start=line.end, end=line.end, text="", own=True, deictic=True)


def extract(
    document: Document,
    *,
    kinds: Sequence[Kind] | None = None,
    aliases: Mapping[str, str] | None = None,
    problems: list[Problem] | None = None,
) -> list[Event]:
    """The events that one document supports, each mention of an event joined to it, in order of date, undated last.

    `kinds` add to the shipped ones, or replace those of the same name. `aliases` map variants of names to the name to
    show. What is wrong in the document (a date that does not exist, an ordinal against the years) goes to `problems`.
    """
    found: list[Problem] = []
    collecting = gc.isenabled()
    gc.disable()  # as in a merge: what a document needs is no cycle, and goes with it
    try:
        even = attrs.evolve(document, text=levelled(document.text))
        events = _extracted(even, _all_kinds(kinds), aliases or {}, found)
        if even.text != document.text:
            events = [_quoting(document, event) for event in events]
    finally:
        if collecting:
            gc.enable()
    if problems is not None:
        problems += [attrs.evolve(problem, source=problem.source or document.source) for problem in found]
    return sorted(events, key=lambda event: event.sort_key)


def _quoting(document: Document, event: Event) -> Event:
    """The event with its quotes as the document writes them."""
    quotes = (document.evidence(one.start, one.end, one.marks) for one in event.evidence)
    return attrs.evolve(event, evidence=tuple(quotes))


def _extracted(
    document: Document, kinds: tuple[Kind, ...], aliases: Mapping[str, str], problems: list[Problem]
) -> list[Event]:
    reader = _reader(document, kinds, problems)
    drafts = [draft for read in _READERS for draft in read(reader)]
    if reader.minutes:
        drafts = as_session(drafts, reader)
    drafts = without_leads(_without_headings(drafts), reader.plain)
    names = find_names(document) if drafts else Names(document.text)
    number_editions(drafts, reader.plain, document.title)
    joined = join(settle_roots(drafts, document.text), document.text, names)
    events = _events(reader, joined, names, aliases)
    problems += contradictions(events)
    return events


def _without_headings(drafts: list[Draft]) -> list[Draft]:
    """The drafts without the headings over sections that tell of the same time themselves."""
    told = [draft.dated for draft in drafts if draft.origin not in ("heading", "root") and draft.dated]

    def repeats(draft: Draft) -> bool:
        span = draft.dated
        return draft.general and span is not None and any(span[0] <= a and b <= span[1] for a, b in told)

    return [draft for draft in drafts if draft.origin != "heading" or not repeats(draft)]


def _all_kinds(kinds: Sequence[Kind] | None) -> tuple[Kind, ...]:
    """The shipped kinds behind the caller's: where both have a cue, the caller's wins."""
    shipped = {kind.name: kind for kind in default_kinds()}
    own = {kind.name: kind for kind in kinds or () if shipped.get(kind.name) != kind}
    return (*own.values(), *(kind for name, kind in shipped.items() if name not in own))


def _reader(document: Document, kinds: tuple[Kind, ...], problems: list[Problem]) -> Reader:
    document = of_its_session(document)
    date = document.date
    plain = masked(document.text)
    spoken = _spoken(document, problems)
    mentions = _mentions(document, plain, spoken, problems)
    anchors = [made for made in (anchor(m, plain, date) for m in mentions) if made is not None]
    layout = segment(document.text, {m.start: m.end for m in mentions}, document.headings)
    lines = find_datelines(plain, layout, anchors)
    anchors = recounted(anchors, lines, plain, document.language, date) if lines else anchors
    anchors = of_calendar_day(anchors, layout, plain)
    anchors = weekdays_of_journey(anchors, layout, plain, date.when if date else None)
    anchors = settle(anchors, layout, plain, date.when if date else None, language(spoken))
    anchors = anchors if date is not None else of_one_year(anchors)
    known = date is not None and date.basis in ("explicit", "curated")
    head = layout.units[0] if layout.units and layout.units[0].form == "heading" else None
    heads = f"{document.title or ''} {plain[head.start : head.end] if head else ''}"
    programme = is_programme(heads, document.language)
    died = year_of_death(heads)
    kept = is_kept_up(heads, document.language)
    teller = Teller(date.when if date else None, known, document.language, programme, died, kept)
    by_start = {line.start: line for line in lines}
    reader = Reader(document, plain, matcher(kinds, document.language), layout, anchors, teller, datelines=by_start)
    # A new one: what it has found by its dates so far is no longer so.
    reader = attrs.evolve(reader, anchors=of_entries(reader, mentions), sentences={})
    if reader.minutes or reader.sitting:
        reader = attrs.evolve(reader, anchors=at_session(reader), sentences={})
    return reader


def _spoken(document: Document, problems: list[Problem]) -> str:
    """The language that dates are read in: English, and a problem, where the document's has no table of dates."""
    if document.language in languages():
        return document.language
    known = ", ".join(languages())
    said = f"dates in language {document.language!r} are read as in English (known: {known})"
    problems.append(Problem(said, document.source))
    return "en"


def _mentions(document: Document, plain: str, spoken: str, problems: list[Problem]) -> list[DateMention]:
    """The dates of the text, read in the language `spoken`."""
    reference, order = document.date.when if document.date else None, document.date_order
    found: list[Problem] = []
    # An hour that opens a line is not that of the day on the short line above: a schedule has both.
    plain = _HOUR_BELOW.sub(r"\1|", plain) if _OPENING_HOUR.search(plain) else plain
    mentions = find_dates(plain, reference=reference, language=spoken, date_order=order, problems=found)
    problems += [attrs.evolve(problem, source=document.source) for problem in found]
    return mentions


def _sentences(reader: Reader) -> list[Draft]:
    """Every unit with a date of its own."""
    drafts: list[Draft] = []
    units = reader.layout.units
    for index in _dated_units(reader):
        if units[index].side or units[index].form == "heading":
            continue
        sentence = reader.sentence(index)
        if _is_stamp(reader, sentence):
            continue
        if reader.claimed:
            free = [one for one in sentence.anchors if one.start not in reader.claimed]
            # Only where one is taken: what a sentence knows of itself goes with it.
            sentence = attrs.evolve(sentence, anchors=free) if len(free) < len(sentence.anchors) else sentence
        told = [draft for _, draft in told_in(sentence, reader.teller_of(units[index]), units[index].form)]
        drafts += [_of_section(draft, units[index], reader) for draft in told if draft.kind != "anniversary"]
    return drafts


def _is_stamp(reader: Reader, sentence: Sentence) -> bool:
    """Whether a line is what dates the document, and tells of nothing: "5 May 2020, 15:33 - Culture"."""
    date = reader.document.date
    if date is None or sentence.cues or sentence.deeds:
        return False
    return any(one.start <= sentence.start and sentence.end <= one.end for one in date.evidence)


def _of_section(draft: Draft, unit: Unit, reader: Reader) -> Draft:
    """What an item tells without a verb, as what its heading says that all of them are: "## Board meetings"."""
    if draft.cue is None and unit.form in ("item", "row") and unit.heads:
        head = reader.layout.units[unit.heads[-1]]
        words = re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", reader.plain[head.start : head.end].casefold())
        kinds = kinds_by_word("section_kinds", reader.document.language)
        if words and len(words) <= _LONGEST_SECTION and (kind := kinds.get(unstressed(words[-1]))) is not None:
            draft.kind = kind
    return draft


def _dated_units(reader: Reader) -> list[int]:
    """The indexes of the units that hold an anchor, in order."""
    found: list[int] = []
    position = 0
    units = reader.layout.units
    for one in reader.anchors:
        while position < len(units) and units[position].end <= one.start:
            position += 1
        if position < len(units) and units[position].start <= one.start and (not found or found[-1] != position):
            found.append(position)
    return found


# Those that claim a date for themselves come first.
_READERS = (
    vitae,
    anniversaries,
    labelled_occurrences,
    lives,
    titled_gatherings,
    gatherings_of_title,
    gatherings_of_speech,
    listings,
    dated_by_label,
    dated_columns,
    aligned_tables,
    releases,
    motions,
    own_events,
    chronology,
    _sentences,
    added,
    during,
)


def _events(reader: Reader, drafts: list[Draft], names: Names, aliases: Mapping[str, str]) -> list[Event]:
    crowds = Counter((span.start, span.end) for draft in drafts for span in draft.spans)
    dates = [(one.start, one.end) for one in reader.anchors]
    title, language = reader.document.title or "", reader.document.language
    scene = Scene(names, reader.layout, crowds, title, language, dates)
    ids: Counter[str] = Counter()
    told: list[tuple[Draft, Event]] = []
    places = places_on_visits(drafts, [scene.place(draft, reader.sentence_of(draft.spans[0])) for draft in drafts])
    for draft, place in zip(drafts, places, strict=True):
        evidence = _evidence(reader, draft)
        if not evidence:
            continue
        edtf = draft.when.edtf if draft.when else None
        read = reader.sentence_of(draft.spans[0])
        people = _renamed(scene.participants(draft, doer_of(read, draft), read), aliases)
        event = Event(
            id=identify(draft.kind, edtf, evidence[0].quote, ids),
            title=_title(reader, draft, names, dates, people, place),
            kind=draft.kind,
            when=draft.when,
            basis=draft.basis if draft.when else "none",
            status=draft.status,
            place=_renamed_place(place, aliases),
            participants=people,
            series=draft.series,
            ordinal=draft.ordinal,
            confidence=confidence_of(draft, reader.document.date),
            reasons=reasons_of(draft, reader.document.date),
            evidence=evidence,
        )
        told.append((draft, event))
    return linked(told, reader.document.text)


def _title(
    reader: Reader,
    draft: Draft,
    names: Names,
    dates: list[tuple[int, int]],
    people: Sequence[Participant],
    place: Place | None,
) -> str:
    document = reader.document
    person = people[0].name if len(people) == 1 else _among(people, names.subject_at(draft.spans[0].start))
    turn = names.speaker_at(draft.spans[0].start)
    speaker = person if len(people) == 1 and not names.labels else _among(people, turn)
    read = reader.sentence_of(draft.spans[0])
    if read is not None and draft.cue is not None:
        read = next((part for part in read.parts[1:] if part.holds(draft.cue)), read.parts[0])
    town = place.name if place else None
    return title_of(
        draft,
        reader.plain,
        dates,
        language=document.language,
        person=person,
        speaker=speaker,
        place=town,
        read=read,
        people=people,
    )


def _among(people: Sequence[Participant], name: str | None) -> str | None:
    """A name, where who bears it took part beside others."""
    return name if name is not None and any(one.name == name for one in people) else None


def _renamed(participants: Iterable[Participant], aliases: Mapping[str, str]) -> tuple[Participant, ...]:
    """The participants under the names to show, each once."""
    shown: dict[str, Participant] = {}
    for one in participants:
        name = aliases.get(one.name, one.name)
        shown.setdefault(name, one if name == one.name else attrs.evolve(one, name=name))
    return tuple(shown.values())


def _renamed_place(place: Place | None, aliases: Mapping[str, str]) -> Place | None:
    return attrs.evolve(place, name=aliases[place.name]) if place and place.name in aliases else place


def _evidence(reader: Reader, draft: Draft) -> tuple[Evidence, ...]:
    document = reader.document
    made = []
    for span in draft.spans:
        start, end = _fitting(reader, span)
        if end - start < MIN_QUOTE:
            continue
        marks = tuple((a - start, b - start) for a, b in span.marks if start <= a and b <= end)
        made.append(document.evidence(start, end, marks))
    return tuple(made)


def _fitting(reader: Reader, span: Span) -> tuple[int, int]:
    """The quote's offsets, 20 to 800 characters: short ones borrow, long ones keep what is near the marks."""
    start, end = span.start, span.end
    if end - start < MIN_QUOTE:
        units, at = reader.layout.units, reader.unit_at(start)
        if at is not None and at + 1 < len(units) and end - start < MIN_QUOTE:
            end = units[at + 1].end if units[at + 1].end - start <= MAX_QUOTE else end
        if end - start < MIN_QUOTE and at:
            start = units[at - 1].start
    if end - start > MAX_QUOTE:
        start, end = _part(reader.document.text, start, end, span.marks)
    return start, end


def _part(text: str, start: int, end: int, marks: tuple[tuple[int, int], ...]) -> tuple[int, int]:
    """At most 800 characters around the marks, cut at semicolons and commas."""
    middle = (marks[0][0] + marks[-1][1]) // 2 if marks else start
    low, high = max(start, middle - MAX_QUOTE // 2), min(end, middle + MAX_QUOTE // 2)
    if low > start:
        cuts = [text.find(mark, low, middle) for mark in ("; ", ", ", " ")]
        low = next((cut + 1 for cut in cuts if cut != -1 and cut - low < 200), low)
    if high < end:
        cuts = [text.rfind(mark, middle, high) for mark in ("; ", ", ", " ")]
        high = next((cut + 1 for cut in cuts if cut != -1 and high - cut < 200), high)
    while low < high and text[low].isspace():
        low += 1
    while low < high and text[high - 1].isspace():
        high -= 1
    return low, high
