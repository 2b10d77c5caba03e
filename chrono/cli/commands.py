"""The commands: each reads its options, calls the library, and tells what came out."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs
import click

from chrono import __version__
from chrono.cli import show
from chrono.cli.settings import COMMON, Settings, read_date, with_settings
from chrono.cli.starter import STARTER
from chrono.errors import ChronoError, Problem, WriteError
from chrono.exporting import SUFFIXES, suffix_of
from chrono.exporting.atomic import write_whole
from chrono.model import Document, Event, Timeline
from chrono.when import When

if TYPE_CHECKING:
    from tqdm import tqdm

    from chrono.curation import Curated

__all__ = ["chrono"]


class _Commands(click.Group):
    """The group, which names its commands to who asks for another."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args[0] not in self.commands and not args[0].startswith("-"):
            near = get_close_matches(args[0], self.commands, n=1)
            meant = f"; did you mean {near[0]!r}?" if near else ""
            ctx.fail(f"no command {args[0]!r}{meant} (known: {', '.join(self.commands)})")
        return super().resolve_command(ctx, args)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """In the order of the work, not of the alphabet."""
        return list(self.commands)


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="chrono")
def chrono() -> None:
    """Turn a pile of documents into a chronology."""


def command(function: Callable[..., int]) -> click.Command:
    """A command with the options that all have, these behind its own."""
    made = chrono.command(function.__name__.rstrip("_"))(with_settings(function))
    made.params.sort(key=lambda parameter: parameter.name in COMMON)
    return made


def _format(forms: list[str]) -> Callable[[Callable[..., int]], Callable[..., int]]:
    """The option `--format`; without it, the first."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(forms),
        default=forms[0],
        show_default=True,
        help="What to write to stdout.",
    )


class _Number(click.IntRange):
    """A whole number from `min` on, which wrong usage is told in words."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        try:
            return super().convert(value, param, ctx)
        except click.BadParameter:
            self.fail(f"{value!r} is no whole number from {self.min} on", param, ctx)


_paths = click.argument("paths", nargs=-1, required=True, metavar="PATH...")


@command
@_paths
@click.option("--curated", metavar="FILE", help="A curated file that adds and corrects.")
@click.option(
    "--out",
    "-o",
    "outs",
    metavar="FILE",
    multiple=True,
    help=f"Output, told by its suffix; may be repeated. Known are {' '.join(SUFFIXES)}.",
)
@click.option(
    "--date",
    metavar="DATE",
    callback=read_date,
    help="The day to draw as today and to name in the footer; none without it.",
)
@click.option(
    "--plotlyjs",
    default="inline",
    metavar="HOW",
    show_default=True,
    help="Where the page has plotly.js from: inline, cdn, directory, or a path to a bundle.",
)
@click.option("--explain", is_flag=True, help="Tell every merge and override with its reason.")
@click.option("--jobs", "-j", type=_Number(1), metavar="NUMBER", help="Processes at most; as many as cores without it.")
@click.option(
    "--cache", metavar="FILE", help="Where to remember what each file gave; in your folder of caches without it."
)
@click.option("--no-cache", is_flag=True, help="Read every file anew, and remember nothing.")
@click.option(
    "--engine",
    type=click.Choice(["processes", "dask"]),
    default="processes",
    show_default=True,
    help="What shares out the files: processes here, or the workers of a Dask cluster.",
)
@click.option("--scheduler", metavar="ADDRESS", help="Where the cluster's scheduler is, as tcp://10.0.0.1:8786.")
@click.option("--shards", metavar="FOLDER", help="Where the workers put what they find: a path or address for all.")
def build(
    settings: Settings,
    paths: tuple[str, ...],
    curated: str | None,
    outs: tuple[str, ...],
    date: When | None,
    plotlyjs: str,
    explain: bool,
    **how: Any,
) -> int:
    """Build a timeline from documents: the main job.

    Without --out it is written to timeline.html. What could be built is written, whatever the problems; only where
    nothing at all could be read, nothing is written, and an output of an earlier run is left as it was.
    """
    for out in outs:  # A wrong suffix is told before the work, not after it.
        suffix_of(Path(out))
    curation = _curation(settings, curated)
    failed = bool(settings.problems)
    timeline = _built(settings, paths, curation, **how)
    if explain:
        show.decisions(timeline)
    wanted = outs or ("timeline.html",)
    is_lost = not timeline.documents and not any(path == "-" or os.path.lexists(path) for path in paths)
    written, refusals = _written(timeline, () if is_lost else wanted, date=date, plotlyjs=plotlyjs)
    refusals += [_left(out) for out in wanted if is_lost and os.path.lexists(out)]
    failed = failed or len(written) < len(wanted)
    code = settings.finish(paths, (document.source for document in timeline.documents), failed=failed)
    for refusal in refusals:  # After the problems: those may be why.
        click.echo(refusal, err=True)
    settings.tell(show.summary(timeline, written))
    if timeline.documents and not timeline.events:
        settings.tell(show.NO_EVENTS)
    return code


