"""Builders of years of three digits, which are counts in most texts and dates in those that tell of early times.

What such a text says of its times lies in the language's words for eras and centuries; to let one more noun stand
before "of 371", add it to the class `DATED` of the language.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection
from functools import cache, lru_cache
from itertools import islice

from chrono.dates.draft import Draft, Match, builder
from chrono.dates.grammar.calendar import calendar
from chrono.dates.grammar.several import split
from chrono.dates.grammar.surroundings import next_word
from chrono.lang import language

__all__: list[str] = []

# Somebody's years behind his name, which are pages where nothing else says so: "Otto (r. 936–973)", "Ida (d. 912)".
_YEARS_OF_A_NAME = re.compile(
    r"[^\W\d_] \((?:(?P<sign>[bdr]|fl|c|born|died|reigned|ruled)\.? )?[1-9]\d\d(?: ?[–-] ?[1-9]\d\d)?\),? (?P<next>\w+)"
)
# Marks behind a number that nothing is counted by.
_MARK_BEHIND = re.compile(r"[,;:)]|\s?[–—]\s?(?!\d)|\.?(?:[\"”)]|\[\d)|\.(?:\s+[^\Wa-z\d_]|\s*$)")
# Of somebody's years, and of a war, how far the last may lie behind the first.
_LONGEST_STRETCH = 120
# A year without an era is one before Christ where the last era told is so, and it lies no farther from its year.
_NEAR_IN_YEARS = 150
_AHEAD = 30  # characters in which the word behind a number stands
_FEWEST = 2  # sentences that open with years of three digits, in a text that tells of early times
_MOST_ERAS = 400  # of a text: what is told further down has the era of the last of them


@builder("early year")
def early_year(draft: Draft, match: Match) -> bool:
    """In 800: a year of three digits where a mark follows, or a sentence goes on from it: such numbers mostly count."""
    word, following = next_word(match.text, draft.end), match.text[draft.end : draft.end + 1]
    before = match.text[max(0, draft.start - 8) : draft.start].split()
    goes_on = bool(before) and before[-1].istitle() and (word[:1].isupper() or word in match.language.cues["subject"])
    sure = match.has("near") and (not word or not word[:1].isalpha())
    if not (following in (",", ";", ")", ":") or goes_on or sure or _is_told(draft, match)):
        return False
    return calendar(draft, match) and _with_era(draft, match)


@builder("date of early times")
def date_of_early_times(draft: Draft, match: Match) -> bool:
    """On 1 January 145; in late 282; the battle of 371: in a text of such times, where nothing is counted."""
    return _is_told(draft, match) and calendar(draft, match) and _with_era(draft, match)


@builder("stretch of early times")
def stretch_of_early_times(draft: Draft, match: Match) -> bool:
    """Between 216 and 203, and behind a name in brackets (222-283): in a text that tells of such times."""
    first, last = match.number("first") or 0, match.number("last") or 0
    bracketed = match.text[draft.start - 1 : draft.start] == "(" and match.text[draft.end : draft.end + 1] in "),;"
    named = bracketed and match.text[draft.start - 2 : draft.start - 1] == " "
    if not (match.pattern.begins or named) or not 0 < abs(last - first) <= _LONGEST_STRETCH:
        return False
    if not _is_told(draft, match):
        return False
    era = _era_at(match, draft.start, first)
    if (last < first) != (era == "BC"):
        return False
    draft.kind, draft.joined = "calendar", "range"
    split(draft, match, [match.start("first"), match.start("last")])
    for part, number in zip(draft.parts, (first, last), strict=True):
        part.year, part.era = (1 - number, "BC") if era else (number, None)
    return True


def _is_told(draft: Draft, match: Match) -> bool:
    """Whether the text tells of early times, and what stands behind the number is nothing that it counts."""
    text, cues = match.text, match.language.cues
    if not _MARK_BEHIND.match(text, draft.end):
        following = text[draft.end : draft.end + _AHEAD].replace("\n", " ")
        word = next_word(following, 0)
        if (
            word not in cues["after_season"]
            and word not in cues["subject"]
            and not _is_subject(following, cues["after_years"])
        ):
            return False
        if following[len(word) + 2 :][:1].isdigit() and (word in cues["and"] or word in cues["or"]):
            return False
    return _tells_of_early_times(text, match.language.code)


def _is_subject(following: str, verbs: Collection[str]) -> bool:
    """Whether a name and its verb stand behind a number: "in 757 Olaf was slain"."""
    words = following.split()[:2]
    return len(words) > 1 and words[0].istitle() and words[1].rstrip(".,;") in verbs


@lru_cache(maxsize=4)
def _tells_of_early_times(text: str, code: str) -> bool:
    """Whether a text names an era, a century up to the tenth, or somebody's years in three digits."""
    return (
        bool(_eras(text, code)[0])
        or _early_centuries(code).search(text) is not None
        or _months_of_years(code).search(text) is not None
        or _has_years_of_a_name(text, code)
        or len(set(_opening_years(code).findall(text))) >= _FEWEST
    )


