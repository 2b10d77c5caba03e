"""The names of one document: persons, organisations and countries, each in one spelling, and places.

`find_names` makes one pass over the text; the rest is asked for by span. A person is the same by surname, initials
and sound: "Mr Cole", "A. B. Cole" and "Ann Cole" are one, and so are transliterations of one name.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable
from functools import cache
from itertools import pairwise
from typing import NamedTuple

import attrs

from chrono.events.names.acting import acting_in, are_listed, has_behind, is_in_role, owns, relation_of
from chrono.events.names.called_by_part import called_by_part
from chrono.events.names.capitals import runs
from chrono.events.names.cases import is_office_of
from chrono.events.names.genders import Called, gender_of_pronoun, genders, is_beside_pronoun
from chrono.events.names.handles import find_handles
from chrono.events.names.headed_lives import lives_by_headings
from chrono.events.names.home_places import find_home, find_setting
from chrono.events.names.model_names import model_sightings, united
from chrono.events.names.name_verbs import acts_behind
from chrono.events.names.name_words import is_in_capitals
from chrono.events.names.offices import offices
from chrono.events.names.organisations import organisations
from chrono.events.names.other_offices import is_of_another_office
from chrono.events.names.people import read_runs
from chrono.events.names.person_signs import is_parent
from chrono.events.names.persons import People
from chrono.events.names.places import PlaceMention, places_of
from chrono.events.names.sides import SIDES, joint_parties, may_be, sides_of
from chrono.events.names.sightings import Sighting
from chrono.events.names.sites import Located, apart
from chrono.events.names.speakers import find_author, find_entries, find_issuer, find_labels, find_signature
from chrono.events.names.subjects import find_subject
from chrono.events.names.turns import turns
from chrono.events.words.gazetteer import gazetteer
from chrono.events.words.lexicon import any_of, lexicon
from chrono.events.words.phrases import any_phrase, phrases
from chrono.kept import kept
from chrono.lang.full_names import full_name
from chrono.model import Document, Participant, Place

__all__ = ["NameMention", "Names", "find_names"]

PLACE_ORDER = {"city": 0, "capital": 0, "town": 1, "site": 2, "region": 3, "country": 4, "continent": 5}
RELATION_ORDER = {"in": 0, "near": 1, "to": 2}
# "The two leaders", "both presidents": the two persons named last.
PAIR = re.compile(
    r"[TtBb](?<!\bof .)(?<!\w.)(?:(?<=[Tt])he two|(?<=[Tt])hese two|(?<=[Bb])oth) (?:\w+ )?"
    r"(?:leaders|[Pp]residents|[Mm]inisters|[Cc]hancellors|"
    r"heads of (?:state|government)|[Ss]ecretaries|envoys|men|women)\b"
)
# "The leaders", where just two persons have been named.
ALL_OF_THEM = re.compile(rf"\b[Tt]he (?P<office>{any_phrase('leaders_of_two')})\b(?! of\b)")
_PAIR = 2  # states that make a statement together
_STEM = len("presi")  # letters that an office and those who hold it begin with: "secretaries", "secretary"
_OFFICES = frozenset({"presidents", "ministers", "secretaries", "chancellors"})
OF_SEVERAL = ("our ", "two ", "both ", "heads of ", "three ", "leaders", "presidents", "ministers", "secretaries")
PRONOUN = re.compile(
    r"[BDHhSsEeОое](?<!\w.)(?:(?<=B)orn|(?<=D)ied|(?<=[Hh])(?:e|is|er)|(?<=h)im|(?<=[Ss])(?:he|ie)|(?<=[Ee])r"
    r"|(?<=[Оо])на?|(?<=е)(?:го|ё|му|й))\b"
)
NOMINATIVE = re.compile(r"[HhSsОо](?<!\w.)(?:(?:(?<=[Hh])e|(?<=[Ss])he|(?<=[Оо])на?)\b|(?<=[.!?*\n] H)(?:is|er)\b)")
FIRST_PERSON = re.compile(r"\b(?:I|my|me|я|мне|меня|мой|моя)\b")
WORD = re.compile(r"[^\W\d_]+")
HERE = re.compile(r"\b(?:[Tt]his|[Tt]he|[Оо]ur|этом|der|dieser|в) (\w+)\b|\bhere\b(?!['’])")
# Before the name of a subject: an article, or what joins it to another.
HEADING_SUBJECT = frozenset({"the", "and", "both", "that"})
PARAGRAPH = 2_000  # characters before "he" in which he was named
LIFE_IN_BRACKETS = 12  # characters behind the bracket in which "born" stands
ALIAS = re.compile(rf"(?P<name>{full_name(4)}),? (?:a\.?k\.?a\.?|(?:also |better )?known as|alias) \Z")
LONGEST_BEFORE_WORK = 60  # characters before a name in which a work stands, with the title of whom it shows


class NameMention(NamedTuple):
    """A name at `start` to `end`, by its one spelling in the document.

    `kind` is person, organisation or country. `role` is the role said here, or else in the document. `relation` is
    what the preposition before a country says, as in `PlaceMention`. `acts` is whether it takes part whatever stands
    around it; of others the text decides, see `acting_in`.
    """

    start: int
    end: int
    name: str
    kind: str
    role: str | None = None
    relation: str = ""
    acts: bool = False


@attrs.frozen(slots=False)
class Names:
    """All names of a document; spans are offsets of its text.

    `labels` are the turns of a transcript, the name of one that is nobody's empty, `entries` the persons at the heads
    of the entries of a dictionary, both as (offset, name). What else is asked of the whole document is found when it
    is asked.
    """

    text: str
    title: str = ""
    mentions: tuple[NameMention, ...] = ()
    located: Located = attrs.Factory(lambda self: Located(self.text), takes_self=True)
    labels: tuple[tuple[int, str], ...] = ()
    entries: tuple[tuple[int, str], ...] = ()

    def within(self, start: int, end: int) -> list[NameMention]:
        """The names of persons, organisations and countries inside a span, in order."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return [mention for mention in self.mentions[first:last] if mention.end <= end]

    def places_within(self, start: int, end: int) -> list[PlaceMention]:
        """The places inside a span, in order."""
        return self.located.within(start, end)

    @kept
    def _starts(self) -> list[int]:
        return [mention.start for mention in self.mentions]

    @property
    def places(self) -> tuple[PlaceMention, ...]:
        """All places, in order."""
        return tuple(apart(self.located.all))

    @kept
    def subjects(self) -> tuple[tuple[int, str], ...]:
        """The persons that the document, or the entries of a dictionary, are about, as (offset from which, name)."""
        headed = lives_by_headings(self.text, self.mentions, self.entries)
        if self.entries and len(headed) < len(self.entries):
            return self.entries
        own = find_subject(self.text, self.title, self.mentions) if self.home is None else ()
        # Below a heading that names nobody the text goes on about its own subject, where it is headed by him.
        whole = own[0][1] if own and headed and headed[0][1] == own[0][1] else ""
        return tuple((at, name or whole) for at, name in headed) or own

    @kept
    def sides(self) -> tuple[str, ...]:
        """The two countries that the document is about, or those that make it; none where it is not clear."""
        return self.parties or sides_of(self.text, self._countries)

    @kept
    def parties(self) -> tuple[str, ...]:
        """The countries that make the document together, a joint statement: "we" in it."""
        return joint_parties(self.text, self.title, self._countries)

    @property
    def _countries(self) -> list[NameMention]:
        return [mention for mention in self.mentions if mention.kind == "country"]

    @kept
    def setting(self) -> Place | None:
        """The town or site that the document mostly speaks of."""
        return find_setting(self.title, self.located.all)

    @kept
    def home(self) -> Place | None:
        """The place that the document is about by its first sentence: what happens in it happens there.

        Unless another place is named.
        """
        return find_home(self.text, self.located)

    def place_within(self, start: int, end: int) -> Place | None:
        """Where something in this span took place, as far as a preposition says so: towns before countries.

        "In this city" is the place that the document is about, where there is one.
        """
        mentions = [mention for mention in self.places_within(start, end) if mention.is_location]
        if mentions:
            return self.nearest(mentions)
        return self.setting if self._speaks_of_here(start, end) else None

    def _speaks_of_here(self, start: int, end: int) -> bool:
        """Whether a span says "here" or "in this city"."""
        said = self.text[start:end].casefold()
        if "here" not in said and not any(word in said for word in lexicon().here):
            return False
        words = (match.group(1) for match in HERE.finditer(self.text, start, end))
        return any(word is None or word.casefold() in lexicon().here for word in words)

    def nearest(self, mentions: Iterable[PlaceMention]) -> Place | None:
        """Of places that tell where something was the one that says it best; None of none."""
        order = min(
            mentions, key=lambda m: (RELATION_ORDER[m.relation], PLACE_ORDER.get(m.kind, 0), m.start), default=None
        )
        return order.place if order else None

    def participants_within(
        self,
        start: int,
        end: int,
        *,
        made: tuple[int, int] | None = None,
        doing: tuple[int, int] | None = None,
        among_persons: bool = False,
        speaking: bool = True,
        joined: bool = True,
    ) -> tuple[Participant, ...]:
        """Who acts or is acted with inside a span: each once, with the role said here or elsewhere in the document.

        "He" is the person spoken of, "I" the speaker, "our countries" are the two that the document is about. An
        organisation inside the span `made` takes no part; `among_persons` nor does a country beside two persons. A
        country or organisation inside the span `doing`, the subject of a clause, acts whatever it does. "I" is nobody
        unless one is `speaking` of what he does himself, and those who make a statement together, where they are three
        or others act beside them, only where the span is `joined` to nothing else that is told.
        """
        named = self.within(start, end)
        acting = self._acting(named, start, end, made, doing, among_persons=among_persons) if named else []
        found: dict[str, Participant] = {}
        spoken_of = self._spoken_of(start, end, acting)
        if spoken_of:
            found[spoken_of] = Participant(spoken_of)
        for mention in acting:
            found.setdefault(mention.name, Participant(mention.name, mention.role))
        if speaking and (speaker := self.speaker_at(start)) and FIRST_PERSON.search(self.text, start, end):
            found.setdefault(speaker, Participant(speaker))
        said = self.text[start:end].casefold()
        if any(word in said for word in OF_SEVERAL):  # quicker to see than which of them are meant
            for name in (
                self._pair(start, end, doing if joined else None)
                if not any(one.kind == "person" for one in acting)
                else ()
            ):
                found.setdefault(name, Participant(name))
            narrow = bool(self.parties) and (bool(found) or len(self.parties) > _PAIR)
            at = doing[0] if doing is not None and narrow else start
            told = SIDES.search(self.text, max(start, at), end) if joined or not narrow else None
            if told is not None and may_be(told.group(), self.sides):
                found.update((name, Participant(name)) for name in self.sides if name not in found)
        return tuple(found.values())

    def _acting(
        self,
        named: list[NameMention],
        start: int,
        end: int,
        made: tuple[int, int] | None,
        doing: tuple[int, int] | None,
        *,
        among_persons: bool,
    ) -> list[NameMention]:
        """Of those named inside a span those who act; the other arguments are as for `participants_within`."""
        pairs = zip(named, [*named[1:], None], strict=False)
        kin = {m.start for left, m in pairwise(named) if is_in_role(self.text, left, m)}
        does = acting_in(self.text, self._whole_lists(start, end))
        does |= {m.start for m in named if doing is not None and self._heads(m, *doing)}
        acting = [m for m, following in pairs if m.start in does - kin and not owns(self.text, m, following)]
        acting = [m for m in acting if made is None or m.kind != "organisation" or not made[0] <= m.start < made[1]]
        if doing is not None and not among_persons:
            acting = [m for m in acting if not has_behind(self.text, m, doing[1])]
        if among_persons and len({m.name for m in acting if m.kind == "person"}) > 1:
            acting = [m for m in acting if m.kind != "country"]
        return acting

    def _whole_lists(self, start: int, end: int) -> tuple[NameMention, ...]:
        """The names that begin inside a span, with those that are listed with the first or last of them."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        while 0 < first < last and are_listed(self.text, *self.mentions[first - 1 : first + 1]):
            first -= 1
        while first < last < len(self.mentions) and are_listed(self.text, *self.mentions[last - 1 : last + 1]):
            last += 1
        return self.mentions[first:last]

    def list_from(self, start: int, end: int) -> tuple[NameMention, ...]:
        """The first name that begins inside a span, with those that are listed behind it; empty where there is none."""
        first = bisect_left(self._starts, start)
        if first == len(self.mentions) or self._starts[first] >= end:
            return ()
        last = first + 1
        while last < len(self.mentions) and are_listed(self.text, *self.mentions[last - 1 : last + 1]):
            last += 1
        return self.mentions[first:last]

    def _heads(self, mention: NameMention, start: int, end: int) -> bool:
        """Whether a name is a subject, or one of those that "and" joins in it; not so "the Peru office"."""
        if not start <= mention.start < end or relation_of(self.text, mention):
            return False
        before, behind = self.text[start : mention.start].rstrip(), self.text[mention.end : mention.end + 12]
        first = not before or before[-1] == "," or before.rpartition(" ")[2].casefold() in HEADING_SUBJECT
        last = mention.end >= end or behind[:1] in ",]" or behind.startswith((" (", " and ", " with "))
        return first and last

    def _spoken_of(self, start: int, end: int, acting: list[NameMention]) -> str | None:
        """Whom "he" means here: the subject of the text, or the person named last before; beside others only "he"."""
        persons = [mention for mention in acting if mention.kind == "person"]
        pronoun = (NOMINATIVE if acting else PRONOUN).search(self.text, start, end)
        if pronoun is None or (persons and persons[0].start < pronoun.start()):
            pronoun = _done_to_him().search(self.text, start, end) if persons and self.subjects else None
            return self.subject_at(start) if pronoun else None
        return self.meant_by(pronoun.group(), start)

    def born_in_brackets(self, offset: int) -> NameMention | None:
        """Of whom the brackets around an offset tell that he was born or died: "Ann Cole (born in 1923)"."""
        opening = self.text.rfind("(", max(0, offset - LIFE_IN_BRACKETS), offset)
        if opening < 1 or ")" in self.text[opening:offset] or self.text[opening - 1] != " ":
            return None
        before = self.within(max(0, opening - PARAGRAPH // 20), opening - 1)
        if not before or before[-1].kind != "person" or before[-1].end != opening - 1:
            return None
        first = ALIAS.search(self.text, max(0, before[-1].start - PARAGRAPH // 20), before[-1].start)
        return NameMention(*first.span("name"), first["name"], "person") if first else before[-1]

    def is_person(self, name: str) -> bool:
        """Whether a name is a person's, by the text or by the turns of a transcript."""
        return name in self._persons

    @kept
    def gender_of(self) -> Called:
        """Whether somebody is "he" or "she" by the words before his name, None where these do not say."""
        return Called(self.text, self.mentions)

    @kept
    def _persons(self) -> frozenset[str]:
        named = {mention.name for mention in self.mentions if mention.kind == "person"}
        return frozenset(named | {name for _, name in (*self.labels, *self.entries)})

    def _is_of(self, name: str, said: str | None, offset: int) -> bool:
        """Whether somebody can be "he" or "she" at an offset, whichever is said: not he who speaks or is asked."""
        if self._turns_of[name] > 1 and _latest(self.labels, offset) in (name, ""):
            return False
        return said is None or self._genders.get(name, said) == said

    @kept
    def _turns_of(self) -> Counter[str]:
        """How often each speaks: whose name opens one paragraph only may be told of there."""
        return Counter(name for _, name in self.labels)

    @kept
    def _genders(self) -> dict[str, str]:
        return genders(self.text, self.mentions)

    def _pair(self, start: int, end: int, doing: tuple[int, int] | None) -> tuple[str, ...]:
        """Whom "the two leaders" means, or "the leaders" as a subject: the two persons that the text has named last."""
        match = PAIR.search(self.text, start, end)
        if match is not None:
            return self.last_two(match.start(), office=match.group().split()[-1])
        match = ALL_OF_THEM.match(self.text, *doing) if doing is not None and start <= doing[0] < end else None
        if match is None or not self._hold_office(match["office"].split()[-1].casefold(), match.start()):
            return ()
        return self.last_two(match.start(), only=True)

    def _hold_office(self, leaders: str, offset: int) -> bool:
        """Whether all persons named before an offset hold an office: that of "ministers", or any, as "leaders" may."""
        before = self.within(max(0, offset - PARAGRAPH), offset)
        roles = {one.name: one.role or "" for one in before if one.kind == "person"}.values()
        any_of_them = leaders in phrases("leaders_of_any_office")
        return all(role if any_of_them else leaders[:_STEM] in role.casefold() for role in roles)

    def last_two(self, offset: int, *, only: bool = False, office: str = "") -> tuple[str, ...]:
        """The two persons that the text has named last before an offset; none where it names one, or `only` more.

        Of "the two ministers" none has another `office`, as the Speaker has.
        """
        before = self.within(max(0, offset - PARAGRAPH), offset)
        persons = [mention for mention in reversed(before) if mention.kind == "person"]
        stem = office[:_STEM].casefold() if office.casefold() in _OFFICES else ""
        roles = [(one.name, one.role.casefold()) for one in persons if stem and one.role]
        others = {name for name, role in roles if stem not in role and "counterpart" not in role}
        others -= {name for name, role in roles if stem in role}
        names = dict.fromkeys(one.name for one in persons if one.name not in others)
        return tuple(reversed(list(names)[:2])) if len(names) == 2 or (len(names) > 2 and not only) else ()

    def speaker_at(self, offset: int) -> str | None:
        """Whose speech holds the offset, in a transcript whose paragraphs begin with names; None before the first."""
        return _latest(self.labels, offset) or None

    def subject_at(self, offset: int) -> str | None:
        """The person whom the text around an offset is about: of a biography, or of an entry of a dictionary."""
        return _latest(self.subjects, offset) or None

    def meant_by(self, pronoun: str, offset: int) -> str | None:
        """Whom "he" or "she" means as a subject: whom the text is about, or the person named last before."""
        said, subject = gender_of_pronoun(pronoun), self.subject_at(offset)
        who = subject if subject and self._is_of(subject, said, offset) else self._person_before(offset, said)
        return None if who and is_of_another_office(self.text, self.mentions, who, offset) else who

    def _person_before(self, offset: int, said: str | None) -> str | None:
        """The person named last before an offset in the same paragraph who can be what is `said`, "he" or "she"."""
        near = max(0, offset - PARAGRAPH)
        begin = max(self.text.rfind("\n\n", near, offset) + 1, near)
        persons = (mention for mention in reversed(self.within(begin, offset)) if mention.kind == "person")
        apt = (mention for mention in persons if self._is_of(mention.name, said, offset))
        apt = (mention for mention in apt if not is_beside_pronoun(self.text, mention.start, said))
        found = [mention.name for mention in apt if not is_parent(self.text, mention.start)]
        known = (name for name in found if said == "she" and self._genders.get(name) == said)
        return next(known, next(iter(found), None))


