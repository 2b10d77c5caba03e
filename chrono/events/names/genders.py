"""Who is "he" and who is "she" in a text: by the word before a name, and by the pronouns that follow it.

The words that stand before names of women and of men are in `words.yaml`, under `of_women` and `of_men`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from chrono.events.words.kinds import grammar

if TYPE_CHECKING:
    from chrono.events.names.finding import NameMention

__all__ = ["Called", "gender_of_pronoun", "genders", "is_beside_pronoun"]

# The first letter before what may not stand there: what begins with one of two letters is quick to find.
_OPENS = re.compile(
    r"[HS](?<!\w.)(?<![,;:] .)(?:(?<=H)e|(?<=S)he)\b|h(?<!\w.)(?:er|is)(?= (?:[A-Z][a-z]+ )?counterparts?\b)"
)
_WORD_BEFORE = re.compile(r"([^\W\d_]+)[.,]?\s$")
_SURE = 5  # how often a pronoun may say otherwise
_REACH, _WORD_REACH = 400, 24  # characters before a pronoun, and before a name
_PRONOUNS = {"he": "he", "his": "he", "him": "he", "she": "she", "her": "she"}


def gender_of_pronoun(word: str) -> str | None:
    """What an English pronoun of a person says, "he" or "she"; None for another word."""
    return _PRONOUNS.get(word.casefold().rpartition(" ")[2])


def genders(text: str, mentions: Sequence[NameMention]) -> dict[str, str]:
    """The names of persons of whom it is known, each with "he" or "she", by most of what the text says."""
    opened = [(match.start(), _PRONOUNS[match.group().casefold()]) for match in _OPENS.finditer(text)]
    if not opened:
        return {}
    persons = [mention for mention in mentions if mention.kind == "person"]
    votes: dict[str, Counter[str]] = {}
    for mention in persons:
        if (said := _by_word_before(text, mention.start)) is not None:
            votes.setdefault(mention.name, Counter())[said] += _SURE
    starts = [mention.start for mention in persons]
    for at, said in opened:
        near = max(0, at - _REACH)
        begin = text.rfind(". ", near, max(0, at - 2)) + 1
        if not begin and near:
            continue
        names = {one.name for one in persons[bisect_left(starts, begin) : bisect_left(starts, at)]}
        if len(names) == 1:
            votes.setdefault(names.pop(), Counter())[said] += 1
    return {name: best for name, said in votes.items() if (best := _most(said)) is not None}


def is_beside_pronoun(text: str, start: int, said: str | None) -> bool:
    """Whether a name at `start` stands behind "he" or "she" that opens its own sentence: "In May he met | Ida"."""
    if said is None:
        return False
    begin = max(text.rfind(end, max(0, start - _REACH), start) for end in (". ", "\n")) + 1
    opening = rf"\s*(?:(?:On|In) [^,.]{{2,30}}?,? )?{said}\b(?! was\b)"
    return re.match(opening, text[begin:start], re.IGNORECASE) is not None


class Called(dict[str, "str | None"]):
    """What the words before a name, "Mrs" or "his widow", say of who bears it; None where they do not agree.

    Each name is looked for when it is first asked of, and the text gone through once for all of them.
    """

    def __init__(self, text: str, mentions: Sequence[NameMention]) -> None:
        super().__init__()
        self._text = text
        self._starts: dict[str, list[int]] = {}
        for one in mentions:
            self._starts.setdefault(one.name, []).append(one.start)

    def __missing__(self, name: str) -> str | None:
        said = {_by_word_before(self._text, start) for start in self._starts.get(name, ())} - {None}
        found = self[name] = said.pop() if len(said) == 1 else None
        return found


def _most(said: Counter[str]) -> str | None:
    """What is said most often, None where both are as often."""
    return None if said["he"] == said["she"] else max(said, key=lambda one: said[one])


def _by_word_before(text: str, start: int) -> str | None:
    """What "Mrs", "his widow" or "her father," before a name says."""
    women, men = grammar("of_women", "en"), grammar("of_men", "en")
    last = text[max(0, start - _WORD_REACH) : start].rstrip(" \n.,").rpartition(" ")[2]
    if last.isalpha() and last.casefold() not in women and last.casefold() not in men:
        return None  # quicker to see than that the pattern fits
    match = _WORD_BEFORE.search(text, max(0, start - _WORD_REACH), start)
    word = match[1].casefold() if match else ""
    if word in women:
        return "she"
    return "he" if word in men else None
