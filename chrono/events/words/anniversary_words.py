"""The words of anniversaries: their numbers, their names, and the forms in which texts tell of one.

All are in `anniversaries.yaml`. For one more language, name its jubilees there, how it counts ("75e anniversaire") and
what follows ("de la fondation").
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Any

import attrs

from chrono.events.words.phrases import any_phrase
from chrono.lang.alternatives import alternatives
from chrono.strict_yaml import shipped

__all__ = [
    "CELEBRATING",
    "Manners",
    "ends_of_thing",
    "forms_in",
    "happening",
    "hints",
    "is_reason",
    "jubilee",
    "manners",
    "of_roman",
    "ordinal_of",
    "pairing",
]

_THING = r"(?P<of>(?:[^.;!?]|\.(?=\S)|(?<=\b[A-Z])\.){3,160})"

CELEBRATING = re.compile(rf"\b(?:{any_phrase('celebrating')})", re.IGNORECASE)

_REASON = re.compile(
    rf"(?:\b(?:{any_phrase('reasons')})|(?:^|[.,;] )(?:{any_phrase('reasons_at_the_head')}))\s+(?:\S+\s+){{0,3}}\S*$",
    re.IGNORECASE,
)


@attrs.frozen
class Manners:
    """What says how an anniversary stands to its date; `anniversaries.yaml` tells of each pattern."""

    is_day: re.Pattern[str]
    apposed: re.Pattern[str]
    falls_on: re.Pattern[str]
    in_apposition: re.Pattern[str]
    on: re.Pattern[str]
    now: re.Pattern[str]
    ahead: re.Pattern[str]
    occasion: re.Pattern[str]
    celebration: re.Pattern[str]


@cache
def manners(language: str) -> Manners | None:
    """The manners of a language; those that stand right before an anniversary match up to the end of what is asked."""
    told = _table()["manners"].get(language)
    if told is None:
        return None
    its = _table()["determiners"][language]
    ending = dict.fromkeys(("on", "now", "ahead", "occasion"), r"\Z")
    patterns = {name: pattern.replace("{its}", its) + ending.get(name, "") for name, pattern in told.items()}
    # A month may be spelt as what is celebrated: "on 4 March".
    cased = {"celebration": re.NOFLAG}
    return Manners(**{name: re.compile(pattern, cased.get(name, re.IGNORECASE)) for name, pattern in patterns.items()})


@cache
def ends_of_thing() -> re.Pattern[str]:
    """Where what an English anniversary is of ends, beside its verb and date."""
    return re.compile(_table()["ends_of_thing"].replace(" |", "|"))


@cache
def pairing() -> frozenset[str]:
    """The words before two names that "and the" joins."""
    return frozenset(_table()["pairing"].split())


@cache
def _happenings() -> dict[str, str]:
    return {word: kind for kind, words in _table()["happenings"].items() for word in words.split()}


def happening(words: Iterable[str]) -> str | None:
    """The kind of what befell, by the first of the words that names such a thing; None where none does."""
    return next((kind for word in words if (kind := _happenings().get(word)) is not None), None)


def is_reason(text: str, at: int) -> bool:
    """Whether what stands at `at` is only why something is done: "on the eve of its 40th anniversary it opened"."""
    return _REASON.search(text, max(0, at - 60), at) is not None


def ordinal_of(word: str) -> int | None:
    """The number of "16th", "third", "200" or "fifty"; None where it is none."""
    word = word.casefold()
    if word[:1].isdigit():
        return int(re.match(r"\d+", word).group())  # type: ignore[union-attr]
    return next((found for name in ("ordinals", "cardinals", "few") if (found := _numbers(name).get(word))), None)


def of_roman(word: str) -> int:
    """The number of "XIV", of the letters I, V, X and L."""
    values = {"I": 1, "V": 5, "X": 10, "L": 50}
    digits = [values[letter] for letter in word]
    following = [*digits[1:], 0]
    return sum(-a if a < b else a for a, b in zip(digits, following, strict=True))


def jubilee(word: str) -> int:
    """The years of "centenary" or "golden jubilee", one of the jubilees in `anniversaries.yaml`."""
    years = {name: int(number) for listed in _table()["jubilees"].values() for name, number in listed.items()}
    return years[word.casefold()]


@cache
def hints() -> tuple[str, ...]:
    """What stands in every text that tells of an anniversary, as it is written."""
    return tuple(_table()["hints"])


def forms_in(text: str) -> list[re.Pattern[str]]:
    """Those ways to tell of an anniversary that a text may hold, by the words of each: far quicker than to search."""
    low = text.lower()
    return [form for words, form in _forms() if any(word in low for word in words)]


@cache
def _forms() -> tuple[tuple[tuple[str, ...], re.Pattern[str]], ...]:
    """How texts tell of an anniversary: `n` is its number or `j` its name, `of` what it is of.

    Each with words in small letters, one of which it has.
    """
    table = _table()
    return tuple(
        _form(form, tuple(map(str.lower, table["jubilees"][language])), table["of"][language])
        for language, forms in table["forms"].items()
        for form in forms
    )


def _form(form: dict[str, str], jubilees: tuple[str, ...], of: str) -> tuple[tuple[str, ...], re.Pattern[str]]:
    """A form of `anniversaries.yaml` with what its names in braces stand for; without words it has a jubilee."""
    pattern = form["pattern"].replace("{of}", of)
    for name, stands_for in (
        ("number", rf"(?P<n>\d{{1,4}}(?:st|nd|rd|th)|{_any(_numbers('ordinals'))})"),
        ("count", rf"(?P<n>\d{{1,4}}|{_any(_numbers('cardinals'))})"),
        ("few", _any(_numbers("few"))),
        ("jubilee", f"(?P<j>{_any(jubilees)})"),
        ("thing", _THING),
        ("celebrates", _table()["celebrates"]),
        ("no_edition", _table()["no_edition"]),
    ):
        pattern = pattern.replace(f"{{{name}}}", stands_for)
    return tuple(form["words"].split()) if "words" in form else jubilees, re.compile(pattern, re.IGNORECASE)


def _any(words: Iterable[str]) -> str:
    """The words as alternatives, the longest first."""
    return alternatives(sorted(words, key=len, reverse=True))


@cache
def _numbers(section: str) -> dict[str, int]:
    return {word: int(number) for word, number in _table()[section].items()}


@cache
def _table() -> dict[str, Any]:
    table: dict[str, Any] = shipped("chrono.events", "anniversaries.yaml")
    return table
