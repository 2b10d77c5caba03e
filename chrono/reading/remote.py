"""Files at an address (`s3://bucket/crawl/*.warc.gz`, `memory://…`) through fsspec, which comes with the extra `dask`.

What a protocol needs beside it, fsspec names itself (`s3fs` for S3, `gcsfs` for Google, `aiohttp` for http).
"""

from __future__ import annotations

import re
from io import BufferedReader
from typing import Any

from chrono.errors import MissingExtraError, Problem
from chrono.reading.streams import HEAD_BYTES, buffered

__all__ = ["filesystem", "found", "is_address", "opened"]

_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]{1,30}://")


def is_address(path: str) -> bool:
    """Whether a path is an address, and no name of a local file."""
    return _ADDRESS.match(path) is not None


def filesystem(path: str) -> tuple[Any, str]:
    """The file system of an address or local path, and the path in it; `MissingExtraError` without fsspec."""
    try:
        from fsspec.core import url_to_fs
    except ImportError as error:
        raise MissingExtraError('an address needs: pip install "chrono-timeline[dask]"') from error
    system, inner = url_to_fs(path)
    return system, inner


def found(address: str, problems: list[Problem]) -> list[str]:
    """The addresses of the files that an address stands for: itself, those of a folder or glob in sorted order."""
    try:
        system, path = filesystem(address)
        if any(mark in path for mark in "*?["):
            names = [name for name in system.glob(path) if system.isfile(name)]
        else:
            names = system.find(path) if system.isdir(path) else [path] if system.isfile(path) else []
        addresses = sorted(system.unstrip_protocol(name) for name in names if not _is_hidden(name, path))
    except Exception as error:
        # Each protocol has exceptions of its own, and none may cost the other paths.
        problems.append(Problem(_said(error), address))
        return []
    if not addresses:
        problems.append(Problem("no such file or folder", address))
    return addresses


def opened(address: str) -> BufferedReader:
    """The file at an address, its beginning read; raises `OSError` that says what is wrong."""
    try:
        system, path = filesystem(address)
        file = buffered(system.open(path, "rb"))
        file.peek(HEAD_BYTES)
        return file
    except Exception as error:
        raise OSError(str(error) or type(error).__name__) from error


def _is_hidden(name: str, folder: str) -> bool:
    inside = name.removeprefix(folder).strip("/")
    return any(part.startswith(".") for part in inside.split("/"))


def _said(error: Exception) -> str:
    return str(error) if isinstance(error, MissingExtraError) else f"cannot be read: {error or type(error).__name__}"