def find_names(document: Document) -> Names:
    """The names in a document."""
    text = document.text
    found = list(runs(text))
    places = places_of(text, found)
    at = {place.start: place for place in places}
    sightings = read_runs(text, found, at)
    if more := model_sightings(text, document.language):
        sightings = united(sightings, more)
    labels = find_labels(text, {sighting.end: sighting for sighting in sightings if sighting.kind == "person"})
    entries = find_entries(text)
    holders = frozenset(place.start for place in places if place.kind in ("country", "region"))
    issuer = find_issuer(text)
    signature = issuer.words if issuer else find_signature(text) or find_author(text, document.author)
    titles = [*_title_names(document.title or ""), *([signature] if signature else [])]
    sightings += _called_like_places(text, places, [*sightings, *labels, *entries])
    people = People(text, sightings, [*labels, *entries, *filter(None, [issuer])], titles=titles, holders=holders)
    mentions = [
        *_persons(text, people),
        *(NameMention(o.start, o.end, o.name, o.kind, o.role, "", o.holder) for o in offices(text, sightings, people)),
        *(NameMention(p.start, p.end, p.name, "person", p.part, "", True) for p in called_by_part(text, people)),
        *_organisations(text, sightings, document.language),
        *(NameMention(firm.start, firm.end, firm.words[0], "organisation") for firm in people.firms),
        *_countries(text, places, document.language),
    ]
    mentions = list(apart(sorted(mentions, key=lambda mention: (mention.start, -mention.end))))
    persons = {mention.start: mention.name for mention in mentions if mention.kind == "person"}
    spoken = [(label.start, persons[label.start]) for label in labels if label.start in persons]
    return Names(
        text,
        document.title or "",
        tuple(mentions),
        Located(text, found, at, persons.keys()),
        turns(text, document.title or "", people, spoken, signature),
        tuple((entry.start, persons[entry.start]) for entry in entries if entry.start in persons),
    )


