"""The shipped table of places: countries, regions, capitals and cities over 50,000, from GeoNames (CC BY 4.0).

Read on first use, some 40 ms; made by `scripts/make_places.py`, which says what the file holds. To add a name of a
country or an adjective, edit `scripts/countries.tsv`; to keep a town's name from being read into common words, edit
`scripts/doubtful_places.txt`; then run the script.
"""

from __future__ import annotations

import gzip
from functools import cache
from importlib.resources import files

import attrs

__all__ = ["LONGEST", "Entry", "Gazetteer", "gazetteer"]


@attrs.frozen
class Entry:
    """One place of the table: `kind` is country, continent, region, capital or city.

    `country` is an ISO code, "" for a continent, and `region` GeoNames' code of the first-order region.

    `latitude` and `longitude` are degrees north and east, None where unknown; of a country or region they are the
    middle of its cities. `population` is inhabitants.
    """

    kind: str
    name: str
    country: str
    latitude: float | None
    longitude: float | None
    population: int
    region: str


LONGEST = 5  # words of a name of a place
KINDS = {"C": "country", "O": "continent", "R": "region", "t": "capital", "T": "city"}


class Gazetteer:
    """Names to places; every answer is lazy, so that loading is splitting a text."""

    def __init__(self, text: str) -> None:
        names, owners, adjectives, places = text.split("\n\n")
        self._owners = dict(zip(names.split("\n")[1:], owners.split("\n"), strict=True))
        self._places = places.split("\n")
        self._adjectives = dict(line.split("\t") for line in adjectives.split("\n"))
        self._longer: dict[str, int] = {}
        self._found: dict[str, tuple[Entry, ...]] = {}
        self._entries: dict[str, Entry] = {}
        self._countries: dict[str, Entry] = {}

    def __contains__(self, name: str) -> bool:
        return name in self._owners

    def lengths(self, word: str) -> tuple[int, int]:
        """The fewest and most words of the names that may begin with this one, `most` 0 where none does.

        It is quicker to ask than for every name. A word in capitals may stand for another spelling, and one that is
        inflected begins names of any length.
        """
        if word[0] >= "А":
            return 1, LONGEST
        if not self._longer:
            self._longer = self._by_first_word()
        begins = word in self._owners or word in self._longer
        spellings = (word, word.title()) if word.isupper() and (begins or len(word) > 2) else (word,)
        alone = any(one in self._owners for one in spellings)
        most = max(self._longer.get(one, int(alone)) for one in spellings)
        return 1 if alone else 2, most

    def _by_first_word(self) -> dict[str, int]:
        """How many words the longest name has that begins with a word and goes on."""
        found: dict[str, int] = {}
        for name in self._owners:
            if " " in name:
                first, words = name.split(" ", 1)[0], name.count(" ") + name.count("-") + 1
                found[first] = min(LONGEST, max(words, found.get(first, 0)))
        return found

    def lookup(self, name: str) -> tuple[Entry, ...]:
        """The places a name may mean, likeliest first; none where the table lacks it."""
        found = self._found.get(name)
        if found is None and (owners := self._owners.get(name)):
            found = self._found[name] = tuple(self._entry(number) for number in owners.lstrip("?").split())
        return found or ()

    def doubtful(self, name: str) -> bool:
        """Whether the name is more often a word or a person than a place."""
        return self._owners.get(name, "").startswith("?")

    def adjective(self, word: str) -> Entry | None:
        """The country of an adjective or of its people: Spanish, Poles."""
        number = self._adjectives.get(word)
        return self._entry(number) if number else None

    def country(self, code: str) -> Entry | None:
        """The country of an ISO code."""
        if not self._countries:
            for number, line in enumerate(self._places):
                if not line.startswith("C\t"):
                    break
                entry = self._entry(str(number))
                self._countries[entry.country] = entry
        return self._countries.get(code)

    def _entry(self, number: str) -> Entry:
        entry = self._entries.get(number)
        if entry is None:
            kind, name, country, latitude, longitude, population, region = self._places[int(number)].split("\t")
            entry = self._entries[number] = Entry(
                KINDS[kind],
                name,
                country,
                float(latitude) if latitude else None,
                float(longitude) if longitude else None,
                int(population),
                region,
            )
        return entry


@cache
def gazetteer() -> Gazetteer:
    """The shipped table."""
    packed = files("chrono.events").joinpath("places.gz").read_bytes()
    return Gazetteer(gzip.decompress(packed).decode("utf-8"))
