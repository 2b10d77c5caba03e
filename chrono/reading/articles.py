"""One file, several articles: where each begins, on strong evidence only.

Dated sections, repeated headings and running headers do not cut a text: a cut needs the frame of a whole article to
come again. To add a kind of evidence, write a function from a text to offsets and name it in `_RULES`; each has its
positive and negative cases in the tests.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import islice

from chrono.reading.posts import posts

__all__ = ["split"]

_SHORTEST = 120  # characters: less between two cuts is a heading, no article
_HEADER_LINES = 8
_FRAME_LINE = 80

# A line that gives a day with its year and little else: "November 7, 2019", "19 october, 2011 21:40", "2024-02-01".
_DATE_LINE = re.compile(
    r"\W{0,4}(?:[\w:]{1,20}[,.]?\s){0,3}?"
    r"(?:\d{1,2}(?:st|nd|rd|th)?[,.\s]{1,3}\w{3,12}\.?,?\s\d{4}|\w{3,12}\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s\d{4}"
    r"|\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{4})\b.{0,24}"
)
_MONTH_LINE = re.compile(r"[*_]{0,2}[^\W\d_]{3,12}\.?,? (?:19|20)\d\d[*_]{0,2}")
_FIELD = re.compile(r"(?P<key>[^\W\d_][\w -]{1,24}?)[ \t]*:[ \t]*\S")
_TITLE_KEYS = frozenset(["title", "headline", "subject", "from", "source", "byline", "заголовок", "тема", "источник"])
_DATE_KEYS = frozenset(["date", "published", "sent", "posted", "published_time", "pubdate", "дата", "опубликовано"])
# Behind a line end, which is quicker to search for than the beginning of a line.
_COUNTER = re.compile(
    r"\n[ \t\f]*(?:(?:document|article|item|документ)\s+(\d{1,4})\s+(?:of|/|из)\s+(\d{1,4})"
    r"|(\d{1,4})\s+of\s+(\d{1,4})\s+documents)[ \t]*\r?$",
    re.MULTILINE | re.IGNORECASE,
)
_FENCES = ("---", "+++")
_RULE_OR_BLANK = re.compile(r"[-*_=~#\s\f]*")


def split(text: str) -> list[int]:
    """Offsets at which the articles of a text begin, the first always 0; one article gives [0]."""
    for rule in _RULES:
        starts = [0]
        for start in rule(text):
            if start - starts[-1] >= _SHORTEST and len(text) - start >= _SHORTEST:
                starts.append(start)
        if len(starts) > 1:
            return starts
    return [0]


def _repeated_fields(text: str) -> list[int]:
    """Blocks of fields with a title and a date, each with the keys of the block that opens the text."""
    keys = _field_keys(text, 0)
    if not (keys & _TITLE_KEYS and keys & _DATE_KEYS):
        return []
    fence = text.lstrip("\ufeff \t\r\n")[:3]
    # From line feed to line feed, which is far quicker to search for than where a line begins.
    opening = rf"\n{re.escape(fence)}[ \t]*\r?\n(?=\w)" if fence in _FENCES else rf"\n(?={_first_key(text)}[ \t]*:)"
    found = []
    for match in re.finditer(opening, text):
        start = match.start() + 1
        again = _field_keys(text, start)
        if (
            again & keys & _TITLE_KEYS
            and again & keys & _DATE_KEYS
            and (fence in _FENCES or _after_a_break(text, start))
        ):
            found.append(start)
    return found


def _counted(text: str) -> list[int]:
    """Lines that count articles, "Document 2 of 14" or "2 of 14 DOCUMENTS", in step and with one total."""
    marks = [(m.start(), int(m[1] or m[3]), m[2] or m[4]) for m in _COUNTER.finditer(f"\n{text}")]
    in_step = [number for _, number, _ in marks] == list(range(1, len(marks) + 1))
    return [start for start, _, _ in marks[1:]] if in_step and len({total for _, _, total in marks}) == 1 else []


def _repeated_frame(text: str) -> list[int]:
    """The first line of the text again, with a date line below it as at the top, after the end of an article.

    The end shows by the text's own last line, by a blank line or rule, or by being run together with it: a last line
    and a first one without the line end between them ("Text versionEvents").
    """
    first, first_at = _first_line(text)
    depth = _depth_of_date(text, first_at) if _is_frame(first) else None
    if depth is None:
        return []
    last = text.rstrip().rpartition("\n")[2].strip()
    found = []
    for match in re.finditer(rf"{re.escape(first)}[ \t]*\r?$", text[first_at + len(first) :], re.MULTILINE):
        start = first_at + len(first) + match.start()
        below = _depth_of_date(text, start)
        if below is None or not _ends_before(text, start, last):
            continue
        # With the last line as a second witness the date may stand a little higher or lower than at the top.
        if below == depth or _line_before(text, start) == last:
            found.append(start)
    return found


def _posts(text: str) -> list[int]:
    """Headings with the day or month of their post below or above them, on a page whose texts say "today"."""
    return posts(text, lambda line: _dated(line) or _MONTH_LINE.fullmatch(line) is not None)


def _is_frame(line: str) -> bool:
    """Whether a line can open articles: short, a name and no sentence, no Markdown section, no date."""
    return 3 <= len(line) <= _FRAME_LINE and line[-1] not in ".,;:" and line[0] not in "#-*+>|" and not _dated(line)


def _ends_before(text: str, start: int, last: str) -> bool:
    """Whether an article may end right before `start`."""
    line = _line_before(text, start)
    if start and text[start - 1] not in "\r\n\f":
        # Run together: a small letter or a full stop, then a capital, is no word of any language.
        return line == last or (text[start].isupper() and (text[start - 1].islower() or text[start - 1] in ".!?”»)"))
    return line == last or _after_a_break(text, start)


def _line_before(text: str, start: int) -> str:
    """What stands on the line before `start`, or before it on its own line."""
    return text[max(0, start - 400) : start].rstrip().rpartition("\n")[2].strip()


def _after_a_break(text: str, start: int) -> bool:
    """Whether the line above `start` is blank, a rule or a form feed."""
    above = text[max(0, start - 200) : start].removesuffix("\n").removesuffix("\r").rpartition("\n")[2]
    return _RULE_OR_BLANK.fullmatch(above) is not None


def _first_line(text: str) -> tuple[str, int]:
    match = re.search(r"\S[^\r\n]*", text)
    return (match[0].rstrip(), match.start()) if match else ("", 0)


def _depth_of_date(text: str, start: int) -> int | None:
    """How many filled lines below the one at `start` a date line stands, within the header; None without one."""
    filled = filter(str.strip, text[start : start + 2500].splitlines())
    below = islice(filled, 1, 1 + _HEADER_LINES)
    return next((depth for depth, line in enumerate(below, 1) if _dated(line)), None)


def _dated(line: str) -> bool:
    return len(line) <= _FRAME_LINE and _DATE_LINE.fullmatch(line.strip()) is not None


def _field_keys(text: str, start: int) -> set[str]:
    """The keys, lower case, of the block of `key: value` lines at `start`, an opening fence left out."""
    keys: set[str] = set()
    for line in text[start : start + 2500].lstrip("\ufeff \t\r\n").splitlines()[:20]:
        if match := _FIELD.match(line):
            keys.add(match["key"].lower())
        elif line.rstrip() in _FENCES and not keys:
            continue
        elif not keys or not line.startswith((" ", "\t", "-")) or line.rstrip() in _FENCES:
            break  # a longer value or a list goes on, indented; all else ends the block
    return keys


def _first_key(text: str) -> str:
    match = _FIELD.match(text.lstrip("\ufeff \t\r\n"))
    return re.escape(match["key"]) if match else "(?!)"


_RULES: tuple[Callable[[str], list[int]], ...] = (_repeated_fields, _counted, _repeated_frame, _posts)