def _called_like_places(text: str, places: Iterable[PlaceMention], sightings: Iterable[Sighting]) -> list[Sighting]:
    """The words that do something where a place of their name would not: "Lewis" in a text about "Lewis Cole"."""
    named = {word for s in sightings if s.kind == "person" and s.sure and len(s.words) > 1 for word in s.words}
    return [
        Sighting("word", place.start, place.end, (word,))
        for place in places
        if place.relation == "" and (word := text[place.start : place.end]) in named and acts_behind(text, place.end)
    ]


def _title_names(title: str) -> list[tuple[str, ...]]:
    """The names of two words or more that a title may hold."""
    named = (s.words for s in read_runs(title, runs(title), {}) if s.kind == "person" and len(s.words) > 1)
    return [words for words in named if not is_in_capitals(words[-1])]


def _persons(text: str, people: People) -> Iterable[NameMention]:
    for person in people:
        for s in person.sightings:
            if s.start < 0:
                continue  # known from the title alone
            behind = WORD.search(text, s.end, s.end + 20)
            attribute = behind is not None and behind.group().casefold() in lexicon().attributed
            alone = behind is not None and text[s.end : behind.start()].strip("'’s ") == ""
            acts = not (attribute and alone) and not _is_of_work(text, s)
            yield NameMention(s.start, s.end, person.name, "person", s.role or person.role, "", acts)
    for start, end, name in find_handles(text):
        yield NameMention(start, end, name, "person", None, "", True)