def _built(
    settings: Settings,
    paths: tuple[str, ...],
    curation: Curated | None,
    *,
    jobs: int | None,
    cache: str | None,
    no_cache: bool,
    engine: str,
    scheduler: str | None,
    shards: str | None,
) -> Timeline:
    """The timeline, made as the options say, with a bar that tells how far it is."""
    from chrono import run

    if engine == "dask" and not (scheduler and shards):
        raise click.UsageError("--engine dask needs --scheduler ADDRESS and --shards FOLDER")
    if engine == "processes" and (scheduler or shards):
        raise click.UsageError("--scheduler and --shards are for --engine dask")
    with run.connected(scheduler) as client, settings.progress() as bar:
        return run.build(
            paths,
            curated=curation,
            **settings.reading_options(),
            jobs=jobs or os.cpu_count() or 1,
            cache=None if no_cache else cache or run.default_cache_path(),
            client=client,
            shards=shards,
            problems=settings.problems,
            progress=_shown_on(bar, settings) if bar is not None else None,
        )


@command
@_paths
@_format(["table", "jsonl", "yaml", "csv"])
@click.option("--explain", is_flag=True, help="Tell for each event its quotes, its date's derivation and its reasons.")
def extract(settings: Settings, paths: tuple[str, ...], form: str, explain: bool) -> int:
    """List the events of each document, before any merge."""
    from chrono.events import extract as events_of

    read: list[str] = []
    found = 0
    write = _writer(form, explain)
    for document in _documents(settings, paths, read):
        for event in sorted(events_of(document, problems=settings.problems), key=lambda event: event.sort_key):
            write(event)
            found += 1
    code = settings.finish(paths, read)
    if read and not found:
        settings.tell(show.NO_EVENTS)
    return code


@command
@click.argument("paths", nargs=-1, metavar="[PATH...]")
@click.option(
    "--reference",
    metavar="DATE",
    callback=read_date,
    help="What relative dates count from; the document's date without it.",
)
@_format(["table", "jsonl", "timeml"])
def dates(settings: Settings, paths: tuple[str, ...], reference: When | None, form: str) -> int:
    """List the date expressions of each document.

    Without a PATH, those of standard input.
    """
    from chrono.dates import find_dates

    read: list[str] = []
    count = 0
    if not paths and sys.stdin.isatty():
        settings.tell("reading what you type; end with Ctrl-D on a line of its own")
    for document in _documents(settings, paths or ("-",), read):
        counted_from = reference or (document.date.when if document.date else None)
        found: list[Problem] = []
        mentions = find_dates(
            document.text,
            reference=counted_from,
            language=document.language,
            date_order=document.date_order,
            problems=found,
        )
        settings.problems.extend(attrs.evolve(problem, source=document.source) for problem in found)
        show.mentions(document, mentions, form)
        count += len(mentions)
    code = settings.finish(paths or ("-",), read)
    if read and not count:
        settings.tell(f"no dates found in {show.count(len(read), 'document')}")
    return code


@command
@_paths
def inspect(settings: Settings, paths: tuple[str, ...]) -> int:
    """Tell what each document is, and how its date is known."""
    read: list[str] = []
    for document in _documents(settings, paths, read):
        click.echo(show.document(document))
    return settings.finish(paths, read)


@command
@click.argument("file", metavar="FILE")
def check(settings: Settings, file: str) -> int:
    """Check a curated file.

    Tell every fault with file:line:column, and what would be right.
    """
    from chrono.curation import read_curated, try_cases

    curated, settings.problems[:] = read_curated(file)
    settings.problems.extend(try_cases(curated))
    if not settings.problems:
        settings.tell(f"{file}: no faults; {show.checked(curated)}")
    return settings.finish(failed=bool(settings.problems))


@command
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option("--out", "-o", metavar="FILE", help="The curated file to write; stdout without it.")
@click.option(
    "--kind", metavar="NAME", default="milestone", show_default=True, help="The kind of events whose file names none."
)
def import_(settings: Settings, files: tuple[str, ...], out: str | None, kind: str) -> int:
    """Turn timelines of other tools into a curated file.

    CSV, iCalendar and TimelineJS JSON, told by suffix. Name what is written under `include` of your curated file, or
    paste from it; a file that does not change any more can also be included as it is. A file that is there already is
    left alone.
    """
    from chrono.cli.importing import imported
    from chrono.curation import to_text

    if out:
        _refuse_to_replace(out)
    timeline, read = imported(files, kind, settings)
    if out and read:
        timeline.save(out)
        settings.tell(f"{out}: {show.count(len(timeline), 'event')} from {', '.join(read)}")
    elif read:
        click.echo(to_text(timeline), nl=False)
    return settings.finish(failed=len(read) < len(files))


