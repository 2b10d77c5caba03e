"""Where a text gives its day at the top: a date line, a dateline, a headline, a caption.

To add such a place, write a function from the `Ends` of a text to `Candidate`s, and name it in `stated_date`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from chrono.dates.ends import HEAD, HEADER_LINES, LONG_LINE, MAYBE_DATED, TAIL, Candidate, Ends, Line, day_of, is_day
from chrono.dates.lone_day import BESIDE_A_DATE, CLOCK, WORD, alone
from chrono.dates.mention import DateMention
from chrono.dates.stamps import is_byline
from chrono.when import When

__all__ = [
    "OPENS", "bracketed", "caption", "citation", "date_line", "dateline", "headline", "interviewed", "issue", "making",
    "margin", "opening", "period_line", "settled_line", "sitting", "told_of",
]  # fmt: skip

OPENS = "a dateline opens the text"
_TITLE_LINES, _LONGEST_TITLE = 4, 120
_SITTING_LINES = 6
# An entry with a day whose year the first one has: "Feb. 3: The offices are raided"; it stands so far below at most.
_ENTRY = re.compile(r"\n[ \t*_]{0,4}(?:[^\W\d_]{3,9}\.? \d{1,2}|\d{1,2}\.? [^\W\d_]{3,9}\.?)[*_]{0,2}(?:: | [–—] )")
_ENTRY_REACH = 3_000  # characters
# The first question of an interview; and so far before its day, in characters, stands that one was given.
_QUESTION = re.compile(r"\n[ \t*_#>]*(?:Q(?:uestion)?(?: ?\d{1,2})?[*_]{0,3}[.:][*_ ]|[^\n]{8,200}\?[*_]{0,3}[ \t]*\n)")
_INTERVIEW_REACH = 80
_LONGEST_BODY, _SMALL = 6, 3  # words of who met, letters of those that lead to a place and a day
_LONGEST_OPENING = 300
_LONGEST_PERIOD, _PERIOD_LINES = 40, 2
# Volume, series and page of a report of cases, then its year.
_REPORTED = re.compile(r"\d{1,4} [A-Z][\w.]*\.(?: ?[A-Z\d][\w.]*){0,4} \d{1,5}\b[^\d\n]{0,40}((?:1[89]|20)\d\d)\)?\.?")
_MONTHS = 12
_LONGEST_HEADING = 14  # words
_MONTHLY, _TWO_MONTHS = 58, 62  # days
_NUMBER = re.compile(r"\.?\s?(?:\d|[IVXL]+\b)")
_COLUMNS = re.compile(r"\s{3,}")
# "No. 12-345 | Conn. App. Ct. | 5 May 1985"
_DOCKET = re.compile(r"(?:Nos?\.|Case|Docket)\s[^|\n]{1,60}\s\|\s[^|\n]{2,60}\s\|\s")
_FIGURES = re.compile(r"\d{1,2}([./-])\d{1,2}\1(?:19|20)\d\d")
# How a deed begins, to the words behind which its day stands.
_DEED = re.compile(r"\b(?:THIS|This) [^.;]{3,200}\Z")
_LONGEST_MAKING = 900  # characters of a text in which it says when it is made
_LONGEST_NAME, _LONGEST_LEAD = 40, 60  # characters of a caption before its date, and before the year of that

_CITY = re.compile(
    r"\W{0,3}[A-ZА-ЯЁÄÖÜÉ][\w.'’-]*(?:(?:,?\s|/)[A-ZА-ЯЁÄÖÜÉ][\w.'’-]*){0,4}\s?"
    r"(?:(?:--)?\([^()\n]{1,40}\)\s?)?[,.)(—–-]{0,3}\s*"
)
# "(Agency) — ", "/Agency/. ", ". Agency - "; a long dash needs no blank, a place and day in brackets no dash, and so
# no agency that ends its line.
_AFTER_DATELINE = re.compile(
    r"[,)\]]{0,2}[*_]*\s*(?:(?:[(/][^()/\n]{1,40}[)/]|/[^/\n]{1,60}/)\s*)?(?:(?:-{1,2}|–|—)(?:\s|$)|(?:—|--)(?=[A-ZА-ЯЁ“]))"
    r"|\.?\s*/[^/\n]{1,40}/\.\s"
    r"|\.\s[A-ZА-ЯЁ][\w.-]{1,20}\s[-–—]\s|[)\]]\s(?=[A-ZА-ЯЁ])|\s\([A-ZА-ЯЁ][^()\n]{1,40}\)$"
    r"|\s?\([A-Z][^()\n]{1,40}\)\.-\s|\.-\s"
)
# "MOSS, 5 May 2020. The Mayor …", "MOSS - 5 May 2020: The Mayor …", "MOSS, 5 May 2020 (Agency) The Mayor …": a town in
# capitals, which history does not shout.
_SHOUTED = re.compile(r"\W{0,3}[A-ZА-ЯЁÄÖÜÉ]{3,}[A-ZА-ЯЁÄÖÜÉ ,./-]{0,40}(?::|,|\s[-–—|])?\s*")
_AFTER_SHOUTED = re.compile(r"(?:[.:]|\s\|)\s+(?=[A-ZА-ЯЁ“\"])|\s\([A-ZА-ЯЁ][^()\n]{1,40}\)\s(?=[A-ZА-ЯЁ“\"])")
# "Moss, 5 May 2020: The Mayor …", in one place of a text only
_TOWN = re.compile(r"[A-ZА-ЯЁÄÖÜÉ][\w'’-]*(?: [A-ZА-ЯЁÄÖÜÉ][\w'’-]*){0,2}, (?:the )?")
# "5 May 2020 – The Mayor …", "5 May 2020, Moss: The Mayor …"
_AFTER_OPENING = re.compile(
    r"(?:(?:,?\s|\s?\()[A-ZА-ЯЁ][\w.'’-]{0,24}(?:,?\s[A-ZА-ЯЁ][\w.'’-]{0,24}){0,2}\)?)?\s?(?::|\s[-–—]{1,2})\s+(?=[A-ZА-ЯЁ“\"])"
)
_AFTER_TOWN = re.compile(r"\.\s+(?=[A-ZА-ЯЁ“\"])")
# What is in all of these, its sign first: quick to search for.
_OPENED = re.compile(r"[:–—-](?:(?<=:)|(?<=\s.)|(?<=\s[-–—].))\s+(?=[A-ZА-ЯЁ“\"])")
_LEAST_OPENED = 100  # characters of a paragraph that opens with its day
# "AGENCY. May 5, 2020. The Mayor …", "MOSS, (Agency / News - 5th May, 2020) The Mayor …", "Moss 05.05.2020 The Mayor …"
_STOPPED = re.compile(
    r"\W{0,3}(?:[A-ZА-ЯЁ][A-ZА-ЯЁ-]+(?:\s[A-ZА-ЯЁ-]+)?\.\s|[A-Z][A-Z -]+,?\s\([A-Z][^()\n]{1,60}\s[-–]\s|"
    r"[A-Z][\w-]+(?:\s[A-Z][\w-]+)?\s(?=\d\d?\.\d\d?\.\d{4}\s[A-Z]))"
)
_AFTER_STOPPED = re.compile(r"(?:\.|\)|(?<=\.\d{4}))\s+[A-ZА-ЯЁ“\"]")
_UNDERLINE = re.compile(r"[ \t*_]*\r?\n-{3,}[ \t]*\r?\n")
_ZONED_CLOCK = re.compile(r"[ \t*_]*\s{1,6}\d{1,2}:\d\d\s?[APap]\.?[Mm]\.?\s[A-Z]{3,4}\b")
_CAPTIONED = re.compile(r"(?:\s[^\W\d_][\w'’.-]*){2,}\s[A-ZА-ЯЁ][\w'’.-]*\s$")
_CAPTION_END = re.compile(r"[A-ZА-ЯЁ](?<=\s.)[\w'’.-]*\s(?=([^\W\d_]+|\d))")


def date_line(page: Ends) -> Iterator[Candidate]:
    """A line at the top that holds a date and nothing else, in a text that is no list of dated sections."""
    found = [(line, mention) for line in page.dated_head for mention in alone(page, line) if not page.announces(line)]
    dates = {day_of(mention).edtf for _, mention in found}
    if not found or found[0][0].number >= HEADER_LINES or (len(dates) > 2 and not _are_minutes(page, found[0][0])):
        return
    line, mention = _reported_on(page, found) if len(dates) > 1 else found[0]
    if (
        (line.marked.startswith("##") and (line.number or len(dates) > 1))
        or line.text.startswith("(")
        or _UNDERLINE.match(page.text, line.end)
    ):
        return  # a dated section begins, or the words that follow were spoken then
    if _quoted_above(page.text, line.start) or _dates_another(page, line.above):
        return
    if _ZONED_CLOCK.match(page.text, line.end):
        yield _spoken(line, mention)
    else:
        yield Candidate.of_line(line, mention, "a line at the top gives a date and nothing else")


def settled_line(page: Ends) -> Iterator[Candidate]:
    """A line at the top that is a day in figures, the month first or the day, which the text names in words."""
    for line in page.dated_head:
        if line.number >= HEADER_LINES or not _FIGURES.fullmatch(line.text):
            continue
        around = f"{page.text[: line.start]} . {page.text[line.end : HEAD]}"
        for mention in page.find(line.text)[:1]:
            when = mention.when
            if when is None or not when.uncertain or when.earliest is None:
                continue
            day = when.earliest
            other = When.of(day.year, day.day, day.month) if day.day <= _MONTHS else when
            named = {found.value[-5:] for found in page.find(around) if found.value[4:5] == "-"}
            told = [one for one in (When.from_date(day), other) if one.edtf[-5:] in named]
            if len(told) == 1:
                yield Candidate.of_line(line, mention, "a line at the top gives a day that the text names", told[0])


def _reported_on(page: Ends, found: list[tuple[Line, DateMention]]) -> tuple[Line, DateMention]:
    """Of the days of several lines the one that a dateline without a year has, else the first: a page has its clock."""
    for line in page.head:
        if not line.above and (match := _CITY.match(line.text)) and _AFTER_DATELINE.search(line.text, 0, 260):
            for mention in page.find(line.text[: match.end() + 20])[:1]:
                tail = mention.value.removeprefix("XXXX")
                same = [one for one in found if str(day_of(one[1]).edtf).endswith(tail)]
                if tail != mention.value and same and _AFTER_DATELINE.match(line.text, mention.end):
                    return same[0]
    return found[0]


def _are_minutes(page: Ends, line: Line) -> bool:
    """Whether minutes are named right above a line: they go on to name the days of other meetings."""
    if not 0 < line.number < _SITTING_LINES:
        return False
    return page.words.phrases["minutes"].search(page.head[line.number - 1].text) is not None


def _dates_another(page: Ends, above: str) -> bool:
    """Whether the line above is the label of another day than the text's own: "Date of birth:"."""
    label = above.rstrip(" *_")
    return label.endswith(":") and not any(own.search(label) for own in page.words.labels.values())


