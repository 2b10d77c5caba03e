"""The curated file, as classes: every key that it may have, what its value must be, and what it means.

The reader, the JSON Schema and the reference page all follow from these classes. To add a key, add a field here with
its kind of value and one sentence, use it in `entries.py`, and run `python -m chrono.curation` to write the schema
and the page anew.
"""

from __future__ import annotations

import attrs

from chrono.curation.values import (
    Choice,
    Date,
    Entry,
    Faults,
    Items,
    KindName,
    Number,
    Pattern,
    Placed,
    Record,
    Spot,
    Table,
    Text,
    Url,
    Whole,
    YesNo,
    key,
)  # fmt: skip
from chrono.errors import DateError
from chrono.model import STATUSES
from chrono.when import When

__all__ = [
    "ACTIONS", "CasesEntry", "CuratedFile", "DateEntry", "DocumentEntry", "EraEntry", "EventEntry", "EvidenceEntry",
    "KindEntry", "LinkEntry", "MatchEntry", "OverrideEntry", "ParticipantEntry", "PlaceEntry",
]  # fmt: skip

SYMBOLS = ("circle", "square", "diamond", "cross", "x", "triangle-up", "triangle-down", "pentagon", "hexagon", "star")
RELATIONS = ("anniversary_of", "edition_of", "adopted_at", "part_of")
ACTIONS = ("set", "drop", "pin", "same_as", "split")

_ID = Pattern(r"[^\s,/]{1,200}", "an id: letters, digits and signs without spaces, as forum-omsk-2003")
_DAY = Pattern(r"[+-]?\d{4,5}-\d\d-\d\d", "a day, as 1993-12-31")
_COLOUR = Pattern(r"#[0-9a-fA-F]{6}", "a colour as #rrggbb, as #8a5a00")
_LANGUAGE = Pattern(r"[a-z]{2}", "a language by its two letters, as en")
_KIND_NAME = Pattern(r"[a-z][a-z0-9_]{0,39}", "a kind's name: small letters, digits and _, as court_ruling")


@attrs.frozen(kw_only=True)
class PlaceEntry(Entry):
    """Where it happened."""

    name: str = key(Text("a place"), "the place as people call it", required=True)
    country: str | None = key(Text(), "the country, in English")
    latitude: float | None = key(Number(-90, 90), "degrees north")
    longitude: float | None = key(Number(-180, 180), "degrees east")


@attrs.frozen(kw_only=True)
class ParticipantEntry(Entry):
    """Who took part."""

    name: str = key(Text("a name"), "a person, country or organisation", required=True)
    role: str | None = key(Text(), "as what they took part")


@attrs.frozen(kw_only=True)
class LinkEntry(Entry):
    """How an event hangs together with another."""

    relation: str = key(Choice(RELATIONS), "how they hang together", required=True)
    target: str = key(_ID, "the id of the other event", required=True)


@attrs.frozen(kw_only=True)
class DateEntry(Entry):
    """A date of which more is known than EDTF can say."""

    edtf: When = key(Date(), "the date", required=True)
    earliest: str | None = key(_DAY, "the first day it can be, where that is later than the date alone says")
    latest: str | None = key(_DAY, "the last day it can be, where that is earlier than the date alone says")
    old_style: bool | None = key(YesNo(), "whether the date is of the Julian calendar, and kept as printed")

    def check(self, faults: Faults) -> bool:
        """Whether earliest and latest are days, and in that order."""
        try:
            self.when()
        except DateError as error:
            faults.report(self.keys.get("earliest") or self.spot, str(error))
            return False
        return True

    def when(self) -> When:
        """The date, narrowed to the days given."""
        from chrono.when import Day

        earliest = Day.fromisoformat(self.earliest) if self.earliest else self.edtf.earliest
        latest = Day.fromisoformat(self.latest) if self.latest else self.edtf.latest
        return attrs.evolve(self.edtf, earliest=earliest, latest=latest, old_style=bool(self.old_style))


