"""Paths become files in a settled order, and files become documents; what cannot be read becomes a problem."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from io import BufferedReader, BytesIO, FileIO
from pathlib import Path

from chrono.errors import MissingExtraError, Problem, paths_of
from chrono.model import Document
from chrono.reading import remote
from chrono.reading.archive import MAX_RATIO, is_archive, members, name_inside
from chrono.reading.documents import documents
from chrono.reading.globs import matches
from chrono.reading.options import Reading
from chrono.reading.registry import Article, Format, format_of
from chrono.reading.streams import HEAD_BYTES, buffered, is_packed, opened_pack, unpacked

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
    for path in paths_of(paths):
        yield from _files(path, problems)


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
    elif _GLOB & set(path) and (found := matches(path)):
        yield from _each_once(name for match in found for name in _files(match, problems))
    else:
        problems.append(Problem("no such file or folder", path))


def _each_once(names: Iterable[str]) -> Iterator[str]:
    """The files, each once: "papers/**" matches a folder and what lies in it, and a link may lead back up."""
    seen: set[str] = set()
    for name in names:
        folder, base = os.path.split(name)
        place = os.path.join(os.path.realpath(folder), base)
        if place not in seen:
            seen.add(place)
            yield name


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


def read_source(source: str, *, problems: list[Problem], options: Reading | None = None) -> Iterator[Document]:
    """The documents of one file, or of standard input where `source` is "-"; what is wrong becomes a `Problem`.

    An archive gives the documents of all files inside, each with the archive's path and its own as its source. A file
    of records is read as its documents are asked for, and may be of any size; all others up to 200 MB.
    """
    options = options or Reading()
    file = _opened(source, problems)
    if file is None:
        return
    with file:
        head = file.peek(HEAD_BYTES)  # read already
        records = _records(file, head, source, problems)
        if records is not None:
            fmt, name, inner = records
            yield from _streamed(fmt, inner, name, options, problems)
        elif (data := _whole(file, source, problems)) is None or not holds_files(data):
            yield from _documents(data, source, options, problems)
        else:
            yield from _inside(data, source, options, problems)


def _inside(data: bytes, source: str, options: Reading, problems: list[Problem]) -> Iterator[Document]:
    """The documents of the files in an archive."""
    for name, content in members(data, source, problems):
        inner = f"{source}/{name}"
        if holds_files(content):
            problems.append(Problem("is an archive inside an archive; unpack the outer one first", inner))
        elif Path(name).suffix.lower() not in _NOT_DOCUMENTS:
            yield from _documents(content, inner, options, problems)


def holds_files(data: bytes) -> bool:
    """Whether a file that begins so is an archive, and what `read_source` gives are the documents inside."""
    return is_archive(data[:_HEAD_BYTES])


def _records(
    file: BufferedReader, head: bytes, source: str, problems: list[Problem]
) -> tuple[Format, str, BufferedReader] | None:
    """The format of a file of records, packed or not, with the name and the file to read; None for any other."""
    if not is_packed(head):
        fmt = _format(head, source)
        return (fmt, source, file) if isinstance(fmt, Format) and fmt.stream else None
    name = f"{source}/{name_inside(source)}"
    try:
        begins = opened_pack(BytesIO(head), head).read(_HEAD_BYTES)
    except Exception:
        # It is broken, or longer packed than what was looked at: who reads it whole says so.
        return None
    fmt = _format(begins, name)
    if not isinstance(fmt, Format) or fmt.stream is None:
        return None
    return fmt, name, unpacked(file, head, MAX_RATIO * _size(file), source, problems)


def _size(file: BufferedReader) -> int:
    """How long an open file is; one that cannot say so, as large as any that is read whole."""
    try:
        size = file.seek(0, os.SEEK_END)
        file.seek(0)
    except (OSError, ValueError):
        return MAX_BYTES
    return size


def _format(head: bytes, source: str) -> Format | str | None:
    """What a file that begins so is; None where there is nothing to tell it by."""
    return format_of(head[:_HEAD_BYTES], source) if head[:_HEAD_BYTES].strip() else None


def _documents(data: bytes | None, source: str, options: Reading, problems: list[Problem]) -> Iterator[Document]:
    if data is None:
        return
    if not data.strip():
        problems.append(Problem("the file is empty", source))
        return
    fmt = format_of(data[:_HEAD_BYTES], source)
    if isinstance(fmt, str):
        problems.append(Problem(f"is {fmt}, not one of those that are read", source))
    elif fmt.name == "html" and _OWN_PAGE in data[:_HEAD_BYTES]:
        problems.append(Problem("is a page that chrono wrote, no document; it is left out", source))
    elif fmt.stream:
        yield from _streamed(fmt, buffered(BytesIO(data)), source, options, problems)
    else:
        articles = _guarded(lambda: fmt.articles(data, source, problems, options), fmt, source, problems)
        yield from documents(articles, source, options, problems)


def _streamed(
    fmt: Format, file: BufferedReader, source: str, options: Reading, problems: list[Problem]
) -> Iterator[Document]:
    assert fmt.stream is not None, "asked for"
    stream = fmt.stream
    articles = _guarded(lambda: stream(file, source, problems, options), fmt, source, problems)
    yield from documents(articles, source, options, problems)


def _guarded(
    read: Callable[[], Iterable[Article]], fmt: Format, source: str, problems: list[Problem]
) -> Iterator[Article]:
    """The articles of a file as far as they can be read; what stops it becomes a problem."""
    try:
        yield from read()
    except MissingExtraError as error:
        problems.append(Problem(str(error), source))
    except Exception as error:
        # A library may raise anything at all on a broken file, and no file may cost us the others.
        problems.append(Problem(f"is a broken {fmt.name} file: {type(error).__name__}: {error}", source))


def _whole(file: BufferedReader, source: str, problems: list[Problem]) -> bytes | None:
    """The content of a file that is read whole; None, and a problem, where it is too large for that."""
    try:
        data = file.read(MAX_BYTES + 1)
    except OSError as error:
        problems.append(Problem(f"cannot be read: {error.strerror or error}", source))
        return None
    if len(data) <= MAX_BYTES:
        return data
    problems.append(Problem(f"has more than {MAX_BYTES:,} bytes; at most so many are read from such a file", source))
    return None


def _opened(source: str, problems: list[Problem]) -> BufferedReader | None:
    try:
        if source == "-":
            return _standard_input(problems)
        if remote.is_address(source):
            return remote.opened(source)
        if os.path.isfile(source):
            file = buffered(FileIO(source))
            file.peek(HEAD_BYTES)
            return file
        # A pipe or a device would be waited for without end.
        problems.append(Problem("is no regular file", source))
    except OSError as error:
        problems.append(Problem(f"cannot be read: {error.strerror or error}", source))
    return None


def _standard_input(problems: list[Problem]) -> BufferedReader:
    data = sys.stdin.buffer.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        problems.append(Problem(f"has more than {MAX_BYTES:,} bytes; the rest is left out", "-"))
    return buffered(BytesIO(data[:MAX_BYTES]))
