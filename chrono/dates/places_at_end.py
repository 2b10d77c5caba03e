"""Where a text gives its day at the end: the closing formula of a deed, a day under a letter."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chrono.dates.ends import TAIL, Candidate, Ends, Line, day_of, is_day
from chrono.dates.lone_day import alone
from chrono.dates.mention import DateMention

__all__ = ["closing", "signature"]

_SHORTEST_TEXT, _AFTER_SIGNATURE = 200, 120  # characters above and below a signature
_CLOSING_LINES = 5
_FORMULA_REACH = 300  # characters from a formula to the end of its day

# The day of "this fifth day of May": its first letters before the look back, since these are quick to search for.
_LAW_DAY = re.compile(r"day(?<!\wday)\s+of\b")
# Behind what a sentence or paragraph begins; group 1 is what stands between.
_BREAK = re.compile(r"[.;\n](?=((?<=[.;])\s{1,20}|(?<=\n)[ \t]{0,20}\r?\n\W{0,20}))")
_SOLEMN = re.compile(r"\b(?:hand|seal|witness|signed|done|dated|given)\b")
# What leads to a day, and the first word of that.
_ENACTED = re.compile(r"\b(?:adopted|approved|enacted|entered|ordered|passed|ratified)\b.* this(?: the)?$")
_SPOKEN = re.compile(r"[([].*[)\]]")


def closing(page: Ends) -> Iterator[Candidate]:
    """Done at …, the fifth day of May …: how treaties and proclamations end."""
    start = max(0, len(page.text) - 2 * TAIL)
    tail = page.text[start:]
    days = [match.start() for match in _LAW_DAY.finditer(tail)][-2:]
    for at in [*days, *_formulas(page, tail)]:
        begin = max(_paragraph(tail, at), tail.rfind(". ", 0, at), -2) + 2
        stretch = tail[begin : at + _FORMULA_REACH]
        for mention in page.find(stretch):
            if is_day(mention) and _solemn(page, stretch[: mention.start], at - begin, mention.text):
                end = begin + mention.end
                quote_start = start + begin + len(stretch) - len(stretch.lstrip())
                mark = (start + begin + mention.start - quote_start, start + end - quote_start)
                yield Candidate(day_of(mention), quote_start, start + end, mark, "the closing formula gives the day")
                break


def _paragraph(text: str, at: int) -> int:
    """Where the paragraph before a place begins; a blank line in the midst of a formula, "my hand this", ends none."""
    end = text.rfind("\n\n", 0, at)
    return _paragraph(text, end) if end > 0 and text[:end].rstrip().endswith(" this") else end


def _formulas(page: Ends, text: str) -> list[int]:
    """Where a sentence ends and the next begins with a closing formula; 0 where the text begins with one."""
    breaks = [(0, 0), *((match.start(), match.end(1)) for match in _BREAK.finditer(text))]
    return [at for at, begin in breaks if page.words.closing.match(text, begin)]


def _solemn(page: Ends, before: str, at: int, day: str) -> bool:
    """Whether what leads up to a day is a closing formula: "set my hand this", "Done at Paris on"."""
    if _formulas(page, before):
        return len(before) - at < 120
    words = " ".join([*before.split()[-14:], day.split(maxsplit=1)[0]]).lower()
    return _SOLEMN.search(words) is not None or _ENACTED.search(words) is not None


def signature(page: Ends) -> Iterator[Candidate]:
    """A date on a line of its own, with the text above it and next to nothing below."""
    for line in page.dated_tail or page.dated_head:
        if line.start >= _SHORTEST_TEXT and not line.marked.startswith("#") and _is_at_the_end(page.text, line):
            found = alone(page, line) or _of_speech(page, line)
            for mention in found if found and not page.announces(line) else ():
                yield Candidate.of_line(line, mention, "a date stands under the text")


def _of_speech(page: Ends, line: Line) -> list[DateMention]:
    """The day of an occasion that a last line in brackets names: "(Speech in the Town Hall, Moss, 5 May 2020)"."""
    if not _SPOKEN.fullmatch(line.text) or not page.names_occasion(line.text):
        return []
    days = page.days(line)
    return days if len(days) == 1 and not line.text[days[0].end :].strip(" .)]") else []


def _is_at_the_end(text: str, line: Line) -> bool:
    below = text[line.end :].rstrip()
    return len(below) <= _AFTER_SIGNATURE and sum(map(bool, map(str.strip, below.splitlines()[1:]))) < _CLOSING_LINES
