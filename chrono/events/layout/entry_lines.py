"""Lines that are entries of a chronicle: those under each other, or apart, that begin or end with a date each.

Words that may stand before the date of an entry ("Anno 1348.") are in `layout.yaml`, under `before_entries`,
and those that say how well it is known under `before_vague_entries`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from chrono.events.words.phrases import any_phrase, phrases
from chrono.lang.alternatives import alternatives
from chrono.strict_yaml import shipped

if TYPE_CHECKING:
    from chrono.events.layout.lines import Line

__all__ = [
    "LONGEST_LEAD",
    "SINCE",
    "begins_vaguely",
    "blocks",
    "is_of_dates",
    "mark_annals",
    "mark_entries",
    "mark_releases",
]

LONGEST_LEAD = 60  # characters of a line that leads to a list
SINCE = frozenset(phrases("since_words"))
_FEWEST_DATED = 2  # lines under each other that begin with a date
_FEWEST = 3  # entries that stand apart, end with their dates, or have prose below
_MANY = 6  # entries below a few short lines
_TERMINAL = ".!?"
_MARKS = " .:,–—-\t"  # between the date of an entry and its text
_LONGEST_DATED_LAST = 120  # characters of an entry that ends with its date
# What may stand between the date that opens an entry apart from the next one and its text: "[1911] First pavilion".
_BEHIND = re.compile(r"[*_]{0,3}[\])]?[*_]{0,3}[.:,]?[*_]{0,3}\s*(?:[–—·•→|/=-]>?\s*)?(?<=\s)[*_\[]{0,3}[\"“„«‘]?(\w)")
# A version and a date, which `_RELEASE` reads as a zero byte: "Changes in 1.4.0 (5 May 2016)", "2016-05-05 - 1.4.0".
_VERSION = re.compile(rf"\d\.\d|(?i:{any_phrase('words_for_releases')}) v?\d")
# A number that is surely a version where a word stands beside it: "Heron 1.4.0", but not "Section 4.2".
_SURE_VERSION = re.compile(rf"\d\.\d+\.\d|\bv\d|\b(?i:{any_phrase('words_for_releases')})\b")
_WORD = re.compile(r"[^\W\d_]{2,}")
_NAMED = r"(?:[^\W\d_][\w-]* ){0,3}[\[v]{0,2}\d[\w.+-]*\]?"
_BESIDE = r"[\s(,:;*_–—-]*(?:[a-z]+ ){0,2}"
_RELEASE = re.compile(rf"[\s*_]*(?:{_NAMED}{_BESIDE}\0|\0{_BESIDE}{_NAMED})[\s).:;*_–—-]*")
_RELEASE_LEVEL = 8
# The same between a text and the date at its end.
_BEFORE_LAST = re.compile(r"(?:\w[.!?]?\s*[\[(]|\w\s?,\s|\w\s?[–—]\s|\w\s-\s)[*_]*\Z")
_LAST = re.compile(r"[*_]*[\])]?[*_.]*\s*\Z")


def mark_entries(lines: Sequence[Line], told: Sequence[Line], dated: Mapping[int, int]) -> None:
    """Makes items of the paragraphs that are entries, and of the lines that end with a date each.

    `told` are the lines in which a date begins; `dated` maps where dates start to where they end.
    """
    if len(told) >= _FEWEST:
        _mark_apart(lines, _openings(told, dated, "before_entries"))
        _mark_dated_last(lines, told, dated)


def mark_releases(lines: Sequence[Line], told: Sequence[Line], dated: Mapping[int, int]) -> None:
    """Lines that are a version and its day and no more, over a text each, as headings: "1.4.0 (5 May 2016)"."""
    heads = [line for line in told if line.kind in ("text", "item", "heading") and _is_release(line, dated)]
    if len(heads) < _FEWEST_DATED:
        return
    starts = {line.start for line in heads}
    filled = [line for line in lines if line.kind != "blank"]
    over_text = sum(line.start in starts and below.start not in starts for line, below in pairwise(filled))
    if over_text == len(heads) - (filled[-1].start in starts):
        for line in heads:
            if line.kind != "heading":
                line.kind, line.level = "heading", _RELEASE_LEVEL


def _is_release(line: Line, dated: Mapping[int, int]) -> bool:
    """Whether a line says a version, a date, and nothing else."""
    if len(line.text) > LONGEST_LEAD or _VERSION.search(line.text) is None:
        return False
    start = next((at for at in range(line.start, line.end) if at in dated), None)
    if start is None or dated[start] > line.end:
        return False
    before, behind = line.text[: start - line.start], line.text[dated[start] - line.start :]
    if _RELEASE.fullmatch(f"{before}\0{behind}") is None:
        return False
    said = f"{before} {behind}"
    return _SURE_VERSION.search(said) is not None or _WORD.search(said) is None


def _openings(told: Sequence[Line], dated: Mapping[int, int], *sections: str) -> dict[int, int]:
    """Where the lines of plain text begin that open with a date, and where that ends.

    Before the date may stand the words of `sections`: in lines right under each other "about" and "before" too.
    """
    lead = _lead(*sections)
    return {line.start: end for line in told if line.kind == "text" and (end := _opening(line, dated, lead))}


@cache
def _lead(*sections: str) -> re.Pattern[str]:
    """What may stand before the date that opens an entry: marks of lists and brackets, and words such as "Anno"."""
    data = shipped("chrono.events", "layout.yaml")
    words = [word for section in sections for some in data[section].values() for word in some]
    said = alternatives(words)
    return re.compile(rf"[\s*_>(\[;|]{{0,8}}(?:(?:{said})\s+[*_]{{0,2}})?", re.IGNORECASE)


def begins_vaguely(words: str) -> bool:
    """Whether a line begins with a word that says how well its date is known, and a number: "c. 1911"."""
    lead = _lead("before_vague_entries").match(words)
    return lead is not None and lead.end() > 0 and words[lead.end() : lead.end() + 1].isdigit()


def _opening(line: Line, dated: Mapping[int, int], before: re.Pattern[str]) -> int:
    """Where the date ends that opens a line, 0 where none does."""
    if line.start in dated:
        return dated[line.start]
    lead = before.match(line.text) if line.dated else None
    return dated.get(line.start + lead.end(), 0) if lead is not None else 0


def mark_annals(lines: Sequence[Line], told: Sequence[Line], dated: Mapping[int, int]) -> None:
    """Lines right under each other that begin with a date each, two or more, as the items of a list.

    A short line may stand above them, and a line that runs on begins with blanks or a small letter. Where several
    begin with an hour, one that stands alone is an item too. `told` and `dated` are as in `mark_entries`.
    """
    opening = _openings(told, dated, "before_entries", "before_vague_entries")
    if len(opening) < _FEWEST_DATED:
        return
    for block in blocks(lines):
        if len(block[0].text) < LONGEST_LEAD and block[0].start not in opening:
            block.pop(0)
        items = [line for line in block if line.start in opening]
        if len(items) < _FEWEST_DATED:
            continue
        since = [line for line in block if line.dated and _begins_since(line, dated)]
        others = (line for line in block if not (line.text[:1].isspace() or line.text[:1].islower() or line in since))
        if block[0].start in opening and all(line.start in opening for line in others):
            for line in (*items, *since):
                line.kind = "item"
        elif len(items) >= _FEWEST:
            begun = opening | {line.start: _end_of_since(line, dated) for line in since}
            for line in _run_of_entries(block, begun):
                line.kind = "item"


def _run_of_entries(block: Sequence[Line], opening: Mapping[int, int]) -> list[Line]:
    """The lines from a lead on that begin with a year and a name each, three or more, though prose follows them.

    Of short lines several may stand above, where many entries follow.
    """
    first = next(at for at, line in enumerate(block) if line.start in opening)
    entries: list[Line] = []
    for line in block[first:]:
        if line.start in opening:
            entries.append(line)
        elif not (line.text[:1].isspace() or line.text[:1].islower()):
            break
    named = sum(line.text[opening[line.start] - line.start :].lstrip(_MARKS)[:1].isupper() for line in entries)
    led = not first or (first == 1 and block[0].trimmed.endswith(":"))
    led = led or (named >= _MANY and all(len(line.text) < LONGEST_LEAD for line in block[:first]))
    return entries if led and named >= _FEWEST and 2 * named > len(entries) else []


def _begins_since(line: Line, dated: Mapping[int, int]) -> bool:
    """Whether a line of annals says what has been so since a date: "since 1996 professor in Lund"."""
    return _end_of_since(line, dated) > 0


def _end_of_since(line: Line, dated: Mapping[int, int]) -> int:
    """Where the date ends since which a line says that something has been so, 0 where it says no such thing."""
    first = line.text.partition(" ")[0]
    return dated.get(line.start + len(first) + 1, 0) if first.casefold() in SINCE else 0


def _mark_apart(lines: Sequence[Line], opening: Mapping[int, int]) -> None:
    """Paragraphs that begin with a date and a new sentence, three or more of them and most of those between them."""
    if len(opening) < _FEWEST:
        return
    parts = list(blocks(lines))
    heads = [block[0] for block in parts]
    entries = [line for line in heads if line.start in opening and _begins_anew(line, opening[line.start])]
    if len(entries) < _FEWEST:
        return
    between = sum(entries[0].start <= line.start <= entries[-1].start for line in heads)
    if 2 * len(entries) > between:
        begun = {line.start for line in entries}
        below = [line for block in parts if block[0].start in begun for line in _begun_below(block, opening)]
        for line in (*entries, *below):
            line.kind, line.paragraph = "item", True


def _begun_below(block: Sequence[Line], opening: Mapping[int, int]) -> list[Line]:
    """The lines of an entry's block that begin one too: all but those that go on, or each behind a full stop."""
    anew = [line for line in block[1:] if line.start in opening and _begins_anew(line, opening[line.start])]
    if all(line in anew or line.text[:1].isspace() or line.text[:1].islower() for line in block[1:]):
        return anew
    return [line for above, line in pairwise(block) if line in anew and above.trimmed[-1] in _TERMINAL]


