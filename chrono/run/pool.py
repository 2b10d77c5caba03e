"""Files shared out over spawned processes that are watched: one that dies or hangs takes one file with it, not the run.

A worker says when it takes a share, answers file by file, and gives signs of life between the documents of one, so
whoever falls silent was busy with the first file of its share that has no answer. One that dies before it took its
share died of no file, and somebody else gets the share.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import signal
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from multiprocessing.connection import Connection, wait

from chrono.errors import ChronoError, Problem
from chrono.model import Timeline
from chrono.reading.files import MAX_BYTES
from chrono.reading.remote import is_address
from chrono.run.job import Job

__all__ = ["MAX_MEMORY_BYTES", "Task", "lost", "map_files", "seconds_for", "timeline_of", "was_lost"]

MAX_MEMORY_BYTES = 4 * 2**30
_BASE_SECONDS, _BYTES_PER_SECOND = 30.0, 100_000
_START_SECONDS, _SIGN_SECONDS = 120.0, 1.0
_IDLE_SECONDS = 0.002  # what a process that does nothing takes of the processor in a second, at most
_TAKEN = True  # what a worker says when it takes a share
_LOST = "left out: reading it "
_MOST_FILES_A_SHARE = 100

Task = tuple[int, str]


def map_files(tasks: Sequence[Task], job: Job, jobs: int) -> Iterator[tuple[int, Timeline]]:
    """The timeline of each numbered file, in the order that they are done, from `jobs` spawned processes.

    A file gets 30 seconds and one more for every 100 KB, of the processor where it works and by the clock where it
    waits, anew with each sign of life. One over its time, over 4 GiB of memory, or that takes its process down has an
    empty timeline with a `Problem`. Raises `ChronoError` where no process can be started.
    """
    waiting = deque(_shares(tasks, jobs))
    workers = [_Worker(job) for _ in range(min(jobs, len(waiting)))]
    try:
        while waiting or any(worker.share for worker in workers):
            for number, worker in enumerate(workers):
                if worker.is_lost:
                    rest = worker.abandon()
                    workers[number] = _Worker(job)
                    if rest:
                        waiting.appendleft(rest)
                if waiting and not workers[number].share:
                    workers[number].give(waiting.popleft())
            yield from _answers(workers)
    finally:
        for worker in workers:
            worker.stop()


def _shares(tasks: Sequence[Task], jobs: int) -> list[list[Task]]:
    """The files in shares that grow smaller, so that at the end no process waits long for another."""
    shares = []
    start = 0
    while start < len(tasks):
        size = max(1, min(_MOST_FILES_A_SHARE, (len(tasks) - start) // (jobs * 4)))
        shares.append(list(tasks[start : start + size]))
        start += size
    return shares


def _answers(workers: Sequence[_Worker]) -> Iterator[tuple[int, Timeline]]:
    """What has come in by the time that the next deadline passes, and an answer for each file that was lost."""
    busy: dict[object, _Worker] = {worker.connection: worker for worker in workers if worker.share}
    patience = min((worker.deadline for worker in busy.values()), default=0.0) - time.monotonic()
    for connection in wait([worker.connection for worker in busy.values()], timeout=max(0.0, patience)):
        yield from busy.pop(connection).receive()
    for worker in busy.values():
        # Who asks for answers may have taken his time over the last one.
        if time.monotonic() > worker.deadline and not worker.connection.poll():
            yield worker.lose("took too long")


class _Worker:
    """One spawned process, its end of the pipe, and the files that it has still to answer for."""

    def __init__(self, job: Job) -> None:
        context = multiprocessing.get_context("spawn")
        self.connection, theirs = context.Pipe()
        self.process = context.Process(target=_serve, args=(theirs, job))
        self.process.start()
        theirs.close()
        self.share: deque[Task] = deque()
        self.deadline = 0.0
        self.is_lost = False
        self.is_ready = False
        self.has_taken = False

    def give(self, share: list[Task]) -> None:
        self.share, self.has_taken = deque(share), False
        # One that died is found when its answer is waited for.
        with contextlib.suppress(BrokenPipeError, ConnectionResetError):
            self.connection.send([(index, source, seconds_for(source)) for index, source in share])
        self._set_deadline()

    def receive(self) -> Iterator[tuple[int, Timeline]]:
        try:
            message = self.connection.recv()
        except (EOFError, OSError):
            if self.is_ready and not self.has_taken:
                self._give_up()  # it died before it looked at its share: no file did it
            else:
                yield self.lose("its process died")
            return
        if message is _TAKEN:
            self.has_taken = True
        elif message is not None:
            self.share.popleft()
            yield message
        self.is_ready = True
        self._set_deadline()

    def lose(self, why: str) -> tuple[int, Timeline]:
        """Give up the process and the file that it was busy with; `ChronoError` where it never came up."""
        if not self.is_ready:
            raise ChronoError("a worker process cannot be started; run with one job")
        self._give_up()
        index, source = self.share.popleft()
        return index, lost(source, why)

    def _give_up(self) -> None:
        self.is_lost = True
        self.stop()

    def abandon(self) -> list[Task]:
        """The files that somebody else must answer for."""
        rest, self.share = list(self.share), deque()
        return rest

    def stop(self) -> None:
        self.process.kill()
        self.process.join()
        self.connection.close()

    def _set_deadline(self) -> None:
        """For the file that comes next; a process that is still starting is not reading it yet."""
        seconds = seconds_for(self.share[0][1]) if self.share else _BASE_SECONDS
        self.deadline = time.monotonic() + seconds + (0 if self.is_ready else _START_SECONDS)


def seconds_for(source: str) -> float:
    """How long reading a file, or one record of it, may take; one at an address as long as the largest."""
    try:
        size = os.path.getsize(source)
    except OSError:
        size = MAX_BYTES if is_address(source) else 0
    return _BASE_SECONDS + min(size, MAX_BYTES) / _BYTES_PER_SECOND


def _serve(connection: Connection, job: Job) -> None:
    """What a worker does: say that it is there, then take share after share and answer them until the pipe closes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides when to stop
    _limit_memory()
    signs = _Signs(connection)
    with contextlib.suppress(EOFError, BrokenPipeError, ConnectionResetError):
        signs.send(None)
        while True:
            share = connection.recv()
            signs.send(_TAKEN)  # what happens now is the doing of its first file
            for index, source, seconds in share:
                signs.begin(seconds)
                signs.send((index, timeline_of(source, job, signs.alive)))


