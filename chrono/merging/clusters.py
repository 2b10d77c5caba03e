"""Mentions of the same event find each other, in time that grows with their number.

Vaguer mentions come after more precise ones, barer after fuller ones, and join them. The passes repeat until one
changes nothing: so merging what was merged changes nothing either, and the order of the input never matters, because
every pass works in an order of its own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

import attrs

from chrono.merging.blocks import DECADE_DAYS, MONTH_DAYS, Blocks
from chrono.merging.likeness import Features, Likeness, family_of, features, same, together, undecided
from chrono.merging.union import in_order, kept_id, union
from chrono.model import Decision, Event

__all__ = ["join"]

# A mention that is too vague or too bare to tell two events apart joins neither unless one fits better by this much.
CLEAR = 5


@attrs.frozen(eq=False)
class _Mention:
    """An event, what is compared of it, and its place in the order of a pass."""

    event: Event
    own: Features
    rank: tuple[object, ...]

    @classmethod
    def of(cls, event: Event) -> _Mention:
        own = features(event)
        quote = event.evidence[0] if event.evidence else None
        place = (quote.source, quote.part, quote.start) if quote else ()
        dates = (own.span, own.first or 0, own.last or 0, event.when.edtf if event.when else "")
        return cls(event, own, (*dates, -own.said, event.title, event.id, event.kind, place))


@attrs.define
class _Cluster:
    """An event in the making: its mentions, what others are compared with, and why they joined."""

    members: list[_Mention]
    own: Features
    reasons: list[str] = attrs.field(factory=list)

    def take(self, mention: _Mention, likeness: Likeness) -> None:
        """Add a mention; from now on the cluster says what that says, and keeps apart what that keeps apart."""
        self.members.append(mention)
        self.reasons.append(likeness.reason)
        self.own = together(self.own, mention.own)


def join(
    events: Iterable[Event], oldest: Mapping[tuple[str, int], int]
) -> tuple[list[Event], list[Decision], dict[str, str]]:
    """The events with mentions of the same joined, the decisions, and for each id that went the one that it went into.

    `oldest` as in `kept_id`.
    """
    decisions: list[Decision] = []
    went: dict[str, str] = {}
    families: dict[str, list[Event]] = defaultdict(list)
    for event in _one_each(set(events)):
        families[family_of(event.kind)].append(event)
    merged: list[Event] = []
    # One family after the other: they have nothing to do with each other, and less memory is quicker memory.
    for family in sorted(families):
        mentions = in_order((_Mention.of(event) for event in families.pop(family)), _rank)
        stirred: Mapping[str, set[object]] | None = None
        while len(clusters := _pass(mentions, stirred)) < len(mentions):
            stirred = _stirred(clusters)
            mentions = in_order((_united(cluster, oldest, decisions, went) for cluster in clusters), _rank)
        merged += [mention.event for mention in mentions]
    return merged, sorted(decisions, key=lambda d: d.events), {old: _end(old, went) for old in went}


def _one_each(events: Iterable[Event]) -> Iterator[Event]:
    """The events, those with the same id as one."""
    named: dict[str, list[Event]] = defaultdict(list)
    for event in events:
        named[event.id].append(event)
    for event_id, group in named.items():
        yield group[0] if len(group) == 1 else union(group, event_id)


def _rank(mention: _Mention) -> tuple[object, ...]:
    return mention.rank


def _united(
    cluster: _Cluster, oldest: Mapping[tuple[str, int], int], decisions: list[Decision], went: dict[str, str]
) -> _Mention:
    """The mentions of a cluster as one; notes the decision, and where the other ids went."""
    if len(cluster.members) == 1:
        return cluster.members[0]
    events = [mention.event for mention in cluster.members]
    event_id = kept_id(events, oldest)
    ids = sorted({event.id for event in events} - {event_id})
    went |= dict.fromkeys(ids, event_id)
    if ids:
        decisions.append(Decision("merged", (event_id, *ids), "; ".join(dict.fromkeys(cluster.reasons))))
    return _Mention.of(union(events, event_id))


def _end(event_id: str, went: Mapping[str, str]) -> str:
    while event_id in went:
        event_id = went[event_id]
    return event_id


def _stirred(clusters: Iterable[_Cluster]) -> dict[str, set[object]]:
    """Where mentions joined, and the months around, by each mark that they may be found by."""
    stirred: dict[str, set[object]] = defaultdict(set)
    for cluster in clusters:
        if len(cluster.members) > 1:
            members = [mention.own for mention in cluster.members]
            where = {month for own in members for month in _whereabouts(own, around=1)}
            for mark in {mark for own in members for mark in own.marks}:
                stirred[mark] |= where
    return stirred


def _is_calm(own: Features, stirred: Mapping[str, set[object]] | None) -> bool:
    """Whether nothing changed among what the event is compared with: then it stays alone, as in the pass before."""
    if stirred is None or own.first is None or (own.series and own.ordinal):
        return False
    where = _whereabouts(own)
    return all(stirred[mark].isdisjoint(where) for mark in own.marks if mark in stirred)


def _whereabouts(own: Features, around: int = 0) -> Iterable[object]:
    """The months that an event can lie in and so many around, or its very days where these are over a decade."""
    if own.first is None or own.last is None:
        return ()
    if own.span > DECADE_DAYS:
        return ((own.first, own.last),)
    return range(own.first // MONTH_DAYS - around, own.last // MONTH_DAYS + around + 1)


def _pass(mentions: list[_Mention], stirred: Mapping[str, set[object]] | None) -> list[_Cluster]:
    """One walk over the mentions: each joins the likeliest event before it, or begins one.

    `stirred` is where the pass before changed something, None before the first.
    """
    blocks = Blocks()
    clusters: list[_Cluster] = []
    for mention in mentions:
        found = None if _is_calm(mention.own, stirred) else _likeliest(mention.own, clusters, blocks)
        number = len(clusters) if found is None else found[0]
        if found is None:
            clusters.append(_Cluster([mention], mention.own))
            blocks.add(mention.own, number)
        else:
            clusters[number].take(mention, found[1])
    return clusters


def _likeliest(own: Features, clusters: list[_Cluster], blocks: Blocks) -> tuple[int, Likeness] | None:
    """The cluster that a mention belongs to, and why; None where none is like it, or it cannot tell which of two."""
    found = []
    for number in blocks.search(own):
        likeness = same(clusters[number].own, own)
        if likeness is not None and likeness.sure:
            return number, likeness
        if likeness is not None:
            found.append((-likeness.score, number, likeness))
    if not found:
        return None
    (best, number, likeness), *others = sorted(found, key=lambda item: item[:2])
    chosen = clusters[number].own
    rivals = [clusters[other].own for score, other, _ in others if score - best < CLEAR]
    vague = own.span > max(MONTH_DAYS, chosen.span)
    return None if rivals and (vague or any(undecided(own, chosen, rival) for rival in rivals)) else (number, likeness)
