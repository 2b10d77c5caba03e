"""Who was there, by the list of those present that minutes and reports have near their head: "Present: Ann Cole, …".

A list belongs to the gathering that is told of right before it, or whose minutes the document is. What opens a list,
and what ends it as it names those who stayed away, is in `phrases.yaml`, under `openings_of_present` and
`openings_of_absent`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import attrs

from chrono.events.names.finding import Names
from chrono.events.names.name_verbs import acts_behind
from chrono.events.words.gazetteer import gazetteer
from chrono.events.words.lexicon import is_common
from chrono.events.words.phrases import any_phrase
from chrono.lang.full_names import full_name
from chrono.model import Participant

__all__ = ["Attendance", "attendances"]

_REACH = 700  # characters between what tells of a gathering and the list of those who were there
_LONGEST = 1_500  # characters of a list
_MOST_BEFORE = 40  # characters before the first name of a line: "Ms Clerk and Treasurer "
_RULE = " \t|*_-–—=:+"  # of a table, or of a line that only parts others
_PART = re.compile(r"(?:(?! {2,}| and | & )[^,;|\t\n])+")
# "- Ann Cole (Treasurer)": a full name that is a part of a list, of which the text says nothing else.
_ITEM = re.compile(rf"(?:\s|[*•·>_-]|\d{{1,2}}[.)])*(?P<name>{full_name(3)})[.*_\s]*(?:\Z|[(–—:]|- )")
_SENTENCE = re.compile(r"(?<=[a-zà-ÿ]{3})\.\s+(?=[A-Z])")


@attrs.frozen
class Attendance:
    """Those `present` by a list that begins at `start`."""

    start: int
    present: tuple[Participant, ...]

    def is_of(self, end: int) -> bool:
        """Whether the list is that of a gathering told of up to `end`."""
        return 0 <= self.start - end < _REACH


def attendances(names: Names) -> tuple[Attendance, ...]:
    """The lists of a document, in order, but for those that name nobody."""
    found = []
    for opening in _opening().finditer(names.text):
        present = tuple(_listed(names, opening.end()))
        if present:
            found.append(Attendance(opening.start(), present))
    return tuple(found)


def _listed(names: Names, start: int) -> Iterator[Participant]:
    """The persons of the lines behind what opens a list, up to those that name nobody, or who was away."""
    text, at, found = names.text, start, False
    limit = min(len(text), start + _LONGEST)  # of a line as well, for a text may be one line
    while at < limit:
        end = text.find("\n", at, limit)
        end = end if end >= 0 else limit
        closing = _closing().search(text, at, end)
        told = _SENTENCE.search(text, at, end)  # "Present: Ann Cole, Bo Lind. The minutes were read."
        last = min([end, *(one.start() for one in (closing, told) if one is not None)])
        persons = list(_of_line(names, at, last))
        yield from persons
        found = found or bool(persons)
        bare = not text[at:end].strip(_RULE)
        if (
            closing is not None
            or (persons and told is not None)
            or (not persons and not bare and (found or at > start))
        ):
            return
        at = end + 1


def _of_line(names: Names, start: int, end: int) -> Iterator[Participant]:
    """The persons of a line, one a part of it: those known in the text, and whole names that open a part."""
    for part in _PART.finditer(names.text, start, end):
        known = [one for one in names.within(*part.span()) if one.kind == "person"]
        if known and known[0].start - part.start() <= _MOST_BEFORE:
            if not acts_behind(names.text, known[0].end):
                yield Participant(known[0].name, known[0].role)
            continue
        name = _ITEM.match(names.text, *part.span())
        if name is not None and not any(map(is_common, name["name"].split())) and name["name"] not in gazetteer():
            yield Participant(name["name"])


@cache
def _opening() -> re.Pattern[str]:
    """What opens a list of those present, at the head of a line or sentence, up to its colon or the end of its line."""
    return re.compile(
        rf"(?:^|(?<=[.!?]\s))[ \t*_#>|-]{{0,8}}(?i:{any_phrase('openings_of_present')})[^\n:;.]{{0,40}}?[*_]{{0,3}}"
        r"(?::[*_]{0,3}|[*_ ]{0,5}\n(?=\s*\S))",
        re.MULTILINE,
    )


@cache
def _closing() -> re.Pattern[str]:
    """What names those who stayed away."""
    return re.compile(rf"\b(?i:{any_phrase('openings_of_absent')})\b")
