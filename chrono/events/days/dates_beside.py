"""Two dates beside each other that say one thing: "on 6 April 1722, Easter Sunday", "two years ago today".

To read one more pair, write a function that gives the one anchor of both and ask it in `with_the_last`.
"""

from __future__ import annotations

import re

import attrs

from chrono.dates.apposition import leads_back
from chrono.errors import DateError
from chrono.events.days.anchors import Anchor
from chrono.events.days.any_weekday import bounded_by, is_within
from chrono.events.layout.segments import Layout
from chrono.events.words.phrases import any_phrase
from chrono.lang import Language
from chrono.when import When

__all__ = [
    "counts_from_elsewhere",
    "is_an_end_too",
    "is_its_hour",
    "is_its_weekday",
    "is_led_to",
    "says_again",
    "says_outright",
    "with_the_last",
]

_APPOSED = re.compile(r"(?:,|\s[–—]|\s\()\s*(?:almost|nearly|just|exactly|some|about|only|barely|fully)?\s*")
# A name and what leads to a date: " Moscow Summit on ".
_NAMED = re.compile(r"(?:\s+[A-Z][\w’'-]*){1,5},?\s+(?:on|in)\s+(?:the\s+)?")
_LATER = re.compile(r"\b(?:later|after|afterwards|earlier|before)$", re.IGNORECASE)
# "in 1921, the year after the fire, …" counts from the fire.
_COUNTED_FROM = re.compile(r"\s(?:the|his|her|its|their|our|my|an?)\s[^.;]{0,60},")
_LATER_IN_WORDS = re.compile(rf"\b(?:{any_phrase('later_or_earlier')})\b", re.IGNORECASE)
# "day" leads to a day, behind which no mark need stand: "a year later, on 3 June 2012 they signed".
_OUTRIGHT = re.compile(
    rf"\s?[,(–—-]{{1,2}}\s*(?:(?:{any_phrase('before_a_year')})\s+"
    rf"|(?P<day>(?:{any_phrase('before_a_day')})\s+(?:the\s+)?))?"
    # Without a mark only where a word leads to the date: "five years later in May 1911".
    rf"|\s+(?P<led>(?:{any_phrase('before_a_year')}|{any_phrase('before_a_day')})\s+(?:the\s+)?)"
)
_ENDS_SENTENCE = re.compile(r"[.!?]\s+[A-ZÀ-ÞА-Я]|\n\s*\n")
_DIGIT = re.compile(r"\d")
_BEHIND_YEAR = re.compile(
    rf"[,.:]?\s*(?:(?:{any_phrase('before_the_rest_of_a_date')})\s+)?|\s*\|\s*"
)  # in the next cell too: "1808 | 11 March |"; at the head of an entry behind a full stop, "1808. 11 March"
_MARK = re.compile(r"[^\w.!?]{0,3}")
_STOPS = frozenset({",", ".", ";", ")", "—", "–", "-", ""})
_BETWEEN_THEM = re.compile(r",?\s+(?:on\s+)?")
_MORE_OR_LESS = re.compile(rf"(?:{any_phrase('more_or_less')})\b", re.IGNORECASE)
_THIS = re.compile(r"today|this|yesterday|tomorrow|tonight|last|next|coming", re.IGNORECASE)


def is_an_end_too(one: Anchor, before: Anchor, text: str) -> bool:
    """Whether nothing but a mark stands between a date and one behind "until": "until Friday, 3 May"."""
    return one.role == "at" and before.role == "until" and _MARK.fullmatch(text, before.end, one.start) is not None


def says_again(one: Anchor, before: Anchor, text: str) -> bool:
    """Whether a span of time or a feast says of the date before it when it was: "on 4 July, a year later,"."""
    if _names_its_day(one, before, text) or is_within(one, before, text):
        return True
    told = one.basis == "narrative" and before.basis == "explicit" and _APPOSED.fullmatch(text, before.end, one.start)
    return bool(told) and bool(_LATER.search(one.text)) and text[one.end : one.end + 1] in _STOPS


def counts_from_elsewhere(one: Anchor, before: Anchor, text: str) -> bool:
    """Whether a span of time says of the date before it how long after something else it was: no date is meant."""
    if one.basis != "narrative" or before.basis != "explicit" or not _LATER.search(one.text):
        return False
    apposed = _APPOSED.fullmatch(text, before.end, one.start)
    return apposed is not None and _COUNTED_FROM.match(text, one.end) is not None


def is_led_to(one: Anchor, before: Anchor, text: str, language: Language) -> bool:
    """Whether a date was read as one before that in its sentence: "broke out in May 2020 after the vote of 3 March"."""
    if not one.yearless or before.basis != "explicit" or not before.fine or not one.when.before(before.when):
        return False
    led = leads_back(text, before.end, one.start, language)
    return led and _ENDS_SENTENCE.search(text, before.end, one.start) is None


def _names_its_day(one: Anchor, before: Anchor, text: str) -> bool:
    """Whether a feast or weekday is that of the day before it: "on 6 April 1722, Easter Sunday"."""
    if (
        one.basis == "explicit"
        or before.basis != "explicit"
        or re.search(r"\d", one.text)
        or before.when.precision != "day"
    ):
        return False
    apposed = _APPOSED.fullmatch(text, before.end, one.start) and text[one.end : one.end + 1] in _STOPS
    return bool(apposed) and one.when.precision == "day"


