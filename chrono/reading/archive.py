"""Archives: the files inside zip, tar and gzip, as if they lay in a folder; nothing is written to disk.

What is inside is read up to a limit in bytes, in files and in the ratio of unpacked to packed; an archive inside an
archive is left packed, and told.
"""

from __future__ import annotations

import io
import lzma
import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from itertools import pairwise

from chrono.errors import Problem
from chrono.reading.streams import is_packed, opened_pack

__all__ = ["MAX_RATIO", "is_archive", "members", "name_inside", "unpacked_fault"]

MAX_BYTES, MAX_RATIO, MAX_FILES = 200_000_000, 200, 100_000
_PIECE = 1_000_000


def is_archive(head: bytes) -> bool:
    """Whether a file that begins so is an archive of files, and no Office, OpenDocument or EPUB file."""
    if head.startswith(b"PK\x03\x04"):
        return b"[Content_Types].xml" not in head and head[30:38] != b"mimetype"
    return head[257:262] == b"ustar" or is_packed(head)


def members(data: bytes, source: str, problems: list[Problem]) -> Iterator[tuple[str, bytes]]:
    """Name and content of each file inside, hidden ones left out; what cannot be unpacked becomes a problem."""
    left = min(MAX_BYTES, MAX_RATIO * len(data))
    try:
        for count, (name, content) in enumerate(_unpacked(data, source, left, problems)):
            left -= len(content)
            if left < 0 or count >= MAX_FILES:
                limits = f"{MAX_BYTES:,} bytes, {MAX_FILES:,} files and {MAX_RATIO} to 1"
                problems.append(Problem(f"unpacks to more than is read ({limits}); the rest is left out", source))
                return
            if not any(_is_hidden(part) for part in name.split("/")):
                yield name, content
    except Exception as error:
        # The libraries raise anything at all on a broken archive, and no archive may cost us the other files.
        problems.append(Problem(f"could not be unpacked: {error}", source))


def _is_hidden(part: str) -> bool:
    return part == "__MACOSX" or (part.startswith(".") and part not in (".", ".."))


def unpacked_fault(data: bytes) -> str | None:
    """What is wrong with a zip file that is to be read whole, by the sizes that it gives; None where nothing is."""
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        if _overlap(parts.infolist()):
            return "has parts that share the same bytes"
        size = sum(part.file_size for part in parts.infolist())
    if size > MAX_BYTES or size > MAX_RATIO * len(data):
        return f"unpacks to {size:,} bytes; at most {MAX_BYTES:,} and {MAX_RATIO} to 1 are read"
    return None


def _unpacked(data: bytes, source: str, limit: int, problems: list[Problem]) -> Iterator[tuple[str, bytes]]:
    """The files of an archive, none read much further than `limit` bytes."""
    if is_packed(data):
        inner, fault = _unpacked_file(data, limit)
        if fault:
            problems.append(Problem(f"is cut off or broken: {fault}; what comes before is read", source))
        if inner[257:262] != b"ustar":
            yield name_inside(source), inner
            return
        data = inner
    if data.startswith(b"PK"):
        yield from _zipped(data, source, limit, problems)
    else:
        yield from _tarred(data, source, limit, problems)


def name_inside(source: str) -> str:
    """What the one file inside a packed file is called."""
    return source.replace("\\", "/").rpartition("/")[2].rpartition(".")[0] or "file"


def _unpacked_file(data: bytes, limit: int) -> tuple[bytes, str]:
    """What a packed file holds, up to one byte over `limit`, and why it ends early, if so.

    Raises what the libraries raise where nothing at all can be unpacked.
    """
    pieces: list[bytes] = []
    size = 0
    with opened_pack(io.BytesIO(data), data[:6]) as packed:
        try:
            while size <= limit and (piece := packed.read1(min(_PIECE, limit + 1 - size))):
                pieces.append(piece)
                size += len(piece)
        except (OSError, EOFError, zlib.error, lzma.LZMAError) as error:
            if not pieces:
                raise
            return b"".join(pieces), str(error)
    return b"".join(pieces), ""


def _zipped(data: bytes, source: str, limit: int, problems: list[Problem]) -> Iterator[tuple[str, bytes]]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        if _overlap(archive.infolist()):
            raise zipfile.BadZipFile("its files share the same bytes")
        for info in sorted(archive.infolist(), key=lambda info: info.filename):
            if info.is_dir():
                continue
            try:
                with archive.open(info) as member:
                    content = member.read(limit + 1)
            except Exception as error:
                # Locked with a password, packed in a way that is not known, or broken: the others may be neither.
                problems.append(Problem(f"could not be unpacked: {error}", f"{source}/{info.filename}"))
                continue
            limit -= len(content)
            yield info.filename, content


def _overlap(files: list[zipfile.ZipInfo]) -> bool:
    """Whether two files of an archive are packed in the same bytes, as in archives made to unpack without end."""
    inside = sorted((info.header_offset, info.header_offset + info.compress_size) for info in files)
    return any(end > start for (_, end), (start, _) in pairwise(inside))


def _tarred(data: bytes, source: str, limit: int, problems: list[Problem]) -> Iterator[tuple[str, bytes]]:
    with tarfile.open(fileobj=io.BytesIO(data), mode="r:") as archive:
        for info in sorted(_listed(archive, len(data), source, problems), key=lambda info: info.name):
            try:
                member = archive.extractfile(info) if info.isfile() else None
                content = member.read(limit + 1) if member is not None else None
            except Exception as error:
                problems.append(Problem(f"could not be unpacked: {error}", f"{source}/{info.name}"))
                continue
            if content is not None:
                limit -= len(content)
                yield info.name.removeprefix("./"), content


def _listed(archive: tarfile.TarFile, size: int, source: str, problems: list[Problem]) -> list[tarfile.TarInfo]:
    """What a tar lists, as far as it can be read: its parts follow each other, and its end is often missing."""
    found: list[tarfile.TarInfo] = []
    fault = "it ends within a block" if size % tarfile.BLOCKSIZE else ""
    try:
        found.extend(archive)
    except Exception as error:
        fault = str(error)
    if fault:
        problems.append(Problem(f"is cut off or broken: {fault}; what comes before is read", source))
    return found
