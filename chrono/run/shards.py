"""A shard: some files of a run, what was found in them as one Parquet file, and a mark that it is done.

A shard is named by all that it depends on: so whoever writes it writes the same, a second run finds it, and a change
of files, options or code gives it another name. It is written beside its place, moved there, and then marked; what
has no mark, or another size than its mark says, was never finished. Any file system that fsspec knows will do.

A row of the Parquet file is a file or an event: `record` is its JSON, without loss, and the columns beside it are for
other tools (`SELECT kind, count(*) FROM 'shards/*.parquet' WHERE type = 'event' GROUP BY kind`).
"""

from __future__ import annotations

import hashlib
import io
import json
import os
import threading
import time
import uuid
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import attrs

from chrono.errors import ChronoError, MissingExtraError
from chrono.exporting.json import event_record, timeline_from_record, timeline_record
from chrono.model import Event, Timeline
from chrono.reading.remote import filesystem
from chrono.run.cache import code_digest
from chrono.run.job import Job
from chrono.run.pool import seconds_for, timeline_of

__all__ = ["Receipt", "Shard", "apart", "extract_shard", "plan", "read_shard", "receipt_of"]

MAX_FILES, MAX_BYTES = 64, 4_000_000

_COLUMNS = (
    "type", "file", "id", "title", "kind", "date", "earliest_day", "latest_day", "place", "series", "status", "record",
)  # fmt: skip
_NUMBERS = frozenset({"earliest_day", "latest_day"})


@attrs.frozen
class Shard:
    """Files that one task reads, by their numbers in the run and their names."""

    name: str
    tasks: tuple[tuple[int, str], ...]


@attrs.frozen
class Receipt:
    """What a finished shard holds: `size` is that of its Parquet file, in bytes."""

    name: str
    files: int
    events: int
    size: int


def plan(tasks: Sequence[tuple[int, str]], job: Job) -> list[Shard]:
    """The files of a run as shards of up to 64 files or 4 MB, in their order; a larger file is a shard by itself."""
    common = f"{code_digest()}\n{job.fingerprint('', archive=True)}"
    shards: list[Shard] = []
    waiting: list[tuple[int, str]] = []
    known: list[str] = []
    size = 0
    for task in tasks:
        length, identity = _identity(task[1])
        if waiting and (len(waiting) == MAX_FILES or size + length > MAX_BYTES):
            shards.append(_shard(waiting, common, known))
            waiting, known, size = [], [], 0
        waiting.append(task)
        known.append(identity)
        size += length
    return [*shards, _shard(waiting, common, known)] if waiting else shards


def apart(shard: Shard) -> list[Shard]:
    """Each file of a shard as a shard of its own."""
    return [Shard(f"{shard.name}-{number}", (task,)) for number, task in enumerate(shard.tasks)]


def _shard(tasks: list[tuple[int, str]], common: str, known: list[str]) -> Shard:
    digest = hashlib.sha256("\n".join([common, *known]).encode("utf-8", "surrogatepass"))
    return Shard(digest.hexdigest()[:32], tuple(tasks))


def _identity(source: str) -> tuple[int, str]:
    """Size, and what tells this content of a file from another; a file that is not there has neither."""
    try:
        system, path = filesystem(source)
        return int(system.size(path) or 0), f"{source} {system.ukey(path)}"
    except MissingExtraError:
        raise
    except Exception:
        # Whatever is wrong with it is told by who reads it.
        return 0, source


def extract_shard(shard: Shard, job: Job, folder: str, code: str) -> Receipt:
    """Read the files of a shard and write what they tell of; runs wherever the cluster wants it to.

    A file that takes longer than it may ends the process, which the cluster starts again. Raises `ChronoError` where
    another version of chrono is installed here than `code` says.
    """
    if code != code_digest():
        raise ChronoError("a worker has another version of chrono, or other readers, than the one that asks")
    if (done := receipt_of(shard.name, folder)) is not None:
        return done
    rows: list[dict[str, Any]] = []
    events = 0
    for _, source in shard.tasks:
        with _watched(seconds_for(source)) as alive:
            timeline = timeline_of(source, job, alive)
        rows += _rows(source, timeline)
        events += len(timeline)
    data = _parquet(rows)
    receipt = Receipt(shard.name, len(shard.tasks), events, len(data))
    _write(receipt, folder, data)
    return receipt