def is_its_weekday(one: Anchor, before: Anchor, text: str) -> bool:
    """Whether a weekday right behind a day is that day's: "2021-05-03 Monday", whichever Monday it was read as."""
    if not one.deictic or not one.text.isalpha() or text[before.end : one.start] != " " or before.basis != "explicit":
        return False
    a, b = before.when.earliest, one.when.earliest
    return before.when.precision == "day" and a is not None and b is not None and a.weekday == b.weekday


def is_its_hour(one: Anchor, before: Anchor, text: str) -> bool:
    """Whether an hour in brackets is the one before it by another clock: "13:14 EDT (17:14 UTC)"."""
    if not (one.timed and before.timed) or text[before.end : one.start] != " (" or text[one.end : one.end + 1] != ")":
        return False
    return one.text[-1:].isalpha() and before.text[-1:].isalpha()


def says_outright(one: Anchor, before: Anchor, text: str) -> bool:
    """Whether a date says what the time named before it comes to: "a year later (2014)", "that fall, on 4 October"."""
    outright = one.basis == "explicit" or (one.yearless and one.when.precision == "day")
    now = before.partial and before.deictic  # "121 years ago today, on 8 July 1902", read on a day that nobody knows
    if not outright or not (now or before.basis == "narrative"):
        return False
    if now and one.basis != "explicit":
        return False
    if not now and not _LATER_IN_WORDS.search(before.text) and (one.yearless or not before.when.contains(one.when)):
        return False
    apposed = _OUTRIGHT.fullmatch(text, before.end, one.start)
    return apposed is not None and (
        bool(apposed["day"] or apposed["led"]) or text[one.end : one.end + 2].strip()[:1] in _STOPS
    )


def with_the_last(one: Anchor, before: Anchor, layout: Layout, text: str) -> Anchor | None:
    """One anchor of two that stand together in one unit: a heading "1968" over "3 June" are two."""
    both = _by_neighbour(one, before, text) if one.yearless else _years_before(before, one, text)
    both = both or _by_what_a_year_names(one, before, text)
    both = both or _by_year_in_brackets(before, one, text) or bounded_by(before, one, text)
    if both is None or layout.unit_at(before.start) is not layout.unit_at(one.start):
        return None
    return both


def _by_what_a_year_names(one: Anchor, before: Anchor, text: str) -> Anchor | None:
    """A day or month behind what its year names: "during the 1972 Harbour Summit on 26 May"."""
    year = before.when.earliest
    if not one.yearless and one.basis != "narrative":
        return None
    if not before.text.isdigit() or before.when.precision != "year" or year is None or one.when.earliest is None:
        return None
    if not _NAMED.fullmatch(text, before.end, one.start):
        return None
    moved = one.in_year(year.year)
    return attrs.evolve(moved, basis=before.basis) if moved is not None else None


def _by_year_in_brackets(before: Anchor, one: Anchor, text: str) -> Anchor | None:
    """A day in the year that stands in brackets behind it: "on May 23 of this year (1824)"."""
    year = one.when.earliest
    if one.when.precision != "year" or year is None or not one.text.isdigit() or before.when.precision != "day":
        return None
    if text[before.end : one.start] != " (" or text[one.end : one.end + 1] != ")" or not _DIGIT.search(before.text):
        return None
    moved = before.in_year(year.year, one.basis) if before.deictic or before.yearless or before.partial else None
    return attrs.evolve(moved, end=one.end + 1, deictic=False, partial=False) if moved is not None else None


def _years_before(before: Anchor, one: Anchor, text: str) -> Anchor | None:
    """A day, week or month of now in an earlier year, as one: "two years ago today", "ten years ago next week"."""
    start, end = before.start, one.end
    between = text[before.end : one.start]
    if before.deictic and one.text.casefold().endswith("ago") and before.when.precision == "day":
        if not one.text[0].isdigit() and _MORE_OR_LESS.match(one.text) and _BETWEEN_THEM.fullmatch(between):
            return attrs.evolve(one, start=start, text=text[start:end])  # no year is known whose day it might be
        before, one = one, before  # "on this day 75 years ago"
    if not one.deictic or before.when.precision != "year" or not before.text.casefold().endswith("ago"):
        return None
    if not _BETWEEN_THEM.fullmatch(between) or one.when.precision in ("year", "season"):
        return None
    now, then = one.when.earliest, before.when.earliest
    if now is None or then is None or not _THIS.match(one.text):
        return None
    try:
        when = one.when.shift(years=then.year - now.year)
    except DateError:
        return None
    return attrs.evolve(before, start=start, end=end, text=text[start:end], when=when)


def _by_neighbour(one: Anchor, before: Anchor, text: str) -> Anchor | None:
    """A month or day right behind its year or season: "next year, in May or June", "that summer, on 27 July"."""
    first, last = before.when.earliest, before.when.latest
    if before.when.precision not in ("year", "season") or first is None or last is None:
        return None
    if not _BEHIND_YEAR.fullmatch(text, before.end, one.start):
        return None
    for year in range(first.year, last.year + 1):
        try:
            when = When.parse(re.sub(r"(?<!\d)\d{4}(?!\d)", f"{year:04}", one.when.edtf))
        except DateError:
            continue
        if before.when.precision == "year" or before.when.contains(when):
            basis, deictic = before.basis, before.deictic and before.when.precision == "year"
            return attrs.evolve(one, start=before.start, when=when, basis=basis, yearless=False, deictic=deictic)
    return None
