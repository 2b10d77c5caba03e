"""Chats as messengers export them: a document for each message, with who sent it and on which day.

"12/03/2021, 09:14 - Mara Lind: …" (WhatsApp), "[12.03.21, 09:14:33] Mara Lind: …" (the same on other telephones),
"Mara Lind, [12.03.21 09:14]" over the text (Telegram), "[2021-03-12 09:14] <mara> …" (IRC). What is said of "yesterday"
is so counted from its own message, and "I" is who sent it. What the messenger itself says (who joined) is left out.
A log of what happened looks much alike: a text that does not begin with a stamp is no chat.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from itertools import pairwise

import attrs

from chrono.errors import Problem
from chrono.lang import detect
from chrono.reading.encoding import decode
from chrono.reading.locations import in_words
from chrono.reading.options import Reading
from chrono.reading.registry import Article, Format

__all__ = ["FORMAT", "articles"]

_DAY = r"(?P<first>\d{1,4})(?P<mark>[./-])(?P<second>\d{1,2})(?P=mark)(?P<third>\d{1,4})\.?"
_TIME = r"\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:[ \u202f\xa0]?(?P<half>[AaPp])\.?[Mm]\.?)?"
_NAME = r"[^\n:<>\[\]]{1,60}?"
_UNSEEN = " \n\ufeff\u200e\u200f"
_HIDDEN = "[\u200e\u200f\ufeff]{0,2}"
# A form of stamp for each messenger. What follows a stamp without a name is said by none of those who chat.
_FORMS = (
    rf"{_DAY}, {_TIME} [-–] (?P<name>(?:{_NAME}:[ \n])?)",
    rf"\[{_DAY}, {_TIME}\] (?P<name>(?:{_NAME}:[ \n])?)",
    rf"\[?{_DAY}[ T]{_TIME}\]?[ \t](?P<name>(?:<[^\s<>]{{1,40}}> ?)?)",
    rf"(?P<name>{_NAME}), \[{_DAY},? {_TIME}\]\n",
)
_FEWEST, _FEWEST_SENDERS = 3, 2
_SENT = 0.5  # of the stamps that have a sender, at least
_PIVOT = 70  # two figures from here on are a year of the century before
_NOT_SHOWN = re.compile(r"<[^<>\n]{4,40}>|\[[^\[\]\n]{4,40}\]")  # "<Media omitted>"


@attrs.frozen
class _Stamp:
    """What stands before a message: its span, its sender or "", and the three numbers of its day, as they stand."""

    start: int
    end: int
    sender: str
    numbers: tuple[int, int, int]
    by_halves: bool


def articles(text: str, source: str, problems: list[Problem]) -> list[Article]:
    """The messages of a chat, in order; `offset` says where the words of each begin."""
    stamps = _stamps(text)
    order, language = _order(stamps), detect(text)
    found = []
    for number, (stamp, end) in enumerate(zip(stamps, [*(one.start for one in stamps[1:]), len(text)], strict=True), 1):
        said = text[stamp.end : end].rstrip()
        if not stamp.sender or _NOT_SHOWN.fullmatch(said):
            continue
        metadata = {"from": stamp.sender, "language": language}
        if (day := _day(stamp, order)) is not None:
            metadata["date"] = day.isoformat()
        else:
            wrong = in_words(text[stamp.start : stamp.end])
            problems.append(Problem(f"the day of a message does not exist: {wrong}", source, offset=stamp.start))
        place = in_words(f"message {number}", stamp.sender)
        found.append(Article(said, stamp.end, metadata=metadata, locations=((0, place),)))
    return found


def _stamps(text: str) -> list[_Stamp]:
    """The stamps in the form that the text has most of."""
    return max((_stamps_of(form, text) for form in _patterns()), key=len)


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(rf"^{_HIDDEN}{form}", re.MULTILINE) for form in _FORMS)


def _stamps_of(form: re.Pattern[str], text: str) -> list[_Stamp]:
    return [
        _Stamp(
            match.start(),
            match.end(),
            match["name"].strip(" \n:<>~\u200e\u202a\u202c"),
            (int(match["first"]), int(match["second"]), int(match["third"])),
            match["half"] is not None,
        )
        for match in form.finditer(text)
    ]


def _order(stamps: list[_Stamp]) -> str:
    """Which of the three numbers is what, "ymd", "dmy" or "mdy": as the days show, or else so that none goes back."""
    numbers = [stamp.numbers for stamp in stamps]
    if all(first > 31 for first, _, _ in numbers):
        return "ymd"
    likely = ("mdy", "dmy") if any(stamp.by_halves for stamp in stamps) else ("dmy", "mdy")

    def faults(order: str) -> int:
        days = [_day(stamp, order) for stamp in stamps]
        known = [day for day in days if day is not None]
        back = sum(later < earlier for earlier, later in pairwise(known))
        return back + len(days) * (len(days) - len(known))

    return min(likely, key=faults)


def _day(stamp: _Stamp, order: str) -> date | None:
    parts = dict(zip(order, stamp.numbers, strict=True))
    year = parts["y"]
    if year < 100:
        year += 1900 if year >= _PIVOT else 2000
    try:
        return date(year, parts["m"], parts["d"])
    except ValueError:
        return None


def _is_chat(text: str) -> bool:
    """Whether a text begins with a day and an hour, and lines of several senders do, most of such lines having one."""
    begin = text.lstrip(_UNSEEN)
    if not any(form.match(begin) for form in _patterns()):
        return False  # quicker to see than where there are stamps
    stamps = _stamps(text)
    if not stamps or text[: stamps[0].start].strip(_UNSEEN):
        return False
    senders = [stamp.sender for stamp in stamps if stamp.sender]
    several = len(senders) >= _FEWEST and _FEWEST_SENDERS <= len(set(senders)) < len(senders)
    return several and len(senders) >= _SENT * len(stamps)


def _knows(head: bytes) -> bool:
    text = head.decode("utf-8", "ignore")
    return ":" in text and _is_chat(text)


def _from_bytes(data: bytes, source: str, problems: list[Problem], options: Reading) -> list[Article]:
    return articles(decode(data, source, problems), source, problems)


FORMAT = Format("chat", frozenset(), _from_bytes, _knows, articles)
