"""Paragraphs with numbers in brackets, "[12] The court heard …", as judgments have them; lines of notes are none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from chrono.events.words.kinds import grammar

if TYPE_CHECKING:
    from chrono.events.layout.lines import Line

__all__ = ["mark_numbered"]

_NUMBERED = re.compile(r"\s*\[(\d{1,3})\]\s+\S")  # a paragraph of a judgment, or a note
_FEWEST_NUMBERED = 3
_NUMBER_BEGINS = 4  # characters of a line in which its own number begins
# What cites a source: it ends with a year or pages, or with where it is found.
_CITES = re.compile(r"(?:[,(:]\s*\d{4}[a-z]?|\bpp?\.\s?\d+(?:[-–]\d+)?)[)\].]*\s*$|https?://|\bISBN\b")
_QUOTED = re.compile(r"[\"“][^\"“”]*[\"”]")


def mark_numbered(lines: Sequence[Line]) -> None:
    """Lines with numbers in brackets that rise one by one, as items, where most of the text is theirs: no notes.

    Where they are few, nothing may refer to the first of them, as a text does to its notes, nor may one cite a source.
    """
    numbered = [
        (line, int(match[1])) for line in lines if line.kind == "junk" and (match := _NUMBERED.match(line.text))
    ]
    if [number for _, number in numbered] != list(range(1, len(numbered) + 1)):
        return
    if len(numbered) < _FEWEST_NUMBERED and (
        any("[1]" in line.text[_NUMBER_BEGINS:] for line in lines) or not all(_tells(line.text) for line, _ in numbered)
    ):
        return
    starts = {line.start for line, _ in numbered}
    theirs = others = 0
    below = False  # of a line with a number, no blank one between
    for line in lines:
        below = line.start in starts or (below and line.kind != "blank")
        if line.kind == "text" or line.start in starts:
            theirs, others = theirs + below * len(line.trimmed), others + (not below) * len(line.trimmed)
    if theirs > others:
        for line, _ in numbered:
            line.kind, line.paragraph = "item", True


def _tells(text: str) -> bool:
    """Whether a line with a number has the verb of a sentence, outside of the title of a source, and cites none."""
    return not (_CITES.search(text) or grammar("auxiliaries", "en").isdisjoint(_QUOTED.sub("", text).split()))
