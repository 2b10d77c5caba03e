"""A review by somebody whose keys, editor, curated file or names of files are no text."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import chrono
from chrono.curation import read_curated
from chrono.run import review

ROOT = Path(__file__).parents[1]
# Half of a surrogate pair as bytes, and a byte that begins nothing.
HALF, WRONG = b"\xed\xa0\x80", b"\xff"
UNDECODABLE = os.fsdecode(b"quay\xff.txt")


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("quay.txt").write_text("Ann Berg opened the quay of Bergen on 9 June 2021.", "utf-8")
    Path("events.yaml").write_bytes(b"")
    return tmp_path


def reviewed(keys: bytes, name: str = "quay.txt", encoding: str = "utf-8", editor: str = "false") -> tuple[int, str]:
    """The exit code of a review that is answered with these keys, and what it says last."""
    done = subprocess.run(
        [sys.executable, "-m", "chrono", "review", name, "--curated", "events.yaml", "--interactive"],
        input=keys,
        capture_output=True,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": encoding, "EDITOR": editor, "VISUAL": editor},
        check=False,
    )
    return done.returncode, done.stderr.decode("utf-8", "replace")


@pytest.mark.parametrize("encoding", ["utf-8", "ascii"])
def test_keys_that_are_no_text_are_no_answer(encoding, folder):
    code, told = reviewed(HALF + b"\n" + WRONG + b"\na\n", encoding=encoding)
    assert (code, told.count("1 of 1 settled")) == (0, 1), told


def test_what_an_editor_leaves_that_is_no_text_is_told_and_asked_for_again(folder):
    Path("spoil.py").write_text(f"import sys; open(sys.argv[1], 'ab').write({HALF!r})", "utf-8")
    code, told = reviewed(b"e\na\n", editor=f"{sys.executable} spoil.py")
    assert "what was saved is not UTF-8" in told
    assert (code, told.count("1 of 1 settled")) == (0, 1)


@pytest.mark.parametrize(("key", "source"), [(b"a", "quay?.txt"), (b"e", "pier?.txt")])
def test_an_event_of_a_file_whose_name_no_file_can_hold_is_settled_all_the_same(key, source, folder):
    Path("quay.txt").rename(UNDECODABLE)
    Path("rename.py").write_text(
        "import sys; p = sys.argv[1]; t = open(p).read().replace('quay?', 'pier?'); open(p, 'w').write(t)", "utf-8"
    )
    code, told = reviewed(key + b"\n", UNDECODABLE, editor=f"{sys.executable} rename.py")
    assert (code, told.count("1 of 1 settled")) == (0, 1), told
    assert chrono.load("events.yaml").events[0].evidence[0].source == source
    assert review([UNDECODABLE], read_curated("events.yaml")[0]) == []


@pytest.mark.parametrize("title", [b'"a \\ud800"', b'"a ' + HALF + b'"'])
def test_half_of_a_surrogate_pair_in_the_curated_file_is_a_fault_with_its_place(title, folder):
    Path("events.yaml").write_bytes(b"events:\n  - title: " + title + b"\n    date: 2020-05-05\n    kind: meeting\n")
    code, told = reviewed(b"a\nq\n")
    assert "events.yaml:2:1" in told
    assert "0 of 1 settled" in told
    assert code == 1
