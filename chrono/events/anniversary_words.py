"""The words of anniversaries: their numbers, their names, and the forms in which texts tell of one.

The words are in `anniversaries.yaml`. For one more language, name its jubilees there, and write below how it counts
("75e anniversaire") and what follows ("de la fondation").
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Any

from chrono.strict_yaml import shipped

__all__ = ["CELEBRATING", "forms_in", "hints", "is_reason", "jubilee", "ordinal_of"]

_THING = r"(?P<of>(?:[^.;!?]|\.(?=\S)|(?<=\b[A-Z])\.){3,160})"
_OF = r"(?:\s+(?:of|since|from)\s+" + _THING + ")?"
_NOT_AN_EDITION = (
    r"(?!\s+(?:forum|edition|conference|summit|session|meeting|congress|festival|issue|season|tournament|dates?))"
)
_CELEBRATES = r"(?:celebrat\w+|mark(?:s|ed|ing)?|commemorat\w+)"
_DE = r"(?:\s+(?P<of>de[rs]\s+(?:[\w-]+\s+){0,2}?(?-i:[A-ZÄÖÜ])[\w-]+))?"
_FR = r"(?:\s+(?P<of>(?:de\s+l['’]|d['’]|(?:de\s+la|de|du|des)\s)[^.;!?,]{3,80}))?"
_ES = r"(?:\s+(?P<of>(?:del|de)\s[^.;!?,]{3,80}))?"
_RU = (
    r"(?:\s+(?:со\s+дня\s+)?(?P<of>[^.;!?,]{3,80}?)(?=[.;!?,\n]|$|\s(?:и|в|во|на|с|за|по|к|был\w*|прош\w+|состоя\w+|"
    r"отме[тч]\w+|праздн\w+)\b))?"
)

CELEBRATING = re.compile(
    r"\b(?:c[eé]l[eé]br|turn(?:s|ed)\b|mark|commemorat|observ|honou?r|proclaim|declar|отме[чт]|праздн|исполн|feier|bege?h|beging|fêt"
    r"|commémor|conmemor|festej)",
    re.IGNORECASE,
)

_REASON = re.compile(
    r"(?:\b(?:on the eve of|ahead of|in time for|to mark|накануне|в канун|в преддверии|"
    r"в ознаменование|по случаю|приурочен\w*|en vísperas de|à la veille de|"
    r"am vorabend)|(?:^|[.,;] )к)\s+(?:\S+\s+){0,3}\S*$",
    re.IGNORECASE,
)


def is_reason(text: str, at: int) -> bool:
    """Whether what stands at `at` is only why something is done: "on the eve of its 40th anniversary it opened"."""
    return _REASON.search(text, max(0, at - 60), at) is not None


def ordinal_of(word: str) -> int | None:
    """The number of "16th", "third", "200" or "fifty"; None where it is none."""
    word = word.casefold()
    if word[:1].isdigit():
        return int(re.match(r"\d+", word).group())  # type: ignore[union-attr]
    return _numbers("ordinals").get(word) or _numbers("cardinals").get(word)


def jubilee(word: str) -> int:
    """The years of "centenary" or "golden jubilee", one of the jubilees in `anniversaries.yaml`."""
    years = {name: int(number) for listed in _table()["jubilees"].values() for name, number in listed.items()}
    return years[word.casefold()]


@cache
def hints() -> tuple[str, ...]:
    """What stands in every text that tells of an anniversary, as it is written."""
    return tuple(_table()["hints"])


def forms_in(text: str) -> list[re.Pattern[str]]:
    """Those ways to tell of an anniversary that a text may hold, by the words of each: far quicker than to search."""
    low = text.lower()
    return [form for words, form in _forms() if any(word in low for word in words)]


@cache
def _forms() -> tuple[tuple[tuple[str, ...], re.Pattern[str]], ...]:
    """How texts tell of an anniversary: `n` is its number or `j` its name, `of` what it is of.

    Each with words in small letters, one of which it has.
    """
    number = rf"(?P<n>\d{{1,4}}(?:st|nd|rd|th)|{_any(_numbers('ordinals'))})"
    count = rf"(?P<n>\d{{1,4}}|{_any(_numbers('cardinals'))})"
    jubilees = {language: tuple(map(str.lower, words)) for language, words in _table()["jubilees"].items()}
    named = {language: f"(?P<j>{_any(words)})" for language, words in jubilees.items()}
    patterns = (
        (("anniversary", "jubilee"), rf"{number}[\s-]+(?:\w+\s+)?(?:anniversary|jubilee)\b{_NOT_AN_EDITION}{_OF}"),
        (
            ("birthday",),
            rf"{number}\s+birthday\b(?=[^.;!?]{{0,60}}\b(?:was|were|is|are|be)\s+{_CELEBRATES})(?:\s+of\s+{_THING})?",
        ),
        (("birthday",), rf"{_CELEBRATES}\s+(?:[\w'’]+\s+){{0,3}}{number}\s+birthday\b{_OF}"),
        (("anniversary",), rf"(?P<n>\d{{1,4}})[-\s]year\s+anniversary\b{_NOT_AN_EDITION}{_OF}"),
        (("year",), rf"{_CELEBRATES}\s+(?:(?:the|its|our)\s+)?{count}\s+years?\s+(?:of|since)\s+{_THING}"),
        (
            ("years",),
            rf"{_CELEBRATES}\s+(?:(?:the|its|their|our)\s+)?{count}\s+years\s+in\s+(?:business|existence|print)\b",
        ),
        (
            ("turn",),
            r"(?<!\bhe)(?<!\bshe)(?<!\bwho)(?<!\bI)\s+(?:has\s+)?turn(?:s|ed)?\s+(?P<n>[2-9]5|[3-9]0|[1-9]\d?[05]0|[1-9]000)"
            r"(?=\s+(?:(?:this|last|next) (?:year|month|week)|in (?:\d{4}|(?:jan|febr)uary|ma(?:rch|y)|april|"
            r"ju(?:ne|ly)|august|\w+ber)|on \w+day|on \d)\b)",
        ),
        (("years",), rf"{count}\s+years\s+(?:have\s+)?(?:passed|gone by|elapsed)\s+since\s+{_THING}"),
        (("years",), rf"(?:now|today)\s*[—–,-]+\s*{count}\s+years\s+(?:later|on|after)\b"),
        (jubilees["en"], rf"\b{named['en']}\b\s+of\s+{_THING}"),
        (
            jubilees["en"],
            rf"\b(?:['’]s|its|our|their|the|his|her)\s+{named['en']}\b(?=\s+(?:was|were|is|will|fell|falls)\b)",
        ),
        (jubilees["en"], rf"{_CELEBRATES}\s+(?:the|its|our|their|a)\s+{named['en']}\b"),
        (
            ("anniversary",),
            rf"\bthis\s+(?:\w+\s+)?anniversary\b"
            rf"|\b(?:on|{_CELEBRATES})\s+(?:the|this|that|our|its)\s+(?:\w+\s+)?anniversary\b{_NOT_AN_EDITION}{_OF}",
        ),
        (("годовщин",), rf"(?P<n>\d{{1,4}})-(?:й|я|ю|ой|ей|е|го)?\s*годовщин\w*{_RU}"),
        (("лети",), rf"(?P<n>\d{{1,4}})-?лети[еяюй]\w*{_RU}"),
        (("летн",), rf"(?P<n>\d{{1,4}})-летн\w+\s+юбиле\w+{_RU}"),
        (
            ("исполн",),
            r"исполн(?:яется|илось|ится)\s+(?P<n>\d{2,4})\s+(?:лет|года?)\b(?!\s+(?:ему|ей|мне))"
            r"(?:\s+(?:со\s+дня|с\s+момента)\s+(?P<of>[^.;!?,]{3,80}))?",
        ),
        (jubilees["ru"], rf"\b(?:отме[тч]|праздн|отпраздн)\w+\s+(?:сво[ёе]\s+)?{named['ru']}\b{_RU}"),
        (("jährige",), rf"(?P<n>\d{{1,4}})[-\s]?jährige[nmrs]?\s+(?:Bestehen|\w*jubiläum)s?{_DE}"),
        (("feier",), rf"(?P<n>\d{{1,4}})\s?[-–]?\s?jahr(?:e|es)?[-\s]?feier{_DE}"),
        (("jahrestag", "geburtstag", "jubiläum"), rf"(?P<n>\d{{1,4}})\.\s+(?:Jahrestag|Geburtstag|Jubiläum)\w*{_DE}"),
        (("anniversaire",), rf"(?P<n>\d{{1,4}})(?:er|re|e|è?me|ᵉ)\s+anniversaire{_FR}"),
        (("aniversario",), rf"(?P<n>\d{{1,4}})(?:\.?[ºo°])?\s+aniversario{_ES}"),
        (jubilees["fr"], rf"\b(?:le|son|leur|du|au)\s+{named['fr']}\b{_FR}"),
        (jubilees["es"], rf"\b(?:el|su|del|al)\s+{named['es']}\b{_ES}"),
        (("bodas",), rf"\b(?P<j>bodas de (?:plata|oro|diamante))\b{_ES}"),
        (jubilees["de"], rf"\b{named['de']}{_DE}"),
    )
    return tuple((words, re.compile(pattern, re.IGNORECASE)) for words, pattern in patterns)


def _any(words: Iterable[str]) -> str:
    """The words as alternatives, the longest first."""
    return "|".join(sorted(words, key=len, reverse=True))


@cache
def _numbers(section: str) -> dict[str, int]:
    return {word: int(number) for word, number in _table()[section].items()}


@cache
def _table() -> dict[str, Any]:
    table: dict[str, Any] = shipped("chrono.events", "anniversaries.yaml")
    return table
