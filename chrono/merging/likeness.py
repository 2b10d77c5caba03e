"""Whether two mentions tell of the same event, and why: date, title, place, people, series and edition.

`features` makes an event ready for comparison, once; `same` compares two; `together` adds what one more mention says.
To weigh one more thing, add it to `Features` and to the rules at the end, with a case that joins and a near neighbour
that stays apart; what can keep two events apart belongs into `together` and `undecided` too.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import filterfalse
from typing import Any

import attrs
from rapidfuzz.fuzz import token_set_ratio

from chrono.errors import DateError
from chrono.model import Event
from chrono.strict_yaml import shipped
from chrono.when import When

__all__ = ["Features", "Likeness", "family_of", "features", "numbered", "reach", "same", "together", "undecided"]

# Two kinds of one family can name one event: what one report calls a summit another calls a meeting.
_FAMILIES = ("meeting summit forum session", "announcement publication", "founding launch opening")
_FAMILY = {kind: names.split()[0] for names in _FAMILIES for kind in names.split()}

# What happens once: two dates a few weeks apart are then two reports, not two events.
_ONCE_KINDS = "signing adoption entry_into_force termination founding launch opening appointment birth death award"
_ONCE = frozenset(_ONCE_KINDS.split())

# What happens to each only once: whoever it is told of, it is the same, though nothing else is said.
_UNIQUE = frozenset(["birth", "death", "founding"])

# Who takes part tells these apart: on one day a minister holds several.
_FEW_KINDS = "meeting visit appointment birth death award"
_BETWEEN_FEW = frozenset(_FEW_KINDS.split())


def _listed(section: str) -> frozenset[str]:
    """The words of a section of `words_of_titles.yaml`, in every language."""
    by_language: dict[str, str] = shipped("chrono.merging", "words_of_titles.yaml")[section]
    return frozenset(" ".join(by_language.values()).split())


# Words that stand in titles of every kind of event and tell none from another.
_COMMON = _listed("common")

# Who does it by office or pronoun, with what instrument, and that it is done: one person does such things daily.
_REPEATED = _listed("repeated")

_WORD = re.compile(r"\w+")
_DIGIT = re.compile(r"\d")

# What a number belongs to stands before it, what it counts behind: "Order 12" is a name, "3 people" a count.
_NUMBERED = re.compile(
    rf"(?P<noun>[^\W\d_]{{3,}}),?\s(?:[Nn]o\.?\s|№\s?)?(?P<number>\d[\d/-]*)\b"
    rf"(?!\s(?!(?:{'|'.join(sorted(_COMMON - {'s'}))})\b)[^\W\d_])"
)

# A cast of more than this is compared by its first names only.
CAST = 20

ONCE_GAP_DAYS = 31
REPORT_GAP_DAYS = 1
FAR = 10**8


@attrs.frozen(eq=False)
class Features:
    """What is compared of an event: folded texts, days as numbers; `first` and `last` are None where undated.

    `marks` are the words by which it is looked for: of the title, and `names`: of place, people and series, each with
    a sign. `numbered` are the nouns with a number of their own: order 12. `told` are the documents, each with the first
    and last day under which it tells of the event.
    """

    id: str
    kind: str
    family: str
    first: int | None
    last: int | None
    exact: bool
    title: str
    words: frozenset[str]
    place: str
    country: str
    people: frozenset[str]
    series: str
    ordinal: int | None
    numbered: frozenset[tuple[str, str]]
    curated: bool
    sources: frozenset[tuple[str, int]]
    told: frozenset[tuple[str, int, int | None, int | None]]
    names: tuple[str, ...]
    marks: tuple[str, ...]

    @property
    def span(self) -> int:
        """How many days it can lie in; `FAR` and more where an end is open, and still more where it is undated."""
        if self.first is None or self.last is None:
            return 3 * FAR
        return self.last - self.first + 1

    @property
    def said(self) -> int:
        """How many of the things are said that can keep it apart from another event of its days."""
        return bool(self.place) + bool(self.people) + bool(self.series) + bool(self.numbered)


@attrs.frozen
class Likeness:
    """That two events are one: `score` orders candidates, `reason` is for people, `sure` needs no comparison."""

    score: float
    reason: str
    sure: bool = False


@attrs.frozen
class _Common:
    """What two mentions have in common: `gap` days between them, `words` of their titles, 0 to 100 of these alike."""

    gap: int
    words: int
    title: float
    place: str
    people: bool
    series: str

    @property
    def known(self) -> int:
        """How many of place, people and series are the same."""
        return (self.place == "same") + self.people + (self.series == "same")


def features(event: Event) -> Features:
    """What is compared of an event."""
    when, place = event.when, event.place
    first, last = _days(when)
    words = _words(event.title)
    place_name, series = _name(place.name) if place else "", _name(event.series or "")
    people = frozenset(_name(p.name) for p in event.participants[:CAST])
    names = tuple(sorted(_signed(place_name, people, series)))
    return Features(
        id=event.id,
        kind=event.kind,
        family=family_of(event.kind),
        first=first,
        last=last,
        exact=when is not None and when.precision in ("day", "time") and not (when.approximate or when.uncertain),
        title=" ".join(sorted(words)),
        words=words,
        place=place_name,
        country=_name(place.country) if place and place.country else "",
        people=people,
        series=series,
        ordinal=event.ordinal,
        numbered=numbered(event.title),
        curated=event.origin != "extracted",
        sources=frozenset((e.source, e.part) for e in event.evidence),
        told=frozenset(_told(event, first, last)),
        names=names,
        marks=(*names, *sorted(words)),
    )


def _days(when: When | None) -> tuple[int | None, int | None]:
    """First and last day as numbers; both None where there is no date."""
    if when is None:
        return None, None
    return when.earliest.number if when.earliest else -FAR, when.latest.number if when.latest else FAR


def _told(event: Event, first: int | None, last: int | None) -> Iterator[tuple[str, int, int | None, int | None]]:
    """What each quote says of the date: the event's own days, or those that are in conflict with it."""
    disputed = {}
    for conflict in event.conflicts:
        if conflict.field == "date" and conflict.value and (when := _when(conflict.value)):
            disputed.update(dict.fromkeys(conflict.evidence, _days(when)))
    for quote in event.evidence:
        yield quote.source, quote.part, *disputed.get(quote, (first, last))


