"""What goes out with a date that words are told without, and what stays of what stood around it."""

from __future__ import annotations

import re

from chrono.events.words.kinds import grammar
from chrono.events.words.phrases import any_phrase

__all__ = ["GENITIVE", "behind_date", "names_what_follows", "without_effect"]

GENITIVE = ("'s", "’s")  # "Monday's", without its day
# "в 1950 и 1955 | годах"
_YEARS_COUNTED = re.compile(rf" (?:{any_phrase('years_counted', 'ru')})(?!\w)")
_NEXT_WORD = re.compile(r" ([^\W\d_]+)")
_ORDINAL_APART = re.compile(r"(?<=\d)\s{2,}(?:st|nd|rd|th)\b")  # "June 3<sup>rd</sup>", its tags blanked out
# "resigned | effective", "a loan | , repayable", when the date has gone; not "is effective".
_LEFT_BY_DATE = re.compile(
    r"(?:(?:^|(?<!is)(?<!be)(?<!are)(?<!was)(?<!were)(?<!been)(?<!ome)(?<!omes)(?<!ame)(?<!not),? )effective"
    r"|, (?:re)?payable)$",
    re.IGNORECASE,
)


def behind_date(text: str, date: int, language: str) -> int:
    """Where the text goes on behind a date that ends at an offset: what belongs to the date goes out with it."""
    if text[date : date + 2] in GENITIVE:
        return date + 2
    if language == "ru" and (counted := _YEARS_COUNTED.match(text, date)):
        return counted.end()
    apart = _ORDINAL_APART.match(text, date) if text.startswith("  ", date) else None
    return apart.end() if apart else date


def names_what_follows(text: str, start: int, end: int, language: str) -> bool:
    """Whether a year names the thing behind it: "in the 1906 earthquake", of which "in the earthquake" stays."""
    if language != "en" or not (text[start:end].isdigit() or _is_named_day(text, start, end)):
        return False
    before, after = text[max(0, start - 8) : start].split(), _NEXT_WORD.match(text, end)
    if not before or after is None or before[-1].casefold() not in grammar("determiners", "en"):
        return False
    words = ("pronouns", "determiners", "auxiliaries", "before_noun", "coordinators")
    return not any(after[1].casefold() in grammar(section, "en") for section in words)


def _is_named_day(text: str, start: int, end: int) -> bool:
    """Whether a date begins with the name of a month or day right behind "the": "the September relaunch"."""
    return text[start].isupper() and text.endswith("the ", 0, start) and not text[start:end].endswith(("s", "S"))


def without_effect(piece: str) -> str:
    """Words before a date without what says from when they count, which would end them now."""
    return _LEFT_BY_DATE.sub("", piece)
