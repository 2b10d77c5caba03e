"""What a body did by a paper that is told with its day: "the council, by resolution approved on 3 May 1931, renamed".

The title is the deed, without the paper, its day and where it is printed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from chrono.events.drafts import Draft
from chrono.events.sentences.shortening import without
from chrono.events.titling.frames import date_mark

__all__ = ["of_enactment"]

_NAMED = (
    r"\b[Bb]y\s+(?:an?\s+|the\s+)?(?:(?:joint|concurrent)\s+)?"
    r"(?:[Rr]esolution|Public\s+Law\s+[\d–-]+|Act|act|decree|order)"
)
_PAPER = re.compile(
    rf",?\s*{_NAMED},?"
    r"\s+(?:approved|passed|enacted|adopted)(?:\s+on)?\s+"
)
_AMENDED = r"(?:,?\s+as\s+amended)?"
_PRINTED = rf"{_AMENDED}(?:\s+\([^()]{{1,60}}\))?{_AMENDED},?\s*"
_BEHIND_DAY = re.compile(rf"{_PRINTED}(?:and\s+{_NAMED}{_PRINTED})?")
_EACH_YEAR = re.compile(r"\s+(?:of\s+)?(?:each|every)\s+year\b")
_OPENER = ", "
_FEWEST = 3  # words of what was done


def of_enactment(draft: Draft, text: str, dates: Sequence[tuple[int, int]]) -> tuple[str, int] | None:
    """Who did what by the paper whose approval is the event, and where it begins; None where no such paper is told."""
    if draft.kind != "adoption" or draft.cue is None or (mark := date_mark(draft, dates)) is None:
        return None
    unit = draft.spans[0]
    paper = _PAPER.search(text, unit.start, unit.end)
    if paper is None or not paper.start() <= draft.cue[0] < mark[0] <= paper.end():
        return None
    tail = _BEHIND_DAY.match(text, mark[1], unit.end)
    behind = tail.end() if tail is not None else mark[1]
    opener = text.rfind(_OPENER, unit.start, paper.start())
    start = opener + len(_OPENER) if opener >= 0 else unit.start
    start = start if text[unit.start : paper.start()].strip() else behind
    kept = [date for date in dates if not _EACH_YEAR.match(text, date[1])]
    who = without(text, start, max(start, paper.start()), kept, "en")
    done = without(text, behind, unit.end, kept, "en")
    told = f"{who} {done}".strip()
    return (told, start) if done.count(" ") >= _FEWEST else None