def _when(text: str) -> When | None:
    """The date of a conflict, which is text; None where a timeline from elsewhere says what is none."""
    try:
        return When.parse(text)
    except DateError:
        return None


def family_of(kind: str) -> str:
    """What a kind's events are compared among: kinds that can name one event are one family."""
    return _FAMILY.get(kind, kind)


def _signed(place: str, people: frozenset[str], series: str) -> Iterator[str]:
    """Of a person the last word, for a surname is often all that is said."""
    yield from {f"@{word}" for word in place.split()}
    yield from {f"&{name.split()[-1]}" for name in people if name}
    if series:
        yield f"#{series}"


def _folded(text: str) -> str:
    """Small letters and digits, without accents: "Çàfé-Bar" is "cafe bar"."""
    plain = text.casefold()
    if not plain.isascii():
        plain = "".join(filterfalse(unicodedata.combining, unicodedata.normalize("NFKD", plain)))
    return " ".join(_WORD.findall(plain))


# Names of people and places come again and again; titles hardly ever do.
_name = lru_cache(maxsize=50_000)(_folded)


def _words(title: str) -> frozenset[str]:
    """The words of a title that can tell it from another; all of them where none can."""
    words = frozenset(_folded(title).split())
    return words - _COMMON or words


def numbered(title: str) -> frozenset[tuple[str, str]]:
    """What the title names by a number: "signs Order 12 on fees" names order 12."""
    if not _DIGIT.search(title):
        return frozenset()
    found = ((_folded(m["noun"]), m["number"]) for m in _NUMBERED.finditer(title))
    return frozenset((noun, number) for noun, number in found if noun not in _COMMON)


