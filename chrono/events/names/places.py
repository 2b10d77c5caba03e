"""Places in text: names of the shipped table where they stand as places, with what says so.

A name is a place only in capitals, whole, and not inside a longer name that is something else ("Paris Hilton", "Bank
of England"). Each mention tells how it stands: behind which preposition, as the head of a longer name, beside its own
country. Whoever seeks the place of an event takes `is_location`. To teach a preposition, add
it to `names.yaml`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

import attrs

from chrono.events.names.capitals import JOINS_TWO, Run, Word, runs
from chrono.events.names.cases import is_cyrillic, nominatives
from chrono.events.names.prepositions import REACH, before_markup, behind_markup, clause_before, relation_before
from chrono.events.words.gazetteer import LONGEST, Entry, gazetteer
from chrono.events.words.lexicon import is_common, lexicon
from chrono.events.words.phrases import any_phrase, phrases
from chrono.model import Place

__all__ = ["PlaceMention", "find_places", "places_of"]
DATELINE = re.compile(r"(?:, [^\n]{1,40}?)?\s?(?:\([A-Z\d][\w ]{1,20}\)\s)?(?:--|[-–—])\s")
DATED_LINE = re.compile(r", (?:\d|[^\W\d_]+ \d)[^\n]{3,30}(?:\n|\Z)")  # a line of a place and a day
DATED = re.compile(r", [^\n]{0,20}\d[^\n]{0,12}?\s?(?:--|[-–—])\s")
LISTED = re.compile(rf",? (?:(?:{any_phrase('joins_places')}) )?(?:the )?")
LONGEST_GAP = 10
DASHES = frozenset({"-", "–"})
FAMOUS = 1_000_000  # inhabitants; a smaller place must stand behind "in" or before its country somewhere in the text
BEHIND_TOWN = re.compile(r"[^\W\d_a-z][\w.’'-]*, \Z")
WITHIN = re.compile(
    r"\b(?:[Ii]n|[Aa]t|[Oo]n|[Nn]ear|[Ff]rom|[Tt]o|of|and) (?:the |\d{1,5}[A-Za-z]? )?"
    r"((?:[^\W\d_a-z][\w.’'-]* (?:of (?:the )?)?){0,5}[^\W\d_a-z][\w.’'-]*), \Z"
)
OF_NAMES = re.compile(r"\b(?:of|and) (?:the )?[^\W\d_a-z][^,]*, \Z")
BRANCH = re.compile(r"(?: [a-z]+){1,2}")
CLOSED = re.compile(r"[,.;)]| (?:in|on) ")
OF_A_PLACE = re.compile(r"\b(\w+) of (?:the )?\Z")
OF_A_TOWN = ("ском", "цком")
CYRILLIC = "Ё"  # the first of its capitals that stands at the head of names
ADJECTIVE = re.compile(r"[А-ЯЁ]\w+(?:[сц]к|н)(?:ого|ому|ом|им|ой|ий|ый|ая|ое|ую)\Z")
IN_IT = re.compile(r"\b(?:[Вв]о?|[Нн]а|[Оо]б?|[Пп]ри) \Z")
AGREEING = re.compile(r" [а-яё]+(?:ого|ому|ом|им|ой|ий|ый|ая|ое|ую)\b")
ACRONYM = re.compile(r"(?=.*[A-Z0-9].*[A-Z0-9])[A-Z0-9-]+\Z")
VENUE_BEHIND = re.compile(r" ([a-zà-ÿ]+)\b")
AT_A = re.compile(r"(?<!\w)(?:in|at|inside|outside) (?:an?|his|her|its|their|one) \Z")
# "(3 May 1801, Lyon – 1870, Lisbon)"
OF_A_LIFE = re.compile(r"(?:[(–;-]|\b(?:Born|Died)\b:?)[ *_]*(?:\d{1,2} \w{3,9} |\w{3,9} \d{1,2}, )?\d{3,4},? \Z")
# "Ragusa, Dubrovnik Republic" need not be the Ragusa of today.
OF_A_REALM = re.compile(rf", (?:the )?(?:[A-Z]\w+ ){{1,2}}(?:{any_phrase('realms')})\b")
ATTRIBUTES = tuple(f" {word}" for word in phrases("attributes_of_countries"))
RUSSIAN_REGION = re.compile(
    rf"[А-ЯЁ][\w-]+(?:ск|цк)\w{{2,3}} (?:{any_phrase('regions_of_two_words')})(?:[а-яё]{{1,3}})\b"
)


class PlaceMention(NamedTuple):
    """A name of a place at `start` to `end`.

    `kind` is country, continent, region, capital, city, or town or site where the table lacks it (see `sites`).
    `relation` is what the words before
    say: in, near, to, from, with, by, of, or "" where nothing does. `position` is "" for a name that stands free,
    "head" for the first part of a longer name ("Lisbon Declaration"), "possessive" ("Lisbon's"), "tail" for the last
    part of one ("Bank of England"), "context" for the country or region that follows its town ("Lyon, France"),
    "pair" for a part of a compound ("Chile-Peru"), "dateline" for the place that opens a news text or a line with a
    day. `country` is an ISO code.
    """

    start: int
    end: int
    place: Place
    kind: str
    relation: str = ""
    position: str = ""
    country: str = ""

    @property
    def is_location(self) -> bool:
        """Whether the text says that something is there, comes there or leaves from there."""
        return self.relation in ("in", "near", "to") and self.position in ("", "possessive")


def find_places(text: str) -> list[PlaceMention]:
    """The places named in `text`, in order, none overlapping."""
    return places_of(text, runs(text))


def places_of(text: str, found: Iterable[Run]) -> list[PlaceMention]:
    """The places in runs of capitalised words that come from `text`."""
    evidence: Counter[str] = Counter()
    promising = (run for run in found if len(run) > 1 or _may_be_alone(run[0].text))
    candidates = _join([candidate for run in promising for candidate in _candidates(text, run, evidence)], text)
    evidence.update(entry.country for c in candidates if (entry := c.certain))
    # Nobody is in Orion who is in the Orion Hall.
    free = [c for c in candidates if c.position != "head" or _is_called_by(text, c.end)]
    stayed = {c.name for c in free if c.relation in ("in", "near") or c.context or _is_come_to(c, text)}
    passed = stayed | {c.name for c in free if c.relation in ("to", "from")}

    def is_place(c: _Candidate) -> bool:
        line = c.position == "dateline"
        told = line and (text[c.start : c.end].isupper() or DATED.match(text, c.end) or DATED_LINE.match(text, c.end))
        if c.doubtful and not told:
            return c.name in stayed and bool(c.relation or c.context)
        return c.famous or c.name in passed or c.position == "dateline"

    return [_mention(c, evidence) for c in candidates if is_place(c)]


def _is_come_to(c: _Candidate, text: str) -> bool:
    """Whether a verb of motion leads to a name with "to", as to no person: "flew to Lyon", but "visited Lyon"."""
    return c.relation == "to" and text.endswith(" to ", 0, c.start)


@attrs.define
class _Candidate:
    """A name that the table has, before it is decided which of its places is meant."""

    start: int
    end: int
    name: str
    entries: tuple[Entry, ...]
    doubtful: bool
    relation: str
    position: str
    context: Entry | None = None
    elsewhere: bool = False
    short: bool = False

    @property
    def famous(self) -> bool:
        """Whether the name is a place without further evidence."""
        first = self.entries[0]
        return self.short or (
            not self.doubtful and (first.kind in ("country", "capital") or first.population >= FAMOUS)
        )

    @property
    def certain(self) -> Entry | None:
        """The place, where the name leaves no doubt about its country."""
        if self.context:
            return self.context
        return self.entries[0] if len({entry.country for entry in self.entries}) == 1 else None


def _candidates(text: str, run: Run, evidence: Counter[str]) -> Iterator[_Candidate]:
    """The names of places in a run; adjectives of countries ("Spanish") are counted in `evidence`."""
    table = gazetteer()
    behind = 0  # what was found before
    for i, word in enumerate(run):
        if i < behind:
            continue
        opening = _opening(word.text)
        hyphened = i + 1 < len(run) and run[i + 1].link in DASHES
        if opening is None and not hyphened:
            continue
        fewest, most, small, country = opening or (1, LONGEST, False, "")
        if small and (region := _shortened(text, word) or _russian_region(text, word)):
            yield region
            continue
        for j in range(min(len(run), i + (LONGEST if hyphened else most)), i + fewest - 1, -1):
            name = _name(text, run[i:j])
            if name in table:
                if (position := _position(text, run, i, j)) is not None:
                    yield _candidate(text, run[i].start, run[j - 1].end, name, position)
                behind = j
                break
        else:
            if country:
                evidence[country] += 1
            elif "-" in word.text:
                yield from _pair(text, word)


class _Opening(NamedTuple):
    """What a word may begin: a name of `fewest` to `most` words, none where `most` is 0; or it is of a `country`.

    `small` says that it may stand for a region that is shortened, or is written with a small word behind.
    """

    fewest: int
    most: int
    small: bool
    country: str


@lru_cache(maxsize=50_000)
def _opening(word: str) -> _Opening | None:
    """What a word may begin as far as the table knows, None where nothing: quicker to ask than for every name."""
    table, shortened = gazetteer(), lexicon().shortened
    country = table.adjective(word)
    small = word in shortened or f"{word}." in shortened or word[0] >= "А"
    fewest, most = table.lengths(word)
    if not (most or country or small or "-" in word):
        return None
    fewest = 2 if word.casefold() in lexicon().function else fewest
    return _Opening(fewest, most, small, country.country if country else "")


@lru_cache(maxsize=50_000)
def _may_be_alone(word: str) -> bool:
    """Whether a word that stands alone may be a place, or of one."""
    opening = _opening(word)
    return opening is not None and (opening.fewest == 1 or opening.small or opening.country != "" or "-" in word)


def _shortened(text: str, word: Word) -> _Candidate | None:
    """The region that is shortened behind a town and a comma: "Dunmore, Kan."."""
    shortened = lexicon().shortened
    name = shortened.get(word.text) or (shortened.get(word.text + ".") if text.startswith(".", word.end) else None)
    if name is None or not BEHIND_TOWN.search(text, max(0, word.start - 30), word.start):
        return None
    entries = tuple(entry for entry in gazetteer().lookup(name) if entry.kind == "region")
    return _Candidate(word.start, word.end, name, entries, False, "", "", short=True) if entries else None


def _russian_region(text: str, word: Word) -> _Candidate | None:
    """The region of two words, one of them small: "в Самарской области"."""
    match = RUSSIAN_REGION.match(text, word.start) if word.text[0] >= "А" else None
    name = _nominative(match.group()) if match else ""
    return _candidate(text, word.start, match.end(), name, "") if match and name in gazetteer() else None


def _name(text: str, part: Run) -> str:
    """The name as the table would spell it: single spaces, Russian words in the nominative, headings in lower case."""
    name = text[part[0].start : part[-1].end] if len(part) > 1 else part[0].text
    if "\n" in name or "\u00a0" in name:
        name = " ".join(name.split())
    if name in gazetteer():
        return name
    if is_cyrillic(name):
        return _nominative(name)
    if len(name) > 3 and name.isupper():
        begins = part[0].start == 0 or text[part[0].start - 1] == "\n"
        dateline = begins and DATELINE.match(text, part[-1].end)
        if dateline or (len(name) > 4 and not gazetteer().doubtful(name.title())):
            return name.title()
    return name


def _nominative(name: str) -> str:
    """The name of the table that a Russian form comes from, the largest place's, or the form itself."""
    table = gazetteer()
    forms = [form for form in nominatives(name) if form in table]
    return max(forms, key=lambda form: table.lookup(form)[0].population, default=name)  # the first of equals


