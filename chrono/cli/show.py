"""What people read in a terminal, and the lines that programs read."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import attrs
import click

from chrono.model import Document, Event, Evidence, Timeline

if TYPE_CHECKING:
    from chrono.curation import Curated
    from chrono.dates import DateMention

__all__ = [
    "NO_EVENTS",
    "checked",
    "count",
    "decisions",
    "document",
    "event_line",
    "explanation",
    "mention_record",
    "mentions",
    "summary",
]

NO_EVENTS = "no events found; `chrono dates` lists the dates of the documents, `chrono inspect` how they are read"

_DATE_WIDTH, _KIND_WIDTH = 24, 13


def summary(timeline: Timeline, written: Sequence[str]) -> str:
    """Where the outputs are, and what they hold."""
    total = count(len(timeline), "event")
    undated = sum(event.when is None for event in timeline)
    origins = Counter(event.origin for event in timeline)
    parts = [f"{origins['curated'] + origins['both']} curated"] if origins["curated"] + origins["both"] else []
    parts += [f"{undated} undated"] if undated else []
    detail = f" ({', '.join(parts)})" if parts else ""
    problems = f"; {count(len(timeline.problems), 'problem')}" if timeline.problems else ""
    where = ", ".join(written) or "nothing written"
    documents = count(len(timeline.documents), "document")
    files = len({document.source for document in timeline.documents})
    documents += f" in {count(files, 'file')}" if files != len(timeline.documents) else ""
    return f"{where}: {total}{detail} from {documents}{problems}"


def checked(curated: Curated) -> str:
    """How much a curated file holds."""
    return f"{count(len(curated.events), 'event')}, {count(len(curated.overrides), 'override')}"


def event_line(event: Event) -> str:
    """Date, kind, title and source, on one line as wide as the terminal."""
    date = _fit(str(event.when or "undated"), _DATE_WIDTH)
    mark = {"planned": "planned: ", "cancelled": "cancelled: ", "recurring": "recurring: "}.get(event.status, "")
    place = f", {event.place.name}" if event.place and event.place.name not in event.title else ""
    source = f"  [{event.evidence[0].source}]" if event.evidence else ""
    line = f"{date}  {_fit(event.kind, _KIND_WIDTH)}  {mark}{event.title}{place}{source}"
    return " ".join(line.splitlines())


def explanation(event: Event) -> str:
    """The quotes of an event with their offsets, how its date is known, and what its confidence rests on."""
    lines = [event_line(event)]
    date = f"{event.when.edtf} ({event.basis})" if event.when else "none"
    lines.append(f"    id {event.id}; date {date}; status {event.status}; confidence {event.confidence:.2f}")
    lines += [f"    because {reason}" for reason in event.reasons]
    lines += [f"    participant {p.name}" + (f", {p.role}" if p.role else "") for p in event.participants]
    lines += [f"    {link.relation} {link.target}" for link in event.links]
    lines += [f"    {_quote(evidence)}" for evidence in event.evidence]
    return "\n".join(lines)


def document(found: Document) -> str:
    """What a document is and how its date is known, over several lines."""
    part = f" part {found.part}" if found.part > 1 else ""
    lines = [f"{found.source}{part}: {found.title or 'no title'}"]
    lines.append(f"    {found.language}, {count(len(found.text), 'character')}")
    if found.date is None:
        return "\n".join([*lines, "    date: none found"])
    lines.append(f"    date: {found.date.when} [{found.date.when.edtf}], {found.date.basis}")
    lines += [f"    because {reason}" for reason in found.date.reasons]
    return "\n".join(lines + [f"    {_quote(evidence)}" for evidence in found.date.evidence])


def mentions(found: Document, all_mentions: Sequence[DateMention], form: str) -> None:
    """The mentions of one document to stdout as a table, JSON lines or TimeML."""
    if form == "timeml":
        from chrono.dates.timeml import to_timeml

        click.echo(to_timeml(found, all_mentions), nl=False)
        return
    for mention in all_mentions:
        if form == "jsonl":
            click.echo(json.dumps(mention_record(found, mention), ensure_ascii=False))
        else:
            where = f"{found.source}:{mention.start}"
            line = f"{_fit(mention.type, 8)}  {_fit(mention.value, 14)}  {_fit(mention.edtf or '-', 22)}  "
            click.echo(" ".join(f"{line}{mention.text!r}  [{where}]".splitlines()))


def mention_record(found: Document, mention: DateMention) -> dict[str, Any]:
    """The keys of one JSON line of `chrono dates`."""
    first, last = (mention.when.earliest, mention.when.latest) if mention.when else (None, None)
    return {
        "source": found.source,
        "part": found.part,
        **{key: getattr(mention, key) for key in ("start", "end", "text", "type", "value", "mod", "edtf")},
        "earliest": first and first.isoformat(),
        "latest": last and last.isoformat(),
        "rule": mention.rule,
        "assumed": list(mention.assumed),
        "parts": [attrs.asdict(part, recurse=False) for part in mention.parts],
    }


def decisions(timeline: Timeline) -> None:
    """Every merge and override with its reason, to stdout."""
    titles = {event.id: event.title for event in timeline}
    for decision in timeline.decisions:
        where = f" ({decision.source}:{decision.line})" if decision.source and decision.line else ""
        names = "; ".join(titles.get(event, event) for event in decision.events)
        click.echo(f"{decision.action}: {names}: {decision.reason}{where}")


def _quote(evidence: Evidence) -> str:
    page = (f", page {evidence.page}" if evidence.page else "") + (
        f", {evidence.location}" if evidence.location else ""
    )
    return f"“{' '.join(evidence.quote.split())}” [{evidence.source}:{evidence.start}-{evidence.end}{page}]"


def _fit(text: str, width: int) -> str:
    return text.ljust(width)


def count(number: int, noun: str) -> str:
    """A number and what is counted, in the plural unless it is one."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
