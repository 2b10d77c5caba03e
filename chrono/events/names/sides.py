"""The countries between which a document is: the two that it names together, and those that make a joint statement.

"Our nations", "the two countries" and the "we" of a joint statement mean them. What makes a title that of a joint paper
is in `phrases.yaml`, under `joint_papers`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from chrono.events.names.acting import are_listed
from chrono.events.words.gazetteer import gazetteer
from chrono.events.words.phrases import any_phrase

if TYPE_CHECKING:
    from chrono.events.names.finding import NameMention

__all__ = ["SIDES", "joint_parties", "may_be", "sides_of"]

# The first letter of each, then what may not stand before it: what begins with one of a few letters is quick to find.
SIDES = re.compile(
    r"[OoTtBbHh](?<!\w.)(?i:(?:(?<=o)ur|(?<=t)he two|(?<=b)oth|(?<=t)hese two|(?<=t)wo|(?<=t)he three)(?: two| three)?"
    rf" (?:{any_phrase('sides_of_two')})\b|(?<=h)eads of (?:our|the two) states\b)"
)
PAIRED = re.compile(r" (?:and|und|и|et|y) (?:the )?|[-–]")
_HEAD = 1_500  # characters in which a joint statement says who makes it
_MOST = 6  # parties: more are the members of a body
_WE = re.compile(r"\b[Ww][Ee],?\*{0,2},? (?:the )?[^.;\n]{0,100}?\bof (?:the )?(?=[A-Z])")
_WORD = re.compile(r"[A-Za-zÀ-ÿ](?:[\w.]|['’](?!s\b))*")
_NEAR = 20  # characters before a country in which what makes it a topic ends
_LONGEST = 5  # words of the name of a country
# Between two of one list: "Peru and the Prime Minister of the Kingdom of | Norway".
_JOINED = re.compile(r"[-–/]|,? (?:and|with|&) (?:the )?(?:(?:[A-Z]\w+ ){1,4}of (?:the )?)?|, (?:the )?")


def may_be(said: str, sides: Sequence[str]) -> bool:
    """Whether so many countries are spoken of as there are: not "the two countries" of three."""
    said = said.casefold()
    return not (("three" in said and len(sides) != 3) or (("two" in said or "both" in said) and len(sides) != 2))


def sides_of(text: str, countries: Sequence[NameMention]) -> tuple[str, ...]:
    """The pair of countries that stand together most often, or the two by far oftenest named."""
    pairs = Counter(
        frozenset((left.name, right.name))
        for left, right in pairwise(countries)
        if left.name != right.name and PAIRED.fullmatch(text, left.end, right.start)
    ).most_common(2)
    if pairs and pairs[0][1] > 1 and (len(pairs) < 2 or pairs[0][1] > pairs[1][1]):
        return tuple(sorted(pairs[0][0]))
    counts = Counter(mention.name for mention in countries).most_common(3)
    if len(counts) < 2 or counts[1][1] < 2 or (len(counts) > 2 and counts[2][1] * 2 > counts[1][1]):
        return ()
    return tuple(name for name, _ in counts[:2])


def joint_parties(text: str, title: str, countries: Sequence[NameMention]) -> tuple[str, ...]:
    """The countries that make a joint statement, which its title says it is; none of another paper.

    The title names them, but not as what the paper is about, or else the first sentence that says "we, the leaders of".
    """
    if _joint().search(title) is None:
        return ()
    titled = tuple(dict.fromkeys(_listed_in(title.replace("\xa0", " "))))
    if 1 < len(titled) <= _MOST:
        return titled
    opening = _WE.search(text, 0, _HEAD)
    if opening is None:
        return ()
    listed = [one for one in countries if one.start >= opening.end()]
    said = listed[:1] if listed and listed[0].start - opening.end() < len("the Republic of ") else []
    for left, right in pairwise(listed) if said else ():
        if not are_listed(text, left, right):
            break
        said.append(right)
    named = tuple(dict.fromkeys(one.name for one in said))
    return named if 1 < len(named) <= _MOST else ()


def _listed_in(title: str) -> Sequence[str]:
    """The countries of the longest list in a title: "the leaders of Peru, Chile and Norway", "the U.S.-Peru summit"."""
    lists: list[list[str]] = [[]]
    last, spoken_of = 0, False
    for start, end, name in _countries_in(title):
        if not lists[-1] or not _JOINED.fullmatch(title, last, start):
            lists.append([])
            before = _about().search(title, max(0, start - _NEAR), start)
            spoken_of = before is not None and not title.startswith(("-", "–"), end)
        if not spoken_of:
            lists[-1].append(name)
        last = end
    return max(lists, key=len)


def _countries_in(title: str) -> Iterator[tuple[int, int, str]]:
    """The countries that a title names, each with where its name begins and ends."""
    words, first = list(_WORD.finditer(title)), 0
    while first < len(words):
        for last in range(min(first + _LONGEST, len(words)), first, -1):
            start, end = words[first].start(), words[last - 1].end()
            country = _country(title[start:end]) if title[start].isupper() else None
            if country is not None:
                yield start, end, country
                first = last - 1
                break
        first += 1


def _country(name: str) -> str | None:
    """The country of a name, in the spelling to show; None of what is none."""
    entry = next((one for one in gazetteer().lookup(name)[:1] if one.kind == "country"), None)
    country = gazetteer().country(entry.country) if entry is not None else None
    return country.name if country is not None else None


@cache
def _about() -> re.Pattern[str]:
    """What stands in a title before that of which the paper speaks: "aid to | Chad"."""
    return re.compile(rf"\b(?i:{any_phrase('before_topics')}) (?:the )?\Z")


@cache
def _joint() -> re.Pattern[str]:
    """What says in a title that several make the paper together."""
    return re.compile(rf"\b(?i:{any_phrase('joint_papers')})\b")
