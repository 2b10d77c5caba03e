"""Several files of other tools as one timeline, for `chrono import`."""

from __future__ import annotations

from collections.abc import Sequence

import attrs
import click

from chrono.cli.settings import Settings
from chrono.curation import import_events
from chrono.errors import ChronoError, Problem
from chrono.model import Event, Timeline

__all__ = ["imported"]


def imported(files: Sequence[str], kind: str, settings: Settings) -> tuple[Timeline, list[str]]:
    """The events of all files, and which files could be read; of those that could not, why is told at once."""
    reading = attrs.asdict(settings.reading, recurse=False)
    options = {name: reading[name] for name in ("date_order", "title_column", "date_column", "text_column")}
    found: dict[str, Timeline] = {}
    for file in files:
        try:
            found[file] = import_events(file, kind=kind, problems=settings.problems, **options)
        except ChronoError as error:
            click.echo(str(error), err=True)
    return _joined(found, settings.problems), list(found)


def _joined(found: dict[str, Timeline], problems: list[Problem]) -> Timeline:
    """One timeline; of events with one id the first, as a curated file may hold only one."""
    events: dict[str, Event] = {}
    for file, timeline in found.items():
        for event in timeline:
            if event.id in events:
                problems.append(
                    Problem(f"{event.title!r}, id {event.id!r}: an earlier file has it already; left out", file)
                )
            events.setdefault(event.id, event)
    timelines = list(found.values())
    kinds = {kind.name: kind for timeline in timelines for kind in timeline.kinds}
    return Timeline(
        tuple(events.values()),
        title=next((t.title for t in timelines if t.title != "Timeline"), ""),
        description=next((t.description for t in timelines if t.description), ""),
        kinds=tuple(kinds.values()),
        eras=tuple(era for timeline in timelines for era in timeline.eras),
    )
