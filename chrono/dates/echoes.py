"""Dates that only repeat the one before them: a text of one phrase, over and over, has tens of thousands of these.

What a date is depends on its words, on the text around it and on what was told before. Where all three are those of
its predecessor, so much further on, it is what that one is: only the first few of such a run are resolved.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import attrgetter

from chrono.dates.draft import Draft
from chrono.dates.mention import DateMention, Part

__all__ = ["echoed", "echoes", "goes_on"]

# How far from a date any rule looks that resolves it, in characters: narratives look back 240, tenses ahead 120. What
# was told farther back counts alike for all dates of a run, if its phrase is not longer than half of that.
_BACK, _AHEAD = 256, 128
_LONGEST = _BACK // 2
# A run has at least twice so many dates, so every such one of a text is asked whether it lies in one.
_PROBE = 16


def echoes(drafts: Sequence[Draft], text: str) -> Iterator[tuple[int, int]]:
    """The first, and the one behind the last, of each run of drafts that have the same words and text around them.

    So has the one before the first.
    """
    at = _PROBE
    while at + 1 < len(drafts):
        step = drafts[at].start - drafts[at - 1].start
        if drafts[at + 1].start - drafts[at].start != step:
            at += _PROBE
            continue
        begin, end = at - 1, at + 2
        while begin and drafts[begin].start - drafts[begin - 1].start == step:
            begin -= 1
        while end < len(drafts) and drafts[end].start - drafts[end - 1].start == step:
            end += 1
        first, last = begin + _BACK // step + 2, end - _AHEAD // step - 2
        if last - first > 1 and step <= _LONGEST and _is_written_alike(drafts[begin:end], text):
            yield first, first + _alike(drafts[first:last])
        at = end + _PROBE


def _is_written_alike(drafts: Sequence[Draft], text: str) -> bool:
    """Whether the same text stands between drafts at the same distance."""
    begin, second, end = drafts[0].start, drafts[1].start, drafts[-1].end
    return text[second:end] == text[begin : end - (second - begin)]


def _alike(drafts: Sequence[Draft]) -> int:
    """How many drafts, from the first on, say what it says: those near the end of a passage may be read otherwise."""
    said, content = drafts[0].said, drafts[0].content()
    same = (one.said is said if said else one.content() == content for one in drafts)
    return next((at for at, alike in enumerate(same) if not alike), len(drafts))


def goes_on(before: Sequence[object], after: Sequence[object], previous: Draft, draft: Draft) -> bool:
    """Whether what was told is after a draft what it was before it, with the draft itself in the previous one's place.

    What was told long before both may stand as it is.
    """
    moved = dict(zip(map(id, _all(previous)), _all(draft), strict=True))
    far = draft.start - _BACK
    return draft.content() == previous.content() and all(
        (isinstance(old, Draft) and moved.get(id(old)) is new)
        or (old == new and (not isinstance(old, Draft) or old.end < far))
        for old, new in zip(before, after, strict=True)
    )


def echoed(mention: DateMention, drafts: Sequence[Draft]) -> Iterator[DateMention]:
    """The same mention where each of some drafts stands."""
    size, m = mention.end - mention.start, mention
    said, rest = (m.text, m.type, m.value, m.mod, m.edtf, m.when, m.rule, m.assumed), m.several
    for start in map(attrgetter("start"), drafts):
        parts = tuple([_part(one, start - m.start) for one in rest]) if rest else ()
        yield DateMention(start, start + size, *said, parts)


def _part(part: Part, on: int) -> Part:
    return Part(part.start + on, part.end + on, part.text, part.type, part.value, part.mod)


def _all(draft: Draft) -> tuple[Draft, ...]:
    return (draft, *draft.parts)
