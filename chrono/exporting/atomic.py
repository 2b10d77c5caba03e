"""A file is written whole or not at all: a temporary neighbour, flushed to the disk, then renamed over the target."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

from chrono.errors import PATH_ERRORS, WriteError, reason_of

__all__ = ["write_whole"]


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
    handle, temporary = tempfile.mkstemp(prefix=f".{target.name[:40]}.", suffix=".part", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            for part in parts:
                file.write(part)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(temporary, _mode(target))
        os.replace(temporary, target)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(temporary)
        raise


def _mode(target: Path) -> int:
    """The mode that the file has, or that a new one would get: a temporary file is private, an output is not."""
    if target.exists():
        return target.stat().st_mode & 0o7777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