def _position(text: str, run: Run, i: int, j: int) -> str | None:
    """How the words i to j stand in their run: a position of `PlaceMention`, or None inside another name."""
    words = lexicon()
    if i + 1 == j and run[i].text >= CYRILLIC and ADJECTIVE.match(run[i].text) and AGREEING.match(text, run[i].end):
        return None  # "в Октябрьском районном суде"
    if i + 1 == j and run[i].text.endswith(OF_A_TOWN) and IN_IT.search(text, max(0, run[i].start - 4), run[i].start):
        return None  # "в Орском соборе": in the town it were "в Орске"
    before = run[i - 1].text.casefold() if i and run[i].link is not None else ""
    if before in words.opening_verbs and i == 1 and _opens_entry(text, run[0].start):
        before = ""
    if before and before not in words.function and before not in words.directions:
        if run[i].link in ("–", "-") and run[i - 1].text in gazetteer():
            return "pair"
        if run[i].link in ("and", "–", "-") or before in words.regions:
            pass
        elif run[i].link in JOINS_TWO and run[i - 1].text in gazetteer():
            pass  # "Francia y España"
        elif run[i].link == "" and _is_ruled(text, run, i, j):
            pass  # "Президент России", "в Правительстве России"
        elif run[i].link == "of" and before.endswith("s") and before[:-1] in words.titles:
            pass  # "the Presidents of Peru and Chile"
        elif run[i].link == "for" and run[i - 1].text in gazetteer():
            pass  # "left Peru for Chile"
        elif run[i].link in ("of", "for", "the"):
            return "tail"
        elif not (j == len(run) and ACRONYM.match(run[i - 1].text) and _is_called_by(text, run[j - 1].end)):
            return None  # but "the G-20 Dunmore summit"
    if j < len(run) and run[j].link in ("–", "-") and run[j].text in gazetteer():
        return "pair"
    if j < len(run) and run[j].link == "":
        after = run[j].text.casefold()
        if after in words.calendar or after in words.function or _is_inflected(text, run[i:j]):
            return ""
        if before in words.regions and is_cyrillic(run[i].text):
            return ""  # "министр Республики Татарстан Рафис Бурганов"
        kind = gazetteer().lookup(_name(text, run[i:j]))[0].kind
        if after in words.regions and j + 1 == len(run) and kind == "region":
            return ""  # "in Xinjiang Province"
        if after in words.regions or any(_heads(word.text) for word in run[j:]):
            return "head"
        return None if kind in ("city", "capital", "region") else "head"
    if text[run[j - 1].end : run[j - 1].end + 2] in ("'s", "’s"):
        return "possessive"
    begins_line = i == 0 and not text[text.rfind("\n", 0, run[0].start) + 1 : run[0].start].strip(" *_#>")
    end = run[j - 1].end
    return "dateline" if begins_line and (DATELINE.match(text, end) or DATED_LINE.match(text, end)) else ""


