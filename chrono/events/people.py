"""Persons and organisations in one run of capitalised words: what the run says by its own words.

Titles ("Prime Minister of Spain"), honorifics, initials and the nouns that make an organisation tell what a name is;
a bare pair of capitals is only a candidate, and the document decides (see `names`). The words themselves are in
`names.yaml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

import attrs

from chrono.events.capitals import Run
from chrono.events.gazetteer import gazetteer
from chrono.events.lexicon import lexicon
from chrono.events.places import PlaceMention

__all__ = ["Sighting", "is_common", "read_run", "role_behind"]

LONGEST_NAME = 4
LONGEST_TAIL = 6  # words behind "of" or "for" in the name of an organisation
ROMAN = re.compile(r"[IVX]{1,5}\Z")
INITIAL = re.compile(r"(?:[^\W\d_]\.)+\Z")
SUFFIXED = re.compile(r".{3,}(?:tions?|sions?|ments?|ness|ships?|isms?|ities|ology|ologies|ically|ological|wide)\Z")
ROLE_REACH = 90


@attrs.frozen
class Sighting:
    """What may be a name at `start` to `end`.

    `kind` is person, organisation, body (one general word, "Council") or word (one word of which the run says
    nothing). `words` are the name's own words, without title. `role` is the title as the text has it. `sure` is
    whether the run itself says that it is a name of that kind.
    """

    kind: str
    start: int
    end: int
    words: tuple[str, ...]
    role: str | None = None
    sure: bool = False


def is_common(word: str) -> bool:
    """Whether a capitalised word is no part of a person's name: a function word, title, thing, day, or nationality."""
    words, folded = lexicon(), word.casefold().rstrip(".")
    return (
        folded in words.function
        or folded in words.things
        or folded in words.calendar
        or folded in words.titles
        or folded in words.organisations
        or folded in words.bodies
        or folded in words.venues
        or folded in words.regions
        or folded in words.directions
        or folded in words.title_modifiers
        or folded in words.honorifics
        or SUFFIXED.match(folded) is not None
        or gazetteer().adjective(word) is not None
    )


def read_run(text: str, run: Run, places: Mapping[int, PlaceMention]) -> Iterator[Sighting]:
    """The names in a run; `places` gives the place that starts at an offset, and is not read as another name."""
    reader = _Reader(text, run, {i: places[word.start] for i, word in enumerate(run) if word.start in places})
    i = 0
    while i < len(run):
        i, sighting = reader.at(i)
        if sighting is not None:
            yield sighting