def _quoted_above(text: str, start: int) -> bool:
    """Whether the paragraph above ends a quotation: then name and day below it say whose and when."""
    above = text[max(0, start - 400) : start]
    paragraphs = [part.rstrip(" \t*_\n\r\\") for part in re.split(r"\n[ \t]*\r?\n", above)[-2:]]
    return any(part.endswith(("”", '"', "»", "“", "’")) and not _ends_with_name(part) for part in paragraphs)


def _ends_with_name(paragraph: str) -> bool:
    """Whether guillemets at its end hold a name alone: "собрания товарищества «Речка»"."""
    return (
        paragraph.endswith("»") and not paragraph.lstrip().startswith("«") and paragraph.count(" ") < _LONGEST_HEADING
    )


def bracketed(page: Ends) -> Iterator[Candidate]:
    """A day in brackets under a headline; in square ones it is that of a court's decision."""
    for line in page.dated_head:
        if line.number < HEADER_LINES and line.text.startswith("(") and line.text.endswith(")"):
            for mention in alone(page, line):
                yield _spoken(line, mention)
        elif line.number < HEADER_LINES and line.text.startswith("[") and line.text.endswith("]"):
            for mention in alone(page, line._replace(marked=line.text[1:])):
                yield Candidate.of_line(line, mention, "a day in brackets stands under the title")


