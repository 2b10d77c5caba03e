"""The nouns: documents, events with their evidence, and the timeline that holds them; all frozen values.

Change is `attrs.evolve`. To add a field, give it a default, say here what it means, and add it to the JSON form in
`exporting/json.py`, whose round-trip test will ask for it.
"""

from __future__ import annotations

import datetime
import html
import os
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, overload

import attrs

from chrono.errors import DateError, Problem
from chrono.when import Day, When

if TYPE_CHECKING:
    import plotly.graph_objects as go

__all__ = [
    "BASES", "ORIGINS", "STATUSES", "Conflict", "Decision", "Document", "DocumentDate", "Era", "Event", "Evidence",
    "Kind", "Link", "Participant", "Place", "SourceDocument", "Timeline",
]  # fmt: skip

BASES = ("explicit", "document", "narrative", "anniversary", "inferred_year", "curated", "none")
STATUSES = ("held", "planned", "recurring", "cancelled")
ORIGINS = ("extracted", "curated", "both")
_A_SLIP = 0.8  # of the letters of two names, in order: more is a slip of the hand, less another word


@attrs.frozen
class Evidence:
    """A verbatim quote: `document.text[start:end] == quote`, whole sentences or list items, 20 to 800 characters.

    `start` and `end` count code points of the text of part `part` of `source`. `marks` are (start, end) offsets
    inside the quote, of the date and of the cue. `page` counts from 1 where the format has pages; `location` says in
    words where else a person finds the quote in the file ("row 17 (A-4), column Remarks").
    """

    source: str
    start: int
    end: int
    quote: str
    marks: tuple[tuple[int, int], ...] = ()
    part: int = 1
    page: int | None = None
    location: str | None = None


@attrs.frozen
class DocumentDate:
    """When a document was made or tells of: `when`, as wide as it is known, and how.

    `basis` is one of `BASES`; `evidence` has the quotes that it rests on and `reasons` what follows from them, in
    words.
    """

    when: When
    basis: str
    evidence: tuple[Evidence, ...] = ()
    reasons: tuple[str, ...] = ()


@attrs.frozen
class Document:
    """The text of one article.

    `source` is the path as given, `part` counts the articles of one file from 1 and `offset` says where in the file's
    text this part begins. `title` is the text's own, None where it has none; `language` is ISO 639-1, told from the
    text where nobody said it; `date` None where neither the text nor anybody says one. `pages` holds the offset in
    `text` at which each page begins, empty where there are none; `locations` has pairs of such an offset and what
    begins there: a paragraph, row, record, field or part; `headings` of the offset of a line that its format marks as
    a heading and its level from 1, empty where the text itself says so or the format does not. `date_order` (dmy, mdy
    or ymd) is how 05/11/2023 reads here, None where nobody said. `author` is the name that stands beside the text as
    its author's or sender's, None where there is none or several.
    """

    text: str
    source: str
    part: int = 1
    offset: int = 0
    title: str | None = None
    language: str = "en"
    date: DocumentDate | None = None
    pages: tuple[int, ...] = ()
    date_order: str | None = None
    locations: tuple[tuple[int, str], ...] = ()
    headings: tuple[tuple[int, int], ...] = ()
    author: str | None = None

    def page_at(self, offset: int) -> int | None:
        """The page, from 1, that holds the character at `offset`; None where the format has no pages."""
        return max(1, bisect_right(self.pages, offset)) if self.pages else None

    def location_at(self, offset: int) -> str | None:
        """What holds the character at `offset`, in words; None where the format has nothing to say of it."""
        index = bisect_right(self.locations, offset, key=lambda pair: pair[0]) if self.locations else 0
        return self.locations[index - 1][1] if index else None

    def evidence(self, start: int, end: int, marks: tuple[tuple[int, int], ...] = ()) -> Evidence:
        """The quote from `start` to `end`, with all that is known of where it, or its first mark, stands.

        `marks` are (start, end) offsets inside the quote; nothing is checked.
        """
        told = start + marks[0][0] if marks else start
        return Evidence(
            self.source, start, end, self.text[start:end], marks, self.part, self.page_at(start),
            self.location_at(told),
        )  # fmt: skip


