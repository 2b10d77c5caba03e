"""What a document says of its own date: a stamp, a date line, a dateline, a closing formula, a signature.

Only the top and the end of a text are looked at. To add a place where documents put their date, write a function
from a `_Page` to `_Candidate`s and name it in `_PLACES`, the most telling first.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from itertools import islice
from typing import NamedTuple

import attrs

from chrono.dates.document_words import DocumentWords, document_words
from chrono.dates.finding import find_dates
from chrono.dates.mention import DateMention
from chrono.dates.tokens import leads_to_number
from chrono.lang import detect
from chrono.lang import language as language_of
from chrono.model import DocumentDate, Evidence
from chrono.when import Day, When

__all__ = ["day_above", "stated_date"]

_HEAD, _TAIL = 3000, 1500  # characters
_HEADER_LINES, _CLOSING_LINES = 14, 5
_LONG_LINE = 200
_TITLE_LINES, _LONGEST_TITLE = 4, 120
_SITTING_LINES = 6
_LONGEST_PERIOD, _PERIOD_LINES = 40, 2
_SHORTEST_TEXT, _AFTER_SIGNATURE = 200, 120  # characters above and below a signature
_WRAPPED = 60  # a longer line without a full stop may go on in the next
_LABEL_REACH = 120  # characters of a line before its date
_MAX_QUOTE = 800
_LONGEST_DELAY = 7  # days between a text and its posting
_SAID_ABOVE = "a line at the top gives a day shortly before that of its metadata"

# Before any date is looked for: a year or a numeric date.
# The digit that both begin with before the choice: so it is found in a tenth of the time.
_MAYBE = re.compile(r"\d(?:\d{3}|[./-]\d{1,2}[./-]\d\d)")
_BLANKS = "".join(letter for letter in map(chr, range(0x3001)) if letter.isspace())
_OPENING_MARKUP, _CLOSING_MARKUP = _BLANKS + ">*_#|\\", _BLANKS + "*_|\\"
_CLOCK = re.compile(
    r"\b\d{1,2}[:.]\d\d(?::\d\d)?\b|\b[aApP]\.?[mM]\b\.?|\b(?:[A-Z]{2,4}T|UTC|GMT)\b|[+-]\d\d:?\d\d\b|Z\b"
)
_PLACE = re.compile(r"(?:[^\W\d_][\w.'’-]*[, ]*){0,5}")
_CITY = re.compile(r"\W{0,3}[A-ZА-ЯЁÄÖÜÉ][\w.'’-]*(?:,?\s[A-ZА-ЯЁÄÖÜÉ][\w.'’-]*){0,4}\s?[,.)(—–-]{0,3}\s*")
_AFTER_DATELINE = re.compile(r",?\s*(?:[(/][^()/\n]{1,40}[)/]\s*)?(?:-{1,2}|–|—)\s")
_AFTER_LABEL = re.compile(r"[\s.)\]*_,]*(?:$|[|·•—–]|\s{2}|[A-ZА-Я(\[]|by\b|at\b|in\b)")
_UNDERLINE = re.compile(r"[ \t*_]*\r?\n-{3,}[ \t]*\r?\n")
_ZONED_CLOCK = re.compile(r"[ \t*_]*\s{1,6}\d{1,2}:\d\d\s?[APap]\.?[Mm]\.?\s[A-Z]{3,4}\b")
_CAPTIONED = re.compile(r"(?:\s[^\W\d_][\w'’.-]*){2,}\s[A-ZА-ЯЁ][\w'’.-]*\s$")
_CAPTION_END = re.compile(r"[A-ZА-ЯЁ](?<=\s.)[\w'’.-]*\s(?=([^\W\d_]+|\d))")
_WORD = re.compile(r"(?<![\w'’-])[^\W\d_]+")
_AMONG_NAMES = frozenset({"at", "in", "г", "de", "of"})
_BESIDE_A_DATE = _AMONG_NAMES | {"a", "p", "m", "am", "pm"}
_LAW_DAY = re.compile(r"\bday\s+of\b")
_FILE_NAME = re.compile(r"(?<![0-9A-Za-z])((?:19|20)\d\d)([-_.]?)(\d\d)\2(\d\d)(?![0-9A-Za-z])")
_ENDS_SMALL = re.compile(r"\s[^\W\d_A-ZА-ЯЁ]{1,3}$")
_LINE_BREAKS = re.compile(r"(?:\s*<br\s*/?>)+\s*$", re.IGNORECASE)
_BLANK = re.compile(r"[ \t*_]*\r?\n[ \t]*\r?\n")
_TOWN = re.compile(r"[A-ZА-ЯЁÄÖÜÉ][\w'’-]+(?: [A-ZА-ЯЁÄÖÜÉ][\w'’-]+)?, $")
_LINK = re.compile(r"\[([^\[\]]+)\]\([^()]*\)")
_PATH = re.compile(r"/((?:19|20)\d\d)/(\d\d)/(\d\d)(?=/|$)")


class _Line(NamedTuple):
    """A filled line: its offsets without surrounding blanks and markup, and the filled line right above, if any."""

    start: int
    end: int
    text: str
    above: str
    number: int
    marked: str

    @property
    def maybe(self) -> bool:
        """Whether it may hold a date with its year."""
        return _MAYBE.search(self.text) is not None


@attrs.frozen
class _Candidate:
    when: When
    start: int
    end: int
    mark: tuple[int, int]
    reason: str


@attrs.define(slots=False)
class _Page:
    """A text with its language, and the lines that may tell its date."""

    text: str
    language: str | None
    date_order: str | None

    @cached_property
    def words(self) -> DocumentWords:
        return document_words(self.language)

    @cached_property
    def codes(self) -> Mapping[str, str]:
        """The words that dates are made of."""
        return language_of(self.language or detect(self.text)).codes

    @cached_property
    def head(self) -> list[_Line]:
        return list(_lines(self.text, 0, min(len(self.text), _HEAD)))

    @cached_property
    def tail(self) -> list[_Line]:
        """The last lines, none of which is in the head."""
        start = max(len(self.text) - _TAIL, self.head[-1].end if self.head else 0)
        return list(_lines(self.text, start, len(self.text)))

    @cached_property
    def dated_head(self) -> list[_Line]:
        """The lines of the head that may hold a date: they are few, and most places ask for no others."""
        return [line for line in self.head if line.maybe]

    @cached_property
    def dated_tail(self) -> list[_Line]:
        """The lines of the tail that may hold a date."""
        return [line for line in self.tail if line.maybe]

    @cached_property
    def labelled_head(self) -> list[_Line]:
        """The lines of the head that may hold a label and a date."""
        return [line for line in self.dated_head if self._may_be_labelled(line)]

    @cached_property
    def labelled_tail(self) -> list[_Line]:
        """The lines of the tail that may hold a label and a date."""
        return [line for line in self.dated_tail if self._may_be_labelled(line)]

    def _may_be_labelled(self, line: _Line) -> bool:
        short = len(line.text) <= 3 * _LONG_LINE
        return short and self.words.label_words.search(line.text, 0, _LABEL_REACH) is not None

    @cached_property
    def _known(self) -> dict[str, list[DateMention]]:
        return {}

    def days(self, line: _Line) -> list[DateMention]:
        """The mentions in a line that give one whole day; offsets are those of the line."""
        if not line.maybe:
            return []
        if line.text not in self._known:
            self._known[line.text] = _each_once([mention for mention in self.find(line.text) if _is_day(mention)])
        return self._known[line.text]

    def find(self, text: str) -> list[DateMention]:
        """The date mentions of a stretch of the page, counted from nothing outside it."""
        return find_dates(text, language=self.language, date_order=self.date_order)


def stated_date(
    text: str, *, source: str, part: int, language: str | None, date_order: str | None = None
) -> DocumentDate | None:
    """The day that a document gives as its own, or None.

    The most telling place decides; where else the day stands at the top is added to the evidence.
    """
    page = _Page(text, language, date_order)
    for place in _PLACES:
        if found := next(place(page), None):
            spots = {candidate.start: candidate for candidate in [found, *_repeated(page, found)]}
            evidence = tuple(_evidence(text, candidate, source, part) for candidate in spots.values())
            reasons = tuple(dict.fromkeys(candidate.reason for candidate in spots.values()))
            return DocumentDate(found.when, "explicit", evidence, reasons)
    if when := _from_name(source):
        return DocumentDate(when, "explicit", reasons=("the name of the file gives this day",))
    return None


def day_above(
    text: str, posted: When, *, source: str, part: int, language: str | None, date_order: str | None = None
) -> DocumentDate | None:
    """The one day that a line at the top gives and nothing else, where it lies up to a week before `posted`.

    What was said or written then was put where it stands some days later, and "today" is that day.
    """
    page, found = _Page(text, language, date_order), {}
    for line in page.dated_head:
        if line.number < _HEADER_LINES:
            found.update({_day(mention): _candidate(line, mention, _SAID_ABOVE) for mention in _alone(page, line)})
    if len(found) != 1 or posted.earliest is None:
        return None
    ((when, candidate),) = found.items()
    gap = posted.earliest.number - when.earliest.number if when.earliest else 0
    if not 0 < gap <= _LONGEST_DELAY:
        return None
    return DocumentDate(when, "explicit", (_evidence(text, candidate, source, part),), (candidate.reason,))


def _repeated(page: _Page, found: _Candidate) -> Iterator[_Candidate]:
    """Other short lines at the top with the same day, three at most."""
    lines = (line for line in page.head[:_HEADER_LINES] if len(line.text) <= _LONG_LINE)
    same = ((line, mention) for line in lines for mention in page.days(line) if _day(mention) == found.when)
    yield from (_candidate(line, mention, found.reason) for line, mention in islice(same, 3))


def _lines(text: str, start: int, end: int) -> Iterator[_Line]:
    above, number, at = "", 0, start
    for raw in text[start:end].splitlines(keepends=True):
        bare = raw.lstrip(_OPENING_MARKUP).rstrip(_CLOSING_MARKUP)
        bare = _LINE_BREAKS.sub("", bare) if bare.endswith(">") else bare
        if bare:
            offset = at + raw.index(bare)
            if link := _LINK.fullmatch(bare):
                offset, bare = offset + 1, link[1]
            yield _Line(offset, offset + len(bare), bare, above, number, raw.strip())
            number += 1
        above = raw.strip()
        at += len(raw)


def _each_once(days: list[DateMention]) -> list[DateMention]:
    """The mentions without the hours of a day that stands before them: "on 14 May 2012 at the hall at 7.30 p.m."."""
    return [
        one
        for at, one in enumerate(days)
        if one.type != "TIME" or not any(_day(one) == _day(other) for other in days[:at])
    ]


def _is_day(mention: DateMention) -> bool:
    when = mention.when
    return bool(when and when.precision in ("day", "time") and len(mention.parts) == 1 and not when.uncertain)


def _day(mention: DateMention) -> When:
    assert mention.when is not None  # only mentions that passed _is_day come here
    assert mention.when.earliest is not None
    return When.from_date(mention.when.earliest)


def _candidate(line: _Line, mention: DateMention, reason: str, when: When | None = None) -> _Candidate:
    mark = (mention.start, mention.end)
    return _Candidate(when or _day(mention), line.start, line.end, mark, reason)


def _evidence(text: str, found: _Candidate, source: str, part: int) -> Evidence:
    end = min(found.end, found.start + _MAX_QUOTE)
    return Evidence(source, found.start, end, text[found.start : end], (found.mark,), part)


def _labelled(page: _Page, lines: list[_Line], wanted: str) -> Iterator[_Candidate]:
    label = page.words.labels[wanted]
    for line in lines:
        for mention in page.days(line):
            before, after = line.text[: mention.start], line.text[mention.end :]
            if len(before) > _LABEL_REACH or not _AFTER_LABEL.match(_CLOCK.sub("", after)):
                continue
            if label.search(before):
                yield _candidate(line, mention, f"it says so: {line.text[: mention.end][-60:]!r}")


def _published(page: _Page) -> Iterator[_Candidate]:
    yield from _labelled(page, page.labelled_head, "published")


def _published_at_the_end(page: _Page) -> Iterator[_Candidate]:
    yield from _labelled(page, page.labelled_tail, "published")


def _created(page: _Page) -> Iterator[_Candidate]:
    yield from _labelled(page, page.labelled_head, "created")


def _updated(page: _Page) -> Iterator[_Candidate]:
    yield from _labelled(page, page.labelled_head + page.labelled_tail, "updated")


def _date_line(page: _Page) -> Iterator[_Candidate]:
    """A line at the top that holds a date and nothing else, in a text that is no list of dated sections."""
    found = [(line, mention) for line in page.dated_head for mention in _alone(page, line)]
    dates = {_day(mention).edtf for _, mention in found}
    if not found or found[0][0].number >= _HEADER_LINES or len(dates) > 2:
        return
    line, mention = found[0]
    if (
        (line.marked.startswith("##") and (line.number or len(dates) > 1))
        or line.text.startswith("(")
        or _UNDERLINE.match(page.text, line.end)
    ):
        return  # a dated section begins, or the words that follow were spoken then
    if _quoted_above(page.text, line.start):
        return
    if _ZONED_CLOCK.match(page.text, line.end):
        yield _spoken(line, mention)
    else:
        yield _candidate(line, mention, "a line at the top gives a date and nothing else")


def _quoted_above(text: str, start: int) -> bool:
    """Whether the paragraph above ends a quotation: then name and day below it say whose and when."""
    above = text[max(0, start - 400) : start]
    paragraphs = [part.rstrip(" \t*_\n\r\\") for part in re.split(r"\n[ \t]*\r?\n", above)[-2:]]
    return any(part.endswith(("”", '"', "»", "“", "’")) for part in paragraphs)


def _bracketed(page: _Page) -> Iterator[_Candidate]:
    """A day in brackets under a headline."""
    for line in page.head[:_HEADER_LINES]:
        if line.text.startswith("(") and line.text.endswith(")"):
            for mention in _alone(page, line):
                yield _spoken(line, mention)


def _spoken(line: _Line, mention: DateMention) -> _Candidate:
    """The day on which words were spoken, as transcripts give it: they are published then or the day after."""
    day = _day(mention).earliest
    assert day is not None
    span = When.between(When.from_date(day), When.from_date(day.plus(1)))
    return _candidate(line, mention, "the day the words were spoken; published then or the day after", span)


def _alone(page: _Page, line: _Line) -> list[DateMention]:
    """The day that a line consists of, with a time, a weekday or a place at most; none inside running text."""
    if len(line.text) > 80 or not line.maybe or line.marked.startswith(("-", "–", "—", "•", "[")):
        return []
    if _runs_on(line.above) and not _stands_apart(page.text, line):
        return []
    if any(
        word[0].islower() and word not in page.codes and word not in _BESIDE_A_DATE for word in _WORD.findall(line.text)
    ):
        return []  # running text: quicker to see than that its days do not fill the line
    days = page.days(line)
    if len(days) != 1:
        return []
    before, after = line.text[: days[0].start], _CLOCK.sub("", line.text[days[0].end :])
    if (days[0].type == "TIME" and line.number == 0 and not _TOWN.match(before)) or _CLOCK.search(before):
        return []  # a time of day with nothing above it begins a log, or announces something
    if re.search(r"\w", after) and not after.startswith((",", " (")):
        return []
    rest = (before + " " + after).strip(" \t\xa0.,;()[]—–-")
    return days if ":" not in rest and _PLACE.fullmatch(rest) and _names(rest) else []


def _names(rest: str) -> bool:
    """Whether what stands beside a date are names, all with capitals: "THE WHITE HOUSE", "Omsk"."""
    words = re.findall(r"[^\W\d_][\w'’-]*", rest)
    return len(words) <= 4 and all(word[0].isupper() or word in _AMONG_NAMES for word in words)


def _stands_apart(text: str, line: _Line) -> bool:
    """Whether "Riga, 5 May 2019" ends a title of some lines, with a blank line below it."""
    title = line.number < _TITLE_LINES and not re.search(r"(?:^|\s)[a-z][\w’'-]*[,;]?$", line.above)
    return title and re.match(r"[A-Z][\w’' -]*,\s", line.text) is not None and _BLANK.match(text, line.end) is not None


def _runs_on(above: str) -> bool:
    """Whether the line above is running text, or an attribution, that goes on in the next."""
    bare = above.rstrip(" *_\\")
    if bare.startswith(("–", "—", "- ", "―")):
        return True
    if _ENDS_SMALL.search(bare, max(0, len(bare) - 4)):
        return True  # "began on", "as of the": no header ends so
    return len(bare) > _WRAPPED and not bare.endswith((".", "!", "?", ":", "”", '"'))


def _dateline(page: _Page) -> Iterator[_Candidate]:
    """CITY, Month D, YEAR (Agency) — at the beginning of a paragraph."""
    for line in page.dated_head:
        if not line.above and (match := _CITY.match(line.text)) and _AFTER_DATELINE.search(line.text, 0, 260):
            for mention in page.days(line._replace(text=line.text[:160]))[:1]:
                if mention.start <= match.end() + 2 and _AFTER_DATELINE.match(line.text, mention.end):
                    yield _candidate(line, mention, "a dateline opens the text")


def _closing(page: _Page) -> Iterator[_Candidate]:
    """Done at …, the fifth day of May …: how treaties and proclamations end."""
    start = max(0, len(page.text) - 2 * _TAIL)
    tail = page.text[start:]
    days = [match.start() for match in _LAW_DAY.finditer(tail)][-2:]
    low = tail.lower()
    closings = page.words.closing.finditer(tail) if any(word in low for word in page.words.closing_words) else ()
    for at in [*days, *(match.start() for match in closings)]:
        begin = max(tail.rfind("\n\n", 0, at), tail.rfind(". ", 0, at), -2) + 2
        stretch = tail[begin : at + 300]
        for mention in page.find(stretch):
            if _is_day(mention) and _solemn(page, stretch[: mention.start], at - begin):
                end = begin + mention.end
                quote_start = start + begin + len(stretch) - len(stretch.lstrip())
                mark = (start + begin + mention.start - quote_start, start + end - quote_start)
                yield _Candidate(_day(mention), quote_start, start + end, mark, "the closing formula gives the day")
                break


def _solemn(page: _Page, before: str, at: int) -> bool:
    """Whether what leads up to a day is a closing formula: "set my hand this", "Done at Paris on"."""
    words = " ".join(before.split()[-14:]).lower()
    if page.words.closing.search(before):
        return len(before) - at < 120
    return re.search(r"\b(?:hand|seal|witness|signed|done|dated|given)\b", words) is not None


def _signature(page: _Page) -> Iterator[_Candidate]:
    """A date on a line of its own, with the text above it and next to nothing below."""
    end = len(page.text.rstrip())
    for line in (page.tail or page.head)[-_CLOSING_LINES:]:
        if line.start >= _SHORTEST_TEXT and end - line.end <= _AFTER_SIGNATURE and not line.marked.startswith("#"):
            for mention in _alone(page, line):
                yield _candidate(line, mention, "a date stands under the text")


def _headline(page: _Page) -> Iterator[_Candidate]:
    """A headline that names an occasion and its day: "Minutes, 5 May 2019"; or a line below that ends with the day."""
    for line in page.head[:_TITLE_LINES]:
        if len(line.text) > _LONGEST_TITLE or line.text.endswith("."):
            return  # here the text itself begins
        days = page.days(line)
        if len(days) == 1 and page.words.phrases["occasions"].search(line.text):
            rest = _CLOCK.sub("", line.text[days[0].end :])
            if line.number == 0 or not _WORD.sub(_without_at, rest).strip(" .,;:()[]*_–—-"):
                yield _candidate(line, days[0], "the headline names the day")


def _sitting(page: _Page) -> Iterator[_Candidate]:
    """The day that minutes say their session was held on: "Held in the Reading Room on Tuesday 8 March 2005"."""
    head = [line for line in page.head[:_SITTING_LINES] if len(line.text) <= _LONG_LINE]
    minutes, held = page.words.phrases["minutes"], page.words.phrases["held"]
    if not any(minutes.search(line.text) for line in head[:_TITLE_LINES]):
        return
    for line in head:
        days = page.days(line)
        if len(days) == 1 and held.search(line.text, 0, days[0].start):
            yield _candidate(line, days[0], "the minutes say when their session was held")
            return


def _without_at(word: re.Match[str]) -> str:
    return "" if word[0] in _BESIDE_A_DATE else word[0]


def _period_line(page: _Page) -> Iterator[_Candidate]:
    """A line under the title that is a month or a season with its year, as newsletters have it: "Spring 2022"."""
    found = []
    for line in page.head[:_HEADER_LINES]:
        if (
            line.above
            or len(line.text) > _LONGEST_PERIOD
            or not _MAYBE.search(line.text)
            or line.marked.startswith(("-", "##", "•"))
        ):
            continue
        for mention in page.find(line.text):
            rest = (line.text[: mention.start] + line.text[mention.end :]).strip(" ,.;:()–—-")
            if mention.when and mention.when.precision in ("month", "season") and not rest:
                found.append((line, mention))
    if len(found) == 1 and found[0][0].number <= _PERIOD_LINES:
        line, mention = found[0]
        assert mention.when is not None
        yield _candidate(line, mention, "a line at the top gives a month or season and nothing else", mention.when)


def _caption(page: _Page) -> Iterator[_Candidate]:
    """A headline or caption with its day, printed twice at the top: "… with the Mayor 1 February 2024"."""
    head = page.text[:_TAIL]
    if not _MAYBE.search(head):
        return
    codes = page.codes
    before_a_date = (m for m in _CAPTION_END.finditer(head) if m[1] in codes or m[1].isdigit())
    ends = [m[0] for m in before_a_date if leads_to_number(head, m.end(), codes)]
    for mention in page.find(head) if len(set(ends)) < len(ends) else []:
        before = _CAPTIONED.search(head[max(0, mention.start - 40) : mention.start])
        if before is None or not _is_day(mention):
            continue
        phrase = before[0].lstrip() + mention.text
        if head.count(phrase) > 1:
            start, lead = mention.end - len(phrase), len(phrase) - len(mention.text)
            reason = "a caption with this day is printed twice"
            yield _Candidate(_day(mention), start, mention.end, (lead, len(phrase)), reason)
            return


def _from_name(source: str) -> When | None:
    """A day in the file's name or path, written as in 2021-01-20-title.md or /2021/01/20/title.md."""
    match = _FILE_NAME.search(source.replace("\\", "/").rpartition("/")[2]) or _PATH.search(source)
    if match is None:
        return None
    year, month, day = (int(group) for group in match.groups() if group and group.isdigit())
    try:
        return When.from_date(Day(year, month, day))
    except ValueError:
        return None


_PLACES: tuple[Callable[[_Page], Iterator[_Candidate]], ...] = (
    _published, _date_line, _dateline, _created, _published_at_the_end, _closing, _signature, _updated, _headline,
    _sitting, _bracketed, _caption, _period_line,
)  # fmt: skip