def _opens_entry(text: str, start: int) -> bool:
    """Whether a word opens a line, or stands behind the colon or bar that its date ends with."""
    before = text[max(0, start - 3) : start].rstrip(" *_-–•")
    return not before or before[-1] in "\n:|"


def _is_ruled(text: str, run: Run, i: int, j: int) -> bool:
    """Whether words i to j stand in Russian behind what they rule: "Президент Чили", "в Правительстве России"."""
    if not is_cyrillic(run[i].text):
        return False
    titled = run[i - 1].text.casefold() in lexicon().titles
    return titled or (is_common(run[i - 1].text) and _is_inflected(text, run[i:j]))


def _is_inflected(text: str, part: Run) -> bool:
    """Whether a Russian name stands in another case than the nominative, in which it would head a longer name."""
    name = text[part[0].start : part[-1].end]
    return is_cyrillic(name) and name not in gazetteer()


def _heads(word: str) -> bool:
    """Whether a word makes the longer name it stands in a thing, an organisation or an office, not a person."""
    words, folded = lexicon(), word.casefold()
    return any(folded in group for group in (words.organisations, words.venues, words.things, words.titles))


def _pair(text: str, word: Word) -> Iterator[_Candidate]:
    """The places of a hyphened compound, where all its parts are places: Chile-Peru."""
    parts = word.text.split("-")
    if len(parts) < 2 or not all(part in gazetteer() for part in parts):
        return
    start = word.start
    for part in parts:
        yield _candidate(text, start, start + len(part), part, "pair")
        start += len(part) + 1