@attrs.frozen(kw_only=True)
class EvidenceEntry(Entry):
    """The words that an event rests on."""

    source: str = key(Text("a file name"), "the document, by its file name or the end of its path", required=True)
    quote: str = key(Text("a quote", verbatim=True), "its words, exactly", required=True)
    part: int | None = key(Whole(1, 10**6), "which article of the file, where it holds several")
    start: int | None = key(Whole(0, 10**12), "where the quote begins in the document, in characters")
    end: int | None = key(Whole(0, 10**12), "where it ends")
    page: int | None = key(Whole(1, 10**6), "the page")
    location: str | None = key(Text(), "where else in the document, in words: row 17")

    def check(self, faults: Faults) -> bool:
        """Whether the quote has the length that its offsets say."""
        if self.start is None or self.end is None or self.end - self.start == len(self.quote):
            return True
        message = f"end {self.end} is not start {self.start} and the quote's {len(self.quote)} characters"
        faults.report(self.keys["end"], message)
        return False


@attrs.frozen(kw_only=True)
class EventEntry(Entry):
    """One event."""

    title: str = key(Text("a title"), "what happened, in a few words", required=True)
    date: DateEntry | None = key(Record(DateEntry, short="edtf"), "when; without it the event is undated")
    kind: str = key(KindName(), "what kind of event it is", required=True)
    place: PlaceEntry | None = key(Record(PlaceEntry, short="name"), "where")
    participants: tuple[ParticipantEntry, ...] | None = key(Items(Record(ParticipantEntry, short="name")), "who")
    status: str | None = key(Choice(STATUSES), "whether it took place; held where nothing is said")
    series: str | None = key(Text(), "the series that it is an edition of")
    ordinal: int | None = key(Whole(1, 100_000), "which edition")
    links: tuple[LinkEntry, ...] | None = key(Items(Record(LinkEntry)), "how it hangs together with other events")
    note: str | None = key(Text(), "a remark for readers")
    url: str | None = key(Url(), "where to read more")
    media: str | None = key(Url(), "a picture or recording")
    tags: tuple[str, ...] | None = key(Items(Text()), "words to find it by")
    evidence: tuple[EvidenceEntry, ...] | None = key(Items(Record(EvidenceEntry)), "the words that it rests on")
    id: str | None = key(
        _ID, "its name for links and overrides, kept for good; made from the content where not given", lasting=True
    )


@attrs.frozen(kw_only=True)
class MatchEntry(Entry):
    """Which events an override means: those that agree with every key given."""

    is_whole_or_nothing = True

    id: str | None = key(_ID, "the event's id, or that of a mention that went into it")
    title: str | None = key(Text(), "any part of the title; capitals do not matter")
    kind: str | None = key(KindName(), "the kind")
    date: DateEntry | None = key(
        Record(DateEntry, short="edtf"), "a date that the event's own lies in: 2003 means the whole year"
    )
    place: str | None = key(Text(), "any part of the place's name or country")
    participant: str | None = key(Text(), "any part of a participant's name or role")
    status: str | None = key(Choice(STATUSES), "the status")
    series: str | None = key(Text(), "any part of the series")
    ordinal: int | None = key(Whole(1, 100_000), "which edition")
    source: str | None = key(Text(), "a document that it rests on, by file name, end of path, or glob")
    quote: str | None = key(Text(), "any part of a quote that it rests on")

    def check(self, faults: Faults) -> bool:
        """Whether anything is asked for."""
        if not self.keys:
            faults.report(self.spot, "an empty match means every event; give an id, or any fields of the event")
        return bool(self.keys)