def _spoken(line: Line, mention: DateMention) -> Candidate:
    """The day on which words were spoken, as transcripts give it: they are published then or the day after."""
    day = day_of(mention).earliest
    assert day is not None
    span = When.between(When.from_date(day), When.from_date(day.plus(1)))
    return Candidate.of_line(line, mention, "the day the words were spoken; published then or the day after", span)


def dateline(page: Ends) -> Iterator[Candidate]:
    """CITY, Month D, YEAR (Agency) — at the beginning of a paragraph, or right under what the paper is called."""
    for line in page.dated_head:
        above = "" if _is_called(page, line.above) else line.above
        ways = [
            (above, _CITY, _AFTER_DATELINE, 2),
            ("", _STOPPED, _AFTER_STOPPED, 0),
            (above, _SHOUTED, _AFTER_SHOUTED, 1),
        ]
        for above, before, after, reach in ways:
            match = None if above else before.match(line.text)
            if match is None or not after.search(line.text, 0, 260):
                continue
            for mention in page.days(line._replace(text=line.text[:160]))[:1]:
                led = mention.start <= match.end() + reach and (reach or mention.start == match.end())
                if led and after.match(line.text, mention.end):
                    yield Candidate.of_line(line, mention, OPENS)


def _is_called(page: Ends, title: str) -> bool:
    """Whether a line is nothing but what a paper is called: "Press release"."""
    said = page.words.phrases["occasions"].search(title)
    return said is not None and not WORD.search(title, said.end()) and not WORD.search(title, 0, said.start())


