"""The classes of words by which names are told apart, from `names.yaml`."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import attrs

from chrono.strict_yaml import parse, plain

__all__ = ["Lexicon", "lexicon"]

PREPOSITIONS = ("in", "near", "to", "from", "with", "by", "of")


@attrs.frozen
class Lexicon:
    """Classes of words, each a set of casefolded words; what each holds is said in `names.yaml`.

    `relations` maps a preposition to what it says of the place behind it, `russian_cases` holds endings as
    (inflected, nominative).
    """

    function: frozenset[str]
    calendar: frozenset[str]
    honorifics: frozenset[str]
    titles: frozenset[str]
    title_modifiers: frozenset[str]
    portfolios: frozenset[str]
    organisations: frozenset[str]
    bodies: frozenset[str]
    venues: frozenset[str]
    regions: frozenset[str]
    directions: frozenset[str]
    things: frozenset[str]
    links: frozenset[str]
    acts: frozenset[str]
    beside: frozenset[str]
    undergone: frozenset[str]
    personal: frozenset[str]
    attributed: frozenset[str]
    motion: frozenset[str]
    located: frozenset[str]
    here: frozenset[str]
    particles: frozenset[str]
    surnames_too: frozenset[str]
    auxiliaries: frozenset[str]
    clause: frozenset[str]
    relations: dict[str, str]
    russian_cases: tuple[tuple[str, str], ...]


@cache
def lexicon() -> Lexicon:
    """The shipped classes."""
    node, problems = parse(files("chrono.events").joinpath("names.yaml").read_text("utf-8"), source="names.yaml")
    classes = plain(node)
    if problems or not isinstance(classes, dict):
        raise ValueError(f"names.yaml is damaged: {problems}")
    words = {name: text.casefold().split() for name, text in classes.items()}
    relations = {word: relation for relation in PREPOSITIONS for word in words.pop(relation)}
    cases = [case.replace("-", "").partition("=") for case in words.pop("russian_cases")]
    return Lexicon(
        **{name: frozenset(listed) for name, listed in words.items()},
        relations=relations,
        russian_cases=tuple((ending, nominative) for ending, _, nominative in cases),
    )
