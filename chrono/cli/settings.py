"""What every command has in common: its options, and how problems and progress are told."""

from __future__ import annotations

import functools
import sys
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager, nullcontext
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

import attrs
import click

from chrono import __version__
from chrono.errors import ChronoError, DateError, Problem
from chrono.reading import Reading
from chrono.when import When

if TYPE_CHECKING:
    from tqdm import tqdm

__all__ = ["COMMON", "Settings", "read_date", "with_settings"]


@attrs.frozen
class Settings:
    """The options of every command, and the problems that it met so far."""

    strict: bool
    quiet: bool
    reading: Reading
    problems: list[Problem] = attrs.field(factory=list)

    def reading_options(self) -> dict[str, Any]:
        """How to read, as the keyword arguments of `run.build` and `run.review`."""
        return {**attrs.asdict(self.reading, recurse=False), "document_dates": dict(self.reading.document_dates)}

    def tell(self, message: str) -> None:
        """One line to stderr, unless --quiet."""
        if not self.quiet:
            click.echo(message, err=True)

    def progress(self) -> AbstractContextManager[tqdm[Any] | None]:
        """A bar on stderr, where that is a terminal and --quiet is not given; else None."""
        if self.quiet or not sys.stderr.isatty():
            return nullcontext()
        from tqdm import tqdm

        return tqdm(unit=" files", leave=False)

    def finish(self, paths: Iterable[str] = (), read: Iterable[str] = (), *, failed: bool = False) -> int:
        """Tell every problem and give the exit code.

        `paths` are those that the user named and `read` the sources that gave a document: a named path with a problem
        and without a document was not read, and that is a failure, as is any problem under --strict.
        """
        for problem in self.problems:
            click.echo(str(problem), err=True)
        sources = set(read)
        unread = [path for path in paths if self._is_unread(path, sources)]
        return 1 if failed or unread or (self.strict and self.problems) else 0

    def _is_unread(self, path: str, sources: set[str]) -> bool:
        if any(PurePath(source).is_relative_to(path) for source in sources):
            return False
        return any(problem.source and PurePath(problem.source).is_relative_to(path) for problem in self.problems)


def read_date(context: Any, parameter: Any, text: str | None) -> When | None:
    """An option's EDTF date; usage is told what would be right."""
    try:
        return None if text is None else When.parse(text)
    except DateError as error:
        raise click.BadParameter(str(error)) from error


def _read_language(context: Any, parameter: Any, code: str | None) -> str | None:
    """A known language; usage is told which ones are."""
    from chrono.lang import language

    try:
        return code and language(code).code
    except ChronoError as error:
        raise click.BadParameter(str(error)) from error


def _read_dated_globs(context: Any, parameter: Any, texts: tuple[str, ...]) -> tuple[tuple[str, When], ...]:
    dated = []
    for text in texts:
        glob, _, date = text.rpartition("=")
        if not glob:
            raise click.BadParameter(f"{text!r} is no GLOB=DATE, as letters/*.txt=1943")
        when = read_date(context, parameter, date)
        dated += [(glob, when)] if when else []
    return tuple(dated)


_OPTIONS = (
    click.option("--strict", is_flag=True, help="Exit with 1 for any problem."),
    click.option("--quiet", "-q", is_flag=True, help="Tell problems only; no progress, no summary."),
    click.option(
        "--language",
        metavar="CODE",
        callback=_read_language,
        help="de, en, es, fr or ru; told from each text without it.",
    ),
    click.option("--date-order", type=click.Choice(["dmy", "mdy", "ymd"]), help="What 05/11/2023 means."),
    click.option(
        "--document-date",
        "document_dates",
        metavar="GLOB=DATE",
        callback=_read_dated_globs,
        multiple=True,
        help="Date the documents that match, as 'letters/*.txt=1943'; may be repeated.",
    ),
    click.option("--text-column", metavar="NAME", help="The column or key of tables and records that holds the text."),
    click.option(
        "--title-column", metavar="NAME", help="The one that holds the title; found by usual names without it."
    ),
    click.option("--date-column", metavar="NAME", help="The one that holds the date; found by usual names without it."),
    click.option("--id-column", metavar="NAME", help="The one that names the row; found by usual names without it."),
    click.version_option(__version__, prog_name="chrono"),
)

COMMON = (
    "strict", "quiet", "language", "date_order", "document_dates", "text_column", "title_column", "date_column",
    "id_column",
    "version",
)  # fmt: skip


def with_settings(function: Callable[..., int]) -> Callable[..., int]:
    """Give a command the common options; it receives them as one `Settings`."""

    @functools.wraps(function)
    def command(
        *arguments: Any,
        strict: bool,
        quiet: bool,
        language: str | None,
        date_order: str | None,
        document_dates: tuple[tuple[str, When], ...],
        text_column: str | None,
        title_column: str | None,
        date_column: str | None,
        id_column: str | None,
        **options: Any,
    ) -> int:
        reading = Reading(language, date_order, document_dates, text_column, title_column, date_column, id_column)
        settings = Settings(strict, quiet, reading)
        return function(settings, *arguments, **options)

    for option in reversed(_OPTIONS):
        command = option(command)
    return command