def _candidate(text: str, start: int, end: int, name: str, position: str) -> _Candidate:
    table, begin = gazetteer(), before_markup(text, start)
    relation = relation_before(text, begin) if position != "pair" else ""
    if not position and _is_called_by(text, end):
        entries, doubtful = table.lookup(name), table.doubtful(name)
        return _Candidate(start, end, name, entries, doubtful, relation, "head", short=not doubtful)
    if not relation and not position and AT_A.search(text, max(0, start - 16), start):
        behind = VENUE_BEHIND.match(text, end)  # "at a New York hotel"
        relation = "in" if behind and behind.group(1) in lexicon().venues else ""
    if (
        not relation
        and not position
        and text[start - 3 : start - 2].isdigit()
        and OF_A_LIFE.search(text, max(0, start - 30), start)
    ):
        relation = "in"
    entries, doubtful = table.lookup(name), table.doubtful(name)
    told = not doubtful and (
        _is_of_what_has_a_place(text, start)
        or _is_inflected_region(text[start:end], entries)
        or (not relation and not position and _has_branch(text, end))
    )
    if not relation and not position and (within := _within(text, start)):
        told = not doubtful and (entries[0].kind in ("region", "country") or within != "town")
        city = not doubtful and entries[0].kind in ("city", "capital")
        closed = (
            within == "town" and city and CLOSED.match(text, end) and not OF_NAMES.search(text, start - REACH, start)
        )
        relation = "in" if within == "street" or closed else ""  # "on Broad Street, Dunmore", "in St Brice, Dunmore,"
    if relation == "in" and not position and _is_attribute(text, end):
        relation = ""
    gone = entries[0].population < FAMOUS and OF_A_REALM.match(text, end) is not None
    return _Candidate(start, end, name, entries, doubtful, relation, position, elsewhere=gone, short=told)


