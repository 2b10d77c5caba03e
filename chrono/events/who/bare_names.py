"""Who takes part by standing bare beside a verb, in languages whose clauses have no grammar here: de, es and fr.

A country or body does that no preposition makes a part of something else, "La Banque du Nord acheta", and so do full
names right beside the verb. The nouns of bodies, and for German the ends of their compounds, are in `grammar.yaml`,
under `body_nouns`; in `words.yaml`, those that name none by themselves under `general_bodies`, and what may not stand
before a name under `not_acting_behind`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from chrono.events.drafts import Draft
from chrono.events.names.finding import Names
from chrono.events.sentences.sentence import Sentence
from chrono.events.words.gazetteer import gazetteer
from chrono.events.words.kinds import grammar
from chrono.events.words.lexicon import is_common, lexicon
from chrono.events.words.phrases import any_phrase, phrases
from chrono.lang.alternatives import alternatives
from chrono.lang.full_names import PARTICLES
from chrono.model import Participant

__all__ = ["bare_names"]

_BARE = ("fr", "es", "de")  # the languages
_UPPER, _LETTER = "A-ZÀ-ÞА-ЯЁ", r"[\w’'&-]"
_BEFORE = re.compile(
    rf"(?:(?P<word>\w+)|[^\w\s])?['’]?\s*(?P<article>(?:{any_phrase('articles', *_BARE)})\s|l['’])?\Z",
    re.IGNORECASE,
)
_QUOTED = r"[„«“\"] ?[^„«“”»\"\n]{2,40}?[“”»\"]"
_JOINTS = re.compile(rf", | (?:{any_phrase('and', *_BARE)}) ")
_GLOSS = re.compile(r" \([^()]*\)")
_TO_DATE = 12  # characters between a verb and the date behind it: "traf am | 3. Mai"
_REACH = 40  # characters before a name in which its preposition stands
_AGENTS = tuple(f"{words} " for words in phrases("by_a_body"))
# What is made is named beside its verb as often as who makes it.
_MADE = frozenset({"founding", "opening", "launch", "publication", "change", "signing", "adoption"})


def bare_names(names: Names, draft: Draft, sentence: Sentence | None) -> Iterator[Participant]:
    """The persons beside the verb of an event, and the countries and bodies that stand bare in its clause."""
    if sentence is None or not grammar("body_nouns", sentence.language):
        return
    start, end = _clause(sentence, draft.spans[0].start, draft.spans[0].end, draft.cue or draft.subject)
    text, language = names.text, sentence.language
    yield from _beside_verb(text, draft, start, end, language)
    for mention in names.within(start, end):
        if mention.kind != "person" and _is_bare(text, start, mention.start, language):
            yield Participant(mention.name)
    general = grammar("general_bodies", language)
    for match in _body(language).finditer(text, start, end):
        name = " ".join(match.group().split())
        if name.casefold() in general:
            continue
        if text.endswith(_AGENTS, start, match.start()) or _is_bare(text, start, match.start(), language):
            yield Participant(name)
    if draft.kind == "founding" and language == "de":
        yield from _founded(text, start, end)


def _founded(text: str, start: int, end: int) -> Iterator[Participant]:
    """The body of whose founding German tells by the noun: "Gründung der Feuerwehr Lund"."""
    for match in _founding().finditer(text, start, end):
        named = match["town"] or match["noun"].casefold() not in grammar("general_bodies", "de")
        if named:
            yield Participant(" ".join(filter(None, (match["adjective"], match["noun"], match["town"]))))


@cache
def _founding() -> re.Pattern[str]:
    capital, nouns = rf"[{_UPPER}]{_LETTER}+", alternatives(sorted(grammar("body_nouns", "de"), key=len, reverse=True))
    return re.compile(
        rf"(?:{any_phrase('german_foundings')}) (?:{any_phrase('of_what_german')}) (?:(?P<adjective>{capital}) )?"
        rf"(?P<noun>(?=[{_UPPER}])(?i:\w*?(?:{nouns})))(?:e?s)?(?: (?P<town>[„“\"]?{capital}[“”\"]?))?(?!\w)"
    )


def _clause(sentence: Sentence, start: int, end: int, cue: tuple[int, int]) -> tuple[int, int]:
    """The part of a sentence around a cue, up to the marks and words that part it from other clauses."""
    for mark in _clause_ends(sentence.language).finditer(sentence.text, start, end) if start <= cue[0] < end else ():
        if mark.end() <= cue[0]:
            start = mark.end()
        elif mark.start() >= cue[1]:
            return start, mark.start()
    return start, end


@cache
def _clause_ends(language: str) -> re.Pattern[str]:
    opening = alternatives(sorted(grammar("relative_clause", language)))
    return re.compile(rf"[;:\n]|\b(?:{opening})\b")


def _is_bare(text: str, floor: int, start: int, language: str, *, person: bool = False) -> bool:
    """Whether no preposition rules a name; of a `person` no noun or article stands before it, but what he is called."""
    match = _BEFORE.search(text, max(floor, start - _REACH), start)
    word = (match["word"] or "").casefold() if match is not None else ""
    if word in grammar("not_acting_behind", language):
        return False
    if not person or match is None:
        return True
    words = lexicon()
    called = word in words.titles or word in words.callings or word in words.honorifics or word in words.kin
    return not match["article"] and (
        called or language == "de" or not word.isalpha() or word in phrases("before_bare_names")
    )


def _beside_verb(text: str, draft: Draft, start: int, end: int, language: str) -> Iterator[Participant]:
    """The full names right before or behind the verb of an event, of which the text says nothing else."""
    cue = draft.cue or (start, start)
    before, behind, helped, helping = _names_beside(language)
    found = [before.search(text, start, cue[0])]
    if language == "de":  # "Otto Brandt wurde zum Vorsitzenden | gewählt"
        found += [helped.search(text, start, cue[0]), helping.search(text, start, cue[0])]
    if language == "de" or draft.kind not in _MADE:
        at = next((last for first, last in draft.spans[0].marks if 0 <= first - cue[1] < _TO_DATE), cue[1])
        found.append(behind.match(text, at, end))
    for match in found:
        if match is None or (draft.kind in _MADE and match["passive"]):
            continue
        if _is_bare(text, start, match.start("names"), language, person=True):
            yield from _persons(match["names"])


@cache
def _names_beside(language: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """A list of full names before a verb, behind it, before a verb that helps another, and behind that one."""
    part = rf"[{_UPPER}][a-zà-ÿß]{{2,}}"
    name = rf"{part}(?: (?:(?:{PARTICLES}) ){{0,2}}{part}){{1,2}}(?: \([^()\n]{{2,40}}\))?"
    several = (
        rf"(?P<names>{name}(?:(?:, | (?:{any_phrase('and', *_BARE)}) ){name}){{0,6}})(?!['’\w])(?:, [^,]{{2,60}},)?"
    )
    active = alternatives(sorted(grammar("helping_verbs", language)))
    passive = alternatives(sorted(grammar("passive_verbs", language)))
    either = rf"(?:{active}|(?P<passive>{passive}))"
    return (
        re.compile(rf"{several}(?: {either})?(?: (?:{active}|{any_phrase('been')}))? \Z"),
        re.compile(rf" (?:a )?{several}(?P<passive>\Z\A)?"),
        re.compile(rf"{several} {either}\b"),
        re.compile(rf"\b{either} (?:\d{{4}} )?{several}"),
    )


def _persons(listed: str) -> Iterator[Participant]:
    for name in _JOINTS.split(_GLOSS.sub("", listed)):
        words = [word for word in name.split() if word[0].isupper()]
        if name not in gazetteer() and words[0] not in gazetteer() and not any(is_common(word) for word in words):
            yield Participant(name)


@cache
def _body(language: str) -> re.Pattern[str]:
    """The name of a body: by the small noun that opens it, or in German by how its compound ends."""
    nouns = alternatives(sorted(grammar("body_nouns", language), key=len, reverse=True))
    capital = rf"[{_UPPER}]{_LETTER}+"
    if language == "de":
        named = rf"(?: (?:{any_phrase('for_what')} {capital}|{capital}(?! {capital} \d)|{_QUOTED}))?"
        articles = "|".join(rf"(?<={article} )" for article in phrases("before_german_bodies"))
        return re.compile(rf"(?:{articles})(?=[{_UPPER}])(?i:\w*(?:{nouns})){named}(?!\w)")
    joint = rf"(?:(?:{any_phrase('of_a_body')}) |de l['’]|d['’])"
    further = rf"(?: {joint}?{capital}| (?:{any_phrase('and', 'fr', 'es')}) {capital})"
    closing = rf"(?: (?:{any_phrase('of_the_body')}) [a-zà-ÿ]+)?"
    of_something = rf"(?=[{_UPPER}])(?i:{nouns}) {joint}[a-zà-ÿ]+"
    of_town = rf"(?=[{_UPPER}])(?i:{nouns}) (?:{any_phrase('of_the_town')})"
    named = rf"(?i:{nouns}) (?:{joint}?{capital}{further}{{0,4}}{closing}|{_QUOTED})"
    return re.compile(rf"(?<!\w)(?:{named}|{of_something}|(?i:{of_town}))(?!\w)")
