"""Which kind of event a label dates ("Notification of acceptance"), or a heading says that all below it are.

The labels of each kind are in `words.yaml`, under `label_kinds`, the last words of headings under `section_kinds`:
add a phrase there.
"""

from __future__ import annotations

import re
from functools import cache

from chrono.events.words.kinds import grammar, heading_words, kinds_by_word, label_kinds, unstressed

__all__ = ["kind_of_all", "kind_of_heading", "kind_of_label"]

_WORDS = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_LONGEST_PHRASE = 4  # words
_LONGEST_HEADING = 4  # words
_NONE = "none"


def kind_of_label(label: str, language: str) -> str | None:
    """The kind of event that a label dates, None where it is the label of none; a longer phrase before a shorter.

    What only sounds like one ("the back end", "open source") is read past.
    """
    words = [word.casefold() for word in _WORDS.findall(label)]
    phrases = _phrases(language)
    for length in range(min(_LONGEST_PHRASE, len(words)), 0, -1):
        for first in range(len(words) - length + 1):
            kind = phrases.get(" ".join(words[first : first + length]))
            if kind == _NONE:
                words[first : first + length] = [""] * length
            elif kind is not None:
                return kind
    return None


def kind_of_heading(title: str, language: str) -> str | None:
    """The kind of event that a heading says all below it are: "Board meetings"; None where it says nothing of it."""
    before, _, aside = title.partition("(")
    if not grammar("nothing_listed", language).isdisjoint(heading_words(aside)[:1]):
        return None  # "Deaths (none)"
    words = heading_words(before) or heading_words(title)
    return kind_of_all(words[-1], language) if words and len(words) <= _LONGEST_HEADING else None


def kind_of_all(word: str, language: str) -> str | None:
    """The kind of event that the last word of a heading or of a series says of all in it: "meetings"."""
    return kinds_by_word("section_kinds", language).get(unstressed(word.casefold()))


@cache
def _phrases(language: str) -> dict[str, str]:
    return {phrase: kind for kind, phrases in label_kinds(language).items() for phrase in phrases}
