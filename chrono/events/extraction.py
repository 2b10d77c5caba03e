"""One document's events: units, dates, readers, joining, and what each event is called, rests on and is worth.

`_READERS` are the ways in which a text tells of events; a new one is named there.
"""

from __future__ import annotations

import gc
import re
from collections.abc import Mapping, Sequence

import attrs

from chrono.dates import DateMention, find_dates
from chrono.dates.writing import levelled
from chrono.errors import Problem, wanted
from chrono.events.biographies.birth_years import birth_years
from chrono.events.biographies.lives import lives, year_of_death
from chrono.events.biographies.rolls import rolls
from chrono.events.biographies.vitae import vitae
from chrono.events.biographies.vital_lines import lives_in_brackets, vital_lines
from chrono.events.composing import composed
from chrono.events.days.ages import of_ages
from chrono.events.days.anchors import anchor, is_feast_itself
from chrono.events.days.calendar_pages import of_calendar_day, on_this_day
from chrono.events.days.cell_dates import cell_dates
from chrono.events.days.datelines import find_datelines, recounted
from chrono.events.days.edition_years import of_editions
from chrono.events.days.journeys import weekdays_of_journey
from chrono.events.days.lasting import is_listed, of_listed_gatherings
from chrono.events.days.numbered_days import numbered_days
from chrono.events.days.one_year import of_one_year
from chrono.events.days.seasons import of_season
from chrono.events.days.short_dates import in_one_piece, instead, short_dates
from chrono.events.days.years import settle
from chrono.events.drafts import Draft
from chrono.events.joining import join, settle_roots
from chrono.events.layout.markup import masked
from chrono.events.layout.parentheses import with_round_brackets, without_parentheses
from chrono.events.layout.segments import Unit, segment
from chrono.events.layout.speech import fluent
from chrono.events.layout.tables import in_bars, span_of_row, tables
from chrono.events.leads import without_leads
from chrono.events.names.finding import Names, find_names
from chrono.events.own_day.eve import of_its_eve
from chrono.events.own_day.headline_day import dated_below
from chrono.events.own_day.motions import motions
from chrono.events.own_day.occasions import gatherings_of_speech
from chrono.events.own_day.own_event import own_events
from chrono.events.own_day.own_stamp import is_stamp, without_stamps
from chrono.events.own_day.session_day import as_session, at_session, of_its_session
from chrono.events.pages.aligned_tables import aligned_tables
from chrono.events.pages.auctions import auctions
from chrono.events.pages.chronology import chronology
from chrono.events.pages.clocked_headings import clocked_headings
from chrono.events.pages.diaries import of_entries
from chrono.events.pages.forms import dated_by_label, dated_columns, releases
from chrono.events.pages.front_titles import gatherings_of_title
from chrono.events.pages.headed_events import headed_events
from chrono.events.pages.labelled import labelled_occurrences
from chrono.events.pages.listed_changes import listed_changes
from chrono.events.pages.listings import listings
from chrono.events.pages.paired_fields import paired_fields
from chrono.events.pages.roman_editions import roman_editions
from chrono.events.pages.titled import is_kept_up, is_programme, titled_gatherings
from chrono.events.pages.titled_entries import titled_entries
from chrono.events.pages.told_rows import told_rows
from chrono.events.reader import Reader
from chrono.events.reporting.also import added
from chrono.events.reporting.anniversaries import anniversaries
from chrono.events.reporting.during import during
from chrono.events.reporting.named_years import named_years
from chrono.events.reporting.observances import observances
from chrono.events.reporting.outcomes import outcomes
from chrono.events.reporting.performatives import without_performatives
from chrono.events.reporting.reports import told_in
from chrono.events.reporting.teller import Teller
from chrono.events.series import contradictions, number_editions
from chrono.events.words.cues import matcher
from chrono.events.words.kinds import default_kinds
from chrono.events.words.labels import kind_of_heading
from chrono.lang import language, languages
from chrono.model import Document, Event, Kind
from chrono.repetition import repetitions, without_repetitions

__all__ = ["extract"]

