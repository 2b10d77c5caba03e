"""A glob with "**" reads each file once, whatever links there are between the folders, and comes to an end."""

import glob
import os

import pytest

from chrono.errors import Problem
from chrono.reading.files import sources
from chrono.reading.globs import matches

FILES = ("one.txt", "a/two.txt", "a/b/three.txt", "c/four.md", ".hidden.txt", ".git/five.txt")


@pytest.fixture
def folder(tmp_path, monkeypatch):
    for name in FILES:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("They met in Rome on 5 May 2020.")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def found(pattern: str) -> list[str]:
    problems: list[Problem] = []
    names = list(sources(pattern, problems=problems))
    assert problems == []
    return names


@pytest.mark.parametrize(
    "pattern", ["**", "**/*.txt", "a/**", "**/b/*", "**/**/*.txt", "./**/*.md", "*/**/*.txt", "**/b"]
)
def test_without_links_it_matches_the_files_that_the_standard_library_does(folder, pattern):
    expected = {path for path in glob.glob(pattern, recursive=True) if os.path.isfile(path)}
    assert {path for path in matches(pattern) if os.path.isfile(path)} == expected
    assert matches(str(folder / pattern)) == [str(folder / path) for path in matches(pattern)] or "./" in pattern


@pytest.mark.parametrize("pattern", ["**", "**/*.txt", "**/*"])
def test_links_that_lead_back_up_are_climbed_once(folder, pattern):
    for name in ("up", "again", "and_again"):
        for place in ("a", "a/b", "c"):
            (folder / place / name).symlink_to("..")
    (folder / "a" / "round").symlink_to("round")
    expected = ["a/b/three.txt", "a/two.txt", "one.txt"] + ["a/round", "c/four.md"] * (pattern != "**/*.txt")
    assert sorted(found(pattern)) == sorted(expected)


def test_what_only_a_link_leads_to_is_read(folder, tmp_path_factory):
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (elsewhere / "far.txt").write_text("They met in Lyon on 6 May 2020.")
    (elsewhere / "back").symlink_to(folder)
    (folder / "c" / "out").symlink_to(elsewhere)
    assert sorted(found("**/*.txt")) == ["a/b/three.txt", "a/two.txt", "c/out/far.txt", "one.txt"]


def test_a_folder_that_may_not_be_looked_into_costs_no_other(folder, monkeypatch):
    scan = os.scandir

    def refusing(path="."):
        if os.path.basename(path) == "b":
            raise PermissionError(13, "Permission denied", path)
        return scan(path)

    monkeypatch.setattr(os, "scandir", refusing)
    assert found("**/*.txt") == ["a/two.txt", "one.txt"]