@attrs.frozen(kw_only=True)
class OverrideEntry(Entry):
    """A correction of what was extracted: `match` says of which event, and one other key says what to do."""

    is_whole_or_nothing = True

    match: MatchEntry = key(Record(MatchEntry), "which event", required=True)
    count: int | None = key(Whole(1, 1_000_000), "how many events it means; 1 where nothing is said")
    changes: EventEntry | None = key(
        Record(EventEntry, partial=True),
        "the fields that are otherwise, and how; an empty value takes one away",
        name="set",
    )
    drop: bool | None = key(YesNo(), "true: leave the event out")
    pin: str | None = key(_ID, "the id that the event has from now on")
    same_as: str | None = key(_ID, "the id of the event that this one is another mention of")
    split: tuple[EventEntry, ...] | None = key(
        Items(Record(EventEntry, partial=True)), "the events that it is in truth, each with what sets it apart"
    )
    note: str | None = key(Text(), "why; it stands beside the decision")

    @property
    def action(self) -> str:
        """Which of `ACTIONS` it asks for."""
        return next(action for action in ACTIONS if action in self.keys)

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids that it gives to events."""
        entries = (*([self.changes] if self.changes else ()), *(self.split or ()))
        return tuple(given for given in (self.pin, *(entry.id for entry in entries)) if given)

    def check(self, faults: Faults) -> bool:
        """Whether it asks for one thing."""
        asked = [action for action in ACTIONS if action in self.keys]
        if not asked:
            faults.report(self.spot, f"nothing is asked for; beside match write one of {', '.join(ACTIONS)}")
        elif len(asked) > 1:
            faults.report(self.keys[asked[1]], f"{asked[1]!r} beside {asked[0]!r}; write an override for each")
        elif self.drop is False:
            faults.report(self.keys["drop"], "drop: false asks for nothing; delete the override, or write true")
        elif self.ids and self.count is not None and self.count > 1:
            message = f"{self.ids[0]!r} cannot be the id of {self.count} events; write an override for each"
            faults.report(self.keys[asked[0]], message)
        elif self.split is not None and len(self.split) < 2:
            faults.report(self.keys["split"], "a split needs two events or more")
        else:
            return True
        return False


@attrs.frozen(kw_only=True)
class DocumentEntry(Entry):
    """What is known of a document."""

    match: str = key(
        Text("a file name"), "the document, by file name, end of path, or glob (notes/*.md)", required=True
    )
    part: int | None = key(Whole(1, 10**6), "which article of the file, where it holds several")
    date: DateEntry | None = key(Record(DateEntry, short="edtf"), "when it was made")
    title: str | None = key(Text(), "its title")
    language: str | None = key(_LANGUAGE, "its language")
    ignore: bool | None = key(YesNo(), "true: read no event from it")

    def check(self, faults: Faults) -> bool:
        """Whether it says anything."""
        if not set(self.keys) - {"match", "part"}:
            faults.report(self.spot, "the entry says nothing of the document; add date, title, language or ignore")
            return False
        return True


@attrs.frozen(kw_only=True)
class CasesEntry(Entry):
    """Sentences that show what a kind's cues find, and what they must leave alone."""

    yes: tuple[tuple[str, Spot], ...] | None = key(
        Items(Placed(Text())), "sentences that tell of such an event, each with a date"
    )
    no: tuple[tuple[str, Spot], ...] | None = key(Items(Placed(Text())), "sentences that do not")


@attrs.frozen(kw_only=True)
class KindEntry(Entry):
    """A kind of event: one more, or another look for one that there is."""

    label: str | None = key(Text(), "what readers see")
    colour: str | None = key(_COLOUR, "its colour")
    symbol: str | None = key(Choice(SYMBOLS), "the shape of its mark")
    order: int | None = key(Whole(0, 100_000), "its place among the lanes, low first")
    cues: tuple[tuple[str, Spot, tuple[str, ...]], ...] | None = key(
        Table(_LANGUAGE, Items(Text())), "the words that say it, by language"
    )
    cases: CasesEntry | None = key(Record(CasesEntry), "sentences to try the cues on")


@attrs.frozen(kw_only=True)
class EraEntry(Entry):
    """A named span, drawn behind the timeline."""

    title: str = key(Text("a title"), "its name", required=True)
    date: DateEntry = key(Record(DateEntry, short="edtf"), "from when to when", required=True)
    colour: str | None = key(_COLOUR, "its colour")


@attrs.frozen(kw_only=True)
class CuratedFile(Entry):
    """The whole file."""

    title: str | None = key(Text(), "the title of the chronology")
    description: str | None = key(Text(), "a sentence or two about it")
    include: tuple[str, ...] | None = key(
        Items(Text("a file name")),
        "further files of this form, or other tools' (.csv, .ics, TimelineJS .json), none outside this one's folder",
    )
    documents: tuple[DocumentEntry, ...] | None = key(Items(Record(DocumentEntry)), "what is known of documents")
    names: tuple[tuple[str, Spot, tuple[str, ...]], ...] | None = key(
        Table(Text("a name"), Items(Text("a name"))), "names, each with its other spellings"
    )
    kinds: tuple[tuple[str, Spot, KindEntry], ...] | None = key(Table(_KIND_NAME, Record(KindEntry)), "kinds of event")
    eras: tuple[EraEntry, ...] | None = key(Items(Record(EraEntry)), "spans drawn behind the timeline")
    events: tuple[EventEntry, ...] | None = key(
        Items(Record(EventEntry)), "events that the documents lack or that are settled"
    )
    overrides: tuple[OverrideEntry, ...] | None = key(Items(Record(OverrideEntry)), "corrections of what was extracted")
