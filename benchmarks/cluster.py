"""Dask on two local workers against two processes on the same documents, and what is left of a run afterwards.

    python benchmarks/cluster.py [DOCUMENTS | FOLDER] [ROUNDS] [MENTIONS]

Prints the best of so many rounds (3) for each, in turn: `chrono.build` of so many made-up documents (4,000) with two
processes, and with two workers that are up already, by the clock and in seconds of processors, which a busy machine
does not change much; and how large the shards are. Then, for so many mentions of events
(100,000) in one shard: how long one core needs to read them back and to merge them, in how much memory. With DuckDB
installed, also how long that needs only to find the pairs of events which a merge has to compare.
"""

from __future__ import annotations

import json
import random
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import attrs
from merge import mentions
from synthetic import GATHERINGS, PEOPLE, PLACES, SUBJECTS

import chrono
from chrono.exporting.json import to_json
from chrono.merging import combine
from chrono.model import Timeline
from chrono.run.cache import code_digest
from chrono.run.shards import Shard, extract_shard, read_shard

ROWS_A_FILE = 200
VERBS = ("met", "signed a protocol on the matter", "held a session", "opened an office", "appointed an envoy")
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "September", "October", "November")
FILLER = (
    "The minutes were kept and read aloud.", "Nobody objected, and the clerk closed the book.",
    "Rain fell on the quay for most of the day.", "The rest of the agenda was put off.",
)  # fmt: skip

# What a merge compares: events of a kind in one month or the next, with two words of their titles in common.
PAIRS = """
WITH word AS (
    SELECT DISTINCT id, file, kind, m AS month, unnest(string_split_regex(lower(title), '\\W+')) AS word
    FROM (SELECT *, unnest([earliest_day // 31, latest_day // 31]) AS m
          FROM read_parquet('{shards}/*.parquet') WHERE type = 'event' AND latest_day - earliest_day < 31)
)
SELECT count(*) FROM (
    SELECT a.id, b.id FROM word a JOIN word b ON (a.kind, a.month, a.word) = (b.kind, b.month, b.word)
    AND (a.file, a.id) < (b.file, b.id) WHERE length(a.word) > 3 GROUP BY ALL HAVING count(*) >= 2
)
"""


def main(what: str = "4000", rounds: str = "3", count: str = "100000") -> None:
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        if int(rounds):
            papers = Path(what) if Path(what).is_dir() else documents(folder / "papers", int(what))
            compare(papers, folder, int(rounds))
        merging(folder / "merge", int(count))


def documents(folder: Path, count: int) -> Path:
    """So many documents as JSON Lines, each with an event or three and some words around them."""
    folder.mkdir()
    chance = random.Random(1)
    for first in range(0, count, ROWS_A_FILE):
        rows = [{"id": n, "text": text(chance)} for n in range(first, min(first + ROWS_A_FILE, count))]
        (folder / f"{first:08}.jsonl").write_text("\n".join(map(json.dumps, rows)), "utf-8")
    return folder


def text(chance: random.Random) -> str:
    """About 2 KB, as news have."""
    parts = []
    for _ in range(chance.randint(1, 3)):
        day, month, year = chance.randint(1, 28), chance.choice(MONTHS), chance.randint(1990, 2024)
        who = f"The {chance.choice(SUBJECTS)} {chance.choice(GATHERINGS)} and {chance.choice(PEOPLE)}"
        parts.append(f"{who} {chance.choice(VERBS)} in {chance.choice(PLACES).name} on {day} {month} {year}.")
        parts += chance.choices(FILLER, k=13)
    return "\n\n".join(parts)


def compare(papers: Path, folder: Path, rounds: int) -> None:
    from distributed import Client, LocalCluster

    start = time.perf_counter()
    with (
        LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address="127.0.0.1:0") as cluster,
        Client(cluster) as client,
    ):
        client.wait_for_workers(2)
        client.run(__import__, "chrono.run.shards")
        print(f"cluster up after {time.perf_counter() - start:.1f} s", flush=True)
        seconds: dict[str, list[tuple[float, float]]] = {"processes": [], "dask": []}
        outputs = set()
        for round_ in range(rounds):
            shards = folder / f"shards-{round_}"
            for name, run in {
                "processes": lambda: chrono.build(papers, jobs=2),
                "dask": lambda shards=shards: chrono.build(papers, client=client, shards=shards),
            }.items():
                before = used(client)
                took, timeline = timed(run)
                seconds[name].append((took, used(client) - before))
                outputs.add(to_json(timeline))
        best = {name: [min(each) for each in zip(*times, strict=True)] for name, times in seconds.items()}
        size = sum(path.stat().st_size for path in papers.rglob("*") if path.is_file())
        count, events = len(timeline.documents), len(timeline)
        print(f"{count:,} documents, {size / 1e6:.1f} MB, {events:,} events; the same bytes: {len(outputs) == 1}")
        for name, (took, busy) in best.items():
            print(f"{name}: {took:.1f} s, {busy:.1f} s of processors, {count / busy:,.0f} documents a core and second")
        shards = folder / "shards-0"
        kept = sum(path.stat().st_size for path in shards.glob("*.parquet"))
        print(f"shards: {kept / count:,.0f} bytes a document")
        clock, processors = (dask / alone for dask, alone in zip(best["dask"], best["processes"], strict=True))
        print(f"dask needs {clock:.2f} times the time and {processors:.2f} times the processors", flush=True)


def used(client: Any) -> float:
    """Seconds of processors that this process, those it has started and waited for, and the workers had so far."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    workers = sum(client.run(time.process_time).values())
    return time.process_time() + children.ru_utime + children.ru_stime + workers


@attrs.frozen
class Mentions:
    """A job that reads nothing and tells of so many mentions, three of an event."""

    count: int

    def timeline(self, source: str, alive: Callable[[], None] | None = None) -> Timeline:
        """What a real job would have read, all at once."""
        return Timeline(tuple(mentions(self.count)))


def merging(folder: Path, count: int) -> None:
    """The costs of what is left when all shards are done."""
    extract_shard(Shard("mentions", ((0, "mentions"),)), Mentions(count), str(folder), code_digest())  # type: ignore[arg-type]
    size = (folder / "mentions.parquet").stat().st_size
    before = memory()
    took, (timeline,) = computed(lambda: list(read_shard("mentions", str(folder))))
    held = memory() - before
    print(f"{count:,} mentions: {size / count:,.0f} bytes each in a shard, {held / count:,.0f} in memory")
    print(f"read back in {took:.1f} s, {count / took:,.0f} a second", flush=True)
    took, merged = computed(lambda: combine(timeline))
    print(f"merged to {len(merged):,} events in {took:.1f} s, {count / took:,.0f} a second", flush=True)
    print(f"{(memory() - before) / count:,.0f} bytes of memory a mention at the most")
    try:
        import duckdb
    except ImportError:
        return
    took, rows = computed(lambda: duckdb.sql(PAIRS.format(shards=folder)).fetchall())
    print(f"duckdb: {rows[0][0]:,} pairs to compare found in {took:.1f} s of processors")


def memory() -> int:
    """The most that this process has held so far, in bytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def timed(run: Callable[[], Any]) -> tuple[float, Any]:
    start = time.perf_counter()
    result = run()
    return time.perf_counter() - start, result


def computed(run: Callable[[], Any]) -> tuple[float, Any]:
    """The same in seconds of processors, whatever else the machine does."""
    start = time.process_time()
    result = run()
    return time.process_time() - start, result


if __name__ == "__main__":
    main(*sys.argv[1:])
