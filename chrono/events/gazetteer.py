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

__all__ = ["Entry", "Gazetteer", "gazetteer"]


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


KINDS = {"C": "country", "O": "continent", "R": "region", "t": "capital", "T": "city"}


class Gazetteer:
    """Names to places; every answer is lazy, so that loading is splitting a text."""

    def __init__(self, text: str) -> None:
        names, owners, adjectives, places = text.split("\n\n")
        self._owners = dict(zip(names.split("\n")[1:], owners.split("\n"), strict=True))
        self._places = places.split("\n")
        self._adjectives = dict(line.split("\t") for line in adjectives.split("\n"))
        self._openings: frozenset[str] = frozenset()
        self._longer: frozenset[str] = frozenset()
        self._found: dict[str, tuple[Entry, ...]] = {}
        self._entries: dict[str, Entry] = {}
        self._countries: dict[str, Entry] = {}

    def __contains__(self, name: str) -> bool:
        return name in self._owners

    def may_begin(self, word: str) -> bool:
        """Whether a name of the table may begin with a word and a blank, or be it: quicker to ask than for every name.

        Words that are inflected, and long ones in capitals, may stand for another spelling.
        """
        if not self._openings:
            self._openings = frozenset(name.split(" ", 1)[0] for name in self._owners)
        return word in self._openings or word[0] >= "А" or (len(word) > 2 and word.isupper())

    def may_go_on(self, word: str) -> bool:
        """Whether a name of the table may begin with a word and have further ones."""
        if not self._longer:
            self._longer = frozenset(name.split(" ", 1)[0] for name in self._owners if " " in name)
        return word in self._longer or word[0] >= "А" or word[-1] == "." or word.isupper()

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
