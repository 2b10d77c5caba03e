"""The curated file is laid over what was extracted: it wins, and what it replaced stays visible.

Extracted events first find the entries under `events` that mean the same. Then the overrides say, in the order of the
file, what else is to change; each sees the events as they were extracted, so that one override never hides an event
from another. Then every event is put together.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

import attrs

from chrono.curation import Curated, CuratedEvent, is_source
from chrono.errors import Problem
from chrono.merging.attaching import attach
from chrono.merging.union import conflict, described, kept_id, still_open, union
from chrono.model import Conflict, Decision, Event

if TYPE_CHECKING:
    from chrono.curation import EventEntry, MatchEntry, OverrideEntry

__all__ = ["Draft", "apply_curated", "lay_over", "matches", "renamed"]

# Where another value than the curator's is a disagreement; another title is only another wording.
_DISPUTABLE = {"when": "date", "kind": "kind", "status": "status", "place": "place", "ordinal": "ordinal"}


@attrs.define(eq=False)
class Draft:
    """One event in the making: what was extracted, the entry for it, and what overrides ask for.

    `ids` are all those that find it: its own, its entry's, and those of mentions that went into it.
    """

    extracted: Event | None = None
    entry: CuratedEvent | None = None
    ids: set[str] = attrs.field(factory=set)
    reason: str = ""
    overrides: list[OverrideEntry] = attrs.field(factory=list)

    @property
    def id(self) -> str:
        """The id that the event has unless an override gives it another."""
        return self.entry.event.id if self.entry is not None else self.shown.id

    @property
    def shown(self) -> Event:
        """What an override is compared with."""
        if self.extracted is not None:
            return self.extracted
        assert self.entry is not None, "a draft has an event, an entry or both"
        return self.entry.event

    def asked(self, action: str) -> list[OverrideEntry]:
        """The overrides that ask for `action`, in the order of the file."""
        return [override for override in self.overrides if override.action == action]


def renamed(event: Event, names: Mapping[str, str]) -> Event:
    """The event with people and places called by the names that the curated file gives them; nobody stands twice."""
    if not names or not (event.participants or event.place):
        return event
    people = {
        p.name: p for p in (attrs.evolve(p, name=names.get(p.name, p.name)) for p in reversed(event.participants))
    }
    place = event.place and attrs.evolve(event.place, name=names.get(event.place.name, event.place.name))
    return attrs.evolve(event, participants=tuple(reversed(people.values())), place=place)


def apply_curated(
    events: Iterable[Event], curated: Curated, went: Mapping[str, str], problems: list[Problem]
) -> tuple[list[Event], list[Decision], dict[str, str]]:
    """The events as the curated file wants them, the decisions, and for each id that went the one it went into.

    `went` says the same of the merge before. An override that matches nothing, or not as many as it says, is
    reported to `problems` and not applied.
    """
    drafts = lay_over(events, curated, went, problems)
    decisions: list[Decision] = []
    drafts = _joined(drafts, decisions, problems)
    _refuse_taken(drafts, problems)
    finished: list[Event] = []
    gone: dict[str, str] = {}
    for draft in drafts:
        made = _finish(draft, decisions)
        finished += made
        if made:
            gone |= {old: made[0].id for old in draft.ids if old != made[0].id}
    return finished, decisions, gone


def lay_over(
    events: Iterable[Event], curated: Curated, went: Mapping[str, str], problems: list[Problem]
) -> list[Draft]:
    """Each event with the entry that means the same and the overrides that mean it; `went` and `problems` as above."""
    drafts = _drafts(list(events), curated, went)
    for override in curated.overrides:
        _assign(override, drafts, problems)
    return drafts


def _drafts(events: list[Event], curated: Curated, went: Mapping[str, str]) -> list[Draft]:
    """A draft for every entry, with the events that mean the same, and one for every other event."""
    former: dict[str, set[str]] = {}
    for old, new in went.items():
        former.setdefault(new, set()).add(old)
    entries = [attrs.evolve(entry, event=renamed(entry.event, curated.names)) for entry in curated.entries]
    drafts = [Draft(entry=entry, ids={entry.event.id}) for entry in entries]
    for event, found in zip(events, attach(entries, events, went), strict=True):
        ids = {event.id, *former.get(event.id, ())}
        if found is None:
            drafts.append(Draft(event, ids=ids))
            continue
        draft = drafts[found[0]]
        draft.extracted = event if draft.extracted is None else _one([draft.extracted, event])
        draft.ids |= ids
        draft.reason = draft.reason or found[1].reason
    return drafts


def _one(events: list[Event]) -> Event:
    return union(events, kept_id(events, {}))


def matches(match: MatchEntry, event: Event, ids: Iterable[str] = ()) -> bool:
    """Whether an event, known by its own id and `ids`, agrees with every key given."""
    place = f"{event.place.name} {event.place.country or ''}" if event.place else ""
    people = "\n".join(f"{p.name} {p.role or ''}" for p in event.participants)
    within = match.date.when() if match.date else None
    return (
        match.id in (None, event.id, *ids)
        and match.kind in (None, event.kind)
        and match.status in (None, event.status)
        and match.ordinal in (None, event.ordinal)
        and _has(event.title, match.title)
        and _has(place, match.place)
        and _has(people, match.participant)
        and _has(event.series or "", match.series)
        and (within is None or (event.when is not None and within.contains(event.when)))
        and (match.source is None or any(is_source(e.source, match.source) for e in event.evidence))
        and (match.quote is None or any(_has(e.quote, match.quote) for e in event.evidence))
    )


def _has(text: str, wanted: str | None) -> bool:
    return wanted is None or " ".join(wanted.casefold().split()) in " ".join(text.casefold().split())


def _assign(override: OverrideEntry, drafts: list[Draft], problems: list[Problem]) -> None:
    """Note the override with the events that it means, if they are as many as it says."""
    found = [draft for draft in drafts if matches(override.match, draft.shown, draft.ids)]
    count = override.count or 1
    if len(found) == count:
        for draft in found:
            draft.overrides.append(override)
        return
    if not found:
        message = "the override matches nothing; see what was extracted with chrono extract, or delete it"
    else:
        some = ", ".join(sorted(draft.shown.id for draft in found)[:5])
        more = ", …" if len(found) > 5 else ""
        asked = f"narrow it, or write count: {len(found)}"
        message = f"the override matches {len(found)} events, not {count} ({some}{more}); {asked}"
    problems.append(Problem(message, override.match.spot.source, override.match.spot.line, override.match.spot.column))


def _joined(drafts: list[Draft], decisions: list[Decision], problems: list[Problem]) -> list[Draft]:
    """The drafts, those that `same_as` calls mentions of another one put into that."""
    kept = list(drafts)
    for draft in drafts:
        for override in draft.asked("same_as"):
            target = _target(str(override.same_as), kept)
            if target is None:
                spot = override.keys["same_as"]
                message = (
                    f"no event has the id {override.same_as!r}; write the id of the event that this is a mention of"
                )
                problems.append(Problem(message, spot.source, spot.line, spot.column))
            elif target is not draft and draft in kept:
                kept.remove(draft)
                decisions.append(
                    _decision("merged", (target.shown.id, draft.shown.id), "is said to be the same", override)
                )
                _pour(draft, target)
    return kept


def _target(event_id: str, drafts: Iterable[Draft]) -> Draft | None:
    pinned = (d for d in drafts if any(override.pin == event_id for override in d.overrides))
    return next(pinned, None) or next((d for d in drafts if event_id in d.ids), None)


def _pour(draft: Draft, target: Draft) -> None:
    events = [event for event in (target.extracted, draft.extracted) if event is not None]
    if target.entry is None:
        target.entry = draft.entry
    # The target's own words stay the best, however precise the other mention is.
    target.extracted = union(events, events[0].id) if events else None
    target.ids |= draft.ids
    target.overrides += [override for override in draft.overrides if override.action != "same_as"]


def _refuse_taken(drafts: Iterable[Draft], problems: list[Problem]) -> None:
    """Leave out each override that gives an event the id of another one, and report it."""
    drafts = list(drafts)
    owners = {draft.id: draft for draft in drafts if not draft.asked("drop")}
    for draft in drafts:
        for override in list(draft.overrides):
            taken = next((given for given in override.ids if owners.get(given, draft) is not draft), None)
            owners |= dict.fromkeys(override.ids if taken is None else (), draft)
            if taken is not None:
                draft.overrides.remove(override)
                message = (
                    f"{taken!r} is the id of {owners[taken].shown.title!r}; take another, or write same_as: {taken}"
                )
                spot = override.keys[override.action]
                problems.append(Problem(message, spot.source, spot.line, spot.column))


def _finish(draft: Draft, decisions: list[Decision]) -> list[Event]:
    """The event, or events, or none, that a draft comes to."""
    for override in draft.asked("drop"):
        decisions.append(_decision("dropped", (draft.shown.id,), f"{draft.shown.title!r} is dropped", override))
        return []
    event = _with_entry(draft, decisions)
    for override in draft.asked("set"):
        event = _set(event, override, decisions)
    for override in draft.asked("pin"):
        decisions.append(_decision("pinned", (str(override.pin), event.id), f"{event.title!r} keeps this id", override))
        event = attrs.evolve(event, id=str(override.pin), origin=_touched(event))
    for override in draft.asked("split"):
        return _split(event, override, decisions)
    return [event]


def _with_entry(draft: Draft, decisions: list[Decision]) -> Event:
    """The extracted event with its entry laid over it."""
    entry, extracted = draft.entry, draft.extracted
    if entry is None:
        return draft.shown
    spot, own = entry.spot, entry.event
    if extracted is None:
        decisions.append(Decision("added", (own.id,), f"{own.title!r} is curated", spot.source, spot.line))
        return own
    silent = {f: getattr(extracted, f) for f in ("when", "basis", "status") if not _says(entry, f)}
    stated = {f: getattr(own, f) for f in entry.stated & {"when", "participants", "tags"}}
    # Whatever it was before, beside the entry it is what was extracted.
    found = attrs.evolve(extracted, origin="extracted")
    event = attrs.evolve(union([attrs.evolve(own, **silent), found], own.id), **stated)
    others = sorted({extracted.id} - {own.id})
    reason = f"{own.title!r} is curated and extracted: {draft.reason or 'the same'}"
    decisions.append(Decision("merged", (own.id, *others), reason, spot.source, spot.line))
    for field in sorted(entry.stated):
        old, new = getattr(extracted, field), getattr(event, field)
        if old and old != new and field not in ("evidence", "links"):
            reason = f"{field} {described(new)!r} replaces {described(old)!r}"
            decisions.append(Decision("replaced", (own.id,), reason, spot.source, spot.line))
    return event


def _says(entry: CuratedEvent, field: str) -> bool:
    return ("when" if field == "basis" else field) in entry.stated


def _set(event: Event, override: OverrideEntry, decisions: list[Decision]) -> Event:
    """The event with the fields that an override states; a value that was another stays as a conflict."""
    assert override.changes is not None, "the action is set"
    values = _values(override.changes)
    conflicts = list(event.conflicts)
    for field in sorted(set(values) - {"basis"}):
        old, new = getattr(event, field), values[field]
        if old == new:
            continue
        reason = f"{field} {described(new)!r} replaces {described(old)!r}"
        decisions.append(_decision("set", (event.id,), reason, override))
        if field in _DISPUTABLE and old:
            conflicts.append(conflict(_DISPUTABLE[field], old, event.evidence, f"set aside at {override.spot}"))
    changed = _changed(event, values, ())
    return attrs.evolve(changed, conflicts=tuple(dict.fromkeys(still_open(conflicts, changed))))


def _values(entry: EventEntry) -> dict[str, object]:
    from chrono.curation import event_values  # the format of the file, which most runs do not need

    return event_values(entry)


def _changed(event: Event, values: dict[str, object], conflicts: tuple[Conflict, ...]) -> Event:
    changes: dict[str, Any] = {**values, "conflicts": conflicts, "origin": _touched(event), "confidence": 1.0}
    return attrs.evolve(event, **changes)


def _touched(event: Event) -> str:
    return "curated" if event.origin == "curated" else "both"


def _split(event: Event, override: OverrideEntry, decisions: list[Decision]) -> list[Event]:
    """Several events out of one, each with all its evidence and what sets it apart."""
    parts = []
    for number, entry in enumerate(override.split or (), start=1):
        values = {"id": f"{event.id}-{number}", **_values(entry)}
        parts.append(_changed(event, values, event.conflicts))
    ids = tuple(part.id for part in parts)
    decisions.append(_decision("split", (event.id, *ids), f"{event.title!r} is {len(parts)} events", override))
    return parts


def _decision(action: str, events: tuple[str, ...], reason: str, override: OverrideEntry) -> Decision:
    note = f" ({override.note})" if override.note else ""
    return Decision(action, events, reason + note, override.spot.source, override.spot.line)
