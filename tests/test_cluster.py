"""A run over a real Dask cluster on this machine gives what one process gives, whoever dies."""

import json
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import attrs
import pytest

import chrono
from chrono.cli import _run
from chrono.curation import Curated
from chrono.errors import ChronoError
from chrono.exporting.json import to_json
from chrono.model import Event, Timeline
from chrono.reading import Reading, read
from chrono.run import cluster as driver
from chrono.run import shards
from chrono.run.cache import code_digest
from chrono.run.job import Job

ROOT = Path(__file__).parent.parent

dask, distributed = pytest.importorskip("dask"), pytest.importorskip("distributed")
pytest.importorskip("pyarrow")

MET = "On {day} May {year} the harbour board met in Lisbon and signed contract number {number}."


@pytest.fixture(autouse=True)
def patience():
    """A cluster that falls silent fails its test instead of holding up all others."""

    def lose_it(*_):
        raise TimeoutError("the cluster says nothing any more")

    before = signal.signal(signal.SIGALRM, lose_it)
    signal.alarm(240)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)


@pytest.fixture(scope="module")
def workers(tmp_path_factory):
    """Two worker processes of one thread each, started again when they die.

    They take this process's word for what their code is: one that starts again would else find that files of the
    package were edited in the meantime, and rightly refuse. And they may take their time: on a busy machine one starts
    in more than the 15 seconds after which Dask would do without it for good.
    """
    preload = tmp_path_factory.mktemp("workers") / "same_code.py"
    preload.write_text(f"from chrono.run import shards\n\nshards.code_digest = lambda: {code_digest()!r}\n")
    patient = dask.config.set({"distributed.deploy.lost-worker-timeout": "200s"})
    with (
        patient,
        distributed.LocalCluster(
            n_workers=2,
            threads_per_worker=1,
            processes=True,
            host="127.0.0.1",
            dashboard_address="127.0.0.1:0",
            silence_logs=50,
            preload=[str(preload)],
        ) as cluster,
    ):
        yield cluster


@pytest.fixture
def client(workers):
    with distributed.Client(workers, set_as_default=False) as client:
        client.wait_for_workers(2)
        yield client


@pytest.fixture
def papers(tmp_path):
    """Texts, JSON Lines, Parquet and a crawl, with a file that nobody can read."""
    pyarrow, parquet = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    folder = tmp_path / "papers"
    folder.mkdir()
    texts = [MET.format(day=n % 28 + 1, year=1980 + n % 40, number=n) for n in range(120)]
    for number, text in enumerate(texts[:70]):
        (folder / f"{number:03}.txt").write_text(text)
    rows = [{"id": number, "text": text} for number, text in enumerate(texts[60:])]
    (folder / "a.jsonl").write_text("\n".join(map(json.dumps, rows)))
    parquet.write_table(pyarrow.Table.from_pylist(rows), folder / "b.parquet")
    (folder / "c.txt").write_bytes(b"\x00" * 40)
    return folder


def test_the_cluster_gives_the_same_bytes_as_one_process_and_leaves_shards_for_other_tools(client, papers, tmp_path):
    alone = to_json(chrono.build(papers))
    folder = tmp_path / "shards"
    seen = []
    timeline = chrono.build(papers, client=client, shards=folder, progress=lambda *n: seen.append(n))
    assert to_json(timeline) == alone
    assert seen[-1][:2] == (73, 73)
    before = {path.name: path.stat().st_mtime_ns for path in folder.iterdir()}
    assert len(before) >= 4
    assert to_json(chrono.build(papers, client=client, shards=f"file://{folder}")) == alone
    assert {path.name: path.stat().st_mtime_ns for path in folder.iterdir()} == before
    parquet = pytest.importorskip("pyarrow.parquet")
    rows = parquet.read_table(folder, filters=[("type", "=", "event")]).to_pylist()
    assert {row["kind"] for row in rows} == {event.kind for event in timeline}


def test_a_worker_that_is_killed_changes_no_byte(client, papers, tmp_path, monkeypatch):
    monkeypatch.setattr(shards, "MAX_FILES", 4)
    alone = to_json(chrono.build(papers))
    victims = list(client.run(os.getpid).values())
    killed = threading.Event()

    def kill(*numbers):
        if not killed.is_set():
            killed.set()
            os.kill(victims[0], signal.SIGKILL)

    assert to_json(chrono.build(papers, client=client, shards=tmp_path / "shards", progress=kill)) == alone
    assert killed.is_set()
    client.wait_for_workers(2)


@attrs.frozen
class DeadlyJob:
    """A job that takes its process down at one file and hangs at another."""

    def timeline(self, source, alive):
        if source.endswith("dies"):
            os.kill(os.getpid(), signal.SIGKILL)
        if source.endswith("hangs"):
            time.sleep(120)
        return Timeline([Event(source, source, "milestone")])

    def fingerprint(self, source, *, archive=False):
        return "deadly"


def test_a_file_that_takes_workers_down_costs_no_other(workers, client, tmp_path, monkeypatch):
    monkeypatch.setattr(workers.scheduler, "allowed_failures", 0)  # else four workers die each time
    cloudpickle = pytest.importorskip("cloudpickle")
    cloudpickle.register_pickle_by_value(sys.modules[__name__])  # the workers have no tests
    tasks = [(0, "one"), (1, "dies"), (2, "two")]
    found = dict(driver.map_shards(tasks, DeadlyJob(), client, str(tmp_path / "shards")))
    assert [len(found[index]) for index in range(3)] == [1, 0, 1]
    assert str(found[1].problems[0]) == "dies: left out: reading it took its process down or took too long"