@attrs.define
class _Reader:
    """One run, read from left to right; each method takes the index of a word and says where it stopped."""

    text: str
    run: Run
    places: dict[int, PlaceMention]

    def at(self, i: int) -> tuple[int, Sighting | None]:
        """What begins at word i, and the index behind it."""
        word, words = self.run[i], lexicon()
        folded = word.text.casefold().rstrip(".")
        if (folded in words.function and folded not in words.title_modifiers) or folded in words.calendar:
            return i + 1, None
        place = self.places.get(i)
        if place and place.kind != "country" and place.end > word.end and place.position != "head":
            return self._behind_place(i), None  # "St Petersburg" is no Saint
        for read in (self._titled, self._organisation):
            if (found := read(i)) is not None:
                return found
        if place:
            return self._behind_place(i), None
        return self._plain(i)

    def _behind_place(self, i: int) -> int:
        end = self.places[i].end
        while i < len(self.run) and self.run[i].start < end:
            i += 1
        return i

    # Titles

    def _titled(self, i: int) -> tuple[int, Sighting | None] | None:
        words, start = lexicon(), i
        if self._nationality(i) and i + 1 < len(self.run):
            i = self._behind_place(i) if i in self.places else i + 1
        begin, office, honorific = i, False, False
        while i < len(self.run) and (i == begin or self.run[i].link in ("", "-")):
            folded = self.run[i].text.casefold().rstrip(".")
            if folded in words.titles or folded.rpartition("-")[2] in words.titles:
                office = True
            elif folded in words.honorifics:
                honorific = True
            elif folded not in words.title_modifiers:
                break
            i += 1
        if not (office or honorific):
            return None
        behind = self._remit(i) if office else i
        name = self._name(behind, most=LONGEST_NAME)
        if not name:
            return (max(behind, i), None) if not self._heads_organisation(start, i) else None
        title = self.text[self.run[self._first(start) if office else start].start : self.run[name[0]].start].strip(" ,")
        role = " ".join(title.split()) if office else None
        last = self.run[name[-1]]
        return name[-1] + 1, Sighting(
            "person", self.run[name[0]].start, last.end, self._texts(name), _without_honorific(role), sure=True
        )

    def _nationality(self, i: int) -> bool:
        """Whether word i is a country or its adjective with a title behind it: "Spanish Prime Minister"."""
        if i in self.places and self.places[i].kind != "country":
            return False
        return i in self.places or gazetteer().adjective(self.run[i].text) is not None

    def _remit(self, i: int) -> int:
        """The index behind what the title is of: "of Spain", "of State", "of Energy and Mines of Peru"."""
        words = lexicon()
        while i < len(self.run) and self.run[i].link in ("of", "for", "and", "de", "des", "du"):
            if i in self.places:
                i = self._behind_place(i)
            elif self._office_words(i) > i:
                i = self._office_words(i)
            elif organisation := self._organisation_end(i):
                i = organisation
            else:
                break
            while i < len(self.run) and self.run[i].link == "" and self.run[i].text.casefold() in words.portfolios:
                i += 1
        return i

    def _office_words(self, i: int) -> int:
        words, begin = lexicon(), i
        office = words.portfolios | words.titles | words.title_modifiers
        while i < len(self.run) and (i == begin or self.run[i].link in ("", "and")):
            if self.run[i].text.casefold().rstrip(".") not in office:
                break
            i += 1
        return i

    def _first(self, i: int) -> int:
        """Where the words that belong to a title begin: "White House Press Secretary" begins at "White"."""
        words = lexicon()
        while i and self.run[i].link == "" and self.run[i - 1].text.casefold() not in words.function | words.calendar:
            i -= 1
        return i

    # Names of persons

    def _name(self, i: int, *, most: int) -> list[int]:
        """The indices of the words of a person's name from word i; none where they are no name."""
        name: list[int] = []
        words = lexicon()
        while i < len(self.run) and len(name) < most:
            word = self.run[i]
            if name and not (word.link == "" or word.link in words.particles):
                break
            if not name and word.link not in ("", None):
                break
            folded = word.text.casefold()
            if (
                folded in words.function
                or folded in words.calendar
                or (not name and i in self.places and len(word.text) < 3)
            ):
                break
            if is_common(word.text) and not (name and folded in ("young", "king", "major", "church", "hill", "wood")):
                return [] if not name or folded in words.organisations or folded in words.venues else name
            if not self._is_name_word(word.text, first=not name):
                break
            name.append(i)
            i += 1
        if len(name) == 1 and INITIAL.match(self.run[name[0]].text):
            return []
        return name

    def _is_name_word(self, word: str, *, first: bool) -> bool:
        if INITIAL.match(word) or (ROMAN.match(word) and not first and len(word) > 1):
            return True
        if word in ("Jr.", "Sr.", "Jr", "Sr"):
            return not first
        return len(word) > 1 and not word.isupper()

    def _plain(self, i: int) -> tuple[int, Sighting | None]:
        """A name without a title: two to four words, none of them common; or one word of which nothing is known."""
        end = i + 1
        while end < len(self.run) and (self.run[end].link == "" or self.run[end].link in lexicon().particles):
            if self.run[end].text.casefold() in lexicon().function | lexicon().calendar:
                break
            end += 1
        name = self._name(i, most=LONGEST_NAME)
        if len(name) == end - i >= 2:
            texts = self._texts(name)
            sure = any(INITIAL.match(text) for text in texts)
            return end, Sighting("person", self.run[i].start, self.run[end - 1].end, texts, sure=sure)
        if end - i == 1 and not is_common(self.run[i].text):
            word = self.run[i]
            return end, Sighting("word", word.start, word.end, (word.text,))
        return end, None

    def _texts(self, name: list[int]) -> tuple[str, ...]:
        """The words as the name has them, particles included."""
        texts: list[str] = []
        for i in name:
            if i != name[0] and self.run[i].link:
                texts += self.text[self.run[i - 1].end : self.run[i].start].split()
            texts.append(self.run[i].text)
        return tuple(texts)

    # Organisations

    def _heads_organisation(self, i: int, behind: int) -> bool:
        return behind < len(self.run) and self._organisation_end(i) is not None

    def _organisation(self, i: int) -> tuple[int, Sighting | None] | None:
        words = lexicon()
        if i in self.places and self.places[i].position not in ("head", "", "pair"):
            return None
        end = self._organisation_end(i)
        if end is None or (i in self.places and self._behind_place(i) >= end):
            return None
        if i and self.run[i].link and self.run[i - 1].text.casefold() in words.things:
            return end, None  # "Treaty on Peace and Alliance"
        start, stop = self.run[i].start, self.run[end - 1].end
        name = tuple(self.text[start:stop].split())
        return end, Sighting("body" if len(name) == 1 else "organisation", start, stop, name, sure=True)

    def _organisation_end(self, i: int) -> int | None:
        """The index behind the organisation whose name begins at word i; None where none does."""
        words = lexicon()
        head: int | None = None
        j = i
        while j < len(self.run) and (j == i or self.run[j].link in ("", "-", "and")):
            folded = self.run[j].text.casefold().rstrip(".")
            if folded in words.function or folded in words.calendar:
                break
            if j > i and self.run[j].link == "and" and not self._may_join(j):
                break
            if folded in words.organisations or (j == i and folded in words.bodies):
                head = j
            j += 1
        if head is None:
            return None
        return self._tail(head + 1)

    def _may_join(self, j: int) -> bool:
        """Whether "and" before word j stands inside one name: "Food and Drug Administration"."""
        before = self.run[j - 1].text
        return is_common(before) and before.casefold() not in lexicon().organisations and j - 1 not in self.places

    def _tail(self, j: int) -> int:
        """The index behind "of Oxford", "for Museum and Library Services"."""
        if j >= len(self.run) or self.run[j].link not in ("of", "for", "de", "des", "du", "del"):
            return j
        end = j + 1
        while end < len(self.run) and end - j < LONGEST_TAIL and self.run[end].link in ("", "and", "of", "the"):
            if self.run[end].text.casefold() in lexicon().function | lexicon().calendar | lexicon().titles:
                break
            if self.run[end].link == "and" and end in self.places:
                break
            end += 1
        return end


