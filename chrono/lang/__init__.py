"""What a language calls its months, days and units, and its shapes of date: data with its own examples.

To add a language, put `xx.yaml` beside this module; nothing else needs to know.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from importlib.resources import files

from chrono.errors import known
from chrono.lang.language import Example, Language, Shape, Value, load

__all__ = ["Example", "Language", "Shape", "Value", "detect", "language", "languages"]

# How much of a text decides its language, in characters.
_SAMPLE = 1200
_GLANCE, _CLEARLY, _TIMES = 700, 8, 3  # characters, small words of a language, and for each of another

_LETTERS = re.compile(r"[^\W\d_]+")
_CYRILLIC = re.compile(r"[\u0400-\u052f]")
# Marks that texts of all languages have.
_TYPOGRAPHY = tuple(zip("“”„‘’«»–—…\u00a0", '"""\'\'""--. ', strict=True))
# A word beside a number, as months mostly are; such a word of the calendar counts as many small words.
_BESIDE_NUMBER = re.compile(
    r"\d(?:st|nd|rd|th|er|º)?[.,]?[ -](?:de |of )?([^\W\d_]+)|([^\W\d_]+)[.,]?[ -](?:de |of )?(?=\d)"
)
_CALENDAR_WEIGHT = 2
# Words of the calendar of so many letters are often something else: "two weeks ago" is not the Spanish August.
_SHORT = 3

_CALENDAR = re.compile(r"^  (?:MONTH|WEEKDAY): \{(.+?)\}", re.MULTILINE | re.DOTALL)
_HEAD = re.compile(r"^detect: (.+(?:\n  .+)*)$", re.MULTILINE)
# Letters that a language has and English has not; so many words with one count as many small words each.
_OWN_LETTERS = re.compile(r"^letters: (\S+)$", re.MULTILINE)
_MOST_LETTERED = 3


@lru_cache
def languages() -> tuple[str, ...]:
    """The codes of all languages that there is a file for, in alphabetical order."""
    return tuple(
        sorted(path.name[:-5] for path in files("chrono.lang").iterdir() if re.fullmatch(r"[a-z]+\.yaml", path.name))
    )


@lru_cache
def language(code: str) -> Language:
    """The language of that ISO 639-1 code; `ChronoError` names the known codes."""
    known(code, languages(), "language")
    return load(code)


def detect(text: str) -> str:
    """The ISO 639-1 code of the language that the beginning of a text is in, by its script and its small words.

    Of the languages written in the script of most of its letters, the one of whose small words, months and weekdays
    it has most, where one beside a number counts for several; "en" where it has none of any, or of English as many.
    """
    if (plain := _at_a_glance(text[:_GLANCE])) is not None:
        return plain
    sample = text[:_SAMPLE]
    spoken = _LETTERS.findall(sample)
    small_words = {word.lower() for word in set(spoken)}
    latin = sample.isascii() or not _CYRILLIC.search(sample)
    script = ("latin" if spoken else "") if latin else _script(word.lower() for word in spoken)
    counts, months = {}, {}
    written = set(spoken)
    lettered = [word for word in written if not word.isascii()]
    # With a capital it may be a name, and these stand in texts of all languages: all of them count once.
    names = [word for word in lettered if word[0].isupper()]
    for code, (small, calendar, letters) in _small_words().get(script, {}).items():
        months[code] = written & calendar
        named = sum(len(word) > _SHORT and word.lower() not in small for word in months[code])
        counts[code] = len(small_words & small) + named + _lettered(lettered, names, letters)
    if _is_close(counts, months):
        dated = {word for pair in _BESIDE_NUMBER.findall(sample) for word in pair if word}
        for code, named_months in months.items():
            counts[code] += _CALENDAR_WEIGHT * len(dated & named_months)
    best = max(counts, key=lambda code: (counts[code], code == "en"), default="en")
    return best if counts.get(best) or "en" not in counts else "en"


def _at_a_glance(beginning: str) -> str | None:
    """The language of a beginning in plain letters that has many small words of one and next to none of others."""
    for sign, plain in _TYPOGRAPHY if not beginning.isascii() else ():
        beginning = beginning.replace(sign, plain)
    if not beginning.isascii():
        return None
    words = set(beginning.lower().split())
    counts = sorted(
        ((len(words & small), code) for code, (small, _, _) in _small_words().get("latin", {}).items()), reverse=True
    )
    (most, code), (next_most, _) = counts[0], counts[1]
    return code if most >= _CLEARLY and most >= _TIMES * next_most else None


def _lettered(words: list[str], names: list[str], letters: frozenset[str]) -> int:
    """How many small words the words with letters of their language are worth."""
    if not words or not letters:
        return 0
    own = sum(not letters.isdisjoint(word) for word in words)
    named = sum(not letters.isdisjoint(word) for word in names)
    return min(own - named + (named > 0), _MOST_LETTERED)


def _is_close(counts: dict[str, int], months: dict[str, set[str]]) -> bool:
    """Whether words of the calendar beside numbers might put another language first."""
    best = max(counts, key=lambda code: counts[code], default="")
    return any(
        counts[code] + _CALENDAR_WEIGHT * len(months[code]) >= counts[best]
        for code in counts
        if code != best and (months[code] or months[best] or counts[code] == counts[best])
    )


def _script(words: Iterable[str]) -> str:
    """Of words in small letters: "cyrillic" where most begin so, "latin" otherwise, "" where there are none."""
    cyrillic = latin = 0
    for word in words:
        if "\u0400" <= word < "\u0530":
            cyrillic += 1
        else:
            latin += 1
    return "cyrillic" if cyrillic > latin else "latin" if latin else ""


@lru_cache
def _small_words() -> dict[str, dict[str, tuple[frozenset[str], frozenset[str], frozenset[str]]]]:
    """By script and code: `detect:` of each language's file, its months and weekdays in all their cases, `letters:`.

    Read without the rest of the file.
    """
    found: dict[str, dict[str, tuple[frozenset[str], frozenset[str], frozenset[str]]]] = {}
    for code in languages():
        text = (files("chrono.lang") / f"{code}.yaml").read_text("utf-8")
        match = _HEAD.search(text)
        small = frozenset(match[1].lower().split()) if match else frozenset[str]()
        calendar = {form for words in _CALENDAR.findall(text) for word in words.split() for form in _forms(word)}
        letters = _OWN_LETTERS.search(text)
        own = frozenset(letters[1]) if letters else frozenset[str]()
        found.setdefault(_script(small), {})[code] = small, frozenset(calendar), own
    return found


def _forms(word: str) -> tuple[str, ...]:
    """How a word of the data may be written: as it stands, capitalised, in capitals; "=Mai" only so."""
    word = word.strip(",")
    if word.startswith("="):
        return (word[1:],)
    return (word, word[:1].upper() + word[1:], word.upper()) if word[-1:].isalpha() else ()
