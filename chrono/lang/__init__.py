"""What a language calls its months, days and units, and its shapes of date: data with its own examples.

To add a language, put `xx.yaml` beside this module; nothing else needs to know.
"""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.resources import files

from chrono.errors import ChronoError
from chrono.lang.language import Example, Language, Shape, Value, load

__all__ = ["Example", "Language", "Shape", "Value", "detect", "language", "languages"]

# How much of a text decides its language, in characters.
_SAMPLE = 4000

_LETTERS = re.compile(r"[^\W\d_]+")
_HEAD = re.compile(r"^detect: (.+)$", re.MULTILINE)


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
    """The ISO 639-1 code of the language whose small words are most frequent in the beginning of the text.

    "en" where no language has one, or two have as many.
    """
    sample = text[:_SAMPLE].lower()
    words = _LETTERS.findall(sample)
    counts = {code: sum(map(small.__contains__, words)) for code, small in _small_words().items()}
    best = max(counts.values())
    return "en" if best == counts["en"] else next(code for code, count in counts.items() if count == best)


@lru_cache
def _small_words() -> dict[str, frozenset[str]]:
    """The line `detect:` of each language's file, read without the rest of it."""
    found = {}
    for code in languages():
        text = (files("chrono.lang") / f"{code}.yaml").read_text("utf-8")
        match = _HEAD.search(text)
        found[code] = frozenset(match[1].split()) if match else frozenset[str]()
    return found