def test_a_job_that_workers_died_beside_is_sent_again_and_no_file_is_blamed(workers, client, tmp_path, monkeypatch):
    marker = tmp_path / "once"

    def deadly(job):
        if not marker.exists():
            marker.touch()
            os.kill(os.getpid(), signal.SIGKILL)
        return job

    monkeypatch.setattr(workers.scheduler, "allowed_failures", 0)
    monkeypatch.setattr(shards, "MAX_FILES", 1)
    monkeypatch.setattr(driver, "_itself", deadly)
    pytest.importorskip("cloudpickle").register_pickle_by_value(sys.modules[__name__])
    tasks = [(number, f"file {number}") for number in range(4)]
    found = dict(driver.map_shards(tasks, DeadlyJob(), client, str(tmp_path / "shards")))
    assert [len(found[index]) for index in range(4)] == [1, 1, 1, 1]
    assert marker.exists()


@pytest.mark.parametrize(("pause", "code"), [(0.5, 0), (9, 1)])
def test_only_a_file_that_is_silent_for_its_whole_time_ends_its_process(pause, code):
    script = (
        "import time\nfrom chrono.run.shards import _watched\n"
        f"with _watched(3) as alive:\n    for _ in range(8):\n        time.sleep({pause})\n        alive()\n"
    )
    assert subprocess.run([sys.executable, "-c", script], cwd=ROOT, check=False).returncode == code


def test_a_shard_without_its_mark_or_of_another_size_was_never_finished(tmp_path):
    (tmp_path / "a.txt").write_text(MET.format(day=1, year=1999, number=1))
    job, folder = Job(Reading(), Curated()), str(tmp_path / "shards")
    (shard,) = shards.plan([(0, str(tmp_path / "a.txt"))], job)
    assert shards.receipt_of(shard.name, folder) is None
    receipt = shards.extract_shard(shard, job, folder, shards.code_digest())
    assert shards.receipt_of(shard.name, folder) == receipt
    written = tmp_path / "shards" / f"{shard.name}.parquet"
    whole = written.read_bytes()
    written.write_bytes(whole[:-9])
    assert shards.receipt_of(shard.name, folder) is None
    shards.extract_shard(shard, job, folder, shards.code_digest())
    assert written.read_bytes() == whole
    (tmp_path / "shards" / f"_{shard.name}.done").write_text("{")
    assert shards.receipt_of(shard.name, folder) is None


def test_a_shard_has_another_name_when_a_file_of_it_or_an_option_changes(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("One.")
    tasks = [(0, str(path))]
    first = shards.plan(tasks, Job(Reading(), Curated()))[0].name
    assert shards.plan(tasks, Job(Reading(), Curated()))[0].name == first
    assert shards.plan(tasks, Job(Reading(language="de"), Curated()))[0].name != first
    path.write_text("Two words.")
    assert shards.plan(tasks, Job(Reading(), Curated()))[0].name != first


def test_a_worker_with_another_version_of_chrono_is_refused(tmp_path):
    with pytest.raises(ChronoError, match="another version"):
        shards.extract_shard(shards.Shard("x", ()), Job(Reading(), Curated()), str(tmp_path), "other")


def test_files_at_an_address_are_read_like_others():
    fsspec = pytest.importorskip("fsspec")
    memory = fsspec.filesystem("memory")
    memory.pipe("/box/a.txt", MET.format(day=3, year=1999, number=1).encode())
    memory.pipe("/box/.hidden/b.txt", b"x")
    memory.pipe("/box/c.jsonl", json.dumps({"text": MET.format(day=4, year=1999, number=2)}).encode())
    problems = []
    assert [document.source for document in read("memory://box", problems=problems)] == [
        "memory:///box/a.txt", "memory:///box/c.jsonl",
    ]  # fmt: skip
    assert len(list(read("memory://box/*.jsonl", problems=problems))) == 1
    assert problems == []
    assert list(read(["memory://none/x.txt", "nosuch://x/y"], problems=problems)) == []
    assert [problem.source for problem in problems] == ["memory://none/x.txt", "nosuch://x/y"]


def test_the_command_needs_scheduler_and_shards_and_says_when_nobody_answers(tmp_path, capsys, monkeypatch):
    (tmp_path / "a.txt").write_text("They met on 3 May 1999.")
    assert _run(["build", str(tmp_path), "--engine", "dask"]) == 2
    assert "--scheduler" in capsys.readouterr().err
    monkeypatch.setattr(driver, "_TIMEOUT", "1s")
    options = ["--engine", "dask", "--scheduler", "tcp://127.0.0.1:9", "--shards", str(tmp_path / "s")]
    assert _run(["build", str(tmp_path), *options]) == 1
    assert "no Dask scheduler answers at tcp://127.0.0.1:9" in capsys.readouterr().err


def test_the_command_builds_over_a_cluster(workers, papers, tmp_path):
    outs = [tmp_path / "one.json", tmp_path / "two.json"]
    options = ["--engine", "dask", "--scheduler", workers.scheduler_address, "--shards", str(tmp_path / "s")]
    assert _run(["build", str(papers), "--no-cache", "--jobs", "1", "--out", str(outs[0])]) == 0
    assert _run(["build", str(papers), *options, "--out", str(outs[1])]) == 0
    assert outs[0].read_bytes() == outs[1].read_bytes()
