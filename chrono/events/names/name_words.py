"""What a single word can be in a person's name: an initial, a surname in capitals, the letters of an honour behind it.

The letters are in `names.yaml`, under `letters`. To let a word of one more look stand in a name, extend `is_name_word`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from chrono.events.words.lexicon import is_common, lexicon
from chrono.events.words.phrases import phrases

__all__ = [
    "INITIAL",
    "is_acronym",
    "is_honour",
    "is_in_capitals",
    "is_initial",
    "is_name_word",
    "is_saint",
    "may_be_name",
    "says_where_from",
    "seldom_plain",
    "spelt",
    "with_suffix",
]

ROMAN = re.compile(r"[IVX]{1,5}\Z")
INITIAL = re.compile(r"(?:[^\W\d_]\.)+\Z")
# Letters that say so behind a surname alone: "Hale JC ruled". Of others "Type QC" may be a thing's name.
_OF_JUDGES = frozenset({"J", "JA", "JC", "CJ", "LJ"})
_SAINTS = frozenset(phrases("saints"))
_SHORTEST_SURNAME = 4  # letters of one that is written in capitals


def is_acronym(word: str) -> bool:
    """Whether a word is one of letters, "WMO"."""
    return word.isupper() and 1 < len(word) < 7 and "." not in word


def is_name_word(word: str, *, before: str, last: bool, honoured: bool = False) -> bool:
    """Whether a word may stand in a person's name, behind the word `before` of it, "" for none.

    A surname may be in capitals behind a given name, "Ann COLE", and where the person is `honoured`, "Mrs COLE".
    """
    if len(word) == 1:
        return not last  # the initials of "J K Cole", not the letter of "Vitamin C"
    if not word.isupper() or is_initial(word):
        return True
    if not before:
        return honoured and len(word) >= _SHORTEST_SURNAME
    return ROMAN.match(word) is not None or (is_in_capitals(word) and len(before) > 1)


def is_in_capitals(word: str) -> bool:
    """Whether a word may be a surname in capitals: of four letters at least, and no number."""
    return (
        word.isupper() and len(word) >= _SHORTEST_SURNAME and word.replace("-", "").isalpha() and not ROMAN.match(word)
    )


def is_initial(word: str) -> bool:
    """Whether a word is an initial, or several: "A.", "J.R."."""
    return word[-1] == "." and INITIAL.match(word) is not None


def says_where_from(word: str) -> bool:
    """Whether a word only begins with a name: "Peru-based", "Lima-born"."""
    first, hyphen, last = word.rpartition("-")
    return hyphen == "-" and last.islower() and last.endswith(("ed", "born", "led")) and len(first) > 2


def is_honour(k: int, words: Sequence[str], links: Sequence[str | None], known: Sequence[frozenset[str]]) -> bool:
    """Whether word k of a run, whose classes are `known`, is letters behind a name that ends there: "Ann Cole | QC"."""
    if k == 0 or links[k] or not _are_letters(words[k]):
        return False
    behind = next((j for j in range(k + 1, len(words)) if "letters" not in known[j] or links[j]), len(words))
    if behind < len(words) and not links[behind]:
        return False  # "the Holm MP Ann Cole"
    alone = k == 1 or bool(links[k - 1])
    named = "common" not in known[k - 1] and not words[k - 1].isupper()
    return "stop" in known[k - 1] or (named and (not alone or words[k] in _OF_JUDGES))


@cache
def seldom_plain() -> frozenset[str]:
    """The words, as they are written, that are others within a name than alone: "QC", "Contact"."""
    words = lexicon()
    return frozenset([*map(str.upper, words.letters), "PhD", *map(str.capitalize, words.pages)])


def with_suffix(text: str, end: int) -> int:
    """The end of a name that ends here, with the "Jr." and the letters of honours behind it."""
    if text[end : end + 1] not in (" ", ",") or not (text[end + 1 : end + 2].isupper() or text.startswith(", ", end)):
        return end  # quicker to see than that the pattern fits
    match = _suffix().match(text, end)
    return match.end() if match else end


@cache
def _suffix() -> re.Pattern[str]:
    letters = "|".join(sorted(map(str.upper, lexicon().letters), key=len, reverse=True))
    return re.compile(rf"(?:,? (?:Jr|Sr)\b\.?)?(?: (?:{letters}|PhD)\b(?! [A-Z]))*")


def _are_letters(word: str) -> bool:
    return word.isupper() or word == "PhD"


def may_be_name(word: str) -> bool:
    """Whether a word may be one of a person's name: it has a capital and is no common word."""
    return word[0].isupper() and word[-1] not in ",;" and not is_common(word) and not any(c.isdigit() for c in word)


def spelt(word: str) -> str:
    """A word of a name that may stand in capitals."""
    return word.title() if word.isupper() and len(word) > 2 else word


def is_saint(word: str) -> bool:
    """Whether a word is "Saint" before a name, in whatever language: "St", "Santa"."""
    return word.casefold().rstrip(".") in _SAINTS
