"""A run over a Dask cluster: shards out, receipts back, and each file's timeline read from its shard.

A worker that dies loses nothing but its shard, which another one does. A shard that takes down one worker after the
other is taken apart, so that the file that did it costs no other.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from chrono.errors import ChronoError, MissingExtraError, Problem
from chrono.model import Timeline
from chrono.run.cache import code_digest
from chrono.run.job import Job
from chrono.run.shards import Shard, apart, extract_shard, plan, read_shard, receipt_of

__all__ = ["connected", "map_shards"]

_TIMEOUT = "20s"


@contextmanager
def connected(address: str | None) -> Iterator[Any]:
    """A client of the scheduler at that address, closed afterwards; None where there is no address.

    Raises `ChronoError` where nobody answers there.
    """
    if address is None:
        yield None
        return
    try:
        from distributed import Client
    except ImportError as error:
        raise MissingExtraError('a cluster needs: pip install "chrono-timeline[dask]"') from error
    try:
        client = Client(address, timeout=_TIMEOUT, set_as_default=False)
    except (OSError, ValueError) as error:
        raise ChronoError(f"no Dask scheduler answers at {address}: {error}") from error
    try:
        yield client
    finally:
        client.close()


def map_shards(tasks: Sequence[tuple[int, str]], job: Job, client: Any, folder: str) -> Iterator[tuple[int, Timeline]]:
    """The timeline of each numbered file, in the order that their shards are done.

    `client` is a `distributed.Client`; `folder` keeps the shards, and must mean the same to every worker. What is
    done there already is not done again.
    """
    shards = plan(tasks, job)
    waiting = [shard for shard in shards if receipt_of(shard.name, folder) is None]
    missing = {shard.name for shard in waiting}
    for shard in shards:
        if shard.name not in missing:
            yield from _read(shard, folder)
    if waiting:
        yield from _extracted(waiting, job, client, folder)


def _extracted(shards: Sequence[Shard], job: Job, client: Any, folder: str) -> Iterator[tuple[int, Timeline]]:
    from distributed import as_completed

    sent = _Sent(job, client, folder)
    of = {sent.submitted(shard): shard for shard in shards}
    suspects: list[Shard] = []
    try:
        completed = as_completed(list(of), loop=client.loop)
        for future in completed:
            shard, done = of.pop(future), sent.is_done(future)
            if done:
                yield from _read(shard, folder)
            elif done is None:
                again = sent.submitted(shard, f"-{sent.times}")
                of[again] = shard
                completed.add(again)
            else:
                suspects.append(shard)
            future.release()
        for shard in suspects:
            yield from _alone(shard, sent)
    finally:
        client.cancel([*of, sent.job])


class _Sent:
    """The job where all workers find it, and the shards that are submitted with it.

    It is computed on a worker, so that it can be computed again: what is only scattered is gone with who held it. One
    that four workers died beside is remembered as failed, and is sent under another name.
    """

    def __init__(self, job: Job, client: Any, folder: str) -> None:
        self._job, self._client, self.folder = job, client, folder
        self._mark = uuid.uuid4().hex
        self.times = 0
        self._send()

    def _send(self) -> None:
        self.times += 1
        self.job = self._client.submit(_itself, self._job, key=f"chrono-job-{self._mark}-{self.times}")

    def submitted(self, shard: Shard, mark: str = "") -> Any:
        """The future of a receipt; another `mark` makes it another task, for one that failed is remembered as such."""
        key = f"chrono-{shard.name}{mark}"
        return self._client.submit(extract_shard, shard, self.job, self.folder, code_digest(), key=key)

    def is_done(self, future: Any) -> bool | None:
        """Whether a shard was done; False where workers died of it, or beside it: they are not told apart.

        None where it was the job that they died beside: the shard is to be submitted again.
        """
        from distributed import KilledWorker

        error = future.exception()
        if error is None:
            return True
        if not isinstance(error, KilledWorker):
            raise ChronoError(f"a shard could not be done: {error}") from error
        if not str(error.task).startswith("chrono-job-"):
            return False
        if self.job.status == "error":
            self._send()
        return None


def _alone(shard: Shard, sent: _Sent) -> Iterator[tuple[int, Timeline]]:
    """A shard that workers died of, once more with nothing beside it; where they do again, file by file."""
    done = None
    while done is None:
        done = sent.is_done(sent.submitted(shard, f"-alone-{sent.times}"))
    if done:
        yield from _read(shard, sent.folder)
    elif len(shard.tasks) > 1:
        for one in apart(shard):
            yield from _alone(one, sent)
    else:
        index, source = shard.tasks[0]
        message = "left out: reading it took its process down or took too long"
        yield index, Timeline(problems=(Problem(message, source),))


def _itself(job: Job) -> Job:
    return job


def _read(shard: Shard, folder: str) -> Iterator[tuple[int, Timeline]]:
    timelines = read_shard(shard.name, folder)
    yield from zip((index for index, _ in shard.tasks), timelines, strict=True)
