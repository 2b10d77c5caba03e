"""What can be written in several ways, written in one, each sign of the text in its place.

So that a text says the same with Windows' line ends, with its dates in italics and with bold words in underscores.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

__all__ = ["levelled", "unemphasised"]

# The sign comes first and what may stand before it second: so the engine goes from sign to sign.
_UNDERSCORED = re.compile(r"__(?<![\w\\_]..)(?=[^\s_])([^\n]{0,300}?[^\s_])__(?![\w_])")
_LEANING_DATE = re.compile(r"([*_])(?<![\w*_\\].)(?=[^\s*_])([^*_\n]{0,40}?\d[^*_\n]{0,40}?)(?<=\S)\1(?![\w*_])")
_BOLD_DATE = re.compile(
    r"\*\*(?:(?<=[\w,;–’”] ..)|(?<=\(..))(?=[^\s*])([^*\n]{0,40}?\d[^*\n]{0,40}?)(?<=\S)\*\*(?![\w*])"
)

# "31^st^ January", "31<sup>st</sup> January", "31 <sup>st</sup>"
_RAISED = re.compile(r"(?<=\d) ?(?:\^|<(?:sup|SUP)>)(st|nd|rd|th|er|re|e|o|a)(?:\^|</(?:sup|SUP)>)")

_BREAK = re.compile(r"<[bB][rR] ?/?>")
_ONE_LINE = ("|", "#")  # a row of a table or a heading is one line, whatever breaks are in it

_EMPHASIS = re.compile(r"\*\*{0,2}(?=[^\s*])|\*(?<=[^\s*].)\*{0,2}|_(?<!\w.)_{0,2}(?=[^\s_])|_(?<=[^\s_].)_{0,2}(?!\w)")


# Asked when the date of a document is looked for, and right after that when its events are.
@lru_cache(maxsize=1)
def levelled(text: str) -> str:
    """The text, each sign in its place, with what can be written in several ways written in one.

    Lines end with a line feed, where a tag breaks them too; dashes are dashes, also with a backslash before them;
    bold words stand in asterisks, dates inside a line in no emphasis, with the letters behind a number not raised.
    """
    if "\r" in text:
        text = text.replace("\r\n", " \n").replace("\r", "\n")
    if "<br" in text or "<BR" in text:
        text = "\n".join(map(_broken, text.split("\n")))
    if " -- " in text:
        text = text.replace(" -- ", " –  ")
    if "\\-" in text:
        text = text.replace("\\--", " – ").replace("\\-", " -")
    if "__" in text:
        text = _UNDERSCORED.sub(r"**\1**", text)
    if "^" in text or "<sup" in text or "<SUP" in text:
        text = _RAISED.sub(lambda match: match[1].ljust(len(match[0])), text)
    return _by_line(_plainly_dated, text)


def _by_line(change: Callable[[str], str], text: str) -> str:
    """The text, its lines with an asterisk or an underscore changed: they are few, and found by these signs."""
    star, bar, reached = text.find("*"), text.find("_"), 0
    pieces: list[str] = []
    while star >= 0 or bar >= 0:
        sign = min(star, bar) if star >= 0 and bar >= 0 else max(star, bar)
        start, end = text.rfind("\n", reached, sign) + 1 or reached, text.find("\n", sign)
        end = len(text) if end < 0 else end
        pieces += [text[reached:start], change(text[start:end])]
        reached = end
        star = text.find("*", end) if 0 <= star < end else star
        bar = text.find("_", end) if 0 <= bar < end else bar
    return "".join([*pieces, text[reached:]]) if pieces else text


def _plainly_dated(line: str) -> str:
    """A line with its dates in no emphasis."""
    return _BOLD_DATE.sub(r"  \1  ", _LEANING_DATE.sub(r" \2 ", line))


def _broken(line: str) -> str:
    """A line with a line feed for each tag that breaks it."""
    if "<" not in line or line.lstrip()[:1] in _ONE_LINE:
        return line
    return _BREAK.sub(lambda match: "\n".rjust(len(match.group())), line)


def unemphasised(text: str) -> str:
    """The text with blanks for the asterisks and underscores that make words bold or slanted; those of a list stay."""
    return _by_line(_unstressed, text)


def _unstressed(line: str) -> str:
    return _EMPHASIS.sub(_blanks, line)


def _blanks(match: re.Match[str]) -> str:
    return " " * len(match.group())