def _is_attribute(text: str, end: int) -> bool:
    """Whether a name only says whose the small noun behind it is: "in U.S. history"."""
    if not text.startswith(ATTRIBUTES, end):
        return False
    behind = VENUE_BEHIND.match(text, end)
    return behind is not None and f" {behind[1]}" in ATTRIBUTES


def _is_inflected_region(name: str, entries: tuple[Entry, ...]) -> bool:
    """Whether a Russian name is a region's in an oblique case: "глава Татарстана"."""
    return entries[0].kind == "region" and is_cyrillic(name) and name not in gazetteer()


def _is_of_what_has_a_place(text: str, start: int) -> bool:
    """Whether a word before a name says that it is a place: "bishop of Dunmore", "University of Dunmore"."""
    match = OF_A_PLACE.search(text, max(0, start - 24), start) if text.startswith("of ", max(0, start - 3)) else None
    words = lexicon()
    word = match[1].casefold() if match is not None else ""
    return word in words.local_offices or word in words.of_a_place


def _has_branch(text: str, end: int) -> bool:
    """Whether a name stands before an office or works: "the Lyon sales office"."""
    behind = BRANCH.match(text, end)
    return behind is not None and not lexicon().branches.isdisjoint(behind.group().split())


def _within(text: str, start: int) -> str:
    """What stands before the comma of a name, behind "in", "at" or "on": a town, building or street; "" for nothing."""
    listed = text.startswith(", ", max(0, start - 2))
    match = WITHIN.search(text, max(0, start - 70), start) if listed else None
    if match is None:
        return ""
    names, words = match[1].casefold().split(), lexicon()
    if names[-1] in words.streets:
        return "street"
    built = names[-1] in words.venues or names[0] in words.venues_first
    dated = names[-1] in words.calendar
    return "building" if len(names) > 1 and built else "town" if len(names) < 4 and not dated else ""