@attrs.frozen
class SourceDocument:
    """What a timeline keeps of a document: everything but its text, of which `characters` is the length.

    `source`, `part`, `title`, `language` and `date` are the document's own.
    """

    source: str
    part: int = 1
    title: str | None = None
    language: str = "en"
    date: DocumentDate | None = None
    characters: int = 0


@attrs.frozen
class Place:
    """A place: `name` as the text has it, `country` in English.

    `latitude` and `longitude` are degrees north and east, -90 to 90 and -180 to 180 (source: GeoNames, CC BY 4.0), None
    where the shipped table does not know the place and no curator says them.
    """

    name: str
    country: str | None = None
    latitude: float | None = None
    longitude: float | None = None


@attrs.frozen
class Participant:
    """A person, country or acting organisation: `name` in the fullest form that the text has.

    `role` is as the text gives it ("Prime Minister of Norway").
    """

    name: str
    role: str | None = None


@attrs.frozen
class Link:
    """From the event that holds it to another: `relation` is anniversary_of, edition_of, adopted_at or part_of.

    `target` is the id of the other event; for edition_of it is the previous edition.
    """

    relation: str
    target: str


@attrs.frozen
class Conflict:
    """A value that another source gives for a field of the event: kept, shown, and not chosen.

    `field` is date, kind, status, place or ordinal; `value` is it as text, a date in EDTF. `evidence` has the quotes
    that say it, `reason` who does.
    """

    field: str
    value: str | None
    evidence: tuple[Evidence, ...] = ()
    reason: str = ""


@attrs.frozen
class Event:
    """Something that happened or is to happen, and the sentences that say so.

    `id` stays the same from run to run; `title` is one line. `kind` is a key of the kinds table, `basis`, `status` and
    `origin` are one of `BASES`, `STATUSES`, `ORIGINS`. `when` is None for an undated event, `place` where none is told;
    `participants` are those who act in it. `series` names the row of events that this is one of, `ordinal` which
    one, from 1; `links` lead to other events. `confidence` is 0 to 1 and `reasons` say what it rests on. `evidence` has
    the best quote first; only a curated event may have none. `conflicts` are what other sources say instead.
    `note`, `url`, `media` and `tags` come from a curator.
    """

    id: str
    title: str
    kind: str
    when: When | None = None
    basis: str = "none"
    status: str = "held"
    place: Place | None = None
    participants: tuple[Participant, ...] = ()
    series: str | None = None
    ordinal: int | None = None
    links: tuple[Link, ...] = ()
    confidence: float = 1.0
    reasons: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    origin: str = "extracted"
    conflicts: tuple[Conflict, ...] = ()
    note: str | None = None
    url: str | None = None
    media: str | None = None
    tags: tuple[str, ...] = ()

    @property
    def sort_key(self) -> tuple[bool, tuple[int, int, str], str, str]:
        """Date order, undated last; title and id decide between equals, so that order never depends on input."""
        key = self.when.sort_key if self.when else (0, 0, "")
        return self.when is None, key, self.title, self.id


@attrs.frozen(cache_hash=True)  # a set of kinds is looked up once a document
class Kind:
    """A kind of event: how it is found and how it looks.

    `name` is its key, small letters, digits and _; `label` what readers see. `cues` are the words that say it, by
    language code. `colour` is #rrggbb and `symbol` a mark's shape; None leaves the choice to the page. `order` places
    the kind's lane, low first.
    """

    name: str
    label: str
    colour: str | None = None
    symbol: str | None = None
    order: int = 100
    cues: tuple[tuple[str, tuple[str, ...]], ...] = ()


@attrs.frozen
class Era:
    """A span drawn behind the timeline, from the first to the last day of `when`, with `title` at its head.

    `colour` is #rrggbb; None leaves the choice to the page.
    """

    title: str
    when: When
    colour: str | None = None


@attrs.frozen
class Decision:
    """One choice of the merge or of a curated file: `action` is merged, linked, added, set, dropped, pinned, …

    `events` are the ids it concerns, `reason` is a sentence, `source` and `line` name the curated entry, if any.
    """

    action: str
    events: tuple[str, ...]
    reason: str
    source: str | None = None
    line: int | None = None


# How many events a notebook shows.
_SHOWN = 50


