"""Texts that say one phrase over and over: a few of its turns are read, and the others say what these say.

A hostile text has tens of thousands of such dates, and each by itself would cost something. What a date is depends on
its words, on the text around it and on what was told before; where some turns of the phrase say the same, so do those
that follow them. Only whether a text is news or a story may be told otherwise where several such runs speak for both.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter

import attrs

from chrono.dates.mention import DateMention, Part
from chrono.repetition import repetitions

__all__ = ["Run", "restored", "runs", "shortened"]

# The characters of a run that all say the same phrase, by which it is found; and those that the phrase has at most.
_BLOCK, _LONGEST = 1024, 128
# How much of a run is read before what was told above it counts no longer, how much to see that its turns say the
# same, and how much before its end, where they are told otherwise: narratives look back 240, tenses ahead 120.
_LEAD, _ALIKE, _TAIL = 512, 512, 256
# How much is left out at least, of a run and of a text.
_WORTH, _MOST = 512, 0.8


@attrs.frozen
class Run:
    """A stretch of a text that goes on with what it said `step` characters before.

    What lies from `begin` to `end`, whole turns of its phrase, need not be read.
    """

    begin: int
    end: int
    step: int


def runs(text: str) -> list[Run]:
    """The stretches of a text that need not be read, in order: what stands before and behind them says it.

    None where they are not most of it: what is said between them counts for the whole, and what of it is read to see
    whether the turns of a phrase say the same costs little beside the whole.
    """
    found: list[Run] = []
    for begin, end, step in repetitions(text, _BLOCK, _LEAD + _ALIKE):
        turns = (end - _TAIL - begin) // step
        if step <= _LONGEST and turns * step >= _WORTH:
            found.append(Run(begin, begin + turns * step, step))
    return found if sum(run.end - run.begin for run in found) > _MOST * len(text) else []


def shortened(text: str, of_text: Sequence[Run]) -> str:
    """The text without some runs."""
    kept = zip([0, *(run.end for run in of_text)], [*(run.begin for run in of_text), len(text)], strict=True)
    return "".join([text[begin:end] for begin, end in kept])


def restored(mentions: Sequence[DateMention], of_text: Sequence[Run]) -> list[DateMention] | None:
    """The mentions of a text, from those of what is left of it without some runs.

    None where the turns of a run do not all say the same: "the next year" counts on.
    """
    found: list[DateMention] = []
    at = left_out = 0
    for run in of_text:
        begin, length = run.begin - left_out, run.end - run.begin
        behind = bisect_left(mentions, begin, at, key=attrgetter("start"))
        turn = _said_alike(mentions, behind, begin, run.step)
        if turn is None:
            return None
        found += [_moved(mention, left_out) for mention in mentions[at:behind]]
        found += [_moved(mention, left_out + by) for by in range(run.step, length + 1, run.step) for mention in turn]
        at, left_out = behind, left_out + length
    return found + [_moved(mention, left_out) for mention in mentions[at:]]


def _said_alike(mentions: Sequence[DateMention], behind: int, begin: int, step: int) -> list[DateMention] | None:
    """The mentions of the last turn before the place where some were left out, None where turns do not say the same.

    `behind` is the first mention behind that place.
    """
    first = bisect_left(mentions, begin - _ALIKE, 0, behind, key=attrgetter("start"))
    second = bisect_left(mentions, begin - _ALIKE + step, first, behind, key=attrgetter("start"))
    next_one = bisect_left(mentions, begin + step, behind, key=attrgetter("start"))
    last = mentions[first:behind]
    if any(mention.end - mention.start > step for mention in last):
        return None  # a list of many turns
    alike = [_moved(mention, step) for mention in last] == list(mentions[second:next_one])
    return [mention for mention in last if mention.start >= begin - step] if alike else None


def _moved(mention: DateMention, by: int) -> DateMention:
    """The same mention so many characters further on."""
    if not by:
        return mention
    m = mention
    parts = tuple([_moved_part(part, by) for part in m.several]) if m.several else ()
    return DateMention(
        m.start + by, m.end + by, m.text, m.type, m.value, m.mod, m.edtf, m.when, m.rule, m.assumed, parts
    )


def _moved_part(part: Part, by: int) -> Part:
    return Part(part.start + by, part.end + by, part.text, part.type, part.value, part.mod)
