"""The command line: results to stdout, progress and problems to stderr; nobody imports it.

To add a command, write it in `commands.py` under `@command`; its options in common come from there.
"""

from __future__ import annotations

import contextlib
import io
import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import click

__all__ = ["main"]


def main(arguments: list[str] | None = None) -> None:
    """Run the command line and exit: 0 done, 1 not done or not clean, 2 usage, 130 interrupted."""
    sys.exit(_run(arguments))


def _run(arguments: list[str] | None) -> int:
    # A name of a file, or a quote, may hold what the terminal's encoding cannot say, and keys what it cannot read.
    for stream in (sys.stdout, sys.stdin):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        result = _answered(arguments)
        if sys.stdout is not None:
            sys.stdout.flush()
        return result
    except KeyboardInterrupt:
        print("interrupted", file=sys.stderr)
        return 130
    except BrokenPipeError:
        _leave_stdout()  # the reader went away (`| head`): what it wanted is there
        return 0
    except OSError as error:
        _leave_stdout()
        print(f"the results could not be written: {error.strerror or error}", file=sys.stderr)
        return 1


def _answered(arguments: list[str] | None) -> int:
    # Here, so that an interrupt while it loads is answered like any other, and that no process that the command
    # starts loads it: each loads the module that has `main`.
    import click

    from chrono.cli.commands import chrono
    from chrono.errors import ChronoError

    try:
        result = chrono.main(arguments, prog_name="chrono", standalone_mode=False)
    except click.exceptions.Abort:
        raise KeyboardInterrupt from None
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()
        return 2
    except click.UsageError as error:
        print(_wrong_usage(error), file=sys.stderr)
        return 2
    except ChronoError as error:
        print(error, file=sys.stderr)
        return 1
    return result if isinstance(result, int) else 0


def _leave_stdout() -> None:
    """What is still to be written goes nowhere, so that Python does not complain at exit."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _unknown_option(error: click.NoSuchOption) -> str:
    """Which option there is none of, and the one that is most like it."""
    from difflib import get_close_matches

    there = [name for parameter in (error.ctx.command.params if error.ctx else ()) for name in parameter.opts]
    near = get_close_matches(error.option_name, there, n=1, cutoff=0.7)
    if not near and error.option_name in ("--out", "--output", "-o"):
        return f"no option {error.option_name!r}; results go to stdout: write > FILE behind the command"
    return f"no option {error.option_name!r}" + (f"; did you mean {near[0]!r}?" if near else "")


def _wrong_usage(error: click.UsageError) -> str:
    """Which command, what is wrong with it, how it is used."""
    import click

    message = _unknown_option(error) if isinstance(error, click.NoSuchOption) else error.format_message().rstrip(".")
    message = message[:1].lower() + message[1:]
    if error.ctx is None:
        return f"chrono: {message}\nchrono -h tells more"
    command = error.ctx.command_path
    return f"{command}: {message}\n{error.ctx.get_usage()}\n{command} -h tells more"
