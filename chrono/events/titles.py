"""A short title from the text that can stand alone on a timeline.

A gathering is called by its name, everything else by its clause without the date; markup, leading pronouns and what
follows the main point are left out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from chrono.events.drafts import Draft
from chrono.events.kinds import GATHERINGS
from chrono.events.segments import bare

__all__ = ["title_of"]

MAX_LENGTH = 100
_LEAD = re.compile(
    r"^(?:[\W_]+|(?:on|in|at|by|from|during|since|until|and|but|that|which|when|where|then|also|later|finally|meanwhile|"
    r"today|yesterday|this|earlier|last|next|to|of|the same day|а|и|но|в|на|к)\b\s*(?=[,\W])|"
    r"(?:on|in|at|by|and|but|when|which|that|where)\s+)+",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"(?:[\s,;:—–(\-]+(?:on|in|at|by|from|during|since|until|and|but|the|of|to|for|with|a|an|which|that|who|held|в|на|и|с|к)?)+$",
    re.IGNORECASE,
)
_NAME = re.compile(
    r"(?:\d{1,3}(?:st|nd|rd|th)\s+|(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\s+)?"
    r"(?:[A-ZА-ЯЁ0-9][\w.’'&–-]*(?:\s+(?:of|the|for|on|and|de|la)\s+(?=[A-ZА-ЯЁ])|\s+))+$",
)


def title_of(draft: Draft, text: str, marks: Sequence[tuple[int, int]]) -> str:
    """The title of an event; `marks` are the offsets of every date in the text around it."""
    if draft.title:
        return _short(draft.title)
    if draft.kind in GATHERINGS and draft.cue and draft.form in ("noun", "word"):
        name = _named(draft, text)
        if name:
            return _short(name)
    return _short(_clause(draft, text, marks))


def _named(draft: Draft, text: str) -> str:
    """The name of a gathering: the capitalised words before its noun, an ordinal included."""
    assert draft.cue is not None
    start, end = draft.cue
    before = text[max(draft.subject[0], start - 90) : start]
    match = _NAME.search(before)
    head = match.group() if match else ""
    words = bare(head + text[start:end]).split()
    while words and words[0].casefold() in (
        "the",
        "a",
        "an",
        "in",
        "on",
        "at",
        "for",
        "our",
        "this",
        "that",
        "of",
        "and",
    ):
        words.pop(0)
    after = re.match(
        r"\s+(?:of|on|for)\s+(?:the\s+)?(?:[A-Z][\w’'-]*\s*(?:(?:and|of|the|for|on)\s+(?=[A-Z]))?){1,8}",
        text[end : end + 100],
    )
    name = " ".join(words) + (" " + bare(after.group()) if after else "")
    return name.strip() if len(name.split()) > 1 else ""


def _clause(draft: Draft, text: str, marks: Sequence[tuple[int, int]]) -> str:
    start, end = draft.subject
    cut = sorted(mark for mark in marks if start <= mark[0] and mark[1] <= end)
    pieces, position = [], start
    for first, last in cut:
        pieces.append(_TAIL.sub("", text[position:first]) if position > start else text[position:first])
        position = last
    pieces.append(text[position:end])
    words = " ".join(piece.strip() for piece in pieces if piece.strip(" ,;"))
    words = re.sub(r"\s+([,;.])", r"\1", bare(words))
    return _TAIL.sub("", _LEAD.sub("", words)).strip(" ,;:.—–-")


def _short(title: str) -> str:
    title = " ".join(title.split())
    if len(title) > MAX_LENGTH:
        title = title[:MAX_LENGTH].rsplit(" ", 1)[0].rstrip(" ,;:—–-(") + "…"
    return title[:1].upper() + title[1:]
