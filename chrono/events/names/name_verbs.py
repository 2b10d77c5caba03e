"""What the words beside a name say that it does, or that is done to it.

The words are in `names.yaml`, under `acts`, `personal`, `passive`, `undergone` and `dealing`.
"""

from __future__ import annotations

import re
from functools import lru_cache

from chrono.events.words.lexicon import lexicon

__all__ = ["NEXT_WORDS", "acts_behind", "is_dealt_with"]

NEXT_WORDS = re.compile(
    r"[*_]{0,3}(?:\]\([^()\s]{1,200}\)[*_]{0,3})?[ \n]\[?(?:\(\w[^)\n]{0,30}\)[ \n])?"
    r"([^\W\d_]+)(?:[ \n]\[?([^\W\d_]+))?"
)
_SHORTEST_DOING = 5  # letters of "opening": what somebody was doing; "being" is none
VERB_BEFORE = re.compile(r"\b([a-z]+) (?:the )?\Z")
_ELECTED = re.compile(r"\b(?:elected|admitted) to (?:the )?\Z")  # who becomes a member of a body
# "подписал", and in Spanish "firmó".
PAST = re.compile(r"(?!был)[а-яё]{2,}(?:[аияоыуе]л(?:а|о|ся|ась|ось)?)\Z|[a-zñüáéí]{2,}ó\Z|[a-zà-ÿ]{2,}èrent\Z")


def acts_behind(text: str, end: int, *, personal: bool = False) -> bool:
    """Whether the name that ends here does something: "said", "has announced", "was born"; or what only persons do."""
    match = NEXT_WORDS.match(text, end) if text[end : end + 1] in (" ", "\n", "]", "*", "_") else None
    if match is None or match[1][0].isupper():
        return False  # the Cold War, whatever "war" is in German
    said = _said_by(match[1])
    if "passive" in said:
        second = (match[2] or "").casefold()
        return second in lexicon().undergone or (
            len(second) > _SHORTEST_DOING and second.endswith("ing") and not personal
        )
    if "leading" in said and match[2]:
        said = _said_by(match[2])
    return ("personal" if personal else "acting") in said


@lru_cache(maxsize=20_000)
def _said_by(word: str) -> frozenset[str]:
    """What a word behind a name says: that something is done to it, to ask the next word, a deed, one of a person."""
    words, folded = lexicon(), word.casefold()
    acting = folded in words.acts or (len(folded) > 4 and folded.endswith("ed"))
    said = {
        "passive": folded in words.passive,
        "leading": folded in words.auxiliaries or folded.endswith("ly"),
        "personal": folded in words.personal,
        "acting": acting or (not folded.isascii() and PAST.match(folded) is not None),
    }
    return frozenset(part for part, holds in said.items() if holds)


def is_dealt_with(text: str, start: int) -> bool:
    """Whether the verb right before a body does something to or with it: "joined the Peru Bank", "recognised Peru"."""
    word = text[max(0, start - 24) : start].removesuffix("the ").rstrip(" ").rpartition(" ")[2]
    if word == "to":
        return _ELECTED.search(text, max(0, start - 24), start) is not None
    if word.isalpha() and word not in lexicon().dealing:
        return False  # quicker to see than that the pattern fits
    match = VERB_BEFORE.search(text, max(0, start - 24), start)
    return match is not None and match.group(1) in lexicon().dealing
