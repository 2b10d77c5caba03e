"""Several mentions of one event in a document become one event with all its quotes; editions never do.

Two drafts are one where their dates agree, their kinds are akin and what is said of them agrees: the names in them,
or else their words; "the meeting" without a name is whatever meeting that day had. The more precise date wins, a
report beats a plan, and the best quote comes first.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import deque
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import TypeAlias

import attrs

from chrono.events.drafts import Draft, Span
from chrono.events.layout.markup import bare
from chrono.events.names.finding import Names
from chrono.events.said import Said, said_by
from chrono.events.words.cues import NOUN_FORMS
from chrono.events.words.identity import key_words
from chrono.events.words.kinds import GATHERINGS

__all__ = ["join", "settle_roots"]

_AKIN = (
    frozenset({"meeting", "summit", "session", "forum", "visit"}),
    frozenset({"signing", "adoption", "announcement"}),
    frozenset({"adoption", "entry_into_force"}),
    frozenset({"founding", "launch", "opening", "milestone"}),
    frozenset({"announcement", "publication"}),
    frozenset({"termination", "change"}),
    frozenset({"anniversary", "ceremony"}),
    frozenset({"conflict", "death"}),
    frozenset({"conflict", "milestone"}),
    # "these events were launched in 2003" is the first of them.
    frozenset({"meeting", "forum", "session", "summit", "launch", "founding", "opening"}),
)
_SITTINGS = frozenset({"meeting", "session", "summit"})
_LIVES = frozenset({"birth", "death"})
_STOPS = frozenset({"visit", "meeting", "session", "forum", "summit"})
_STARTS = frozenset({"launch", "founding", "opening"})
_RANK = {"explicit": 5, "anniversary": 4, "inferred_year": 3, "document": 3, "narrative": 2, "curated": 5, "none": 0}
_MANY_DAYS, _DAYS_A_SHELF, _LONGEST_TOUR = 1100, 366, 62
_MOST_COMPARED = 250  # drafts of the same days, those told last: who tells of so many between comes back to none
_DEADLINE = "deadline"
_PLANNED_AND_HELD = 0.3  # of the words of a gathering to come and of one that was held, of the same two countries


# Drafts in the order of the text, by what keeps them apart from others.
_Shelf: TypeAlias = dict[str | None, list[int]]


@attrs.define
class _Telling:
    """Where a draft is told, by which cues, and what it says: asked for only where another may be the same event."""

    draft: Draft
    text: str
    names: Names
    spans: set[tuple[int, int]]
    cues: set[tuple[int, int] | None]
    _said: Said | None = None

    @property
    def said(self) -> Said:
        """What is said here and in all that was joined."""
        if self._said is None:
            self._said = said_by(self.draft, self.text, self.names)
        return self._said

    def join(self, other: _Telling) -> None:
        """Tell what another tells as well; its spans are added: to copy them at each of a thousand is the square."""
        self._said = self.said.joined_by(other.said)
        self.spans.update(other.spans)
        self.cues.update(other.cues)


def join(drafts: list[Draft], text: str, names: Names) -> list[Draft]:
    """The drafts with those of one event joined, in the order of the text."""
    joined: list[Draft] = []
    tellings: list[_Telling] = []
    quotes: list[deque[Span]] = []
    shelves = _Shelves()
    dependent = [draft for draft in drafts if draft.root or draft.host]
    tours = _tours(drafts)
    for draft in sorted(drafts, key=lambda draft: (draft.spans[0].start, draft.subject)):
        mine = _Telling(draft, text, names, {(span.start, span.end) for span in draft.spans}, {draft.cue})
        twin = next((i for i in shelves.beside(draft) if _same(joined[i], draft, tellings[i], mine, tours)), None)
        if twin is None:
            shelves.add(draft, len(joined))
            joined.append(draft)
            tellings.append(mine)
            quotes.append(deque(draft.spans))
        else:
            ahead = tellings[twin].said.meant - mine.said.meant
            tellings[twin].join(mine)  # before the draft changes that it was told of
            kept, span = joined[twin], joined[twin].dated
            if _absorb(kept, draft, dependent, ahead):
                quotes[twin].extendleft(reversed(draft.spans))
            else:
                quotes[twin].extend(draft.spans)
            if kept.dated != span:  # a day of the text has become the days that it tells
                shelves.add_longer(kept.apart, _years(span) or (), twin)
    for draft, spans in zip(joined, quotes, strict=True):
        draft.spans = _each_once(spans)
    return joined


class _Shelves:
    """Drafts by what two of them must have in common to be one: what keeps them apart, and their day or a year.

    So neither the lines of a chronology nor the days of a year are each compared with every other.
    """

    def __init__(self) -> None:
        # By day, by year what is more than a day, by year all, all: by what keeps apart, the drafts in order.
        self._days: dict[int, _Shelf] = {}
        self._longer: dict[int, _Shelf] = {}
        self._of_year: dict[int, _Shelf] = {}
        self._all: _Shelf = {}
        self._of_any_year: _Shelf = {}

    def add(self, draft: Draft, index: int) -> None:
        """Put a draft on each shelf where another may look for it."""
        span = draft.dated
        years = _years(span)
        self._all.setdefault(draft.apart, []).append(index)
        if span is None or years is None:
            self._of_any_year.setdefault(draft.apart, []).append(index)
            return
        for year in years:
            self._of_year.setdefault(year, {}).setdefault(draft.apart, []).append(index)
        if span[0] == span[1]:
            self._days.setdefault(span[0], {}).setdefault(draft.apart, []).append(index)
        else:
            self.add_longer(draft.apart, years, index)

    def add_longer(self, apart: str | None, years: Iterable[int], index: int) -> None:
        """Let who has a day of these years find a draft of other days in them."""
        for year in years:
            drafts = self._longer.setdefault(year, {}).setdefault(apart, [])
            at = bisect_left(drafts, index)
            if drafts[at : at + 1] != [index]:
                drafts.insert(at, index)

    def beside(self, draft: Draft) -> list[int]:
        """The drafts told last that may be the same event as this one, the first in the text first."""
        span = draft.dated
        years = _years(span)
        shelves = [self._of_any_year]
        if span is None or years is None:
            shelves = [self._all]
        elif span[0] == span[1]:
            shelves += [self._days.get(span[0], {}), *(self._longer.get(year, {}) for year in years)]
        else:
            shelves += [self._of_year.get(year, {}) for year in years]
        found: set[int] = set()
        for shelf in shelves:
            lists = shelf.values() if draft.apart is None else (shelf.get(draft.apart, ()), shelf.get(None, ()))
            for drafts in lists:
                found.update(drafts[-_MOST_COMPARED:])
        return sorted(found)[-_MOST_COMPARED:]


def _years(span: tuple[int, int] | None) -> range | None:
    """The years that some days touch; None for what has no end, no date or many years, which may be of any."""
    if span is None or span[1] - span[0] > _MANY_DAYS:
        return None
    return range(span[0] // _DAYS_A_SHELF, span[1] // _DAYS_A_SHELF + 1)


def settle_roots(drafts: list[Draft], text: str) -> list[Draft]:
    """The drafts, with each root of an anniversary that the text tells by itself replaced by that telling."""
    roots = [draft for draft in drafts if draft.origin == "root"]
    if not roots:
        return list(drafts)
    tellings = _Tellings(draft for draft in drafts if draft.origin not in ("root", "anniversary"))
    told_by: dict[int, Draft] = {}
    for root in roots:
        words = frozenset(key_words(bare(root.title + " " + text[root.subject[0] : root.subject[1]])))
        told = next((other for other in tellings.near(root) if _tells(other, root, words, text)), None)
        if told is not None:
            told_by[id(root)] = told
    kept = [draft for draft in drafts if id(draft) not in told_by]
    for draft in kept:
        draft.root = told_by.get(id(draft.root), draft.root)
    return kept


class _Tellings:
    """Drafts that may tell of a root by themselves, by the years that they touch."""

    def __init__(self, drafts: Iterable[Draft]) -> None:
        self._drafts = [draft for draft in drafts if _years(draft.dated) is not None]
        self._years: dict[int, list[int]] = {}
        for index, draft in enumerate(self._drafts):
            for year in _years(draft.dated) or ():
                self._years.setdefault(year, []).append(index)

    def near(self, root: Draft) -> Iterator[Draft]:
        """Those that touch a year of a root, the first in the text first."""
        years = _years(root.dated)
        if years is None:
            return iter(self._drafts if root.dated else ())
        return (self._drafts[index] for index in sorted({*chain(*(self._years.get(year, ()) for year in years))}))


def _tells(other: Draft, root: Draft, words: frozenset[str], text: str) -> bool:
    a, b = other.dated, root.dated
    if a is None or b is None:
        return False
    if a == b and a[0] == a[1]:
        return True
    if a[1] - a[0] > 366 or not ((b[0] <= a[0] and a[1] <= b[1]) or (a[0] <= b[0] and b[1] <= a[1])):
        return False
    mine = frozenset(key_words(bare(text[other.subject[0] : other.subject[1]])))
    known_better = other.kind == root.kind and b[0] <= a[0] and a[1] <= b[1]
    needed = 1 if known_better else max(1, min(len(words), 4) // 2)
    return len(words & mine) >= needed


def _tours(drafts: Iterable[Draft]) -> frozenset[tuple[int, int]]:
    """The stretches of days of visits in which the text tells of two visits or meetings on days of their own."""
    dates = {draft.dated for draft in drafts if draft.kind in _STOPS}
    stretches = {draft.dated for draft in drafts if draft.kind == "visit" and draft.dated}
    return frozenset(
        one
        for one in stretches
        if 0 < one[1] - one[0] <= _LONGEST_TOUR and sum(_is_stop(one, other) for other in dates if other) > 1
    )


def _is_stop(tour: tuple[int, int], one: tuple[int, int]) -> bool:
    """Whether a date lies inside a stretch of days and is less than all of it."""
    return tour[0] <= one[0] and one[1] <= tour[1] and one != tour


def _same(one: Draft, other: Draft, a: _Telling, b: _Telling, tours: frozenset[tuple[int, int]]) -> bool:
    if one.apart is not None and other.apart is not None and one.apart != other.apart:
        return False
    if tours and one.when != other.when and not (one.own or other.own) and {one.dated, other.dated} & tours:
        return False  # a tour is none of its stops
    if one.within != other.within and one.kind != other.kind:
        return False
    if one.ordinal and other.ordinal and one.ordinal != other.ordinal:
        return False
    if one.kind == other.kind and one.when is other.when is not None and a.said.is_of_another_than(b.said):
        return False  # as most pairs in a list of one form: seen before all that costs more
    if not (_akin(one, other) and _dates_agree(one, other)):
        return False
    if _two_of_one_sentence(one, other, a, b) and not _repeated(one, other, a.said, b.said):
        return False
    return _alike(one, other, a.said, b.said)


def _two_of_one_sentence(one: Draft, other: Draft, a: _Telling, b: _Telling) -> bool:
    """Whether both were told by one sentence, each with a date and cue of its own."""
    if one.cue is None or other.cue is None or other.cue in a.cues or "anniversary" in (one.origin, other.origin):
        return False
    if one.kind == other.kind and "own" in (one.origin, other.origin):
        return False
    if one.kind == other.kind and one.kind in _LIVES and bool(one.whose) != bool(other.whose):
        return False  # the days of a life under its name, and the notice behind them
    return not a.spans.isdisjoint(b.spans)


def _repeated(one: Draft, other: Draft, a: Said, b: Said) -> bool:
    """Whether a sentence says the same thing twice, as a caption does that is printed again."""
    common = a.words_shared_with(b)
    return one.kind == other.kind and one.when == other.when and common >= 0.8


def _akin(one: Draft, other: Draft) -> bool:
    return one.kind == other.kind or any(one.kind in group and other.kind in group for group in _AKIN)


def _dates_agree(one: Draft, other: Draft) -> bool:
    if one.when is None or other.when is None:
        edition = one.series is not None and (one.series, one.ordinal) == (other.series, other.ordinal)
        return (edition and one.ordinal is not None) or (one.when is None and other.when is None)
    a, b = one.dated, other.dated
    if a is None or b is None:
        return one.when == other.when
    precisions = {one.when.precision, other.when.precision}
    if "time" in precisions and one.kind not in GATHERINGS:
        if precisions == {"time"}:
            return one.when == other.when  # two hours of one day, as an incident's report has them
        if any(draft.origin == "heading" for draft in (one, other)) and (one.apart or other.apart):
            return False  # the day in its title, and an hour of its list
    if one.kind == other.kind == "appointment" and a != b and max(a[1] - a[0], b[1] - b[0]) > _DAYS_A_SHELF:
        return a[0] == b[0]  # whoever takes office within another's term is another
    return (a[0] <= b[0] and b[1] <= a[1]) or (b[0] <= a[0] and a[1] <= b[1])


def _alike(one: Draft, other: Draft, a: Said, b: Said) -> bool:
    if {one.kind, other.kind} & _STARTS and {one.kind, other.kind} & GATHERINGS:
        near = bool(a.places & b.places) or not (a.places and b.places)
        return near and one.when == other.when and bool({"first", "inaugural"} & (a.words | b.words))
    if one.when != other.when and one.status != other.status and "planned" in (one.status, other.status):
        named = one.kind == other.kind and bool(a.names & b.names) and not a.is_elsewhere_than(b)
        told_apart = one.kind in GATHERINGS | _STARTS  # the two sides of a statement are in all that it tells
        return named and (not told_apart or a.words_shared_with(b) >= _PLANNED_AND_HELD)
    if one.kind in GATHERINGS and other.kind in GATHERINGS and a.is_elsewhere_than(b):
        return False
    if a.is_another_paper_than(b) or (one.kind == other.kind and a.is_of_another_than(b)):
        return False
    if {one.kind, other.kind} <= _SITTINGS and one.status == other.status == "planned" and one.when != other.when:
        return bool(a.names & b.names)  # "the session due in April", "its meeting on 10 April"
    if one.kind == other.kind and one.kind in _LIVES and (one.whose or other.whose):
        return _of_one_life(one, other, a, b)
    if one.kind == other.kind and one.kind in _LIVES and one.when == other.when and one.when is not None:
        return bool(a.names & b.names) or not (a.names and b.names)
    if one.kind == other.kind == "death" and one.when != other.when and "document" == one.basis == other.basis:
        return True  # a statement on a death says first "this week", and then the day
    if one.when is None and other.when is None and one.kind == other.kind and one.own != other.own:
        return True
    if one.kind == other.kind == "termination" and one.when == other.when and _are_one_deadline(one, other, a, b):
        return True
    if one.kind == other.kind == "signing" and one.when == other.when and one.own != other.own:
        return True  # "This lease is made on 3 June … Signed on the day first above written"
    if a.pointing or b.pointing:
        return one.kind == other.kind or (
            one.kind in GATHERINGS and other.kind in GATHERINGS and one.when == other.when and a.pointing
        )
    if one.kind == other.kind and one.kind not in GATHERINGS and a.is_parallel_to(b):
        return False
    common = a.words_shared_with(b)
    exact = one.when == other.when or _same_day(one, other)
    if one.kind != other.kind or a.meant or b.meant:
        return common >= 0.6 and exact
    if one.kind == "conflict" and exact and {one.form, other.form} <= NOUN_FORMS and a.capitals & b.capitals:
        return not a.is_elsewhere_than(b)  # "the 3 May attack on Lund", "the 3 May raids in Lund"
    if one.kind in GATHERINGS:
        if a.names & b.names or a.places & b.places:
            return common >= 0.25
        return common >= (0.34 if exact else 0.5)
    return common >= (0.4 if exact else 0.5)


def _are_one_deadline(one: Draft, other: Draft, a: Said, b: Said) -> bool:
    """Whether a list of days and a sentence beside it say until when something is open: "Applications close 3 May"."""
    if {one.status, other.status} != {"planned"} or (one.apart is None) == (other.apart is None):
        return False
    return _same_day(one, other) and bool(a.words & b.words or _DEADLINE in a.words | b.words)


def _of_one_life(one: Draft, other: Draft, a: Said, b: Said) -> bool:
    """Whether two births or deaths are of one person, by the name that the head of an entry gives one or both."""
    if one.whose and other.whose:
        return one.whose == other.whose
    whose, said = (one.whose, b) if one.whose else (other.whose, a)
    return not said.names or any(whose.split()[-1] in name for name in said.names)


def _same_day(one: Draft, other: Draft) -> bool:
    """Whether both are of one day, the hour given by one of them or not."""
    a, b = one.dated, other.dated
    return a is not None and a == b and a[0] == a[1]


def _absorb(kept: Draft, other: Draft, dependent: list[Draft], ahead: float) -> bool:
    """Take over what `other` knows better; whether it also tells it better, so that its quotes come first.

    `dependent` are the drafts that name a root or host; by `ahead` the other's telling is the better one beforehand.
    """
    if _better(other, kept):
        kept.when, kept.basis = other.when, other.basis
    if kept.status == "planned" and other.status == "held":
        kept.status = "held"
    better = _score(other) + ahead > _score(kept)
    if better:
        kept.subject, kept.cue, kept.form, kept.title = other.subject, other.cue, other.form, other.title or kept.title
        kept.kind = other.kind
        kept.signs = {**kept.signs, **other.signs}
    kept.ordinal, kept.series = kept.ordinal or other.ordinal, kept.series or other.series
    kept.root, kept.host = kept.root or other.root, kept.host or other.host
    kept.own = kept.own or other.own
    if (kept.root or kept.host) and not any(draft is kept for draft in dependent):
        dependent.append(kept)
    for draft in dependent:
        if draft.root is other:
            draft.root = kept
        if draft.host is other:
            draft.host = kept
    return better


def _better(other: Draft, kept: Draft) -> bool:
    a, b = other.dated, kept.dated
    if a is None or b is None:
        return b is None and other.when is not None
    if (_is_stretch(kept) and _is_of_text(other)) or (_is_stretch(other) and _is_of_text(kept)):
        return _is_stretch(other)
    return (a[1] - a[0], -_RANK[other.basis]) < (b[1] - b[0], -_RANK[kept.basis])


def _is_of_text(draft: Draft) -> bool:
    """Whether a gathering has only the day of the text that reports it."""
    return draft.own and draft.basis == "document" and draft.kind in GATHERINGS


def _is_stretch(draft: Draft) -> bool:
    """Whether a text says outright from which day to which a gathering was."""
    span, outright = draft.dated, draft.basis in ("explicit", "inferred_year")
    return outright and draft.kind in GATHERINGS and span is not None and 0 < span[1] - span[0] <= _LONGEST_TOUR


def _score(draft: Draft) -> float:
    return sum(draft.signs.values()) + _RANK[draft.basis] / 10


def _each_once(spans: Iterable[Span]) -> list[Span]:
    """The spans in their order, each once, with all its marks."""
    alike: dict[tuple[int, int], list[Span]] = {}
    for span in spans:
        alike.setdefault((span.start, span.end), []).append(span)
    return [
        twins[0]
        if len(twins) == 1
        else Span(start, end, tuple(sorted({mark for span in twins for mark in span.marks})))
        for (start, end), twins in alike.items()
    ]
