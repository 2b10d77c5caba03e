"""The classes of words by which names are told apart, from `names.yaml`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache

import attrs

from chrono.events.words.gazetteer import gazetteer
from chrono.lang.alternatives import alternatives
from chrono.strict_yaml import shipped

__all__ = ["Lexicon", "any_of", "classes", "is_common", "lexicon"]

# Classes whose words are no part of a person's name.
COMMON = (
    "function calendar honorifics titles title_modifiers organisations bodies venues regions directions things parties"
)
ACRONYMS = frozenset({"UN", "US", "IT", "WHO"})  # in capitals no function words
INITIAL = re.compile(r"[A-ZА-ЯЁ]\.\Z")  # "A. K. Cole" begins with no article
SUFFIXED = re.compile(r".{3,}(?:tions?|sions?|ments?|ness|ships?|isms?|ities|ology|ologies|ical|ically|wide)\Z")

PREPOSITIONS = ("in", "near", "to", "from", "with", "by", "of")


@attrs.frozen
class Lexicon:
    """Classes of words, each a set of casefolded words; what each holds is said in `names.yaml`.

    `relations` maps a preposition to what it says of the place behind it, `russian_cases` holds endings as
    (inflected, nominative), `shortened` the regions that an abbreviation behind a town stands for, `by_another_noun`
    what else a body of some noun is called.
    """

    function: frozenset[str]
    pages: frozenset[str]
    calendar: frozenset[str]
    honorifics: frozenset[str]
    titles: frozenset[str]
    nobles: frozenset[str]
    title_modifiers: frozenset[str]
    portfolios: frozenset[str]
    organisations: frozenset[str]
    bodies: frozenset[str]
    firms: frozenset[str]
    protagonists: frozenset[str]
    plain_bodies: frozenset[str]
    club_letters: frozenset[str]
    by_another_noun: dict[str, tuple[str, ...]]
    sitting_bodies: frozenset[str]
    own_names: frozenset[str]
    trades: frozenset[str]
    acting_nouns: frozenset[str]
    called_so: frozenset[str]
    papers: frozenset[str]
    ways_between: frozenset[str]
    venues: frozenset[str]
    venues_first: frozenset[str]
    landmarks: frozenset[str]
    seats: frozenset[str]
    streets: frozenset[str]
    anywhere: frozenset[str]
    opening_verbs: frozenset[str]
    regions: frozenset[str]
    directions: frozenset[str]
    things: frozenset[str]
    links: frozenset[str]
    acts: frozenset[str]
    beside: frozenset[str]
    callings: frozenset[str]
    kin: frozenset[str]
    firms_too: frozenset[str]
    uncounted: frozenset[str]
    undergone: frozenset[str]
    picked: frozenset[str]
    personal: frozenset[str]
    works: frozenset[str]
    attributed: frozenset[str]
    modals: frozenset[str]
    willing: frozenset[str]
    organs: frozenset[str]
    state_organs: frozenset[str]
    state_offices: frozenset[str]
    bodies_too: frozenset[str]
    study: frozenset[str]
    schools: frozenset[str]
    attending: frozenset[str]
    leaving_posts: frozenset[str]
    dealing: frozenset[str]
    partnered: frozenset[str]
    acted_on: frozenset[str]
    said_to: frozenset[str]
    signed_up: frozenset[str]
    inhabitants: frozenset[str]
    under_whom: frozenset[str]
    opposed: frozenset[str]
    beating: frozenset[str]
    between_two: frozenset[str]
    together: frozenset[str]
    run_by: frozenset[str]
    posts: frozenset[str]
    done_to_him: frozenset[str]
    given_to: frozenset[str]
    going_to: frozenset[str]
    taken_from: frozenset[str]
    goers: frozenset[str]
    gone: frozenset[str]
    travelled: frozenset[str]
    beside_whom: frozenset[str]
    deeds: frozenset[str]
    products: frozenset[str]
    invasions: frozenset[str]
    role_nouns: frozenset[str]
    called_by_part: frozenset[str]
    parties: frozenset[str]
    speeches: frozenset[str]
    nobody: frozenset[str]
    ships: frozenset[str]
    motion: frozenset[str]
    leaving: frozenset[str]
    called_by_town: frozenset[str]
    local_offices: frozenset[str]
    of_a_place: frozenset[str]
    located: frozenset[str]
    fallen: frozenset[str]
    had_in_something: frozenset[str]
    matters: frozenset[str]
    located_behind: frozenset[str]
    branches: frozenset[str]
    buildings: frozenset[str]
    languages: frozenset[str]
    localities: frozenset[str]
    settlements: frozenset[str]
    here: frozenset[str]
    letters: frozenset[str]
    particles: frozenset[str]
    surnames_too: frozenset[str]
    given_too: frozenset[str]
    auxiliaries: frozenset[str]
    passive: frozenset[str]
    role_ends: frozenset[str]
    relations: dict[str, str]
    russian_cases: tuple[tuple[str, str], ...]
    shortened: dict[str, str]


@cache
def lexicon() -> Lexicon:
    """The shipped classes."""
    listed_by_class: dict[str, str] = shipped("chrono.events", "names.yaml")
    shortened = dict(pair.replace("_", " ").split("=") for pair in listed_by_class["shortened"].split())
    words = {name: text.casefold().split() for name, text in listed_by_class.items() if name != "shortened"}
    relations = {word: relation for relation in PREPOSITIONS for word in words.pop(relation)}
    others = (pair.partition("=") for pair in words.pop("by_another_noun"))
    cases = [case.replace("-", "").partition("=") for case in words.pop("russian_cases")]
    return Lexicon(
        **{name: frozenset(listed) for name, listed in words.items()},
        by_another_noun={noun: tuple(said.split(",")) for noun, _, said in others},
        relations=relations,
        russian_cases=tuple((ending, nominative) for ending, _, nominative in cases),
        shortened=shortened,
    )


def any_of(words: Iterable[str]) -> str:
    """The words of a class as alternatives of a pattern, a "_" in them as a blank."""
    return alternatives(word.replace("_", " ") for word in sorted(words))


@lru_cache(maxsize=50_000)
def classes(word: str) -> frozenset[str]:
    """The classes of a capitalised word, by their names in `Lexicon`, and three more.

    "adjective" is a country's ("Spanish"); "common" is any word that is no part of a person's name; "stop" is a
    function word or a day, at which a name ends.
    """
    words, folded = lexicon(), word.casefold().rstrip(".")
    found = set(_classes_by_word().get(folded, ()))
    if folded.rpartition("-")[2] in words.titles:
        found.add("titles")  # "Vice-President" is a title
    if word in ACRONYMS or INITIAL.match(word):
        found.discard("function")
    if "-" in folded and words.calendar.issuperset(folded.split("-")):
        found.add("calendar")  # "June-August"
    if gazetteer().adjective(word) is not None:
        found.add("adjective")
    singular = folded.removesuffix("s")
    plural = singular in words.titles or singular in words.organisations or singular in words.things
    if plural or "adjective" in found or found.intersection(COMMON.split()) or SUFFIXED.match(folded):
        found.add("common")
    if "calendar" in found or ("function" in found and "title_modifiers" not in found):
        found.add("stop")
    return frozenset(found)


@cache
def _classes_by_word() -> dict[str, set[str]]:
    """The names of the classes that hold a word, for every word of a class."""
    found: dict[str, set[str]] = {}
    for name, listed in attrs.asdict(lexicon(), recurse=False).items():
        for word in listed if isinstance(listed, frozenset) else ():
            found.setdefault(word, set()).add(name)
    return found


@lru_cache(maxsize=50_000)
def is_common(word: str) -> bool:
    """Whether a capitalised word is no part of a person's name: a function word, title, thing, day, or nationality."""
    return "common" in classes(word)
