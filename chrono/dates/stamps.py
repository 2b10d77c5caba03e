"""A line at the top that says who wrote a page, at which minute, where it was filed or how long it is, and its day.

The words for these are in `document_words.yaml`, under `byline`, `counted` and `sections`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from chrono.dates.document_words import BESIDE, words_of_lines
from chrono.dates.ends import HEADER_LINES, Candidate, Ends, Line, day_of
from chrono.dates.lone_day import CLOCK

__all__ = ["STAMPED", "is_byline", "stamp"]

STAMPED = "a line at the top gives its day beside minute, author or length"

_LONGEST = 120
_LISTED = ("-", "–", "—", "•", "#")  # how an item of a list begins, or a heading

_FIELD = re.compile(r"\s*[|·•/]\s*|\s+[-–—]+\s+|,\s|\s{3,}")
_LINKED = re.compile(r"\[([^\[\]]*)\]\([^()]*\)")
_DANGLING = re.compile(rf"(?:^|\s)(?:at|{'|'.join(words_of_lines('leads_to_a_day'))})$")
_CAPITAL = r"[^\W\d_a-zа-яё][\w.'’!-]*"
# A clock right beside a day, to the odd minute: a page was put up then, while nobody is called to a meeting at 15:33.
_MINUTE = re.compile(r"(?:\d\d?[:.]|\d\d?h)\d[1-46-9]\b(?!\.\d)|\b\d\d:\d\d:\d\d\b")
# What a page is filed under, in a column of its own: "painters biographies".
_TAGS = re.compile(r"\s{3,}[a-zа-яё]+(?: [a-zа-яё]+){0,3}$")
# "Ann Lee", "Dr. Ann de Vries", "admin"; "Press releases".
_NAME = re.compile(rf"[^\W\d_][\w.'’!-]*|{_CAPITAL}(?:\s(?:&|and|of|de|van|von|{_CAPITAL})){{1,5}}")
_WORDS = re.compile(r"\w+")
_COLUMN = re.compile(r"\|?\s*[^\W\d_][^|\d]{1,40}\|\s*\d")
_FEWEST_ROWS = 2  # other days in such a box
_LABEL = re.compile(r"([^\W\d_][^:|·•\n]*):[\s*_|]*$")
_NUMBER = re.compile(r"\b\d")
_AND = ("&", "and", "и", "-", "–")
_HEADING = re.compile(rf"{_CAPITAL} [^\W\d_]+")


def stamp(page: Ends) -> Iterator[Candidate]:
    """A day beside who wrote the page, or how long it takes to read: "5 May 2020 by Ann Lee", "… · 4 min read"."""
    found = [
        (line, days[0])
        for line in page.dated_head
        if line.number < HEADER_LINES and len(line.text) <= _LONGEST
        if not (line.marked.startswith(_LISTED) or line.text.endswith("."))
        if (_tells_of_page(page, line.text) or _is_minuted(line)) and _may_begin(page, line.text)
        if len(days := page.days(line)) == 1
        if _is_stamp(page, line.text[: days[0].start], line.text[days[0].end :], minuted=_is_minuted(line))
    ]
    if len({day_of(mention) for _, mention in found}) == 1 and not _is_of_a_box(page, found[0][0]):
        yield Candidate.of_line(*found[0], STAMPED)


def _is_of_a_box(page: Ends, line: Line) -> bool:
    """Whether a line is one of several that say in two columns when what happened: "Ordained | 3 May 1911"."""
    if _COLUMN.match(line.text) is None:
        return False
    beside = [page.days(other) for other in page.dated_head if other is not line and _COLUMN.match(other.text)]
    return len({day_of(days[0]) for days in beside if days} - {day_of(page.days(line)[0])}) >= _FEWEST_ROWS


def _tells_of_page(page: Ends, text: str) -> bool:
    """Whether a word of a byline stands in a line: quicker to see than its dates."""
    if page.words.beside.isdisjoint(_WORDS.findall(text.lower())):
        return False  # quicker to see than that none of the phrases is there
    phrases = page.words.phrases
    return any(name in phrases and phrases[name].search(text) for name in BESIDE)


def _may_begin(page: Ends, text: str) -> bool:
    """Whether a line begins with a field of a byline, a name or a date: quicker to see than its dates, too."""
    before = _NUMBER.split(_LINKED.sub(r"\1", text), maxsplit=1)[0]
    first = next(iter(_fields(before)), "")
    dated = not first or any(word in page.codes for word in first.split())
    return dated or _tells(page, first) or _NAME.fullmatch(first) is not None


def _is_minuted(line: Line) -> bool:
    """Whether a line below another one gives a minute: one at the head of a text may begin a log."""
    return line.number > 0 and _MINUTE.search(line.text) is not None


def _is_stamp(page: Ends, before: str, after: str, *, minuted: bool) -> bool:
    """Whether what stands around a day are fields of a byline and names, nothing else."""
    after = CLOCK.sub("", after)
    fields = [field for side in (before, _TAGS.sub("", after) if minuted else after) for field in _fields(side)]
    telling = [field for field in fields if _tells(page, field)]
    label = _LABEL.search(before)
    if (
        label is not None
        and telling
        and not _tells(page, label[1])
        and all(is_byline(page, field) for field in telling)
    ):
        return False  # "Acquired: | 9 March 1796 by capture |" is the day of what its label says
    return bool(telling or minuted) and all(field in telling or _NAME.fullmatch(field) for field in fields)


def _fields(text: str) -> list[str]:
    fields = (field.strip(" \t\xa0*_.,:()[]-–—") for field in _FIELD.split(_LINKED.sub(r"\1", text)))
    return [field for field in (_DANGLING.sub("", field) for field in fields) if field]


def _tells(page: Ends, field: str) -> bool:
    """Whether a field says who wrote a page, how long it is or where it was filed."""
    return is_byline(page, field) or _is_count(page, field) or _is_section(page, field)


def is_byline(page: Ends, text: str) -> bool:
    """Whether a text is "by" and a name, or "posted in" and a heading."""
    text = text.strip(" *_")
    match = page.words.phrases["byline"].match(text) if "byline" in page.words.phrases else None
    whose = text[match.end() :].strip(" :*_") if match else ""
    unnamed = match is not None and not whose and " " in match[0]  # the page had a link there: "Written by:"
    return unnamed or bool(_NAME.fullmatch(whose) or _HEADING.fullmatch(whose))


def _is_count(page: Ends, text: str) -> bool:
    number, _, rest = text.partition(" ")
    counted = page.words.phrases.get("counted")
    return number.isdigit() and counted is not None and counted.fullmatch(rest) is not None


def _is_section(page: Ends, text: str) -> bool:
    """Whether all words of a text name parts of a site: "Culture and sport"."""
    named = page.words.phrases.get("sections")
    words = [word for word in text.split() if word not in _AND]
    return bool(words) and named is not None and all(named.fullmatch(word) for word in words)
