"""How texts tell how old somebody was, from `ages.yaml`; for one more language or way to say it, add it there."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

import attrs

from chrono.events.words.anniversary_words import ordinal_of
from chrono.lang import language
from chrono.lang.alternatives import alternatives
from chrono.strict_yaml import shipped

__all__ = ["AgeForm", "AgeWords", "age_words"]

_HUNDRED = 100
_WORD = re.compile(r"[^\W\d_]+")
_NTH = r"(?P<n>\d{1,3}(?:st|nd|rd|th)|[a-z]+(?:-[a-z]+)?(?:st|nd|rd|th))"


@attrs.frozen
class AgeForm:
    """One way to tell an age: in `pattern`, `age` is the date and `n` its number, `who` whose it is.

    `years` are to be added to the age, None says that it is a birthday; `hour` that a small number is as often an hour
    or a year of something else than a life.
    """

    pattern: re.Pattern[str]
    years: int | None = 0
    hour: bool = False


@attrs.frozen
class AgeWords:
    """The ways of one language; one of `hints` stands in each text that tells of a birth, `born` beside its date.

    `born` may stand behind the date too where `verb_last` says so. `called` are the pronouns with their forms.
    `others` are words for persons whose age may stand behind them.
    """

    code: str
    hints: tuple[str, ...]
    born: re.Pattern[str]
    verb_last: bool
    called: re.Pattern[str]
    forms: tuple[AgeForm, ...]
    pronouns: Mapping[str, str]
    others: frozenset[str]

    def is_nobody(self, said: str) -> bool:
        """Whether what stands where a name may is none: "A son", "Two daughters", "Twins"."""
        known, word = language(self.code), said.casefold()
        return word in self.others or word in known.cues.get("subject", ()) or "NUMBER" in known.values.get(word, {})

    def pronoun(self, said: str) -> str:
        """The pronoun that a word is, or is a form of: "she" of "Her"; "" where it is none."""
        return self.pronouns.get(said.casefold(), "")

    def number_of(self, said: str) -> int | None:
        """The number of "31", "thirty-one", "40th" or "fortieth"; None where it is none."""
        if said[:1].isdigit():
            return int(re.match(r"\d+", said).group())  # type: ignore[union-attr]
        values = language(self.code).values
        counted = [values.get(word, {}).get("NUMBER") for word in _WORD.findall(said)]
        numbers = [number for number in counted if isinstance(number, int)]
        return sum(numbers) if numbers and len(numbers) == len(counted) else ordinal_of(said)


@cache
def age_words(code: str) -> AgeWords | None:
    """What `ages.yaml` says of a language; None where it has nothing of it."""
    table: dict[str, Any] = shipped("chrono.events", "ages.yaml")
    said = table.get(code)
    if said is None:
        return None
    pronouns = {form.casefold(): pronoun for pronoun, forms in said["pronouns"].items() for form in (pronoun, *forms)}
    patterns = _numbers(code) | {
        "{who}": rf"(?i:(?P<who>{'|'.join(said['pronouns'])}))",
        "{whose}": rf"(?P<who>{'|'.join(pronouns)})",
    }
    forms = [
        AgeForm(re.compile(_filled(pattern, patterns)), years, name in ("hours", "year"))
        for name, years in (("forms", 0), ("hours", 0), ("year", -1), ("birthday", None))
        for pattern in said.get(name, ())
    ]
    called = re.compile(rf"\b(?:{'|'.join(pronouns)})\b", re.IGNORECASE)
    others = frozenset(said.get("others", ()))
    born = re.compile(rf"\b(?:{said['born']})\b")
    return AgeWords(code, tuple(said["hints"]), born, "verb_last" in said, called, tuple(forms), pronouns, others)


def _numbers(code: str) -> dict[str, str]:
    """The patterns of numbers, by what stands for them: in digits or in words."""
    values = language(code).values.items()
    known = ((word, said["NUMBER"]) for word, said in values if "NUMBER" in said and word.islower() and word.isalpha())
    words = alternatives(word for word, number in known if isinstance(number, int) and number < _HUNDRED)
    return {"{n}": rf"(?P<n>\d{{1,3}}|(?:{words})(?:[ -](?:{words}))?)\b", "{nth}": _NTH}


def _filled(pattern: str, patterns: Mapping[str, str]) -> str:
    for name, stands_for in patterns.items():
        pattern = pattern.replace(name, stands_for)
    return pattern