def _is_entry(page: Ends, line: Line) -> bool:
    """Whether a line that opens with a day is the first entry of a chronicle: the next one below opens with its own."""
    return _ENTRY.search(page.text, line.end, line.end + _ENTRY_REACH) is not None


def opening(page: Ends) -> Iterator[Candidate]:
    """A day, and perhaps a town, before a dash or colon at the head of the first paragraph of a text, and no other."""
    opened = [
        (line, days[0])
        for line in page.dated_head + page.dated_tail
        if _OPENED.search(line.text, 0, LONG_LINE) or (line.number < _SITTING_LINES and _TOWN.match(line.text))
        if (days := page.days(line))
        if (_opens(line.text, days[0].start) and _AFTER_OPENING.match(line.text, days[0].end))
        or _is_released(page, line, days[0])
    ]
    if len(opened) == 1:
        line, mention = opened[0]
        long = len(line.text) >= _LEAST_OPENED and not line.marked.startswith(("-", "–", "—", "•", "|", "*"))
        if long and not line.above and line.number < _SITTING_LINES and not _is_entry(page, line):
            yield Candidate.of_line(line, mention, OPENS)


def _is_released(page: Ends, line: Line, mention: DateMention) -> bool:
    """Whether town and day, with a full stop behind them, open the text of a release: "Moss, 5 May 2020. The Mayor"."""
    if not mention.start or not _AFTER_TOWN.match(line.text, mention.end) or not _opens(line.text, mention.start):
        return False
    return any(page.names_occasion(above.text) for above in page.head[: min(line.number, _TITLE_LINES)])


def _opens(text: str, start: int) -> bool:
    """Whether a date opens a text, or stands behind a town that does."""
    return start == 0 or _TOWN.fullmatch(text, 0, start) is not None


def told_of(page: Ends) -> Iterator[Candidate]:
    """A line at the top that says what paper follows, whose it is and of which day: "Letter sent by the Mayor on …"."""
    issued = page.words.phrases.get("issued")
    for line in page.head[:_TITLE_LINES]:
        if issued is None or not line.dated or len(line.text) > LONG_LINE:
            continue
        said = issued.search(line.text)
        days = page.days(line) if said and page.names_occasion(line.text[: said.start()]) else []
        if said is None or len(days) != 1 or line.text[days[0].end :].strip(" .:"):
            continue
        if said.end() < days[0].start and not page.words.phrases["past"].search(line.text, said.end(), days[0].start):
            yield Candidate.of_line(line, days[0], "a line at the top says what follows and of which day it is")


def headline(page: Ends) -> Iterator[Candidate]:
    """A headline that names an occasion and its day: "Minutes, 5 May 2019"; or a line below that ends with the day.

    A release with its number and day is an occasion too.
    """
    for line in page.head[:_TITLE_LINES]:
        if line.number == 0 and len(line.text) > _LONGEST_TITLE:
            yield from _run_on(page, line)
        if len(line.text) > _LONGEST_TITLE or line.text.endswith("."):
            return  # here the text itself begins
        if not line.dated:
            continue
        names = page.names_occasion(line.text) or page.words.version.search(line.text)
        days = page.days(line) if names and not page.words.phrases["coming"].search(line.text) else []
        if len(days) == 1:
            rest = CLOCK.sub("", line.text[days[0].end :])
            if line.number == 0 or not WORD.sub(_without_at, rest).strip(" .,;:()[]*_–—-"):
                yield Candidate.of_line(line, days[0], "the headline names the day")


def _run_on(page: Ends, line: Line) -> Iterator[Candidate]:
    """The day of a headline that runs on into the text: "BOARD MEETING MAY 3, 1963 A regular …"."""
    opening = line._replace(text=line.text[:_LONGEST_OPENING])
    days = page.days(opening)[:1]
    head = opening.text[: days[0].start].strip() if days else ""
    if head.isupper() and len(head) <= _LONGEST_LEAD and page.words.phrases["occasions"].search(head):
        yield Candidate.of_line(line, days[0], "the headline names the day")