@command
@_paths
@click.option("--curated", metavar="FILE", required=True, help="The curated file that settles things.")
@_format(["yaml", "jsonl", "markdown"])
@click.option("--append", "appending", is_flag=True, help="Add what is new to the file; what is there stays.")
@click.option("--interactive", is_flag=True, help="Ask for each what to do, and add the answers to the file.")
def review(
    settings: Settings, paths: tuple[str, ...], curated: str, form: str, appending: bool, interactive: bool
) -> int:
    """List what the curated file does not settle yet.

    That is what extraction found and the file neither confirms, corrects nor drops. An event is new, in conflict,
    changed, or vanished from the documents. What is settled does not come back: what an entry says beside its own
    quotes is settled until the words of the document change.
    """
    from chrono import run
    from chrono.cli.reviewing import FORMATS, walk

    if appending and interactive:
        raise click.UsageError("--append beside --interactive; give one of the two")
    curation = _curation(settings, curated)
    failed = bool(settings.problems)
    assert curation is not None, "the option is required"
    found = run.review(paths, curation, problems=settings.problems, **settings.reading_options())
    if interactive:
        settings.tell(f"{walk(found, curated)} of {len(found)} settled in {curated}")
    elif appending:
        fresh = [candidate for candidate in found if candidate.accept and candidate.settled is None]
        added = run.append(curated, [candidate.accept for candidate in fresh if candidate.accept])
        found = [candidate for candidate in found if candidate not in fresh]
        left = "; what differs from the file is not: answer it with --interactive, or paste the entry that you want"
        settings.tell(f"{curated}: {show.count(added, 'event')} added{left if found else ''}")
    if not interactive:
        for line in FORMATS[form](found):
            click.echo(line)
        counts = ", ".join(f"{n} {state}" for state in run.STATES if (n := sum(c.state == state for c in found)))
        all_is_settled = "nothing to review" if settings.problems else "nothing to review: all is settled"
        settings.tell(f"{len(found)} to review: {counts}" if found else all_is_settled)
    return settings.finish(paths, failed=failed)


@command
@click.argument("file", default="events.yaml", metavar="[FILE]")
def init(settings: Settings, file: str) -> int:
    """Write a commented starter of a curated file.

    A file that is there already is left alone.
    """
    _refuse_to_replace(file)
    write_whole(Path(file), STARTER.encode())
    settings.tell(f"{file}: written; edit it, then: chrono build PATH... --curated {file}")
    return 0


def _refuse_to_replace(file: str) -> None:
    """A curated file is its curator's: no command writes over one."""
    if os.path.lexists(file):
        raise WriteError(f"{file}: not written: it is there already; name another file, or delete this one")


def _curation(settings: Settings, path: str | None) -> Curated | None:
    """The curated file of that path, its faults added to the problems."""
    from chrono.curation import read_curated

    if path is None:
        return None
    curation, faults = read_curated(path)
    settings.problems.extend(faults)
    return curation


def _shown_on(bar: tqdm[Any], settings: Settings) -> Callable[[int, int, int, int], None]:
    """What a run calls after each file: the bar moves on."""

    def progress(done: int, files: int, events: int, problems: int) -> None:
        bar.total = files
        bar.set_postfix(events=events, problems=len(settings.problems) + problems, refresh=False)
        bar.update(done - bar.n)

    return progress


def _written(timeline: Timeline, outs: Sequence[str], **page_options: Any) -> tuple[list[str], list[str]]:
    """Write each output; which were, and why the others were not. A run that read nothing replaces nothing."""
    written, refusals = [], []
    for out in outs:
        if not timeline.documents and not timeline.events:
            refusals += [_left(out)] * os.path.lexists(out)
            continue
        try:
            timeline.write(out, **(page_options if out.lower().endswith(".html") else {}))
            written.append(out)
        except ChronoError as error:
            refusals.append(str(error))
    return written, refusals


def _left(out: str) -> str:
    return f"{out}: left as it was, for nothing could be read"


def _documents(settings: Settings, paths: tuple[str, ...], read: list[str]) -> Iterator[Document]:
    """The documents of `paths`, their sources added to `read` as they come."""
    from chrono import run

    with settings.progress() as bar:
        for document in run.documents(paths, options=settings.reading, problems=settings.problems):
            read.append(document.source)
            if bar is not None:
                bar.update()
            yield document


def _writer(form: str, explain: bool) -> Callable[[Event], None]:
    """A function that writes one event to stdout in a format."""
    from chrono.exporting.csv import csv_rows
    from chrono.exporting.json import event_record
    from chrono.exporting.yaml import yaml_item

    if explain:
        return lambda event: click.echo(show.explanation(event))
    if form == "jsonl":
        return lambda event: click.echo(json.dumps(event_record(event, origin=False), ensure_ascii=False))
    if form == "yaml":
        return lambda event: click.echo(yaml_item(event), nl=False)
    if form == "csv":
        return csv_rows(sys.stdout)
    return lambda event: click.echo(show.event_line(event))
