"""Which of some phrases stand in a text, asked with as few searches as may be.

Phrases that share a stretch of letters are searched for only where that stretch stands.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from typing import TypeAlias

__all__ = ["beginnings", "standing"]

# Phrases, and the stretch that all of them share.
_Group: TypeAlias = tuple[str, tuple[str, ...]]

_SHORTEST = 5  # letters that phrases share; fewer stand in every text


def standing(phrases: tuple[str, ...], text: str) -> Iterator[str]:
    """The phrases that stand in the text, each once, in no order that matters."""
    for letter, groups in _by_letter(phrases):
        for shared, group in groups if letter in text else ():
            if shared in text:
                if len(group) == 1:
                    yield shared
                else:
                    yield from (phrase for phrase in group if phrase in text)


def beginnings(phrases: tuple[str, ...], text: str) -> Iterator[int]:
    """Where in the text one of the phrases begins, in no order that matters, and twice where two of them do."""
    for letter, groups in _by_letter(phrases):
        for shared, group in groups if letter in text else ():
            at = text.find(shared)
            while at >= 0:
                leads = ((phrase, phrase.index(shared)) for phrase in group)
                yield from (at - lead for phrase, lead in leads if lead <= at and text.startswith(phrase, at - lead))
                at = text.find(shared, at + 1)


@lru_cache(maxsize=256)
def _by_letter(phrases: tuple[str, ...]) -> tuple[tuple[str, tuple[_Group, ...]], ...]:
    """The groups of the phrases by a letter that is not of the Latin alphabet and stands in what each shares.

    The letter is "" for those without: most texts have no Cyrillic one, and are not searched for Russian phrases.
    """
    left, found = _groups(phrases), []
    while left:
        letters = Counter(letter for shared, _ in left for letter in set(shared) if not letter.isascii())
        letter = max(letters, key=lambda one: (letters[one], one), default="")
        found.append((letter, tuple(group for group in left if letter in group[0])))
        left = tuple(group for group in left if letter not in group[0])
    return tuple(found)


def _groups(phrases: tuple[str, ...]) -> tuple[_Group, ...]:
    """The phrases in groups, each with what all of it share: first the stretch that saves most."""
    left, groups = list(dict.fromkeys(phrases)), []
    while left:
        shares = Counter(stretch for phrase in left for stretch in _stretches(phrase))
        shared = max(shares, key=lambda one: ((shares[one] - 1) * len(one), one), default="")
        group = [phrase for phrase in left if shared in phrase] if shares[shared] > 1 else left[:1]
        groups.append((shared if len(group) > 1 else group[0], tuple(group)))
        left = [phrase for phrase in left if phrase not in group]
    return tuple(groups)


def _stretches(phrase: str) -> set[str]:
    size = len(phrase)
    return {phrase[a:b] for a in range(size) for b in range(a + _SHORTEST, size + 1)}