def sitting(page: Ends) -> Iterator[Candidate]:
    """The day that minutes say their session was held on: "Held in the Reading Room on Tuesday 8 March 2005".

    So does a line that begins so right under what was held: "Ordinary Meeting"; others where a title says "Minutes".
    """
    head = [line for line in page.head[:_SITTING_LINES] if len(line.text) <= LONG_LINE]
    phrases = page.words.phrases
    minuted = any(phrases["minutes"].search(line.text) for line in head[:_TITLE_LINES])
    for at, line in enumerate(head):
        above = head[at - 1].text if 0 < at < _TITLE_LINES else ""
        named = minuted or (above and page.names_occasion(above))
        days = page.days(line) if named else []
        before = line.text[: days[0].start] if len(days) == 1 else ""
        said = phrases["held"].search(before)
        held = said is not None and (minuted or not WORD.search(before, 0, said.start()))
        if held or (minuted and _says_they_met(page, before)):
            yield Candidate.of_line(line, days[0], "the minutes say when their session was held")
            return


def interviewed(page: Ends) -> Iterator[Candidate]:
    """The day on which an interview was given, in a line above its first question: "He spoke to us on 4 May 2021".

    A question that is a line of its own, or stands behind its label, says that it is one.
    """
    phrase = page.words.phrases.get("interviewed")
    first = _QUESTION.search(page.text, 0, TAIL) if phrase is not None else None
    if phrase is None or first is None:
        return
    for line in page.head[:_SITTING_LINES]:
        days = page.days(line) if line.end <= first.start() else []
        if len(days) == 1 and phrase.search(line.text, max(0, days[0].start - _INTERVIEW_REACH), days[0].start):
            yield Candidate.of_line(line, days[0], "the interview says when it was given")
            return


def _says_they_met(page: Ends, before: str) -> bool:
    """Whether a line gives the day on which somebody met: "Date: ", "The board met in Lower Hall on "."""
    phrases = page.words.phrases
    label = phrases["session_day"].search(before) if "session_day" in phrases else None
    said = label if label is not None and not WORD.search(before, 0, label.start()) else None  # "Next meeting date: "
    if said is None and "session_met" in phrases:
        said = phrases["session_met"].search(before)
    if said is None or len(WORD.findall(before[: said.start()])) > _LONGEST_BODY:
        return False
    behind = WORD.findall(before, said.end())
    return all(word[0].isupper() or len(word) <= _SMALL for word in behind)


def _without_at(word: re.Match[str]) -> str:
    return "" if word[0] in BESIDE_A_DATE else word[0]


def period_line(page: Ends) -> Iterator[Candidate]:
    """A line under the title that is a month or a season with its year, as newsletters have it: "Spring 2022"."""
    found = []
    for line in page.dated_head:
        short = line.number < HEADER_LINES and len(line.text) <= _LONGEST_PERIOD
        below = not line.above or is_byline(page, line.above) or _names_paper(page, line)
        if not short or not below or line.marked.startswith(("-", "##", "•")):
            continue
        for mention in page.find(line.text):
            rest = (line.text[: mention.start] + line.text[mention.end :]).strip(" ,.;:()–—-")
            if mention.when and _is_period(mention.when) and not rest:
                found.append((line, mention))
    if len(found) == 1 and (found[0][0].number <= _PERIOD_LINES or found[0][0].above):
        line, mention = found[0]
        assert mention.when is not None
        yield Candidate.of_line(
            line, mention, "a line at the top gives a month or season and nothing else", mention.when
        )


def _names_paper(page: Ends, line: Line) -> bool:
    """Whether a line stands right under the name of a series of papers, or of a periodical: "Working Paper 12"."""
    named = page.words.phrases["papers"].match(line.above) or page.words.phrases["periodicals"].search(line.above)
    return line.number == 1 and named is not None


def margin(page: Ends) -> Iterator[Candidate]:
    """A month at the right margin, the last of a head set in two columns: "Category: Informational       May 2020"."""
    columned = [line for line in page.head[:_SITTING_LINES] if _COLUMNS.search(line.text)]
    for line in columned[1:]:
        left = _COLUMNS.split(line.text)
        found = page.find(left[-1]) if line.dated and len(left) == 2 else []
        if len(found) == 1 and found[0].text == left[-1] and found[0].when and found[0].when.precision == "month":
            start = line.text.rindex(left[-1])
            mark = (start, start + len(left[-1]))
            yield Candidate(found[0].when, line.start, line.end, mark, "the margin of the head gives a month")


