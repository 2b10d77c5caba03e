"""The words by which documents date themselves, by language, from `document_words.yaml`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

import attrs

from chrono.lang.alternatives import alternatives
from chrono.strict_yaml import shipped

__all__ = ["BESIDE", "DocumentWords", "document_words", "words_of_lines"]

_LABELS = ("published", "created", "updated")
BESIDE = ("byline", "counted", "sections")
_FIRST_WORD = re.compile(r"^\w+", re.MULTILINE)
_JOINED = r"[\s_-]*"


@attrs.frozen
class DocumentWords:
    """`labels` match what stands right before a date, by their class; `phrases` match whole words anywhere.

    `label_words` match the words of any label where one may stand: quicker to ask than where the dates are. `closing`
    matches how the last sentence of a deed begins, `version` a release with its number: "Release 2.1". `listed` are
    the phrases as they are written in small letters, `beside` the first words of those that stand beside the day of a
    page.
    """

    labels: Mapping[str, re.Pattern[str]]
    label_words: re.Pattern[str]
    closing: re.Pattern[str]
    version: re.Pattern[str]
    phrases: Mapping[str, re.Pattern[str]]
    listed: Mapping[str, tuple[str, ...]]
    beside: frozenset[str]


@cache
def document_words(code: str | None) -> DocumentWords:
    """The words of a language, with the English labels that templates in any language carry."""
    data = _data()
    own = data.get(code) or data["en"]
    label = {name: _phrases(own[name]) + (_phrases(data["en"][name]) if own is not data["en"] else []) for name in own}
    listed = {name: tuple(_phrases(text)) for name, text in own.items() if name not in (*_LABELS, "closing")}
    return DocumentWords(
        labels={name: re.compile(_label(label[name]) + r"\s*[:.\-–—]?\W{0,3}\s*$", re.IGNORECASE) for name in _LABELS},
        label_words=re.compile(_label([phrase for name in _LABELS for phrase in label[name]]), re.IGNORECASE),
        closing=re.compile(rf"{_any(label['closing'])}\b", re.IGNORECASE),
        version=re.compile(rf"(?<!\w){_any(_phrases(data['en']['versions']))}\sv?\d+(?:[.-]\d|[a-z]\b)", re.IGNORECASE),
        phrases={name: _words(phrases) for name, phrases in listed.items()},
        listed=listed,
        beside=frozenset(_FIRST_WORD.findall("\n".join(phrase for name in BESIDE for phrase in listed.get(name, ())))),
    )


@cache
def words_of_lines(section: str) -> tuple[str, ...]:
    """Words that stand beside a day in whatever language, by their section under `any`."""
    return tuple(_data()["any"][section].split())


@cache
def _data() -> Any:
    return shipped("chrono.dates", "document_words.yaml")


def _phrases(text: str) -> list[str]:
    return [phrase.strip() for phrase in text.split("|")]


def _label(phrases: list[str]) -> str:
    """A pattern for the words of a label: at the beginning of a line or after a separator, never inside a sentence.

    Programs write them as one word: "datePublished", "last_modified".
    """
    return rf"(?:^|[|·•/([\t—]|\s[-–—]\s|\s{{2}}|[.;]\s)\W*{_any(phrases, _JOINED)}"


def _words(phrases: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){_any(phrases)}(?!\w)", re.IGNORECASE)


def _any(phrases: Iterable[str], gap: str = r"\s+") -> str:
    """A pattern for any of the phrases; the longest first, or "updated" would win over "updated on"."""
    by_length = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return f"(?:{alternatives(by_length, lambda letter: gap if letter == ' ' else re.escape(letter))})"