def same(a: Features, b: Features) -> Likeness | None:
    """Why the two are one event, or None. Symmetric."""
    if a.id == b.id:
        return Likeness(1000, f"the same id {a.id}", sure=True)
    if a.family != b.family or (a.curated and b.curated):
        return None
    series = _series(a, b)
    if series == "edition":
        return Likeness(500, f"the same edition, {a.ordinal} of {a.series}", sure=True)
    if series == "different" or _other_number(a, b):
        return None
    gap = _gap(a, b)
    if gap is None:
        return _undated(a, b)
    if gap > 0 and not _may_be_misdated(a, b, gap):
        return None
    place, shared = _places(a, b), len(a.words & b.words)
    if place == "different" or (not shared and place != "same" and series != "same"):
        return None
    people = _people(a, b)
    if people is None:
        return None
    return _judge(a, b, _Common(gap, shared, token_set_ratio(a.title, b.title), place, people >= 0.5, series))


def together(own: Features, new: Features) -> Features:
    """`own` with what another mention of its event adds and what can keep others apart; date, kind and title stay."""
    place = own if own.place and own.place != new.country else new
    people = own.people | new.people if len(own.people) < CAST else own.people
    said: dict[str, Any] = {
        "place": place.place,
        "country": place.country,
        "people": people,
        "series": own.series or new.series,
        "ordinal": own.ordinal or new.ordinal,
        "numbered": own.numbered | new.numbered,
        "curated": own.curated or new.curated,
        "sources": own.sources | new.sources,
        "told": own.told | new.told,
    }
    return own if all(getattr(own, field) == value for field, value in said.items()) else attrs.evolve(own, **said)


def undecided(own: Features, one: Features, other: Features) -> bool:
    """Whether `own` is silent on all that keeps `one` and `other` apart, so that it may be of either."""
    apart = [
        (own.ordinal or own.series, _series(one, other) == "different"),
        (own.numbered, _other_number(one, other)),
        (own.place, _places(one, other) == "different"),
        (own.people, _people(one, other) is None),
    ]
    return any(differ for _, differ in apart) and not any(said for said, differ in apart if differ)


def reach(own: Features) -> int:
    """How many days off another report of the same event may be."""
    return ONCE_GAP_DAYS if own.kind in _ONCE else REPORT_GAP_DAYS


def _series(a: Features, b: Features) -> str:
    """How two series go together: "edition" (one edition of one), "same", "unknown", or "different"."""
    if a.ordinal and b.ordinal and a.ordinal != b.ordinal:
        return "different"
    if not a.series or not b.series:
        return "unknown"
    if a.series != b.series and token_set_ratio(a.series, b.series) < 90:
        return "different"
    return "edition" if a.ordinal and b.ordinal else "same"


def _other_number(a: Features, b: Features) -> bool:
    """Whether the two name different things of one sort: order 12 and order 13."""
    if not a.numbered or not b.numbered or a.numbered & b.numbered:
        return False
    return not {noun for noun, _ in a.numbered}.isdisjoint(noun for noun, _ in b.numbered)


def _gap(a: Features, b: Features) -> int | None:
    """Days between the two where no day belongs to both, 0 where one does, None where one is undated."""
    if a.first is None or b.first is None or a.last is None or b.last is None:
        return None
    return max(0, b.first - a.last, a.first - b.last)


def _places(a: Features, b: Features) -> str:
    """How two places go together: "same", "within" (a city and its country), "unknown" or "different"."""
    if not a.place or not b.place:
        return "unknown"
    if a.place == b.place:
        return "same"
    if a.place == b.country or b.place == a.country:
        return "within"
    return (
        "same"
        if set(a.place.split()) <= set(b.place.split()) or set(b.place.split()) <= set(a.place.split())
        else "different"
    )