def _in_date_order(events: Iterable[Event]) -> tuple[Event, ...]:
    return tuple(sorted(events, key=lambda event: event.sort_key))


@attrs.frozen
class Timeline:
    """`events` in date order, undated last, and what they rest on.

    `title` and `description` head the page. `documents` are those read, with an event or without; `decisions` what the
    merge and the curated file chose, `problems` what was wrong, both in the order in which they came. `kinds` say
    how each kind looks, those left out as they are shipped; `eras` are drawn behind the events.
    """

    events: tuple[Event, ...] = attrs.field(default=(), converter=_in_date_order)
    title: str = "Timeline"
    description: str = ""
    documents: tuple[SourceDocument, ...] = ()
    decisions: tuple[Decision, ...] = ()
    problems: tuple[Problem, ...] = ()
    kinds: tuple[Kind, ...] = ()
    eras: tuple[Era, ...] = ()

    def __len__(self) -> int:
        return len(self.events)

    def __iter__(self) -> Iterator[Event]:
        return iter(self.events)

    @overload
    def __getitem__(self, index: int) -> Event: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Event, ...]: ...
    def __getitem__(self, index: int | slice) -> Event | tuple[Event, ...]:
        return self.events[index]

    def filter(
        self,
        *,
        kind: str | Collection[str] | None = None,
        participant: str | None = None,
        place: str | None = None,
        series: str | None = None,
        status: str | Collection[str] | None = None,
        after: str | datetime.date | When | None = None,
        before: str | datetime.date | When | None = None,
    ) -> Timeline:
        """The events that meet every condition given; of several kinds or statuses, one must fit.

        `after` a date is from its first day on, `before` it up to the day before its first: so `after="2003"` begins
        on 1 January 2003 and `before="2019"` ends on 31 December 2018, and what lies in part within counts. A date is
        EDTF text, a date or a `When`; `DateError` where it is none. An undated event meets no condition of date.

        `kind` and `status` are whole names; `participant`, `place` and `series` match by any part, case folded:
        "norway" finds "Prime Minister of Norway". ValueError for a status that there is none of, and for a kind that
        no event has and that is all but another's name: "signings" for "signing".
        """
        floor, ceiling = _first_day(after), _first_day(before)
        self._refuse_misspelt(_names(kind), _names(status))

        def wanted(event: Event) -> bool:
            people = " ".join(f"{p.name} {p.role or ''}" for p in event.participants)
            return (
                _is_one_of(event.kind, kind)
                and _is_one_of(event.status, status)
                and _mentions(participant, people)
                and _mentions(place, f"{event.place.name} {event.place.country or ''}" if event.place else "")
                and _mentions(series, event.series or "")
                and (floor is None or _reaches(event, floor=floor))
                and (ceiling is None or _reaches(event, ceiling=ceiling))
            )

        return self._of(event for event in self.events if wanted(event))

    def _refuse_misspelt(self, kinds: set[str], statuses: set[str]) -> None:
        """Raises ValueError for names that would find nothing because they are spelt otherwise."""
        for status in sorted(statuses - {*STATUSES}):
            raise ValueError(f"unknown status {status!r}; the statuses are {', '.join(STATUSES)}")
        strange = kinds - {event.kind for event in self.events} - {kind.name for kind in self.kinds}
        if not strange:
            return
        from difflib import get_close_matches

        from chrono.events import default_kinds  # upwards, allowed here: as `write`

        known = [kind.name for kind in (*default_kinds(), *self.kinds)]
        for kind in sorted(strange - {*known}):
            if near := get_close_matches(kind, known, n=1, cutoff=_A_SLIP):
                raise ValueError(f"no event is of the kind {kind!r}; did you mean {near[0]!r}?")

    def by_kind(self) -> dict[str, Timeline]:
        """A timeline for each kind that has an event, in the order of lanes, then of names."""
        lanes = {kind.name: kind.order for kind in self.kinds}
        names = sorted({event.kind for event in self.events}, key=lambda name: (lanes.get(name, 100), name))
        return {name: self._of(event for event in self.events if event.kind == name) for name in names}

    def series(self) -> dict[str, Timeline]:
        """A timeline for each series, by its name: the editions in date order."""
        names = sorted({event.series for event in self.events if event.series})
        return {name: self._of(event for event in self.events if event.series == name) for name in names}

    def _of(self, events: Iterable[Event]) -> Timeline:
        return attrs.evolve(self, events=tuple(events))

    def to_dataframe(self, *, library: str | None = None) -> Any:
        """One row an event, in pandas or polars, whichever is installed or `library` names.

        Raises `MissingExtraError` where there is none.
        """
        from chrono.exporting.dataframe import to_dataframe  # upwards, allowed here: as `write`

        return to_dataframe(self, library=library)

    def _repr_html_(self) -> str:
        """The first events as a table, for notebooks."""
        rows = "".join(
            f"<tr><td>{_cell(event.when or 'undated')}</td><td>{_cell(event.title)}</td><td>{_cell(event.kind)}</td>"
            f"<td>{_cell(event.place.name if event.place else '')}</td></tr>"
            for event in self.events[:_SHOWN]
        )
        rest = len(self) - _SHOWN
        more = f"<p>and {rest:,} more</p>" if rest > 0 else ""
        head = "<tr><th>Date</th><th>Event</th><th>Kind</th><th>Place</th></tr>"
        return f"<h3>{_cell(self.title)}</h3><table><thead>{head}</thead><tbody>{rows}</tbody></table>{more}"

    def figure(self, **options: Any) -> go.Figure:
        """A Plotly figure of the timeline; options as in `chrono.timeline.figure`."""
        from chrono.timeline import figure  # upwards, allowed here: plotly is loaded only when asked for

        return figure(self, **options)

    def write(self, path: str | os.PathLike[str], **options: Any) -> None:
        """Write the timeline in the format that the suffix of `path` names, whole or not at all.

        `options` are the format's, as in `chrono.exporting.write`. Raises `WriteError` where the suffix is unknown or
        the file cannot be written, `MissingExtraError` where the format needs an extra.
        """
        from chrono.exporting import write  # upwards, allowed here: a timeline knows how to be written

        write(self, path, **options)

    @classmethod
    def read(cls, path: str | os.PathLike[str]) -> Timeline:
        """The timeline that `write` put into the `.json` or `.yaml` file at `path`, without loss.

        Raises `ReadError` where the file cannot be read, is of another format, or holds no timeline.
        """
        from chrono.exporting import read  # upwards, allowed here: what is written can be read

        return read(path)

    def save(self, path: str | os.PathLike[str]) -> None:
        """Write the events as a curated file at `path`, whole or not at all: what a person edits and `load` reads.

        Raises `WriteError` where the file cannot be written.
        """
        from chrono.curation import to_text  # upwards, allowed here: a timeline knows how to be written
        from chrono.exporting.atomic import write_whole

        write_whole(Path(path), to_text(self).encode("utf-8", "replace"))

    def merge(self, *others: Timeline) -> Timeline:
        """This timeline and `others` as one, as `chrono.merge` does: the same event once, with all its evidence."""
        from chrono.merging import merge  # upwards, allowed here: reads better than a function of two

        return merge([self, *others])


def _first_day(date: str | datetime.date | When | None) -> Day | None:
    """The first day of a date; None where there is none, or its start is open."""
    match date:
        case None:
            return None
        case When():
            return date.earliest
        case str():
            return When.parse(date).earliest
        case datetime.date():
            return Day(date.year, date.month, date.day)
    raise DateError(f"{date!r} is no date; write 2019, 2019-11 or 2019-11-07 as text")


def _cell(value: object) -> str:
    return html.escape(str(value))


def _is_one_of(word: str, wanted: str | Collection[str] | None) -> bool:
    return wanted is None or (word == wanted if isinstance(wanted, str) else word in wanted)


def _names(wanted: str | Collection[str] | None) -> set[str]:
    return set() if wanted is None else {wanted} if isinstance(wanted, str) else {*wanted}


def _mentions(wanted: str | None, text: str) -> bool:
    return wanted is None or wanted.casefold() in text.casefold()


def _reaches(event: Event, *, floor: Day | None = None, ceiling: Day | None = None) -> bool:
    when = event.when
    if when is None:
        return False
    if floor is not None:
        return when.latest is None or when.latest >= floor
    return ceiling is None or when.earliest is None or when.earliest < ceiling
