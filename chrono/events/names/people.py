"""Persons and organisations in one run of capitalised words: what the run says by its own words.

Titles ("Prime Minister of Spain"), honorifics, initials and the nouns that make an organisation tell what a name is;
a bare pair of capitals is only a candidate, and the document decides (see `persons`). The words themselves are in
`names.yaml`.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cache

import attrs

from chrono.events.names.capitals import Run, begins_another
from chrono.events.names.cases import is_cyrillic, is_patronymic
from chrono.events.names.name_words import (
    INITIAL,
    is_acronym,
    is_honour,
    is_initial,
    is_name_word,
    is_saint,
    says_where_from,
    seldom_plain,
    with_suffix,
)
from chrono.events.names.numbered import numbered_from
from chrono.events.names.places import PlaceMention
from chrono.events.names.prepositions import relation_before
from chrono.events.names.sightings import BODIES, Sighting, kind_of, of_kind, read_word, role_of, with_number
from chrono.events.names.standing import stands_small
from chrono.events.words.gazetteer import gazetteer
from chrono.events.words.lexicon import classes, lexicon
from chrono.events.words.phrases import phrases

__all__ = ["read_runs"]

LONGEST_NAME = 4
BEFORE_NAMES = frozenset({"titles", "honorifics", "title_modifiers", "adjective"})  # what a title may begin with
LONGEST_TAIL = 6  # words behind "of" or "for" in the name of an organisation
IN_STATE = re.compile(r", ([A-Z]\w+(?: [A-Z]\w+)?)")
# "deputy rector for | Research and Student Affairs Ann Cole"
SMALL_TITLE = re.compile(r"\b(?P<title>[a-z-]+) (?:for|of) \Z")
VERB = re.compile(r" (?:will |also |then )?([a-z]+)")
CAPITAL_PARTICLES = frozenset(phrases("particles_in_capitals"))
OF_DEGREES = frozenset(phrases("subjects_of_degrees"))
AND_SONS = frozenset(phrases("kin_of_firms"))  # "Cole & Sons"
LETTERS = frozenset("BCDEFGHJKLMNOPRSTUVWXYZ")  # the initials of "J K Cole"; not "I", nor the "Q" of who asks
ADJECTIVES = re.compile(r"\w{3,}(?P<ending>ic|al) \w{3,}(?P=ending)")  # "Oceanic and Atmospheric"
TOWNS_BEGIN = frozenset(phrases("beginnings_of_towns"))


def read_runs(text: str, runs: Iterable[Run], places: Mapping[int, PlaceMention]) -> list[Sighting]:
    """The names in runs; `places` gives the place that starts at an offset, and is not read as another name."""
    found: list[Sighting] = []
    for run in runs:
        if len(run) > 1 or run[0].start in places:
            found += _read_run(text, run, places)
        elif kind := kind_of(run[0].text):
            alone = of_kind(run[0], kind)
            found.append(alone if kind != "body" else with_number(text, alone))
    return found


def _read_run(text: str, run: Run, places: Mapping[int, PlaceMention]) -> list[Sighting]:
    at = {i: places[word.start] for i, word in enumerate(run) if word.start in places}
    words = [word.text for word in run]
    known = list(map(classes, words))
    for place in at.values():
        for k, word in enumerate(run):
            if place.start <= word.start < place.end and place.end > word.end:
                known[k] -= {"stop"}  # "New" of "New Jersey" ends no name
    for k in range(1, len(run) - 1) if not CAPITAL_PARTICLES.isdisjoint(words) else ():
        if words[k] in CAPITAL_PARTICLES and run[k].link == run[k + 1].link == "" and "common" not in known[k - 1]:
            known[k] = frozenset()  # "Ann Le Roy"
    for k in range(len(run)) if not seldom_plain().isdisjoint(words) else ():
        on = k + 1 < len(run) and run[k + 1].link == ""
        if "pages" in known[k] and on and (k or text.endswith("the ", 0, run[0].start)):
            known[k] -= {"stop"}  # "the Contact Group"
        elif "letters" in known[k] and is_honour(k, words, [word.link for word in run], known):
            known[k] = frozenset({"stop"})
    bodies = not (all(map(BODIES.isdisjoint, known)) and AND_SONS.isdisjoint(words))
    reader = _Reader(text, run, at, known, bodies)
    found: list[Sighting] = []
    i = 0
    while i < len(run):
        i, sighting = reader.at(i)
        if sighting is not None:
            found.append(sighting)
    behind = list(reader.behind_remits()) if len(run) > LONGEST_NAME else []
    if len(run) > 2 and not behind and text.endswith((" of ", " for "), 0, run[0].start):
        behind = list(reader.behind_small_title())
    if behind:
        found = [s for s in found if not any(s.start < p.end and p.start < s.end for p in behind)] + behind
    return found


@attrs.define
class _Reader:
    """One run, read from left to right; each method takes the index of a word and says where it stopped.

    `places` are the places that begin at a word, `classes` the classes of each word, and `bodies` says whether one of
    the words makes an organisation.
    """

    text: str
    run: Run
    places: dict[int, PlaceMention]
    classes: list[frozenset[str]]
    bodies: bool

    def at(self, i: int) -> tuple[int, Sighting | None]:
        """What begins at word i, and the index behind it."""
        known, place = self.classes[i], self.places.get(i)
        if "stop" in known or (place is None and says_where_from(self.run[i].text)):
            return i + 1, None
        if place and place.kind != "country" and place.end > self.run[i].end and place.position != "head":
            return self._behind_place(i), None  # "St Louis" is no Saint
        if "ships" in known and (found := self._ship(i)) is not None:
            return found
        if (place or not BEFORE_NAMES.isdisjoint(known)) and (found := self._titled(i)) is not None:
            return found
        if self.bodies and (found := self._organisation(i)) is not None:
            return found
        if place:
            return self._behind_place(i), None
        return self._plain(i)

    def _behind_place(self, i: int) -> int:
        end = self.places[i].end
        while i < len(self.run) and self.run[i].start < end:
            i += 1
        return i

    def _reach(self, i: int, links: Collection[str]) -> int:
        """The index behind the words from i that are joined by these links, up to a function word or a day."""
        end = i
        while end < len(self.run) and (end == i or self.run[end].link in links) and "stop" not in self.classes[end]:
            end += 1
        return end

    # Titles

    def _titled(self, start: int) -> tuple[int, Sighting | None] | None:
        i, office, honorific = self._title(start)
        if start and self.run[start].link == "" and is_saint(self.run[start].text):
            return None  # "Stow St Brice" is a town
        if not (office or honorific) or (not office and self._is_saints_place(start)):
            return None
        behind = self._remit(i) if office else i
        first = self.run[self._first(start) if office else start].start
        name = self._name(behind, honoured=honorific)
        if not name:
            return self._without_name(start, first, max(behind, i), office)
        if self._names_thing(name[-1] + 1):
            return name[-1] + 1, None
        role = role_of(self.text[first : self.run[name[0]].start]) if office else None
        end = with_suffix(self.text, self.run[name[-1]].end)
        return name[-1] + 1, Sighting("person", self.run[name[0]].start, end, self._texts(name), role, sure=True)

    def _is_saints_place(self, i: int) -> bool:
        """Whether a saint is in the name of a place: "at Saint Brice"."""
        return is_saint(self.run[i].text) and relation_before(self.text, self.run[i].start) in (
            "in",
            "near",
            "to",
            "from",
        )

    def _title(self, i: int) -> tuple[int, bool, bool]:
        """(index behind the words of a title at word i, whether it is an office, whether it is an honorific)."""
        if self._nationality(i) and i + 1 < len(self.run):
            behind = self._behind_place(i) if i in self.places else i + 1
            joined = behind < len(self.run) and self.run[behind].link in ("", "-")
            if joined and "honorifics" not in self.classes[behind]:
                i = behind  # but "Bury St Edmunds", "Peru | and President Cole"
        begin, office, honorific = i, False, False
        while i < len(self.run) and (i == begin or self.run[i].link in ("", "-")):
            if "titles" in self.classes[i]:
                office = True
            elif "honorifics" in self.classes[i]:
                honorific = True
            elif "title_modifiers" not in self.classes[i]:
                break
            i += 1
        return i, office, honorific

    def _without_name(self, start: int, first: int, behind: int, office: bool) -> tuple[int, Sighting | None] | None:
        """A title that no name follows: an office ("the President of Peru"), unless it opens a longer name."""
        if behind < len(self.run) and self._organisation_end(start) is not None:
            return None
        if not office or (behind < len(self.run) and self.run[behind].link == ""):
            return behind, None
        end = self.run[behind - 1].end
        return behind, Sighting("office", first, end, (), role_of(self.text[first:end]))

    def _names_thing(self, i: int) -> bool:
        """Whether the words from i on make what stands before them the name of a thing: "Ann Cole Post Office"."""
        if i >= len(self.run) or self.run[i].link != "":
            return False
        return any({"organisations", "venues"} & self.classes[k] for k in range(i, self._reach(i, ("",))))

    def _nationality(self, i: int) -> bool:
        """Whether word i is a place or a country's adjective, as before a title: "Spanish Prime Minister"."""
        return i in self.places or "adjective" in self.classes[i]

    def _remit(self, i: int) -> int:
        """The index behind what the title is of: "of Spain", "of State", "of Energy and Mines of Peru"."""
        while i < len(self.run) and (self.run[i].link in ("of", "for", "and", "de", "des", "du") or self._is_ruled(i)):
            if self.run[i].link == "and" and self._begins_title(i):
                break  # "the Minister of Trade | and President Cole"
            if i in self.places:
                i = self._behind_place(i)
                if i == len(self.run) - 1 and not self.run[i].link and stands_small(self.text, self.run[i].text):
                    i += 1  # "the Secretary of Lund Trams", where trams are spoken of
            elif self._office_words(i) > i:
                i = self._office_words(i)
            elif organisation := self._organisation_end(i):
                i = organisation
            elif unknown := self._unknown_remit(i):
                return unknown
            else:
                break
            while i < len(self.run) and self.run[i].link == "" and "portfolios" in self.classes[i]:
                i += 1
        return i

    def _is_ruled(self, i: int) -> bool:
        """Whether word i begins the land of a Russian title: "Президент | России"."""
        return i in self.places and self.run[i].link == "" and is_cyrillic(self.run[i].text)

    def _unknown_remit(self, i: int) -> int:
        """The index behind one word of a remit before a name of two: "Advisor for the Fells Ann Cole"; 0 for none."""
        end = self._reach(i, ("",))
        rest = [self.run[k].text for k in range(i, end)]
        named = len(rest) == 3 and not any(INITIAL.match(word) or len(word) == 1 for word in rest)
        return i + 1 if named and not any("common" in self.classes[k] for k in range(i + 1, end)) else 0

    def _office_words(self, i: int) -> int:
        begin = i
        while i < len(self.run) and (i == begin or self.run[i].link in ("", "and")):
            if not {"portfolios", "titles", "title_modifiers"} & self.classes[i]:
                break
            if self.run[i].link == "and" and i > begin and self._begins_title(i):
                break
            i += 1
        return i

    def _begins_title(self, i: int) -> bool:
        """Whether a title of its own begins at word i, and no further portfolio: "and | Deputy Minister Ann Cole"."""
        while i + 1 < len(self.run) and "title_modifiers" in self.classes[i] and self.run[i + 1].link == "":
            i += 1
        return "titles" in self.classes[i] and "portfolios" not in self.classes[i]

    def _first(self, i: int) -> int:
        """Where the words that belong to a title begin: "White House Press Secretary" begins at "White"."""
        while i and self.run[i].link == "" and "stop" not in self.classes[i - 1]:
            i -= 1
        return i

    def behind_remits(self) -> Iterator[Sighting]:
        """The names that close long titles: "Coordinator for Trade and Energy Security Ann Cole met"."""
        begin = 0
        while (title := self._next_title(begin)) is not None:
            end = next((k for k in range(title + 2, len(self.run)) if self._closes(k)), None)
            if end is None:
                return
            start = self.run[end - 1].start
            joined = next((k for k in range(title, begin, -1) if self.run[k].link == "and"), begin)
            if joined > begin and "titles" not in self.classes[joined - 1]:
                begin = joined  # "Dr Bo Lind and | Secretary of Trade and Energy Security Ann Cole"
            if self.text.endswith((" to the ", " of the "), 0, self.run[begin].start):
                begin = title  # "Assistant to the President and | Coordinator for Trade Ann Cole"
            role = role_of(self.text[self.run[begin].start : start])
            yield Sighting("person", start, self.run[end].end, self._texts([end - 1, end]), role, sure=True)
            begin = end + 1

    def behind_small_title(self) -> Iterator[Sighting]:
        """The name that closes a title in small letters: "deputy rector for Student Affairs Ann Cole"."""
        title = self.text[max(0, self.run[0].start - 40) : self.run[0].start].rpartition(" ")[0].rpartition(" ")[0]
        if title.rpartition(" ")[2] not in lexicon().titles:
            return  # quicker to see than that the pattern fits
        small = SMALL_TITLE.search(self.text, max(0, self.run[0].start - 40), self.run[0].start)
        if small is None or small["title"] not in lexicon().titles or not self._closes(len(self.run) - 1, alone=True):
            return
        words, start = self._texts([len(self.run) - 2, len(self.run) - 1]), self.run[-2].start
        role = role_of(self.text[small.start("title") : start])
        yield Sighting("person", start, self.run[-1].end, words, role, sure=True)

    def _next_title(self, begin: int) -> int | None:
        """The first title from a word on that says what it is of or for."""
        titles = (k for k in range(begin, len(self.run) - 1) if "titles" in self.classes[k])
        return next((k for k in titles if self.run[k + 1].link in ("of", "for")), None)

    def _closes(self, k: int, *, alone: bool = False) -> bool:
        """Whether words k-1 and k are a name behind a general word or place, at the end of a run or before "and".

        What stands `alone` closes its sentence or clause there too.
        """
        words = self.run[k - 2 : k + 1]
        if words[1].link or words[2].link or any("common" in self.classes[j] or j in self.places for j in (k - 1, k)):
            return False
        if any(word.text.isupper() for word in words[1:]):
            return False
        general = "common" in self.classes[k - 2] or any(p.end == words[0].end for p in self.places.values())
        if k + 1 < len(self.run):
            return general and self.run[k + 1].link == "and"
        if alone and self.text.startswith((".", ",", " ("), words[2].end):
            return general
        verb = VERB.match(self.text, words[2].end)
        return general and verb is not None and (verb[1] in lexicon().acts or verb[1].endswith("ed"))

    # Names of persons

    def _name(self, i: int, *, beside: bool = False, honoured: bool = False) -> list[int]:
        """The indices of the words of a person's name from word i, perhaps `beside` another; none if it is none."""
        name: list[int] = []
        while i < len(self.run) and len(name) < LONGEST_NAME and "stop" not in self.classes[i]:
            word = self.run[i]
            joined = word.link in lexicon().particles if name else beside and self._may_follow(i)
            if word.link and (not joined or (len(name) > 1 and begins_another(self.run, i))):
                break
            if "common" in self.classes[i] and not self._is_name_too(i, first=not name):
                return [] if not name or {"organisations", "venues"} & self.classes[i] else name
            last = i + 1 == len(self.run) or self.run[i + 1].link not in _inside_names()
            before = self.run[name[-1]].text if name else ""
            if name and word.text.isupper() and self._follows_capitals(name[0]):
                break  # "JOHN R. COLE"
            if not is_name_word(word.text, before=before, last=last, honoured=honoured):
                break
            name.append(i)
            i += 1
        return [] if len(name) == 1 and is_initial(self.run[name[0]].text) else name

    def _may_follow(self, i: int) -> bool:
        """Whether a name may begin at word i behind its link: "and", or "of" in "Death of | Ann Cole"."""
        word = self.run[i]
        told = word.link == "of" and i > 0 and self.run[i - 1].text.casefold() in lexicon().beside_whom
        return told or word.link == "and"

    def _follows_capitals(self, i: int) -> bool:
        """Whether the word before word i is in capitals too."""
        return i > 0 and self.run[i].link == "" and len(self.run[i - 1].text) > 2 and self.run[i - 1].text.isupper()

    def _is_name_too(self, i: int, *, first: bool) -> bool:
        """Whether a common word is a name here: "Ann Church", "Mark Cole"."""
        if not first:
            return "surnames_too" in self.classes[i]
        followed = i + 1 < len(self.run) and self.run[i + 1].link == "" and "common" not in self.classes[i + 1]
        return followed and "given_too" in self.classes[i]

    def _plain(self, i: int) -> tuple[int, Sighting | None]:
        """A name without a title: two to four words, none of them common; or one word of which nothing is known."""
        lone = len(self.run[i].text) == 2 and is_initial(self.run[i].text)
        if (
            self.run[i].text.isupper()
            and not lone
            and self.run[i].text not in LETTERS
            and self._reach(i, ("",)) > i + 2
        ):
            return i + 1, read_word(self.run[i])  # "IBM" before "Ann Cole"
        end = self._reach(i, _inside_names())
        if i + 1 < end and "common" in self.classes[i] and is_cyrillic(self.run[i].text):
            return i + 1, None
        name = self._name(i, beside=True)
        if len(name) == end - i >= 2 and not (is_initial(self.run[end - 1].text) and len(self.run[end - 1].text) > 2):
            texts = self._texts(name)
            if texts[0] in TOWNS_BEGIN and self.text[self.run[i].start : self.run[end - 1].end] in gazetteer():
                return end, None  # "San Francisco"
            if len(name) > 2 and "callings" in self.classes[i] and self.run[i + 1].link == "":
                start, texts = self.run[i + 1].start, self._texts(name[1:])  # "Producer Ann Cole"
                return end, Sighting(
                    "person", start, self.run[end - 1].end, texts, role_of(self.run[i].text), sure=True
                )
            if len(texts) == 2 and texts[1] in OF_DEGREES:
                return end, None  # "B. Sc."
            sure = any(is_initial(text) or is_patronymic(text) for text in texts)
            behind = with_suffix(self.text, self.run[end - 1].end)
            return end, Sighting("person", self.run[i].start, behind, texts, sure=sure)
        if (titled := self._title_within(i, end)) is not None:
            return titled, None
        return end, read_word(self.run[i]) if end - i == 1 and "common" not in self.classes[i] else None

    def _title_within(self, i: int, end: int) -> int | None:
        """Where a title begins behind words of its remit: "Homeland Security Advisor Ann Cole"."""
        for k in range(i + 1, end):
            if {"honorifics", "titles"} & self.classes[k]:
                remit = all({"portfolios", "title_modifiers"} & known for known in self.classes[i:k])
                if all("common" in known for known in self.classes[i:k]) and len(self._name(k + 1)) > 1:
                    return k  # "Rural Policy Advisor Ann Cole"
                placed = self.text[self.run[i].start : self.run[k - 1].end] in gazetteer()
                remit = remit or (
                    placed and len(self._name(k + 1)) > 1
                )  # "Idaho Governor Ann Cole", not "Oslo Head Light"
                return k if remit or "honorifics" in self.classes[k] else None
        return None

    def _texts(self, name: list[int]) -> tuple[str, ...]:
        """The words as the name has them, particles included."""
        texts: list[str] = []
        for i in name:
            if i != name[0] and self.run[i].link:
                texts += self.text[self.run[i - 1].end : self.run[i].start].split()
            texts.append(self.run[i].text)
        return tuple(texts)

    # Organisations

    def _ship(self, i: int) -> tuple[int, Sighting | None] | None:
        """A ship by the letters before its name: "USS Lake Erie"."""
        end = min(self._reach(i, ("",)), i + 3)
        name = self._texts(list(range(i, end)))
        start, stop = self.run[i].start, self.run[end - 1].end
        return end, Sighting("organisation", start, stop, name, sure=True) if end > i + 1 else None

    def _organisation(self, i: int) -> tuple[int, Sighting | None] | None:
        if i in self.places and (self.places[i].position not in ("head", "", "pair") or is_cyrillic(self.run[i].text)):
            return None
        end = self._organisation_end(i)
        if end is None or (i in self.places and self._behind_place(i) >= end):
            return None
        if i and self.run[i].link and "things" in self.classes[i - 1]:
            return end, None  # "Treaty on Peace and Alliance"
        start, stop = self.run[i].start, self.run[end - 1].end
        start = numbered_from(self.text, start)
        name = tuple(self.text[start:stop].split())
        if len(name) > 1 and self.run[i].text.isupper() and self.run[min(i + 1, end - 1)].text.isupper():
            return end, None  # a heading in capitals
        return end, Sighting("body" if len(name) == 1 else "organisation", start, stop, name, sure=True)

    def _organisation_end(self, i: int) -> int | None:
        """The index behind the organisation whose name begins at word i; None where none does."""
        head: int | None = None
        for j in range(i, self._reach(i, ("", "-", "and"))):
            joined = j > i and self.run[j].link == "and"
            if joined and not self._may_join(j):
                break
            body = "organisations" in self.classes[j] or (j == i and "bodies" in self.classes[j])
            if body or (joined and self.run[j].text in AND_SONS):
                head = j
        return None if head is None else self._tail(head + 1)

    def _may_join(self, j: int) -> bool:
        """Whether "and" before word j stands inside one name: "Food and Drug Administration"."""
        before = self.classes[j - 1]
        if self.run[j].text in AND_SONS or ADJECTIVES.fullmatch(f"{self.run[j - 1].text} {self.run[j].text}"):
            return True
        if j + 1 < len(self.run) and "ways_between" in self.classes[j + 1]:
            return True  # "the Norwich and Ipswich Railway"
        if {"trades"} & before and "trades" in self.classes[j]:
            return True  # "the Telephone and Telegraph Company"
        return "common" in before and "organisations" not in before and j - 1 not in self.places

    def _begins_body(self, k: int) -> bool:
        """Whether word k begins the name of a body by itself: "the Ministry of Trade | and Bank of Peru"."""
        governs = k + 1 < len(self.run) and self.run[k + 1].link in ("of", "for") and "organisations" in self.classes[k]
        return governs or is_acronym(self.run[k].text)

    def _is_held(self, k: int) -> bool:
        """Whether a region or country stands behind the comma after word k."""
        name = IN_STATE.match(self.text, self.run[k].end)
        return name is not None and any(e.kind in ("region", "country") for e in gazetteer().lookup(name[1])[:1])

    def _tail(self, j: int) -> int:
        """The index behind "of Oxford", "for Museum and Library Services"; in Russian behind what the noun governs."""
        if j < len(self.run) and self.run[j].link == "" and is_cyrillic(self.run[j - 1].text):
            return self._reach(j, ("",))
        on = j < len(self.run) and self.run[j].link == "on" and "stop" not in self.classes[j]
        if on and self.run[j - 1].text.casefold() in lexicon().sitting_bodies:
            end = self._reach(j, ("", "and"))  # "the Committee on Foreign Trade"
            joined = next((k for k in range(j, end) if self.run[k].link == "and"), end)
            return joined if any("organisations" in known for known in self.classes[joined:end]) else end
        if j >= len(self.run) or self.run[j].link not in ("of", "for", "de", "des", "du", "del"):
            return j
        reach = min(self._reach(j, ("", "and", "of", "the")), j + LONGEST_TAIL)
        if self.run[j].link == "of" and self._is_held(reach - 1):
            return j  # "Dunmore Shoe Company | of Dunmore, Ohio"
        for end in range(j + 1, reach):
            if self.run[end].link == "and" and (end in self.places or self._begins_body(end)):
                return end
            if "titles" in self.classes[end]:
                while end > j + 1 and self.run[end].link == "" and "title_modifiers" in self.classes[end - 1]:
                    end -= 1  # "the Department of Trade | Assistant Secretary Ann Cole"
                return end
            if self.run[end].link == "" and is_acronym(self.run[end - 1].text):
                return end  # "the Committee of the WMO Ann Cole"
        return max(reach, j + 1)


@cache
def _inside_names() -> frozenset[str]:
    """What may join the words of a person's name."""
    return lexicon().particles | {""}
