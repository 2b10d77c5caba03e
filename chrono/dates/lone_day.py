"""A line that consists of a day: with a time, a weekday or a place beside it at most, and never inside running text."""

from __future__ import annotations

import re
from collections.abc import Container

from chrono.dates.document_words import words_of_lines
from chrono.dates.ends import Ends, Line
from chrono.dates.mention import DateMention
from chrono.lang.full_names import CAPITALISED, PARTICLES

__all__ = ["BESIDE_A_DATE", "CLOCK", "WORD", "alone"]

_TITLE_LINES = 4
_LONGEST = 80
_WRAPPED = 60  # a longer line without a full stop may go on in the next

CLOCK = re.compile(
    r"\b\d{1,2}[:.]\d\d(?::\d\d)?\b(?: Uhr\b)?|\b\d{1,2} ?h ?(?:\d\d)?\b"
    r"|\b[aApP]\.?[mM]\b\.?|\b(?:[A-Z]{2,4}T|UTC|GMT)(?:[+-]\d{1,2}(?!\d|:\d))?\b|\b(?:МСК|мск)\b|[+-]\d\d:?\d\d\b|Z\b"
)
_OFFSET = re.compile(r"^[+-]\d{1,2}\b")  # of a zone whose name is of the date: "9:49 AM GMT | +7"
WORD = re.compile(r"(?<![\w'’-])[^\W\d_]+")
_ELSEWHERE = re.compile(r"\b\d{1,2}:\d\d [A-Z]{2,4}\b")  # the same minute elsewhere: "16:49 GMT 17:49 UK"
_ZONE = re.compile(r"\b(?:GMT|UTC|BST|CET|CEST|MSK|[ECMP][SD]T)\b")  # of a clock by which a page was put up
_AMONG_NAMES = frozenset({"at", "in", "near", "off", "aboard", "г", "de", "of", "den"})
_BEFORE_A_DATE = frozenset(words_of_lines("beside_a_day"))  # "Riga, am", "Toledo, a", "Lyon, ce"
BESIDE_A_DATE = _AMONG_NAMES | {"a", "p", "m", "am", "pm"}
_PLACE = re.compile(r"(?:[^\W\d_][\w.'’-]*[, ]*(?:\([^\W\d_][\w.'’ -]{1,30}\)?[, ]*)?){0,5}")
_NUMBERED = re.compile(r"\s+(?:№|N[or]\.?|[Nn]º|n°)\s?[\w/-]{1,12}(?=\s|$)")  # of a decree, behind its day
_OF_AN_ACT = re.compile(rf"\A(?:{'|'.join(words_of_lines('day_of_an_act'))})\s+(?=\d|\Z)", re.IGNORECASE)
# Where in a record a day stands: "Page 4708 - Week 15 - 21 November 1991", "HC Deb 11 July 1996 vol 281 cc571-81".
_PAGES_BEFORE = re.compile(r"\A(?:(?:Page|Week)\s\d+\s[-–]\s)+")
_VOLUME_BEHIND = re.compile(r"\A\s(?:vol|Vol)\.?\s\d+(?:\s(?:cc|c|col)\.?\s?\d+(?:[-–]\d+)?)?(?=\s|$)")
_NAMES_ALONE = re.compile(rf"{CAPITALISED}(?:,? (?:(?:{PARTICLES}) ){{0,2}}{CAPITALISED}){{0,4}}")
_COLUMNS = re.compile(r"\s{2,}|\t")
_TOWN = re.compile(r"[A-ZА-ЯЁÄÖÜÉ][\w'’-]+(?: [A-ZА-ЯЁÄÖÜÉ][\w'’-]+)?, $")
_ENDS_SMALL = re.compile(r"\s[^\W\d_A-ZА-ЯЁ]{1,3}$")
_ENDS_OPEN = re.compile(r"(?:[,;]|\s(?:\S{1,2}|the))\s*$|[.!?]\s")
_BLANK = re.compile(r"[ \t*_]*\r?\n[ \t]*\r?\n")


def alone(page: Ends, line: Line) -> list[DateMention]:
    """The day that a line consists of, none where it says more."""
    if len(line.text) > _LONGEST and len(_COLUMNS.sub(" ", line.text)) > _LONGEST:
        return []
    if not line.dated or line.marked.startswith(("-", "* ", "–", "—", "•", "[", "|")):
        return []
    if _runs_on(line.above) and not _stands_apart(page.text, line):
        return []
    text = _OF_AN_ACT.sub("", line.text)
    volume = " vol" in text
    if not volume and any(
        word[0].islower() and word not in page.codes and word not in BESIDE_A_DATE for word in WORD.findall(text)
    ):
        return []  # running text: quicker to see than that its days do not fill the line
    days = page.days(line)
    if len(days) != 1:
        return []
    before, after = line.text[: days[0].start], _ELSEWHERE.sub("", line.text[days[0].end :])
    before, after = _PAGES_BEFORE.sub("", before), _VOLUME_BEHIND.sub("", after)
    if volume and " vol" in after:
        return []
    after, numbers = _NUMBERED.subn("  ", _OFFSET.sub("", CLOCK.sub("", after)))
    before = _OF_AN_ACT.sub("", before) if numbers else before
    logged = days[0].type == "TIME" and line.number == 0 and not (_TOWN.match(before) or _ZONE.search(line.text))
    if logged or CLOCK.search(_led(before)):
        return []  # a time of day with nothing above it begins a log, or announces something
    if re.search(r"\w", after) and not (after.startswith((",", " (")) or _COLUMNS.match(after)):
        return []
    rest = (_led(before) + " " + after).strip(" \t\xa0.,;()[]—–-/|·•")
    if ":" in rest or not _PLACE.fullmatch(rest) or page.words.phrases["another"].search(rest):
        return []
    return days if _names(rest, page.weekdays) else []


def _led(before: str) -> str:
    """What stands before a date, without the word that leads to it behind a place."""
    rest, _, last = before.rstrip().rpartition(" ")
    named = last == "a" and _NAMES_ALONE.fullmatch(rest) is not None  # "Toledo, La Mancha a 5 de mayo de 2020"
    return rest if last in _BEFORE_A_DATE and (named or rest.endswith(",")) else before


def _names(rest: str, weekdays: Container[str]) -> bool:
    """Whether what stands beside a date are names, all with capitals, or its weekday: "THE WHITE HOUSE", "Omsk"."""
    words = [word for word in re.findall(r"[^\W\d_][\w'’-]*", rest) if word.casefold() not in weekdays]
    return len(words) <= 4 and all(word[0].isupper() or word in _AMONG_NAMES for word in words)


def _stands_apart(text: str, line: Line) -> bool:
    """Whether "Riga, 5 May 2019" ends a title of some lines, with a blank line below it; or a day a title of two."""
    if line.number == 1 and not _ENDS_OPEN.search(line.above):
        return _BLANK.match(text, line.end) is not None
    title = line.number < _TITLE_LINES and not re.search(r"(?:^|\s)[a-z][\w’'-]*[,;]?$", line.above)
    return title and re.match(r"[A-Z][\w’' -]*,\s", line.text) is not None and _BLANK.match(text, line.end) is not None


def _runs_on(above: str) -> bool:
    """Whether the line above is running text, or an attribution, that goes on in the next."""
    bare = above.rstrip(" *_\\")
    if bare.startswith(("–", "—", "- ", "―")):
        return True
    if _ENDS_SMALL.search(bare, max(0, len(bare) - 4)):
        return True  # "began on", "as of the": no header ends so
    return len(bare) > _WRAPPED and not bare.endswith((".", "!", "?", ":", "”", '"', "»"))