def making(page: Ends) -> Iterator[Candidate]:
    """The day on which a deed says that it is made: "THIS LEASE is made this 3rd day of June, 2011, between …"."""
    making, head = page.words.phrases.get("making"), page.text[:_LONGEST_MAKING]
    said = making.search(head) if making is not None and ("THIS " in head or "This " in head) else None
    if said is None or not _DEED.search(head, 0, said.start()):
        return
    for mention in page.find(page.text[said.start() : said.end() + _LONGEST_LEAD]):
        if is_day(mention):
            mark = (mention.start, mention.end)
            yield Candidate(
                day_of(mention), said.start(), said.start() + mention.end, mark, "the deed says when it is made"
            )
            return


def issue(page: Ends) -> Iterator[Candidate]:
    """The month or season in the title of a periodical: "Members' bulletin, October 2014", "Issue 12, May 2014"."""
    for line in page.dated_head:
        if line.number > 2 or len(line.text) > _LONGEST_TITLE or line.text.endswith("."):
            return
        if not (page.words.phrases["periodicals"].search(line.text) or _is_numbered(page, line.text)):
            continue
        periods = [found for found in page.find(line.text) if found.when and _is_period(found.when)]
        if periods and (_at_an_end(line.text, periods[0]) or _is_numbered(page, line.text)):
            assert periods[0].when is not None
            reason = "the title of a periodical names its month or season"
            yield Candidate.of_line(line, periods[0], reason, periods[0].when)
            return


def _is_period(when: When) -> bool:
    """Whether a date is a month, a season, or two months: "May/June 2014"."""
    return when.precision in ("month", "season") or (
        when.precision == "interval" and when.days is not None and _MONTHLY < when.days <= _TWO_MONTHS
    )


def _is_numbered(page: Ends, text: str) -> bool:
    """Whether a line gives the number of an issue: "No. 12", "Ausgabe 5"."""
    return any(_NUMBER.match(text, said.end()) for said in page.words.phrases["numbered"].finditer(text))


def _at_an_end(text: str, mention: DateMention) -> bool:
    """Whether a date opens or ends its line."""
    return not (re.search(r"\w", text[: mention.start]) and re.search(r"\w", text[mention.end :]))


def caption(page: Ends) -> Iterator[Candidate]:
    """A headline or caption with its day, printed twice at the top: "… with the Mayor 1 February 2024"."""
    head = page.text[:TAIL]
    for mention in page.find(head) if _captions_twice(head, page) else []:
        before = _CAPTIONED.search(_before(head, mention.start))
        if before is None or not is_day(mention):
            continue
        phrase = before[0].lstrip() + mention.text
        if head.count(phrase) > 1:
            start, lead = mention.end - len(phrase), len(phrase) - len(mention.text)
            reason = "a caption with this day is printed twice"
            yield Candidate(day_of(mention), start, mention.end, (lead, len(phrase)), reason)
            return


def _captions_twice(head: str, page: Ends) -> bool:
    """Whether a caption may lead to the same year twice: quicker to see than what dates there are."""
    captions: dict[int, str] = {}
    for year in MAYBE_DATED.finditer(head):
        for name in _CAPTION_END.finditer(head, max(0, year.start() - _LONGEST_LEAD), year.start() + 1):
            dated = name[1] in page.codes or name[1].isdigit()
            if dated and _CAPTIONED.search(_before(head, name.end())):
                captions.setdefault(name.end(), head[name.start() : year.end()])
    return len(set(captions.values())) < len(captions)


def _before(head: str, at: int) -> str:
    return head[max(0, at - _LONGEST_NAME) : at]


def citation(page: Ends) -> Iterator[Candidate]:
    """The year of a report of cases, in the line below the names: "104 A.2d 12 | Conn. | 1985"; or the day."""
    for line in page.dated_head:
        if line.number < HEADER_LINES and _DOCKET.match(line.text):
            for mention in page.days(line):
                if not line.text[mention.end :].strip(" ."):
                    yield Candidate.of_line(line, mention, "the number of a case and its court give their day")
        if line.number in (1, 2) and (match := _REPORTED.fullmatch(line.text)):
            reason = "the report that it is cited from is of this year"
            yield Candidate(When.of(int(match[1])), line.start, line.end, match.span(1), reason)