def _begins_anew(line: Line, end: int) -> bool:
    """Whether a text begins behind the date of a line, one with a number, and does not go on with it."""
    if not any(map(str.isdigit, line.text[: end - line.start])):
        return False  # "Today, I sign"
    behind = _BEHIND.match(line.text, end - line.start)
    return behind is not None and (behind[1].isupper() or behind[1].isdigit())


def _mark_dated_last(lines: Sequence[Line], told: Sequence[Line], dated: Mapping[int, int]) -> None:
    """Lines that are entries with their date at the end, three or more: "New organ (1936)", "New organ, 1936"."""
    starts = sorted(dated)
    ending = {line.start for line in told if line.kind == "text" and _ends_dated(line, starts, dated)}
    if len(ending) < _FEWEST:
        return
    run: list[Line] = []
    for line in (*lines, None):
        if line is not None and (line.kind == "blank" or (line.kind == "text" and line.start in ending)):
            run += [line] if line.kind == "text" else []
            continue
        if line is not None and line.kind == "text" and not run:
            continue
        if len(run) >= _FEWEST:
            for entry in run:
                entry.kind = "item"
        run = []


def _ends_dated(line: Line, starts: Sequence[int], dated: Mapping[int, int]) -> bool:
    """Whether a short line ends with a date that brackets, a comma or a dash set off; columns are those of tables."""
    if len(line.text) > _LONGEST_DATED_LAST or not (line.trimmed[0].isupper()):
        return False
    start = starts[bisect_left(starts, line.end) - 1]
    before = line.text[: start - line.start]
    return _LAST.match(line.text, dated[start] - line.start) is not None and _BEFORE_LAST.search(before) is not None


def blocks(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """The lines of plain text right under each other."""
    block: list[Line] = []
    for line in lines:
        if line.kind == "text":
            block.append(line)
        elif block:
            yield block
            block = []
    if block:
        yield block


def is_of_dates(text: str, dated: Mapping[int, int], first: int, last: int) -> bool:
    """Whether `text[first:last]` is a date and what its day is called, and nothing more: "Apr. 6. Good Friday."."""
    at, named = first, 0
    while (end := dated.get(at)) is not None:
        at, named = end, named + 1
        while at < last and not text[at].isalnum():
            at += 1
    return at >= last and named > 1