def _without_honorific(role: str | None) -> str | None:
    if role is None:
        return None
    kept = [word for word in role.split() if word.casefold().rstrip(".") not in lexicon().honorifics]
    return " ".join(kept) or None


def role_behind(text: str, end: int) -> str | None:
    """The role that follows a name: "Ann Cole, the director of the museum, …" gives "director of the museum"."""
    if text[end : end + 2] != ", ":
        return None
    phrase = re.split(r"[,.;:()\n\u2013\u2014]", text[end + 2 : end + 2 + ROLE_REACH], maxsplit=1)[0]
    words = phrase.split()
    while words and words[0].casefold() in ("the", "a", "an", "then", "now"):
        words.pop(0)
    titles = lexicon().titles
    for k, word in enumerate(words[:6]):
        folded = word.casefold()
        if folded in titles or folded.rpartition("-")[2] in titles:
            return " ".join(_clause(words, k))
        if folded in lexicon().clause or folded in lexicon().relations:
            return None
    return None


def _clause(words: list[str], title: int) -> list[str]:
    """The words of a role up to where another clause begins."""
    for k, word in enumerate(words[title + 1 :], title + 1):
        if word.casefold() in (
            "who",
            "said",
            "says",
            "was",
            "is",
            "has",
            "had",
            "told",
            "to",
            "on",
            "in",
            "will",
            "met",
        ):
            return words[:k]
    return words
