"""What a language calls its months, days and units, and its shapes of date: data with its own examples.

To add a language, put `xx.yaml` beside this module; nothing else needs to know.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from importlib.resources import files

from chrono.errors import ChronoError
from chrono.lang.language import Example, Language, Shape, Value, load

__all__ = ["Example", "Language", "Shape", "Value", "detect", "language", "languages"]

# How much of a text decides its language, in characters.
_SAMPLE = 1200

_LETTERS = re.compile(r"[^\W\d_]+")
_HEAD = re.compile(r"^detect: (.+(?:\n  .+)*)$", re.MULTILINE)


@lru_cache
def languages() -> tuple[str, ...]:
    """The codes of all languages that there is a file for, in alphabetical order."""
    return tuple(sorted(path.name[:-5] for path in files("chrono.lang").iterdir() if path.name.endswith(".yaml")))


@lru_cache
def language(code: str) -> Language:
    """The language of that ISO 639-1 code; `ChronoError` names the known codes."""
    if code not in languages():
        raise ChronoError(f"unknown language {code!r} (known: {', '.join(languages())})")
    return load(code)


def detect(text: str) -> str:
    """The ISO 639-1 code of the language that the beginning of a text is in, by its script and its small words.

    Of the languages written in the script of most of its letters, the one of whose small words and months it has
    most; "en" where it has none of any, or of English as many.
    """
    sample = text[:_SAMPLE].lower()
    words = _LETTERS.findall(sample)
    script = ("latin" if words else "") if sample.isascii() else _script(words)
    different = set(words)
    counts = {code: len(different & small) for code, small in _small_words().get(script, {}).items()}
    best = max(counts, key=lambda code: (counts[code], code == "en"), default="en")
    return best if counts.get(best) or "en" not in counts else "en"


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
def _small_words() -> dict[str, dict[str, frozenset[str]]]:
    """By script and code: the line `detect:` of each language's file, read without the rest of it."""
    found: dict[str, dict[str, frozenset[str]]] = {}
    for code in languages():
        text = (files("chrono.lang") / f"{code}.yaml").read_text("utf-8")
        match = _HEAD.search(text)
        small = frozenset(match[1].lower().split()) if match else frozenset[str]()
        found.setdefault(_script(small), {})[code] = small
    return found