@contextmanager
def _watched(seconds: float) -> Iterator[Callable[[], None]]:
    """End the process where so many seconds go by without a sign: a thread that hangs in a library cannot be ended.

    Gives what is called as a sign.
    """
    last = time.monotonic()
    ended = threading.Event()

    def alive() -> None:
        nonlocal last
        last = time.monotonic()

    def watch() -> None:
        while not ended.wait(max(0.0, last + seconds - time.monotonic())):
            if time.monotonic() >= last + seconds:
                os._exit(1)

    threading.Thread(target=watch, daemon=True).start()
    try:
        yield alive
    finally:
        ended.set()


def _rows(source: str, timeline: Timeline) -> Iterator[dict[str, Any]]:
    record = timeline_record(attrs.evolve(timeline, events=()))
    yield {"type": "file", "file": _said(source), "record": json.dumps(record)}
    for event in timeline:
        yield {"type": "event", "file": _said(source), "record": json.dumps(event_record(event)), **_cells(event)}


def _cells(event: Event) -> dict[str, Any]:
    first, last = (event.when.earliest, event.when.latest) if event.when else (None, None)
    texts: dict[str, str | None] = {
        "id": event.id, "title": event.title, "kind": event.kind, "date": event.when.edtf if event.when else None,
        "place": event.place.name if event.place else None, "series": event.series, "status": event.status,
    }  # fmt: skip
    days = {"earliest_day": first and first.number, "latest_day": last and last.number}
    return {**{key: _said(text) for key, text in texts.items()}, **days}


def _said(text: str | None) -> str | None:
    """The text as UTF-8 can hold it; `record` has it as it is."""
    return None if text is None else text.encode("utf-8", "replace").decode()


def _parquet(rows: list[dict[str, Any]]) -> bytes:
    pyarrow = _pyarrow()
    schema = pyarrow.schema([(name, pyarrow.int64() if name in _NUMBERS else pyarrow.string()) for name in _COLUMNS])
    out = io.BytesIO()
    pyarrow.parquet.write_table(pyarrow.Table.from_pylist(rows, schema=schema), out, compression="zstd")
    return out.getvalue()


def _pyarrow() -> Any:
    try:
        import pyarrow.parquet
    except ImportError as error:
        raise MissingExtraError('shards need: pip install "chrono-timeline[dask]"') from error
    return pyarrow


def _write(receipt: Receipt, folder: str, data: bytes) -> None:
    """Put the shard in its place, and then its mark."""
    system, path = filesystem(folder)
    system.makedirs(path, exist_ok=True)
    temporary = f"{path}/.{receipt.name}.{uuid.uuid4().hex}.part"
    system.pipe_file(temporary, data)
    system.mv(temporary, f"{path}/{receipt.name}.parquet")
    system.pipe_file(f"{path}/_{receipt.name}.done", json.dumps(attrs.asdict(receipt)).encode())


def receipt_of(name: str, folder: str) -> Receipt | None:
    """What the mark of a shard says, if there is one that fits the shard."""
    system, path = filesystem(folder)
    try:
        receipt = Receipt(**json.loads(system.cat_file(f"{path}/_{name}.done")))
        return receipt if system.size(f"{path}/{name}.parquet") == receipt.size else None
    except (OSError, ValueError, TypeError):
        return None


def read_shard(name: str, folder: str) -> Iterator[Timeline]:
    """The timeline of each file of a finished shard, in their order."""
    system, path = filesystem(folder)
    with system.open(f"{path}/{name}.parquet", "rb") as file:
        about: dict[str, Any] | None = None
        for batch in _pyarrow().parquet.ParquetFile(file).iter_batches(columns=["type", "record"]):
            for kind, text in zip(*(column.to_pylist() for column in batch.columns), strict=True):
                record = json.loads(text)
                if kind == "event" and about is not None:
                    about["events"].append(record)
                    continue
                if about is not None:
                    yield timeline_from_record(about, source=name)
                about = {**record, "events": []}
        if about is not None:
            yield timeline_from_record(about, source=name)