def _is_of_work(text: str, s: Sighting) -> bool:
    """Whether a name is what a work is called, or whom it shows; not so in "the film Ann Cole made"."""
    before = text[max(0, s.start - LONGEST_BEFORE_WORK) : s.start].removesuffix(f"{s.role} " if s.role else "")
    if before.endswith((" named after ", " named for ", " in memory of ")):
        return True
    before = before.removesuffix(" of ").rstrip(' _*“"').rpartition(" ")[2]
    return before in lexicon().works and not acts_behind(text, s.end)


@cache
def _done_to_him() -> re.Pattern[str]:
    """Whom another did something to, in the life of one person: "the king appointed him"."""
    return re.compile(rf"\b(?:{any_of(lexicon().done_to_him)}) (?:him|her (?=an?|the|to|as|in|on|for|at))\b")


def _organisations(text: str, sightings: list[Sighting], language: str) -> Iterable[NameMention]:
    for s in organisations(text, sightings, language):
        yield NameMention(s.start, s.end, s.name, "organisation")


def _countries(text: str, places: Iterable[PlaceMention], language: str) -> Iterable[NameMention]:
    for place in places:
        country = gazetteer().country(place.country)
        if place.kind == "country" and country is not None and place.position not in ("context", "tail", "head"):
            if "/" in (text[place.start - 1 : place.start], text[place.end : place.end + 1]):
                continue  # part of a path
            if is_office_of(text, place.start):
                continue
            name = country.name if language == "en" else place.place.name
            yield NameMention(place.start, place.end, name, "country", None, place.relation, place.position == "pair")


def _latest(marks: tuple[tuple[int, str], ...], offset: int) -> str | None:
    index = bisect_right(marks, offset, key=lambda mark: mark[0])
    return marks[index - 1][1] if index else None