def _people(a: Features, b: Features) -> float | None:
    """The share of the shorter list that the other has too, 0 where a list is empty; None where they exclude it."""
    if not a.people or not b.people:
        return 0.0
    few, many = sorted((a.people, b.people), key=len)
    found = few & many
    rest = [set(name.split()) for name in many - found]
    # "Holm" and "Anna-Lena Holm" are one: the shorter name's words are all in the longer.
    matched = len(found) + sum(any(w <= (s := set(name.split())) or s <= w for w in rest) for name in few - found)
    excluded = matched < len(few) and len(many) <= 3 and not _BETWEEN_FEW.isdisjoint((a.kind, b.kind))
    return None if excluded else matched / len(few)


def _may_be_misdated(a: Features, b: Features, gap: int) -> bool:
    """Whether two reports may differ in the day of one event: never where one document tells of both days."""
    if not (a.exact and b.exact) or a.kind != b.kind or gap > reach(a):
        return False
    # What merged events have in common may be a document that tells of both under one day.
    return a.sources & b.sources <= {(source, part) for source, part, *_ in a.told & b.told}


def _undated(a: Features, b: Features) -> Likeness | None:
    """An undated mention joins the event that is called the same, where the name says enough."""
    if a.words == b.words and len(a.words) >= 3 and a.kind == b.kind and _places(a, b) != "different":
        return Likeness(100, f"the same title, '{a.title}', one of them undated")
    return None


def _telling(a: Features, b: Features) -> bool:
    """Whether the two share more than one actor and the sort of thing that is done: what, or with whom."""
    if len(a.people & b.people) >= 2:
        return True
    if a.kind == b.kind and a.kind in _UNIQUE:
        few, many = sorted((a.words - _REPEATED, b.words - _REPEATED), key=len)
        if few and few <= many:
            return True
    words = (a.words & b.words) - _REPEATED
    return bool(words) and not words <= {word for name in a.people | b.people for word in name.split()}


def _judge(a: Features, b: Features, common: _Common) -> Likeness | None:
    """Why two dated mentions are one that nothing keeps apart; None where too little speaks for it."""
    on_the_day = a.first == b.first and a.last == b.last and a.span <= 7
    if not on_the_day and common.known < 2 and not _telling(a, b):
        return None
    when, alike = _days_and_words(a, b, common)
    # Two kinds of one family: then the names of the two must say that it is one.
    if not alike or (a.kind != b.kind and (common.title < 75 or common.words < 2)):
        return None
    said = [when, f"titles {common.title:.0f} % alike"]
    said += [f"place {a.place}"] * (common.place == "same")
    said += ["people"] * common.people
    said += [f"series {a.series}"] * (common.series == "same")
    score = common.title + 40 * common.known + common.words - common.gap - 10 * (a.kind != b.kind)
    return Likeness(score, ", ".join(said))


def _days_and_words(a: Features, b: Features, common: _Common) -> tuple[str, bool]:
    """How the dates of two go together, and whether their titles and names say enough for that."""
    title, words, known, whole = common.title, common.words, common.known, a.words == b.words
    if common.gap:
        named = title >= 90 and (words >= 3 or (whole and words == 2))
        apart = f"{common.gap} days apart" if common.gap > 1 else "one day apart"
        return apart, named and known >= (1 if a.kind in _ONCE else 2)
    if a.first == b.first and a.last == b.last and a.span <= 31:
        alike = whole or (title >= 85 and words >= 2) or (title >= 60 and known >= 1 and words >= 1) or known >= 2
        return "the same date", alike
    if max(a.span, b.span) <= 31:
        alike = (title >= 80 and words >= 2) or (title >= 60 and known >= 1 and words >= 1) or known >= 2
        return "dates that overlap", alike
    strong = words >= 2 and ((title >= 88 and (words >= 3 or whole)) or (title >= 70 and known >= 1))
    return "one date within the other", strong or (common.series == "same" and common.place != "within")
