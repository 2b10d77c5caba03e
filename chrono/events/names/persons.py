"""Persons of one document: which candidates are persons, and which sightings are the same one.

Two sightings are one person where the surnames sound alike and the rest agrees: equal given names, an initial, a
short form, or nothing but the surname. The order may be turned ("Cole Ann"), and Russian names may stand in any case.
"""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from itertools import chain, islice, pairwise

import attrs

from chrono.events.names.cases import (
    in_nominative,
    is_cyrillic,
    is_no_given_name,
    is_patronymic,
    is_russian_person,
    russian_office,
)
from chrono.events.names.firms_of_founders import named_as_firm
from chrono.events.names.name_verbs import NEXT_WORDS, acts_behind
from chrono.events.names.name_words import is_in_capitals
from chrono.events.names.person_signs import LIFE, is_apposed, told_before, told_behind, told_of
from chrono.events.names.prepositions import relation_before
from chrono.events.names.roles import role_before, role_behind
from chrono.events.names.sightings import Sighting
from chrono.events.names.spelling import fold
from chrono.events.words.kinds import grammar
from chrono.events.words.lexicon import classes, is_common, lexicon

__all__ = ["SUFFIXES", "People", "Person", "sound"]

_SHORTEST_IN_CAPITALS = 6  # letters of a single name that may be a person's; shorter ones are a body's letters
_LONGEST_HEADING = 160  # characters
_HEAD = 600  # characters in which a life introduces whom it is of
_CONSORT = 20  # characters before a name in which "First Gentleman" stands
LOCATED = ("in", "near")
COUPLED = {"of", "brothers", "sisters", "for", "when"}
NAMESAKES = 100  # persons of one surname that a name is compared with, those named last; more would cost the square
SUFFIXES = frozenset({"jr", "jr.", "sr", "sr."})
ROMAN = re.compile(r"[ivx]{1,5}\Z")
SMALL = re.compile(r"[a-zа-яёß-ÿ]\w+\Z")
OPENS = re.compile(r"[^\w’'-]")
WORD_LETTER = re.compile(r"\w")
LISTED = re.compile(r",? (?:and |& )?|,\n *")
CASE = re.compile(r"(?:ыми|ими|ого|его|ому|ему|ых|их|ым|им|ом|ем|ой|ей|ою|ую|ий|ый|[аеиоуыьюяй])\Z")
DONE_BY = re.compile(r"\b(?:led|built|made|founded|won|taken|run|opened|written|[a-z]{3,}ed) by \Z")
# Before the names of bodies in Spanish and French, and of no person.
ARTICLES = tuple(
    f"{article} " for article in ["la", "La", "el", "El", "los", "Los", "las", "Las", "les", "Les", "le", "Le"]
)
ARTICLES_WITHIN = frozenset({"der", "den", "de"})  # "Bo van der Aa"
BEFORE = re.compile(r"(\w+)[ \n](?:(?:his|her|their|the|its) )?\Z")


@lru_cache(maxsize=20_000)
def sound(word: str) -> str:
    """A word of a name by its sound, Russian case endings taken off."""
    return fold(CASE.sub("", word.casefold()) if is_cyrillic(word) and len(word) > 3 else word)


@attrs.define
class Person:
    """One person: his sightings, the sounds of his surname and given names, and the roles said of him."""

    surname: str
    given: tuple[str, ...]
    sightings: list[Sighting] = attrs.field(factory=list)
    roles: Counter[str] = attrs.field(factory=Counter)
    name: str = ""
    consort: bool = False  # whether "First Lady" stands before the name: who has the surname and an office is another

    def agrees(self, surname: str, given: tuple[str, ...]) -> bool:
        """Whether a name by these sounds can be this person's."""
        mine, theirs = {self.surname, *self.given} - {""}, {surname, *given} - {""}
        if len(mine) > 1 and len(theirs) > 1 and (mine <= theirs or theirs <= mine):
            return True  # "Cole Ann", or a patronymic more
        if not surname:
            return bool(self.given) and self.given[0] == given[0]
        if surname != self.surname or _differ(self.given[1:], given[1:]):
            return False  # "Ann B. Cole" is not "Ann C. Cole"
        return not given or not self.given or _same_given(self.given[0], given[0])

    def signed(self, words: tuple[str, ...] | None) -> bool:
        """Whether a signature is his."""
        return words is not None and self.agrees(*_sounds(words))

    @property
    def role(self) -> str | None:
        """The role said of him most often, one that says of what before one that does not."""
        return max(self.roles, key=lambda role: (" of " in role or " for " in role, self.roles[role]), default=None)


