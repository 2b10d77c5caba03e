"""Things that an entry names with their first and last year in brackets, as it names people: wars, reigns, bodies.

"The Holm War (1618–1648) was a conflict", "Der Holmer Bote (1851–1939) war eine Zeitung". A thing is told by an article
before its name, by a noun in small letters in it, or by its last noun where what it was repeats one. To let one more
noun name a thing, add it to `things_with_years` in `phrases.yaml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from chrono.errors import DateError
from chrono.events.words.kinds import grammar
from chrono.events.words.lexicon import classes
from chrono.events.words.phrases import any_phrase, phrases
from chrono.when import When

__all__ = ["STYLES", "Told", "conflict_at_end", "is_a_thing", "told_of_thing"]

_WORD = re.compile(r"[^\W\d_]+")
_ARTICLE = re.compile(rf"(?:{any_phrase('before_a_thing')})(?:\s|(?<=['’]))", re.IGNORECASE)
# What stands before the noun that tells what something was: "was a short-lived railway | of the north".
_DEFINED = re.compile(rf"[\s,—–-]*(?:(?:{any_phrase('defines_a_thing')})\s+)+(?P<what>[^.,;:(]{{2,60}})")
_BEHIND_A_NOUN = re.compile(rf"\b(?:{any_phrase('behind_a_noun')})\b")
_NAME_AT_END = re.compile(
    r"(?<![\w’'-])(?P<name>(?:[A-ZÀ-Þ][\w’'–-]+\s+(?:(?:of|de|du|del|von)\s+(?:(?:the|la)\s+)?)?){1,5}[A-ZÀ-Þ][\w’'–-]*)\s*\Z"
)
# Classes of what stands before the name of somebody: "Sir", "General".
STYLES = frozenset({"titles", "title_modifiers", "honorifics", "role_nouns"})
_SORTS = {"conflict": "conflict", "rule": "appointment", "journey": "visit"}
_FEWEST_WORDS = 3  # of a name behind an article, of which no noun is known: "the Venerable Oda" has two


class Told(NamedTuple):
    """An event that a thing's years tell of: its kind, its date and its title."""

    kind: str
    when: When
    title: str


def is_a_thing(name: str, after: str, language: str) -> bool:
    """Whether the name before two years in brackets is that of a thing; `after` is what follows the brackets."""
    article = _ARTICLE.match(name)
    words = _WORD.findall(name[article.end() :] if article else name)
    named = _WORD.findall(_before_of(" ".join(words)))
    small = any(word[0].islower() and _sort(word, language) for word in words)
    if small or (article and any(_sort(word, language) for word in named)):
        return True
    defined = _DEFINED.match(after)
    what = _BEHIND_A_NOUN.split(defined["what"])[0] if defined else ""
    if any(_sort(word, language) for word in _WORD.findall(what)):
        return article is not None or bool(named and _sort(named[-1], language))
    style = any(STYLES & classes(word) for word in words[:1])
    return article is not None and not style and len(named) >= _FEWEST_WORDS


def conflict_at_end(before: str, language: str) -> str:
    """The name of a war that a text ends with, "" where it ends with none: "fought in the | Second Barons' War"."""
    match = _NAME_AT_END.search(before)
    name = match["name"] if match is not None else ""
    words = _WORD.findall(_before_of(name))
    return name if words and _sort(words[-1], language) == "conflict" else ""


def told_of_thing(name: str, ends: tuple[When, When], language: str) -> Iterator[Told]:
    """A war or reign from its first to its last year, the beginning and the end of a body; of an age nothing."""
    sorts = [sort for word in _WORD.findall(_before_of(name)) if (sort := _sort(word, language))]
    sort = sorts[-1] if sorts else None
    first, last = ends
    if sort in _SORTS:
        try:
            yield Told(_SORTS[sort], When.between(first, last), name)
        except DateError:
            return
    elif sort == "body":
        yield Told("founding", first, _title(name, "begins_title", language))
        yield Told("termination", last, _title(name, "ends_title", language))


def _before_of(name: str) -> str:
    """The name up to what belongs to its noun: "The siege | of Holm"."""
    parts = _BEHIND_A_NOUN.split(name)
    return parts[0] if _WORD.search(parts[0]) else name


def _title(name: str, section: str, language: str) -> str:
    form = next(iter(grammar(section, language) or grammar(section, "en")))
    return form.replace("…", name) if form.startswith("…") else form[:1].upper() + form[1:].replace("…", name)


def _sort(word: str, language: str) -> str | None:
    """Whether a noun names a conflict, a rule, a body or a period; in German also as the last part of a word."""
    sorts = _sorts(language)
    folded = word.casefold()
    if (sort := sorts.get(folded)) is not None or language != "de":
        return sort
    return next((sort for noun, sort in sorts.items() if folded.endswith(noun) and len(noun) > 3), None)


@cache
def _sorts(language: str) -> dict[str, str]:
    try:
        said = phrases("things_with_years", language)
    except KeyError:
        return {}
    sort, found = "", dict[str, str]()
    for word in said:
        if word.endswith(":"):
            sort = word[:-1]
        else:
            found[word] = sort
    return found