class _Signs:
    """What a worker says to its parent: its answers, and signs of life from the documents of a file and from a thread.

    The thread speaks each second in which the processor worked, until it worked on a file for all the time that it may
    take: on a busy machine a process may have to wait for longer than that, and it is not the file that is slow.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection, self._lock = connection, threading.Lock()
        self._seconds = self._until = self._last = 0.0
        threading.Thread(target=self._watch, daemon=True).start()

    def send(self, message: object) -> None:
        with self._lock:
            self._connection.send(message)

    def begin(self, seconds: float) -> None:
        """A file begins that may take so long."""
        self._seconds, self._until, self._last = seconds, time.process_time() + seconds, time.monotonic()

    def alive(self) -> None:
        """A document is done: a sign of it, at most one a second."""
        if time.monotonic() - self._last >= _SIGN_SECONDS:
            self.begin(self._seconds)
            self.send(None)

    def _watch(self) -> None:
        used = time.process_time()
        with contextlib.suppress(OSError):  # nobody listens any more
            while True:
                time.sleep(_SIGN_SECONDS)
                now = time.process_time()
                if used + _IDLE_SECONDS < now < self._until:
                    self.send(None)
                used = now


def timeline_of(source: str, job: Job, alive: Callable[[], None]) -> Timeline:
    """The timeline of a file; a problem where memory does not suffice for it. `alive` as for `Job.timeline`."""
    try:
        return job.timeline(source, alive)
    except MemoryError:
        return lost(source, "ran out of memory")


def lost(source: str, why: str) -> Timeline:
    """The empty timeline of a file that was left out for what reading it did to its process."""
    return Timeline(problems=(Problem(_LOST + why, source),))


def was_lost(timeline: Timeline) -> bool:
    """Whether it is that of such a file, which another time, or on another machine, may do nothing of the kind."""
    return any(problem.message.startswith(_LOST) for problem in timeline.problems)


def _limit_memory() -> None:
    with contextlib.suppress(ImportError, ValueError, OSError):  # Windows has no limits; a lower one may be set
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MAX_MEMORY_BYTES, MAX_MEMORY_BYTES))
