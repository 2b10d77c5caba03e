"""A file is written whole or not at all: a temporary neighbour, flushed to the disk, then renamed over the target.

A run that was killed leaves its neighbour behind; the next one that writes there removes it.
"""

from __future__ import annotations

import contextlib
import glob
import os
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from chrono.errors import PATH_ERRORS, WriteError, reason_of

__all__ = ["write_whole"]

_SUFFIX, _RANDOM_LENGTH = ".part", 8


def write_whole(path: Path, content: bytes | Iterable[bytes]) -> None:
    """Put `content`, or its parts one after the other, at `path`, following a link to its target.

    Raises `WriteError`, the old file left, otherwise.
    """
    try:
        target = path.resolve()
        if target.is_dir():
            raise WriteError(f"{path}: is a folder; name a file in it")
        if not target.parent.exists():
            raise WriteError(f"{path}: not written: there is no folder {path.parent}")
        _replace(target, (content,) if isinstance(content, bytes) else content)
    except PATH_ERRORS as error:
        raise WriteError(f"{path}: not written: {reason_of(error)}") from error


def _replace(target: Path, parts: Iterable[bytes]) -> None:
    _remove_abandoned(target)
    handle, temporary = _claimed(target)
    lock = os.dup(handle)  # holds the claim until the file has its name
    try:
        with os.fdopen(handle, "wb") as file:
            for part in parts:
                file.write(part)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(temporary, _mode(target))
        if sys.platform == "win32":  # which renames no open file
            os.close(lock)
        os.replace(temporary, target)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(temporary)
        raise
    finally:
        with contextlib.suppress(OSError):
            os.close(lock)


def _claimed(target: Path) -> tuple[int, str]:
    """A temporary neighbour, locked for as long as it is open; another run removes none that is."""
    while True:
        handle, temporary = tempfile.mkstemp(prefix=_prefix(target), suffix=_SUFFIX, dir=target.parent)
        _is_locked(handle)
        if os.path.exists(temporary):  # nobody took it for abandoned before it was locked
            return handle, temporary
        os.close(handle)


def _remove_abandoned(target: Path) -> None:
    """Delete the temporary neighbours of runs that were killed: those that nobody holds."""
    pattern = f"{glob.escape(_prefix(target))}{'?' * _RANDOM_LENGTH}{_SUFFIX}"
    for path in target.parent.glob(pattern):
        with contextlib.suppress(OSError):
            handle = os.open(path, os.O_RDWR | getattr(os, "O_NOFOLLOW", 0))
            try:
                if _is_locked(handle):
                    os.unlink(path)
            finally:
                os.close(handle)


def _prefix(target: Path) -> str:
    return f".{target.name[:40]}."


def _is_locked(handle: int) -> bool:
    """Whether an open file could be locked, which ends when it is closed; False where a system has no such locks."""
    if sys.platform == "win32":
        return False
    import fcntl

    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _mode(target: Path) -> int:
    """The mode that the file has, or that a new one would get: a temporary file is private, an output is not."""
    if target.exists():
        return target.stat().st_mode & 0o7777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
