"""Machines that break: a write that fails, a full disk, a kill, a second run: the old file stays, or the new is whole.

Two runs are killed by each signal, `KILLS=50` kills 50 by each; `benchmarks/build.py --kills` does it with more files.
"""

import errno
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from functools import partial
from pathlib import Path

import pytest

import chrono
from chrono.exporting import SUFFIXES
from chrono.run import Answer, append

ROOT = Path(__file__).parent.parent
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT)}
PAPER = "On {day} May {year} the harbour board met in Lisbon and signed contract number {number}.\n\n" * 4
OLD = b"what stood there before"
ENTRY = Answer("events", {"title": "The board met", "kind": "meeting"})
KILLS = int(os.environ.get("KILLS", "2"))

# Each step of writing a file, and what of it fails.
STEPS = {
    "create": (tempfile, "mkstemp"),
    "open": (os, "fdopen"),
    "sync": (os, "fsync"),
    "mode": (os, "chmod"),
    "rename": (os, "replace"),
}


class FullFile:
    """A file on a disk that is full after some bytes."""

    def __init__(self, file):
        self.file = file

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.file.close()

    def write(self, content):
        self.file.write(content[:7])
        self.file.flush()
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


@pytest.fixture(params=[*STEPS, "write"])
def broken(request, monkeypatch):
    """One step of writing a file fails, each in turn."""
    if request.param == "write":
        fdopen = os.fdopen
        monkeypatch.setattr(os, "fdopen", lambda *arguments: FullFile(fdopen(*arguments)))
        return

    def fail(*_, **__):
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    monkeypatch.setattr(*STEPS[request.param], fail)


@pytest.fixture
def timeline():
    return chrono.Timeline([chrono.Event("e1", "The board met", "meeting", chrono.When.of(2001, 5, 3))])


@pytest.mark.usefixtures("broken")
@pytest.mark.parametrize("suffix", sorted({*SUFFIXES} - {".pdf", ".png", ".svg"}))
def test_whatever_step_of_writing_fails_the_old_output_stays_and_nothing_else(suffix, timeline, tmp_path):
    target = tmp_path / f"out{suffix}"
    target.write_bytes(OLD)
    with pytest.raises(chrono.WriteError, match=r"not written: (Input/output error|No space left)"):
        timeline.write(target)
    assert target.read_bytes() == OLD
    assert [path.name for path in tmp_path.iterdir()] == [target.name]


@pytest.mark.usefixtures("broken")
@pytest.mark.parametrize(
    "save", [lambda path, timeline: timeline.save(path), lambda path, _: append(path, [ENTRY])], ids=["save", "append"]
)
def test_whatever_step_of_writing_fails_the_curated_file_stays(save, timeline, tmp_path):
    target = tmp_path / "events.yaml"
    target.write_bytes(b"title: Ours  # as it was\n")
    with pytest.raises(chrono.WriteError, match="not written"):
        save(target, timeline)
    assert target.read_bytes() == b"title: Ours  # as it was\n"
    assert [path.name for path in tmp_path.iterdir()] == [target.name]


@pytest.mark.usefixtures("broken")
def test_a_first_output_that_fails_is_not_there_at_all(timeline, tmp_path):
    with pytest.raises(chrono.WriteError):
        timeline.write(tmp_path / "out.json")
    assert list(tmp_path.iterdir()) == []


def papers(folder, count=30):
    """A folder of documents, some of which take a while."""
    folder.mkdir()
    for number in range(count):
        text = PAPER.format(day=number % 28 + 1, year=1950 + number, number=number)
        (folder / f"{number:03}.txt").write_text(text + "Nothing. " * 2000)
    return folder


def build(folder, *options):
    """The command that builds `papers` beside it to `t.json` on two processes."""
    return [sys.executable, "-m", "chrono", "build", str(folder / "papers"), "--jobs", "2", "--quiet",
            "--out", str(folder / "t.json"), *options]  # fmt: skip


