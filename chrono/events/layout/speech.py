"""Speech written down as it was said: without what is thrown in, broken off or said twice.

"On 3 May, as you all know, the — the ferry re- — reopened" tells what "On 3 May the ferry reopened" does. The words
that are thrown in are in `words.yaml`.
"""

from __future__ import annotations

import re
from functools import cache

from chrono.events.words.kinds import grammar

__all__ = ["fluent"]

_DASH = " —"
_SAID_TWICE = 3  # words at most that are said again behind a dash
_REACH = 60  # characters on each side of a dash in which they stand
_BROKEN_OFF = re.compile(r"(?<![^\s(“\"])[\w’']+-\Z")
_WORD = re.compile(r"[\w’'-]+")
_PARTED = re.compile(r"[.?!;:()]")
_STAGE = re.compile(r"\s*\([a-z][a-z ,]{2,30}\)\s*—")
_MARKS = '.,;:!?…“”"()'
_FILLED = re.compile(r"\S")


def fluent(text: str, language: str) -> str:
    """The text with blanks for what is thrown in, broken off or said twice, each sign of the rest in its place."""
    thrown_in, longest = _thrown_in(language)
    if not thrown_in:
        return text
    pieces = text.split(",")
    found = [
        at
        for at in range(1, len(pieces) - 1)
        if len(pieces[at]) <= longest and pieces[at][:1].isspace() and _folded(pieces[at]) in thrown_in
    ]
    if found:
        text = _without(pieces, found)
    return _spoken_once(text) if _DASH in text else text


@cache
def _thrown_in(language: str) -> tuple[frozenset[str], int]:
    """What is thrown in between two commas, and the most characters between these."""
    said = grammar("thrown_in", language)
    return said, max(map(len, said), default=0) + 6  # wide blanks and ends of lines


def _folded(piece: str) -> str:
    return " ".join(piece.casefold().replace("’", "'").split())


def _without(pieces: list[str], found: list[int]) -> str:
    """The text of the pieces between commas, some of them blank, with their commas."""
    blank = set(found)
    text = [pieces[0]]
    for at in range(1, len(pieces)):
        apart = at in blank or at - 1 in blank
        text.append((" " if apart else ",") + (_FILLED.sub(" ", pieces[at]) if at in blank else pieces[at]))
    return "".join(text)


def _spoken_once(text: str) -> str:
    """The text without what is broken off before a dash, or said again behind it, and without what was heard there."""
    pieces, done = [], 0
    at = text.find(_DASH)
    while at >= 0:
        start, end = _stumble(text, max(done, at - _REACH), at)
        if start < end:
            pieces += [text[done:start], _FILLED.sub(" ", text[start:end])]
            done = end
        at = text.find(_DASH, max(at + len(_DASH), done))
    return "".join([*pieces, text[done:]]) if pieces else text


def _stumble(text: str, low: int, dash: int) -> tuple[int, int]:
    """Where that stands which a dash ends and nobody meant to say: an empty stretch where it ends none of that."""
    behind = dash + len(_DASH)
    if "(" in text[behind : behind + 3] and (stage := _STAGE.match(text, behind)) is not None:
        return dash, stage.end()
    broken = _BROKEN_OFF.search(text[low:dash]) if text[dash - 1] == "-" else None
    start, end = (low + broken.start(), behind) if broken else (dash, dash)
    # What is said again begins with the first word behind the dash: most dashes have another before them.
    following = text[behind : behind + _REACH]
    first_behind = following.split(None, 1)[:1]
    if not first_behind or first_behind[0].strip(_MARKS).casefold() not in text[low:start].casefold():
        return start, end
    again = [word.casefold() for word in _WORD.findall(following)[:_SAID_TWICE]]
    if not again or again[0] not in map(str.casefold, _WORD.findall(text, low, start)[-_SAID_TWICE:]):
        return start, end
    said = [(one.start(), one.group().casefold()) for one in _WORD.finditer(text, low, start)][-_SAID_TWICE:]
    for count in range(min(len(said), len(again)), 0, -1):
        first = said[-count][0]
        if [word for _, word in said[-count:]] == again[:count] and not _PARTED.search(text[first:dash]):
            return first, behind
    return start, end
