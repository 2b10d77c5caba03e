"""Series and their editions: "the 16th River Cities Forum" is one of many, linked to the one before it, never merged.

The ordinal stands before the name of a gathering, or in the document's title. Editions of one series whose ordinals
and dates run against each other are a problem that the document's reader should know of.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from chrono.errors import Problem
from chrono.events.anniversaries import ORDINALS, ordinal_of
from chrono.events.drafts import Draft
from chrono.events.identity import key_words
from chrono.events.kinds import GATHERINGS
from chrono.events.segments import bare

__all__ = ["editions", "number"]

_WORDS = "|".join(sorted([*ORDINALS, "inaugural"], key=len, reverse=True))
_ORDINAL = re.compile(
    rf"\b(?P<n>\d{{1,3}}(?:st|nd|rd|th)|{_WORDS})\s+(?P<between>(?:[\w.’'&–-]+\s+){{0,8}})$", re.IGNORECASE
)
_RUSSIAN = re.compile(r"\b(?:(?P<n>\d{1,3})-?(?:й|я|е|го|м)|(?P<w>перв\w+))\s+(?:[\w-]+\s+){0,5}$", re.IGNORECASE)
_NAME = re.compile(r"(?:[A-ZА-ЯЁ][\w.’'&–-]*(?:\s+(?:of|the|for|on|and|de)\s+(?=[A-ZА-ЯЁ])|\s+)){1,9}$")
_BEHIND = re.compile(
    r"\s+(?:of|on|for)\s+(?:the\s+)?((?:[A-ZА-ЯЁ][\w.’'&–-]*\s*(?:(?:and|of|the|for|on)\s+(?=[A-ZА-ЯЁ]))?){1,8})"
)
# "for the first time", "the second half", "the first meeting this year": no edition.
_NOT_AN_EDITION = re.compile(r"\b(?:time|half|quarter|day|part|stage|round|phase|year|week|month)\b", re.IGNORECASE)
_SERIAL = GATHERINGS - {"visit"}


def number(drafts: Iterable[Draft], text: str, title: str | None) -> None:
    """Give each gathering the ordinal and series that its own words, or the title of its document, name."""
    for draft in drafts:
        if draft.kind not in _SERIAL or draft.cue is None or draft.form not in ("noun", "word"):
            continue
        start, end = draft.cue
        sentence = draft.spans[0].start
        before = text[max(sentence, start - 110) : start]
        draft.ordinal = draft.ordinal or _ordinal(before)
        draft.series = draft.series or _series(before, text[start : end + 90], end - start)
    _from_title(drafts, title)
    _only_series(drafts)


def _ordinal(before: str) -> int | None:
    before = " ".join(before.split()) + " "
    match = _ORDINAL.search(before)
    if match is not None and not _NOT_AN_EDITION.search(match["between"]):
        return 1 if match["n"].casefold() == "inaugural" else ordinal_of(match["n"])
    match = _RUSSIAN.search(before)
    return None if match is None else 1 if match["w"] else int(match["n"])


def _series(before: str, noun: str, length: int) -> str | None:
    """The name of a gathering without its ordinal, where it has one of at least two words."""
    match = _NAME.search(" ".join(before.split()) + " ")
    head = match.group().split() if match else []
    while head and (
        ordinal_of(head[0]) or head[0].casefold() in ("the", "a", "inaugural", "in", "at", "this", "our", "last")
    ):
        head.pop(0)
    behind = _BEHIND.match(noun[length:])
    name = " ".join([*head, bare(noun[:length])])
    if behind and not head:
        name = bare(noun[: length + behind.end()])
    return name if len(name.split()) >= 2 and any(word[:1].isupper() for word in name.split()) else None


def _from_title(drafts: Iterable[Draft], title: str | None) -> None:
    """The document's own gathering may have its ordinal in the title alone."""
    if not title:
        return
    match = re.search(
        rf"\b(?P<n>\d{{1,3}}(?:st|nd|rd|th)|{_WORDS})\s+(?:[\w-]+\s+){{0,4}}(?:meeting|session|summit|forum|conference|congress|round)\b",
        title,
        re.IGNORECASE,
    )
    own = [draft for draft in drafts if draft.kind in _SERIAL and draft.basis == "document" and draft.status == "held"]
    if match and own and not own[0].ordinal:
        own[0].ordinal = 1 if match["n"].casefold() == "inaugural" else ordinal_of(match["n"])


def _only_series(drafts: Iterable[Draft]) -> None:
    """Any "19th Forum" of a text that knows one series of forums is of that series."""
    known: dict[str, set[str]] = {}
    drafts = list(drafts)
    for draft in drafts:
        if draft.series:
            known.setdefault(draft.kind, set()).add(draft.series)
    for draft in drafts:
        names = known.get(draft.kind, set())
        if draft.kind in _SERIAL and draft.series is None and draft.ordinal and len(names) == 1:
            draft.series = next(iter(names))


def editions(drafts: Sequence[Draft], problems: list[Problem]) -> list[tuple[Draft, Draft]]:
    """(edition, the one before it) for each series of the document; ordinals against dates go to `problems`."""
    links = []
    for name, members in _grouped(drafts).items():
        dated = sorted((d for d in members if d.dated), key=lambda d: d.dated or (0, 0))
        links += [(later, earlier) for earlier, later in pairwise(dated) if _distinct(earlier, later)]
        problems += _contradictions(name, [d for d in dated if d.ordinal])
    return links


def _grouped(drafts: Sequence[Draft]) -> dict[str, list[Draft]]:
    groups: dict[str, list[Draft]] = {}
    for draft in drafts:
        if draft.series is None or draft.kind not in _SERIAL:
            continue
        mine = set(key_words(draft.series))
        name = next((known for known in groups if _same_series(set(key_words(known)), mine)), draft.series)
        groups.setdefault(name, []).append(draft)
    return groups


def _same_series(one: set[str], other: set[str]) -> bool:
    return len(one & other) >= 2 and (one <= other or other <= one)


def _distinct(earlier: Draft, later: Draft) -> bool:
    a, b = earlier.dated, later.dated
    return a is not None and b is not None and a[1] < b[0]


def _contradictions(name: str, numbered: Sequence[Draft]) -> list[Problem]:
    """What is wrong with the ordinals of a series whose members are in order of date."""
    found = []
    for earlier, later in pairwise(numbered):
        if not _distinct(earlier, later) or (later.ordinal or 0) > (earlier.ordinal or 0):
            continue
        message = (
            f"{name}: number {later.ordinal} is dated {later.when}, number {earlier.ordinal} before it {earlier.when}; "
            "an edition comes after those with lower numbers"
        )
        found.append(Problem(message, offset=later.spans[0].start))
    return found