def ran(command, **options):
    return subprocess.run(command, env=ENVIRONMENT, capture_output=True, text=True, check=False, **options)


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """The folder of a run that nothing disturbed, its bytes, and the seconds that it took."""
    folder = tmp_path_factory.mktemp("whole")
    papers(folder / "papers")
    started = time.monotonic()
    assert ran(build(folder, "--no-cache")).returncode == 0
    return folder, (folder / "t.json").read_bytes(), time.monotonic() - started


@pytest.mark.skipif(os.name == "nt", reason="limits and signals of POSIX")
@pytest.mark.parametrize("limit", [4_000, 12_000])
def test_on_a_full_disk_the_old_output_stays_and_the_cache_is_left_out(limit, whole, tmp_path):
    folder, _, _ = whole
    (tmp_path / "t.json").write_bytes(OLD)
    # A limit on the size of files makes the system itself refuse to write, the database included.
    script = (
        "import resource, sys\nfrom chrono.cli import main\n"
        f"resource.setrlimit(resource.RLIMIT_FSIZE, ({limit}, {limit}))\nmain(sys.argv[1:])"
    )
    arguments = ["build", str(folder / "papers"), "--jobs", "1", "--cache", "c.sqlite", "--out", "t.json"]
    run = ran([sys.executable, "-c", script, *arguments], cwd=tmp_path)
    assert run.returncode == 1
    assert "t.json: not written: File too large" in run.stderr
    assert "c.sqlite: the cache is not used" in run.stderr
    assert (tmp_path / "t.json").read_bytes() == OLD
    assert not list(tmp_path.glob(".*"))


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no /dev/full")
@pytest.mark.parametrize("form", ["table", "jsonl", "yaml", "csv"])
def test_results_that_cannot_be_written_are_told_in_a_line(form, whole):
    command = [sys.executable, "-m", "chrono", "extract", str(whole[0] / "papers" / "001.txt"), "--format", form]
    with open("/dev/full", "wb") as full:
        run = subprocess.run(
            command,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert (run.returncode, run.stderr) == (1, "the results could not be written: No space left on device\n")


def test_two_runs_at_once_on_one_cache_write_the_same_bytes_as_one(whole, tmp_path):
    folder, expected, _ = whole
    outs = [tmp_path / f"{name}.json" for name in ("one", "other")]
    cache = ("--cache", str(tmp_path / "c.sqlite"))
    runs = [subprocess.Popen([*build(folder, *cache)[:-4], "--out", str(out), *cache], env=ENVIRONMENT) for out in outs]
    assert [run.wait(120) for run in runs] == [0, 0]
    assert [out.read_bytes() for out in outs] == [expected, expected]


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
@pytest.mark.parametrize("number", range(KILLS))
@pytest.mark.parametrize("sign", [signal.SIGKILL, signal.SIGINT])
def test_a_run_that_is_killed_leaves_nothing_half_and_the_next_writes_the_whole(sign, number, whole, tmp_path):
    folder, expected, seconds = whole
    (tmp_path / "papers").symlink_to(folder / "papers")
    command = [part.replace(str(folder / "papers"), "papers") for part in build(folder, "--cache", "c.sqlite")]
    command[command.index("--out") + 1] = "t.json"
    # Where the tests run in the background of a shell, an interrupt is ignored, and so would this run.
    heeded = partial(signal.signal, signal.SIGINT, signal.default_int_handler)
    with subprocess.Popen(command, cwd=tmp_path, env=ENVIRONMENT, stderr=subprocess.DEVNULL, preexec_fn=heeded) as run:
        time.sleep(random.Random(f"{sign} {number}").uniform(0, seconds))
        run.send_signal(sign)
        # Python itself answers an interrupt before our first line runs, with 1 where it is still setting itself up, and
        # afterwards it is too late.
        assert run.wait(120) in ((-sign, 0) if sign == signal.SIGKILL else (130, -sign, 0, 1))
    out = tmp_path / "t.json"
    assert not out.exists() or out.read_bytes().startswith(b"{")
    assert ran(command, cwd=tmp_path).returncode == 0
    assert out.read_bytes() == expected.replace(str(folder / "papers").encode(), b"papers")