def _is_called_by(text: str, end: int) -> bool:
    """Whether a gathering is called by the place that ends here: "the Dunmore summit"."""
    behind = VENUE_BEHIND.match(text, end)
    return behind is not None and behind.group(1) in lexicon().called_by_town


def _join(candidates: list[_Candidate], text: str) -> list[_Candidate]:
    """Neighbours explain each other: "Lyon, France" names one place, "in Paris and Rome" gives Rome its "in"."""
    words = lexicon()
    for left, right, following in zip(candidates, candidates[1:], [*candidates[2:], None], strict=False):
        gap = text[behind_markup(text, left.end) : before_markup(text, right.start)]
        if len(gap) > LONGEST_GAP:
            continue
        if gap == ", " and (context := _holder(left, right)):
            left.context, right.position = context, "context"
            right.context = context
            said = frozenset() if left.relation else words.located.intersection(clause_before(text, left.start, REACH))
            if not words.localities.issuperset(said):
                left.relation = "in"  # "Born 3 May 1801, Lyon, France"
        elif gap == ", " and left.relation and _is_elsewhere(left, right, following, text):
            left.context, left.elsewhere, right.position = right.entries[0], True, "context"
        elif LISTED.fullmatch(gap) and not right.relation:
            right.relation = left.relation
    return candidates


def _is_elsewhere(left: _Candidate, right: _Candidate, following: _Candidate | None, text: str) -> bool:
    """Whether `left` is a place that the table lacks, in the country or region of `right`: "Paris, Texas".

    Not so in a list, "in Paris, Spain and Italy".
    """
    listed = following is not None and LISTED.fullmatch(text, right.end, following.start)
    outer = right.entries[0]
    towns = left.entries[0].kind not in ("country", "continent")
    return towns and not listed and not right.relation and outer.kind in ("country", "region")


def _holder(left: _Candidate, right: _Candidate) -> Entry | None:
    """The country or region of `right` that holds a place of `left`."""
    for outer in right.entries:
        if outer.kind in ("country", "region"):
            for inner in left.entries:
                if inner.kind != "country" and inner.country == outer.country and outer.region in ("", inner.region):
                    return outer
    return None


def _mention(candidate: _Candidate, evidence: Counter[str]) -> PlaceMention:
    entry = _choose(candidate, evidence)
    country = gazetteer().country(entry.country)
    place = Place(candidate.name, country.name if country else None, entry.latitude, entry.longitude)
    kind = entry.kind
    if candidate.elsewhere:
        named = place.country if candidate.context else None
        place, kind = Place(candidate.name, named), "site"
    return PlaceMention(
        candidate.start, candidate.end, place, kind, candidate.relation, candidate.position, entry.country
    )


def _choose(candidate: _Candidate, evidence: Counter[str]) -> Entry:
    """The place meant: the one in the country or region beside it, else in a country the text speaks of, else first."""
    entries, context = candidate.entries, candidate.context
    if context and (candidate.position == "context" or candidate.elsewhere):
        return context
    if context:
        return next(e for e in entries if e.country == context.country and context.region in ("", e.region))
    if len(entries) > 1 and not evidence[entries[0].country]:
        return max(entries, key=lambda e: evidence[e.country])  # the first of equals
    return entries[0]
