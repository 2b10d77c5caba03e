"""Whatever a path is, it is answered with an error of ours or a problem, by everything that takes one."""

import contextlib
import os

import pytest

import chrono
from chrono.curation import read_curated
from chrono.run import Answer, append

TEXT = "On 3 May 2001 Ada Lind met Bo Berg in Omsk."
PATHS = ["a\0b", "a\ud800b", "loop", "x" * 300, "", ".", "doc.txt/x", "nowhere/x", "a\0*", "["]
TAKERS = {
    "load": chrono.load,
    "read": lambda path: list(chrono.read(path)),
    "build": chrono.build,
    "curated": lambda path: chrono.build("doc.txt", curated=path),
    "cache": lambda path: chrono.build("doc.txt", cache=path),
    "import_events": lambda path: chrono.import_events(f"{path}.csv"),
    "Timeline.read": lambda path: chrono.Timeline.read(f"{path}.json"),
    "save": chrono.Timeline().save,
    "write": lambda path: chrono.Timeline().write(f"{path}.json"),
    "plotlyjs": lambda path: chrono.Timeline().write("o.html", plotlyjs=path),
    "read_curated": read_curated,
    "append": lambda path: append(path, [Answer("events", {"title": "A", "kind": "visit"})]),
}


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "doc.txt").write_text(TEXT, "utf-8")
    os.symlink("loop", "loop")


@pytest.mark.parametrize("path", PATHS, ids=ascii)
@pytest.mark.parametrize("taker", TAKERS)
def test_a_path_that_cannot_be_used_raises_no_error_but_ours(taker, path):
    with contextlib.suppress(chrono.ChronoError):
        TAKERS[taker](path)


@pytest.mark.parametrize("path", ["a\0b", "a\ud800b", "loop"], ids=ascii)
def test_the_curated_file_of_such_a_name_is_a_problem_that_says_why(path):
    (problem,) = chrono.build("doc.txt", curated=path).problems
    assert problem.message.startswith("cannot be read: ")