_HOUR_BELOW = re.compile(r"\n(?=\d\d?[:.h]\d\d\b[^\n]{0,40}?[^\W\d_]{4})(?<=\w\n)")
# "at 8 p.m.\nSaturday, 19 August": no hour is of the day that the next line opens with, where its own line does so too.
_DAY_BELOW = re.compile(r"^(?=[^\W\d_]{3,9}day\b)([^\n]{12,400}[ap]\.?m\.)\n(?=[^\W\d_]{3,9}day\b,? ?\d)", re.MULTILINE)
# "1911\nMay 3 – the hall is built": a year that is a line of its own heads the entry below.
_YEAR_ABOVE = re.compile(r"\n(?<=\d{4}\n)(?=[ \t]*[*_(\[]{0,3}\w)")
_MARKS_OF_HEADS = " \t#*_=->•"
_SHORT_LINE = range(6, 47)  # characters


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
    Raises TypeError where `document` is none.
    """
    wanted(Document, document, "extract", "; read_text makes documents of a text, read of files")
    found: list[Problem] = []
    collecting = gc.isenabled()
    gc.disable()  # as in a merge: what a document needs is no cycle, and goes with it
    try:
        again = list(repetitions(document.text))
        found += [_repeated(*one) for one in again]
        even = attrs.evolve(document, text=levelled(without_repetitions(document.text, again)))
        events = _extracted(even, _all_kinds(kinds), aliases or {}, found)
        if even.text != document.text:
            events = [_quoting(document, event) for event in events]
    finally:
        if collecting:
            gc.enable()
    if problems is not None:
        problems += [attrs.evolve(problem, source=problem.source or document.source) for problem in found]
    return sorted(events, key=lambda event: event.sort_key)


def _repeated(start: int, end: int, length: int) -> Problem:
    said = f"{end - start:,} characters repeat the {length} before them again and again, and are not read for events"
    return Problem(said, offset=start)


def _quoting(document: Document, event: Event) -> Event:
    """The event with its quotes as the document writes them."""
    quotes = (document.evidence(one.start, one.end, one.marks) for one in event.evidence)
    return attrs.evolve(event, evidence=tuple(quotes))


def _extracted(
    document: Document, kinds: tuple[Kind, ...], aliases: Mapping[str, str], problems: list[Problem]
) -> list[Event]:
    reader = _reader(document, kinds, problems)
    drafts = without_stamps([draft for read in _READERS for draft in read(reader)], document)
    drafts = told_rows(reader, drafts)
    dated_below(drafts, document)
    if reader.minutes:
        drafts = as_session(drafts, reader)
    drafts = without_performatives(without_leads(_without_headings(drafts), reader.plain), reader.plain)
    names = find_names(document) if drafts else Names(document.text)
    number_editions(drafts, reader.plain, document.title)
    joined = join(settle_roots(drafts, document.text), document.text, names)
    events = composed(reader, joined, names, aliases)
    problems += contradictions(events)
    return events


def _without_headings(drafts: list[Draft]) -> list[Draft]:
    """The drafts without the headings over sections that tell of the same time themselves."""
    if not any(draft.origin == "heading" for draft in drafts):
        return drafts
    told = {draft.dated for draft in drafts if draft.origin not in ("heading", "root") and draft.dated}

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
    document = of_its_eve(of_its_session(document))
    date = document.date
    plain = with_round_brackets(fluent(masked(document.text), document.language))
    spoken = _spoken(document, problems)
    written = tables(plain)
    mentions = _mentions(document, in_bars(plain, written), spoken, problems)
    if spoken == "en":
        mentions = [one for one in mentions if not is_feast_itself(one, plain)]
    anchors = [made for made in (anchor(m, plain, date) for m in mentions) if made is not None]
    dated = {m.start: m.end for m in mentions}
    plain = without_parentheses(plain, sorted(dated))
    cells = cell_dates(plain, written, mentions, spoken)
    plain = in_bars(plain, cells.dated)
    if short := [*short_dates(plain, mentions, spoken), *numbered_days(plain, mentions, spoken)]:
        anchors = instead(anchors, short)
        dated |= {one.start: one.end for one in short}
    if cells.anchors:
        anchors = instead(anchors, cells.anchors, cells.taken)
        dated |= {one.start: one.end for one in cells.anchors}
    rows = dict(span_of_row(plain, row) for table in cells.dated for row in table)
    layout = segment(document.text, dated, document.headings, rows)
    lines = find_datelines(plain, layout, anchors, date)
    anchors = recounted(anchors, lines, plain, document.language, date) if lines else anchors
    anchors = of_calendar_day(on_this_day(anchors, layout, plain), layout, plain)
    anchors = weekdays_of_journey(anchors, layout, plain, date.when if date else None)
    anchors = of_editions(anchors, layout, plain, document.language)
    anchors = settle(anchors, layout, plain, date, language(spoken), document.title or "")
    anchors = of_season(anchors, layout, plain, document.language)
    anchors = anchors if date is not None else of_one_year(anchors)
    anchors = of_listed_gatherings(anchors, layout, plain, document.language)
    anchors = of_ages(anchors, layout, plain, document.language)
    known = date is not None and date.basis in ("explicit", "curated")
    head = layout.units[0] if layout.units and layout.units[0].form == "heading" else None
    heads = f"{document.title or ''} {plain[head.start : head.end] if head else ''}"
    programme = is_programme(heads, document.language)
    died = year_of_death(heads)
    kept = is_kept_up(heads, document.language)
    teller = Teller(date.when if date else None, known, document.language, programme, died, kept)
    by_start = {line.start: line for line in lines}
    reader = Reader(document, plain, matcher(kinds, document.language), layout, anchors, teller, datelines=by_start)
    if (counted := of_entries(reader, mentions)) != reader.anchors:
        # A new one: what it has found by its dates so far is no longer so.
        reader = attrs.evolve(reader, anchors=counted, sentences={})
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
    plain = in_one_piece(_HOUR_BELOW.sub(_behind_short_line, plain))
    plain = _DAY_BELOW.sub(r"\1|", plain) if "m.\n" in plain else plain
    plain = _YEAR_ABOVE.sub(_set_apart, plain)
    mentions = find_dates(plain, reference=reference, language=spoken, date_order=order, problems=found)
    problems += [attrs.evolve(problem, source=document.source) for problem in found]
    return mentions


def _behind_short_line(match: re.Match[str]) -> str:
    """A bar for a line feed behind a short line."""
    length = match.start() - match.string.rfind("\n", 0, match.start()) - 1
    return "|" if length in _SHORT_LINE else "\n"


def _set_apart(match: re.Match[str]) -> str:
    """Behind a year alone on its line a mark that no date goes on behind, instead of the line feed."""
    year = match.start() - len("1911")
    line = match.string.rfind("\n", 0, year) + 1
    return "\n" if match.string[line:year].strip(_MARKS_OF_HEADS) else "…"


def _sentences(reader: Reader) -> list[Draft]:
    """Every unit with a date of its own."""
    drafts: list[Draft] = []
    units = reader.layout.units
    for index in reader.dated_units():
        unit = _as_item(units[index], reader)
        if unit.side or unit.form == "heading":
            continue
        sentence = reader.sentence(index)
        if is_stamp(sentence, reader.document):
            continue
        if reader.claimed:
            free = [one for one in sentence.anchors if one.start not in reader.claimed]
            # Only where one is taken: what a sentence knows of itself goes with it.
            sentence = attrs.evolve(sentence, anchors=free) if len(free) < len(sentence.anchors) else sentence
        told = [draft for _, draft in told_in(sentence, reader.teller_of(unit), unit.form)]
        drafts += [_of_section(draft, unit, reader) for draft in told if draft.kind != "anniversary"]
    return drafts


def _as_item(unit: Unit, reader: Reader) -> Unit:
    """A line of a list without marks as an item, where it says how long a thing was on."""
    if unit.form not in ("heading", "sentence") or not unit.heads:
        return unit
    if not any(one.when.precision == "interval" for one in reader.anchors_in(unit)):
        return unit
    listed = is_listed(unit, reader.layout, reader.plain, reader.document.language)
    return unit._replace(form="item") if listed else unit


def _of_section(draft: Draft, unit: Unit, reader: Reader) -> Draft:
    """What an item tells without a verb, as what its heading says that all of them are: "## Board meetings"."""
    if draft.cue is None and unit.form in ("item", "row") and unit.heads:
        head = reader.layout.units[unit.heads[-1]]
        draft.kind = kind_of_heading(reader.plain[head.start : head.end], reader.document.language) or draft.kind
    return draft


# Those that claim a date for themselves come first.
_READERS = (
    roman_editions,
    auctions,
    vitae,
    rolls,
    anniversaries,
    observances,
    labelled_occurrences,
    vital_lines,
    birth_years,
    lives,
    lives_in_brackets,
    titled_gatherings,
    gatherings_of_title,
    gatherings_of_speech,
    listings,
    paired_fields,
    dated_by_label,
    dated_columns,
    aligned_tables,
    releases,
    listed_changes,
    outcomes,
    motions,
    own_events,
    clocked_headings,
    titled_entries,
    chronology,
    headed_events,
    _sentences,
    named_years,
    added,
    during,
)
