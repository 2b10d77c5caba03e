"""Lines of a text, each known for what it is: a heading, an item of a list, a row, or plain text.

A line that opens with a date is an item of a chronology; so are several short ones under each other.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise, takewhile

import attrs

from chrono.dates.titled_years import titled_years
from chrono.events.layout.entry_lines import (
    LONGEST_LEAD,
    SINCE,
    begins_vaguely,
    blocks,
    mark_annals,
    mark_entries,
    mark_releases,
)
from chrono.events.layout.line_labels import labels_a_date, labels_side_matter, reply_pattern
from chrono.events.layout.markup import NOTE, bare
from chrono.events.layout.numbered_lines import mark_numbered
from chrono.events.words.phrases import any_phrase, phrases

__all__ = ["DASHES", "HEADING", "ITEM", "LABELLED", "LONGEST_LEAD", "Line", "classified", "dates_in"]

_FEWEST_ROWS = 3  # lines with a date in a column
_GAPS = ("  ", "\t")  # what parts columns
_ENDS = ",;:-"
_FEWEST_DATED = 2  # lines under each other that begin with a date, or a label and its date
_TITLE_LEVEL, _BOLD_LEVEL = 8, 7
HEADING = re.compile(r"\s{0,3}(#{1,6})\s+(?=\S)")
_WIKI_HEADING = re.compile(r"(={2,6})[ \t]*[^=\s].*?(?<=[^=\s])[ \t]*\1\s*$")
_TAGGED_HEADING = re.compile(r"<h([1-6])\b[^<>]*>[^<>]*(?:<(?!/?h[1-6]\b)[^<>]*>[^<>]*)*</h\1>\s*$", re.IGNORECASE)
_BREAKING, _TERMINAL = "—–", '.:?!;…”)"'  # dashes inside a sentence, and what no sentence goes on behind
_WRAPPED = 40  # characters of a line that was broken for its length
_ITEM_MARKS = "-*+•‣▪–—:(\\ivx"
# Arrows, ticks, boxes and pictures, which items begin with too.
_SYMBOLS = "\u2190-\u27bf\u2b00-\u2bff\U0001f300-\U0001faff"
_SYMBOL = re.compile(f"[{_SYMBOLS}]")
# A quoted line of a letter may be an item: "> - 5 May: the board meets".
ITEM = re.compile(
    rf"(\s*(?:>[> ]*)?)(?:[-*+•‣▪–—:{_SYMBOLS}]\ufe0f?|\(?(?:\d{{1,3}}\\?|[a-z]|[ivx]{{1,5}})[.)]|\([A-Z]\)|"
    r"\\\([ivxa-z\d]+\\\)|\[\d{1,3}\])\s+(?:\[[ xX]\]\s+)?(?=\S)"
)
# What a line may begin with that is a rule, a heading, a row, junk or an item; or with a number.
_MARKS = frozenset("#*_-=~\\|><[!{h:" + _ITEM_MARKS)
_FENCES = frozenset({"```", "~~~"})
_RULE = re.compile(r"\s*(?:[-=_*#~\\]\s*){2,}\s*$|\+(?:[-=]+\+)+\s*$|\s*[*_#|>\\]\s*$")
_JUNK = re.compile(
    r"\s*(?:<!--.*-->\s*$|</?\w[^<>]*>\s*$|!\[[^\]]*\]\([^)]*\)(?:\{[^}]*\})?\s*$|"
    r"\[[a-z]\w*(?: [\w-]+=\"[^\"\n]*\"){1,9} ?/?\]\s*$|"  # '[meta title="The history of the guild"]'
    r"\[(?:\^[^\]]{1,200}|\d{1,3})\]:\s*\S+|\[[^\]]{1,200}\]:\s*\S+(?:\s+[\"'(].*)?\s*$|"
    r"\{[%{:].*[%}]?\}\s*$|:[a-z][\w-]{1,20}:\s|https?://\S+\s*$|\[\^?\d{1,3}\]\s|\{\||\|[-}]|\\?###\s*$|\S+=\"[^\"]*\"\s*$)"
)
_META = re.compile(r"[a-z][\w-]{1,30}:(?:\s|$)")
_BOLD = re.compile(r"\s*(?:\*\*|__)(?!\s)([^*]{2,150}?)(?:\*\*|__)\s*:?\s*$")
_ROW = re.compile(r"\s*\|.*\|\s*$")
_FEWEST_BARS = 3  # of a row that none stands before
_ROW_RULE = re.compile(r"[\s|:+-]+$")
_EMPHASIS, _LONGEST_TITLE = " \t*_|", 100  # what stands round a title, and its characters
# The date of a record in code or data, on a line of its own: 'array("4 May 2011",', '"date": "4 May 2011",'.
_QUOTED_VALUE = re.compile(r"(?:[\w\"'$ ]{1,20}(?:\(|\[|:|=>|=)[ ]?)?[\"']([^\"'\n]{4,40})[\"'],")
_LAST_NOTES = re.compile(rf"(?:{NOTE})+\Z")
_CUT_SHORT = re.compile(r"(?:\.\.\.|…)[\])]?\Z")  # "… and will be open to all [...]"
_LONGEST_DAY = 30  # characters of a line that is a date and no more
_FEWEST_ENTRIES = 3  # short lines under lines that are dates; of days two are enough
_MARKS_OF_HEADS = " \t.:;#*_=-•>|"  # round a date that is a heading
_BEFORE_A_DATE = frozenset({"", "date:", *phrases("before_dates")})
# What may stand before a date that is a line of its own, "In 2003:", and between two that say the same.
_LEADS_OF_HEADS = frozenset(phrases("leads_of_dated_headings"))
_SAID_AGAIN = re.compile(rf",?\s(?:\(|(?:(?:{any_phrase('before_dates')})\s)?)(?=\d)", re.IGNORECASE)
_MAY_BE_DATES = ("text", "heading", "item")
# What sets a date at the head of a line off from what happened then: a dash, a colon, a column, the end of bold type.
_SET_OFF = re.compile(r"\??[*_)\]]*\s*(?:[—–:|]|-(?=\s)|\.\s+[–—-])[*_]*\s*\S|\s[–—-]\s*$|[:.]?(?:\*\*|__):?\s+[^\W_]")
DASHES = "–—-"  # at the end of a line: it goes on below
_COLUMN = re.compile(r"\)?(?:\t|\ {2,}+)\s*+[^\W_]")
_BEFORE_DATE = re.compile(r"[\s*_>(\[|;]*(?:<[^<>]*>)*[*_(\[]*")
# A label of a few words and its colon: "Deadline for submissions: ".
LABELLED = re.compile(r"\s*+[*_]*[^\W\d_][^\s:|.!?=<>]*+(?: [^\s:|.!?=<>]{1,20}+){0,5}+:[*_]*\s+(?=\S)")


@attrs.define
class Line:
    """A line at offsets `start` to `end`, its text, of which kind it is, and whether a date begins in it.

    An item that is a `paragraph` may tell more than its entry.
    """

    start: int
    end: int
    text: str
    trimmed: str
    kind: str = "text"
    level: int = 0
    dated: bool = False
    paragraph: bool = False


def classified(
    text: str, dated: Mapping[int, int], headings: Mapping[int, int], rows: Mapping[int, int] | None = None
) -> list[Line]:
    """The lines of a text, in order.

    `dated` maps where date mentions start to where they end, `headings` where known headings begin to their level, and
    `rows` where the lines of known rows begin to where these end, lines below perhaps.
    """
    rows = rows or {}
    reach = 0  # of a row
    lines: list[Line] = []
    position, fenced = 0, False
    starts = iter((*sorted(dated), len(text) + 1))
    start = next(starts)
    for raw in text.split("\n"):
        stripped, end = raw.strip(), position + len(raw)
        line = Line(position, end, raw, stripped, "text" if stripped else "blank", 0, start < end)
        if stripped[:3] in _FENCES and (fenced or not _underlines(stripped, lines)):
            fenced, line.kind = not fenced, "junk"
        elif fenced:
            line.kind = "junk"
        elif stripped:
            if position in rows:
                line.kind, line.end = "row", rows[position]
                reach = line.end
            elif position < reach:
                line.kind = "junk"
            elif position in headings:
                line.kind, line.level = "heading", headings[position]
            else:
                _classify(line, dated if line.dated else {})
        position = end + 1
        while start < position:
            start = next(starts)
        lines.append(line)
    _mark_wrapped(lines)
    if "[1]" in text:
        mark_numbered(lines)
    told = [line for line in lines if line.dated]
    if len(told) >= _FEWEST_DATED:
        mark_releases(lines, told, dated)
    mark_entries(lines, told, dated)
    _mark_titles(lines, told, dated)
    _mark_titled_years(text, told, dated)
    mark_annals(lines, told, dated)
    _mark_labelled(lines, told, dated)
    if any(gap in text for gap in _GAPS):
        _mark_columns(lines, told, dated)
    return lines


def _mark_wrapped(lines: Sequence[Line]) -> None:
    """Lines that begin with a dash or a day because a sentence was broken there: they are text as that is above."""
    for above, line in pairwise(lines):
        if line.kind != "item" or above.kind != "text" or len(above.trimmed) < _WRAPPED:
            continue
        broken = line.trimmed[0] in _BREAKING or (
            line.dated and line.trimmed[0].islower() and not _may_be_item(line.trimmed)
        )
        if broken and above.trimmed[-1] not in _TERMINAL:
            line.kind = "text"


def _underlines(stripped: str, lines: Sequence[Line]) -> bool:
    """Whether a row of tildes is the line below a heading, as long as that: no fence of code."""
    above = lines[-1] if lines else None
    return (
        above is not None
        and above.kind == "text"
        and 3 < len(stripped) == len(above.trimmed)
        and set(stripped) == {"~"}
    )


def _classify(line: Line, dated: Mapping[int, int]) -> None:
    """Gives a filled line its kind; `dated` is empty where no date begins in it."""
    stripped = line.trimmed
    first = stripped[0]
    if (
        first in _MARKS
        or dated
        or stripped[-1] in ":|"
        or first.isdigit()
        or stripped[1:2] in (".", ")")
        or (first >= "\u2190" and _is_symbol(first))
    ):
        line.kind, line.level = _marked(line, dated)
    if line.kind == "text" and stripped.isupper() and _is_loud(stripped):
        line.kind, line.level = "heading", _BOLD_LEVEL


def _marked(line: Line, dated: Mapping[int, int]) -> tuple[str, int]:
    """The kind and level of a line by what it begins with: a mark, a number or a date."""
    stripped = line.trimmed
    first = stripped[0]
    if first in "#*_-=~\\|>+" and _RULE.match(line.text):
        return "rule", 0
    if first == "#" and (match := HEADING.match(line.text)):
        return "heading", len(match[1])
    if first == "=" and (match := _WIKI_HEADING.match(stripped)):
        return "heading", len(match[1])
    if first == "<" and (match := _TAGGED_HEADING.match(stripped)):
        return "heading", int(match[1])
    if (first == "|" and _ROW.match(line.text)) or (stripped[-1] == "|" and stripped.count("|") >= _FEWEST_BARS):
        return "junk" if _ROW_RULE.fullmatch(stripped) else "row", 0
    if (first in "<[!{h|\\:" and _JUNK.match(line.text)) or (stripped[-1] == ":" and reply_pattern().match(line.text)):
        return "junk", 0
    if dated and _opens_dated_item(line, dated):
        return "item", 0
    if first in "*_" and (match := _BOLD.match(line.text)) and not match[1].rstrip().endswith((".", "!", "?")):
        return "heading", _BOLD_LEVEL
    return "item" if _may_be_item(stripped) and ITEM.match(line.text) else "text", 0


def _is_loud(stripped: str) -> bool:
    """Whether a line in capitals is short enough for a heading, and no single word."""
    return 5 < len(stripped) < 90 and stripped[-1] not in ".,;:" and " " in stripped


def _mark_labelled(lines: list[Line], told: Sequence[Line], dated: Mapping[int, int]) -> None:
    """Lines right under each other that are a label and its date each, two or more, as the items of a list.

    `told` are those in which a date begins.
    """
    labelled = {line.start for line in told if line.kind == "text" and dates_in(line, dated)}
    if len(labelled) < _FEWEST_DATED:
        return
    for block in blocks(lines):
        items = [line for line in block if line.start in labelled and not labels_side_matter(line.text)]
        if len(items) >= _FEWEST_DATED:
            for line in items:
                line.kind = "item"


def _mark_columns(lines: list[Line], told: Sequence[Line], dated: Mapping[int, int]) -> None:
    """Lines right under each other with a date in a column of its own, three or more, as rows; heads above them too."""
    if not any(line.kind == "text" and _column_of_date(line, dated, -1) >= 0 for line in told):
        return
    run: list[Line] = []
    column = -1
    for at, line in enumerate([*lines, Line(0, 0, "", "", "blank")]):
        found = _column_of_date(line, dated, column) if line.dated and line.kind == "text" else -1
        if found >= 0:
            run.append(line)
            column = found
        elif run:
            if len(run) >= _FEWEST_ROWS:
                for row in [*run, *_heads_above(lines, at - len(run))]:
                    row.kind = "row"
            run, column = [], -1


def _column_of_date(line: Line, dated: Mapping[int, int], column: int) -> int:
    """Where a date begins in a line that blanks set off, or that stands under one at `column`; -1 where none does."""
    if column < 0 and not any(gap in line.text for gap in _GAPS):
        return -1
    lead = line.start + len(line.text) - len(line.text.lstrip())
    if line.trimmed[0].islower() or line.trimmed[-1] in _ENDS:
        return -1  # prose, be it set with wide blanks
    for at in (at for at in range(lead + 1, line.end) if at in dated):
        before, behind = line.text[: at - line.start], line.text[dated[at] - line.start :]
        set_off = before.endswith(_GAPS) or (behind.startswith(_GAPS) and behind.strip() != "")
        if at - line.start == column or (set_off and before.strip()):
            return at - line.start
    return -1


def _heads_above(lines: Sequence[Line], first: int) -> list[Line]:
    """The line of heads right above the first row of a table, or above the rule between them."""
    at = first - 1
    if at > 0 and lines[at].kind == "rule":
        at -= 1
    above = lines[at] if at >= 0 else None
    headed = above is not None and above.kind in ("text", "heading") and any(gap in above.trimmed for gap in _GAPS)
    return [above] if above is not None and headed else []


def _may_be_item(stripped: str) -> bool:
    """Whether a line begins with a mark, a number or a letter as items do: quicker to ask than whether it is one."""
    first = stripped[0]
    return first in _ITEM_MARKS or first == ">" or first.isdigit() or stripped[1:2] in (".", ")") or _is_symbol(first)


def _is_symbol(first: str) -> bool:
    return first >= "\u2190" and _SYMBOL.match(first) is not None


def _opens_dated_item(line: Line, dated: Mapping[int, int]) -> bool:
    """Whether the line begins with a date, then a dash or colon, then words."""
    lead = _BEFORE_DATE.match(line.text)
    start = line.start + (lead.end() if lead else 0)
    end = next(
        (dated[at] for at in range(start, min(start + 12, line.end)) if at in dated and _only_the(line, start, at)),
        None,
    )
    if end is None or end >= line.end:
        return False
    at = end - line.start
    numbered = any(map(str.isdigit, line.text[start - line.start : at]))  # not "Monday" and when it is open
    return _SET_OFF.match(line.text, at) is not None or (numbered and _COLUMN.match(line.text, at) is not None)


def _only_the(line: Line, start: int, at: int) -> bool:
    before = line.text[start - line.start : at - line.start].casefold().strip()
    return before in _BEFORE_A_DATE or before in SINCE


def _mark_titles(lines: list[Line], told: Sequence[Line], dated: Mapping[int, int]) -> None:
    """Underlined headings, lines that stand alone like titles, and metadata before the first paragraph.

    `told` are those in which a date begins.
    """
    for above, line in pairwise(lines):
        if line.kind == "rule" and above.kind == "text" and set(line.text.strip()) <= {"="}:
            above.kind, above.level = "heading", 1
    entries = _under_dates(lines, told, dated)
    kinds = ["blank", *[line.kind for line in lines], "blank"]
    for at, line in enumerate(lines, 1):
        # A short line right under an item is the rest of it.
        alone = kinds[at] == "text" and kinds[at + 1] != "text" and kinds[at - 1] not in ("text", "item")
        if alone and _like_a_title(line) and not dates_in(line, dated):
            line.kind, line.level = ("item", 0) if line.start in entries else ("heading", _TITLE_LEVEL)
            kinds[at] = line.kind
    for line in lines:
        if line.kind == "text" and _META.match(line.text):
            line.kind = "junk"
        elif line.kind not in ("blank", "junk", "rule"):
            break


def _mark_titled_years(text: str, told: Sequence[Line], dated: Mapping[int, int]) -> None:
    """Lines that are a year and the title of its section: headings of the entries below."""
    if len(told) < _FEWEST_DATED:
        return
    years = titled_years(text, sorted(dated.items()))
    for line in told if years else ():
        if line.kind in _MAY_BE_DATES and not years.isdisjoint(range(line.start, min(line.end, line.start + 12))):
            line.kind, line.level = "heading", line.level or _TITLE_LEVEL


def _under_dates(lines: list[Line], told: Sequence[Line], dated: Mapping[int, int]) -> set[int]:
    """Where the short lines under lines that are dates alone begin, where there are several: entries of annals.

    The dates are their headings.
    """
    dates = {line.start for line in told if line.kind in _MAY_BE_DATES and _is_date(line, dated)}
    if len(dates) < _FEWEST_DATED:
        return set()
    filled = [line for line in lines if line.kind not in ("blank", "junk", "rule")]
    heads = [at for at, line in enumerate(filled) if line.start in dates and not _holds_items(filled, at)]
    alone = set(heads)
    heads = [
        at
        for at in heads
        if at + 1 < len(filled) and at + 1 not in alone and not _runs_on(filled, at, many=len(dates) > _FEWEST_ENTRIES)
    ]
    days = not any(filled[at].trimmed.strip(_MARKS_OF_HEADS).isdigit() for at in heads)
    if len(heads) < (_FEWEST_DATED if days else _FEWEST_ENTRIES):
        return set()
    if (titles := _above_dates(filled, heads, dated)) is not None:
        for at, title in zip(heads, titles, strict=True):
            title.kind, title.level = "heading", _TITLE_LEVEL
            filled[at].kind, filled[at].level = "heading", _TITLE_LEVEL + 1
        return set()
    entries: set[int] = set()
    sections = []
    for at, following in pairwise([*heads, len(filled)]):
        if filled[at].kind != "heading":
            filled[at].kind, filled[at].level = "heading", _TITLE_LEVEL
            entries.add(filled[at + 1].start)
        sections.append(list(takewhile(lambda line: line.kind == "text", filled[at + 1 : following])))
        if all(map(_like_a_title, sections[-1])):
            entries.update(line.start for line in sections[-1])
    _mark_agenda(sections)
    _mark_indented(sections)
    return entries


def _holds_items(filled: Sequence[Line], at: int) -> bool:
    """Whether a line is an item with others set in below it: these end where the list does."""
    following = filled[at + 1 : at + 2]
    return filled[at].kind == "item" and any(one.kind == "item" and _lead(one) > _lead(filled[at]) for one in following)


def _lead(line: Line) -> int:
    return len(line.text) - len(line.text.lstrip())


def _above_dates(filled: list[Line], heads: list[int], dated: Mapping[int, int]) -> list[Line] | None:
    """The titles right above each of the lines that are dates, with a text below each; None where one has none.

    So a page of news is laid out: headline, day, teaser.
    """
    titles = [filled[at - 1] for at in heads if at]
    texts = [filled[at + 1 : following - 1] for at, following in pairwise([*heads, len(filled) + 1])]
    named = len(titles) == len(heads) and all(
        line.kind == "text"
        and _reads_as_title(bare(line.text))
        and dated.keys().isdisjoint(range(line.start, line.end))
        for line in titles
    )
    told = all(lines and any(line.kind == "text" and not _like_a_title(line) for line in lines) for lines in texts)
    return titles if named and told else None


def _mark_agenda(sections: Sequence[Sequence[Line]]) -> None:
    """Lines right below each other, under days, that all begin as sentences do: entries of an agenda, one a line."""
    rows = [_first_row(section) for section in sections]
    if any(len(row) > 1 for row in rows) and all(_begins_entry(line) for row in rows for line in row):
        for line in (line for row in rows for line in row):
            line.kind, line.level = "item", 0


def _mark_indented(sections: Sequence[Sequence[Line]]) -> None:
    """The lines set in below days, where all are: what the entries of a list of definitions say."""
    first = [section[0] for section in sections if section]
    if len(first) >= _FEWEST_ENTRIES and all(line.text[:2].isspace() for line in first):
        for line in first:
            line.kind, line.level = "item", 0


def _first_row(section: Sequence[Line]) -> list[Line]:
    """The lines of a section down to the first blank one."""
    row: list[Line] = []
    for line in section:
        if row and row[-1].end + 1 < line.start:
            break
        row.append(line)
    return row


def _begins_entry(line: Line) -> bool:
    first = line.trimmed.lstrip("*_“\"'«(")[:1]
    return first.isupper() or first.isdigit()


def _runs_on(filled: Sequence[Line], at: int, *, many: bool) -> bool:
    """Whether a line is the end of the paragraph above it: a long line that no mark ends stands right before.

    `many` says that many lines are dates and no more.
    """
    above = filled[at - 1] if at else None
    if above is None or above.end + 1 < filled[at].start or above.kind not in ("text", "item"):
        return False
    below, words = filled[at + 1], set(filter(str.isalpha, filled[at].trimmed.casefold().split()))
    short = words <= SINCE or (many and len(filled[at].trimmed) <= _LONGEST_DAY)
    if below.start <= filled[at].end + 2 and below.trimmed[:1].isupper() and below.kind == "text" and short:
        return False  # a year or day alone: no paragraph has so short a line in its middle
    return len(above.trimmed) >= LONGEST_LEAD and above.trimmed[-1] not in ".!?:;)]"


def _is_date(line: Line, dated: Mapping[int, int]) -> bool:
    """Whether a date is all that stands in a line, but for the marks of a heading."""
    said = bare(line.text) if line.trimmed[0] == "<" else line.trimmed
    words = said.strip(_MARKS_OF_HEADS)
    if words[-1:] == "," and (value := _QUOTED_VALUE.fullmatch(words)) is not None:
        words = value[1]
    first, _, rest = words.partition(" ")
    led = first[:1].isupper() and first.casefold() in _LEADS_OF_HEADS
    words = rest if led or (rest[:1].isdigit() and first.casefold() in SINCE) else words
    start = line.start + line.text.find(words)
    # No line of a paragraph: "just / last week."
    begins = led or words[:1].isdigit() or words[:1].isupper() or begins_vaguely(words)
    if not begins or line.trimmed[-1] in DASHES or start not in dated:
        return False
    again = _SAID_AGAIN.match(line.text, dated[start] - line.start)  # "22 years ago, in 2003:"
    end = dated.get(line.start + again.end(), 0) if again is not None else dated[start]
    return end >= start + len(words.rstrip(")") if again is not None else words)


def _like_a_title(line: Line) -> bool:
    return _reads_as_title(bare(line.text) if line.trimmed[0] == "<" else line.text)


def _reads_as_title(text: str) -> bool:
    """Whether a line has the length, the beginning and the end of a title."""
    words = text.rstrip(_EMPHASIS)
    words = (_LAST_NOTES.sub("", words) if "[" in words else words).strip(_EMPHASIS)
    if not words or len(words) > _LONGEST_TITLE or words[-1] in ".!?;,…":
        return False
    if _CUT_SHORT.search(words) or (words[-1] == ":" and len(words.split()) > 4):
        return False
    return words[0].isupper() or words[0].isdigit() or words[0] in "“«\"'"


def dates_in(line: Line, dated: Mapping[int, int]) -> bool:
    """Whether a line is a label and its date, as "Date of next meeting: 5 April 2014"; "Date:" alone heads a list."""
    match = LABELLED.match(line.text) if line.dated and ":" in line.text else None
    if match is None or labels_a_date(match.group()):
        return False
    return any(at in dated for at in range(line.start + match.end(), min(line.start + match.end() + 8, line.end)))
