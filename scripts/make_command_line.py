"""Write docs/command-line.md anew from the help of the commands: `python scripts/make_command_line.py`."""

from __future__ import annotations

from pathlib import Path

import click

from chrono.cli.commands import chrono
from chrono.cli.settings import COMMON
from chrono.exporting import SUFFIXES

PAGE = Path(__file__).parent.parent / "docs" / "command-line.md"

TOP = """# The command line

Every command and option, from the help of the commands themselves: `python scripts/make_command_line.py` writes this
page anew. `chrono COMMAND -h` says the same in a terminal, and `python -m chrono` is `chrono`.

A PATH is a file, a folder with all that is in it, or `-` for standard input. Results go to stdout; progress, summaries
and problems to stderr, one a line, where it is first: `events.yaml:3:12: …`, `letters/a.txt: …`.

| exit code | meaning |
| --- | --- |
| 0 | done; problems may have been told |
| 1 | not done, or not clean: see below; what could be built is written all the same |
| 2 | wrong usage |
| 130 | interrupted |

Not clean is a run where a named path gave no document, an output was not written, the curated file has a fault, or
there is any problem under `--strict`.

`chrono build --out` knows these suffixes:
{suffixes}.
`.pdf`, `.png` and `.svg` need `chrono-timeline[png]` and a Chromium or Chrome, `.ics` needs `chrono-timeline[ics]`,
`.parquet` needs `chrono-timeline[parquet]`; all others need nothing more.

`chrono build` remembers what each file gave, in `chrono-timeline/files.sqlite` under `$XDG_CACHE_HOME` (`~/.cache`
without it). The next run reads anew only what has changed: the file, an option, the curated file, or chrono.
"""


def page() -> str:
    """The whole page as Markdown."""
    top = TOP.format(suffixes=" ".join(f"`{suffix}`" for suffix in sorted(SUFFIXES)))
    common = [row(option) for option in options(next(iter(chrono.commands.values()))) if option.name in COMMON]
    return "\n".join([top, *map(section, chrono.commands.values()), "## Options of every command", "", *table(common)])


def section(command: click.Command) -> str:
    """A command: its usage, what it does, and the options that it alone has."""
    arguments = " ".join(p.metavar or "" for p in command.params if isinstance(p, click.Argument))
    own = [row(option) for option in options(command) if option.name not in COMMON]
    lines = [
        f"## chrono {command.name}",
        "",
        f"    chrono {command.name} [OPTIONS] {arguments}",
        "",
        said(command.help),
        "",
    ]
    return "\n".join(lines + (table(own) if own else []))


def said(text: str | None) -> str:
    """A help text with each paragraph on a line."""
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in (text or "").split("\n\n"))


def table(rows: list[str]) -> list[str]:
    """Rows as a Markdown table."""
    return ["| option | meaning |", "| --- | --- |", *rows, ""]


def options(command: click.Command) -> list[click.Option]:
    """The options of a command, in the order of its help."""
    return [parameter for parameter in command.params if isinstance(parameter, click.Option)]


def row(option: click.Option) -> str:
    """One option as a row."""
    value = "" if option.is_flag else " " + (option.metavar or value_of(option))
    return f"| `{', '.join(option.opts)}{value}` | {(option.help or '').replace('|', chr(92) + '|')} |"


def value_of(option: click.Option) -> str:
    """What may stand behind an option: its choices, the default first, or the type's name."""
    return "\\|".join(option.type.choices) if isinstance(option.type, click.Choice) else "NUMBER"


if __name__ == "__main__":
    PAGE.write_text(page().rstrip() + "\n", "utf-8")