@cache
def _opening_years(code: str) -> re.Pattern[str]:
    """In 851 they: numbers with which sentences open and at once go on to their subject count nothing."""
    subjects = "|".join(sorted(language(code).cues["subject"]))
    return re.compile(rf"(?:^|[.!?] |\n)[A-ZÀ-Þ]\w ([1-9]\d\d),? (?:{subjects})\b")


@cache
def _months_of_years(code: str) -> re.Pattern[str]:
    """On 1 January 145, or on November 30, 147: what a number counts has no comma before it."""
    months = [word for word, classes in language(code).values.items() if "MONTH" in classes and word[0].isupper()]
    return re.compile(rf"\b(?:{'|'.join(months)}) (?:\d{{1,2}},? )?[1-9]\d\d(?:[;)]|,(?! \d))")


def _has_years_of_a_name(text: str, code: str) -> bool:
    after = language(code).cues["after_years"]
    return any(found["sign"] or found["next"] in after for found in _YEARS_OF_A_NAME.finditer(text))


@cache
def _early_centuries(code: str) -> re.Pattern[str]:
    values = language(code).values
    units = [word for word, classes in values.items() if classes.get("PERIOD") == "CE"]
    ordinals = [word for word, classes in values.items() if 0 < _whole(classes.get("ORDINAL")) <= 10]
    return re.compile(rf"\b(?:\d(?:st|nd|rd|th)|10th|{'|'.join(ordinals)})[ -](?:{'|'.join(units)})\b")


def _whole(value: object) -> int:
    return value if isinstance(value, int) else 0


@cache
def _era_words(code: str) -> tuple[re.Pattern[str], frozenset[str]]:
    """A year and its era in either order, and the words of the time before Christ."""
    words = {word: classes["ERA"] for word, classes in language(code).values.items() if "ERA" in classes}
    before = frozenset(word for word, era in words.items() if era == "BC")
    names = "|".join(sorted(words, key=len, reverse=True))
    dotted = r"B\.? ?C\.?(?: ?E\.)?|A\.? ?D\."
    return re.compile(
        rf"\b(?P<year>\d{{1,4}}) ?(?P<era>(?:{names})\b|{dotted})"
        r"|\b(?P<front>A\.? ?D\.?|CE) ?(?P<behind>\d{1,3})\b"
    ), before


@lru_cache(maxsize=4)
def _eras(text: str, code: str) -> tuple[tuple[int, ...], tuple[tuple[str, int], ...]]:
    """Where a text names years with an era, and of each the era and the year."""
    words, before = _era_words(code)
    places: list[int] = []
    told: list[tuple[str, int]] = []
    for found in islice(words.finditer(text), _MOST_ERAS):
        era = "AD" if found["front"] else "BC" if found["era"] in before or found["era"][0] == "B" else "AD"
        year = int(found["year"] or found["behind"])
        if era == "BC" or year < 1000:
            places.append(found.start())
            told.append((era, year))
    return tuple(places), tuple(told)


def _era_at(match: Match, at: int, year: int) -> str | None:
    """The era of a year that is told without one: that of the one before it, else of the one behind it."""
    places, told = _eras(match.text, match.language.code)
    if not told:
        return None
    era, named = told[max(0, bisect_left(places, at) - 1)]
    return "BC" if era == "BC" and abs(named - year) <= _NEAR_IN_YEARS else None


def _with_era(draft: Draft, match: Match) -> bool:
    year = draft.year
    if year is not None and _era_at(match, draft.start, year) == "BC":
        draft.year, draft.era = 1 - year, "BC"
    return True
