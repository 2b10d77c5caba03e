"""Several mentions of one event in a document become one event with all its quotes; editions never do.

Two drafts are one where their dates agree, their kinds are akin and they share their name, or one of them is "the
meeting" without a name. The more precise date wins, a report beats a plan, and the best quote comes first.
"""

from __future__ import annotations

from chrono.events.drafts import Draft, Span
from chrono.events.identity import key_words
from chrono.events.segments import bare

__all__ = ["join"]

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
)
_RANK = {"explicit": 5, "anniversary": 4, "inferred_year": 3, "document": 3, "narrative": 2, "curated": 5, "none": 0}


def join(drafts: list[Draft], text: str) -> list[Draft]:
    """The drafts with those of one event joined, in the order of the text."""
    joined: list[Draft] = []
    words: list[frozenset[str]] = []
    for draft in sorted(drafts, key=lambda draft: (draft.spans[0].start, draft.subject)):
        mine = _words(draft, text)
        twin = next((i for i, other in enumerate(joined) if _same(other, draft, words[i], mine)), None)
        if twin is None:
            joined.append(draft)
            words.append(mine)
        else:
            _absorb(joined[twin], draft, drafts)
            words[twin] |= mine
    return joined


def _words(draft: Draft, text: str) -> frozenset[str]:
    return frozenset(key_words(bare(draft.title + " " + text[draft.subject[0] : draft.subject[1]])))


def _same(one: Draft, other: Draft, a: frozenset[str], b: frozenset[str]) -> bool:
    if one.apart is not None and other.apart is not None:
        return False
    if one.ordinal and other.ordinal and one.ordinal != other.ordinal:
        return False
    if not _akin(one, other) or not _dates_agree(one, other):
        return False
    return _alike(one, other, a, b)


def _akin(one: Draft, other: Draft) -> bool:
    return one.kind == other.kind or any({one.kind, other.kind} <= group for group in _AKIN)


def _dates_agree(one: Draft, other: Draft) -> bool:
    if one.when is None or other.when is None:
        return one.when is None and other.when is None
    a, b = one.dated, other.dated
    if a is None or b is None:
        return one.when == other.when
    return (a[0] <= b[0] and b[1] <= a[1]) or (b[0] <= a[0] and a[1] <= b[1])


def _alike(one: Draft, other: Draft, a: frozenset[str], b: frozenset[str]) -> bool:
    exact = one.when == other.when
    common = len(a & b) / max(1, min(len(a), len(b)))
    if one.kind == other.kind:
        return common >= (0.34 if exact else 0.5)
    return common >= 0.6 and exact and one.spans[0].start != other.spans[0].start


def _absorb(kept: Draft, other: Draft, drafts: list[Draft]) -> None:
    """Take over what `other` knows better, and all its quotes."""
    if _better(other, kept):
        kept.when, kept.basis = other.when, other.basis
    if kept.status == "planned" and other.status == "held":
        kept.status = "held"
    if _score(other) > _score(kept):
        kept.subject, kept.cue, kept.form, kept.title = other.subject, other.cue, other.form, other.title or kept.title
        if not kept.own or other.kind == kept.kind:
            kept.kind = other.kind
        kept.signs = {**kept.signs, **other.signs}
        kept.spans = _merged(other.spans, kept.spans)
    else:
        kept.spans = _merged(kept.spans, other.spans)
    kept.ordinal, kept.series = kept.ordinal or other.ordinal, kept.series or other.series
    kept.root, kept.apart = kept.root or other.root, kept.apart or other.apart
    for draft in drafts:
        if draft.root is other:
            draft.root = kept
        if draft.host is other:
            draft.host = kept


def _better(other: Draft, kept: Draft) -> bool:
    a, b = other.dated, kept.dated
    if a is None or b is None:
        return b is None and other.when is not None
    return (a[1] - a[0], -_RANK[other.basis]) < (b[1] - b[0], -_RANK[kept.basis])


def _score(draft: Draft) -> float:
    return sum(draft.signs.values()) + _RANK[draft.basis] / 10


def _merged(first: list[Span], second: list[Span]) -> list[Span]:
    kept = list(first)
    for span in second:
        twin = next((i for i, other in enumerate(kept) if (other.start, other.end) == (span.start, span.end)), None)
        if twin is None:
            kept.append(span)
        else:
            kept[twin] = Span(span.start, span.end, tuple(sorted({*kept[twin].marks, *span.marks})))
    return kept
