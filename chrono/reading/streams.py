"""Files that are read as they come, unpacked on the way and taken line by line, so that their size is no matter."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import zlib
from collections.abc import Iterator
from typing import BinaryIO, cast

from chrono.errors import Problem
from chrono.reading.encoding import decode, encoding_of

__all__ = ["HEAD_BYTES", "LONGEST_LINE", "buffered", "is_packed", "lines", "opened_pack", "unpacked"]

# What is looked at to tell a format or an encoding; a file that is no longer than this is decoded as a whole.
HEAD_BYTES = 1_000_000

LONGEST_LINE = 50_000_000

_PACKED = (b"\x1f\x8b", b"BZh", b"\xfd7zXZ\x00")
_UNDECODED = range(0xDC80, 0xDD00)  # what "surrogateescape" makes of bytes that an encoding does not have


def is_packed(head: bytes) -> bool:
    """Whether a file that begins so is gzip, bzip2 or xz: one file, packed."""
    return head.startswith(_PACKED)


def opened_pack(file: BinaryIO, head: bytes) -> gzip.GzipFile | bz2.BZ2File | lzma.LZMAFile:
    """What an open packed file holds; raises what the libraries raise, when it is read."""
    if head.startswith(b"BZh"):
        return bz2.BZ2File(file)
    return gzip.GzipFile(fileobj=file) if head.startswith(b"\x1f") else lzma.LZMAFile(file)


def buffered(raw: object) -> io.BufferedReader:
    """An open file of any kind, whose `peek` gives the first megabyte."""
    return io.BufferedReader(cast("io.RawIOBase", raw), HEAD_BYTES)


def unpacked(file: BinaryIO, head: bytes, limit: int, source: str, problems: list[Problem]) -> io.BufferedReader:
    """A packed file as it is unpacked, up to `limit` bytes; where it ends early, why is told."""
    return buffered(_Unpacked(opened_pack(file, head), limit, source, problems))


class _Unpacked(io.RawIOBase):
    def __init__(
        self, file: gzip.GzipFile | bz2.BZ2File | lzma.LZMAFile, limit: int, source: str, problems: list[Problem]
    ) -> None:
        self._file, self._left, self._source, self._problems = file, limit, source, problems
        self._is_done = False

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]  # any buffer that bytes can be put in
        size = 0
        while size < len(buffer) and not self._is_done:
            data = self._next(len(buffer) - size)
            buffer[size : size + len(data)] = data
            size += len(data)
        return size

    def _next(self, size: int) -> bytes:
        try:
            data = self._file.read1(size)
        except (OSError, EOFError, zlib.error, lzma.LZMAError) as error:
            self._end(f"is cut off or broken: {error}; what comes before is read")
            return b""
        self._left -= len(data)
        if self._left < 0:
            self._end("unpacks to more than 200 times its size; the rest is left out")
            return b""
        self._is_done = self._is_done or not data
        return data

    def _end(self, message: str) -> None:
        self._is_done = True
        self._problems.append(Problem(message, self._source))


def lines(file: io.BufferedReader, source: str, problems: list[Problem], *, newline: str | None = "") -> Iterator[str]:
    """The lines of an open file with their ends, decoded as its first megabyte says; `newline` as in `io.StringIO`.

    A line further down that is in another encoding is read by its own letters, and that is told once.
    """
    head = file.peek(HEAD_BYTES)
    if len(head) < HEAD_BYTES:
        yield from io.StringIO(decode(file.read(), source, problems), newline=newline)
        return
    encoding, mark = encoding_of(head[: head.rfind(b"\n") + 1] or head, source, problems)
    file.read(len(mark))
    escape = "replace" if encoding.startswith(("utf-16", "utf-32")) else "surrogateescape"
    told: list[Problem] = []
    for line in _bounded(io.TextIOWrapper(file, encoding, escape, newline), source, problems):
        if line.isascii() or not any(ord(c) in _UNDECODED for c in line):
            yield line
        else:
            yield decode(line.encode(encoding, escape), source, told)
            if len(told) == 1:
                problems += told


def _bounded(text: io.TextIOWrapper, source: str, problems: list[Problem]) -> Iterator[str]:
    """The lines of a text, those left out that no memory could hold."""
    while line := text.readline(LONGEST_LINE):
        if len(line) < LONGEST_LINE or line.endswith("\n"):
            yield line
            continue
        problems.append(Problem(f"has a line of more than {LONGEST_LINE:,} characters; left out", source))
        while (rest := text.readline(LONGEST_LINE)) and not rest.endswith("\n"):
            pass
