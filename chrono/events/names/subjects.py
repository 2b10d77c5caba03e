"""Whom a document is about: the one person whom its title names, or whom its first lines introduce with his dates.

To let one more shape of a first line introduce somebody, extend `INTRODUCED`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING

from chrono.events.names.cases import is_cyrillic
from chrono.events.names.person_signs import LIFE
from chrono.events.names.persons import sound
from chrono.events.names.titled_lives import acts_in_title, titled_alone

if TYPE_CHECKING:
    from chrono.events.names.finding import NameMention

__all__ = ["find_subject"]

WORD = re.compile(r"[^\W\d_]+")
DEFINED = re.compile(
    r"[*_]{0,2}\s(?:(?:is|was)\s(?:an?|the|one|best|born)|(?:est|était|fut)\s(?:une?|la|le)|(?:ist|war)\s(?:eine?|der|die)|"
    r"(?:es|era|fue)\s(?:una?|la|el))\b"
)
# So does the first line of a life in other languages: "… родился", "… (1889—1961) — русский инженер".
INTRODUCED = re.compile(
    r"[*_]{0,2}(?: \([^()\n]{4,120}\))?(?:, [^.,;()\n]{3,60},)?,?\s"
    r"(?:родил(?:ся|ась)|nació|est née?|naît|wurde (?:am|im|\d)|[—–-]\s(?=[а-яё]))"
)
LIVED = re.compile(r"[^\n.]{0,40}\b\d{4}\s?[-–]\s?\d{4}\b")
OPENS_LINE = re.compile(r"(?:\A|\n)[*_ ]{0,4}\Z")
BOLD = re.compile(r"(?:\A|\n)\*\*(?P<name>[^*\n]{5,60})\*\*(?:['’]s? [a-z]| (?:is|was)\b)")
NEAR_TOP = 40  # characters before the name with which a life begins
HEAD = 600  # characters at the head of a document in which its subject is introduced


def find_subject(text: str, title: str, mentions: Iterable[NameMention]) -> tuple[tuple[int, str], ...]:
    """The one person that a document is about: named in its title, or introduced at its head with his dates."""
    words = set(_spelt(title))
    persons = [mention for mention in mentions if mention.kind == "person"]
    times = Counter(mention.name for mention in persons)
    spelt = {name: _spelt(name) for name in times} if words else {}
    titled = {name for name, called in spelt.items() if called and called[-1] in words}
    whole = {name for name in titled if words.issuperset(spelt[name])}
    titled = whole if len(whole) == 1 else titled
    titled -= {name for name in titled if not is_cyrillic(name) and acts_in_title(name, title)}
    introduced = [
        m.name
        for m in persons
        if (m.start < HEAD and LIFE.match(text, m.end))
        or (m.start < 2 * HEAD and DEFINED.match(text, m.end) and OPENS_LINE.search(text, 0, m.start))
        or (m.start < HEAD and INTRODUCED.match(text, m.end) and OPENS_LINE.search(text, 0, m.start))
    ]
    opening = next((m.name for m in persons[:1] if m.start < NEAR_TOP and _introduces(text, m)), None)
    names = titled if len(titled) == 1 else set(introduced[:1])
    headed = next((m.name for m in persons[:1] if LIVED.match(text, m.end, m.end + 60) and m.start < 40), None)
    if headed is not None and not names:
        return ((0, headed),)
    found = tuple((0, name) for name in names if times[name] > 1 or name == opening)
    alone = None if found or introduced else titled_alone(title, text) or _in_bold(text)
    return ((0, alone),) if alone else found


def _in_bold(text: str) -> str | None:
    """The person with whose name in bold type a paragraph at the head begins: "**Ann Cole** is known for ferns"."""
    bold = BOLD.search(text, 0, 2 * HEAD)
    return titled_alone(bold["name"], text[bold.start() :]) if bold is not None else None


def _spelt(name: str) -> list[str]:
    """The words of a name or title; Russian ones without their case: "Биография Анны Зориной" is of Анна Зорина."""
    return [sound(word) if is_cyrillic(word) else word.casefold() for word in WORD.findall(name)]


def _introduces(text: str, mention: NameMention) -> bool:
    """Whether a life begins with a name: its dates or what it was follow."""
    return LIFE.match(text, mention.end) is not None or INTRODUCED.match(text, mention.end) is not None
