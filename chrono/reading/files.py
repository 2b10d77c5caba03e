"""Paths become files in a settled order, and files become documents; what cannot be read becomes a problem."""

from __future__ import annotations

import glob
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from chrono.errors import MissingExtraError, Problem
from chrono.model import Document
from chrono.reading import remote
from chrono.reading.archive import is_archive, members
from chrono.reading.documents import documents
from chrono.reading.options import Reading
from chrono.reading.registry import format_of

__all__ = ["MAX_BYTES", "holds_files", "read", "read_source", "sources"]

MAX_BYTES = 200_000_000
# A timeline written beside its documents would be its own source in the next run.
_OWN_PAGE = b'<meta name="generator" content="chrono">'
_HEAD_BYTES = 4096

# Curated files lie beside the documents that they curate, and are none.
_NOT_DOCUMENTS = frozenset({".yaml", ".yml"})
_GLOB = frozenset("*?[")


def read(
    paths: str | os.PathLike[str] | Iterable[str | os.PathLike[str]],
    *,
    problems: list[Problem] | None = None,
    options: Reading | None = None,
) -> Iterator[Document]:
    """The documents of one or many files and folders, as they are read.

    A folder gives its files, and those of its folders, in sorted order; hidden ones and YAML files are left out.
    `paths` may be globs; "-" is standard input; `options` say how to read, and what is wrong is added to `problems`.
    A path that is missing, empty or unreadable becomes a `Problem` whose source is that path, and the rest is read
    all the same.
    """
    reported = problems if problems is not None else []
    for source in sources(paths, problems=reported):
        yield from read_source(source, problems=reported, options=options)


def sources(
    paths: str | os.PathLike[str] | Iterable[str | os.PathLike[str]], *, problems: list[Problem]
) -> Iterator[str]:
    """The files that `read` would read, in its order; `read_source` reads one."""
    for path in [paths] if isinstance(paths, str | os.PathLike) else paths:
        yield from _files(os.fspath(path), problems)


def _files(path: str, problems: list[Problem]) -> Iterator[str]:
    """The files that a named path stands for."""
    if path == "-":
        yield path
    elif remote.is_address(path):
        yield from (name for name in remote.found(path, problems) if Path(name).suffix.lower() not in _NOT_DOCUMENTS)
    elif os.path.isdir(path):
        yield from _folder(path, problems)
    elif os.path.lexists(path):
        if Path(path).suffix.lower() in _NOT_DOCUMENTS:
            problems.append(Problem("is a YAML file, no document; name a curated file with --curated", path))
        else:
            yield path
    elif _GLOB & set(path) and (matches := sorted(glob.glob(path, recursive=True))):
        for match in matches:
            yield from _files(match, problems)
    else:
        problems.append(Problem("no such file or folder", path))


def _folder(path: str, problems: list[Problem]) -> Iterator[str]:
    found = False
    errors: list[OSError] = []
    for folder, folders, names in os.walk(path, onerror=errors.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith(".") and Path(name).suffix.lower() not in _NOT_DOCUMENTS:
                found = True
                yield os.path.join(folder, name)
    problems += [Problem(f"cannot be read: {error.strerror}", str(error.filename)) for error in errors]
    if not found and not errors:
        problems.append(Problem("the folder holds no documents", path))


def read_source(source: str, *, problems: list[Problem], options: Reading | None = None) -> list[Document]:
    """The documents of one file, or of standard input where `source` is "-"; what is wrong becomes a `Problem`.

    An archive gives the documents of all files inside, each with the archive's path and its own as its source.
    """
    data = _bytes(source, problems)
    if data is None or not holds_files(data):
        return _documents(data, source, options or Reading(), problems)
    found: list[Document] = []
    for name, content in members(data, source, problems):
        inner = f"{source}/{name}"
        if holds_files(content):
            problems.append(Problem("is an archive inside an archive; unpack the outer one first", inner))
        elif Path(name).suffix.lower() not in _NOT_DOCUMENTS:
            found += _documents(content, inner, options or Reading(), problems)
    return found


def holds_files(data: bytes) -> bool:
    """Whether a file of this content is an archive, and what `read_source` gives are the documents inside."""
    return is_archive(data[:_HEAD_BYTES])


def _documents(data: bytes | None, source: str, options: Reading, problems: list[Problem]) -> list[Document]:
    if data is None:
        return []
    if not data.strip():
        problems.append(Problem("the file is empty", source))
        return []
    fmt = format_of(data[:_HEAD_BYTES], source)
    if isinstance(fmt, str):
        problems.append(Problem(f"is {fmt}, not one of those that are read", source))
        return []
    if fmt.name == "html" and _OWN_PAGE in data[:_HEAD_BYTES]:
        problems.append(Problem("is a page that chrono wrote, no document; it is left out", source))
        return []
    try:
        found = fmt.articles(data, source, problems, options)
    except MissingExtraError as error:
        problems.append(Problem(str(error), source))
        return []
    except Exception as error:
        # A library may raise anything at all on a broken file, and no file may cost us the others.
        problems.append(Problem(f"is a broken {fmt.name} file: {type(error).__name__}: {error}", source))
        return []
    return documents(found, source, options, problems)


def _at_address(source: str, problems: list[Problem]) -> bytes | None:
    data = remote.content(source, MAX_BYTES + 1)
    if len(data) <= MAX_BYTES:
        return data
    problems.append(Problem(f"has more than {MAX_BYTES:,} bytes; at most so many are read from one file", source))
    return None


def _bytes(source: str, problems: list[Problem]) -> bytes | None:
    try:
        if source == "-":
            data = sys.stdin.buffer.read(MAX_BYTES + 1)
            if len(data) > MAX_BYTES:
                problems.append(Problem(f"has more than {MAX_BYTES:,} bytes; the rest is left out", source))
            return data[:MAX_BYTES]
        if remote.is_address(source):
            return _at_address(source, problems)
        if not os.path.isfile(source):
            # A pipe or a device would be waited for without end.
            problems.append(Problem("is no regular file", source))
        elif (size := os.path.getsize(source)) > MAX_BYTES:
            problems.append(Problem(f"has {size:,} bytes; at most {MAX_BYTES:,} are read from one file", source))
        else:
            return Path(source).read_bytes()
    except OSError as error:
        problems.append(Problem(f"cannot be read: {error.strerror or error}", source))
    return None
