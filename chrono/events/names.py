"""The names of one document: persons, organisations and countries, each in one spelling, and places.

`find_names` makes one pass over the text; the rest is asked for by span. A person is the same by surname, initials
and sound: "Mr Cole", "A. B. Cole" and "Ann Cole" are one, and so are transliterations of one name.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import TypeVar

import attrs

from chrono.events.capitals import runs
from chrono.events.gazetteer import gazetteer
from chrono.events.lexicon import lexicon
from chrono.events.organisations import organisations
from chrono.events.people import Sighting, is_common, read_run
from chrono.events.persons import People
from chrono.events.places import PlaceMention, places_of
from chrono.model import Document, Participant, Place

__all__ = ["NameMention", "Names", "find_names"]

M = TypeVar("M", "NameMention", PlaceMention)

ACTOR_RELATIONS = ("", "with", "by")
SIDES = re.compile(
    r"\b(?:our|the two|both|these two|two) (?:countries|nations|states|peoples|governments|sides)\b"
    r"|\bheads of (?:our|the two) states\b|\bbilateral\b",
    re.IGNORECASE,
)
LABEL = re.compile(
    r"^[ \t>*_#-]{0,6}([^\W\d_][^\n:]{2,48}?)(?: \([^)\n]{1,60}\))?[*_]{0,2}\n?:[*_]{0,2}(?=\s)", re.MULTILINE
)
LOWER = re.compile(r"(?<![\w’'-])[a-zа-яёß-ÿ]\w+")


@attrs.frozen
class NameMention:
    """A name at `start` to `end`, by its one spelling in the document.

    `kind` is person, organisation or country. `role` is the role said here, or else in the document. `relation` is
    what the preposition before says, as in `PlaceMention`.
    """

    start: int
    end: int
    name: str
    kind: str
    role: str | None = None
    relation: str = ""


@attrs.frozen
class Names:
    """All names of a document; spans are offsets of its text."""

    text: str
    mentions: tuple[NameMention, ...] = ()
    places: tuple[PlaceMention, ...] = ()
    labels: tuple[tuple[int, str], ...] = ()
    _canonical: dict[str, str] = attrs.field(factory=dict, repr=False)

    def within(self, start: int, end: int) -> list[NameMention]:
        """The names of persons, organisations and countries inside a span, in order."""
        return _inside(self.mentions, start, end)

    def places_within(self, start: int, end: int) -> list[PlaceMention]:
        """The places inside a span, in order."""
        return _inside(self.places, start, end)

    def place_within(self, start: int, end: int) -> Place | None:
        """Where something in this span took place, as far as a preposition says so: towns before countries."""
        mentions = [mention for mention in self.places_within(start, end) if mention.is_location]
        rank = {"in": 0, "near": 1, "to": 2}
        order = {"city": 0, "capital": 0, "region": 1, "country": 2}
        best = min(mentions, key=lambda m: (rank[m.relation], order.get(m.kind, 0), m.start), default=None)
        return best.place if best else None

    def participants_within(self, start: int, end: int) -> tuple[Participant, ...]:
        """Who acts or is acted with inside a span: each once, with the role said here or elsewhere in the document."""
        found: dict[str, Participant] = {}
        for mention in self.within(start, end):
            if mention.kind != "person" and mention.relation not in ACTOR_RELATIONS:
                continue
            found.setdefault(mention.name, Participant(mention.name, mention.role))
        if SIDES.search(self.text, start, end):
            for name in self.sides:
                found.setdefault(name, Participant(name))
        return tuple(found.values())

    @property
    def sides(self) -> tuple[str, ...]:
        """The two countries that a document is about; none where there are not clearly two."""
        counts = Counter(place.country for place in self.places if place.kind == "country").most_common(3)
        if len(counts) < 2 or counts[1][1] < 2 or (len(counts) > 2 and counts[2][1] * 2 > counts[1][1]):
            return ()
        table = gazetteer()
        return tuple(country.name for code, _ in counts[:2] if (country := table.country(code)))

    def canonical(self, name: str) -> str | None:
        """The one spelling of a name as any mention has it; None for a name that the document lacks."""
        return self._canonical.get(name)

    def speaker_at(self, offset: int) -> str | None:
        """Whose speech holds the offset, in a transcript whose paragraphs begin with names; None before the first."""
        index = bisect_right(self.labels, offset, key=lambda label: label[0])
        return self.labels[index - 1][1] if index else None


def find_names(document: Document) -> Names:
    """The names in a document."""
    text = document.text
    found = list(runs(text))
    places = places_of(text, found)
    at = {place.start: place for place in places}
    sightings = [sighting for run in found for sighting in read_run(text, run, at)]
    labels = _labels(text, {sighting.end: sighting for sighting in sightings if sighting.kind == "person"})
    people = People(text, sightings, frozenset(LOWER.findall(text)), labels)
    mentions = [*_persons(people), *_organisations(text, sightings), *_countries(places, document.language)]
    mentions.sort(key=lambda mention: (mention.start, -mention.end))
    persons = {mention.start: mention.name for mention in mentions if mention.kind == "person"}
    return Names(
        text,
        tuple(_apart(mentions)),
        tuple(place for place in places if place.start not in persons),
        tuple((label.start, persons[label.start]) for label in labels if label.start in persons),
        {text[mention.start : mention.end]: mention.name for mention in mentions},
    )


def _labels(text: str, ending: Mapping[int, Sighting]) -> list[Sighting]:
    """The names that open a paragraph of speech: "Ann Cole: Thank you."; `ending` has the persons by their ends."""
    found = []
    for match in LABEL.finditer(text):
        start, words = match.start(1), match.group(1).split()
        if (known := ending.get(match.end(1))) and known.start >= start:
            found.append(attrs.evolve(known, sure=True))
            continue
        while len(words) > 1 and words[0].casefold().rstrip(".") in lexicon().honorifics:
            start = text.index(words[1], start + len(words[0]))
            words.pop(0)
        if 1 <= len(words) <= 4 and all(_may_be_label(word) for word in words):
            spelt = tuple(word.title() if word.isupper() and len(word) > 2 else word for word in words)
            found.append(Sighting("person", start, match.end(1), spelt, sure=True))
    times = Counter(label.words for label in found)
    return [label for label in found if times[label.words] > 1 or len(label.words) > 1]


def _may_be_label(word: str) -> bool:
    return word[0].isupper() and not is_common(word) and not any(c.isdigit() for c in word) and word[-1] not in ",;"


def _persons(people: People) -> Iterable[NameMention]:
    for person in people:
        for s in person.sightings:
            yield NameMention(s.start, s.end, person.name, "person", s.role or person.role)


def _organisations(text: str, sightings: list[Sighting]) -> Iterable[NameMention]:
    for s in organisations(text, sightings):
        yield NameMention(s.start, s.end, s.name, "organisation", None, s.relation)


def _countries(places: Iterable[PlaceMention], language: str) -> Iterable[NameMention]:
    table = gazetteer()
    for place in places:
        country = table.country(place.country)
        if place.kind == "country" and country is not None and place.position not in ("context", "tail", "head"):
            name = country.name if language == "en" else place.place.name
            yield NameMention(place.start, place.end, name, "country", None, place.relation)


def _apart(mentions: Iterable[NameMention]) -> Iterable[NameMention]:
    """The mentions without those that lie inside an earlier one."""
    end = -1
    for mention in mentions:
        if mention.start >= end:
            yield mention
            end = mention.end


def _inside(mentions: tuple[M, ...], start: int, end: int) -> list[M]:
    first = bisect_left(mentions, start, key=lambda mention: mention.start)
    last = bisect_left(mentions, end, key=lambda mention: mention.start)
    return [mention for mention in mentions[first:last] if mention.end <= end]
