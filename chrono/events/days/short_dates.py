"""Dates cut short by what stands above them: "3" below "JUNE 1916", "March:" below a year, "’93" in the 1990s.

A line that is a date and nothing else says the rest; a number that opens a line below it is a day, a month, a year or
an hour of it, where several do so in order. To read one more form, add a reader to `_READERS` by what it stands below.
Words that may stand beside such numbers are in `layout.yaml`, under `beside_days` and `beside_hours`.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import TYPE_CHECKING

import attrs

from chrono.errors import DateError
from chrono.events.days.anchors import Anchor
from chrono.lang import language
from chrono.strict_yaml import shipped
from chrono.when import Day, When

if TYPE_CHECKING:
    from chrono.dates import DateMention

__all__ = ["in_one_piece", "instead", "names_of_months", "pattern_of_months", "short_dates", "turn_of_year"]

_MARKS_BEFORE, _MARKS_BEHIND = " \t#*_=->|•;([", " \t*_#=:.,|;)]"
_MONTHS = 12
_FEWEST_TURNING = 3  # months below a title with one year
_FEWEST, _FEWEST_LABELS = 3, 2  # numbers of one kind in a text; months, which are words
_LONGEST_BEFORE = 200  # characters of marks before a date that heads its line
_IN_ORDER = 0.8  # of the numbers below a line
_DEEPEST = 6  # level of a heading
_LONGEST_LIST = 12  # numbers from one on that are rather those of a list
_LATE = 100  # minutes by which one entry of a log may be written down after the next
_OPENS = r"^[ \t]{0,8}(?:#{1,6}[ \t]{1,3})?(?:[-*+•>|–][ \t]{0,3})?[*_\[]{0,3}"
# A number is set off from its text by a mark, a column, or a capital.
_BEHIND = (
    r"(?=[*_\]]{0,3}[.:,)]?[*_]{0,3}(?:[ \t]*$|[ \t]*[–—|:-]\s|(?:\t|  )[ \t]*\S|[ \t][\"“„«(*_]{0,3}[A-ZÀ-ÞА-ЯЁ])"
    r"|,[ \t](?:at[ \t])?\d{1,2}(?:[.:]\d\d|(?=[ap ])))"
)
# A month is a word, any mark behind it is enough; two numbers are a day without. The number of a list may stand before.
_BEHIND_CLEAR = rf"(?:{_BEHIND}|(?=[*_\]]{{0,3}}[.:,;)]{{0,2}}[*_]{{0,3}}[ \t]+[^\W\d_]))"
_BEHIND_MONTH = _BEHIND_CLEAR.replace("{0,2}[*_]", "{1,2}[*_]")
_OPENS_CLEAR = _OPENS.replace("[-*+•>|–]", r"(?:[-*+•>|–]|\d{1,3}[.)])")
_AROUND = {
    "month": (_OPENS_CLEAR, _BEHIND_MONTH),
    "named day": (_OPENS_CLEAR, _BEHIND_CLEAR),
    "numbered day": (_OPENS_CLEAR, _BEHIND_CLEAR),
}
_TWO_DAYS = re.compile(r"(?<![\d.:/])(\d{1,2}) [&+] (?=(\d{1,2})(?:\.|st|nd|rd|th)? (?:de )?[A-Za-zÀ-ÿА-Яа-я]{3})")
_LINKS = re.compile(r"(?<=[^\W_])(\.?)\]\](,? )\[\[(?=\d)")  # "[[1 May]] [[1873]]"
_TITLED = re.compile(r"[*_]{0,2}(?:\s[–—-]|:)\s")  # "## 1796 – The first years"
_LONGEST_TITLE = 90  # characters
_PARAGRAPH = re.compile(r"\n[ \t]*\n\s*\S")


@attrs.frozen
class _Head:
    """A line that is a date and nothing else."""

    start: int
    end: int
    when: When


def in_one_piece(text: str) -> str:
    """The text, each sign in its place, dates whose parts are links of their own without the brackets between these.

    "28 & 29 September" is written as a stretch of days.
    """
    # To see that a single sign is missing costs next to nothing.
    if "]" in text and ("]] [[" in text or "]], [[" in text):
        text = _LINKS.sub(_without_brackets, text)
    return _TWO_DAYS.sub(_joined, text) if any(_follows_number(text, sign) for sign in "&+") else text


def _follows_number(text: str, sign: str) -> bool:
    return sign in text and any(before[-1:].isdecimal() for before in text.split(f" {sign} ")[:-1])


def _without_brackets(match: re.Match[str]) -> str:
    return f"{match[1]}  {match[2]}  "


def _joined(match: re.Match[str]) -> str:
    return f"{match[1]} – " if int(match[2]) - int(match[1]) == 1 else match[0]


def short_dates(text: str, mentions: Sequence[DateMention], code: str) -> list[Anchor]:
    """The dates that are short for what stands above them, in order of the text, in the language `code`."""
    heads = list(_heads(text, mentions))
    titled = _of_title(text, mentions, code)
    if not (heads or titled):
        return []
    found = months = titled or _enough(_below(text, heads, _months, code), _FEWEST_LABELS)
    heads += [_Head(one.start, one.end, one.when) for one in months if _is_alone(text, one.start, one.end)]
    heads.sort(key=lambda head: head.start)
    for reader in _READERS:
        found = found + _enough(_below(text, heads, reader, code), _FEWEST)
    written = {one.start: one.end for one in mentions if any(map(str.isalpha, one.text))}
    found = [one for one in found if not (one.text.isdigit() and written.get(one.start, 0) > one.end)]  # "6 November:"
    hours = [one for one in found if one.timed]
    if all(one.text.isdigit() and one.text[0] != "0" for one in hours):
        found = [one for one in found if not one.timed]  # years, on a page of one day of the calendar
    return sorted(found, key=lambda one: one.start)


def instead(anchors: Sequence[Anchor], short: Sequence[Anchor], taken: Iterable[tuple[int, int]] = ()) -> list[Anchor]:
    """The anchors in order, short dates in the place of what was read where they stand, or in what is `taken`."""
    spans = sorted({*((one.start, one.end) for one in short), *taken})
    starts, ends = [start for start, _ in spans], sorted(end for _, end in spans)
    kept = [one for one in anchors if bisect_right(ends, one.start) == bisect_left(starts, one.end)]
    return sorted((*kept, *short), key=lambda one: one.start)


def _enough(found: list[Anchor], fewest: int) -> list[Anchor]:
    return found if len(found) >= fewest else []


def _heads(text: str, mentions: Sequence[DateMention]) -> Iterator[_Head]:
    """The lines that are a date with a number; a month alone is read below its year."""
    for mention in mentions:
        when = mention.when if any(map(str.isdigit, mention.text)) else None
        if when is not None and when.precision in _ABOVE and _is_alone(text, mention.start, mention.end):
            yield _Head(mention.start, mention.end, when)


def _of_title(text: str, mentions: Sequence[DateMention], code: str) -> list[Anchor]:
    """The months that stand alone on lines below a title with a year, "Programme 2019/20", two of them at least.

    Behind a turn of the year they are of the next; a title with one year has none below it for two months.
    """
    start = len(text) - len(text.lstrip())
    end = text.find("\n", start, start + _LONGEST_TITLE)
    first = mentions[0] if mentions and mentions[0].end <= end else None
    when = first.when if first is not None else None
    if first is None or when is None or when.earliest is None or not first.text[-1].isdigit():
        return []
    if when.precision != "year" and not (when.precision == "interval" and 366 < (when.days or 0) < 740):
        return []
    months = _months(text, _Head(first.start, first.end, When.of(when.earliest.year)), len(text), code)
    months = [one for one in months if _is_alone(text, one.start, one.end)]
    named = [one.when.earliest.month for one in months if one.when.earliest is not None]
    if len(months) < _FEWEST_LABELS:
        return []
    turn = turn_of_year([(month, 1) for month in named])
    if turn is None or (when.precision == "year" and len(months) < _FEWEST_TURNING):
        return months if sorted(named) in (named, named[::-1]) else []
    year = when.earliest.year
    return [
        attrs.evolve(one, when=When.of(year + 1, month)) if at >= turn else one
        for at, (one, month) in enumerate(zip(months, named, strict=True))
    ]


def turn_of_year(spots: Sequence[tuple[int, int]]) -> int | None:
    """The index of the first of some months and days that is of the next year; None where they stay in one.

    From there it is nearer forwards than back, as from November to January: "May" above "March" is a list whose newest
    entry stands first.
    """
    falls = [at for at in range(1, len(spots)) if spots[at] < spots[at - 1]]
    if len(falls) != 1 or spots[-1] > spots[0]:
        return None
    at = falls[0]
    return at if spots[at - 1][0] - spots[at][0] > _MONTHS // 2 else None


def _is_alone(text: str, start: int, end: int) -> bool:
    """Whether nothing but marks of headings, and "the year", stands beside a date on its line, or it heads a title."""
    behind = text[end : end + 1]
    if behind and behind not in "\n" + _MARKS_BEHIND:
        return False  # quicker to see than where the line ends
    line = text.rfind("\n", max(0, start - _LONGEST_BEFORE), start) + 1
    if not line and start > _LONGEST_BEFORE:
        return False  # not the whole of a text without lines, for each of its dates
    last = text.find("\n", end)
    before = text[line:start].strip(_MARKS_BEFORE)
    if before and before.casefold() not in _before_years():
        return False
    told = text[end : last if last >= 0 else None]
    return not told.strip(_MARKS_BEHIND) or (text[line : line + 1] == "#" and bool(_TITLED.match(told)))


@cache
def _before_years() -> frozenset[str]:
    return frozenset(shipped("chrono.events", "layout.yaml")["before_years"])


_Reader = Callable[[str, _Head, int, str], "list[Anchor]"]


def _below(text: str, heads: Sequence[_Head], reader: _Reader, code: str) -> list[Anchor]:
    """What a reader finds between each line that is a date and the next such line, or the next heading without one."""
    found: list[Anchor] = []
    for head, following in zip(heads, [*heads[1:], None], strict=True):
        if head.when.precision not in _BELOW[reader]:
            continue
        reach = following.start if following is not None else len(text)
        other = _heading(_level(text, head)).search(text, head.end, reach)
        reach = other.start() if other is not None else reach
        found += reader(text, head, reach, code)
    return found


def _level(text: str, head: _Head) -> int:
    """How many marks of a heading stand before a date on its line; as many as can be where none does."""
    return text.count("#", text.rfind("\n", 0, head.start) + 1, head.start) or _DEEPEST


@cache
def _heading(level: int) -> re.Pattern[str]:
    """A heading that is no deeper than a level."""
    return re.compile(rf"\n#{{1,{level}}}[ \t]")


def _months(text: str, head: _Head, reach: int, code: str) -> list[Anchor]:
    """The months that open lines below a year: "March: the hall is built", or "March" on a line of its own."""
    names = names_of_months(code)
    year = head.when.earliest.year if head.when.earliest else 0
    found = _pattern("month", code).finditer(text, head.end, reach)
    return [_short(match, When.of(year, names[match["first"].casefold()])) for match in found]


def _days(text: str, head: _Head, reach: int, code: str) -> list[Anchor]:
    """The days that open lines below a month: "3", "4-6", "3rd – text"."""
    first, found = head.when.earliest, list(_pattern("day", code).finditer(text, head.end, reach))
    found = _in_order(found, lambda match: int(match["first"]))
    numbers = [int(match["first"]) for match in found]
    marked = all(text.startswith((".", ")"), match.end("first")) for match in found)
    listed = marked and numbers == list(range(1, len(found) + 1))
    paragraphs = len(_PARAGRAPH.findall(text, head.end, reach))
    if first is None or (listed and len(found) <= _LONGEST_LIST) or 3 * len(found) < paragraphs:
        return []
    return [
        _short(match, when) for match in found if (when := _day_of(first, match["first"], match["second"])) is not None
    ]


def _day_of(month: Day, first: str, last: str | None) -> When | None:
    """A day of a month, or a stretch of its days; None where it has no such day."""
    try:
        when = When.of(month.year, month.month, int(first))
        return When.between(when, When.of(month.year, month.month, int(last))) if last else when
    except DateError:
        return None


def _days_of_months(text: str, head: _Head, reach: int, code: str) -> list[Anchor]:
    """The days that open lines below a year: "26/11", "26.11.", "Nov-26"; all of them say which is the month."""
    year = head.when.earliest.year if head.when.earliest else 0
    names = names_of_months(code)
    found: list[Anchor] = []
    for match in _pattern("named day", code).finditer(text, head.end, reach):
        month, day = names[match["first"].casefold()], int(match["second"])
        found += _short_day(match, year, month, day)
    numbered = _pattern("numbered day", code)
    day_first = _is_day_first(text, code) if numbered.search(text, head.end, reach) else None
    for match in numbered.finditer(text, head.end, reach) if day_first is not None else ():
        first, second = int(match["first"]), int(match["second"])
        found += _short_day(match, year, *((second, first) if day_first else (first, second)))
    return sorted(found, key=lambda one: one.start)


def _short_day(match: re.Match[str], year: int, month: int, day: int) -> list[Anchor]:
    try:
        return [_short(match, When.of(year, month, day))]
    except DateError:
        return []


@lru_cache(maxsize=1)  # asked for each year of a text
def _is_day_first(text: str, code: str) -> bool | None:
    """Whether the first of two numbers that open lines is a day; None where neither all of them nor a dot tells."""
    found = list(_pattern("numbered day", code).finditer(text))
    first, second = (any(int(match[part]) > _MONTHS for match in found) for part in ("first", "second"))
    if first != second:
        return first
    return True if not first and all(match["date"].endswith(".") for match in found) else None


def _years(text: str, head: _Head, reach: int, code: str) -> list[Anchor]:
    """The years that open lines below a decade: "’93: the hall is built"."""
    first = head.when.earliest
    if first is None:
        return []
    years = (
        (match, first.year // 100 * 100 + int(match["first"]))
        for match in _pattern("year", code).finditer(text, head.end, reach)
    )
    return [_short(match, When.of(year)) for match, year in years if 0 <= year - first.year < 10]


def _hours(text: str, head: _Head, reach: int, code: str) -> list[Anchor]:
    """The hours that open lines below a day: "0930 Convoy sailed", "1430hrs – anchored"."""
    day = head.when.earliest
    found = _in_order(
        list(_pattern("hour", code).finditer(text, head.end, reach)),
        lambda match: 60 * int(match["first"]) + int(match["second"]) + _LATE,
    )
    if day is None:
        return []
    return [
        _short(match, When.parse(f"{day.isoformat()}T{match['first']}:{match['second']}"), timed=True)
        for match in found
    ]


_READERS: tuple[_Reader, ...] = (_days, _days_of_months, _years, _hours)
_BELOW: Mapping[_Reader, frozenset[str]] = {
    _months: frozenset({"year", "month"}),
    _days: frozenset({"month"}),
    _days_of_months: frozenset({"year"}),
    _years: frozenset({"decade"}),
    _hours: frozenset({"day"}),
}
_ABOVE = frozenset[str]().union(*_BELOW.values())


def _in_order(found: list[re.Match[str]], number: Callable[[re.Match[str]], int]) -> list[re.Match[str]]:
    """The matches whose numbers do not fall, where these are most of them."""
    kept: list[re.Match[str]] = []
    for match in found:
        if not kept or number(kept[-1]) <= number(match):
            kept.append(match)
    return kept if len(kept) >= _IN_ORDER * len(found) else []


def _short(match: re.Match[str], when: When, *, timed: bool = False) -> Anchor:
    return Anchor(match.start("date"), match.end("date"), match["date"], when, basis="narrative", timed=timed)


@cache
def names_of_months(code: str) -> Mapping[str, int]:
    """The names of months in small letters, each with its number."""
    named = language(code).words["MONTH"].items()
    return {word.lstrip("=").casefold(): n for n, words in named for word in words if isinstance(n, int)}


def pattern_of_months(code: str) -> str:
    """The names of months as the alternatives of a pattern, long ones first."""
    return "|".join(sorted(map(re.escape, names_of_months(code)), key=len, reverse=True))


@cache
def _pattern(name: str, code: str) -> re.Pattern[str]:
    """The pattern of what opens a line; its group "date" is the date, the numbered ones its parts."""
    data = shipped("chrono.events", "layout.yaml")
    days, hours = ("|".join(map(re.escape, data[key])) for key in ("beside_days", "beside_hours"))
    lead = "".join(rf"(?:{re.escape(word)} )?" for word in data["before_days"].get(code, ()))
    months = pattern_of_months(code)
    forms = {
        "month": rf"(?P<first>(?i:{months}))\.?",
        "day": rf"{lead}(?P<first>\d{{1,2}})(?:{days})?(?:\s?[-–/&]\s?(?P<second>\d{{1,2}})(?:{days})?)?"
        r"(?!\d|\.\d)",
        "named day": rf"(?P<first>(?i:{months}))-(?P<second>\d{{1,2}})(?![\d-])",
        "numbered day": r"(?P<first>\d{1,2})(?P<mark>[./])(?P<second>\d{1,2})(?:\.(?=\W)|(?![\d/]|[.-]\d))",
        "year": r"[’'‘](?P<first>\d\d)(?!\d)",
        "hour": rf"(?P<first>[01]\d|2[0-3])(?P<second>[0-5]\d)(?!\d)(?:\s?(?:{hours})\b\.?)?",
    }
    opens, behind = _AROUND.get(name, (_OPENS, _BEHIND))
    if name == "month" and code in data["days_with_stop"]:
        opens = _OPENS  # "4. März" is no March in the fourth place of a list
    return re.compile(rf"{opens}(?P<date>{forms[name]}){behind}", re.MULTILINE)
