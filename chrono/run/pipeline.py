"""Read, extract, merge: the order of the steps."""

from __future__ import annotations

import contextlib
import datetime
import math
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from chrono.curation import Curated
from chrono.errors import Problem
from chrono.merging import combine
from chrono.model import Document, Timeline
from chrono.reading import Reading, sources
from chrono.run.cache import Cache, key_of
from chrono.run.job import Job, unmatched
from chrono.run.pool import Task, map_files, was_lost
from chrono.run.quotes import located
from chrono.when import When

__all__ = ["Paths", "Progress", "build", "documents"]

Paths = str | os.PathLike[str] | Iterable[str | os.PathLike[str]]

# Called after each file with: files done, files in all, events and problems so far.
Progress = Callable[[int, int, int, int], None]

# A process is worth starting for this much text: it costs about as long as reading so many bytes.
_BYTES_A_PROCESS = 500_000


def build(
    paths: Paths,
    *,
    curated: str | os.PathLike[str] | Curated | None = None,
    language: str | None = None,
    date_order: str | None = None,
    document_dates: Mapping[str, str | datetime.date | When] | None = None,
    text_column: str | None = None,
    title_column: str | None = None,
    date_column: str | None = None,
    id_column: str | None = None,
    jobs: int = 1,
    cache: str | os.PathLike[str] | None = None,
    client: Any = None,
    shards: str | os.PathLike[str] | None = None,
    problems: list[Problem] | None = None,
    progress: Progress | None = None,
) -> Timeline:
    """The timeline of one or many files and folders, with what a curated file adds and corrects.

    `paths` are files, folders and globs; `progress` is called after each file with the files done, the files in all,
    and the events and problems so far. `language` is ISO 639-1, None tells it from each text; `date_order` (dmy, mdy
    or ymd) decides 05/11/2023; `document_dates` gives documents a date by glob; `text_column`, `title_column`,
    `date_column` and `id_column` name columns or keys of tables and records, None finds them by their usual names.
    Nothing raises for bad input: what could not be read, and every fault of the curated file, is in
    `timeline.problems`, in the order found, and in `problems` where a list is given.

    With `jobs` over 1, up to so many processes are spawned where there is enough to read; a script that asks for them
    must guard its own start with `if __name__ == "__main__"`, as for all of `multiprocessing`. `cache` is an SQLite
    file that remembers what each file gave.

    With `client`, a `distributed.Client`, the files are shared out over its Dask cluster instead. `shards` is then the
    folder, at a path or address that means the same to every worker, that keeps what they find: a second run reads
    anew only what has changed. `ValueError` where `client` has no `shards`.
    """
    if client is not None and shards is None:
        raise ValueError("client= needs shards=, a folder that every worker can read and write")
    reported: list[Problem] = problems if problems is not None else []
    dated = tuple((glob, When.given(date, "build: document_dates")) for glob, date in (document_dates or {}).items())
    reading = Reading(language, date_order, dated, text_column, title_column, date_column, id_column)
    job = Job(reading, _curation(curated, reported))
    files = list(sources(paths, problems=reported))
    if client is None:
        found = _timelines(files, job, jobs, cache, reported, progress)
    else:
        found = _gathered(files, _on_cluster(list(enumerate(files)), job, client, os.fspath(shards or "")), progress)
    return _merged(files, found, job, reported)


def _merged(files: Sequence[str], found: Sequence[Timeline], job: Job, problems: list[Problem]) -> Timeline:
    """One timeline of those of all files and the curated file; what is wrong with any is added to `problems`."""
    problems += [problem for timeline in found for problem in timeline.problems]
    read = [document for timeline in found for document in timeline.documents]
    problems += unmatched(job.curation.documents, files, read)
    problems += job.reading.unmatched({*files, *(document.source for document in read)})
    merged = combine(
        [event for timeline in found for event in timeline],
        curated=located(job, files, problems),
        documents=[document for document in read if not job.curation.ignores(document.source, document.part)],
        problems=problems,
    )
    known = set(problems)
    problems += [problem for problem in merged.problems if problem not in known]
    return merged


def documents(paths: Paths, *, options: Reading | None = None, problems: list[Problem]) -> Iterator[Document]:
    """The documents of `paths`, as they are read."""
    job = Job(options or Reading(), Curated())
    met: set[str] = set()
    for source in sources(paths, problems=problems):
        met.add(source)
        for document in job.documents(source, problems):
            met.add(document.source)
            yield document
    problems += job.reading.unmatched(met)


def _timelines(
    files: Sequence[str],
    job: Job,
    jobs: int,
    cache: str | os.PathLike[str] | None,
    problems: list[Problem],
    progress: Progress | None,
) -> list[Timeline]:
    with Cache(cache, problems) if cache is not None else contextlib.nullcontext() as kept:
        return _gathered(files, _done(list(enumerate(files)), job, jobs, kept), progress)


def _gathered(
    files: Sequence[str], answers: Iterable[tuple[int, Timeline]], progress: Progress | None
) -> list[Timeline]:
    """The timeline of each file, in the order of the files, whoever was first."""
    done: dict[int, Timeline] = {}
    events = problems = 0
    for index, timeline in answers:
        done[index] = timeline
        events += len(timeline)
        problems += len(timeline.problems)
        if progress:
            progress(len(done), len(files), events, problems)
    return [done[index] for index in range(len(files))]


def _on_cluster(tasks: list[Task], job: Job, client: Any, folder: str) -> Iterator[tuple[int, Timeline]]:
    """Standard input is read here, all else wherever the cluster wants it to."""
    from chrono.run.cluster import map_shards

    for index, source in tasks:
        if source == "-":
            yield index, job.timeline(source)
    yield from map_shards([task for task in tasks if task[1] != "-"], job, client, folder)


def _done(tasks: list[Task], job: Job, jobs: int, cache: Cache | None) -> Iterator[tuple[int, Timeline]]:
    """First what the cache remembers, then the rest as it is done."""
    keys: dict[int, bytes] = {}
    fresh = []
    for index, source in tasks:
        key = key_of(source, job) if cache else None
        known = cache.get(key) if cache and key else None
        if known is not None:
            yield index, known
            continue
        fresh.append((index, source))
        if key:
            keys[index] = key
    for index, timeline in _extracted(fresh, job, jobs):
        if cache and index in keys and not was_lost(timeline):
            cache.put(keys[index], timeline)
        yield index, timeline


def _extracted(tasks: list[Task], job: Job, jobs: int) -> Iterator[tuple[int, Timeline]]:
    here = [task for task in tasks if task[1] == "-"]  # standard input is this process's own
    elsewhere = [task for task in tasks if task[1] != "-"]
    if min(jobs, _useful_jobs(elsewhere)) <= 1:
        here, elsewhere = tasks, []
    for index, source in here:
        yield index, job.timeline(source)
    if elsewhere:
        yield from map_files(elsewhere, job, min(jobs, _useful_jobs(elsewhere)))


def _useful_jobs(tasks: Sequence[Task]) -> int:
    size = 0
    for _, source in tasks:
        with contextlib.suppress(OSError):
            size += os.path.getsize(source)
    return min(len(tasks), math.ceil(size / _BYTES_A_PROCESS))


def _curation(curated: str | os.PathLike[str] | Curated | None, problems: list[Problem]) -> Curated:
    if curated is None or isinstance(curated, Curated):
        return curated or Curated()
    from chrono.curation import read_curated  # what reads the format is for who has such a file

    curation, faults = read_curated(curated)
    problems += faults
    return curation
