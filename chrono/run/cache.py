"""What each file gave the last time: an SQLite file, so that a second run reads only what changed.

An entry is found by the content of the file, its name, the options and the code; it is the JSON of a timeline. The
cache is a convenience: where it cannot be read or written, the run goes on without it and says so.
"""

from __future__ import annotations

import functools
import hashlib
import json
import os
import sqlite3
import zlib
from pathlib import Path
from types import TracebackType

from chrono.errors import PATH_ERRORS, Problem, ReadError, reason_of
from chrono.exporting.json import from_json, timeline_record
from chrono.model import Timeline
from chrono.reading import holds_files, installed_extras
from chrono.run.job import Job

__all__ = ["Cache", "code_digest", "default_cache_path", "key_of"]

_WAIT_SECONDS = 10.0
_ENTRIES_A_TRANSACTION = 100
_PIECE = 1_000_000

# Undecodable names of files hold halves of surrogate pairs, and must come back as they were.
_ENCODING = ("utf-8", "surrogatepass")


def default_cache_path() -> Path | None:
    """`chrono-timeline/files.sqlite` in the user's folder of caches; None for a user who has no home."""
    try:
        folder = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    except RuntimeError:
        return None
    return Path(folder) / "chrono-timeline" / "files.sqlite"


class Cache:
    """Timelines by file; a context manager that keeps what was done when it is left, by an interrupt too."""

    def __init__(self, path: str | os.PathLike[str], problems: list[Problem]) -> None:
        self._path, self._problems = Path(path), problems
        self._database: sqlite3.Connection | None = None
        self._unsaved = 0

    def __enter__(self) -> Cache:
        try:
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._database = sqlite3.connect(self._path, timeout=_WAIT_SECONDS)
            self._database.execute("PRAGMA journal_mode = WAL")
            self._database.execute("CREATE TABLE IF NOT EXISTS files (key BLOB PRIMARY KEY, code TEXT, timeline BLOB)")
            self._database.execute("DELETE FROM files WHERE code != ?", (code_digest(),))
            self._database.commit()
        except (sqlite3.Error, *PATH_ERRORS) as error:
            self._give_up(error)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._save()
        if self._database:
            self._database.close()

    def get(self, key: bytes) -> Timeline | None:
        """What was put under the key, or None."""
        if not self._database:
            return None
        try:
            row = self._database.execute("SELECT timeline FROM files WHERE key = ?", (key,)).fetchone()
            return from_json(zlib.decompress(row[0]).decode(*_ENCODING)) if row else None
        except (sqlite3.Error, zlib.error, UnicodeDecodeError, ReadError) as error:
            self._give_up(error)
            return None

    def put(self, key: bytes, timeline: Timeline) -> None:
        """Keep a timeline; written in transactions of many."""
        if not self._database:
            return
        try:
            entry = (key, code_digest(), zlib.compress(_said(timeline).encode(*_ENCODING), 1))
            self._database.execute("INSERT OR REPLACE INTO files VALUES (?, ?, ?)", entry)
        except sqlite3.Error as error:
            self._give_up(error)
        self._unsaved += 1
        if self._unsaved >= _ENTRIES_A_TRANSACTION:
            self._save()

    def _save(self) -> None:
        self._unsaved = 0
        try:
            if self._database:
                self._database.commit()
        except sqlite3.Error as error:
            self._give_up(error)

    def _give_up(self, error: Exception) -> None:
        if self._database:
            self._database.close()
        self._database = None
        reason = str(error) if isinstance(error, sqlite3.Error) else reason_of(error)
        advice = "is a folder; name a file" if os.path.isdir(self._path) else f"{reason}; delete it, or run without one"
        self._problems.append(Problem(f"the cache is not used: {advice}", str(self._path)))


def _said(timeline: Timeline) -> str:
    """What `from_json` reads, without the blanks that are for people."""
    return json.dumps(timeline_record(timeline), ensure_ascii=False)


def key_of(source: str, job: Job) -> bytes | None:
    """The key of a file as it is now; None where it cannot be read, or is standard input, a pipe or a device."""
    if not os.path.isfile(source):  # a pipe would be waited for without end
        return None
    try:
        with open(source, "rb") as file:
            piece = file.read(_PIECE)
            fingerprint = job.fingerprint(source, archive=holds_files(piece))
            digest = hashlib.sha256(f"{code_digest()}\n{fingerprint}\n".encode("utf-8", "surrogatepass"))
            while piece:
                digest.update(piece)
                piece = file.read(_PIECE)
    except OSError:
        return None
    return digest.digest()


@functools.cache
def code_digest() -> str:
    """A digest of the package itself, and of the readers that are installed beside it.

    What another version found is not what this one would find.
    """
    digest = hashlib.sha256(repr(installed_extras()).encode())
    package = Path(__file__).parent.parent
    for path in sorted(package.rglob("*")):
        if path.suffix in (".py", ".yaml", ".gz"):
            digest.update(str(path.relative_to(package)).encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()
