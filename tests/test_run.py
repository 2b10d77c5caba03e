"""The run over many files: shared out, remembered, and never lost to one bad file."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import attrs
import pytest

import chrono
from chrono.curation import Curated
from chrono.errors import ChronoError
from chrono.exporting.json import to_json
from chrono.model import Event, Timeline
from chrono.reading import Reading
from chrono.run import pipeline, pool
from chrono.run.cache import Cache, default_cache_path, key_of
from chrono.run.job import Job

ROOT = Path(__file__).parent.parent
PAPER = "On {day} May {year} the harbour board met in Lisbon and signed contract number {number}.\n\n" * 4


@pytest.fixture
def papers(tmp_path):
    """A folder of forty small documents."""
    folder = tmp_path / "papers"
    folder.mkdir()
    for number in range(40):
        text = PAPER.format(day=number % 28 + 1, year=1980 + number, number=number)
        (folder / f"{number:02}.txt").write_text(text)
    return folder


@attrs.frozen
class SickJob:
    """A job that dies of one file, hangs at another and runs out of memory at a third."""

    def timeline(self, source, alive):
        if source == "dies":
            os.kill(os.getpid(), signal.SIGKILL)
        if source == "hangs":
            time.sleep(60)
        if source == "sleeps":
            time.sleep(2)
        if source == "eats":
            raise MemoryError
        if source in ("works", "loops"):
            until = time.process_time() + (5 if source == "works" else 60)
            while time.process_time() < until:
                pass
        if source == "takes its time":
            for _ in range(5):
                time.sleep(1.1)
                alive()
        return Timeline([Event(source, source, "milestone")])


class WhoJob:
    """A job that says which process read a file."""

    def timeline(self, source, alive):
        return Timeline([Event(str(os.getpid()), source, "milestone")])


class UnstartableJob:
    """A job that no process can unpickle."""

    def __reduce__(self):
        return int, ("no number",)


def outcome(sources, jobs):
    tasks = list(enumerate(sources))
    done = sorted(pool.map_files(tasks, SickJob(), jobs), key=lambda pair: pair[0])
    return {sources[index]: [e.id for e in t] + [str(p) for p in t.problems] for index, t in done}


def test_every_file_is_answered_once_by_several_processes():
    names = [f"f{number}" for number in range(30)]
    assert outcome(names, 2) == {name: [name] for name in names}


def test_the_last_shares_are_single_files_and_all_files_are_shared_out():
    shares = pool._shares(list(enumerate("f" * 1000)), 2)
    assert [task for share in shares for task in share] == list(enumerate("f" * 1000))
    assert (len(shares[0]), len(shares[-1])) == (100, 1)


def test_a_file_that_kills_hangs_or_eats_takes_only_itself(monkeypatch):
    monkeypatch.setattr(pool, "_BASE_SECONDS", 5.0)
    names = ["a", "dies", "b", "hangs", "c", "eats", "d"]
    assert outcome(names, 2) == {
        "a": ["a"],
        "dies": ["dies: left out: reading it its process died"],
        "b": ["b"],
        "hangs": ["hangs: left out: reading it took too long"],
        "c": ["c"],
        "eats": ["eats: left out: reading it ran out of memory"],
        "d": ["d"],
    }


def test_a_file_has_its_time_of_the_processor_and_no_more(monkeypatch):
    monkeypatch.setattr(pool, "_BASE_SECONDS", 3.0)
    assert outcome(["loops", "a"], 2) == {"loops": ["loops: left out: reading it took too long"], "a": ["a"]}


def test_a_process_that_has_to_wait_for_the_processor_is_not_given_up(monkeypatch):
    # The worker is told that it may have a minute of the processor, and the parent waits three seconds for a sign.
    told = iter([60.0])
    monkeypatch.setattr(pool, "seconds_for", lambda _: next(told, 3.0))
    assert outcome(["works"], 1) == {"works": ["works"]}


def test_who_takes_his_time_over_an_answer_loses_no_other(monkeypatch):
    monkeypatch.setattr(pool, "_BASE_SECONDS", 3.0)
    answers = pool.map_files([(0, "sleeps"), (1, "a"), (2, "b")], SickJob(), 2)
    first = next(answers)
    time.sleep(5)
    assert [len(timeline) for _, timeline in (first, *answers)] == [1, 1, 1]


def test_what_was_lost_to_the_machine_is_read_again_by_the_next_run(papers, tmp_path, monkeypatch):
    monkeypatch.setattr(pipeline, "_BYTES_A_PROCESS", 1)
    monkeypatch.setattr(pipeline, "map_files", lambda tasks, *_: ((n, pool.lost(s, "took too long")) for n, s in tasks))
    cache = tmp_path / "c.sqlite"
    assert len(chrono.build(papers, jobs=2, cache=cache).problems) == 40
    monkeypatch.undo()
    assert chrono.build(papers, jobs=1, cache=cache).problems == ()


@pytest.mark.skipif(not hasattr(os, "waitid"), reason="waits for a process as POSIX does")
def test_a_process_that_dies_between_two_files_costs_neither():
    answers = pool.map_files([(0, "a"), (1, "b")], WhoJob(), 1)
    (first,) = next(answers)[1]
    os.kill(int(first.id), signal.SIGKILL)
    os.waitid(os.P_PID, int(first.id), os.WEXITED | os.WNOWAIT)
    (second,) = next(answers)[1]
    assert (second.title, second.id != first.id) == ("b", True)
    assert list(answers) == []


def test_a_file_of_many_documents_has_its_time_for_each(monkeypatch):
    monkeypatch.setattr(pool, "_BASE_SECONDS", 4.0)
    assert outcome(["takes its time", "a"], 2) == {"takes its time": ["takes its time"], "a": ["a"]}


def test_processes_that_cannot_start_are_an_error_and_no_endless_loop():
    with pytest.raises(ChronoError, match="cannot be started"):
        list(pool.map_files([(0, "a")], UnstartableJob(), 2))


def test_a_process_that_only_reads_loads_no_command_line_no_merge_and_no_output():
    loads = "import chrono.cli, chrono.run.pool, chrono.run.job, sys; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", loads], cwd=ROOT, capture_output=True, check=True, text=True).stdout
    assert not {"click", "tqdm", "plotly", "cattrs", "chrono.merging", "chrono.exporting"} & set(loaded.split())


def test_progress_tells_the_files_the_events_and_the_problems_so_far(papers):
    (papers / "50.txt").write_text(" ")
    seen = []
    timeline = chrono.build(papers, progress=lambda *numbers: seen.append(numbers))
    assert [done for done, *_ in seen] == list(range(1, 42))
    assert seen[-1] == (41, 41, seen[-1][2], 1)
    assert seen[-1][2] >= len(timeline) > 0


def test_several_processes_give_the_bytes_of_one(papers, monkeypatch):
    monkeypatch.setattr("chrono.run.pipeline._BYTES_A_PROCESS", 100)
    assert to_json(chrono.build(papers, jobs=2)) == to_json(chrono.build(papers))


def test_a_second_run_reads_only_what_changed(papers, tmp_path, monkeypatch):
    cache = tmp_path / "cache.sqlite"
    first = chrono.build(papers, cache=cache)
    (papers / "07.txt").write_text("The harbour board met in Porto on 3 June 2011.\n")
    read = []
    timeline = Job.timeline
    monkeypatch.setattr(Job, "timeline", lambda job, source: read.append(Path(source).name) or timeline(job, source))
    second = chrono.build(papers, cache=cache)
    assert read == ["07.txt"]
    assert to_json(second) == to_json(chrono.build(papers)) != to_json(first)


def test_a_document_that_the_curated_file_dates_anew_is_read_again(papers, tmp_path):
    (papers / "x.txt").write_text("The harbour board met yesterday.\n")
    cache, curated = tmp_path / "cache.sqlite", tmp_path / "events.yaml"
    found = []
    for year in (2001, 2002):
        curated.write_text(f"documents:\n  - {{match: x.txt, date: {year}-05-02}}\n")
        timeline = chrono.build(papers / "x.txt", curated=curated, cache=cache)
        found += [event.when.edtf for event in timeline if event.when]
    assert found == ["2001-05-01", "2002-05-01"]


def test_an_entry_for_a_document_that_was_not_read_is_told_with_its_line_in_every_run(papers, tmp_path):
    cache, curated = tmp_path / "cache.sqlite", tmp_path / "events.yaml"
    entries = ("match: 01.txt, title: A", "match: gone.txt, title: B", "match: 02.txt, part: 2, title: C")
    ignored = ("match: '03.*', ignore: true", "match: 04.txt, part: 1, ignore: true")
    curated.write_text("documents:\n" + "".join(f"  - {{{entry}}}\n" for entry in (*entries, *ignored)))
    for _ in range(2):
        timeline = chrono.build(papers, curated=curated, cache=cache)
        assert [(p.source, p.line, p.message.split(";")[0]) for p in timeline.problems] == [
            (str(curated), 3, "gone.txt matches no document that was read"),
            (str(curated), 4, "part 2 of 02.txt matches no document that was read"),
        ]
        assert {Path(d.source).name for d in timeline.documents} == {
            f"{n:02}.txt" for n in range(40) if n not in (3, 4)
        }


def test_a_later_entry_can_take_a_document_back_in(papers, tmp_path):
    curated = tmp_path / "events.yaml"
    curated.write_text("documents:\n  - {match: '*.txt', ignore: true}\n  - {match: 05.txt, ignore: false}\n")
    assert [Path(d.source).name for d in chrono.build(papers, curated=curated).documents] == ["05.txt"]


def test_a_file_that_cannot_be_read_is_no_fault_of_the_entry_for_it(tmp_path):
    (tmp_path / "a.txt").write_text(" ")
    (tmp_path / "events.yaml").write_text("documents: [{match: a.txt, ignore: true}]\n")
    (problem,) = chrono.build(tmp_path / "a.txt", curated=tmp_path / "events.yaml").problems
    assert problem.message == "the file is empty"


def test_an_entry_for_a_file_inside_an_archive_is_seen_through_the_cache(tmp_path):
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("x.txt", "The harbour board met yesterday.\n")
    cache, curated = tmp_path / "cache.sqlite", tmp_path / "events.yaml"
    for year in (2001, 2002):
        curated.write_text(f"documents:\n  - {{match: x.txt, date: {year}-05-02}}\n")
        timeline = chrono.build(tmp_path / "a.zip", curated=curated, cache=cache)
        assert [event.when.edtf for event in timeline if event.when] == [f"{year}-05-01"]


def test_another_option_is_another_entry(papers):
    source = str(papers / "01.txt")
    keys = {key_of(source, Job(Reading(language), Curated())) for language in (None, "en", "ru")}
    assert len(keys) == 3


def test_a_cache_that_is_no_database_is_told_and_the_run_goes_on(papers, tmp_path):
    cache = tmp_path / "cache.sqlite"
    cache.write_bytes(b"not a database, but long enough to be taken for one" * 20)
    timeline = chrono.build(papers, cache=cache)
    assert len(timeline) >= 40
    assert [p.source for p in timeline.problems] == [str(cache)]


def test_a_damaged_entry_is_told_and_read_anew(papers, tmp_path):
    cache = tmp_path / "cache.sqlite"
    chrono.build(papers, cache=cache)
    with sqlite3.connect(cache) as database:
        database.execute("UPDATE files SET timeline = x'00ff'")
    assert len(chrono.build(papers, cache=cache)) >= 40


def test_what_is_remembered_of_a_file_with_an_odd_name_is_what_was_found(tmp_path):
    folder, cache = tmp_path / "papers", tmp_path / "cache.sqlite"
    folder.mkdir()
    (folder / os.fsdecode(b"a\xff.txt")).write_text(PAPER.format(day=3, year=1990, number=7))
    first, second = (chrono.build(folder, cache=cache) for _ in range(2))
    assert len(first) > 0
    assert first == second


def test_who_has_no_home_has_no_cache(monkeypatch):
    def homeless():
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.setenv("XDG_CACHE_HOME", "caches")
    assert default_cache_path() == Path("caches/chrono-timeline/files.sqlite")
    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.setattr(Path, "home", homeless)
    assert default_cache_path() is None


def test_two_runs_may_use_one_cache(papers, tmp_path):
    cache = tmp_path / "cache.sqlite"
    problems = []
    with Cache(cache, problems) as one, Cache(cache, problems) as other:
        one.put(b"a", Timeline())
        assert other.get(b"a") is None
        one._save()
        other.put(b"b", Timeline())
    with Cache(cache, problems) as third:
        assert (third.get(b"a"), third.get(b"b"), problems) == (Timeline(), Timeline(), [])


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
def test_an_interrupt_exits_with_130_and_the_next_run_goes_on(papers, tmp_path):
    said = " ".join(f"Nothing of lot {number} was said by them." for number in range(800))  # no line is left out
    for number in range(40, 90):
        (papers / f"{number}.txt").write_text(PAPER.format(day=1, year=2000, number=number) + said)
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "XDG_CACHE_HOME": str(tmp_path / "cache")}
    command = [sys.executable, "-m", "chrono", "build", "papers", "--jobs", "2", "--out", "t.jsonl"]
    with subprocess.Popen(command, cwd=tmp_path, env=environment, stderr=subprocess.PIPE) as run:
        while not (tmp_path / "cache/chrono-timeline/files.sqlite").exists() and run.poll() is None:
            time.sleep(0.01)
        run.send_signal(signal.SIGINT)
        assert run.wait(120) == 130
    assert not (tmp_path / "t.jsonl").exists()
    subprocess.run(command, cwd=tmp_path, env=environment, check=True, capture_output=True)
    again = chrono.build(papers)
    assert len((tmp_path / "t.jsonl").read_text("utf-8").splitlines()) == len(again)


def test_the_cache_forgets_what_another_set_of_readers_gave(papers, monkeypatch):
    from chrono.run import cache

    job, source = Job(Reading(), Curated()), str(papers / "00.txt")
    cache.code_digest.cache_clear()
    with_all = key_of(source, job)
    monkeypatch.setattr(cache, "installed_extras", list)
    cache.code_digest.cache_clear()
    assert key_of(source, job) != with_all
    cache.code_digest.cache_clear()