def _differ(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Whether two middle names, of which one is an initial, are of two persons."""
    return bool(ours and theirs) and ours[0][:1] != theirs[0][:1] and 1 in (len(ours[0]), len(theirs[0]))


def _same_given(one: str, other: str) -> bool:
    """Whether two given names, by sound, can be one: equal, an initial, or a short form (Dan, Daniel; Joe, Joseph)."""
    short, long = sorted((one, other), key=len)
    if len(short) <= 1 or short == long:
        return long.startswith(short)
    stem = short.rstrip("ei")
    return len(stem) > 1 and long.startswith(stem) and len(long) > len(short) + 1


@lru_cache(maxsize=10_000)
def _sounds(words: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """(surname, given names) by sound; a numeral belongs to the name ("George VI").

    The surname is "" where a given name stands with a patronymic alone.
    """
    kept = [word for word in words if word.casefold() not in SUFFIXES and not word.islower()]
    if len(kept) > 1 and ROMAN.match(kept[-1].casefold()) and kept[-1].isupper():
        return fold(kept[0]) + kept[-1].casefold(), ()
    sounds = [sound(word) for word in kept]
    if len(kept) > 2 and is_patronymic(kept[-1]):
        return sounds[0], tuple(sounds[1:])  # "Ларина Анна Петровна"
    if len(kept) == 2 and is_patronymic(kept[-1]):
        return "", tuple(sounds)
    return sounds[-1], tuple(sounds[:-1])


class People:
    """The persons of a document, from the sightings of its runs.

    `labels` are sightings of speakers, `titles` the names in the document's title, `holders` starts of countries and
    regions. `firms` are the surnames that stand for the firm of whoever bears them.
    """

    firms: list[Sighting]

    def __init__(
        self,
        text: str,
        sightings: Iterable[Sighting],
        labels: Iterable[Sighting],
        *,
        titles: Iterable[tuple[str, ...]] = (),
        holders: frozenset[int] = frozenset(),
    ) -> None:
        self._text, self._holders = text, holders
        self._towns: dict[str, bool] = {}
        self._lone: dict[str, bool] = {}
        self._lower: dict[str, bool] = {}  # whether the text writes a word small: what it does is hardly a surname
        self._persons: list[Person] = []
        self._by_sound: dict[str, dict[int, Person]] = defaultdict(dict)
        by_start = {sighting.start: sighting for sighting in sightings} | {label.start: label for label in labels}
        ordered = [by_start[start] for start in sorted(by_start)]
        self.words = [sighting for sighting in ordered if sighting.kind == "word"]
        full = [s for s in ordered if s.kind == "person" and len(s.words) > 1]
        titled = [s for s in ordered if s.kind == "person" and len(s.words) == 1]
        self._sounding: dict[str, list[Sighting]] = defaultdict(list)  # the words by sound
        for s in self.words:
            self._sounding[sound(s.words[0])].append(s)
        self._known = {sound(s.words[0]): True for s in titled} | {_sounds(s.words)[0]: True for s in full if s.sure}
        for words in titles:
            if _are_dubious(words):
                continue  # "Geschichte der Windmühle"
            surname = _sounds(words)[0]
            if surname in self._sounding or any(surname == _sounds(s.words)[0] for s in [*full, *titled]):
                self._take(Sighting("person", -1, -1, words, sure=True))
        for sighting in self._accepted(full):
            self._take(sighting)
        for sighting in [*titled, *self._mononyms(), *self._apposed(), *self._couples()]:
            self._take(sighting)
        self._take_words()
        for person in self._persons:
            person.name = self._spelling(person)

    def __iter__(self) -> Iterator[Person]:
        return iter(self._persons)

    def _accepted(self, full: list[Sighting]) -> list[Sighting]:
        """The persons among candidates: what is one somewhere is one everywhere, and so is what is listed with it."""
        persons: set[tuple[str, ...]] = set()
        for s in full:
            if s.words not in persons and self._is_person(s):
                persons.add(s.words)
        listed = [
            (left, right)
            for left, right in pairwise(full)
            if right.start - left.end <= 6 and LISTED.fullmatch(self._text, left.end, right.start)
        ]
        for one, other in chain(listed, ((right, left) for left, right in reversed(listed))):
            if one.words in persons and not _are_dubious(other.words):
                persons.add(other.words)
        return [s for s in full if s.words in persons]

    def _is_person(self, s: Sighting) -> bool:
        """Whether two to four capitals are a person's name: by their own witness or the text's around them."""
        if s.sure:
            return True
        if self._text[s.end : s.end + 2] == ", " and s.end + 2 in self._holders:
            return False  # "Dunmore Falls, Ohio"
        if self._is_lower(s.words[-1]) or _are_dubious(s.words) or self._is_town(sound(s.words[-1])):
            return False
        if is_cyrillic(s.words[0]) != is_cyrillic(s.words[-1]) or is_no_given_name(s.words[0]):
            return False  # "Выпуск Debian"
        if self._text.endswith("«", 0, s.start) and self._text.startswith("»", s.end):
            return False  # "ЗАО «Лесной Завод»"
        if self._text.endswith(ARTICLES, 0, s.start):
            return False  # "la Casa Blanca anunció"
        if is_in_capitals(s.words[-1]) and self._is_lone(s.words[-1]):
            return False
        if told_behind(self._text, s.start, s.end) or told_before(self._text, s.start, s.end):
            return True
        if is_cyrillic(s.words[0]) and relation_before(self._text, s.start) in LOCATED:
            return False  # "в г. Нижний Ломов"
        if is_cyrillic(s.words[0]) and is_russian_person(self._text, s.start, s.words):
            return True
        if self._is_surname(_sounds(s.words)[0]):
            return True
        if self._is_lower(s.words[0]):
            return False
        if told_of(self._text, s.start, s.end):
            return True
        before = BEFORE.search(self._text, max(0, s.start - 24), s.start)
        if self._in_heading(s):
            return (
                before is not None
                and before.group(1) == "by"
                and DONE_BY.search(self._text, max(0, s.start - 24), s.start) is not None
            )
        word = before.group(1).casefold() if before is not None else ""
        callings = lexicon().callings
        if before is None or not (word in lexicon().beside or word in callings or word.removesuffix("s") in callings):
            return False
        return before.group(1) != "and" or not any(word.endswith("ing") for word in s.words)  # "and Expanding Access"

    def _is_lone(self, word: str) -> bool:
        """Whether a word in capitals stands behind a small one too, as letters do: "the PFAS rule", "for UNESCO"."""
        found = self._lone.get(word)
        if found is None:
            before = (self._text[max(0, at - 30) : at] for at in _places_of(word, self._text))
            found = self._lone[word] = any(words.split()[-1:] and words.split()[-1].islower() for words in before)
        return found

    def _is_surname(self, name: str) -> bool:
        """Whether somebody surely has a surname of this sound, or one does something where it stands alone."""
        if name and name not in self._known:
            self._known[name] = any(acts_behind(self._text, s.end) for s in self._sounding.get(name, ()))
        return name != "" and self._known[name]

    def _is_town(self, key: str) -> bool:
        """Whether the text speaks of a word of this sound as of a place, and never says that it did what persons do."""
        found = self._towns.get(key)
        if found is None:
            same = self._sounding.get(key, ())
            located = sum(relation_before(self._text, s.start) in LOCATED for s in same) if len(same) > 1 else 0
            behind = [NEXT_WORDS.match(self._text, s.end) for s in same] if located > 1 else []
            found = located > 1 and not any(match and match[1] in lexicon().personal for match in behind)
            self._towns[key] = found
        return found

    def _mononyms(self) -> list[Sighting]:
        """Single names, twice or more in the text, that do once what only a person does."""
        named: dict[str, list[Sighting]] = defaultdict(list)
        for s in self.words:
            named[s.words[0]].append(s)
        found = [
            same
            for word, same in named.items()
            if len(same) > 1
            and not (word.isupper() and len(word) < _SHORTEST_IN_CAPITALS)
            and any(acts_behind(self._text, s.end, personal=True) for s in same)
            and not self._is_lower(word)
            and not self._is_town(sound(word))
            and sound(word) not in self._by_sound
        ]
        return [same[0] for same in sorted(found, key=lambda same: -same[-1].start)]

    def _apposed(self) -> Iterator[Sighting]:
        """Single names that a word for a person stands before."""
        for s in self.words:
            if not is_apposed(self._text, s.start, s.end):
                continue
            if not self._is_lower(s.words[0]) and sound(s.words[0]) not in self._by_sound:
                yield s._replace(kind="person")

    def _couples(self) -> Iterator[Sighting]:
        """Given names that share the surname behind them: "by Abram and Susan Cole" names Abram Cole."""
        full = {s.start: s for person in self._persons for s in person.sightings if len(s.words) == 2}
        for s in self.words:
            other = full.get(s.end + 5) if self._text.startswith(" and ", s.end) else None
            if other is None:
                continue
            before = BEFORE.search(self._text, max(0, s.start - 24), s.start)
            if before is None or self._is_lower(s.words[0]) or _dubious(s.words[0]):
                continue
            word = before.group(1).casefold()
            if word in COUPLED or word in lexicon().beside or word in lexicon().callings:
                yield s._replace(kind="person", words=(s.words[0], other.words[1]))

    def _is_lower(self, word: str) -> bool:
        """Whether the text writes the word small too, in the singular or the plural."""
        found = self._lower.get(word)
        if found is None:
            folded = word.casefold()
            singular = folded.removesuffix("s")
            forms = {folded, folded + "s", singular} if singular in self._text else ()
            found = self._lower[word] = any(_stands_small(self._text, form) for form in forms)
        return found

    def _in_heading(self, s: Sighting) -> bool:
        """Whether the line that holds a sighting is a heading: short, without a full stop, capitals throughout."""
        text, longest = self._text, _LONGEST_HEADING
        begin = text.rfind("\n", max(0, s.start - longest - 1), s.start) + 1
        if not begin and s.start > longest:
            return False
        end = text.find("\n", s.end, begin + longest + 1)
        if end < 0 and begin + longest < len(text):
            return False
        line = text[begin : end if end >= 0 else len(text)]
        if line.rstrip().endswith((".", ";")):
            return False
        words = [word for word in re.findall(r"[^\W\d_]+", line) if len(word) > 3]
        capitals = [word for word in words if word[0].isupper()]
        return len(capitals) > 0.7 * len(words)

    def _take(self, s: Sighting) -> None:
        surname, given = _sounds(s.words)
        person = self._find(surname, given, s, patronymic=any(is_patronymic(word) for word in s.words))
        if person is None:
            person = Person(surname, given)
            self._persons.append(person)
        if not person.surname:
            person.surname = surname
        if len(given) > len(person.given) and person.surname == surname:
            person.given = given
        for key in (person.surname, *person.given):
            self._by_sound[key].pop(id(person), None)  # whoever is named last stands last
            self._by_sound[key][id(person)] = person
        self._add(person, s)

    def _find(self, surname: str, given: tuple[str, ...], s: Sighting, *, patronymic: bool) -> Person | None:
        """The person of that name: whoever has the office before it, then the one seen last, where several agree."""
        keys = (surname, *given) if not surname or patronymic else (surname,)
        last = chain.from_iterable(islice(reversed(self._by_sound.get(key, {}).values()), NAMESAKES) for key in keys)
        candidates = {id(person): person for person in last}.values()
        fitting = [person for person in candidates if person.agrees(surname, given)]
        if not given and any(person.consort for person in fitting):
            beside = _is_consort(self._text, s.start)
            fitting = [person for person in fitting if not person.consort or beside or self._may_hold(person, s)]
            fitting = [person for person in fitting if person.consort] if beside else fitting
        return max(
            fitting,
            key=lambda person: (person.surname == surname, s.role in person.roles, person.sightings[-1].start),
            default=None,
        )

    def _may_hold(self, consort: Person, s: Sighting) -> bool:
        """Whether an office before a name can be a First Lady's: "Ann Cole was elected governor" stands before it."""
        said = self._text[max(consort.sightings[-1].end, s.start - _HEAD, 0) : s.start]
        before, office, _ = said.partition(f" {(s.role or '').casefold()} ")
        return s.role is None or bool(office and not before.endswith((" the", " a", ".")))

    def _take_words(self) -> None:
        """Give words that stand alone to the persons whose names they are."""
        taken = {s.start for person in self._persons for s in person.sightings}
        main = self._main()
        bearers: dict[str, list[Person]] = defaultdict(list)
        seen: dict[str, list[tuple[int, int]]] = defaultdict(
            list
        )  # by surname: a sighting, and the number of its person
        for number, person in enumerate(self._persons):
            bearers[person.surname].append(person)
            seen[person.surname] += [(s.start, number) for s in person.sightings if s.start >= 0]
        for sightings in seen.values():
            sightings.sort()
        keys = self._sounding.keys() & {*bearers, *self._by_sound}
        self.firms = [s for key in sorted(keys) for s in named_as_firm(self._text, self._sounding[key])]
        taken.update(s.start for s in self.firms)
        named = [(s, key) for key in keys for s in self._sounding[key]]
        for s, key in sorted(named, key=lambda one: one[0].start):
            if s.start in taken or not self._may_be_person(s, key, bearers):
                continue
            if main is not None and main.surname == key:
                self._add(main, s)
                continue
            before = bisect_left(seen[key], (s.start,))
            if before:
                number = seen[key][before - 1][1]
                insort(seen[key], (s.start, number))
                self._add(self._persons[number], s)
            else:
                self._add((bearers.get(key) or list(self._by_sound[key].values()))[0], s)

    def _main(self) -> Person | None:
        """Whose life the text tells, by its title or by the dates behind the name at its head; None without one.

        A bare surname is this person's, whoever else of the family has just been named.
        """
        titled = [person for person in self._persons if person.sightings[0].start < 0]
        if len(titled) == 1 and len(titled[0].sightings) > 1:
            return titled[0]
        first = min(self._persons, key=lambda person: person.sightings[0].start, default=None)
        if first is None or first.sightings[0].start > _HEAD:
            return None
        return first if LIFE.match(self._text, first.sightings[0].end) else None

    def _may_be_person(self, s: Sighting, key: str, bearers: Mapping[str, list[Person]]) -> bool:
        """Whether one capitalised word is a surname, or the given name of one person alone."""
        known = key in bearers
        if not known and len(self._by_sound.get(key, ())) != 1:
            return False
        if relation_before(self._text, s.start) in ("in", "near"):
            return False
        return known or not self._is_lower(s.words[0])

    def _add(self, person: Person, s: Sighting) -> None:
        person.sightings.append(s)
        person.consort = person.consort or _is_consort(self._text, s.start)
        role = s.role or role_before(self._text, s.start, s.end) or role_behind(self._text, s.end)
        if role is None and is_cyrillic(s.words[0]):
            role = russian_office(self._text, s.start)
        if role:
            person.roles[role] += 1

    def _spelling(self, person: Person) -> str:
        """His name as it is mostly written: the commonest full form in normal order; in Russian the shortest."""
        forms = Counter(" ".join(s.words) for s in person.sightings if self._in_order(person, s))
        most = max(len(form.split()) > 1 for form in forms)
        full = {form: n for form, n in forms.items() if (len(form.split()) > 1) == most}
        if any(is_cyrillic(form) for form in full):
            return in_nominative(min(full, key=lambda form: (len(form.split()) > 2, len(form), -full[form])), forms)
        return max(full, key=lambda form: (full[form], len(form)))

    def _in_order(self, person: Person, s: Sighting) -> bool:
        return len(s.words) == 1 or not person.surname or _sounds(s.words)[0] == person.surname


def _is_consort(text: str, start: int) -> bool:
    """Whether a name is of somebody beside the head of a state: "First Lady Ann Holm"."""
    return start > 0 and text[max(0, start - _CONSORT) : start].rstrip().casefold().endswith(_consorts())


@cache
def _consorts() -> tuple[str, ...]:
    return tuple(grammar("consorts", "en"))


def _places_of(word: str, text: str) -> Iterator[int]:
    """Where a word stands in a text behind a blank."""
    at = text.find(word)
    while at >= 0:
        if at and text[at - 1].isspace():
            yield at
        at = text.find(word, at + 1)


def _stands_small(text: str, word: str) -> bool:
    """Whether a word of small letters, two at least, stands in the text whole, behind no hyphen or apostrophe."""
    if len(word) < 2 or not SMALL.match(word):
        return False
    start = text.find(word)
    while start >= 0:
        if (start == 0 or OPENS.match(text[start - 1])) and not WORD_LETTER.match(text, start + len(word)):
            return True
        start = text.find(word, start + 1)
    return False


@lru_cache(maxsize=10_000)
def _are_dubious(words: tuple[str, ...]) -> bool:
    """Whether one of the words of a name is hardly of a person's, and is no given name or surname where it stands."""
    pairs = zip(words, ("", *words), strict=False)
    words = tuple(word for word, before in pairs if word not in ARTICLES_WITHIN or before not in ("van", "von"))
    if len(words) < 2 or not any(map(_dubious, words)):
        return False
    first, *others, last = words
    given = not _dubious(first) or "given_too" in classes(first)
    surname = not _dubious(last) or ("surnames_too" in classes(last) and "venues" not in classes(last))
    return not given or not surname or any(map(_dubious, others))


def _dubious(word: str) -> bool:
    return is_common(word) or (not word.isalpha() and any(letter.isdigit() for letter in word))
