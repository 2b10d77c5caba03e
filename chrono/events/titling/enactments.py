"""What a body did by a paper that is told with its day: "the council, by resolution approved on 3 May 1931, renamed".

The title is the deed, without the paper, its day and where it is printed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from chrono.events.drafts import Draft, Span
from chrono.events.sentences.shortening import without
from chrono.events.titling.frames import date_mark
from chrono.events.words.phrases import any_phrase

__all__ = ["of_enactment"]

_NAMED = (
    r"\b[Bb]y\s+(?:an?\s+|the\s+)?(?:(?:joint|concurrent)\s+)?"
    rf"(?:{any_phrase('enacting_papers')}|Public\s+Law\s+[\d–-]+)"
)
_APPROVED = rf",?\s+(?:{any_phrase('enacted')})\b"
_PAPER = re.compile(rf"(?:,?\s*\band)?,?\s*{_NAMED}{_APPROVED}(?:\s+on)?\s+")
_AMENDED = r"(?:,?\s+as\s+amended)?"
_PRINTED = rf"{_AMENDED}(?:\s+\([^()]{{1,60}}\))?{_AMENDED},?\s*"
_BEHIND_ONE = re.compile(_PRINTED)
_BEHIND_DAY = re.compile(rf"{_PRINTED}(?:and\s+{_NAMED}(?!{_APPROVED}){_PRINTED})?")
_EACH_YEAR = re.compile(r"\s+(?:of\s+)?(?:each|every)\s+year\b")
_OPENER = ", "
_FEWEST = 3  # words of what was done


def of_enactment(draft: Draft, text: str, dates: Sequence[tuple[int, int]]) -> tuple[str, int] | None:
    """Who did what by the paper whose approval is the event, and where it begins; None where no such paper is told."""
    if draft.kind != "adoption" or draft.cue is None or (mark := date_mark(draft, dates)) is None:
        return None
    unit = draft.spans[0]
    papers = _papers(text, unit, dates)
    if not any(paper.start() <= draft.cue[0] < mark[0] <= paper.end() for paper in papers):
        return None
    paper, last_day = papers[0], next((date for date in dates if date[0] == papers[-1].end()), mark)
    tail = _BEHIND_DAY.match(text, last_day[1], unit.end)
    behind = tail.end() if tail is not None else last_day[1]
    opener = text.rfind(_OPENER, unit.start, paper.start())
    start = opener + len(_OPENER) if opener >= 0 else unit.start
    start = start if text[unit.start : paper.start()].strip() else behind
    kept = [date for date in dates if not _EACH_YEAR.match(text, date[1])]
    who = without(text, start, max(start, paper.start()), kept, "en")
    done = without(text, behind, unit.end, kept, "en")
    told = f"{who} {done}".strip()
    return (told, start) if done.count(" ") >= _FEWEST else None


def _papers(text: str, unit: Span, dates: Sequence[tuple[int, int]]) -> list[re.Match[str]]:
    """The first paper of a sentence and those that stand right behind its day: one deed is done by all of them."""
    ends, papers = dict(dates), list[re.Match[str]]()
    for paper in _PAPER.finditer(text, unit.start, unit.end):
        if papers and not _BEHIND_ONE.fullmatch(text, ends.get(papers[-1].end(), papers[-1].end()), paper.start()):
            break
        papers.append(paper)
    return papers
