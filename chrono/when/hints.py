"""What somebody meant who wrote a date otherwise than EDTF: "1990s" is 199X, "c. 1250" is 1250~, "44 BC" is -0043.

Only for messages; nothing is ever read so. To know one more habit, add its form and what it is in EDTF to `_HABITS`.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable

from chrono.when.words import MONTHS

__all__ = ["suggestion"]

_PARTS = {"SP": 21, "SU": 22, "FA": 23, "AU": 23, "WI": 24, "Q1": 33, "Q2": 34, "Q3": 35, "Q4": 36, "H1": 40, "H2": 41}
_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_MONTHS = {name.lower()[:length]: at for at, name in enumerate(MONTHS, 1) for length in range(3, len(name) + 1)}
# The longest text that is somebody's date, in characters.
_LONGEST = 60


def suggestion(text: str) -> str | None:
    """The EDTF of a text that is none, as far as its form says; it may still be no day of the calendar."""
    if len(text) > _LONGEST:
        return None
    for form, write in _HABITS:
        if (match := form.fullmatch(text)) and (meant := write(match)):
            return meant
    for mark in (" to ", "–", "—", " - ", "/", "-"):
        start, found, end = text.partition(mark)
        if found and end and (meant := _ends(start.strip(), end.strip())) != text:
            return meant
    return None


def _ends(start: str, end: str) -> str:
    return "/".join(_OPEN.get(side.lower()) or suggestion(side) or side for side in (start, end))


_OPEN = {"open": "..", "now": "..", "present": "..", "today": "..", "unknown": ".."}


def _numbers(match: re.Match[str]) -> str:
    year, month, day = match["year"], match["month"], match["day"]
    return f"{int(year):04}" + f"-{int(month):02}" + (f"-{int(day):02}" if day else "")


def _before_christ(match: re.Match[str]) -> str:
    year = int(match[1])
    return f"-{year - 1:04}" if year > 1 else "0000"


def _week(match: re.Match[str]) -> str:
    year, week = int(match[1]), int(match[2])
    if not (1 <= week <= 52 and 1 <= year <= 9998):
        return ""
    monday = datetime.date.fromisocalendar(year, week, 1)
    return f"{monday}/{monday + datetime.timedelta(days=6)}"


def _named_month(match: re.Match[str]) -> str:
    month = _MONTHS.get(match["month"].lower())
    day = f"-{int(match['day']):02}" if match["day"] else ""
    return f"{int(match['year']):04}-{month:02}{day}" if month else ""


def _habit(form: str, write: Callable[[re.Match[str]], str]) -> tuple[re.Pattern[str], Callable[[re.Match[str]], str]]:
    return re.compile(form, re.ASCII | re.IGNORECASE), write


_HABITS = [
    _habit(r"(?P<year>\d{4})[-./](?P<month>\d{1,2})(?:[-./](?P<day>\d{1,2}))?", _numbers),
    _habit(r"(?P<day>1[3-9]|2\d|3[01])[-./](?P<month>\d{1,2})[-./](?P<year>\d{4})", _numbers),
    _habit(r"(?P<month>\d{1,2})[-./](?P<day>1[3-9]|2\d|3[01])[-./](?P<year>\d{4})", _numbers),
    _habit(r"(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)", _numbers),
    _habit(r"(?:(?P<day>\d{1,2}) )?(?P<month>[a-z]{3,9})\.? (?P<year>\d{3,4})", _named_month),
    _habit(r"(?P<month>[a-z]{3,9})\.? (?P<day>\d{1,2}),? (?P<year>\d{4})", _named_month),
    _habit(r"(\d{4}-\d\d-\d\d) (\d\d:\d\d(?::\d\d)?)", lambda m: f"{m[1]}T{m[2]}"),
    _habit(r"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)\.\d+(Z|[+-][\d:]+)?", lambda m: f"{m[1]}{m[2] or ''}"),
    _habit(r"(\d{4}-\d\d-\d\d)Z", lambda m: m[1]),
    _habit(r"-(\d{1,3})", lambda m: f"-{int(m[1]):04}"),
    _habit(r"-0000", lambda m: "0000"),
    _habit(r"\d{1,3}", lambda m: f"{int(m[0]):04}"),
    _habit(r"\d{5}", lambda m: f"Y{m[0]}"),
    _habit(r"Y(\d{4})", lambda m: m[1]),
    _habit(r"(?:AD )?(\d{1,4})(?: ?(?:AD|CE))?", lambda m: f"{int(m[1]):04}"),
    _habit(r"(\d{1,4}) ?B\.?C\.?(?:E\.?)?", _before_christ),
    _habit(r"(?:c|ca|circa|around|about|approx)\b\.? ?(\d{4})", lambda m: f"{m[1]}~"),
    _habit(r"~ ?(\d{4})|(\d{4}) ~", lambda m: f"{m[1] or m[2]}~"),
    _habit(r"(?:the )?(\d{3})0'?s", lambda m: f"{m[1]}X"),
    _habit(r"(\d{3})[x*?_-]|(\d\d)(?:xx|\*\*|\?\?|__|--)", lambda m: f"{m[1]}X" if m[1] else f"{m[2]}XX"),
    _habit(r"(?:the )?(\d{1,2})(?:st|nd|rd|th) c(?:\.|ent\.|entury)", lambda m: f"{int(m[1]) - 1:02}XX"),
    _habit(r"(\d{4})[- ]?(SP|SU|FA|AU|WI|Q[1-4]|H[12])", lambda m: f"{m[1]}-{_PARTS[m[2].upper()]}"),
    _habit(r"(Q[1-4]|H[12]) ?(\d{4})", lambda m: f"{m[2]}-{_PARTS[m[1].upper()]}"),
    _habit(r"(spring|summer|autumn|fall|winter) (\d{4})", lambda m: f"{m[2]}-{_SEASONS[m[1].lower()]}"),
    _habit(r"(\d{4})-?W(\d\d)(?:-\d)?", _week),
    _habit(r"(?:before|until|by) (\d{4})", lambda m: f"../{m[1]}"),
    _habit(r"(?:since|after|from) (\d{4})", lambda m: f"{m[1]}/.."),
    _habit(r"([\[{])(\d{4})[/–-](\d{4})[\]}]", lambda m: f"{m[1]}{m[2]}..{m[3]}{']' if m[1] == '[' else '}'}"),
]
