"""The two sides that a phrase names together: "a Norway v Sweden match", "the EU-Peru agreement", "Holm beat Lund".

Both take part whatever else is known of them, so that a club may be called by its town. What the two do with each other
is in `names.yaml`, under `opposed`, `beating` and `between_two`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from chrono.events.names.finding import Names
from chrono.events.sentences.sentence import Sentence
from chrono.events.who.counterparts import OF_TOWNS
from chrono.events.words.gazetteer import gazetteer
from chrono.events.words.lexicon import any_of, classes, is_common, lexicon
from chrono.model import Participant

__all__ = ["two_sides"]

_WORD = r"[^\W\d_a-zà-ÿ](?:[\w’&]|['’](?!s\b))*(?:(?<=\b[A-Z])\.(?:[A-Z]\.?)*)?"
_NAME = rf"{_WORD}(?: (?:(?:of|and|&|de) )?{_WORD}){{0,4}}"
_LONGEST = 6  # words
_VERSUS = re.compile(rf"(?<![\w’'-])(?P<one>{_NAME}),? (?:v|vs|versus)\.? (?:the )?(?P<other>{_NAME})")
_VERSUS_WORDS = frozenset({"v", "vs", "versus"})
_HYPHEN = re.compile(r"[-–/](?=[A-Z])(?<=[\w.].)")
_LETTERS = re.compile(r"[A-Z]{2,6}\Z")


def two_sides(
    names: Names, spans: Sequence[tuple[int, int]], sentence: Sentence | None, *, met: bool
) -> Iterator[Participant]:
    """The sides of a match, a case, a tie or a treaty in the stretches of text that tell of an event.

    Where persons have `met`, what is between their countries is not who met.
    """
    if sentence is None or _telling().isdisjoint(sentence.words):
        return
    for pattern in _patterns(sentence, met=met):
        for start, end in spans:
            for match in pattern.finditer(names.text, start, end):
                find = _party if pattern is _joined() else _side
                sides = [find(names, *match.span(group)) for group in ("one", "other")]
                if all(sides):
                    yield from (Participant(one) for one in sides if one is not None)


def _patterns(sentence: Sentence, *, met: bool) -> Iterator[re.Pattern[str]]:
    """Those by which a sentence may name two sides, by its words."""
    said = sentence.words
    between = not lexicon().between_two.isdisjoint(said)
    if between and not _VERSUS_WORDS.isdisjoint(said):
        yield _VERSUS  # no suits, which are named where others are told of
    if sentence.language != "en":
        return
    if not _playing_words().isdisjoint(said):
        yield _playing()
    if between and "between" in said:
        yield _between()
    if between and not met and _HYPHEN.search(sentence.text, sentence.tokens[0].start, sentence.tokens[-1].end):
        yield _joined()


def _side(names: Names, start: int, end: int) -> str | None:
    """The name of one side, as the document spells it; None of what no side is."""
    start, words = _opened(names.text, start, end)
    for mention in names.within(start, end):
        if mention.start == start:
            return mention.name
    name = " ".join(words)
    if not name or len(words) > _LONGEST or "stop" in classes(words[0]) or gazetteer().adjective(name) is not None:
        return None
    club = len(words) > 1 and (words[-1].casefold() in lexicon().club_letters or words[-1] in OF_TOWNS)
    known = club or name in gazetteer()
    return name if known or not any(is_common(word) for word in (words[0], words[-1])) else None


def _opened(text: str, start: int, end: int) -> tuple[int, list[str]]:
    """Where a name begins behind the article or day that opens its sentence, and its words."""
    words = text[start:end].split()
    while len(words) > 1 and (words[0].casefold() in lexicon().function or "calendar" in classes(words[0])):
        start = text.index(words[1], start + len(words[0]))
        del words[0]
    return start, words


def _party(names: Names, start: int, end: int) -> str | None:
    """The country or body that joins another by a hyphen; None of what is neither: "the Indo-Pacific partnership"."""
    start, words = _opened(names.text, start, end)
    for mention in names.within(start, end):
        if mention.start == start and mention.kind != "person":
            return mention.name
    for name in (" ".join(words), words[0]):
        entry = next((entry for entry in gazetteer().lookup(name)[:1] if entry.kind == "country"), None)
        country = gazetteer().country(entry.country) if entry is not None else None
        if country is not None:
            return country.name
    return words[0] if _LETTERS.match(words[0]) else None


@cache
def _telling() -> frozenset[str]:
    """The words of which each phrase that names two sides has one."""
    return lexicon().between_two | _playing_words()


@cache
def _playing_words() -> frozenset[str]:
    return frozenset(word.partition("_")[0] for word in lexicon().beating)


@cache
def _playing() -> re.Pattern[str]:
    """A side, what it did on the field, and the side that it did it to."""
    score = r"(?:\d{1,2}[-–:]\d{1,2} )?"
    verbs = any_of(lexicon().beating)
    return re.compile(
        rf"(?<![\w’'-])(?P<one>{_NAME}) (?:{verbs}) {score}(?:against |with |to |at |by )?(?:the )?(?P<other>{_NAME})"
    )


@cache
def _joined() -> re.Pattern[str]:
    """Two sides that a hyphen joins before what is between them: "the EU-Peru agreement"."""
    return re.compile(
        rf"(?<![\w’'-])(?P<one>{_WORD}(?: {_WORD})?)[-–/](?P<other>{_WORD}(?: {_WORD})?) (?:[A-Za-z]+ ){{0,3}}"
        rf"(?:(?i:{any_of(lexicon().between_two)}))\b"
    )


@cache
def _between() -> re.Pattern[str]:
    """Two sides behind "between", and before it what is between them: "a match between Holm and Lund"."""
    one = _NAME.replace("and|", "")
    return re.compile(
        rf"\b(?i:{any_of(lexicon().between_two)}) (?:[^.;:\n]{{0,40}} )?between (?:the |GM )?(?P<one>{one})"
        rf"(?:, [^,.;]{{3,60}},)? and (?:the |GM )?(?P<other>{_NAME})"
    )
